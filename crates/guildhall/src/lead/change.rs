//! How every change of a lead by its company begins and ends.

use domain::access::Action;
use domain::ids::LeadId;

use super::{Lead, hook, only_of, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;

/// Opens the company's scope and finds a lead the actor sees.
pub(super) async fn open(
    app: &App,
    ctx: &Ctx,
    action: Action,
    id: LeadId,
) -> Result<(PartnerScope, Lead), Error> {
    ctx.may(action)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let lead = store::get(scope.tx(), scope.partner(), id, only_of(ctx)).await?;
    Ok((scope, lead))
}

/// Writes what became of it: `event` is what the company's history says, `told` what its own
/// systems hear of it, `None` where they hear nothing.
pub(super) async fn settle(
    app: &App,
    ctx: &Ctx,
    scope: PartnerScope,
    mut lead: Lead,
    (event, told): (&'static str, Option<&'static str>),
) -> Result<(), Error> {
    lead.changed_at = ctx.now;
    store::record_change(scope.tx(), &lead).await?;
    scope.record(app, ctx, lead.event(event)).await?;
    if let Some(kind) = told {
        hook::tell(&scope, app, ctx, &lead, kind).await?;
    }
    scope.commit().await
}
