//! Errors as pages: what happened, whether the input is safe, what to do next.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::{Denied, Due};
use domain::text::Locale;
use language::Arg;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::preferences::Preferences;
use super::visit::{Visit, encoded};
use super::{again, layout};
use crate::access::roles;
use crate::app::{App, Shared};
use crate::error::{Error, Problem, Refusal, RefusalArg};

/// An error on its way to a person.
pub struct Fault {
    response: Box<Response>,
}

impl Fault {
    /// Before anything is known of the visit but the language.
    pub fn early(app: Shared, preferences: Preferences, error: Error) -> Fault {
        log(&error);
        let text = app.text(preferences.locale, "fault-broken-title", &[]);
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        Fault::of((status, text).into_response(), &error)
    }

    pub fn during(visit: &Visit, error: Error) -> Fault {
        if matches!(error, Error::Unauthenticated) {
            // The sign-in page leads back here afterwards.
            let to = encoded(&[("to", &visit.path)]);
            let page = match visit.half.as_ref().map(|half| half.due) {
                Some(Due::Second) => "/sign-in/second",
                Some(Due::Enrol) => "/sign-in/enrol",
                Some(Due::Nothing) | None => "/sign-in",
            };
            return Fault::leading(&format!("{page}?{to}"));
        }
        if matches!(error, Error::ProofDue) {
            let (to, lost) = visit.form_page();
            let lost = if lost { "yes" } else { "" };
            let query = encoded(&[("to", &to), ("lost", lost)]);
            return Fault::leading(&format!("/sign-in/again?{query}"));
        }
        log(&error);
        if matches!(error, Error::Forbidden(_)) {
            let (actor, peer) = (&visit.ctx.actor, visit.peer);
            tracing::info!(?actor, ?peer, path = visit.path, "a request was forbidden");
        }
        let status =
            StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let shown = Shown::of(visit, &error);
        Fault::of(shown.page(visit, status), &error)
    }

    /// Leads somewhere else.
    pub fn leading(to: &str) -> Fault {
        Fault { response: Box::new(Redirect::to(to).into_response()) }
    }

    fn of(mut response: Response, error: &Error) -> Fault {
        again::mark(&mut response, error);
        Fault { response: Box::new(response) }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        *self.response
    }
}

fn log(error: &Error) {
    match error {
        Error::Broken(cause) => tracing::error!("{cause:#}"),
        other => tracing::debug!(family = other.family(), "refused a request"),
    }
}

#[derive(Debug, Serialize)]
struct Shown {
    title: String,
    texts: Vec<String>,
    back: Option<&'static str>,
}

/// A refusal of the server's own: `fault-<key>-title` and `fault-<key>-text`.
pub fn page(visit: &Visit, status: StatusCode, key: &str) -> Response {
    let title = visit.t(&format!("fault-{key}-title"), &[]);
    let texts = vec![visit.t(&format!("fault-{key}-text"), &[])];
    Shown { title, texts, back: Some("/") }.page(visit, status)
}

impl Shown {
    fn page(self, visit: &Visit, status: StatusCode) -> Response {
        let page = layout::page(visit, self.title.clone(), false);
        let template =
            if visit.who.is_some() { "layout/fault.html" } else { "layout/fault_public.html" };
        let context =
            context! { page => Value::from(Serde(page)), fault => Value::from(Serde(self)) };
        match visit.app.pages.render(visit.ctx.locale, template, context) {
            Ok(html) => visit.seal.page(&visit.app, status, html),
            Err(error) => {
                log(&error);
                (StatusCode::INTERNAL_SERVER_ERROR, "500").into_response()
            }
        }
    }

    fn of(visit: &Visit, error: &Error) -> Shown {
        let titled = |family: &str, texts: Vec<String>| Shown {
            title: visit.t(&format!("fault-{family}-title"), &[]),
            texts,
            back: Some("/"),
        };
        match error {
            Error::Refused(refusal) => titled("refused", vec![refusal_text(visit, refusal)]),
            Error::Invalid(problems) => {
                titled("invalid", problems.iter().map(|one| problem_text(visit, one)).collect())
            }
            Error::NotFound => {
                let text = visit.t("fault-not-found-text", &[]);
                titled("not-found", [text].into_iter().chain(elsewhere(visit)).collect())
            }
            Error::Forbidden(denied) => titled("forbidden", vec![denied_text(visit, *denied)]),
            Error::Unauthenticated | Error::ProofDue => titled("forbidden", Vec::new()),
            Error::Broken(_) => titled("broken", vec![visit.t("fault-broken-text", &[])]),
        }
    }
}

/// What somebody of several companies may have missed: another tab has changed the company.
fn elsewhere(visit: &Visit) -> Option<String> {
    let who = visit.who.as_ref().filter(|who| who.has_choice)?;
    let company = who.company.as_ref()?.legal_name.as_str();
    Some(visit.t("fault-not-found-company", &[("company", company.into())]))
}

/// The sentence of a refusal in the visit's language.
pub fn refusal_text(visit: &Visit, refusal: &Refusal) -> String {
    crate::app::refusal_sentence(&visit.app, visit.ctx.locale, refusal)
}

/// The sentence about one field.
pub fn problem_text(visit: &Visit, problem: &Problem) -> String {
    visit.t(&format!("refusal-text-{}", problem.code), &problem.args)
}

fn denied_text(visit: &Visit, denied: Denied) -> String {
    denied_sentence(&visit.app, visit.ctx.locale, denied)
}

/// Why the actor may not, as a sentence in a language.
pub fn denied_sentence(app: &App, locale: Locale, denied: Denied) -> String {
    match denied {
        Denied::SignIn => app.text(locale, "access-denied-sign-in", &[]),
        Denied::NeedsRole(roles) => {
            let roles = Arg::Text(roles::names(app, locale, roles));
            app.text(locale, "access-denied-needs-role", &[("roles", roles)])
        }
        Denied::OperatorsOnly => app.text(locale, "access-denied-operators-only", &[]),
        Denied::PartnersOnly => app.text(locale, "access-denied-partners-only", &[]),
    }
}

/// The days of a refusal in words, for a message.
pub fn refusal_args(app: &App, locale: Locale, refusal: &Refusal) -> Vec<(&'static str, Arg)> {
    refusal
        .args
        .iter()
        .map(|(name, value)| {
            let arg = match value {
                RefusalArg::Day(day) => Arg::Text(language::format::date_long(locale, *day)),
                RefusalArg::Text(text) => Arg::Text(text.clone()),
                RefusalArg::Number(number) => Arg::Number(*number),
                RefusalArg::Roles(held) => Arg::Text(roles::names(app, locale, *held)),
            };
            (*name, arg)
        })
        .collect()
}
