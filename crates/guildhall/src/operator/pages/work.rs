//! What waits at the desk: every queue with its age and its time, and the tasks of one queue.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::ids::PartnerId;
use domain::operator::{AGES, DueRule, Queue};
use jiff::Timestamp;
use serde::Serialize;

use super::tasks::TaskRow;
use crate::app::Shared;
use crate::db::task;
use crate::error::Error;
use crate::operator::companies::Companies;
use crate::operator::standing::{COUNT_MAX, DueClock, Stands, standings};
use crate::web::chart::{Chart, Drawn};
use crate::web::{Fault, Visit};

/// Tasks of one queue on its page.
const LIST_MAX: usize = 200;

pub fn routes() -> Router<Shared> {
    Router::new().route("/operator/tasks", get(list))
}

/// The queues, for the desk's page.
#[derive(Debug, Serialize)]
pub struct Queues {
    rows: Vec<QueueRow>,
    ages: Chart,
    /// How many of what waits is counted at most, where a queue reaches that.
    most: Option<i64>,
}

#[derive(Debug, Serialize)]
struct QueueRow {
    name: String,
    href: &'static str,
    count: i64,
    /// How long the longest-waiting has waited.
    oldest: Option<String>,
    /// Microseconds.
    next_due: Option<i64>,
    late: i64,
    within: String,
}

impl Queues {
    pub async fn load(visit: &Visit) -> Result<Queues, Error> {
        let all = standings(&visit.app, &visit.ctx).await?;
        let is_over = |one: &Stands| COUNT_MAX <= u64::try_from(one.standing.count).unwrap_or(0);
        let most = all.iter().any(is_over).then(|| i64::try_from(COUNT_MAX).unwrap_or(i64::MAX));
        let sum = |at: usize| all.iter().map(|one| count(one.standing.ages[at])).sum();
        let bars = (0..AGES.len()).map(|at| Drawn::number(visit, age_word(visit, at), sum(at)));
        Ok(Queues {
            ages: Chart::of(bars.collect()),
            rows: all.iter().map(|one| QueueRow::of(visit, one)).collect(),
            most,
        })
    }
}

impl QueueRow {
    fn of(visit: &Visit, stands: &Stands) -> QueueRow {
        let standing = &stands.standing;
        QueueRow {
            name: queue_name(visit, stands.queue),
            href: href(stands.queue),
            count: count(standing.count),
            oldest: standing.oldest.map(|since| waited(visit, since)),
            next_due: standing.next_due.map(Timestamp::as_microsecond),
            late: count(standing.late),
            within: match stands.queue {
                Queue::Leads => visit.t("desk-leads-within", &[]),
                _ => within(visit, stands.rule),
            },
        }
    }
}

fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

pub fn queue_name(visit: &Visit, queue: Queue) -> String {
    match queue {
        Queue::Stuck => visit.t("operator-stuck-title", &[]),
        Queue::Unknown => visit.t("desk-queue-unknown", &[]),
        Queue::Receipts => visit.t("desk-queue-receipts", &[]),
        Queue::Matching => visit.t("desk-queue-matching", &[]),
        Queue::Vetting => visit.t("desk-queue-vetting", &[]),
        Queue::Support => visit.t("desk-queue-support", &[]),
        Queue::Appointments => visit.t("appointments-title", &[]),
        Queue::Cases => visit.t("queues-cases", &[]),
        Queue::Activations => visit.t("queues-activations", &[]),
        Queue::Leads => visit.t("desk-queue-leads", &[]),
        Queue::Spam => visit.t("desk-queue-spam", &[]),
        Queue::Keys => visit.t("queues-pools", &[]),
        Queue::Recoveries => visit.t("desk-queue-recoveries", &[]),
        Queue::Other => visit.t("desk-queue-other", &[]),
    }
}

/// Where the work of a queue is done.
fn href(queue: Queue) -> &'static str {
    match queue {
        Queue::Stuck => "/operator/orders",
        Queue::Unknown => "/operator/tasks?queue=unknown",
        Queue::Receipts => "/operator/tasks?queue=receipts",
        Queue::Matching => "/operator/matching",
        Queue::Vetting => "/operator/vetting",
        Queue::Support => "/operator/support",
        Queue::Appointments => "/operator/appointments",
        Queue::Cases | Queue::Activations => "/operator/queues",
        Queue::Leads | Queue::Spam => "/operator/leads",
        Queue::Keys => "/operator/tasks?queue=keys",
        Queue::Recoveries => "/operator/tasks?queue=recoveries",
        Queue::Other => "/operator/tasks?queue=other",
    }
}

