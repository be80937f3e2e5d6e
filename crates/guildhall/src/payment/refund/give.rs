//! Giving back: the fee of a membership, which ends with it, or money that is for nothing.

use domain::access::Action;
use domain::ids::{InvoiceId, OrderId, PartnerId, RefundId};
use domain::money::Money;
use domain::payment::{RefundRefusal, RefundState, refund_key};
use domain::planted::{self, Mistake};
use domain::text::optional_line;
use serde_json::json;

use super::{answer, letters, plan};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope, next_id, task};
use crate::error::Error;
use crate::invoice;
use crate::order::{self, Order};
use crate::payment::books::{self, Refund, Source};
use crate::payment::place::ASK_AFTER_SECONDS;
use crate::payment::store as payments;
use crate::subscription;

/// Characters a reason may have.
pub const REASON_MAX: usize = 200;
/// Tasks of a company that are looked through.
const TASKS_MAX: u64 = 1_000;

/// Gives the fee of a paid order back: the credit note, the end of the membership and what is to
/// be paid back are one commit; the gateway is called afterwards, under keys that make repeating
/// harmless. Beyond the rules of the year's set a `goodwill` reason is needed, and is printed on
/// the credit note.
pub async fn give_back(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    order: OrderId,
    goodwill: &str,
) -> Result<Vec<RefundId>, Error> {
    ctx.may(Action::Refund)?;
    let goodwill = optional_line(goodwill, REASON_MAX);
    let goodwill = goodwill.map_err(|refusal| Error::invalid("goodwill", refusal))?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, partner).await?;
    let begun = within(&scope, app, ctx, &loaded, order, &goodwill).await?;
    scope.commit().await?;
    send(app, ctx, &begun).await?;
    Ok(begun.into_iter().map(|refund| refund.id).collect())
}

/// The same in the commit of somebody who decides more with it; [`send`] follows the commit.
pub async fn within(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    order: OrderId,
    goodwill: &str,
) -> Result<Vec<Refund>, Error> {
    let order = order::store::get(scope.tx(), scope.partner(), order).await?;
    let plan = plan(scope.tx(), loaded, ctx.today, &order).await?;
    if let Some(refusal) = plan.impossible() {
        return Err(Error::Refused(refusal.into()));
    }
    if let (Some(refusal), true) = (plan.refusals.first(), goodwill.is_empty()) {
        return Err(Error::Refused((*refusal).into()));
    }
    for (source, _) in &plan.back {
        books::release(scope, app, ctx, *source, order.id).await?;
    }
    let reason = if plan.refusals.is_empty() { "cancelled" } else { goodwill };
    let note = credit(scope, app, ctx, loaded, (&order, plan.total), reason).await?;
    subscription::end::cancel(scope, app, ctx, loaded, &plan.holding, "refunded").await?;
    let mut begun = Vec::new();
    for (source, amount) in &plan.back {
        let what = What { order: Some(&order), reason: "cancelled", credit_note: note };
        begun.push(begin(scope, app, ctx, *source, *amount, what).await?);
    }
    letters::given_back(scope, app, ctx, loaded, &plan, &order).await?;
    Ok(begun)
}

/// Gives back what of a source is for nothing: a surplus charge, a transfer that fits no order.
pub async fn give_free(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    source: Source,
) -> Result<RefundId, Error> {
    ctx.may(Action::Refund)?;
    let scope = PartnerScope::open(app, partner).await?;
    let held = books::store::held(scope.tx(), partner, source).await?;
    let too_much = planted::is(Mistake::RefundTooMuch);
    let free = if too_much { held.received } else { held.free() };
    if free.minor <= 0 {
        return Err(Error::Refused(RefundRefusal::NothingLeft.into()));
    }
    let (order, reason) = origin(&scope, source).await?;
    let order = match order {
        Some(id) => Some(order::store::get(scope.tx(), partner, id).await?),
        None => None,
    };
    let what = What { order: order.as_ref(), reason, credit_note: None };
    let refund = begin(&scope, app, ctx, source, free, what).await?;
    close_tasks(&scope, app, ctx, order.as_ref(), source).await?;
    letters::free_money(&scope, app, ctx, &refund, order.as_ref()).await?;
    scope.commit().await?;
    let id = refund.id;
    send(app, ctx, &[refund]).await?;
    Ok(id)
}

async fn credit(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    (order, total): (&Order, Money),
    reason: &str,
) -> Result<Option<InvoiceId>, Error> {
    let found = invoice::store::find_by_order(scope.tx(), scope.partner(), order.id).await?;
    let Some(invoice) = found else { return Ok(None) };
    let note =
        invoice::credit::issue_for(scope, app, ctx, loaded, invoice.id, total, reason).await?;
    Ok(Some(note))
}

struct What<'a> {
    order: Option<&'a Order>,
    reason: &'static str,
    credit_note: Option<InvoiceId>,
}

