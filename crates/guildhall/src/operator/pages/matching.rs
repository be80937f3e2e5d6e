//! Matching: what arrived beside the orders that wait, and what becomes of it.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::{EntryId, NetworkId, OrderNumber, PartnerId, ReceiptId};
use domain::money::Money;
use domain::payment::ReceiptOutcome;
use serde::{Deserialize, Serialize};

use super::match_view::{EntryPage, MatchingPage};
use super::orders::asked_for;
use crate::app::Shared;
use crate::error::{Error, Problem};
use crate::payment;
use crate::payment::bank::decide::{self, Part};
use crate::payment::bank::store;
use crate::web::view::{Amount, FormErrors};
use crate::web::{Fault, Visit};

/// Lines of the form that splits an entry.
pub const PARTS: usize = 4;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/matching", get(list).post(merge))
        .route("/operator/matching/{id}", get(show))
        .route("/operator/matching/{id}/parts", post(split))
        .route("/operator/matching/{id}/company", post(keep))
        .route("/operator/matching/{id}/aside", post(set_aside))
        .route("/operator/matching/{id}/resumption", post(take_up))
        .route("/operator/matching/{id}/undone", post(undo))
        .route("/operator/orders/{number}/completion", post(complete))
}

/// What stands for nothing in a currency.
#[derive(Debug, Serialize)]
pub struct Unapplied {
    pub count: i64,
    pub total: Amount,
}

