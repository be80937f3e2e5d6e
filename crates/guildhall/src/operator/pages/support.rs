//! Requests of all companies that wait for staff: what is due first.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::RequestNumber;
use domain::support::{Queue, Severity};
use serde::Serialize;

use super::support_request as one;
use crate::access::store::list_names;
use crate::app::Shared;
use crate::error::Error;
use crate::operator::companies::{Companies, Company};
use crate::support::Request;
use crate::support::answer::waiting;
use crate::support::pages::words::Row;
use crate::support::store::desk::Filter;
use crate::web::upload::BODY_BYTES_MAX;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

pub const LIST: &str = "/operator/support";
/// Requests the queue lists.
const LIST_MAX: u64 = 100;

pub fn routes() -> Router<Shared> {
    let bound = DefaultBodyLimit::max(BODY_BYTES_MAX);
    Router::new()
        .route("/operator/support", get(queue))
        .route("/operator/support/{number}", get(one::show))
        .route("/operator/support/{number}/files/{id}", get(one::given))
        .route("/operator/support/{number}/answers", post(one::answered).layer(bound))
        .route("/operator/support/{number}/owner", post(one::taken))
        .route("/operator/support/{number}/routings", post(one::routed))
        .route("/operator/support/{number}/decision", post(one::decided))
}

#[derive(Serialize)]
struct QueuePage {
    tabs: Vec<Tab>,
    rows: Vec<Waiting>,
    queue: &'static str,
    severities: Vec<one::Choice>,
    severity: &'static str,
    shows: Vec<one::Choice>,
    show: &'static str,
    /// More wait than are listed.
    is_cut: bool,
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
    /// Who of staff works on it; empty for nobody.
    owner: String,
}

/// What of the queue is shown.
const SHOWS: [&str; 4] = ["all", "late", "mine", "unowned"];

pub async fn queue(visit: Visit) -> Result<Response, Fault> {
    // A number that was typed leads to its request.
    if let Some(number) = RequestNumber::parse(visit.asked("number")) {
        visit.ctx.may(Action::AnswerSupport).map_err(|error| visit.fault(error))?;
        return Ok(visit.see(&format!("{LIST}/{number}")));
    }
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/support.html", visit.t("support-queue-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<QueuePage, Error> {
    let queue = Queue::parse(visit.asked("queue"));
    let severity = Severity::parse(visit.asked("severity"));
    let show = SHOWS.into_iter().find(|show| *show == visit.asked("show")).unwrap_or("all");
    let filter = Filter {
        queue,
        severity,
        late_at: (show == "late").then_some(visit.ctx.now),
        owner: visit.ctx.person().filter(|_| show == "mine"),
        unowned: show == "unowned",
    };
    let mut found = waiting(&visit.app, &visit.ctx, filter, LIST_MAX + 1).await?;
    let is_cut = LIST_MAX < found.len() as u64;
    found.truncate(LIST_MAX as usize);
    let severities = Severity::ALL.map(|one| one::Choice {
        value: one.code().to_owned(),
        text: visit.t(&format!("request-severity-{}", one.code()), &[]),
    });
    let shows = SHOWS.map(|show| one::Choice {
        value: show.to_owned(),
        text: visit.t(&format!("support-show-{show}"), &[]),
    });
    Ok(QueuePage {
        tabs: tabs(visit, queue, (severity, show)),
        rows: rows(visit, &found).await?,
        queue: queue.map_or("", Queue::code),
        severities: severities.into(),
        severity: severity.map_or("", Severity::code),
        shows: shows.into(),
        show,
        is_cut,
    })
}

fn tabs(
    visit: &Visit,
    asked: Option<Queue>,
    (severity, show): (Option<Severity>, &'static str),
) -> Vec<Tab> {
    let href = |queue: Option<Queue>| {
        let queue = queue.map(|queue| ("queue", queue.code()));
        let severity = severity.map(|severity| ("severity", severity.code()));
        let show = Some(("show", show)).filter(|(_, show)| *show != "all");
        let pairs: Vec<_> = queue.into_iter().chain(severity).chain(show).collect();
        if pairs.is_empty() { LIST.to_owned() } else { format!("{LIST}?{}", encoded(&pairs)) }
    };
    let all =
        Tab { text: visit.t("support-queue-all", &[]), href: href(None), current: asked.is_none() };
    let tab = |queue: Queue| Tab {
        text: queue_word(visit, queue),
        href: href(Some(queue)),
        current: asked == Some(queue),
    };
    std::iter::once(all).chain(Queue::ALL.into_iter().map(tab)).collect()
}

async fn rows(visit: &Visit, found: &[Request]) -> Result<Vec<Waiting>, Error> {
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let companies = Companies::load(read, found.iter().map(|request| request.partner)).await?;
    let mut owners: Vec<_> =
        found.iter().filter_map(|request| request.owner).map(|owner| owner.0).collect();
    owners.sort_unstable();
    owners.dedup();
    let names = list_names(read, owners).await?;
    let row = |request: &Request| {
        let owner = names.iter().find(|(id, _)| Some(*id) == request.owner.map(|owner| owner.0));
        Ok(Waiting {
            company: companies.of(request.partner)?,
            queue: queue_word(visit, request.queue),
            language: request.locale.own_name(),
            owner: owner.map(|(_, name)| name.clone()).unwrap_or_default(),
            request: Row::of(visit, &loaded, LIST, request),
        })
    };
    found.iter().map(row).collect()
}

pub fn queue_word(visit: &Visit, queue: Queue) -> String {
    visit.t(&format!("support-queue-{}", queue.code()), &[])
}
