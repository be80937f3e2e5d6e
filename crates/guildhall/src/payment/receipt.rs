//! Transfers: recorded by an operator; only the exact amount in time activates anything.

use domain::access::Action;
use domain::ids::{EntryId, OrderId, PartnerId, ReceiptId, TaskId};
use domain::money::{Currency, Money};
use domain::order::{OrderEvent, OrderState};
use domain::payment::{ReceiptOutcome, receipt_outcome};
use domain::text::{TextRefusal, bank_line};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::books::{self, Source};
use super::{Receipt, settle, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id, task};
use crate::error::{Error, Problem, Refusal};
use crate::order::{self, Order};

/// The operator's form, as typed.
#[derive(Debug, Clone, Default)]
pub struct ReceiptForm {
    pub amount: String,
    pub currency: String,
    /// ISO, `2026-06-23`.
    pub received_on: String,
    pub payer: String,
    /// The bank's own reference of the entry: the same one is recorded once.
    pub bank_reference: String,
}

/// Money to be put on record for a partner.
#[derive(Debug, Clone)]
pub struct Arrived {
    pub amount: Money,
    pub received_on: Date,
    pub payer: String,
    pub bank_reference: String,
    /// The bank's entry it is a part of.
    pub entry: Option<EntryId>,
}

/// Records money that arrived for an order. Anything but what is due, in time, becomes a task.
/// Recording the same bank reference again is refused.
pub async fn record(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    order: OrderId,
    form: &ReceiptForm,
) -> Result<ReceiptOutcome, Error> {
    ctx.may(Action::RecordReceipt)?;
    let (amount, received_on) = checked(ctx, form)?;
    let payer = bank_line(&form.payer, 200).map_err(|r| Error::invalid("payer", r))?;
    let bank_reference =
        bank_line(&form.bank_reference, 100).map_err(|r| Error::invalid("bank_reference", r))?;
    let scope = PartnerScope::open(app, partner).await?;
    let order = order::store::get(scope.tx(), partner, order).await?;
    let arrived = Arrived { amount, received_on, payer, bank_reference, entry: None };
    let outcome = take(&scope, app, ctx, &order, arrived).await?;
    scope.commit().await?;
    Ok(outcome)
}

/// The same in a commit of the caller's. What came for the order before counts too: the part that
/// makes it whole is [`ReceiptOutcome::Exact`], and all parts together pay the order.
pub async fn take(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    arrived: Arrived,
) -> Result<ReceiptOutcome, Error> {
    let known = store::list_receipts(scope.tx(), scope.partner(), order.id).await?;
    if known.iter().any(|receipt| receipt.bank_reference == arrived.bank_reference) {
        return Err(Refusal::new("receipt.already_recorded")
            .text("reference", arrived.bank_reference)
            .into());
    }
    let due = due(order, missing(scope.tx(), order).await?, arrived.amount);
    let outcome = receipt_outcome(order.state, due, arrived.amount, arrived.received_on);
    let receipt = written(scope, app, ctx, Some(order.id), arrived, outcome.code()).await?;
    let event = Event::new("receipt.recorded", "order", order.id)
        .with("number", order.number.as_str())
        .with("amount_minor", receipt.amount.minor)
        .with("currency", receipt.amount.currency.code())
        .with("outcome", outcome.code());
    scope.record(app, ctx, event).await?;
    apply(scope, app, ctx, order, &receipt, outcome).await?;
    Ok(outcome)
}

/// Records money that is a partner's and came for no order of it that could be told. It is for
/// nothing, and visible, until it is used for an order or goes back.
pub async fn hold(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    arrived: Arrived,
) -> Result<ReceiptId, Error> {
    let receipt = written(scope, app, ctx, None, arrived, HELD).await?;
    let event = Event::new("receipt.held", "receipt", receipt.id)
        .with("amount_minor", receipt.amount.minor)
        .with("currency", receipt.amount.currency.code());
    scope.record(app, ctx, event).await?;
    let data = json!({
        "amount_minor": receipt.amount.minor,
        "currency": receipt.amount.currency.code(),
    });
    task::open(scope, app, ctx, "receipt_held", ("receipt", receipt.id.to_string()), data).await?;
    Ok(receipt.id)
}

/// The outcome of money that came for no order.
pub const HELD: &str = "held";

