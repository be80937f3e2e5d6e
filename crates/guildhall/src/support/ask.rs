//! What a partner does with requests: opening one, writing on, taking it back.

use domain::access::Action;
use domain::calendar::{civil_day, days_between};
use domain::ids::{PersonId, RequestId, RequestNumber, SubscriptionId};
use domain::support::{Severity, State, Step, Topic, after};
use domain::text::{line, paragraphs};

use super::{Cancels, NOTES_MAX, Request, Side, TEXT_MAX, TITLE_MAX, due_at, letters};
use super::{only_of, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Problem, Refusal};
use crate::{partner, subscription};

/// The form, as typed.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Drawn when the form was shown: pressed twice, it opens one request.
    pub id: Option<RequestId>,
    pub topic: String,
    pub severity: String,
    pub title: String,
    pub text: String,
    /// The subscription that is to be cancelled, where that is asked for.
    pub cancels: Option<SubscriptionId>,
}

struct Checked {
    topic: Topic,
    severity: Severity,
    title: String,
    text: String,
}

/// Opens a request, in the language it was written in. Who asks for cancelling must be somebody who
/// may buy. Refused as `request.cancelling_already` where another request asks for the same.
pub async fn open(app: &App, ctx: &Ctx, form: Form) -> Result<RequestNumber, Error> {
    ctx.may(Action::AskSupport)?;
    if form.cancels.is_some() {
        ctx.may(Action::TurnOffAutoRenew)?;
    }
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    if let Some(id) = form.id
        && let Some(known) = store::find(scope.tx(), scope.partner(), id).await?
    {
        return Ok(known.number);
    }
    let checked = checked(&form)?;
    let cancels = match form.cancels {
        Some(id) => Some(cancelled(&scope, ctx, &loaded, id).await?),
        None => None,
    };
    let request = new(app, ctx, &loaded, &scope, (form.id, person), &checked, cancels).await?;
    let (request, no) = request;
    store::record(&scope, &request, no).await?;
    store::record_note(&scope, request.id, (Side::Partner, checked.text), ctx).await?;
    let (kind, id) = request.subject();
    let event = Event::new("request.opened", kind, id);
    scope.record(app, ctx, request.named(event)).await?;
    letters::received(&scope, app, ctx, &loaded, &request).await?;
    scope.commit().await?;
    Ok(request.number)
}

async fn new(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    scope: &PartnerScope,
    (id, person): (Option<RequestId>, PersonId),
    checked: &Checked,
    cancels: Option<Cancels>,
) -> Result<(Request, i64), Error> {
    let company = partner::store::get(scope.tx(), scope.partner()).await?;
    let network_id = company.network_id.ok_or(Refusal::new("request.no_network_id"))?;
    let no = store::next_no(scope).await?;
    let running = u32::try_from(no).map_err(Error::broken)?;
    let due_at = due_at(loaded, ctx, checked.severity, ctx.locale);
    let request = Request {
        id: id.unwrap_or_else(|| RequestId(app.world.ids.uuid(ctx.now))),
        partner: scope.partner(),
        number: RequestNumber::new(network_id, running),
        topic: checked.topic,
        queue: checked.topic.queue(),
        severity: checked.severity,
        title: checked.title.clone(),
        cancels,
        state: State::Open { due_at },
        locale: ctx.locale,
        created_at: ctx.now,
        created_by: person,
        changed_at: ctx.now,
    };
    Ok((request, no))
}

fn checked(form: &Form) -> Result<Checked, Error> {
    let mut problems = Vec::new();
    let topic = Topic::parse(&form.topic);
    if topic.is_none() {
        problems.push(Problem::coded("topic", "required"));
    }
    let severity = Severity::parse(&form.severity);
    if severity.is_none() {
        problems.push(Problem::coded("severity", "required"));
    }
    let title = line(&form.title, TITLE_MAX);
    let title = title.map_err(|refusal| problems.push(Problem::new("title", refusal)));
    let text = paragraphs(&form.text, TEXT_MAX);
    let text = text.map_err(|refusal| problems.push(Problem::new("text", refusal)));
    match (topic, severity, title, text) {
        (Some(topic), Some(severity), Ok(title), Ok(text)) => {
            Ok(Checked { topic, severity, title, text })
        }
        _ => Err(Error::Invalid(problems)),
    }
}

