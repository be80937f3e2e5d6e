//! What a membership has to look forward to, before the move and after it.

use jiff::civil::Date;

use crate::calendar::Window;
use crate::ids::OrderNumber;
use crate::policy::PolicySet;

/// A membership's dates under a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// The days on which it can be renewed; `None` where it is renewed no more.
    pub window: Option<Window>,
    /// The day a stored card would be charged; `None` where nothing is charged by itself.
    pub charge_on: Option<Date>,
    /// The last day benefits work.
    pub benefits_until: Date,
}

/// The dates of a term that ends on `anniversary` under a set. `renews` is false for a membership
/// whose company becomes a location: it runs out, and the company's own one goes on. `automatic`
/// says whether an admin confirmed automatic renewal; before that nothing is charged.
pub fn outlook(set: &PolicySet, anniversary: Date, renews: bool, automatic: bool) -> Outlook {
    Outlook {
        window: renews.then(|| set.window(anniversary)),
        charge_on: set.charge_on(anniversary).filter(|_| renews && automatic),
        benefits_until: set.benefits_until(anniversary),
    }
}

/// Why a company cannot be moved now.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoveRefusal {
    /// A card is being charged at this moment.
    #[error("pmc.charge_under_way")]
    ChargeUnderWay { number: OrderNumber },
    /// The company it joins is of the older centre and not known here.
    #[error("pmc.head_missing")]
    HeadMissing,
}

impl MoveRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            MoveRefusal::ChargeUnderWay { .. } => "pmc.charge_under_way",
            MoveRefusal::HeadMissing => "pmc.head_missing",
        }
    }
}

/// Why a move cannot be taken back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefusal {
    #[error("pmc.not_moved")]
    NotMoved,
    /// Something was ordered in the portal since: what was paid, or may be, is there.
    #[error("pmc.charged")]
    Charged { number: OrderNumber },
}

impl UndoRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            UndoRefusal::NotMoved => "pmc.not_moved",
            UndoRefusal::Charged { .. } => "pmc.charged",
        }
    }
}

/// Whether a move can be taken back: until the first order that was placed after it.
pub fn undo(is_moved: bool, placed_since: Option<&OrderNumber>) -> Result<(), UndoRefusal> {
    if !is_moved {
        return Err(UndoRefusal::NotMoved);
    }
    match placed_since {
        Some(number) => Err(UndoRefusal::Charged { number: number.clone() }),
        None => Ok(()),
    }
}
