//! The command line face: bringing companies over from the older centre.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use super::file::{self, Read};
use super::view::{DIFFERENCE_COLUMNS, DifferenceView};
use super::{bulk, cut_over, desk, import, preview, undo};
use crate::app::App;
use crate::cli::{Output, bar};
use crate::ctx::Ctx;
use crate::db::whole;
use crate::error::{Error, Problem};

#[derive(Debug, Clone, Subcommand)]
pub enum MigrationVerb {
    /// How many companies are imported, invited and moved.
    Status,
    /// Takes companies in from a file; with a fault in any line, nothing is taken.
    Import { file: PathBuf },
    /// What a move would change, membership by membership. Changes nothing.
    Preview {
        /// The network id of one head office; all companies without it.
        company: Option<String>,
    },
    /// Writes to the primary contact of every company that was not invited yet.
    Invite,
    /// Moves a company, or all of them. Repeated, it goes on where it was.
    CutOver {
        #[arg(required_unless_present = "all")]
        company: Option<String>,
        #[arg(long, conflicts_with = "company")]
        all: bool,
    },
    /// Takes the move of a company back, until something was ordered after it.
    Undo { company: String },
}

pub async fn run(
    app: &App,
    ctx: &Ctx,
    output: Output,
    verb: MigrationVerb,
) -> Result<String, Error> {
    match verb {
        MigrationVerb::Status => {}
        MigrationVerb::Import { file } => return take(app, ctx, output, &file).await,
        MigrationVerb::Preview { company } => {
            let differences = match company {
                Some(company) => {
                    preview::preview(app, ctx, find(app, ctx, &company).await?).await?
                }
                None => {
                    let bar = bar("looking");
                    let told = |done: usize| bar.set_position(done as u64);
                    let found = preview::preview_all(app, ctx, told).await?;
                    bar.finish_and_clear();
                    found
                }
            };
            let views: Vec<DifferenceView> = differences.iter().map(DifferenceView::of).collect();
            return output.list(&views, &DIFFERENCE_COLUMNS);
        }
        MigrationVerb::Invite => {
            let bar = bar("inviting");
            bulk::invite_all(app, ctx, |done| bar.set_position(done as u64)).await?;
            bar.finish_and_clear();
        }
        MigrationVerb::CutOver { company: Some(company), .. } => {
            let head = find(app, ctx, &company).await?;
            whole(|| cut_over::cut_over(app, ctx, head)).await?;
        }
        MigrationVerb::CutOver { company: None, .. } => {
            return cut_over_all(app, ctx, output).await;
        }
        MigrationVerb::Undo { company } => {
            let head = find(app, ctx, &company).await?;
            whole(|| undo::undo(app, ctx, head)).await?;
        }
    }
    status(app, ctx, output).await
}

async fn status(app: &App, ctx: &Ctx, output: Output) -> Result<String, Error> {
    let counts = desk::counts(app, ctx).await?;
    output.one(&json!({
        "imported": counts.imported,
        "invited": counts.invited,
        "moved": counts.moved,
    }))
}

async fn take(
    app: &App,
    ctx: &Ctx,
    output: Output,
    path: &std::path::Path,
) -> Result<String, Error> {
    let place = path.display().to_string();
    let unread = |error| Error::Broken(anyhow::Error::new(error).context(place.clone()));
    let content = tokio::fs::read(path).await.map_err(unread)?;
    match file::read(app, ctx, &content).await? {
        Read::Wrong(faults) => {
            let line = |fault: &domain::pmc::Fault| {
                json!({
                    "line": fault.line,
                    "column": fault.column,
                    "fix": file::sentence(app, ctx, fault),
                })
            };
            let lines: Vec<_> = faults.iter().map(line).collect();
            let text = output.list(&lines, &["line", "column", "fix"])?;
            eprintln!("{text}");
            let args = vec![("lines", lines.len().into())];
            Err(Error::Invalid(vec![Problem { args, ..Problem::coded("file", "pmc-lines") }]))
        }
        Read::Companies(companies) => {
            let bar = bar("importing");
            bar.set_length(companies.len() as u64);
            let told = |done: usize| bar.set_position(done as u64);
            let imported = import::import(app, ctx, &companies, told).await?;
            bar.finish_and_clear();
            output.one(&json!({ "companies": imported.companies, "known": imported.known }))
        }
    }
}

async fn cut_over_all(app: &App, ctx: &Ctx, output: Output) -> Result<String, Error> {
    let bar = bar("moving");
    let done = bulk::cut_over_all(app, ctx, |done| bar.set_position(done as u64)).await?;
    bar.finish_and_clear();
    let refused: Vec<_> = done
        .refused
        .iter()
        .map(|(number, refusal)| {
            json!({
                "network_id": number.to_string(),
                "code": refusal.code,
                "why": crate::app::refusal_sentence(app, ctx.locale, refusal),
            })
        })
        .collect();
    output.one(&json!({ "moved": done.moved, "refused": refused }))
}

/// The account of a head office by its number, or that of one of its locations.
async fn find(app: &App, ctx: &Ctx, company: &str) -> Result<domain::ids::PartnerId, Error> {
    Ok(desk::find(app, ctx, company).await?.head)
}
