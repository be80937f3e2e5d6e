//! The company's requests: the list, a new one, and each one's own page.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request as Posted};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::{FileId, RequestNumber};
use domain::support::{REOPEN_DAYS, State};
use jiff::Timestamp;
use language::Arg;
use serde::Serialize;

use super::hour_words::Panel;
use super::words::{Link, Row, Said, thread};
use super::{file, new};
use crate::app::{Loaded, Shared};
use crate::error::{Error, Problem};
use crate::order;
use crate::subscription::pages::opened::Opened;
use crate::support::files::{BYTES_MAX, FILES_MAX};
use crate::support::intake::address;
use crate::support::{Request, TEXT_MAX, ask, only_of, store};
use crate::web::sheet::{harmless, written};
use crate::web::upload::{BODY_BYTES_MAX, several};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

pub const LIST: &str = "/support/requests";
/// Requests of a page.
const PAGE: u64 = 25;
/// The tabs: a state each.
const TABS: [(&str, &str); 3] = [
    ("open", "request-tab-open"),
    ("needs_attention", "request-tab-needs-attention"),
    ("closed", "request-tab-closed"),
];

pub fn routes() -> Router<Shared> {
    let bound = || DefaultBodyLimit::max(BODY_BYTES_MAX);
    Router::new()
        .route("/support/requests", get(list).post(new::open).layer(bound()))
        .route("/support/requests/new", get(new::form))
        .route("/support/requests/file", get(sheet))
        .route("/support/requests/{number}", get(show))
        .route("/support/requests/{number}/files/{id}", get(given))
        .route("/support/requests/{number}/notes", post(write).layer(bound()))
        .route("/support/requests/{number}/withdrawal", post(withdraw))
}

#[derive(Serialize)]
struct ListPage {
    states: Vec<Tab>,
    /// The number that was looked for, as typed, where there is no such request.
    missed: String,
    sheet_href: String,
    requests: Vec<Row>,
    is_first: bool,
    newest_href: Option<String>,
    older_href: Option<String>,
}

#[derive(Serialize)]
struct Tab {
    text: String,
    href: String,
    current: bool,
    count: i64,
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    if !visit.asked("number").is_empty()
        && let Ok(found) = meant(&visit, visit.asked("number")).await
    {
        return Ok(visit.see(&format!("{LIST}/{}", found.number)));
    }
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("support/requests.html", visit.t("nav-pc-requests", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::AskSupport)?;
    let partner = visit.ctx.own_partner()?;
    let (read, of) = (visit.app.db.read(), only_of(&visit.ctx));
    let asked = TABS.iter().find(|(state, _)| *state == visit.asked("state"));
    let (state, _) = asked.unwrap_or(&TABS[0]);
    let before = visit.asked("before").parse().ok();
    let before = before.and_then(|before| Timestamp::from_microsecond(before).ok());
    let mut found = store::list(read, partner, (Some(state), of), before, PAGE + 1).await?;
    let is_more = PAGE < found.len() as u64;
    found.truncate(PAGE as usize);
    let here = format!("{LIST}?state={state}");
    let last = found.last().filter(|_| is_more).map(|last| last.changed_at.as_microsecond());
    let counts = store::count_by_state(read, partner, of).await?;
    let tab = |(code, key): &(&str, &str)| Tab {
        text: visit.t(key, &[]),
        href: format!("{LIST}?state={code}"),
        current: code == state,
        count: counts.iter().find(|(state, _)| state == code).map_or(0, |(_, count)| *count),
    };
    let loaded = visit.app.programme().await?;
    Ok(ListPage {
        states: TABS.iter().map(tab).collect(),
        missed: visit.asked("number").to_owned(),
        sheet_href: format!("{LIST}/file?state={state}"),
        requests: found.iter().map(|one| Row::of(visit, &loaded, LIST, one)).collect(),
        is_first: before.is_none(),
        older_href: last.map(|last| format!("{here}&before={last}")),
        newest_href: before.map(|_| here),
    })
}

/// Requests of a file; more are not asked of one company at once.
const SHEET_MAX: u64 = 5_000;
const COLUMNS: [&str; 9] = [
    "number",
    "title",
    "topic",
    "severity",
    "state",
    "outcome",
    "opened_at",
    "answer_due_at",
    "changed_at",
];

#[derive(Serialize)]
struct Line {
    number: String,
    title: String,
    topic: String,
    severity: &'static str,
    state: &'static str,
    outcome: &'static str,
    opened_at: String,
    answer_due_at: String,
    changed_at: String,
}

/// The requests of a tab, or of all without one, as a file for spreadsheets.
async fn sheet(visit: Visit) -> Result<Response, Fault> {
    let written = load_sheet(&visit).await.map_err(|error| visit.fault(error))?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"support-requests.csv\""),
    ];
    Ok((headers, written).into_response())
}

