//! Writing a paid year: the door `payment` comes through once the money is there.

use domain::ids::{OfferCode, SubscriptionId};
use domain::order::Purpose;
use domain::policy::PolicySet;
use domain::subscription::{Anchor, Status, Term, renewal_dates};
use jiff::civil::Date;

use super::{Holding, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id};
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
    let policy = loaded.programme.policy(&order.quote.policy);
    let policy = policy.ok_or_else(|| Error::broken("an order under a set that is gone"))?;
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
    let old = holding.term()?;
    if holding.subscription.ending.is_some() {
        return Ok(Written::Impossible { why: "paid_but_ended" });
    }
    if old.number + 1 != renewed.term_no {
        return Ok(Written::Impossible { why: "paid_but_already_renewed" });
    }
    let old_policy = holding.policy(loaded)?;
    let ordered_on = order.placed_on.unwrap_or(ctx.today);
    let counts_on = match old_policy.satisfied_by {
        domain::policy::SatisfiedBy::OrderPlaced => ordered_on,
        domain::policy::SatisfiedBy::PaymentReceived => renewed.paid_on,
    };
    if !old_policy.window(old.ends_on).contains(counts_on) {
        return Ok(Written::Impossible { why: "paid_after_window" });
    }
    let (starts_on, ends_on, anchor) = renewal_dates(old, old_policy, ordered_on, renewed.paid_on);
    let id = renewed.subscription;
    store::stop_charging(scope, id).await?;
    store::skip_reminders(scope, ctx, id, "renewed").await?;
    let term = Term {
        number: renewed.term_no,
        starts_on,
        ends_on,
        anchor,
        policy: policy.code.clone(),
        order: order.id,
        bought_on: ctx.today,
        turned_off: None,
    };
    record(scope, app, ctx, loaded, (id, "subscription.renewed"), policy, &term).await?;
    Ok(Written::Term { subscription: id, term })
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
    let default_on = policy.auto_renew.as_ref().is_some_and(|rule| rule.default_on);
    let charge_on = policy.charge_on(term.ends_on).filter(|_| default_on);
    store::record_term(scope, ctx, id, term, loaded.version, charge_on).await?;
    let mut reminders = policy.reminders_for(term.ends_on);
    reminders.retain(|(_, due_on)| ctx.today <= *due_on);
    store::record_reminders(scope, id, term.number, &reminders).await?;
    let event = Event::new(kind, "subscription", id)
        .with("term", term.number)
        .with("starts", term.starts_on.to_string())
        .with("ends", term.ends_on.to_string())
        .with("policy", policy.code.as_str());
    scope.record(app, ctx, event).await
}

fn offer_group(loaded: &Loaded, offer: &OfferCode) -> Result<domain::ids::OfferGroup, Error> {
    let offer = loaded.programme.offer(offer);
    Ok(offer.ok_or_else(|| Error::broken("an order for an offer that is gone"))?.group.clone())
}
