//! Ending a subscription before its time: its place is free, nothing of it is charged or reminded
//! of any more.

use domain::subscription::Status;

use super::{Holding, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::Error;

/// Cancels a subscription as of today, in the scope's commit: benefits stop with it. `reason` is a
/// word: `refunded`, `charged_back`. One that lapsed ended by itself, and another may have its
/// place since: nothing of it is changed.
pub async fn cancel(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    holding: &Holding,
    reason: &str,
) -> Result<(), Error> {
    if matches!(holding.status(loaded, ctx.today)?, Status::Lapsed { .. }) {
        return Ok(());
    }
    let id = holding.subscription.id;
    store::record_cancelled(scope, ctx, id, reason).await?;
    store::skip_reminders(scope, ctx, id, "cancelled").await?;
    let event = Event::new("subscription.cancelled", "subscription", id)
        .with("offer", holding.offer.as_str())
        .with("reason", reason);
    scope.record(app, ctx, event).await
}
