//! Adding people: colleagues to a company, staff to the programme.

use domain::access::{Action, Roles};
use domain::ids::{PartnerId, PersonId};
use domain::partner::PERSON_NAME_MAX;
use domain::text::{self, Email, Locale};
use sea_orm::ConnectionTrait;

use super::store::Person;
use super::{link, password, roles, store, users};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::{Event, house};
use crate::error::{Error, Problem};
use crate::mail::{self, Mail};

/// Somebody to be added, as typed.
#[derive(Debug, Clone, Copy)]
pub struct Newcomer<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub locale: Locale,
    /// `None` for a person who sets it by the mailed link.
    pub password: Option<&'a str>,
}

/// Lets somebody into a company with roles; somebody known already keeps name, language and
/// password. They are told by mail, with a link to set a password for whoever has none.
///
/// [`Error::NotFound`] for a company that is not the actor's own; invalid for somebody who belongs
/// to it already; refused as `users.out_of_reach` for roles the actor cannot give.
pub async fn add_user(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    newcomer: Newcomer<'_>,
    granted: Roles,
) -> Result<PersonId, Error> {
    ctx.may(Action::ManageUsers)?;
    users::reach(ctx, partner)?;
    roles::check_change(ctx, Roles::NONE, granted)?;
    let (email, name, hash) = checked(app, newcomer).await?;
    let scope = PartnerScope::open(app, partner).await?;
    let entrant = Entrant { email: &email, name: &name, locale: newcomer.locale, hash };
    let person = let_in(app, ctx, &scope, entrant, granted).await?;
    scope.commit().await?;
    Ok(person)
}

/// Somebody to be let in, as checked.
pub(super) struct Entrant<'a> {
    pub email: &'a Email,
    pub name: &'a str,
    pub locale: Locale,
    /// Of a password; `None` for a person who sets it by the mailed link.
    pub hash: Option<String>,
}

/// The same as [`add_user`], within a change of a company that is locked.
pub(super) async fn let_in(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    entrant: Entrant<'_>,
    granted: Roles,
) -> Result<PersonId, Error> {
    roles::check_change(ctx, Roles::NONE, granted)?;
    let Entrant { email, name, locale, hash } = entrant;
    let partner = scope.partner();
    let known = find_or_add(app, ctx, scope.tx(), email, name, locale).await?;
    if store::roles_in(scope.tx(), partner, known.id).await?.is_some() {
        return Err(Error::Invalid(vec![Problem::coded("email", "user-known")]));
    }
    store::record_user(scope.tx(), partner, known.id, granted, ctx.now).await?;
    match hash {
        Some(hash) if !known.has_password => {
            store::record_password(scope.tx(), known.id, hash).await?;
        }
        None => {
            let path = if known.has_password {
                None
            } else {
                Some(link::make(app, ctx, scope.tx(), known.id).await?)
            };
            let person = store::get_person(scope.tx(), known.id).await?;
            users::queue_invitation(app, ctx, scope, person, path).await?;
        }
        Some(_) => {}
    }
    let added = Event::new("user.added", "person", known.id).with("name", name);
    scope.record(app, ctx, added.with("roles", granted.codes())).await?;
    Ok(known.id)
}

/// Staff that was added.
#[derive(Debug, Clone)]
pub struct Operator {
    pub person: PersonId,
    /// The path of a link to set the password by, for whoever has none yet. Staff belongs to no
    /// company that a mail could be kept with, so it is handed over by whoever adds them.
    pub path: Option<String>,
}

pub async fn add_operator(app: &App, ctx: &Ctx, newcomer: Newcomer<'_>) -> Result<Operator, Error> {
    ctx.may(Action::ManageOperators)?;
    let (email, name, hash) = checked(app, newcomer).await?;
    let transaction = app.db.begin().await?;
    let known = find_or_add(app, ctx, &transaction, &email, &name, newcomer.locale).await?;
    store::record_operator(&transaction, known.id, ctx.now).await?;
    let path = match hash {
        Some(hash) if !known.has_password => {
            store::record_password(&transaction, known.id, hash).await?;
            None
        }
        None if !known.has_password => Some(link::make(app, ctx, &transaction, known.id).await?),
        Some(_) | None => None,
    };
    let added = Event::new("operator.added", "person", known.id).with("name", name);
    house::record(&transaction, app, ctx, added).await?;
    transaction.commit().await?;
    Ok(Operator { person: known.id, path })
}

async fn checked(
    app: &App,
    newcomer: Newcomer<'_>,
) -> Result<(Email, String, Option<String>), Error> {
    let email = Email::parse(newcomer.email).map_err(|refusal| Error::invalid("email", refusal))?;
    let name = text::line(newcomer.name, PERSON_NAME_MAX)
        .map_err(|refusal| Error::invalid("name", refusal))?;
    let hash = match newcomer.password {
        Some(typed) => {
            let password = password::parse("password", typed, &email)?;
            Some(password::hash(app, &password).await?)
        }
        None => None,
    };
    Ok((email, name, hash))
}

/// A person who is in the house, perhaps since a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    pub id: PersonId,
    pub has_password: bool,
}

/// The person of an address; made when there is none.
pub async fn find_or_add(
    app: &App,
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    email: &Email,
    name: &str,
    locale: Locale,
) -> Result<Known, Error> {
    let known =
        |person: Person| Known { id: person.id, has_password: person.password_hash.is_some() };
    if let Some(person) = store::find_person(connection, email).await? {
        return Ok(known(person));
    }
    let id = PersonId(app.world.ids.uuid(ctx.now));
    store::record_person(connection, id, email, name, locale, ctx.now).await?;
    // Somebody may have been quicker: then it is their row that counts.
    let person = store::find_person(connection, email).await?;
    person.map(known).ok_or_else(|| Error::broken("a person who was just added is not there"))
}

/// Writes the mail that brings somebody a link.
pub(super) async fn queue_link(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    person: PersonId,
    path: String,
) -> Result<(), Error> {
    let person = store::get_person(scope.tx(), person).await?;
    let letter = Mail {
        kind: "access-link",
        // Every link is a mail of its own.
        about: format!("{} {}", person.id, app.world.ids.uuid(ctx.now)),
        recipient: person.email,
        name: person.name,
        locale: person.locale,
        args: vec![("hours", link::LINK_HOURS.into())],
        path: Some(path),
        note: None,
    };
    mail::queue(scope, app, ctx, letter).await
}
