//! Living a history: each act at its instant, everything that falls due in between, and after each
//! day on which something changed the question whether all that must hold does.

use std::collections::BTreeMap;

use domain::access::{Actor, Roles};
use domain::ids::{PartnerId, PersonId};
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::act::{Act, Step};
use super::oracle::Oracle;
use super::store;
use super::world::{World, broken};
use super::{faults, history};
use crate::access::people;
use crate::app::{App, with_one_programme};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::work::schedule;
use crate::world::clock;
use crate::{check, work};

/// A company of the history.
#[derive(Debug, Clone, Copy)]
pub(super) struct Company {
    pub partner: PartnerId,
    pub admin: PersonId,
    pub locale: Locale,
}

/// What a history came to.
#[derive(Debug, Clone, Default)]
pub struct Lived {
    /// Each act with what the product answered.
    pub lines: Vec<String>,
    /// What does not hold, in the words of the check or of the oracle; empty where all does.
    pub wrong: Vec<String>,
    /// Days on which something changed.
    pub days: usize,
}

pub(super) struct Life<'a> {
    pub world: &'a World,
    pub app: &'a App,
    pub seed: u64,
    pub operator: PersonId,
    pub companies: BTreeMap<usize, Company>,
    pub oracle: Oracle,
    /// Payments of earlier statements, for the ones that overlap.
    pub told: Vec<String>,
    /// An act met a fault of the database, maybe in the middle of a statement.
    pub cut_short: bool,
    /// Charges whose dispute is open.
    pub contested: Vec<String>,
    /// Those whose dispute is decided, and is to be told of again.
    pub decided: Vec<String>,
    /// The gateway's pages that somebody left open.
    pub open_pages: BTreeMap<PartnerId, String>,
    pub lived: Lived,
    faults: faults::Planned,
    revisions: BTreeMap<Uuid, i64>,
    now: Timestamp,
    /// Since background work ran.
    acted: bool,
    /// Since the end of a day: something was done, or struck.
    stirred: bool,
}

/// Lives the steps in a world that has just begun. Ends at the first thing that does not hold.
pub(super) async fn live(world: &World, seed: u64, steps: &[Step]) -> anyhow::Result<Lived> {
    let app: &App = &world.app;
    let now = app.now().await.map_err(broken)?;
    let staff = people::Newcomer {
        email: "olivia@guildhall.example",
        name: "Olivia Brandt",
        locale: Locale::EnUs,
        password: None,
    };
    let system = Ctx::system(app).await.map_err(broken)?;
    let operator = people::add_operator(app, &system, staff).await.map_err(broken)?.person;
    let mut life = Life {
        world,
        app,
        seed,
        operator,
        companies: BTreeMap::new(),
        oracle: Oracle::default(),
        told: Vec::new(),
        cut_short: false,
        contested: Vec::new(),
        decided: Vec::new(),
        open_pages: BTreeMap::new(),
        lived: Lived::default(),
        faults: faults::Planned::of(app)?,
        revisions: BTreeMap::new(),
        now,
        acted: false,
        stirred: true,
    };
    match life.through(steps).await {
        Ok(()) => {}
        Err(error) => life.lived.wrong.push(format!("broken: {}", super::in_words(&error))),
    }
    Ok(life.lived)
}

