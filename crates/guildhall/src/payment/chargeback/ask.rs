//! Disputes and verdicts nobody told us of: a webhook can be lost for good, so the gateway is asked
//! as well. What it says goes through the same doors as a webhook, whichever comes first.

use jiff::Timestamp;

use super::{TASKS_MAX, closed, opened, payments, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{At, task};
use crate::error::{Error, Failures};
use crate::payment::Payment;
use crate::payment::books::Verdict;
use crate::payment::books::store::chargebacks::ToAsk;
use crate::world;
use crate::world::gateway::{Dispute, Gateway, NoAnswer, simulated};

/// Seconds to the first question about a dispute, and between two looks for new ones.
pub const EVERY_SECONDS: i64 = 24 * 60 * 60;
/// Seconds between two questions about a dispute that is open for long.
const EVERY_SECONDS_MAX: i64 = 30 * EVERY_SECONDS;
/// Seconds after which a question is put again that was not answered, or whose answer failed here.
const AGAIN_SECONDS: i64 = 60 * 60;
/// Seconds that are looked back for disputes we never heard of: longer than any stop of the portal.
const BACK_SECONDS: i64 = 40 * 24 * 60 * 60;
/// Questions one pass asks.
const BATCH: u64 = 100;
/// The installation's mark of the next look.
const MARK: &str = "disputes_due_at";

/// Asks what is due: how the disputes stand that are open here, at most one batch, and which were
/// opened lately that nobody told us of. Returns how many were asked about and found.
pub async fn ask_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::due_to_ask(app.db.read(), ctx.now, BATCH).await?;
    let mut failures = Failures::default();
    for one in &due {
        let asked = ask(app, ctx, one).await;
        failures.note(format_args!("chargeback {}", one.id), asked);
    }
    let found = look(app, ctx, &mut failures).await?;
    failures.taken(due.len() + found)
}

async fn ask(app: &App, ctx: &Ctx, one: &ToAsk) -> Result<(), Error> {
    let answer = app.world.gateway.ask_dispute(&app.db, &one.reference, ctx.now).await;
    let (won, wait) = match answer {
        // A verdict that fails on its way in is asked for once more.
        Ok(Some(Dispute { won: Some(won), .. })) => (Some(won), AGAIN_SECONDS),
        Ok(Some(_)) => (None, wait_seconds(one.opened_at, ctx.now)),
        Ok(None) => {
            tracing::warn!(chargeback = %one.id, "the gateway knows of no such dispute");
            (None, wait_seconds(one.opened_at, ctx.now))
        }
        Err(NoAnswer) => (None, AGAIN_SECONDS),
    };
    // First, so that what fails is not asked about without end. Nothing changes for the company.
    let transaction = app.db.begin().await?;
    store::record_asked(&transaction, one, At::from(ctx.now).plus_seconds(wait)).await?;
    transaction.commit().await?;
    if let Some(won) = won {
        closed(app, ctx, &one.reference, won).await?;
    }
    Ok(())
}

/// Seconds until a dispute that is still open is asked about again: a day, and later a tenth of its
/// age. Banks decide in weeks or in months, and their webhook mostly comes first.
fn wait_seconds(opened_at: At, now: Timestamp) -> i64 {
    let age = now.duration_since(opened_at.instant()).as_secs();
    (age / 10).clamp(EVERY_SECONDS, EVERY_SECONDS_MAX)
}

/// Looks for disputes we never heard of, once a day. Returns how many there were.
async fn look(app: &App, ctx: &Ctx, failures: &mut Failures) -> Result<usize, Error> {
    if matches!(app.world.gateway, Gateway::None | Gateway::Memory(_)) {
        return Ok(0);
    }
    let now = At::from(ctx.now);
    let due = world::marked_instant(&app.db, MARK).await?;
    // One that is further away than a day was set by a clock that was ahead.
    if due.is_some_and(|due| now < due && due <= now.plus_seconds(EVERY_SECONDS)) {
        return Ok(0);
    }
    let since = now.plus_seconds(-BACK_SECONDS).instant();
    let answer = app.world.gateway.recent_disputes(&app.db, since, ctx.now).await;
    let mut wait = if answer.is_ok() { EVERY_SECONDS } else { AGAIN_SECONDS };
    let mut found = 0;
    for dispute in answer.unwrap_or_default() {
        let taken = take(app, ctx, &dispute).await;
        match &taken {
            Ok(new) => found += usize::from(*new),
            Err(_) => wait = AGAIN_SECONDS,
        }
        failures.note(format_args!("dispute of {}", dispute.reference), taken.map(|_| ()));
    }
    world::mark_instant(&app.db, MARK, now.plus_seconds(wait)).await?;
    Ok(found)
}

/// Makes up for what was not told of a dispute. Returns whether there was something. A charge we do
/// not know is not ours, or its own answer is still on the way: it is met again at the next look.
async fn take(app: &App, ctx: &Ctx, dispute: &Dispute) -> Result<bool, Error> {
    let (read, reference) = (app.db.read(), dispute.reference.as_str());
    let Some(payment) = payments::find_by_reference(read, reference).await? else {
        return Ok(false);
    };
    match store::find(read, payment.partner, payment.id, reference).await? {
        Some(known) if known.verdict != Verdict::Open || dispute.won.is_none() => return Ok(false),
        Some(_) => {}
        None if was_told(app, &payment).await? => return Ok(false),
        None => {
            opened(app, ctx, reference, dispute.amount).await?;
        }
    }
    if let Some(won) = dispute.won {
        closed(app, ctx, reference, won).await?;
    }
    Ok(true)
}

/// Nothing was left of the charge when its dispute was told: a task is all there is of it.
async fn was_told(app: &App, payment: &Payment) -> Result<bool, Error> {
    let order = payment.order.to_string();
    let tasks = task::list_of(app.db.read(), payment.partner, TASKS_MAX).await?;
    Ok(tasks.iter().any(|task| task.kind == "chargeback_opened" && task.subject_id == order))
}

/// The first instant after another at which the gateway is asked. The simulated one is known to
/// have nothing to tell until somebody contests a charge, and its own webhook has a day to come
/// first.
pub async fn next_ask_at(app: &App, after: At) -> Result<Option<At>, Error> {
    let asked = store::next_ask_at(app.db.read(), after).await?;
    let looked = next_look_at(app).await?.filter(|at| after < *at);
    Ok(asked.into_iter().chain(looked).min())
}

async fn next_look_at(app: &App) -> Result<Option<At>, Error> {
    let due = world::marked_instant(&app.db, MARK).await?;
    match app.world.gateway {
        Gateway::None | Gateway::Memory(_) => Ok(None),
        Gateway::Stripe(_) => Ok(due),
        Gateway::Simulated { .. } => {
            let due = due.unwrap_or(At(i64::MIN));
            // Before the look that set the mark there may have been one without an answer.
            let from = due.plus_seconds(-2 * EVERY_SECONDS);
            let first = simulated::next_dispute_at(&app.db, from).await?;
            Ok(first.map(|at| at.plus_seconds(EVERY_SECONDS).max(due)))
        }
    }
}
