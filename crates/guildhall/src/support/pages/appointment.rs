//! Choosing an hour with support, moving it, calling it off; and the hour as a file for calendars.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::{Form, Path};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::ids::AppointmentId;
use domain::support::appointment::{days, on};
use domain::support::{Hours, zone, zone_name, zone_of};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use language::format;
use serde::{Deserialize, Serialize};

use super::hour_words::{Hour, half_hour};
use super::requests::{LIST, meant};
use super::words;
use crate::app::Shared;
use crate::db::next_id;
use crate::error::{Error, Problem, Refusal};
use crate::support::Request;
use crate::support::appointment::book::book;
use crate::support::appointment::call_off::call_off;
use crate::support::appointment::entry::{Attendee, for_file};
use crate::support::appointment::reschedule::reschedule;
use crate::support::appointment::{Appointment, Wish, bookable, hours, store};
use crate::web::fault::refusal_text;
use crate::web::reason::{Reason, reason};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/support/requests/{number}/appointment", get(show).post(chosen))
        .route("/support/requests/{number}/appointment/file", get(file))
        .route("/support/requests/{number}/appointment/withdrawal", post(withdraw))
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    id: String,
    /// The version that was shown.
    seen: String,
    day: String,
    starts: String,
    phone: String,
    zone: String,
}

