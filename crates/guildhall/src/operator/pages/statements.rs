//! Bank statements: a file is imported, and what came of it can be come back to.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::ids::StatementId;
use domain::text::mask_card_numbers;
use serde::Serialize;

use super::matching::Unapplied;
use super::rows::Badge;
use crate::access;
use crate::app::Shared;
use crate::db::walls;
use crate::error::{Error, Problem};
use crate::payment::bank::import::{self, Upload, fault_text};
use crate::payment::bank::{Statement, store};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

/// Imports the page lists.
const LIST_MAX: u64 = 50;
/// Seconds without a sign after which an import was cut off by the end of the program.
const SILENT_SECONDS_MAX: i64 = 120;
/// Bytes around the file in the form's body.
const FORM_BYTES_MAX: usize = 64 * 1024;
/// Bytes of a form's text field.
const TEXT_BYTES_MAX: usize = 4 * 1024;

pub fn routes() -> Router<Shared> {
    let limit = usize::try_from(::bank::limits::BYTES_MAX).unwrap_or(usize::MAX);
    Router::new()
        .route("/operator/statements", get(list).post(upload))
        .layer(DefaultBodyLimit::max(limit.saturating_add(FORM_BYTES_MAX)))
        .route("/operator/statements/{id}", get(show))
}

#[derive(Debug, Serialize)]
struct ListPage {
    statements: Vec<StatementRow>,
    unapplied: Vec<Unapplied>,
    mapping: String,
    errors: FormErrors,
}

#[derive(Debug, Serialize)]
struct StatementRow {
    href: String,
    file_name: String,
    format: String,
    begun_at: i64,
    by: String,
    new: i64,
    known: i64,
    announced: i64,
    faults: i64,
    running: bool,
    badge: Badge,
}

impl StatementRow {
    async fn of(visit: &Visit, one: &Statement) -> Result<StatementRow, Error> {
        let by = match one.begun_by {
            Some(person) => access::store::get_person(visit.app.db.read(), person).await?.name,
            None => visit.t("operator-by-system", &[]),
        };
        let silent = visit.ctx.now.duration_since(one.progress_at).as_secs();
        let running = one.ended_at.is_none() && silent < SILENT_SECONDS_MAX;
        let (kind, key) = match (one.ended_at, running) {
            (None, true) => ("wait", "bank-import-running"),
            (None, false) => ("bad", "bank-import-cut-off"),
            (Some(_), _) if one.counts.faults == 0 => ("ok", "bank-import-done"),
            (Some(_), _) => ("warn", "bank-import-with-faults"),
        };
        Ok(StatementRow {
            href: format!("/operator/statements/{}", one.id),
            file_name: one.file_name.clone(),
            format: visit.t(&format!("bank-format-{}", one.format.code()), &[]),
            begun_at: one.begun_at.as_microsecond(),
            by,
            new: one.counts.new,
            known: one.counts.known,
            announced: one.counts.announced,
            faults: one.counts.faults,
            running,
            badge: Badge { kind, text: visit.t(key, &[]) },
        })
    }
}

