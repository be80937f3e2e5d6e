//! One's own data, the company's, and what staff does for who asks.

mod company;
mod desk;
mod own;

use axum::Router;
use axum::routing::{get, post};

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/account/data", get(own::show))
        .route("/account/data/file", post(own::file))
        .route("/account/erasure", post(own::erase))
        .route("/company/data", get(company::show))
        .route("/company/data/file", post(company::file))
        .route("/operator/privacy", get(desk::show).post(desk::erase))
        .route("/operator/privacy/file", post(desk::file))
        .route(
            "/operator/partners/{network_id}/erasure",
            get(company::ask_erasure).post(company::erase),
        )
}