impl Life<'_> {
    async fn through(&mut self, steps: &[Step]) -> Result<(), Error> {
        for step in steps {
            self.pass(step.at).await?;
            if !self.lived.wrong.is_empty() {
                return Ok(());
            }
            self.act(step).await?;
        }
        self.pass(history::end_of(steps)).await?;
        self.day_ends().await?;
        self.everything().await
    }

    pub fn today(&self) -> Date {
        TimeZone::UTC.to_datetime(self.now).date()
    }

    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Lives up to an instant, day by day.
    async fn pass(&mut self, until: Timestamp) -> Result<(), Error> {
        if self.acted && self.now < until {
            // What the acts of this instant left to be done.
            self.move_to(self.now).await?;
        }
        while self.now < until {
            let next = schedule::next_due(self.app, self.now).await?.unwrap_or(until).min(until);
            let day = TimeZone::UTC.to_datetime(next).date();
            if day != self.today() {
                self.day_ends().await?;
                if !self.lived.wrong.is_empty() {
                    return Ok(());
                }
            }
            let years = i64::from(day.year()) - i64::from(self.today().year());
            self.move_to(next).await?;
            if 0 < years {
                self.everything().await?;
            }
        }
        Ok(())
    }

    async fn move_to(&mut self, there: Timestamp) -> Result<(), Error> {
        let app = self.app;
        let struck = self.faults.meet();
        let lived = faults::survived(Box::pin(arrive(app, there))).await;
        let met = self.faults.end();
        match lived {
            Some(Ok(report)) if !met => {
                self.stirred |= 0 < report.taken();
                self.note_failure(&report);
            }
            Some(Err(error)) if !met => return Err(error),
            _ => {
                // Another process begins, or the same goes on: what is left is done now.
                self.stirred = true;
                self.lived.lines.push(format!("{}  {struck} on the way to {there}", self.now));
                let report = Box::pin(arrive(app, there)).await?;
                self.note_failure(&report);
            }
        }
        (self.now, self.acted) = (there, false);
        Ok(())
    }

    pub fn note_failure(&mut self, report: &work::Report) {
        if let Some(failure) = report.first_failure() {
            self.lived.wrong.push(format!("background work failed: {failure}"));
        }
    }

    /// The clock stands elsewhere, and nobody moved it: nothing is lived through.
    pub async fn set_clock(&mut self, there: Timestamp) -> Result<(), Error> {
        clock::step(&self.app.db, there).await?;
        self.now = there;
        Ok(())
    }

    async fn act(&mut self, step: &Step) -> Result<(), Error> {
        if let Act::Strike(strike, at) = step.act {
            self.faults.plan(strike, at);
            self.lived.lines.push(step.to_string());
            return Ok(());
        }
        let struck = self.faults.meet();
        // On the heap: what an act calls is deep, and a thread's stack is not.
        let said = match step.who {
            None => faults::survived(with_one_programme(Box::pin(self.upon_all(step.act)))).await,
            Some(who) => {
                let done = with_one_programme(Box::pin(self.of_company(who, step.act)));
                faults::survived(done).await
            }
        };
        let met = self.faults.end();
        if met {
            // Of a file that was cut short it is not known how much was kept.
            self.cut_short = true;
        }
        let said = match said {
            None => struck,
            Some(Ok(said)) => said,
            Some(Err(Error::Broken(cause))) if !met => return Err(Error::Broken(cause)),
            Some(Err(refused)) => super::in_words(&refused),
        };
        self.lived.lines.push(format!("{step} → {said}"));
        (self.acted, self.stirred) = (true, true);
        Ok(())
    }

    async fn of_company(&mut self, who: usize, act: Act) -> Result<String, Error> {
        if let Act::Join(country) = act {
            return Box::pin(self.join(who, country)).await;
        }
        let Some(company) = self.companies.get(&who).copied() else {
            return Ok("nobody".to_owned());
        };
        match act {
            Act::Authorize
            | Act::Reject
            | Act::Attain(_)
            | Act::Withdraw(_)
            | Act::Receive(_)
            | Act::GiveBack { .. }
            | Act::GiveFree
            | Act::Contest => Box::pin(self.at_desk(company, act)).await,
            _ => Box::pin(self.as_admin(company, act)).await,
        }
    }

    pub async fn ctx(&self, actor: Actor, locale: Locale) -> Result<Ctx, Error> {
        Ctx::at(self.app, self.now, actor, locale).await
    }

    pub async fn operator(&self) -> Result<Ctx, Error> {
        self.ctx(Actor::Operator { person: self.operator }, Locale::EnUs).await
    }

    pub async fn admin(&self, company: Company) -> Result<Ctx, Error> {
        let Company { partner, admin: person, locale } = company;
        self.ctx(Actor::Member { partner, person, roles: Roles::FOUNDER }, locale).await
    }

    /// Verifies the companies that something happened to since the last time.
    async fn day_ends(&mut self) -> Result<(), Error> {
        if !std::mem::take(&mut self.stirred) {
            return Ok(());
        }
        let known = store::revisions(&self.app.db).await?;
        let mut touched = Vec::new();
        for (partner, revision) in known {
            if self.revisions.insert(partner, revision) != Some(revision) {
                touched.push(PartnerId(partner));
            }
        }
        if touched.is_empty() {
            return Ok(());
        }
        self.lived.days += 1;
        let loaded = self.app.programme().await?;
        let wrong = self.oracle.verify(self.app, &loaded, self.now, &touched).await?;
        self.lived.wrong.extend(wrong);
        let report = check::partners(&self.app.db, &loaded, &touched).await?;
        self.lived.wrong.extend(report.violations.iter().map(in_one_line));
        Ok(())
    }

    /// Verifies the whole.
    async fn everything(&mut self) -> Result<(), Error> {
        let loaded = self.app.programme().await?;
        let report = check::run(&self.app.db, &loaded, true).await?;
        self.lived.wrong.extend(report.violations.iter().map(in_one_line));
        Ok(())
    }
}

/// The clock stands at the next instant at which something is due, and it is done.
async fn arrive(app: &App, there: Timestamp) -> Result<work::Report, Error> {
    clock::set(&app.db, there).await?;
    work::run_on_the_way(app).await
}

fn in_one_line(one: &check::Violation) -> String {
    format!("{} {}: {}", one.invariant, one.about, one.found)
}
