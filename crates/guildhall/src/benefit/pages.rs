//! What the company's memberships give it, and each benefit by itself.

mod desk;
mod one;
mod view;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use serde::Serialize;

use self::view::Row;
use super::{books, store};
use crate::app::Shared;
use crate::error::Error;
use crate::subscription::pages::gets::FAMILIES;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/benefits", get(list))
        .route("/benefits/{id}/{code}", get(one::show))
        .route("/benefits/{id}/{code}/keys", post(one::take_key))
        .route("/benefits/{id}/{code}/assignments", post(one::assign))
        .route(
            "/benefits/{id}/{code}/assignments/{assignment}",
            get(one::ask_hand_on).post(one::hand_on),
        )
        .route("/operator/benefits", get(desk::show).post(desk::fill))
}

#[derive(Serialize)]
struct ListPage {
    families: Vec<Family>,
}

#[derive(Serialize)]
struct Family {
    /// Glossary key.
    key: &'static str,
    rows: Vec<Row>,
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/list.html", visit.t("benefits-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let partner = visit.ctx.own_partner()?;
    let (read, today) = (visit.app.db.read(), visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let books = books::read(read, &loaded, partner).await?;
    let assigned = store::list_assigned(read, partner).await?;
    let running = books.running(today);
    let lines: Vec<_> = running.into_iter().flat_map(|grant| books.lines(&loaded, grant)).collect();
    let family = |(key, kinds): &(&'static str, &[domain::offer::BenefitKind])| {
        let own = lines.iter().filter(|line| kinds.contains(&line.benefit.kind));
        let rows: Vec<Row> = own.map(|line| Row::of(visit, &loaded, line, &assigned)).collect();
        (!rows.is_empty()).then_some(Family { key, rows })
    };
    Ok(ListPage { families: FAMILIES.iter().filter_map(family).collect() })
}
