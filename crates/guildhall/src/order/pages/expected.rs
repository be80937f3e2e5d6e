//! When the money of an order that waits for a transfer is expected, on both sides' timelines.

use domain::order::OrderState;
use domain::payment::expected;
use jiff::civil::Date;
use language::{Arg, format};
use serde::Serialize;

use crate::error::Error;
use crate::order::Order;
use crate::payment::proof;
use crate::web::Visit;

/// An entry of a timeline that lies ahead.
#[derive(Debug, Serialize)]
pub struct Ahead {
    when: String,
    text: String,
}

/// What lies ahead of an order: the arrival of its money, and the last day it can come. Empty for
/// an order that does not wait for a transfer.
pub async fn ahead(visit: &Visit, order: &Order) -> Result<Vec<Ahead>, Error> {
    let OrderState::AwaitingPayment { expires_on } = order.state else { return Ok(Vec::new()) };
    let read = visit.app.db.read();
    let proofs = proof::store::list_of_order(read, order.partner, order.id).await?;
    let paid_on = proofs.iter().map(|proof| proof.paid_on).max();
    let days = expected(paid_on.unwrap_or(visit.ctx.today));
    let day = |day: Date| Arg::Text(format::date_medium(visit.ctx.locale, day));
    let args = [("latest", day(days.latest)), ("paid", day(paid_on.unwrap_or(visit.ctx.today)))];
    let key = match paid_on {
        Some(_) => "order-expected-proven",
        None => "order-expected-if-today",
    };
    let last = format::date_medium(visit.ctx.locale, expires_on);
    Ok(vec![
        Ahead {
            when: visit.t("from-to", &[("from", day(days.from)), ("to", day(days.to))]),
            text: visit.t(key, &args),
        },
        Ahead { when: last, text: visit.t("order-expected-last-day", &[]) },
    ])
}
