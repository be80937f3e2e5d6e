//! While the company works on it, it writes anew what it hopes for.

use domain::access::Action;
use domain::ids::LeadId;
use domain::lead::Standing;

use super::answer::{Said, checked};
use super::{hook, only_of, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};

/// Refused as `lead.not_accepted` unless it was accepted and has not ended.
pub async fn amend(app: &App, ctx: &Ctx, id: LeadId, said: Said) -> Result<(), Error> {
    ctx.may(Action::AnswerLeads)?;
    let (deal, _) = checked(&said)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let mut lead = store::get(scope.tx(), scope.partner(), id, only_of(ctx)).await?;
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
    lead.changed_at = ctx.now;
    store::record_change(scope.tx(), &lead).await?;
    scope.record(app, ctx, lead.event("lead.amended")).await?;
    hook::tell(&scope, app, ctx, &lead, "lead.updated").await?;
    scope.commit().await
}
