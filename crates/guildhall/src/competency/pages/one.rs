//! One competency: every path with what there is and what is missing, and what if.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use domain::access::Action;
use domain::competency::{Facts, Item, Progress, Supposed, level_on, progress};
use domain::ids::{CompetencyCode, ExamCode, PersonId};
use domain::offer::{Competency, CompetencyLevel, Metric};
use language::format;
use serde::Serialize;

use super::list::{Meter, Status};
use crate::access;
use crate::app::Loaded;
use crate::competency::api::{Seen, load};
use crate::competency::words;
use crate::error::Error;
use crate::web::{Fault, Visit};

/// Most that one may suppose to have sold.
const SUPPOSED_MAX: u32 = 100_000_000;

#[derive(Serialize)]
struct OnePage {
    name: String,
    area: String,
    status: Status,
    /// "1 person must pass …", on the day it falls short.
    risk_missing: String,
    paths: Vec<PathShown>,
    asked: WhatIf,
    metrics: Vec<Choice>,
    exams: Vec<Choice>,
    people: Vec<Choice>,
    /// The answer to "what if"; none where nothing was asked.
    then: Option<Then>,
    base: String,
}

#[derive(Serialize)]
struct Then {
    text: String,
    paths: Vec<PathShown>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

#[derive(Serialize)]
struct PathShown {
    title: String,
    meter: Meter,
    is_met: bool,
    items: Vec<ItemShown>,
}

#[derive(Serialize)]
struct ItemShown {
    what: String,
    have: String,
    needed: String,
    missing: String,
    who: Vec<String>,
}

/// What is supposed, as it was asked.
#[derive(Default, Serialize)]
struct WhatIf {
    metric: String,
    amount: String,
    exam: String,
    leaves: String,
    wrong: Option<String>,
}

/// What shows things in the reader's words.
struct Shown<'a> {
    visit: &'a Visit,
    loaded: &'a Loaded,
    names: HashMap<PersonId, String>,
}

pub async fn show(visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    let page = load_one(&visit, &code).await.map_err(|error| visit.fault(error))?;
    let title = page.name.clone();
    visit.page("competency/one.html", title, page)
}

