//! Forms only our own pages can send: each carries a token that belongs to this browser and to the
//! session it is signed in with.
//!
//! The browser keeps a random key in a cookie; the token is that key's MAC of the session's cookie.
//! Another site can neither read the page nor the key, somebody who could plant a key does not know
//! the session, and a page from before a sign-in does not act for whoever signed in since. Nothing
//! is kept on our side. The token is put into a page after it was rendered, so no template can
//! forget it. Beside it stand `SameSite` and the check of `Sec-Fetch-Site` and `Origin`.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Form, FromRequest, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use futures_util::{StreamExt, stream};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::session;
use super::worded::Why;
use crate::app::{App, Shared};

/// The hidden field of every form; the first one, so that a file need not be read to find it.
pub const FIELD: &str = "form_token";
/// Where a script puts it that sends something else than a form.
pub const HEADER: &str = "x-form-token";
/// Bytes within which the token of a form with files stands.
const HEAD_BYTES_MAX: usize = 4 * 1024;
/// Characters of a key: 256 bits in hexadecimal.
const KEY_CHARS: usize = 64;
/// Where others call who have no page of ours and prove themselves with a signature or a token of
/// their own, never with a cookie.
const CALLED_BY_PROGRAMS: [&str; 2] = ["/webhooks/", "/scim/"];

/// What the forms of a visit are sealed with.
#[derive(Debug, Clone)]
pub struct Seal {
    /// `None` before the first page with a form.
    key: Option<String>,
    session: String,
}

impl Seal {
    pub fn of(app: &App, jar: &CookieJar) -> Seal {
        let value = |name: &str| jar.get(name).map(|cookie| cookie.value().to_owned());
        let key = value(cookie_name(app)).filter(|key| is_key(key));
        Seal { key, session: value(session::cookie_name(app)).unwrap_or_default() }
    }

    fn holds(&self, given: &str) -> bool {
        let (Some(key), Some(given)) = (&self.key, from_hex(given)) else { return false };
        mac(key, &self.session).is_some_and(|mac| mac.verify_slice(&given).is_ok())
    }

    /// Answers with a page whose forms are sealed; a browser without a key is given one.
    pub fn page(&self, app: &App, status: StatusCode, html: String) -> Response {
        if !html.contains("<form ") {
            return (status, Html(html)).into_response();
        }
        let drawn = self.key.is_none().then(|| app.world.ids.token());
        let key = self.key.as_ref().or(drawn.as_ref()).cloned().unwrap_or_default();
        let sealed = sealed(&html, &token(&key, &self.session));
        let mut response = (status, Html(sealed)).into_response();
        if let Some(value) = drawn.and_then(|key| cookie(app, key)) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        response
    }
}

fn is_key(text: &str) -> bool {
    text.len() == KEY_CHARS && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The cookie of the key: with the `__Host-` prefix wherever the portal is reached over TLS.
pub fn cookie_name(app: &App) -> &'static str {
    if session::is_secure(app) { "__Host-guildhall_form" } else { "guildhall_form" }
}

fn cookie(app: &App, key: String) -> Option<HeaderValue> {
    let mut cookie = Cookie::new(cookie_name(app), key);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_secure(session::is_secure(app));
    cookie.set_same_site(SameSite::Lax);
    HeaderValue::from_str(&cookie.to_string()).ok()
}

/// The token of a browser's key and the value of its session's cookie, empty without one.
pub fn token(key: &str, session: &str) -> String {
    let bytes = mac(key, session).map(|mac| mac.finalize().into_bytes());
    let bytes = bytes.as_deref().unwrap_or_default();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn mac(key: &str, session: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).ok()?;
    mac.update(session.as_bytes());
    Some(mac)
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes().chunks(2);
    digits.map(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok()).collect()
}

