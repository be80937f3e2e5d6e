//! The operator's pages.

mod activations;
mod appointments;
mod clock;
mod desk;
mod find;
mod leads;
mod mailbox;
mod match_view;
mod matching;
mod money;
mod offers;
mod orders;
mod policies;
mod policy_desk;
mod policy_rules;
mod policy_sample;
mod programme;
mod queues;
mod receipts;
pub(super) mod renewals;
mod renewals_preview;
mod reports;
pub(super) mod rows;
mod second_step;
mod settle;
mod show_order;
mod statements;
mod support;
mod support_request;
mod system;
mod tasks;
mod work;

use axum::Router;

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(desk::routes())
        .merge(find::routes())
        .merge(tasks::routes())
        .merge(work::routes())
        .merge(orders::routes())
        .merge(receipts::routes())
        .merge(money::routes())
        .merge(statements::routes())
        .merge(support::routes())
        .merge(appointments::routes())
        .merge(system::routes())
        .merge(queues::routes())
        .merge(leads::routes())
        .merge(activations::routes())
        .merge(matching::routes())
        .merge(settle::routes())
        .merge(second_step::routes())
        .merge(offers::routes())
        .merge(programme::routes())
        .merge(policies::routes())
        .merge(policy_desk::routes())
        .merge(policy_sample::routes())
        .merge(renewals::routes())
        .merge(reports::routes())
        .merge(clock::routes())
        .merge(mailbox::routes())
}
