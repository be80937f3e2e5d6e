//! All SQL of the books.

pub mod chargebacks;
pub mod refunds;

use domain::ids::{AllocationId, OrderId, PartnerId};
use domain::money::{Currency, Money};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Alias;
use sea_orm::{ActiveValue::Set, ConnectionTrait, ExprTrait, QueryOrder, QuerySelect};

use super::row::{allocation, chargeback, refund};
use super::{Allocation, Figure, Held, Source};
use crate::ctx::Ctx;
use crate::db::{PartnerScope, Present, Writes};
use crate::error::Error;
use crate::payment::row as payment;
use crate::payment::row::receipt;

/// PostgreSQL sums whole numbers into a decimal one; the sums are far from the column's end.
fn sum(column: impl ColumnTrait) -> Expr {
    Expr::col(column).sum().cast_as(Alias::new("bigint"))
}

pub async fn record_allocation(
    scope: &PartnerScope,
    ctx: &Ctx,
    wanted: &Allocation,
) -> Result<(), Error> {
    let row = allocation_row(scope.partner(), ctx, wanted);
    allocation::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Writes allocations of held partners.
pub fn record_allocations(
    writes: &mut Writes<'_>,
    ctx: &Ctx,
    wanted: &[(PartnerId, &Allocation)],
) -> Result<(), Error> {
    let rows = wanted.iter().map(|(partner, wanted)| allocation_row(*partner, ctx, wanted));
    writes.insert(&rows.collect::<Vec<_>>(), Present::Refused)
}

fn allocation_row(partner: PartnerId, ctx: &Ctx, wanted: &Allocation) -> allocation::ActiveModel {
    allocation::ActiveModel {
        partner_id: Set(partner.0),
        allocation_id: Set(wanted.id.0),
        source_kind: Set(wanted.source.kind().to_owned()),
        source_id: Set(wanted.source.id()),
        order_id: Set(wanted.order.0),
        currency: Set(wanted.amount.currency.code().to_owned()),
        amount_minor: Set(wanted.amount.minor),
        at: Set(ctx.now.into()),
        by_person: Set(ctx.person().map(|person| person.0)),
        reverses: Set(wanted.reverses.map(|id| id.0)),
    }
}

/// Every row about an order, oldest first.
pub async fn list_of_order(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
) -> Result<Vec<Allocation>, Error> {
    let rows = allocation::Entity::find()
        .filter(allocation::Column::PartnerId.eq(partner.0))
        .filter(allocation::Column::OrderId.eq(order.0))
        .order_by_asc(allocation::Column::At)
        .order_by_asc(allocation::Column::AllocationId)
        .all(connection)
        .await?;
    rows.into_iter().map(allocation_of).collect()
}

/// Every row about a source, oldest first.
pub async fn list_of_source(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    source: Source,
) -> Result<Vec<Allocation>, Error> {
    let rows = allocation::Entity::find()
        .filter(allocation::Column::PartnerId.eq(partner.0))
        .filter(allocation::Column::SourceKind.eq(source.kind()))
        .filter(allocation::Column::SourceId.eq(source.id()))
        .order_by_asc(allocation::Column::At)
        .order_by_asc(allocation::Column::AllocationId)
        .all(connection)
        .await?;
    rows.into_iter().map(allocation_of).collect()
}

fn allocation_of(row: allocation::Model) -> Result<Allocation, Error> {
    let id = row.allocation_id;
    let broken = || Error::broken(format!("allocation {id} is unreadable"));
    let currency = Currency::parse(&row.currency).ok_or_else(broken)?;
    Ok(Allocation {
        id: AllocationId(id),
        source: Source::parse(&row.source_kind, row.source_id).ok_or_else(broken)?,
        order: OrderId(row.order_id),
        amount: Money::new(row.amount_minor, currency),
        reverses: row.reverses.map(AllocationId),
    })
}

/// What a source brought, and what became of it so far. [`Error::NotFound`] for money that never
/// arrived.
pub async fn held(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    source: Source,
) -> Result<Held, Error> {
    let received = received(connection, partner, source).await?;
    let currency = received.currency;
    let money = |minor: Option<Option<i64>>| Money::new(minor.flatten().unwrap_or(0), currency);
    let allocated: Option<Option<i64>> = allocation::Entity::find()
        .select_only()
        .column_as(sum(allocation::Column::AmountMinor), "total")
        .filter(allocation::Column::PartnerId.eq(partner.0))
        .filter(allocation::Column::SourceKind.eq(source.kind()))
        .filter(allocation::Column::SourceId.eq(source.id()))
        .into_tuple()
        .one(connection)
        .await?;
    let refunds: Vec<(String, i64)> = refund::Entity::find()
        .select_only()
        .column(refund::Column::State)
        .column_as(sum(refund::Column::AmountMinor), "total")
        .filter(refund::Column::PartnerId.eq(partner.0))
        .filter(refund::Column::SourceKind.eq(source.kind()))
        .filter(refund::Column::SourceId.eq(source.id()))
        .group_by(refund::Column::State)
        .into_tuple()
        .all(connection)
        .await?;
    let refunded_in = |wanted: &[&str]| -> i64 {
        let of = refunds.iter().filter(|(state, _)| wanted.contains(&state.as_str()));
        of.map(|(_, minor)| minor).sum()
    };
    let charged_back: Option<Option<i64>> = match source {
        Source::Payment(id) => {
            chargeback::Entity::find()
                .select_only()
                .column_as(sum(chargeback::Column::AmountMinor), "total")
                .filter(chargeback::Column::PartnerId.eq(partner.0))
                .filter(chargeback::Column::PaymentId.eq(id.0))
                .filter(chargeback::Column::Outcome.ne("won"))
                .into_tuple()
                .one(connection)
                .await?
        }
        Source::Receipt(_) => None,
    };
    Ok(Held {
        received,
        allocated: money(allocated),
        refunded: Money::new(refunded_in(&["succeeded"]), currency),
        refunding: Money::new(refunded_in(&["pending", "unknown"]), currency),
        charged_back: money(charged_back),
    })
}

async fn received(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    source: Source,
) -> Result<Money, Error> {
    let found = match source {
        Source::Payment(id) => payment::Entity::find_by_id((partner.0, id.0))
            .filter(payment::Column::State.eq("succeeded"))
            .one(connection)
            .await?
            .map(|row| (row.currency, row.amount_minor)),
        Source::Receipt(id) => receipt::Entity::find_by_id((partner.0, id.0))
            .filter(receipt::Column::WithdrawnAt.is_null())
            .one(connection)
            .await?
            .map(|row| (row.currency, row.amount_minor)),
    };
    let (currency, minor) = found.ok_or(Error::NotFound)?;
    Ok(Money::new(minor, currency_of(&currency)?))
}

fn currency_of(code: &str) -> Result<Currency, Error> {
    Currency::parse(code).ok_or_else(|| Error::broken(format!("money in {code}, which is none")))
}

/// The sums of one partner: (figure, currency, minor units).
pub async fn sums(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<(Figure, Currency, i64)>, Error> {
    let mut found: Vec<(Figure, String, i64)> = Vec::new();
    let payments: Vec<(String, i64)> = payment::Entity::find()
        .select_only()
        .column(payment::Column::Currency)
        .column_as(sum(payment::Column::AmountMinor), "total")
        .filter(payment::Column::PartnerId.eq(partner.0))
        .filter(payment::Column::State.eq("succeeded"))
        .group_by(payment::Column::Currency)
        .into_tuple()
        .all(connection)
        .await?;
    found.extend(payments.into_iter().map(|(code, minor)| (Figure::Received, code, minor)));
    let receipts: Vec<(String, i64)> = receipt::Entity::find()
        .select_only()
        .column(receipt::Column::Currency)
        .column_as(sum(receipt::Column::AmountMinor), "total")
        .filter(receipt::Column::PartnerId.eq(partner.0))
        .filter(receipt::Column::WithdrawnAt.is_null())
        .group_by(receipt::Column::Currency)
        .into_tuple()
        .all(connection)
        .await?;
    found.extend(receipts.into_iter().map(|(code, minor)| (Figure::Received, code, minor)));
    let refunds: Vec<(String, String, i64)> = refund::Entity::find()
        .select_only()
        .columns([refund::Column::State, refund::Column::Currency])
        .column_as(sum(refund::Column::AmountMinor), "total")
        .filter(refund::Column::PartnerId.eq(partner.0))
        .filter(refund::Column::State.ne("failed"))
        .group_by(refund::Column::State)
        .group_by(refund::Column::Currency)
        .into_tuple()
        .all(connection)
        .await?;
    found.extend(refunds.into_iter().map(|(state, code, minor)| {
        let figure = if state == "succeeded" { Figure::Refunded } else { Figure::Refunding };
        (figure, code, minor)
    }));
    let chargebacks: Vec<(String, i64)> = chargeback::Entity::find()
        .select_only()
        .column(chargeback::Column::Currency)
        .column_as(sum(chargeback::Column::AmountMinor), "total")
        .filter(chargeback::Column::PartnerId.eq(partner.0))
        .filter(chargeback::Column::Outcome.ne("won"))
        .group_by(chargeback::Column::Currency)
        .into_tuple()
        .all(connection)
        .await?;
    found.extend(chargebacks.into_iter().map(|(code, minor)| (Figure::Refunded, code, minor)));
    found
        .into_iter()
        .map(|(figure, code, minor)| Ok((figure, currency_of(&code)?, minor)))
        .collect()
}

/// What is put to each order of a partner: (order, currency, minor units).
pub async fn allocated_by_order(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<(OrderId, Currency, i64)>, Error> {
    let rows: Vec<(Uuid, String, i64)> = allocation::Entity::find()
        .select_only()
        .columns([allocation::Column::OrderId, allocation::Column::Currency])
        .column_as(sum(allocation::Column::AmountMinor), "total")
        .filter(allocation::Column::PartnerId.eq(partner.0))
        .group_by(allocation::Column::OrderId)
        .group_by(allocation::Column::Currency)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(order, code, minor)| Ok((OrderId(order), currency_of(&code)?, minor)))
        .collect()
}
