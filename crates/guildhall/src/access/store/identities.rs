//! All SQL about providers of identity: sign-ins under way, and whose account is whose.

use domain::ids::PersonId;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder};

use crate::access::oidc::Identity;
use crate::access::row::{identity, operator, provider_request};
use crate::db::At;
use crate::error::Error;

/// A sign-in that was begun at a provider.
pub struct ProviderRequest {
    pub state_hash: String,
    pub provider: String,
    pub browser_hash: String,
    pub go_on: Option<String>,
}

pub async fn record_provider_request(
    connection: &impl ConnectionTrait,
    request: ProviderRequest,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), Error> {
    let row = provider_request::ActiveModel {
        state_hash: Set(request.state_hash),
        provider: Set(request.provider),
        browser_hash: Set(request.browser_hash),
        go_on: Set(request.go_on),
        created_at: Set(now.into()),
        expires_at: Set(expires_at.into()),
    };
    provider_request::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// Those nobody answered in time.
pub async fn forget_provider_requests(
    connection: &impl ConnectionTrait,
    now: Timestamp,
) -> Result<(), Error> {
    provider_request::Entity::delete_many()
        .filter(provider_request::Column::ExpiresAt.lte(At::from(now)))
        .exec(connection)
        .await?;
    Ok(())
}

/// Takes a browser's own request away, by the hashes of its state and of the browser's secret. Of
/// two who come together, one gets it; another browser, or another provider, gets nothing and uses
/// nothing up.
pub async fn take_provider_request(
    connection: &impl ConnectionTrait,
    provider: &str,
    (state_hash, browser_hash): &(String, String),
    now: Timestamp,
) -> Result<Option<ProviderRequest>, Error> {
    let row = provider_request::Entity::find_by_id(state_hash.clone())
        .filter(provider_request::Column::Provider.eq(provider))
        .filter(provider_request::Column::BrowserHash.eq(browser_hash.as_str()))
        .filter(provider_request::Column::ExpiresAt.gt(At::from(now)))
        .one(connection)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let taken = provider_request::Entity::delete_by_id(state_hash.clone()).exec(connection).await?;
    Ok((taken.rows_affected == 1).then_some(ProviderRequest {
        state_hash: row.state_hash,
        provider: row.provider,
        browser_hash: row.browser_hash,
        go_on: row.go_on,
    }))
}

/// Whose account it is, by issuer and subject; notes that it was used.
pub async fn use_identity(
    connection: &impl ConnectionTrait,
    (issuer, subject): (&str, &str),
    now: Timestamp,
) -> Result<Option<PersonId>, Error> {
    let row = identity::Entity::find()
        .filter(identity::Column::Issuer.eq(issuer))
        .filter(identity::Column::Subject.eq(subject))
        .one(connection)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    identity::Entity::update_many()
        .col_expr(identity::Column::UsedAt, Expr::value(At::from(now)))
        .filter(identity::Column::IdentityId.eq(row.identity_id))
        .exec(connection)
        .await?;
    Ok(Some(PersonId(row.person_id)))
}

/// Links an account to a person. `false` when the person has another one there, or somebody else
/// has this one.
pub async fn record_identity(
    connection: &impl ConnectionTrait,
    id: Uuid,
    person: PersonId,
    (issuer, subject): (&str, &str),
    now: Timestamp,
) -> Result<bool, Error> {
    let row = identity::ActiveModel {
        identity_id: Set(id),
        person_id: Set(person.0),
        issuer: Set(issuer.to_owned()),
        subject: Set(subject.to_owned()),
        desk_given_at: Set(None),
        created_at: Set(now.into()),
        used_at: Set(now.into()),
    };
    let unless_taken = OnConflict::new().do_nothing().to_owned();
    let added = identity::Entity::insert(row)
        .on_conflict(unless_taken)
        .exec_without_returning(connection)
        .await?;
    Ok(added == 1)
}

/// The accounts that sign a person in, the oldest first.
pub async fn list_identities(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<Identity>, Error> {
    let rows = identity::Entity::find()
        .filter(identity::Column::PersonId.eq(person.0))
        .order_by_asc(identity::Column::CreatedAt)
        .all(connection)
        .await?;
    let read = |row: identity::Model| Identity {
        id: row.identity_id,
        issuer: row.issuer,
        linked_at: row.created_at,
        used_at: row.used_at,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Removes one of a person's links; its issuer, or `None` where they have none of that id.
pub async fn remove_identity(
    connection: &impl ConnectionTrait,
    person: PersonId,
    id: Uuid,
) -> Result<Option<String>, Error> {
    let row = identity::Entity::find_by_id(id)
        .filter(identity::Column::PersonId.eq(person.0))
        .one(connection)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    identity::Entity::delete_by_id(id).exec(connection).await?;
    Ok(Some(row.issuer))
}

/// Notes whether somebody has their place at the desk by an issuer's groups.
pub async fn mark_desk(
    connection: &impl ConnectionTrait,
    person: PersonId,
    issuer: &str,
    at: Option<Timestamp>,
) -> Result<(), Error> {
    identity::Entity::update_many()
        .col_expr(identity::Column::DeskGivenAt, Expr::value(at.map(At::from)))
        .filter(identity::Column::PersonId.eq(person.0))
        .filter(identity::Column::Issuer.eq(issuer))
        .exec(connection)
        .await?;
    Ok(())
}

/// Whether somebody has their place at the desk by an issuer's groups.
pub async fn has_desk_by(
    connection: &impl ConnectionTrait,
    person: PersonId,
    issuer: &str,
) -> Result<bool, Error> {
    let given = identity::Entity::find()
        .filter(identity::Column::PersonId.eq(person.0))
        .filter(identity::Column::Issuer.eq(issuer))
        .filter(identity::Column::DeskGivenAt.is_not_null())
        .one(connection)
        .await?;
    Ok(given.is_some())
}

/// Ends somebody's place at the desk; their sessions there are nobody's from the next request on.
pub async fn end_operator(
    connection: &impl ConnectionTrait,
    person: PersonId,
    now: Timestamp,
) -> Result<(), Error> {
    operator::Entity::update_many()
        .col_expr(operator::Column::RemovedAt, Expr::value(Some(At::from(now))))
        .filter(operator::Column::PersonId.eq(person.0))
        .filter(operator::Column::RemovedAt.is_null())
        .exec(connection)
        .await?;
    Ok(())
}
