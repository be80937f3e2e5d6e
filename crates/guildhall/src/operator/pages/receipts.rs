//! Receipts: money that arrived by transfer is brought to its order, once.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::{OrderId, PartnerId, ReceiptId};
use domain::money::Money;
use language::{Arg, format};
use serde::{Deserialize, Serialize};

use super::orders::asked_for;
use super::rows::{Badge, OrderRow, ReceiptRow, order_badge, order_href, outcome_badge};
use super::tasks::TaskRow;
use crate::app::{Loaded, Shared};
use crate::db::task;
use crate::error::Error;
use crate::operator::companies::{Companies, Company};
use crate::operator::find_order::{Found, find_order};
use crate::order::{self, Order};
use crate::payment::receipt::ReceiptForm;
use crate::payment::{self, Receipt};
use crate::web::view::{Amount, FormErrors};
use crate::web::{Fault, Visit};

/// Orders and receipts the page lists.
const LIST_MAX: u64 = 50;
/// Receipts and tasks of one order that are looked through.
const OF_ORDER_MAX: u64 = 1_000;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/receipts", get(list))
        .route("/operator/orders/{number}/receipts/new", get(form))
        .route("/operator/orders/{number}/receipts", post(record))
        .route("/operator/orders/{number}/receipts/{id}", get(result))
}

/// The order a statement's line names, or the lists to look through.
async fn list(visit: Visit) -> Result<Response, Fault> {
    let wanted = visit.asked("q").trim().to_owned();
    let found = find_order(&visit.app, &visit.ctx, &wanted).await;
    let found = found.map_err(|error| visit.fault(error))?;
    if let Found::Order(order) = &found {
        return Ok(visit.see(&format!("{}/receipts/new", order_href(order))));
    }
    let page = ListPage::load(&visit, wanted, found).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/receipts.html", visit.t("operator-receipts-title", &[]), page)
}

#[derive(Debug, Serialize)]
struct ListPage {
    wanted: String,
    /// Something was searched for and nothing found.
    nothing: bool,
    /// The company whose orders were searched for.
    company: Option<Company>,
    /// Orders that wait for a transfer: of that company, or of all, oldest first.
    awaiting: Vec<OrderRow>,
    awaiting_more: bool,
    receipts: Vec<ReceiptRow>,
}

impl ListPage {
    async fn load(visit: &Visit, wanted: String, found: Found) -> Result<ListPage, Error> {
        let loaded = visit.app.programme().await?;
        let read = visit.app.db.read();
        let of = match found {
            Found::Company(partner) => Some(partner),
            Found::Order(_) | Found::Nothing => None,
        };
        let mut awaiting =
            order::store::list_in_state(read, "awaiting_payment", LIST_MAX + 1).await?;
        if let Some(partner) = of {
            awaiting = order::store::list_open(read, partner).await?;
            awaiting.retain(super::orders::awaits_money);
        }
        let awaiting_more = usize::try_from(LIST_MAX).is_ok_and(|most| most < awaiting.len());
        awaiting.truncate(usize::try_from(LIST_MAX).unwrap_or(usize::MAX));
        let receipts = payment::store::list_newest_receipts(read, LIST_MAX).await?;
        let ids: Vec<(PartnerId, OrderId)> =
            receipts.iter().filter_map(|(partner, one)| Some((*partner, one.order?))).collect();
        let orders = order::store::list_by_ids(read, &ids).await?;
        let partners = awaiting.iter().map(|order| order.partner);
        let partners = partners.chain(receipts.iter().map(|(partner, _)| *partner)).chain(of);
        let companies = Companies::load(read, partners).await?;
        let row = |order: &Order| OrderRow::of(visit, &loaded, &companies, order, None);
        let receipt_row = |(partner, receipt): &(PartnerId, Receipt)| {
            let order = orders.iter().find(|order| Some(order.id) == receipt.order)?;
            let company = companies.of(*partner);
            Some(company.map(|company| ReceiptRow::of(visit, order, receipt, Some(company))))
        };
        Ok(ListPage {
            nothing: !wanted.is_empty() && of.is_none(),
            wanted,
            company: of.map(|partner| companies.of(partner)).transpose()?,
            awaiting: awaiting.iter().map(row).collect::<Result<_, Error>>()?,
            awaiting_more,
            receipts: receipts.iter().filter_map(receipt_row).collect::<Result<_, Error>>()?,
        })
    }
}

/// The form as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    amount: String,
    currency: String,
    received_on: String,
    payer: String,
    bank_reference: String,
}

#[derive(Debug, Serialize)]
struct FormPage {
    order: OrderRow,
    action: String,
    reference: String,
    expires_on: Option<String>,
    awaits_money: bool,
    /// What was recorded for the order already.
    receipts: Vec<ReceiptRow>,
    currencies: Vec<Choice>,
    values: Typed,
    errors: FormErrors,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    text: &'static str,
}

