//! The way from the portal to the gateway's own site.

use axum::response::Response;
use serde::Serialize;

use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct Onward {
    url: String,
}

/// Whether an address is on another site.
pub fn is_elsewhere(url: &str) -> bool {
    !url.starts_with('/')
}

/// Leads to a page of the gateway. To another site by a page of ours: a form's answer may not
/// redirect there, as the content security policy keeps what is posted here within this site.
pub fn lead(visit: &Visit, url: String) -> Result<Response, Fault> {
    if !is_elsewhere(&url) {
        return Ok(visit.see(&url));
    }
    visit.page("payment/onward.html", visit.t("gateway-onward-title", &[]), Onward { url })
}
