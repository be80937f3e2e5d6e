//! One request on staff's desk: answering, taking, putting elsewhere, deciding about cancelling.

use axum::extract::{Form, Path, Request as Posted};
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::ids::{FileId, ReplyCode, RequestNumber};
use domain::offer::{Reply, ReplyFacts};
use domain::support::{Queue, State};
use language::format;
use serde::{Deserialize, Serialize};

use super::support::{LIST, queue_word};
use crate::access::store::list_names;
use crate::app::Loaded;
use crate::error::{Error, Problem};
use crate::operator::companies::{Companies, Company};
use crate::payment::books::Source;
use crate::payment::refund::give::REASON_MAX;
use crate::support::answer::{Then, answer, partner_of};
use crate::support::decide::{Decision, decide, preview};
use crate::support::files::{self, BYTES_MAX, FILES_MAX};
use crate::support::pages::file;
use crate::support::pages::hour_words::Panel;
use crate::support::pages::words::{Row, Said, thread};
use crate::support::route::{NOTE_MAX, route};
use crate::support::store::desk;
use crate::support::{Request, TEXT_MAX, due_at, store, take};
use crate::web::reason::{Reason, reason};
use crate::web::upload::several;
use crate::web::view::{Amount, FormErrors};
use crate::web::{Fault, Visit};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    text: String,
    /// A prepared answer that is to be put into the text.
    reply: String,
    queue: String,
    note: String,
    then: String,
    decision: String,
    goodwill: String,
    reason: String,
    /// Why an hour is called off.
    call_off: String,
}

impl Typed {
    /// Of the form by which an hour is called off.
    pub fn to_call_off(why: String) -> Typed {
        Typed { call_off: why, ..Typed::default() }
    }
}

#[derive(Serialize)]
struct ShowPage {
    #[serde(flatten)]
    shown: FormErrors,
    request: Row,
    company: Company,
    queue: String,
    language: &'static str,
    said: Vec<Said>,
    /// Who of staff works on it; empty for nobody.
    owner: String,
    routings: Vec<Way>,
    queues: Vec<Choice>,
    note_max: usize,
    replies: Vec<Choice>,
    is_closed: bool,
    thens: Vec<Choice>,
    values: Typed,
    text_max: usize,
    files_max: usize,
    /// Hours with the company; `None` where there is nothing to tell of any.
    hours: Option<Panel>,
    /// What approving would do, for a request that waits for a decision.
    plan: Option<Approval>,
}

#[derive(Serialize)]
pub struct Choice {
    pub value: String,
    pub text: String,
}

/// How it went from one queue to another.
#[derive(Serialize)]
struct Way {
    /// Microseconds.
    at: i64,
    who: String,
    from: String,
    to: String,
    note: String,
}

/// What is decided, with what it would do.
#[derive(Serialize)]
struct Approval {
    ends: String,
    amount: Amount,
    ways: Vec<(String, Amount)>,
    /// Why the rules do not give the fee back.
    refusals: Vec<Reason>,
    choices: Vec<Card>,
    /// A reason in words gives it back all the same.
    goodwill: bool,
    reason_max: usize,
}

/// For the macro `choice_cards`.
#[derive(Serialize)]
struct Card {
    value: &'static str,
    label: String,
    text: String,
    disabled: bool,
}

pub async fn meant(visit: &Visit, number: &str) -> Result<Request, Error> {
    visit.ctx.may(Action::AnswerSupport)?;
    let number = RequestNumber::parse(number).ok_or(Error::NotFound)?;
    let partner = partner_of(&visit.app, &number).await?;
    store::get_by_number(visit.app.db.read(), partner, &number, None).await
}

pub async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &number, Typed::default(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/support_request.html", page.request.title.clone(), page)
}

async fn load(
    visit: &Visit,
    number: &str,
    values: Typed,
    shown: FormErrors,
) -> Result<ShowPage, Error> {
    let request = meant(visit, number).await?;
    let read = visit.app.db.read();
    let company = Companies::load(read, [request.partner]).await?.of(request.partner)?;
    let loaded = visit.app.programme().await?;
    let waits = request.cancels.is_some() && !request.state.is_closed();
    let plan = if waits { Some(approval(visit, &loaded, &request).await?) } else { None };
    let then = |then: &Then| Choice {
        value: then.code().to_owned(),
        text: visit.t(&format!("support-then-{}", then.code()), &[]),
    };
    // A cancellation is decided, not merely ended.
    let thens = Then::ALL.iter().filter(|then| !(waits && **then == Then::End));
    let queue =
        |queue: Queue| Choice { value: queue.code().to_owned(), text: queue_word(visit, queue) };
    let others = Queue::ALL.into_iter().filter(|queue| *queue != request.queue);
    Ok(ShowPage {
        shown,
        owner: owner(visit, &request).await?,
        routings: routings(visit, &request).await?,
        queues: others.map(queue).collect(),
        note_max: NOTE_MAX,
        replies: replies(visit, &loaded, &request),
        company,
        queue: queue_word(visit, request.queue),
        language: request.locale.own_name(),
        said: thread(visit, LIST, &request).await?,
        is_closed: request.state.is_closed(),
        thens: thens.map(then).collect(),
        request: Row::of(visit, &loaded, LIST, &request),
        values,
        text_max: TEXT_MAX,
        files_max: FILES_MAX,
        hours: Panel::load(visit, &loaded, &request).await?,
        plan,
    })
}

