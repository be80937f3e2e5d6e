//! `guildhall check`: what must always hold, verified over a database.
//!
//! Each invariant has its own rule and its own planted fault in the tests. The rules read sets: the
//! rows of some hundred partners at a time, each table once. Nothing is repaired.

mod benefits;
mod cloud;
mod due;
mod leads;
mod ledger;
mod life;
mod money;
mod packs;
mod papers;
mod people;
pub mod store;
#[cfg(test)]
mod tests;
mod told;

use std::sync::Arc;

use anyhow::Context;
use domain::ids::PartnerId;
use sea_orm::ConnectionTrait;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::app::Loaded;
use crate::audit::verify::{self, Trusted, Verified};
use crate::db::{At, Db, walls};
use crate::error::Error;
use crate::world;
use crate::world::clock::Clock;
use crate::world::guard::{self, Verdict};
use store::{Folder, Whose};

/// Partners read at a time.
const PARTNERS: u64 = 300;
/// Readers at work at a time: memory is theirs, and no more.
const READERS: usize = 3;
/// Violations kept of one run: more say nothing new.
const VIOLATIONS_MAX: usize = 1_000;

/// The invariants that are verified, in order.
pub const INVARIANTS: &[&str] = &[
    "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I11", "I12", "I13", "I14", "I15",
    "I16", "I17", "I18", "I19", "I20", "I21", "I22", "I23", "I24", "I25", "I26", "I27", "I28",
    "I29", "I30", "I31", "I32", "I33", "I34", "I35", "I36", "I37", "I40", "I41", "I44", "I45",
    "I46",
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

    fn add(&mut self, part: Report) {
        self.partners += part.partners;
        self.rows += part.rows;
        self.violations.extend(part.violations);
        self.violations.truncate(VIOLATIONS_MAX);
    }

    /// The violations in the order of the invariants: readers end in any order.
    fn in_order(mut self) -> Report {
        self.violations.sort_by_key(|one| {
            let place = INVARIANTS.iter().position(|known| *known == one.invariant);
            (place, one.partner.map(|id| id.0), one.about.clone())
        });
        self
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

/// The world's present, as far as the rules ask for it.
#[derive(Debug, Clone, Copy)]
struct Present {
    now: At,
    /// Rows of the simulated world are held against ours.
    simulated: bool,
    /// The renewal run may charge: staff did not stop it, and the clock goes as clocks do.
    charges: bool,
}

impl Present {
    async fn of(db: &Db, simulated: bool) -> Result<Present, Error> {
        let clock = if simulated { Clock::Simulated } else { Clock::System };
        let now = clock.now(db).await?;
        let goes = guard::standing(db, now).await? == Verdict::Believed;
        let charges = goes && !store::due::is_paused(db.read()).await?;
        Ok(Present { now: now.into(), simulated, charges })
    }
}

/// Verifies everything. `simulated` says whether the database belongs to a simulated world: then
/// the simulated gateway's ledger is held against ours.
pub async fn run(db: &Db, loaded: &Loaded, simulated: bool) -> Result<Report, Error> {
    run_told(db, loaded, simulated, |_| {}).await
}

/// The same, and tells now and then how many companies are done.
pub async fn run_told(
    db: &Db,
    loaded: &Loaded,
    simulated: bool,
    tell: impl Fn(usize),
) -> Result<Report, Error> {
    let present = Present::of(db, simulated).await?;
    let loaded = Arc::new(Loaded { version: loaded.version, programme: loaded.programme.clone() });
    let mut report = Report::default();
    let mut readers = JoinSet::new();
    let mut after: Option<Uuid> = None;
    while let Some((first, last)) = store::next_partners(db.read(), after, PARTNERS).await? {
        after = Some(last);
        while READERS <= readers.len() {
            let Some(read) = readers.join_next().await else { break };
            report.add(read.context("a reader of the check")??);
            tell(report.partners);
        }
        let (db, loaded) = (db.clone(), loaded.clone());
        let whose = Whose::Between(first, last);
        readers.spawn(async move { walls::house(some(&db, &loaded, &whose, present)).await });
    }
    while let Some(read) = readers.join_next().await {
        report.add(read.context("a reader of the check")??);
    }
    let mut found = Found::default();
    ledger::check_whole(&mut found, db, simulated).await?;
    due::check_whole(&mut found, db, present).await?;
    let mut verified = Verified::default();
    verify::whole(db.read(), &Trusted::default(), &mut verified).await?;
    broken(&mut found, verified);
    report.add(Report { violations: found.violations, ..Report::default() });
    Ok(report.in_order())
}

/// Verifies what is said of some partners, and nothing of others: their rows, and in a simulated
/// world what the gateway has under their keys.
pub async fn partners(db: &Db, loaded: &Loaded, ids: &[PartnerId]) -> Result<Report, Error> {
    let simulated = world::mode_of(db).await?.as_deref() == Some("simulated");
    let present = Present::of(db, simulated).await?;
    let mut report = Report::default();
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    for some_ids in ids.chunks(PARTNERS as usize) {
        let whose = Whose::These(some_ids.to_vec());
        report.add(some(db, loaded, &whose, present).await?);
    }
    Ok(report.in_order())
}

/// The folders of some partners, read in one snapshot: what is written meanwhile looks neither
/// half done nor done.
async fn some(db: &Db, loaded: &Loaded, whose: &Whose, present: Present) -> Result<Report, Error> {
    let snapshot = db.snapshot().await?;
    let folders = store::folders(&snapshot, whose).await?;
    let mut found = Found::default();
    let mut report = Report::default();
    for folder in &folders {
        found.partner = Some(PartnerId(folder.partner.partner_id));
        report.partners += 1;
        report.rows += folder.rows();
        one(&mut found, loaded, folder, present);
    }
    found.partner = None;
    chained(&mut found, &snapshot, whose).await?;
    if present.simulated {
        ledger::check(&mut found, &snapshot, &folders, present.now).await?;
    }
    snapshot.commit().await?;
    report.violations = found.violations;
    Ok(report)
}

/// I46: the history is the one that was written.
async fn chained(
    found: &mut Found,
    snapshot: &impl ConnectionTrait,
    whose: &Whose,
) -> Result<(), Error> {
    match whose {
        Whose::Between(first, last) => {
            broken(found, verify::partners(snapshot, *first, *last).await?);
        }
        Whose::These(ids) => {
            for id in ids {
                broken(found, verify::partners(snapshot, *id, *id).await?);
            }
        }
    }
    Ok(())
}

fn broken(found: &mut Found, verified: Verified) {
    for one in verified.breaks {
        found.partner = one.partner.filter(|partner| !partner.0.is_nil());
        let about = match (one.sequence, one.checkpoint) {
            (Some(sequence), _) => format!("event {sequence}"),
            (None, checkpoint) => format!("checkpoint {}", checkpoint.unwrap_or_default()),
        };
        found.add("I46", about, one.fault.code());
    }
    found.partner = None;
}

fn one(found: &mut Found, loaded: &Loaded, folder: &Folder, present: Present) {
    money::check(found, folder);
    papers::check(found, folder);
    people::check(found, folder);
    leads::check(found, folder);
    let holdings = life::holdings(found, folder);
    life::check(found, loaded, folder, &holdings);
    told::check(found, loaded, folder, &holdings);
    benefits::check(found, loaded, folder, &holdings);
    cloud::check(found, folder);
    packs::check(found, loaded, folder, &holdings);
    due::check(found, loaded, folder, &holdings, present);
}
