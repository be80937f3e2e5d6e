//! Who belongs to companies, and who has left.

use std::collections::HashSet;

use domain::ids::{PartnerId, PersonId};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QuerySelect};

use crate::access::row::partner_user;
use crate::db::At;
use crate::error::Error;

/// Those of some people who belong to some companies, and to which.
pub async fn list_members(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
    people: &[PersonId],
) -> Result<HashSet<(PartnerId, PersonId)>, Error> {
    let rows: Vec<(Uuid, Uuid)> = partner_user::Entity::find()
        .select_only()
        .columns([partner_user::Column::PartnerId, partner_user::Column::PersonId])
        .filter(partner_user::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(partner_user::Column::PersonId.is_in(people.iter().map(|person| person.0)))
        .filter(partner_user::Column::RemovedAt.is_null())
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(partner, person)| (PartnerId(partner), PersonId(person))).collect())
}

/// Companies that somebody has left since an instant.
pub async fn list_left(
    connection: &impl ConnectionTrait,
    since: Timestamp,
    limit: u64,
) -> Result<Vec<PartnerId>, Error> {
    let found: Vec<Uuid> = partner_user::Entity::find()
        .select_only()
        .column(partner_user::Column::PartnerId)
        .filter(partner_user::Column::RemovedAt.gte(At::from(since)))
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(PartnerId).collect())
}
