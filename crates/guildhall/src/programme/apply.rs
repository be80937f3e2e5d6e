//! Applying a programme: checked against itself and against what past terms rest on, then kept
//! whole.

use domain::calendar::civil_day;
use jiff::Timestamp;

use super::{Change, Files, Problem, check_pinned, check_today, compare, locate, parse, store};
use crate::app::App;
use crate::error::Error;

/// What applying would do, or did.
#[derive(Debug)]
pub struct Outcome {
    /// Every difference to the programme in force.
    pub changes: Vec<Change>,
    /// Where it cannot be applied, by file and line; nothing was written then.
    pub problems: Vec<Problem>,
    /// Set when a new version was written.
    pub version: Option<i64>,
}

/// Compares, checks and, unless `dry_run`, writes a new version. An unchanged programme writes
/// none.
pub async fn apply(
    app: &App,
    files: &Files,
    now: Timestamp,
    applied_by: &str,
    dry_run: bool,
) -> Result<Outcome, Error> {
    let after = match parse(files) {
        Ok(after) => after,
        Err(problems) => return Ok(Outcome { changes: Vec::new(), problems, version: None }),
    };
    let transaction = app.db.begin().await?;
    let before = match store::newest_version(&transaction).await? {
        Some(version) => Some(store::files(&transaction, version).await?),
        None => None,
    };
    let before_programme = before.as_ref().map(parse).transpose().map_err(|_| {
        Error::broken("the programme in force no longer holds; export it and mend it")
    })?;
    let today = civil_day(now, &after.zone);
    let mut problems = Vec::new();
    // A first programme may begin with its history; afterwards the mark of today's set must be
    // right.
    if let Some(before) = &before_programme {
        problems.extend(check_today(&after, today));
        let pinned = store::pinned(&transaction, today).await?;
        problems.extend(check_pinned(before, &after, &pinned));
    }
    locate(&mut problems, files);
    let changes = compare(before_programme.as_ref(), &after);
    let same = before.is_some_and(|before| before.digest() == files.digest());
    let version = if dry_run || same || !problems.is_empty() {
        None
    } else {
        let version = store::record(&transaction, files, now, applied_by).await?;
        transaction.commit().await?;
        crate::app::forget_programme();
        Some(version)
    };
    Ok(Outcome { changes, problems, version })
}