/// The page with the token in every form that is posted. What people wrote is escaped, so that only
/// templates open a form, and no attribute holds a closing bracket.
fn sealed(html: &str, token: &str) -> String {
    let mut out = String::with_capacity(html.len() + 512);
    let mut rest = html;
    while let Some(at) = rest.find("<form ") {
        let end = rest[at..].find('>').map_or(rest.len(), |length| at + length + 1);
        let (form, after) = rest.split_at(end);
        out.push_str(form);
        if form[at..].contains("method=\"post\"") {
            out.push_str("<input type=\"hidden\" name=\"");
            out.push_str(FIELD);
            out.push_str("\" value=\"");
            out.push_str(token);
            out.push_str("\">");
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The middleware: whatever may change something and does not carry the token is refused before a
/// handler sees it. A body of up to `body_bytes_max` is read whole; of a longer one only the head.
pub async fn check(
    State(app): State<Shared>,
    request: Request,
    next: Next,
    body_bytes_max: usize,
) -> Response {
    let path = request.uri().path();
    let reads = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if reads || CALLED_BY_PROGRAMS.iter().any(|head| path.starts_with(head)) {
        return next.run(request).await;
    }
    let seal = Seal::of(&app, &CookieJar::from_headers(request.headers()));
    let (request, given) = match given(request, body_bytes_max).await {
        Ok(found) => found,
        Err(status) => return status.into_response(),
    };
    if given.is_some_and(|given| seal.holds(&given)) {
        return next.run(request).await;
    }
    tracing::warn!("a form without its token was refused");
    let mut refused = StatusCode::FORBIDDEN.into_response();
    refused.extensions_mut().insert(Why::Form);
    refused
}

/// The token a request carries, and the request with its body still to be read.
async fn given(
    request: Request,
    body_bytes_max: usize,
) -> Result<(Request, Option<String>), StatusCode> {
    let (parts, body) = request.into_parts();
    let told = |name| parts.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    if let Some(token) = told(HEADER).map(str::to_owned) {
        return Ok((Request::from_parts(parts, body), Some(token)));
    }
    let kind = told("content-type").unwrap_or_default().trim_start().to_ascii_lowercase();
    if kind.starts_with("multipart/form-data") {
        let (head, body) = beginning(body, announced(&parts.headers), body_bytes_max).await?;
        let token = in_parts(&head);
        return Ok((Request::from_parts(parts, body), token));
    }
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Ok((Request::from_parts(parts, body), None));
    }
    let bytes = to_bytes(body, body_bytes_max).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    let token = in_pairs(bytes.clone()).await;
    Ok((Request::from_parts(parts, Body::from(bytes)), token))
}

fn announced(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

async fn in_pairs(sent: Bytes) -> Option<String> {
    let kind = "application/x-www-form-urlencoded";
    let form = axum::http::Request::post("/").header(header::CONTENT_TYPE, kind);
    let form = form.body(Body::from(sent)).ok()?;
    let Form(pairs) = Form::<Vec<(String, String)>>::from_request(form, &()).await.ok()?;
    pairs.into_iter().find_map(|(name, value)| (name == FIELD).then_some(value))
}

/// The first bytes of a body, and the body as if they had not been read. A short one is read whole,
/// so that it can be sent through again when the database gives up.
async fn beginning(
    body: Body,
    announced: Option<usize>,
    body_bytes_max: usize,
) -> Result<(Bytes, Body), StatusCode> {
    if announced.is_some_and(|length| length <= body_bytes_max) {
        let whole = to_bytes(body, body_bytes_max).await.map_err(|_| StatusCode::BAD_REQUEST)?;
        return Ok((whole.slice(..whole.len().min(HEAD_BYTES_MAX)), Body::from(whole)));
    }
    let mut rest = body.into_data_stream();
    let mut head = Vec::new();
    while head.len() < HEAD_BYTES_MAX {
        match rest.next().await {
            Some(Ok(chunk)) => head.extend_from_slice(&chunk),
            Some(Err(_)) => return Err(StatusCode::BAD_REQUEST),
            None => break,
        }
    }
    let head = Bytes::from(head);
    let first = stream::once(std::future::ready(Ok(head.clone())));
    Ok((head, Body::from_stream(first.chain(rest))))
}

/// The token as the first part of a form with files.
fn in_parts(head: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&head[..head.len().min(HEAD_BYTES_MAX)]);
    let (boundary, rest) = head.split_once("\r\n")?;
    let (named, rest) = rest.split_once("\r\n\r\n")?;
    let is_ours = boundary.starts_with("--") && named.contains(&format!("name=\"{FIELD}\""));
    let (value, _) = rest.split_once("\r\n")?;
    is_ours.then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "6b657900000000000000000000000000000000000000000000000000000000ff";

    fn seal(key: Option<&str>, session: &str) -> Seal {
        Seal { key: key.map(str::to_owned), session: session.to_owned() }
    }

    #[test]
    fn a_token_holds_for_its_browser_and_its_session_only() {
        let good = token(KEY, "ada");
        assert!(seal(Some(KEY), "ada").holds(&good));
        let other = KEY.replace("ff", "fe");
        for (key, session, given) in [
            (Some(KEY), "", good.as_str()),
            (Some(KEY), "eve", &good),
            (Some(&other), "ada", &good),
            (None, "ada", &good),
            (Some(KEY), "ada", ""),
            (Some(KEY), "ada", &good[..62]),
            (Some(KEY), "ada", "zz"),
            (Some(KEY), "ada", "é"),
        ] {
            assert!(!seal(key, session).holds(given), "{key:?} {session} {given}");
        }
    }

    #[test]
    fn every_posted_form_is_sealed_and_no_other() {
        let html = "<form method=\"get\" a>x</form><form id=\"a\" method=\"post\" b>y</form>\
                    <p>&lt;form method=\"post\"&gt;</p>\
                    <form action=\"/x\" method=\"post\">z</form>";
        let found = sealed(html, "t");
        assert_eq!(found.matches("name=\"form_token\" value=\"t\"").count(), 2, "{found}");
        assert!(found.contains("method=\"post\" b><input type=\"hidden\""), "{found}");
        assert_eq!(sealed("no form", "t"), "no form");
    }

    #[test]
    fn the_first_part_holds_the_token_or_none_does() {
        let part = |name: &str| {
            format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\nvalue\r\n--b")
        };
        assert_eq!(in_parts(part(FIELD).as_bytes()).as_deref(), Some("value"));
        assert_eq!(in_parts(format!("{}{}", part("other"), part(FIELD)).as_bytes()), None);
        assert_eq!(in_parts(b"--b\r\n\r\n"), None);
        assert_eq!(in_parts(b""), None);
    }
}
