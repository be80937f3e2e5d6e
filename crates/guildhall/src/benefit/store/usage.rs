//! What all companies made of what they were given, added up by the database.

use domain::ids::{BenefitCode, OfferCode, PolicyCode};
use domain::offer::Pack;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{
    Alias, Cond, ExprTrait, Func, IntoColumnRef, JoinType, Order, Query, SelectStatement,
    SimpleExpr,
};
use sea_orm::{ConnectionTrait, QueryResult};

use super::super::packs::row as chosen;
use super::super::row::{self, assignment, entry};
use crate::db::Day;
use crate::error::Error;
use crate::subscription::store::{join_subscription, join_years, joined_is_over, joined_offer};

/// Whose years count: bought on these days, both inclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bought {
    pub first: Date,
    pub last: Date,
}

/// Grants of one offer bought on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    pub offer: OfferCode,
    pub edition_on: Date,
    /// Their benefits do not work any more.
    pub is_over: bool,
    /// What was chosen for the year itself.
    pub pack: Option<Pack>,
    pub grants: i64,
}

/// Rows of the ledger of one kind, of one benefit, in one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub offer: OfferCode,
    pub benefit: BenefitCode,
    /// `use`, `return`, …
    pub kind: String,
    pub is_over: bool,
    /// "2026-03".
    pub month: String,
    pub rows: i64,
    pub amount: i64,
}

/// How many people have a seat, and how many had one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    pub offer: OfferCode,
    pub benefit: BenefitCode,
    pub live: i64,
    pub ended: i64,
}

fn of(table: &'static str, column: impl IntoIden) -> (Alias, sea_orm::DynIden) {
    (Alias::new(table), column.into_iden())
}

use sea_orm::sea_query::IntoIden;

fn col(table: &'static str, column: impl IntoIden) -> SimpleExpr {
    Expr::col(of(table, column).into_column_ref())
}

/// Grants bought on some days, with their years.
fn grants(query: &mut SelectStatement, bought: &Bought) {
    join_years(query, "g");
    query
        .and_where(col("g", row::Column::EditionOn).gte(Day(bought.first)))
        .and_where(col("g", row::Column::EditionOn).lte(Day(bought.last)));
}

fn offer(text: &str) -> Result<OfferCode, Error> {
    OfferCode::parse(text).ok_or_else(|| Error::broken(format!("a grant of {text}")))
}

fn benefit(text: &str) -> Result<BenefitCode, Error> {
    BenefitCode::parse(text).ok_or_else(|| Error::broken(format!("a use of {text}")))
}

/// How many grants there are, by offer, day and whether they are over.
pub async fn cohorts(
    connection: &impl ConnectionTrait,
    bought: &Bought,
    today: Date,
    graces: &[(PolicyCode, Date)],
) -> Result<Vec<Cohort>, Error> {
    let mut query = Query::select();
    query
        .column(of("g", row::Column::OfferCode))
        .column(of("g", row::Column::EditionOn))
        .expr_as(joined_is_over(today, graces), Alias::new("is_over"))
        .column(of("k", chosen::Column::Pack))
        .expr_as(col("g", row::Column::PartnerId).count(), Alias::new("grants"))
        .from_as(row::Entity, Alias::new("g"))
        .join_as(
            JoinType::LeftJoin,
            chosen::Entity,
            Alias::new("k"),
            Cond::all()
                .add(col("k", chosen::Column::PartnerId).equals(of("g", row::Column::PartnerId)))
                .add(
                    col("k", chosen::Column::SubscriptionId)
                        .equals(of("g", row::Column::SubscriptionId)),
                )
                .add(col("k", chosen::Column::TermNo).equals(of("g", row::Column::TermNo))),
        );
    grants(&mut query, bought);
    query
        .add_group_by([
            col("g", row::Column::OfferCode),
            col("g", row::Column::EditionOn),
            Expr::cust("3"),
            col("k", chosen::Column::Pack),
        ])
        .order_by(of("g", row::Column::EditionOn), Order::Asc);
    let rows = connection.query_all(&query).await?;
    let cohort = |row: QueryResult| {
        Ok(Cohort {
            offer: offer(&row.try_get_by_index::<String>(0)?)?,
            edition_on: row.try_get_by_index::<Day>(1)?.0,
            is_over: row.try_get_by_index::<i32>(2)? == 1,
            pack: row.try_get_by_index::<Option<String>>(3)?.and_then(|code| Pack::parse(&code)),
            grants: row.try_get_by_index(4)?,
        })
    };
    rows.into_iter().map(cohort).collect()
}

