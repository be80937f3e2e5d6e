//! Somebody of staff takes a request, or gives it back to its queue.

use domain::access::Action;
use domain::ids::RequestNumber;

use super::answer::partner_of;
use super::{appointment, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};

/// Takes it. Refused as `request.taken` while a colleague works on it; as
/// `appointment.busy` where an hour was agreed on at which one talks to somebody else. Taking it
/// twice changes nothing.
pub async fn take(app: &App, ctx: &Ctx, number: &RequestNumber) -> Result<(), Error> {
    ctx.may(Action::AnswerSupport)?;
    let own = ctx.person().ok_or(Error::Unauthenticated)?;
    let scope = PartnerScope::open(app, partner_of(app, number).await?).await?;
    let request = store::get_by_number(scope.tx(), scope.partner(), number, None).await?;
    match request.owner {
        Some(owner) if owner == own => return Ok(()),
        Some(_) => return Err(Refusal::new("request.taken").into()),
        None => {}
    }
    appointment::end::hand_on(&scope, app, ctx, &request, Some(own)).await?;
    store::desk::record_owner(&scope, request.id, Some(own)).await?;
    let (kind, id) = request.subject();
    scope.record(app, ctx, request.named(Event::new("request.taken", kind, id))).await?;
    scope.commit().await
}

/// Gives it back, whoever had it: a colleague who is away must not hold it.
pub async fn give_back(app: &App, ctx: &Ctx, number: &RequestNumber) -> Result<(), Error> {
    ctx.may(Action::AnswerSupport)?;
    let scope = PartnerScope::open(app, partner_of(app, number).await?).await?;
    let request = store::get_by_number(scope.tx(), scope.partner(), number, None).await?;
    if request.owner.is_none() {
        return Ok(());
    }
    appointment::end::hand_on(&scope, app, ctx, &request, None).await?;
    store::desk::record_owner(&scope, request.id, None).await?;
    let (kind, id) = request.subject();
    scope.record(app, ctx, request.named(Event::new("request.given_back", kind, id))).await?;
    scope.commit().await
}
