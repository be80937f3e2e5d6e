//! The test clock: what will happen, moving the clock through it, and what did happen.

use axum::Router;
use axum::extract::Form;
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::calendar::{days_between, plus_days};
use domain::ids::PartnerId;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use language::{Arg, format};
use serde::{Deserialize, Serialize};

use super::rows::EventRow;
use crate::app::{Loaded, Shared};
use crate::db::{At, event, walls};
use crate::error::{Error, Problem};
use crate::operator::companies::{Companies, Company};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};
use crate::work::ahead::{Ahead, What};
use crate::work::{advance, schedule, upcoming};
use crate::world::clock;

/// Things ahead that the page lists, and things that happened.
const AHEAD_MAX: u64 = 40;
const LOG_MAX: u64 = 200;
/// Days one move may go.
const DAYS_MAX: i32 = 400;
/// Days of the buttons.
const DAYS_OFFERED: [i32; 3] = [1, 7, 30];
/// Real time the answer to a short move waits for its end, so that the page shows it done.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(700);

pub fn routes() -> Router<Shared> {
    Router::new().route("/operator/clock", get(show)).route("/operator/clock/moves", post(start))
}

#[derive(Debug, Serialize)]
struct ClockPage {
    now: i64,
    today: String,
    weekday: String,
    moving: Option<Moving>,
    /// What the last move could not do.
    error: Option<String>,
    next: Option<AheadRow>,
    days_offered: [i32; 3],
    days_max: i32,
    /// The last day one move can reach, ISO.
    last_day: String,
    ahead: Vec<AheadRow>,
    ahead_max: u64,
    /// Microseconds since 1970 UTC: where the last move from this page began.
    since: Option<i64>,
    log: Vec<LogDay>,
    log_more: bool,
    values: Typed,
    errors: FormErrors,
}

#[derive(Debug, Serialize)]
struct Moving {
    to: i64,
    /// Days lived through and days in all, for the bar.
    done: i32,
    total: i32,
}

#[derive(Debug, Clone, Serialize)]
struct AheadRow {
    at: i64,
    on: String,
    days: i32,
    text: String,
    company: Company,
    fires: bool,
}

