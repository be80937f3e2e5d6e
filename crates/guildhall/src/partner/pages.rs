//! Companies in the portal: the way in, the company's own page, and the operators' pages about
//! them.

pub mod activity;
mod changes;
mod company;
mod competencies;
pub mod facts;
mod join;
mod legal;
mod locations;
mod operator;
mod profiles;
mod proof;
mod recovery;
mod tax;
mod vetting;

use axum::Router;
use axum::routing::{get, post};

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/", get(join::welcome))
        .route("/join", get(join::show).post(join::submit))
        .route("/join/{id}/confirm", get(proof::show).post(proof::submit))
        .route("/join/{id}/codes", post(proof::resend))
        .route("/join/{id}/done", get(proof::done))
        .route("/company", get(company::show))
        .route("/company/activity", get(activity::show))
        .route("/company/activity/file", get(activity::file))
        .route("/operator/partners/{network_id}/activity", get(activity::operator_show))
        .route("/operator/partners/{network_id}/activity/file", get(activity::operator_file))
        .route("/recovery", get(recovery::ask).post(recovery::claim))
        .route("/recovery/sent", get(recovery::sent))
        .route("/recovery/{token}", get(recovery::proof).post(recovery::prove))
        .route("/recovery/{token}/record", post(recovery::publish))
        .route("/company/recovery/{id}", get(recovery::show_own).post(recovery::object))
        .route(
            "/operator/partners/{network_id}/recovery/{id}",
            get(recovery::operator_show).post(recovery::decide),
        )
        .route("/company/profiles/legal", get(legal::show).post(legal::ask))
        .route("/company/profiles/legal/changes/{id}/withdrawal", post(legal::withdraw))
        .route("/company/profiles/billing", get(profiles::billing).post(profiles::keep_billing))
        .route("/company/profiles/support", get(profiles::support).post(profiles::keep_support))
        .route(
            "/company/profiles/organization",
            get(profiles::organisation).post(profiles::keep_organisation),
        )
        .route("/company/locations", get(locations::list).post(locations::open))
        .route("/company/locations/new", get(locations::ask))
        .route("/company/locations/{id}", get(locations::show).post(locations::change))
        .route(
            "/company/locations/{id}/closing",
            get(locations::ask_closing).post(locations::close),
        )
        .route(
            "/operator/partners/{network_id}/changes/{id}",
            get(changes::show).post(changes::decide),
        )
        .route("/company/tax", get(tax::show).post(tax::edit))
        .route("/operator/partners", get(operator::list))
        .route("/operator/partners/{network_id}", get(operator::show))
        .route("/operator/vetting", get(vetting::queue))
        .route("/operator/partners/{network_id}/authorization", post(vetting::authorize))
        .route(
            "/operator/partners/{network_id}/rejection",
            get(vetting::ask_rejection).post(vetting::reject),
        )
        .route(
            "/operator/partners/{network_id}/tax",
            get(tax::operator_show).post(tax::operator_edit),
        )
        .route("/operator/partners/{network_id}/exemption", post(tax::record_exemption))
        .route(
            "/operator/partners/{network_id}/exemption/withdrawal",
            post(tax::withdraw_exemption),
        )
        .route("/operator/partners/{network_id}/competencies", post(competencies::record))
        .route(
            "/operator/partners/{network_id}/competencies/{code}/withdrawal",
            post(competencies::withdraw),
        )
}
