//! Who calls, what was sent, and how use cases' refusals are told.

use std::net::IpAddr;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::text::Locale;
use serde_json::{Map, Value};

use super::super::shape::Asked;
use super::super::tokens::{self, Bearer};
use super::super::wire::Trouble;
use crate::access::throttle::Rate;
use crate::app::{App, Shared, refusal_sentence};
use crate::error::{Error, Problem};
use crate::web::fault::denied_sentence;
use crate::web::{again, peer};
use crate::world::clock;

/// Requests of one token: 300 at once, then ten a second. A directory's first run brings everybody.
const TOKEN_RATE: Rate = Rate { burst: 300, every: Duration::from_millis(100) };
/// Requests without a living token from one place: twenty, then one in three seconds.
const STRANGER_RATE: Rate = Rate { burst: 20, every: Duration::from_secs(3) };

pub fn answer(status: StatusCode, body: &Value) -> Response {
    let kind = (header::CONTENT_TYPE, "application/scim+json");
    (status, [kind], body.to_string()).into_response()
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let mut response = answer(status, &self.body());
        if status == StatusCode::UNAUTHORIZED {
            let how = HeaderValue::from_static("Bearer realm=\"scim\"");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, how);
        }
        if let Some(seconds) = self.wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.is_passing {
            again::mark_passing(&mut response);
        }
        response
    }
}

/// A call by a living token: what it may, and what it asks for.
pub struct Call {
    pub app: Shared,
    pub own: Bearer,
    pub asked: Asked,
    pub headers: HeaderMap,
}

impl FromRequestParts<Shared> for Call {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Call, Trouble> {
        let own = bearer(app, &parts.headers, peer::of(parts)).await?;
        let query = axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&parts.uri);
        let query = query.map_err(|_| Trouble::bad("invalidSyntax", "The query is not readable."));
        let asked = Asked::of_query(&query?.0)?;
        Ok(Call { app: app.clone(), own, asked, headers: parts.headers.clone() })
    }
}

impl Call {
    pub fn base(&self) -> String {
        format!("{}/scim/v2", self.app.config.public_url)
    }

    /// Changes only what the caller has seen, where it says so.
    pub fn check_match(&self, version: &str) -> Result<(), Trouble> {
        match tags(&self.headers, header::IF_MATCH) {
            Some(seen) if !has_tag(&seen, version) => {
                Err(Trouble::new(412, "It was changed meanwhile: read it again."))
            }
            _ => Ok(()),
        }
    }

    /// Whether the caller has seen this version already.
    pub fn has_seen(&self, version: &str) -> bool {
        tags(&self.headers, header::IF_NONE_MATCH).is_some_and(|seen| has_tag(&seen, version))
    }

    pub fn told(&self, error: Error) -> Trouble {
        told(&self.app, error)
    }
}

fn tags(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    let all: Vec<&str> =
        headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect();
    (!all.is_empty()).then(|| all.join(","))
}

fn has_tag(seen: &str, version: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    seen.split(',').any(|one| one.trim() == "*" || bare(one) == bare(version))
}

/// What was sent: an object of JSON.
pub struct Sent(pub Map<String, Value>);

impl FromRequest<Shared> for Sent {
    type Rejection = Trouble;

    async fn from_request(request: Request, app: &Shared) -> Result<Sent, Trouble> {
        let bytes = match Bytes::from_request(request, app).await {
            Ok(bytes) => bytes,
            Err(BytesRejection::FailedToBufferBody(why))
                if why.status() == StatusCode::PAYLOAD_TOO_LARGE =>
            {
                return Err(Trouble::new(413, "The body is longer than 256 KB: send it in parts."));
            }
            Err(_) => return Err(Trouble::bad("invalidSyntax", "The body did not arrive whole.")),
        };
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(map)) => Ok(Sent(map)),
            Ok(_) => Err(Trouble::bad("invalidSyntax", "The body is no object of JSON.")),
            Err(why) => Err(Trouble::bad("invalidSyntax", format!("The body is no JSON: {why}."))),
        }
    }
}

/// For whom a request acts.
async fn bearer(app: &App, headers: &HeaderMap, place: Option<IpAddr>) -> Result<Bearer, Trouble> {
    let said = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let secret = said.and_then(|said| said.split_once(' '));
    let secret = secret.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    let found = match secret {
        Some((_, secret)) => {
            tokens::bearer(app, secret.trim(), place).await.map_err(|error| told(app, error))?
        }
        None => None,
    };
    let Some(bearer) = found else {
        tracing::warn!(?place, "a request for provisioning had no token that holds");
        if let Some(place) = place {
            limit(app, &[("scim_place", place.to_string().as_str(), STRANGER_RATE)])?;
        }
        return Err(Trouble::new(401, "A living token of the company is wanted as Bearer."));
    };
    limit(app, &[("scim_token", bearer.token.to_string().as_str(), TOKEN_RATE)])?;
    Ok(bearer)
}

fn limit(app: &App, counts: &[crate::access::throttle::Count<'_>]) -> Result<(), Trouble> {
    app.throttle.take(clock::running(), counts).map_err(|wait| {
        let trouble = Trouble::new(429, "Too many requests: wait as Retry-After says.");
        Trouble { wait: Some(wait.as_secs() + 1), ..trouble }
    })
}

/// What a use case refuses, as SCIM says it.
fn told(app: &App, error: Error) -> Trouble {
    let is_passing = error.is_passing();
    let problem = |one: &Problem| {
        let key = format!("refusal-text-{}", one.code);
        format!("{}: {}", one.field, app.text(Locale::EnUs, &key, &one.args))
    };
    match error {
        Error::Refused(refusal) => {
            let detail = refusal_sentence(app, Locale::EnUs, &refusal);
            match refusal.code {
                "scim.taken" | "scim.group_taken" => {
                    Trouble { status: 409, ..Trouble::bad("uniqueness", detail) }
                }
                "scim.role_fixed" | "users.last_keeper" | "users.last_buyer" => {
                    Trouble::bad("mutability", detail)
                }
                "scim.maker_gone" | "users.out_of_reach" => {
                    tracing::warn!(code = refusal.code, "a request for provisioning was forbidden");
                    Trouble::new(403, detail)
                }
                "scim.full" => Trouble::new(403, detail),
                _ => Trouble::new(409, detail),
            }
        }
        Error::Invalid(problems) => {
            let details: Vec<String> = problems.iter().map(problem).collect();
            Trouble::bad("invalidValue", details.join(" "))
        }
        Error::NotFound => Trouble::new(404, "There is no such thing."),
        Error::Forbidden(denied) => Trouble::new(403, denied_sentence(app, Locale::EnUs, denied)),
        Error::Unauthenticated | Error::ProofDue => Trouble::new(401, "A living token is wanted."),
        Error::Broken(cause) => {
            tracing::error!("{cause:#}");
            let detail = "Something went wrong here; nothing of it was kept. Try again later.";
            Trouble { is_passing, ..Trouble::new(500, detail) }
        }
    }
}
