//! Orders of all partners: what the operators' pages and lists ask.

use std::collections::HashMap;

use domain::ids::{OfferCode, OrderId, PartnerId};
use domain::money::{Currency, Money};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, JoinType, SelectStatement};
use sea_orm::{Condition, ConnectionTrait, ExprTrait, QueryOrder, QuerySelect};

use super::super::Order;
use super::super::convert::order_of;
use super::super::row::{Column, Entity};
use crate::db::{At, Day};
use crate::error::Error;

/// What an operator's list shows.
#[derive(Debug, Clone, Default)]
pub struct Wanted<'a> {
    /// A state's code; without one every placed order.
    pub state: Option<&'a str>,
    /// Continues after this order, the last one of the page before.
    pub after: Option<&'a Order>,
}

/// The newest placed orders of all partners, newest first, at most `limit`.
pub async fn list_page(
    connection: &impl ConnectionTrait,
    wanted: &Wanted<'_>,
    limit: u64,
) -> Result<Vec<Order>, Error> {
    let mut query = Entity::find().filter(Column::PlacedAt.is_not_null());
    if let Some(state) = wanted.state {
        query = query.filter(Column::State.eq(state));
    }
    if let Some((order, placed_at)) = wanted.after.and_then(|order| Some((order, order.placed_at?)))
    {
        let placed_at = At::from(placed_at);
        let same = Condition::all()
            .add(Column::PlacedAt.eq(placed_at))
            .add(Column::OrderId.lt(order.id.0));
        let later = Condition::any().add(Column::PlacedAt.lt(placed_at)).add(same);
        query = query.filter(later);
    }
    let rows = query
        .order_by_desc(Column::PlacedAt)
        .order_by_desc(Column::OrderId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(order_of).collect()
}

/// The open orders of many partners, each by its partner and offer, in one question.
pub async fn list_open_of_many(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashMap<(PartnerId, OfferCode), Order>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(Column::OpenSlot.eq(1))
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let order = order_of(row)?;
            Ok(((order.partner, order.quote.offer.clone()), order))
        })
        .collect()
}

/// Orders by their ids, in no order. The caller bounds the list.
pub async fn list_by_ids(
    connection: &impl ConnectionTrait,
    ids: &[(PartnerId, OrderId)],
) -> Result<Vec<Order>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut each = Condition::any();
    for (partner, order) in ids {
        each = each.add(
            Condition::all().add(Column::PartnerId.eq(partner.0)).add(Column::OrderId.eq(order.0)),
        );
    }
    let rows = Entity::find().filter(each).all(connection).await?;
    rows.into_iter().map(order_of).collect()
}

/// An order of any partner: for operators, who know nothing but its id.
pub async fn find_of_any(
    connection: &impl ConnectionTrait,
    order: OrderId,
) -> Result<Option<Order>, Error> {
    let row = Entity::find().filter(Column::OrderId.eq(order.0)).one(connection).await?;
    row.map(order_of).transpose()
}

/// How many placed orders are in each state: (code, count).
pub async fn count_by_state(
    connection: &impl ConnectionTrait,
) -> Result<Vec<(String, i64)>, Error> {
    let counts = Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::OrderId.count(), "orders")
        .filter(Column::PlacedAt.is_not_null())
        .group_by(Column::State)
        .order_by_asc(Column::State)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(counts)
}

/// What transfers are awaited: orders and their sum, for each currency.
pub async fn totals_awaiting(
    connection: &impl ConnectionTrait,
) -> Result<Vec<(i64, Money)>, Error> {
    // PostgreSQL sums whole numbers into a decimal one; the sum is far from the column's end.
    let sum = Expr::col(Column::TotalMinor).sum().cast_as(Alias::new("bigint"));
    let rows: Vec<(String, i64, i64)> = Entity::find()
        .select_only()
        .column(Column::Currency)
        .column_as(Column::OrderId.count(), "orders")
        .column_as(sum, "total")
        .filter(Column::State.eq("awaiting_payment"))
        .group_by(Column::Currency)
        .order_by_asc(Column::Currency)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(currency, orders, minor)| {
            let currency = Currency::parse(&currency)
                .ok_or_else(|| Error::broken("an order in an unknown currency"))?;
            Ok((orders, Money::new(minor, currency)))
        })
        .collect()
}

/// Orders of all partners that wait for a transfer of exactly this total, oldest first, at most
/// `limit`.
pub async fn list_awaiting_amount(
    connection: &impl ConnectionTrait,
    total: Money,
    limit: u64,
) -> Result<Vec<Order>, Error> {
    let rows = Entity::find()
        .filter(Column::State.eq("awaiting_payment"))
        .filter(Column::Currency.eq(total.currency.code()))
        .filter(Column::TotalMinor.eq(total.minor))
        .order_by_asc(Column::PlacedAt)
        .order_by_asc(Column::OrderId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(order_of).collect()
}

/// Transfer orders that will expire, the next first, at most `limit`.
pub async fn list_to_expire(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Order>, Error> {
    let rows = Entity::find()
        .filter(Column::State.eq("awaiting_payment"))
        .order_by_asc(Column::ExpiresOn)
        .order_by_asc(Column::OrderId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(order_of).collect()
}

/// Joins the order of each row of `table`, which names it by partner and order, as `name`; none
/// where there is no such row.
pub fn join_order(query: &mut SelectStatement, name: &'static str, table: &'static str) {
    let same = |column: Column| {
        let own = Expr::col((Alias::new(name), column));
        own.equals((Alias::new(table), column))
    };
    let own = Condition::all().add(same(Column::PartnerId)).add(same(Column::OrderId));
    query.join_as(JoinType::LeftJoin, Entity, Alias::new(name), own);
}

/// Whether nobody placed a joined order: the run did.
pub fn joined_is_automatic(name: &'static str) -> Expr {
    Expr::col((Alias::new(name), Column::Purpose)).eq("automatic_renewal")
}

/// What is awaited, by the day on which it was ordered: orders and their sum, for each currency.
pub async fn awaited_by_day(
    connection: &impl ConnectionTrait,
) -> Result<Vec<(Date, i64, Money)>, Error> {
    let sum = Expr::col(Column::TotalMinor).sum().cast_as(Alias::new("bigint"));
    let rows: Vec<(String, Day, i64, i64)> = Entity::find()
        .select_only()
        .columns([Column::Currency, Column::PlacedOn])
        .column_as(Column::OrderId.count(), "orders")
        .column_as(sum, "total")
        .filter(Column::State.eq("awaiting_payment"))
        .filter(Column::PlacedOn.is_not_null())
        .group_by(Column::Currency)
        .group_by(Column::PlacedOn)
        .order_by_asc(Column::Currency)
        .order_by_asc(Column::PlacedOn)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(currency, day, orders, minor)| {
            let currency = Currency::parse(&currency)
                .ok_or_else(|| Error::broken("an order in an unknown currency"))?;
            Ok((day.0, orders, Money::new(minor, currency)))
        })
        .collect()
}
