//! How an hour ends, by whatever ends it; and what becomes of it with its request.

use domain::calendar::civil_day;
use domain::ids::PersonId;
use domain::support::appointment::End;

use super::letters::{self, Why};
use super::{Appointment, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::support::{Request, Side};

/// Ends one and gives the hour back. Nobody is told.
pub(super) async fn silently(
    scope: &PartnerScope,
    ctx: &Ctx,
    request: &Request,
    one: &Appointment,
    outcome: End,
) -> Result<(), Error> {
    if let Some(owner) = request.owner {
        store::free_hour(scope, owner, one).await?;
    }
    store::record_end(scope, ctx, one, outcome).await
}

/// Ends one before its hour: it goes from the calendars, in its next version.
pub(super) async fn loudly(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (request, one): (&Request, &Appointment),
    (outcome, why): (End, Why<'_>),
) -> Result<(), Error> {
    let ended = one.next();
    silently(scope, ctx, request, &ended, outcome).await?;
    let kind = match outcome {
        End::Withdrawn => "appointment.withdrawn",
        End::Declined => "appointment.declined",
        End::Ended | End::Held | End::Missed => "appointment.ended",
    };
    tell(scope, app, ctx, (request, one), kind).await?;
    letters::off(scope, app, ctx, (request, &ended), why).await
}

/// Records what happened to one.
pub(super) async fn tell(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (request, one): (&Request, &Appointment),
    kind: &'static str,
) -> Result<(), Error> {
    let zone = app.programme().await?.programme.zone.clone();
    let (subject, id) = request.subject();
    let event = request.named(Event::new(kind, subject, id));
    let event = event.with("on", civil_day(one.starts_at, &zone).to_string());
    scope.record(app, ctx, event).await
}

/// What stands goes with its request, which ends or goes to another queue. `by` says who does it:
/// once the hour has passed, staff that goes on has talked, as far as anybody knows.
pub(in crate::support) async fn with_request(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    request: &Request,
    (by, why): (Side, Why<'_>),
) -> Result<(), Error> {
    let old = store::find_standing(scope.tx(), scope.partner(), request.id).await?;
    let Some(old) = old else { return Ok(()) };
    if !old.has_begun(ctx.now) {
        return loudly(scope, app, ctx, (request, &old), (End::Ended, why)).await;
    }
    let outcome = match by {
        Side::Support => End::Held,
        Side::Partner => End::Missed,
    };
    silently(scope, ctx, request, &old, outcome).await
}

/// What stands goes on to whoever of staff takes the request; it stands with nobody while nobody
/// has. Refused as `appointment.busy` where whoever takes it talks to somebody else then.
pub(in crate::support) async fn hand_on(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    request: &Request,
    to: Option<PersonId>,
) -> Result<(), Error> {
    let old = store::find_standing(scope.tx(), scope.partner(), request.id).await?;
    let Some(old) = old else { return Ok(()) };
    if let Some(before) = request.owner {
        store::free_hour(scope, before, &old).await?;
    }
    if old.has_begun(ctx.now) {
        return Ok(());
    }
    let handed = old.next();
    letters::off_for_staff(scope, app, ctx, (request, &handed)).await?;
    let request = Request { owner: to, ..request.clone() };
    if let Some(to) = to {
        if !store::take_hour(scope, to, &handed).await? {
            return Err(Refusal::new("appointment.busy").into());
        }
        letters::agreed_for_staff(scope, app, ctx, (&request, &handed)).await?;
    }
    store::record_change(scope, ctx, &handed, false).await
}
