//! Addresses of calendars: only the hash of what is secret in them is kept.

use domain::access::{Actor, Roles};
use domain::ids::{PartnerId, PersonId};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use super::super::feed::Reader;
use super::super::row::{calendar_feed, partner_user};
use super::{get_person, roles_in};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope, next_id};
use crate::error::Error;

/// Writes a person's living address at the locked partner, in the role they have now.
pub async fn record_feed(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    person: PersonId,
    token_hash: String,
) -> Result<(), Error> {
    let partner = scope.partner();
    let row = partner_user::Entity::find_by_id((partner.0, person.0)).one(scope.tx()).await?;
    let row = row.filter(|row| row.removed_at.is_none()).ok_or(Error::NotFound)?;
    let feed = calendar_feed::ActiveModel {
        partner_id: Set(partner.0),
        feed_id: Set(next_id(app, ctx)),
        person_id: Set(person.0),
        token_hash: Set(token_hash),
        roles: Set(row.roles),
        live_slot: Set(Some(1)),
        created_at: Set(ctx.now.into()),
        revoked_at: Set(None),
    };
    calendar_feed::Entity::insert(feed).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Ends a person's address at a partner. False when there was none.
pub async fn revoke_feeds(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
    now: Timestamp,
) -> Result<bool, Error> {
    let done = calendar_feed::Entity::update_many()
        .col_expr(calendar_feed::Column::LiveSlot, Expr::value(None::<i64>))
        .col_expr(calendar_feed::Column::RevokedAt, Expr::value(Some(At::from(now))))
        .filter(calendar_feed::Column::PartnerId.eq(partner.0))
        .filter(calendar_feed::Column::PersonId.eq(person.0))
        .filter(calendar_feed::Column::LiveSlot.eq(1))
        .exec(connection)
        .await?;
    Ok(0 < done.rows_affected)
}

/// Ends the address of somebody who is about to get another role, or to come back: what they had
/// before does not come back with them.
pub(super) async fn revoke_on_change(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
    roles: Roles,
    now: Timestamp,
) -> Result<(), Error> {
    let row = partner_user::Entity::find_by_id((partner.0, person.0)).one(connection).await?;
    if row.is_some_and(|row| row.removed_at.is_some() || row.roles != roles.bits()) {
        revoke_feeds(connection, partner, person, now).await?;
    }
    Ok(())
}

/// When a person's living address was made.
pub async fn find_feed_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
) -> Result<Option<Timestamp>, Error> {
    let row = calendar_feed::Entity::find()
        .filter(calendar_feed::Column::PartnerId.eq(partner.0))
        .filter(calendar_feed::Column::PersonId.eq(person.0))
        .filter(calendar_feed::Column::LiveSlot.eq(1))
        .one(connection)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let is_good = reader(connection, &row).await?.is_some();
    Ok(is_good.then(|| row.created_at.instant()))
}

/// Whom the hash of a company's token stands for at this moment.
pub async fn find_feed(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    token_hash: &str,
) -> Result<Option<Reader>, Error> {
    let row = calendar_feed::Entity::find()
        .filter(calendar_feed::Column::PartnerId.eq(partner.0))
        .filter(calendar_feed::Column::TokenHash.eq(token_hash))
        .filter(calendar_feed::Column::LiveSlot.eq(1))
        .one(connection)
        .await?;
    match row {
        Some(row) => reader(connection, &row).await,
        None => Ok(None),
    }
}

/// The rights are looked up each time: a removed or demoted person's address is silent at once.
async fn reader(
    connection: &impl ConnectionTrait,
    row: &calendar_feed::Model,
) -> Result<Option<Reader>, Error> {
    let (partner, person) = (PartnerId(row.partner_id), PersonId(row.person_id));
    let roles = roles_in(connection, partner, person).await?;
    let Some(roles) = roles.filter(|roles| roles.bits() == row.roles) else { return Ok(None) };
    let actor = Actor::Member { partner, person, roles };
    let locale = get_person(connection, person).await?.locale;
    Ok(Some(Reader { actor, locale }))
}