async fn load_one(visit: &Visit, code: &str) -> Result<OnePage, Error> {
    visit.ctx.may(Action::SeeCompetencies)?;
    let (partner, today) = (visit.ctx.own_partner()?, visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let code = CompetencyCode::parse(code).ok_or(Error::NotFound)?;
    let all = load(&visit.app, &loaded, (partner, today)).await?;
    let seen = all.iter().find(|seen| seen.competency.code == code).ok_or(Error::NotFound)?;
    let users = access::store::list_users(read, partner, None).await?;
    let names = users.into_iter().map(|(person, _)| (person.id, person.name)).collect();
    let shown = Shown { visit, loaded: &loaded, names };
    let locale = visit.ctx.locale;
    let (asked, supposed) = shown.asked(seen.competency);
    let area = loaded.programme.areas_on(today);
    let area = area.into_iter().find(|area| area.competencies.contains(&code));
    let risk_missing = seen.risk.map_or_else(String::new, |risk| {
        let then = progress(seen.competency, &seen.facts, risk.on);
        let nearest = domain::competency::nearest(&then, risk.level);
        nearest
            .map_or_else(String::new, |one| words::missing(&visit.app, &loaded, locale, &one.items))
    });
    Ok(OnePage {
        name: seen.competency.name.get(locale).to_owned(),
        area: area.map_or_else(String::new, |area| area.name.get(locale).to_owned()),
        status: Status::of(visit, seen),
        risk_missing,
        paths: seen.progress(today).iter().map(|one| shown.path(one)).collect(),
        metrics: shown.metrics(seen.competency),
        exams: shown.exams(seen.competency),
        people: shown.people(seen),
        then: (!supposed.is_empty()).then(|| shown.then(seen, &supposed)),
        asked,
        base: format!("/competencies/{code}"),
    })
}

impl Shown<'_> {
    fn path(&self, one: &Progress<'_>) -> PathShown {
        let locale = self.visit.ctx.locale;
        let name = one.path.name.get(locale);
        let level = words::level(&self.visit.app, locale, Some(one.level));
        PathShown {
            title: self.visit.t("label-value", &[("label", level.into()), ("value", name.into())]),
            meter: Meter::of(self.visit, one.level, one.percent()),
            is_met: one.is_met(),
            items: one.items.iter().map(|item| self.item(item)).collect(),
        }
    }

    fn item(&self, item: &Item<'_>) -> ItemShown {
        let (app, locale) = (&self.visit.app, self.visit.ctx.locale);
        let (what, have, who) = match item {
            Item::Performance { metric, have, .. } => {
                (words::metric(app, locale, *metric), *have, Vec::new())
            }
            Item::Skill { exams, have, .. } => {
                let exam = words::exams(app, self.loaded, locale, exams);
                let what = self.visit.t("competency-people-with", &[("exam", exam.into())]);
                let count = i64::try_from(have.len()).unwrap_or(i64::MAX);
                // Nobody in particular is supposed to pass an exam.
                let names = have.iter().filter_map(|person| self.names.get(person).cloned());
                (what, count, names.collect())
            }
        };
        ItemShown {
            what,
            have: format::number(locale, have),
            needed: format::number(locale, i64::from(item.needed())),
            missing: words::lack(app, self.loaded, locale, item).unwrap_or_default(),
            who,
        }
    }

    /// The measures that any path asks for.
    fn metrics(&self, competency: &Competency) -> Vec<Choice> {
        let asked = |metric: &Metric| {
            let all = competency.paths.iter().flat_map(|path| &path.editions);
            all.flat_map(|needs| &needs.performance).any(|one| one.metric == *metric)
        };
        let choice = |metric: Metric| Choice {
            value: metric.code().to_owned(),
            text: words::metric(&self.visit.app, self.visit.ctx.locale, metric),
        };
        Metric::ALL.into_iter().filter(asked).map(choice).collect()
    }

    fn exams(&self, competency: &Competency) -> Vec<Choice> {
        let all = competency.paths.iter().flat_map(|path| &path.editions);
        let mut codes: Vec<&ExamCode> =
            all.flat_map(|needs| &needs.skills).flat_map(|skill| &skill.exams).collect();
        codes.sort();
        codes.dedup();
        let choice = |code: &ExamCode| Choice {
            value: code.to_string(),
            text: words::exam(self.loaded, self.visit.ctx.locale, code),
        };
        codes.into_iter().map(choice).collect()
    }

    /// Whoever has passed anything.
    fn people(&self, seen: &Seen<'_>) -> Vec<Choice> {
        let mut people: Vec<PersonId> = seen.facts.passes.iter().map(|one| one.person).collect();
        people.sort_unstable_by_key(|person| person.0);
        people.dedup();
        let choice = |person: PersonId| {
            let text = self.names.get(&person)?.clone();
            Some(Choice { value: person.to_string(), text })
        };
        people.into_iter().filter_map(choice).collect()
    }

    /// What the address asks. An amount that is no number is named and supposes nothing.
    fn asked(&self, competency: &Competency) -> (WhatIf, Vec<Supposed>) {
        let of = |name: &str| self.visit.asked(name).trim().to_owned();
        let mut asked = WhatIf {
            metric: of("metric"),
            amount: of("amount"),
            exam: of("exam"),
            leaves: of("leaves"),
            wrong: None,
        };
        let mut supposed = Vec::new();
        if !asked.amount.is_empty() {
            let amount = domain::text::half_width(&asked.amount).parse::<u32>().ok();
            let amount = amount.filter(|amount| (1..=SUPPOSED_MAX).contains(amount));
            let first = self.metrics(competency).into_iter().next();
            let code = if asked.metric.is_empty() {
                first.map(|first| first.value).unwrap_or_default()
            } else {
                asked.metric.clone()
            };
            match (Metric::parse(&code), amount) {
                (Some(metric), Some(amount)) => supposed.push(Supposed::Sold { metric, amount }),
                _ => asked.wrong = Some(self.visit.t("competency-what-if-wrong", &[])),
            }
        }
        if let Some(exam) = ExamCode::parse(&asked.exam) {
            // Somebody who has passed nothing yet.
            let person = PersonId(uuid::Uuid::nil());
            supposed.push(Supposed::Passes { exam, person });
        }
        if let Some(person) = PersonId::parse(&asked.leaves) {
            supposed.push(Supposed::Leaves { person });
        }
        (asked, supposed)
    }

    fn then(&self, seen: &Seen<'_>, supposed: &[Supposed]) -> Then {
        let today = self.visit.ctx.today;
        let facts = supposed
            .iter()
            .fold(seen.facts.clone(), |facts: Facts, one| facts.supposing(one, today));
        let level: Option<CompetencyLevel> = level_on(seen.competency, &facts, today);
        let (app, locale) = (&self.visit.app, self.visit.ctx.locale);
        let text = match level {
            None => self.visit.t("competency-then-none", &[]),
            Some(_) => {
                let level = words::level(app, locale, level);
                self.visit.t("competency-then", &[("level", level.into())])
            }
        };
        let paths = progress(seen.competency, &facts, today);
        Then { text, paths: paths.iter().map(|one| self.path(one)).collect() }
    }
}
