//! What a statement says: whose account, and what was booked on it.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use domain::money::{Currency, Money};
use jiff::civil::Date;

/// The next thing a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A statement begins; the entries that follow are its own.
    Statement(Statement),
    Entry(Box<Entry>),
    /// An entry the bank announces and has not booked. It comes again once it is booked.
    NotBooked {
        line: u64,
    },
}

/// The head of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub line: u64,
    /// The bank's number of it; empty in a table.
    pub number: String,
    /// The page of a statement in several.
    pub page: String,
    /// IBAN or the bank's own number, without spaces.
    pub account: String,
    pub currency: Option<Currency>,
    pub opening: Option<Balance>,
    /// Where the head says it already.
    pub closing: Option<Balance>,
}

/// A balance at the beginning or the end of a day; negative when overdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    pub day: Date,
    pub amount: Money,
}

/// Money that came or went. Texts are trimmed, of one line, cut to [`crate::limits`], and empty
/// where the bank said nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub line: u64,
    /// The account of ours it was booked on.
    pub account: String,
    pub booked_on: Date,
    /// The day it counts for; the day it was booked where the bank names none.
    pub valued_on: Date,
    /// Positive when it came, negative when it went.
    pub amount: Money,
    /// It takes back an earlier entry.
    pub reversal: bool,
    /// The bank's own reference.
    pub bank_reference: String,
    /// The payer's reference for their own books.
    pub end_to_end: String,
    /// A structured creditor reference, as written.
    pub reference: String,
    /// What the payer wrote.
    pub text: String,
    /// Who paid; for money that went, who was paid.
    pub payer: String,
    pub payer_account: String,
    /// The place among the parts of a collective entry, from 1; 0 for one that has none.
    pub part: u32,
}

impl Entry {
    /// What tells this entry from every other of the account, except from its exact likes.
    ///
    /// The bank's reference where there is one, whatever the format, so that the same entry out of
    /// camt.053 and out of MT940 is the same; otherwise everything the bank says of it.
    fn likeness(&self) -> String {
        let key = [
            self.account.clone(),
            self.booked_on.to_string(),
            self.amount.to_string(),
            self.reversal.to_string(),
        ];
        let told = if self.bank_reference.is_empty() {
            vec![&self.end_to_end, &self.reference, &self.text, &self.payer, &self.payer_account]
        } else {
            vec![&self.bank_reference]
        };
        let told = told.into_iter().map(|text| {
            // Line breaks fall differently in each format.
            text.chars().filter(|c| !c.is_whitespace()).collect::<String>()
        });
        key.into_iter().chain(told).collect::<Vec<String>>().join("\u{1f}")
    }
}

/// Tells entries apart over a whole file: the same file, or one that overlaps it by whole days,
/// gives the same identities again, and two payments alike in every word are still two.
#[derive(Debug, Default)]
pub struct Identities {
    /// By a hash of the likeness: 200,000 texts would be too much to keep.
    seen: HashMap<u64, u32>,
    statements: HashSet<(String, String, String)>,
}

impl Identities {
    pub fn new() -> Identities {
        Identities::default()
    }

    /// Tells that a statement begins. One that was in the file already counts from the start, so
    /// that a file joined out of copies holds its entries once.
    pub fn begin(&mut self, statement: &Statement) {
        let key = (statement.account.clone(), statement.number.clone(), statement.page.clone());
        let numbered = !statement.number.is_empty();
        if !self.statements.insert(key) && numbered {
            self.seen.clear();
        }
    }

    /// The identity of the next entry: a text to be hashed, not to be read.
    pub fn of(&mut self, entry: &Entry) -> String {
        let likeness = entry.likeness();
        let mut hasher = DefaultHasher::new();
        likeness.hash(&mut hasher);
        let count = self.seen.entry(hasher.finish()).or_default();
        *count += 1;
        format!("{likeness}\u{1f}{count}")
    }
}
