//! What became of leads, for figures: each has one fate.

use jiff::Timestamp;

use super::{Outcome, Standing};

/// What became of a lead that came to a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fate {
    /// The company can still answer in time.
    Waiting,
    /// The time passed without an answer.
    Lapsed,
    Declined,
    /// The customer took it back before the company had answered.
    Withdrawn,
    /// The company said yes, and it has not ended, or the customer took it back since.
    Accepted,
    Won,
    Lost,
}

impl Fate {
    pub const ALL: [Fate; 7] = [
        Fate::Waiting,
        Fate::Lapsed,
        Fate::Declined,
        Fate::Withdrawn,
        Fate::Accepted,
        Fate::Won,
        Fate::Lost,
    ];
}

/// `standing` is that of the instant, see [`super::at`]; `accepted_at` when the company said yes.
pub fn fate(standing: Standing, accepted_at: Option<Timestamp>) -> Fate {
    match standing {
        Standing::Unproven { .. } | Standing::Received { .. } | Standing::Evaluating { .. } => {
            Fate::Waiting
        }
        Standing::Accepted { .. } => Fate::Accepted,
        Standing::Closed { outcome, .. } => match outcome {
            Outcome::Won => Fate::Won,
            Outcome::Lost => Fate::Lost,
            Outcome::Skipped | Outcome::Declined => Fate::Declined,
            Outcome::Missed | Outcome::Expired | Outcome::Lapsed => Fate::Lapsed,
            Outcome::Withdrawn if accepted_at.is_some() => Fate::Accepted,
            Outcome::Withdrawn => Fate::Withdrawn,
        },
    }
}

/// When the company said yes or no. Interest alone, which 2018 knew, is no answer yet.
pub fn answered_at(standing: Standing, accepted_at: Option<Timestamp>) -> Option<Timestamp> {
    match standing {
        Standing::Closed { outcome: Outcome::Skipped | Outcome::Declined, at } => Some(at),
        Standing::Unproven { .. }
        | Standing::Received { .. }
        | Standing::Evaluating { .. }
        | Standing::Accepted { .. }
        | Standing::Closed { .. } => accepted_at,
    }
}
