//! What the machine matches by itself, and the tasks it opens for the rest.

use domain::ids::EntryId;
use domain::order::OrderState;
use domain::payment::ReceiptOutcome;
use serde_json::json;

use super::suggest::{self, Suggestion};
use super::{Entry, decide, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, task};
use crate::error::{Error, Failures};

/// Entries of one batch.
const BATCH: u64 = 100;

/// Looks once at each entry that was imported: applies what is certain, opens a task where the
/// order is named and something does not fit. Returns how many were looked at.
pub async fn match_untried(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let ids = store::list_untried(app.db.read(), BATCH).await?;
    let mut failures = Failures::default();
    for id in &ids {
        failures.note(format!("bank entry {id}"), match_one(app, ctx, *id).await);
    }
    failures.taken(ids.len())
}

async fn match_one(app: &App, ctx: &Ctx, id: EntryId) -> Result<(), Error> {
    let system = Ctx { actor: domain::access::Actor::System, ..ctx.clone() };
    let entry = store::get(app.db.read(), id).await?;
    let named = suggest::named(app, &entry).await?;
    let certain: Vec<&Suggestion> = named.iter().filter(|one| one.score.certain).collect();
    if let [only] = certain.as_slice() {
        let applied = decide::apply_certain(app, &system, &entry, &only.order).await;
        match applied {
            Ok(()) => return Ok(()),
            // Somebody was first, or the order is not what it was a moment ago: a person looks.
            Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    match named.first().filter(|_| entry.is_open()) {
        Some(best) => open_task(app, &system, &entry, best).await,
        None => {
            let transaction = app.db.begin().await?;
            store::record_tried(&transaction, &system, id).await?;
            Ok(transaction.commit().await?)
        }
    }
}

/// The order is named, so it is known whose money it is: a task stands with that company.
async fn open_task(app: &App, ctx: &Ctx, entry: &Entry, best: &Suggestion) -> Result<(), Error> {
    let scope = PartnerScope::open(app, best.order.partner).await?;
    let now = store::get(scope.tx(), entry.id).await?;
    if now.is_open() {
        let data = json!({
            "number": best.order.number.as_str(),
            "amount_minor": entry.amount.minor,
            "currency": entry.amount.currency.code(),
            "due_minor": best.order.quote.total.minor,
            "due_currency": best.order.quote.total.currency.code(),
            "outcome": outcome(best),
        });
        let subject = ("bank_entry", entry.id.to_string());
        task::open(&scope, app, ctx, decide::TASK, subject, data).await?;
    }
    store::record_tried(scope.tx(), ctx, entry.id).await?;
    scope.commit().await
}

/// What the entry would be for the order; `unclear` where only the rest of it speaks against.
fn outcome(best: &Suggestion) -> &'static str {
    match (best.outcome, best.order.state) {
        (ReceiptOutcome::Exact, OrderState::AwaitingPayment { .. }) => "unclear",
        (outcome, _) => outcome.code(),
    }
}
