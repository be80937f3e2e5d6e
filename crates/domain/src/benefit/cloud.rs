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
    let Some(own) = running.filter(|own| own.runs_on(today)) else {
        let ends_on = anniversary(today, 1, TermArithmetic::CalendarYear);
        return Ok(CloudSubscription { seats, ends_on });
    };
    match choice {
        Choice::AddSeats => {
            let ends_on = plus_days(today, blend(own, seats, today).days);
            Ok(CloudSubscription { seats: own.seats.saturating_add(seats), ends_on })
        }
        Choice::Extend => {
            if own.seats.saturating_mul(TIMES) < seats {
                return Err(CloudRefusal::TooFar { seats: own.seats });
            }
            let gained = gain(own, seats);
            let span = Span::new().try_months(i64::from(gained.months));
            let ends_on = span.map_or(Date::MAX, |span| own.ends_on.saturating_add(span));
            Ok(CloudSubscription { seats: own.seats, ends_on: plus_days(ends_on, gained.days) })
        }
    }
}

impl CloudSubscription {
    /// Whether there is something to add to or to extend.
    pub fn runs_on(self, day: Date) -> bool {
        day <= self.ends_on && 0 < self.seats
    }
}

/// How a blended day comes about, in days from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blend {
    /// What the seats that run have left.
    pub left: i32,
    /// What the token's own seats would have.
    pub fresh: i32,
    /// What all of them have.
    pub days: i32,
}

/// The days of adding a token's seats to those that run.
pub fn blend(own: CloudSubscription, seats: u32, today: Date) -> Blend {
    let left = days_between(today, own.ends_on);
    let fresh = days_between(today, anniversary(today, 1, TermArithmetic::CalendarYear));
    let (a, c) = (i64::from(own.seats), i64::from(seats));
    let days = (a * i64::from(left) + c * i64::from(fresh)) / (a + c).max(1);
    Blend { left, fresh, days: i32::try_from(days).unwrap_or(i32::MAX) }
}

/// By how much the end moves where the seats that run go on for longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gain {
    pub months: u32,
    /// For the part of a month that is left over.
    pub days: i32,
}

/// The time that a token's seats are worth for those that run.
pub fn gain(own: CloudSubscription, seats: u32) -> Gain {
    let (worth, own) = (u64::from(seats) * u64::from(MONTHS), u64::from(own.seats.max(1)));
    let days = worth % own * u64::from(MONTH_DAYS) / own;
    Gain {
        months: u32::try_from(worth / own).unwrap_or(u32::MAX),
        days: i32::try_from(days).unwrap_or(0),
    }
}

/// A token that was redeemed, and stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Redeemed {
    pub seats: u32,
    pub choice: Choice,
    pub on: Date,
}

/// What all redemptions of a product led to, in the order in which they were made. `None` before
/// the first.
pub fn led_to(
    all: impl IntoIterator<Item = Redeemed>,
) -> Result<Option<CloudSubscription>, CloudRefusal> {
    let step = |own, one: Redeemed| redeem(own, one.seats, one.choice, one.on).map(Some);
    all.into_iter().try_fold(None, step)
}

/// Days after a token was redeemed on which a replacement may be had: "within 30 days of
/// activation", as the field documents it.
const REPLACE_DAYS: i32 = 30;

/// Why a wrong choice stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ReplaceRefusal {
    /// The token is a replacement itself: there is never a second.
    #[error("benefit.replaced_once")]
    Once,
    #[error("benefit.replace_too_late")]
    TooLate { until: Date },
    /// Another token was redeemed upon it since.
    #[error("benefit.replace_built_upon")]
    BuiltUpon,
}

impl ReplaceRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            ReplaceRefusal::Once => "benefit.replaced_once",
            ReplaceRefusal::TooLate { .. } => "benefit.replace_too_late",
            ReplaceRefusal::BuiltUpon => "benefit.replace_built_upon",
        }
    }
}

/// The last day, inclusive, on which a token redeemed on a day may be replaced.
pub fn replaced_until(redeemed_on: Date) -> Date {
    plus_days(redeemed_on, REPLACE_DAYS)
}

/// Whether a redemption may be undone and its token replaced.
pub fn may_replace(
    redeemed_on: Date,
    is_replacement: bool,
    is_newest: bool,
    today: Date,
) -> Result<(), ReplaceRefusal> {
    let until = replaced_until(redeemed_on);
    match () {
        () if is_replacement => Err(ReplaceRefusal::Once),
        () if until < today => Err(ReplaceRefusal::TooLate { until }),
        () if !is_newest => Err(ReplaceRefusal::BuiltUpon),
        () => Ok(()),
    }
}
