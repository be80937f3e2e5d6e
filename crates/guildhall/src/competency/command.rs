//! The command line face: how far a company is, and tables of facts.

use std::path::PathBuf;

use clap::Subcommand;
use domain::access::Action;
use domain::ids::CompetencyCode;
use serde_json::json;

use super::api::{CompetencyView, load};
use super::facts;
use crate::app::App;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::error::{Error, Problem};
use crate::partner::command::find;

#[derive(Debug, Clone, Subcommand)]
pub enum CompetencyVerb {
    /// Every competency as a company has it: level, progress, what is at risk.
    List {
        /// The partner's seven-digit network id.
        #[arg(long, value_name = "NETWORK_ID")]
        partner: String,
    },
    /// One competency, path by path, with what is missing.
    Show {
        code: String,
        /// The partner's seven-digit network id.
        #[arg(long, value_name = "NETWORK_ID")]
        partner: String,
    },
    /// Takes a table of network_id,competency,metric,amount,day,source. Sent again, it changes
    /// nothing.
    ImportPerformance { file: PathBuf },
    /// Takes a table of profile,exam,day,valid_until.
    ImportPasses { file: PathBuf },
}

pub async fn run(
    app: &App,
    ctx: &Ctx,
    output: Output,
    verb: CompetencyVerb,
) -> Result<String, Error> {
    match verb {
        CompetencyVerb::List { partner } => {
            let views = views(app, ctx, &partner).await?;
            output.list(&views, &["code", "level", "shown", "percent", "at_risk_on", "missing"])
        }
        CompetencyVerb::Show { code, partner } => {
            let code = CompetencyCode::parse(&code).ok_or(Error::NotFound)?;
            let views = views(app, ctx, &partner).await?;
            let view = views.iter().find(|view| view.code == code.as_str());
            output.one(view.ok_or(Error::NotFound)?)
        }
        CompetencyVerb::ImportPerformance { file } => {
            let taken = facts::import_performance(app, ctx, &text(&file)?).await?;
            output.one(&json!({ "read": taken.read, "new": taken.new }))
        }
        CompetencyVerb::ImportPasses { file } => {
            let taken = facts::import_passes(app, ctx, &text(&file)?).await?;
            output.one(&json!({ "read": taken.read, "new": taken.new }))
        }
    }
}

async fn views(app: &App, ctx: &Ctx, partner: &str) -> Result<Vec<CompetencyView>, Error> {
    ctx.may(Action::SeeCompetencies)?;
    let partner = find(app, partner).await?;
    let loaded = app.programme().await?;
    let seen = load(app, &loaded, (partner, ctx.today)).await?;
    let view = |one| CompetencyView::of(app, &loaded, ctx.locale, (one, ctx.today));
    Ok(seen.iter().map(view).collect())
}

/// A file that cannot be read is a wrong argument, like any other.
fn text(file: &PathBuf) -> Result<String, Error> {
    let unread = |_| Error::Invalid(vec![Problem::coded("file", "file-unread")]);
    std::fs::read_to_string(file).map_err(unread)
}
