//! `guildhall check`: what must always hold, verified over a database.
//!
//! Each invariant has its own rule and its own planted fault in the tests. The rules read sets: the
//! rows of some hundred partners at a time, each table once. Nothing is repaired.

mod ledger;
mod life;
mod money;
mod papers;
pub mod store;
#[cfg(test)]
mod tests;

use domain::ids::PartnerId;
use uuid::Uuid;

use crate::app::Loaded;
use crate::db::Db;
use crate::error::Error;
use store::Folder;

/// Partners read at a time.
const PARTNERS: u64 = 300;
/// Violations kept of one run: more say nothing new.
const VIOLATIONS_MAX: usize = 1_000;

/// The invariants that are verified, in order.
pub const INVARIANTS: [&str; 26] = [
    "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I11", "I12", "I13", "I14", "I15",
    "I16", "I17", "I18", "I19", "I20", "I21", "I22", "I24", "I25", "I26", "I27",
];

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// `I1`, `I2`, …
    pub invariant: &'static str,
    /// `None` for what belongs to no partner.
    pub partner: Option<PartnerId>,
    /// The row it is about: `order 0190…`, `charge order-…-1`.
    pub about: String,
    /// What was found, in figures and names of columns.
    pub found: String,
}

/// What a run found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub partners: usize,
    pub rows: usize,
    pub violations: Vec<Violation>,
}

impl Report {
    pub fn holds(&self) -> bool {
        self.violations.is_empty()
    }
}

/// What a rule writes to.
#[derive(Debug, Default)]
struct Found {
    partner: Option<PartnerId>,
    violations: Vec<Violation>,
}

impl Found {
    fn add(&mut self, invariant: &'static str, about: impl ToString, found: impl ToString) {
        if self.violations.len() < VIOLATIONS_MAX {
            let (about, found) = (about.to_string(), found.to_string());
            self.violations.push(Violation { invariant, partner: self.partner, about, found });
        }
    }

    /// Adds it unless `holds`.
    fn hold(
        &mut self,
        invariant: &'static str,
        holds: bool,
        about: impl FnOnce() -> String,
        found: impl FnOnce() -> String,
    ) {
        if !holds {
            self.add(invariant, about(), found());
        }
    }
}

/// Verifies everything. `simulated` says whether the database belongs to a simulated world: then
/// the simulated gateway's ledger is held against ours.
pub async fn run(db: &Db, loaded: &Loaded, simulated: bool) -> Result<Report, Error> {
    let mut report = Report::default();
    let mut found = Found::default();
    let mut after: Option<Uuid> = None;
    loop {
        let folders = store::next_folders(db.read(), after, PARTNERS).await?;
        let Some(last) = folders.last() else { break };
        after = Some(last.partner.partner_id);
        for folder in &folders {
            found.partner = Some(PartnerId(folder.partner.partner_id));
            report.partners += 1;
            report.rows += folder.rows();
            one(&mut found, loaded, folder);
        }
    }
    found.partner = None;
    ledger::check(&mut found, db, simulated).await?;
    report.violations = found.violations;
    report
        .violations
        .sort_by_key(|one| INVARIANTS.iter().position(|known| *known == one.invariant));
    Ok(report)
}

fn one(found: &mut Found, loaded: &Loaded, folder: &Folder) {
    money::check(found, folder);
    papers::check(found, folder);
    life::check(found, loaded, folder);
}
