//! Companies of the older centre: taken in with their numbers, moved, and taken back.

use domain::ids::{LocationId, NetworkId};
use domain::partner::Centre;
use domain::partner::profile::Place;

use super::store::older::{self as kept, Brought};
use super::store::{enrolment, locations};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, Transaction};
use crate::error::{Error, Refusal};

/// Takes a company in that the older centre had checked, under the network id it has for ever.
/// Returns it locked, for what is written beside it.
pub async fn bring(
    transaction: Transaction,
    app: &App,
    ctx: &Ctx,
    brought: &Brought<'_>,
) -> Result<PartnerScope, Error> {
    kept::record(&transaction, ctx, brought).await?;
    let scope = PartnerScope::within(transaction, brought.id).await?;
    if !enrolment::take_network_id(&scope, brought.network_id).await? {
        return Err(Refusal::new("pmc.network_id_taken").into());
    }
    let id = brought.id;
    let enrolled = Event::new("partner.brought", "partner", id);
    scope.record(app, ctx, enrolled.with("network_id", brought.network_id.to_string())).await?;
    scope.record(app, ctx, Event::new("vetting.authorized", "partner", id)).await?;
    Ok(scope)
}

/// Moves the locked company to the portal, or back.
pub async fn stand_in(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    centre: Centre,
) -> Result<(), Error> {
    kept::record_centre(scope, centre).await?;
    let event = match centre {
        Centre::Portal => Event::new("partner.moved", "partner", scope.partner()),
        Centre::Older => Event::new("partner.moved_back", "partner", scope.partner()),
        Centre::Joined { to } => {
            let joined = Event::new("partner.joined", "partner", scope.partner());
            joined.with("to", to.to_string())
        }
    };
    scope.record(app, ctx, event).await
}

/// Makes a company that joins the locked one a location of it, under the number it had.
pub async fn adopt(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    network_id: NetworkId,
    place: &Place,
) -> Result<LocationId, Error> {
    let id = LocationId(app.world.ids.uuid(ctx.now));
    locations::record(scope, ctx, (id, network_id), place).await?;
    let opened =
        Event::new("location.opened", "location", network_id).with("name", place.name.as_str());
    scope.record(app, ctx, opened.with("network_id", network_id.to_string())).await?;
    Ok(id)
}

/// The same backwards.
pub async fn release(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (network_id, name): (NetworkId, &str),
) -> Result<(), Error> {
    kept::forget_location(scope, network_id).await?;
    let closed = Event::new("location.closed", "location", network_id).with("name", name);
    scope.record(app, ctx, closed.with("network_id", network_id.to_string())).await
}
