//! Support calls an hour off.

use domain::access::Action;
use domain::ids::RequestNumber;
use domain::support::appointment::End;
use domain::text::paragraphs;

use super::{end, letters, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};
use crate::support::answer::partner_of;
use crate::support::ask::room;
use crate::support::{Side, TEXT_MAX, store as requests};

/// Calls off what stands, for a reason that the partner reads in a letter and in the thread.
/// Refused as `appointment.none` where nothing stands, and as `appointment.begun` from its
/// beginning on.
pub async fn decline(
    app: &App,
    ctx: &Ctx,
    number: &RequestNumber,
    reason: &str,
) -> Result<(), Error> {
    ctx.may(Action::AnswerSupport)?;
    let reason = paragraphs(reason, TEXT_MAX);
    let reason = reason.map_err(|refusal| Error::invalid("call_off", refusal))?;
    let scope = PartnerScope::open(app, partner_of(app, number).await?).await?;
    let found = requests::get_by_number(scope.tx(), scope.partner(), number, None).await?;
    let old = store::find_standing(scope.tx(), scope.partner(), found.id).await?;
    let old = old.ok_or(Refusal::new("appointment.none"))?;
    if old.has_begun(ctx.now) {
        return Err(Refusal::new("appointment.begun").into());
    }
    room(&scope, &found).await?;
    requests::record_note(&scope, found.id, (Side::Support, reason.clone()), ctx).await?;
    let why = letters::Why::Declined(&reason);
    end::loudly(&scope, app, ctx, (&found, &old), (End::Declined, why)).await?;
    scope.commit().await
}
