//! Where staff says why it opens a company's data, and as whom it looks at the portal.

mod checkpoints;
mod everything;
pub mod gate;
mod openings;
mod viewings;

use axum::Router;
use axum::routing::{get, post};

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/activity", get(everything::show))
        .route("/operator/activity/file", get(everything::file))
        .route("/operator/checkpoints", get(checkpoints::list))
        .route("/operator/checkpoints/{number}", get(checkpoints::file))
        .route("/operator/openings/new", get(openings::ask))
        .route("/operator/openings", post(openings::open))
        .route("/operator/partners/{network_id}/viewings", get(viewings::ask).post(viewings::begin))
        .route("/viewing/end", post(viewings::end))
}
