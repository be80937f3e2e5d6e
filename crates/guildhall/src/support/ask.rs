//! What a partner does with requests: opening one, writing on, taking it back.

use domain::access::Action;
use domain::calendar::{civil_day, days_between};
use domain::ids::TopicCode;
use domain::ids::{OrderId, OrderNumber, PersonId, RequestId, RequestNumber, SubscriptionId};
use domain::offer::Topic;
use domain::support::{Severity, State, Step, after};
use domain::text::{line, paragraphs};

use super::appointment::{self, Why};
use super::files::{self, Brought, Inert};
use super::{About, intake};
use super::{Cancels, NOTES_MAX, Request, Side, TEXT_MAX, TITLE_MAX, due_at, letters};
use super::{only_of, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Problem, Refusal};
use crate::{order, partner, subscription};

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
    /// The subscription and the order from whose pages it was opened.
    pub about_subscription: Option<SubscriptionId>,
    pub about_order: Option<OrderNumber>,
    pub files: Vec<Brought>,
}

struct Checked {
    topic: Topic,
    severity: Severity,
    title: String,
    text: String,
}

/// Opens a request, in the language it was written in. Who asks for cancelling must be somebody who
/// may buy. Refused as `request.cancelling_already` where another request asks for the same.
pub async fn open(app: &App, ctx: &Ctx, mut form: Form) -> Result<RequestNumber, Error> {
    ctx.may(Action::AskSupport)?;
    if form.cancels.is_some() {
        ctx.may(Action::TurnOffAutoRenew)?;
    }
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    let loaded = app.programme().await?;
    // Pictures are drawn anew before anything is locked: it may take a second.
    let files = files::inert(std::mem::take(&mut form.files)).await;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    if let Some(id) = form.id
        && let Some(known) = store::find(scope.tx(), scope.partner(), id).await?
    {
        return Ok(known.number);
    }
    let (checked, kept) = checked(&loaded, &form, files)?;
    let cancels = match form.cancels {
        Some(id) => Some(cancelled(&scope, ctx, &loaded, id).await?),
        None => None,
    };
    let about = about(&scope, &form).await?;
    let request = new(app, ctx, &loaded, &scope, (form.id, person), &checked).await?;
    let (request, no) = (Request { cancels, about, ..request.0 }, request.1);
    store::record(&scope, &request, no).await?;
    let note = (Side::Partner, checked.text);
    let note_no = store::record_note(&scope, request.id, note, ctx).await?;
    files::record(&scope, app, ctx, (request.id, note_no), kept).await?;
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
        topic: checked.topic.code.clone(),
        queue: checked.topic.queue,
        severity: checked.severity,
        title: checked.title.clone(),
        cancels: None,
        about: About::default(),
        owner: None,
        state: State::Open { due_at },
        locale: ctx.locale,
        created_at: ctx.now,
        created_by: person,
        changed_at: ctx.now,
    };
    Ok((request, no))
}

fn checked(
    loaded: &Loaded,
    form: &Form,
    files: Result<Vec<Inert>, Vec<Problem>>,
) -> Result<(Checked, Vec<Inert>), Error> {
    let mut problems = Vec::new();
    let code = TopicCode::parse(&form.topic);
    let topic = code.and_then(|code| loaded.programme.topic(&code)).cloned();
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
    let files = files.map_err(|found| problems.extend(found));
    match (topic, severity, title, text, files) {
        (Some(topic), Some(severity), Ok(title), Ok(text), Ok(files)) => {
            Ok((Checked { topic, severity, title, text }, files))
        }
        _ => Err(Error::Invalid(problems)),
    }
}

/// The partner's own subscription and order from which it was opened.
async fn about(scope: &PartnerScope, form: &Form) -> Result<About, Error> {
    let partner = scope.partner();
    let mut about = About::default();
    if let Some(id) = form.about_subscription {
        let held = subscription::store::get(scope.tx(), partner, id).await?;
        about.subscription = Some(held.subscription.id);
    }
    if let Some(number) = &form.about_order {
        let order: OrderId = order::store::get_by_number(scope.tx(), partner, number).await?.id;
        about.order = Some(order);
    }
    Ok(about)
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
pub async fn write(
    app: &App,
    ctx: &Ctx,
    number: &RequestNumber,
    text: &str,
    files: Vec<Brought>,
) -> Result<(), Error> {
    ctx.may(Action::AskSupport)?;
    let said = said(text, files).await?;
    step(app, ctx, number, Step::PartnerWrites, Some((said, None))).await
}

/// Writes on by a message that may come several times: known by its hash, it changes nothing.
pub(super) async fn write_once(
    app: &App,
    ctx: &Ctx,
    number: &RequestNumber,
    said: Said,
    message_hash: &str,
) -> Result<(), Error> {
    ctx.may(Action::AskSupport)?;
    step(app, ctx, number, Step::PartnerWrites, Some((said, Some(message_hash)))).await
}

/// What somebody says, with the files that come with it.
pub(super) async fn said(text: &str, files: Vec<Brought>) -> Result<Said, Error> {
    let files = files::inert(files).await;
    let text = paragraphs(text, TEXT_MAX);
    match (text, files) {
        (Ok(text), Ok(files)) => Ok(Said { text, files }),
        (text, files) => {
            let mut problems = files.err().unwrap_or_default();
            problems.extend(text.err().map(|refusal| Problem::new("text", refusal)));
            Err(Error::Invalid(problems))
        }
    }
}

pub(super) struct Said {
    pub text: String,
    pub files: Vec<Inert>,
}

/// Writes down what was said. Refused as `request.full` where too much was said already.
pub(super) async fn note(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    request: &Request,
    (side, said): (Side, Said),
) -> Result<i64, Error> {
    room(scope, request).await?;
    let no = store::record_note(scope, request.id, (side, said.text), ctx).await?;
    files::record(scope, app, ctx, (request.id, no), said.files).await?;
    Ok(no)
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
    said: Option<(Said, Option<&str>)>,
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let request = store::get_by_number(scope.tx(), scope.partner(), number, only_of(ctx)).await?;
    if let Some((_, Some(hash))) = &said
        && intake::store::is_known(&scope, request.id, hash).await?
    {
        return Ok(());
    }
    if let (State::Closed { .. }, Some(cancels)) = (request.state, request.cancels) {
        // Taken up again, it must be the only one still.
        is_the_only_one(&scope, cancels.subscription).await?;
    }
    let state = stepped(&loaded, ctx, &request, step)?;
    if let Some((said, once)) = said {
        let no = note(&scope, app, ctx, &request, (Side::Partner, said)).await?;
        if let Some(hash) = once {
            intake::store::record(&scope, ctx, (request.id, no), hash).await?;
        }
    }
    store::record_state(&scope, ctx, &request, state).await?;
    if state.is_closed() {
        let goes = (Side::Partner, Why::Ended);
        appointment::end::with_request(&scope, app, ctx, &request, goes).await?;
    }
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
