//! Card numbers never get in: whatever a person sends is looked through before a handler sees it.
//!
//! A number that looks like a card's is masked but for its last four digits: in every field of a
//! form and in the query here, in the parts of an upload by [`super::upload`]. Fields that hold a
//! person's own words refuse the masked text by name (`domain::text::line`), so that nobody wonders
//! what became of it; what was copied from a bank's statement is kept masked (`bank_line`), as a
//! bank's own reference can look like a card by chance.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Form, FromRequest, Query, Request};
use axum::http::uri::PathAndQuery;
use axum::http::{StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::text::mask_card_numbers;

use super::visit::encoded;

/// The type of a form's body.
const FORM: &str = "application/x-www-form-urlencoded";

/// Fields that are left as they are: a password is kept as a hash only, and masking would make two
/// of them one; a tax id is checked by its own digits, and anything else is refused unkept; an
/// instant in microseconds has sixteen digits and is read as a number.
const LEFT: [&str; 3] = ["password", "tax_id", "since"];

/// The middleware: the request goes on without card numbers in its query and its form.
pub async fn mask(request: Request, next: Next, body_bytes_max: usize) -> Response {
    let request = masked_query(request);
    if !is_form(&request) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let Ok(sent) = to_bytes(body, body_bytes_max).await else {
        return (StatusCode::PAYLOAD_TOO_LARGE, "413").into_response();
    };
    let body = match masked_form(&sent).await {
        Some(masked) => {
            tracing::warn!(path = parts.uri.path(), "a card number was masked in a form");
            parts.headers.remove(header::CONTENT_LENGTH);
            Bytes::from(masked)
        }
        None => sent,
    };
    next.run(Request::from_parts(parts, Body::from(body))).await
}

fn is_form(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with(FORM))
}

/// The form without card numbers; `None` where there are none, or where it is no form.
async fn masked_form(sent: &Bytes) -> Option<String> {
    let form = axum::http::Request::post("/").header(header::CONTENT_TYPE, FORM);
    let form = form.body(Body::from(sent.clone())).ok()?;
    let Form(pairs) = Form::<Vec<(String, String)>>::from_request(form, &()).await.ok()?;
    masked(&pairs)
}

fn masked_query(mut request: Request) -> Request {
    let pairs = Query::<Vec<(String, String)>>::try_from_uri(request.uri());
    let Some(query) = pairs.ok().and_then(|Query(pairs)| masked(&pairs)) else {
        return request;
    };
    tracing::warn!(path = request.uri().path(), "a card number was masked in a query");
    let mut parts = request.uri().clone().into_parts();
    let there = format!("{}?{query}", request.uri().path());
    // Both halves are percent-encoded, so they always read; if not, the query is dropped.
    let there = there.parse::<PathAndQuery>().unwrap_or(PathAndQuery::from_static("/"));
    parts.path_and_query = Some(there);
    *request.uri_mut() = Uri::from_parts(parts).unwrap_or_default();
    request
}

/// The pairs encoded anew, if any of them held a card number.
fn masked(pairs: &[(String, String)]) -> Option<String> {
    let mut found = false;
    let mut kept = Vec::new();
    for (name, value) in pairs {
        let value =
            if LEFT.contains(&name.as_str()) { value.into() } else { mask_card_numbers(value) };
        let name = mask_card_numbers(name);
        found |= matches!((&name, &value), (std::borrow::Cow::Owned(_), _));
        found |= matches!(value, std::borrow::Cow::Owned(_));
        kept.push((name, value));
    }
    let kept: Vec<(&str, &str)> =
        kept.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
    found.then(|| encoded(&kept))
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;

    use super::masked_form;

    #[tokio::test]
    async fn a_form_goes_on_without_card_numbers() {
        let check = async |sent: &str, expected: Option<&str>| {
            let masked = masked_form(&Bytes::from(sent.to_owned())).await;
            assert_eq!(masked.as_deref(), expected, "{sent}");
        };
        let dots = "%E2%80%A2".repeat(12);
        check("name=Ada+Chen&note=4111111111111112", None).await;
        check("password=4111111111111111", None).await;
        check("", None).await;
        let masked = format!("name=Ada%20Chen&note={dots}1111%2012%2F27");
        check("name=Ada+Chen&note=4111+1111-1111+1111+12%2f27", Some(&masked)).await;
        check("4111111111111111=x", Some(&format!("{dots}1111=x"))).await;
    }
}

#[cfg(test)]
#[path = "tripwire_tests.rs"]
mod stories;
