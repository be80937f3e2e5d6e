//! The partner calls an hour off.

use domain::access::Action;
use domain::ids::RequestNumber;
use domain::support::appointment::End;

use super::{end, letters, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};
use crate::support::{only_of, store as requests};

/// Calls off what stands. Where nothing does, it changes nothing. Refused as `appointment.begun`
/// from its beginning on.
pub async fn call_off(app: &App, ctx: &Ctx, number: &RequestNumber) -> Result<(), Error> {
    ctx.may(Action::AskSupport)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let found = requests::get_by_number(scope.tx(), scope.partner(), number, only_of(ctx)).await?;
    let old = store::find_standing(scope.tx(), scope.partner(), found.id).await?;
    let Some(old) = old else { return Ok(()) };
    if old.has_begun(ctx.now) {
        return Err(Refusal::new("appointment.begun").into());
    }
    end::loudly(&scope, app, ctx, (&found, &old), (End::Withdrawn, letters::Why::Withdrawn))
        .await?;
    scope.commit().await
}
