//! The changes a directory asks for about a company's people, by the use cases that everybody else
//! goes through; each wholly or not at all.
//!
//! A directory decides who belongs to the company and changes nobody's account: not the name, the
//! address, the proofs or the places in other companies. With another address somebody else's
//! account takes the seat.

use domain::access::{Action, Roles};
use domain::ids::{PartnerId, PersonId};
use domain::partner::PERSON_NAME_MAX;
use domain::text::{self, Email, Locale, holds_card_number};
use uuid::Uuid;

use super::company::{Company, User};
use crate::access::people::{self, Entrant};
use crate::access::store::provisioned::{self, Entry};
use crate::access::users;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope};
use crate::error::{Error, Problem, Refusal};

/// Characters of what a directory may call somebody or something.
pub const NAME_MAX: usize = 200;
/// Characters of the word for what an address is for.
const KIND_MAX: usize = 40;
/// People a directory keeps, those it made inactive among them.
const USERS_MAX: usize = 5_000;

/// What a directory wants somebody to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub user_name: String,
    pub display_name: String,
    pub external_id: Option<String>,
    pub email: String,
    pub email_kind: Option<String>,
    pub email_primary: Option<bool>,
    pub active: bool,
    /// Of the mails to somebody new.
    pub locale: Option<Locale>,
}

/// The same, checked.
struct Checked {
    wanted: Wanted,
    email: Email,
}

/// Everybody and every group.
pub async fn read(app: &App, ctx: &Ctx) -> Result<Company, Error> {
    ctx.may(Action::ManageUsers)?;
    Company::read(app.db.read(), app, ctx, ctx.own_partner()?).await
}

/// A text a directory wrote, none where it is empty.
pub fn checked_id(id: Option<&str>) -> Result<Option<String>, Error> {
    let id = id.map(str::trim).filter(|id| !id.is_empty());
    let Some(id) = id else { return Ok(None) };
    if holds_card_number(id) {
        return Err(Error::Invalid(vec![Problem::coded("externalId", "card-number")]));
    }
    let id = text::line(id, NAME_MAX).map_err(|why| Error::invalid("externalId", why))?;
    Ok(Some(id))
}

fn checked(wanted: &Wanted) -> Result<Checked, Error> {
    let line = |name: &'static str, value: &str, most: usize| {
        text::line(value, most).map_err(|why| Error::invalid(name, why))
    };
    let email = Email::parse(&wanted.email).map_err(|why| Error::invalid("emails", why))?;
    let kind = wanted.email_kind.as_deref();
    let wanted = Wanted {
        user_name: line("userName", &wanted.user_name, NAME_MAX)?,
        display_name: line("displayName", &wanted.display_name, PERSON_NAME_MAX)?,
        external_id: checked_id(wanted.external_id.as_deref())?,
        email_kind: kind.map(|kind| line("emails.type", kind, KIND_MAX)).transpose()?,
        ..wanted.clone()
    };
    Ok(Checked { wanted, email })
}

/// The company, locked, and as its directory knows it at this moment.
async fn open(app: &App, ctx: &Ctx) -> Result<(PartnerScope, Company), Error> {
    ctx.may(Action::ManageUsers)?;
    let partner = ctx.own_partner()?;
    users::reach(ctx, partner)?;
    let scope = PartnerScope::open(app, partner).await?;
    let company = Company::read(scope.tx(), app, ctx, partner).await?;
    Ok((scope, company))
}

/// Locks the company where somebody is still as the caller saw them; refused as `scim.changed`.
async fn open_for(app: &App, ctx: &Ctx, seen: &User) -> Result<(PartnerScope, Company), Error> {
    let (scope, company) = open(app, ctx).await?;
    if company.user(&seen.id.to_string())? == seen {
        Ok((scope, company))
    } else {
        Err(Refusal::new("scim.changed").into())
    }
}

/// Lets somebody in, as an invitation does, without any role; an inactive one is kept for later.
/// Refused as `scim.taken` and `scim.full`.
pub async fn create(app: &App, ctx: &Ctx, wanted: &Wanted) -> Result<User, Error> {
    let checked = checked(wanted)?;
    let (scope, company) = open(app, ctx).await?;
    company.check_free(None, &checked.wanted.user_name, checked.email.as_str())?;
    if USERS_MAX <= company.users.len() {
        let most = i64::try_from(USERS_MAX).unwrap_or(0);
        return Err(Refusal::new("scim.full").number("at_most", most).into());
    }
    let id = app.world.ids.uuid(ctx.now);
    let person = seat(app, ctx, &scope, &checked, Roles::NONE).await?;
    if !checked.wanted.active {
        let event = Event::new("provisioning.user_kept", "person", person);
        let event = event.with("name", checked.wanted.display_name.as_str());
        scope.record(app, ctx, event).await?;
    }
    let entry = entry(ctx, (scope.partner(), id, person), &checked, Roles::NONE, ctx.now.into());
    provisioned::record_entry(scope.tx(), entry).await?;
    finish(app, ctx, scope, id).await
}

/// The person of an address; let in with roles where they are to be active.
async fn seat(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    checked: &Checked,
    granted: Roles,
) -> Result<PersonId, Error> {
    let (email, name) = (&checked.email, checked.wanted.display_name.as_str());
    let locale = checked.wanted.locale.unwrap_or(ctx.locale);
    if checked.wanted.active {
        let entrant = Entrant { email, name, locale, hash: None };
        people::let_in(app, ctx, scope, entrant, granted).await
    } else {
        Ok(people::find_or_add(app, ctx, scope.tx(), email, name, locale).await?.id)
    }
}

