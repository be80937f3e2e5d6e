//! The server around the routes: limits, headers, refusals of foreign forms, a clean stop.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use super::preferences::PARAMETERS;
use super::visit::Visit;
use super::{again, router, tripwire};
use crate::app::{Shared, with_one_programme};
use crate::db::walls;
use crate::error::Error;

/// Bytes a request's body may have; uploads set their own limit.
const BODY_BYTES_MAX: usize = 256 * 1024;
/// Seconds a request may take.
const REQUEST_SECONDS_MAX: u64 = 60;
/// Seconds that running requests have to finish after the signal to stop.
const STOP_SECONDS_MAX: u64 = 30;

const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// The whole portal as a service.
pub fn service(app: Shared) -> Router {
    router::routes()
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz))
        .fallback(missing)
        .layer(middleware::from_fn(|request, next: Next| {
            walls::closed(with_one_programme(next.run(request)))
        }))
        .layer(middleware::from_fn(keep_preferences))
        .layer(middleware::from_fn(|request, next| tripwire::mask(request, next, BODY_BYTES_MAX)))
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(middleware::from_fn(|request, next| again::answer(request, next, BODY_BYTES_MAX)))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(REQUEST_SECONDS_MAX),
        ))
        .layer(CatchPanicLayer::new())
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
async fn keep_preferences(request: Request, next: Next) -> Response {
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
        super::preferences::Preferences::read(request.headers(), &jar).changed_by(&pairs).cookie()
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

/// Listens; the error names the address.
pub async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("listening on {address}: is another program using the port? Choose one with --port")
    })
}

/// Serves until `stop` turns true; then takes no new request and lets the running ones finish.
pub async fn serve(
    app: Shared,
    listener: TcpListener,
    mut stop: watch::Receiver<bool>,
) -> anyhow::Result<()> {
    let mut stop_again = stop.clone();
    let stopped = async move {
        let _ = stop.wait_for(|stop| *stop).await;
    };
    let service = service(app).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(stopped);
    let patience = async move {
        let _ = stop_again.wait_for(|stop| *stop).await;
        tokio::time::sleep(Duration::from_secs(STOP_SECONDS_MAX)).await;
    };
    tokio::select! {
        served = serving => served.context("serving"),
        () = patience => {
            tracing::warn!("requests still ran {STOP_SECONDS_MAX} s after the stop signal");
            Ok(())
        }
    }
}
