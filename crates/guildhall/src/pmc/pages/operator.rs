//! Bringing companies over, for staff: how far all of them are, files of new ones, and the report
//! of differences.

use axum::extract::{Form, Multipart};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::ids::{PartnerId, RunId};
use domain::pmc::{COLUMNS, LINES_MAX};
use serde::{Deserialize, Serialize};

use super::operator_run;
use crate::db::next_id;
use crate::error::{Error, Problem};
use crate::partner;
use crate::pmc::file::{self, BYTES_MAX, Read};
use crate::pmc::run::{self, Kind, Run};
use crate::pmc::store::runs;
use crate::pmc::view::{DIFFERENCE_COLUMNS, DifferenceView};
use crate::pmc::{Account, Stage, desk, preview, store};
use crate::web::view::FormErrors;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit, sheet, upload};

/// Companies on one page of the list.
const PAGE_SIZE: u64 = 50;
/// Lines with a fault that a page shows; the rest is counted.
const FAULTS_SHOWN: usize = 200;
/// Runs that the page lists, the newest.
const RUNS_SHOWN: u64 = 5;

#[derive(Serialize)]
struct ListPage {
    #[serde(flatten)]
    shown: FormErrors,
    imported: u64,
    invited: u64,
    moved: u64,
    stage: String,
    stages: Vec<&'static str>,
    rows: Vec<Row>,
    later_href: Option<String>,
    lines_max: usize,
    kilobytes_max: usize,
    faults: Vec<FaultRow>,
    faults_count: usize,
    /// For the forms that begin a run.
    run: String,
    runs: Vec<RunRow>,
}

/// A run in the list.
#[derive(Serialize)]
struct RunRow {
    href: String,
    kind: &'static str,
    made_at: i64,
    done: i64,
    total: i64,
    /// `waits`, `goes_on` or `ended`.
    state: &'static str,
}

impl RunRow {
    fn of(run: &Run) -> RunRow {
        RunRow {
            href: operator_run::href(run.id),
            kind: run.kind.code(),
            made_at: run.made_at.as_microsecond(),
            done: run.done,
            total: run.total,
            state: operator_run::state(run),
        }
    }
}

#[derive(Serialize)]
struct Row {
    href: String,
    name: String,
    network_id: String,
    stage: &'static str,
    at: i64,
}

#[derive(Serialize)]
struct FaultRow {
    line: u64,
    column: &'static str,
    text: String,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit, FormErrors::default(), &[]).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("pmc/operator.html", visit.t("pmc-migration", &[]), page)
}

async fn load(
    visit: &Visit,
    shown: FormErrors,
    faults: &[domain::pmc::Fault],
) -> Result<ListPage, Error> {
    let counts = desk::counts(&visit.app, &visit.ctx).await?;
    let read = visit.app.db.read();
    let stage = Stage::ALL.into_iter().find(|stage| stage.code() == visit.asked("stage"));
    let after = PartnerId::parse(visit.asked("after"));
    let mut found = store::list_heads(read, stage, after, PAGE_SIZE + 1).await?;
    let more = PAGE_SIZE < found.len() as u64;
    found.truncate(usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX));
    let last = found.last().map(|one| one.partner.to_string()).filter(|_| more);
    let stage_code = stage.map_or("", Stage::code);
    let later = last.map(|last| {
        format!("/operator/migration?{}", encoded(&[("stage", stage_code), ("after", &last)]))
    });
    let fault = |one: &domain::pmc::Fault| FaultRow {
        line: one.line,
        column: one.column,
        text: file::sentence(&visit.app, &visit.ctx, one),
    };
    Ok(ListPage {
        shown,
        imported: counts.imported,
        invited: counts.invited,
        moved: counts.moved,
        stage: stage_code.to_owned(),
        stages: Stage::ALL.map(Stage::code).into(),
        rows: rows(visit, &found).await?,
        later_href: later,
        lines_max: LINES_MAX,
        kilobytes_max: BYTES_MAX / 1024,
        faults: faults.iter().take(FAULTS_SHOWN).map(fault).collect(),
        faults_count: faults.len(),
        run: next_id(&visit.app, &visit.ctx).to_string(),
        runs: runs::list(read, RUNS_SHOWN).await?.iter().map(RunRow::of).collect(),
    })
}

