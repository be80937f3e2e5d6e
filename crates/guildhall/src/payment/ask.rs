//! Charges and refunds whose outcome nobody told us: asked for, never made again.

use super::{answer, refund, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Failures};

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
    let refunds = refund::answer::ask_due(app, ctx).await?;
    failures.taken(due.len() + refunds)
}
