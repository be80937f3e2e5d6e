//! All SQL about people: sign-ins, sessions, who belongs to which company.

pub mod factors;
mod feeds;
mod identities;
pub mod imports;
pub mod members;
pub mod passkeys;
mod places;
pub mod provisioned;
mod readers;
mod sessions;

pub use feeds::{find_feed, find_feed_of, record_feed, revoke_feeds};
pub use identities::{
    ProviderRequest, end_operator, forget_provider_requests, has_desk_by, list_identities,
    mark_desk, record_identity, record_provider_request, remove_identity, take_provider_request,
    use_identity,
};
pub use places::{list_operators, list_places};
pub use sessions::{
    Kept, end_session, end_session_of, end_sessions, list_sessions, record_session, renew_proof,
    touch_session,
};

pub use readers::{Reader, list_known};

use std::collections::HashMap;

use domain::access::{Actor, Due, FactorRule, Roles, Standing, due};
use domain::ids::{PartnerId, PersonId};
use domain::text::{Email, Locale};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Func, OnConflict, Query};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, FromQueryResult, Iterable, JoinType, QueryOrder,
    QueryResult, QuerySelect,
};

use super::row::{factor_rule, operator, partner_user, person, session, sign_in_link};
use crate::app::App;
use crate::db::{At, walls};
use crate::error::Error;
use crate::partner;
use crate::partner::row as partner_row;
use crate::programme;
use crate::web::session::{Company, SignedIn};

/// People one question asks for by their ids, below what a statement can carry.
const PEOPLE_ASKED_MAX: usize = 5_000;
/// People one company's list names.
const USERS_MAX: u64 = 5_000;

/// A session that has not ended, with the person's rights of this moment.
pub struct Session {
    pub who: SignedIn,
    /// What they still have to do before they are let in.
    pub due: Due,
    pub created_at: At,
    pub seen_at: At,
    /// The newest version of the programme; `None` before the first.
    pub programme: Option<i64>,
}

/// The session of a token's hash, in two questions. `None` when it ended, or the person has lost
/// the place it was for.
pub async fn find_session(app: &App, token_hash: &str) -> Result<Option<Session>, Error> {
    walls::house(find_seen(app, token_hash)).await
}

async fn find_seen(app: &App, token_hash: &str) -> Result<Option<Session>, Error> {
    let connection = app.db.read();
    let Some(row) = seen(connection, token_hash).await? else {
        return Ok(None);
    };
    let (id, places) = (PersonId(row.person), places(connection, row.person).await?);
    let places_count = places.len() + usize::from(row.is_staff);
    let standing = match row.partner {
        Some(partner) => places.into_iter().find(|place| place.partner.0 == partner).map(|place| {
            let actor = Actor::Member { partner: place.partner, person: id, roles: place.roles };
            (actor, Some(place))
        }),
        None => row.is_staff.then_some((Actor::Operator { person: id }, None)),
    };
    let Some((actor, company)) = standing else {
        return Ok(None);
    };
    let locale = Locale::parse(&row.locale).unwrap_or(Locale::EnUs);
    let has_choice = 1 < places_count;
    let (name, email) = (row.name, row.email);
    let (proved_at, strong) = (row.proved_at.instant(), row.strong);
    let due = due(Standing {
        is_strong: strong,
        has_factor: row.has_factor,
        is_bound: is_bound(app, row.is_staff, company.as_ref()),
    });
    let who = SignedIn {
        person: id,
        name,
        email,
        locale,
        actor,
        company,
        has_choice,
        proved_at,
        strong,
        token_hash: token_hash.to_owned(),
        viewing: None,
    };
    Ok(Some(Session {
        who,
        due,
        created_at: row.created_at,
        seen_at: row.seen_at,
        programme: row.programme,
    }))
}

