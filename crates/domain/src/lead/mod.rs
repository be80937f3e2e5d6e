//! Leads: what a customer asks of one company, by when the company answers, and how it ends.
//!
//! What is kept are facts: what was done last, and until when the next step is in time. What a lead
//! is at an instant follows from them: nothing has to happen for it to be missed or expired.

mod deal;
mod fate;
mod spam;

use jiff::{SignedDuration, Timestamp};
use thiserror::Error;

pub use deal::{
    CompanySize, DeclineReason, LossReason, NEED_CHARS_MAX, TEAM_MAX, Timeframe, VALUE_MINOR_MAX,
};
pub use fate::{Fate, answered_at, fate};
pub use spam::{Mark, QUICK_SECONDS, Signs, is_spam, marks};

use crate::access::{Role, Roles};
use crate::policy::PolicySet;

/// Hours in which a customer proves that the address is theirs. Nobody else sees the request
/// before, and afterwards it is forgotten.
pub const PROVE_HOURS: i64 = 7 * 24;
/// Days after its end on which what a lead says of a customer is erased: two years.
pub const KEPT_DAYS: i32 = 730;
/// Hours before the end of the time to answer at which the company is reminded.
pub const REMIND_HOURS: i64 = 24;

/// How a company answers, by the policy set of the day on which the lead came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// 2018: interest first, then a time to evaluate, then yes or no.
    Interest { answer: SignedDuration, evaluate: SignedDuration },
    /// From 2019: yes or no within the time. In the first hours the customer waits to be contacted.
    Accept { answer: SignedDuration, direct: Option<SignedDuration> },
}

impl Rules {
    pub fn of(set: &PolicySet) -> Rules {
        // Days of 24 hours: 72 hours are meant to the second, wherever clocks go forward.
        let days = |days: i32| SignedDuration::from_hours(24 * i64::from(days));
        let answer = days(set.lead_accept_days);
        match set.lead_evaluate_days {
            Some(evaluate) => Rules::Interest { answer, evaluate: days(evaluate) },
            None => {
                let hours = |hours: i32| SignedDuration::from_hours(i64::from(hours));
                Rules::Accept { answer, direct: set.lead_direct_hours.map(hours) }
            }
        }
    }

    /// The time to answer, from the instant at which the customer proved the address.
    pub fn answer(self) -> SignedDuration {
        match self {
            Rules::Interest { answer, .. } | Rules::Accept { answer, .. } => answer,
        }
    }

    /// The name in a row.
    pub fn code(self) -> &'static str {
        match self {
            Rules::Interest { .. } => "interest",
            Rules::Accept { .. } => "accept",
        }
    }
}

/// How a lead ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// 2018: "No thanks", before any interest was shown.
    Skipped,
    /// 2018: nobody answered in time.
    Missed,
    Declined,
    /// Nobody said yes or no in time.
    Expired,
    Won,
    Lost,
    /// The customer took it back.
    Withdrawn,
    /// The customer did not prove the address: nobody but they ever saw it.
    Lapsed,
}

impl Outcome {
    pub const ALL: [Outcome; 8] = [
        Outcome::Skipped,
        Outcome::Missed,
        Outcome::Declined,
        Outcome::Expired,
        Outcome::Won,
        Outcome::Lost,
        Outcome::Withdrawn,
        Outcome::Lapsed,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Outcome::Skipped => "skipped",
            Outcome::Missed => "missed",
            Outcome::Declined => "declined",
            Outcome::Expired => "expired",
            Outcome::Won => "won",
            Outcome::Lost => "lost",
            Outcome::Withdrawn => "withdrawn",
            Outcome::Lapsed => "lapsed",
        }
    }

    pub fn parse(code: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.code() == code)
    }

    /// Whether the customer is told to choose another company.
    pub fn frees_customer(self) -> bool {
        match self {
            Outcome::Skipped | Outcome::Missed | Outcome::Declined | Outcome::Expired => true,
            Outcome::Won | Outcome::Lost | Outcome::Withdrawn | Outcome::Lapsed => false,
        }
    }
}

