//! Orders nobody paid, and declined ones nobody tried again: they expire the day after their last
//! day.

use domain::ids::{OrderId, PartnerId};
use domain::order::{OrderEvent, OrderState};

use super::store;
use crate::access::letters::{Letter, to_admins};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{Day, PartnerScope};
use crate::error::{Error, Failures};

/// Orders one pass takes.
const BATCH: u64 = 500;

/// Expires what is due, at most one batch. Returns how many were looked at.
pub async fn expire_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::due_to_expire(app.db.read(), Day(ctx.today), BATCH).await?;
    let mut failures = Failures::default();
    for (partner, order) in &due {
        let expired = expire(app, ctx, *partner, *order).await;
        failures.note(format_args!("order {order}"), expired);
    }
    failures.taken(due.len())
}

async fn expire(app: &App, ctx: &Ctx, partner: PartnerId, order: OrderId) -> Result<(), Error> {
    let scope = PartnerScope::open(app, partner).await?;
    let order = store::get(scope.tx(), partner, order).await?;
    // Another node, or the money, may have come first.
    let awaited = matches!(order.state, OrderState::AwaitingPayment { .. });
    if !awaited && order.state != OrderState::Declined {
        return Ok(());
    }
    store::record_event(&scope, ctx, &order, OrderEvent::Expire).await?;
    let event =
        Event::new("order.expired", "order", order.id).with("number", order.number.as_str());
    scope.record(app, ctx, event).await?;
    // Of a declined charge the partner was told when it was declined.
    if awaited {
        let letter = Letter {
            kind: "order-expired",
            about: order.id.to_string(),
            path: Some(format!("/orders/{}", order.number)),
        };
        let number = order.number.as_str();
        to_admins(&scope, app, ctx, letter, |_| vec![("number", number.into())]).await?;
    }
    scope.commit().await
}
