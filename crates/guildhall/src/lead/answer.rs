//! What a company does with a lead: interest, yes, no, won, lost.

use domain::access::Action;
use domain::calendar::civil_day;
use domain::ids::LeadId;
use domain::lead::{DeclineReason, LossReason, Standing, Step, after};
use domain::text::{optional_line, paragraphs};

use super::change::{open, settle};
use super::{Deal, Lead, NAME_MAX, REFERENCE_MAX, TEXT_MAX, ask, letters, refused, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Problem, Refusal};

/// What the company's own systems hear of each answer.
pub(super) const UPDATED: Option<&str> = Some("lead.updated");

/// What is said of the deal, as typed.
#[derive(Debug, Clone, Default)]
pub struct Said {
    pub name: String,
    pub value: String,
    pub currency: String,
    /// ISO; empty where no day is in sight.
    pub closes_on: String,
    pub reference: String,
    /// A first note beside it; may be empty.
    pub note: String,
}

/// A reason by its code, and words beside it.
#[derive(Debug, Clone, Default)]
pub struct Why {
    pub reason: String,
    pub text: String,
}

/// 2018: shows interest; from then on the time to evaluate runs.
pub async fn show_interest(app: &App, ctx: &Ctx, id: LeadId) -> Result<(), Error> {
    let (scope, mut lead) = open_unmarked(app, ctx, id).await?;
    lead.done = stepped(app, ctx, &lead, Step::ShowInterest).await?;
    settle(app, ctx, scope, lead, ("lead.interest_shown", UPDATED)).await
}

/// Accepts, with what the company hopes for. Whoever accepts works on it.
pub async fn accept(app: &App, ctx: &Ctx, id: LeadId, said: Said) -> Result<(), Error> {
    let (scope, mut lead) = open_unmarked(app, ctx, id).await?;
    let (deal, note) = checked(&said)?;
    lead.done = stepped(app, ctx, &lead, Step::Accept).await?;
    lead.accepted_at = Some(ctx.now);
    lead.deal = deal;
    if let Some(person) = ctx.person() {
        store::record_member(&scope, ctx, id, person).await?;
    }
    if let Some(note) = note {
        store::record_note(&scope, ctx, id, note).await?;
    }
    letters::accepted(&scope, app, ctx, &lead).await?;
    settle(app, ctx, scope, lead, ("lead.accepted", UPDATED)).await
}

/// Says no; the customer is told to choose another company, and the contact is hidden.
pub async fn decline(app: &App, ctx: &Ctx, id: LeadId, why: Why) -> Result<(), Error> {
    let (scope, mut lead) = open_unmarked(app, ctx, id).await?;
    let reason = DeclineReason::parse(&why.reason).map(DeclineReason::code);
    (lead.reason, lead.reason_text) = because(reason, &why.text)?;
    lead.done = stepped(app, ctx, &lead, Step::Decline).await?;
    lead.told_at = Some(ctx.now);
    letters::freed(&scope, app, ctx, &lead).await?;
    settle(app, ctx, scope, lead, ("lead.declined", UPDATED)).await
}

/// The deal was made: with its value and its day.
pub async fn win(app: &App, ctx: &Ctx, id: LeadId, said: Said) -> Result<(), Error> {
    let (scope, mut lead) = open_unmarked(app, ctx, id).await?;
    let (deal, note) = checked(&said)?;
    if deal.value.is_none() {
        return Err(Error::Invalid(vec![Problem::coded("value", "required")]));
    }
    lead.done = stepped(app, ctx, &lead, Step::Win).await?;
    let closes_on = deal.closes_on.or(Some(ctx.today));
    lead.deal = Deal { closes_on, ..deal };
    if let Some(note) = note {
        store::record_note(&scope, ctx, id, note).await?;
    }
    settle(app, ctx, scope, lead, ("lead.won", UPDATED)).await
}

/// No deal was made.
pub async fn lose(app: &App, ctx: &Ctx, id: LeadId, why: Why) -> Result<(), Error> {
    let (scope, mut lead) = open_unmarked(app, ctx, id).await?;
    let reason = LossReason::parse(&why.reason).map(LossReason::code);
    (lead.reason, lead.reason_text) = because(reason, &why.text)?;
    lead.done = stepped(app, ctx, &lead, Step::Lose).await?;
    settle(app, ctx, scope, lead, ("lead.lost", UPDATED)).await
}

/// Opens a lead that can be answered. One that lies in the spam tab is taken out first:
/// refused as `lead.is_spam`.
async fn open_unmarked(app: &App, ctx: &Ctx, id: LeadId) -> Result<(PartnerScope, Lead), Error> {
    let (scope, lead) = open(app, ctx, Action::AnswerLeads, id).await?;
    if lead.is_spam() {
        return Err(Refusal::new("lead.is_spam").into());
    }
    Ok((scope, lead))
}

async fn stepped(app: &App, ctx: &Ctx, lead: &Lead, step: Step) -> Result<Standing, Error> {
    let zone = app.programme().await?.programme.zone.clone();
    let standing = after(lead.done, lead.rules, step, ctx.now);
    standing.map_err(|refusal| refused(refusal, |at| civil_day(at, &zone)))
}

fn because(code: Option<&str>, text: &str) -> Result<(String, String), Error> {
    let code = code.ok_or_else(|| Error::Invalid(vec![Problem::coded("reason", "required")]))?;
    let text = match text.trim() {
        "" => String::new(),
        text => paragraphs(text, TEXT_MAX).map_err(|refusal| Error::invalid("text", refusal))?,
    };
    Ok((code.to_owned(), text))
}

/// The deal and the note, or every field that does not hold.
pub(super) fn checked(said: &Said) -> Result<(Deal, Option<String>), Error> {
    let mut problems = Vec::new();
    let name = optional_line(&said.name, NAME_MAX).unwrap_or_else(|refusal| {
        problems.push(Problem::new("deal_name", refusal));
        String::new()
    });
    let reference = optional_line(&said.reference, REFERENCE_MAX).unwrap_or_else(|refusal| {
        problems.push(Problem::new("reference", refusal));
        String::new()
    });
    let value = ask::money("value", &said.value, &said.currency).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let closes_on = match said.closes_on.trim() {
        "" => None,
        day => match day.parse() {
            Ok(day) => Some(day),
            Err(_) => {
                problems.push(Problem::coded("closes_on", "lead-day"));
                None
            }
        },
    };
    let note = match said.note.trim() {
        "" => None,
        note => match paragraphs(note, TEXT_MAX) {
            Ok(note) => Some(note),
            Err(refusal) => {
                problems.push(Problem::new("note", refusal));
                None
            }
        },
    };
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    Ok((Deal { name, value, closes_on, reference }, note))
}
