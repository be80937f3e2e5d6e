//! Advisory hours: a case books them, and what was booked is used or comes back once.

/// A case has fewer hours than this: what takes longer is more than one engagement.
pub const HOURS_BELOW: u32 = 25;
/// Hours of work within which a provider takes a case over. No source states any; this is the
/// programme's own promise.
pub const CASE_WORK_HOURS: i64 = 18;

/// How a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseState {
    /// The hours are held, and nobody works on it yet.
    Booked,
    /// A provider took it over.
    Begun,
    Done {
        /// Of the hours booked; the others came back.
        used: u32,
    },
    /// The provider gave all hours back.
    Returned,
    /// The company took the case back before anybody had begun.
    Cancelled,
}

/// What somebody does with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseStep {
    /// The company.
    Cancel,
    /// The provider, as the next two.
    Begin,
    Record {
        used: u32,
    },
    Return,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CaseRefusal {
    /// It came to its end before.
    #[error("hours.ended")]
    Ended,
    /// A provider works on it: the company cannot take it back by itself any more.
    #[error("hours.begun")]
    Begun,
    #[error("hours.not_begun")]
    NotBegun,
    /// More than was booked. Further hours are another case.
    #[error("hours.beyond")]
    Beyond { booked: u32 },
    /// Without an hour used, it is given back for a reason.
    #[error("hours.none_used")]
    NoneUsed,
    /// The membership was cancelled or its fee went back: nothing new begins.
    #[error("hours.membership_over")]
    MembershipOver,
}

impl CaseRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            CaseRefusal::Ended => "hours.ended",
            CaseRefusal::Begun => "hours.begun",
            CaseRefusal::NotBegun => "hours.not_begun",
            CaseRefusal::Beyond { .. } => "hours.beyond",
            CaseRefusal::NoneUsed => "hours.none_used",
            CaseRefusal::MembershipOver => "hours.membership_over",
        }
    }
}

impl CaseState {
    /// Nothing more becomes of it.
    pub fn is_ended(self) -> bool {
        !matches!(self, CaseState::Booked | CaseState::Begun)
    }

    pub fn code(self) -> &'static str {
        match self {
            CaseState::Booked => "booked",
            CaseState::Begun => "begun",
            CaseState::Done { .. } => "done",
            CaseState::Returned => "returned",
            CaseState::Cancelled => "cancelled",
        }
    }

    /// Of the hours booked, those that are still out: held or used.
    pub fn out(self, booked: u32) -> u32 {
        match self {
            CaseState::Booked | CaseState::Begun => booked,
            CaseState::Done { used } => used,
            CaseState::Returned | CaseState::Cancelled => 0,
        }
    }
}

/// The state of a case of `booked` hours after a step.
///
/// Hours belong to the year they were booked in. A case goes on when that year runs out, is renewed
/// or is upgraded: what was promised is kept, and what comes back later has run out by then. Only
/// where the membership was cancelled (`is_cancelled`), a case that nobody has begun cannot begin.
pub fn case_after(
    state: CaseState,
    step: CaseStep,
    booked: u32,
    is_cancelled: bool,
) -> Result<CaseState, CaseRefusal> {
    match (state, step) {
        (CaseState::Done { .. } | CaseState::Returned | CaseState::Cancelled, _) => {
            Err(CaseRefusal::Ended)
        }
        (CaseState::Booked, CaseStep::Cancel) => Ok(CaseState::Cancelled),
        (CaseState::Begun, CaseStep::Cancel | CaseStep::Begin) => Err(CaseRefusal::Begun),
        (CaseState::Booked, CaseStep::Begin) if is_cancelled => Err(CaseRefusal::MembershipOver),
        (CaseState::Booked, CaseStep::Begin) => Ok(CaseState::Begun),
        (CaseState::Booked, CaseStep::Record { .. }) => Err(CaseRefusal::NotBegun),
        (CaseState::Begun, CaseStep::Record { used: 0 }) => Err(CaseRefusal::NoneUsed),
        (CaseState::Begun, CaseStep::Record { used }) if booked < used => {
            Err(CaseRefusal::Beyond { booked })
        }
        (CaseState::Begun, CaseStep::Record { used }) => Ok(CaseState::Done { used }),
        (CaseState::Booked | CaseState::Begun, CaseStep::Return) => Ok(CaseState::Returned),
    }
}
