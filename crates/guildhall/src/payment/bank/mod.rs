//! Bank statements: imported, matched to orders, and what a person decides about the rest.

pub mod command;
pub mod decide;
pub mod import;
pub mod job;
pub mod row;
pub mod store;
pub mod suggest;

#[cfg(test)]
mod tests;

use domain::ids::{EntryId, PersonId, StatementId};
use domain::money::Money;
use domain::text::holds_masked_card;
use jiff::Timestamp;
use jiff::civil::Date;

/// A bank's file that was imported, and how far the import is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub id: StatementId,
    pub file_name: String,
    pub format: ::bank::Format,
    pub mapping: String,
    pub size_bytes: i64,
    pub begun_at: Timestamp,
    pub begun_by: Option<PersonId>,
    pub progress_at: Timestamp,
    /// `None` while it goes on, and where it was cut short by the end of the program.
    pub ended_at: Option<Timestamp>,
    pub counts: Counts,
    /// The first of them.
    pub faults: Vec<Fault>,
}

/// What an import found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries no file had told of before.
    pub new: i64,
    pub known: i64,
    /// Announced by the bank and not booked: they come again.
    pub announced: i64,
    pub faults: i64,
}

/// Something of a file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub line: i64,
    /// The element, tag or column.
    pub field: String,
    /// See `bank::Fault::code`.
    pub code: String,
}

/// Money a bank's file says came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub statement: StatementId,
    pub line: i64,
    pub account: String,
    pub booked_on: Date,
    pub valued_on: Date,
    /// Positive when it came.
    pub amount: Money,
    /// It takes back an earlier entry.
    pub reversal: bool,
    pub bank_reference: String,
    pub end_to_end: String,
    pub reference: String,
    pub text: String,
    pub payer: String,
    pub payer_account: String,
    /// What of it stands on receipts.
    pub matched: Money,
    /// When a person said that it is for no order of ours, and why.
    pub set_aside: Option<(Timestamp, String)>,
}

impl Entry {
    /// What of it is for nothing yet; zero for money that went.
    pub fn rest(&self) -> Money {
        Money::new((self.amount.minor - self.matched.minor).max(0), self.amount.currency)
    }

    /// Somebody has to say what it is for.
    pub fn is_open(&self) -> bool {
        0 < self.rest().minor && self.set_aside.is_none()
    }

    /// The reference under which it stands on a receipt: the bank's, or, where there is none that
    /// is like no other, its own number here.
    pub fn receipt_reference(&self) -> String {
        match self.bank_reference.as_str() {
            "" => self.id.to_string(),
            masked if holds_masked_card(masked) => self.id.to_string(),
            told => told.to_owned(),
        }
    }
}