async fn load_sheet(visit: &Visit) -> Result<String, Error> {
    visit.ctx.may(Action::AskSupport)?;
    let (partner, of) = (visit.ctx.own_partner()?, only_of(&visit.ctx));
    let asked = TABS.iter().find(|(state, _)| *state == visit.asked("state"));
    let state = asked.map(|(state, _)| *state);
    let read = visit.app.db.read();
    let found = store::list(read, partner, (state, of), None, SHEET_MAX).await?;
    let line = |request: &Request| {
        let (outcome, due) = match request.state {
            State::Open { due_at } => ("", due_at.to_string()),
            State::NeedsAttention => ("", String::new()),
            State::Closed { outcome, .. } => (outcome.code(), String::new()),
        };
        Line {
            number: request.number.to_string(),
            title: harmless(&request.title),
            topic: request.topic.to_string(),
            severity: request.severity.code(),
            state: request.state.code(),
            outcome,
            opened_at: request.created_at.to_string(),
            answer_due_at: due,
            changed_at: request.changed_at.to_string(),
        }
    };
    let lines: Vec<Line> = found.iter().map(line).collect();
    written(Some(&COLUMNS), &lines)
}

#[derive(Serialize)]
struct ShowPage {
    #[serde(flatten)]
    shown: FormErrors,
    request: Row,
    /// Whose turn it is and until when, or how it ended.
    standing: String,
    said: Vec<Said>,
    /// It was opened just now: what happens next, and when.
    opened: Option<Opening>,
    /// The subscription that is to be cancelled.
    cancels: Option<Link>,
    /// The subscription and the order it is about.
    about: Vec<(String, Link)>,
    /// What is written goes to support; afterwards it would be a new request.
    may_write: bool,
    /// Hours with support; `None` where there is nothing to tell of any.
    hours: Option<Panel>,
    may_withdraw: bool,
    text: String,
    text_max: usize,
    files_max: usize,
}

/// What follows upon opening a request.
#[derive(Serialize)]
struct Opening {
    due: String,
    hours: String,
    email: String,
    by_mail: bool,
}

/// The request of an address: [`Error::NotFound`] unless the reader may see it.
pub(super) async fn meant(visit: &Visit, number: &str) -> Result<Request, Error> {
    visit.ctx.may(Action::AskSupport)?;
    let number = RequestNumber::parse(number).ok_or(Error::NotFound)?;
    let partner = visit.ctx.own_partner()?;
    store::get_by_number(visit.app.db.read(), partner, &number, only_of(&visit.ctx)).await
}

async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &number, String::new(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("support/request.html", page.request.title.clone(), page)
}

async fn load(
    visit: &Visit,
    number: &str,
    text: String,
    shown: FormErrors,
) -> Result<ShowPage, Error> {
    let request = meant(visit, number).await?;
    let loaded = visit.app.programme().await?;
    let may_write = ask::may_write(&loaded, &visit.ctx, &request);
    Ok(ShowPage {
        shown,
        opened: opened(visit, &loaded, &request),
        standing: standing(visit, &loaded, &request, may_write),
        cancels: cancels(visit, &request).await?,
        about: about(visit, &request).await?,
        request: Row::of(visit, &loaded, LIST, &request),
        said: thread(visit, LIST, &request).await?,
        may_write,
        hours: Panel::load(visit, &loaded, &request).await?,
        may_withdraw: !request.state.is_closed(),
        text,
        text_max: TEXT_MAX,
        files_max: FILES_MAX,
    })
}