async fn written(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: Option<OrderId>,
    arrived: Arrived,
    outcome: &str,
) -> Result<Receipt, Error> {
    let receipt = Receipt {
        id: ReceiptId(next_id(app, ctx)),
        order,
        entry: arrived.entry,
        amount: arrived.amount,
        received_on: arrived.received_on,
        payer: arrived.payer,
        bank_reference: arrived.bank_reference,
        outcome: outcome.to_owned(),
        recorded_at: ctx.now,
    };
    store::record_receipt(scope, ctx, &receipt).await?;
    Ok(receipt)
}

/// What a transfer is held against: the part that is missing, or, where it is the whole total by
/// itself, that.
pub fn due(order: &Order, missing: Money, arrived: Money) -> Money {
    let total = order.quote.total;
    if arrived == total { total } else { missing }
}

/// What of an order's total no money came for yet. Zero where more came than is due.
pub async fn missing(connection: &impl ConnectionTrait, order: &Order) -> Result<Money, Error> {
    let total = order.quote.total;
    let there = there_for(connection, order).await?;
    let sum: i64 = there.iter().map(|(_, free)| free.minor).sum();
    Ok(Money::new((total.minor - sum).max(0), total.currency))
}

/// Transfers for an order, in its currency, of which something is free, oldest first.
async fn there_for(
    connection: &impl ConnectionTrait,
    order: &Order,
) -> Result<Vec<(Receipt, Money)>, Error> {
    let known = store::list_receipts(connection, order.partner, order.id).await?;
    free_of(connection, order, known).await
}

/// What is free of receipts, in the order's currency; those of which nothing is are left out.
pub(super) async fn free_of(
    connection: &impl ConnectionTrait,
    order: &Order,
    receipts: Vec<Receipt>,
) -> Result<Vec<(Receipt, Money)>, Error> {
    let currency = order.quote.total.currency;
    let mut found = Vec::new();
    for receipt in receipts.into_iter().filter(|one| one.amount.currency == currency) {
        let held =
            books::store::held(connection, order.partner, Source::Receipt(receipt.id)).await?;
        let free = held.free();
        if 0 < free.minor {
            found.push((receipt, free));
        }
    }
    Ok(found)
}

async fn apply(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    receipt: &Receipt,
    outcome: ReceiptOutcome,
) -> Result<(), Error> {
    let kind = match outcome {
        ReceiptOutcome::Exact => {
            let mut parts = there_for(scope.tx(), order).await?;
            if receipt.amount == order.quote.total {
                parts.retain(|(part, _)| part.id == receipt.id);
            }
            return pay_with(scope, app, ctx, order, &parts, whole_since(&parts, ctx)).await;
        }
        ReceiptOutcome::Under { .. } => "receipt_under",
        ReceiptOutcome::Over { .. } => "receipt_over",
        ReceiptOutcome::WrongCurrency => "receipt_wrong_currency",
        ReceiptOutcome::Late => "receipt_late",
        ReceiptOutcome::Duplicate => "receipt_duplicate",
        ReceiptOutcome::NotAwaited => "receipt_not_awaited",
    };
    let data = json!({
        "number": order.number.as_str(),
        "amount_minor": receipt.amount.minor,
        "currency": receipt.amount.currency.code(),
        "due_minor": order.quote.total.minor,
        "due_currency": order.quote.total.currency.code(),
    });
    task::open(scope, app, ctx, kind, ("order", order.id.to_string()), data).await?;
    Ok(())
}

/// Pays an order with all that came for it, where that is the whole total.
pub(super) async fn pay_with_what_is_there(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
) -> Result<(), Error> {
    let parts = there_for(scope.tx(), order).await?;
    let there: i64 = parts.iter().map(|(_, free)| free.minor).sum();
    if there < order.quote.total.minor {
        return Err(Refusal::new("receipt.not_enough").into());
    }
    pay_with(scope, app, ctx, order, &parts, whole_since(&parts, ctx)).await
}

/// The day the last part came is the day the whole was there.
fn whole_since(parts: &[(Receipt, Money)], ctx: &Ctx) -> Date {
    parts.iter().map(|(receipt, _)| receipt.received_on).max().unwrap_or(ctx.today)
}

