//! The dry run of the renewals: begun here, goes on by itself, told of on a page of its own.

use axum::extract::Form;
use axum::response::Response;
use domain::ids::{OfferCode, PreviewId};
use domain::money::{Currency, Money};
use serde::Serialize;

use super::renewals::{Typed, again, day, name};
use crate::app::Loaded;
use crate::db::walls;
use crate::error::Error;
use crate::payment::billing::preview::{self, Preview};
use crate::web::view::Amount;
use crate::web::{Fault, Visit};

/// Real time the answer waits for a short look's end, so that the page shows it done.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(700);

/// A dry run in a list.
#[derive(Debug, Serialize)]
pub struct PreviewRow {
    href: String,
    until: String,
    begun_at: i64,
    by: String,
    looked: i64,
    due: i64,
    ended: bool,
}

impl PreviewRow {
    pub async fn of(visit: &Visit, one: &Preview) -> Result<PreviewRow, Error> {
        Ok(PreviewRow {
            href: href(one.id),
            until: one.until.to_string(),
            begun_at: one.begun_at.as_microsecond(),
            by: name(visit, one.begun_by).await?,
            looked: one.looked,
            due: one.due,
            ended: one.ended_at.is_some(),
        })
    }
}

fn href(id: PreviewId) -> String {
    format!("/operator/renewals/previews/{id}")
}

#[derive(Debug, Serialize)]
struct PreviewPage {
    row: PreviewRow,
    charged: i64,
    left_count: i64,
    /// What would be charged, currency by currency.
    sums: Vec<Amount>,
    charges: Vec<ChargesRow>,
    left: Vec<LeftRow>,
}

#[derive(Debug, Serialize)]
struct ChargesRow {
    offer: String,
    count: i64,
    total: Amount,
}

#[derive(Debug, Serialize)]
struct LeftRow {
    why: String,
    offer: String,
    count: i64,
}

/// Begins one. It goes on by itself; the page tells how far it came.
pub async fn begin(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    let begun = match day(&typed.until) {
        Ok(until) => preview::begin(&visit.app, &visit.ctx, until).await,
        Err(error) => Err(error),
    };
    let begun = match begun {
        Ok(begun) => begun,
        Err(error) => return again(visit, typed, error).await,
    };
    let path = href(begun.id);
    let (app, ctx) = (visit.app.clone(), visit.ctx.clone());
    let looking = tokio::spawn(async move {
        if let Err(error) = walls::house(preview::run(&app, &ctx, begun, |_| ())).await {
            tracing::error!(?error, "a dry run of the renewals broke off");
        }
    });
    let _ = tokio::time::timeout(PATIENCE, looking).await;
    Ok(visit.see(&path))
}

pub async fn show(visit: Visit, id: String) -> Result<Response, Fault> {
    let page = PreviewPage::load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/renewals_preview.html", visit.t("renewals-preview-title", &[]), page)
}

impl PreviewPage {
    async fn load(visit: &Visit, id: &str) -> Result<PreviewPage, Error> {
        let id = PreviewId::parse(id).ok_or(Error::NotFound)?;
        let found = preview::get(&visit.app, &visit.ctx, id).await?;
        let loaded = visit.app.programme().await?;
        let charges = found.totals.charges.iter().map(|one| {
            let total = amount(one.total_minor, &one.currency)?;
            let offer = offer_name(visit, &loaded, &one.offer);
            Ok(ChargesRow { offer, count: one.count, total })
        });
        let charges = charges.collect::<Result<Vec<ChargesRow>, Error>>()?;
        let left = found.totals.left.iter().map(|one| {
            let key = format!("renewals-why-{}", one.why.code().replace('_', "-"));
            let offer = offer_name(visit, &loaded, &one.offer);
            LeftRow { why: visit.t(&key, &[]), offer, count: one.count }
        });
        let mut sums: Vec<Amount> = Vec::new();
        for row in &charges {
            match sums.iter_mut().find(|sum| sum.currency == row.total.currency) {
                Some(sum) => sum.minor = sum.minor.saturating_add(row.total.minor),
                None => sums.push(row.total),
            }
        }
        Ok(PreviewPage {
            row: PreviewRow::of(visit, &found).await?,
            charged: charges.iter().map(|row| row.count).sum(),
            left_count: found.totals.left.iter().map(|one| one.count).sum(),
            sums,
            charges,
            left: left.collect(),
        })
    }
}

fn amount(minor: i64, currency: &str) -> Result<Amount, Error> {
    let currency = Currency::parse(currency);
    let currency = currency.ok_or_else(|| Error::broken("a dry run in a strange currency"))?;
    Ok(Money::new(minor, currency).into())
}

fn offer_name(visit: &Visit, loaded: &Loaded, code: &str) -> String {
    let offer = OfferCode::parse(code).and_then(|code| loaded.programme.offer(&code).cloned());
    offer.map_or_else(|| code.to_owned(), |offer| offer.name.get(visit.ctx.locale).to_owned())
}
