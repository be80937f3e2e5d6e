//! Settling again: an order whose money is there and whose invoice broke a rule is completed when
//! what was wrong is mended.

use domain::access::Action;
use domain::ids::{OrderId, PartnerId};
use domain::order::OrderState;
use domain::payment::PaymentState;

use super::books::Source;
use super::{receipt, settle, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, task};
use crate::error::{Error, Refusal};
use crate::order;

/// The task's kind: it names the rule, and the business term that is wrong.
pub const INVALID: &str = "invoice_invalid";

/// Tasks of one partner that are looked through.
pub(super) const TASKS_MAX: u64 = 1_000;

/// Whether a task is the open one about an order's invoice.
pub(super) fn is_of(task: &task::Model, order: &str) -> bool {
    task.closed_at.is_none() && task.kind == INVALID && task.subject_id == order
}

/// Completes the order with the money that is there, and closes the task. Refused while the invoice
/// still breaks a rule, or there is no money of the whole total.
pub async fn settle(app: &App, ctx: &Ctx, partner: PartnerId, order: OrderId) -> Result<(), Error> {
    ctx.may(Action::RecordReceipt)?;
    let scope = PartnerScope::open(app, partner).await?;
    let before = order::store::get(scope.tx(), partner, order).await?;
    if matches!(before.state, OrderState::Completed { .. }) {
        return Ok(());
    }
    let payments = store::list_of_order(scope.tx(), partner, order).await?;
    match payments.iter().find(|payment| payment.state == PaymentState::Succeeded) {
        Some(payment) => {
            let paid_on = app.day_of(payment.changed_at).await?;
            let source = Source::Payment(payment.id);
            settle::settle(&scope, app, ctx, &before, source, paid_on).await?;
        }
        None => receipt::pay_with_what_is_there(&scope, app, ctx, &before).await?,
    }
    let after = order::store::get(scope.tx(), partner, order).await?;
    if !matches!(after.state, OrderState::Completed { .. }) {
        return Err(Refusal::new("settle.still_invalid").into());
    }
    let subject = order.to_string();
    for task in task::list_of(scope.tx(), partner, TASKS_MAX).await? {
        if is_of(&task, &subject) {
            let note = app.text(ctx.locale, "task-invoice-invalid-done", &[]);
            task::close(&scope, ctx, domain::ids::TaskId(task.task_id), note).await?;
        }
    }
    scope.commit().await
}
