//! A request as handlers see it: who, when, in which language, and the way to answer with a page.

use std::net::IpAddr;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::cookie::CookieJar;
use domain::access::Actor;
use domain::partner::Centre;
use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::fault::Fault;
use super::layout;
use super::peer;
use super::preferences::{PARAMETERS, Preferences};
use super::seal::Seal;
use super::session::{self, Company, Device, Found, Half, SignedIn};
use crate::app::Shared;
use crate::audit::viewing;
use crate::ctx::{Ctx, Origin, Way};
use crate::error::Error;

/// The portal's pages about memberships.
const PORTAL_ONLY: [&str; 4] = ["/dashboard", "/offers", "/subscriptions", "/checkout"];

/// Characters of a browser's own name that are kept.
const AGENT_MAX: usize = 300;

pub struct Visit {
    pub app: Shared,
    pub ctx: Ctx,
    pub who: Option<SignedIn>,
    /// Somebody who has shown one proof and owes another: nobody yet, to all other pages.
    pub half: Option<Half>,
    pub preferences: Preferences,
    pub path: String,
    pub query: Vec<(String, String)>,
    /// Where the request comes from; `None` for this machine itself.
    pub peer: Option<IpAddr>,
    /// The browser as it names itself, at most [`AGENT_MAX`] characters of it.
    pub agent: Option<String>,
    /// What its forms are sealed with.
    pub seal: Seal,
    /// Whether it only looks.
    is_reading: bool,
    /// The page of this site that the request came from.
    came_from: Option<String>,
}

impl FromRequestParts<Shared> for Visit {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Visit, Fault> {
        let jar = CookieJar::from_headers(&parts.headers);
        let query = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri)
            .map(|Query(pairs)| pairs)
            .unwrap_or_default();
        let preferences = Preferences::read(&parts.headers, &jar).changed_by(&query);
        let plain = |error| Fault::early(app.clone(), preferences, error);
        let now = app.now().await.map_err(plain)?;
        let found = match jar.get(session::cookie_name(app)) {
            Some(cookie) => session::find(app, now, cookie.value()).await.map_err(plain)?,
            None => None,
        };
        let (who, half) = match found {
            Some(Found::SignedIn(who)) => (Some(*who), None),
            Some(Found::Half(half)) => (None, Some(*half)),
            None => (None, None),
        };
        let actor = who.as_ref().map_or(Actor::Visitor, |who| who.actor);
        let peer = peer::of(parts);
        let origin = Origin { way: Way::Web, place: peer };
        let ctx = Ctx::at(app, now, actor, preferences.locale).await.map_err(plain)?;
        let mut ctx = ctx.from(origin);
        let is_reading = parts.method.is_safe();
        ctx.is_fresh = is_reading || who.as_ref().is_none_or(|who| who.is_fresh(app));
        let path = parts.uri.path().to_owned();
        let agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        let agent = agent.map(|agent| agent.chars().take(AGENT_MAX).collect());
        let came_from = parts.headers.get(header::REFERER).and_then(|value| value.to_str().ok());
        let came_from = came_from.and_then(|from| from.strip_prefix(&app.config.public_url));
        let seal = Seal::of(app, &jar);
        let visit = Visit {
            app: app.clone(),
            ctx,
            who,
            half,
            preferences,
            path,
            query,
            peer,
            agent,
            seal,
            is_reading,
            came_from: came_from.map(str::to_owned),
        };
        visit.looks_only()?;
        visit.is_at_home()?;
        Ok(visit)
    }
}

impl Visit {
    /// Whoever looks as somebody else changes nothing, and sees nothing that is that person's own.
    fn looks_only(&self) -> Result<(), Fault> {
        if self.who.as_ref().is_none_or(|who| who.viewing.is_none()) {
            return Ok(());
        }
        match viewing::refusal(self.is_reading, &self.path) {
            Some(refusal) => Err(self.fault(refusal)),
            None => Ok(()),
        }
    }

