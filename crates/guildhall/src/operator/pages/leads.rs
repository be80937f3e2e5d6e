//! Leads that somebody should look at: answered now or lost to another company, and requests taken
//! for a machine's. Staff sees whose they are and how long they wait, never who the customer is.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::operator::Queue;
use language::country_name;
use serde::Serialize;

use super::work::waited;
use crate::app::Shared;
use crate::error::Error;
use crate::lead::store::{Waits, list_waiting};
use crate::operator::companies::{Companies, Company};
use crate::operator::standing::{COUNT_MAX, DueClock, queue_of};
use crate::web::{Fault, Visit};

/// Leads of each list.
const LIST_MAX: usize = 200;

pub fn routes() -> Router<Shared> {
    Router::new().route("/operator/leads", get(show))
}

#[derive(Serialize)]
struct LeadsPage {
    ending: Vec<Row>,
    spam: Vec<Row>,
    /// There are more than are shown.
    more: bool,
    most: usize,
}

#[derive(Serialize)]
struct Row {
    number: String,
    company: Company,
    /// The customer's country.
    place: String,
    waited: String,
    /// Microseconds.
    due_at: i64,
    is_late: bool,
    /// Microseconds: the first instant that is too late.
    ends_at: i64,
    /// What was noticed.
    marks: Vec<String>,
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/leads.html", visit.t("desk-leads-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<LeadsPage, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let found = list_waiting(read, visit.ctx.now.into(), COUNT_MAX).await?;
    let of = |queue: Queue| found.iter().filter(move |one| queue_of(one) == queue);
    let is_more = |queue: Queue| LIST_MAX < of(queue).count();
    let shown = |queue: Queue| of(queue).take(LIST_MAX);
    let both = || shown(Queue::Leads).chain(shown(Queue::Spam));
    let companies = Companies::load(read, both().map(|one| one.partner)).await?;
    let clock = DueClock::of(&loaded);
    let rows = |queue: Queue| -> Result<Vec<Row>, Error> {
        shown(queue).map(|one| row(visit, &companies, &clock, one)).collect()
    };
    Ok(LeadsPage {
        ending: rows(Queue::Leads)?,
        spam: rows(Queue::Spam)?,
        more: is_more(Queue::Leads) || is_more(Queue::Spam),
        most: LIST_MAX,
    })
}

fn row(
    visit: &Visit,
    companies: &Companies,
    clock: &DueClock<'_>,
    one: &Waits,
) -> Result<Row, Error> {
    let due = clock.due(queue_of(one), one.since, Some(one.until));
    let place = country_name(&visit.app.messages, visit.ctx.locale, one.country);
    let marks = one.spam.iter().flatten();
    Ok(Row {
        number: one.number.to_string(),
        company: companies.of(one.partner)?,
        place: place.map_err(|missing| Error::broken(missing.to_string()))?,
        waited: waited(visit, one.since),
        due_at: due.as_microsecond(),
        is_late: due < visit.ctx.now,
        ends_at: one.until.as_microsecond(),
        marks: marks.map(|mark| visit.t(&format!("lead-mark-{}", mark.code()), &[])).collect(),
    })
}