#[derive(Serialize)]
struct ChoicePage {
    #[serde(flatten)]
    shown: FormErrors,
    number: String,
    title: String,
    href: String,
    /// When support works: "from Monday to Friday, 09:00 to 18:00 (Asia/Taipei)".
    hours: String,
    standing: Option<Hour>,
    /// Why nothing can be chosen now.
    why: Vec<Reason>,
    /// Every hour of the days ahead is given away.
    is_full: bool,
    days: Vec<Choice>,
    /// The day whose hours are listed, in words.
    day: String,
    starts: Vec<Choice>,
    values: Typed,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let values = Typed {
        day: visit.asked("day").to_owned(),
        zone: visit.asked("zone").to_owned(),
        ..Typed::default()
    };
    let is_wrong = !values.zone.trim().is_empty() && zone(&values.zone).is_none();
    if is_wrong {
        let problem = Problem::coded("zone", "zone-form");
        return again(&visit, &request, values, Error::Invalid(vec![problem])).await;
    }
    let page = load(&visit, &request, values, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("support/appointment.html", visit.t("appointment-title", &[]), page)
}

async fn load(
    visit: &Visit,
    request: &Request,
    mut values: Typed,
    shown: FormErrors,
) -> Result<ChoicePage, Error> {
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let standing = store::find_standing(read, request.partner, request.id).await?;
    let standing = standing.filter(|one| !one.is_past(visit.ctx.now));
    let support = hours(&loaded, request);
    let clock = clock(visit, &values.zone, standing.as_ref(), &support)?;
    let may = bookable(&loaded, request);
    let mut offered = BTreeMap::new();
    if let Ok(owner) = &may {
        let taken = store::list_taken(read, *owner, visit.ctx.now).await?;
        let taken: Vec<Timestamp> = taken.into_iter().map(|at| at.instant()).collect();
        offered = by_day(visit, &support, &clock, &taken);
    }
    let asked = values.day.parse::<Date>().ok().filter(|day| offered.contains_key(day));
    let day = asked.or_else(|| offered.keys().next().copied());
    fill(visit, &mut values, standing.as_ref(), (day, &clock))?;
    let locale = visit.ctx.locale;
    let start = |at: &Timestamp| Choice {
        value: at.to_string(),
        text: half_hour(visit, *at, &clock, &support.zone),
    };
    let starts = day.and_then(|day| offered.get(&day)).into_iter().flatten();
    let choice =
        |day: &Date| Choice { value: day.to_string(), text: format::weekday_date(locale, *day) };
    let why = may.as_ref().err().map(|refusal| reason(&visit.app, &visit.ctx, refusal, None));
    Ok(ChoicePage {
        shown,
        number: request.number.to_string(),
        title: request.title.clone(),
        href: format!("{LIST}/{}", request.number),
        hours: words::hours(visit, &loaded, request),
        standing: standing.as_ref().map(|one| Hour::of(visit, &loaded, request, one)),
        is_full: may.is_ok() && offered.is_empty(),
        why: why.into_iter().collect(),
        starts: starts.map(start).collect(),
        days: offered.keys().map(choice).collect(),
        day: day.map(|day| format::weekday_date(locale, day)).unwrap_or_default(),
        values,
    })
}

/// The clock the reader reads by: the one they name, or had named, or their country's, or
/// support's.
fn clock(
    visit: &Visit,
    typed: &str,
    standing: Option<&Appointment>,
    support: &Hours,
) -> Result<TimeZone, Error> {
    let country = visit.company()?.whole.address.country;
    let known = zone(typed).or_else(|| standing.map(|one| one.zone.clone()));
    Ok(known.or_else(|| zone_of(country)).unwrap_or_else(|| support.zone.clone()))
}

/// What can be chosen still, by the reader's days.
fn by_day(
    visit: &Visit,
    support: &Hours,
    clock: &TimeZone,
    taken: &[Timestamp],
) -> BTreeMap<Date, Vec<Timestamp>> {
    let mut offered: BTreeMap<Date, Vec<Timestamp>> = BTreeMap::new();
    for day in days(visit.ctx.now, support) {
        for at in on(day, visit.ctx.now, support) {
            if !taken.contains(&at) {
                offered.entry(at.to_zoned(clock.clone()).date()).or_default().push(at);
            }
        }
    }
    offered
}

/// What was not typed is what is there already.
fn fill(
    visit: &Visit,
    values: &mut Typed,
    standing: Option<&Appointment>,
    (day, clock): (Option<Date>, &TimeZone),
) -> Result<(), Error> {
    values.day = day.map(|day| day.to_string()).unwrap_or_default();
    if zone(&values.zone).is_some() || values.zone.trim().is_empty() {
        values.zone = zone_name(clock);
    }
    if values.id.is_empty() {
        values.id = next_id(&visit.app, &visit.ctx).to_string();
        values.seen = standing.map(|one| one.sequence.to_string()).unwrap_or_default();
        values.phone = match standing {
            Some(one) => one.phone.clone(),
            None => visit.company()?.whole.phone.clone(),
        };
    }
    Ok(())
}

async fn chosen(
    visit: Visit,
    Path(number): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let wish = Wish {
        id: AppointmentId::parse(&typed.id),
        seen: typed.seen.parse().ok(),
        starts: typed.starts.clone(),
        phone: typed.phone.clone(),
        zone: typed.zone.clone(),
    };
    let (done, is_moved) = match wish.seen {
        Some(_) => (reschedule(&visit.app, &visit.ctx, &request.number, &wish).await, true),
        None => (book(&visit.app, &visit.ctx, &request.number, &wish).await, false),
    };
    let path = format!("{LIST}/{}", request.number);
    match done {
        Ok(()) if is_moved => Ok(visit.see_with_notice(&path, "appointment-moved")),
        Ok(()) => Ok(visit.see_with_notice(&path, "appointment-booked")),
        Err(error) => again(&visit, &request, typed, error).await,
    }
}

/// The page once more, with what does not hold.
async fn again(
    visit: &Visit,
    request: &Request,
    mut values: Typed,
    error: Error,
) -> Result<Response, Fault> {
    let shown = match error {
        Error::Invalid(problems) => FormErrors::of(visit, "appointment", &problems),
        Error::Refused(refusal) => {
            if is_stale(&refusal) {
                // What stands is shown anew, and what is sent next is about that.
                values = Typed { day: values.day, zone: values.zone, ..Typed::default() };
            }
            refused(visit, &refusal)
        }
        error => return Err(visit.fault(error)),
    };
    let page = load(visit, request, values, shown).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("appointment-title", &[]);
    visit.page_with_errors("support/appointment.html", title, page)
}

/// Something else stands than was shown.
fn is_stale(refusal: &Refusal) -> bool {
    ["appointment.stands", "appointment.changed"].contains(&refusal.code)
}

fn refused(visit: &Visit, refusal: &Refusal) -> FormErrors {
    let text = refusal_text(visit, refusal);
    let about_hour = [
        "appointment.not_offered",
        "appointment.too_soon",
        "appointment.too_far",
        "appointment.taken",
    ];
    match about_hour.contains(&refusal.code) {
        true => FormErrors::of_form("starts", text),
        false => FormErrors::above("act", text),
    }
}

async fn withdraw(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let request = meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    match call_off(&visit.app, &visit.ctx, &request.number).await {
        Ok(()) => {
            let path = format!("{LIST}/{}", request.number);
            Ok(visit.see_with_notice(&path, "appointment-withdrawn"))
        }
        Err(error) => again(&visit, &request, Typed::default(), error).await,
    }
}

async fn file(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let file = of_standing(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"appointment.ics\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, file).into_response())
}

async fn of_standing(visit: &Visit, number: &str) -> Result<String, Error> {
    let request = meant(visit, number).await?;
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let one = store::find_standing(read, request.partner, request.id).await?;
    let one = one.ok_or(Error::NotFound)?;
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated)?;
    let attendee = Attendee {
        name: who.name.clone(),
        email: who.email.clone(),
        locale: visit.ctx.locale,
        is_staff: false,
    };
    Ok(for_file(&visit.app, &visit.ctx, &loaded, (&request, &one), &attendee))
}
