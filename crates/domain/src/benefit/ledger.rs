//! The ledger of one benefit of one grant: what was given, taken, given back, and what ran out.

use jiff::civil::Date;

use crate::calendar::{Place, Window};
use crate::ids::UseId;

/// A row of the ledger; none is ever changed or taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Earned on top of what every holder gets.
    Extra {
        amount: u32,
    },
    Use {
        id: UseId,
        amount: u32,
    },
    /// What was taken came back, wholly or in part.
    Return {
        of: UseId,
        amount: u32,
    },
}

/// One benefit of one grant with all that happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What the catalogue gave.
    pub amount: u32,
    /// The most that extras may make of it; `amount` where nothing can be earned.
    pub earned_up_to: u32,
    /// The days on which it can be used.
    pub span: Window,
    pub entries: Vec<Entry>,
}

/// How it stands on a day: `granted - used - expired = left`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// Extras included.
    pub granted: u32,
    /// What was taken and did not come back.
    pub used: u32,
    /// Ran out unused.
    pub expired: u32,
    pub left: u32,
}

/// Why nothing can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum TakeRefusal {
    #[error("benefit.not_yet")]
    NotYet { from: Date },
    #[error("benefit.over")]
    Over { last: Date },
    /// Fewer are left than are wanted.
    #[error("benefit.short")]
    Short { left: u32 },
}

/// Why nothing comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ReturnRefusal {
    #[error("benefit.not_taken")]
    NotTaken,
    /// It came back already, or more is to come back than was taken.
    #[error("benefit.returned")]
    Returned { out: u32 },
}

impl TakeRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            TakeRefusal::NotYet { .. } => "benefit.not_yet",
            TakeRefusal::Over { .. } => "benefit.over",
            TakeRefusal::Short { .. } => "benefit.short",
        }
    }
}

impl ReturnRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            ReturnRefusal::NotTaken => "benefit.not_taken",
            ReturnRefusal::Returned { .. } => "benefit.returned",
        }
    }
}

impl Account {
    /// What was granted and what is out, whatever the day.
    fn sums(&self) -> (u32, u32) {
        let mut granted = self.amount;
        let (mut taken, mut back) = (0_u32, 0_u32);
        for entry in &self.entries {
            match entry {
                Entry::Extra { amount } => granted = granted.saturating_add(*amount),
                Entry::Use { amount, .. } => taken = taken.saturating_add(*amount),
                Entry::Return { amount, .. } => back = back.saturating_add(*amount),
            }
        }
        (granted, taken.saturating_sub(back))
    }

    /// How it stands on a day. What is left after the last day has run out.
    pub fn balance_on(&self, day: Date) -> Balance {
        let (granted, used) = self.sums();
        let rest = granted.saturating_sub(used);
        let over = self.span.place(day) == Place::After;
        let (expired, left) = if over { (rest, 0) } else { (0, rest) };
        Balance { granted, used, expired, left }
    }

    /// Takes an amount on a day.
    pub fn take(&self, id: UseId, amount: u32, day: Date) -> Result<Entry, TakeRefusal> {
        match self.span.place(day) {
            Place::Before => return Err(TakeRefusal::NotYet { from: self.span.first }),
            Place::After => return Err(TakeRefusal::Over { last: self.span.last }),
            Place::Inside => {}
        }
        let left = self.balance_on(day).left;
        if left < amount {
            return Err(TakeRefusal::Short { left });
        }
        Ok(Entry::Use { id, amount })
    }

    /// What of a use is still out; `None` where there is no such use.
    pub fn out(&self, of: UseId) -> Option<u32> {
        let taken = self.entries.iter().find_map(|entry| match entry {
            Entry::Use { id, amount } if *id == of => Some(*amount),
            _ => None,
        })?;
        let back = self.entries.iter().map(|entry| match entry {
            Entry::Return { of: known, amount } if *known == of => *amount,
            _ => 0,
        });
        Some(taken.saturating_sub(back.sum()))
    }

    /// Gives back what was taken, or a part of it. What comes back after the last day has run out
    /// by then.
    pub fn give_back(&self, of: UseId, amount: u32) -> Result<Entry, ReturnRefusal> {
        let out = self.out(of).ok_or(ReturnRefusal::NotTaken)?;
        if out < amount || amount == 0 {
            return Err(ReturnRefusal::Returned { out });
        }
        Ok(Entry::Return { of, amount })
    }

    /// Adds what was earned, as far as the catalogue lets it grow. `None` where it does not.
    pub fn earn(&self, amount: u32) -> Option<Entry> {
        let (granted, _) = self.sums();
        let amount = amount.min(self.earned_up_to.saturating_sub(granted));
        (0 < amount).then_some(Entry::Extra { amount })
    }
}
