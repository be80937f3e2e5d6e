//! Granting with a paid year, in the commit that writes it.

use domain::ids::{OfferCode, SubscriptionId};
use domain::subscription::Term;

use super::store;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, Writes};
use crate::error::Error;
use crate::subscription::store::NewTerm;

/// Grants what a term gives that was just written. An upgrade takes over what people had of the
/// lower level: `upgraded` is the subscription it replaced.
pub async fn write(
    scope: &PartnerScope,
    ctx: &Ctx,
    offer: &OfferCode,
    subscription: SubscriptionId,
    term: &Term,
    upgraded: Option<SubscriptionId>,
) -> Result<(), Error> {
    store::record_grant(scope, ctx, offer, subscription, term).await?;
    match upgraded {
        Some(lower) => store::carry_over(scope, lower, (subscription, term.starts_on)).await,
        None => Ok(()),
    }
}

/// The same for terms of held partners that renew. What people had stays theirs.
pub fn write_all<'a>(
    writes: &mut Writes<'_>,
    ctx: &Ctx,
    terms: impl Iterator<Item = (&'a NewTerm, &'a OfferCode)>,
) -> Result<(), Error> {
    store::record_grants(writes, ctx, terms)
}
