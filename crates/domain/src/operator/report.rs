//! What the reports count: periods of whole months, what became of terms, how long answers took.
//! Shares are whole basis points, rounded down; a share of nothing is none.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::calendar::{plus_days, start_of_day};
use crate::lead::Fate;
use crate::money::BasisPoints;
use crate::policy::PolicySet;

/// Months one report spans at most.
pub const MONTHS_MAX: usize = 24;
/// Months it spans unless others are asked for, the running one included.
pub const MONTHS: i32 = 12;

/// Whole months, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day of the first month.
    pub first: Date,
    /// The last day of the last month.
    pub last: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodRefusal {
    /// It ends before it begins.
    Backwards,
    /// It spans more than [`MONTHS_MAX`] months.
    TooLong,
}

impl PeriodRefusal {
    pub fn code(self) -> &'static str {
        match self {
            PeriodRefusal::Backwards => "report-backwards",
            PeriodRefusal::TooLong => "report-too-long",
        }
    }
}

impl Period {
    /// The months from that of one day to that of another, both inclusive.
    pub fn of(from: Date, to: Date) -> Result<Period, PeriodRefusal> {
        let period = Period { first: from.first_of_month(), last: to.last_of_month() };
        if period.last < period.first {
            return Err(PeriodRefusal::Backwards);
        }
        if MONTHS_MAX < months_between(from, to) {
            return Err(PeriodRefusal::TooLong);
        }
        Ok(period)
    }

    /// The last [`MONTHS`] months up to a day.
    pub fn up_to(today: Date) -> Period {
        let back = jiff::Span::new().months(MONTHS - 1);
        let first = today.first_of_month().saturating_sub(back);
        Period { first, last: today.last_of_month() }
    }

    /// Its first instant in a zone, and the first one after it.
    pub fn instants(&self, zone: &TimeZone) -> (Timestamp, Timestamp) {
        (start_of_day(self.first, zone), start_of_day(plus_days(self.last, 1), zone))
    }

    /// The first day of each month, rising.
    pub fn months(&self) -> Vec<Date> {
        let mut months = Vec::new();
        let mut month = self.first;
        while month <= self.last && months.len() < MONTHS_MAX {
            months.push(month);
            month = plus_days(month.last_of_month(), 1);
        }
        months
    }
}

/// How many months two days and what is between them touch.
fn months_between(from: Date, to: Date) -> usize {
    let count = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
    usize::try_from(count(to) - count(from) + 1).unwrap_or(0)
}

/// A part of a whole.
pub fn share(part: i64, whole: i64) -> Option<BasisPoints> {
    if whole <= 0 {
        return None;
    }
    let bp = part.max(0).saturating_mul(10_000) / whole;
    Some(BasisPoints(u32::try_from(bp).unwrap_or(u32::MAX)))
}

/// How a term came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TermEnd {
    Renewed,
    RenewedAutomatically,
    /// Nobody renewed it.
    Ended,
    /// The subscription was cancelled in it.
    Cancelled,
    /// Another subscription took its place.
    Upgraded,
}

impl TermEnd {
    pub const ALL: [TermEnd; 5] = [
        TermEnd::Renewed,
        TermEnd::RenewedAutomatically,
        TermEnd::Ended,
        TermEnd::Cancelled,
        TermEnd::Upgraded,
    ];
}

/// What became of the terms that ended in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Renewals {
    /// By a person's order.
    pub renewed: i64,
    pub automatic: i64,
    /// Not renewed, and it is too late now.
    pub lapsed: i64,
    /// Not renewed, but still to be renewed today.
    pub open: i64,
    pub cancelled: i64,
    pub upgraded: i64,
}

impl Renewals {
    /// Counts terms that ended on one day under one set.
    pub fn add(
        &mut self,
        end: TermEnd,
        set: Option<&PolicySet>,
        on: Date,
        today: Date,
        count: i64,
    ) {
        let is_open = set.is_some_and(|set| today <= set.lapses_after(on)) || today <= on;
        *match end {
            TermEnd::Renewed => &mut self.renewed,
            TermEnd::RenewedAutomatically => &mut self.automatic,
            TermEnd::Ended if is_open => &mut self.open,
            TermEnd::Ended => &mut self.lapsed,
            TermEnd::Cancelled => &mut self.cancelled,
            TermEnd::Upgraded => &mut self.upgraded,
        } += count;
    }

    pub fn sum(self, other: Renewals) -> Renewals {
        Renewals {
            renewed: self.renewed + other.renewed,
            automatic: self.automatic + other.automatic,
            lapsed: self.lapsed + other.lapsed,
            open: self.open + other.open,
            cancelled: self.cancelled + other.cancelled,
            upgraded: self.upgraded + other.upgraded,
        }
    }

    /// Of the terms about which it is decided, how many were renewed. Cancelled and upgraded
    /// subscriptions had nothing to renew.
    pub fn rate(&self) -> Option<BasisPoints> {
        let renewed = self.renewed + self.automatic;
        share(renewed, renewed + self.lapsed)
    }

    /// Who left, of those who were members when the month began.
    pub fn churn(&self, members: i64) -> Option<BasisPoints> {
        share(self.lapsed + self.cancelled, members)
    }
}

/// What became of the leads that came in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Leads {
    pub received: i64,
    /// They can still be answered in time.
    pub waiting: i64,
    pub lapsed: i64,
    /// Taken back by the customer before there was an answer.
    pub withdrawn: i64,
    pub declined: i64,
    /// Won and lost ones included.
    pub accepted: i64,
    pub won: i64,
    pub lost: i64,
}

impl Leads {
    pub fn add(&mut self, fate: Fate) {
        self.received += 1;
        match fate {
            Fate::Waiting => self.waiting += 1,
            Fate::Lapsed => self.lapsed += 1,
            Fate::Withdrawn => self.withdrawn += 1,
            Fate::Declined => self.declined += 1,
            Fate::Accepted => self.accepted += 1,
            Fate::Won => {
                self.accepted += 1;
                self.won += 1;
            }
            Fate::Lost => {
                self.accepted += 1;
                self.lost += 1;
            }
        }
    }

    /// With yes or no, each of them in time: a late answer is refused.
    pub fn answered(&self) -> i64 {
        self.accepted + self.declined
    }

    /// Of those whose time to answer is over, or was not needed, how many were answered in it.
    pub fn in_time(&self) -> Option<BasisPoints> {
        share(self.answered(), self.answered() + self.lapsed)
    }
}

/// How old what is owed is, in days since it was ordered, both inclusive; the last has no end.
pub const OWED_AGES: [(i32, Option<i32>); 4] =
    [(0, Some(7)), (8, Some(14)), (15, Some(30)), (31, None)];

/// The place in [`OWED_AGES`] of what was ordered so many days ago.
pub fn owed_age(days: i32) -> usize {
    let within = |(_, most): &(i32, Option<i32>)| most.is_none_or(|most| days <= most);
    OWED_AGES.iter().position(within).unwrap_or(OWED_AGES.len() - 1)
}

/// The value below or at which a share of the values lie, in percent: the nearest rank, so that the
/// answer is one of the values. `None` of nothing.
pub fn percentile(values: &[i64], percent: usize) -> Option<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
