//! All SQL about passkeys, and what was asked of them.

use domain::ids::PersonId;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use crate::access::row::{passkey, passkey_ceremony};
use crate::db::At;
use crate::error::Error;

/// Passkeys somebody may have.
pub const PASSKEYS_MAX: u64 = 20;

/// Somebody's passkey.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: Uuid,
    pub name: String,
    /// The public key and its counter, as JSON.
    pub kept: String,
    pub added_at: At,
    pub used_at: Option<At>,
}

fn kept(row: passkey::Model) -> Kept {
    Kept {
        id: row.passkey_id,
        name: row.name,
        kept: row.kept,
        added_at: row.added_at,
        used_at: row.used_at,
    }
}

pub async fn list_passkeys(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<Kept>, Error> {
    let rows = passkey::Entity::find()
        .filter(passkey::Column::PersonId.eq(person.0))
        .order_by_asc(passkey::Column::AddedAt)
        .limit(PASSKEYS_MAX)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(kept).collect())
}

/// The passkey of a person by the id its keeper gave it.
pub async fn find_passkey(
    connection: &impl ConnectionTrait,
    person: PersonId,
    credential_id: &str,
) -> Result<Option<Kept>, Error> {
    let row = passkey::Entity::find()
        .filter(passkey::Column::PersonId.eq(person.0))
        .filter(passkey::Column::CredentialId.eq(credential_id))
        .one(connection)
        .await?;
    Ok(row.map(kept))
}

pub async fn record_passkey(
    connection: &impl ConnectionTrait,
    person: PersonId,
    credential_id: String,
    key: Kept,
) -> Result<(), Error> {
    let row = passkey::ActiveModel {
        person_id: Set(person.0),
        passkey_id: Set(key.id),
        credential_id: Set(credential_id),
        name: Set(key.name),
        kept: Set(key.kept),
        added_at: Set(key.added_at),
        used_at: Set(None),
    };
    passkey::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// Whether somebody has one.
pub async fn has_passkey(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<bool, Error> {
    let own = passkey::Entity::find().filter(passkey::Column::PersonId.eq(person.0));
    Ok(own.one(connection).await?.is_some())
}

/// Whether anybody has a passkey of that name of its keeper's.
pub async fn is_known(
    connection: &impl ConnectionTrait,
    credential_id: &str,
) -> Result<bool, Error> {
    let known = passkey::Entity::find().filter(passkey::Column::CredentialId.eq(credential_id));
    Ok(known.one(connection).await?.is_some())
}

/// Notes that a passkey was used, with its counter. `false` when it was used or removed meanwhile.
pub async fn note_passkey(
    connection: &impl ConnectionTrait,
    person: PersonId,
    before: &Kept,
    kept: String,
    now: Timestamp,
) -> Result<bool, Error> {
    let noted = passkey::Entity::update_many()
        .col_expr(passkey::Column::Kept, Expr::value(kept))
        .col_expr(passkey::Column::UsedAt, Expr::value(Some(At::from(now))))
        .filter(passkey::Column::PersonId.eq(person.0))
        .filter(passkey::Column::PasskeyId.eq(before.id))
        .filter(passkey::Column::Kept.eq(before.kept.as_str()))
        .exec(connection)
        .await?;
    Ok(noted.rows_affected == 1)
}

/// Removes every passkey of a person.
pub async fn remove_passkeys(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<(), Error> {
    passkey::Entity::delete_many()
        .filter(passkey::Column::PersonId.eq(person.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// The name of the passkey that was removed; `None` when there was none.
pub async fn remove_passkey(
    connection: &impl ConnectionTrait,
    person: PersonId,
    id: Uuid,
) -> Result<Option<String>, Error> {
    let row = passkey::Entity::find_by_id((person.0, id)).one(connection).await?;
    passkey::Entity::delete_by_id((person.0, id)).exec(connection).await?;
    Ok(row.map(|row| row.name))
}

/// Something that was asked of a browser's passkeys.
#[derive(Debug)]
pub struct Ceremony {
    pub kind: String,
    pub person: Option<PersonId>,
    pub state: String,
}

/// Keeps what was asked until an instant of real time, and forgets what is past.
pub async fn record_ceremony(
    connection: &impl ConnectionTrait,
    token_hash: String,
    ceremony: Ceremony,
    (now, expires_at): (Timestamp, Timestamp),
) -> Result<(), Error> {
    passkey_ceremony::Entity::delete_many()
        .filter(passkey_ceremony::Column::ExpiresAt.lt(At::from(now)))
        .exec(connection)
        .await?;
    let row = passkey_ceremony::ActiveModel {
        token_hash: Set(token_hash),
        kind: Set(ceremony.kind),
        person_id: Set(ceremony.person.map(|person| person.0)),
        state: Set(ceremony.state),
        expires_at: Set(expires_at.into()),
    };
    passkey_ceremony::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// Uses up what was asked: of two answers one counts.
pub async fn take_ceremony(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Ceremony>, Error> {
    let row = passkey_ceremony::Entity::find_by_id(token_hash.to_owned()).one(connection).await?;
    let taken =
        passkey_ceremony::Entity::delete_by_id(token_hash.to_owned()).exec(connection).await?;
    let live = row.filter(|row| taken.rows_affected == 1 && At::from(now) < row.expires_at);
    Ok(live.map(|row| Ceremony {
        kind: row.kind,
        person: row.person_id.map(PersonId),
        state: row.state,
    }))
}
