//! Which card is charged, and letting one go.

use domain::access::Action;
use domain::ids::{PartnerId, PaymentMethodId};
use domain::payment::card::{RemovalRefusal, may_remove};
use sea_orm::ConnectionTrait;

use super::{coming, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::payment::{PaymentMethod, store as payments};

/// A card that is still stored, or [`Error::NotFound`].
pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: PaymentMethodId,
) -> Result<PaymentMethod, Error> {
    let card = store::get_method(connection, partner, id).await?;
    if card.is_removed { Err(Error::NotFound) } else { Ok(card) }
}

/// Charges this card from now on. Repeated, it changes nothing.
pub async fn make_default(app: &App, ctx: &Ctx, id: PaymentMethodId) -> Result<(), Error> {
    ctx.may(Action::ManageCards)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let card = get(scope.tx(), scope.partner(), id).await?;
    if card.is_default {
        return Ok(());
    }
    store::make_default(&scope, ctx, id).await?;
    scope.record(app, ctx, told("card.made_default", &card)).await?;
    scope.commit().await
}

/// Removes a card here and at the gateway. The newest of the others is charged in its place.
///
/// Refused with `card.charge_open` while a charge of it has no outcome, and with
/// `card.charge_to_come` for the only card while an automatic renewal will charge it.
pub async fn remove(app: &App, ctx: &Ctx, id: PaymentMethodId) -> Result<(), Error> {
    ctx.may(Action::ManageCards)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let card = get(scope.tx(), scope.partner(), id).await?;
    removable(app, ctx, scope.tx(), scope.partner(), &card).await?;
    store::remove(&scope, ctx, id).await?;
    if card.is_default
        && let Some(next) = store::list(scope.tx(), scope.partner()).await?.first()
    {
        store::make_default(&scope, ctx, next.id).await?;
    }
    scope.record(app, ctx, told("card.removed", &card)).await?;
    scope.commit().await?;
    // Should the gateway not hear of it, the card lies there unused: nothing here names it.
    app.world.gateway.forget_card(&app.db, &card.token).await;
    Ok(())
}

/// Whether a card can be removed now, and if not, why.
pub async fn removable(
    app: &App,
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    card: &PaymentMethod,
) -> Result<(), Error> {
    let open = payments::list_open_of_method(connection, partner, card.id).await?;
    let others = store::list(connection, partner).await?.len().saturating_sub(1);
    let coming = coming::list(app, ctx, connection, partner).await?;
    let next = coming.first();
    match may_remove(!open.is_empty(), others, next.map(|charge| charge.on)) {
        Ok(()) => Ok(()),
        Err(RemovalRefusal::ChargeOpen) => {
            let order = open.first().map(|payment| payment.order);
            let order = order.ok_or_else(|| Error::broken("a charge without an order"))?;
            let order = crate::order::store::get(connection, partner, order).await?;
            Err(Refusal::new("card.charge_open").text("number", order.number).into())
        }
        Err(RemovalRefusal::ChargeToCome { on }) => {
            let subscription = next.map(|charge| charge.subscription.to_string());
            let offer = next.map(|charge| charge.offer.clone());
            let loaded = app.programme().await?;
            let offer = offer.and_then(|code| loaded.programme.offer(&code));
            let offer = offer.map_or("", |offer| offer.name.get(ctx.locale));
            Err(Refusal::new("card.charge_to_come")
                .text("offer", offer)
                .text("subscription", subscription.unwrap_or_default())
                .day("on", on)
                .into())
        }
    }
}

fn told(kind: &'static str, card: &PaymentMethod) -> Event {
    Event::new(kind, "payment_method", card.id)
        .with("brand", card.brand.as_str())
        .with("last4", card.last4.as_str())
}
