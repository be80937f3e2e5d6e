//! Hours with companies: those to come, and those of which nobody has said how they went.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::calendar::{civil_day, days_between};
use serde::{Deserialize, Serialize};

use super::support::LIST;
use super::support_request::{self as one, Typed};
use crate::access::store::list_names;
use crate::app::Shared;
use crate::error::{Error, Problem};
use crate::operator::companies::{Companies, Company};
use crate::support::appointment::decline::decline;
use crate::support::appointment::mark::mark;
use crate::support::appointment::{hours, store};
use crate::support::pages::hour_words::sentence;
use crate::support::store::desk;
use crate::web::{Fault, Visit};

/// Hours the page lists.
const LIST_MAX: u64 = 100;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/appointments", get(list))
        .route("/operator/support/{number}/appointment", post(acted))
}

#[derive(Serialize)]
struct ListPage {
    rows: Vec<Talk>,
    /// More stand than are listed.
    is_cut: bool,
    /// Only those of the reader.
    mine: bool,
}

#[derive(Serialize)]
struct Talk {
    href: String,
    number: String,
    title: String,
    company: Company,
    /// By support's clock for the language of the request.
    when: String,
    language: &'static str,
    /// Who of staff calls; empty for nobody.
    owner: String,
    /// Whole days since it was booked.
    days: i32,
    /// Its hour has begun, and nobody has said how it went.
    is_late: bool,
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/appointments.html", visit.t("appointments-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::AnswerSupport)?;
    let read = visit.app.db.read();
    let loaded = visit.app.programme().await?;
    let mut standing = store::list_standing(read, LIST_MAX + 1).await?;
    let is_cut = LIST_MAX < standing.len() as u64;
    standing.truncate(LIST_MAX as usize);
    let ids: Vec<_> = standing.iter().map(|one| (one.partner, one.request)).collect();
    let requests = desk::list_by_ids(read, &ids).await?;
    let companies = Companies::load(read, standing.iter().map(|one| one.partner)).await?;
    let mut owners: Vec<_> = requests.iter().filter_map(|one| one.owner).map(|id| id.0).collect();
    owners.sort_unstable();
    owners.dedup();
    let names = list_names(read, owners).await?;
    let mine = visit.asked("show") == "mine";
    let mut rows = Vec::new();
    for talk in &standing {
        let request = requests.iter().find(|request| request.id == talk.request);
        let request = request.ok_or(Error::NotFound)?;
        if mine && request.owner != visit.ctx.person() {
            continue;
        }
        let owner = names.iter().find(|(id, _)| Some(*id) == request.owner.map(|owner| owner.0));
        let booked_on = civil_day(talk.booked_at, &loaded.programme.zone);
        rows.push(Talk {
            href: format!("{LIST}/{}", request.number),
            number: request.number.to_string(),
            title: request.title.clone(),
            company: companies.of(talk.partner)?,
            when: sentence(visit, talk.starts_at, &hours(&loaded, request).zone),
            language: request.locale.own_name(),
            owner: owner.map(|(_, name)| name.clone()).unwrap_or_default(),
            days: days_between(booked_on, visit.ctx.today),
            is_late: talk.has_begun(visit.ctx.now),
        });
    }
    Ok(ListPage { rows, is_cut, mine })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Act {
    /// `decline`, `held`, `missed`.
    act: String,
    call_off: String,
}

async fn acted(
    visit: Visit,
    Path(number): Path<String>,
    Form(form): Form<Act>,
) -> Result<Response, Fault> {
    let request = one::meant(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let (app, ctx, number) = (&visit.app, &visit.ctx, &request.number);
    let done = match form.act.as_str() {
        "decline" => decline(app, ctx, number, &form.call_off).await,
        "held" => mark(app, ctx, number, true).await,
        "missed" => mark(app, ctx, number, false).await,
        _ => Err(Error::Invalid(vec![Problem::coded("act", "required")])),
    };
    let path = format!("{LIST}/{number}");
    match (done, form.act.as_str()) {
        (Ok(()), "decline") => Ok(visit.see_with_notice(&path, "appointment-declined")),
        (Ok(()), _) => Ok(visit.see_with_notice(&path, "appointment-marked")),
        (Err(error), _) => {
            let values = Typed::to_call_off(form.call_off);
            one::again(&visit, number.as_str(), values, error).await
        }
    }
}