/// Whether a second proof is asked of somebody: an installation with real money asks it of its
/// staff, a company of whom it says. Staff of a simulated world is not bound: its sign-ins are
/// printed for everybody to use, and a proof on somebody's own telephone would lock others out.
pub fn is_bound(app: &App, is_staff: bool, company: Option<&Company>) -> bool {
    let by_company = company.is_some_and(|company| company.factor_rule.binds(company.roles));
    by_company || (is_staff && app.binds_staff())
}

/// A session that has not ended, and whose it is.
struct Seen {
    has_factor: bool,
    proved_at: At,
    strong: bool,
    created_at: At,
    seen_at: At,
    partner: Option<Uuid>,
    person: Uuid,
    name: String,
    email: String,
    locale: String,
    is_staff: bool,
    programme: Option<i64>,
}

async fn seen(connection: &impl ConnectionTrait, token_hash: &str) -> Result<Option<Seen>, Error> {
    let own = session::Entity::belongs_to(person::Entity)
        .from(session::Column::PersonId)
        .to(person::Column::PersonId);
    let staff = session::Entity::belongs_to(operator::Entity)
        .from(session::Column::PersonId)
        .to(operator::Column::PersonId);
    let newest = Expr::SubQuery(None, Box::new(programme::store::newest().into()));
    let query = session::Entity::find_by_id(token_hash.to_owned())
        .select_only()
        .columns([session::Column::CreatedAt, session::Column::SeenAt])
        .columns([session::Column::ProvedAt, session::Column::Strong])
        .columns([session::Column::PartnerId, session::Column::PersonId])
        .columns([person::Column::Name, person::Column::Email, person::Column::Locale])
        .column(person::Column::HasFactor)
        .columns([operator::Column::AddedAt, operator::Column::RemovedAt])
        .column_as(newest, "programme")
        .join(JoinType::InnerJoin, own.into())
        .join(JoinType::LeftJoin, staff.into())
        .filter(session::Column::EndedAt.is_null());
    Ok(query.into_model::<Seen>().one(connection).await?)
}

impl FromQueryResult for Seen {
    fn from_query_result(row: &QueryResult, before: &str) -> Result<Seen, DbErr> {
        let added: Option<At> = row.try_get(before, "added_at")?;
        let removed: Option<At> = row.try_get(before, "removed_at")?;
        Ok(Seen {
            has_factor: row.try_get::<i64>(before, "has_factor")? == 1,
            proved_at: row.try_get(before, "proved_at")?,
            strong: row.try_get::<i64>(before, "strong")? == 1,
            created_at: row.try_get(before, "created_at")?,
            seen_at: row.try_get(before, "seen_at")?,
            partner: row.try_get(before, "partner_id")?,
            person: row.try_get(before, "person_id")?,
            name: row.try_get(before, "name")?,
            email: row.try_get(before, "email")?,
            locale: row.try_get(before, "locale")?,
            is_staff: added.is_some() && removed.is_none(),
            programme: row.try_get(before, "programme")?,
        })
    }
}

/// A company a person acts for, as one row.
struct Place {
    rule: Option<String>,
    roles: i64,
    people: i64,
    company: partner_row::Model,
}

/// What stands before the names of a company's columns beside others.
const COMPANY: &str = "company_";

impl FromQueryResult for Place {
    fn from_query_result(row: &QueryResult, before: &str) -> Result<Place, DbErr> {
        Ok(Place {
            rule: row.try_get(before, "rule")?,
            roles: row.try_get(before, "roles")?,
            people: row.try_get(before, "people")?,
            company: partner_row::Model::from_query_result(row, COMPANY)?,
        })
    }
}

