//! All SQL about where somebody has, or had, a place.

use domain::access::Roles;
use domain::ids::{PartnerId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QueryOrder};

use super::read_roles;
use crate::access::row::{operator, partner_user};
use crate::error::Error;

/// Every company a person belongs to, with their roles, and those they left.
pub async fn list_places(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(PartnerId, Option<Roles>)>, Error> {
    let rows = partner_user::Entity::find()
        .filter(partner_user::Column::PersonId.eq(person.0))
        .order_by_asc(partner_user::Column::PartnerId)
        .all(connection)
        .await?;
    let place = |row: partner_user::Model| {
        let roles =
            row.removed_at.is_none().then(|| read_roles(row.roles, person.0)).transpose()?;
        Ok((PartnerId(row.partner_id), roles))
    };
    rows.into_iter().map(place).collect()
}

/// Everybody of the programme's staff.
pub async fn list_operators(connection: &impl ConnectionTrait) -> Result<Vec<PersonId>, Error> {
    let rows = operator::Entity::find()
        .filter(operator::Column::RemovedAt.is_null())
        .order_by_asc(operator::Column::PersonId)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| PersonId(row.person_id)).collect())
}