#[derive(Debug, Serialize)]
struct LogDay {
    on: String,
    events: Vec<EventRow>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    /// `next`, `days` or `date`.
    by: String,
    days: String,
    date: String,
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let typed = Typed { days: "1".to_owned(), ..Typed::default() };
    let page = ClockPage::load(&visit, typed, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/clock.html", visit.t("operator-clock-title", &[]), page)
}

/// Begins a move. It goes on by itself; the page tells where it is.
async fn start(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    allowed(&visit).map_err(|error| visit.fault(error))?;
    let until = match goal(&visit, &typed).await {
        Ok(until) => until,
        Err(Error::Invalid(problems)) => {
            let errors = FormErrors::of(&visit, "operator-clock", &problems);
            let page = ClockPage::load(&visit, typed, errors).await;
            let page = page.map_err(|error| visit.fault(error))?;
            let title = visit.t("operator-clock-title", &[]);
            return visit.page_with_errors("operator/clock.html", title, page);
        }
        Err(error) => return Err(visit.fault(error)),
    };
    let begun = advance::begin(&visit.app, until).await.map_err(|error| visit.fault(error))?;
    let app = visit.app.clone();
    let moving = tokio::spawn(async move {
        if let Err(error) = walls::house(begun.run(&app, |_| ())).await {
            tracing::error!(?error, "the clock stopped on its way");
        }
    });
    // The move goes on when the patience ends: dropping the handle does not stop it.
    let _ = tokio::time::timeout(PATIENCE, moving).await;
    let since = visit.ctx.now.as_microsecond();
    Ok(visit.see(&format!("/operator/clock?since={since}")))
}

/// The page is there in a simulated installation only, and for those who may move its clock.
fn allowed(visit: &Visit) -> Result<(), Error> {
    if !visit.app.is_simulated() {
        return Err(Error::NotFound);
    }
    visit.ctx.may(Action::MoveClock)
}

/// Where a form wants the clock to be.
async fn goal(visit: &Visit, typed: &Typed) -> Result<Timestamp, Error> {
    let now = visit.ctx.now;
    let wrong = |field, code: &str| Error::Invalid(vec![Problem::coded(field, code)]);
    let after = |days: i32| now.saturating_add(SignedDuration::from_hours(i64::from(days) * 24));
    match typed.by.as_str() {
        "next" => {
            let next = schedule::next_due(&visit.app, now).await?;
            next.ok_or_else(|| crate::error::Refusal::new("clock.nothing_ahead").into())
        }
        "date" => {
            let date: Date = typed.date.trim().parse().map_err(|_| wrong("date", "date"))?;
            let days = days_between(visit.ctx.today, date);
            match days {
                days if days < 0 => Err(wrong("date", "clock-backwards")),
                days if DAYS_MAX < days => Err(wrong("date", "clock-days")),
                days => Ok(after(days).unwrap_or(now)),
            }
        }
        _ => {
            let days = domain::text::half_width(typed.days.trim()).parse::<i32>().ok();
            let days = days.filter(|days| (1..=DAYS_MAX).contains(days));
            let days = days.ok_or_else(|| wrong("days", "clock-days"))?;
            Ok(after(days).unwrap_or(now))
        }
    }
}

impl ClockPage {
    async fn load(visit: &Visit, values: Typed, errors: FormErrors) -> Result<ClockPage, Error> {
        allowed(visit)?;
        let loaded = visit.app.programme().await?;
        let reading = clock::reading(&visit.app.db).await?;
        let since = since(visit);
        let moving = reading.moving_to.filter(|_| reading.is_moving());
        let coming = upcoming(&visit.app, AHEAD_MAX).await?;
        let partners = coming.iter().map(|one| one.partner);
        let companies = Companies::load(visit.app.db.read(), partners).await?;
        let ahead: Vec<AheadRow> = coming
            .iter()
            .map(|one| AheadRow::of(visit, &companies, one))
            .collect::<Result<_, Error>>()?;
        let (log, log_more) = match since {
            Some(since) if moving.is_none() => log(visit, &loaded, since).await?,
            _ => (Vec::new(), false),
        };
        let next =
            coming.iter().zip(&ahead).find(|(one, _)| one.what.fires() && visit.ctx.now < one.at);
        Ok(ClockPage {
            now: reading.now.as_microsecond(),
            today: visit.ctx.today.to_string(),
            weekday: format::weekday_date(visit.ctx.locale, visit.ctx.today),
            moving: moving.map(|to| Moving::of(&loaded, since, reading.now, to)),
            error: reading.error,
            next: next.map(|(_, row)| row.clone()),
            days_offered: DAYS_OFFERED,
            days_max: DAYS_MAX,
            last_day: plus_days(visit.ctx.today, DAYS_MAX).to_string(),
            ahead,
            ahead_max: AHEAD_MAX,
            since: since.map(|since| since.0),
            log,
            log_more,
            values,
            errors,
        })
    }
}

/// Where the last move began, as the page's address tells; never after the present.
fn since(visit: &Visit) -> Option<At> {
    let since: i64 = visit.asked("since").parse().ok()?;
    let since = At(since);
    (since <= At::from(visit.ctx.now)).then_some(since)
}

impl Moving {
    fn of(loaded: &Loaded, since: Option<At>, now: Timestamp, to: Timestamp) -> Moving {
        let day = |at: Timestamp| domain::calendar::civil_day(at, &loaded.programme.zone);
        let from = since.map_or(now, At::instant);
        Moving {
            to: to.as_microsecond(),
            done: days_between(day(from), day(now)),
            total: days_between(day(from), day(to)).max(1),
        }
    }
}

impl AheadRow {
    fn of(visit: &Visit, companies: &Companies, one: &Ahead) -> Result<AheadRow, Error> {
        Ok(AheadRow {
            at: one.at.as_microsecond(),
            on: one.on.to_string(),
            days: days_between(visit.ctx.today, one.on),
            text: told(visit, &one.what),
            company: companies.of(one.partner)?,
            fires: one.what.fires(),
        })
    }
}

fn told(visit: &Visit, what: &What) -> String {
    let key = format!("work-ahead-{}", what.code().replace('_', "-"));
    visit.t(&key, &[("subject", Arg::Text(what.subject()))])
}

/// What happened from an instant on, day by day, newest first; and whether there was more.
async fn log(visit: &Visit, loaded: &Loaded, since: At) -> Result<(Vec<LogDay>, bool), Error> {
    let read = visit.app.db.read();
    let events = event::list_all_since(read, since, LOG_MAX).await?;
    let partners = events.iter().map(|event| PartnerId(event.partner_id));
    let companies = Companies::load(read, partners).await?;
    let more = u64::try_from(events.len()).is_ok_and(|found| LOG_MAX <= found);
    let mut days: Vec<LogDay> = Vec::new();
    for event in &events {
        let company = companies.of(PartnerId(event.partner_id))?;
        let row = EventRow::of(visit, loaded, event, Some(company));
        let on = event.on_day.to_string();
        match days.last_mut().filter(|day| day.on == on) {
            Some(day) => day.events.push(row),
            None => days.push(LogDay { on, events: vec![row] }),
        }
    }
    Ok((days, more))
}
