//! Why staff opens a company's data.

use axum::Form;
use axum::response::Response;
use domain::access::Action;
use serde::{Deserialize, Serialize};

use crate::audit::opening::{self, HOURS, NOTE_MAX, REASONS, Reason};
use crate::error::{Error, Problem};
use crate::partner::Partner;
use crate::partner::pages::facts::by_network_id;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub struct Values {
    #[serde(default)]
    company: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Serialize)]
struct OpeningPage {
    #[serde(flatten)]
    shown: FormErrors,
    company: String,
    network_id: String,
    hours: i64,
    reasons: Vec<Choice>,
    note_max: usize,
    values: Values,
}

#[derive(Serialize)]
pub struct Choice {
    value: String,
    text: String,
}

/// The reasons one can choose from.
pub fn reasons(visit: &Visit) -> Vec<Choice> {
    let choice = |code: &str| Choice {
        value: code.to_owned(),
        text: visit.t(&format!("opening-reason-{code}"), &[]),
    };
    REASONS.into_iter().map(choice).collect()
}

pub async fn ask(visit: Visit) -> Result<Response, Fault> {
    let values = Values {
        company: visit.asked("company").to_owned(),
        to: visit.asked("to").to_owned(),
        ..Values::default()
    };
    let partner = company(&visit, &values).await.map_err(|error| visit.fault(error))?;
    let page = page(&visit, &partner, values, &[]);
    visit.page("audit/opening.html", visit.t("opening-title", &[]), page)
}

pub async fn open(visit: Visit, Form(values): Form<Values>) -> Result<Response, Fault> {
    let partner = company(&visit, &values).await.map_err(|error| visit.fault(error))?;
    let reason = Reason { code: values.reason.clone(), note: values.note.clone() };
    match opening::open(&visit.app, &visit.ctx, partner.id, &reason).await {
        Ok(()) => Ok(visit.see(&target(&values))),
        Err(Error::Invalid(problems)) => {
            let page = page(&visit, &partner, values, &problems);
            visit.page_with_errors("audit/opening.html", visit.t("opening-title", &[]), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

async fn company(visit: &Visit, values: &Values) -> Result<Partner, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    by_network_id(visit, &values.company).await
}

/// Where one wanted to go: within the desk, or the company's page.
fn target(values: &Values) -> String {
    let is_ours = values.to.starts_with("/operator/")
        && !values.to.contains("//")
        && !values.to.contains(['\\', '\r', '\n']);
    if is_ours { values.to.clone() } else { format!("/operator/partners/{}", values.company) }
}

fn page(visit: &Visit, partner: &Partner, values: Values, problems: &[Problem]) -> OpeningPage {
    OpeningPage {
        shown: FormErrors::of(visit, "opening-field", problems),
        company: partner.legal_name.clone(),
        network_id: partner.network_id.map(|id| id.to_string()).unwrap_or_default(),
        hours: HOURS,
        reasons: reasons(visit),
        note_max: NOTE_MAX,
        values,
    }
}