/// What was done last. Every `until` is the first instant that is too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The customer has not proved the address yet.
    Unproven {
        until: Timestamp,
    },
    /// It came to the company.
    Received {
        until: Timestamp,
    },
    /// 2018: the company has shown interest.
    Evaluating {
        until: Timestamp,
    },
    /// The company said yes: "negotiating" in 2018, "accepted" since.
    Accepted {
        since: Timestamp,
    },
    Closed {
        outcome: Outcome,
        at: Timestamp,
    },
}

impl Standing {
    /// The name in a row.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Unproven { .. } => "unproven",
            Standing::Received { .. } => "received",
            Standing::Evaluating { .. } => "evaluating",
            Standing::Accepted { .. } => "accepted",
            Standing::Closed { .. } => "closed",
        }
    }

    /// The first instant at which it is something else though nobody did anything.
    pub fn until(self) -> Option<Timestamp> {
        match self {
            Standing::Unproven { until }
            | Standing::Received { until }
            | Standing::Evaluating { until } => Some(until),
            Standing::Accepted { .. } | Standing::Closed { .. } => None,
        }
    }
}

/// What a lead is at an instant: a time that has passed has closed it.
pub fn at(standing: Standing, rules: Rules, now: Timestamp) -> Standing {
    let over = |outcome, until| Standing::Closed { outcome, at: until };
    match standing {
        Standing::Unproven { until } if until <= now => over(Outcome::Lapsed, until),
        Standing::Received { until } if until <= now => match rules {
            Rules::Interest { .. } => over(Outcome::Missed, until),
            Rules::Accept { .. } => over(Outcome::Expired, until),
        },
        Standing::Evaluating { until } if until <= now => over(Outcome::Expired, until),
        Standing::Unproven { .. }
        | Standing::Received { .. }
        | Standing::Evaluating { .. }
        | Standing::Accepted { .. }
        | Standing::Closed { .. } => standing,
    }
}

/// What is done with a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The customer proves the address: it comes to the company.
    Prove,
    /// The customer takes it back.
    Withdraw,
    /// 2018: "I'm interested".
    ShowInterest,
    Accept,
    Decline,
    Win,
    Lose,
}

impl Step {
    pub const ALL: [Step; 7] = [
        Step::Prove,
        Step::Withdraw,
        Step::ShowInterest,
        Step::Accept,
        Step::Decline,
        Step::Win,
        Step::Lose,
    ];
}

/// Why a step is not possible, in the order in which it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StepRefusal {
    /// Its time is over: the customer was told to choose another company.
    #[error("lead.too_late")]
    TooLate { until: Timestamp },
    #[error("lead.closed")]
    Closed,
    #[error("lead.withdrawn")]
    Withdrawn,
    #[error("lead.not_proven")]
    NotProven,
    #[error("lead.already_proven")]
    AlreadyProven,
    /// Under the rules of 2018 interest comes first.
    #[error("lead.interest_first")]
    InterestFirst,
    /// Since 2019 one accepts or declines.
    #[error("lead.no_interest_step")]
    NoInterestStep,
    #[error("lead.already_interested")]
    AlreadyInterested,
    #[error("lead.not_accepted")]
    NotAccepted,
    #[error("lead.already_accepted")]
    AlreadyAccepted,
}

