//! Every competency by area, and the report on who has passed what.

use std::collections::HashMap;

use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::competency::Progress;
use domain::ids::ExamCode;
use domain::offer::CompetencyLevel;
use serde::Serialize;

use crate::access;
use crate::competency::api::{Seen, load};
use crate::competency::{store, words};
use crate::error::Error;
use crate::web::sheet::{self, harmless};
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct ListPage {
    areas: Vec<AreaRows>,
    people: usize,
    at_risk: usize,
}

#[derive(Serialize)]
struct AreaRows {
    name: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    href: String,
    name: String,
    status: Status,
    /// To the next level; none at the highest.
    meter: Option<Meter>,
    missing: String,
}

/// What is shown of a level, and what there is to say of it.
#[derive(Serialize)]
pub struct Status {
    pub kind: &'static str,
    pub text: String,
    /// ISO day on which it falls short.
    pub risk_on: Option<String>,
    pub shown_until: Option<String>,
    pub is_extended: bool,
}

#[derive(Serialize)]
pub struct Meter {
    pub label: String,
    pub text: String,
    pub percent: u32,
}

impl Status {
    pub fn of(visit: &Visit, seen: &Seen<'_>) -> Status {
        let name = |level| words::level(&visit.app, visit.ctx.locale, Some(level));
        let (kind, text) = match seen.shown {
            None => ("off", visit.t("competency-none-yet", &[])),
            Some(level) if seen.level < Some(level) || seen.risk.is_some() => ("warn", name(level)),
            Some(level) => ("ok", name(level)),
        };
        Status {
            kind,
            text,
            risk_on: seen.risk.map(|risk| risk.on.to_string()),
            shown_until: seen.shown_until.map(|day| day.to_string()),
            is_extended: seen.is_extended,
        }
    }
}

impl Meter {
    pub fn of(visit: &Visit, level: CompetencyLevel, percent: u32) -> Meter {
        let name = words::level(&visit.app, visit.ctx.locale, Some(level));
        Meter {
            label: visit.t("competency-towards", &[("level", name.into())]),
            text: visit.t("competency-percent", &[("percent", i64::from(percent).into())]),
            percent,
        }
    }
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("competency/list.html", visit.t("competency-title", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::SeeCompetencies)?;
    let (partner, today) = (visit.ctx.own_partner()?, visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let all = load(&visit.app, &loaded, (partner, today)).await?;
    let row = |seen: &Seen<'_>| {
        let progress = seen.progress(today);
        let nearest = seen.next().and_then(|next| domain::competency::nearest(&progress, next));
        let meter = |one: &Progress<'_>| Meter::of(visit, one.level, one.percent());
        Row {
            href: format!("/competencies/{}", seen.competency.code),
            name: seen.competency.name.get(visit.ctx.locale).to_owned(),
            status: Status::of(visit, seen),
            meter: nearest.map(meter),
            missing: nearest.map_or_else(String::new, |one| {
                words::missing(&visit.app, &loaded, visit.ctx.locale, &one.items)
            }),
        }
    };
    let areas = loaded.programme.areas_on(today).map(|area| AreaRows {
        name: area.name.get(visit.ctx.locale).to_owned(),
        rows: all
            .iter()
            .filter(|seen| area.competencies.contains(&seen.competency.code))
            .map(row)
            .collect(),
    });
    Ok(ListPage {
        areas: areas.collect(),
        people: store::list_linked(read, partner).await?.len(),
        at_risk: all.iter().filter(|seen| seen.risk.is_some()).count(),
    })
}

/// A line of the report; the names on top are in English, for whatever reads it.
#[derive(Serialize)]
struct SkillLine {
    person: String,
    email: String,
    exam: String,
    exam_name: String,
    passed_on: String,
    valid_until: String,
    counts: &'static str,
}

const COLUMNS: [&str; 7] =
    ["person", "email", "exam", "exam_name", "passed_on", "valid_until", "counts"];

pub async fn skills(visit: Visit) -> Result<Response, Fault> {
    let text = report(&visit).await.map_err(|error| visit.fault(error))?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"skills.csv\""),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    // The mark by which spreadsheets know its letters.
    Ok((headers, format!("\u{feff}{text}")).into_response())
}

async fn report(visit: &Visit) -> Result<String, Error> {
    visit.ctx.may(Action::SeeCompetencies)?;
    let (partner, today) = (visit.ctx.own_partner()?, visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let users = access::store::list_users(read, partner, None).await?;
    let users: HashMap<_, _> = users.iter().map(|(person, _)| (person.id, person)).collect();
    let mut lines = Vec::new();
    for linked in store::list_linked(read, partner).await? {
        let Some(person) = users.get(&linked.person) else { continue };
        for pass in store::passes_of(read, partner, &linked).await? {
            let until = pass.valid_until.map(|day| day.0);
            let counts = pass.passed_on.0 <= today && until.is_none_or(|until| today <= until);
            let code = ExamCode::parse(&pass.exam_code);
            lines.push(SkillLine {
                person: harmless(&person.name),
                email: harmless(&person.email),
                exam_name: code
                    .map_or_else(String::new, |code| words::exam(&loaded, visit.ctx.locale, &code)),
                exam: pass.exam_code,
                passed_on: pass.passed_on.to_string(),
                valid_until: until.map(|day| day.to_string()).unwrap_or_default(),
                counts: if counts { "yes" } else { "no" },
            });
        }
    }
    sheet::written(Some(&COLUMNS), &lines)
}