/// The partner's own subscription, as long as there is something of it left to cancel.
async fn cancelled(
    scope: &PartnerScope,
    ctx: &Ctx,
    loaded: &Loaded,
    id: SubscriptionId,
) -> Result<Cancels, Error> {
    let partner = scope.partner();
    let holding = subscription::store::get(scope.tx(), partner, id).await?;
    if !holding.status(loaded, ctx.today)?.is_live() {
        return Err(Refusal::new("subscription.ended").into());
    }
    is_the_only_one(scope, id).await?;
    Ok(Cancels { subscription: id, order: holding.term()?.order })
}

/// Refused as `request.cancelling_already` while another request asks to cancel the same.
async fn is_the_only_one(scope: &PartnerScope, id: SubscriptionId) -> Result<(), Error> {
    match store::find_cancelling(scope.tx(), scope.partner(), id).await? {
        None => Ok(()),
        Some(other) => {
            let refusal = Refusal::new("request.cancelling_already");
            Err(refusal.text("number", other.number).into())
        }
    }
}

/// Writes on. What ended a short while ago is taken up again.
pub async fn write(app: &App, ctx: &Ctx, number: &RequestNumber, text: &str) -> Result<(), Error> {
    ctx.may(Action::AskSupport)?;
    let text = paragraphs(text, TEXT_MAX).map_err(|refusal| Error::invalid("text", refusal))?;
    step(app, ctx, number, Step::PartnerWrites, Some(text)).await
}

/// Takes a request back: nothing comes of it. Before support decided, that is always possible.
pub async fn withdraw(app: &App, ctx: &Ctx, number: &RequestNumber) -> Result<(), Error> {
    ctx.may(Action::AskSupport)?;
    step(app, ctx, number, Step::PartnerWithdraws, None).await
}

async fn step(
    app: &App,
    ctx: &Ctx,
    number: &RequestNumber,
    step: Step,
    text: Option<String>,
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let request = store::get_by_number(scope.tx(), scope.partner(), number, only_of(ctx)).await?;
    if let (State::Closed { .. }, Some(cancels)) = (request.state, request.cancels) {
        // Taken up again, it must be the only one still.
        is_the_only_one(&scope, cancels.subscription).await?;
    }
    let state = stepped(&loaded, ctx, &request, step)?;
    if let Some(text) = text {
        room(&scope, &request).await?;
        store::record_note(&scope, request.id, (Side::Partner, text), ctx).await?;
    }
    store::record_state(&scope, ctx, &request, state).await?;
    let (kind, id) = request.subject();
    let event = match (step, request.state) {
        (Step::PartnerWithdraws, _) => Event::new("request.withdrawn", kind, id),
        (_, State::Closed { .. }) => Event::new("request.reopened", kind, id),
        _ => Event::new("request.written", kind, id),
    };
    scope.record(app, ctx, request.named(event)).await?;
    scope.commit().await
}

/// The state after a step of today. Refused as [`domain::support::StepRefusal`] says.
pub(super) fn stepped(
    loaded: &Loaded,
    ctx: &Ctx,
    request: &Request,
    step: Step,
) -> Result<State, Error> {
    let days = match request.state {
        State::Closed { at, .. } => days_between(civil_day(at, &loaded.programme.zone), ctx.today),
        State::Open { .. } | State::NeedsAttention => 0,
    };
    let due_at = due_at(loaded, ctx, request.severity, request.locale);
    let state = after(request.state, step, ctx.now, due_at, days);
    state.map_err(|refusal| Error::Refused(refusal.into()))
}

/// Whether the partner can still write about it.
pub fn may_write(loaded: &Loaded, ctx: &Ctx, request: &Request) -> bool {
    stepped(loaded, ctx, request, Step::PartnerWrites).is_ok()
}

/// Refused as `request.full` where too much was said already.
pub(super) async fn room(scope: &PartnerScope, request: &Request) -> Result<(), Error> {
    let said = store::count_notes(scope.tx(), scope.partner(), request.id).await?;
    if NOTES_MAX as u64 <= said {
        return Err(Refusal::new("request.full").into());
    }
    Ok(())
}
