//! Beginning to buy: the eligibility, asked again at this moment, and one open order per offer.

use domain::access::Action;
use domain::ids::{OfferCode, OrderId};
use domain::offer::{Offer, Unmet};
use domain::order::{OrderState, Purpose};

use super::shelf::{self, Shelf};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};
use crate::order::{self, Order};

/// Opens an order for an offer, or returns the open one there is: two tabs and two colleagues share it.
pub async fn start(app: &App, ctx: &Ctx, offer: &OfferCode) -> Result<OrderId, Error> {
    ctx.may(Action::Buy)?;
    let loaded = app.programme().await?;
    let wanted = loaded.programme.offer(offer).filter(|offer| !offer.free);
    let wanted = wanted.ok_or(Error::NotFound)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    if let Some(open) = order::store::find_open(scope.tx(), scope.partner(), offer).await? {
        return resume(scope, app, ctx, &loaded, wanted, open).await;
    }
    let shelf = shelf::load(scope.tx(), &loaded, ctx, scope.partner()).await?;
    check(&shelf, wanted)?;
    let quote = price(&loaded, ctx, &shelf, wanted)?;
    let order = order::draft::open(&scope, app, ctx, &quote).await?;
    scope.commit().await?;
    Ok(order.id)
}

/// An open order is gone on with; its quote is renewed where it no longer holds.
async fn resume(
    scope: PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    wanted: &Offer,
    open: Order,
) -> Result<OrderId, Error> {
    if open.state == OrderState::Draft && open.purpose.renews().is_none() {
        requote(&scope, app, ctx, loaded, wanted, &open).await?;
        scope.commit().await?;
    }
    Ok(open.id)
}

/// Prices a purchase or upgrade that is not placed anew, where today's quote differs or the old one ran
/// out.
pub async fn requote(
    scope: &PartnerScope,
    _app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    wanted: &Offer,
    open: &Order,
) -> Result<(), Error> {
    let shelf = shelf::load(scope.tx(), loaded, ctx, scope.partner()).await?;
    let quote = price(loaded, ctx, &shelf, wanted)?;
    if quote.hash() != open.quote_hash || !open.quote.is_valid(ctx.now) {
        order::store::record_quote(scope, open, &quote).await?;
    }
    Ok(())
}

/// Refuses with the first unmet condition; the offer's page lists them all.
pub fn check(shelf: &Shelf<'_>, wanted: &Offer) -> Result<(), Error> {
    let entry = shelf.available.iter().find(|entry| entry.offer.code == wanted.code);
    let unmet = entry.map_or(&[][..], |entry| &entry.unmet);
    // The order being filled in is itself an open order; it does not stand in its own way.
    match unmet.iter().find(|one| !matches!(one, Unmet::OrderOpen { .. })) {
        Some(first) => Err(shelf::refusal(first).into()),
        None if entry.is_none() => Err(Refusal::new("offer.already_active").into()),
        None => Ok(()),
    }
}

/// The quote of a purchase today: an upgrade when the offer replaces a lower level that is held.
pub fn price(
    loaded: &Loaded,
    ctx: &Ctx,
    shelf: &Shelf<'_>,
    wanted: &Offer,
) -> Result<domain::order::Quote, Error> {
    let lower = shelf.replaced(wanted);
    let purpose =
        lower.map_or(Purpose::Purchase, |held| Purpose::Upgrade { from: held.subscription.id });
    let policy = loaded.programme.policy_on(ctx.today);
    let policy = policy.ok_or_else(|| Error::broken("no policy set is in force"))?;
    let wanted = order::draft::Wanted {
        offer: wanted,
        purpose,
        starts_on: ctx.today,
        ends_on: policy.first_anniversary(ctx.today),
    };
    order::draft::price(loaded, ctx, &shelf.partner, &wanted)
}
