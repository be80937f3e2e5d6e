//! What strangers send: forged headers, foreign forms, hostile files; and what the log tells.

mod answers;
mod doors;
mod forms;
mod logs;
mod uploads;
mod wire;

use axum::http::HeaderMap;
use guildhall::testing::{Member, PASSWORD, TestApp};
use guildhall::web::server::CONTENT_SECURITY_POLICY;

/// An enrolled company whose admin has set the usual password by the mailed link, signed in.
async fn with_password(app: &TestApp) -> Member {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let link = newest_link(app, &ada.email).await;
    ada.browser = app.visitor();
    ada.post_form(&link, &[("password", PASSWORD)]).await.leads_to("/dashboard");
    ada
}

/// The path of the link that was mailed last.
async fn newest_link(app: &TestApp, email: &str) -> String {
    let mails = app.mails(email).await;
    let mail = mails.iter().rfind(|mail| mail.text.contains("/sign-in/link/"));
    let path = mail.expect("a mail with a link").path();
    path.split('?').next().unwrap_or_default().to_owned()
}

/// A header's value; empty where there is none.
fn told<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// What is missing in an answer's headers.
fn unguarded(headers: &HeaderMap, over_tls: bool, may_be_kept: bool) -> Vec<String> {
    let mut findings = Vec::new();
    let mut wants = |name: &str, holds: &dyn Fn(&str) -> bool| {
        if headers.get_all(name).iter().count() != 1 || !holds(told(headers, name)) {
            findings.push(format!("{name}: {:?}", told(headers, name)));
        }
    };
    wants("content-security-policy", &|policy| {
        policy == CONTENT_SECURITY_POLICY
            || policy.starts_with("default-src 'none'; sandbox")
                && !policy.contains("allow-scripts")
            || policy.starts_with("sandbox; default-src 'none'")
    });
    wants("x-content-type-options", &|value| value == "nosniff");
    wants("referrer-policy", &|value| ["same-origin", "no-referrer"].contains(&value));
    wants("x-frame-options", &|value| ["DENY", "SAMEORIGIN"].contains(&value));
    wants("cross-origin-opener-policy", &|value| value == "same-origin");
    wants("cross-origin-resource-policy", &|value| value == "same-origin");
    wants("cache-control", &|value| value.contains("no-store") || may_be_kept);
    if over_tls {
        let year = "max-age=31536000; includeSubDomains";
        wants("strict-transport-security", &|value| value == year);
    }
    if headers.contains_key("access-control-allow-origin") {
        findings.push("another origin may read it".to_owned());
    }
    for cookie in headers.get_all("set-cookie").iter().filter(|_| over_tls) {
        let cookie = cookie.to_str().unwrap_or_default();
        let name = cookie.split('=').next().unwrap_or_default();
        let has = |part: &str| cookie.split(';').any(|one| one.trim() == part);
        let holds = name.starts_with("__Host-")
            && ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"].into_iter().all(has)
            && !cookie.to_ascii_lowercase().contains("domain=")
            && cookie.len() <= 4_096;
        if !holds {
            findings.push(format!("set-cookie: {cookie}"));
        }
    }
    findings
}
