//! Transfers: recorded by an operator; only the exact amount in time activates anything.

use domain::access::Action;
use domain::ids::{OrderId, PartnerId, ReceiptId};
use domain::money::{Currency, Money};
use domain::payment::{ReceiptOutcome, receipt_outcome};
use domain::text::{TextRefusal, line, optional_line};
use jiff::civil::Date;
use serde_json::json;

use super::books::Source;
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

/// Records money that arrived for an order. Anything but the whole amount in time becomes a task.
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
    let payer = optional_line(&form.payer, 200).map_err(|r| Error::invalid("payer", r))?;
    let bank_reference =
        line(&form.bank_reference, 100).map_err(|r| Error::invalid("bank_reference", r))?;
    let scope = PartnerScope::open(app, partner).await?;
    let order = order::store::get(scope.tx(), partner, order).await?;
    let known = store::list_receipts(scope.tx(), partner, order.id).await?;
    if known.iter().any(|receipt| receipt.bank_reference == bank_reference) {
        return Err(Refusal::new("receipt.already_recorded")
            .text("reference", bank_reference)
            .into());
    }
    let receipt = Receipt {
        id: ReceiptId(next_id(app, ctx)),
        order: order.id,
        amount,
        received_on,
        payer,
        bank_reference,
        outcome: String::new(),
        recorded_at: ctx.now,
    };
    let outcome = receipt_outcome(order.state, order.quote.total, amount, received_on);
    store::record_receipt(&scope, ctx, &receipt, outcome).await?;
    let event = Event::new("receipt.recorded", "order", order.id)
        .with("number", order.number.as_str())
        .with("amount_minor", amount.minor)
        .with("currency", amount.currency.code())
        .with("outcome", outcome.code());
    scope.record(app, ctx, event).await?;
    apply(&scope, app, ctx, &order, &receipt, outcome).await?;
    scope.commit().await?;
    Ok(outcome)
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
            let source = Source::Receipt(receipt.id);
            return settle::settle(scope, app, ctx, order, source, receipt.received_on).await;
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
