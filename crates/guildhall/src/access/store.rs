//! All SQL about people: sign-ins, sessions, who belongs to which company.

use domain::access::{Actor, Role};
use domain::ids::{NetworkId, PartnerId, PersonId};
use domain::text::{Email, Locale};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::row::{operator, partner_user, person, session};
use crate::app::App;
use crate::db::At;
use crate::error::Error;
use crate::partner::row as partner_row;
use crate::web::session::{Company, SignedIn};

/// A session that has not ended, with the person's rights of this moment.
pub struct Session {
    pub who: SignedIn,
    pub created_at: At,
    pub seen_at: At,
}

pub async fn record_session(
    app: &App,
    now: Timestamp,
    token_hash: &str,
    person: PersonId,
    partner: Option<PartnerId>,
) -> Result<(), Error> {
    let transaction = app.db.begin().await?;
    let row = session::ActiveModel {
        token_hash: Set(token_hash.to_owned()),
        person_id: Set(person.0),
        partner_id: Set(partner.map(|partner| partner.0)),
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
    let transaction = app.db.begin().await?;
    session::Entity::update_many()
        .col_expr(column, Expr::value(At::from(now)))
        .filter(session::Column::TokenHash.eq(token_hash))
        .filter(session::Column::EndedAt.is_null())
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// The session of a token's hash. `None` when it ended, or the person has lost the place it was for.
pub async fn find_session(app: &App, token_hash: &str) -> Result<Option<Session>, Error> {
    let connection = app.db.read();
    let found = session::Entity::find_by_id(token_hash.to_owned()).one(connection).await?;
    let Some(row) = found.filter(|row| row.ended_at.is_none()) else {
        return Ok(None);
    };
    let Some(person) = person::Entity::find_by_id(row.person_id).one(connection).await? else {
        return Ok(None);
    };
    let id = PersonId(person.person_id);
    let standing = match row.partner_id {
        Some(partner) => member(connection, PartnerId(partner), id).await?,
        None => {
            is_operator(connection, id).await?.then_some((Actor::Operator { person: id }, None))
        }
    };
    let Some((actor, company)) = standing else {
        return Ok(None);
    };
    let locale = Locale::parse(&person.locale).unwrap_or(Locale::EnUs);
    let who =
        SignedIn { person: id, name: person.name, email: person.email, locale, actor, company };
    Ok(Some(Session { who, created_at: row.created_at, seen_at: row.seen_at }))
}

async fn member(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
) -> Result<Option<(Actor, Option<Company>)>, Error> {
    let membership =
        partner_user::Entity::find_by_id((partner.0, person.0)).one(connection).await?;
    let Some(row) = membership.filter(|row| row.removed_at.is_none()) else {
        return Ok(None);
    };
    let role = Role::parse(&row.role)
        .ok_or_else(|| Error::broken(format!("person {person} has an unreadable role")))?;
    let company = partner_row::Entity::find_by_id(partner.0).one(connection).await?;
    let company = company.ok_or_else(|| Error::broken("a member of no company"))?;
    let network_id = company.network_id.and_then(|number| u32::try_from(number).ok());
    let company = Company {
        partner,
        legal_name: company.legal_name,
        network_id: network_id.and_then(NetworkId::new),
        role,
    };
    Ok(Some((Actor::Member { partner, person, role }, Some(company))))
}

async fn is_operator(connection: &impl ConnectionTrait, person: PersonId) -> Result<bool, Error> {
    let row = operator::Entity::find_by_id(person.0).one(connection).await?;
    Ok(row.is_some_and(|row| row.removed_at.is_none()))
}

/// Somebody who can sign in.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: PersonId,
    pub email: String,
    pub name: String,
    pub locale: Locale,
    pub password_hash: Option<String>,
}

pub async fn find_person(
    connection: &impl ConnectionTrait,
    email: &Email,
) -> Result<Option<Person>, Error> {
    let row = person::Entity::find()
        .filter(person::Column::Email.eq(email.as_str()))
        .one(connection)
        .await?;
    Ok(row.map(person_of))
}

pub async fn get_person(connection: &impl ConnectionTrait, id: PersonId) -> Result<Person, Error> {
    let row = person::Entity::find_by_id(id.0).one(connection).await?;
    row.map(person_of).ok_or(Error::NotFound)
}

fn person_of(row: person::Model) -> Person {
    Person {
        id: PersonId(row.person_id),
        email: row.email,
        name: row.name,
        locale: Locale::parse(&row.locale).unwrap_or(Locale::EnUs),
        password_hash: row.password_hash,
    }
}

/// The people of a company that have a role, by name: those mails about it go to.
pub async fn list_users(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    role: Option<Role>,
) -> Result<Vec<(Person, Role)>, Error> {
    let mut query = partner_user::Entity::find()
        .filter(partner_user::Column::PartnerId.eq(partner.0))
        .filter(partner_user::Column::RemovedAt.is_null());
    if let Some(role) = role {
        query = query.filter(partner_user::Column::Role.eq(role.code()));
    }
    let rows = query.limit(1_000).all(connection).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.person_id).collect();
    let people = person::Entity::find()
        .filter(person::Column::PersonId.is_in(ids))
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::PersonId)
        .all(connection)
        .await?;
    people
        .into_iter()
        .map(|found| {
            let row = rows.iter().find(|row| row.person_id == found.person_id);
            let role = row.and_then(|row| Role::parse(&row.role));
            let role = role.ok_or_else(|| Error::broken("a user with an unreadable role"))?;
            Ok((person_of(found), role))
        })
        .collect()
}

/// The companies a person belongs to, in the order of their ids.
pub async fn list_companies(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<PartnerId>, Error> {
    let rows = partner_user::Entity::find()
        .filter(partner_user::Column::PersonId.eq(person.0))
        .filter(partner_user::Column::RemovedAt.is_null())
        .order_by_asc(partner_user::Column::PartnerId)
        .limit(100)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| PartnerId(row.partner_id)).collect())
}
