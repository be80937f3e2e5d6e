//! Choosing a pack for the year that runs.

use domain::access::Action;
use domain::benefit::Chosen;
use domain::ids::{PartnerId, SubscriptionId};
use domain::offer::Pack;

use super::super::{books, cloud, store};
use crate::access::users;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};

/// Chooses a pack for the year of a membership that runs today. It stays until the next year; the
/// same choice again changes nothing.
pub async fn choose(
    app: &App,
    ctx: &Ctx,
    (partner, subscription): (PartnerId, SubscriptionId),
    pack: Pack,
) -> Result<(), Error> {
    ctx.may(Action::UseBenefits)?;
    users::reach(ctx, partner)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, partner).await?;
    let books = books::read(scope.tx(), &loaded, partner).await?;
    let cloud = cloud::read(scope.tx(), partner).await?;
    let mut running = books.running(ctx.today).into_iter();
    let grant = running.find(|grant| grant.subscription == subscription).ok_or(Error::NotFound)?;
    let chosen = books.pack_of(&loaded, grant);
    if chosen == Chosen::Made(pack) {
        return Ok(());
    }
    let is_used = super::is_used(&loaded, &books, &cloud, grant);
    chosen.may_choose(is_used, grant.year.last).map_err(Refusal::from)?;
    store::record_pack(&scope, ctx, (grant.subscription, grant.term), pack).await?;
    let event = Event::new("benefit.pack_chosen", "subscription", subscription)
        .with("offer", grant.offer.as_str())
        .with("pack", pack.code());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}