async fn owner(visit: &Visit, request: &Request) -> Result<String, Error> {
    let Some(owner) = request.owner else { return Ok(String::new()) };
    let names = list_names(visit.app.db.read(), vec![owner.0]).await?;
    Ok(names.into_iter().map(|(_, name)| name).next().unwrap_or_default())
}

async fn routings(visit: &Visit, request: &Request) -> Result<Vec<Way>, Error> {
    let read = visit.app.db.read();
    let known = desk::list_routings(read, request.partner, request.id).await?;
    let mut people: Vec<_> =
        known.iter().filter_map(|one| one.person).map(|person| person.0).collect();
    people.sort_unstable();
    people.dedup();
    let names = list_names(read, people).await?;
    let word = |code: &str| Queue::parse(code).map_or(code.to_owned(), |q| queue_word(visit, q));
    let way = |one: desk::Routing| {
        let who = names.iter().find(|(id, _)| Some(*id) == one.person.map(|person| person.0));
        Way {
            at: one.at.as_microsecond(),
            who: who.map(|(_, name)| name.clone()).unwrap_or_default(),
            from: word(&one.from),
            to: word(&one.to),
            note: one.note,
        }
    };
    Ok(known.into_iter().map(way).collect())
}

/// The answers at hand for the request's queue, named in the reader's language.
fn replies(visit: &Visit, loaded: &Loaded, request: &Request) -> Vec<Choice> {
    let fits = |reply: &&Reply| reply.queue.is_none_or(|queue| queue == request.queue);
    let choice = |reply: &Reply| Choice {
        value: reply.code.to_string(),
        text: reply.name.get(visit.ctx.locale).to_owned(),
    };
    loaded.programme.replies.iter().filter(fits).map(choice).collect()
}

/// What is typed, with a prepared answer after it, in the language of the request and with its
/// facts.
async fn with_reply(visit: &Visit, request: &Request, typed: Typed) -> Result<Typed, Error> {
    let loaded = visit.app.programme().await?;
    let code = ReplyCode::parse(&typed.reply);
    let found = loaded.programme.replies.iter().find(|reply| Some(&reply.code) == code.as_ref());
    let reply = found.ok_or_else(|| Error::Invalid(vec![Problem::coded("reply", "required")]))?;
    let company = Companies::load(visit.app.db.read(), [request.partner]).await?;
    let company = company.of(request.partner)?;
    let due = match request.state {
        State::Open { due_at } if visit.ctx.now < due_at => due_at,
        _ => due_at(&loaded, &visit.ctx, request.severity, request.locale),
    };
    let due = format::date_time(request.locale, due, &loaded.programme.zone);
    let facts = ReplyFacts { number: request.number.as_str(), company: &company.name, due: &due };
    let filled = Reply::filled(reply.text.get(request.locale), facts);
    let typed_text = typed.text.trim_end();
    let text = if typed_text.is_empty() { filled } else { format!("{typed_text}\n\n{filled}") };
    Ok(Typed { text, reply: String::new(), ..typed })
}

async fn approval(visit: &Visit, loaded: &Loaded, request: &Request) -> Result<Approval, Error> {
    let plan = preview(&visit.app, &visit.ctx, request).await?;
    let offer = loaded.programme.offer(&plan.holding.offer);
    let way = |source: &Source| match source {
        Source::Payment(_) => visit.t("money-way-card", &[]),
        Source::Receipt(_) => visit.t("money-way-transfer", &[]),
    };
    let impossible = plan.impossible().is_some();
    let card = |value: &'static str, disabled: bool| Card {
        value,
        label: visit.t(&format!("support-decision-{value}"), &[]),
        text: visit.t(&format!("support-decision-{value}-text"), &[]),
        disabled,
    };
    let refusals = plan.refusals.iter();
    Ok(Approval {
        ends: offer.map_or("", |offer| offer.name.get(visit.ctx.locale)).to_owned(),
        amount: plan.total.into(),
        ways: plan.back.iter().map(|(source, amount)| (way(source), (*amount).into())).collect(),
        goodwill: !impossible && !plan.refusals.is_empty(),
        refusals: refusals
            .map(|refusal| reason(&visit.app, &visit.ctx, &(*refusal).into(), None))
            .collect(),
        choices: vec![card("refund", impossible), card("end", false), card("decline", false)],
        reason_max: REASON_MAX,
    })
}

