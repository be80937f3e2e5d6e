//! The command line face: statements imported, and what stands for nothing.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use super::import::{self, Upload, fault_text};
use super::{Statement, store};
use crate::app::Shared;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::error::{Error, Problem};
use crate::web::view::Amount;

/// Entries and imports one listing shows.
const LIST_MAX: u64 = 500;

#[derive(Debug, Clone, Subcommand)]
pub enum BankVerb {
    /// Imports a bank's file: camt.053, MT940, or a table with a mapping of its columns.
    Import {
        file: PathBuf,
        /// camt053, mt940 or csv; told by the file's first bytes where it is left out.
        #[arg(long)]
        format: Option<String>,
        /// Which column means what, for a table: day=Date;amount=Sum;this-account=…
        #[arg(long, default_value = "")]
        mapping: String,
    },
    /// The files imported last.
    Statements,
    /// What arrived and stands for nothing yet.
    Open,
}

pub async fn run(app: Shared, ctx: Ctx, output: Output, verb: BankVerb) -> Result<String, Error> {
    match verb {
        BankVerb::Import { file, format, mapping } => {
            let statement = imported(&app, &ctx, file, format, mapping).await?;
            output.one(&view(&app, &ctx, &statement))
        }
        BankVerb::Statements => {
            let found = store::list_statements(app.db.read(), LIST_MAX).await?;
            let views: Vec<Value> = found.iter().map(|one| view(&app, &ctx, one)).collect();
            output.list(&views, &["id", "file", "format", "state", "new", "known", "faults"])
        }
        BankVerb::Open => {
            let found = store::list_open(app.db.read(), LIST_MAX).await?;
            let entry = |one: &super::Entry| {
                json!({
                    "id": one.id.to_string(),
                    "booked_on": one.booked_on.to_string(),
                    "amount": Amount::from(one.amount),
                    "rest": Amount::from(one.rest()),
                    "payer": one.payer,
                    "text": one.text,
                    "bank_reference": one.bank_reference,
                })
            };
            let views: Vec<Value> = found.iter().map(entry).collect();
            output.list(&views, &["id", "booked_on", "amount", "rest", "payer", "text"])
        }
    }
}

async fn imported(
    app: &Shared,
    ctx: &Ctx,
    path: PathBuf,
    format: Option<String>,
    mapping: String,
) -> Result<Statement, Error> {
    let wrong = |field, code| Error::Invalid(vec![Problem::coded(field, code)]);
    let format = match format.as_deref() {
        None => None,
        Some(code) => Some(::bank::Format::parse(code).ok_or_else(|| wrong("format", "choice"))?),
    };
    let unreadable = |_| wrong("file", "bank-upload-broken");
    let file = File::open(&path).map_err(unreadable)?;
    let size_bytes = file.metadata().map_err(unreadable)?.len();
    let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let upload = Upload { file_name, format, mapping, size_bytes };
    // Beyond the bound the reader itself stops; the rest is never read.
    let content = file.take(::bank::limits::BYTES_MAX + 1);
    let begun = import::begin(app, ctx, upload, content).await?;
    begun.run(app.clone(), ctx.clone()).await
}

/// An import with stable field names.
fn view(app: &Shared, ctx: &Ctx, one: &Statement) -> Value {
    let faults = one.faults.iter().map(|fault| {
        let reason = fault_text(app, ctx.locale, &fault.code);
        json!({ "line": fault.line, "field": fault.field, "code": fault.code, "reason": reason })
    });
    json!({
        "id": one.id.to_string(),
        "file": one.file_name,
        "format": one.format.code(),
        "state": if one.ended_at.is_some() { "done" } else { "begun" },
        "new": one.counts.new,
        "known": one.counts.known,
        "announced": one.counts.announced,
        "faults": one.counts.faults,
        "fault_list": faults.collect::<Vec<Value>>(),
    })
}
