//! The programme's versions: what was applied, when, by whom, and what each changed.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::offer::Programme;
use serde::Serialize;

use super::rows::Badge;
use crate::app::Shared;
use crate::error::Error;
use crate::programme::{self, Change, ChangeKind};
use crate::web::{Fault, Visit};

/// Versions the list shows, and changes one version's page shows.
const VERSIONS_MAX: u64 = 200;
const CHANGES_MAX: usize = 500;
/// Characters of a value that are shown; an agreement's text is long.
const VALUE_CHARS: usize = 160;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/programme", get(list))
        .route("/operator/programme/{version}", get(show))
}

#[derive(Debug, Serialize)]
struct ListPage {
    versions: Vec<VersionRow>,
}

#[derive(Debug, Serialize)]
struct VersionRow {
    number: i64,
    at: i64,
    by: String,
    href: String,
    current: bool,
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/programme.html", visit.t("operator-programme-title", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::SeePolicies)?;
    let applied = programme::store::list_versions(visit.app.db.read(), VERSIONS_MAX).await?;
    let newest = applied.first().map(|newest| newest.version);
    let row = |one: programme::store::Applied| VersionRow {
        number: one.version,
        at: one.at.as_microsecond(),
        by: one.by,
        href: format!("/operator/programme/{}", one.version),
        current: Some(one.version) == newest,
    };
    Ok(ListPage { versions: applied.into_iter().map(row).collect() })
}

#[derive(Debug, Serialize)]
struct ShowPage {
    version: VersionRow,
    first: bool,
    /// The version, or the one before, can no longer be read by this program.
    unreadable: bool,
    count: usize,
    more: bool,
    changes: Vec<ChangeRow>,
}

#[derive(Debug, Serialize)]
struct ChangeRow {
    badge: Badge,
    subject: String,
    before: Option<String>,
    after: Option<String>,
}

async fn show(visit: Visit, Path(version): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &version).await.map_err(|error| visit.fault(error))?;
    let number = [("number", page.version.number.into())];
    let title = visit.t("operator-programme-version", &number);
    visit.page("operator/programme_version.html", title, page)
}

async fn load(visit: &Visit, version: &str) -> Result<ShowPage, Error> {
    let list = load_list(visit).await?;
    let number: i64 = version.parse().map_err(|_| Error::NotFound)?;
    let version = list.versions.into_iter().find(|one| one.number == number);
    let version = version.ok_or(Error::NotFound)?;
    let after = read(visit, number).await;
    let first = number <= 1;
    let before = if first { None } else { read(visit, number - 1).await };
    let unreadable = after.is_none() || (!first && before.is_none());
    let changes = match &after {
        Some(after) if !unreadable && !first => programme::compare(before.as_ref(), after),
        _ => Vec::new(),
    };
    let count = changes.len();
    let row = |change: &Change| change_row(visit, change);
    Ok(ShowPage {
        version,
        first,
        unreadable,
        count,
        more: CHANGES_MAX < count,
        changes: changes.iter().take(CHANGES_MAX).map(row).collect(),
    })
}

async fn read(visit: &Visit, version: i64) -> Option<Programme> {
    let read = programme::store::load(visit.app.db.read(), version).await;
    read.inspect_err(|error| tracing::warn!(version, ?error, "a version cannot be compared")).ok()
}

fn change_row(visit: &Visit, change: &Change) -> ChangeRow {
    let (kind, key) = match change.kind {
        ChangeKind::Added => ("ok", "operator-change-added"),
        ChangeKind::Removed => ("off", "operator-change-removed"),
        ChangeKind::Changed => ("info", "operator-change-changed"),
    };
    ChangeRow {
        badge: Badge { kind, text: visit.t(key, &[]) },
        subject: change.subject.clone(),
        before: change.before.as_deref().map(shortened),
        after: change.after.as_deref().map(shortened),
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= VALUE_CHARS {
        return text.to_owned();
    }
    let kept: String = text.chars().take(VALUE_CHARS).collect();
    format!("{kept}…")
}
