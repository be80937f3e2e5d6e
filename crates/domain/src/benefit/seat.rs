//! Seats and credits that one person has: handing them out and on.

use jiff::civil::Date;

use crate::calendar::plus_days;
use crate::policy::YearlyRule;
use crate::text::{TextRefusal, WorkEmail};

/// When somebody's seat may go to somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatRules {
    /// Days after it was assigned; none where it may at any time.
    pub after_days: i32,
    /// How often one seat may change hands; `None` without limit.
    pub at_most: Option<u32>,
}

/// The most seats of a company: where it is, and in all countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    pub per_country: u32,
    pub worldwide: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum SeatRefusal {
    /// Every seat has its holder.
    #[error("benefit.no_seat")]
    NoSeat { seats: u32 },
    /// The person has one already.
    #[error("benefit.has_seat")]
    HasSeat,
    #[error("benefit.reassign_later")]
    Later { from: Date },
    /// It changed hands as often as it may.
    #[error("benefit.reassigned_out")]
    UsedUp { times: u32 },
    /// Credits go to an address of the company's, not to one anybody can have.
    #[error("benefit.free_mail")]
    FreeMail,
    /// The person has a credit of the other kind; nobody has two.
    #[error("benefit.other_credit")]
    OtherCredit,
    /// A year's credit stays with its person.
    #[error("benefit.credit_kept")]
    Kept { until: Date },
    /// A year's credit goes to somebody else, never back to nobody.
    #[error("benefit.credit_not_freed")]
    NotFreed,
}

/// Whether one more seat may be handed out.
pub fn may_assign(seats: u32, taken: u32, has_one: bool) -> Result<(), SeatRefusal> {
    if has_one {
        return Err(SeatRefusal::HasSeat);
    }
    if seats <= taken {
        return Err(SeatRefusal::NoSeat { seats });
    }
    Ok(())
}

/// Whether a seat may go on to somebody else, or be freed: assigned on `since`, after `times`
/// changes of hands.
pub fn may_reassign(
    rules: SeatRules,
    since: Date,
    times: u32,
    today: Date,
) -> Result<(), SeatRefusal> {
    if let Some(at_most) = rules.at_most
        && at_most <= times
    {
        return Err(SeatRefusal::UsedUp { times: at_most });
    }
    let from = plus_days(since, rules.after_days);
    if today < from { Err(SeatRefusal::Later { from }) } else { Ok(()) }
}

/// Whether a year's credit may go on, to somebody or to nobody. `until` is the last day of what it
/// was given for.
pub fn may_pass_year(rule: YearlyRule, to_somebody: bool, until: Date) -> Result<(), SeatRefusal> {
    match rule {
        YearlyRule::Fixed => Err(SeatRefusal::Kept { until }),
        YearlyRule::Transfer if !to_somebody => Err(SeatRefusal::NotFreed),
        YearlyRule::Transfer => Ok(()),
    }
}

/// How many of the seats a company has earned it gets in a country, with `elsewhere` in others.
pub fn seats_within(caps: Caps, earned: u32, elsewhere: u32) -> u32 {
    earned.min(caps.per_country).min(caps.worldwide.saturating_sub(elsewhere))
}

impl SeatRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            SeatRefusal::NoSeat { .. } => "benefit.no_seat",
            SeatRefusal::HasSeat => "benefit.has_seat",
            SeatRefusal::Later { .. } => "benefit.reassign_later",
            SeatRefusal::UsedUp { .. } => "benefit.reassigned_out",
            SeatRefusal::FreeMail => "benefit.free_mail",
            SeatRefusal::OtherCredit => "benefit.other_credit",
            SeatRefusal::Kept { .. } => "benefit.credit_kept",
            SeatRefusal::NotFreed => "benefit.credit_not_freed",
        }
    }

    /// Refuses addresses that anybody can have.
    pub fn of_address(email: &str) -> Result<(), SeatRefusal> {
        match WorkEmail::parse(email) {
            Err(TextRefusal::EmailFreeMail) => Err(SeatRefusal::FreeMail),
            // Shared mailboxes of the company are the company's.
            Ok(_) | Err(_) => Ok(()),
        }
    }
}
