//! `guildhall check`: verifies what must always hold.

use std::cell::OnceCell;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use serde_json::{Value, json};

use super::output::say;
use super::{Output, Place};
use crate::app::{App, Loaded};
use crate::check::{self, INVARIANTS, Report, Violation};
use crate::error::Error;
use crate::partner;
use crate::world::clock;

/// Everything holds.
const HOLDS: u8 = 0;
const VIOLATED: u8 = 1;
/// Nothing can be said: the database cannot be read.
const CANNOT_RUN: u8 = 2;

#[derive(Debug, Clone, Args)]
pub struct CheckArgs {
    /// Verifies one company alone, by its seven-digit network id.
    #[arg(long, value_name = "NETWORK_ID")]
    partner: Option<String>,
}

/// A run that takes longer than this shows how far it is.
const QUIET: Duration = Duration::from_secs(1);

pub async fn run(args: CheckArgs, place: &Place, output: Output) -> ExitCode {
    let app = match place.open().await {
        Ok(app) => app,
        Err(error) => return cannot_run(&format!("{error:#}"), output),
    };
    match verified(&app, &args, output).await {
        Ok((text, holds)) => {
            say(&text);
            ExitCode::from(if holds { HOLDS } else { VIOLATED })
        }
        Err(Error::Broken(cause)) => cannot_run(&format!("{cause:#}"), output),
        Err(error) => cannot_run(error.family(), output),
    }
}

fn cannot_run(why: &str, output: Output) -> ExitCode {
    if output.json {
        say(&format!("{:#}", json!({ "error": { "family": "broken", "reason": why } })));
    } else {
        eprintln!("guildhall: {why}");
    }
    ExitCode::from(CANNOT_RUN)
}

async fn verified(app: &App, args: &CheckArgs, output: Output) -> Result<(String, bool), Error> {
    let loaded = app.programme().await?;
    let report = match &args.partner {
        Some(network_id) => {
            let id = partner::command::find(app, network_id).await?;
            check::partners(&app.db, &loaded, &[id]).await?
        }
        None => whole(app, &loaded).await?,
    };
    let mut told = Vec::new();
    for violation in &report.violations {
        told.push(view(app, output, violation).await?);
    }
    let text =
        if output.json { as_json(&report, told) } else { as_lines(app, output, &told, &report) };
    Ok((text, report.holds()))
}

async fn whole(app: &App, loaded: &Loaded) -> Result<Report, Error> {
    let all = check::store::count_partners(app.db.read()).await?;
    let (begun, bar) = (clock::running(), OnceCell::new());
    let tell = |done: usize| {
        if QUIET < clock::running().saturating_sub(begun) {
            let bar = bar.get_or_init(|| super::demo::bar("checking"));
            bar.set_length(all);
            bar.set_position(u64::try_from(done).unwrap_or(all));
        }
    };
    let report = check::run_told(&app.db, loaded, app.is_simulated(), tell).await;
    if let Some(bar) = bar.get() {
        bar.finish_and_clear();
    }
    report
}

/// A violation as JSON: the rule in words, whose it is, what it is about, what was found.
async fn view(app: &App, output: Output, violation: &Violation) -> Result<Value, Error> {
    let network_id = match violation.partner {
        Some(partner) => partner::store::get(app.db.read(), partner).await?.network_id,
        None => None,
    };
    Ok(json!({
        "invariant": violation.invariant,
        "rule": rule(app, output, violation.invariant),
        "remedy": remedy(app, output, violation.invariant),
        "partner": network_id.map(|id| id.to_string()),
        "partner_id": violation.partner.map(|id| id.to_string()),
        "about": violation.about,
        "found": violation.found,
    }))
}

/// The invariant in words.
fn rule(app: &App, output: Output, invariant: &str) -> String {
    app.text(output.locale, &format!("check-{}", invariant.to_lowercase()), &[])
}

/// What an operator does about it.
fn remedy(app: &App, output: Output, invariant: &str) -> String {
    app.text(output.locale, &format!("check-{}-remedy", invariant.to_lowercase()), &[])
}

fn as_json(report: &Report, violations: Vec<Value>) -> String {
    let body = json!({
        "holds": report.holds(),
        "invariants": INVARIANTS,
        "partners": report.partners,
        "rows": report.rows,
        "violations": violations,
    });
    format!("{body:#}")
}

fn as_lines(app: &App, output: Output, violations: &[Value], report: &Report) -> String {
    let counts = [
        ("partners", report.partners.into()),
        ("rows", report.rows.into()),
        ("rules", INVARIANTS.len().into()),
        ("violations", violations.len().into()),
    ];
    let key = if report.holds() { "check-holds" } else { "check-violated" };
    let mut lines = vec![app.text(output.locale, key, &counts)];
    let mut last = String::new();
    for violation in violations {
        let text = |name: &str| violation[name].as_str().unwrap_or("–").to_owned();
        if text("invariant") != last {
            last = text("invariant");
            lines.push(format!("\n{last}  {}", text("rule")));
            lines.push(format!("  → {}", text("remedy")));
        }
        lines.push(format!("  {}  {}: {}", text("partner"), text("about"), text("found")));
    }
    lines.join("\n")
}
