//! The renewal run: on its charge day, each term with the switch on is claimed, charged, settled.
//!
//! Terms fall due together, so they go in batches: one commit leases them, one writes their orders
//! and tries, the gateway is asked outside any transaction, and one commit settles what it said.
//! What is not as the many are goes one at a time afterwards ([`one`]), by the same rules.

mod begin;
mod end;
mod one;
#[cfg(test)]
mod tests;
mod together;

use std::time::Duration;

use domain::payment::PaymentState;
use futures_util::stream::{self, BoxStream, StreamExt};

use super::billing::{self, Counts};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Failures};
use crate::subscription;
use crate::subscription::store::Claimed;
use crate::world::clock;

pub use one::after_failure;

/// Terms of one batch.
const BATCH: usize = 500;
/// Batches under way at once: while the database writes one, the next is read and thought through.
const BATCHES_AT_ONCE: usize = 3;
/// How long one pass begins further batches; other work waits behind it.
const PASS: Duration = Duration::from_secs(5);
/// Seconds a claim holds; a node that stops within it is followed by another afterwards.
const CLAIM_SECONDS: i64 = 10 * 60;
/// Tries to claim a batch where other nodes were quicker with each term of it.
const CLAIM_TRIES: usize = 5;

/// Charges what is due, batch after batch for a few seconds. Returns how many terms were claimed;
/// zero says that nothing is left.
///
/// A term is claimed first and charged outside any transaction, under a key that follows from its
/// order and try: whatever crashes in between, the same charge is asked for and not made twice.
pub async fn renew_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let done: Vec<Result<Passed, Error>> = passes(app, ctx.clone()).collect().await;
    let mut failures = Failures::default();
    let mut taken = 0;
    for passed in done {
        let passed = passed?;
        taken += passed.taken;
        failures.extend(passed.failures);
    }
    failures.taken(taken)
}

/// Batch after batch, a few at once. Boxed, because the compiler cannot see through closures that
/// all of it may go from thread to thread.
fn passes(app: &App, ctx: Ctx) -> BoxStream<'_, Result<Passed, Error>> {
    let since = clock::running();
    let batches = stream::unfold(Some(ctx), move |ctx| {
        let ctx = ctx.filter(|_| clock::running().saturating_sub(since) < PASS);
        next_batch(app, ctx)
    });
    let done = batches.map(move |batch| renew_batch(app, batch));
    Box::pin(done.buffer_unordered(BATCHES_AT_ONCE))
}

/// Terms that were claimed together.
struct Batch {
    ctx: Ctx,
    token: String,
    claimed: Vec<Claimed>,
}

/// How a batch went.
struct Passed {
    taken: usize,
    failures: Failures,
}

type Next = Option<(Result<Batch, Error>, Option<Ctx>)>;

/// The next batch, and the present that the one after it begins at: it may have moved on until
/// then. After a batch that was not full nothing is left, and nothing is done beside it: what is
/// drawn from a seed is drawn in one order.
async fn next_batch(app: &App, ctx: Option<Ctx>) -> Next {
    match claim(app, ctx?).await {
        Ok(None) => None,
        Ok(Some(batch)) if batch.claimed.len() < BATCH => Some((Ok(batch), None)),
        Ok(Some(batch)) => Some((Ok(batch), Ctx::system(app).await.ok())),
        Err(error) => Some((Err(error), None)),
    }
}

/// Claims the next batch; `None` where nothing is due, or nothing may be charged now.
async fn claim(app: &App, ctx: Ctx) -> Result<Option<Batch>, Error> {
    if !billing::may_bill(app, &ctx).await? {
        return Ok(None);
    }
    let token = app.world.ids.token();
    for _ in 0..CLAIM_TRIES {
        match subscription::store::claim_due(app, &ctx, &token, CLAIM_SECONDS, BATCH as u64).await?
        {
            None => return Ok(None),
            Some(claimed) if claimed.is_empty() => {}
            Some(claimed) => return Ok(Some(Batch { ctx, token, claimed })),
        }
    }
    Ok(None)
}

async fn renew_batch(app: &App, batch: Result<Batch, Error>) -> Result<Passed, Error> {
    let Batch { ctx, token, claimed } = &batch?;
    let loaded = app.programme().await?;
    let mut counts = Counts::default();
    let (begun, apart) = begin::begin(app, ctx, &loaded, token, claimed).await?;
    let mut failures = Failures::default();
    for (subscription, fared) in end::charge_and_settle(app, ctx, &loaded, begun).await {
        count(&mut counts, &fared);
        failures.note(format_args!("subscription {subscription}"), fared.map(|_| ()));
    }
    for claim in &apart {
        let fared = one::renew(app, ctx, &loaded, claim).await;
        count(&mut counts, &fared);
        if fared.is_err() {
            one::postpone(app, ctx, claim).await?;
        }
        failures.note(format_args!("subscription {}", claim.subscription), fared.map(|_| ()));
    }
    billing::note(app, ctx, counts).await?;
    Ok(Passed { taken: claimed.len(), failures })
}

/// How a claimed term fared.
#[derive(Debug, PartialEq, Eq)]
enum Fared {
    /// Nothing was to be charged, or not today.
    Left,
    /// Its window closed before anybody charged.
    Missed,
    /// Its charge went from the one state to the other. They are the same where nobody said
    /// anything yet, or somebody else was told first, who then counts it.
    Charged(PaymentState, PaymentState),
}

fn count(counts: &mut Counts, fared: &Result<Fared, Error>) {
    match fared {
        Ok(Fared::Left) => counts.skipped += 1,
        Ok(Fared::Missed) => counts.missed += 1,
        Ok(Fared::Charged(before, after)) => *counts += Counts::moved(before, after),
        Err(_) => counts.failed += 1,
    }
}
