//! The portal's table of contents.

use axum::Router;
use axum::routing::get;

use super::assets;
use crate::app::Shared;
use crate::{invoice, subscription};

/// Every address the portal answers.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/assets/{hash}/{name}", get(assets::serve))
        .merge(subscription::pages::routes())
        .merge(invoice::pages::routes())
}
