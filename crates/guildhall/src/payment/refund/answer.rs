//! Refunds through the gateway: sent under a key, asked for until there is an answer, never made
//! twice.

use domain::ids::{PartnerId, RefundId};
use domain::payment::{AfterRefund, RefundState, after_refund, ask_again_seconds};
use serde_json::json;

use super::{give, letters};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope, task};
use crate::error::{Error, Failures};
use crate::order;
use crate::payment::books::store::refunds as store;
use crate::payment::books::{Refund, Source};
use crate::payment::store as payments;
use crate::world::gateway::{RefundQuestion, RefundReport, RefundRequest};

/// Questions one pass asks.
const BATCH: u64 = 100;
/// Seconds for which the gateway surely knows a key: an hour less than the shortest life of one.
const KEY_SECONDS: i64 = 23 * 60 * 60;

/// Asks the gateway to give the money back, and takes its answer in.
pub async fn send(app: &App, ctx: &Ctx, partner: PartnerId, id: RefundId) -> Result<(), Error> {
    let refund = store::get(app.db.read(), partner, id).await?;
    if refund.state.is_final() {
        return Ok(());
    }
    let report = call(app, ctx, &refund).await?;
    take(app, ctx, &refund, report).await?;
    Ok(())
}

async fn call(app: &App, ctx: &Ctx, refund: &Refund) -> Result<RefundReport, Error> {
    let (key, payment_reference) = names(app, refund).await?;
    let request = RefundRequest { key, payment_reference, amount: refund.amount };
    Ok(app.world.gateway.refund(&app.db, request, ctx.now).await)
}

/// The refund's key, and the gateway's name of the charge it gives back.
async fn names(app: &App, refund: &Refund) -> Result<(String, String), Error> {
    let (Source::Payment(payment), Some(key)) = (refund.source, &refund.gateway_key) else {
        return Err(Error::broken(format!("refund {} is no gateway's", refund.id)));
    };
    let payment = payments::get(app.db.read(), refund.partner, payment).await?;
    let reference = payment.reference.ok_or_else(|| {
        Error::broken(format!("payment {} succeeded without a reference", payment.id))
    })?;
    Ok((key.clone(), reference))
}

/// Asks what became of a refund; one the gateway never saw is sent again under its key, as long as
/// keys of its age are known.
pub async fn ask(app: &App, ctx: &Ctx, partner: PartnerId, id: RefundId) -> Result<(), Error> {
    let refund = store::get(app.db.read(), partner, id).await?;
    let (key, payment_reference) = names(app, &refund).await?;
    let question = RefundQuestion { key: &key, payment_reference: &payment_reference };
    let report = app.world.gateway.ask_refund(&app.db, question, ctx.now).await;
    if take(app, ctx, &refund, report).await? == AfterRefund::TryAgain {
        let report = call(app, ctx, &refund).await?;
        take(app, ctx, &refund, report).await?;
    }
    Ok(())
}

/// A webhook about a refund: it only says that something changed, so the gateway is asked.
pub async fn changed(app: &App, ctx: &Ctx, key: &str) -> Result<(), Error> {
    match store::find_by_key(app.db.read(), key).await? {
        Some(refund) if refund.state == RefundState::Succeeded => Ok(()),
        Some(refund) => ask(app, ctx, refund.partner, refund.id).await,
        None => {
            tracing::error!(key, "the gateway speaks of a refund we never made");
            Ok(())
        }
    }
}

/// Asks about what is due, at most one batch. Returns how many were asked about.
pub async fn ask_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::due_to_ask(app.db.read(), ctx.now, BATCH).await?;
    let mut failures = Failures::default();
    for (partner, id) in &due {
        let asked = ask(app, ctx, *partner, *id).await;
        failures.note(format_args!("refund {id}"), asked);
    }
    failures.taken(due.len())
}

/// Takes an answer in, in one commit.
async fn take(
    app: &App,
    ctx: &Ctx,
    refund: &Refund,
    report: RefundReport,
) -> Result<AfterRefund, Error> {
    let scope = PartnerScope::open(app, refund.partner).await?;
    let refund = store::get(scope.tx(), refund.partner, refund.id).await?;
    let age = ctx.now.duration_since(refund.requested_at).as_secs();
    let after = after_refund(&refund.state, report.answer, age < KEY_SECONDS);
    match &after {
        AfterRefund::Becomes(state) => {
            store::record_state(&scope, ctx, &refund, state, report.reference).await?;
            became(&scope, app, ctx, &refund, state).await?;
            if !state.is_final() {
                ask_later(&scope, ctx, &refund).await?;
            }
        }
        AfterRefund::TryAgain | AfterRefund::AskLater => {
            ask_later(&scope, ctx, &refund).await?;
        }
    }
    scope.commit().await?;
    Ok(after)
}

/// What a new state leads to: its event, and a mail or an operator's task.
pub(super) async fn became(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    refund: &Refund,
    state: &RefundState,
) -> Result<(), Error> {
    let number = match refund.order {
        Some(id) => order::store::get(scope.tx(), refund.partner, id).await?.number.to_string(),
        None => "–".to_owned(),
    };
    let subject = give::subject(refund);
    let event = match state {
        RefundState::Pending => Event::new("refund.pending", "order", &subject),
        RefundState::Unknown => Event::new("refund.unknown", "order", &subject),
        RefundState::Succeeded => Event::new("refund.succeeded", "order", &subject),
        RefundState::Failed { .. } => Event::new("refund.failed", "order", &subject),
    };
    let event = give::about(refund, event).with("number", number.as_str());
    scope.record(app, ctx, event).await?;
    match state {
        RefundState::Pending | RefundState::Unknown => Ok(()),
        RefundState::Succeeded => letters::made(scope, app, ctx, refund, &number).await,
        RefundState::Failed { why } => {
            let data = json!({
                "number": number,
                "why": why,
                "amount_minor": refund.amount.minor,
                "currency": refund.amount.currency.code(),
            });
            task::open(scope, app, ctx, "refund_failed", ("order", subject), data).await?;
            Ok(())
        }
    }
}

/// The next question: after five minutes, an hour, then daily.
async fn ask_later(scope: &PartnerScope, ctx: &Ctx, refund: &Refund) -> Result<(), Error> {
    let next = At::from(ctx.now).plus_seconds(ask_again_seconds(refund.times_asked));
    store::record_asked(scope, refund, refund.times_asked + 1, next).await
}