/// Commits, and says how somebody stands.
async fn finish(app: &App, ctx: &Ctx, scope: PartnerScope, id: Uuid) -> Result<User, Error> {
    let company = Company::read(scope.tx(), app, ctx, scope.partner()).await?;
    let user = company.user(&id.to_string())?.clone();
    scope.commit().await?;
    Ok(user)
}

fn entry(
    ctx: &Ctx,
    (partner, id, person): (PartnerId, Uuid, PersonId),
    checked: &Checked,
    kept: Roles,
    made_at: At,
) -> Entry {
    let wanted = &checked.wanted;
    Entry {
        partner_id: partner.0,
        user_id: id,
        person_id: person.0,
        user_name: wanted.user_name.clone(),
        display_name: wanted.display_name.clone(),
        external_id: wanted.external_id.clone(),
        email_kind: wanted.email_kind.clone(),
        email_primary: wanted.email_primary.map(i64::from),
        roles_kept: if wanted.active { 0 } else { kept.bits() },
        created_at: made_at,
        changed_at: ctx.now.into(),
    }
}

/// Makes somebody what the directory wants. Refused as `scim.changed`, as `scim.taken`, and as the
/// use cases of users refuse.
pub async fn replace(app: &App, ctx: &Ctx, seen: &User, wanted: &Wanted) -> Result<User, Error> {
    let checked = checked(wanted)?;
    let (scope, company) = open_for(app, ctx, seen).await?;
    company.check_free(Some(seen.id), &checked.wanted.user_name, checked.email.as_str())?;
    let changed = changed_fields(seen, &checked);
    if changed.is_empty() {
        return Ok(seen.clone());
    }
    let is_other = seen.person.email != checked.email.as_str();
    let known = (&seen.person, seen.roles);
    let person = match (seen.active, checked.wanted.active) {
        // The new account comes first: the company is never without somebody in between.
        (true, _) if is_other => {
            let person = seat(app, ctx, &scope, &checked, seen.roles).await?;
            users::send_away(app, ctx, &scope, known).await?;
            person
        }
        (true, false) => {
            users::send_away(app, ctx, &scope, known).await?;
            seen.person.id
        }
        (false, true) => seat(app, ctx, &scope, &checked, seen.roles).await?,
        (false, false) if is_other => seat(app, ctx, &scope, &checked, Roles::NONE).await?,
        (true, true) | (false, false) => seen.person.id,
    };
    let entry = entry(ctx, (scope.partner(), seen.id, person), &checked, seen.roles, seen.made_at);
    provisioned::record_entry(scope.tx(), entry).await?;
    let event = Event::new("provisioning.user_changed", "person", person);
    let event = event.with("name", checked.wanted.display_name.as_str());
    scope.record(app, ctx, event.with("fields", changed.join(", "))).await?;
    finish(app, ctx, scope, seen.id).await
}

/// By the names the directory has for them.
fn changed_fields(seen: &User, checked: &Checked) -> Vec<&'static str> {
    let wanted = &checked.wanted;
    let mail = seen.person.email != checked.email.as_str()
        || seen.email_kind != wanted.email_kind
        || seen.email_primary != wanted.email_primary;
    [
        ("userName", seen.user_name != wanted.user_name),
        ("displayName", seen.display_name != wanted.display_name),
        ("externalId", seen.external_id != wanted.external_id),
        ("emails", mail),
        ("active", seen.active != wanted.active),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// Gives or takes roles, also such as somebody inactive has again once they are active.
pub(super) async fn give(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    user: &User,
    after: Roles,
) -> Result<(), Error> {
    if user.active {
        return users::give(app, ctx, scope, (&user.person, user.roles), after).await;
    }
    crate::access::roles::check_change(ctx, user.roles, after)?;
    let entry = Entry {
        partner_id: scope.partner().0,
        user_id: user.id,
        person_id: user.person.id.0,
        user_name: user.user_name.clone(),
        display_name: user.display_name.clone(),
        external_id: user.external_id.clone(),
        email_kind: user.email_kind.clone(),
        email_primary: user.email_primary.map(i64::from),
        roles_kept: after.bits(),
        created_at: user.made_at,
        changed_at: ctx.now.into(),
    };
    provisioned::record_entry(scope.tx(), entry).await?;
    let event = Event::new("user.roles_changed", "person", user.person.id);
    let event = event.with("name", user.display_name.as_str());
    let event = event.with("before", user.roles.codes()).with("roles", after.codes());
    scope.record(app, ctx, event).await
}

/// Sends somebody away from this company and forgets what its directory called them.
pub async fn delete(app: &App, ctx: &Ctx, seen: &User) -> Result<(), Error> {
    let (scope, _) = open_for(app, ctx, seen).await?;
    if seen.active {
        users::send_away(app, ctx, &scope, (&seen.person, seen.roles)).await?;
    }
    provisioned::remove_entry(scope.tx(), scope.partner(), seen.id).await?;
    let event = Event::new("provisioning.user_forgotten", "person", seen.person.id);
    scope.record(app, ctx, event.with("name", seen.display_name.as_str())).await?;
    scope.commit().await
}
