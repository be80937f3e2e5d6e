//! Who works on a lead, who marks it with a heart, what they write to one another.

use domain::access::{Action, Roles};
use domain::ids::{LeadId, PersonId};
use domain::lead::TEAM_MAX;
use domain::text::paragraphs;

use super::change::open;
use super::{NOTES_MAX, TEXT_MAX, letters, store};
use crate::access;
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Problem, Refusal};

/// Whom a lead can be given to: those of the company who see leads at all.
pub const ABLE: Roles = Roles::of(&[
    domain::access::Role::GlobalAdmin,
    domain::access::Role::PartnerAdmin,
    domain::access::Role::ReferralsAdmin,
    domain::access::Role::ReferralsUser,
    domain::access::Role::SalesAgent,
]);

/// Gives a lead to a colleague, who is told. Invalid for somebody who could not see it.
pub async fn assign(app: &App, ctx: &Ctx, id: LeadId, person: PersonId) -> Result<(), Error> {
    let (scope, lead) = open(app, ctx, Action::KeepLeads, id).await?;
    let able = access::store::list_users(scope.tx(), scope.partner(), Some(ABLE)).await?;
    let Some((colleague, _)) = able.into_iter().find(|(found, _)| found.id == person) else {
        return Err(Error::Invalid(vec![Problem::coded("person", "required")]));
    };
    let members = store::list_members(scope.tx(), scope.partner(), id).await?;
    if members.contains(&person) {
        return Ok(());
    }
    if TEAM_MAX <= members.len() {
        return Err(Refusal::new("lead.team_full").into());
    }
    store::record_member(&scope, ctx, id, person).await?;
    let event = lead.event("lead.assigned").of_person(person).with("name", colleague.name.as_str());
    scope.record(app, ctx, event).await?;
    if ctx.person() != Some(person) {
        letters::assigned(&scope, app, ctx, &lead, &colleague.into()).await?;
    }
    scope.commit().await
}

/// Takes a colleague off it. Nothing happens where they do not work on it.
pub async fn take_off(app: &App, ctx: &Ctx, id: LeadId, person: PersonId) -> Result<(), Error> {
    let (scope, lead) = open(app, ctx, Action::KeepLeads, id).await?;
    let members = store::list_members(scope.tx(), scope.partner(), id).await?;
    if !members.contains(&person) {
        return Ok(());
    }
    store::remove_member(&scope, id, person).await?;
    let name = access::store::get_person(scope.tx(), person).await?.name;
    let event = lead.event("lead.taken_off").of_person(person).with("name", name);
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// Sets or takes off the actor's own heart: nobody else sees it, and no history tells of it.
pub async fn mark_favorite(app: &App, ctx: &Ctx, id: LeadId, on: bool) -> Result<(), Error> {
    let (scope, lead) = open(app, ctx, Action::SeeLeads, id).await?;
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    if on {
        store::record_favorite(&scope, ctx, person, lead.id).await?;
    } else {
        store::remove_favorite(&scope, person, lead.id).await?;
    }
    scope.commit().await
}

/// Writes something about a lead, for colleagues. Sent again from the same page (`seen` notes were
/// there), it is written once.
pub async fn note(
    app: &App,
    ctx: &Ctx,
    id: LeadId,
    (text, count): (&str, Option<u64>),
) -> Result<(), Error> {
    let (scope, lead) = open(app, ctx, Action::AnswerLeads, id).await?;
    let text = paragraphs(text, TEXT_MAX).map_err(|refusal| Error::invalid("text", refusal))?;
    let notes = store::list_notes(scope.tx(), scope.partner(), id).await?;
    let again = notes.last().is_some_and(|last| last.text == text && last.person == ctx.person());
    if again && count.is_some_and(|count| count < notes.len() as u64) {
        return Ok(());
    }
    if NOTES_MAX <= notes.len() {
        return Err(Refusal::new("lead.notes_full").into());
    }
    store::record_note(&scope, ctx, id, text).await?;
    scope.record(app, ctx, lead.event("lead.noted")).await?;
    scope.commit().await
}
