//! The glossary: every term of the portal in its four languages, side by side.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::text::Locale;
use serde::Serialize;

use super::Fault;
use super::i18n::glossary_keys;
use super::visit::Visit;
use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/glossary", get(show))
}

#[derive(Serialize)]
struct GlossaryPage {
    signed_in: bool,
    languages: Vec<Language>,
    terms: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Language {
    tag: &'static str,
    label: &'static str,
}

/// All terms in one table, in the order of the vocabulary.
async fn show(visit: Visit) -> Result<Response, Fault> {
    let term = |key: &String| Locale::ALL.map(|locale| visit.app.text(locale, key, &[])).to_vec();
    let language = |locale: Locale| Language { tag: locale.tag(), label: locale.own_name() };
    let page = GlossaryPage {
        signed_in: visit.who.is_some(),
        languages: Locale::ALL.map(language).into(),
        terms: glossary_keys().iter().map(term).collect(),
    };
    visit.page("web/glossary.html", visit.t("glossary-title", &[]), page)
}
