//! Many companies at once: what the renewal run asks and writes.

use std::collections::{HashMap, HashSet};

use domain::ids::PartnerId;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, ExprTrait, QuerySelect, UpdateMany};

use super::super::Partner;
use super::super::row::{Column, Entity};
use super::{Acceptance, acceptance_row, partner_of};
use crate::db::{Day, Present, Writes};
use crate::error::Error;

/// Companies with their revisions. What is read of them afterwards holds for as long as locking
/// them finds the revision that follows.
pub async fn list_revisions(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashMap<PartnerId, (i64, Partner)>, Error> {
    let ids = partners.iter().map(|partner| partner.0);
    let rows = Entity::find().filter(Column::PartnerId.is_in(ids)).all(connection).await?;
    rows.into_iter()
        .map(|row| Ok((PartnerId(row.partner_id), (row.revision, partner_of(row)?))))
        .collect()
}

/// Those of some companies that were written to since they were read at a revision.
pub async fn list_changed(
    connection: &impl ConnectionTrait,
    read: &HashMap<PartnerId, i64>,
) -> Result<HashSet<PartnerId>, Error> {
    let rows: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .columns([Column::PartnerId, Column::Revision])
        .filter(Column::PartnerId.is_in(read.keys().map(|partner| partner.0)))
        .into_tuple()
        .all(connection)
        .await?;
    let now: HashMap<PartnerId, i64> =
        rows.into_iter().map(|(partner, revision)| (PartnerId(partner), revision)).collect();
    let changed = read.iter().filter(|(partner, revision)| now.get(partner) != Some(revision));
    Ok(changed.map(|(partner, _)| *partner).collect())
}

/// Companies that are held count one more order each.
pub fn one_order_more(held: UpdateMany<Entity>) -> UpdateMany<Entity> {
    held.col_expr(Column::LastOrderNo, Expr::col(Column::LastOrderNo).add(1))
}

/// Companies that are held count one more document each, issued on a day, in their series.
pub fn one_invoice_more(held: UpdateMany<Entity>, issued_on: Day) -> UpdateMany<Entity> {
    held.col_expr(Column::LastInvoiceNo, Expr::col(Column::LastInvoiceNo).add(1))
        .col_expr(Column::LastInvoiceOn, Expr::value(Some(issued_on)))
}

/// Writes what held companies accepted.
pub fn record_acceptances(
    writes: &mut Writes<'_>,
    accepted: impl IntoIterator<Item = (PartnerId, Acceptance)>,
) -> Result<(), Error> {
    let rows = accepted.into_iter().map(|(partner, accepted)| acceptance_row(partner, accepted));
    writes.insert(&rows.collect::<Vec<_>>(), Present::Refused)
}
