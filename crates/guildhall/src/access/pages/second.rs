//! The second proof of a sign-in, and proving anew who one is.

use axum::extract::Form;
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use domain::access::Due;
use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

use super::passkeys::first_name;
use super::{lead_on, same_site, take_turn};
use crate::access::throttle::{SECOND_PERSON, SECOND_PLACE};
use crate::access::{factors, passkeys, second, store};
use crate::db::walls;
use crate::error::Error;
use crate::web::fault::refusal_text;
use crate::web::session::Half;
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
    has_authenticator: bool,
    has_passkey: bool,
    /// The address at which passkeys can be used; `None` where they cannot.
    passkey_origin: Option<String>,
}

#[derive(Serialize)]
struct EnrolPage {
    to: String,
    email: String,
    by_company: Option<String>,
    passkey_origin: Option<String>,
    passkey_name: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SecondForm {
    pub(super) code: String,
    pub(super) to: String,
    pub(super) lost: String,
}

/// Where somebody goes who has nothing to show here: signed in already, or too late.
pub(super) fn elsewhere(visit: &Visit, to: Option<&str>) -> Response {
    match (&visit.who, &visit.half) {
        (Some(_), _) => visit.see(to.unwrap_or("/")),
        (None, Some(half)) if half.due == Due::Enrol => visit.see("/sign-in/enrol"),
        (None, Some(_)) => visit.see("/sign-in/second"),
        (None, None) => visit.see_with_notice("/sign-in", "sign-in-over"),
    }
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let to = same_site(visit.asked("to"));
    match visit.half.as_ref().filter(|half| half.due == Due::Second) {
        Some(half) => second_page(&visit, half, to.unwrap_or_default(), None).await,
        None => Ok(elsewhere(&visit, to)),
    }
}

pub(super) async fn second_page(
    visit: &Visit,
    half: &Half,
    to: &str,
    refused: Option<String>,
) -> Result<Response, Fault> {
    let title = visit.t("second-title", &[]);
    let form = SecondForm { to: to.to_owned(), ..SecondForm::default() };
    let asked = Asked { person: half.person, email: half.email.clone() };
    proof_page(visit, ("access/second.html", title), &asked, &form, refused).await
}

/// Who is to show a proof.
struct Asked {
    person: PersonId,
    email: String,
}

async fn proof_page(
    visit: &Visit,
    (template, title): (&str, String),
    asked: &Asked,
    form: &SecondForm,
    refused: Option<String>,
) -> Result<Response, Fault> {
    let held = factors::held(&visit.app, asked.person).await;
    let held = held.map_err(|error| visit.fault(error))?;
    let is_refused = refused.is_some();
    let page = SecondPage {
        shown: refused.map(|text| FormErrors::of_form("code", text)).unwrap_or_default(),
        to: same_site(&form.to).unwrap_or_default().to_owned(),
        email: asked.email.clone(),
        has_factor: held.has_any,
        is_lost: !form.lost.is_empty(),
        has_authenticator: held.has_authenticator,
        has_passkey: held.has_passkey,
        passkey_origin: passkeys::origin(&visit.app),
    };
    if is_refused {
        return visit.page_with_errors(template, title, page);
    }
    visit.page(template, title, page)
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
            second_page(&visit, half, &form.to, Some(refusal_text(&visit, &refusal))).await
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
        passkey_origin: passkeys::origin(&visit.app),
        passkey_name: first_name(&visit),
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

pub(super) async fn again_page(
    visit: &Visit,
    form: &SecondForm,
    refused: Option<String>,
) -> Result<Response, Fault> {
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated).map_err(|e| visit.fault(e))?;
    let asked = Asked { person: who.person, email: who.email.clone() };
    let title = visit.t("again-title", &[]);
    proof_page(visit, ("access/again.html", title), &asked, form, refused).await
}

pub async fn again(visit: Visit, Form(form): Form<SecondForm>) -> Result<Response, Fault> {
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated).map_err(|e| visit.fault(e))?;
    if let Some(wait) = wait(&visit, who.person)? {
        return Ok(wait);
    }
    match second::again(&visit.app, &visit.ctx, who, &form.code).await {
        Ok(()) => Ok(proved(&visit, &form)),
        Err(Error::Refused(refusal)) => {
            again_page(&visit, &form, Some(refusal_text(&visit, &refusal))).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// Back to where somebody was who has proved anew who they are.
pub(super) fn proved(visit: &Visit, form: &SecondForm) -> Response {
    let to = same_site(&form.to).unwrap_or("/");
    let is_whole = form.lost.is_empty();
    visit.see_with_notice(to, if is_whole { "proved" } else { "proved-send-again" })
}
