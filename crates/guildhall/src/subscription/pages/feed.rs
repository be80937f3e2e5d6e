//! The days of subscriptions for calendars: the file of one, the feed of all, and its address.

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, REFERRER_POLICY};
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::ids::SubscriptionId;
use serde::Serialize;

use crate::access::feed;
use crate::ctx::Ctx;
use crate::db::{At, walls};
use crate::error::Error;
use crate::partner;
use crate::subscription::{calendar, store};
use crate::web::{Fault, Visit};

const KIND: &str = "text/calendar; charset=utf-8";

/// The anniversary date and the renewal window of one subscription, as a file.
pub async fn download(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let file = of_one(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let headers =
        [(CONTENT_TYPE, KIND), (CONTENT_DISPOSITION, "attachment; filename=\"membership.ics\"")];
    Ok((headers, file).into_response())
}

async fn of_one(visit: &Visit, id: &str) -> Result<String, Error> {
    visit.ctx.may(Action::SeeOffers)?;
    let id = SubscriptionId::parse(id).ok_or(Error::NotFound)?;
    let holding = store::get(visit.app.db.read(), visit.ctx.own_partner()?, id).await?;
    let loaded = visit.app.programme().await?;
    calendar::of_one(&visit.app, &visit.ctx, &loaded, &holding)
}

/// The feed, for whoever has its address: calendars bring no session.
pub async fn serve(visit: Visit, Path(file): Path<String>) -> Result<Response, Fault> {
    let text = of_token(&visit, &file).await.map_err(|error| visit.fault(error))?;
    let headers = [
        (CONTENT_TYPE, KIND),
        (CONTENT_DISPOSITION, "inline; filename=\"memberships.ics\""),
        // Never kept between, and asked for again each time: a revoked address is silent at once.
        (CACHE_CONTROL, "private, no-cache"),
        (REFERRER_POLICY, "no-referrer"),
    ];
    Ok((headers, text).into_response())
}

async fn of_token(visit: &Visit, file: &str) -> Result<String, Error> {
    let app = &visit.app;
    let token = file.strip_suffix(".ics").ok_or(Error::NotFound)?;
    let reader = feed::find(app, token).await?.ok_or(Error::NotFound)?;
    let ctx = Ctx { actor: reader.actor, locale: reader.locale, ..visit.ctx.clone() };
    ctx.may(Action::SeeOffers)?;
    let partner = ctx.own_partner()?;
    let text = async {
        let company = partner::store::get(app.db.read(), partner).await?;
        let name = app.text(ctx.locale, "feed-name", &[("company", company.legal_name.into())]);
        calendar::of_all(app, &ctx, &name).await
    };
    walls::of(partner, text).await
}

#[derive(Serialize)]
struct FeedPage {
    /// The address, on the one page that shows it.
    address: Option<String>,
    /// The same for programs that open calendars by themselves.
    webcal: Option<String>,
    /// When the living address was made; none without one.
    made_at: Option<i64>,
}

/// Whether there is an address, and the buttons to make and to revoke it.
pub async fn show(visit: Visit) -> Result<Response, Fault> {
    page(&visit, None).await
}

/// Makes an address and shows it, this once. An earlier one holds no longer.
pub async fn make(visit: Visit) -> Result<Response, Fault> {
    let made = feed::make(&visit.app, &visit.ctx).await;
    let token = made.map_err(|error| visit.fault(error))?;
    let base = &visit.app.config.public_url;
    page(&visit, Some(format!("{base}/calendar/{token}.ics"))).await
}

/// Makes the address say nothing from now on.
pub async fn revoke(visit: Visit) -> Result<Response, Fault> {
    feed::revoke(&visit.app, &visit.ctx).await.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice("/subscriptions/calendar", "calendar-feed-revoked"))
}

async fn page(visit: &Visit, address: Option<String>) -> Result<Response, Fault> {
    let current = feed::current(&visit.app, &visit.ctx).await;
    let current = current.map_err(|error| visit.fault(error))?;
    let webcal = address
        .as_deref()
        .and_then(|address| address.split_once("://").map(|(_, rest)| format!("webcal://{rest}")));
    let page = FeedPage { address, webcal, made_at: current.map(|made_at| At::from(made_at).0) };
    visit.page("subscription/feed.html", visit.t("feed-title", &[]), page)
}
