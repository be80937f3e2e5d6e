//! The server around the routes: limits, headers, refusals of foreign forms, a clean stop.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use super::preferences::PARAMETERS;
use super::session::is_secure;
use super::visit::Visit;
use super::{again, door, router, seal, tripwire, worded};
use crate::app::{Shared, with_one_programme};
use crate::audit::pages::gate;
use crate::db::walls;
use crate::error::Error;

/// Bytes a request's body may have; uploads set their own limit.
const BODY_BYTES_MAX: usize = 256 * 1024;
/// Seconds a request may take.
const REQUEST_SECONDS_MAX: u64 = 60;

/// What a browser may load and run on a page: ours only, and nothing written into the page.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; \
    style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; \
    base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/// The whole portal as a service.
pub fn service(app: Shared) -> Router {
    router::routes()
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz))
        .fallback(missing)
        .layer(middleware::from_fn_with_state(app.clone(), gate::answer))
        .layer(middleware::from_fn(|request, next: Next| {
            walls::closed(with_one_programme(next.run(request)))
        }))
        .layer(middleware::from_fn_with_state(app.clone(), keep_preferences))
        .layer(middleware::from_fn(|request, next| tripwire::mask(request, next, BODY_BYTES_MAX)))
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(middleware::from_fn(|request, next| again::answer(request, next, BODY_BYTES_MAX)))
        .layer(middleware::from_fn_with_state(app.clone(), |app, request, next| {
            seal::check(app, request, next, BODY_BYTES_MAX)
        }))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(REQUEST_SECONDS_MAX),
        ))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(app.clone(), door::pass))
        .layer(middleware::from_fn_with_state(app.clone(), worded::refusals))
        .layer(middleware::from_fn_with_state(app.clone(), headers))
        .layer(CompressionLayer::new())
        .with_state(app)
}

/// Alive: answers whenever the process does.
async fn healthz() -> &'static str {
    "ok\n"
}

/// Ready: the database answers and a programme is there.
async fn readyz(State(app): State<Shared>) -> Response {
    match app.programme().await {
        Ok(_) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(?error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response()
        }
    }
}

async fn missing(visit: Visit) -> Response {
    visit.fault(Error::NotFound).into_response()
}

/// Keeps what `?lang=`, `?theme=` and `?terms=` changed.
async fn keep_preferences(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let changes = query
        .split('&')
        .any(|pair| PARAMETERS.contains(&pair.split('=').next().unwrap_or_default()));
    let cookie = changes.then(|| {
        use axum::extract::Query;
        use axum_extra::extract::cookie::CookieJar;
        let pairs = Query::<Vec<(String, String)>>::try_from_uri(request.uri());
        let pairs = pairs.map(|Query(pairs)| pairs).unwrap_or_default();
        let jar = CookieJar::from_headers(request.headers());
        let kept = super::preferences::Preferences::read(request.headers(), &jar);
        kept.changed_by(&pairs).cookie(is_secure(&app))
    });
    let mut response = next.run(request).await;
    if let Some(value) = cookie.and_then(|cookie| HeaderValue::from_str(&cookie.to_string()).ok()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// The headers every answer has; a handler's own are left as they are.
async fn headers(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(header::CACHE_CONTROL, "no-store");
    if app.config.public_url.starts_with("https://") {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    response
}
