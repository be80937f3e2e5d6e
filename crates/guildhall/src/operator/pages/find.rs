//! Finding anything by what somebody reads out.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;

use crate::app::Shared;
use crate::error::Error;
use crate::operator::companies::{Companies, Company};
use crate::operator::find::{FOUND_MAX, Found, Hit, Kind, Place, TEXT_MAX, find};
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new().route("/operator/find", get(show))
}

#[derive(Debug, Serialize)]
struct FindPage {
    wanted: String,
    hits: Vec<HitRow>,
    more: bool,
    text_max: usize,
    found_max: usize,
}

#[derive(Debug, Serialize)]
struct HitRow {
    kind: String,
    /// Empty of a company itself.
    name: String,
    href: Option<String>,
    company: Company,
}

/// The page of the one thing that fits, or a list of those that do.
async fn show(visit: Visit) -> Result<Response, Fault> {
    let wanted = visit.asked("q").trim().to_owned();
    let found = find(&visit.app, &visit.ctx, &wanted).await;
    let found = found.map_err(|error| visit.fault(error))?;
    let page = load(&visit, wanted, &found).await.map_err(|error| visit.fault(error))?;
    if let [only] = page.hits.as_slice()
        && let Some(href) = &only.href
    {
        return Ok(visit.see(href));
    }
    visit.page("operator/find.html", visit.t("find-title", &[]), page)
}

async fn load(visit: &Visit, wanted: String, found: &Found) -> Result<FindPage, Error> {
    let partners = found.hits.iter().map(|hit| hit.partner);
    let companies = Companies::load(visit.app.db.read(), partners).await?;
    let row = |hit: &Hit| {
        let company = companies.of(hit.partner)?;
        // A company that has not proven its address has no page yet.
        let is_there = !company.network_id.is_empty();
        let href = match &hit.place {
            Place::Address(address) => address.clone(),
            Place::OfCompany(rest) if rest.is_empty() => company.href.clone(),
            Place::OfCompany(rest) => format!("{}/{rest}", company.href),
        };
        Ok(HitRow {
            kind: kind_word(visit, hit.kind),
            name: hit.name.clone(),
            href: is_there.then_some(href),
            company,
        })
    };
    Ok(FindPage {
        hits: found.hits.iter().map(row).collect::<Result<_, Error>>()?,
        more: found.more,
        wanted,
        text_max: TEXT_MAX,
        found_max: FOUND_MAX,
    })
}

fn kind_word(visit: &Visit, kind: Kind) -> String {
    match kind {
        Kind::Company => visit.t("operator-company", &[]),
        Kind::Order => visit.t("find-order", &[]),
        Kind::Invoice => visit.t("find-invoice", &[]),
        Kind::Request => visit.t("find-request", &[]),
        Kind::Case => visit.t("find-case", &[]),
        Kind::Activation => visit.t("find-activation", &[]),
        Kind::Lead => visit.t("find-lead-of-company", &[]),
        Kind::Payment => visit.t("find-payment", &[]),
        Kind::Subscription => visit.t("find-subscription", &[]),
        Kind::Task => visit.t("operator-task-title", &[]),
        Kind::Person => visit.t("find-person", &[]),
    }
}
