//! All SQL about invoices. Every invoice that leaves here was checked against its hash.

use std::collections::HashMap;

use domain::ids::{InvoiceId, OrderId, PartnerId};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect, Select};

use super::Invoice;
use super::convert::{invoice_of, line_rows_of, row_of};
use super::row::{Column, Entity, Model, line};
use crate::db::{Day, PartnerScope};
use crate::error::Error;

/// The partner's invoice, or [`Error::NotFound`].
pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    invoice: InvoiceId,
) -> Result<Invoice, Error> {
    let found = own(partner).filter(Column::InvoiceId.eq(invoice.0));
    one(connection, found).await?.ok_or(Error::NotFound)
}

/// The same by its number as printed.
pub async fn get_by_number(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    number: &str,
) -> Result<Invoice, Error> {
    let found = own(partner).filter(Column::Number.eq(number));
    one(connection, found).await?.ok_or(Error::NotFound)
}

/// The invoice of an order, once it is paid.
pub async fn find_by_order(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
) -> Result<Option<Invoice>, Error> {
    one(connection, own(partner).filter(Column::OrderId.eq(order.0))).await
}

/// A partner's invoices, newest first; those below the place `before` in the series when given.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    before: Option<u32>,
    limit: u64,
) -> Result<Vec<Invoice>, Error> {
    let mut query = own(partner);
    if let Some(before) = before {
        query = query.filter(Column::SeriesNo.lt(i64::from(before)));
    }
    let rows = query.order_by_desc(Column::SeriesNo).limit(limit).all(connection).await?;
    with_lines(connection, rows).await
}

/// A partner's invoices of a calendar year, newest first.
pub async fn list_of_year(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    year: i16,
    before: Option<u32>,
    limit: u64,
) -> Result<Vec<Invoice>, Error> {
    let mut query = own(partner)
        .filter(Column::IssuedOn.gte(format!("{year:04}-01-01")))
        .filter(Column::IssuedOn.lte(format!("{year:04}-12-31")));
    if let Some(before) = before {
        query = query.filter(Column::SeriesNo.lt(i64::from(before)));
    }
    let rows = query.order_by_desc(Column::SeriesNo).limit(limit).all(connection).await?;
    with_lines(connection, rows).await
}

/// The days of a partner's first and newest invoice; `None` before the first.
pub async fn find_span(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Option<(Day, Day)>, Error> {
    let days: Option<(Option<Day>, Option<Day>)> = own(partner)
        .select_only()
        .column_as(Column::IssuedOn.min(), "first")
        .column_as(Column::IssuedOn.max(), "newest")
        .into_tuple()
        .one(connection)
        .await?;
    Ok(days.and_then(|(first, newest)| first.zip(newest)))
}

/// The newest invoices of all partners: the operator's list.
pub async fn list_all(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Invoice>, Error> {
    let rows = Entity::find()
        .order_by_desc(Column::IssuedAt)
        .order_by_desc(Column::InvoiceId)
        .limit(limit)
        .all(connection)
        .await?;
    with_lines(connection, rows).await
}

/// Writes a new invoice. The keys refuse a second one of an order and a number that is taken.
pub async fn record(scope: &PartnerScope, invoice: &Invoice) -> Result<(), Error> {
    Entity::insert(row_of(invoice)?).exec_without_returning(scope.tx()).await?;
    line::Entity::insert_many(line_rows_of(invoice)).exec_without_returning(scope.tx()).await?;
    Ok(())
}

fn own(partner: PartnerId) -> Select<Entity> {
    Entity::find().filter(Column::PartnerId.eq(partner.0))
}

async fn one(
    connection: &impl ConnectionTrait,
    query: Select<Entity>,
) -> Result<Option<Invoice>, Error> {
    let Some(row) = query.one(connection).await? else { return Ok(None) };
    Ok(with_lines(connection, vec![row]).await?.pop())
}

async fn with_lines(
    connection: &impl ConnectionTrait,
    rows: Vec<Model>,
) -> Result<Vec<Invoice>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let found = line::Entity::find()
        .filter(line::Column::PartnerId.is_in(rows.iter().map(|row| row.partner_id)))
        .filter(line::Column::InvoiceId.is_in(rows.iter().map(|row| row.invoice_id)))
        .order_by_asc(line::Column::LineNo)
        .all(connection)
        .await?;
    let mut lines: HashMap<(Uuid, Uuid), Vec<line::Model>> = HashMap::new();
    for line in found {
        lines.entry((line.partner_id, line.invoice_id)).or_default().push(line);
    }
    rows.into_iter()
        .map(|row| {
            let own = lines.remove(&(row.partner_id, row.invoice_id)).unwrap_or_default();
            invoice_of(row, own)
        })
        .collect()
}
