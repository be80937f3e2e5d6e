//! The documents of a span of days, of one partner or of all, as reconciliation reads them.

use domain::ids::PartnerId;
use domain::money::{Currency, Money};
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, ConnectionTrait, ExprTrait, QueryOrder, QuerySelect, Select};

use super::super::row::{Column, Entity};
use super::super::{Invoice, reconciliation::Asked};
use super::with_lines;
use crate::db::{At, Day};
use crate::error::Error;

/// A place in the order of reading: day, partner, place in the series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    pub issued_on: Date,
    pub partner: PartnerId,
    pub series_no: u32,
}

impl After {
    pub fn of(invoice: &Invoice) -> After {
        After {
            issued_on: invoice.issued.issued_on(),
            partner: invoice.partner,
            series_no: invoice.series_no,
        }
    }
}

/// The next documents of a period, oldest first, at most `limit`.
pub async fn list_period(
    connection: &impl ConnectionTrait,
    asked: &Asked,
    after: Option<After>,
    limit: u64,
) -> Result<Vec<Invoice>, Error> {
    let mut query = within(asked);
    if let Some(After { issued_on, partner, series_no }) = after {
        let same_day = Column::IssuedOn.eq(Day(issued_on));
        let same_partner = Condition::all()
            .add(Column::PartnerId.eq(partner.0))
            .add(Column::SeriesNo.gt(i64::from(series_no)));
        let later = Condition::any().add(Column::PartnerId.gt(partner.0)).add(same_partner);
        query = query.filter(
            Condition::any()
                .add(Column::IssuedOn.gt(Day(issued_on)))
                .add(Condition::all().add(same_day).add(later)),
        );
    }
    let rows = query
        .order_by_asc(Column::IssuedOn)
        .order_by_asc(Column::PartnerId)
        .order_by_asc(Column::SeriesNo)
        .limit(limit)
        .all(connection)
        .await?;
    with_lines(connection, rows).await
}

/// What the books hold for a period in one currency. Credit notes are subtracted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodSum {
    pub invoices: i64,
    pub credit_notes: i64,
    pub net: Money,
    pub tax: Money,
    pub total: Money,
}

/// The sums of a period, one for each currency, by its code.
pub async fn period_sums(
    connection: &impl ConnectionTrait,
    asked: &Asked,
) -> Result<Vec<PeriodSum>, Error> {
    // Sums of bigint are numeric on PostgreSQL; as bigint they are the same on both.
    let sum = |column: Column| Expr::col(column).sum().cast_as("bigint");
    let rows: Vec<(String, String, i64, i64, i64, i64)> = within(asked)
        .select_only()
        .columns([Column::Currency, Column::Kind])
        .column_as(Column::SeriesNo.count(), "documents")
        .column_as(sum(Column::NetMinor), "net")
        .column_as(sum(Column::TaxMinor), "tax")
        .column_as(sum(Column::TotalMinor), "total")
        .group_by(Column::Currency)
        .group_by(Column::Kind)
        .order_by_asc(Column::Currency)
        .into_tuple()
        .all(connection)
        .await?;
    let mut sums: Vec<PeriodSum> = Vec::new();
    for (code, kind, documents, net, tax, total) in rows {
        let currency = Currency::parse(&code)
            .ok_or_else(|| Error::broken(format!("an invoice in {code}, which is none")))?;
        if sums.last().is_none_or(|last| last.net.currency != currency) {
            let zero = Money::zero(currency);
            let none =
                PeriodSum { invoices: 0, credit_notes: 0, net: zero, tax: zero, total: zero };
            sums.push(none);
        }
        let Some(sum) = sums.last_mut() else { continue };
        let is_credit = kind == "credit_note";
        let sign = if is_credit { -1 } else { 1 };
        *(if is_credit { &mut sum.credit_notes } else { &mut sum.invoices }) += documents;
        sum.net.minor += sign * net;
        sum.tax.minor += sign * tax;
        sum.total.minor += sign * total;
    }
    Ok(sums)
}

/// The calendar years in which a partner has documents, the newest first.
pub async fn years_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<i16>, Error> {
    let days: Vec<Day> = Entity::find()
        .select_only()
        .column(Column::IssuedOn)
        .distinct()
        .filter(Column::PartnerId.eq(partner.0))
        .order_by_desc(Column::IssuedOn)
        .into_tuple()
        .all(connection)
        .await?;
    let mut years: Vec<i16> = days.iter().map(|day| day.0.year()).collect();
    years.dedup();
    Ok(years)
}

fn within(asked: &Asked) -> Select<Entity> {
    let until: Timestamp = asked.until;
    let query = Entity::find()
        .filter(Column::IssuedOn.gte(Day(asked.period.first)))
        .filter(Column::IssuedOn.lte(Day(asked.period.last)))
        .filter(Column::IssuedAt.lte(At::from(until)));
    match asked.partner {
        Some(partner) => query.filter(Column::PartnerId.eq(partner.0)),
        None => query,
    }
}