/// Answers; or, with the button beside the prepared answers, shows the form with one of them.
pub async fn answered(
    visit: Visit,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Response> {
    let request =
        meant(&visit, &number).await.map_err(|error| visit.fault(error).into_response())?;
    let sent = several(posted, BYTES_MAX, FILES_MAX).await?;
    let values = Typed {
        text: sent.text("text"),
        then: sent.text("then"),
        reply: sent.text("reply"),
        ..Typed::default()
    };
    let inserts = !sent.text("insert").is_empty();
    let answer = if inserts {
        inserted(&visit, &request, values).await
    } else {
        given_answer(&visit, &request, values, file::brought(sent)).await
    };
    answer.map_err(IntoResponse::into_response)
}

async fn inserted(visit: &Visit, request: &Request, values: Typed) -> Result<Response, Fault> {
    let number = request.number.as_str();
    match with_reply(visit, request, values.clone()).await {
        Ok(values) => {
            let page = load(visit, number, values, FormErrors::default()).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page("operator/support_request.html", page.request.title.clone(), page)
        }
        Err(error) => again(visit, number, values, error).await,
    }
}

async fn given_answer(
    visit: &Visit,
    request: &Request,
    values: Typed,
    brought: Result<Vec<files::Brought>, Problem>,
) -> Result<Response, Fault> {
    let number = &request.number;
    let done = match (Then::parse(&values.then), brought) {
        (Some(then), Ok(brought)) => {
            answer(&visit.app, &visit.ctx, number, (&values.text, brought), then).await
        }
        (None, _) => Err(Error::Invalid(vec![Problem::coded("then", "required")])),
        (_, Err(problem)) => Err(Error::Invalid(vec![problem])),
    };
    match done {
        Ok(()) => Ok(visit.see_with_notice(&format!("{LIST}/{number}"), "request-answered")),
        Err(error) => again(visit, number.as_str(), values, error).await,
    }
}

pub async fn given(
    visit: Visit,
    Path((number, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let answer = async {
        let request = meant(&visit, &number).await?;
        let id = FileId::parse(&id).ok_or(Error::NotFound)?;
        file::give(&visit, &request, id).await
    };
    answer.await.map_err(|error| visit.fault(error))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Owner {
    /// `take` or `give_back`.
    owner: String,
}

pub async fn taken(
    visit: Visit,
    Path(number): Path<String>,
    Form(form): Form<Owner>,
) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let path = format!("{LIST}/{}", request.number);
    if form.owner == "give_back" {
        let done = take::give_back(&visit.app, &visit.ctx, &request.number).await;
        done.map_err(|error| visit.fault(error))?;
        return Ok(visit.see_with_notice(&path, "request-given-back"));
    }
    let done = take::take(&visit.app, &visit.ctx, &request.number).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&path, "request-taken"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Elsewhere {
    queue: String,
    note: String,
}

pub async fn routed(
    visit: Visit,
    Path(number): Path<String>,
    Form(form): Form<Elsewhere>,
) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let done = match Queue::parse(&form.queue) {
        Some(to) => route(&visit.app, &visit.ctx, &request.number, to, &form.note).await,
        None => Err(Error::Invalid(vec![Problem::coded("queue", "required")])),
    };
    match done {
        Ok(()) => {
            let path = format!("{LIST}/{}", request.number);
            Ok(visit.see_with_notice(&path, "request-routed"))
        }
        Err(error) => {
            let values = Typed { queue: form.queue, note: form.note, ..Typed::default() };
            again(&visit, &number, values, error).await
        }
    }
}

/// The page once more, with what does not hold.
pub async fn again(
    visit: &Visit,
    number: &str,
    values: Typed,
    error: Error,
) -> Result<Response, Fault> {
    let Error::Invalid(problems) = error else { return Err(visit.fault(error)) };
    let shown = FormErrors::of(visit, "request", &problems);
    let page = load(visit, number, values, shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("operator/support_request.html", page.request.title.clone(), page)
}

pub async fn decided(
    visit: Visit,
    Path(number): Path<String>,
    Form(values): Form<Typed>,
) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let decision = match values.decision.as_str() {
        "refund" => Ok(Decision::Refund { goodwill: values.goodwill.clone() }),
        "end" => Ok(Decision::EndOnly),
        "decline" => Ok(Decision::Decline { reason: values.reason.clone() }),
        _ => Err(Error::Invalid(vec![Problem::coded("decision", "required")])),
    };
    let done = match decision {
        Ok(decision) => decide(&visit.app, &visit.ctx, &request.number, decision).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(visit.see_with_notice(&format!("{LIST}/{number}"), "request-decided")),
        Err(error) => again(&visit, &number, values, error).await,
    }
}
