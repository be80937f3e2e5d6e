//! Beginning to buy: the eligibility, asked again at this moment, and one open order per offer.

use domain::access::Action;
use domain::ids::{OfferCode, OrderId};
use domain::offer::{Offer, Unmet};
use domain::order::{OrderState, Purpose};
use domain::planted::{self, Mistake};

use super::review;
use super::shelf::{self, Shelf};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};
use crate::order::{self, Order};

/// Opens an order for an offer, or returns the open one there is: two tabs and two colleagues share
/// it.
pub async fn start(app: &App, ctx: &Ctx, offer: &OfferCode) -> Result<OrderId, Error> {
    ctx.may(Action::Buy)?;
    let loaded = app.programme().await?;
    let wanted = loaded.programme.offer(offer).filter(|offer| !offer.free);
    let wanted = wanted.ok_or(Error::NotFound)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let shelf = shelf::load(scope.tx(), &loaded, ctx, scope.partner()).await?;
    if let Some(open) = order::store::find_open(scope.tx(), scope.partner(), offer).await? {
        if !is_left_over(&shelf, &open) && !planted::is(Mistake::TwoOrders) {
            drop(scope);
            return Ok(review::review(app, ctx, open.id).await?.order.id);
        }
        order::draft::cancel_in(&scope, app, ctx, &open).await?;
    }
    check(&loaded, &shelf, wanted)?;
    let quote = price(&loaded, ctx, &shelf, wanted)?;
    let order = order::draft::open(&scope, app, ctx, &quote).await?;
    scope.commit().await?;
    Ok(order.id)
}

/// A renewal that was begun and never placed, of a subscription that is over: it makes room for
/// buying anew.
pub fn is_left_over(shelf: &Shelf<'_>, open: &Order) -> bool {
    let held = shelf.purchased.iter().any(|one| one.holding.offer == open.offer);
    let placed = !matches!(open.state, OrderState::Draft | OrderState::Declined);
    open.purpose.renews().is_some() && !held && !placed
}

/// Refuses with the first unmet condition; the offer's page lists them all.
pub fn check(loaded: &Loaded, shelf: &Shelf<'_>, wanted: &Offer) -> Result<(), Error> {
    match refusals(loaded, shelf, wanted)?.into_iter().next() {
        Some(first) => Err(first.into()),
        None => Ok(()),
    }
}

/// Every condition of buying the offer that does not hold.
pub fn refusals(loaded: &Loaded, shelf: &Shelf<'_>, wanted: &Offer) -> Result<Vec<Refusal>, Error> {
    let held = shelf.purchased.iter().find(|one| one.holding.offer == wanted.code);
    if let Some(held) = held {
        let term = held.holding.term()?;
        let window = held.holding.policy(loaded)?.window(term.ends_on);
        let refusal = Refusal::new("offer.already_active").day("until", term.ends_on);
        return Ok(vec![refusal.day("opens", window.first).opens(window.first)]);
    }
    let entry = shelf.available.iter().find(|entry| entry.offer.code == wanted.code);
    let entry = entry.ok_or_else(|| Error::broken(format!("{} is on no shelf", wanted.code)))?;
    // The order being filled in is itself an open order; it does not stand in its own way.
    let unmet = entry.unmet.iter().filter(|one| !matches!(one, Unmet::OrderOpen { .. }));
    Ok(unmet.map(shelf::refusal).collect())
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
        under: None,
        starts_on: ctx.today,
        ends_on: policy.first_anniversary(ctx.today),
    };
    order::draft::price(loaded, ctx, &shelf.partner, &wanted)
}
