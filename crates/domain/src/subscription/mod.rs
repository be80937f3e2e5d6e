//! Subscriptions: terms and dated facts; every status is computed for a day, none is stored.

mod autorenew;
mod renewal;
mod timeline;

pub use autorenew::{AutoRenewState, TurnOffRefusal, auto_renew_state, turn_off};
pub use renewal::{Renewal, RenewalRefusal, renewal_dates, renewal_terms};
pub use timeline::{Moment, MomentKind, upcoming};

use jiff::Timestamp;
use jiff::civil::Date;

use crate::calendar::{TermArithmetic, Window, plus_days};
use crate::ids::{OrderId, OrderNumber, PersonId, PolicyCode, SubscriptionId};
use crate::offer::Level;
use crate::policy::PolicySet;

/// How the last day of a term was counted: from which day, how many years, in which arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    pub day: Date,
    pub years: u32,
    pub arithmetic: TermArithmetic,
}

/// Who turned automatic renewal off, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TurnedOff {
    pub at: Timestamp,
    pub on: Date,
    /// `None` where the move from the older centre left it off.
    pub by: Option<PersonId>,
}

/// A paid year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// 1 for the first.
    pub number: u32,
    pub starts_on: Date,
    /// The anniversary date (AD), the last day of the term.
    pub ends_on: Date,
    pub anchor: Anchor,
    /// The set under which the term was bought: it governs the term to its end.
    pub policy: PolicyCode,
    pub order: OrderId,
    pub bought_on: Date,
    pub turned_off: Option<TurnedOff>,
}

/// What ended a subscription before its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Cancelled {
        on: Date,
    },
    /// Replaced by a higher level on that day.
    Upgraded {
        on: Date,
    },
}

/// A subscription with the facts that decide its status. `terms` holds at least one, rising.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    pub id: SubscriptionId,
    pub level: Level,
    pub terms: Vec<Term>,
    pub ending: Option<Ending>,
}

/// The status on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Active {
        until: Date,
    },
    /// The term is over, the window is open, benefits still run.
    RenewalWindow {
        closes_on: Date,
    },
    /// The window closed without a renewal; `since` is the first day without anything.
    Lapsed {
        since: Date,
    },
    Cancelled {
        on: Date,
    },
    Upgraded {
        on: Date,
    },
}

impl Status {
    pub fn code(&self) -> &'static str {
        match self {
            Status::Active { .. } => "active",
            Status::RenewalWindow { .. } => "renewal_window",
            Status::Lapsed { .. } => "lapsed",
            Status::Cancelled { .. } => "cancelled",
            Status::Upgraded { .. } => "upgraded",
        }
    }

    /// Counts as held: neither lapsed nor ended.
    pub fn is_live(&self) -> bool {
        match self {
            Status::Active { .. } | Status::RenewalWindow { .. } => true,
            Status::Lapsed { .. } | Status::Cancelled { .. } | Status::Upgraded { .. } => false,
        }
    }
}

/// The three ends people mix up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndDates {
    /// The anniversary date.
    pub membership: Date,
    /// The last day benefits work.
    pub benefits: Date,
    /// The last day a cloud benefit redeemed today would run: a year from redemption. `None` once
    /// benefits have ended, when nothing can be redeemed.
    pub redeemed_cloud: Option<Date>,
}

/// The newest term of a list that a subscription always has at least one of.
///
/// # Panics
/// Never in practice: the store refuses a subscription without terms.
pub fn newest(terms: &[Term]) -> Option<&Term> {
    terms.iter().max_by_key(|term| term.number)
}

/// The status of a subscription on a day; `policy` is the set its newest term is pinned to.
pub fn status(subscription: &Subscription, term: &Term, policy: &PolicySet, on: Date) -> Status {
    match subscription.ending {
        Some(Ending::Cancelled { on: day }) if day <= on => return Status::Cancelled { on: day },
        Some(Ending::Upgraded { on: day }) if day <= on => return Status::Upgraded { on: day },
        Some(Ending::Cancelled { .. } | Ending::Upgraded { .. }) | None => {}
    }
    let lapses_after = policy.lapses_after(term.ends_on);
    if on <= term.ends_on {
        Status::Active { until: term.ends_on }
    } else if on <= lapses_after {
        Status::RenewalWindow { closes_on: lapses_after }
    } else {
        Status::Lapsed { since: plus_days(lapses_after, 1) }
    }
}

/// The window in which the newest term may be renewed.
pub fn renewal_window(term: &Term, policy: &PolicySet) -> Window {
    policy.window(term.ends_on)
}

/// The three end dates, side by side.
pub fn end_dates(term: &Term, policy: &PolicySet, today: Date) -> EndDates {
    let benefits = policy.benefits_until(term.ends_on);
    EndDates {
        membership: term.ends_on,
        benefits,
        redeemed_cloud: (today <= benefits)
            .then(|| crate::calendar::anniversary(today, 1, TermArithmetic::CalendarYear)),
    }
}

/// An order that stands in the way, named so that the person can go there.
pub type OpenOrder = Option<OrderNumber>;

#[cfg(test)]
mod tests;
