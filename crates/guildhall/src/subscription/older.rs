//! Years that come from the older centre: taken in, put under the portal's set, and put back.

use domain::calendar::{TermArithmetic, anniversary};
use domain::ids::SubscriptionId;
use domain::offer::Offer;
use domain::policy::PolicySet;
use domain::subscription::{Anchor, Term, TurnedOff};
use jiff::ToSpan;
use jiff::civil::Date;

use super::Holding;
use super::store::{self, NewSet};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Refusal};
use crate::order;
use crate::partner::Partner;

/// Years before the anniversary from which it is counted: so that 29 February stays 29 February.
const ANCHOR_YEARS: u32 = 4;

/// Writes a membership with the year that was paid in the older centre and ends on a day. `set` is
/// the older centre's. Returns it with its term, for what that grants.
pub async fn bring(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    (partner, offer, set): (&Partner, &Offer, &PolicySet),
    ends_on: Date,
) -> Result<(SubscriptionId, Term), Error> {
    let id = SubscriptionId(next_id(app, ctx));
    let day = ends_on.saturating_sub(i64::from(ANCHOR_YEARS).years());
    let anchor = Anchor { day, years: ANCHOR_YEARS, arithmetic: TermArithmetic::CalendarYear };
    let starts_on = anniversary(anchor.day, ANCHOR_YEARS - 1, anchor.arithmetic);
    let year = (set, starts_on, ends_on, id);
    let order = order::older::record(scope, app, ctx, loaded, (partner, offer), year).await?;
    store::record_subscription(scope, ctx, id, &offer.code, &offer.group).await?;
    let term = Term {
        number: 1,
        starts_on,
        ends_on,
        anchor,
        policy: set.code.clone(),
        order,
        bought_on: starts_on,
        turned_off: None,
    };
    store::record_term(scope, ctx, id, &term, loaded.version, None).await?;
    let started = Event::new("subscription.started", "subscription", id)
        .with("term", term.number)
        .with("starts", starts_on.to_string())
        .with("ends", ends_on.to_string())
        .with("policy", set.code.as_str());
    scope.record(app, ctx, started).await?;
    Ok((id, term))
}

/// Puts the newest term of a membership under the portal's set. Automatic renewal stays off until
/// somebody confirms it, where the set has it.
pub async fn put_under(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    holding: &Holding,
    set: &PolicySet,
) -> Result<(), Error> {
    let (id, term) = (holding.subscription.id, holding.term()?);
    let off = set.auto_renew.is_some().then(|| TurnedOff {
        at: ctx.now,
        on: ctx.today,
        by: ctx.person(),
    });
    store::record_set(scope, id, term.number, &NewSet { set: &set.code, off }).await?;
    let reminders = set.reminders_for(term.ends_on);
    store::record_reminders_missed(scope, ctx, id, (term.number, "moved"), &reminders).await?;
    let moved = Event::new("subscription.moved", "subscription", id)
        .with("term", term.number)
        .with("from", term.policy.as_str())
        .with("to", set.code.as_str());
    scope.record(app, ctx, moved).await
}

/// Puts a term back under the set it had.
pub async fn put_back(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (subscription, term_no): (SubscriptionId, u32),
    set: &PolicySet,
) -> Result<(), Error> {
    let new = NewSet { set: &set.code, off: None };
    store::record_set(scope, subscription, term_no, &new).await?;
    store::drop_reminders(scope, subscription, term_no).await?;
    let back = Event::new("subscription.moved_back", "subscription", subscription)
        .with("term", term_no)
        .with("to", set.code.as_str());
    scope.record(app, ctx, back).await
}

/// Turns automatic renewal on, which a move left off, because an admin said yes to it and to the
/// agreement. Refused as `auto_renew.not_offered`, and as `pmc.charge_day_over`.
pub async fn confirm_automatic(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    holding: &Holding,
) -> Result<(), Error> {
    let (id, term, set) = (holding.subscription.id, holding.term()?, holding.policy(loaded)?);
    let not_offered = || Error::from(Refusal::new("auto_renew.not_offered"));
    let charge_on = set.charge_on(term.ends_on).ok_or_else(not_offered)?;
    if charge_on <= ctx.today {
        return Err(Refusal::new("pmc.charge_day_over").day("charge_on", charge_on).into());
    }
    if !store::record_switch_on(scope, id, term.number, charge_on).await? {
        return Ok(());
    }
    let old = order::store::get(scope.tx(), scope.partner(), term.order).await?;
    let accepted = order::draft::acceptance(loaded, ctx, &old.quote, ctx.locale)?;
    order::draft::record_acceptance(scope, app, ctx, &old, &accepted).await?;
    let confirmed = Event::new("subscription.auto_renew_confirmed", "subscription", id)
        .with("term", term.number)
        .with("charge_on", charge_on.to_string());
    scope.record(app, ctx, confirmed).await
}
