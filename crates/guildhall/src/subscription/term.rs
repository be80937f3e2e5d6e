//! Writing a paid year: the door `payment` comes through once the money is there.

use domain::ids::{OfferCode, SubscriptionId};
use domain::order::Purpose;
use domain::policy::{PolicySet, ReminderKind};
use domain::subscription::{Anchor, Status, Term, renewal_dates};
use jiff::civil::Date;

use super::Holding;
use super::store::{self, NewTerm};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, Writes, next_id};
use crate::error::Error;
use crate::order::Order;

/// What a paid order led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    Term {
        subscription: SubscriptionId,
        term: Term,
    },
    /// The money is there, and the year cannot be: somebody must decide. The word names the task.
    Impossible {
        why: &'static str,
    },
}

/// Writes the term a paid order is for. `paid_on` is the day the money was charged or received.
pub async fn write(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    order: &Order,
    paid_on: Date,
) -> Result<Written, Error> {
    let policy = policy_of(loaded, order)?;
    match order.purpose {
        Purpose::Purchase => first(scope, app, ctx, loaded, order, policy, None).await,
        Purpose::Upgrade { from } => {
            first(scope, app, ctx, loaded, order, policy, Some(from)).await
        }
        Purpose::Renewal { subscription, term_no }
        | Purpose::AutomaticRenewal { subscription, term_no } => {
            let renewed = Renewed { subscription, term_no, paid_on };
            further(scope, app, ctx, loaded, order, policy, &renewed).await
        }
    }
}

struct Renewed {
    subscription: SubscriptionId,
    term_no: u32,
    paid_on: Date,
}

async fn first(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    order: &Order,
    policy: &PolicySet,
    upgraded: Option<SubscriptionId>,
) -> Result<Written, Error> {
    let group = &offer_group(loaded, &order.offer)?;
    if let Some(holding) = store::find_in_group(scope.tx(), scope.partner(), group).await? {
        let id = holding.subscription.id;
        if upgraded == Some(id) {
            end_upgraded(scope, app, ctx, &holding).await?;
        } else if matches!(holding.status(loaded, ctx.today)?, Status::Lapsed { .. }) {
            store::record_lapsed(scope, id).await?;
        } else {
            return Ok(Written::Impossible { why: "paid_but_already_held" });
        }
    }
    let id = SubscriptionId(next_id(app, ctx));
    store::record_subscription(scope, ctx, id, &order.offer, group).await?;
    let term = Term {
        number: 1,
        starts_on: ctx.today,
        ends_on: policy.first_anniversary(ctx.today),
        anchor: Anchor { day: ctx.today, years: 1, arithmetic: policy.arithmetic },
        policy: policy.code.clone(),
        order: order.id,
        bought_on: ctx.today,
        turned_off: None,
    };
    record(scope, app, ctx, loaded, (id, "subscription.started"), policy, &term).await?;
    Ok(Written::Term { subscription: id, term })
}

async fn further(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    order: &Order,
    policy: &PolicySet,
    renewed: &Renewed,
) -> Result<Written, Error> {
    let holding = store::get(scope.tx(), scope.partner(), renewed.subscription).await?;
    let term = match next(ctx, loaded, &holding, order, policy, renewed)? {
        Ok(term) => term,
        Err(why) => return Ok(Written::Impossible { why }),
    };
    let id = renewed.subscription;
    store::stop_charging(scope, id).await?;
    store::skip_reminders(scope, ctx, id, RENEWED).await?;
    record(scope, app, ctx, loaded, (id, "subscription.renewed"), policy, &term).await?;
    Ok(Written::Term { subscription: id, term })
}

/// What ends the reminders of a term that was renewed.
const RENEWED: &str = "renewed";

/// The term that a paid order adds to a subscription, or the task for why there is none.
fn next(
    ctx: &Ctx,
    loaded: &Loaded,
    holding: &Holding,
    order: &Order,
    policy: &PolicySet,
    renewed: &Renewed,
) -> Result<Result<Term, &'static str>, Error> {
    let old = holding.term()?;
    if holding.subscription.ending.is_some() {
        return Ok(Err("paid_but_ended"));
    }
    if old.number + 1 != renewed.term_no {
        return Ok(Err("paid_but_already_renewed"));
    }
    let old_policy = holding.policy(loaded)?;
    let ordered_on = order.placed_on.unwrap_or(ctx.today);
    let counts_on = match old_policy.satisfied_by {
        domain::policy::SatisfiedBy::OrderPlaced => ordered_on,
        domain::policy::SatisfiedBy::PaymentReceived => renewed.paid_on,
    };
    if !old_policy.window(old.ends_on).contains(counts_on) {
        return Ok(Err("paid_after_window"));
    }
    let (starts_on, ends_on, anchor) = renewal_dates(old, old_policy, ordered_on, renewed.paid_on);
    Ok(Ok(Term {
        number: renewed.term_no,
        starts_on,
        ends_on,
        anchor,
        policy: policy.code.clone(),
        order: order.id,
        bought_on: ctx.today,
        turned_off: None,
    }))
}

