//! The charges of a stored card that are still to come.

use domain::ids::{OfferCode, PartnerId, SubscriptionId};
use domain::subscription::{AutoRenewState, auto_renew_state};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::subscription::{self, Holding};

/// A charge that an automatic renewal will make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    pub subscription: SubscriptionId,
    pub offer: OfferCode,
    pub on: Date,
}

/// What automatic renewals will charge to the default card, the next first.
pub async fn list(
    app: &App,
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Coming>, Error> {
    let loaded = app.programme().await?;
    of(&loaded, ctx, &subscription::store::list(connection, partner).await?)
}

/// The same for the subscriptions of one partner, which were read before.
pub fn of<'a>(
    loaded: &Loaded,
    ctx: &Ctx,
    holdings: impl IntoIterator<Item = &'a Holding>,
) -> Result<Vec<Coming>, Error> {
    let mut coming = Vec::new();
    for holding in holdings {
        if !holding.status(loaded, ctx.today)?.is_live() {
            continue;
        }
        let (term, policy) = (holding.term()?, holding.policy(loaded)?);
        let on = match auto_renew_state(&holding.subscription, term, policy, true, ctx.today) {
            AutoRenewState::On { charge_on } | AutoRenewState::OnWithoutCard { charge_on } => {
                Some(charge_on)
            }
            // A charge that was refused is tried again on a day of its own.
            AutoRenewState::Past { .. } => holding.charge.due_on,
            AutoRenewState::Off { .. } | AutoRenewState::NotOffered | AutoRenewState::Ended => None,
        };
        if let Some(on) = on {
            let (subscription, offer) = (holding.subscription.id, holding.offer.clone());
            coming.push(Coming { subscription, offer, on });
        }
    }
    coming.sort_by_key(|charge| charge.on);
    Ok(coming)
}
