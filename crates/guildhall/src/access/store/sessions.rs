//! All SQL about sessions beyond finding whose one is. A person has them with several companies,
//! and staff with none: they are looked at in the whole house.

use domain::ids::{PartnerId, PersonId};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use crate::access::row::session;
use crate::app::App;
use crate::db::{At, walls};
use crate::error::Error;
use crate::web::session::Opening;

/// Sessions of one person that are listed.
const LISTED_MAX: u64 = 50;

pub async fn record_session(
    app: &App,
    now: Timestamp,
    (id, token_hash): (Uuid, &str),
    opening: Opening,
) -> Result<(), Error> {
    let transaction = walls::house(app.db.begin()).await?;
    let row = session::ActiveModel {
        token_hash: Set(token_hash.to_owned()),
        session_id: Set(id),
        person_id: Set(opening.person.0),
        partner_id: Set(opening.partner.map(|partner| partner.0)),
        place: Set(opening.device.place),
        agent: Set(opening.device.agent),
        proved_at: Set(opening.proved_at.into()),
        strong: Set(i64::from(opening.strong)),
        created_at: Set(now.into()),
        seen_at: Set(now.into()),
        ended_at: Set(None),
    };
    session::Entity::insert(row).exec_without_returning(&transaction).await?;
    Ok(transaction.commit().await?)
}

pub async fn end_session(app: &App, now: Timestamp, token_hash: &str) -> Result<(), Error> {
    set_instant(app, token_hash, session::Column::EndedAt, now).await
}

pub async fn touch_session(app: &App, now: Timestamp, token_hash: &str) -> Result<(), Error> {
    set_instant(app, token_hash, session::Column::SeenAt, now).await
}

async fn set_instant(
    app: &App,
    token_hash: &str,
    column: session::Column,
    now: Timestamp,
) -> Result<(), Error> {
    let transaction = walls::house(app.db.begin()).await?;
    session::Entity::update_many()
        .col_expr(column, Expr::value(At::from(now)))
        .filter(session::Column::TokenHash.eq(token_hash))
        .filter(session::Column::EndedAt.is_null())
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// Notes that the person of a session has shown anew who they are; a session that has become strong
/// stays so.
pub async fn renew_proof(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    proved_at: Timestamp,
    is_strong: bool,
) -> Result<(), Error> {
    let mut renewal = session::Entity::update_many()
        .col_expr(session::Column::ProvedAt, Expr::value(At::from(proved_at)))
        .filter(session::Column::TokenHash.eq(token_hash))
        .filter(session::Column::EndedAt.is_null());
    if is_strong {
        renewal = renewal.col_expr(session::Column::Strong, Expr::value(1_i64));
    }
    renewal.exec(connection).await?;
    Ok(())
}

/// A session that was not ended, as its owner sees it.
pub struct Kept {
    pub id: Uuid,
    pub token_hash: String,
    pub partner: Option<PartnerId>,
    pub place: Option<String>,
    pub agent: Option<String>,
    pub created_at: At,
    pub seen_at: At,
}

/// A person's sessions that began after an instant and were not ended, the newest first.
pub async fn list_sessions(
    connection: &impl ConnectionTrait,
    person: PersonId,
    begun_after: Timestamp,
) -> Result<Vec<Kept>, Error> {
    let rows = session::Entity::find()
        .filter(session::Column::PersonId.eq(person.0))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::CreatedAt.gt(At::from(begun_after)))
        .order_by_desc(session::Column::CreatedAt)
        .limit(LISTED_MAX);
    let rows = walls::house(rows.all(connection)).await?;
    let kept = |row: session::Model| Kept {
        id: row.session_id,
        token_hash: row.token_hash,
        partner: row.partner_id.map(PartnerId),
        place: row.place,
        agent: row.agent,
        created_at: row.created_at,
        seen_at: row.seen_at,
    };
    Ok(rows.into_iter().map(kept).collect())
}

/// Ends one of a person's own sessions. `false` when they have none of that id.
pub async fn end_session_of(
    connection: &impl ConnectionTrait,
    person: PersonId,
    id: Uuid,
    now: Timestamp,
) -> Result<bool, Error> {
    let ended = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(Some(At::from(now))))
        .filter(session::Column::PersonId.eq(person.0))
        .filter(session::Column::SessionId.eq(id))
        .filter(session::Column::EndedAt.is_null())
        .exec(connection)
        .await?;
    Ok(ended.rows_affected == 1)
}

/// Ends every session of a person, but for one where it is given by its token's hash.
pub async fn end_sessions(
    connection: &impl ConnectionTrait,
    person: PersonId,
    but: Option<&str>,
    now: Timestamp,
) -> Result<(), Error> {
    let mut ending = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(Some(At::from(now))))
        .filter(session::Column::PersonId.eq(person.0))
        .filter(session::Column::EndedAt.is_null());
    if let Some(but) = but {
        ending = ending.filter(session::Column::TokenHash.ne(but));
    }
    ending.exec(connection).await?;
    Ok(())
}
