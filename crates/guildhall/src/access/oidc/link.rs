//! Whose account at a provider it is, and what its groups make of them here.

use domain::access::{Actor, Roles, after_groups};
use domain::ids::PersonId;
use domain::text::Email;
use uuid::Uuid;

use super::token::{Vouched, untrusted};
use crate::access::store::{self, Person};
use crate::access::users;
use crate::app::App;
use crate::config::identity::{Gives, IdentityProvider};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::mail::{self, Mail};
use crate::web::session::Company;

/// Characters of a subject, by the standard (OpenID Connect Core, section 2).
const SUBJECT_MAX: usize = 255;

/// The person an account belongs to. Once linked, the subject alone says who it is, whatever
/// address the provider names; the first time a verified address finds the person.
pub async fn person_of(
    app: &App,
    ctx: &Ctx,
    provider: &IdentityProvider,
    vouched: &Vouched,
) -> Result<PersonId, Error> {
    if vouched.subject.is_empty() || SUBJECT_MAX < vouched.subject.len() {
        return Err(untrusted(provider, &"its subject is empty or too long"));
    }
    let transaction = app.db.begin().await?;
    let subject = (provider.issuer.as_str(), vouched.subject.as_str());
    let known = store::use_identity(&transaction, subject, ctx.now).await?;
    transaction.commit().await?;
    let person = match known {
        Some(person) => person,
        None => return link(app, ctx, provider, vouched).await,
    };
    // Somebody linked as a partner's may have become staff since.
    let is_staff = store::is_operator(app.db.read(), person).await?;
    if is_staff && !provider.appoints_staff() {
        return Err(Refusal::new("oidc.staff").text("provider", &provider.label).into());
    }
    Ok(person)
}

async fn link(
    app: &App,
    ctx: &Ctx,
    provider: &IdentityProvider,
    vouched: &Vouched,
) -> Result<PersonId, Error> {
    let refused = |refusal: Refusal| Error::from(refusal.text("provider", &provider.label));
    let email = vouched.email.as_deref().filter(|_| vouched.email_is_verified);
    let Some(email) = email.and_then(|email| Email::parse(email).ok()) else {
        return Err(refused(Refusal::new("oidc.email_unverified")));
    };
    let domain = email.as_str().rsplit_once('@').map_or("", |(_, domain)| domain);
    if !provider.email_domains.is_empty() && !provider.email_domains.iter().any(|d| d == domain) {
        return Err(refused(Refusal::new("oidc.other_domain")));
    }
    let read = app.db.read();
    let Some(person) = store::find_person(read, &email).await? else {
        let refusal = Refusal::new("oidc.stranger").text("email", email.as_str());
        return Err(refusal.text("provider", &provider.label).into());
    };
    let is_staff = store::is_operator(read, person.id).await?;
    if is_staff && !provider.appoints_staff() {
        return Err(refused(Refusal::new("oidc.staff")));
    }
    let companies = store::list_companies(read, person.id).await?;
    if !is_staff && companies.is_empty() {
        return Err(Refusal::new("access.no_company").into());
    }
    let subject = (provider.issuer.as_str(), vouched.subject.as_str());
    keep(app, ctx, provider, (person, subject), companies.first()).await
}

/// Links an account, tells the company's log, and the person: who did not do this should know.
async fn keep(
    app: &App,
    ctx: &Ctx,
    provider: &IdentityProvider,
    (person, subject): (Person, (&str, &str)),
    company: Option<&Company>,
) -> Result<PersonId, Error> {
    let id = app.world.ids.uuid(ctx.now);
    let transaction = app.db.begin().await?;
    let linked = store::record_identity(&transaction, id, person.id, subject, ctx.now).await?;
    if !linked {
        let refusal = Refusal::new("oidc.linked_already").text("provider", &provider.label);
        return Err(refusal.into());
    }
    let known = person.id;
    tracing::info!(person = %known, provider = provider.name, "an account was linked");
    let Some(company) = company else {
        transaction.commit().await?;
        return Ok(known);
    };
    let scope = PartnerScope::within(transaction, company.partner).await?;
    let actor = Actor::Member { partner: company.partner, person: known, roles: company.roles };
    let own = Ctx { actor, ..ctx.clone() };
    let event = Event::new("user.linked", "person", known).with("name", person.name.clone());
    scope.record(app, &own, event.with("provider", provider.label.clone())).await?;
    let letter = Mail {
        kind: "identity-linked",
        about: id.to_string(),
        recipient: person.email,
        name: person.name,
        locale: person.locale,
        args: vec![("provider", provider.label.clone().into())],
        path: Some("/account".to_owned()),
        note: None,
    };
    mail::queue(&scope, app, &own, letter).await?;
    scope.commit().await?;
    Ok(known)
}

