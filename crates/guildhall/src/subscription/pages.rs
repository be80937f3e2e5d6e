//! The pages of offers and subscriptions.

pub mod acts;
pub mod dashboard;
pub mod gets;
pub mod rules;

mod next;
mod next_view;
mod offers;
mod offers_view;

use axum::Router;

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().merge(dashboard::routes()).merge(offers::routes())
}
