//! Charges whose outcome nobody told us: asked for, never made again.

use super::{answer, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::world::gateway::{Gateway, simulated};

/// Questions one pass asks.
const BATCH: u64 = 100;

/// Asks what is due, at most one batch. Returns how many were asked.
pub async fn ask_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::due_to_ask(app.db.read(), ctx.now, BATCH).await?;
    for (partner, payment) in &due {
        answer::ask(app, ctx, *partner, *payment).await?;
    }
    Ok(due.len())
}

/// Takes the webhooks that the simulated gateway has ready, at most one batch. Returns how many.
pub async fn take_simulated_webhooks(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    if !matches!(app.world.gateway, Gateway::Simulated) {
        return Ok(0);
    }
    let due = simulated::due_events(&app.db, ctx.now, BATCH).await?;
    for (event, key) in &due {
        answer::webhook(app, ctx, key).await?;
        simulated::mark_delivered(&app.db, event, ctx.now).await?;
    }
    Ok(due.len())
}
