//! Signing in by a provider of identity: the way there, the way back, and what went wrong.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use serde::Serialize;

use super::{lead_on, same_site, take_turn};
use crate::access::oidc::{self, Answer};
use crate::access::sign_in::{self, Proof, Way};
use crate::access::throttle::SIGN_IN_PLACE;
use crate::error::{Error, Refusal};
use crate::web::fault::refusal_text;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

/// A button on the sign-in page.
#[derive(Serialize)]
pub struct Button {
    label: String,
    href: String,
}

/// The ways to sign in beside the password, each going on to a page afterwards.
pub fn buttons(visit: &Visit, to: &str) -> Vec<Button> {
    let providers = visit.app.config.identity_providers.iter();
    let query = if to.is_empty() { String::new() } else { format!("?{}", encoded(&[("to", to)])) };
    let button = |provider: &crate::config::identity::IdentityProvider| Button {
        label: provider.label.clone(),
        href: format!("/sign-in/with/{}{query}", provider.name),
    };
    providers.map(button).collect()
}

/// Leads to the provider. A page of somebody else's does not begin a sign-in here.
pub async fn begin(
    visit: Visit,
    Path(name): Path<String>,
    jar: CookieJar,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let provider = oidc::named(&visit.app, &name).map_err(|error| visit.fault(error))?;
    let to = same_site(visit.asked("to"));
    let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    if site.is_some_and(|site| site == "cross-site" || site == "same-site") {
        return Ok(visit.see("/sign-in"));
    }
    if let Some(wait) = slow_down(&visit)? {
        return Ok(wait);
    }
    let kept = jar.get(cookie_name(&visit)).map(|cookie| cookie.value().to_owned());
    match oidc::begin(&visit.app, provider, kept.as_deref(), to).await {
        Ok(begun) => {
            let jar = jar.add(cookie(&visit, &begun.browser));
            Ok((jar, visit.see(&begun.url)).into_response())
        }
        Err(error) => failed(&visit, &name, error),
    }
}

/// Where the provider sends the browser back to.
pub async fn answer(
    visit: Visit,
    Path(name): Path<String>,
    jar: CookieJar,
) -> Result<Response, Fault> {
    let provider = oidc::named(&visit.app, &name).map_err(|error| visit.fault(error))?;
    if let Some(wait) = slow_down(&visit)? {
        return Ok(wait);
    }
    let answer = Answer {
        code: once(&visit, "code"),
        state: once(&visit, "state"),
        issuer: once(&visit, "iss"),
        error: once(&visit, "error"),
    };
    let kept = jar.get(cookie_name(&visit)).map(|cookie| cookie.value().to_owned());
    let (app, ctx) = (&visit.app, &visit.ctx);
    let proven = match oidc::finish(app, ctx, provider, answer, kept.as_deref()).await {
        Ok(proven) => proven,
        Err(error) => return failed(&visit, &name, error),
    };
    let proof = Proof { way: Way::Provider(provider.name.clone()), strong: proven.strong };
    match sign_in::complete(app, ctx, proven.person, proof, visit.device()).await {
        Ok(next) => {
            let to = proven.go_on.as_deref().and_then(same_site);
            lead_on(&visit, jar, next, to).await
        }
        Err(error) => failed(&visit, &name, error),
    }
}

/// A parameter's value; nothing where it is given twice, which no provider does.
fn once<'a>(visit: &'a Visit, name: &str) -> Option<&'a str> {
    let mut found = visit.query.iter().filter(|(key, _)| key == name);
    let value = found.next().map(|(_, value)| value.as_str());
    if found.next().is_some() { None } else { value }
}

fn slow_down(visit: &Visit) -> Result<Option<Response>, Fault> {
    let place = visit.peer.map(|peer| peer.to_string()).unwrap_or_default();
    let counts = [("sign_in_place", place.as_str(), SIGN_IN_PLACE)];
    take_turn(visit, if visit.peer.is_some() { &counts } else { &[] })
}

fn is_secure(visit: &Visit) -> bool {
    visit.app.config.public_url.starts_with("https://")
}

fn cookie_name(visit: &Visit) -> &'static str {
    if is_secure(visit) { "__Host-guildhall-provider" } else { "guildhall_provider" }
}

/// The secret that binds a request to its browser. Lax, as the way back begins at another site.
fn cookie(visit: &Visit, secret: &str) -> Cookie<'static> {
    let name = cookie_name(visit);
    let secure = if is_secure(visit) { "; Secure" } else { "" };
    let age = oidc::ANSWER_MINUTES * 60;
    let text = format!("{name}={secret}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}");
    Cookie::parse(text).unwrap_or_else(|_| Cookie::new(name, ""))
}

#[derive(Serialize)]
struct FailedPage {
    text: String,
    again_href: Option<String>,
}

/// A page of its own for every way in which it can go wrong, with the ways on.
fn failed(visit: &Visit, name: &str, error: Error) -> Result<Response, Fault> {
    let Error::Refused(refusal) = error else {
        return Err(visit.fault(error));
    };
    let page = FailedPage {
        text: refusal_text(visit, &refusal),
        again_href: may_help(&refusal).then(|| format!("/sign-in/with/{name}")),
    };
    let title = visit.t("oidc-failed-title", &[]);
    visit.page_with(status(&refusal), "access/provider_failed.html", title, false, page)
}

fn status(refusal: &Refusal) -> StatusCode {
    match refusal.code {
        "oidc.unreachable" | "oidc.misconfigured" => StatusCode::SERVICE_UNAVAILABLE,
        "oidc.spent" => StatusCode::GONE,
        _ => StatusCode::FORBIDDEN,
    }
}

/// Whether trying again may end otherwise.
fn may_help(refusal: &Refusal) -> bool {
    let passing = ["oidc.unreachable", "oidc.spent", "oidc.denied", "oidc.not_redeemed"];
    passing.contains(&refusal.code)
}
