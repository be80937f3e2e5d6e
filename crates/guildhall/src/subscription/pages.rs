//! The pages of offers and subscriptions, and the dashboard.

pub mod acts;
pub mod dashboard;
pub mod gets;
pub mod rules;

mod feed;
mod history;
mod next;
mod next_view;
mod offers;
mod offers_view;
pub mod opened;
mod renewal;
mod show;
mod turn_off;

use axum::Router;
use axum::routing::{get, post};

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(dashboard::routes())
        .merge(offers::routes())
        .route("/subscriptions/{id}", get(show::show))
        .route("/subscriptions/{id}/calendar.ics", get(feed::download))
        .route("/subscriptions/calendar", get(feed::show).post(feed::make))
        .route("/subscriptions/calendar/revocation", post(feed::revoke))
        .route("/calendar/{file}", get(feed::serve))
        .route("/subscriptions/{id}/automatic-renewal", get(turn_off::show).post(turn_off::submit))
        .route("/subscriptions/{id}/renewals", post(renewal::submit))
        .route("/subscriptions/{id}/renewals/new", get(renewal::show))
}

#[cfg(test)]
#[path = "pages_tests.rs"]
mod tests;
