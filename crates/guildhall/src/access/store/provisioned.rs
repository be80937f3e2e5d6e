//! All SQL about provisioning: a company's tokens, what its directory calls its people, and the
//! groups it brought.

use domain::ids::{PartnerId, PersonId, TokenId};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect};

use super::{Person, USERS_MAX, person_of};
use crate::access::row::{partner_user, person, scim_group, scim_member, scim_token, scim_user};
use crate::db::At;
use crate::error::Error;

/// A company's token for provisioning.
#[derive(Debug, Clone)]
pub struct Token {
    pub id: TokenId,
    pub name: String,
    /// In whose rights it acts.
    pub maker: PersonId,
    pub made_at: At,
    /// The first instant at which it opens nothing any more.
    pub expires_at: At,
    pub used_at: Option<At>,
}

pub async fn record_token(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    token: Token,
    token_hash: String,
) -> Result<(), Error> {
    let row = scim_token::ActiveModel {
        partner_id: Set(partner.0),
        token_id: Set(token.id.0),
        token_hash: Set(token_hash),
        name: Set(token.name),
        person_id: Set(token.maker.0),
        created_at: Set(token.made_at),
        expires_at: Set(token.expires_at),
        used_at: Set(token.used_at),
        revoked_at: Set(None),
    };
    scim_token::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

fn token_of(row: scim_token::Model) -> Token {
    Token {
        id: TokenId(row.token_id),
        name: row.name,
        maker: PersonId(row.person_id),
        made_at: row.created_at,
        expires_at: row.expires_at,
        used_at: row.used_at,
    }
}

/// A company's tokens that were not revoked, the oldest first.
pub async fn list_tokens(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Token>, Error> {
    let rows = scim_token::Entity::find()
        .filter(scim_token::Column::PartnerId.eq(partner.0))
        .filter(scim_token::Column::RevokedAt.is_null())
        .order_by_asc(scim_token::Column::TokenId)
        .limit(100)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(token_of).collect())
}

/// The token of a hash, expired or not, unless it was revoked.
pub async fn find_token(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    token_hash: &str,
) -> Result<Option<Token>, Error> {
    let row = scim_token::Entity::find()
        .filter(scim_token::Column::PartnerId.eq(partner.0))
        .filter(scim_token::Column::TokenHash.eq(token_hash))
        .filter(scim_token::Column::RevokedAt.is_null())
        .one(connection)
        .await?;
    Ok(row.map(token_of))
}

async fn set_token(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: TokenId,
    (column, at): (scim_token::Column, Timestamp),
) -> Result<(), Error> {
    scim_token::Entity::update_many()
        .col_expr(column, Expr::value(Some(At::from(at))))
        .filter(scim_token::Column::PartnerId.eq(partner.0))
        .filter(scim_token::Column::TokenId.eq(id.0))
        .filter(scim_token::Column::RevokedAt.is_null())
        .exec(connection)
        .await?;
    Ok(())
}

pub async fn touch_token(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: TokenId,
    now: Timestamp,
) -> Result<(), Error> {
    set_token(connection, partner, id, (scim_token::Column::UsedAt, now)).await
}

pub async fn revoke_token(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: TokenId,
    now: Timestamp,
) -> Result<(), Error> {
    set_token(connection, partner, id, (scim_token::Column::RevokedAt, now)).await
}

/// What a company's directory calls one of its people.
pub type Entry = scim_user::Model;

pub async fn list_entries(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Entry>, Error> {
    let query = scim_user::Entity::find().filter(scim_user::Column::PartnerId.eq(partner.0));
    Ok(query.limit(2 * USERS_MAX).all(connection).await?)
}

/// Writes an entry, in the place of the one before.
pub async fn record_entry(connection: &impl ConnectionTrait, entry: Entry) -> Result<(), Error> {
    use scim_user::Column;
    let replace = OnConflict::columns([Column::PartnerId, Column::UserId])
        .update_columns([
            Column::PersonId,
            Column::UserName,
            Column::DisplayName,
            Column::ExternalId,
        ])
        .update_columns([Column::EmailKind, Column::EmailPrimary])
        .update_columns([Column::RolesKept, Column::ChangedAt])
        .to_owned();
    scim_user::Entity::insert(entry.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Forgets what the directory called somebody, and that they were in its groups.
pub async fn remove_entry(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    user: Uuid,
) -> Result<(), Error> {
    scim_member::Entity::delete_many()
        .filter(scim_member::Column::PartnerId.eq(partner.0))
        .filter(scim_member::Column::UserId.eq(user))
        .exec(connection)
        .await?;
    scim_user::Entity::delete_many()
        .filter(scim_user::Column::PartnerId.eq(partner.0))
        .filter(scim_user::Column::UserId.eq(user))
        .exec(connection)
        .await?;
    Ok(())
}

/// When everybody who is or was of the company came, and when they left.
pub async fn list_stays(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<(PersonId, At, Option<At>)>, Error> {
    use partner_user::Column;
    let rows: Vec<(Uuid, At, Option<At>)> = partner_user::Entity::find()
        .select_only()
        .columns([Column::PersonId, Column::AddedAt, Column::RemovedAt])
        .filter(Column::PartnerId.eq(partner.0))
        .limit(2 * USERS_MAX)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(person, added, removed)| (PersonId(person), added, removed))
        .collect())
}

/// People by their ids, which stand in the company's own rows.
pub async fn list_people(
    connection: &impl ConnectionTrait,
    ids: Vec<Uuid>,
) -> Result<Vec<Person>, Error> {
    let query = person::Entity::find().filter(person::Column::PersonId.is_in(ids));
    Ok(query.all(connection).await?.into_iter().map(person_of).collect())
}

/// A group a company's directory brought.
pub type Kept = scim_group::Model;

/// The groups, by id, each with its members.
pub async fn list_groups(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<(Kept, Vec<Uuid>)>, Error> {
    let groups = scim_group::Entity::find()
        .filter(scim_group::Column::PartnerId.eq(partner.0))
        .order_by_asc(scim_group::Column::GroupId)
        .all(connection)
        .await?;
    let members = scim_member::Entity::find()
        .filter(scim_member::Column::PartnerId.eq(partner.0))
        .order_by_asc(scim_member::Column::UserId)
        .all(connection)
        .await?;
    let of = |group: &Kept| {
        let own = members.iter().filter(|member| member.group_id == group.group_id);
        own.map(|member| member.user_id).collect()
    };
    Ok(groups.into_iter().map(|group| (group.clone(), of(&group))).collect())
}

/// Writes a group and who is in it, in the place of what was.
pub async fn record_group(
    connection: &impl ConnectionTrait,
    group: Kept,
    members: &[Uuid],
) -> Result<(), Error> {
    use scim_group::Column;
    let (partner_id, group_id) = (group.partner_id, group.group_id);
    let replace = OnConflict::columns([Column::PartnerId, Column::GroupId])
        .update_columns([Column::DisplayName, Column::ExternalId, Column::ChangedAt])
        .to_owned();
    scim_group::Entity::insert(group.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    clear_group(connection, PartnerId(partner_id), group_id).await?;
    let row = |user: &Uuid| scim_member::ActiveModel {
        partner_id: Set(partner_id),
        group_id: Set(group_id),
        user_id: Set(*user),
    };
    for some in members.chunks(1_000) {
        let rows = some.iter().map(row);
        scim_member::Entity::insert_many(rows).exec_without_returning(connection).await?;
    }
    Ok(())
}

async fn clear_group(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    group: Uuid,
) -> Result<(), Error> {
    scim_member::Entity::delete_many()
        .filter(scim_member::Column::PartnerId.eq(partner.0))
        .filter(scim_member::Column::GroupId.eq(group))
        .exec(connection)
        .await?;
    Ok(())
}

pub async fn remove_group(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    group: Uuid,
) -> Result<(), Error> {
    clear_group(connection, partner, group).await?;
    scim_group::Entity::delete_many()
        .filter(scim_group::Column::PartnerId.eq(partner.0))
        .filter(scim_group::Column::GroupId.eq(group))
        .exec(connection)
        .await?;
    Ok(())
}
