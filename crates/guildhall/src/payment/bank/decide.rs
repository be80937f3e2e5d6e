//! What becomes of an entry: put to orders, kept for a company, set aside, taken back.
//!
//! A part of an entry is taken and its receipt written in one commit, and never more than there is
//! (I11). The machine only ever applies; nothing a person decided is changed by it.

use domain::access::Action;
use domain::ids::{EntryId, NetworkId, OrderNumber, PartnerId, ReceiptId};
use domain::money::Money;
use domain::payment::ReceiptOutcome;
use domain::text::line;
use sea_orm::ConnectionTrait;

use super::{Entry, store, suggest};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, task};
use crate::error::{Error, Problem, Refusal};
use crate::order::{self, Order};
use crate::partner;
use crate::payment::books::{self, Source};
use crate::payment::receipt::{self, Arrived};
use crate::payment::store as payments;

/// The kind of task that stands while an entry that names an order waits for a decision.
pub const TASK: &str = "transfer_to_match";
/// Characters of the reason for which an entry is set aside.
pub const NOTE_MAX: usize = 200;
/// Orders or entries of one decision.
const PARTS_MAX: usize = 50;

/// A part of an entry and the order it is for.
#[derive(Debug, Clone)]
pub struct Part {
    pub number: OrderNumber,
    pub amount: Money,
}

/// Puts the whole rest of an entry to an order it pays exactly. Refused when it does not any more:
/// nothing is changed then.
pub async fn apply_certain(
    app: &App,
    ctx: &Ctx,
    entry: &Entry,
    order: &Order,
) -> Result<(), Error> {
    ctx.may(Action::RecordReceipt)?;
    let scope = PartnerScope::open(app, order.partner).await?;
    let order = order::store::get(scope.tx(), order.partner, order.id).await?;
    match put(&scope, app, ctx, entry, &order, entry.rest()).await? {
        ReceiptOutcome::Exact => scope.commit().await,
        _ => Err(Refusal::new("bank.not_exact").into()),
    }
}

/// Puts parts of an entry to orders: one order takes it all, several split it. What each part is
/// for its order is told in the order of the parts. Orders of one company are one commit.
pub async fn split(
    app: &App,
    ctx: &Ctx,
    entry: EntryId,
    parts: &[Part],
) -> Result<Vec<ReceiptOutcome>, Error> {
    ctx.may(Action::RecordReceipt)?;
    let entry = store::get(app.db.read(), entry).await?;
    let rest = entry.rest();
    let sum = parts.iter().try_fold(0_i64, |sum, part| sum.checked_add(part.amount.minor));
    let fits = parts.iter().all(|part| 0 < part.amount.minor)
        && parts.iter().all(|part| part.amount.currency == rest.currency)
        && !parts.is_empty()
        && parts.len() <= PARTS_MAX;
    if !fits || sum.is_none_or(|sum| rest.minor < sum) {
        return Err(Error::Invalid(vec![Problem::coded("amount", "bank-beyond-rest")]));
    }
    let mut orders = Vec::new();
    for part in parts {
        let order = suggest::find(app, &part.number).await?;
        let order = order.ok_or_else(|| unknown_order(&part.number))?;
        orders.push((order, part.amount));
    }
    let mut outcomes: Vec<Option<ReceiptOutcome>> = vec![None; orders.len()];
    for first in 0..orders.len() {
        if outcomes[first].is_some() {
            continue;
        }
        let partner = orders[first].0.partner;
        let scope = PartnerScope::open(app, partner).await?;
        for (place, (order, amount)) in orders.iter().enumerate() {
            if order.partner == partner {
                let order = order::store::get(scope.tx(), partner, order.id).await?;
                let outcome = put(&scope, app, ctx, &entry, &order, *amount).await?;
                outcomes[place] = Some(outcome);
            }
        }
        scope.commit().await?;
    }
    Ok(outcomes.into_iter().flatten().collect())
}

/// Puts the rests of several entries to one order, in one commit: parts of a payment that came
/// singly.
pub async fn merge(
    app: &App,
    ctx: &Ctx,
    entries: &[EntryId],
    number: &OrderNumber,
) -> Result<ReceiptOutcome, Error> {
    ctx.may(Action::RecordReceipt)?;
    if entries.is_empty() || PARTS_MAX < entries.len() {
        return Err(Error::Invalid(vec![Problem::coded("entries", "required")]));
    }
    let order = suggest::find(app, number).await?.ok_or_else(|| unknown_order(number))?;
    let scope = PartnerScope::open(app, order.partner).await?;
    let mut last = ReceiptOutcome::NotAwaited;
    for id in entries {
        let entry = store::get(scope.tx(), *id).await?;
        let order = order::store::get(scope.tx(), order.partner, order.id).await?;
        last = put(&scope, app, ctx, &entry, &order, entry.rest()).await?;
    }
    scope.commit().await?;
    Ok(last)
}

fn unknown_order(number: &OrderNumber) -> Error {
    Refusal::new("bank.unknown_order").text("number", number).into()
}

