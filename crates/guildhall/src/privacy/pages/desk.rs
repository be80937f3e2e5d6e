//! What staff does for a person who asks: gives out their data, or takes them out.

use axum::extract::Form;
use axum::response::Response;
use domain::access::Action;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Problem};
use crate::privacy::erase::{self, REASON_MAX};
use crate::privacy::export;
use crate::web::download::download;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Values {
    email: String,
    reason: String,
}

#[derive(Serialize)]
struct DeskPage {
    #[serde(flatten)]
    shown: FormErrors,
    values: Values,
    reason_max: usize,
}

fn answer(visit: &Visit, values: Values, problems: &[Problem]) -> Result<Response, Fault> {
    let page = DeskPage {
        shown: FormErrors::of(visit, "privacy-field", problems),
        values,
        reason_max: REASON_MAX,
    };
    let title = visit.t("privacy-desk-title", &[]);
    match problems {
        [] => visit.page("privacy/desk.html", title, page),
        _ => visit.page_with_errors("privacy/desk.html", title, page),
    }
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    visit.ctx.may(Action::AnswerPrivacy).map_err(|error| visit.fault(error))?;
    answer(&visit, Values::default(), &[])
}

fn told(visit: &Visit, values: Values, error: Error) -> Result<Response, Fault> {
    match error {
        Error::Invalid(problems) => answer(visit, values, &problems),
        Error::NotFound => answer(visit, values, &[Problem::coded("email", "privacy-nobody")]),
        error => Err(visit.fault(error)),
    }
}

pub async fn file(visit: Visit, Form(values): Form<Values>) -> Result<Response, Fault> {
    let given = async {
        let person = erase::find(&visit.app, &visit.ctx, &values.email).await?;
        let export = export::of_somebody(&visit.app, &visit.ctx, person.id).await?;
        let name = format!("person-{}-{}.zip", person.id, visit.ctx.today);
        download(&visit, "application/zip", &name, export).await
    };
    match given.await {
        Ok(response) => Ok(response),
        Err(error) => told(&visit, values, error),
    }
}

pub async fn erase(visit: Visit, Form(values): Form<Values>) -> Result<Response, Fault> {
    let erased = async {
        let person = erase::find(&visit.app, &visit.ctx, &values.email).await?;
        erase::erase_somebody(&visit.app, &visit.ctx, person.id, &values.reason).await
    };
    match erased.await {
        Ok(()) => Ok(visit.see_with_notice("/operator/privacy", "person-erased")),
        Err(error) => told(&visit, values, error),
    }
}
