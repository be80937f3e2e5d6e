//! Saying yes to automatic renewal after a move, which until then is off.

use domain::access::Action;
use domain::ids::SubscriptionId;

use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::subscription;

/// Turns it on for a membership that came over, with the agreement accepted by whoever says yes.
/// Said again, nothing changes.
pub async fn confirm(app: &App, ctx: &Ctx, subscription: SubscriptionId) -> Result<(), Error> {
    ctx.may(Action::Renew)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let own = store::list_memberships(scope.tx(), &[scope.partner()]).await?;
    let own = own.into_iter().find(|one| one.subscription == subscription);
    let own = own.ok_or(Error::NotFound)?;
    if own.moved.is_none() {
        return Err(Error::NotFound);
    }
    if own.confirmed_at.is_some() {
        return Ok(());
    }
    let holding = subscription::store::get(scope.tx(), scope.partner(), subscription).await?;
    subscription::older::confirm_automatic(&scope, app, ctx, &loaded, &holding).await?;
    store::record_confirmed(&scope, ctx, subscription).await?;
    scope.commit().await
}
