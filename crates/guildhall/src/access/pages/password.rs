//! Setting a password by a mailed link, and asking for a fresh link.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use domain::text::Email;
use serde::{Deserialize, Serialize};

use super::{factors, lead_on, take_turn};
use crate::access::change_password::change_password;
use crate::access::sign_in;
use crate::access::store::Person;
use crate::access::throttle::{LINK_ADDRESS, LINK_PLACE, SECOND_PERSON};
use crate::error::{Error, Problem};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct PasswordPage {
    #[serde(flatten)]
    shown: FormErrors,
    token: String,
    email: String,
    name: String,
}

impl PasswordPage {
    fn of(token: String, person: Person, shown: FormErrors) -> PasswordPage {
        PasswordPage { shown, token, email: person.email, name: person.name }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    password: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    present: String,
    password: String,
}

#[derive(Default, Serialize)]
struct ChangePage {
    #[serde(flatten)]
    shown: FormErrors,
    email: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ForgottenForm {
    email: String,
}

#[derive(Serialize)]
struct Nothing {}

#[derive(Default, Serialize)]
struct ForgottenPage {
    #[serde(flatten)]
    shown: FormErrors,
    email: String,
}

pub async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    match sign_in::with_link(&visit.app, &visit.ctx, &token).await {
        Ok(person) => {
            let page = PasswordPage::of(token, person, FormErrors::default());
            visit.page("access/set_password.html", visit.t("access-password-title", &[]), page)
        }
        Err(error) => spent_or(&visit, error),
    }
}

pub async fn submit(
    visit: Visit,
    Path(token): Path<String>,
    jar: CookieJar,
    Form(form): Form<PasswordForm>,
) -> Result<Response, Fault> {
    let person = match sign_in::with_link(&visit.app, &visit.ctx, &token).await {
        Ok(person) => person,
        Err(error) => return spent_or(&visit, error),
    };
    let (app, ctx, device) = (&visit.app, &visit.ctx, visit.device());
    match sign_in::set_password(app, ctx, &token, &form.password, device).await {
        Ok(next) => lead_on(&visit, jar, next, None).await,
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "access-field", &problems);
            let page = PasswordPage::of(token, person, shown);
            let title = visit.t("access-password-title", &[]);
            visit.page_with_errors("access/set_password.html", title, page)
        }
        Err(error) => spent_or(&visit, error),
    }
}

/// A link that no longer holds has a page of its own, with the way to a fresh one.
fn spent_or(visit: &Visit, error: Error) -> Result<Response, Fault> {
    match error {
        Error::Refused(refusal) if refusal.code == "access.link_spent" => {
            let title = visit.t("access-spent-title", &[]);
            visit.page_with(StatusCode::GONE, "access/link_spent.html", title, false, Nothing {})
        }
        other => Err(visit.fault(other)),
    }
}

pub async fn ask(visit: Visit) -> Result<Response, Fault> {
    let title = visit.t("access-forgotten-title", &[]);
    visit.page("access/forgotten.html", title, ForgottenPage::default())
}

/// The answer is the same whether somebody is known by the address or not; only what is no address
/// at all is said to be none.
pub async fn send(visit: Visit, Form(form): Form<ForgottenForm>) -> Result<Response, Fault> {
    let address = match Email::parse(&form.email) {
        Ok(address) => address,
        Err(refusal) => {
            let shown = FormErrors::of(&visit, "access-field", &[Problem::new("email", refusal)]);
            let page = ForgottenPage { shown, email: form.email };
            let title = visit.t("access-forgotten-title", &[]);
            return visit.page_with_errors("access/forgotten.html", title, page);
        }
    };
    let place = visit.peer.map(|peer| peer.to_string()).unwrap_or_default();
    let mut counts = vec![("link_address", address.as_str(), LINK_ADDRESS)];
    if visit.peer.is_some() {
        counts.push(("link_place", place.as_str(), LINK_PLACE));
    }
    if let Some(wait) = take_turn(&visit, &counts)? {
        return Ok(wait);
    }
    let sent = sign_in::send_link(&visit.app, &visit.ctx, &address).await;
    sent.map_err(|error| visit.fault(error))?;
    Ok(visit.see("/sign-in/forgotten/sent"))
}

pub async fn sent(visit: Visit) -> Result<Response, Fault> {
    visit.page("access/sent.html", visit.t("access-sent-title", &[]), Nothing {})
}

pub async fn ask_change(visit: Visit) -> Result<Response, Fault> {
    let email = factors::owner(&visit)?.email;
    let page = ChangePage { shown: FormErrors::default(), email };
    visit.page("access/change_password.html", visit.t("access-change-title", &[]), page)
}

/// Changes one's own password. Wrong present ones are counted by person, so that somebody at a
/// browser left open cannot go on guessing.
pub async fn change(visit: Visit, Form(form): Form<ChangeForm>) -> Result<Response, Fault> {
    let owner = factors::owner(&visit)?;
    let person = owner.person.to_string();
    if let Some(wait) = take_turn(&visit, &[("present_password", &person, SECOND_PERSON)])? {
        return Ok(wait);
    }
    let (app, ctx) = (&visit.app, &visit.ctx);
    match change_password(app, ctx, &owner, &form.present, &form.password).await {
        Ok(()) => Ok(visit.see_with_notice("/account", "password-changed")),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "access-field", &problems);
            let page = ChangePage { shown, email: owner.email };
            let title = visit.t("access-change-title", &[]);
            visit.page_with_errors("access/change_password.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}
