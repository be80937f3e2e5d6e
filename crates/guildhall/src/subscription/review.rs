//! Looking at an order once more before it is bought: what stands in its way now, and a fresh quote
//! where the old one no longer holds.

use domain::access::Action;
use domain::ids::OrderId;
use domain::order::{OrderState, Purpose, Quote};

use super::{buy, renew, shelf, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};
use crate::order::{self, Order};
use crate::partner;

/// An order as it would be bought now.
#[derive(Debug, Clone)]
pub struct Reviewed {
    pub order: Order,
    /// The quote before, where another took its place.
    pub replaced: Option<Quote>,
    /// Everything that stands in the way; empty where it can be bought.
    pub refusals: Vec<Refusal>,
}

/// Only an order that is not placed, or was declined, changes; any other comes back as it is.
pub async fn review(app: &App, ctx: &Ctx, order: OrderId) -> Result<Reviewed, Error> {
    ctx.may(Action::Buy)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let order = order::store::get(scope.tx(), scope.partner(), order).await?;
    if !matches!(order.state, OrderState::Draft | OrderState::Declined) {
        return Ok(Reviewed { order, replaced: None, refusals: Vec::new() });
    }
    let (quote, refusals) = price_now(&scope, ctx, &loaded, &order).await?;
    let Some(quote) = quote else {
        return Ok(Reviewed { order, replaced: None, refusals });
    };
    let same = quote.hash() == order.quote_hash;
    if same && order.quote.is_valid(ctx.now) {
        return Ok(Reviewed { order, replaced: None, refusals });
    }
    order::store::record_quote(&scope, &order, &quote).await?;
    let fresh = order::store::get(scope.tx(), scope.partner(), order.id).await?;
    scope.commit().await?;
    let replaced = (!same).then_some(order.quote);
    Ok(Reviewed { order: fresh, replaced, refusals })
}

/// The quote of this moment, and what stands in the way. No quote where none can be made.
pub async fn price_now(
    scope: &PartnerScope,
    ctx: &Ctx,
    loaded: &Loaded,
    order: &Order,
) -> Result<(Option<Quote>, Vec<Refusal>), Error> {
    let mut refusals = Vec::new();
    let quote = match order.purpose {
        Purpose::Purchase | Purpose::Upgrade { .. } => {
            let shelf = shelf::load(scope.tx(), loaded, ctx, scope.partner()).await?;
            let wanted = loaded.programme.offer(&order.offer).ok_or(Error::NotFound)?;
            refusals.extend(buy::refusals(loaded, &shelf, wanted)?);
            buy::price(loaded, ctx, &shelf, wanted)
        }
        Purpose::Renewal { subscription, .. } | Purpose::AutomaticRenewal { subscription, .. } => {
            let holding = store::get(scope.tx(), scope.partner(), subscription).await?;
            let renewal = match renew::decide(loaded, ctx, &holding, None)? {
                Ok(renewal) => renewal,
                Err(refusal) => return Ok((None, vec![refusal.into()])),
            };
            let met =
                renew::check_conditions(scope.tx(), loaded, &holding, (scope, ctx.today)).await;
            refusals.extend(refused(met)?);
            let automatic = matches!(order.purpose, Purpose::AutomaticRenewal { .. });
            let partner = partner::store::get(scope.tx(), scope.partner()).await?;
            renew::price(loaded, ctx, &partner, &holding, renewal.term_no, automatic)
        }
    };
    match quote {
        Ok(quote) => Ok((Some(quote), refusals)),
        // A price that went away is among the reasons already, where an offer is bought.
        Err(Error::Refused(refusal)) => {
            if !refusals.iter().any(|known| known.code == "offer.no_price") {
                refusals.push(refusal);
            }
            Ok((None, refusals))
        }
        Err(other) => Err(other),
    }
}

/// A refusal as a value; other errors go on.
fn refused(outcome: Result<(), Error>) -> Result<Option<Refusal>, Error> {
    match outcome {
        Ok(()) => Ok(None),
        Err(Error::Refused(refusal)) => Ok(Some(refusal)),
        Err(other) => Err(other),
    }
}
