//! Requests of all partners and their times: what the queues and reports ask.

use domain::ids::RequestId;
use domain::support::Severity;
use domain::text::Locale;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, Cond, ExprTrait, IntoColumnRef, IntoIden, JoinType, Order, Query};
use sea_orm::{ConnectionTrait, DynIden, QueryOrder, QueryResult, QuerySelect};

use super::super::Request;
use super::super::row::{Column, Entity, note};
use super::read;
use crate::db::At;
use crate::error::Error;

/// Since when, and until when, the requests of all partners wait for support, at most `limit`. A
/// request waits since its last change.
pub async fn list_waiting_since(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<(At, At)>, Error> {
    let query = Entity::find().select_only().columns([Column::ChangedAt, Column::DueAt]);
    let query = query.filter(Column::DueAt.is_not_null()).order_by_asc(Column::DueAt);
    Ok(query.limit(limit).into_tuple().all(connection).await?)
}

/// A request of any partner: for operators, who know nothing but its id.
pub async fn find_of_any(
    connection: &impl ConnectionTrait,
    request: RequestId,
) -> Result<Option<Request>, Error> {
    let row = Entity::find().filter(Column::RequestId.eq(request.0)).one(connection).await?;
    row.map(read).transpose()
}

/// When what became of one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    pub severity: Severity,
    pub locale: Locale,
    pub created_at: Timestamp,
    /// When support first said something.
    pub answered_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
}

fn of(table: &'static str, column: impl IntoIden) -> (Alias, DynIden) {
    (Alias::new(table), column.into_iden())
}

fn col(table: &'static str, column: impl IntoIden) -> Expr {
    Expr::col(of(table, column).into_column_ref())
}

/// The requests of all partners that were made from one instant, inclusive, to another, exclusive,
/// oldest first, at most `limit`.
pub async fn list_times(
    connection: &impl ConnectionTrait,
    (from, until): (At, At),
    limit: u64,
) -> Result<Vec<Times>, Error> {
    let same = Cond::all()
        .add(col("n", note::Column::PartnerId).equals(of("r", Column::PartnerId)))
        .add(col("n", note::Column::RequestId).equals(of("r", Column::RequestId)))
        .add(col("n", note::Column::Side).eq("support"));
    let own = [
        col("r", Column::Severity),
        col("r", Column::Locale),
        col("r", Column::CreatedAt),
        col("r", Column::ClosedAt),
        col("r", Column::PartnerId),
        col("r", Column::RequestId),
    ];
    let mut query = Query::select();
    query
        .exprs(own.iter().take(4).cloned())
        .expr(col("n", note::Column::At).min())
        .from_as(Entity, Alias::new("r"))
        .join_as(JoinType::LeftJoin, note::Entity, Alias::new("n"), same)
        .and_where(col("r", Column::CreatedAt).gte(from))
        .and_where(col("r", Column::CreatedAt).lt(until))
        .add_group_by(own.clone())
        .order_by(of("r", Column::CreatedAt), Order::Asc)
        .order_by(of("r", Column::RequestId), Order::Asc)
        .limit(limit);
    let rows = connection.query_all(&query).await?;
    rows.into_iter().map(times).collect()
}

fn times(row: QueryResult) -> Result<Times, Error> {
    let severity: String = row.try_get_by_index(0)?;
    let locale: String = row.try_get_by_index(1)?;
    let instant = |at: usize| -> Result<Option<Timestamp>, Error> {
        Ok(row.try_get_by_index::<Option<At>>(at)?.map(At::instant))
    };
    let broken = || Error::broken("a request without a beginning or a severity");
    Ok(Times {
        severity: Severity::parse(&severity).ok_or_else(broken)?,
        locale: Locale::parse(&locale).unwrap_or(Locale::EnUs),
        created_at: instant(2)?.ok_or_else(broken)?,
        closed_at: instant(3)?,
        answered_at: instant(4)?,
    })
}
