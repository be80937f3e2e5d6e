//! Staff puts a request into another queue, and says why.

use domain::access::Action;
use domain::ids::RequestNumber;
use domain::support::Queue;
use domain::text::paragraphs;

use super::Side;
use super::answer::partner_of;
use super::appointment::{self, Why};
use super::store::{self, desk};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};

/// Characters of what one says with it.
pub const NOTE_MAX: usize = 1_000;

/// Puts it into a queue, where nobody works on it yet. What was promised stays: the answer is due
/// when it was. Only staff reads the note. An hour that was agreed on is
/// off: others work on it now. Refused as `request.closed` after its end.
pub async fn route(
    app: &App,
    ctx: &Ctx,
    number: &RequestNumber,
    to: Queue,
    note: &str,
) -> Result<(), Error> {
    ctx.may(Action::AnswerSupport)?;
    let note = paragraphs(note, NOTE_MAX).map_err(|refusal| Error::invalid("note", refusal))?;
    let scope = PartnerScope::open(app, partner_of(app, number).await?).await?;
    let request = store::get_by_number(scope.tx(), scope.partner(), number, None).await?;
    if request.state.is_closed() {
        return Err(Refusal::new("request.closed").into());
    }
    if request.queue == to {
        return Ok(());
    }
    let known = desk::list_routings(scope.tx(), scope.partner(), request.id).await?.len() as u64;
    if desk::ROUTINGS_MAX <= known {
        return Err(Refusal::new("request.full").into());
    }
    desk::record_routing(&scope, ctx, &request, (to, &note)).await?;
    let goes = (Side::Support, Why::Routed);
    appointment::end::with_request(&scope, app, ctx, &request, goes).await?;
    let (kind, id) = request.subject();
    scope.record(app, ctx, request.named(Event::new("request.routed", kind, id))).await?;
    scope.commit().await
}
