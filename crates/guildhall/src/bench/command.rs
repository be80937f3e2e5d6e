//! `guildhall bench …`.

use std::sync::Mutex;

use clap::Subcommand;
use indicatif::ProgressBar;
use serde_json::json;

use super::companies::{self, Companies};
use super::store::place::Engine;
use super::{fill, invoices, pages, renewals};
use crate::cli::Output;

#[derive(Debug, Clone, Subcommand)]
pub enum BenchVerb {
    /// Renews memberships that fall due on one day, and writes the same rows by hand.
    Renewals {
        /// How many are due; several are measured one after the other.
        #[arg(long, value_delimiter = ',', default_value = "10000")]
        due: Vec<u64>,
    },
    /// Opens pages of a portal with many companies, and does only their reads.
    Pages {
        #[arg(long, default_value_t = 100_000)]
        partners: u64,
        /// Requests of each page.
        #[arg(long, default_value_t = 2_000)]
        requests: usize,
    },
    /// Typesets invoices.
    Invoices {
        #[arg(long, default_value_t = 200)]
        count: u64,
    },
    /// Makes a database of many companies whose memberships all fall due on one day, for trials. It
    /// stays.
    Fill {
        #[arg(long, default_value_t = 100_000)]
        partners: u64,
        /// The new database's name.
        #[arg(long, default_value = "filled")]
        name: String,
    },
}

/// Measures. `address` is `sqlite://DIRECTORY` or `postgres://…` of a user who may create
/// databases; SQLite in a temporary directory without one.
pub async fn run(verb: BenchVerb, address: Option<&str>, output: Output) -> anyhow::Result<()> {
    let engine = Engine::of(address)?;
    let bar = Bar::default();
    let progress = |stage: &str, done, of| bar.show(stage, done, of);
    let (rows, columns): (Vec<serde_json::Value>, &[&str]) = match verb {
        BenchVerb::Renewals { due } => (
            renewals::measure(&engine, &due, progress).await?,
            &[
                "engine",
                "due",
                "ratio",
                "renewals_per_second",
                "raw_per_second",
                "microseconds_each",
                "peak_mib",
                "asked_per_second",
                "check_seconds",
            ],
        ),
        BenchVerb::Pages { partners, requests } => {
            let of = Companies::live().await?;
            let pages = pages::measure(&engine, &of, (partners, requests), progress).await?;
            (pages, &["engine", "partners", "page", "ratio", "per_second", "p50_ms", "p99_ms"])
        }
        BenchVerb::Invoices { count } => {
            let of = Companies::live().await?;
            let figures = invoices::measure(&engine, &of, count, progress).await?;
            let columns: &[&str] =
                &["engine", "invoices", "first_ms", "per_second", "pdf_kib", "zip_ms", "zip_kib"];
            (vec![figures], columns)
        }
        BenchVerb::Fill { partners, name } => {
            let of = Companies::live().await?;
            let url = engine.fresh(&name).await?;
            fill::fill(&url, &of, partners, |done| progress("filling", done, partners)).await?;
            (vec![json!({ "database": url, "partners": partners })], &["database", "partners"])
        }
    };
    bar.clear();
    let text = output.list(&rows, columns).map_err(companies::broken)?;
    println!("{text}");
    Ok(())
}

/// One bar on the error stream for one stage after the other.
#[derive(Default)]
struct Bar(Mutex<Option<(String, ProgressBar)>>);

impl Bar {
    fn show(&self, stage: &str, done: u64, of: u64) {
        let Ok(mut shown) = self.0.lock() else { return };
        if shown.as_ref().is_none_or(|(name, _)| name != stage) {
            if let Some((_, bar)) = shown.take() {
                bar.finish_and_clear();
            }
            *shown = Some((stage.to_owned(), crate::cli::bar(stage)));
        }
        if let Some((_, bar)) = shown.as_ref() {
            bar.set_length(of);
            bar.set_position(done);
        }
    }

    fn clear(&self) {
        if let Some((_, bar)) = self.0.lock().ok().and_then(|mut shown| shown.take()) {
            bar.finish_and_clear();
        }
    }
}
