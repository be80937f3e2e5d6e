//! Files of many documents on the command line.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use domain::ids::PartnerId;
use serde_json::json;

use super::pretty;
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Problem};
use crate::invoice::archive;
use crate::invoice::reconciliation::{Asked, Reader};

/// A file that cannot be written is the asker's to mend.
pub fn not_written(path: &Path, error: &io::Error) -> Error {
    tracing::debug!(%error, path = %path.display(), "a file was not saved");
    let args = vec![("path", path.display().to_string().into())];
    Error::Invalid(vec![Problem { field: "out", code: "invoice-not-written".to_owned(), args }])
}

/// Saves a year of documents.
pub async fn year(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    year: i16,
    out: PathBuf,
    as_json: bool,
) -> Result<String, Error> {
    let mut archive = archive::open(app, ctx, partner, year).await?;
    let path = if out.is_dir() { out.join(format!("invoices-{year:04}.zip")) } else { out };
    let mut file = File::create(&path).map_err(|error| not_written(&path, &error))?;
    let mut bytes = 0;
    while let Some(part) = archive.part(app, ctx).await? {
        file.write_all(&part).map_err(|error| not_written(&path, &error))?;
        bytes += part.len();
    }
    saved(app, ctx, &path, bytes, as_json)
}

/// Prints a period's file, or saves it.
pub async fn reconciliation(
    app: &App,
    ctx: &Ctx,
    asked: Asked,
    out: Option<PathBuf>,
    as_json: bool,
) -> Result<String, Error> {
    let mut reader = Reader::new(ctx, asked);
    let Some(path) = out else {
        return if as_json { list(app, reader).await } else { text(app, reader).await };
    };
    let mut file = File::create(&path).map_err(|error| not_written(&path, &error))?;
    let mut bytes = 0;
    while let Some(part) = reader.csv(app).await? {
        file.write_all(part.as_bytes()).map_err(|error| not_written(&path, &error))?;
        bytes += part.len();
    }
    saved(app, ctx, &path, bytes, as_json)
}

async fn list(app: &App, mut reader: Reader) -> Result<String, Error> {
    let mut all = Vec::new();
    while let Some(lines) = reader.lines(app).await? {
        all.extend(lines);
    }
    pretty(&all)
}

async fn text(app: &App, mut reader: Reader) -> Result<String, Error> {
    let mut all = String::new();
    while let Some(part) = reader.csv(app).await? {
        all.push_str(&part);
    }
    // Whoever prints it ends the last line.
    all.truncate(all.trim_end_matches("\r\n").len());
    Ok(all)
}

fn saved(app: &App, ctx: &Ctx, path: &Path, bytes: usize, as_json: bool) -> Result<String, Error> {
    let shown = path.display().to_string();
    if as_json {
        return pretty(&json!({ "path": shown, "bytes": bytes }));
    }
    Ok(app.text(ctx.locale, "reconciliation-saved", &[("path", shown.into())]))
}
