//! Ending a subscription before its time: its place is free, nothing of it is charged or reminded
//! of any more.

use super::{Holding, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::Error;

/// Cancels a subscription as of today, in the scope's commit: benefits stop with it. `reason` is a
/// word: `refunded`, `charged_back`.
pub async fn cancel(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    holding: &Holding,
    reason: &str,
) -> Result<(), Error> {
    let id = holding.subscription.id;
    store::record_cancelled(scope, ctx, id, reason).await?;
    store::skip_reminders(scope, ctx, id, "cancelled").await?;
    let event = Event::new("subscription.cancelled", "subscription", id)
        .with("offer", holding.offer.as_str())
        .with("reason", reason);
    scope.record(app, ctx, event).await
}
