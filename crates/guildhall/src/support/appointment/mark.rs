//! Support says how an hour went.

use domain::access::Action;
use domain::ids::RequestNumber;
use domain::support::appointment::End;

use super::{end, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};
use crate::support::answer::partner_of;
use crate::support::store as requests;

/// Notes whether they talked. Where nothing stands, it changes nothing: it was noted before.
/// Refused as `appointment.to_come` before its beginning.
pub async fn mark(
    app: &App,
    ctx: &Ctx,
    number: &RequestNumber,
    have_talked: bool,
) -> Result<(), Error> {
    ctx.may(Action::AnswerSupport)?;
    let scope = PartnerScope::open(app, partner_of(app, number).await?).await?;
    let found = requests::get_by_number(scope.tx(), scope.partner(), number, None).await?;
    let old = store::find_standing(scope.tx(), scope.partner(), found.id).await?;
    let Some(old) = old else { return Ok(()) };
    if !old.has_begun(ctx.now) {
        return Err(Refusal::new("appointment.to_come").into());
    }
    let outcome = if have_talked { End::Held } else { End::Missed };
    end::silently(&scope, ctx, &found, &old, outcome).await?;
    let kind = if have_talked { "appointment.held" } else { "appointment.missed" };
    end::tell(&scope, app, ctx, (&found, &old), kind).await?;
    scope.commit().await
}
