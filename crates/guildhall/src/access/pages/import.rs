//! Many colleagues at once: a list is sent, what it would do is looked at, then it is done.

use axum::extract::{Multipart, Path};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::access::{Action, Role};
use domain::ids::ImportId;
use domain::text::Locale;
use serde::Serialize;

use crate::access::import::{self, Import, Outcome};
use crate::access::roster::{BYTES_MAX, COLUMNS, LINES_MAX, Typed};
use crate::access::view::LineView;
use crate::access::{roles, roster};
use crate::error::{Error, Problem};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit, sheet, upload};

#[derive(Serialize)]
struct AskPage {
    #[serde(flatten)]
    shown: FormErrors,
    lines_max: usize,
    kilobytes_max: usize,
    languages: Vec<Word>,
    roles: Vec<Word>,
}

/// What may stand in a cell, and what it means.
#[derive(Serialize)]
struct Word {
    word: &'static str,
    text: String,
}

pub async fn ask(visit: Visit) -> Result<Response, Fault> {
    visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageUsers).map_err(|error| visit.fault(error))?;
    page(&visit, &[])
}

fn page(visit: &Visit, problems: &[Problem]) -> Result<Response, Fault> {
    let language = |locale: Locale| Word { word: locale.tag(), text: locale.own_name().to_owned() };
    let role = |role: Role| Word {
        word: role.code(),
        text: roles::name(&visit.app, visit.ctx.locale, role),
    };
    let page = AskPage {
        shown: FormErrors::of(visit, "bulk-field", problems),
        lines_max: LINES_MAX,
        kilobytes_max: BYTES_MAX / 1024,
        languages: Locale::ALL.into_iter().map(language).collect(),
        roles: roles::assignable(&visit.ctx).iter().map(role).collect(),
    };
    let title = visit.t("bulk-title", &[]);
    if problems.is_empty() {
        visit.page("access/import.html", title, page)
    } else {
        visit.page_with_errors("access/import.html", title, page)
    }
}

/// The heading of a list, to be filled in.
pub async fn template(visit: Visit) -> Result<Response, Fault> {
    visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageUsers).map_err(|error| visit.fault(error))?;
    let heading =
        sheet::written(Some(&COLUMNS), &[] as &[()]).map_err(|error| visit.fault(error))?;
    Ok(given("users.csv", &heading))
}

/// A file for spreadsheets, with the mark by which they know its letters.
fn given(name: &str, content: &str) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, disposition.as_str()),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, format!("\u{feff}{content}")).into_response()
}

pub async fn send(visit: Visit, form: Multipart) -> Result<Response, Fault> {
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageUsers).map_err(|error| visit.fault(error))?;
    let sent = upload::read(form, BYTES_MAX).await;
    let Some(file) = sent.file.filter(|file| file.is_too_large || !file.name.is_empty()) else {
        return page(&visit, &[Problem::coded("file", "required")]);
    };
    if file.is_too_large {
        return page(&visit, &[Problem::coded("file", "sheet-too-large")]);
    }
    match import::begin(&visit.app, &visit.ctx, partner, (&file.name, &file.content)).await {
        Ok(id) => Ok(visit.see(&format!("/company/users/imports/{id}"))),
        Err(Error::Invalid(problems)) => page(&visit, &problems),
        Err(error) => Err(visit.fault(error)),
    }
}

#[derive(Serialize)]
struct ShowPage {
    base: String,
    file_name: String,
    is_applied: bool,
    lines: Vec<Line>,
    invited: usize,
    changed: usize,
    same: usize,
    wrong: usize,
}

#[derive(Serialize)]
struct Line {
    number: u64,
    name: String,
    email: String,
    /// As they would be; as typed where the line is wrong.
    roles: String,
    /// As they were, where they change.
    before: Option<String>,
    outcome: &'static str,
    badge: &'static str,
    faults: Vec<LineFault>,
}

#[derive(Serialize)]
struct LineFault {
    column: String,
    text: String,
}

async fn meant(visit: &Visit, id: &str) -> Result<Import, Error> {
    let partner = visit.ctx.own_partner()?;
    let id = ImportId::parse(id).ok_or(Error::NotFound)?;
    import::get(&visit.app, &visit.ctx, partner, id).await
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    visit.page("access/import_show.html", visit.t("bulk-show-title", &[]), page)
}

async fn load(visit: &Visit, id: &str) -> Result<ShowPage, Error> {
    let kept = meant(visit, id).await?;
    let partner = visit.ctx.own_partner()?;
    let is_applied = kept.results.is_some();
    let outcomes = match kept.results {
        Some(results) => results,
        None => import::plan(&visit.app, &visit.ctx, partner, &kept.lines).await?,
    };
    let count = |code: &str| outcomes.iter().filter(|one| one.code() == code).count();
    Ok(ShowPage {
        base: format!("/company/users/imports/{}", kept.id),
        file_name: kept.file_name,
        is_applied,
        invited: count("invited"),
        changed: count("changed"),
        same: count("same"),
        wrong: count("wrong"),
        lines: kept
            .lines
            .iter()
            .zip(&outcomes)
            .map(|(typed, one)| line(visit, typed, one))
            .collect(),
    })
}

fn line(visit: &Visit, typed: &Typed, outcome: &Outcome) -> Line {
    let (app, locale) = (&visit.app, visit.ctx.locale);
    let read = roster::check(app, typed);
    let (badge, before, faults) = match outcome {
        Outcome::Invited => ("ok", None, Vec::new()),
        Outcome::Changed { before } => {
            let before = domain::access::Roles::parse(before).unwrap_or_default();
            ("info", Some(roles::names(app, locale, before)), Vec::new())
        }
        Outcome::Same => ("off", None, Vec::new()),
        Outcome::Wrong { faults } => {
            let fault = |one: &import::Wrong| LineFault {
                column: one.column.clone(),
                text: one.sentence(app, locale),
            };
            ("bad", None, faults.iter().map(fault).collect())
        }
    };
    Line {
        number: typed.number,
        name: typed.name.clone(),
        email: typed.email.clone(),
        roles: match read {
            Ok(colleague) => roles::names(app, locale, colleague.roles),
            Err(_) => typed.roles.clone(),
        },
        before,
        outcome: outcome.code(),
        badge,
        faults,
    }
}

pub async fn apply(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let kept = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    let applied = import::apply(&visit.app, &visit.ctx, partner, kept.id).await;
    applied.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/company/users/imports/{}", kept.id), "bulk-applied"))
}

/// What became of each line, or would; the columns of the list are among them, so that what was
/// wrong can be mended there and sent again.
pub async fn result(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let written = write(&visit, &id).await.map_err(|error| visit.fault(error))?;
    Ok(given("users-result.csv", &written))
}

async fn write(visit: &Visit, id: &str) -> Result<String, Error> {
    let kept = meant(visit, id).await?;
    let partner = visit.ctx.own_partner()?;
    let outcomes = match kept.results {
        Some(results) => results,
        None => import::plan(&visit.app, &visit.ctx, partner, &kept.lines).await?,
    };
    let views = LineView::list(&visit.app, &visit.ctx, &kept.lines, &outcomes);
    let rows: Vec<LineView> = views.into_iter().map(LineView::harmless).collect();
    sheet::written(Some(&LineView::FIELDS), &rows)
}
