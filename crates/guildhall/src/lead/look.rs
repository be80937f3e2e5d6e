//! What time alone brings: a reminder before a lead's time is over, a word to the customer after
//! it, and the erasing of what need not be known any more. None of it decides what a lead is.

use domain::ids::{LeadId, PartnerId};
use domain::lead::{KEPT_DAYS, Outcome, REMIND_HOURS, Standing};
use jiff::SignedDuration;

use super::{Lead, TO_CUSTOMER, hook, letters, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Failures};
use crate::mail;

/// Leads of one batch.
const BATCH: u64 = 100;

/// Looks at what is due, at most one batch. Returns how many leads were looked at.
pub async fn look_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::list_due(app.db.read(), ctx.now.into(), BATCH).await?;
    let mut failures = Failures::default();
    for (partner, lead) in &due {
        failures.note(format!("lead {lead}"), look(app, ctx, *partner, *lead).await);
    }
    failures.taken(due.len())
}

async fn look(app: &App, ctx: &Ctx, partner: PartnerId, id: LeadId) -> Result<(), Error> {
    let zone = app.programme().await?.programme.zone.clone();
    let scope = PartnerScope::open(app, partner).await?;
    let Some(mut lead) = store::find(scope.tx(), partner, id).await? else { return Ok(()) };
    if is_to_erase(ctx, &lead) {
        forget(&mut lead, ctx);
        mail::forget_about(&scope, TO_CUSTOMER, &lead.id.to_string()).await?;
        scope.record(app, ctx, lead.event("lead.erased")).await?;
    } else {
        match (lead.done, lead.standing_at(ctx.now)) {
            (_, Standing::Closed { outcome: Outcome::Missed | Outcome::Expired, .. })
                if lead.told_at.is_none() =>
            {
                lead.told_at = Some(ctx.now);
                letters::freed(&scope, app, ctx, &lead).await?;
                scope.record(app, ctx, lead.event("lead.expired")).await?;
                if !lead.is_spam() {
                    hook::tell(&scope, app, ctx, &lead, "lead.updated").await?;
                }
            }
            (Standing::Received { until } | Standing::Evaluating { until }, _)
                if lead.reminded_until != Some(until)
                    && until - SignedDuration::from_hours(REMIND_HOURS) <= ctx.now =>
            {
                lead.reminded_until = Some(until);
                if !lead.is_spam() {
                    letters::ending(&scope, app, ctx, &lead, &zone).await?;
                }
            }
            _ => return Ok(()),
        }
    }
    store::record_change(scope.tx(), &lead).await?;
    scope.commit().await
}

/// Whether what it says of the customer has been kept long enough.
fn is_to_erase(ctx: &Ctx, lead: &Lead) -> bool {
    let kept = SignedDuration::from_hours(24 * i64::from(KEPT_DAYS));
    match lead.standing_at(ctx.now) {
        // Nobody but who wrote it knows of it.
        Standing::Closed { outcome: Outcome::Lapsed, .. } => true,
        Standing::Closed { at, .. } => at + kept <= ctx.now,
        Standing::Accepted { .. } => lead.changed_at + kept <= ctx.now,
        Standing::Unproven { .. } | Standing::Received { .. } | Standing::Evaluating { .. } => {
            false
        }
    }
}

/// Takes out who the customer is. The country, the size and the company's own figures stay.
fn forget(lead: &mut Lead, ctx: &Ctx) {
    lead.contact = None;
    lead.customer.company = String::new();
    lead.customer.wishes = String::new();
    lead.erased_at = Some(ctx.now);
}
