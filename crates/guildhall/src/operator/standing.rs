//! How the desk's queues stand: what waits in each, since when, and by when it is due.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::operator::{DueRule, Queue, STUCK_MINUTES, Standing, Waiting};
use domain::support::Hours;
use domain::text::Locale;
use jiff::Timestamp;

use crate::app::{App, Loaded};
use crate::benefit::{hours, service};
use crate::ctx::Ctx;
use crate::db::{At, task};
use crate::error::Error;
use crate::payment::{self, bank};
use crate::{lead, partner, support};

/// Things of one source that are counted. What is beyond is older in no queue: the lists are read
/// in the order in which they wait.
pub const COUNT_MAX: u64 = 5_000;

/// One queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    pub queue: Queue,
    pub rule: DueRule,
    pub standing: Standing,
}

/// Every queue, in the order of the desk. A question a source, whatever waits.
pub async fn standings(app: &App, ctx: &Ctx) -> Result<Vec<Stands>, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let loaded = app.programme().await?;
    let clock = DueClock::of(&loaded);
    let mut all: BTreeMap<Queue, Vec<Waiting>> = BTreeMap::new();
    for (queue, since, promised) in waiting(app, ctx).await? {
        let due = clock.due(queue, since, promised);
        all.entry(queue).or_default().push(Waiting { since, due });
    }
    let stands = |queue: Queue| Stands {
        queue,
        rule: queue.rule(&loaded.programme.desk),
        standing: all.get(&queue).map_or_else(Standing::default, |all| Standing::of(all, ctx.now)),
    };
    Ok(Queue::ALL.map(stands).to_vec())
}

/// By when things are due in this programme.
pub struct DueClock<'a> {
    loaded: &'a Loaded,
    hours: Hours,
}

impl DueClock<'_> {
    pub fn of(loaded: &Loaded) -> DueClock<'_> {
        DueClock { loaded, hours: Hours::of(Locale::EnUs, &loaded.programme.zone) }
    }

    pub fn due(&self, queue: Queue, since: Timestamp, promised: Option<Timestamp>) -> Timestamp {
        queue.rule(&self.loaded.programme.desk).due(since, promised, &self.hours)
    }
}

/// A thing, since when it waits, and until when where that was promised.
type Found = (Queue, Timestamp, Option<Timestamp>);

async fn waiting(app: &App, ctx: &Ctx) -> Result<Vec<Found>, Error> {
    let read = app.db.read();
    let plain = |queue: Queue| move |at: At| (queue, at.instant(), None);
    let promised =
        |queue: Queue| move |(since, due): (At, At)| (queue, since.instant(), Some(due.instant()));
    let before = At::from(ctx.now).plus_seconds(-STUCK_MINUTES * 60);
    let stuck = payment::store::list_stuck_since(read, before, COUNT_MAX).await?;
    let mut found: Vec<Found> = stuck.into_iter().map(plain(Queue::Stuck)).collect();
    let tasks = task::list_open_since(read, COUNT_MAX).await?;
    found.extend(tasks.into_iter().map(|(kind, at)| (Queue::of_task(&kind), at.instant(), None)));
    let entries = bank::store::list_open_since(read, COUNT_MAX).await?;
    found.extend(entries.into_iter().map(plain(Queue::Matching)));
    let companies = partner::store::search::list_waiting_since(read, COUNT_MAX).await?;
    found.extend(companies.into_iter().map(plain(Queue::Vetting)));
    let requests = support::store::list_waiting_since(read, COUNT_MAX).await?;
    found.extend(requests.into_iter().map(promised(Queue::Support)));
    let talks = support::appointment::store::list_waiting_since(read, COUNT_MAX).await?;
    found.extend(talks.into_iter().map(promised(Queue::Appointments)));
    let cases = hours::store::list_waiting_since(read, COUNT_MAX).await?;
    found.extend(cases.into_iter().map(promised(Queue::Cases)));
    let asked = service::store::list_waiting_since(read, COUNT_MAX).await?;
    found.extend(asked.into_iter().map(promised(Queue::Activations)));
    let leads = lead::store::list_waiting(read, ctx.now.into(), COUNT_MAX).await?;
    found.extend(leads.into_iter().map(|one| (queue_of(&one), one.since, Some(one.until))));
    Ok(found)
}

/// The queue in which a lead waits for somebody to look.
pub fn queue_of(lead: &lead::store::Waits) -> Queue {
    if lead.spam.is_some() { Queue::Spam } else { Queue::Leads }
}
