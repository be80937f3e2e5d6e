//! Orders nobody paid, and declined ones nobody tried again: they expire the day after their last
//! day.

use std::slice::from_ref;

use domain::ids::{OrderId, PartnerId};
use domain::order::OrderState;

use super::store;
use crate::access::letters::{Letter, to_readers_of};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{Day, PartnerScopes, whole};
use crate::error::{Error, Failures};
use crate::partner::payers::list_payers;

/// Orders one pass takes.
const BATCH: u64 = 500;

/// Expires what is due, at most one batch, in one commit. Returns how many were looked at.
pub async fn expire_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::due_to_expire(app.db.read(), Day(ctx.today), BATCH).await?;
    if due.is_empty() {
        return Ok(0);
    }
    match whole(|| expire(app, ctx, &due)).await {
        // What passes by itself is no row's fault: the set waits as it is.
        Err(error) if !error.is_passing() => {}
        ended => return ended.map(|()| due.len()),
    }
    // A set that fails is taken apart, so that one broken row keeps nobody else from theirs.
    let mut failures = Failures::default();
    for one in &due {
        let ended = whole(|| expire(app, ctx, from_ref(one))).await;
        failures.note(format_args!("order {}", one.1), ended);
    }
    failures.taken(due.len())
}

async fn expire(app: &App, ctx: &Ctx, set: &[(PartnerId, OrderId)]) -> Result<(), Error> {
    let mut scopes = PartnerScopes::open(app, set.iter().map(|(partner, _)| *partner)).await?;
    // Another node, or the money, may have come first.
    let orders = store::still_expiring(scopes.tx(), set, Day(ctx.today)).await?;
    let partners: Vec<PartnerId> = scopes.partners().collect();
    let payers = list_payers(scopes.tx(), &partners).await?;
    store::record_expired(&scopes, ctx, &orders).await?;
    for order in &orders {
        let event =
            Event::new("order.expired", "order", order.id).with("number", order.number.as_str());
        scopes.record(app, ctx, order.partner, event)?;
        // Of a declined charge the partner was told when it was declined.
        if matches!(order.state, OrderState::AwaitingPayment { .. }) {
            let letter = Letter {
                kind: "order-expired",
                about: order.id.to_string(),
                path: Some(format!("/orders/{}", order.number)),
            };
            let number = order.number.as_str();
            let to = payers.get(&order.partner).map_or(&[][..], Vec::as_slice);
            let args = |_| vec![("number", number.into())];
            to_readers_of(&mut scopes, app, ctx, (order.partner, to), &letter, args)?;
        }
    }
    scopes.commit().await
}