/// The companies a person belongs to, with the person's role in each, in one question.
async fn places(connection: &impl ConnectionTrait, person: Uuid) -> Result<Vec<Company>, Error> {
    let colleague = Alias::new("colleague");
    let people = Query::select()
        .expr(Func::count(Expr::col((colleague.clone(), partner_user::Column::PersonId))))
        .from_as(partner_user::Entity, colleague.clone())
        .and_where(
            Expr::col((colleague.clone(), partner_user::Column::PartnerId))
                .equals((partner_user::Entity, partner_user::Column::PartnerId)),
        )
        .and_where(Expr::col((colleague, partner_user::Column::RemovedAt)).is_null())
        .to_owned();
    let own = partner_user::Entity::belongs_to(partner_row::Entity)
        .from(partner_user::Column::PartnerId)
        .to(partner_row::Column::PartnerId);
    let ruled = partner_user::Entity::belongs_to(factor_rule::Entity)
        .from(partner_user::Column::PartnerId)
        .to(factor_rule::Column::PartnerId);
    let mut query = partner_user::Entity::find()
        .select_only()
        .column(partner_user::Column::Roles)
        .column(factor_rule::Column::Rule)
        .join(JoinType::InnerJoin, own.into())
        .join(JoinType::LeftJoin, ruled.into())
        .filter(partner_user::Column::PersonId.eq(person))
        .filter(partner_user::Column::RemovedAt.is_null())
        .order_by_asc(partner_user::Column::PartnerId)
        .limit(100);
    for column in partner_row::Column::iter() {
        query = query.column_as(column, format!("{COMPANY}{}", column.as_str()));
    }
    query = query.column_as(Expr::SubQuery(None, Box::new(people.into())), "people");
    let rows = query.into_model::<Place>().all(connection).await?;
    rows.into_iter().map(|place| company_of(place, person)).collect()
}

fn company_of(place: Place, person: Uuid) -> Result<Company, Error> {
    let roles = read_roles(place.roles, person)?;
    let whole = partner::store::read(place.company)?;
    Ok(Company {
        partner: whole.id,
        legal_name: whole.legal_name.clone(),
        network_id: whole.network_id,
        roles,
        people: usize::try_from(place.people).unwrap_or(0),
        factor_rule: place.rule.as_deref().and_then(FactorRule::parse).unwrap_or_default(),
        whole,
    })
}

fn read_roles(bits: i64, person: Uuid) -> Result<Roles, Error> {
    Roles::from_bits(bits)
        .ok_or_else(|| Error::broken(format!("person {person} has unreadable roles")))
}

/// The roles a person has in a company at this moment; `None` for who does not belong to it.
pub async fn roles_in(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
) -> Result<Option<Roles>, Error> {
    let row = partner_user::Entity::find_by_id((partner.0, person.0)).one(connection).await?;
    let row = row.filter(|row| row.removed_at.is_none());
    row.map(|row| read_roles(row.roles, person.0)).transpose()
}

/// Whether a person is of the programme's staff at this moment.
pub async fn is_operator(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<bool, Error> {
    let row = operator::Entity::find_by_id(person.0).one(connection).await?;
    Ok(row.is_some_and(|row| row.removed_at.is_none()))
}

/// Somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub email: String,
    pub name: String,
    pub locale: Locale,
    pub password_hash: Option<String>,
    pub has_factor: bool,
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
        has_factor: row.has_factor == 1,
    }
}

/// Holds at least one of the roles.
fn holds(roles: Roles) -> Expr {
    Expr::col(partner_user::Column::Roles).bit_and(roles.bits()).ne(0)
}

/// The people of a company, by name: all, or those who hold one of some roles.
pub async fn list_users(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    holding: Option<Roles>,
) -> Result<Vec<(Person, Roles)>, Error> {
    let mut query = partner_user::Entity::find()
        .filter(partner_user::Column::PartnerId.eq(partner.0))
        .filter(partner_user::Column::RemovedAt.is_null());
    if let Some(roles) = holding {
        query = query.filter(holds(roles));
    }
    let rows = query.limit(USERS_MAX).all(connection).await?;
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
            let roles = read_roles(row.map_or(-1, |row| row.roles), found.person_id)?;
            Ok((person_of(found), roles))
        })
        .collect()
}