/// Writes a refund in the scope's commit; a transfer becomes an operator's task.
async fn begin(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    source: Source,
    amount: Money,
    what: What<'_>,
) -> Result<Refund, Error> {
    let earlier = books::store::refunds::list_of_source(scope.tx(), scope.partner(), source);
    let number = earlier.await?.last().map_or(1, |last| last.number + 1);
    let gateway_key = match source {
        Source::Payment(payment) => Some(refund_key(payment, number)),
        Source::Receipt(_) => None,
    };
    let ask_at = gateway_key.as_ref().map(|_| At::from(ctx.now).plus_seconds(ASK_AFTER_SECONDS));
    let refund = Refund {
        id: RefundId(next_id(app, ctx)),
        partner: scope.partner(),
        order: what.order.map(|order| order.id),
        source,
        number,
        gateway_key,
        reference: None,
        amount,
        state: RefundState::Pending,
        reason: what.reason.to_owned(),
        credit_note: what.credit_note,
        requested_at: ctx.now,
        changed_at: ctx.now,
        times_asked: 0,
        ask_at: ask_at.map(At::instant),
    };
    books::store::refunds::record(scope, ctx, &refund).await?;
    let number = what.order.map_or("–", |order| order.number.as_str());
    let method = if refund.gateway_key.is_some() { "card" } else { "transfer" };
    let event = about(&refund, Event::new("refund.begun", "order", subject(&refund)))
        .with("number", number)
        .with("method", method);
    scope.record(app, ctx, event).await?;
    if refund.gateway_key.is_none() {
        let data = json!({
            "number": number,
            "amount_minor": amount.minor,
            "currency": amount.currency.code(),
        });
        let subject = ("refund", refund.id.to_string());
        task::open(scope, app, ctx, "refund_transfer", subject, data).await?;
    }
    Ok(refund)
}

/// What a refund's events are about: the order, or the money itself.
pub(super) fn subject(refund: &Refund) -> String {
    refund.order.map_or_else(|| refund.source.id().to_string(), |order| order.to_string())
}

pub(super) fn about(refund: &Refund, event: Event) -> Event {
    event.with("amount_minor", refund.amount.minor).with("currency", refund.amount.currency.code())
}

/// What money came for, and why it is for nothing.
async fn origin(
    scope: &PartnerScope,
    source: Source,
) -> Result<(Option<OrderId>, &'static str), Error> {
    match source {
        Source::Payment(id) => {
            let payment = payments::get(scope.tx(), scope.partner(), id).await?;
            Ok((Some(payment.order), "surplus"))
        }
        Source::Receipt(id) => {
            let receipt = payments::get_receipt(scope.tx(), scope.partner(), id).await?;
            let reason = match receipt.outcome.as_str() {
                "over" => "overpaid",
                "late" => "late",
                "wrong_currency" => "wrong_currency",
                _ => "surplus",
            };
            Ok((receipt.order, reason))
        }
    }
}

/// The money that a task was about goes back: the task is done, unless other money of the order is
/// still for nothing.
async fn close_tasks(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: Option<&Order>,
    source: Source,
) -> Result<(), Error> {
    let partner = scope.partner();
    let mut ids = vec![source.id().to_string()];
    if let Some(order) = order {
        if 0 < free_besides(scope, order, source).await? {
            return Ok(());
        }
        ids.push(order.id.to_string());
    }
    let note = app.text(ctx.locale, "refund-task-note", &[]);
    for open in task::list_of(scope.tx(), partner, TASKS_MAX).await? {
        let money = open.kind.starts_with("paid_")
            || open.kind.starts_with("receipt_")
            || open.kind == "refund_failed";
        if ids.contains(&open.subject_id) && money && open.closed_at.is_none() {
            task::close(scope, ctx, domain::ids::TaskId(open.task_id), note.clone()).await?;
            let event = Event::new("task.closed", "task", open.task_id)
                .with("task", open.kind)
                .with("note", note.as_str());
            scope.record(app, ctx, event).await?;
        }
    }
    Ok(())
}

/// What other money of the order is for nothing, in minor units.
async fn free_besides(scope: &PartnerScope, order: &Order, source: Source) -> Result<i64, Error> {
    let partner = scope.partner();
    let mut others: Vec<Source> = Vec::new();
    for payment in payments::list_of_order(scope.tx(), partner, order.id).await? {
        if payment.state == domain::payment::PaymentState::Succeeded {
            others.push(Source::Payment(payment.id));
        }
    }
    for receipt in payments::list_receipts(scope.tx(), partner, order.id).await? {
        others.push(Source::Receipt(receipt.id));
    }
    let mut free = 0;
    for other in others.into_iter().filter(|other| *other != source) {
        free += books::store::held(scope.tx(), partner, other).await?.free().minor.max(0);
    }
    Ok(free)
}

/// Calls the gateway for what goes through it.
pub async fn send(app: &App, ctx: &Ctx, begun: &[Refund]) -> Result<(), Error> {
    for refund in begun.iter().filter(|refund| refund.gateway_key.is_some()) {
        answer::send(app, ctx, refund.partner, refund.id).await?;
    }
    Ok(())
}
