//! The automatic renewals as a whole: how far today's came, what is coming, a pause, the dry run,
//! and the word the clock's guard waits for.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::calendar::plus_days;
use domain::ids::PersonId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use language::{Arg, format};
use serde::{Deserialize, Serialize};

use super::renewals_preview::{self, PreviewRow};
use crate::access;
use crate::app::Shared;
use crate::db::{At, Day};
use crate::error::{Error, Problem, Refusal};
use crate::payment::billing::{self, DayRun, Entry, Standing, WHY_MAX, preview};
use crate::subscription;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};
use crate::world::guard::{Doubt, Hold, Verdict};

const PATH: &str = "/operator/renewals";
/// Days of the chart, today included.
const DAYS_AHEAD: i32 = 14;
/// Days with figures, acts, and dry runs the page lists.
const DAYS_TOLD: u64 = 14;
const ACTS_TOLD: u64 = 10;
const PREVIEWS_TOLD: u64 = 5;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/renewals", get(show))
        .route("/operator/renewals/pauses", post(pause))
        .route("/operator/renewals/resumptions", post(resume))
        .route("/operator/renewals/confirmations", post(confirm))
        .route("/operator/renewals/previews", post(renewals_preview::begin))
        .route("/operator/renewals/previews/{id}", get(preview_page))
}

async fn preview_page(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    renewals_preview::show(visit, id).await
}

#[derive(Debug, Serialize)]
struct RenewalsPage {
    /// The page looks again by itself.
    running: bool,
    held: Option<Held>,
    /// The mark that the clock lies before, microseconds since 1970 UTC.
    behind: Option<i64>,
    paused: Option<Paused>,
    waiting: i64,
    today: Option<Progress>,
    ahead: Vec<Bar>,
    ahead_max: i64,
    ahead_any: bool,
    days: Vec<Progress>,
    acts: Vec<Act>,
    previews: Vec<PreviewRow>,
    values: Typed,
    why_max: usize,
    last_day: String,
    errors: FormErrors,
}

/// What the clock's guard waits for.
#[derive(Debug, Serialize)]
pub struct Held {
    pub text: String,
    /// The doubted present as the form sends it back.
    pub held_at: i64,
}

impl Held {
    pub fn of(visit: &Visit, hold: &Hold) -> Held {
        let key = match hold.doubt {
            Doubt::Jump => "renewals-held-jump",
            Doubt::Silence => "renewals-held-silence",
        };
        let at = |instant: Timestamp| -> Arg { moment(visit, instant).into() };
        Held {
            text: visit.t(key, &[("seen", at(hold.seen)), ("at", at(hold.at))]),
            held_at: hold.at.as_microsecond(),
        }
    }
}

fn moment(visit: &Visit, instant: Timestamp) -> String {
    format::date_time(visit.ctx.locale, instant, &TimeZone::UTC)
}

#[derive(Debug, Serialize)]
struct Paused {
    text: String,
    why: String,
}

#[derive(Debug, Serialize)]
struct Progress {
    on: String,
    due: i64,
    done: i64,
    total: i64,
    renewed: i64,
    declined: i64,
    unknown: i64,
    skipped: i64,
    missed: i64,
    failed: i64,
    begun_at: i64,
    seen_at: i64,
    ended_at: Option<i64>,
}

impl Progress {
    /// `left` is what still waits, where that is known.
    fn of(day: &DayRun, left: Option<i64>) -> Progress {
        let done = day.counts.all();
        Progress {
            on: day.on.to_string(),
            due: day.due,
            done,
            total: left.map_or(day.due.max(done), |left| done + left),
            renewed: day.counts.renewed,
            declined: day.counts.declined,
            unknown: day.counts.unknown,
            skipped: day.counts.skipped,
            missed: day.counts.missed,
            failed: day.counts.failed,
            begun_at: day.begun_at.as_microsecond(),
            seen_at: day.seen_at.as_microsecond(),
            ended_at: day.ended_at.map(|at| at.as_microsecond()),
        }
    }
}

#[derive(Debug, Serialize)]
struct Bar {
    label: String,
    value: i64,
    text: String,
}

#[derive(Debug, Serialize)]
struct Act {
    at: i64,
    text: String,
    why: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub why: String,
    pub until: String,
    pub held_at: String,
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let typed = Typed { until: visit.ctx.today.to_string(), ..Typed::default() };
    let page = RenewalsPage::load(&visit, typed, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/renewals.html", visit.t("renewals-title", &[]), page)
}

/// Shows the page again with what was typed, where that did not hold.
pub async fn again(visit: Visit, typed: Typed, error: Error) -> Result<Response, Fault> {
    let Error::Invalid(problems) = error else { return Err(visit.fault(error)) };
    let errors = FormErrors::of(&visit, "renewals-field", &problems);
    let page = RenewalsPage::load(&visit, typed, errors).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("operator/renewals.html", visit.t("renewals-title", &[]), page)
}

async fn pause(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    match billing::pause(&visit.app, &visit.ctx, &typed.why).await {
        Ok(()) => Ok(visit.see_with_notice(PATH, "renewals-paused")),
        Err(error) => {
            let until = visit.ctx.today.to_string();
            again(visit, Typed { until, ..typed }, error).await
        }
    }
}

async fn resume(visit: Visit) -> Result<Response, Fault> {
    let resumed = billing::resume(&visit.app, &visit.ctx).await;
    resumed.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(PATH, "renewals-resumed"))
}

