//! Competencies: how far a company is on each path, until when it holds, and what would change it.
//!
//! A fact counts on a day or it does not: a sale for twelve months, a pass until it runs out. What
//! a company has reached follows from the facts of that day alone; nothing is added up beforehand.

mod extension;
mod facts;

pub use extension::{Extension, counted};
pub use facts::{Facts, Named, Pass, Sale, Supposed};

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::calendar::plus_days;
use crate::ids::{ExamCode, PersonId};
use crate::offer::{Competency, CompetencyLevel, Metric, Path};

const LEVELS: [CompetencyLevel; 2] = [CompetencyLevel::Silver, CompetencyLevel::Gold];

/// One requirement and how much of it there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item<'a> {
    Performance {
        metric: Metric,
        least: u32,
        /// Less than nothing after a correction.
        have: i64,
    },
    Skill {
        exams: &'a [ExamCode],
        people: u32,
        /// Who passed one of them, each once.
        have: Vec<PersonId>,
    },
}

impl Item<'_> {
    pub fn needed(&self) -> u32 {
        match self {
            Item::Performance { least, .. } => *least,
            Item::Skill { people, .. } => *people,
        }
    }

    /// What there is of it, at most what is needed.
    pub fn reached(&self) -> u32 {
        let have = match self {
            Item::Performance { have, .. } => u32::try_from((*have).max(0)).unwrap_or(u32::MAX),
            Item::Skill { have, .. } => u32::try_from(have.len()).unwrap_or(u32::MAX),
        };
        have.min(self.needed())
    }

    /// How many more are needed; zero where it is met.
    pub fn missing(&self) -> u32 {
        match self {
            Item::Performance { least, have, .. } => {
                let short = i64::from(*least).saturating_sub(*have).max(0);
                u32::try_from(short).unwrap_or(u32::MAX)
            }
            Item::Skill { .. } => self.needed() - self.reached(),
        }
    }
}

/// A path at a level, requirement by requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress<'a> {
    pub path: &'a Path,
    pub level: CompetencyLevel,
    pub items: Vec<Item<'a>>,
}

impl Progress<'_> {
    pub fn is_met(&self) -> bool {
        self.items.iter().all(|item| item.missing() == 0)
    }

    /// How much of it is done, in whole percent rounded down: each requirement weighs the same, and
    /// only a path that is met is at a hundred.
    pub fn percent(&self) -> u32 {
        let shares = self
            .items
            .iter()
            .map(|item| u64::from(item.reached()) * 100 / u64::from(item.needed().max(1)));
        let count = u64::try_from(self.items.len()).unwrap_or(1).max(1);
        let whole = u32::try_from(shares.sum::<u64>() / count).unwrap_or(100);
        if self.is_met() { 100 } else { whole.min(99) }
    }
}

/// Every path that leads to a level on a day, lower level first.
pub fn progress<'a>(competency: &'a Competency, facts: &Facts, day: Date) -> Vec<Progress<'a>> {
    let of = |level: CompetencyLevel| {
        competency.paths.iter().filter_map(move |path| {
            let needs = path.needs_on(level, day)?;
            let performance = needs.performance.iter().map(|one| Item::Performance {
                metric: one.metric,
                least: one.least,
                have: facts.sum_on(one.metric, day),
            });
            let skills = needs.skills.iter().map(|one| Item::Skill {
                exams: &one.exams,
                people: one.people,
                have: facts.people_on(&one.exams, day),
            });
            Some(Progress { path, level, items: performance.chain(skills).collect() })
        })
    };
    LEVELS.into_iter().flat_map(of).collect()
}

/// The highest level whose requirements are met on a day by any one path, or which staff gave.
pub fn level_on(competency: &Competency, facts: &Facts, day: Date) -> Option<CompetencyLevel> {
    earned_on(competency, facts, day).max(facts.named_on(day))
}

/// The same without what staff gave.
pub fn earned_on(competency: &Competency, facts: &Facts, day: Date) -> Option<CompetencyLevel> {
    let all = progress(competency, facts, day);
    all.iter().filter(|one| one.is_met()).map(|one| one.level).max()
}

/// The path that is nearest to a level; the first of several that are as near.
pub fn nearest<'a, 'b>(
    all: &'b [Progress<'a>],
    level: CompetencyLevel,
) -> Option<&'b Progress<'a>> {
    let own = all.iter().filter(|one| one.level == level);
    own.rev().max_by_key(|one| one.percent())
}

/// A level that is met today and will not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Risk {
    pub level: CompetencyLevel,
    /// The first day on which it is not.
    pub on: Date,
    /// What is left then.
    pub keeps: Option<CompetencyLevel>,
}

/// The days after today on which something of it changes by itself, in order.
fn turns(competency: &Competency, facts: &Facts, today: Date) -> BTreeSet<Date> {
    let editions = competency.paths.iter().flat_map(|path| &path.editions);
    let editions = editions.map(|needs| needs.effective_from);
    facts.turns().chain(editions).filter(|day| today < *day).collect()
}

/// The first day within so many days on which less is met than today, if nothing else happens.
pub fn risk(competency: &Competency, facts: &Facts, today: Date, days: i32) -> Option<Risk> {
    let level = level_on(competency, facts, today)?;
    let horizon = plus_days(today, days);
    let turns = turns(competency, facts, today);
    turns.into_iter().take_while(|on| *on <= horizon).find_map(|on| {
        let keeps = level_on(competency, facts, on);
        (keeps < Some(level)).then_some(Risk { level, on, keeps })
    })
}

/// The next day on which a look at it may find something new: a turn, or one that comes near.
pub fn next_look(competency: &Competency, facts: &Facts, today: Date, days: i32) -> Option<Date> {
    let turns = turns(competency, facts, today);
    let looks = turns.into_iter().map(|on| {
        let warned = plus_days(on, -days);
        if today < warned { warned } else { on }
    });
    looks.min()
}

#[cfg(test)]
mod tests;