async fn form(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let values = Typed {
        currency: order.quote.total.currency.code().to_owned(),
        received_on: visit.ctx.today.to_string(),
        ..Typed::default()
    };
    let page = FormPage::load(&visit, &order, values, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/receipt_form.html", visit.t("operator-receipt-title", &[]), page)
}

impl FormPage {
    async fn load(
        visit: &Visit,
        order: &Order,
        values: Typed,
        errors: FormErrors,
    ) -> Result<FormPage, Error> {
        visit.ctx.may(Action::RecordReceipt)?;
        let loaded = visit.app.programme().await?;
        let read = visit.app.db.read();
        let companies = Companies::load(read, [order.partner]).await?;
        let receipts = payment::store::list_receipts(read, order.partner, order.id).await?;
        let expires_on = match order.state {
            domain::order::OrderState::AwaitingPayment { expires_on } => Some(expires_on),
            _ => None,
        };
        Ok(FormPage {
            order: OrderRow::of(visit, &loaded, &companies, order, None)?,
            action: format!("{}/receipts", order_href(order)),
            reference: order.number.creditor_reference().grouped(),
            expires_on: expires_on.map(|day| day.to_string()),
            awaits_money: super::orders::awaits_money(order),
            receipts: receipts.iter().map(|one| ReceiptRow::of(visit, order, one, None)).collect(),
            currencies: currencies(&loaded, order),
            values,
            errors,
        })
    }
}

/// The currencies of the programme, the order's own first.
fn currencies(loaded: &Loaded, order: &Order) -> Vec<Choice> {
    let own = order.quote.total.currency;
    let mut codes = vec![own.code()];
    for bank in &loaded.programme.banks {
        if !codes.contains(&bank.currency.code()) {
            codes.push(bank.currency.code());
        }
    }
    codes.into_iter().map(|code| Choice { value: code, text: code }).collect()
}

async fn record(
    visit: Visit,
    Path(number): Path<String>,
    Form(values): Form<Typed>,
) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let typed = ReceiptForm {
        amount: values.amount.clone(),
        currency: values.currency.clone(),
        received_on: values.received_on.clone(),
        payer: values.payer.clone(),
        bank_reference: values.bank_reference.clone(),
    };
    let recorded =
        payment::receipt::record(&visit.app, &visit.ctx, order.partner, order.id, &typed).await;
    match recorded {
        Ok(_) => {
            let read = visit.app.db.read();
            let receipts = payment::store::list_receipts(read, order.partner, order.id).await;
            let receipts = receipts.map_err(|error| visit.fault(error))?;
            let reference = values.bank_reference.trim();
            let own = receipts.iter().find(|receipt| receipt.bank_reference == reference);
            let own = own.ok_or(Error::NotFound).map_err(|error| visit.fault(error))?;
            Ok(visit.see(&format!("{}/receipts/{}", order_href(&order), own.id)))
        }
        Err(Error::Invalid(problems)) => {
            let errors = FormErrors::of(&visit, "operator-receipt", &problems);
            let page = FormPage::load(&visit, &order, values, errors).await;
            let page = page.map_err(|error| visit.fault(error))?;
            let title = visit.t("operator-receipt-title", &[]);
            visit.page_with_errors("operator/receipt_form.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

#[derive(Debug, Serialize)]
struct ResultPage {
    exact: bool,
    badge_of: Badge,
    /// What the amount means for the order.
    text: String,
    receipt: ReceiptRow,
    order: OrderRow,
    order_badge: Badge,
    due: Amount,
    /// The tasks about the order that are open.
    tasks: Vec<TaskRow>,
}

/// What became of the money, in words; the page can be come back to.
async fn result(
    visit: Visit,
    Path((number, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let page = ResultPage::load(&visit, &order, &id).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/receipt.html", visit.t("operator-receipt-recorded", &[]), page)
}

impl ResultPage {
    async fn load(visit: &Visit, order: &Order, id: &str) -> Result<ResultPage, Error> {
        let id = ReceiptId::parse(id).ok_or(Error::NotFound)?;
        let loaded = visit.app.programme().await?;
        let read = visit.app.db.read();
        let receipts = payment::store::list_receipts(read, order.partner, order.id).await?;
        let receipt = receipts.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
        let companies = Companies::load(read, [order.partner]).await?;
        let tasks = task::list_of(read, order.partner, OF_ORDER_MAX).await?;
        let about = order.id.to_string();
        let open = tasks.iter().filter(|task| task.closed_at.is_none() && task.subject_id == about);
        Ok(ResultPage {
            exact: receipt.outcome == "exact",
            badge_of: outcome_badge(visit, &receipt.outcome),
            text: told(visit, order, &receipt),
            receipt: ReceiptRow::of(visit, order, &receipt, None),
            order: OrderRow::of(visit, &loaded, &companies, order, None)?,
            order_badge: order_badge(visit, &order.state),
            due: order.quote.total.into(),
            tasks: open
                .map(|task| TaskRow::of(visit, &loaded, &companies, task))
                .collect::<Result<_, Error>>()?,
        })
    }
}

fn told(visit: &Visit, order: &Order, receipt: &Receipt) -> String {
    let total = order.quote.total;
    let money = |amount: Money| Arg::Text(format::money_with_code(visit.ctx.locale, amount));
    let difference =
        Money::new((receipt.amount.minor - total.minor).abs(), receipt.amount.currency);
    let key = format!("operator-outcome-{}-says", receipt.outcome.replace('_', "-"));
    let args = [
        ("amount", money(receipt.amount)),
        ("due", money(total)),
        ("difference", money(difference)),
    ];
    visit.t(&key, &args)
}
