//! The texts of agreements, each version on a page of its own: to read, to print, to refer to for
//! ever.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::ids::{AgreementCode, AgreementVersion};
use domain::partner::Agreement;
use domain::text::Locale;
use minijinja::Value;
use serde::Serialize;

use crate::app::Shared;
use crate::error::Error;
use crate::web::prose::markdown;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new().route("/agreements/{code}/{version}", get(show))
}

#[derive(Serialize)]
struct AgreementPage {
    title: String,
    version: String,
    effective_from: String,
    html: Value,
    /// The English text; none where the page is in English already.
    source: Option<Source>,
    /// The version in force, where it is another one.
    newer: Option<Newer>,
}

#[derive(Serialize)]
struct Source {
    title: String,
    html: Value,
}

#[derive(Serialize)]
struct Newer {
    version: String,
    href: String,
}

/// Open to everybody: a company reads what it accepts before it has a sign-in.
async fn show(
    visit: Visit,
    Path((code, version)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let page = load(&visit, &code, &version).await.map_err(|error| visit.fault(error))?;
    let title = page.title.clone();
    visit.page("programme/agreement.html", title, page)
}

async fn load(visit: &Visit, code: &str, version: &str) -> Result<AgreementPage, Error> {
    let code = AgreementCode::parse(code).ok_or(Error::NotFound)?;
    let version = AgreementVersion::parse(version).ok_or(Error::NotFound)?;
    let loaded = visit.app.programme().await?;
    let is_it = |one: &&Agreement| one.code == code && one.version == version;
    let agreement = loaded.programme.agreements.iter().find(is_it).ok_or(Error::NotFound)?;
    let in_force = loaded.programme.agreement_on(&code, visit.ctx.today);
    let newer = in_force.filter(|other| agreement.effective_from < other.effective_from);
    let (locale, english) = (visit.ctx.locale, Locale::EnUs);
    let html = |locale, below| Value::from_safe_string(markdown(agreement.body.get(locale), below));
    Ok(AgreementPage {
        title: agreement.title.get(locale).to_owned(),
        version: agreement.version.to_string(),
        effective_from: agreement.effective_from.to_string(),
        html: html(locale, 1),
        source: (locale != english).then(|| Source {
            title: agreement.title.get(english).to_owned(),
            html: html(english, 2),
        }),
        newer: newer.map(|other| Newer {
            version: other.version.to_string(),
            href: format!("/agreements/{code}/{}", other.version),
        }),
    })
}
