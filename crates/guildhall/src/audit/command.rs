//! `guildhall audit`: whether the history is the one that was written.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Subcommand;
use domain::access::Actor;
use serde_json::{Value, json};

use super::anchor::{self, Anchor};
use super::checkpoint;
use super::verify::{self, Break, Verified};
use crate::app::App;
use crate::cli::{Output, Place, Said, bar, report};
use crate::ctx::{Ctx, Origin, Way};
use crate::db::whole;
use crate::error::{Error, Problem};
use crate::partner;
use crate::world::clock;

/// Something is not as it was written.
const BROKEN: u8 = 1;
/// A walk that takes longer shows how far it is.
const QUIET: Duration = Duration::from_secs(1);

#[derive(Debug, Clone, Subcommand)]
pub enum AuditVerb {
    /// Walks along every chain and names the first row that is not as it was written: exit 0 when
    /// all are, 1 when not.
    Verify {
        /// A checkpoint that was kept elsewhere: shows a history that was rewritten as a whole.
        #[arg(long, value_name = "FILE")]
        anchor: Option<PathBuf>,
    },
    /// Prints a checkpoint to be kept elsewhere: the newest, unless another is named.
    Anchor {
        #[arg(long)]
        number: Option<i64>,
    },
    /// Takes a checkpoint now and prints it.
    Checkpoint,
}

pub async fn run(verb: AuditVerb, place: &Place, output: Output) -> ExitCode {
    let app = match place.open().await {
        Ok(app) => app,
        Err(error) => {
            eprintln!("guildhall: {error:#}");
            return ExitCode::from(BROKEN + 1);
        }
    };
    let done = match verb {
        AuditVerb::Verify { anchor } => verified(&app, anchor, output).await,
        AuditVerb::Anchor { number } => anchor_of(&app, number).await.map(Said::from),
        AuditVerb::Checkpoint => whole(|| take(&app, output)).await.map(Said::from),
    };
    report(&app, output, done)
}

async fn anchor_of(app: &App, number: Option<i64>) -> Result<String, Error> {
    Ok(anchor::get(app, number).await?.text().trim_end().to_owned())
}

async fn take(app: &App, output: Output) -> Result<String, Error> {
    let ctx = Ctx::at_present(app, Actor::System, output.locale).await?;
    checkpoint::take(app, &ctx.from(Origin::by(Way::CommandLine))).await?;
    anchor_of(app, None).await
}

fn read(file: &PathBuf) -> Result<Anchor, Error> {
    let text = std::fs::read_to_string(file);
    let anchor = text.ok().and_then(|text| serde_json::from_str(&text).ok());
    anchor.ok_or_else(|| Error::Invalid(vec![Problem::coded("anchor", "anchor")]))
}

async fn verified(app: &App, anchor: Option<PathBuf>, output: Output) -> Result<Said, Error> {
    let anchor = anchor.as_ref().map(read).transpose()?;
    let (begun, shown) = (clock::running(), OnceCell::new());
    let tell = |done: usize, all: u64| {
        if QUIET < clock::running().saturating_sub(begun) {
            let bar = shown.get_or_init(|| bar("verifying"));
            bar.set_length(all);
            bar.set_position(u64::try_from(done).unwrap_or(all));
        }
    };
    let verified = verify::of(app, anchor.as_ref(), tell).await?;
    if let Some(bar) = shown.get() {
        bar.finish_and_clear();
    }
    let exit = if verified.holds() { 0 } else { BROKEN };
    let mut breaks = Vec::new();
    for one in &verified.breaks {
        breaks.push(view(app, output, one).await?);
    }
    let text = if output.json {
        as_json(&verified, breaks)
    } else {
        as_lines(app, output, &verified, &breaks)
    };
    Ok(Said { text, exit })
}

async fn view(app: &App, output: Output, one: &Break) -> Result<Value, Error> {
    let network_id = match one.partner.filter(|partner| !partner.0.is_nil()) {
        Some(partner) => match partner::store::get(app.db.read(), partner).await {
            Ok(partner) => partner.network_id.map(|id| id.to_string()),
            Err(_) => None,
        },
        None => None,
    };
    let key = format!("audit-fault-{}", one.fault.code());
    Ok(json!({
        "fault": one.fault.code(),
        "meaning": app.text(output.locale, &key, &[]),
        "partner": network_id,
        "partner_id": one.partner.map(|id| id.to_string()),
        "sequence": one.sequence,
        "checkpoint": one.checkpoint,
    }))
}

fn as_json(verified: &Verified, breaks: Vec<Value>) -> String {
    let body = json!({
        "holds": verified.holds(),
        "events": verified.events,
        "checkpoints": verified.checkpoints,
        "breaks": breaks,
    });
    format!("{body:#}")
}

fn as_lines(app: &App, output: Output, verified: &Verified, breaks: &[Value]) -> String {
    let counts = [
        ("events", verified.events.into()),
        ("checkpoints", verified.checkpoints.into()),
        ("breaks", breaks.len().into()),
    ];
    let key = if verified.holds() { "audit-holds" } else { "audit-broken" };
    let mut lines = vec![app.text(output.locale, key, &counts)];
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => "–".to_owned(),
        other => other.to_string(),
    };
    for one in breaks {
        let place = if one["sequence"].is_null() {
            let number = ("number", text(&one["checkpoint"]).into());
            app.text(output.locale, "audit-at-checkpoint", &[number])
        } else if one["partner_id"].as_str() == Some(HOUSE) {
            let sequence = ("sequence", text(&one["sequence"]).into());
            app.text(output.locale, "audit-at-house", &[sequence])
        } else {
            let sequence = ("sequence", text(&one["sequence"]).into());
            let partner = ("partner", text(&one["partner"]).into());
            app.text(output.locale, "audit-at-event", &[partner, sequence])
        };
        lines.push(format!("{place}: {}", text(&one["meaning"])));
    }
    lines.join("\n")
}

/// The id under which the house's own events are told.
const HOUSE: &str = "00000000-0000-0000-0000-000000000000";
