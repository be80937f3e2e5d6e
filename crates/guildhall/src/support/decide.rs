//! Deciding about a request to cancel: one act that ends the membership, gives back what goes
//! back, and closes the request; or a reason why not.

use domain::access::Action;
use domain::ids::RequestNumber;
use domain::support::{Outcome, Step};
use domain::text::{optional_line, paragraphs};

use super::answer::partner_of;
use super::appointment::{self, Why};
use super::ask::{room, stepped};
use super::{Cancels, Request, Side, TEXT_MAX, letters, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::payment::books::Refund;
use crate::payment::refund::give::{self, REASON_MAX};
use crate::payment::refund::{Plan, plan};
use crate::{order, subscription};

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// The membership ends and its fee comes back. Beyond the rules a reason is needed; it is
    /// printed on the credit note.
    Refund { goodwill: String },
    /// The membership ends; no money comes back.
    EndOnly,
    /// The membership goes on, for this reason, in the partner's language.
    Decline { reason: String },
}

/// What approving would do, as things stand. [`Error::NotFound`] where nothing is to be cancelled.
pub async fn preview(app: &App, ctx: &Ctx, request: &Request) -> Result<Plan, Error> {
    ctx.may(Action::AnswerSupport)?;
    let cancels = request.cancels.ok_or(Error::NotFound)?;
    let loaded = app.programme().await?;
    let read = app.db.read();
    let order = order::store::get(read, request.partner, cancels.order).await?;
    plan(read, &loaded, ctx.today, &order).await
}

/// Decides, in one commit; money leaves afterwards, under keys that make repeating harmless.
pub async fn decide(
    app: &App,
    ctx: &Ctx,
    number: &RequestNumber,
    decision: Decision,
) -> Result<(), Error> {
    ctx.may(Action::AnswerSupport)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, partner_of(app, number).await?).await?;
    let request = store::get_by_number(scope.tx(), scope.partner(), number, None).await?;
    let cancels = request.cancels.ok_or(Error::NotFound)?;
    let outcome = match decision {
        Decision::Refund { .. } | Decision::EndOnly => Outcome::Cancelled,
        Decision::Decline { .. } => Outcome::Declined,
    };
    let state = stepped(&loaded, ctx, &request, Step::SupportEnds(outcome))?;
    let mut begun = Vec::new();
    match &decision {
        Decision::Refund { goodwill } => {
            begun = refund(&scope, app, ctx, &loaded, cancels, goodwill).await?;
        }
        Decision::EndOnly => end(&scope, app, ctx, &loaded, cancels).await?,
        Decision::Decline { reason } => {
            let reason = paragraphs(reason, TEXT_MAX);
            let reason = reason.map_err(|refusal| Error::invalid("reason", refusal))?;
            room(&scope, &request).await?;
            store::record_note(&scope, request.id, (Side::Support, reason), ctx).await?;
        }
    }
    store::record_state(&scope, ctx, &request, state).await?;
    let goes = (Side::Support, Why::Ended);
    appointment::end::with_request(&scope, app, ctx, &request, goes).await?;
    let (kind, id) = request.subject();
    let event = match outcome {
        Outcome::Cancelled => Event::new("request.cancelled", kind, id),
        _ => Event::new("request.declined", kind, id),
    };
    scope.record(app, ctx, request.named(event)).await?;
    letters::decided(&scope, app, ctx, &request, &decision).await?;
    scope.commit().await?;
    give::send(app, ctx, &begun).await
}

async fn refund(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    cancels: Cancels,
    goodwill: &str,
) -> Result<Vec<Refund>, Error> {
    ctx.may(Action::Refund)?;
    let goodwill = optional_line(goodwill, REASON_MAX);
    let goodwill = goodwill.map_err(|refusal| Error::invalid("goodwill", refusal))?;
    give::within(scope, app, ctx, loaded, cancels.order, &goodwill).await
}

async fn end(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    cancels: Cancels,
) -> Result<(), Error> {
    let held = subscription::store::get(scope.tx(), scope.partner(), cancels.subscription).await?;
    if !held.status(loaded, ctx.today)?.is_live() {
        return Err(Refusal::new("subscription.ended").into());
    }
    subscription::end::cancel(scope, app, ctx, loaded, &held, "requested").await
}
