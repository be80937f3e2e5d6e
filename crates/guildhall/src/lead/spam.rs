//! What is no customer's: marked by a person, or found not to be.

use domain::access::Action;
use domain::ids::LeadId;
use domain::lead::{Mark, Standing};

use super::{Lead, Spam, hook, only_of, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};

/// Puts a lead that was not accepted yet into the spam tab. Marked twice, it changes nothing. Its
/// time goes on: a customer who was taken for a machine still hears when it is over.
pub async fn mark(app: &App, ctx: &Ctx, id: LeadId) -> Result<(), Error> {
    let (scope, mut lead) = open(app, ctx, id).await?;
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
    settle(app, ctx, scope, lead, "lead.marked_spam").await
}

/// Takes it out again. One whose address was not proved goes back out of sight until it is.
pub async fn release(app: &App, ctx: &Ctx, id: LeadId) -> Result<(), Error> {
    let (scope, mut lead) = open(app, ctx, id).await?;
    if !lead.is_spam() {
        return Ok(());
    }
    lead.spam = Spam { at: None, by: ctx.person(), released_at: Some(ctx.now), ..lead.spam };
    settle(app, ctx, scope, lead, "lead.released").await
}

async fn open(app: &App, ctx: &Ctx, id: LeadId) -> Result<(PartnerScope, Lead), Error> {
    ctx.may(Action::AnswerLeads)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let lead = store::get(scope.tx(), scope.partner(), id, only_of(ctx)).await?;
    Ok((scope, lead))
}

async fn settle(
    app: &App,
    ctx: &Ctx,
    scope: PartnerScope,
    mut lead: Lead,
    kind: &'static str,
) -> Result<(), Error> {
    lead.changed_at = ctx.now;
    store::record_change(scope.tx(), &lead).await?;
    scope.record(app, ctx, lead.event(kind)).await?;
    // What lies among the spam is told to nobody before it is taken out.
    if !lead.is_spam() && lead.received_at.is_some() {
        hook::tell(&scope, app, ctx, &lead, "lead.created").await?;
    }
    scope.commit().await
}
