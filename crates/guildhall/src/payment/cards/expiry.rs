//! A card that ends before its next charge: its holder's company is told once, thirty days before.

use domain::calendar::plus_days;
use domain::ids::{PartnerId, PaymentMethodId};
use language::{Arg, format};

use super::coming::Coming;
use super::{coming, store, words};
use crate::access::letters::{Letter, to_admins};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Failures};
use crate::payment::PaymentMethod;

/// Cards one pass looks at.
const BATCH: u64 = 500;
/// Days after which a card nothing will be charged to is looked at again: a membership bought
/// meanwhile may need it.
const AGAIN_DAYS: i32 = 7;

/// Looks at cards near their end, at most one batch. Returns how many.
pub async fn warn_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::due_warnings(app.db.read(), ctx.today, BATCH).await?;
    let mut failures = Failures::default();
    for (partner, card) in &due {
        let warned = warn(app, ctx, *partner, *card).await;
        failures.note(format_args!("card {card}"), warned);
    }
    failures.taken(due.len())
}

async fn warn(app: &App, ctx: &Ctx, partner: PartnerId, id: PaymentMethodId) -> Result<(), Error> {
    let scope = PartnerScope::open(app, partner).await?;
    let card = store::get_method(scope.tx(), partner, id).await?;
    let late = late_charge(app, ctx, &scope, &card).await?;
    let next = if late.is_some() { None } else { Some(plus_days(ctx.today, AGAIN_DAYS)) };
    if !store::record_warning(&scope, ctx, id, next).await? {
        return scope.commit().await;
    }
    if let Some(charge) = late {
        tell(&scope, app, ctx, &card, &charge).await?;
        let event = Event::new("card.ending_told", "payment_method", id)
            .with("brand", card.brand.as_str())
            .with("last4", card.last4.as_str());
        scope.record(app, ctx, event).await?;
    }
    scope.commit().await
}

/// The first charge of the card that comes after its last day. Only the default card is charged.
async fn late_charge(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    card: &PaymentMethod,
) -> Result<Option<Coming>, Error> {
    let Some(last_day) = card.last_day().filter(|_| card.is_default) else {
        return Ok(None);
    };
    let coming = coming::list(app, ctx, scope.tx(), scope.partner()).await?;
    Ok(coming.into_iter().find(|charge| last_day < charge.on))
}

async fn tell(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    card: &PaymentMethod,
    charge: &Coming,
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let last_day = card.last_day().ok_or_else(|| Error::broken("a card without an end"))?;
    let letter = Letter {
        kind: "card-ending",
        about: card.id.to_string(),
        path: Some("/company/payment-methods".to_owned()),
    };
    to_admins(scope, app, ctx, letter, |locale| {
        let offer = loaded.programme.offer(&charge.offer);
        let offer = offer.map_or("", |offer| offer.name.get(locale));
        let day = |day| Arg::Text(format::date_long(locale, day));
        vec![
            ("card", words(app, locale, card).into()),
            ("offer", offer.into()),
            ("last", day(last_day)),
            ("charge", day(charge.on)),
        ]
    })
    .await
}
