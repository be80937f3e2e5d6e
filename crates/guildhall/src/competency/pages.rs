//! How far the company is, one's own exams, and the desk where facts come in.

mod desk;
mod list;
mod one;
mod own;

use axum::Router;
use axum::routing::{get, post};

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/competencies", get(list::show))
        .route("/competencies/skills.csv", get(list::skills))
        .route("/competencies/{code}", get(one::show))
        .route("/account/exams", get(own::show).post(own::link))
        .route("/account/exams/removal", post(own::unlink))
        .route("/operator/competencies", get(desk::show))
        .route("/operator/competencies/performance", post(desk::performance))
        .route("/operator/competencies/passes", post(desk::passes))
        .route("/operator/competencies/extensions", post(desk::extend))
        .route("/operator/competencies/extensions/{id}/end", post(desk::end))
}
