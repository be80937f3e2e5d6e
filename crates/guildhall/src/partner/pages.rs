//! Companies in the portal: the way in, the company's own page, and the operators' pages about
//! them.

mod company;
mod competencies;
mod facts;
mod join;
mod operator;
mod proof;
mod vetting;

use axum::Router;
use axum::routing::{get, post};

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    const PARTNER: &str = "/operator/partners/{network_id}";
    Router::new()
        .route("/", get(join::welcome))
        .route("/join", get(join::show).post(join::submit))
        .route("/join/{id}/confirm", get(proof::show).post(proof::submit))
        .route("/join/{id}/codes", post(proof::resend))
        .route("/join/{id}/done", get(proof::done))
        .route("/company", get(company::show))
        .route("/operator/partners", get(operator::list))
        .route(PARTNER, get(operator::show))
        .route("/operator/vetting", get(vetting::queue))
        .route(&format!("{PARTNER}/authorization"), post(vetting::authorize))
        .route(&format!("{PARTNER}/rejection"), get(vetting::ask_rejection).post(vetting::reject))
        .route(&format!("{PARTNER}/competencies"), post(competencies::record))
        .route(&format!("{PARTNER}/competencies/{{code}}/withdrawal"), post(competencies::withdraw))
}
