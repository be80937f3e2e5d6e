//! A case in a list and by itself: the same for the company and for who serves it.

use domain::benefit::CaseState;
use domain::ids::PersonId;
use language::country_name;
use serde::Serialize;

use super::super::hours::Case;
use crate::app::Loaded;
use crate::web::Visit;

/// A status in words, for the macro `badge`.
#[derive(Debug, Clone, Serialize)]
pub struct Badge {
    pub kind: &'static str,
    pub text: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct CaseRow {
    pub number: String,
    pub href: String,
    pub benefit: String,
    pub product: String,
    pub hours: String,
    pub state: Badge,
    /// Microseconds.
    pub created_at: i64,
    /// By when a provider takes it over; `None` once one did.
    pub due_at: Option<i64>,
    pub is_late: bool,
}

impl CaseRow {
    /// `base` is the address of the list.
    pub fn of(visit: &Visit, loaded: &Loaded, base: &str, case: &Case) -> CaseRow {
        let locale = visit.ctx.locale;
        let mut known = loaded.programme.benefits.iter();
        let benefit = known.find(|known| known.code == case.benefit);
        let due_at = (case.state == CaseState::Booked).then_some(case.due_at);
        CaseRow {
            number: case.number.to_string(),
            href: format!("{base}/{}", case.number),
            benefit: benefit.map_or_else(String::new, |known| known.name.get(locale).to_owned()),
            product: case.about.product.clone(),
            hours: hours(visit, case.hours),
            state: badge(visit, case.state),
            created_at: case.created_at.as_microsecond(),
            due_at: due_at.map(|due_at| due_at.as_microsecond()),
            is_late: due_at.is_some_and(|due_at| due_at < visit.ctx.now),
        }
    }
}

/// "1 hour", "8 hours".
pub fn hours(visit: &Visit, hours: u32) -> String {
    visit.t("hours-count", &[("hours", i64::from(hours).into())])
}

fn badge(visit: &Visit, state: CaseState) -> Badge {
    let kind = match state {
        CaseState::Booked => "wait",
        CaseState::Begun => "info",
        CaseState::Done { .. } => "ok",
        CaseState::Returned | CaseState::Cancelled => "off",
    };
    Badge { kind, text: visit.t(&format!("hours-state-{}", state.code()), &[]) }
}

/// What the provider was told.
#[derive(Debug, Clone, Serialize)]
pub struct CaseFacts {
    pub country: String,
    pub language: &'static str,
    pub phone: String,
    pub zone: String,
    pub by: String,
    /// Paragraphs, each with its lines.
    pub description: Vec<Vec<String>>,
    pub steps: Vec<Step>,
}

/// One line of what became of a case, past or to come.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// `past`, `now` or `future`.
    pub state: &'static str,
    /// Microseconds; `None` where nobody knows when.
    pub at: Option<i64>,
    pub title: String,
    pub text: Option<String>,
}

impl CaseFacts {
    /// `by` is the name of whoever asked; empty for somebody who left.
    pub fn of(visit: &Visit, case: &Case, by: String) -> CaseFacts {
        let lines = |paragraph: &str| paragraph.split('\n').map(str::to_owned).collect();
        let locale = visit.ctx.locale;
        let country = country_name(&visit.app.messages, locale, case.about.country);
        CaseFacts {
            country: country.unwrap_or_else(|_| case.about.country.code().to_owned()),
            language: case.about.language.own_name(),
            phone: case.about.phone.clone(),
            zone: case.about.zone.clone(),
            by,
            description: case.about.description.split("\n\n").map(lines).collect(),
            steps: steps(visit, case),
        }
    }
}

fn steps(visit: &Visit, case: &Case) -> Vec<Step> {
    let micros = |at: jiff::Timestamp| Some(at.as_microsecond());
    let step = |state, at, key: &str| Step { state, at, title: visit.t(key, &[]), text: None };
    let mut steps = vec![Step {
        text: Some(hours(visit, case.hours)),
        ..step("past", micros(case.created_at), "hours-step-booked")
    }];
    match (case.begun_at, case.state) {
        (Some(at), _) => steps.push(step("past", micros(at), "hours-step-begun")),
        (None, CaseState::Booked) => {
            steps.push(step("now", micros(case.due_at), "hours-step-due"));
        }
        (None, _) => {}
    }
    let ended = case.ended_at.and_then(micros);
    steps.push(match case.state {
        CaseState::Booked => step("future", None, "hours-step-used"),
        CaseState::Begun => step("now", None, "hours-step-used"),
        CaseState::Done { used } => {
            let back = case.hours.saturating_sub(used);
            let args = [("used", i64::from(used).into()), ("back", i64::from(back).into())];
            let text = Some(visit.t("hours-step-done-text", &args));
            Step { text, ..step("past", ended, "hours-step-done") }
        }
        CaseState::Returned => {
            Step { text: Some(case.reason.clone()), ..step("past", ended, "hours-step-returned") }
        }
        CaseState::Cancelled => step("past", ended, "hours-step-cancelled"),
    });
    steps
}

/// The name of whoever asked, of the names that are known.
pub fn name_of(names: &[(uuid::Uuid, String)], person: PersonId) -> String {
    let known = names.iter().find(|(id, _)| *id == person.0);
    known.map_or_else(String::new, |(_, name)| name.clone())
}