/// The term that a paid renewal adds to the subscription it is for, with all that is written
/// beside it; `None` where it cannot be, or the order is for something else: those are written one
/// by one.
pub fn plan(
    ctx: &Ctx,
    loaded: &Loaded,
    holding: &Holding,
    order: &Order,
    paid_on: Date,
) -> Result<Option<NewTerm>, Error> {
    let policy = policy_of(loaded, order)?;
    let Some((subscription, term_no)) = order.purpose.renews() else {
        return Ok(None);
    };
    let renewed = Renewed { subscription, term_no, paid_on };
    let term = next(ctx, loaded, holding, order, policy, &renewed)?.ok();
    let new = |term: Term| NewTerm {
        partner: order.partner,
        subscription,
        programme_version: loaded.version,
        charge_due_on: charge_on(policy, &term),
        reminders: reminders(ctx, policy, &term),
        term,
    };
    Ok(term.map(new))
}

/// Writes planned terms of held partners.
pub fn write_all(writes: &mut Writes<'_>, ctx: &Ctx, terms: &[&NewTerm]) -> Result<(), Error> {
    let renewed: Vec<_> = terms.iter().map(|new| (new.partner, new.subscription)).collect();
    store::skip_reminders_of_many(writes, ctx, &renewed, RENEWED);
    store::record_terms(writes, ctx, terms)
}

/// What is told of a planned term.
pub fn renewed(new: &NewTerm) -> Event {
    told(new.subscription, "subscription.renewed", &new.term)
}

async fn end_upgraded(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    holding: &Holding,
) -> Result<(), Error> {
    let id = holding.subscription.id;
    store::record_upgraded(scope, ctx, id).await?;
    store::skip_reminders(scope, ctx, id, "upgraded").await?;
    let event = Event::new("subscription.upgraded", "subscription", id)
        .with("offer", holding.offer.as_str());
    scope.record(app, ctx, event).await
}

async fn record(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    (id, kind): (SubscriptionId, &'static str),
    policy: &PolicySet,
    term: &Term,
) -> Result<(), Error> {
    let charge_on = charge_on(policy, term);
    store::record_term(scope, ctx, id, term, loaded.version, charge_on).await?;
    store::record_reminders(scope, id, term.number, &reminders(ctx, policy, term)).await?;
    scope.record(app, ctx, told(id, kind, term)).await
}

/// The day the renewal run looks at a new term first.
fn charge_on(policy: &PolicySet, term: &Term) -> Option<Date> {
    let default_on = policy.auto_renew.as_ref().is_some_and(|rule| rule.default_on);
    policy.charge_on(term.ends_on).filter(|_| default_on)
}

/// The reminders of a new term that are still ahead.
fn reminders(ctx: &Ctx, policy: &PolicySet, term: &Term) -> Vec<(ReminderKind, Date)> {
    let mut reminders = policy.reminders_for(term.ends_on);
    reminders.retain(|(_, due_on)| ctx.today <= *due_on);
    reminders
}

fn told(id: SubscriptionId, kind: &'static str, term: &Term) -> Event {
    Event::new(kind, "subscription", id)
        .with("term", term.number)
        .with("starts", term.starts_on.to_string())
        .with("ends", term.ends_on.to_string())
        .with("policy", term.policy.as_str())
}

fn policy_of<'a>(loaded: &'a Loaded, order: &Order) -> Result<&'a PolicySet, Error> {
    let policy = loaded.programme.policy(&order.quote.policy);
    policy.ok_or_else(|| Error::broken("an order under a set that is gone"))
}

fn offer_group(loaded: &Loaded, offer: &OfferCode) -> Result<domain::ids::OfferGroup, Error> {
    let offer = loaded.programme.offer(offer);
    Ok(offer.ok_or_else(|| Error::broken("an order for an offer that is gone"))?.group.clone())
}
