//! All SQL about charges, stored cards and transfers.

mod sets;
pub mod told;

pub use sets::{Begun, begun, record_begun, record_states};

use domain::ids::{EntryId, OrderId, PartnerId, PaymentId, PaymentMethodId, ReceiptId};
use domain::money::{Currency, Money};
use domain::payment::{FailureReason, PaymentState};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect, Select};

pub use super::cards::store::{
    find_default_method, get_method, list_default_methods, record_method,
};
use super::row::{self, Entity, receipt};
use super::{Payment, Receipt};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope, least};
use crate::error::Error;

fn payment_of(row: row::Model) -> Result<Payment, Error> {
    let id = row.payment_id;
    read(row).ok_or_else(|| Error::broken(format!("payment {id} is unreadable")))
}

fn read(row: row::Model) -> Option<Payment> {
    let failure = || FailureReason::parse(row.failure.as_deref()?);
    let state = match row.state.as_str() {
        "pending" => PaymentState::Pending,
        "requires_confirmation" => PaymentState::RequiresConfirmation,
        "unknown" => PaymentState::Unknown,
        "succeeded" => PaymentState::Succeeded,
        "failed" => PaymentState::Failed { reason: failure()? },
        "cancelled" => PaymentState::Cancelled,
        _ => return None,
    };
    Some(Payment {
        id: PaymentId(row.payment_id),
        partner: PartnerId(row.partner_id),
        order: OrderId(row.order_id),
        attempt: u32::try_from(row.attempt).ok()?,
        gateway_key: row.gateway_key,
        session: row.gateway_session,
        reference: row.gateway_reference,
        method: row.payment_method_id.map(PaymentMethodId),
        state,
        amount: Money::new(row.amount_minor, Currency::parse(&row.currency)?),
        created_at: row.created_at.instant(),
        changed_at: row.changed_at.instant(),
        times_asked: u32::try_from(row.times_asked).ok()?,
        ask_at: row.ask_at.map(At::instant),
    })
}

/// The tries of an order, first to last.
pub async fn list_of_order(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
) -> Result<Vec<Payment>, Error> {
    let rows = Entity::find()
        .filter(row::Column::PartnerId.eq(partner.0))
        .filter(row::Column::OrderId.eq(order.0))
        .order_by_asc(row::Column::Attempt)
        .all(connection)
        .await?;
    rows.into_iter().map(payment_of).collect()
}

/// The charges of a stored card that have no outcome yet.
pub async fn list_open_of_method(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    card: PaymentMethodId,
) -> Result<Vec<Payment>, Error> {
    let rows = Entity::find()
        .filter(row::Column::PartnerId.eq(partner.0))
        .filter(row::Column::PaymentMethodId.eq(card.0))
        .filter(row::Column::OpenSlot.eq(1))
        .order_by_asc(row::Column::CreatedAt)
        .all(connection)
        .await?;
    rows.into_iter().map(payment_of).collect()
}

/// The partner's payment, or [`Error::NotFound`].
pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    payment: PaymentId,
) -> Result<Payment, Error> {
    let row = Entity::find_by_id((partner.0, payment.0)).one(connection).await?;
    payment_of(row.ok_or(Error::NotFound)?)
}

/// A charge of any partner: for operators, who know nothing but its id.
pub async fn find(
    connection: &impl ConnectionTrait,
    payment: PaymentId,
) -> Result<Option<Payment>, Error> {
    let row = Entity::find().filter(row::Column::PaymentId.eq(payment.0)).one(connection).await?;
    row.map(payment_of).transpose()
}

/// Finds a charge by the gateway's key, as a webhook names it.
pub async fn find_by_key(
    connection: &impl ConnectionTrait,
    key: &str,
) -> Result<Option<Payment>, Error> {
    let row = Entity::find().filter(row::Column::GatewayKey.eq(key)).one(connection).await?;
    row.map(payment_of).transpose()
}

/// Finds a charge by the gateway's own name of it, as a dispute names it.
pub async fn find_by_reference(
    connection: &impl ConnectionTrait,
    reference: &str,
) -> Result<Option<Payment>, Error> {
    let query = Entity::find().filter(row::Column::GatewayReference.eq(reference));
    query.one(connection).await?.map(payment_of).transpose()
}

