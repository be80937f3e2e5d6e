//! Between rows and subscriptions.

use domain::calendar::TermArithmetic;
use domain::ids::{OfferCode, OfferGroup, OrderId, PersonId, PolicyCode, SubscriptionId};
use domain::offer::Level;
use domain::subscription::{Anchor, Ending, Subscription, Term, TurnedOff};

use super::row::{Model, term};
use super::{Charge, Holding};
use crate::error::Error;

pub(super) fn arithmetic_code(arithmetic: TermArithmetic) -> &'static str {
    match arithmetic {
        TermArithmetic::CalendarYear => "calendar_year",
        TermArithmetic::Days365 => "days_365",
    }
}

fn arithmetic_of(code: &str) -> Option<TermArithmetic> {
    match code {
        "calendar_year" => Some(TermArithmetic::CalendarYear),
        "days_365" => Some(TermArithmetic::Days365),
        _ => None,
    }
}

fn level_of(offer: &OfferCode) -> Option<Level> {
    [Level::Network, Level::ActionPack, Level::Silver, Level::Gold]
        .into_iter()
        .find(|level| level.code() == offer.as_str())
}

/// `terms` are the subscription's, rising.
pub(super) fn holding_of(row: Model, terms: Vec<term::Model>) -> Result<Holding, Error> {
    let id = row.subscription_id;
    read(row, terms).ok_or_else(|| Error::broken(format!("subscription {id} is unreadable")))
}

fn read(row: Model, terms: Vec<term::Model>) -> Option<Holding> {
    let offer = OfferCode::parse(&row.offer_code)?;
    let newest = terms.last()?;
    let charge = Charge {
        due_on: newest.charge_due_on.map(|day| day.0),
        failed: u32::try_from(newest.failed_charges).ok()?,
        first_failed_on: newest.first_failed_on.map(|day| day.0),
    };
    let ending = match (row.cancelled_on, row.upgraded_on) {
        (Some(on), _) => Some(Ending::Cancelled { on: on.0 }),
        (None, Some(on)) => Some(Ending::Upgraded { on: on.0 }),
        (None, None) => None,
    };
    let subscription = Subscription {
        id: SubscriptionId(row.subscription_id),
        level: level_of(&offer)?,
        terms: terms.into_iter().map(term_of).collect::<Option<Vec<Term>>>()?,
        ending,
    };
    Some(Holding { offer, group: OfferGroup::parse(&row.offer_group)?, subscription, charge })
}

fn term_of(row: term::Model) -> Option<Term> {
    let turned_off = match (row.auto_renew_off_at, row.auto_renew_off_on, row.auto_renew_off_by) {
        (Some(at), Some(on), by) => {
            Some(TurnedOff { at: at.instant(), on: on.0, by: by.map(PersonId) })
        }
        (None, None, None) => None,
        _ => return None,
    };
    Some(Term {
        number: u32::try_from(row.term_no).ok()?,
        starts_on: row.starts_on.0,
        ends_on: row.ends_on.0,
        anchor: Anchor {
            day: row.anchor_on.0,
            years: u32::try_from(row.anchor_years).ok()?,
            arithmetic: arithmetic_of(&row.arithmetic)?,
        },
        policy: PolicyCode::parse(&row.policy_code)?,
        order: OrderId(row.order_id),
        bought_on: row.bought_on.0,
        turned_off,
    })
}