/// Takes a part of an entry and records it for an order, in the scope's commit. Where a person had
/// copied this very entry from the statement before, that receipt is it, and nothing is recorded
/// again.
async fn put(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    entry: &Entry,
    order: &Order,
    amount: Money,
) -> Result<ReceiptOutcome, Error> {
    take_part(scope, ctx, entry, amount).await?;
    let known = payments::list_receipts(scope.tx(), scope.partner(), order.id).await?;
    let copied = known.iter().find(|one| {
        one.entry.is_none()
            && one.amount == amount
            && !entry.bank_reference.is_empty()
            && one.bank_reference == entry.bank_reference
    });
    if let Some(copied) = copied {
        payments::record_entry_of(scope, copied.id, entry.id).await?;
        return Ok(ReceiptOutcome::Exact);
    }
    let mut arrived = arrived(entry, amount);
    if known.iter().any(|one| one.bank_reference == arrived.bank_reference) {
        arrived.bank_reference = entry.id.to_string();
    }
    receipt::take(scope, app, ctx, order, arrived).await
}

fn arrived(entry: &Entry, amount: Money) -> Arrived {
    Arrived {
        amount,
        received_on: entry.valued_on,
        payer: entry.payer.clone(),
        bank_reference: entry.receipt_reference(),
        entry: Some(entry.id),
    }
}

async fn take_part(
    scope: &PartnerScope,
    ctx: &Ctx,
    entry: &Entry,
    amount: Money,
) -> Result<(), Error> {
    if amount.minor <= 0 || !store::take_part(scope.tx(), ctx, entry.id, amount.minor).await? {
        return Err(Refusal::new("bank.entry_taken").into());
    }
    let subject = entry.id.to_string();
    receipt::close_tasks_of(scope, ctx, &subject, &[TASK]).await
}

/// Keeps the rest of an entry for a company: it is its money, and for no order yet.
pub async fn keep_for(
    app: &App,
    ctx: &Ctx,
    entry: EntryId,
    network_id: NetworkId,
) -> Result<ReceiptId, Error> {
    ctx.may(Action::RecordReceipt)?;
    let partner = partner::store::find_by_network_id(app.db.read(), network_id).await?;
    let partner = partner
        .ok_or_else(|| Error::Invalid(vec![Problem::coded("network_id", "bank-no-company")]))?;
    let scope = PartnerScope::open(app, partner).await?;
    let entry = store::get(scope.tx(), entry).await?;
    let rest = entry.rest();
    take_part(&scope, ctx, &entry, rest).await?;
    let receipt = receipt::hold(&scope, app, ctx, arrived(&entry, rest)).await?;
    scope.commit().await?;
    Ok(receipt)
}

/// Takes a match back. Refused once the money paid something or is on its way back: then it is
/// refunded instead.
pub async fn undo(
    app: &App,
    ctx: &Ctx,
    entry: EntryId,
    partner: PartnerId,
    receipt: ReceiptId,
) -> Result<(), Error> {
    ctx.may(Action::RecordReceipt)?;
    let scope = PartnerScope::open(app, partner).await?;
    let standing = payments::list_receipts_of_entry(scope.tx(), entry).await?;
    let found = standing.into_iter().find(|(of, one)| *of == partner && one.id == receipt);
    let (_, found) = found.ok_or(Error::NotFound)?;
    let held = books::store::held(scope.tx(), partner, Source::Receipt(receipt)).await?;
    if held.free() != held.received {
        return Err(Refusal::new("bank.already_used").into());
    }
    payments::record_withdrawn(&scope, ctx, receipt).await?;
    store::give_back(scope.tx(), entry, found.amount.minor).await?;
    let event = Event::new("receipt.withdrawn", "receipt", receipt)
        .with("amount_minor", found.amount.minor)
        .with("currency", found.amount.currency.code());
    scope.record(app, ctx, event).await?;
    let kind = format!("receipt_{}", found.outcome);
    let subject = found.order.map_or_else(|| receipt.to_string(), |order| order.to_string());
    receipt::close_tasks_of(&scope, ctx, &subject, &[kind.as_str()]).await?;
    scope.commit().await
}

/// Says that an entry is for no order of ours, and why.
pub async fn set_aside(app: &App, ctx: &Ctx, entry: EntryId, note: &str) -> Result<(), Error> {
    ctx.may(Action::RecordReceipt)?;
    let note = line(note, NOTE_MAX).map_err(|refusal| Error::invalid("note", refusal))?;
    change(app, ctx, entry, Some(&note)).await
}

/// Takes up again what was set aside.
pub async fn take_up(app: &App, ctx: &Ctx, entry: EntryId) -> Result<(), Error> {
    ctx.may(Action::RecordReceipt)?;
    change(app, ctx, entry, None).await
}

async fn change(app: &App, ctx: &Ctx, entry: EntryId, note: Option<&str>) -> Result<(), Error> {
    let subject = entry.to_string();
    store::get(app.db.read(), entry).await?;
    // The task stands with a company, and is closed in the same commit.
    match task::find_partner_asked(app.db.read(), ("bank_entry", &subject)).await? {
        Some(partner) => {
            let scope = PartnerScope::open(app, partner).await?;
            change_within(scope.tx(), ctx, entry, note).await?;
            receipt::close_tasks_of(&scope, ctx, &subject, &[TASK]).await?;
            scope.commit().await
        }
        None => {
            let transaction = app.db.begin().await?;
            change_within(&transaction, ctx, entry, note).await?;
            Ok(transaction.commit().await?)
        }
    }
}

async fn change_within(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    entry: EntryId,
    note: Option<&str>,
) -> Result<(), Error> {
    match store::record_set_aside(connection, ctx, entry, note).await? {
        true => Ok(()),
        false => Err(Refusal::new("bank.entry_taken").into()),
    }
}
