//! What the company's memberships give it, and each benefit by itself.

pub mod case_view;
mod cloud;
mod cloud_view;
mod dates;
mod desk;
mod earning;
mod history;
mod hours;
mod key;
mod list;
mod logo;
mod one;
mod pack;
mod people;
pub mod service;
mod usage;
mod view;
mod yearly;

use axum::Router;
use axum::routing::{get, post};
use serde::Serialize;

use super::{books, lapse as lapses, store};
use crate::app::{Loaded, Shared};
use crate::error::Error;
use crate::subscription::Holding;
use crate::web::Visit;

/// What of a company's benefits is about to lapse, for a panel elsewhere.
#[derive(Debug, Serialize)]
pub struct Lapse {
    /// The first day on which some of it does.
    pub last: String,
    /// How many benefits are not used up.
    pub count: usize,
}

/// What lapses soon of living memberships; none where nothing does, and where nobody was asked for.
pub async fn lapse(
    visit: &Visit,
    loaded: &Loaded,
    held: Vec<Holding>,
) -> Result<Option<Lapse>, Error> {
    let (read, today) = (visit.app.db.read(), visit.ctx.today);
    let soon = |grant: &domain::benefit::Grant| {
        (0..=view::SOON).contains(&domain::calendar::days_between(today, grant.span.last))
    };
    let mut due = false;
    for holding in &held {
        let grants = books::grants_of(loaded, holding)?;
        due |= domain::benefit::running(&grants, today).is_some_and(soon);
    }
    if !due {
        return Ok(None);
    }
    let partner = visit.ctx.own_partner()?;
    let books = books::of(read, loaded, partner, held).await?;
    let assigned = store::list_assigned(read, partner).await?;
    let ending = books.running(today).into_iter().filter(|grant| soon(grant));
    let left = ending.flat_map(|grant| lapses::left_of(&books, loaded, grant, &assigned, today));
    let left: Vec<lapses::Left<'_>> = left.collect();
    let last = left.iter().map(|left| left.line.grant.span.last).min();
    Ok(last.map(|last| Lapse { last: last.to_string(), count: left.len() }))
}

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/benefits", get(list::show))
        .route("/benefits.json", get(people::list_json))
        .route("/benefits/mine", get(people::mine))
        .route("/benefits/people", get(people::show))
        .route("/benefits/people.json", get(people::json))
        .route("/benefits/history", get(history::show))
        .route("/benefits/history.json", get(history::json))
        .route("/benefits/history/file", get(history::file))
        .route("/benefits/{id}/{code}", get(one::show))
        .route("/benefits/{id}/{code}/keys", post(one::take_key))
        .route("/benefits/{id}/{code}/keys/{key}", get(key::show))
        .route("/benefits/{id}/{code}/keys/{key}/activations", post(key::activate))
        .route("/benefits/{id}/{code}/assignments", post(one::assign))
        .route(
            "/benefits/{id}/{code}/assignments/{assignment}",
            get(one::ask_hand_on).post(one::hand_on),
        )
        .route("/benefits/packs.json", get(pack::json))
        .route("/benefits/{id}/pack", get(pack::show).post(pack::choose))
        .route("/benefits/cloud", get(cloud::list))
        .route("/benefits/cloud.json", get(cloud::json))
        .route("/benefits/{id}/{code}/tokens", post(cloud::make))
        .route("/benefits/{id}/{code}/tokens/{token}", get(cloud::choose).post(cloud::redeem))
        .route("/benefits/{id}/{code}/tokens/{token}/review", get(cloud::review))
        .route(
            "/benefits/{id}/{code}/tokens/{token}/replacement",
            get(cloud::ask_replace).post(cloud::replace),
        )
        .route("/operator/benefits/use", get(usage::show))
        .route("/operator/benefits/use/file", get(usage::file))
        .route("/operator/benefits", get(desk::show).post(desk::fill))
        .route("/operator/benefits/file", post(desk::fill_from_file))
        .merge(hours::routes())
        .merge(service::routes())
        .merge(logo::routes())
}