    /// A company that renews in the older centre does so there: the portal's pages about
    /// memberships lead to it.
    fn is_at_home(&self) -> Result<(), Fault> {
        let company = self.who.as_ref().and_then(|who| who.company.as_ref());
        let older = company.is_some_and(|company| company.whole.centre == Centre::Older);
        let about = |path: &str| {
            let rest = self.path.strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if older && PORTAL_ONLY.into_iter().any(about) {
            return Err(Fault::leading("/pmc"));
        }
        Ok(())
    }

    /// The query's value of a name; empty when it is not there.
    pub fn asked(&self, name: &str) -> &str {
        self.query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The company the visitor acts for, as the session found it: no question is asked.
    pub fn company(&self) -> Result<&Company, Error> {
        let company = self.who.as_ref().and_then(|who| who.company.as_ref());
        match company {
            Some(company) => Ok(company),
            None => Err(self.ctx.own_partner().err().unwrap_or(Error::Unauthenticated)),
        }
    }

    /// The page to come back to from somewhere else, and whether something that was sent there is
    /// lost.
    pub fn form_page(&self) -> (String, bool) {
        if self.is_reading {
            return (self.path.clone(), false);
        }
        let from = self.came_from.clone().filter(|from| from.starts_with('/'));
        (from.unwrap_or_else(|| "/".to_owned()), true)
    }

    /// [`Error::ProofDue`] on the page of a form, where what it sends will ask for a fresh proof:
    /// better before it is filled in than after.
    pub fn proves_first(&self) -> Result<(), Error> {
        let fresh = self.who.as_ref().is_none_or(|who| who.is_fresh(&self.app));
        if fresh { Ok(()) } else { Err(Error::ProofDue) }
    }

    /// With what the visitor is here.
    pub fn device(&self) -> Device {
        Device { place: self.peer.map(|peer| peer.to_string()), agent: self.agent.clone() }
    }

    /// A sentence in the reader's language.
    pub fn t(&self, key: &str, args: language::Args<'_>) -> String {
        self.app.text(self.ctx.locale, key, args)
    }

    /// Answers with a page. `title` is finished words, without the product's name.
    pub fn page(
        &self,
        template: &str,
        title: String,
        context: impl Serialize,
    ) -> Result<Response, Fault> {
        self.page_with(StatusCode::OK, template, title, false, context)
    }

    /// Answers a form that did not hold: status 422, "Error:" in the title.
    pub fn page_with_errors(
        &self,
        template: &str,
        title: String,
        context: impl Serialize,
    ) -> Result<Response, Fault> {
        self.page_with(StatusCode::UNPROCESSABLE_ENTITY, template, title, true, context)
    }

    pub fn page_with(
        &self,
        status: StatusCode,
        template: &str,
        title: String,
        has_errors: bool,
        context: impl Serialize,
    ) -> Result<Response, Fault> {
        let page = layout::page(self, title, has_errors);
        let context =
            minijinja::context! { page => Value::from(Serde(page)), ..Value::from(Serde(context)) };
        let html = self
            .app
            .pages
            .render(self.ctx.locale, template, context)
            .map_err(|error| self.fault(error))?;
        Ok(self.seal.page(&self.app, status, html))
    }

    /// An error, to be shown in this visit's language and frame.
    pub fn fault(&self, error: impl Into<Error>) -> Fault {
        Fault::during(self, error.into())
    }

    /// Leads on after a form was taken (303), so that reloading repeats nothing.
    pub fn see(&self, path: &str) -> Response {
        Redirect::to(path).into_response()
    }

    /// The same with a sentence at the top of the next page, keyed `notice-<code>`.
    pub fn see_with_notice(&self, path: &str, code: &str) -> Response {
        let joint = if path.contains('?') { '&' } else { '?' };
        self.see(&format!("{path}{joint}notice={code}"))
    }

    /// This page with one parameter of the reader's preferences changed and all others kept.
    pub fn href_with(&self, name: &str, value: &str) -> String {
        let mut pairs: Vec<(&str, &str)> = self
            .query
            .iter()
            .filter(|(key, _)| !PARAMETERS.contains(&key.as_str()) && key != "notice")
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        pairs.push((name, value));
        format!("{}?{}", self.path, encoded(&pairs))
    }
}

/// A query string.
pub fn encoded(pairs: &[(&str, &str)]) -> String {
    pairs
        .iter()
        .map(|(name, value)| format!("{}={}", percent(name), percent(value)))
        .collect::<Vec<String>>()
        .join("&")
}

/// Percent-encoding of everything but RFC 3986's unreserved characters.
fn percent(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
