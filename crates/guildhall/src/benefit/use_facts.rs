//! What of a year was used: the refund rule asks.

use domain::benefit::{Entry, ServiceState};
use domain::ids::{PartnerId, SubscriptionId};
use domain::subscription::Term;
use sea_orm::ConnectionTrait;

use super::{service, store};
use crate::error::Error;

/// What stands against giving a year's fee back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Used {
    /// Seats and credits that were assigned, and whatever else was activated.
    pub activated: u32,
    pub keys_viewed: u32,
}

/// What of a year was used. Something that was given back counts all the same: it was activated. A
/// seat that somebody has had since an earlier year counts for that year.
pub async fn of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    subscription: SubscriptionId,
    term: &Term,
) -> Result<Used, Error> {
    let entries = store::list_entries(connection, partner).await?;
    let keys = store::taken_keys(connection, partner).await?;
    let mut used = Used::default();
    for one in entries.iter().filter(|one| one.grant == (subscription, term.number)) {
        let Entry::Use { id, .. } = one.entry else { continue };
        if keys.iter().any(|key| key.entry == id) {
            used.keys_viewed += 1;
        } else {
            used.activated += 1;
        }
    }
    let asked = service::store::list(connection, partner).await?;
    let live = asked.iter().filter(|one| {
        one.grant == (subscription, term.number) && one.state != ServiceState::Declined
    });
    used.activated += u32::try_from(live.count()).unwrap_or(u32::MAX);
    let assigned = store::list_assigned(connection, partner).await?;
    let own = assigned
        .iter()
        .filter(|one| one.subscription == subscription && term.bought_on <= one.since);
    used.activated += u32::try_from(own.count()).unwrap_or(u32::MAX);
    Ok(used)
}
