//! Pages: the company's own profiles, and the public directory.

mod directory;
mod edit;
mod logo;
mod own;
pub mod panel;
mod places;
mod shown;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::app::Shared;
use crate::web::upload::BODY_BYTES_MAX;

pub fn routes() -> Router<Shared> {
    let bound = DefaultBodyLimit::max(BODY_BYTES_MAX);
    Router::new()
        .route("/business-profiles", get(own::list))
        .route("/business-profiles/{country}", get(edit::show).post(edit::save))
        .route("/business-profiles/{country}/preview", get(own::preview))
        .route("/business-profiles/{country}/publish", post(edit::publish))
        .route("/business-profiles/{country}/unpublish", post(edit::unpublish))
        .route("/business-profiles/{country}/history", get(own::history))
        .route("/business-profiles/{country}/locations/new", get(places::form))
        .route("/business-profiles/{country}/locations", post(places::add))
        .route("/business-profiles/{country}/locations/{place}/removal", post(places::remove))
        .route("/business-profiles/{country}/logo", get(logo::show))
        .route("/business-profiles/{country}/logo/new", post(logo::put).layer(bound))
        .route("/business-profiles/{country}/logo/removal", post(logo::remove))
        .route("/directory", get(directory::search))
        .route("/directory/sitemap.xml", get(directory::sitemap))
        .route("/directory/{id}", get(directory::show))
        .route("/directory/{id}/logo", get(directory::logo))
        .route("/robots.txt", get(directory::robots))
}
