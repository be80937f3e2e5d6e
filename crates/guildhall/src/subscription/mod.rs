//! Subscriptions: what a partner holds, buys, renews and lets go.

pub mod api;
pub mod buy;
pub mod calendar;
pub mod command;
mod convert;
pub mod end;
pub mod older;
pub mod pages;
pub mod remind;
pub mod renew;
pub mod review;
pub mod row;
pub mod shelf;
pub mod standing;
pub mod store;
pub mod term;
pub mod turn_off;

#[cfg(test)]
mod calendar_tests;
#[cfg(test)]
mod tests;

use domain::ids::{OfferCode, OfferGroup};
use domain::policy::PolicySet;
use domain::subscription::{Status, Subscription, Term, newest, status};
use jiff::civil::Date;

use crate::app::Loaded;
use crate::error::Error;

/// A subscription of a partner with the offer it is to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    pub offer: OfferCode,
    pub group: OfferGroup,
    pub subscription: Subscription,
    /// How the automatic charge of the newest term stands.
    pub charge: Charge,
}

/// The renewal run's notes on a term.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Charge {
    /// The day the run looks at the term next.
    pub due_on: Option<Date>,
    pub failed: u32,
    pub first_failed_on: Option<Date>,
}

/// The anniversaries of the memberships that ask for a competency.
pub fn anniversaries<'a>(
    loaded: &Loaded,
    holdings: impl IntoIterator<Item = &'a Holding>,
) -> Vec<Date> {
    let own = holdings.into_iter().filter(|holding| holding.asks_for_competency(loaded));
    own.filter_map(|holding| holding.term().ok()).map(|term| term.ends_on).collect()
}

impl Holding {
    pub fn asks_for_competency(&self, loaded: &Loaded) -> bool {
        let offer = loaded.programme.offer(&self.offer);
        offer.is_some_and(|offer| offer.requires_competency.is_some())
    }

    /// The newest term. The store refuses a subscription without terms, so a missing one is broken.
    pub fn term(&self) -> Result<&Term, Error> {
        newest(&self.subscription.terms).ok_or_else(|| {
            Error::broken(format!("subscription {} has no term", self.subscription.id))
        })
    }

    /// The set the newest term is pinned to.
    pub fn policy<'a>(&self, loaded: &'a Loaded) -> Result<&'a PolicySet, Error> {
        let code = &self.term()?.policy;
        loaded.programme.policy(code).ok_or_else(|| {
            Error::broken(format!("a term is pinned to {code}, which the programme lacks"))
        })
    }

    pub fn status(&self, loaded: &Loaded, on: Date) -> Result<Status, Error> {
        Ok(status(&self.subscription, self.term()?, self.policy(loaded)?, on))
    }
}
