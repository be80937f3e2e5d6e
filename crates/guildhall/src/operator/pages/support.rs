//! Requests of all companies: what is due first, answering, and deciding about cancelling.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::RequestNumber;
use domain::support::Queue;
use serde::{Deserialize, Serialize};

use crate::app::{Loaded, Shared};
use crate::error::{Error, Problem};
use crate::operator::companies::{Companies, Company};
use crate::payment::books::Source;
use crate::payment::refund::give::REASON_MAX;
use crate::support::answer::{Then, answer, partner_of, waiting};
use crate::support::decide::{Decision, decide, preview};
use crate::support::pages::words::{Row, Said, thread};
use crate::support::{Request, TEXT_MAX, store};
use crate::web::reason::{Reason, reason};
use crate::web::view::{Amount, FormErrors};
use crate::web::{Fault, Visit};

const LIST: &str = "/operator/support";
/// Requests the queue lists.
const LIST_MAX: u64 = 100;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/support", get(queue))
        .route("/operator/support/{number}", get(show))
        .route("/operator/support/{number}/answers", post(answered))
        .route("/operator/support/{number}/decision", post(decided))
}

#[derive(Serialize)]
struct QueuePage {
    tabs: Vec<Tab>,
    rows: Vec<Waiting>,
}

#[derive(Serialize)]
struct Tab {
    text: String,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct Waiting {
    request: Row,
    company: Company,
    queue: String,
    language: &'static str,
}

async fn queue(visit: Visit) -> Result<Response, Fault> {
    let page = load_queue(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/support.html", visit.t("support-queue-title", &[]), page)
}

async fn load_queue(visit: &Visit) -> Result<QueuePage, Error> {
    let asked = Queue::parse(visit.asked("queue"));
    let found = waiting(&visit.app, &visit.ctx, asked, LIST_MAX).await?;
    let companies = found.iter().map(|request| request.partner);
    let companies = Companies::load(visit.app.db.read(), companies).await?;
    let row = |request: &Request| {
        Ok(Waiting {
            company: companies.of(request.partner)?,
            queue: queue_word(visit, request.queue),
            language: request.locale.own_name(),
            request: Row::of(visit, LIST, request),
        })
    };
    let all = Tab {
        text: visit.t("support-queue-all", &[]),
        href: LIST.to_owned(),
        current: asked.is_none(),
    };
    let tab = |queue: Queue| Tab {
        text: queue_word(visit, queue),
        href: format!("{LIST}?queue={}", queue.code()),
        current: asked == Some(queue),
    };
    Ok(QueuePage {
        tabs: std::iter::once(all).chain(Queue::ALL.into_iter().map(tab)).collect(),
        rows: found.iter().map(row).collect::<Result<_, Error>>()?,
    })
}

fn queue_word(visit: &Visit, queue: Queue) -> String {
    visit.t(&format!("support-queue-{}", queue.code()), &[])
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    text: String,
    then: String,
    decision: String,
    goodwill: String,
    reason: String,
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
    is_closed: bool,
    thens: Vec<Choice>,
    values: Typed,
    text_max: usize,
    /// What approving would do, for a request that waits for a decision.
    plan: Option<Approval>,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    text: String,
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

async fn meant(visit: &Visit, number: &str) -> Result<Request, Error> {
    visit.ctx.may(Action::AnswerSupport)?;
    let number = RequestNumber::parse(number).ok_or(Error::NotFound)?;
    let partner = partner_of(&visit.app, &number).await?;
    store::get_by_number(visit.app.db.read(), partner, &number, None).await
}

async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
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
    let notes = store::list_notes(read, request.partner, request.id).await?;
    let company = Companies::load(read, [request.partner]).await?.of(request.partner)?;
    let loaded = visit.app.programme().await?;
    let waits = request.cancels.is_some() && !request.state.is_closed();
    let plan = if waits { Some(approval(visit, &loaded, &request).await?) } else { None };
    let then = |then: &Then| Choice {
        value: then.code(),
        text: visit.t(&format!("support-then-{}", then.code()), &[]),
    };
    // A cancellation is decided, not merely ended.
    let thens = Then::ALL.iter().filter(|then| !(waits && **then == Then::End));
    Ok(ShowPage {
        shown,
        company,
        queue: queue_word(visit, request.queue),
        language: request.locale.own_name(),
        said: thread(visit, notes).await?,
        is_closed: request.state.is_closed(),
        thens: thens.map(then).collect(),
        request: Row::of(visit, LIST, &request),
        values,
        text_max: TEXT_MAX,
        plan,
    })
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

async fn answered(
    visit: Visit,
    Path(number): Path<String>,
    Form(values): Form<Typed>,
) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let done = match Then::parse(&values.then) {
        Some(then) => answer(&visit.app, &visit.ctx, &request.number, &values.text, then).await,
        None => Err(Error::Invalid(vec![Problem::coded("then", "required")])),
    };
    match done {
        Ok(()) => Ok(visit.see_with_notice(&format!("{LIST}/{number}"), "request-answered")),
        Err(error) => again(&visit, &number, values, error).await,
    }
}

/// The page once more, with what does not hold.
async fn again(
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

async fn decided(
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
