//! How far a company is, for pages, JSON and the command line. The field names are a promise.

use domain::competency::{Facts, Item, Progress, Risk, level_on, progress, risk};
use domain::ids::PartnerId;
use domain::offer::{Competency, CompetencyLevel};
use domain::text::Locale;
use jiff::civil::Date;
use serde::Serialize;

use super::store;
use super::words;
use crate::app::{App, Loaded};
use crate::error::Error;
use crate::subscription;

/// A competency of a company on a day.
pub struct Seen<'a> {
    pub competency: &'a Competency,
    pub facts: Facts,
    /// What is met.
    pub level: Option<CompetencyLevel>,
    /// What is shown, which may be more until the paid year ends, and that year's last day.
    pub shown: Option<CompetencyLevel>,
    pub shown_until: Option<Date>,
    /// A rule of the programme lets it count.
    pub is_extended: bool,
    pub risk: Option<Risk>,
}

impl Seen<'_> {
    pub fn progress(&self, today: Date) -> Vec<Progress<'_>> {
        progress(self.competency, &self.facts, today)
    }

    /// The level above what is met.
    pub fn next(&self) -> Option<CompetencyLevel> {
        match self.level {
            None => Some(CompetencyLevel::Silver),
            Some(CompetencyLevel::Silver) => Some(CompetencyLevel::Gold),
            Some(CompetencyLevel::Gold) => None,
        }
    }
}

/// Every competency of the programme, as a company has it.
pub async fn load<'a>(
    app: &App,
    loaded: &'a Loaded,
    (partner, today): (PartnerId, Date),
) -> Result<Vec<Seen<'a>>, Error> {
    let connection = app.db.read();
    let known = store::known(connection, &[partner], today).await?;
    let holdings = subscription::store::list(connection, partner).await?;
    let rules = store::extensions(connection).await?;
    let anniversaries = subscription::anniversaries(loaded, &holdings);
    let mut paid_until: Option<Date> = None;
    for holding in holdings.iter().filter(|holding| holding.asks_for_competency(loaded)) {
        if holding.status(loaded, today)?.is_live() {
            paid_until = paid_until.max(Some(holding.term()?.ends_on));
        }
    }
    let asked = super::Asked { partner, anniversaries, on: today };
    let rules: Vec<_> = rules.into_iter().map(|(_, rule, _)| rule).collect();
    let seen = |competency: &'a Competency| {
        let facts = known.facts(partner, &competency.code);
        let level = level_on(competency, &facts, today);
        let (held, is_extended) = super::extended(&known, &rules, &asked, &competency.code);
        let shown = if paid_until.is_some() { level.max(held) } else { level };
        Seen {
            level,
            shown,
            shown_until: paid_until.filter(|_| level < shown),
            is_extended: is_extended && level < held,
            risk: risk(competency, &facts, today, loaded.programme.at_risk_days),
            competency,
            facts,
        }
    };
    Ok(loaded.programme.competencies.iter().map(seen).collect())
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CompetencyView {
    pub code: String,
    pub name: String,
    /// What is met today: "silver", "gold".
    pub level: Option<&'static str>,
    /// What is shown, until the paid year ends.
    pub shown: Option<&'static str>,
    /// Of the nearest path to the next level, in percent; 100 where there is none above.
    pub percent: u32,
    /// ISO day on which less is met, if nothing else happens.
    pub at_risk_on: Option<String>,
    /// What the nearest path lacks, in words.
    pub missing: String,
    pub paths: Vec<PathView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PathView {
    pub path: String,
    pub level: &'static str,
    pub percent: u32,
    pub is_met: bool,
    pub items: Vec<ItemView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemView {
    /// Of the performance; none where people are asked for.
    pub metric: Option<&'static str>,
    /// Any one of them is enough.
    pub exams: Vec<String>,
    pub needed: u32,
    pub have: i64,
    pub missing: u32,
}

impl CompetencyView {
    pub fn of(
        app: &App,
        loaded: &Loaded,
        locale: Locale,
        (seen, today): (&Seen<'_>, Date),
    ) -> CompetencyView {
        let all = seen.progress(today);
        let nearest = seen.next().and_then(|level| domain::competency::nearest(&all, level));
        CompetencyView {
            code: seen.competency.code.to_string(),
            name: seen.competency.name.get(locale).to_owned(),
            level: seen.level.map(CompetencyLevel::code),
            shown: seen.shown.map(CompetencyLevel::code),
            percent: nearest.map_or(100, Progress::percent),
            at_risk_on: seen.risk.map(|risk| risk.on.to_string()),
            missing: nearest
                .map_or_else(String::new, |one| words::missing(app, loaded, locale, &one.items)),
            paths: all.iter().map(PathView::of).collect(),
        }
    }
}

impl PathView {
    fn of(one: &Progress<'_>) -> PathView {
        PathView {
            path: one.path.code.to_string(),
            level: one.level.code(),
            percent: one.percent(),
            is_met: one.is_met(),
            items: one.items.iter().map(ItemView::of).collect(),
        }
    }
}

impl ItemView {
    fn of(item: &Item<'_>) -> ItemView {
        let (metric, exams, have) = match item {
            Item::Performance { metric, have, .. } => (Some(metric.code()), Vec::new(), *have),
            Item::Skill { exams, have, .. } => {
                let exams = exams.iter().map(ToString::to_string).collect();
                (None, exams, i64::try_from(have.len()).unwrap_or(i64::MAX))
            }
        };
        ItemView { metric, exams, needed: item.needed(), have, missing: item.missing() }
    }
}
