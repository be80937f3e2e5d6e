//! Requests to support: what they are about, whose turn it is, when the next answer is due.

mod hours;

use jiff::Timestamp;
use thiserror::Error;

pub use hours::{Hours, due};

/// Days after its end, the day of the end not counted, on which a request can be taken up again.
pub const REOPEN_DAYS: i32 = 14;

/// Who works on a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Queue {
    /// Money: invoices, payments, reconciliation, and so the cancelling of what was paid.
    Finance,
    /// Vetting, names, addresses, users.
    Accounts,
    /// What a membership is and gives.
    Membership,
    /// The portal itself.
    Portal,
}

impl Queue {
    pub const ALL: [Queue; 4] = [Queue::Finance, Queue::Accounts, Queue::Membership, Queue::Portal];

    pub fn code(self) -> &'static str {
        match self {
            Queue::Finance => "finance",
            Queue::Accounts => "accounts",
            Queue::Membership => "membership",
            Queue::Portal => "portal",
        }
    }

    pub fn parse(code: &str) -> Option<Queue> {
        Queue::ALL.into_iter().find(|queue| queue.code() == code)
    }
}

/// The type of problem, as the form offers it. The first two are the seeds' own; the others are
/// ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// Help with partner invoice, payment, or reconciliation file.
    Invoice,
    /// Cannot manage my profile.
    Profile,
    Users,
    Membership,
    Benefits,
    Portal,
}

impl Topic {
    pub const ALL: [Topic; 6] = [
        Topic::Invoice,
        Topic::Profile,
        Topic::Users,
        Topic::Membership,
        Topic::Benefits,
        Topic::Portal,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Topic::Invoice => "invoice",
            Topic::Profile => "profile",
            Topic::Users => "users",
            Topic::Membership => "membership",
            Topic::Benefits => "benefits",
            Topic::Portal => "portal",
        }
    }

    pub fn parse(code: &str) -> Option<Topic> {
        Topic::ALL.into_iter().find(|topic| topic.code() == code)
    }

    /// Who answers.
    pub fn queue(self) -> Queue {
        match self {
            Topic::Invoice => Queue::Finance,
            Topic::Profile | Topic::Users => Queue::Accounts,
            Topic::Membership | Topic::Benefits => Queue::Membership,
            Topic::Portal => Queue::Portal,
        }
    }
}

/// How much hangs on an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Work stands still.
    Critical,
    Moderate,
    Minimal,
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Critical, Severity::Moderate, Severity::Minimal];

    pub fn code(self) -> &'static str {
        match self {
            Severity::Critical => "critical",
            Severity::Moderate => "moderate",
            Severity::Minimal => "minimal",
        }
    }

    pub fn parse(code: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.code() == code)
    }

    /// Hours of work until the next answer is due. No source states any; these are the programme's
    /// own promise.
    pub fn answer_hours(self) -> i64 {
        match self {
            Severity::Critical => 4,
            Severity::Moderate => 9,
            Severity::Minimal => 27,
        }
    }
}

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