/// Every payment that took money: for holding our books against the gateway's.
pub async fn list_succeeded(
    connection: &impl ConnectionTrait,
) -> Result<Vec<(String, Money)>, Error> {
    let rows = Entity::find()
        .filter(row::Column::State.eq("succeeded"))
        .order_by_asc(row::Column::GatewayKey)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| payment_of(row).map(|payment| (payment.gateway_key, payment.amount)))
        .collect()
}

/// The charges of a partner that took money, oldest first.
pub async fn list_succeeded_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Payment>, Error> {
    let rows = Entity::find()
        .filter(row::Column::PartnerId.eq(partner.0))
        .filter(row::Column::State.eq("succeeded"))
        .order_by_asc(row::Column::CreatedAt)
        .order_by_asc(row::Column::PaymentId)
        .all(connection)
        .await?;
    rows.into_iter().map(payment_of).collect()
}

/// A try to be written.
pub struct NewPayment {
    pub id: PaymentId,
    pub order: OrderId,
    pub attempt: u32,
    pub gateway_key: String,
    pub amount: Money,
    pub method: Option<PaymentMethodId>,
    /// When the gateway is asked what became of it, should nobody tell.
    pub ask_at: At,
}

pub async fn record(scope: &PartnerScope, ctx: &Ctx, payment: NewPayment) -> Result<(), Error> {
    let row = new_row(scope.partner(), ctx, payment);
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

fn new_row(partner: PartnerId, ctx: &Ctx, payment: NewPayment) -> row::ActiveModel {
    row::ActiveModel {
        partner_id: Set(partner.0),
        payment_id: Set(payment.id.0),
        order_id: Set(payment.order.0),
        attempt: Set(i64::from(payment.attempt)),
        gateway_key: Set(payment.gateway_key),
        gateway_session: Set(None),
        gateway_reference: Set(None),
        payment_method_id: Set(payment.method.map(|method| method.0)),
        state: Set(PaymentState::Pending.code().to_owned()),
        failure: Set(None),
        currency: Set(payment.amount.currency.code().to_owned()),
        amount_minor: Set(payment.amount.minor),
        created_at: Set(ctx.now.into()),
        changed_at: Set(ctx.now.into()),
        times_asked: Set(0),
        ask_at: Set(Some(payment.ask_at)),
        success_slot: Set(None),
        open_slot: Set(Some(1)),
    }
}

pub async fn record_session(
    scope: &PartnerScope,
    payment: PaymentId,
    session: &str,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::GatewaySession, Expr::value(Some(session.to_owned())))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .filter(row::Column::PaymentId.eq(payment.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Writes a payment's new state; final ones are asked about no more. True when it is the charge its
/// order counts as paid by: a second one that succeeded is recorded, and is surplus money.
pub async fn record_state(
    scope: &PartnerScope,
    ctx: &Ctx,
    payment: &Payment,
    state: &PaymentState,
    reference: Option<String>,
    method: Option<PaymentMethodId>,
) -> Result<bool, Error> {
    let pays = matches!(state, PaymentState::Succeeded)
        && !is_charged(scope.tx(), scope.partner(), payment.order).await?;
    let mut row = row::ActiveModel::new();
    set_state(&mut row, ctx, state, pays);
    set_told(&mut row, reference, method);
    Entity::update_many()
        .set(row)
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .filter(row::Column::PaymentId.eq(payment.id.0))
        .exec(scope.tx())
        .await?;
    Ok(pays)
}

/// The columns of a state. `pays` says that the order counts as paid by it.
fn set_state(row: &mut row::ActiveModel, ctx: &Ctx, state: &PaymentState, pays: bool) {
    let failure = match state {
        PaymentState::Failed { reason } => Some(reason.code().to_owned()),
        _ => None,
    };
    row.state = Set(state.code().to_owned());
    row.failure = Set(failure);
    row.open_slot = Set((!state.is_final()).then_some(1));
    row.success_slot = Set(pays.then_some(1));
    row.changed_at = Set(ctx.now.into());
    if state.is_final() {
        row.ask_at = Set(None);
    }
}

/// The columns of what the gateway names; what it does not name stays.
fn set_told(
    row: &mut row::ActiveModel,
    reference: Option<String>,
    method: Option<PaymentMethodId>,
) {
    if let Some(reference) = reference {
        row.gateway_reference = Set(Some(reference));
    }
    if let Some(method) = method {
        row.payment_method_id = Set(Some(method.0));
    }
}

/// Whether a charge pays the order already.
async fn is_charged(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
) -> Result<bool, Error> {
    let found = Entity::find()
        .filter(row::Column::PartnerId.eq(partner.0))
        .filter(row::Column::OrderId.eq(order.0))
        .filter(row::Column::SuccessSlot.eq(1))
        .one(connection)
        .await?;
    Ok(found.is_some())
}

/// Writes when the gateway is asked next.
pub async fn record_asked(
    scope: &PartnerScope,
    payment: &Payment,
    times_asked: u32,
    ask_at: At,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(row::Column::TimesAsked, Expr::value(i64::from(times_asked)))
        .col_expr(row::Column::AskAt, Expr::value(Some(ask_at)))
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .filter(row::Column::PaymentId.eq(payment.id.0))
        .filter(row::Column::OpenSlot.eq(1))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Charges whose outcome is to be asked for: (partner, payment), oldest question first.
pub async fn due_to_ask(
    connection: &impl ConnectionTrait,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<(PartnerId, PaymentId)>, Error> {
    let rows: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .column(row::Column::PartnerId)
        .column(row::Column::PaymentId)
        .filter(row::Column::AskAt.lte(At::from(now)))
        .order_by_asc(row::Column::AskAt)
        .order_by_asc(row::Column::PaymentId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(partner, id)| (PartnerId(partner), PaymentId(id))).collect())
}

/// Charges the gateway will be asked about, the next question first, at most `limit`.
pub async fn list_to_ask(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Payment>, Error> {
    let rows = Entity::find()
        .filter(row::Column::AskAt.is_not_null())
        .order_by_asc(row::Column::AskAt)
        .order_by_asc(row::Column::PaymentId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(payment_of).collect()
}

/// Charges of all partners that were begun before an instant and have no outcome yet, oldest first,
/// at most `limit`: for operators.
pub async fn list_stuck(
    connection: &impl ConnectionTrait,
    begun_before: At,
    limit: u64,
) -> Result<Vec<Payment>, Error> {
    let rows = Entity::find()
        .filter(row::Column::OpenSlot.eq(1))
        .filter(row::Column::CreatedAt.lt(begun_before))
        .order_by_asc(row::Column::CreatedAt)
        .order_by_asc(row::Column::PaymentId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(payment_of).collect()
}

/// Since when charges of all partners that have no outcome yet wait for one, oldest first, at most
/// `limit`.
pub async fn list_stuck_since(
    connection: &impl ConnectionTrait,
    begun_before: At,
    limit: u64,
) -> Result<Vec<At>, Error> {
    let query = Entity::find()
        .select_only()
        .column(row::Column::CreatedAt)
        .filter(row::Column::OpenSlot.eq(1))
        .filter(row::Column::CreatedAt.lt(begun_before))
        .order_by_asc(row::Column::CreatedAt);
    Ok(query.limit(limit).into_tuple().all(connection).await?)
}

/// The instant of the first question after another instant.
pub async fn next_ask_at(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    let rows = Entity::find().filter(row::Column::AskAt.gt(after));
    least(connection, rows, row::Column::AskAt).await
}

pub async fn record_receipt(
    scope: &PartnerScope,
    ctx: &Ctx,
    received: &Receipt,
) -> Result<(), Error> {
    let row = receipt::ActiveModel {
        partner_id: Set(scope.partner().0),
        receipt_id: Set(received.id.0),
        order_id: Set(received.order.map(|order| order.0)),
        entry_id: Set(received.entry.map(|entry| entry.0)),
        currency: Set(received.amount.currency.code().to_owned()),
        amount_minor: Set(received.amount.minor),
        received_on: Set(received.received_on.into()),
        payer: Set(received.payer.clone()),
        bank_reference: Set(received.bank_reference.clone()),
        outcome: Set(received.outcome.clone()),
        recorded_at: Set(ctx.now.into()),
        recorded_by: Set(ctx.person().map(|person| person.0)),
        withdrawn_at: Set(None),
        withdrawn_by: Set(None),
    };
    receipt::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Takes a receipt back: it was not this partner's money. [`Error::NotFound`] when it was before.
pub async fn record_withdrawn(
    scope: &PartnerScope,
    ctx: &Ctx,
    receipt: ReceiptId,
) -> Result<(), Error> {
    let done = receipt::Entity::update_many()
        .col_expr(receipt::Column::WithdrawnAt, Expr::value(At::from(ctx.now)))
        .col_expr(receipt::Column::WithdrawnBy, Expr::value(ctx.person().map(|person| person.0)))
        .filter(receipt::Column::PartnerId.eq(scope.partner().0))
        .filter(receipt::Column::ReceiptId.eq(receipt.0))
        .filter(receipt::Column::WithdrawnAt.is_null())
        .exec(scope.tx())
        .await?;
    if done.rows_affected == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Says which entry of the bank a receipt is that a person had copied before.
pub async fn record_entry_of(
    scope: &PartnerScope,
    receipt: ReceiptId,
    entry: EntryId,
) -> Result<(), Error> {
    receipt::Entity::update_many()
        .col_expr(receipt::Column::EntryId, Expr::value(Some(entry.0)))
        .filter(receipt::Column::PartnerId.eq(scope.partner().0))
        .filter(receipt::Column::ReceiptId.eq(receipt.0))
        .filter(receipt::Column::EntryId.is_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}

fn standing_receipts(partner: PartnerId) -> Select<receipt::Entity> {
    receipt::Entity::find()
        .filter(receipt::Column::PartnerId.eq(partner.0))
        .filter(receipt::Column::WithdrawnAt.is_null())
        .order_by_asc(receipt::Column::RecordedAt)
        .order_by_asc(receipt::Column::ReceiptId)
}

/// The transfers of a partner that stand, oldest first.
pub async fn list_receipts_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Receipt>, Error> {
    let rows = standing_receipts(partner).all(connection).await?;
    rows.into_iter().map(receipt_of).collect()
}

/// The receipts that stand of a bank's entry, with the partner of each.
pub async fn list_receipts_of_entry(
    connection: &impl ConnectionTrait,
    entry: EntryId,
) -> Result<Vec<(PartnerId, Receipt)>, Error> {
    let rows = receipt::Entity::find()
        .filter(receipt::Column::EntryId.eq(entry.0))
        .filter(receipt::Column::WithdrawnAt.is_null())
        .order_by_asc(receipt::Column::RecordedAt)
        .order_by_asc(receipt::Column::ReceiptId)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let partner = PartnerId(row.partner_id);
            receipt_of(row).map(|receipt| (partner, receipt))
        })
        .collect()
}

/// The partner's transfer, or [`Error::NotFound`].
pub async fn get_receipt(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: ReceiptId,
) -> Result<Receipt, Error> {
    let row = receipt::Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    receipt_of(row.ok_or(Error::NotFound)?)
}

/// The transfers recorded for an order, first to last.
pub async fn list_receipts(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
) -> Result<Vec<Receipt>, Error> {
    let own = standing_receipts(partner).filter(receipt::Column::OrderId.eq(order.0));
    let rows = own.all(connection).await?;
    rows.into_iter().map(receipt_of).collect()
}

/// The newest receipts of all partners: the operator's list, with the partner of each.
pub async fn list_newest_receipts(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<(PartnerId, Receipt)>, Error> {
    let rows = receipt::Entity::find()
        .filter(receipt::Column::WithdrawnAt.is_null())
        .order_by_desc(receipt::Column::RecordedAt)
        .order_by_desc(receipt::Column::ReceiptId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let partner = PartnerId(row.partner_id);
            receipt_of(row).map(|receipt| (partner, receipt))
        })
        .collect()
}

fn receipt_of(row: receipt::Model) -> Result<Receipt, Error> {
    let currency = Currency::parse(&row.currency)
        .ok_or_else(|| Error::broken(format!("receipt {} is unreadable", row.receipt_id)))?;
    Ok(Receipt {
        id: ReceiptId(row.receipt_id),
        order: row.order_id.map(OrderId),
        entry: row.entry_id.map(EntryId),
        amount: Money::new(row.amount_minor, currency),
        received_on: row.received_on.0,
        payer: row.payer,
        bank_reference: row.bank_reference,
        outcome: row.outcome,
        recorded_at: row.recorded_at.instant(),
    })
}
