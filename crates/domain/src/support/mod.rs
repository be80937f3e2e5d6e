//! Requests to support: what they are about, whose turn it is, when the next answer is due.

pub mod appointment;
mod hours;
pub mod reply;
mod zones;

use jiff::Timestamp;
use thiserror::Error;

pub use hours::{Hours, due};
pub use zones::{zone, zone_name, zone_of};

pub use crate::offer::{Queue, Severity};

/// Days after its end, the day of the end not counted, on which a request can be taken up again.
pub const REOPEN_DAYS: i32 = 14;

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Answered, and nothing more was asked.
    Answered,
    /// The partner took it back.
    Withdrawn,
    /// The subscription was cancelled, as asked.
    Cancelled,
    /// The subscription was not cancelled, for a reason the partner was told.
    Declined,
}

impl Outcome {
    pub const ALL: [Outcome; 4] =
        [Outcome::Answered, Outcome::Withdrawn, Outcome::Cancelled, Outcome::Declined];

    pub fn code(self) -> &'static str {
        match self {
            Outcome::Answered => "answered",
            Outcome::Withdrawn => "withdrawn",
            Outcome::Cancelled => "cancelled",
            Outcome::Declined => "declined",
        }
    }

    pub fn parse(code: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Support's: the next answer is due then.
    Open {
        due_at: Timestamp,
    },
    /// The partner's: support asked for something.
    NeedsAttention,
    Closed {
        outcome: Outcome,
        at: Timestamp,
    },
}

impl State {
    /// `open`, `needs_attention`, `closed`.
    pub fn code(self) -> &'static str {
        match self {
            State::Open { .. } => "open",
            State::NeedsAttention => "needs_attention",
            State::Closed { .. } => "closed",
        }
    }

    pub fn is_closed(self) -> bool {
        matches!(self, State::Closed { .. })
    }
}

/// What is done with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The partner writes; after the end it takes the request up again.
    PartnerWrites,
    PartnerWithdraws,
    /// Support answers, and goes on working on it.
    SupportWrites,
    /// Support answers with a question.
    SupportAsks,
    /// Support ends it.
    SupportEnds(Outcome),
}

/// Why a step is not possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StepRefusal {
    #[error("request.closed")]
    Closed,
    /// It ended too long ago to be taken up again: a new one is opened.
    #[error("request.closed_long_ago")]
    ClosedLongAgo,
    /// What was decided about a cancellation stays decided.
    #[error("request.decided")]
    Decided,
}

/// The state after a step. `due_at` is when an answer would be due if it were support's turn from
/// now on; `days_since_end` is zero or more for a closed request.
pub fn after(
    state: State,
    step: Step,
    now: Timestamp,
    due_at: Timestamp,
    days_since_end: i32,
) -> Result<State, StepRefusal> {
    match (state, step) {
        (State::Closed { outcome: Outcome::Cancelled | Outcome::Declined, .. }, _) => {
            Err(StepRefusal::Decided)
        }
        (State::Closed { .. }, Step::PartnerWrites) if days_since_end <= REOPEN_DAYS => {
            Ok(State::Open { due_at })
        }
        (State::Closed { .. }, Step::PartnerWrites) => Err(StepRefusal::ClosedLongAgo),
        (State::Closed { .. }, _) => Err(StepRefusal::Closed),
        // Writing twice does not put the answer off.
        (State::Open { due_at }, Step::PartnerWrites) => Ok(State::Open { due_at }),
        (State::NeedsAttention, Step::PartnerWrites) | (_, Step::SupportWrites) => {
            Ok(State::Open { due_at })
        }
        (_, Step::SupportAsks) => Ok(State::NeedsAttention),
        (_, Step::PartnerWithdraws) => Ok(State::Closed { outcome: Outcome::Withdrawn, at: now }),
        (_, Step::SupportEnds(outcome)) => Ok(State::Closed { outcome, at: now }),
    }
}

#[cfg(test)]
mod tests;
