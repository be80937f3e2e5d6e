//! Money that came for an order that had ended pays the one placed in its stead: nobody pays twice.

use domain::ids::{OfferCode, PartnerId};
use domain::money::Money;
use domain::order::OrderState;
use sea_orm::ConnectionTrait;

use super::{Receipt, receipt, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::Error;
use crate::order::{self, Order};

/// The tasks that stand for such money while nothing is done with it.
const TASKS: [&str; 5] =
    ["receipt_late", "receipt_under", "receipt_over", "receipt_held", "paid_after_close"];

/// Transfers of which something is free and that came for no order, or for one of the same offer
/// that expired or was cancelled; oldest first.
async fn waiting(
    connection: &impl ConnectionTrait,
    wanted: &Order,
) -> Result<Vec<(Receipt, Money)>, Error> {
    let mut usable = Vec::new();
    for receipt in store::list_receipts_of(connection, wanted.partner).await? {
        let ended = match receipt.order {
            None => true,
            Some(id) if id == wanted.id => true,
            Some(id) => has_ended(connection, wanted.partner, id, &wanted.offer).await?,
        };
        if ended {
            usable.push(receipt);
        }
    }
    receipt::free_of(connection, wanted, usable).await
}

async fn has_ended(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: domain::ids::OrderId,
    offer: &OfferCode,
) -> Result<bool, Error> {
    let order = order::store::get(connection, partner, order).await?;
    let ended = match order.state {
        OrderState::Expired { .. } | OrderState::Cancelled { .. } => true,
        OrderState::Draft
        | OrderState::Authorising
        | OrderState::AwaitingPayment { .. }
        | OrderState::Declined
        | OrderState::Completed { .. } => false,
    };
    Ok(ended && order.offer == *offer)
}

/// How much of the partner's money is there for an order; `None` where it is not enough to pay it:
/// then nothing is used by itself.
pub async fn there_for(
    connection: &impl ConnectionTrait,
    wanted: &Order,
) -> Result<Option<Money>, Error> {
    let parts = waiting(connection, wanted).await?;
    let sum: i64 = parts.iter().map(|(_, free)| free.minor).sum();
    let total = wanted.quote.total;
    Ok((!parts.is_empty() && total.minor <= sum).then(|| Money::new(sum, total.currency)))
}

/// Pays an order that was just placed by transfer with money that is there already. False where
/// there is not enough of it; the order then waits as any other.
///
/// It counts as paid today, the day the money was put to this order: the window that a renewal must
/// hit is held against the placing of it, not against the day the money came for another.
pub async fn pay(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    placed: &Order,
) -> Result<bool, Error> {
    if there_for(scope.tx(), placed).await?.is_none() {
        return Ok(false);
    }
    let parts = waiting(scope.tx(), placed).await?;
    let event = Event::new("receipt.attached", "order", placed.id)
        .with("number", placed.number.as_str())
        .with("amount_minor", placed.quote.total.minor)
        .with("currency", placed.quote.total.currency.code());
    scope.record(app, ctx, event).await?;
    receipt::pay_with(scope, app, ctx, placed, &parts, ctx.today).await?;
    let now = order::store::get(scope.tx(), scope.partner(), placed.id).await?;
    if !matches!(now.state, OrderState::Completed { .. }) {
        return Ok(false);
    }
    let left = waiting(scope.tx(), placed).await?;
    for (used, _) in &parts {
        let subject = used.order.map_or_else(|| used.id.to_string(), |order| order.to_string());
        let remains = left.iter().any(|(one, _)| one.order == used.order && one.id != used.id)
            || left.iter().any(|(one, _)| one.id == used.id);
        if !remains {
            receipt::close_tasks_of(scope, ctx, &subject, &TASKS).await?;
        }
    }
    Ok(true)
}
