//! All SQL about invoices. Every invoice that leaves here was checked against its hash.

mod months;
mod period;
mod sums;

pub use months::{MonthSum, month_sums};
pub use period::{After, PeriodSum, list_period, period_sums, years_of};
pub use sums::{Sums, sums_by_order};

use std::collections::HashMap;

use domain::ids::{InvoiceId, InvoiceNumber, OrderId, PartnerId};
use domain::money::{Money, MoneyError};
use sea_orm::entity::prelude::*;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, JoinType, QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::Invoice;
use super::convert::{self, invoice_of, line_rows_of, row_of};
use super::document::Document;
use super::row::{ActiveModel, Column, Entity, Model, document, line};
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScope, Present, Writes, least};
use crate::error::Error;

/// The invoice of a row and its lines, in order; broken where they are not what was issued.
pub fn read(row: Model, lines: Vec<line::Model>) -> Result<Invoice, Error> {
    invoice_of(row, lines)
}

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
    number: &InvoiceNumber,
) -> Result<Invoice, Error> {
    let found = own(partner).filter(Column::Number.eq(number.as_str()));
    one(connection, found).await?.ok_or(Error::NotFound)
}

/// Whose an invoice is, and its number: for operators, who know nothing but its id.
pub async fn find_number(
    connection: &impl ConnectionTrait,
    invoice: InvoiceId,
) -> Result<Option<(PartnerId, InvoiceNumber)>, Error> {
    let found: Option<(Uuid, String)> = Entity::find()
        .select_only()
        .columns([Column::PartnerId, Column::Number])
        .filter(Column::InvoiceId.eq(invoice.0))
        .into_tuple()
        .one(connection)
        .await?;
    let read = |(partner, number): (Uuid, String)| {
        let number = InvoiceNumber::parse(&number)
            .ok_or_else(|| Error::broken(format!("invoice {number} has no number")))?;
        Ok((PartnerId(partner), number))
    };
    found.map(read).transpose()
}

/// The invoice of an order, once it is paid; never one of its credit notes.
pub async fn find_by_order(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
) -> Result<Option<Invoice>, Error> {
    let found = own(partner).filter(Column::OrderId.eq(order.0));
    one(connection, found.filter(Column::Corrects.is_null())).await
}

/// The credit notes of a partner's invoice, oldest first.
pub async fn list_credits(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    invoice: InvoiceId,
) -> Result<Vec<Invoice>, Error> {
    let found = own(partner).filter(Column::Corrects.eq(invoice.0));
    with_lines(connection, found.order_by_asc(Column::SeriesNo).all(connection).await?).await
}

/// What was credited of each of a partner's invoices, in minor units of its currency; those
/// without a credit note are missing.
pub async fn credited_totals(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    invoices: impl IntoIterator<Item = InvoiceId>,
) -> Result<HashMap<InvoiceId, i64>, Error> {
    let notes: Vec<(Option<Uuid>, i64)> = own(partner)
        .select_only()
        .column(Column::Corrects)
        .column(Column::TotalMinor)
        .filter(Column::Corrects.is_in(invoices.into_iter().map(|invoice| invoice.0)))
        .into_tuple()
        .all(connection)
        .await?;
    let mut totals = HashMap::new();
    for (invoice, total) in notes {
        if let Some(invoice) = invoice {
            *totals.entry(InvoiceId(invoice)).or_insert(0) += total;
        }
    }
    Ok(totals)
}

/// What was credited of an invoice so far, and the tax in it.
pub async fn credited(
    connection: &impl ConnectionTrait,
    invoice: &Invoice,
) -> Result<(Money, Money), Error> {
    let zero = Money::zero(invoice.issued.total().currency);
    let notes = list_credits(connection, invoice.partner, invoice.id).await?;
    notes
        .iter()
        .try_fold((zero, zero), |(amount, tax), note| {
            Ok((amount.checked_add(note.issued.total())?, tax.checked_add(note.issued.tax())?))
        })
        .map_err(|error: MoneyError| Error::broken(format!("adding up credit notes: {error}")))
}

/// A partner's invoices, newest first; those below the place `before` in the series when given.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    before: Option<u32>,
    limit: u64,
) -> Result<Vec<Invoice>, Error> {
    list_of(connection, partner, Wanted { year: None, before, limit }).await
}

/// Which of a partner's invoices.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// Issued in this calendar year.
    pub year: Option<i16>,
    /// Below this place in the series.
    pub before: Option<u32>,
    pub limit: u64,
}

/// The same, of one year when it is given.
pub async fn list_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    wanted: Wanted,
) -> Result<Vec<Invoice>, Error> {
    let mut query = own(partner).select_only().column(Column::InvoiceId);
    if let Some(year) = wanted.year {
        let (first, last) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
        query = query.filter(Column::IssuedOn.between(first, last));
    }
    if let Some(before) = wanted.before {
        query = query.filter(Column::SeriesNo.lt(i64::from(before)));
    }
    let page = query.order_by_desc(Column::SeriesNo).limit(wanted.limit).into_query();
    joined(connection, own(partner).filter(Column::InvoiceId.in_subquery(page))).await
}

