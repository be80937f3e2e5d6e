//! A card that ends before its next charge: its holder's company is told once, thirty days before.

use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

use domain::calendar::plus_days;
use domain::ids::{PartnerId, PaymentMethodId};
use jiff::civil::Date;
use language::{Arg, format};
use sea_orm::ConnectionTrait;

use super::coming::Coming;
use super::{coming, store, words};
use crate::access::letters::{Letter, to_readers_of};
use crate::access::store::Reader;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScopes, whole};
use crate::error::{Error, Failures};
use crate::partner::payers::list_payers;
use crate::payment::PaymentMethod;
use crate::subscription::{self, Holding};

/// Cards one pass looks at.
const BATCH: u64 = 500;
/// Days after which a card nothing will be charged to is looked at again: a membership bought
/// meanwhile may need it.
const AGAIN_DAYS: i32 = 7;

/// Looks at cards near their end, at most one batch, in one commit. Returns how many.
pub async fn warn_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::due_warnings(app.db.read(), ctx.today, BATCH).await?;
    if due.is_empty() {
        return Ok(0);
    }
    let loaded = app.programme().await?;
    match whole(|| warn(app, ctx, &loaded, &due)).await {
        // What passes by itself is no row's fault: the set waits as it is.
        Err(error) if !error.is_passing() => {}
        ended => return ended.map(|()| due.len()),
    }
    // A set that fails is taken apart, so that one broken row keeps nobody else from theirs.
    let mut failures = Failures::default();
    for one in &due {
        let ended = whole(|| warn(app, ctx, &loaded, from_ref(one))).await;
        failures.note(format_args!("card {}", one.1), ended);
    }
    failures.taken(due.len())
}

async fn warn(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    set: &[(PartnerId, PaymentMethodId)],
) -> Result<(), Error> {
    let set = &postpone(app, ctx, loaded, set).await?;
    if set.is_empty() {
        return Ok(());
    }
    let mut scopes = PartnerScopes::open(app, set.iter().map(|(partner, _)| *partner)).await?;
    let partners: Vec<PartnerId> = scopes.partners().collect();
    let cards = store::still_to_warn(scopes.tx(), set, ctx.today).await?;
    let coming = coming_of(loaded, ctx, scopes.tx(), &partners).await?;
    let payers = list_payers(scopes.tx(), &partners).await?;
    let (mut told, mut again) = (Vec::new(), Vec::new());
    for (partner, card) in &cards {
        let Some((last_day, charge)) = late_charge(card, coming.get(partner)) else {
            again.push((*partner, card.id));
            continue;
        };
        told.push((*partner, card.id));
        let to = payers.get(partner).map_or(&[][..], Vec::as_slice);
        tell(&mut scopes, app, ctx, loaded, (*partner, to), (card, last_day, charge))?;
        let event = Event::new("card.ending_told", "payment_method", card.id)
            .with("brand", card.brand.as_str())
            .with("last4", card.last4.as_str());
        scopes.record(app, ctx, *partner, event)?;
    }
    store::record_warnings(scopes.tx(), &told, None).await?;
    store::record_warnings(scopes.tx(), &again, Some(plus_days(ctx.today, AGAIN_DAYS))).await?;
    scopes.commit().await
}

/// Lets the cards wait that no charge comes to. Nothing changes for their companies, so none of
/// them is locked. Returns the others.
async fn postpone(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    set: &[(PartnerId, PaymentMethodId)],
) -> Result<Vec<(PartnerId, PaymentMethodId)>, Error> {
    let transaction = app.db.begin().await?;
    let partners: BTreeSet<PartnerId> = set.iter().map(|(partner, _)| *partner).collect();
    let partners: Vec<PartnerId> = partners.into_iter().collect();
    let cards = store::still_to_warn(&transaction, set, ctx.today).await?;
    let coming = coming_of(loaded, ctx, &transaction, &partners).await?;
    let (mut late, mut ending, mut ended) = (Vec::new(), Vec::new(), Vec::new());
    for (partner, card) in &cards {
        let has_ended = card.last_day().is_some_and(|last_day| last_day < ctx.today);
        let these = match late_charge(card, coming.get(partner)) {
            Some(_) => &mut late,
            None if has_ended => &mut ended,
            None => &mut ending,
        };
        these.push((*partner, card.id));
    }
    let soon = plus_days(ctx.today, AGAIN_DAYS);
    store::record_warnings(&transaction, &ending, Some(soon)).await?;
    store::record_warnings(&transaction, &ended, Some(next_month(ctx.today))).await?;
    transaction.commit().await?;
    Ok(late)
}

/// A card that has ended is not chosen for what is bought now: all of them are looked at together,
/// as each month begins.
fn next_month(today: Date) -> Date {
    today.first_of_month().saturating_add(jiff::Span::new().months(1))
}

/// The charges that are still to come, of each partner.
async fn coming_of(
    loaded: &Loaded,
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<BTreeMap<PartnerId, Vec<Coming>>, Error> {
    let holdings = subscription::store::list_of_many(connection, partners).await?;
    let mut own: BTreeMap<PartnerId, Vec<&Holding>> = BTreeMap::new();
    for ((partner, _), holding) in &holdings {
        own.entry(*partner).or_default().push(holding);
    }
    own.into_iter()
        .map(|(partner, mut holdings)| {
            // The newest first, as one partner's list is.
            holdings.sort_by_key(|holding| std::cmp::Reverse(holding.subscription.id));
            Ok((partner, coming::of(loaded, ctx, holdings)?))
        })
        .collect()
}

/// The card's last day and its first charge after it. Only the default card is charged.
fn late_charge<'a>(
    card: &PaymentMethod,
    coming: Option<&'a Vec<Coming>>,
) -> Option<(Date, &'a Coming)> {
    let last_day = card.last_day().filter(|_| card.is_default)?;
    let late = coming?.iter().find(|charge| last_day < charge.on)?;
    Some((last_day, late))
}

fn tell(
    scopes: &mut PartnerScopes,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    to: (PartnerId, &[Reader]),
    (card, last_day, charge): (&PaymentMethod, Date, &Coming),
) -> Result<(), Error> {
    let letter = Letter {
        kind: "card-ending",
        about: card.id.to_string(),
        path: Some("/company/payment-methods".to_owned()),
    };
    to_readers_of(scopes, app, ctx, to, &letter, |locale| {
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
}
