//! The membership offers: what can be bought, what was, and what an offer brings.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::OfferCode;

use super::offers_view::{self, DetailPage, OffersPage};
use crate::app::Shared;
use crate::error::Error;
use crate::order;
use crate::subscription::{self, buy, shelf};
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/offers", get(list))
        .route("/offers/{code}", get(show))
        .route("/offers/{code}/orders", post(order))
}

/// The offers on three tabs: available, purchased, expired.
async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("subscription/offers.html", visit.t("nav-offers", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<OffersPage, Error> {
    visit.ctx.may(Action::SeeOffers)?;
    let company = visit.company()?.whole.clone();
    let loaded = visit.app.programme().await?;
    let (app, ctx, read) = (&*visit.app, &visit.ctx, visit.app.db.read());
    let holdings = subscription::store::list(read, company.id).await?;
    let open = order::store::list_open(read, company.id).await?;
    let tab = offers_view::tab(visit.asked("tab"));
    let level = match tab {
        // Of the other tabs only the number of offers is told, which no competency changes.
        "purchased" | "expired" => None,
        _ => shelf::competency_of(read, &loaded, ctx, company.id, &holdings).await?,
    };
    let shelf = shelf::of(&loaded, ctx, company, holdings, level, &open)?;
    OffersPage::load(app, ctx, &loaded, &shelf, &open, tab).await
}

/// One offer: its benefits, price, terms and rules.
async fn show(visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    let page = load_detail(&visit, &code).await.map_err(|error| visit.fault(error))?;
    let title = page.name.clone();
    visit.page("subscription/offer.html", title, page)
}

async fn load_detail(visit: &Visit, code: &str) -> Result<DetailPage, Error> {
    visit.ctx.may(Action::SeeOffers)?;
    let company = visit.company()?.whole.clone();
    let loaded = visit.app.programme().await?;
    let code = OfferCode::parse(code).ok_or(Error::NotFound)?;
    let offer = loaded.programme.offer(&code).ok_or(Error::NotFound)?;
    let shelf = shelf::load_of(visit.app.db.read(), &loaded, &visit.ctx, company).await?;
    DetailPage::load(&visit.app, &visit.ctx, &loaded, &shelf, offer)
}

/// Begins an order, or goes on with the one there is.
async fn order(visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    let code = OfferCode::parse(&code).ok_or(Error::NotFound).map_err(|e| visit.fault(e))?;
    let order = buy::start(&visit.app, &visit.ctx, &code).await.map_err(|e| visit.fault(e))?;
    Ok(visit.see(&format!("/checkout/{order}")))
}
