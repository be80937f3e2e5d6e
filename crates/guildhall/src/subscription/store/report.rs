//! What became of years, added up by the database for the operators' reports.

use domain::ids::PolicyCode;
use domain::operator::report::TermEnd;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{
    Alias, CaseStatement, Cond, ExprTrait, IntoColumnRef, IntoIden, JoinType, Query, SimpleExpr,
};
use sea_orm::{ConnectionTrait, DynIden, QueryResult};

use super::super::row::{self, term};
use super::years::join_subscription;
use crate::db::Day;
use crate::error::Error;
use crate::order;

/// Terms that came to their end on one day in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    pub on: Date,
    pub end: TermEnd,
    pub policy: PolicyCode,
    pub terms: i64,
}

fn of(table: &'static str, column: impl IntoIden) -> (Alias, DynIden) {
    (Alias::new(table), column.into_iden())
}

fn col(table: &'static str, column: impl IntoIden) -> SimpleExpr {
    Expr::col(of(table, column).into_column_ref())
}

fn is_last() -> Cond {
    Cond::all().add(col("n", term::Column::TermNo).is_null())
}

fn cancelled() -> Cond {
    is_last().add(col("s", row::Column::CancelledOn).is_not_null())
}

fn upgraded() -> Cond {
    is_last().add(col("s", row::Column::UpgradedOn).is_not_null())
}

/// Terms that came to their end on some days, both inclusive: on their last day, or on the day on
/// which their subscription was cancelled or upgraded. One row for each day, way and set.
pub async fn list_ended(
    connection: &impl ConnectionTrait,
    (first, last): (Date, Date),
) -> Result<Vec<Ended>, Error> {
    let on = || {
        CaseStatement::new()
            .case(cancelled(), col("s", row::Column::CancelledOn))
            .case(upgraded(), col("s", row::Column::UpgradedOn))
            .finally(col("t", term::Column::EndsOn))
    };
    let automatic = Cond::all()
        .add(col("n", term::Column::TermNo).is_not_null())
        .add(order::store::joined_is_automatic("o"));
    let end = CaseStatement::new()
        .case(automatic, 1)
        .case(Cond::all().add(col("n", term::Column::TermNo).is_not_null()), 0)
        .case(cancelled(), 3)
        .case(upgraded(), 4)
        .finally(2);
    let next = Cond::all()
        .add(col("n", term::Column::PartnerId).equals(of("t", term::Column::PartnerId)))
        .add(col("n", term::Column::SubscriptionId).equals(of("t", term::Column::SubscriptionId)))
        .add(col("n", term::Column::TermNo).eq(col("t", term::Column::TermNo).add(1)));
    let mut query = Query::select();
    query
        .expr_as(on(), Alias::new("end_on"))
        .expr_as(end, Alias::new("way"))
        .column(of("t", term::Column::PolicyCode))
        .expr_as(col("t", term::Column::TermNo).count(), Alias::new("terms"))
        .from_as(term::Entity, Alias::new("t"))
        .join_as(JoinType::LeftJoin, term::Entity, Alias::new("n"), next);
    join_subscription(&mut query, "t");
    order::store::join_order(&mut query, "o", "n");
    let on: SimpleExpr = on().into();
    query.and_where(on.clone().gte(Day(first))).and_where(on.lte(Day(last))).add_group_by([
        Expr::cust("1"),
        Expr::cust("2"),
        col("t", term::Column::PolicyCode),
    ]);
    let rows = connection.query_all(&query).await?;
    rows.into_iter().map(ended).collect()
}

fn ended(row: QueryResult) -> Result<Ended, Error> {
    const WAYS: [TermEnd; 5] = [
        TermEnd::Renewed,
        TermEnd::RenewedAutomatically,
        TermEnd::Ended,
        TermEnd::Cancelled,
        TermEnd::Upgraded,
    ];
    let way = usize::try_from(row.try_get_by_index::<i32>(1)?).ok();
    let end = way.and_then(|way| WAYS.get(way)).copied();
    let policy: String = row.try_get_by_index(2)?;
    Ok(Ended {
        on: row.try_get_by_index::<Day>(0)?.0,
        end: end.ok_or_else(|| Error::broken("a term with a strange end"))?,
        policy: PolicyCode::parse(&policy)
            .ok_or_else(|| Error::broken(format!("a term under {policy}")))?,
        terms: row.try_get_by_index(3)?,
    })
}

/// How many memberships ran on each of some days: one look at all terms, however many days.
pub async fn count_running(
    connection: &impl ConnectionTrait,
    days: &[Date],
) -> Result<Vec<i64>, Error> {
    if days.is_empty() {
        return Ok(Vec::new());
    }
    let after = |column: row::Column, day: Day| {
        Cond::any().add(col("s", column).is_null()).add(col("s", column).gt(day))
    };
    let mut query = Query::select();
    for day in days {
        let day = Day(*day);
        let runs = Cond::all()
            .add(col("t", term::Column::StartsOn).lte(day))
            .add(col("t", term::Column::EndsOn).gte(day))
            .add(after(row::Column::CancelledOn, day))
            .add(after(row::Column::UpgradedOn, day));
        let one: SimpleExpr = CaseStatement::new().case(runs, 1).finally(0).into();
        query.expr(one.sum().cast_as(Alias::new("bigint")));
    }
    query.from_as(term::Entity, Alias::new("t"));
    join_subscription(&mut query, "t");
    let row = connection.query_one(&query).await?;
    let Some(row) = row else { return Ok(vec![0; days.len()]) };
    // The sum of no rows is null.
    let count = |at: usize| Ok(row.try_get_by_index::<Option<i64>>(at)?.unwrap_or(0));
    (0..days.len()).map(count).collect()
}
