//! Benefits: what a paid year gives, how much of it is left, who has it.
//!
//! A year's grant is written with the year and never changes: its quantities are those of the
//! catalogue edition of the day it was bought. What happens to it afterwards is a ledger of
//! entries, and every balance is computed from the two.

mod activation;
mod cloud;
mod earned;
mod hours;
mod ledger;
mod months;
mod notice;
mod pack;
mod seat;
mod service;

pub use activation::{ActivationRefusal, Change, MACHINE_MAX, activate};
pub use cloud::{
    Blend, Choice, CloudRefusal, CloudSubscription, Gain, Redeemed, ReplaceRefusal, blend, gain,
    led_to, may_replace, redeem, replaced_until,
};
pub use earned::{earned, has_earned};
pub use hours::{CASE_WORK_HOURS, CaseRefusal, CaseState, CaseStep, HOURS_BELOW, case_after};
pub use ledger::{Account, Balance, Entry, ReturnRefusal, TakeRefusal};
pub use months::{Month, month_on, months};
pub use notice::{Notice, first_look, notice};
pub use pack::{Chosen, PackRefusal, chosen, packs_on};
pub use seat::{
    Caps, SeatRefusal, SeatRules, may_assign, may_pass_year, may_reassign, seats_within,
};
pub use service::{
    SERVICE_WORK_HOURS, ServiceRefusal, ServiceState, access_id, contract_id, read_access_id,
};

use jiff::civil::Date;

use crate::calendar::Window;
use crate::ids::{OfferCode, SubscriptionId};
use crate::policy::PolicySet;
use crate::subscription::{Ending, Term};

/// What one paid year gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub subscription: SubscriptionId,
    /// The year's number within the subscription.
    pub term: u32,
    pub offer: OfferCode,
    /// The catalogue edition of this day says how much.
    pub edition_on: Date,
    /// First and last day of the year itself: monthly credits belong into it.
    pub year: Window,
    /// The days on which the grant can be used.
    pub span: Window,
}

/// The grant of a term on which days it works. `next` is the term after it, once there is one: it
/// takes over on the day it was bought, or on its first day where that is later. `policy` is the
/// set the term is pinned to.
///
/// An ending takes effect on its own day. The span is empty (its last day before its first) where
/// the year never came to be.
pub fn grant_of(
    (subscription, offer): (SubscriptionId, &OfferCode),
    term: &Term,
    next: Option<&Term>,
    ending: Option<Ending>,
    policy: &PolicySet,
) -> Grant {
    let mut last = policy.benefits_until(term.ends_on);
    if let Some(next) = next {
        last = term.ends_on.max(next.bought_on);
    }
    match ending {
        Some(Ending::Cancelled { on } | Ending::Upgraded { on }) => {
            last = last.min(on.yesterday().unwrap_or(Date::MIN));
        }
        None => {}
    }
    Grant {
        subscription,
        term: term.number,
        offer: offer.clone(),
        edition_on: term.bought_on,
        year: Window { first: term.starts_on, last: term.ends_on },
        span: Window { first: term.starts_on, last },
    }
}

/// The grant that counts on a day, of all grants of one subscription: the newest that works. An
/// older one that still works on the day a year was renewed has nothing more to give.
pub fn running(grants: &[Grant], on: Date) -> Option<&Grant> {
    grants.iter().filter(|grant| grant.span.contains(on)).max_by_key(|grant| grant.term)
}

#[cfg(test)]
mod hours_tests;
#[cfg(test)]
mod model_tests;
#[cfg(test)]
mod service_tests;
#[cfg(test)]
mod tests;
