//! Cloud seats: what redeeming a token does to a subscription that runs already.

use jiff::Span;
use jiff::civil::Date;

use crate::calendar::{TermArithmetic, anniversary, days_between, plus_days};

/// Seats of a cloud product until a day, inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloudSubscription {
    pub seats: u32,
    pub ends_on: Date,
}

/// What a token for further seats is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    /// More seats, all of them until one blended day.
    AddSeats,
    /// The same seats for longer.
    Extend,
}

impl Choice {
    pub const ALL: [Choice; 2] = [Choice::AddSeats, Choice::Extend];

    pub fn code(self) -> &'static str {
        match self {
            Choice::AddSeats => "add_seats",
            Choice::Extend => "extend",
        }
    }

    pub fn parse(code: &str) -> Option<Choice> {
        Choice::ALL.into_iter().find(|choice| choice.code() == code)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CloudRefusal {
    /// Three years at a time are the most: the token has over three times the seats that run.
    #[error("benefit.extends_too_far")]
    TooFar { seats: u32 },
}

impl CloudRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            CloudRefusal::TooFar { .. } => "benefit.extends_too_far",
        }
    }
}

/// Months a token is worth for its own seats.
const MONTHS: u32 = 12;
/// A token has at most this many times the seats that run: it extends by three years at most.
const TIMES: u32 = 3;
/// Days counted for a whole month where a part of one is left over.
const MONTH_DAYS: u32 = 30;

/// What a token of `seats` redeemed today leads to. `running` is what the company has of the
/// product already, unless it has run out: then, as for the first, there is nothing to choose.
///
/// With A seats running for B more days, and C on the token, adding seats ends after
/// (A·B + C·12 months) / (A + C); extending adds C·12 months / A.
pub fn redeem(
    running: Option<CloudSubscription>,
    seats: u32,
    choice: Choice,
    today: Date,
) -> Result<CloudSubscription, CloudRefusal> {
    let year = anniversary(today, 1, TermArithmetic::CalendarYear);
    let Some(own) = running.filter(|own| today <= own.ends_on && 0 < own.seats) else {
        return Ok(CloudSubscription { seats, ends_on: year });
    };
    match choice {
        Choice::AddSeats => {
            let (a, c) = (i64::from(own.seats), i64::from(seats));
            let left = i64::from(days_between(today, own.ends_on));
            let fresh = i64::from(days_between(today, year));
            let blended = (a * left + c * fresh) / (a + c);
            let days = i32::try_from(blended).unwrap_or(i32::MAX);
            let ends_on = plus_days(today, days);
            Ok(CloudSubscription { seats: own.seats.saturating_add(seats), ends_on })
        }
        Choice::Extend => {
            if own.seats.saturating_mul(TIMES) < seats {
                return Err(CloudRefusal::TooFar { seats: own.seats });
            }
            let whole = seats * MONTHS / own.seats;
            let rest = seats * MONTHS % own.seats * MONTH_DAYS / own.seats;
            let span = Span::new().try_months(i64::from(whole));
            let ends_on = span.map_or(Date::MAX, |span| own.ends_on.saturating_add(span));
            let rest = i32::try_from(rest).unwrap_or(0);
            Ok(CloudSubscription { seats: own.seats, ends_on: plus_days(ends_on, rest) })
        }
    }
}
