//! The older centre as a small site of its own, and the staff's pages for bringing companies over.

mod home;
mod moving;
mod operator;
mod operator_company;
mod operator_moves;
mod operator_run;
mod renewing;

use axum::Router;
use axum::routing::{get, post};

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/pmc", get(home::show))
        .route("/pmc/renewals/new/{id}", get(renewing::show).post(renewing::begin))
        .route("/pmc/renewals/{number}", get(renewing::status))
        .route("/pmc/renewals/{number}/return", get(renewing::come_back))
        .route("/pmc/renewals/{number}/profile", get(renewing::profile).post(renewing::reviewed))
        .route(
            "/pmc/renewals/{number}/agreement",
            get(renewing::agreement).post(renewing::accepted),
        )
        .route("/pmc/renewals/{number}/fee", get(renewing::fee).post(renewing::pay))
        .route("/pmc/move", get(moving::show).post(moving::submit))
        .route("/pmc/move/automatic-renewal", post(moving::confirm))
        .route("/operator/migration", get(operator::show).post(operator::import))
        .route("/operator/migration/template", get(operator::template))
        .route("/operator/migration/differences", get(operator::differences))
        .route("/operator/migration/invitations", post(operator::invite_all))
        .route("/operator/migration/moves", get(operator_moves::show).post(operator_moves::begin))
        .route("/operator/migration/runs/{id}", get(operator_run::show).post(operator_run::take_in))
        .route("/operator/migration/{network_id}", get(operator_company::show))
        .route("/operator/migration/{network_id}/invitations", post(operator_company::invite))
        .route("/operator/migration/{network_id}/moves", post(operator_company::cut_over))
        .route("/operator/migration/{network_id}/undoings", post(operator_company::undo))
}
