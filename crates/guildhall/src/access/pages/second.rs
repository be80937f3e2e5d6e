//! The second proof of a sign-in, and proving anew who one is.

use axum::extract::Form;
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use domain::access::Due;
use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

use super::{lead_on, same_site, take_turn};
use crate::access::throttle::{SECOND_PERSON, SECOND_PLACE};
use crate::access::{second, store};
use crate::db::walls;
use crate::error::Error;
use crate::web::fault::refusal_text;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct SecondPage {
    #[serde(flatten)]
    shown: FormErrors,
    to: String,
    email: String,
    has_factor: bool,
    /// What was sent before is lost, and to be sent again.
    is_lost: bool,
}

#[derive(Serialize)]
struct EnrolPage {
    to: String,
    email: String,
    by_company: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SecondForm {
    code: String,
    to: String,
    lost: String,
}

/// Where somebody goes who has nothing to show here: signed in already, or too late.
fn elsewhere(visit: &Visit, to: Option<&str>) -> Response {
    match (&visit.who, &visit.half) {
        (Some(_), _) => visit.see(to.unwrap_or("/")),
        (None, Some(half)) if half.due == Due::Enrol => visit.see("/sign-in/enrol"),
        (None, Some(_)) => visit.see("/sign-in/second"),
        (None, None) => visit.see_with_notice("/sign-in", "sign-in-over"),
    }
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let to = same_site(visit.asked("to"));
    let Some(half) = visit.half.as_ref().filter(|half| half.due == Due::Second) else {
        return Ok(elsewhere(&visit, to));
    };
    let page = SecondPage {
        shown: FormErrors::default(),
        to: to.unwrap_or_default().to_owned(),
        email: half.email.clone(),
        has_factor: true,
        is_lost: false,
    };
    visit.page("access/second.html", visit.t("second-title", &[]), page)
}

/// Counts a try to show a second proof.
fn wait(visit: &Visit, person: PersonId) -> Result<Option<Response>, Fault> {
    let person = person.to_string();
    let place = visit.peer.map(|peer| peer.to_string()).unwrap_or_default();
    let together = format!("{person} {place}");
    let counts = [
        ("second_place", together.as_str(), SECOND_PLACE),
        ("second_person", person.as_str(), SECOND_PERSON),
    ];
    take_turn(visit, &counts)
}

pub async fn submit(
    visit: Visit,
    jar: CookieJar,
    Form(form): Form<SecondForm>,
) -> Result<Response, Fault> {
    let to = same_site(&form.to);
    let Some(half) = visit.half.as_ref().filter(|half| half.due == Due::Second) else {
        return Ok(elsewhere(&visit, to));
    };
    if let Some(wait) = wait(&visit, half.person)? {
        return Ok(wait);
    }
    match second::with_code(&visit.app, &visit.ctx, half.person, &form.code).await {
        Ok(()) => {
            let next = second::finish(&visit.app, &visit.ctx, half, visit.device()).await;
            lead_on(&visit, jar, next.map_err(|error| visit.fault(error))?, to).await
        }
        Err(Error::Refused(refusal)) => {
            let page = SecondPage {
                shown: FormErrors::of_form("code", refusal_text(&visit, &refusal)),
                to: to.unwrap_or_default().to_owned(),
                email: half.email.clone(),
                has_factor: true,
                is_lost: false,
            };
            let title = visit.t("second-title", &[]);
            visit.page_with_errors("access/second.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// What somebody sees who must set up a second proof before any other page opens.
pub async fn enrol(visit: Visit) -> Result<Response, Fault> {
    let to = same_site(visit.asked("to"));
    let Some(half) = visit.half.as_ref().filter(|half| half.due == Due::Enrol) else {
        return Ok(elsewhere(&visit, to));
    };
    let by_company = match half.partner {
        Some(partner) => {
            let name = store::company_name(visit.app.db.read(), partner);
            walls::of(partner, name).await.map(Some)
        }
        None => Ok(None),
    };
    let page = EnrolPage {
        to: to.unwrap_or_default().to_owned(),
        email: half.email.clone(),
        by_company: by_company.map_err(|error| visit.fault(error))?,
    };
    visit.page("access/enrol.html", visit.t("enrol-title", &[]), page)
}

pub async fn ask_again(visit: Visit) -> Result<Response, Fault> {
    let form = SecondForm {
        to: visit.asked("to").to_owned(),
        lost: visit.asked("lost").to_owned(),
        code: String::new(),
    };
    again_page(&visit, &form, None).await
}

async fn again_page(
    visit: &Visit,
    form: &SecondForm,
    refused: Option<String>,
) -> Result<Response, Fault> {
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated).map_err(|e| visit.fault(e))?;
    let known = store::get_person(visit.app.db.read(), who.person).await;
    let known = known.map_err(|error| visit.fault(error))?;
    let is_refused = refused.is_some();
    let page = SecondPage {
        shown: refused.map(|text| FormErrors::of_form("code", text)).unwrap_or_default(),
        to: same_site(&form.to).unwrap_or_default().to_owned(),
        email: known.email,
        has_factor: known.has_factor,
        is_lost: !form.lost.is_empty(),
    };
    let title = visit.t("again-title", &[]);
    if is_refused {
        return visit.page_with_errors("access/again.html", title, page);
    }
    visit.page("access/again.html", title, page)
}

pub async fn again(visit: Visit, Form(form): Form<SecondForm>) -> Result<Response, Fault> {
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated).map_err(|e| visit.fault(e))?;
    if let Some(wait) = wait(&visit, who.person)? {
        return Ok(wait);
    }
    match second::again(&visit.app, &visit.ctx, who, &form.code).await {
        Ok(()) => {
            let to = same_site(&form.to).unwrap_or("/");
            let is_whole = form.lost.is_empty();
            Ok(visit.see_with_notice(to, if is_whole { "proved" } else { "proved-send-again" }))
        }
        Err(Error::Refused(refusal)) => {
            again_page(&visit, &form, Some(refusal_text(&visit, &refusal))).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}
