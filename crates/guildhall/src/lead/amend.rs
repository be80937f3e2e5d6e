//! While the company works on it, it writes anew what it hopes for.

use domain::access::Action;
use domain::ids::LeadId;
use domain::lead::Standing;

use super::answer::{Said, UPDATED, checked};
use super::change::{open, settle};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};

/// Refused as `lead.not_accepted` unless it was accepted and has not ended.
pub async fn amend(app: &App, ctx: &Ctx, id: LeadId, said: Said) -> Result<(), Error> {
    let (scope, mut lead) = open(app, ctx, Action::AnswerLeads, id).await?;
    let (deal, _) = checked(&said)?;
    match lead.standing_at(ctx.now) {
        Standing::Accepted { .. } => {}
        Standing::Closed { .. } => return Err(Refusal::new("lead.closed").into()),
        Standing::Unproven { .. } | Standing::Received { .. } | Standing::Evaluating { .. } => {
            return Err(Refusal::new("lead.not_accepted").into());
        }
    }
    if lead.deal == deal {
        return Ok(());
    }
    lead.deal = deal;
    settle(app, ctx, scope, lead, ("lead.amended", UPDATED)).await
}
