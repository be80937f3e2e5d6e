//! The sign-in page, and signing out.

use axum::extract::Form;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use domain::text::half_width;
use serde::{Deserialize, Serialize};

use super::provider::{self, Button};
use super::{lead_on, same_site, take_turn};
use crate::access::throttle::{SIGN_IN_ADDRESS, SIGN_IN_PLACE};
use crate::access::{passkeys, sign_in};
use crate::error::Error;
use crate::web::fault::refusal_text;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit, session};

#[derive(Serialize)]
struct SignInPage {
    #[serde(flatten)]
    shown: FormErrors,
    email: String,
    to: String,
    providers: Vec<Button>,
    /// The address at which passkeys can be used; `None` where they cannot.
    passkey_origin: Option<String>,
}

impl SignInPage {
    fn of(visit: &Visit, shown: FormErrors, email: String, to: String) -> SignInPage {
        let providers = provider::buttons(visit, &to);
        let passkey_origin = passkeys::origin(&visit.app);
        SignInPage { shown, email, to, providers, passkey_origin }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    email: String,
    password: String,
    to: String,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let to = same_site(visit.asked("to")).unwrap_or_default().to_owned();
    if visit.who.is_some() {
        return Ok(visit.see(if to.is_empty() { "/" } else { &to }));
    }
    let page = SignInPage::of(&visit, FormErrors::default(), String::new(), to);
    visit.page("access/sign_in.html", visit.t("access-sign-in-title", &[]), page)
}

pub async fn submit(
    visit: Visit,
    jar: CookieJar,
    Form(form): Form<SignInForm>,
) -> Result<Response, Fault> {
    let address = half_width(form.email.trim()).to_ascii_lowercase();
    let place = visit.peer.map(|peer| peer.to_string()).unwrap_or_default();
    let together = format!("{address} {place}");
    let mut counts = vec![("sign_in_address", together.as_str(), SIGN_IN_ADDRESS)];
    if visit.peer.is_some() {
        counts.push(("sign_in_place", place.as_str(), SIGN_IN_PLACE));
    }
    if let Some(wait) = take_turn(&visit, &counts)? {
        return Ok(wait);
    }
    let (app, ctx, device) = (&visit.app, &visit.ctx, visit.device());
    match sign_in::with_password(app, ctx, &form.email, &form.password, device).await {
        Ok(next) => lead_on(&visit, jar, next, same_site(&form.to)).await,
        Err(Error::Refused(refusal)) => {
            let text = refusal_text(&visit, &refusal);
            refused(&visit, form.email, &form.to, text)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// The form again, with why nobody was let in.
pub(super) fn refused(
    visit: &Visit,
    email: String,
    to: &str,
    text: String,
) -> Result<Response, Fault> {
    let shown = FormErrors::above("email", text);
    let to = same_site(to).unwrap_or_default().to_owned();
    let page = SignInPage::of(visit, shown, email, to);
    let title = visit.t("access-sign-in-title", &[]);
    visit.page_with_errors("access/sign_in.html", title, page)
}

/// Ends the session here and in the database, and has the browser forget what it kept of the pages.
pub async fn sign_out(visit: Visit, jar: CookieJar) -> Result<Response, Fault> {
    let app = &visit.app;
    if let Some(token) = jar.get(session::cookie_name(app)) {
        let ended = session::end(app, visit.ctx.now, token.value()).await;
        ended.map_err(|error| visit.fault(error))?;
    }
    let mut gone = session::cookie(app, String::new());
    gone.make_removal();
    let leave = visit.see_with_notice("/", "signed-out");
    let mut response = (jar.add(gone), leave).into_response();
    // Not "cookies": that would forget the reader's language as well.
    let clear = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), clear);
    Ok(response)
}