/// Removes one of one's own links: the account signs nobody in from now on. [`Error::NotFound`] for
/// everybody else's.
pub async fn unlink(app: &App, ctx: &Ctx, id: Uuid) -> Result<(), Error> {
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    let transaction = app.db.begin().await?;
    let issuer = store::remove_identity(&transaction, person, id).await?;
    let issuer = issuer.ok_or(Error::NotFound)?;
    let Actor::Member { partner, .. } = ctx.actor else {
        return Ok(transaction.commit().await?);
    };
    let scope = PartnerScope::within(transaction, partner).await?;
    let known = store::get_person(scope.tx(), person).await?;
    let event = Event::new("user.unlinked", "person", person).with("name", known.name);
    scope.record(app, ctx, event.with("provider", label(app, &issuer))).await?;
    scope.commit().await
}

/// What people know an issuer by: its label, or its own address once it is set up no more.
pub fn label(app: &App, issuer: &str) -> String {
    let known = app.config.identity_providers.iter().find(|known| known.issuer == issuer);
    known.map_or_else(|| issuer.to_owned(), |known| known.label.clone())
}

/// Gives and takes what the provider's groups decide, by the use cases everybody else goes through:
/// the last who can buy or let others in keeps the role, whatever the groups say.
pub async fn apply_groups(
    app: &App,
    ctx: &Ctx,
    provider: &IdentityProvider,
    person: PersonId,
    groups: &[String],
) -> Result<(), Error> {
    if provider.grants.is_empty() {
        return Ok(());
    }
    let system = Ctx { actor: Actor::System, ..ctx.clone() };
    for company in store::list_companies(app.db.read(), person).await? {
        let after = roles_after(provider, &company, groups);
        if after == company.roles {
            continue;
        }
        match users::change_roles(app, &system, company.partner, person, after).await {
            Ok(()) => {}
            Err(Error::Refused(refusal)) => {
                tracing::warn!(%person, code = refusal.code, "groups were not followed");
            }
            Err(Error::Invalid(_)) => {
                tracing::warn!(%person, "groups give roles that nobody may hold together");
            }
            Err(other) => return Err(other),
        }
    }
    seat(app, ctx, provider, person, groups).await
}

fn roles_after(provider: &IdentityProvider, company: &Company, groups: &[String]) -> Roles {
    let decided = provider.grants.iter().filter_map(|grant| match grant.gives {
        Gives::Roles { roles, company: only } if only.is_none() || only == company.network_id => {
            Some((roles, groups.contains(&grant.group)))
        }
        Gives::Roles { .. } | Gives::Desk => None,
    });
    after_groups(company.roles, decided)
}

/// The operators' desk: given to members of a group that is mapped to it, and taken back only from
/// those who have it by this provider.
async fn seat(
    app: &App,
    ctx: &Ctx,
    provider: &IdentityProvider,
    person: PersonId,
    groups: &[String],
) -> Result<(), Error> {
    if !provider.appoints_staff() {
        return Ok(());
    }
    let desk = |gives: &Gives| matches!(gives, Gives::Desk);
    let mut grants = provider.grants.iter().filter(|grant| desk(&grant.gives));
    let belongs = grants.any(|grant| groups.contains(&grant.group));
    let transaction = app.db.begin().await?;
    let is_staff = store::is_operator(&transaction, person).await?;
    if belongs && !is_staff {
        store::record_operator(&transaction, person, ctx.now).await?;
        store::mark_desk(&transaction, person, &provider.issuer, Some(ctx.now)).await?;
        tracing::info!(%person, provider = provider.name, "an operator was added by a group");
    } else if !belongs
        && is_staff
        && store::has_desk_by(&transaction, person, &provider.issuer).await?
    {
        store::end_operator(&transaction, person, ctx.now).await?;
        store::mark_desk(&transaction, person, &provider.issuer, None).await?;
        tracing::info!(%person, provider = provider.name, "an operator was removed by a group");
    }
    Ok(transaction.commit().await?)
}
