//! All SQL about refunds.

use domain::ids::{InvoiceId, OrderId, PartnerId, RefundId};
use domain::money::{Currency, Money};
use domain::payment::RefundState;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, Condition, ConnectionTrait, QueryOrder, QuerySelect};

use super::super::row::refund::{self, Column, Entity};
use super::super::{Refund, Source};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope, least};
use crate::error::Error;

/// Refunds one list shows.
const LIST_MAX: u64 = 500;

/// Writes a refund that begins.
pub async fn record(scope: &PartnerScope, ctx: &Ctx, begun: &Refund) -> Result<(), Error> {
    let by_gateway = begun.gateway_key.is_some();
    let row = refund::ActiveModel {
        partner_id: Set(scope.partner().0),
        refund_id: Set(begun.id.0),
        order_id: Set(begun.order.map(|order| order.0)),
        source_kind: Set(begun.source.kind().to_owned()),
        source_id: Set(begun.source.id()),
        refund_no: Set(i64::from(begun.number)),
        method: Set(if by_gateway { "gateway" } else { "transfer" }.to_owned()),
        gateway_key: Set(begun.gateway_key.clone()),
        gateway_reference: Set(None),
        currency: Set(begun.amount.currency.code().to_owned()),
        amount_minor: Set(begun.amount.minor),
        state: Set(begun.state.code().to_owned()),
        failure: Set(None),
        reason: Set(begun.reason.clone()),
        credit_note_id: Set(begun.credit_note.map(|note| note.0)),
        requested_at: Set(ctx.now.into()),
        requested_by: Set(ctx.person().map(|person| person.0)),
        changed_at: Set(ctx.now.into()),
        times_asked: Set(0),
        ask_at: Set(begun.ask_at.map(At::from)),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// The partner's refund, or [`Error::NotFound`].
pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: RefundId,
) -> Result<Refund, Error> {
    let row = Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    refund_of(row.ok_or(Error::NotFound)?)
}

/// Finds a refund by the gateway's key, as a webhook names it.
pub async fn find_by_key(
    connection: &impl ConnectionTrait,
    key: &str,
) -> Result<Option<Refund>, Error> {
    let row = Entity::find().filter(Column::GatewayKey.eq(key)).one(connection).await?;
    row.map(refund_of).transpose()
}

/// The refunds of a source, first to last.
pub async fn list_of_source(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    source: Source,
) -> Result<Vec<Refund>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::SourceKind.eq(source.kind()))
        .filter(Column::SourceId.eq(source.id()))
        .order_by_asc(Column::RefundNo)
        .all(connection)
        .await?;
    rows.into_iter().map(refund_of).collect()
}

/// The refunds of a partner, newest first; of one order when it is given.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: Option<OrderId>,
) -> Result<Vec<Refund>, Error> {
    let mut query = Entity::find().filter(Column::PartnerId.eq(partner.0));
    if let Some(order) = order {
        query = query.filter(Column::OrderId.eq(order.0));
    }
    let rows = query
        .order_by_desc(Column::RequestedAt)
        .order_by_desc(Column::RefundId)
        .limit(LIST_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(refund_of).collect()
}

/// Writes a refund's new state; a final one is asked about no more. `reference` is the gateway's
/// name of it, or the bank's.
pub async fn record_state(
    scope: &PartnerScope,
    ctx: &Ctx,
    refund: &Refund,
    state: &RefundState,
    reference: Option<String>,
) -> Result<(), Error> {
    let failure = match state {
        RefundState::Failed { why } => Some(why.clone()),
        RefundState::Pending | RefundState::Unknown | RefundState::Succeeded => None,
    };
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::Failure, Expr::value(failure))
        .col_expr(Column::ChangedAt, Expr::value(At::from(ctx.now)));
    if state.is_final() {
        update = update.col_expr(Column::AskAt, Expr::value(None::<At>));
    }
    if let Some(reference) = reference {
        update = update.col_expr(Column::GatewayReference, Expr::value(Some(reference)));
    }
    update.filter(own(scope, refund.id)).exec(scope.tx()).await?;
    Ok(())
}

/// Writes when the gateway is asked next.
pub async fn record_asked(
    scope: &PartnerScope,
    refund: &Refund,
    times_asked: u32,
    ask_at: At,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::TimesAsked, Expr::value(i64::from(times_asked)))
        .col_expr(Column::AskAt, Expr::value(Some(ask_at)))
        .filter(own(scope, refund.id))
        .filter(Column::State.is_in(["pending", "unknown"]))
        .exec(scope.tx())
        .await?;
    Ok(())
}

fn own(scope: &PartnerScope, id: RefundId) -> Condition {
    Condition::all().add(Column::PartnerId.eq(scope.partner().0)).add(Column::RefundId.eq(id.0))
}

/// Refunds the gateway is to be asked about: (partner, refund), oldest question first.
pub async fn due_to_ask(
    connection: &impl ConnectionTrait,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<(PartnerId, RefundId)>, Error> {
    let rows: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .column(Column::PartnerId)
        .column(Column::RefundId)
        .filter(Column::AskAt.lte(At::from(now)))
        .order_by_asc(Column::AskAt)
        .order_by_asc(Column::RefundId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(partner, id)| (PartnerId(partner), RefundId(id))).collect())
}

/// The instant of the first question after another instant.
pub async fn next_ask_at(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    let rows = Entity::find().filter(Column::AskAt.gt(after));
    least(connection, rows, Column::AskAt).await
}

fn refund_of(row: refund::Model) -> Result<Refund, Error> {
    let id = row.refund_id;
    read(row).ok_or_else(|| Error::broken(format!("refund {id} is unreadable")))
}

fn read(row: refund::Model) -> Option<Refund> {
    let state = match row.state.as_str() {
        "pending" => RefundState::Pending,
        "unknown" => RefundState::Unknown,
        "succeeded" => RefundState::Succeeded,
        "failed" => RefundState::Failed { why: row.failure? },
        _ => return None,
    };
    Some(Refund {
        id: RefundId(row.refund_id),
        partner: PartnerId(row.partner_id),
        order: row.order_id.map(OrderId),
        source: Source::parse(&row.source_kind, row.source_id)?,
        number: u32::try_from(row.refund_no).ok()?,
        gateway_key: row.gateway_key,
        reference: row.gateway_reference,
        amount: Money::new(row.amount_minor, Currency::parse(&row.currency)?),
        state,
        reason: row.reason,
        credit_note: row.credit_note_id.map(InvoiceId),
        requested_at: row.requested_at.instant(),
        changed_at: row.changed_at.instant(),
        times_asked: u32::try_from(row.times_asked).ok()?,
        ask_at: row.ask_at.map(At::instant),
    })
}
