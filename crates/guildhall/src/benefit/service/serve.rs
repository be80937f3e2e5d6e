//! What providers do with activations: saying yes or no, and counting incidents.

use domain::access::Action;
use domain::benefit::{ServiceState, TakeRefusal};
use domain::ids::{PartnerId, ServiceId, UseId};
use domain::text::line;

use super::ask::contract;
use super::{REASON_MAX, REFERENCE_MAX, Service, letters, store};
use crate::app::App;
use crate::benefit::{books, store as ledger};
use crate::ctx::Ctx;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Problem, Refusal};

/// What a provider says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Confirm,
    /// For a reason that the company reads.
    Decline {
        reason: String,
    },
}

fn reason_of(typed: &str) -> Result<String, Error> {
    let typed = typed.split_whitespace().collect::<Vec<&str>>().join(" ");
    line(&typed, REASON_MAX).map_err(|refusal| Error::invalid("reason", refusal))
}

/// Decides once. A yes is refused as `benefit.over` after the last day of the year's benefits.
pub async fn decide(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: ServiceId,
    decision: Decision,
) -> Result<(), Error> {
    ctx.may(Action::SupplyBenefits)?;
    let reason = match &decision {
        Decision::Confirm => String::new(),
        Decision::Decline { reason } => reason_of(reason)?,
    };
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, partner).await?;
    let mut decided = store::get(scope.tx(), partner, id).await?;
    decided.state.may_decide().map_err(Refusal::from)?;
    let books = books::read(scope.tx(), &loaded, partner).await?;
    let line = decided.line(&books, &loaded)?;
    decided.decided_at = Some(ctx.now);
    let event = if decision == Decision::Confirm {
        let last = line.grant.span.last;
        if last < ctx.today {
            return Err(Refusal::from(TakeRefusal::Over { last }).into());
        }
        decided.state = ServiceState::Active;
        decided.contract = contract(app, line.benefit.kind);
        decided.told("activation.activated")
    } else {
        decided.state = ServiceState::Declined;
        decided.reason = reason.clone();
        decided.told("activation.declined").because(reason)
    };
    store::record_decision(&scope, &decided).await?;
    scope.record(app, ctx, event).await?;
    letters::decided(&scope, app, ctx, &decided, &line).await?;
    scope.commit().await
}

/// The activation of incidents that is active; refused where it is not.
async fn active(scope: &PartnerScope, id: ServiceId) -> Result<Service, Error> {
    let own = store::get(scope.tx(), scope.partner(), id).await?;
    match own.state {
        _ if own.contract.is_none() && own.state == ServiceState::Active => Err(Error::NotFound),
        ServiceState::Active => Ok(own),
        ServiceState::Pending => Err(Refusal::new("activation.pending").into()),
        ServiceState::Declined => Err(Refusal::new("activation.declined").into()),
    }
}

fn reference_of(typed: &str, field: &'static str) -> Result<String, Error> {
    line(typed, REFERENCE_MAX).map_err(|refusal| Error::invalid(field, refusal))
}

/// Counts an incident under the provider's reference. The same reference again counts nothing:
/// false.
pub async fn use_incident(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: ServiceId,
    reference: &str,
) -> Result<bool, Error> {
    ctx.may(Action::SupplyBenefits)?;
    let reference = reference_of(reference, "reference")?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, partner).await?;
    let own = active(&scope, id).await?;
    if store::find_incident(scope.tx(), partner, (id, &reference)).await?.is_some() {
        return Ok(false);
    }
    let books = books::read(scope.tx(), &loaded, partner).await?;
    let line = own.line(&books, &loaded)?;
    let entry = UseId(next_id(app, ctx));
    let taken = line.account.take(entry, 1, ctx.today).map_err(Refusal::from)?;
    let left = line.balance_on(ctx.today).left.saturating_sub(1);
    ledger::record_entry(&scope, ctx, own.grant, &own.benefit, entry, taken).await?;
    store::record_incident(&scope, ctx, (id, &reference), entry).await?;
    let event = own.told("incident.used").with("reference", reference).with("left", left);
    scope.record(app, ctx, event).await?;
    scope.commit().await?;
    Ok(true)
}

/// Gives an incident back, once, for a reason. Refused as `incident.returned` afterwards.
pub async fn return_incident(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: ServiceId,
    (reference, reason): (&str, &str),
) -> Result<(), Error> {
    ctx.may(Action::SupplyBenefits)?;
    let reference = reference_of(reference, "returned")?;
    let reason = reason_of(reason)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, partner).await?;
    let own = active(&scope, id).await?;
    let known = store::find_incident(scope.tx(), partner, (id, &reference)).await?;
    let Some(known) = known else {
        return Err(Error::Invalid(vec![Problem::coded("returned", "reference-unknown")]));
    };
    if known.returned_at.is_some() {
        return Err(Refusal::new("incident.returned").into());
    }
    let books = books::read(scope.tx(), &loaded, partner).await?;
    let line = own.line(&books, &loaded)?;
    let back = line.account.give_back(known.entry, 1).map_err(Refusal::from)?;
    let entry = UseId(next_id(app, ctx));
    ledger::record_entry(&scope, ctx, own.grant, &own.benefit, entry, back).await?;
    store::record_incident_returned(&scope, ctx.now, (known.entry, &reason)).await?;
    let event = own.told("incident.returned").with("reference", reference).because(reason);
    scope.record(app, ctx, event).await?;
    scope.commit().await
}
