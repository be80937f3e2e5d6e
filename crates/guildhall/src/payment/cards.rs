//! Stored cards: added on the gateway's page, one of them the one that is charged, removed when
//! nothing needs them, and watched for their last day.

pub mod add;
pub mod coming;
pub mod expiry;
pub mod keep;
pub mod pages;
pub mod row;
pub mod store;
#[cfg(test)]
mod tests;

use domain::payment::card::{CardLife, life};
use jiff::civil::Date;

use super::PaymentMethod;
use crate::app::App;
use crate::ctx::Ctx;

/// "Visa ending in 4242".
pub fn words(app: &App, locale: domain::text::Locale, card: &PaymentMethod) -> String {
    let args = [("brand", card.brand.as_str().into()), ("last4", card.last4.as_str().into())];
    app.text(locale, "payment-card-masked", &args)
}

/// What to say of the card that is charged when it will not last until the next charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    pub last_day: Date,
    pub is_over: bool,
    /// The charge that comes too late for it.
    pub charge: coming::Coming,
}

/// The default card's end, where it is near or past and a charge comes after it.
pub async fn ending(
    app: &App,
    ctx: &Ctx,
    partner: domain::ids::PartnerId,
    card: &PaymentMethod,
) -> Result<Option<Ending>, crate::error::Error> {
    let Some(last_day) = card.last_day() else {
        return Ok(None);
    };
    let state = life(last_day, ctx.today);
    if state == CardLife::Good {
        return Ok(None);
    }
    let coming = coming::list(app, ctx, app.db.read(), partner).await?;
    let charge = coming.into_iter().find(|charge| last_day < charge.on);
    Ok(charge.map(|charge| Ending { last_day, is_over: state == CardLife::Ended, charge }))
}