/// The invoices of some of a partner's orders; those without one are missing.
pub async fn list_of_orders(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    orders: impl IntoIterator<Item = OrderId>,
) -> Result<HashMap<OrderId, Invoice>, Error> {
    let orders = orders.into_iter().map(|order| order.0);
    let query =
        own(partner).filter(Column::OrderId.is_in(orders)).filter(Column::Kind.eq("invoice"));
    let found = joined(connection, query).await?;
    Ok(found.into_iter().map(|invoice| (invoice.order, invoice)).collect())
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

/// Writes new invoices of held partners.
pub fn record_all(writes: &mut Writes<'_>, invoices: &[&Invoice]) -> Result<(), Error> {
    let rows: Vec<ActiveModel> =
        invoices.iter().map(|invoice| row_of(invoice)).collect::<Result<_, Error>>()?;
    writes.insert(&rows, Present::Refused)?;
    let lines: Vec<_> = invoices.iter().flat_map(|invoice| line_rows_of(invoice)).collect();
    writes.insert(&lines, Present::Refused)
}

/// The kept document of a partner's invoice.
pub async fn find_document(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    invoice: InvoiceId,
) -> Result<Option<Document>, Error> {
    let row = document::Entity::find_by_id((partner.0, invoice.0)).one(connection).await?;
    Ok(row.map(|row| Document { pdf: row.pdf, hash: row.pdf_hash, uncovered: row.uncovered }))
}

/// Keeps the document of an invoice of the locked partner; it no longer waits for one. The key
/// refuses a second.
pub async fn record_document(
    scope: &PartnerScope,
    ctx: &Ctx,
    invoice: InvoiceId,
    kept: &Document,
) -> Result<(), Error> {
    let row = document::ActiveModel {
        partner_id: Set(scope.partner().0),
        invoice_id: Set(invoice.0),
        pdf: Set(kept.pdf.clone()),
        pdf_hash: Set(kept.hash.clone()),
        rendered_at: Set(ctx.now.into()),
        uncovered: Set(kept.uncovered.clone()),
    };
    document::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    set_render_at(scope, invoice, None).await
}

/// Puts the making of a document off.
pub async fn record_render_at(
    scope: &PartnerScope,
    invoice: InvoiceId,
    at: At,
) -> Result<(), Error> {
    set_render_at(scope, invoice, Some(at)).await
}

async fn set_render_at(
    scope: &PartnerScope,
    invoice: InvoiceId,
    at: Option<At>,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::RenderAt, Expr::value(at))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::InvoiceId.eq(invoice.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Invoices of all partners that wait for their document: (partner, invoice), at most `limit`.
pub async fn due_to_render(
    connection: &impl ConnectionTrait,
    now: At,
    limit: u64,
) -> Result<Vec<(PartnerId, InvoiceId)>, Error> {
    let rows: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .column(Column::PartnerId)
        .column(Column::InvoiceId)
        .filter(Column::RenderAt.lte(now))
        .order_by_asc(Column::RenderAt)
        .order_by_asc(Column::InvoiceId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(partner, invoice)| (PartnerId(partner), InvoiceId(invoice)))
        .collect())
}

/// The first instant after another at which a document is to be made.
pub async fn next_render_at(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    let rows = Entity::find().filter(Column::RenderAt.gt(after));
    least(connection, rows, Column::RenderAt).await
}

/// The rows of a partner's documents as they are, none verified.
pub async fn rows_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<(Model, Vec<line::Model>)>, Error> {
    let rows = own(partner).order_by_asc(Column::SeriesNo).all(connection).await?;
    let mut documents = Vec::new();
    for row in rows {
        let lines = line::Entity::find()
            .filter(line::Column::PartnerId.eq(partner.0))
            .filter(line::Column::InvoiceId.eq(row.invoice_id))
            .order_by_asc(line::Column::LineNo)
            .all(connection)
            .await?;
        documents.push((row, lines));
    }
    Ok(documents)
}

/// The hash a document must have that says what these rows say; `None` where they are unreadable.
pub fn hash_of(row: &Model, lines: Vec<line::Model>) -> Option<String> {
    convert::hash_of(row, lines)
}

fn own(partner: PartnerId) -> Select<Entity> {
    Entity::find().filter(Column::PartnerId.eq(partner.0))
}

async fn one(
    connection: &impl ConnectionTrait,
    query: Select<Entity>,
) -> Result<Option<Invoice>, Error> {
    Ok(joined(connection, query).await?.into_iter().next())
}

/// The invoices of a query with their lines in one question, the newest of a partner first.
async fn joined(
    connection: &impl ConnectionTrait,
    query: Select<Entity>,
) -> Result<Vec<Invoice>, Error> {
    let own = Entity::belongs_to(line::Entity)
        .from((Column::PartnerId, Column::InvoiceId))
        .to((line::Column::PartnerId, line::Column::InvoiceId));
    let rows = query
        .join(JoinType::LeftJoin, own.into())
        .select_also(line::Entity)
        .order_by_desc(Column::SeriesNo)
        .order_by_asc(line::Column::LineNo)
        .all(connection)
        .await?;
    let mut papers: Vec<(Model, Vec<line::Model>)> = Vec::new();
    for (row, line) in rows {
        if papers.last().is_none_or(|(last, _)| last.invoice_id != row.invoice_id) {
            papers.push((row, Vec::new()));
        }
        if let Some((_, lines)) = papers.last_mut() {
            lines.extend(line);
        }
    }
    papers.into_iter().map(|(row, lines)| invoice_of(row, lines)).collect()
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
