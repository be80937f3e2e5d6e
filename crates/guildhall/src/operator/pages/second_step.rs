//! Taking a lost second step away from somebody of a company that has nobody else to ask.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::get;
use domain::access::{Action, Roles};
use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

use crate::access::factors::reset;
use crate::access::store::Person;
use crate::access::{roles, users};
use crate::app::Shared;
use crate::error::Error;
use crate::partner::Partner;
use crate::partner::pages::facts::by_network_id;
use crate::web::fault::refusal_text;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/partners/{network_id}/users/{id}/second-step", get(ask).post(take_away))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Values {
    reason: String,
}

#[derive(Serialize)]
struct ResetPage {
    #[serde(flatten)]
    shown: FormErrors,
    company: String,
    base: String,
    path: String,
    name: String,
    email: String,
    roles: String,
}

/// The company and the person of an address.
async fn meant(visit: &Visit, company: &str, id: &str) -> Result<Meant, Error> {
    let partner = by_network_id(visit, company).await?;
    let person = PersonId::parse(id).ok_or(Error::NotFound)?;
    let (person, held) = users::get(visit.app.db.read(), &visit.ctx, partner.id, person).await?;
    Ok(Meant { partner, person, held })
}

struct Meant {
    partner: Partner,
    person: Person,
    held: Roles,
}

impl Meant {
    fn page(self, visit: &Visit, shown: FormErrors) -> Result<Response, Fault> {
        let network_id = self.partner.network_id.map(|id| id.to_string()).unwrap_or_default();
        let base = format!("/operator/partners/{network_id}");
        let title = visit.t("second-reset-title", &[("name", self.person.name.as_str().into())]);
        let has_errors = !shown.errors.is_empty();
        let page = ResetPage {
            shown,
            company: self.partner.legal_name,
            path: format!("{base}/users/{}/second-step", self.person.id),
            base,
            name: self.person.name,
            email: self.person.email,
            roles: roles::names(&visit.app, visit.ctx.locale, self.held),
        };
        match has_errors {
            true => visit.page_with_errors("operator/second_step.html", title, page),
            false => visit.page("operator/second_step.html", title, page),
        }
    }
}

async fn ask(visit: Visit, Path((company, id)): Path<(String, String)>) -> Result<Response, Fault> {
    let meant = meant(&visit, &company, &id).await.map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageUsers).map_err(|error| visit.fault(error))?;
    visit.proves_first().map_err(|error| visit.fault(error))?;
    meant.page(&visit, FormErrors::default())
}

async fn take_away(
    visit: Visit,
    Path((company, id)): Path<(String, String)>,
    Form(values): Form<Values>,
) -> Result<Response, Fault> {
    let meant = meant(&visit, &company, &id).await.map_err(|error| visit.fault(error))?;
    let (app, ctx) = (&visit.app, &visit.ctx);
    match reset(app, ctx, meant.partner.id, meant.person.id, &values.reason).await {
        Ok(()) => {
            Ok(visit.see_with_notice(&format!("/operator/partners/{company}"), "second-reset"))
        }
        Err(Error::Invalid(problems)) => {
            meant.page(&visit, FormErrors::of(&visit, "second-field", &problems))
        }
        Err(Error::Refused(refusal)) => {
            meant.page(&visit, FormErrors::of_form("reason", refusal_text(&visit, &refusal)))
        }
        Err(error) => Err(visit.fault(error)),
    }
}

#[cfg(test)]
#[path = "second_step_tests.rs"]
mod tests;
