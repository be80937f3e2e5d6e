//! A request the database gave up on is answered once more from its beginning, if nothing of it was
//! kept: the person never sees that another one was quicker, or that the database was restarted.

use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::db::again::Tries;
use crate::error::Error;

/// On the answer of a request that failed for a reason that passes.
#[derive(Debug, Clone, Copy)]
struct Passing;

/// Marks the answer where the error that made it passes.
pub fn mark(response: &mut Response, error: &Error) {
    if error.is_passing() {
        mark_passing(response);
    }
}

/// Marks the answer to a failure that passes.
pub fn mark_passing(response: &mut Response) {
    response.extensions_mut().insert(Passing);
}

/// The middleware. A body that is longer than a form's goes through once.
pub async fn answer(request: Request, next: Next, body_bytes_max: usize) -> Response {
    if !is_short(request.body(), body_bytes_max) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, body_bytes_max).await else {
        return (StatusCode::BAD_REQUEST, "400").into_response();
    };
    let mut tries = Tries::new();
    loop {
        let request = Request::from_parts(parts.clone(), Body::from(body.clone()));
        let response = tries.run(next.clone().run(request)).await;
        let failed = response.extensions().get::<Passing>().is_some();
        if !failed || !tries.once_more().await {
            return response;
        }
        tracing::info!(path = parts.uri.path(), "the database gave up; answering once more");
    }
}

/// Whether a body says that it is short, or that there is none.
fn is_short(body: &Body, body_bytes_max: usize) -> bool {
    let longest = body.size_hint().upper().and_then(|longest| usize::try_from(longest).ok());
    longest.is_some_and(|longest| longest <= body_bytes_max)
}
