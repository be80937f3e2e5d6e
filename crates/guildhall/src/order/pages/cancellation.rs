//! Withdrawing an order: its own page, the consequence first.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::order::{OrderEvent, OrderState, next};
use serde::Serialize;

use super::{find, offer_name};
use crate::app::Shared;
use crate::error::Error;
use crate::order::draft;
use crate::payment;
use crate::web::view::Amount;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new().route("/orders/{number}/cancellation", get(ask).post(cancel))
}

#[derive(Serialize)]
struct CancelPage {
    number: String,
    href: String,
    offer: String,
    total: Amount,
    by_transfer: bool,
    /// Money arrived already, though not what was due.
    received: bool,
}

async fn ask(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("order-cancel-title", &[("number", page.number.as_str().into())]);
    visit.page("order/cancel.html", title, page)
}

async fn load(visit: &Visit, number: &str) -> Result<CancelPage, Error> {
    visit.ctx.may(Action::CancelOrder)?;
    let order = find(visit, number).await?;
    // Refused here as it would be on the press.
    next(order.state, OrderEvent::Cancel, visit.ctx.today)?;
    let loaded = visit.app.programme().await?;
    let receipts =
        payment::store::list_receipts(visit.app.db.read(), order.partner, order.id).await?;
    Ok(CancelPage {
        href: format!("/orders/{}", order.number),
        offer: offer_name(&loaded, visit, &order.offer),
        number: order.number.to_string(),
        total: order.quote.total.into(),
        by_transfer: matches!(order.state, OrderState::AwaitingPayment { .. }),
        received: !receipts.is_empty(),
    })
}

async fn cancel(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = find(&visit, &number).await.map_err(|error| visit.fault(error))?;
    draft::cancel(&visit.app, &visit.ctx, order.partner, order.id)
        .await
        .map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/orders/{}", order.number), "order-cancelled"))
}
