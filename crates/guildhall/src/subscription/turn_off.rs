//! Turning automatic renewal off: one way, by the partner, before the charge day.

use domain::access::Action;
use domain::ids::SubscriptionId;
use domain::planted::{self, Mistake};
use domain::subscription::{TurnedOff, turn_off};
use language::format;

use super::store;
use crate::access::letters::{Letter, to_admins};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};

/// Turns it off for the newest term and tells every admin. The renewal run's claim decides a race:
/// once it holds the term, the answer is that the charge is under way.
pub async fn turn_off_auto_renew(
    app: &App,
    ctx: &Ctx,
    subscription: SubscriptionId,
) -> Result<TurnedOff, Error> {
    ctx.may(Action::TurnOffAutoRenew)?;
    let by = ctx.person().ok_or(Error::Unauthenticated)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let holding = store::get(scope.tx(), scope.partner(), subscription).await?;
    let (term, policy) = (holding.term()?, holding.policy(&loaded)?);
    let off = turn_off(&holding.subscription, term, policy, by, ctx.now, ctx.today)?;
    let forgotten = planted::is(Mistake::SwitchForgotten);
    if !forgotten && !store::record_turned_off(&scope, ctx, subscription, term.number, &off).await?
    {
        let charge_on = policy.charge_on(term.ends_on).unwrap_or(ctx.today);
        return Err(Refusal::new("auto_renew.too_late").day("charge_on", charge_on).into());
    }
    let event = Event::new("subscription.auto_renew_turned_off", "subscription", subscription)
        .with("term", term.number)
        .with("ends", term.ends_on.to_string());
    scope.record(app, ctx, event).await?;
    let window = policy.window(term.ends_on);
    let letter = Letter {
        kind: "auto-renew-off",
        about: format!("{subscription} {}", term.number),
        path: Some(format!("/subscriptions/{subscription}")),
    };
    to_admins(&scope, app, ctx, letter, |locale| {
        let offer = loaded.programme.offer(&holding.offer);
        let offer = offer.map_or("", |offer| offer.name.get(locale));
        vec![
            ("offer", offer.into()),
            ("ends", format::date_long(locale, term.ends_on).into()),
            ("opens", format::date_long(locale, window.first).into()),
            ("closes", format::date_long(locale, window.last).into()),
        ]
    })
    .await?;
    scope.commit().await?;
    Ok(off)
}