async fn cancels(visit: &Visit, request: &Request) -> Result<Option<Link>, Error> {
    let Some(cancels) = request.cancels else { return Ok(None) };
    let opened = Opened::load(visit, &cancels.subscription.to_string()).await?;
    Ok(Some(Link { text: opened.name(visit), href: opened.href() }))
}

/// What it is about, under the words that name each, for who may see it.
async fn about(visit: &Visit, request: &Request) -> Result<Vec<(String, Link)>, Error> {
    let mut about = Vec::new();
    if let Some(id) = request.about.subscription
        && visit.ctx.allows(Action::SeeOffers)
    {
        let opened = Opened::load(visit, &id.to_string()).await?;
        let link = Link { text: opened.name(visit), href: opened.href() };
        about.push((visit.t("request-about-subscription", &[]), link));
    }
    if let Some(id) = request.about.order
        && visit.ctx.allows(Action::SeeOrders)
    {
        let order = order::store::get(visit.app.db.read(), request.partner, id).await?;
        let text = order.number.to_string();
        let link = Link { href: format!("/orders/{text}"), text };
        about.push((visit.t("request-about-order", &[]), link));
    }
    Ok(about)
}

/// What happens next: on the page one is led to, and whenever it is opened again by that address.
fn opened(visit: &Visit, loaded: &Loaded, request: &Request) -> Option<Opening> {
    let State::Open { due_at } = request.state else { return None };
    if visit.asked("opened").is_empty() {
        return None;
    }
    let due = language::format::date_time(visit.ctx.locale, due_at, &loaded.programme.zone);
    let by_mail = address::domain(&visit.app).is_some();
    let email = visit.who.as_ref().map(|who| who.email.clone()).unwrap_or_default();
    Some(Opening { due, hours: super::words::hours(visit, loaded, request), email, by_mail })
}

fn standing(visit: &Visit, loaded: &Loaded, request: &Request, may_write: bool) -> String {
    let at = |at: Timestamp| {
        Arg::from(language::format::date_time(visit.ctx.locale, at, &loaded.programme.zone))
    };
    match request.state {
        State::Open { due_at } => visit.t("request-standing-open", &[("due", at(due_at))]),
        State::NeedsAttention => visit.t("request-standing-needs-attention", &[]),
        State::Closed { at: ended, .. } if may_write => {
            let days = ("days", Arg::from(REOPEN_DAYS));
            visit.t("request-standing-closed", &[("at", at(ended)), days])
        }
        State::Closed { at: ended, .. } => visit.t("request-standing-over", &[("at", at(ended))]),
    }
}

async fn write(
    visit: Visit,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Response> {
    let request =
        meant(&visit, &number).await.map_err(|error| visit.fault(error).into_response())?;
    let sent = several(posted, BYTES_MAX, FILES_MAX).await?;
    let text = sent.text("text");
    let done = match file::brought(sent) {
        Ok(brought) => ask::write(&visit.app, &visit.ctx, &request.number, &text, brought).await,
        Err(problem) => Err(Error::Invalid(vec![problem])),
    };
    let answered = match done {
        Ok(()) => {
            let path = format!("{LIST}/{}", request.number);
            Ok(visit.see_with_notice(&path, "request-written"))
        }
        Err(Error::Invalid(problems)) => again(&visit, &number, text, &problems).await,
        Err(error) => Err(visit.fault(error)),
    };
    answered.map_err(IntoResponse::into_response)
}

async fn again(
    visit: &Visit,
    number: &str,
    text: String,
    problems: &[Problem],
) -> Result<Response, Fault> {
    let shown = FormErrors::of(visit, "request", problems);
    let page = load(visit, number, text, shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("support/request.html", page.request.title.clone(), page)
}

async fn given(
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

async fn withdraw(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let done = ask::withdraw(&visit.app, &visit.ctx, &request.number).await;
    done.map_err(|error| visit.fault(error))?;
    let path = format!("{LIST}/{}", request.number);
    Ok(visit.see_with_notice(&path, "request-withdrawn"))
}
