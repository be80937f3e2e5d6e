//! Benefits: what a membership gives, taken, assigned, counted.

pub mod activation;
pub mod api;
pub mod balance;
pub mod books;
pub mod cloud;
pub mod command;
pub mod credit;
pub mod earn;
#[cfg(test)]
mod earned_tests;
pub mod family;
pub mod grant;
pub mod history;
pub mod holders;
pub mod hours;
pub mod lapse;
#[cfg(test)]
mod lapse_tests;
#[cfg(test)]
mod life_tests;
pub mod logo;
pub mod packs;
pub mod pages;
pub mod pool;
pub mod row;
pub mod seats;
pub mod service;
pub mod software;
pub mod store;
#[cfg(test)]
mod tests;
pub mod usage;
pub mod use_facts;
#[cfg(test)]
mod views_tests;
#[cfg(test)]
mod yearly_tests;

use domain::benefit::{ActivationRefusal, ReturnRefusal, SeatRefusal, TakeRefusal};
use domain::ids::{BenefitCode, PartnerId, SubscriptionId};
use jiff::civil::Date;

use self::books::{Books, Line};
use crate::app::Loaded;
use crate::error::{Error, Refusal};

/// A benefit of one of a company's subscriptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Which {
    pub partner: PartnerId,
    pub subscription: SubscriptionId,
    pub code: BenefitCode,
}

/// The line of a benefit as it counts today. [`Error::NotFound`] where the subscription never gave
/// it, refused as `benefit.over` where it does no more, as `benefit.choose_first` where its pack
/// was not chosen yet.
pub fn line_of<'a>(
    books: &Books,
    loaded: &'a Loaded,
    which: &Which,
    today: Date,
) -> Result<Line<'a>, Error> {
    let own = |grant: &&domain::benefit::Grant| grant.subscription == which.subscription;
    let running = books.running(today).into_iter().find(own);
    let newest = || books.grants.iter().filter(own).max_by_key(|grant| grant.term);
    let grant = running.or_else(newest).ok_or(Error::NotFound)?;
    let mut lines = books.lines(loaded, grant).into_iter();
    let line = lines.find(|line| line.benefit.code == which.code).ok_or(Error::NotFound)?;
    if line.grant.span.last < today {
        return Err(Refusal::from(TakeRefusal::Over { last: line.grant.span.last }).into());
    }
    if line.waits {
        return Err(Refusal::new("benefit.choose_first").into());
    }
    Ok(line)
}

impl From<TakeRefusal> for Refusal {
    fn from(refusal: TakeRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            TakeRefusal::NotYet { from } => coded.day("from", from).opens(from),
            TakeRefusal::Over { last } => coded.day("last", last),
            TakeRefusal::Short { left } => coded.number("left", i64::from(left)),
        }
    }
}

impl From<ReturnRefusal> for Refusal {
    fn from(refusal: ReturnRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            ReturnRefusal::NotTaken => coded,
            ReturnRefusal::Returned { out } => coded.number("out", i64::from(out)),
        }
    }
}

impl From<SeatRefusal> for Refusal {
    fn from(refusal: SeatRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            SeatRefusal::NoSeat { seats } => coded.number("seats", i64::from(seats)),
            SeatRefusal::HasSeat
            | SeatRefusal::FreeMail
            | SeatRefusal::OtherCredit
            | SeatRefusal::NotFreed => coded,
            SeatRefusal::Kept { until } => coded.day("until", until),
            SeatRefusal::Later { from } => coded.day("from", from).opens(from),
            SeatRefusal::UsedUp { times } => coded.number("times", i64::from(times)),
        }
    }
}

impl From<ActivationRefusal> for Refusal {
    fn from(refusal: ActivationRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            ActivationRefusal::UsedUp { most } => coded.number("most", i64::from(most)),
        }
    }
}