/// The standing after a step at an instant.
pub fn after(
    standing: Standing,
    rules: Rules,
    step: Step,
    now: Timestamp,
) -> Result<Standing, StepRefusal> {
    let close = |outcome| Ok(Standing::Closed { outcome, at: now });
    match (at(standing, rules, now), step) {
        (Standing::Closed { outcome, at }, _) => Err(ended(outcome, at)),
        (Standing::Unproven { .. }, Step::Prove) => {
            Ok(Standing::Received { until: now + rules.answer() })
        }
        (_, Step::Prove) => Err(StepRefusal::AlreadyProven),
        (_, Step::Withdraw) => close(Outcome::Withdrawn),
        (Standing::Unproven { .. }, _) => Err(StepRefusal::NotProven),
        (Standing::Received { .. }, Step::ShowInterest) => match rules {
            Rules::Interest { evaluate, .. } => Ok(Standing::Evaluating { until: now + evaluate }),
            Rules::Accept { .. } => Err(StepRefusal::NoInterestStep),
        },
        (Standing::Received { .. }, Step::Accept) => match rules {
            Rules::Interest { .. } => Err(StepRefusal::InterestFirst),
            Rules::Accept { .. } => Ok(Standing::Accepted { since: now }),
        },
        (Standing::Received { .. }, Step::Decline) => match rules {
            Rules::Interest { .. } => close(Outcome::Skipped),
            Rules::Accept { .. } => close(Outcome::Declined),
        },
        (Standing::Evaluating { .. }, Step::ShowInterest) => Err(StepRefusal::AlreadyInterested),
        (Standing::Evaluating { .. }, Step::Accept) => Ok(Standing::Accepted { since: now }),
        (Standing::Evaluating { .. }, Step::Decline) => close(Outcome::Declined),
        (Standing::Received { .. } | Standing::Evaluating { .. }, Step::Win | Step::Lose) => {
            Err(StepRefusal::NotAccepted)
        }
        (Standing::Accepted { .. }, Step::Win) => close(Outcome::Won),
        (Standing::Accepted { .. }, Step::Lose) => close(Outcome::Lost),
        (Standing::Accepted { .. }, Step::ShowInterest | Step::Accept | Step::Decline) => {
            Err(StepRefusal::AlreadyAccepted)
        }
    }
}

fn ended(outcome: Outcome, at: Timestamp) -> StepRefusal {
    match outcome {
        Outcome::Missed | Outcome::Expired | Outcome::Lapsed => StepRefusal::TooLate { until: at },
        Outcome::Withdrawn => StepRefusal::Withdrawn,
        Outcome::Skipped | Outcome::Declined | Outcome::Won | Outcome::Lost => StepRefusal::Closed,
    }
}

/// Whether the company may see who the customer is, what they wrote, and how they are reached: from
/// the proof on, while the company may still work on it or has done so with success or without; not
/// after it declined, let the time pass, or the customer took it back. `standing` is that of the
/// instant, see [`at`].
pub fn shows_contact(standing: Standing) -> bool {
    match standing {
        Standing::Received { .. } | Standing::Evaluating { .. } | Standing::Accepted { .. } => true,
        Standing::Closed { outcome, .. } => match outcome {
            Outcome::Won | Outcome::Lost => true,
            Outcome::Skipped
            | Outcome::Missed
            | Outcome::Declined
            | Outcome::Expired
            | Outcome::Withdrawn
            | Outcome::Lapsed => false,
        },
        Standing::Unproven { .. } => false,
    }
}

/// Whether the company may read the customer's name in its lists: wherever it sees the contact, and
/// before the proof, where it looks through its spam. Nothing names the customer once the contact
/// is hidden.
pub fn names_customer(standing: Standing) -> bool {
    matches!(standing, Standing::Unproven { .. }) || shows_contact(standing)
}

/// Until when the customer waits to be contacted directly; `None` where the rules know no such
/// time. It begins with the proof.
pub fn direct_until(rules: Rules, received_at: Timestamp) -> Option<Timestamp> {
    match rules {
        Rules::Interest { .. } => None,
        Rules::Accept { direct, .. } => direct.map(|direct| received_at + direct),
    }
}

/// Whether somebody with the roles sees every lead of the company, or those of their teams alone.
pub fn sees_all(roles: Roles) -> bool {
    roles.has_any_of(Roles::of(&[
        Role::GlobalAdmin,
        Role::PartnerAdmin,
        Role::ReferralsAdmin,
        Role::SalesAgent,
    ]))
}

#[cfg(test)]
mod tests;