/// What was taken of those grants and came back, by benefit and month.
pub async fn moved(
    connection: &impl ConnectionTrait,
    bought: &Bought,
    today: Date,
    graces: &[(PolicyCode, Date)],
) -> Result<Vec<Moved>, Error> {
    let month = Func::cust(Alias::new("substr")).args([
        col("e", entry::Column::OnDay),
        Expr::val(1),
        Expr::val(7),
    ]);
    let mut query = Query::select();
    query
        .column(of("g", row::Column::OfferCode))
        .column(of("e", entry::Column::BenefitCode))
        .column(of("e", entry::Column::Kind))
        .expr_as(joined_is_over(today, graces), Alias::new("is_over"))
        .expr_as(month, Alias::new("month"))
        .expr_as(col("e", entry::Column::EntryId).count(), Alias::new("entries"))
        .expr_as(
            col("e", entry::Column::Amount).sum().cast_as(Alias::new("bigint")),
            Alias::new("amount"),
        )
        .from_as(entry::Entity, Alias::new("e"))
        .join_as(
            JoinType::InnerJoin,
            row::Entity,
            Alias::new("g"),
            Cond::all()
                .add(col("g", row::Column::PartnerId).equals(of("e", entry::Column::PartnerId)))
                .add(
                    col("g", row::Column::SubscriptionId)
                        .equals(of("e", entry::Column::SubscriptionId)),
                )
                .add(col("g", row::Column::TermNo).equals(of("e", entry::Column::TermNo))),
        );
    grants(&mut query, bought);
    query.add_group_by([
        col("g", row::Column::OfferCode),
        col("e", entry::Column::BenefitCode),
        col("e", entry::Column::Kind),
        Expr::cust("4"),
        Expr::cust("5"),
    ]);
    let rows = connection.query_all(&query).await?;
    let moved = |row: QueryResult| {
        Ok(Moved {
            offer: offer(&row.try_get_by_index::<String>(0)?)?,
            benefit: benefit(&row.try_get_by_index::<String>(1)?)?,
            kind: row.try_get_by_index(2)?,
            is_over: row.try_get_by_index::<i32>(3)? == 1,
            month: row.try_get_by_index(4)?,
            rows: row.try_get_by_index(5)?,
            amount: row.try_get_by_index(6)?,
        })
    };
    rows.into_iter().map(moved).collect()
}

/// Who has a seat now, and how many had one, by offer and benefit.
pub async fn handed(connection: &impl ConnectionTrait) -> Result<Vec<Handed>, Error> {
    let mut query = Query::select();
    query
        .expr_as(joined_offer(), Alias::new("offer"))
        .column(of("a", assignment::Column::BenefitCode))
        .expr_as(col("a", assignment::Column::LiveSlot).count(), Alias::new("live"))
        .expr_as(col("a", assignment::Column::EndedAt).count(), Alias::new("ended"))
        .from_as(assignment::Entity, Alias::new("a"));
    join_subscription(&mut query, "a");
    query.add_group_by([joined_offer(), col("a", assignment::Column::BenefitCode)]);
    let rows = connection.query_all(&query).await?;
    let handed = |row: QueryResult| {
        Ok(Handed {
            offer: offer(&row.try_get_by_index::<String>(0)?)?,
            benefit: benefit(&row.try_get_by_index::<String>(1)?)?,
            live: row.try_get_by_index(2)?,
            ended: row.try_get_by_index(3)?,
        })
    };
    rows.into_iter().map(handed).collect()
}
