//! What every request passes first: how long it may be, what it may say of itself, where it comes
//! from.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CONNECTION, CONTENT_LENGTH, HOST, TRANSFER_ENCODING};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::peer::{self, Peer};
use crate::app::Shared;

/// Characters of an address with its query.
pub const URL_CHARS_MAX: usize = 8 * 1024;
/// Header fields of a request, and the bytes of their names and values together.
pub const HEADERS_MAX: usize = 100;
pub const HEADER_BYTES_MAX: usize = 32 * 1024;

/// Fields that tell where a request was before, or what it really means. Nobody behind this door
/// reads them: the caller's address was taken from them if the proxy is known, our own address is a
/// setting, and a method or a path is what the first line says.
const TALES: [&str; 14] = [
    "forwarded",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-port",
    "x-forwarded-prefix",
    "x-forwarded-proto",
    "x-forwarded-scheme",
    "x-forwarded-server",
    "x-forwarded-ssl",
    "x-http-method-override",
    "x-original-url",
    "x-real-ip",
    "x-rewrite-url",
    "x-host",
];

/// The middleware.
pub async fn pass(State(app): State<Shared>, mut request: Request, next: Next) -> Response {
    if let Err(status) = is_welcome(&request) {
        tracing::warn!(status = status.as_u16(), "a request was turned away at the door");
        return status.into_response();
    }
    let connected = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let connected = connected.map(|ConnectInfo(address)| address.ip());
    let address = peer::behind(&app.config.trusted_proxies, connected, request.headers());
    request.extensions_mut().insert(Peer(address));
    for name in TALES {
        request.headers_mut().remove(name);
    }
    // Where the end of the body is told by its chunks only, another program before us may see it
    // elsewhere: nothing that follows on this connection is read.
    let is_chunked = request.headers().contains_key(TRANSFER_ENCODING);
    let mut response = next.run(request).await;
    if is_chunked {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

fn is_welcome(request: &Request) -> Result<(), StatusCode> {
    let headers = request.headers();
    let line = request.uri().path_and_query().map_or(0, |line| line.as_str().len());
    if URL_CHARS_MAX < line {
        return Err(StatusCode::URI_TOO_LONG);
    }
    let bytes: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
    if HEADERS_MAX < headers.len() || HEADER_BYTES_MAX < bytes {
        return Err(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
    // Two programs could end such a request at two places.
    if headers.contains_key(TRANSFER_ENCODING) && headers.contains_key(CONTENT_LENGTH) {
        return Err(StatusCode::BAD_REQUEST);
    }
    if !names_one_host(headers, request.uri().authority().map(|named| named.as_str())) {
        return Err(StatusCode::BAD_REQUEST);
    }
    Ok(())
}

/// One host at most, of the characters a host has, and the same as in the first line.
fn names_one_host(headers: &HeaderMap, line: Option<&str>) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    let (first, second) = (hosts.next(), hosts.next());
    let Some(host) = first else { return true };
    let Ok(host) = host.to_str() else { return false };
    let fits = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
    second.is_none() && host.chars().all(fits) && line.is_none_or(|line| line == host)
}
