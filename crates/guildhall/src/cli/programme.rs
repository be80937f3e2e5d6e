//! `guildhall programme`: checking, comparing, applying and exporting the programme's files.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use super::{Output, Said};
use crate::app::App;
use crate::db::whole;
use crate::error::Error;
use crate::programme::apply::{Outcome, apply};
use crate::programme::{Files, store};

#[derive(Debug, Clone, Subcommand)]
pub enum ProgrammeVerb {
    /// Reads a directory and says what does not hold, by file and line, and what would change.
    Check { dir: PathBuf },
    /// Shows what changes, then applies it; `--yes` applies without asking.
    Apply {
        /// Left out: the programme that is shipped with this program.
        dir: Option<PathBuf>,
        #[arg(long)]
        yes: bool,
    },
    /// Writes the programme in force into a directory.
    Export { dir: PathBuf },
}

pub async fn run(app: &App, output: Output, verb: ProgrammeVerb) -> Result<Said, Error> {
    let now = app.now().await?;
    match verb {
        ProgrammeVerb::Check { dir } => {
            let outcome = apply(app, &read(&dir)?, now, "command line", true).await?;
            told(output, &outcome)
        }
        ProgrammeVerb::Apply { dir, yes } => {
            let files = match dir {
                Some(dir) => read(&dir)?,
                None => Files::shipped(),
            };
            let looked = apply(app, &files, now, "command line", true).await?;
            if !looked.problems.is_empty() || (looked.changes.is_empty() && !yes) {
                return told(output, &looked);
            }
            if !yes {
                eprintln!("{}", listed(&looked));
                if !agreed()? {
                    return told(output, &looked);
                }
            }
            let applied = whole(|| apply(app, &files, now, "command line", false)).await?;
            told(output, &applied)
        }
        ProgrammeVerb::Export { dir } => {
            let version = store::newest_version(app.db.read()).await?.ok_or(Error::NotFound)?;
            let files = store::files(app.db.read(), version).await?;
            files.write(&dir).map_err(|error| Error::Broken(error.into()))?;
            let body = json!({ "version": version, "written_to": dir.display().to_string() });
            output.one(&body).map(Said::from)
        }
    }
}

fn read(dir: &std::path::Path) -> Result<Files, Error> {
    Files::read(dir).map_err(|error| Error::Broken(error.into()))
}

fn agreed() -> Result<bool, Error> {
    eprint!("Apply these changes? [y/N] ");
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).map_err(|error| Error::Broken(error.into()))?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

fn listed(outcome: &Outcome) -> String {
    let line = |change: &crate::programme::Change| {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        let short = |text: Option<&str>| {
            let text = text.unwrap_or("–").lines().next().unwrap_or_default();
            text.chars().take(60).collect::<String>()
        };
        format!("{:8} {}: {} → {}", change.kind.code(), change.subject, short(before), short(after))
    };
    outcome.changes.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What was found or done. Problems are invalid input: the exit code says so.
fn told(output: Output, outcome: &Outcome) -> Result<Said, Error> {
    let exit = if outcome.problems.is_empty() { 0 } else { Error::Invalid(Vec::new()).exit_code() };
    Ok(Said { text: written(output, outcome)?, exit })
}

fn written(output: Output, outcome: &Outcome) -> Result<String, Error> {
    let problems: Vec<_> = outcome
        .problems
        .iter()
        .map(|problem| {
            json!({
                "file": problem.file,
                "line": problem.line,
                "code": problem.code,
                "reason": problem.to_string(),
            })
        })
        .collect();
    let changes: Vec<_> = outcome
        .changes
        .iter()
        .map(|change| {
            json!({
                "kind": change.kind.code(),
                "subject": change.subject,
                "before": change.before,
                "after": change.after,
            })
        })
        .collect();
    if output.json {
        let body = json!({ "version": outcome.version, "problems": problems, "changes": changes });
        return output.one(&body);
    }
    let mut lines: Vec<String> = outcome.problems.iter().map(ToString::to_string).collect();
    lines.push(match (outcome.version, outcome.problems.len(), outcome.changes.len()) {
        (Some(version), _, changes) => format!("applied as version {version}: {changes} changes"),
        (None, 0, 0) => "the programme holds; nothing would change".to_owned(),
        (None, 0, changes) => {
            format!("{}\nthe programme holds; {changes} changes are not applied", listed(outcome))
        }
        (None, problems, _) => format!("not applied: {problems} problems"),
    });
    Ok(lines.join("\n"))
}