impl Unapplied {
    pub async fn load(visit: &Visit) -> Result<Vec<Unapplied>, Error> {
        let sums = store::unapplied(visit.app.db.read()).await?;
        let row = |(count, total): (i64, Money)| Unapplied { count, total: total.into() };
        Ok(sums.into_iter().map(row).collect())
    }
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = MatchingPage::load(&visit, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/matching.html", visit.t("matching-title", &[]), page)
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = EntryPage::load(&visit, &id, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/entry.html", visit.t("matching-entry-title", &[]), page)
}

/// Puts the ticked entries to the chosen order.
async fn merge(visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Result<Response, Fault> {
    let done = merged(&visit, &pairs).await;
    match done {
        Ok(outcome) => Ok(told(&visit, "/operator/matching", outcome)),
        Err(Error::Invalid(problems)) => {
            let errors = FormErrors::of(&visit, "matching", &problems);
            let page = MatchingPage::load(&visit, errors).await;
            let page = page.map_err(|error| visit.fault(error))?;
            let title = visit.t("matching-title", &[]);
            visit.page_with_errors("operator/matching.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

async fn merged(visit: &Visit, pairs: &[(String, String)]) -> Result<ReceiptOutcome, Error> {
    let values = |name: &'static str| {
        pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    };
    let entries: Option<Vec<EntryId>> = values("entries").map(EntryId::parse).collect();
    let number = values("order").chain(values("number")).find_map(OrderNumber::parse);
    let mut problems = Vec::new();
    if entries.as_ref().is_none_or(Vec::is_empty) {
        problems.push(Problem::coded("entries", "required"));
    }
    if number.is_none() {
        problems.push(Problem::coded("number", "required"));
    }
    match (entries, number) {
        (Some(entries), Some(number)) if problems.is_empty() => {
            decide::merge(&visit.app, &visit.ctx, &entries, &number).await
        }
        _ => Err(Error::Invalid(problems)),
    }
}

/// Leads on, with words for what it paid or did not.
fn told(visit: &Visit, path: &str, outcome: ReceiptOutcome) -> Response {
    match outcome {
        ReceiptOutcome::Exact => visit.see_with_notice(path, "transfer-matched"),
        ReceiptOutcome::Under { .. }
        | ReceiptOutcome::Over { .. }
        | ReceiptOutcome::WrongCurrency
        | ReceiptOutcome::Late
        | ReceiptOutcome::Duplicate
        | ReceiptOutcome::NotAwaited => visit.see_with_notice(path, "transfer-matched-not-exact"),
    }
}

/// Puts the parts that were typed to their orders; a suggestion's button sends one part.
async fn split(
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    match parted(&visit, &id, &pairs).await {
        Ok(outcomes) => {
            let other = outcomes.iter().find(|outcome| **outcome != ReceiptOutcome::Exact);
            let worst = other.copied().unwrap_or(ReceiptOutcome::Exact);
            Ok(told(&visit, &format!("/operator/matching/{id}"), worst))
        }
        Err(error) => again(&visit, &id, error).await,
    }
}

async fn parted(
    visit: &Visit,
    id: &str,
    pairs: &[(String, String)],
) -> Result<Vec<ReceiptOutcome>, Error> {
    visit.ctx.may(Action::RecordReceipt)?;
    let id = EntryId::parse(id).ok_or(Error::NotFound)?;
    let entry = store::get(visit.app.db.read(), id).await?;
    let value = |name: String| {
        let found = pairs.iter().find(|(key, _)| *key == name);
        found.map_or("", |(_, value)| value.trim())
    };
    let mut parts = Vec::new();
    for line in 1..=PARTS {
        let (number, amount) = (value(format!("number_{line}")), value(format!("amount_{line}")));
        if number.is_empty() && amount.is_empty() {
            continue;
        }
        let number = OrderNumber::parse(number)
            .ok_or_else(|| Error::Invalid(vec![Problem::coded("number", "order-number")]))?;
        let amount = Money::parse(amount, entry.amount.currency)
            .map_err(|_| Error::Invalid(vec![Problem::coded("amount", "amount")]))?;
        parts.push(Part { number, amount });
    }
    decide::split(&visit.app, &visit.ctx, id, &parts).await
}

async fn again(visit: &Visit, id: &str, error: Error) -> Result<Response, Fault> {
    let Error::Invalid(problems) = error else { return Err(visit.fault(error)) };
    let errors = FormErrors::of(visit, "matching", &problems);
    let page = EntryPage::load(visit, id, errors).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("operator/entry.html", visit.t("matching-entry-title", &[]), page)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    network_id: String,
    note: String,
    partner: String,
    receipt: String,
}

/// How a decision about an entry ends: on its page, with a notice.
async fn ended(
    visit: &Visit,
    id: &str,
    done: Result<(), Error>,
    notice: &'static str,
) -> Result<Response, Fault> {
    let path = format!("/operator/matching/{id}");
    match (done, notice) {
        (Ok(()), "transfer-kept") => Ok(visit.see_with_notice(&path, "transfer-kept")),
        (Ok(()), "transfer-aside") => Ok(visit.see_with_notice(&path, "transfer-aside")),
        (Ok(()), _) => Ok(visit.see_with_notice(&path, "transfer-open-again")),
        (Err(error), _) => again(visit, id, error).await,
    }
}

fn entry_id(visit: &Visit, id: &str) -> Result<EntryId, Fault> {
    EntryId::parse(id).ok_or_else(|| visit.fault(Error::NotFound))
}

async fn keep(
    visit: Visit,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Fault> {
    let entry = entry_id(&visit, &id)?;
    let done = match NetworkId::parse(&typed.network_id) {
        Some(network_id) => {
            decide::keep_for(&visit.app, &visit.ctx, entry, network_id).await.map(|_| ())
        }
        None => Err(Error::Invalid(vec![Problem::coded("network_id", "bank-no-company")])),
    };
    ended(&visit, &id, done, "transfer-kept").await
}

async fn set_aside(
    visit: Visit,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Fault> {
    let entry = entry_id(&visit, &id)?;
    let done = decide::set_aside(&visit.app, &visit.ctx, entry, &typed.note).await;
    ended(&visit, &id, done, "transfer-aside").await
}

async fn take_up(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let entry = entry_id(&visit, &id)?;
    let done = decide::take_up(&visit.app, &visit.ctx, entry).await;
    ended(&visit, &id, done, "transfer-open-again").await
}

async fn undo(
    visit: Visit,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Fault> {
    let entry = entry_id(&visit, &id)?;
    let done = match (PartnerId::parse(&typed.partner), ReceiptId::parse(&typed.receipt)) {
        (Some(partner), Some(receipt)) => {
            decide::undo(&visit.app, &visit.ctx, entry, partner, receipt).await
        }
        _ => Err(Error::NotFound),
    };
    ended(&visit, &id, done, "transfer-open-again").await
}

/// Pays an order with what came for it, which is enough.
async fn complete(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let done = payment::receipt::complete(&visit.app, &visit.ctx, order.partner, order.id).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&super::rows::order_href(&order), "transfer-matched"))
}
