//! Renewing: when it is allowed, and which dates the new term has.

use jiff::civil::Date;

use super::{Anchor, Ending, OpenOrder, Subscription, Term, renewal_window};
use crate::calendar::{Place, TermArithmetic, Window, anniversary, plus_days};
use crate::ids::OrderNumber;
use crate::planted::{self, Mistake};
use crate::policy::{NewAnniversary, PolicySet};

/// Why a renewal is refused today. Each says when it becomes possible, or that it does not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenewalRefusal {
    #[error("renewal.not_due")]
    NotDue { window: Window },
    /// The window has closed: the offer can be bought anew.
    #[error("renewal.closed")]
    Closed { closed_on: Date },
    #[error("renewal.cancelled")]
    Cancelled { on: Date },
    #[error("renewal.upgraded")]
    Upgraded { on: Date },
    /// A renewal by transfer or card is on its way.
    #[error("renewal.order_open")]
    OrderOpen { number: OrderNumber },
}

impl RenewalRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            RenewalRefusal::NotDue { .. } => "renewal.not_due",
            RenewalRefusal::Closed { .. } => "renewal.closed",
            RenewalRefusal::Cancelled { .. } => "renewal.cancelled",
            RenewalRefusal::Upgraded { .. } => "renewal.upgraded",
            RenewalRefusal::OrderOpen { .. } => "renewal.order_open",
        }
    }
}

/// A renewal that may go ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Renewal {
    pub term_no: u32,
    /// The last day on which it may.
    pub closes_on: Date,
}

/// Decides whether the newest term may be renewed today. `policy` is the set that term is pinned
/// to. Refusals come in the order: ended, outside the window, an order on its way.
pub fn renewal_terms(
    subscription: &Subscription,
    term: &Term,
    policy: &PolicySet,
    open_order: &OpenOrder,
    today: Date,
) -> Result<Renewal, RenewalRefusal> {
    match subscription.ending {
        Some(Ending::Cancelled { on }) => return Err(RenewalRefusal::Cancelled { on }),
        Some(Ending::Upgraded { on }) => return Err(RenewalRefusal::Upgraded { on }),
        None => {}
    }
    let window = renewal_window(term, policy);
    match window.place(today) {
        Place::Before => return Err(RenewalRefusal::NotDue { window }),
        Place::After => return Err(RenewalRefusal::Closed { closed_on: window.last }),
        Place::Inside => {}
    }
    if let Some(number) = open_order {
        return Err(RenewalRefusal::OrderOpen { number: number.clone() });
    }
    Ok(Renewal { term_no: term.number + 1, closes_on: window.last })
}

/// First day, last day and anchor of the term after `term`.
///
/// It starts on AD+1, whichever day it was ordered, so that no day is uncovered. Where its last day
/// is counted from depends on the rule of `policy`, the set of the term being renewed: from the old
/// anniversary (always by the anchor, so that 29 February does not drift), from the day of the
/// order, or from the day of the money. A day before the old anniversary counts as the anniversary,
/// so that no day already paid for is lost and no term ends before it starts.
pub fn renewal_dates(
    term: &Term,
    policy: &PolicySet,
    ordered_on: Date,
    paid_on: Date,
) -> (Date, Date, Anchor) {
    let starts_on = plus_days(term.ends_on, 1);
    let anchor = match policy.new_anniversary {
        NewAnniversary::FromAnniversary => following_anchor(term, policy.arithmetic),
        NewAnniversary::FromRenewalDay => {
            fresh_anchor(ordered_on.max(term.ends_on), policy.arithmetic)
        }
        NewAnniversary::FromPaymentDay => {
            fresh_anchor(paid_on.max(term.ends_on), policy.arithmetic)
        }
    };
    let ends_on = anniversary(anchor.day, anchor.years, anchor.arithmetic);
    (starts_on, ends_on, anchor)
}

fn fresh_anchor(day: Date, arithmetic: TermArithmetic) -> Anchor {
    Anchor { day, years: 1, arithmetic }
}

/// The same anchor a year further. Where the arithmetic changed between the sets, the count starts
/// anew from the old anniversary.
fn following_anchor(term: &Term, arithmetic: TermArithmetic) -> Anchor {
    if term.anchor.arithmetic == arithmetic && !planted::is(Mistake::ChainedAnniversary) {
        Anchor { years: term.anchor.years + 1, ..term.anchor }
    } else {
        fresh_anchor(term.ends_on, arithmetic)
    }
}
