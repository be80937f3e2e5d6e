//! Many companies at once: what the renewal run asks and writes.

use std::collections::HashMap;

use domain::ids::PartnerId;
use domain::offer::CompetencyLevel;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, ExprTrait, QuerySelect};

use super::super::Partner;
use super::super::row::{Column, Entity, competency};
use super::{Acceptance, acceptance_row, partner_of};
use crate::db::{Day, PartnerScopes, insert_all};
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

/// The highest level of competency that each of many companies holds; one without any is missing.
pub async fn list_competencies_of_many(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashMap<PartnerId, CompetencyLevel>, Error> {
    let rows: Vec<(Uuid, String)> = competency::Entity::find()
        .select_only()
        .columns([competency::Column::PartnerId, competency::Column::Level])
        .filter(competency::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(competency::Column::WithdrawnOn.is_null())
        .into_tuple()
        .all(connection)
        .await?;
    let mut highest: HashMap<PartnerId, CompetencyLevel> = HashMap::new();
    for (partner, level) in rows {
        let partner = PartnerId(partner);
        let level = CompetencyLevel::parse(&level).ok_or_else(|| {
            Error::broken(format!("partner {partner} has an unreadable competency"))
        })?;
        let known = highest.entry(partner).or_insert(level);
        *known = level.max(*known);
    }
    Ok(highest)
}

/// Counts one more order of each of the locked companies.
pub async fn count_orders(scopes: &PartnerScopes, partners: &[PartnerId]) -> Result<(), Error> {
    let next = Expr::col(Column::LastOrderNo).add(1);
    Entity::update_many()
        .col_expr(Column::LastOrderNo, next)
        .filter(Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .exec(scopes.tx())
        .await?;
    Ok(())
}

/// Counts one more document, issued on a day, in the series of each of the locked companies.
pub async fn count_invoices(
    scopes: &PartnerScopes,
    partners: &[PartnerId],
    issued_on: Day,
) -> Result<(), Error> {
    let next = Expr::col(Column::LastInvoiceNo).add(1);
    Entity::update_many()
        .col_expr(Column::LastInvoiceNo, next)
        .col_expr(Column::LastInvoiceOn, Expr::value(Some(issued_on)))
        .filter(Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .exec(scopes.tx())
        .await?;
    Ok(())
}

/// Writes what locked companies accepted.
pub async fn record_acceptances(
    scopes: &PartnerScopes,
    accepted: impl IntoIterator<Item = (PartnerId, Acceptance)>,
) -> Result<(), Error> {
    let rows = accepted.into_iter().map(|(partner, accepted)| acceptance_row(partner, accepted));
    insert_all(scopes.tx(), rows.collect(), None).await
}
