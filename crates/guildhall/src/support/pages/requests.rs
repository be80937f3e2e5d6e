//! The company's requests: the list, a new one, and each one's own page.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::{RequestId, RequestNumber, SubscriptionId};
use domain::support::{REOPEN_DAYS, Severity, State, Topic};
use jiff::Timestamp;
use language::Arg;
use serde::{Deserialize, Serialize};

use super::words::{self, Row, Said, thread};
use crate::app::Shared;
use crate::error::Error;
use crate::subscription::pages::opened::Opened;
use crate::support::{Request, TEXT_MAX, TITLE_MAX, ask, only_of, store};
use crate::web::view::FormErrors;
use crate::web::visit::encoded;
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
    Router::new()
        .route("/support/requests", get(list).post(open))
        .route("/support/requests/new", get(form))
        .route("/support/requests/{number}", get(show))
        .route("/support/requests/{number}/notes", post(write))
        .route("/support/requests/{number}/withdrawal", post(withdraw))
}

#[derive(Serialize)]
struct ListPage {
    states: Vec<Tab>,
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
    Ok(ListPage {
        states: TABS.iter().map(tab).collect(),
        requests: found.iter().map(|one| Row::of(visit, LIST, one)).collect(),
        is_first: before.is_none(),
        older_href: last.map(|last| format!("{here}&before={last}")),
        newest_href: before.map(|_| here),
    })
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    id: String,
    topic: String,
    severity: String,
    title: String,
    text: String,
    /// The subscription that is to be cancelled; empty for any other request.
    subscription: String,
}

#[derive(Serialize)]
struct FormPage {
    #[serde(flatten)]
    shown: FormErrors,
    values: Typed,
    topics: Vec<Choice>,
    severities: Vec<Choice>,
    /// What is to be cancelled, by name.
    cancels: Option<String>,
    back: String,
    title_max: usize,
    text_max: usize,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    text: String,
}

async fn form(visit: Visit) -> Result<Response, Fault> {
    let page = new_form(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("support/request_new.html", title(&visit, &page), page)
}

fn title(visit: &Visit, page: &FormPage) -> String {
    let key = if page.cancels.is_some() { "request-cancel-title" } else { "request-new-title" };
    visit.t(key, &[])
}

async fn new_form(visit: &Visit) -> Result<FormPage, Error> {
    visit.ctx.may(Action::AskSupport)?;
    visit.ctx.own_partner()?;
    let subscription = visit.asked("subscription").to_owned();
    let mut values = Typed {
        id: visit.app.world.ids.uuid(visit.ctx.now).to_string(),
        topic: visit.asked("topic").to_owned(),
        severity: Severity::Moderate.code().to_owned(),
        subscription,
        ..Typed::default()
    };
    if !values.subscription.is_empty() {
        visit.ctx.may(Action::TurnOffAutoRenew)?;
        let opened = Opened::load(visit, &values.subscription).await?;
        let name = opened.name(visit);
        // The seeds name the topic under which cancelling is asked for.
        values.topic = Topic::Invoice.code().to_owned();
        values.title = visit.t("request-cancel-prefilled", &[("offer", Arg::from(name))]);
    }
    form_page(visit, values, FormErrors::default()).await
}

async fn form_page(visit: &Visit, values: Typed, shown: FormErrors) -> Result<FormPage, Error> {
    let topic = |topic: &Topic| Choice { value: topic.code(), text: words::topic(visit, *topic) };
    let severity = |one: &Severity| Choice {
        value: one.code(),
        text: visit.t(&format!("request-severity-{}", one.code()), &[]),
    };
    let (cancels, back) = match values.subscription.as_str() {
        "" => (None, LIST.to_owned()),
        id => {
            let name = Opened::load(visit, id).await?.name(visit);
            (Some(name), format!("/support?topic=cancel&{}", encoded(&[("subscription", id)])))
        }
    };
    Ok(FormPage {
        shown,
        topics: Topic::ALL.iter().map(topic).collect(),
        severities: Severity::ALL.iter().map(severity).collect(),
        cancels,
        back,
        title_max: TITLE_MAX,
        text_max: TEXT_MAX,
        values,
    })
}

async fn open(visit: Visit, Form(values): Form<Typed>) -> Result<Response, Fault> {
    let cancels = match values.subscription.as_str() {
        "" => None,
        id => {
            let id = SubscriptionId::parse(id).ok_or(Error::NotFound);
            Some(id.map_err(|error| visit.fault(error))?)
        }
    };
    let asked = ask::Form {
        id: RequestId::parse(&values.id),
        topic: values.topic.clone(),
        severity: values.severity.clone(),
        title: values.title.clone(),
        text: values.text.clone(),
        cancels,
    };
    match ask::open(&visit.app, &visit.ctx, asked).await {
        Ok(number) => Ok(visit.see_with_notice(&format!("{LIST}/{number}"), "request-opened")),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "request", &problems);
            let page = form_page(&visit, values, shown).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("support/request_new.html", title(&visit, &page), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

#[derive(Serialize)]
struct ShowPage {
    #[serde(flatten)]
    shown: FormErrors,
    request: Row,
    /// Whose turn it is and until when, or how it ended.
    standing: String,
    said: Vec<Said>,
    /// The subscription that is to be cancelled: its name and page.
    cancels: Option<(String, String)>,
    /// What is written goes to support; afterwards it would be a new request.
    may_write: bool,
    may_withdraw: bool,
    text: String,
    text_max: usize,
}

/// The request of an address: [`Error::NotFound`] unless the reader may see it.
async fn meant(visit: &Visit, number: &str) -> Result<Request, Error> {
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
    let notes = store::list_notes(visit.app.db.read(), request.partner, request.id).await?;
    let cancels = match request.cancels {
        Some(cancels) => {
            let opened = Opened::load(visit, &cancels.subscription.to_string()).await?;
            Some((opened.name(visit), opened.href()))
        }
        None => None,
    };
    let loaded = visit.app.programme().await?;
    let may_write = ask::may_write(&loaded, &visit.ctx, &request);
    Ok(ShowPage {
        shown,
        standing: standing(visit, &loaded, &request, may_write),
        request: Row::of(visit, LIST, &request),
        said: thread(visit, notes).await?,
        cancels,
        may_write,
        may_withdraw: !request.state.is_closed(),
        text,
        text_max: TEXT_MAX,
    })
}

fn standing(
    visit: &Visit,
    loaded: &crate::app::Loaded,
    request: &Request,
    may_write: bool,
) -> String {
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

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Words {
    text: String,
}

async fn write(
    visit: Visit,
    Path(number): Path<String>,
    Form(words): Form<Words>,
) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    match ask::write(&visit.app, &visit.ctx, &request.number, &words.text).await {
        Ok(()) => {
            let path = format!("{LIST}/{}", request.number);
            Ok(visit.see_with_notice(&path, "request-written"))
        }
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "request", &problems);
            let page = load(&visit, &number, words.text, shown).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("support/request.html", page.request.title.clone(), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

async fn withdraw(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let done = ask::withdraw(&visit.app, &visit.ctx, &request.number).await;
    done.map_err(|error| visit.fault(error))?;
    let path = format!("{LIST}/{}", request.number);
    Ok(visit.see_with_notice(&path, "request-withdrawn"))
}
