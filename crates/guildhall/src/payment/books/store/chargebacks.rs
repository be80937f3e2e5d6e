//! All SQL about disputed charges.

use domain::ids::{ChargebackId, PartnerId, PaymentId};
use domain::money::{Currency, Money};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::super::row::chargeback::{self, Column, Entity};
use super::super::{Chargeback, Verdict};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope, least};
use crate::error::Error;

/// The disputes of a partner's charges, oldest first.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Chargeback>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .order_by_asc(Column::OpenedAt)
        .order_by_asc(Column::ChargebackId)
        .all(connection)
        .await?;
    rows.into_iter().map(chargeback_of).collect()
}

/// The dispute of a charge that the gateway names so.
pub async fn find(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    payment: PaymentId,
    reference: &str,
) -> Result<Option<Chargeback>, Error> {
    let row = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::PaymentId.eq(payment.0))
        .filter(Column::GatewayReference.eq(reference))
        .one(connection)
        .await?;
    row.map(chargeback_of).transpose()
}

/// Writes a new one, and when the gateway is first asked about it.
pub async fn record(
    scope: &PartnerScope,
    ctx: &Ctx,
    opened: &Chargeback,
    reference: &str,
    ask_at: At,
) -> Result<(), Error> {
    let row = chargeback::ActiveModel {
        partner_id: Set(scope.partner().0),
        chargeback_id: Set(opened.id.0),
        payment_id: Set(opened.payment.0),
        gateway_reference: Set(reference.to_owned()),
        currency: Set(opened.amount.currency.code().to_owned()),
        amount_minor: Set(opened.amount.minor),
        opened_at: Set(ctx.now.into()),
        closed_at: Set(None),
        outcome: Set(Verdict::Open.code().to_owned()),
        ask_at: Set(Some(ask_at)),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// An open dispute the gateway is to be asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToAsk {
    pub partner: PartnerId,
    pub id: ChargebackId,
    pub reference: String,
    pub opened_at: At,
}

/// The disputes the gateway is to be asked about, oldest question first.
pub async fn due_to_ask(
    connection: &impl ConnectionTrait,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<ToAsk>, Error> {
    let rows: Vec<(Uuid, Uuid, String, At)> = Entity::find()
        .select_only()
        .column(Column::PartnerId)
        .column(Column::ChargebackId)
        .column(Column::GatewayReference)
        .column(Column::OpenedAt)
        .filter(Column::AskAt.lte(At::from(now)))
        .order_by_asc(Column::AskAt)
        .order_by_asc(Column::ChargebackId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let due = rows.into_iter().map(|(partner, id, reference, opened_at)| ToAsk {
        partner: PartnerId(partner),
        id: ChargebackId(id),
        reference,
        opened_at,
    });
    Ok(due.collect())
}

/// The instant of the first question after another instant.
pub async fn next_ask_at(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    let rows = Entity::find().filter(Column::AskAt.gt(after));
    least(connection, rows, Column::AskAt).await
}

/// Writes when the gateway is asked next, while it is open.
pub async fn record_asked(
    connection: &impl ConnectionTrait,
    asked: &ToAsk,
    ask_at: At,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::AskAt, Expr::value(Some(ask_at)))
        .filter(Column::PartnerId.eq(asked.partner.0))
        .filter(Column::ChargebackId.eq(asked.id.0))
        .filter(Column::Outcome.eq(Verdict::Open.code()))
        .exec(connection)
        .await?;
    Ok(())
}

/// Writes the verdict.
pub async fn record_closed(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: ChargebackId,
    verdict: Verdict,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::Outcome, Expr::value(verdict.code()))
        .col_expr(Column::ClosedAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(Column::AskAt, Expr::value(None::<At>))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::ChargebackId.eq(id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

fn chargeback_of(row: chargeback::Model) -> Result<Chargeback, Error> {
    let id = row.chargeback_id;
    let broken = || Error::broken(format!("chargeback {id} is unreadable"));
    let currency = Currency::parse(&row.currency).ok_or_else(broken)?;
    Ok(Chargeback {
        id: ChargebackId(id),
        payment: PaymentId(row.payment_id),
        amount: Money::new(row.amount_minor, currency),
        verdict: Verdict::parse(&row.outcome).ok_or_else(broken)?,
        opened_at: row.opened_at.instant(),
    })
}
