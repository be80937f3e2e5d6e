//! Work over many companies that staff began on a page. It goes on by itself, some companies at a
//! time, and after a restart where it was; the page tells how far it is.

use domain::access::{Action, Actor};
use domain::ids::{PartnerId, PersonId, RunId};
use domain::pmc::Company;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::store::{self, runs};
use super::{Stage, bulk, file, import};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal, RefusalArg};

/// Companies taken up in one step, after which the page knows of them.
const STEP: usize = 40;
/// Hours after which a file is forgotten that nobody said a word about.
const FILE_HOURS: i64 = 24;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file is taken in.
    Import,
    /// Everybody who was not invited is.
    Invite,
    /// Every company that can move moves.
    Move,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Import, Kind::Invite, Kind::Move];

    pub fn code(self) -> &'static str {
        match self {
            Kind::Import => "import",
            Kind::Invite => "invite",
            Kind::Move => "move",
        }
    }

    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub id: RunId,
    pub kind: Kind,
    pub made_at: Timestamp,
    pub made_by: Option<PersonId>,
    /// `None` while a file waits for a word of whoever sent it.
    pub begun_at: Option<Timestamp>,
    /// Companies in all, those taken up, and those of them that it changed.
    pub total: i64,
    pub done: i64,
    pub changed: i64,
    /// The last company that was taken up.
    pub after: Option<PartnerId>,
    pub stayed: Vec<Stayed>,
    /// The file, until it was taken in.
    pub content: Option<String>,
    pub ended_at: Option<Timestamp>,
}

/// A company that stays where it is, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stayed {
    /// `None` where it is said of all.
    pub network_id: Option<String>,
    /// Of the refusal.
    pub code: String,
    /// Of its sentence.
    pub args: Vec<(String, String)>,
}

impl Stayed {
    pub fn of(network_id: Option<String>, refusal: &Refusal) -> Stayed {
        let arg = |(name, arg): &(&'static str, RefusalArg)| {
            let text = match arg {
                RefusalArg::Day(day) => day.to_string(),
                RefusalArg::Text(text) => text.clone(),
                RefusalArg::Number(number) => number.to_string(),
                RefusalArg::Roles(roles) => roles.codes(),
            };
            ((*name).to_owned(), text)
        };
        let args = refusal.args.iter().map(arg).collect();
        Stayed { network_id, code: refusal.code.to_owned(), args }
    }
}

fn new(ctx: &Ctx, id: RunId, kind: Kind, total: usize) -> Run {
    Run {
        id,
        kind,
        made_at: ctx.now,
        made_by: ctx.person(),
        begun_at: Some(ctx.now),
        total: count(total),
        done: 0,
        changed: 0,
        after: None,
        stayed: Vec::new(),
        content: None,
        ended_at: None,
    }
}

fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

/// Keeps a file whose companies were checked, until somebody who has seen what it would do says
/// yes. `id` is drawn with the form: sent twice, it is kept once.
pub async fn keep_file(
    app: &App,
    ctx: &Ctx,
    id: RunId,
    content: &[u8],
    companies: &[Company],
) -> Result<(), Error> {
    ctx.may(Action::DecideVetting)?;
    let content = String::from_utf8_lossy(content).into_owned();
    let run = Run {
        begun_at: None,
        content: Some(content),
        ..new(ctx, id, Kind::Import, companies.len())
    };
    runs::record(app, &run).await.map(|_| ())
}

/// Says yes to a file. Said again, nothing changes.
pub async fn begin_import(app: &App, ctx: &Ctx, id: RunId) -> Result<(), Error> {
    ctx.may(Action::DecideVetting)?;
    runs::get(app.db.read(), id).await?;
    runs::record_begun(app, id, ctx.now).await
}