async fn rows(visit: &Visit, found: &[Account]) -> Result<Vec<Row>, Error> {
    let ids: Vec<PartnerId> = found.iter().map(|one| one.partner).collect();
    let companies = partner::store::list_by_ids(visit.app.db.read(), &ids).await?;
    let row = |account: &Account| {
        let company = companies.iter().find(|company| company.id == account.partner)?;
        let number = company.network_id?.to_string();
        let at = account.moved_at.or(account.invited_at).unwrap_or(account.imported_at);
        Some(Row {
            href: format!("/operator/migration/{number}"),
            name: company.legal_name.clone(),
            network_id: number,
            stage: account.stage().code(),
            at: at.as_microsecond(),
        })
    };
    Ok(found.iter().filter_map(row).collect())
}

/// The heading of a file, to be filled in.
pub async fn template(visit: Visit) -> Result<Response, Fault> {
    visit.ctx.may(Action::SeeAllPartners).map_err(|error| visit.fault(error))?;
    let heading = sheet::written(Some(&COLUMNS), &[] as &[()]);
    Ok(given("companies.csv", &heading.map_err(|error| visit.fault(error))?))
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

/// Keeps a file for the look at what it would do; with a fault in any line it is not kept, and each
/// is named.
pub async fn import(visit: Visit, form: Multipart) -> Result<Response, Fault> {
    visit.ctx.may(Action::DecideVetting).map_err(|error| visit.fault(error))?;
    let sent = upload::read(form, BYTES_MAX).await;
    let id = RunId::parse(&sent.text("run"));
    let id = id.unwrap_or(RunId(next_id(&visit.app, &visit.ctx)));
    let Some(sent) = sent.file.filter(|file| file.is_too_large || !file.name.is_empty()) else {
        return refused(&visit, &[Problem::coded("file", "required")], &[]).await;
    };
    if sent.is_too_large {
        return refused(&visit, &[Problem::coded("file", "sheet-too-large")], &[]).await;
    }
    match file::read(&visit.app, &visit.ctx, &sent.content).await {
        Ok(Read::Companies(companies)) => {
            let (app, ctx) = (&visit.app, &visit.ctx);
            let kept = run::keep_file(app, ctx, id, &sent.content, &companies).await;
            kept.map_err(|error| visit.fault(error))?;
            Ok(visit.see(&operator_run::href(id)))
        }
        Ok(Read::Wrong(faults)) => {
            let args = vec![("lines", faults.len().into())];
            let problem = Problem { args, ..Problem::coded("file", "pmc-lines") };
            refused(&visit, &[problem], &faults).await
        }
        Err(Error::Invalid(problems)) => refused(&visit, &problems, &[]).await,
        Err(error) => Err(visit.fault(error)),
    }
}

async fn refused(
    visit: &Visit,
    problems: &[Problem],
    faults: &[domain::pmc::Fault],
) -> Result<Response, Fault> {
    let shown = FormErrors::of(visit, "pmc-field", problems);
    let page = load(visit, shown, faults).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("pmc/operator.html", visit.t("pmc-migration", &[]), page)
}

/// Every membership before and after, as a file.
pub async fn differences(visit: Visit) -> Result<Response, Fault> {
    let found = preview::preview_all(&visit.app, &visit.ctx, |_| {}).await;
    let found = found.map_err(|error| visit.fault(error))?;
    let mut views: Vec<DifferenceView> = found.iter().map(DifferenceView::of).collect();
    for view in &mut views {
        view.name = sheet::harmless(&view.name);
    }
    let text = sheet::written(Some(&DIFFERENCE_COLUMNS), &views);
    Ok(given("differences.csv", &text.map_err(|error| visit.fault(error))?))
}

/// Begins the invitations; their page tells how far they are.
pub async fn invite_all(visit: Visit, Form(asked): Form<Asked>) -> Result<Response, Fault> {
    let id = asked.id().map_err(|error| visit.fault(error))?;
    let begun = run::begin(&visit.app, &visit.ctx, id, Kind::Invite).await;
    let begun = begun.map_err(|error| visit.fault(error))?;
    Ok(visit.see(&operator_run::href(begun)))
}

/// What a form that begins a run says.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Drawn with the form: sent twice, it begins one run.
    run: String,
    /// How many companies whoever says yes was told of.
    pub seen: String,
}

impl Asked {
    pub fn id(&self) -> Result<RunId, Error> {
        RunId::parse(&self.run).ok_or(Error::NotFound)
    }
}
