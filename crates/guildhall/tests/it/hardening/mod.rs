//! What strangers send: forged headers, foreign forms, hostile files; and what the log tells.

mod answers;
mod doors;
mod forms;
mod logs;
mod uploads;
mod wire;

use axum::http::HeaderMap;
use guildhall::web::server::CONTENT_SECURITY_POLICY;

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