impl ListPage {
    async fn load(
        visit: &Visit,
        mapping: Option<String>,
        errors: FormErrors,
    ) -> Result<ListPage, Error> {
        visit.ctx.may(Action::RecordReceipt)?;
        let read = visit.app.db.read();
        let mut statements = Vec::new();
        for one in store::list_statements(read, LIST_MAX).await? {
            statements.push(StatementRow::of(visit, &one).await?);
        }
        let last = store::find_last_mapping(read).await?;
        Ok(ListPage {
            statements,
            unapplied: Unapplied::load(visit).await?,
            mapping: mapping.or(last).unwrap_or_default(),
            errors,
        })
    }
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = ListPage::load(&visit, None, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/statements.html", visit.t("bank-statements-title", &[]), page)
}

/// The form's parts.
#[derive(Default)]
struct Sent {
    file_name: String,
    content: Vec<u8>,
    format: String,
    mapping: String,
}

async fn upload(visit: Visit, form: Multipart) -> Result<Response, Fault> {
    visit.ctx.may(Action::RecordReceipt).map_err(|error| visit.fault(error))?;
    let sent = match sent(form).await {
        Ok(sent) => sent,
        Err(error) => return refused(&visit, String::new(), error).await,
    };
    let mapping = sent.mapping.clone();
    match begin(&visit, sent).await {
        Ok(path) => Ok(visit.see(&path)),
        Err(error) => refused(&visit, mapping, error).await,
    }
}

async fn refused(visit: &Visit, mapping: String, error: Error) -> Result<Response, Fault> {
    let Error::Invalid(problems) = error else { return Err(visit.fault(error)) };
    let errors = FormErrors::of(visit, "bank-upload", &problems);
    let page = ListPage::load(visit, Some(mapping), errors).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("operator/statements.html", visit.t("bank-statements-title", &[]), page)
}

async fn sent(mut form: Multipart) -> Result<Sent, Error> {
    let unreadable = |_| Error::Invalid(vec![Problem::coded("file", "bank-upload-broken")]);
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().unwrap_or_default().to_owned();
        let content = field.bytes().await.map_err(unreadable)?;
        let text = || {
            let cut = &content[..content.len().min(TEXT_BYTES_MAX)];
            String::from_utf8_lossy(cut).into_owned()
        };
        match name.as_str() {
            "file" => {
                sent.file_name = bare_name(&file_name);
                sent.content = content.to_vec();
            }
            "format" => sent.format = text(),
            "mapping" => sent.mapping = mask_card_numbers(&text()).into_owned(),
            _ => {}
        }
    }
    Ok(sent)
}

/// The last part of what a browser calls the file.
fn bare_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(120).collect()
}

/// Begins the import and leaves it to go on by itself. Returns where it is told of.
async fn begin(visit: &Visit, sent: Sent) -> Result<String, Error> {
    if sent.file_name.is_empty() || sent.content.is_empty() {
        return Err(Error::Invalid(vec![Problem::coded("file", "required")]));
    }
    let format = ::bank::Format::parse(&sent.format);
    // A mapping that was offered again is for tables only.
    let is_table = matches!(format, None | Some(::bank::Format::Csv));
    let upload = Upload {
        file_name: sent.file_name,
        format,
        mapping: if is_table { sent.mapping } else { String::new() },
        size_bytes: sent.content.len() as u64,
    };
    let content = std::io::Cursor::new(sent.content);
    let begun = import::begin(&visit.app, &visit.ctx, upload, content).await?;
    let id = begun.statement.id;
    let (app, ctx) = (visit.app.clone(), visit.ctx.clone());
    tokio::spawn(async move {
        if let Err(error) = walls::house(begun.run(app, ctx)).await {
            tracing::error!(statement = %id, ?error, "an import was cut off");
        }
    });
    Ok(format!("/operator/statements/{id}"))
}

#[derive(Debug, Serialize)]
struct ShowPage {
    statement: StatementRow,
    mapping: String,
    faults: Vec<FaultRow>,
    /// Faults beyond those that are listed.
    more: i64,
}

#[derive(Debug, Serialize)]
struct FaultRow {
    line: i64,
    field: String,
    text: String,
}

/// How far it is, and what came of it. While it goes on the page comes again by itself.
async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let running = page.statement.running;
    let title = visit.t("bank-import-title", &[]);
    let mut response = visit.page("operator/statement.html", title, page)?;
    if running {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
    }
    Ok(response)
}

async fn load(visit: &Visit, id: &str) -> Result<ShowPage, Error> {
    visit.ctx.may(Action::RecordReceipt)?;
    let id = StatementId::parse(id).ok_or(Error::NotFound)?;
    let one = store::get_statement(visit.app.db.read(), id).await?;
    let listed = i64::try_from(one.faults.len()).unwrap_or(i64::MAX);
    Ok(ShowPage {
        statement: StatementRow::of(visit, &one).await?,
        mapping: one.mapping.clone(),
        more: one.counts.faults - listed,
        faults: one
            .faults
            .iter()
            .map(|fault| FaultRow {
                line: fault.line,
                field: fault.field.clone(),
                text: fault_text(&visit.app, visit.ctx.locale, &fault.code),
            })
            .collect(),
    })
}