/// The admins of many companies, each by name, in two questions: those letters about each go to. A
/// company without any is missing.
pub async fn list_admins(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashMap<PartnerId, Vec<Person>>, Error> {
    let members: Vec<(Uuid, Uuid)> = partner_user::Entity::find()
        .select_only()
        .columns([partner_user::Column::PartnerId, partner_user::Column::PersonId])
        .filter(partner_user::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(holds(Roles::BUYERS))
        .filter(partner_user::Column::RemovedAt.is_null())
        .into_tuple()
        .all(connection)
        .await?;
    let mut companies: HashMap<Uuid, Vec<PartnerId>> = HashMap::new();
    for (partner, person) in members {
        companies.entry(person).or_default().push(PartnerId(partner));
    }
    let mut admins: HashMap<PartnerId, Vec<Person>> = HashMap::new();
    let ids: Vec<Uuid> = companies.keys().copied().collect();
    for ids in ids.chunks(PEOPLE_ASKED_MAX) {
        let people = person::Entity::find()
            .filter(person::Column::PersonId.is_in(ids.iter().copied()))
            .all(connection)
            .await?;
        for person in people.into_iter().map(person_of) {
            for partner in companies.get(&person.id.0).into_iter().flatten() {
                admins.entry(*partner).or_default().push(person.clone());
            }
        }
    }
    for own in admins.values_mut() {
        own.sort_by(|one, other| (&one.name, one.id.0).cmp(&(&other.name, other.id.0)));
    }
    Ok(admins)
}

/// What a company is called.
pub async fn company_name(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<String, Error> {
    let name: Option<String> = partner_row::Entity::find_by_id(partner.0)
        .select_only()
        .column(partner_row::Column::LegalName)
        .into_tuple()
        .one(connection)
        .await?;
    name.ok_or(Error::NotFound)
}

/// The companies a person belongs to, with the person's role in each, by name.
pub async fn list_companies(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<Company>, Error> {
    let mut companies = walls::house(places(connection, person.0)).await?;
    companies.sort_by(|left, right| left.legal_name.cmp(&right.legal_name));
    Ok(companies)
}

/// The names of people, for sentences about what they did.
pub async fn list_names(
    connection: &impl ConnectionTrait,
    people: Vec<Uuid>,
) -> Result<Vec<(Uuid, String)>, Error> {
    Ok(person::Entity::find()
        .select_only()
        .column(person::Column::PersonId)
        .column(person::Column::Name)
        .filter(person::Column::PersonId.is_in(people))
        .into_tuple()
        .all(connection)
        .await?)
}

/// Adds a person; an address that somebody has already is left as it is.
pub async fn record_person(
    connection: &impl ConnectionTrait,
    id: PersonId,
    email: &Email,
    name: &str,
    locale: Locale,
    now: Timestamp,
) -> Result<(), Error> {
    let row = person::ActiveModel {
        person_id: Set(id.0),
        email: Set(email.as_str().to_owned()),
        name: Set(name.to_owned()),
        locale: Set(locale.tag().to_owned()),
        theme: Set("auto".to_owned()),
        source_terms: Set("off".to_owned()),
        password_hash: Set(None),
        has_factor: Set(0),
        created_at: Set(now.into()),
    };
    let unless_known = OnConflict::column(person::Column::Email).do_nothing().to_owned();
    person::Entity::insert(row)
        .on_conflict(unless_known)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

pub async fn record_password(
    connection: &impl ConnectionTrait,
    person: PersonId,
    hash: String,
) -> Result<(), Error> {
    person::Entity::update_many()
        .col_expr(person::Column::PasswordHash, Expr::value(Some(hash)))
        .filter(person::Column::PersonId.eq(person.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Gives a person roles in a company; again, the later ones replace the earlier.
pub async fn record_user(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
    roles: Roles,
    now: Timestamp,
) -> Result<(), Error> {
    feeds::revoke_on_change(connection, partner, person, roles, now).await?;
    let row = partner_user::ActiveModel {
        partner_id: Set(partner.0),
        person_id: Set(person.0),
        roles: Set(roles.bits()),
        added_at: Set(now.into()),
        removed_at: Set(None),
    };
    let key = [partner_user::Column::PartnerId, partner_user::Column::PersonId];
    let replace = OnConflict::columns(key)
        .update_columns([partner_user::Column::Roles, partner_user::Column::RemovedAt])
        .to_owned();
    partner_user::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Ends somebody's place in a company, and with it their sessions and calendar's address there.
pub async fn record_removal(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
    now: Timestamp,
) -> Result<(), Error> {
    partner_user::Entity::update_many()
        .col_expr(partner_user::Column::RemovedAt, Expr::value(Some(At::from(now))))
        .filter(partner_user::Column::PartnerId.eq(partner.0))
        .filter(partner_user::Column::PersonId.eq(person.0))
        .filter(partner_user::Column::RemovedAt.is_null())
        .exec(connection)
        .await?;
    session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(Some(At::from(now))))
        .filter(session::Column::PartnerId.eq(partner.0))
        .filter(session::Column::PersonId.eq(person.0))
        .filter(session::Column::EndedAt.is_null())
        .exec(connection)
        .await?;
    feeds::revoke_feeds(connection, partner, person, now).await?;
    Ok(())
}

pub async fn record_operator(
    connection: &impl ConnectionTrait,
    person: PersonId,
    now: Timestamp,
) -> Result<(), Error> {
    let row = operator::ActiveModel {
        person_id: Set(person.0),
        added_at: Set(now.into()),
        removed_at: Set(None),
    };
    let again = OnConflict::column(operator::Column::PersonId)
        .update_column(operator::Column::RemovedAt)
        .to_owned();
    operator::Entity::insert(row).on_conflict(again).exec_without_returning(connection).await?;
    Ok(())
}

pub async fn record_link(
    connection: &impl ConnectionTrait,
    token_hash: String,
    person: PersonId,
    created_at: At,
    expires_at: At,
) -> Result<(), Error> {
    let row = sign_in_link::ActiveModel {
        token_hash: Set(token_hash),
        person_id: Set(person.0),
        created_at: Set(created_at),
        expires_at: Set(expires_at),
        used_at: Set(None),
    };
    sign_in_link::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// Whose link it is, while it is neither used nor expired.
pub async fn find_link(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<PersonId>, Error> {
    let row = sign_in_link::Entity::find_by_id(token_hash.to_owned()).one(connection).await?;
    let live = row.filter(|row| row.used_at.is_none() && At::from(now) < row.expires_at);
    Ok(live.map(|row| PersonId(row.person_id)))
}

/// Uses a link up, and with it every other open link of the person. `None` when it was used or has
/// expired: of two who come together, one gets it.
pub async fn take_link(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<PersonId>, Error> {
    let taken = sign_in_link::Entity::update_many()
        .col_expr(sign_in_link::Column::UsedAt, Expr::value(Some(At::from(now))))
        .filter(sign_in_link::Column::TokenHash.eq(token_hash))
        .filter(sign_in_link::Column::UsedAt.is_null())
        .filter(sign_in_link::Column::ExpiresAt.gt(At::from(now)))
        .exec(connection)
        .await?;
    if taken.rows_affected == 0 {
        return Ok(None);
    }
    let row = sign_in_link::Entity::find_by_id(token_hash.to_owned()).one(connection).await?;
    let row = row.ok_or_else(|| Error::broken("a link that was just taken is gone"))?;
    sign_in_link::Entity::update_many()
        .col_expr(sign_in_link::Column::UsedAt, Expr::value(Some(At::from(now))))
        .filter(sign_in_link::Column::PersonId.eq(row.person_id))
        .filter(sign_in_link::Column::UsedAt.is_null())
        .exec(connection)
        .await?;
    Ok(Some(PersonId(row.person_id)))
}
