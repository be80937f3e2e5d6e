//! Linking one's exam profile: it counts for one company at a time.

use domain::access::Action;
use domain::ids::PartnerId;

use super::look;
use super::store::{self, Linked};
use crate::access;
use crate::access::letters::{Letter, to_readers_of};
use crate::access::store::Reader;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScopes, walls};
use crate::error::{Error, Problem, Refusal};
use crate::partner::store::exam_profiles;

/// Characters of a profile's id.
const PROFILE_MAX: usize = 32;
const PROFILE_MIN: usize = 4;

/// An id as the exam provider writes it: letters and digits, in capitals.
pub fn parse_profile(typed: &str) -> Result<String, Problem> {
    let typed = domain::text::half_width(typed.trim()).to_ascii_uppercase();
    let is_id = (PROFILE_MIN..=PROFILE_MAX).contains(&typed.len())
        && typed.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_id.then_some(typed).ok_or_else(|| Problem::coded("profile", "profile-form"))
}

/// Links one's exam profile to the company one acts for. It ends counting wherever it counted
/// before; that company is told. Linked already, nothing changes. Refused as
/// `exam_profile.colleague` where a colleague has linked it, and as `exam_profile.has_one` where
/// one has linked another.
pub async fn link(app: &App, ctx: &Ctx, typed: &str) -> Result<(), Error> {
    ctx.may(Action::LinkExamProfile)?;
    let partner = ctx.own_partner()?;
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    let profile = parse_profile(typed).map_err(|problem| Error::Invalid(vec![problem]))?;
    let new = Linked { partner, profile, person };
    // The profile may count for another company, which is written to as well.
    walls::house(link_in(app, ctx, &new)).await
}

async fn link_in(app: &App, ctx: &Ctx, new: &Linked) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let transaction = app.db.begin().await?;
    let known = store::hold_profile(&transaction, &new.profile, new.partner).await?;
    let elsewhere = known.as_ref().map(|known| known.partner).filter(|own| *own != new.partner);
    let both: Vec<PartnerId> = elsewhere.into_iter().chain([new.partner]).collect();
    let mut scopes = PartnerScopes::within(transaction, both).await?;
    match &known {
        Some(known) if known.partner == new.partner && known.person == new.person => return Ok(()),
        Some(known) if known.partner == new.partner => {
            return Err(Refusal::new("exam_profile.colleague").into());
        }
        _ => {}
    }
    if store::find_linked(scopes.tx(), new.partner, new.person).await?.is_some() {
        return Err(Refusal::new("exam_profile.has_one").into());
    }
    if let Some(old) = &known {
        store::unlink(scopes.tx(), old).await?;
        moved(&mut scopes, app, ctx, &loaded, old).await?;
    }
    exam_profiles::lead_to(scopes.tx(), &new.profile, new.partner).await?;
    store::link(scopes.tx(), ctx, new).await?;
    let event = Event::new("exam_profile.linked", "person", new.person);
    scopes.record(app, ctx, new.partner, event)?;
    look::again(&mut scopes, app, ctx, &loaded, new.partner).await?;
    scopes.commit().await
}

/// Tells the company for which a profile counted. Who took it along is its former colleague's
/// business: neither the new company nor its people are named.
async fn moved(
    scopes: &mut PartnerScopes,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    old: &Linked,
) -> Result<(), Error> {
    let outside = Ctx {
        actor: domain::access::Actor::System,
        origin: crate::ctx::Origin { place: None, ..ctx.origin },
        ..ctx.clone()
    };
    let event = Event::new("exam_profile.moved_away", "person", old.person);
    scopes.record(app, &outside, old.partner, event)?;
    let person = access::store::get_person(scopes.tx(), old.person).await?;
    let name = person.name.clone();
    let admins = access::store::list_admins(scopes.tx(), &[old.partner]).await?;
    let mut readers: Vec<Reader> = admins.into_values().flatten().map(Reader::from).collect();
    if !readers.iter().any(|reader| reader.email == person.email) {
        readers.push(person.into());
    }
    let letter = Letter {
        kind: "exam-profile-moved",
        about: format!("{} {}", old.person, ctx.now),
        path: Some("/competencies".to_owned()),
    };
    let args = |_| vec![("person", name.as_str().into())];
    to_readers_of(scopes, app, &outside, (old.partner, &readers), &letter, args)?;
    look::again(scopes, app, &outside, loaded, old.partner).await
}

/// Ends the link of one's exam profile to the company one acts for. Refused as
/// `exam_profile.none` where there is none.
pub async fn unlink(app: &App, ctx: &Ctx) -> Result<(), Error> {
    ctx.may(Action::LinkExamProfile)?;
    let partner = ctx.own_partner()?;
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    walls::house(unlink_in(app, ctx, (partner, person))).await
}

async fn unlink_in(
    app: &App,
    ctx: &Ctx,
    (partner, person): (PartnerId, domain::ids::PersonId),
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let none = || Error::from(Refusal::new("exam_profile.none"));
    let own = store::find_linked(app.db.read(), partner, person).await?.ok_or_else(none)?;
    let transaction = app.db.begin().await?;
    store::hold_profile(&transaction, &own.profile, partner).await?;
    let mut scopes = PartnerScopes::within(transaction, [partner]).await?;
    if !store::unlink(scopes.tx(), &own).await? {
        return Err(none());
    }
    exam_profiles::release(scopes.tx(), &own.profile).await?;
    scopes.record(app, ctx, partner, Event::new("exam_profile.unlinked", "person", person))?;
    look::again(&mut scopes, app, ctx, &loaded, partner).await?;
    scopes.commit().await
}
