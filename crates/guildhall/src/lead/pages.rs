//! Leads: the public form and the customer's own page; the company's lists and each lead.

mod acts;
mod contact;
mod hooks;
mod list;
mod one;
pub mod panel;
mod requests;
pub mod view;

pub use list::state_code;

use axum::Router;
use axum::routing::{get, post};

use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/directory/{id}/contact", get(contact::show).post(contact::send))
        .route("/directory/{id}/contact/sent", get(contact::sent))
        .route("/requests/{token}", get(requests::show))
        .route("/requests/{token}/proof", post(requests::prove))
        .route("/requests/{token}/withdrawal", post(requests::withdraw))
        .route("/leads", get(list::show))
        .route("/leads/board", get(list::board))
        .route("/leads/export.csv", get(list::export))
        .route("/leads/hooks", get(hooks::list).post(hooks::add))
        .route("/leads/hooks/{id}", get(hooks::show))
        .route("/leads/hooks/{id}/removal", post(hooks::remove))
        .route("/leads/hooks/{id}/messages/{no}/replay", post(hooks::replay))
        .route("/leads/{id}", get(one::show))
        .route("/leads/{id}/interest", post(acts::show_interest))
        .route("/leads/{id}/acceptance", get(acts::ask_acceptance).post(acts::accept))
        .route("/leads/{id}/decline", get(acts::ask_decline).post(acts::decline))
        .route("/leads/{id}/deal", get(acts::ask_deal).post(acts::amend))
        .route("/leads/{id}/won", get(acts::ask_won).post(acts::win))
        .route("/leads/{id}/lost", get(acts::ask_lost).post(acts::lose))
        .route("/leads/{id}/spam", post(one::mark_spam))
        .route("/leads/{id}/release", post(one::release))
        .route("/leads/{id}/favorite", post(one::favorite))
        .route("/leads/{id}/notes", post(one::note))
        .route("/leads/{id}/team", post(one::assign))
        .route("/leads/{id}/team/{person}/removal", post(one::take_off))
}
