//! Signing in and out, and choosing a company.

mod account;
mod chooser;
mod factors;
mod import;
mod passkeys;
mod password;
pub(crate) mod provider;
mod provisioning;
mod rights;
mod second;
mod sign_in;
mod users;

use std::time::Duration;

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum_extra::extract::cookie::CookieJar;
use serde::Serialize;

use super::sign_in::{Landing, Next};
use super::throttle::Count;
use crate::app::Shared;
use crate::web::preferences::Preferences;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit, session};
use crate::world::clock;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::submit))
        .route("/sign-in/forgotten", get(password::ask).post(password::send))
        .route("/sign-in/forgotten/sent", get(password::sent))
        .route("/sign-in/link/{token}", get(password::show).post(password::submit))
        .route("/sign-in/with/{provider}", get(provider::begin))
        .route("/sign-in/with/{provider}/answer", get(provider::answer))
        .route("/sign-in/second", get(second::show).post(second::submit))
        .route("/sign-in/passkey", post(passkeys::sign_in))
        .route("/sign-in/passkey/options/{kind}", post(passkeys::ask))
        .route("/sign-in/second/passkey", post(passkeys::second))
        .route("/sign-in/again/passkey", post(passkeys::again))
        .route("/sign-in/enrol", get(second::enrol))
        .route("/sign-in/again", get(second::ask_again).post(second::again))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/companies", get(chooser::show).post(chooser::switch))
        .route("/account", get(account::show))
        .route("/account/identities/{id}/removal", post(account::disconnect))
        .route("/account/sessions/{id}/end", post(account::end))
        .route("/account/sessions/end-others", post(account::end_others))
        .route("/account/authenticator", get(factors::show).post(factors::begin))
        .route("/account/authenticator/confirmed", post(factors::confirm))
        .route("/account/authenticator/removal", post(factors::remove))
        .route("/account/passkeys", post(passkeys::add))
        .route("/account/passkeys/{id}/removal", post(passkeys::remove))
        .route("/account/password", get(password::ask_change).post(password::change))
        .route("/account/recovery-codes", post(factors::renew_codes))
        .route("/company/users", get(users::list).post(users::invite))
        .route("/company/users/new", get(users::ask_invitation))
        .route("/company/users/import", get(import::ask).post(import::send))
        .route("/company/users/import/template", get(import::template))
        .route("/company/users/imports/{id}", get(import::show).post(import::apply))
        .route("/company/users/imports/{id}/result", get(import::result))
        .route("/company/users/provisioning", get(provisioning::list).post(provisioning::make))
        .route("/company/users/provisioning/{id}/revocation", post(provisioning::revoke))
        .route("/company/users/{id}", get(users::show).post(users::change))
        .route("/company/users/{id}/rights", get(rights::show))
        .route("/company/users/{id}/rights.json", get(rights::json))
        .route("/company/users/second-step", get(users::ask_rule).post(users::set_rule))
        .route("/company/users/{id}/second-step", get(users::ask_reset).post(users::reset_factors))
        .route("/company/users/{id}/invitation", post(users::invite_again))
        .route("/company/users/{id}/removal", get(users::ask_removal).post(users::remove))
}

/// Counts a try. The answer of somebody who tries too often is a page that says when to try again.
pub fn take_turn(visit: &Visit, counts: &[Count<'_>]) -> Result<Option<Response>, Fault> {
    let Err(wait) = visit.app.throttle.take(clock::running(), counts) else {
        return Ok(None);
    };
    tracing::warn!(path = visit.path, "somebody tries too often");
    #[derive(Serialize)]
    struct WaitPage {
        minutes: u64,
        seconds: u64,
        back_href: String,
    }
    // Rounded up: a second early would be too early again.
    let seconds = wait.as_secs() + u64::from(!wait.is_zero() && wait != whole(wait));
    let page = WaitPage { minutes: seconds.div_ceil(60), seconds, back_href: visit.path.clone() };
    let title = visit.t("access-wait-title", &[]);
    let status = StatusCode::TOO_MANY_REQUESTS;
    let mut response = visit.page_with(status, "access/wait.html", title, false, page)?;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    Ok(Some(response))
}

fn whole(duration: Duration) -> Duration {
    Duration::from_secs(duration.as_secs())
}

/// Answers a sign-in with a session's cookie. A session that was there before is ended, and
/// somebody who has not chosen a language yet goes on in their own.
pub async fn lead_on(
    visit: &Visit,
    jar: CookieJar,
    next: Next,
    to: Option<&str>,
) -> Result<Response, Fault> {
    let app = &visit.app;
    if let Some(earlier) = jar.get(session::cookie_name(app)) {
        let ended = session::end(app, visit.ctx.now, earlier.value()).await;
        ended.map_err(|error| visit.fault(error))?;
    }
    let half = match next {
        Next::SignedIn(_) => None,
        Next::SecondProof(_) => Some("/sign-in/second"),
        Next::MustEnrol(_) => Some("/sign-in/enrol"),
    };
    let opened = next.opened().clone();
    let locale = opened.locale;
    let mut jar = jar.add(session::cookie(app, opened.token));
    if !Preferences::are_kept(&jar) {
        let chosen = Preferences { locale, ..visit.preferences };
        jar = jar.add(chosen.cookie(session::is_secure(&visit.app)));
    }
    if let Some(page) = half {
        let query = to.map(|to| format!("?{}", encoded(&[("to", to)]))).unwrap_or_default();
        return Ok((jar, visit.see(&format!("{page}{query}"))).into_response());
    }
    let path = match (opened.landing, to) {
        (Landing::Choice, Some(to)) => format!("/companies?{}", encoded(&[("to", to)])),
        (Landing::Dashboard | Landing::Desk, Some(to)) => to.to_owned(),
        (landing, None) => landing.path().to_owned(),
    };
    Ok((jar, visit.see(&path)).into_response())
}

/// An address on this site to go on to. Everything else is `None`: the sign-in page leads nobody
/// away.
pub fn same_site(to: &str) -> Option<&str> {
    let rest = to.strip_prefix('/')?;
    let plain = !rest.starts_with(['/', '\\']) && !to.chars().any(char::is_control);
    (plain && to.is_ascii() && to.len() <= 1_000).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::same_site;

    #[test]
    fn only_paths_of_this_site_are_gone_on_to() {
        for path in ["/", "/join", "/orders?state=open&page=2", "/company#users"] {
            assert_eq!(same_site(path), Some(path));
        }
        let away = [
            "",
            "join",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "javascript:alert(1)",
            " /join",
            "/合約",
        ];
        for to in away {
            assert_eq!(same_site(to), None, "{to:?}");
        }
    }
}
