//! The simulated mailbox: the world outside, open to everybody who tries the portal out.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use domain::ids::MailId;
use serde::Serialize;

use crate::app::Shared;
use crate::error::Error;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};
use crate::world::mail::{find_simulated, list_simulated, mailbox};

/// Mails on one page.
const PAGE_SIZE: usize = 30;

/// A mail's own document may style itself, lead away on a press, and do nothing else.
const MAIL_POLICY: &str = "sandbox allow-top-navigation-by-user-activation allow-popups; \
    default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'";
/// The page around it shows one frame of ours more than other pages may.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'";

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/mailbox", get(list))
        .route("/mailbox/{id}", get(show))
        .route("/mailbox/{id}/html", get(html))
}

#[derive(Debug, Serialize)]
struct ListPage {
    to: String,
    mails: Vec<MailRow>,
    newest_href: Option<String>,
    older_href: Option<String>,
}

#[derive(Debug, Serialize)]
struct MailRow {
    href: String,
    subject: String,
    recipient: String,
    recipient_href: String,
    at: i64,
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/mailbox.html", visit.t("operator-mailbox-title", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<ListPage, Error> {
    simulated_only(visit)?;
    let to = domain::text::half_width(visit.asked("to").trim()).to_lowercase();
    let before: Option<i64> = visit.asked("before").parse().ok();
    let recipient = (!to.is_empty()).then_some(to.as_str());
    let limit = u64::try_from(PAGE_SIZE + 1).unwrap_or(u64::MAX);
    let mut mails = list_simulated(&visit.app.db, recipient, before, limit).await?;
    let more = PAGE_SIZE < mails.len();
    mails.truncate(PAGE_SIZE);
    let older = mails.last().filter(|_| more).map(|last| href(&to, Some(last.sequence)));
    Ok(ListPage {
        mails: mails.into_iter().map(row).collect(),
        newest_href: before.is_some().then(|| href(&to, None)),
        older_href: older,
        to,
    })
}

fn href(to: &str, before: Option<i64>) -> String {
    let before = before.map(|before| before.to_string());
    let mut pairs = Vec::new();
    if !to.is_empty() {
        pairs.push(("to", to));
    }
    pairs.extend(before.as_deref().map(|before| ("before", before)));
    format!("/mailbox?{}", encoded(&pairs))
}

fn row(mail: mailbox::Model) -> MailRow {
    MailRow {
        href: format!("/mailbox/{}", mail.mail_id),
        subject: mail.subject,
        recipient_href: href(&mail.recipient, None),
        recipient: mail.recipient,
        at: mail.at.0,
    }
}

#[derive(Debug, Serialize)]
struct ShowPage {
    subject: String,
    sender: String,
    recipient: String,
    recipient_href: String,
    at: i64,
    frame_href: String,
    /// The plain text, line by line.
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    text: String,
    /// Where the line leads, when it is an address of this portal.
    href: Option<String>,
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let mail = find(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let page = ShowPage {
        frame_href: format!("/mailbox/{}/html", mail.mail_id),
        lines: mail.body_text.lines().map(|line| read(&visit, line)).collect(),
        recipient_href: href(&mail.recipient, None),
        recipient: mail.recipient,
        sender: mail.sender,
        at: mail.at.0,
        subject: mail.subject.clone(),
    };
    let mut response = visit.page("operator/mail.html", mail.subject, page)?;
    let policy = HeaderValue::from_static(PAGE_POLICY);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

/// A line of a mail; one that is an address of this portal can be followed.
fn read(visit: &Visit, line: &str) -> Line {
    let own = line.trim().strip_prefix(visit.app.config.public_url.as_str());
    let href = own.filter(|path| path.starts_with('/') && !path.contains(' ')).map(str::to_owned);
    Line { text: line.to_owned(), href }
}

/// The mail as its reader's program would draw it.
async fn html(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let mail = find(&visit, &id).await.map_err(|error| visit.fault(error))?;
    // Links lead out of the frame: the portal's pages refuse to stand in one.
    let body = mail.body_html.replacen("<head>", "<head><base target=\"_top\">", 1);
    let headers = [
        (header::CONTENT_SECURITY_POLICY, MAIL_POLICY),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    Ok((headers, Html(body)).into_response())
}

async fn find(visit: &Visit, id: &str) -> Result<mailbox::Model, Error> {
    simulated_only(visit)?;
    let id = MailId::parse(id).ok_or(Error::NotFound)?;
    find_simulated(&visit.app.db, id.0).await?.ok_or(Error::NotFound)
}

fn simulated_only(visit: &Visit) -> Result<(), Error> {
    if visit.app.is_simulated() { Ok(()) } else { Err(Error::NotFound) }
}
