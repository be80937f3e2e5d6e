//! What is no customer's: marked by a person, or found not to be.

use domain::access::Action;
use domain::ids::LeadId;
use domain::lead::{Mark, Standing};

use super::change::{open, settle};
use super::{Spam, letters};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};

/// Puts a lead that was not accepted yet into the spam tab. Marked twice, it changes nothing. Its
/// time goes on: a customer who was taken for a machine still hears when it is over.
pub async fn mark(app: &App, ctx: &Ctx, id: LeadId) -> Result<(), Error> {
    let (scope, mut lead) = open(app, ctx, Action::AnswerLeads, id).await?;
    match lead.standing_at(ctx.now) {
        Standing::Accepted { .. } => return Err(Refusal::new("lead.already_accepted").into()),
        Standing::Unproven { .. }
        | Standing::Received { .. }
        | Standing::Evaluating { .. }
        | Standing::Closed { .. } => {}
    }
    if lead.is_spam() {
        return Ok(());
    }
    let mut marks = lead.spam.marks.clone();
    marks.retain(|mark| *mark != Mark::Person);
    marks.push(Mark::Person);
    lead.spam = Spam { marks, at: Some(ctx.now), by: ctx.person(), released_at: None };
    // What lies among the spam is told to nobody before it is taken out.
    settle(app, ctx, scope, lead, ("lead.marked_spam", None)).await
}

/// Takes it out again: it is told as any lead that comes in. One whose address was not proved goes
/// back out of sight until it is.
pub async fn release(app: &App, ctx: &Ctx, id: LeadId) -> Result<(), Error> {
    let (scope, mut lead) = open(app, ctx, Action::AnswerLeads, id).await?;
    if !lead.is_spam() {
        return Ok(());
    }
    lead.spam = Spam { at: None, by: ctx.person(), released_at: Some(ctx.now), ..lead.spam };
    if matches!(lead.standing_at(ctx.now), Standing::Received { .. }) {
        // Whoever was written to when it came is not written to again.
        letters::new(&scope, app, ctx, &lead).await?;
    }
    let told = lead.received_at.map(|_| "lead.created");
    settle(app, ctx, scope, lead, ("lead.released", told)).await
}
