//! A rule of the programme by which requirements count as met for a while.

use jiff::Span;
use jiff::civil::Date;

use crate::ids::CompetencyCode;
use crate::offer::CompetencyLevel;

/// Whoever's anniversary falls into the range keeps what it had reached until the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// First and last anniversary date it is for, both included.
    pub first: Date,
    pub last: Date,
    /// What it is not for.
    pub excluded: Vec<CompetencyCode>,
    /// The last day on which it works at all.
    pub ends_on: Date,
}

impl Extension {
    /// Whether a competency counts as met on a day for a company with these anniversaries.
    pub fn covers(&self, code: &CompetencyCode, anniversaries: &[Date], day: Date) -> bool {
        let next = |date: Date| date.saturating_add(Span::new().years(1));
        day <= self.ends_on
            && !self.excluded.contains(code)
            && anniversaries
                .iter()
                .any(|date| self.first <= *date && *date <= self.last && day <= next(*date))
    }
}

/// What counts for buying and renewing: what is met today or, under an extension, what was.
pub fn counted(
    today: Option<CompetencyLevel>,
    held: Option<CompetencyLevel>,
    is_extended: bool,
) -> Option<CompetencyLevel> {
    if is_extended { today.max(held) } else { today }
}
