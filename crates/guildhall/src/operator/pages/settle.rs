//! Settling a charge by hand whose outcome the gateway never told.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use serde::{Deserialize, Serialize};

use super::orders::asked_for;
use super::rows::order_href;
use crate::app::Shared;
use crate::error::{Error, Refusal};
use crate::order::Order;
use crate::payment::by_hand::{self, Found, REASON_MAX};
use crate::payment::{self, Payment};
use crate::web::view::{Amount, FormErrors};
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new().route("/operator/orders/{number}/settlement", get(show).post(settle))
}

#[derive(Debug, Serialize)]
struct SettlePage {
    number: String,
    href: String,
    action: String,
    amount: Amount,
    begun_at: i64,
    key: String,
    outcomes: Vec<Choice>,
    reason_max: usize,
    values: Typed,
    errors: FormErrors,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    label: String,
    text: String,
}

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    outcome: String,
    reference: String,
    reason: String,
}

/// The charge of an order that a person may settle now.
async fn overdue(visit: &Visit, order: &Order) -> Result<Payment, Error> {
    visit.ctx.may(Action::RecordReceipt)?;
    let read = visit.app.db.read();
    let payments = payment::store::list_of_order(read, order.partner, order.id).await?;
    let found = payments.into_iter().find(|one| by_hand::is_overdue(one, visit.ctx.now));
    found.ok_or_else(|| Refusal::new("payment.not_by_hand").into())
}

fn page(visit: &Visit, order: &Order, payment: &Payment, values: Typed) -> SettlePage {
    let choice =
        |value, label, text| Choice { value, label: visit.t(label, &[]), text: visit.t(text, &[]) };
    SettlePage {
        number: order.number.to_string(),
        href: order_href(order),
        action: format!("{}/settlement", order_href(order)),
        amount: payment.amount.into(),
        begun_at: payment.created_at.as_microsecond(),
        key: payment.gateway_key.clone(),
        outcomes: vec![
            choice("charged", "operator-settle-charged", "operator-settle-charged-text"),
            choice(
                "not_charged",
                "operator-settle-not-charged",
                "operator-settle-not-charged-text",
            ),
        ],
        reason_max: REASON_MAX,
        values,
        errors: FormErrors::default(),
    }
}

async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let payment = overdue(&visit, &order).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("operator-settle-title", &[]);
    let shown = page(&visit, &order, &payment, Typed::default());
    visit.page("operator/settle.html", title, shown)
}

async fn settle(
    visit: Visit,
    Path(number): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let payment = overdue(&visit, &order).await.map_err(|error| visit.fault(error))?;
    let found = Found {
        outcome: typed.outcome.clone(),
        reference: typed.reference.clone(),
        reason: typed.reason.clone(),
    };
    let settled = by_hand::settle(&visit.app, &visit.ctx, order.partner, payment.id, &found).await;
    match settled {
        Ok(_) => Ok(visit.see_with_notice(&order_href(&order), "operator-settled")),
        Err(Error::Invalid(problems)) => {
            let errors = FormErrors::of(&visit, "operator-settle", &problems);
            let shown = SettlePage { errors, ..page(&visit, &order, &payment, typed) };
            let title = visit.t("operator-settle-title", &[]);
            visit.page_with_errors("operator/settle.html", title, shown)
        }
        Err(error) => Err(visit.fault(error)),
    }
}