fn within(visit: &Visit, rule: DueRule) -> String {
    match rule {
        DueRule::Minutes(minutes) => visit.t("desk-within-minutes", &[("count", minutes.into())]),
        DueRule::WorkHours(hours) => visit.t("desk-within-hours", &[("count", hours.into())]),
        DueRule::Promised => visit.t("desk-within-promised", &[]),
    }
}

fn age_word(visit: &Visit, at: usize) -> String {
    match at {
        0 => visit.t("desk-age-hours", &[]),
        1 => visit.t("desk-age-day", &[]),
        2 => visit.t("desk-age-days", &[]),
        3 => visit.t("desk-age-week", &[]),
        _ => visit.t("desk-age-longer", &[]),
    }
}

/// How long something has waited.
pub fn waited(visit: &Visit, since: Timestamp) -> String {
    span_word(visit, ((visit.ctx.now.as_second() - since.as_second()) / 60).max(0))
}

/// So many minutes, in the largest unit that fits.
pub fn span_word(visit: &Visit, minutes: i64) -> String {
    let (key, count) = match minutes {
        minutes if minutes < 60 => ("desk-waited-minutes", minutes),
        minutes if minutes < 48 * 60 => ("desk-waited-hours", minutes / 60),
        minutes => ("desk-waited-days", minutes / (24 * 60)),
    };
    visit.t(key, &[("count", count.into())])
}

#[derive(Debug, Serialize)]
struct TasksPage {
    queue: Option<String>,
    tasks: Vec<DueTask>,
    /// There are more than are shown.
    more: bool,
    choices: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    text: String,
    href: &'static str,
    current: bool,
}

#[derive(Debug, Serialize)]
struct DueTask {
    task: TaskRow,
    queue: String,
    waited: String,
    /// Microseconds.
    due_at: i64,
    is_late: bool,
}

/// Queues that hold tasks.
const OF_TASKS: [Queue; 6] = [
    Queue::Unknown,
    Queue::Receipts,
    Queue::Matching,
    Queue::Keys,
    Queue::Recoveries,
    Queue::Other,
];

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    let title = match &page.queue {
        Some(queue) => visit.t("desk-tasks-of", &[("queue", queue.as_str().into())]),
        None => visit.t("operator-tasks-caption", &[]),
    };
    visit.page("operator/tasks.html", title, page)
}

async fn load(visit: &Visit) -> Result<TasksPage, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    let asked = visit.asked("queue");
    let queue = OF_TASKS.into_iter().find(|queue| queue.code() == asked);
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let mut open = task::list_open(read, COUNT_MAX).await?;
    open.retain(|task| queue.is_none_or(|queue| Queue::of_task(&task.kind) == queue));
    let more = LIST_MAX < open.len();
    open.truncate(LIST_MAX);
    let partners = open.iter().map(|task| PartnerId(task.partner_id));
    let companies = Companies::load(read, partners).await?;
    let clock = DueClock::of(&loaded);
    let row = |task: &task::Model| {
        let own = Queue::of_task(&task.kind);
        let since = task.opened_at.instant();
        let due = clock.due(own, since, None);
        Ok(DueTask {
            task: TaskRow::of(visit, &loaded, &companies, task)?,
            queue: queue_name(visit, own),
            waited: waited(visit, since),
            due_at: due.as_microsecond(),
            is_late: due < visit.ctx.now,
        })
    };
    let choice = |own: Queue| Choice {
        text: queue_name(visit, own),
        href: task_href(own),
        current: queue == Some(own),
    };
    let all = Choice {
        text: visit.t("operator-state-all", &[]),
        href: "/operator/tasks",
        current: queue.is_none(),
    };
    Ok(TasksPage {
        queue: queue.map(|queue| queue_name(visit, queue)),
        tasks: open.iter().map(row).collect::<Result<_, Error>>()?,
        more,
        choices: [all].into_iter().chain(OF_TASKS.into_iter().map(choice)).collect(),
    })
}

/// The tasks of a queue, also of one whose work is done elsewhere, too.
fn task_href(queue: Queue) -> &'static str {
    match queue {
        Queue::Matching => "/operator/tasks?queue=matching",
        other => href(other),
    }
}
