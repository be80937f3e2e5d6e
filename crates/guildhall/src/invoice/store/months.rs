//! What was invoiced month by month: for the operators' reports.

use domain::money::{Currency, Money};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, Func};
use sea_orm::{ConnectionTrait, ExprTrait, QueryOrder, QuerySelect};

use super::super::row::{Column, Entity};
use crate::db::Day;
use crate::error::Error;

/// The documents of one kind, month and currency, added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthSum {
    /// "2026-03".
    pub month: String,
    pub is_credit_note: bool,
    pub documents: i64,
    pub net: Money,
    pub tax: Money,
}

/// The sums of some days, both inclusive, by currency and month.
pub async fn month_sums(
    connection: &impl ConnectionTrait,
    (first, last): (Date, Date),
) -> Result<Vec<MonthSum>, Error> {
    let sum = |column: Column| Expr::col(column).sum().cast_as("bigint");
    let month = Func::cust(Alias::new("substr")).args([
        Expr::col(Column::IssuedOn),
        Expr::val(1),
        Expr::val(7),
    ]);
    let rows: Vec<(String, String, String, i64, i64, i64)> = Entity::find()
        .select_only()
        .column(Column::Currency)
        .column_as(Expr::from(month), "month")
        .column(Column::Kind)
        .column_as(Column::SeriesNo.count(), "documents")
        .column_as(sum(Column::NetMinor), "net")
        .column_as(sum(Column::TaxMinor), "tax")
        .filter(Column::IssuedOn.gte(Day(first)))
        .filter(Column::IssuedOn.lte(Day(last)))
        .group_by(Column::Currency)
        .group_by(Expr::cust("2"))
        .group_by(Column::Kind)
        .order_by_asc(Column::Currency)
        .order_by_asc(Expr::cust("2"))
        .order_by_asc(Column::Kind)
        .into_tuple()
        .all(connection)
        .await?;
    let read =
        |(code, month, kind, documents, net, tax): (String, String, String, i64, i64, i64)| {
            let currency = Currency::parse(&code)
                .ok_or_else(|| Error::broken(format!("an invoice in {code}, which is none")))?;
            Ok(MonthSum {
                month,
                is_credit_note: kind == "credit_note",
                documents,
                net: Money::new(net, currency),
                tax: Money::new(tax, currency),
            })
        };
    rows.into_iter().map(read).collect()
}