/// Pays an order with transfers of which enough is free; what is beyond its total stays for
/// nothing. Where the order's year can no longer be, all of it does, and a task says so.
pub(super) async fn pay_with(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    parts: &[(Receipt, Money)],
    paid_on: Date,
) -> Result<(), Error> {
    let Some(((last, _), earlier)) = parts.split_last() else {
        return Err(Error::broken("an order is to be paid with no money"));
    };
    let mut rest = order.quote.total.minor;
    for (receipt, free) in earlier {
        let share = Money::new(free.minor.min(rest), free.currency);
        if 0 < share.minor {
            let source = Source::Receipt(receipt.id);
            books::allocate(scope, app, ctx, source, order.id, share).await?;
        }
        rest -= share.minor;
    }
    settle::settle(scope, app, ctx, order, Source::Receipt(last.id), paid_on).await?;
    let now = order::store::get(scope.tx(), scope.partner(), order.id).await?;
    if matches!(now.state, OrderState::Completed { .. }) {
        close_tasks(scope, ctx, order).await?;
        return surplus(scope, app, ctx, order).await;
    }
    for (receipt, _) in earlier {
        books::release(scope, app, ctx, Source::Receipt(receipt.id), order.id).await?;
    }
    Ok(())
}

/// Money that came for an order beyond its total is for nothing: a task says so until it is used
/// or goes back.
async fn surplus(scope: &PartnerScope, app: &App, ctx: &Ctx, order: &Order) -> Result<(), Error> {
    let left: i64 = there_for(scope.tx(), order).await?.iter().map(|(_, free)| free.minor).sum();
    if left == 0 {
        return Ok(());
    }
    let data = json!({
        "number": order.number.as_str(),
        "amount_minor": left,
        "currency": order.quote.total.currency.code(),
    });
    let subject = ("order", order.id.to_string());
    task::open(scope, app, ctx, "receipt_surplus", subject, data).await?;
    Ok(())
}

/// Pays an order that waits with the money that came for it, which is enough: an operator decided
/// that the rest stays the company's.
pub async fn complete(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    order: OrderId,
) -> Result<(), Error> {
    ctx.may(Action::RecordReceipt)?;
    let scope = PartnerScope::open(app, partner).await?;
    let order = order::store::get(scope.tx(), partner, order).await?;
    domain::order::next(order.state, OrderEvent::Pay, ctx.today)?;
    let parts = there_for(scope.tx(), &order).await?;
    if 0 < missing(scope.tx(), &order).await?.minor {
        return Err(Refusal::new("receipt.not_enough").into());
    }
    pay_with(&scope, app, ctx, &order, &parts, whole_since(&parts, ctx)).await?;
    scope.commit().await
}

/// What asked for a decision about the order's money is decided once the order is paid.
async fn close_tasks(scope: &PartnerScope, ctx: &Ctx, order: &Order) -> Result<(), Error> {
    close_tasks_of(scope, ctx, &order.id.to_string(), &["receipt_under", "receipt_over"]).await
}

/// Closes the open tasks of some kinds about a subject.
pub(super) async fn close_tasks_of(
    scope: &PartnerScope,
    ctx: &Ctx,
    subject: &str,
    kinds: &[&str],
) -> Result<(), Error> {
    for one in task::list_of(scope.tx(), scope.partner(), TASKS_MAX).await? {
        let asks = one.subject_id == subject && kinds.contains(&one.kind.as_str());
        if asks && one.closed_at.is_none() {
            task::close(scope, ctx, TaskId(one.task_id), String::new()).await?;
        }
    }
    Ok(())
}

/// Tasks of a partner that are looked through.
const TASKS_MAX: u64 = 1_000;

fn checked(ctx: &Ctx, form: &ReceiptForm) -> Result<(Money, Date), Error> {
    let mut problems = Vec::new();
    let currency = Currency::parse(&form.currency);
    if currency.is_none() {
        problems.push(Problem::coded("currency", "currency"));
    }
    let amount = currency.and_then(|currency| Money::parse(&form.amount, currency).ok());
    let amount = amount.filter(|amount| 0 < amount.minor);
    if amount.is_none() {
        problems.push(Problem::coded("amount", "amount"));
    }
    let received_on = form.received_on.trim().parse::<Date>().ok();
    match received_on {
        None => problems.push(Problem::coded("received_on", "date")),
        Some(day) if ctx.today < day => problems.push(Problem::coded("received_on", "date-ahead")),
        Some(_) => {}
    }
    if form.bank_reference.trim().is_empty() {
        problems.push(Problem::new("bank_reference", TextRefusal::Required));
    }
    match (amount, received_on) {
        (Some(amount), Some(received_on)) if problems.is_empty() => Ok((amount, received_on)),
        _ => Err(Error::Invalid(problems)),
    }
}
