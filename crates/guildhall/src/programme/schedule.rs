//! A policy set of the future: added to the programme in force, or taken out again before its day.
//! The files of the programme are edited as a person would edit them, and checked by the same
//! reader and against the same past.

use domain::access::Action;
use domain::calendar::civil_day;
use domain::ids::PolicyCode;

use super::files::unified;
use super::policies::{FOLDER, file_of};
use super::{Files, Problem, check_pinned, check_today, locate, parse, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::db::event::{Event, house};
use crate::error::Error;

/// Who applied a version that was made at the desk; who it was stands in the house's events.
const DESK: &str = "desk";
/// Where a set stands whose code cannot be read, so that its problems have a place.
const UNREADABLE: &str = "policies/unreadable.toml";

/// Where something was scheduled, and what stands against it.
#[derive(Debug)]
pub enum Scheduled {
    Done(PolicyCode),
    Wrong(Vec<Problem>),
    /// Another set of this code is there already.
    Known,
    /// It would begin today or earlier.
    NotFuture,
}

/// Adds a set that comes into force on a day to come. The very same set again changes nothing.
pub async fn schedule(app: &App, ctx: &Ctx, text: &str) -> Result<Scheduled, Error> {
    ctx.may(Action::ApplyProgramme)?;
    let text = unified(text);
    let code = code_in(&text);
    let path = code.as_ref().map_or_else(|| UNREADABLE.to_owned(), file_of);
    let transaction = app.db.begin().await?;
    let before = in_force(&transaction).await?;
    if let (Some(code), Some(known)) = (&code, before.0.get(&path)) {
        return Ok(if *known == text { Scheduled::Done(code.clone()) } else { Scheduled::Known });
    }
    let mut after = before.clone();
    after.0.insert(path.clone(), text);
    let judged = judge(&transaction, ctx, &before, &mut after).await?;
    let Some(code) = code.filter(|_| judged.is_empty()) else {
        return Ok(Scheduled::Wrong(judged));
    };
    let programme = parse(&after).map_err(no_longer)?;
    let from = programme.policy(&code).map(|set| set.effective_from);
    if from.is_none_or(|from| from <= civil_day(ctx.now, &programme.zone)) {
        return Ok(Scheduled::NotFuture);
    }
    store::record(&transaction, &after, ctx.now, DESK).await?;
    let from = from.map(|from| from.to_string()).unwrap_or_default();
    let event = Event::new("programme.policy_scheduled", "policy", &code)
        .with("policy", code.as_str())
        .with("from", from);
    house::record(&transaction, app, ctx, event).await?;
    transaction.commit().await?;
    crate::app::forget_programme();
    Ok(Scheduled::Done(code))
}

/// Takes a set out again that is not in force yet. [`Error::NotFound`] where there is none, or its
/// day has come.
pub async fn discard(app: &App, ctx: &Ctx, code: &PolicyCode) -> Result<Scheduled, Error> {
    ctx.may(Action::ApplyProgramme)?;
    let transaction = app.db.begin().await?;
    let before = in_force(&transaction).await?;
    let programme = parse(&before).map_err(no_longer)?;
    let today = civil_day(ctx.now, &programme.zone);
    let is_ahead = programme.policy(code).is_some_and(|set| today < set.effective_from);
    let mut after = before.clone();
    if !is_ahead || after.0.remove(&file_of(code)).is_none() {
        return Err(Error::NotFound);
    }
    let judged = judge(&transaction, ctx, &before, &mut after).await?;
    if !judged.is_empty() {
        return Ok(Scheduled::Wrong(judged));
    }
    store::record(&transaction, &after, ctx.now, DESK).await?;
    let event =
        Event::new("programme.policy_discarded", "policy", code).with("policy", code.as_str());
    house::record(&transaction, app, ctx, event).await?;
    transaction.commit().await?;
    crate::app::forget_programme();
    Ok(Scheduled::Done(code.clone()))
}

/// The text of a set of the programme in force, to copy from.
pub async fn text_of(app: &App, code: &PolicyCode) -> Result<String, Error> {
    let read = app.db.read();
    let version = store::newest_version(read).await?.ok_or(Error::NotFound)?;
    let files = store::files(read, version).await?;
    files.0.get(&file_of(code)).cloned().ok_or(Error::NotFound)
}

async fn in_force(transaction: &Transaction) -> Result<Files, Error> {
    let version = store::newest_version(transaction).await?;
    store::files(transaction, version.ok_or(Error::NotFound)?).await
}

/// What stands against the new files. The marks of the sets are moved to the one of today first:
/// nobody else does it where the desk alone keeps the programme.
async fn judge(
    transaction: &Transaction,
    ctx: &Ctx,
    before: &Files,
    after: &mut Files,
) -> Result<Vec<Problem>, Error> {
    let known = parse(before).map_err(no_longer)?;
    let today = civil_day(ctx.now, &known.zone);
    if let Some(set) = known.policy_on(today) {
        move_mark(after, &file_of(&set.code));
    }
    let programme = match parse(after) {
        Ok(programme) => programme,
        Err(problems) => return Ok(problems),
    };
    let mut problems = check_today(&programme, today);
    let pinned = store::pinned(transaction, today).await?;
    problems.extend(check_pinned(&known, &programme, &pinned));
    locate(&mut problems, after);
    Ok(problems)
}

/// Puts the mark `in_force` on the set of one file and takes it off all others.
fn move_mark(files: &mut Files, marked: &str) {
    for (path, text) in files.0.iter_mut().filter(|(path, _)| path.starts_with(FOLDER)) {
        let mark = format!("in_force = {}", path == marked);
        let line = |line: &str| match line.split_once('=') {
            Some((key, _)) if key.trim() == "in_force" => mark.clone(),
            _ => line.to_owned(),
        };
        *text = text.split('\n').map(line).collect::<Vec<String>>().join("\n");
    }
}

fn no_longer(problems: Vec<Problem>) -> Error {
    let first = problems.first().map(ToString::to_string).unwrap_or_default();
    Error::broken(format!("the programme in force no longer holds: {first}"))
}

/// The code a set's text names.
fn code_in(text: &str) -> Option<PolicyCode> {
    let table: toml::Table = text.parse().ok()?;
    PolicyCode::parse(table.get("code")?.as_str()?)
}
