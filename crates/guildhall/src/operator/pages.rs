//! The operator's pages.

mod clock;
mod desk;
mod mailbox;
mod match_view;
mod matching;
mod money;
mod offers;
mod orders;
mod policies;
mod programme;
mod receipts;
pub(super) mod renewals;
mod renewals_preview;
pub(super) mod rows;
mod settle;
mod show_order;
mod statements;
mod support;
mod tasks;

use axum::Router;

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(desk::routes())
        .merge(tasks::routes())
        .merge(orders::routes())
        .merge(receipts::routes())
        .merge(money::routes())
        .merge(statements::routes())
        .merge(support::routes())
        .merge(matching::routes())
        .merge(settle::routes())
        .merge(offers::routes())
        .merge(programme::routes())
        .merge(policies::routes())
        .merge(renewals::routes())
        .merge(clock::routes())
        .merge(mailbox::routes())
}
