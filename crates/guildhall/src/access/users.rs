//! The people of a company: letting them in, giving and taking roles, sending them away.

use domain::access::{Action, Actor, Roles, orphaned};
use domain::ids::{PartnerId, PersonId};
use sea_orm::ConnectionTrait;

use super::store::{self, Person};
use super::{link, roles};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::mail::{self, Mail};

/// The company of the actor's own, or any for staff. [`Error::NotFound`] for somebody else's.
pub fn reach(ctx: &Ctx, partner: PartnerId) -> Result<(), Error> {
    match ctx.actor {
        Actor::Member { partner: own, .. } | Actor::Directory { partner: own, .. }
            if own != partner =>
        {
            Err(Error::NotFound)
        }
        _ => Ok(()),
    }
}

/// Who belongs to the company, by name.
pub async fn list(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    partner: PartnerId,
) -> Result<Vec<(Person, Roles)>, Error> {
    ctx.may(Action::SeeUsers)?;
    reach(ctx, partner)?;
    store::list_users(connection, partner, None).await
}

/// Somebody of the company. [`Error::NotFound`] for everybody else.
pub async fn get(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    partner: PartnerId,
    person: PersonId,
) -> Result<(Person, Roles), Error> {
    ctx.may(Action::SeeUsers)?;
    reach(ctx, partner)?;
    let roles = store::roles_in(connection, partner, person).await?.ok_or(Error::NotFound)?;
    Ok((store::get_person(connection, person).await?, roles))
}

/// Locks the company for changing one of its people, with the roles they have.
async fn open(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    person: PersonId,
) -> Result<(PartnerScope, Person, Roles), Error> {
    ctx.may(Action::ManageUsers)?;
    // Before the lock: nobody waits for somebody else's company.
    reach(ctx, partner)?;
    let scope = PartnerScope::open(app, partner).await?;
    let (known, roles) = get(scope.tx(), ctx, partner, person).await?;
    Ok((scope, known, roles))
}

/// Replaces somebody's roles. The sessions they have go on with the new rights at the next request.
///
/// Refused as `users.last_keeper` or `users.last_buyer` where nobody would be left to let people in
/// or to buy.
pub async fn change_roles(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    person: PersonId,
    after: Roles,
) -> Result<(), Error> {
    let (scope, known, before) = open(app, ctx, partner, person).await?;
    if before == after {
        return Ok(());
    }
    give(app, ctx, &scope, (&known, before), after).await?;
    scope.commit().await
}

/// The same as [`change_roles`], within a change of a company that is locked.
pub(super) async fn give(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    (known, before): (&Person, Roles),
    after: Roles,
) -> Result<(), Error> {
    roles::check_change(ctx, before, after)?;
    keeps_admins(scope, ctx, known.id, Some(after)).await?;
    store::record_user(scope.tx(), scope.partner(), known.id, after, ctx.now).await?;
    let event = Event::new("user.roles_changed", "person", known.id);
    let event = event.with("name", known.name.as_str());
    let event = event.with("before", before.codes()).with("roles", after.codes());
    scope.record(app, ctx, event).await
}

/// Sends somebody away: their sessions for the company end at once, and with them their calendar's
/// address. What they did stays. Refusals as in [`change_roles`].
pub async fn remove(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    person: PersonId,
) -> Result<(), Error> {
    let (scope, known, before) = open(app, ctx, partner, person).await?;
    send_away(app, ctx, &scope, (&known, before)).await?;
    scope.commit().await
}

/// The same as [`remove`], within a change of a company that is locked.
pub(super) async fn send_away(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    (known, before): (&Person, Roles),
) -> Result<(), Error> {
    roles::check_change(ctx, before, Roles::NONE)?;
    keeps_admins(scope, ctx, known.id, None).await?;
    store::record_removal(scope.tx(), scope.partner(), known.id, ctx.now).await?;
    let event = Event::new("user.removed", "person", known.id).with("name", known.name.as_str());
    scope.record(app, ctx, event.with("roles", before.codes())).await
}

/// `after`: the person's roles afterwards, `None` when they leave.
async fn keeps_admins(
    scope: &PartnerScope,
    ctx: &Ctx,
    person: PersonId,
    after: Option<Roles>,
) -> Result<(), Error> {
    let users = store::list_users(scope.tx(), scope.partner(), None).await?;
    let others = users.iter().filter(|(one, _)| one.id != person).map(|(_, roles)| *roles);
    match orphaned(others.chain(after), ctx.rules) {
        None => Ok(()),
        Some(lost) => Err(nobody_left(lost).into()),
    }
}

/// Why a change does not happen after which nobody could do something any more.
pub(super) fn nobody_left(lost: Action) -> Refusal {
    match lost {
        Action::Buy => Refusal::new("users.last_buyer"),
        _ => Refusal::new("users.last_keeper"),
    }
}

/// Sends the invitation again to somebody who has not signed in yet: a fresh link, which makes the
/// earlier ones no worse. Refused as `users.signed_in` for whoever has a password.
pub async fn invite_again(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    person: PersonId,
) -> Result<(), Error> {
    let (scope, known, _) = open(app, ctx, partner, person).await?;
    if known.password_hash.is_some() {
        return Err(Refusal::new("users.signed_in").into());
    }
    let path = link::make(app, ctx, scope.tx(), person).await?;
    queue_invitation(app, ctx, &scope, known, Some(path)).await?;
    scope.commit().await
}

/// Writes the mail that lets somebody in. `path`: the link to set a password by, `None` for whoever
/// has one.
pub(super) async fn queue_invitation(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    person: Person,
    path: Option<String>,
) -> Result<(), Error> {
    let company = store::company_name(scope.tx(), scope.partner()).await?;
    let kind = if path.is_some() { "user-invited" } else { "user-invited-known" };
    let letter = Mail {
        kind,
        // Every link is a mail of its own.
        about: format!("{} {}", person.id, app.world.ids.uuid(ctx.now)),
        recipient: person.email,
        name: person.name,
        locale: person.locale,
        args: vec![("company", company.into()), ("hours", link::LINK_HOURS.into())],
        path: Some(path.unwrap_or_else(|| "/companies".to_owned())),
        note: None,
    };
    mail::queue(scope, app, ctx, letter).await
}

/// Tells somebody who was just let in by the programme's staff: with a link for whoever has no
/// password.
pub async fn welcome(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    known: super::people::Known,
) -> Result<(), Error> {
    let path = if known.has_password {
        None
    } else {
        Some(link::make(app, ctx, scope.tx(), known.id).await?)
    };
    let person = store::get_person(scope.tx(), known.id).await?;
    queue_invitation(app, ctx, scope, person, path).await
}

/// Whether somebody else should be able to do what only one person can: (buying, letting in).
pub fn rests_on_one(ctx: &Ctx, users: &[(Person, Roles)]) -> bool {
    users.iter().any(|(alone, _)| {
        let others = users.iter().filter(|(one, _)| one.id != alone.id);
        orphaned(others.map(|(_, roles)| *roles), ctx.rules).is_some()
    })
}
