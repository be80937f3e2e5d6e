//! Taking a person's words out of the house: their account and ways in, their name and address
//! wherever they stand, and what events say of them. What the law keeps stays: see docs/privacy.md.

use domain::access::{Action, Roles, orphaned};
use domain::ids::{PartnerId, PersonId};
use domain::text::line;

use super::store::Cell;
use super::texts::{self, Heir, Leaver};
use super::ways_in;
use crate::access::store::{self as people, Person};
use crate::app::App;
use crate::benefit::service;
use crate::ctx::Ctx;
use crate::db::event::{Event, erase as events, house};
use crate::db::{PartnerScopes, walls};
use crate::error::{Error, Refusal};
use crate::{competency, partner};

/// Characters a reason may have.
pub const REASON_MAX: usize = 300;

/// Erases oneself. Refused as `privacy.last_admin` where a company would be left without anybody
/// who lets people in or buys, and as `privacy.last_operator` for the last of the staff.
pub async fn erase_self(app: &App, ctx: &Ctx) -> Result<(), Error> {
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    ctx.is_proven()?;
    walls::house(erase(app, ctx, person, None)).await
}

/// Erases somebody who asked for it, for a reason that is kept. Refusals as in [`erase_self`].
pub async fn erase_somebody(
    app: &App,
    ctx: &Ctx,
    person: PersonId,
    reason: &str,
) -> Result<(), Error> {
    ctx.may(Action::AnswerPrivacy)?;
    let reason = line(reason, REASON_MAX).map_err(|refusal| Error::invalid("reason", refusal))?;
    walls::house(erase(app, ctx, person, Some(reason))).await
}

async fn erase(
    app: &App,
    ctx: &Ctx,
    person: PersonId,
    reason: Option<String>,
) -> Result<(), Error> {
    let places = people::list_places(app.db.read(), person).await?;
    let partners = places.iter().map(|(partner, _)| *partner);
    let mut scopes = PartnerScopes::open(app, partners).await?;
    let known = people::get_person(scopes.tx(), person).await?;
    if known.email == texts::address_of(person) {
        return Err(Refusal::new("privacy.erased").into());
    }
    keeps_staff(&scopes, person).await?;
    // As they are while they are locked.
    for (partner, roles) in people::list_places(scopes.tx(), person).await? {
        let heir = left(&scopes, ctx, partner, person, roles).await?;
        one_company(&mut scopes, app, ctx, (partner, &known), heir, reason.as_deref()).await?;
    }
    let leaver = leaver(&known);
    let said = leaver.texts();
    events::of_actor(scopes.tx(), person, &said).await?;
    events::of_house(scopes.tx(), person, &said).await?;
    texts::out_of_staff_letters(scopes.tx(), &leaver).await?;
    texts::out_of_mailbox(scopes.tx(), &leaver).await?;
    ways_in::close(scopes.tx(), person, ctx.now).await?;
    texts::forget_account(scopes.tx(), person).await?;
    let mut erased = Event::new("person.erased", "person", person);
    if let Some(reason) = &reason {
        erased = erased.because(reason);
    }
    house::record(scopes.tx(), app, &without_place(ctx, person), erased).await?;
    scopes.commit().await
}

/// Where whoever is erased acts themselves, the network address would be one more word of theirs.
fn without_place(ctx: &Ctx, person: PersonId) -> Ctx {
    let mut ctx = ctx.clone();
    if ctx.person() == Some(person) {
        ctx.origin.place = None;
    }
    ctx
}

fn leaver(known: &Person) -> Leaver {
    Leaver { person: known.id, name: known.name.clone(), email: known.email.clone() }
}

/// Whom the company is reached by afterwards; none where the person had left it before.
async fn left(
    scopes: &PartnerScopes,
    ctx: &Ctx,
    partner: PartnerId,
    person: PersonId,
    roles: Option<Roles>,
) -> Result<Option<Heir>, Error> {
    let users = people::list_users(scopes.tx(), partner, None).await?;
    let others: Vec<&(Person, Roles)> = users.iter().filter(|(one, _)| one.id != person).collect();
    if roles.is_some() && orphaned(others.iter().map(|(_, held)| *held), ctx.rules).is_some() {
        let company = partner::store::get(scopes.tx(), partner).await?.legal_name;
        return Err(Refusal::new("privacy.last_admin").text("company", company).into());
    }
    let buys = |(_, held): &&&(Person, Roles)| held.has_any_of(Roles::BUYERS);
    let heir = others.iter().find(buys).or_else(|| others.first());
    Ok(heir.map(|(one, _)| Heir { name: one.name.clone(), email: one.email.clone() }))
}

async fn keeps_staff(scopes: &PartnerScopes, person: PersonId) -> Result<(), Error> {
    let staff = people::list_operators(scopes.tx()).await?;
    if staff == [person] { Err(Refusal::new("privacy.last_operator").into()) } else { Ok(()) }
}

async fn one_company(
    scopes: &mut PartnerScopes,
    app: &App,
    ctx: &Ctx,
    (partner, known): (PartnerId, &Person),
    heir: Option<Heir>,
    reason: Option<&str>,
) -> Result<(), Error> {
    let leaver = leaver(known);
    let tx = scopes.tx();
    competency::store::forget_person(tx, partner, known.id).await?;
    people::record_removal(tx, partner, known.id, ctx.now).await?;
    texts::hand_contacts_on(tx, partner, &leaver, heir.as_ref()).await?;
    for email in service::store::list_alternates(tx, partner, known.id).await? {
        texts::out_of_company(tx, partner, &Leaver { email, ..leaver.clone() }).await?;
    }
    texts::out_of_company(tx, partner, &leaver).await?;
    events::of_partner(tx, partner, known.id, &leaver.texts()).await?;
    let mut erased = Event::new("person.erased", "person", known.id);
    if let Some(reason) = reason {
        erased = erased.because(reason);
    }
    scopes.record(app, &without_place(ctx, known.id), partner, erased)
}

/// Somebody by the address they sign in with.
pub async fn find(app: &App, ctx: &Ctx, email: &str) -> Result<Person, Error> {
    ctx.may(Action::AnswerPrivacy)?;
    let email =
        domain::text::Email::parse(email).map_err(|refusal| Error::invalid("email", refusal))?;
    people::find_person(app.db.read(), &email).await?.ok_or(Error::NotFound)
}

/// The key of a person's row.
pub(super) fn key(person: PersonId) -> Vec<Cell> {
    vec![Cell::Id(person.0)]
}
