//! All SQL about who of staff looks at what.

use domain::ids::{PartnerId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel};

use crate::audit::row::{opening, viewing};
use crate::db::At;
use crate::error::Error;

pub async fn record_opening(
    connection: &impl ConnectionTrait,
    row: opening::Model,
) -> Result<(), Error> {
    let row = row.into_active_model().reset_all();
    opening::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// Whether somebody gave a reason that still holds.
pub async fn is_open(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
    now: At,
) -> Result<bool, Error> {
    let found = opening::Entity::find()
        .filter(opening::Column::PartnerId.eq(partner.0))
        .filter(opening::Column::PersonId.eq(person.0))
        .filter(opening::Column::EndsAt.gt(now))
        .one(connection)
        .await?;
    Ok(found.is_some())
}

pub async fn find_viewing(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    now: At,
) -> Result<Option<viewing::Model>, Error> {
    let found = viewing::Entity::find_by_id(token_hash.to_owned()).one(connection).await?;
    Ok(found.filter(|row| now < row.ends_at))
}

/// Begins to look as somebody does; what the session looked at before is over.
pub async fn record_viewing(
    connection: &impl ConnectionTrait,
    row: viewing::Model,
) -> Result<(), Error> {
    end_viewing(connection, &row.token_hash).await?;
    let row = row.into_active_model().reset_all();
    viewing::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

pub async fn end_viewing(connection: &impl ConnectionTrait, token_hash: &str) -> Result<(), Error> {
    viewing::Entity::delete_by_id(token_hash.to_owned()).exec(connection).await?;
    Ok(())
}
