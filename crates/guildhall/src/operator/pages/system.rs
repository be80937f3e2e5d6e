//! How the program itself stands, as far as it knows: what runs when, what waits to go out or come
//! in, and what nobody told it.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use serde::Serialize;

use super::rows::Badge;
use super::work::span_word;
use crate::app::Shared;
use crate::audit;
use crate::db::{self, At};
use crate::error::Error;
use crate::lead;
use crate::mail;
use crate::payment::{billing, store::told};
use crate::programme;
use crate::web::{Fault, Visit};
use crate::work::Job;
use crate::world::guard;

pub fn routes() -> Router<Shared> {
    Router::new().route("/operator/system", get(show))
}

#[derive(Serialize)]
struct SystemPage {
    version: &'static str,
    engine: &'static str,
    schema: &'static str,
    programme: Option<i64>,
    /// Microseconds; the latest present at which background work went on.
    worked_at: Option<i64>,
    /// How long ago that was, of the clock the program lives by.
    worked: Option<String>,
    jobs: Vec<JobRow>,
    renewals: Option<Renewals>,
    mails: Waits,
    webhooks: Waits,
    /// What is told to companies' own systems.
    hooks: Waits,
    given_up: GivenUp,
    checkpoint: Option<Checkpoint>,
}

#[derive(Serialize)]
struct JobRow {
    name: String,
    code: &'static str,
    /// Microseconds; none where nothing lies ahead of it.
    next_at: Option<i64>,
    badge: Badge,
}

#[derive(Serialize)]
struct Renewals {
    on: String,
    due: i64,
    renewed: i64,
    failed: i64,
    ended_at: Option<i64>,
}

/// Something that waits to go out, or to be taken in.
#[derive(Serialize)]
struct Waits {
    count: i64,
    /// Tried before.
    tried: i64,
    oldest: Option<String>,
}

#[derive(Serialize)]
struct GivenUp {
    count: i64,
    oldest: Option<String>,
}

#[derive(Serialize)]
struct Checkpoint {
    number: i64,
    at: i64,
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/system.html", visit.t("system-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<SystemPage, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    let (app, ctx) = (&visit.app, &visit.ctx);
    let read = app.db.read();
    let ago =
        |at: At| span_word(visit, ((ctx.now.as_second() - at.instant().as_second()) / 60).max(0));
    let worked = guard::last_seen(&app.db).await?;
    let mails = mail::undelivered(app).await?;
    let (count, tried, oldest) = told::waiting(read).await?;
    let hooks = lead::hook::undelivered(app, ctx).await?;
    let newest = audit::store::newest(read).await?;
    let last_day = billing::last_days(app, ctx, 1).await?.into_iter().next();
    Ok(SystemPage {
        version: env!("CARGO_PKG_VERSION"),
        engine: if app.db.is_sqlite() { "SQLite" } else { "PostgreSQL" },
        schema: db::newest_schema(),
        programme: programme::store::newest_version(read).await?,
        worked_at: worked.map(|at| at.as_microsecond()),
        worked: worked.map(|at| ago(At::from(at))),
        jobs: jobs(visit).await?,
        renewals: last_day.map(|day| Renewals {
            on: day.on.to_string(),
            due: day.due,
            renewed: day.counts.renewed,
            failed: day.counts.failed,
            ended_at: day.ended_at.map(|at| at.as_microsecond()),
        }),
        mails: Waits { count: mails.waiting, tried: mails.tried, oldest: mails.oldest_at.map(ago) },
        webhooks: Waits { count, tried, oldest: oldest.map(ago) },
        hooks: Waits { count: hooks.waiting, tried: hooks.tried, oldest: hooks.oldest_at.map(ago) },
        given_up: GivenUp { count: hooks.given_up, oldest: hooks.given_up_at.map(ago) },
        checkpoint: newest.map(|one| Checkpoint { number: one.checkpoint_no, at: one.at.0 }),
    })
}

/// When each job has something to do next. No run is kept: a job leaves its mark in what it does.
async fn jobs(visit: &Visit) -> Result<Vec<JobRow>, Error> {
    let mut rows = Vec::new();
    for job in Job::ALL {
        let next = job.next_due(&visit.app, visit.ctx.now).await?;
        let badge = match next {
            Some(_) => Badge { kind: "wait", text: visit.t("system-job-ahead", &[]) },
            None => Badge { kind: "off", text: visit.t("system-job-rests", &[]) },
        };
        let code = job.code();
        let key = format!("system-job-{}", code.replace('_', "-"));
        let is_named = visit.app.messages.has(visit.ctx.locale, &key);
        let name = if is_named { visit.t(&key, &[]) } else { code.to_owned() };
        rows.push(JobRow { name, code, next_at: next.map(|at| at.as_microsecond()), badge });
    }
    Ok(rows)
}
