//! `guildhall privacy`: a person's or a company's data, given out or taken out.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;

use super::export::Export;
use super::{company, erase, export};
use crate::app::App;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::error::{Error, Problem};
use crate::partner::command::find;

#[derive(Debug, Clone, Subcommand)]
pub enum PrivacyVerb {
    /// Saves what is kept of a person as a zip file of JSON and CSV.
    ExportPerson {
        /// The address the person signs in with.
        #[arg(long)]
        email: String,
        /// File to write.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Saves what is kept of a company as a zip file of JSON and CSV.
    ExportCompany {
        /// The partner's seven-digit network id.
        #[arg(long, value_name = "NETWORK_ID")]
        partner: String,
        /// File to write.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Takes a person's words out of the house, but for what the law keeps. Cannot be undone.
    ErasePerson {
        /// The address the person signs in with.
        #[arg(long)]
        email: String,
        /// Why; it is kept.
        #[arg(long)]
        reason: String,
    },
    /// Takes a company that has left out of the house, but for what the law keeps. Cannot be
    /// undone.
    EraseCompany {
        /// The partner's seven-digit network id.
        #[arg(long, value_name = "NETWORK_ID")]
        partner: String,
        /// Why; it is kept.
        #[arg(long)]
        reason: String,
    },
}

pub async fn run(app: &App, ctx: &Ctx, output: Output, verb: PrivacyVerb) -> Result<String, Error> {
    match verb {
        PrivacyVerb::ExportPerson { email, out } => {
            let person = erase::find(app, ctx, &email).await?;
            let export = export::of_somebody(app, ctx, person.id).await?;
            let bytes = save(app, export, &out).await?;
            output.one(&json!({
                "person": person.id.to_string(), "path": out.display().to_string(), "bytes": bytes,
            }))
        }
        PrivacyVerb::ExportCompany { partner, out } => {
            let id = find(app, &partner).await?;
            let bytes = save(app, export::of_company(app, ctx, id).await?, &out).await?;
            output.one(&json!({
                "partner": partner, "path": out.display().to_string(), "bytes": bytes,
            }))
        }
        PrivacyVerb::ErasePerson { email, reason } => {
            let person = erase::find(app, ctx, &email).await?;
            erase::erase_somebody(app, ctx, person.id, &reason).await?;
            output.one(&json!({ "person": person.id.to_string(), "erased": true }))
        }
        PrivacyVerb::EraseCompany { partner, reason } => {
            let id = find(app, &partner).await?;
            let left = company::erase(app, ctx, id, &reason).await?;
            output.one(&json!({
                "partner": partner,
                "erased": true,
                "invoices_kept": left.invoices,
                "invoices_kept_until": left.kept_until.map(|day| day.to_string()),
            }))
        }
    }
}

async fn save(app: &App, mut export: Export, path: &Path) -> Result<usize, Error> {
    let not_written = |error: std::io::Error| {
        tracing::debug!(%error, path = %path.display(), "a file was not saved");
        let args = vec![("path", path.display().to_string().into())];
        let code = "invoice-not-written".to_owned();
        Error::Invalid(vec![Problem { field: "out", code, args }])
    };
    let mut file = File::create(path).map_err(not_written)?;
    let mut bytes = 0;
    while let Some(part) = export.part(app).await? {
        file.write_all(&part).map_err(not_written)?;
        bytes += part.len();
    }
    Ok(bytes)
}
