//! Charges whose outcome nobody told us: asked for, never made again.

use super::{answer, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Failures};
use crate::world::gateway::{Gateway, simulated};

/// Questions one pass asks.
const BATCH: u64 = 100;

/// Asks what is due, at most one batch. Returns how many were asked.
pub async fn ask_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::due_to_ask(app.db.read(), ctx.now, BATCH).await?;
    let mut failures = Failures::default();
    for (partner, payment) in &due {
        let asked = answer::ask(app, ctx, *partner, *payment).await;
        failures.note(format_args!("payment {payment}"), asked.map(|_| ()));
    }
    failures.taken(due.len())
}

/// Takes the webhooks that the simulated gateway has ready, at most one batch. Returns how many.
pub async fn take_simulated_webhooks(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    if !matches!(app.world.gateway, Gateway::Simulated) {
        return Ok(0);
    }
    let due = simulated::due_events(&app.db, ctx.now, BATCH).await?;
    let mut failures = Failures::default();
    for (event, key) in &due {
        let taken = answer::webhook(app, ctx, key).await;
        if taken.is_ok() {
            simulated::mark_delivered(&app.db, event, ctx.now).await?;
        }
        failures.note(format_args!("webhook about {key}"), taken);
    }
    failures.taken(due.len())
}
