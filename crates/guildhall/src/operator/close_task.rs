//! Closing a task: somebody looked, did what was to be done, and says so.

use domain::access::Action;
use domain::ids::{PartnerId, TaskId};
use domain::text::line;

use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, task};
use crate::error::{Error, Refusal};

/// Characters a note may have.
pub const NOTE_MAX: usize = 500;

/// Closes an open task with a note that says what was done. Refused with `task.already_closed` when
/// a colleague, or another tab, was first.
pub async fn close_task(app: &App, ctx: &Ctx, id: TaskId, note: &str) -> Result<(), Error> {
    ctx.may(Action::CloseTask)?;
    // Line breaks are typed for the eye; the note is read in one line.
    let note = note.split_whitespace().collect::<Vec<&str>>().join(" ");
    let note = line(&note, NOTE_MAX).map_err(|refusal| Error::invalid("note", refusal))?;
    let known = task::find(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let scope = PartnerScope::open(app, PartnerId(known.partner_id)).await?;
    match task::close(&scope, ctx, id, note.clone()).await {
        Err(Error::NotFound) => return Err(Refusal::new("task.already_closed").into()),
        other => other?,
    }
    let event = Event::new("task.closed", "task", id).with("task", known.kind).with("note", note);
    scope.record(app, ctx, event).await?;
    scope.commit().await
}
