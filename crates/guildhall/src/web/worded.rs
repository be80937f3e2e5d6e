//! A refusal that came from the server itself, before or beside any handler, as a page in the
//! reader's language: what happened, and what to do.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::fault;
use super::visit::Visit;
use crate::app::{Shared, with_one_programme};
use crate::db::walls;

/// On a bare answer whose status does not say why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A form came without the token of its page.
    Form,
}

/// The middleware. Programs that do not ask for a page get the bare answer.
pub async fn refusals(State(app): State<Shared>, request: Request, next: Next) -> Response {
    if !wants_page(request.headers()) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let asked = parts.clone();
    let response = next.run(Request::from_parts(asked, body)).await;
    let Some(key) = words(&response) else { return response };
    // As a handler would be asked: within the walls, and with one programme.
    let visit = walls::closed(with_one_programme(Visit::from_request_parts(&mut parts, &app)));
    let page = match visit.await {
        Ok(visit) => fault::page(&visit, response.status(), key),
        Err(fault) => return fault.into_response(),
    };
    let (mut head, _) = response.into_parts();
    let (worded, body) = page.into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.extend(worded.headers);
    Response::from_parts(head, body)
}

fn wants_page(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|kinds| kinds.contains("text/html"))
}

/// Which sentences tell of a bare refusal; `None` where the answer tells by itself.
fn words(response: &Response) -> Option<&'static str> {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| !kind.starts_with("text/plain")) {
        return None;
    }
    if response.extensions().get() == Some(&Why::Form) {
        return Some("stale");
    }
    match response.status() {
        StatusCode::FORBIDDEN => Some("foreign"),
        StatusCode::METHOD_NOT_ALLOWED => Some("method"),
        StatusCode::PAYLOAD_TOO_LARGE => Some("large"),
        StatusCode::URI_TOO_LONG | StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => Some("long"),
        StatusCode::NOT_FOUND => Some("not-found"),
        StatusCode::SERVICE_UNAVAILABLE => Some("slow"),
        StatusCode::INTERNAL_SERVER_ERROR => Some("broken"),
        status if status.is_client_error() => Some("unreadable"),
        _ => None,
    }
}
