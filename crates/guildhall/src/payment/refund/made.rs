//! A refund by transfer, once somebody made it at the bank.

use domain::access::Action;
use domain::ids::{PartnerId, RefundId, TaskId};
use domain::payment::RefundState;
use domain::text::line;

use super::answer;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, task};
use crate::error::{Error, Refusal};
use crate::payment::books::store::refunds as store;

/// Tasks of a company that are looked through.
const TASKS_MAX: u64 = 1_000;

/// Records that the money of a refund left the bank under a reference. Refused with
/// `refund.already_made` when it did before, or goes another way.
pub async fn made(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: RefundId,
    bank_reference: &str,
) -> Result<(), Error> {
    ctx.may(Action::Refund)?;
    let reference =
        line(bank_reference, 100).map_err(|refusal| Error::invalid("bank_reference", refusal))?;
    let scope = PartnerScope::open(app, partner).await?;
    let refund = store::get(scope.tx(), partner, id).await?;
    if refund.gateway_key.is_some() || refund.state != RefundState::Pending {
        return Err(Refusal::new("refund.already_made").into());
    }
    let state = RefundState::Succeeded;
    store::record_state(&scope, ctx, &refund, &state, Some(reference.clone())).await?;
    answer::became(&scope, app, ctx, &refund, &state).await?;
    let subject = id.to_string();
    for open in task::list_of(scope.tx(), partner, TASKS_MAX).await? {
        if open.subject_id == subject && open.closed_at.is_none() {
            task::close(&scope, ctx, TaskId(open.task_id), reference.clone()).await?;
            let event = Event::new("task.closed", "task", open.task_id)
                .with("task", open.kind)
                .with("note", reference.as_str());
            scope.record(app, ctx, event).await?;
        }
    }
    scope.commit().await
}