/// Begins invitations or moves of all. While some of a kind go on, nothing more begins. Returns
/// the run that goes on.
pub async fn begin(app: &App, ctx: &Ctx, id: RunId, kind: Kind) -> Result<RunId, Error> {
    ctx.may(Action::DecideVetting)?;
    let read = app.db.read();
    let open = runs::list_open(read).await?;
    if let Some(open) = open.iter().find(|run| run.kind == kind && run.begun_at.is_some()) {
        return Ok(open.id);
    }
    let total = match kind {
        Kind::Import => return Err(Error::NotFound),
        Kind::Invite => store::count(read, Some(Stage::Imported)).await?,
        Kind::Move => store::count_unmoved(read).await?,
    };
    let total = usize::try_from(total).unwrap_or(usize::MAX);
    runs::record(app, &new(ctx, id, kind, total)).await?;
    Ok(id)
}

/// A run, for staff, or [`Error::NotFound`].
pub async fn get(app: &App, ctx: &Ctx, id: RunId) -> Result<Run, Error> {
    ctx.may(Action::SeeAllPartners)?;
    runs::get(app.db.read(), id).await
}

/// The companies of a file that waits or is being taken in.
pub async fn companies(app: &App, ctx: &Ctx, run: &Run) -> Result<Vec<Company>, Error> {
    let Some(content) = &run.content else { return Ok(Vec::new()) };
    // It is held against the day on which it was checked: days pass while it is taken in.
    let then = Ctx { today: app.day_of(run.made_at).await?, ..ctx.clone() };
    file::again(app, &then, content.as_bytes()).await
}

/// Goes on with the oldest run by one step. Returns how many companies were taken up, at least one
/// while a run goes on.
pub async fn go_on(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let kept = SignedDuration::from_hours(FILE_HOURS);
    let mut begun = None;
    for run in runs::list_open(app.db.read()).await? {
        match run.begun_at {
            Some(_) => begun = begun.or(Some(run)),
            None if kept < ctx.now.duration_since(run.made_at) => runs::forget(app, run.id).await?,
            None => {}
        }
    }
    let Some(before) = begun else { return Ok(0) };
    // In the name of whoever began it.
    let actor = before.made_by.map_or(ctx.actor, |person| Actor::Operator { person });
    let ctx = &Ctx { actor, ..ctx.clone() };
    let mut run = before.clone();
    let is_over = match run.kind {
        Kind::Import => take_in(app, ctx, &mut run).await?,
        Kind::Invite => {
            let invited = bulk::invite_some(app, ctx, STEP as u64).await?;
            run.done += count(invited);
            run.changed += count(invited);
            invited < STEP
        }
        Kind::Move => move_some(app, ctx, &mut run).await?,
    };
    run.total = run.total.max(run.done);
    if is_over {
        run.ended_at = Some(ctx.now);
        run.total = run.done;
        run.content = None;
    }
    runs::record_step(app, &before, &run).await?;
    Ok(usize::try_from(run.done - before.done).unwrap_or(0).max(1))
}

async fn take_in(app: &App, ctx: &Ctx, run: &mut Run) -> Result<bool, Error> {
    let companies = match companies(app, ctx, run).await {
        Ok(companies) => companies,
        Err(Error::Refused(refusal)) => {
            run.stayed.push(Stayed::of(None, &refusal));
            return Ok(true);
        }
        Err(error) => return Err(error),
    };
    let from = usize::try_from(run.done).unwrap_or(usize::MAX);
    let until = from.saturating_add(STEP);
    let some = import::import_some(app, ctx, &companies, from..until).await?;
    run.done += count(some.companies + some.known);
    run.changed += count(some.companies);
    Ok(companies.len() <= until)
}

async fn move_some(app: &App, ctx: &Ctx, run: &mut Run) -> Result<bool, Error> {
    let part = bulk::cut_over_some(app, ctx, run.after, STEP as u64).await?;
    run.done += count(part.looked);
    run.changed += count(part.done.moved);
    let stayed = part.done.refused.iter();
    run.stayed.extend(stayed.map(|(id, why)| Stayed::of(Some(id.to_string()), why)));
    run.after = part.last.or(run.after);
    Ok(part.looked < STEP)
}