async fn confirm(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    let confirmed = confirmed(&visit, &typed).await;
    confirmed.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(PATH, "renewals-confirmed"))
}

async fn confirmed(visit: &Visit, typed: &Typed) -> Result<(), Error> {
    visit.ctx.may(Action::ControlRenewals)?;
    let held_at: Option<i64> = typed.held_at.parse().ok();
    let held_at = held_at.ok_or_else(|| Refusal::new("renewals.not_held"))?;
    billing::confirm_clock(&visit.app, &visit.ctx, At(held_at).instant()).await
}

/// The day a form names.
pub fn day(typed: &str) -> Result<Date, Error> {
    typed.trim().parse().map_err(|_| Error::Invalid(vec![Problem::coded("until", "date")]))
}

impl RenewalsPage {
    async fn load(visit: &Visit, values: Typed, errors: FormErrors) -> Result<RenewalsPage, Error> {
        let (app, ctx) = (&visit.app, &visit.ctx);
        let standing = billing::standing(app, ctx).await?;
        let days = billing::last_days(app, ctx, DAYS_TOLD).await?;
        let ahead = ahead(visit, &standing).await?;
        let mut acts = Vec::new();
        for entry in billing::history(app, ctx, ACTS_TOLD).await? {
            acts.push(Act::of(visit, &entry).await?);
        }
        let mut previews = Vec::new();
        for one in preview::list(app, ctx, PREVIEWS_TOLD).await? {
            previews.push(PreviewRow::of(visit, &one).await?);
        }
        let (held, behind) = match standing.clock {
            Verdict::Held(hold) => (Some(Held::of(visit, &hold)), None),
            Verdict::Behind { seen } => (None, Some(seen.as_microsecond())),
            Verdict::Believed => (None, None),
        };
        Ok(RenewalsPage {
            running: standing.goes() && 0 < standing.waiting && errors.errors.is_empty(),
            held,
            behind,
            paused: paused(visit, &standing).await?,
            waiting: standing.waiting,
            today: standing.today.as_ref().map(|day| Progress::of(day, Some(standing.waiting))),
            ahead_max: ahead.iter().map(|bar| bar.value).max().unwrap_or(0),
            ahead_any: ahead.iter().any(|bar| 0 < bar.value),
            ahead,
            days: days.iter().map(|day| Progress::of(day, None)).collect(),
            acts,
            previews,
            values,
            why_max: WHY_MAX,
            last_day: plus_days(ctx.today, preview::DAYS_MAX).to_string(),
            errors,
        })
    }
}

async fn paused(visit: &Visit, standing: &Standing) -> Result<Option<Paused>, Error> {
    let Some(pause) = &standing.paused else { return Ok(None) };
    let by = name(visit, pause.by).await?;
    let at = moment(visit, pause.at);
    let text = visit.t("renewals-paused-by", &[("name", by.into()), ("at", at.into())]);
    Ok(Some(Paused { text, why: pause.why.clone() }))
}

/// Who did it, in words.
pub async fn name(visit: &Visit, person: Option<PersonId>) -> Result<String, Error> {
    Ok(match person {
        Some(person) => access::store::get_person(visit.app.db.read(), person).await?.name,
        None => visit.t("renewals-by-command-line", &[]),
    })
}

/// What is due on the coming days; what waits from earlier ones stands with today's.
async fn ahead(visit: &Visit, standing: &Standing) -> Result<Vec<Bar>, Error> {
    let today = visit.ctx.today;
    let (next, before) = (plus_days(today, 1), plus_days(today, DAYS_AHEAD));
    let read = visit.app.db.read();
    let found = subscription::store::charges_by_day(read, Day(next), Day(before)).await?;
    let count = |day: Date| {
        if day == today {
            return standing.waiting;
        }
        found.iter().find(|(on, _)| *on == day).map_or(0, |(_, count)| *count)
    };
    let bar = |days: i32| {
        let day = plus_days(today, days);
        let value = count(day);
        let label = format::weekday_date(visit.ctx.locale, day);
        let text = visit.t("renewals-count", &[("count", value.into())]);
        Bar { label, value, text }
    };
    Ok((0..DAYS_AHEAD).map(bar).collect())
}

impl Act {
    async fn of(visit: &Visit, entry: &Entry) -> Result<Act, Error> {
        let key = format!("renewals-act-{}", entry.act);
        let by = name(visit, entry.by).await?;
        let mut args: Vec<(&'static str, Arg)> = vec![("name", by.into())];
        if let Some((seen, at)) = entry.doubted {
            args.push(("seen", moment(visit, seen).into()));
            args.push(("at", moment(visit, at).into()));
        }
        let why = if entry.act == "paused" { entry.why.clone() } else { String::new() };
        Ok(Act { at: entry.at.as_microsecond(), text: visit.t(&key, &args), why })
    }
}
