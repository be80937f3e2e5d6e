//! Proving the address with the mailed code.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::PartnerId;
use domain::partner::{Vetting, code};
use serde::{Deserialize, Serialize};

use crate::db::walls;
use crate::error::{Error, Problem, Refusal};
use crate::partner::{Partner, enrol, store};
use crate::web::fault::refusal_text;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct ProofPage {
    #[serde(flatten)]
    shown: FormErrors,
    id: String,
    legal_name: String,
    email: String,
    currency: &'static str,
    minutes: i64,
}

impl ProofPage {
    fn of(partner: Partner, shown: FormErrors) -> ProofPage {
        ProofPage {
            shown,
            id: partner.id.to_string(),
            legal_name: partner.legal_name,
            email: partner.email,
            currency: partner.currency.code(),
            minutes: code::CODE_LIFE.as_mins(),
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProofForm {
    code: String,
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let partner = find(&visit, &id).await.map_err(|error| visit.fault(error))?;
    if partner.vetting != Vetting::None {
        return Ok(visit.see(&format!("/join/{id}/done")));
    }
    let page = ProofPage::of(partner, FormErrors::default());
    visit.page("partner/confirm.html", visit.t("partner-confirm-title", &[]), page)
}

pub async fn submit(
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<ProofForm>,
) -> Result<Response, Fault> {
    let partner = find(&visit, &id).await.map_err(|error| visit.fault(error))?;
    if partner.vetting == Vetting::None && form.code.trim().is_empty() {
        return again(&visit, partner, &[Problem::coded("code", "required")]);
    }
    match enrol::confirm(&visit.app, &visit.ctx, partner.id, &form.code).await {
        Ok(()) => Ok(visit.see(&format!("/join/{id}/done"))),
        Err(Error::Invalid(problems)) => again(&visit, partner, &problems),
        Err(error) => Err(visit.fault(error)),
    }
}

fn again(visit: &Visit, partner: Partner, problems: &[Problem]) -> Result<Response, Fault> {
    let shown = FormErrors::of(visit, "partner-field", problems);
    let title = visit.t("partner-confirm-title", &[]);
    visit.page_with_errors("partner/confirm.html", title, ProofPage::of(partner, shown))
}

/// Mails another code.
pub async fn resend(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let partner = find(&visit, &id).await.map_err(|error| visit.fault(error))?;
    match enrol::resend(&visit.app, &visit.ctx, partner.id).await {
        Ok(()) => Ok(visit.see_with_notice(&format!("/join/{id}/confirm"), "code-sent")),
        Err(Error::Refused(refusal)) => not_sent(&visit, partner, &refusal),
        Err(error) => Err(visit.fault(error)),
    }
}

fn not_sent(visit: &Visit, partner: Partner, refusal: &Refusal) -> Result<Response, Fault> {
    let shown = FormErrors::above("code", refusal_text(visit, refusal));
    let title = visit.t("partner-confirm-title", &[]);
    let page = ProofPage::of(partner, shown);
    visit.page_with(StatusCode::CONFLICT, "partner/confirm.html", title, true, page)
}

#[derive(Serialize)]
struct DonePage {
    legal_name: String,
    email: String,
    network_id: String,
    /// The programme has decided already.
    decided: bool,
}

/// What happens next. The page works for as long as the company exists.
pub async fn done(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let partner = find(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let Some(network_id) = partner.network_id else {
        return Ok(visit.see(&format!("/join/{id}/confirm")));
    };
    let decided = match partner.vetting {
        Vetting::None | Vetting::Pending { .. } => false,
        Vetting::Authorized { .. } | Vetting::Rejected { .. } => true,
    };
    let page = DonePage {
        legal_name: partner.legal_name,
        email: partner.email,
        network_id: network_id.to_string(),
        decided,
    };
    visit.page("partner/done.html", visit.t("partner-done-title", &[]), page)
}

/// The enrolment of an address only its applicant knows. One that is not there (any more) was
/// replaced by a newer one, or never was: the page says the same about both.
async fn find(visit: &Visit, id: &str) -> Result<Partner, Error> {
    let id = PartnerId::parse(id).ok_or(Error::NotFound)?;
    walls::of(id, store::get(visit.app.db.read(), id)).await.map_err(enrol::replaced)
}
