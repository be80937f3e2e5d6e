//! The desk: what needs a person now, and how things stand.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::calendar::plus_days;
use domain::ids::{OrderId, PartnerId};
use domain::operator::STUCK_MINUTES;
use jiff::civil::Date;
use language::format;
use serde::Serialize;

use super::renewals::Held;
use super::rows::{EventRow, OrderRow};
use super::tasks::TaskRow;
use super::work::Queues;
use crate::app::{Loaded, Shared};
use crate::db::{At, event, task};
use crate::error::Error;
use crate::operator::companies::Companies;
use crate::payment::{Payment, billing};
use crate::web::view::Amount;
use crate::web::{Fault, Visit};
use crate::world::guard::Verdict;
use crate::{order, payment, subscription};

/// Tasks, stuck orders and events the desk lists.
const LIST_MAX: u64 = 20;
/// Days ahead that the chart of renewals shows, today included.
const RENEWAL_DAYS: i32 = 30;
const WEEK_DAYS: i32 = 7;
/// Subscriptions the chart counts.
const RENEWALS_MAX: u64 = 10_000;

pub fn routes() -> Router<Shared> {
    Router::new().route("/operator", get(desk))
}

async fn desk(visit: Visit) -> Result<Response, Fault> {
    let desk = Desk::load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/desk.html", visit.t("operator-desk-title", &[]), desk)
}

#[derive(Debug, Serialize)]
struct Desk {
    /// What the clock's guard waits for.
    held: Option<Held>,
    renewals_paused: bool,
    task_count: u64,
    tasks: Vec<TaskRow>,
    stuck: Vec<OrderRow>,
    queues: Queues,
    awaiting_count: i64,
    awaiting: Vec<Awaiting>,
    renewals: Renewals,
    events: Vec<EventRow>,
}

#[derive(Debug, Serialize)]
struct Awaiting {
    count: i64,
    total: Amount,
}

#[derive(Debug, Serialize)]
struct Renewals {
    count: i64,
    automatic: i64,
    weeks: Vec<Week>,
    max: i64,
}

/// A bar of the chart.
#[derive(Debug, Serialize)]
struct Week {
    label: String,
    value: i64,
    text: String,
}

impl Desk {
    async fn load(visit: &Visit) -> Result<Desk, Error> {
        visit.ctx.may(Action::SeeAllPartners)?;
        let loaded = visit.app.programme().await?;
        let read = visit.app.db.read();
        let tasks = task::list_open(read, LIST_MAX).await?;
        let stuck = stuck_payments(visit).await?;
        let events = event::list_all_since(read, At(i64::MIN), LIST_MAX).await?;
        let partners = tasks.iter().map(|task| PartnerId(task.partner_id));
        let partners = partners.chain(stuck.iter().map(|payment| payment.partner));
        let partners = partners.chain(events.iter().map(|event| PartnerId(event.partner_id)));
        let companies = Companies::load(read, partners).await?;
        let awaiting = order::store::totals_awaiting(read).await?;
        let task_row = |one: &task::Model| TaskRow::of(visit, &loaded, &companies, one);
        let event_row = |one: &event::Model| {
            let company = companies.of(PartnerId(one.partner_id))?;
            Ok(EventRow::of(visit, &loaded, one, Some(company)))
        };
        let billing = billing::standing(&visit.app, &visit.ctx).await?;
        let held = match billing.clock {
            Verdict::Held(hold) => Some(Held::of(visit, &hold)),
            Verdict::Believed | Verdict::Behind { .. } => None,
        };
        Ok(Desk {
            held,
            queues: Queues::load(visit).await?,
            renewals_paused: billing.paused.is_some(),
            task_count: task::count_open(read).await?,
            tasks: tasks.iter().map(task_row).collect::<Result<_, Error>>()?,
            stuck: stuck_rows(visit, &loaded, &companies, &stuck).await?,
            awaiting_count: awaiting.iter().map(|(count, _)| count).sum(),
            awaiting: awaiting
                .into_iter()
                .map(|(count, total)| Awaiting { count, total: total.into() })
                .collect(),
            renewals: Renewals::load(visit).await?,
            events: events.iter().map(event_row).collect::<Result<_, Error>>()?,
        })
    }
}

/// The charges that have been without an outcome for too long, oldest first.
pub async fn stuck_payments(visit: &Visit) -> Result<Vec<Payment>, Error> {
    let before = At::from(visit.ctx.now).plus_seconds(-STUCK_MINUTES * 60);
    payment::store::list_stuck(visit.app.db.read(), before, LIST_MAX).await
}

pub async fn stuck_rows(
    visit: &Visit,
    loaded: &Loaded,
    companies: &Companies,
    stuck: &[Payment],
) -> Result<Vec<OrderRow>, Error> {
    let ids: Vec<(PartnerId, OrderId)> =
        stuck.iter().map(|payment| (payment.partner, payment.order)).collect();
    let orders = order::store::list_by_ids(visit.app.db.read(), &ids).await?;
    stuck
        .iter()
        .filter_map(|payment| {
            let order = orders.iter().find(|order| order.id == payment.order)?;
            Some(OrderRow::of(visit, loaded, companies, order, Some(payment)))
        })
        .collect()
}

impl Renewals {
    async fn load(visit: &Visit) -> Result<Renewals, Error> {
        let first = visit.ctx.today;
        let last = plus_days(first, RENEWAL_DAYS - 1);
        let read = visit.app.db.read();
        let due = subscription::store::list_ending(read, first, last, RENEWALS_MAX).await?;
        let count = |from: Date, to: Date, automatic: bool| {
            let inside = due.iter().filter(|one| from <= one.ends_on && one.ends_on <= to);
            let counted = inside.filter(|one| !automatic || one.charge_due_on.is_some());
            i64::try_from(counted.count()).unwrap_or(i64::MAX)
        };
        let starts = (0..RENEWAL_DAYS).step_by(7).map(|days| plus_days(first, days));
        let weeks: Vec<Week> = starts
            .map(|from| {
                let to = plus_days(from, WEEK_DAYS - 1).min(last);
                let (all, automatic) = (count(from, to, false), count(from, to, true));
                Week {
                    label: visit
                        .t("from-to", &[("from", day(visit, from)), ("to", day(visit, to))]),
                    value: all,
                    text: visit.t(
                        "operator-renewals-of-week",
                        &[("count", all.into()), ("automatic", automatic.into())],
                    ),
                }
            })
            .collect();
        let max = weeks.iter().map(|week| week.value).max().unwrap_or(0);
        let (count, automatic) = (count(first, last, false), count(first, last, true));
        Ok(Renewals { count, automatic, weeks, max })
    }
}

fn day(visit: &Visit, day: Date) -> language::Arg {
    format::day_month(visit.ctx.locale, day).into()
}
