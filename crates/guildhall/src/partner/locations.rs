//! Places of a company, each with a network id of its own.

use domain::access::Action;
use domain::ids::{LocationId, NetworkId, PartnerId};
use domain::partner::profile::{LocationForm, Place, check_location};
use jiff::civil::Date;

use super::store::locations as kept;
use super::{enrol, store};
use crate::access::users::reach;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};

/// Places one company may have, closed ones included.
pub const LOCATIONS_MAX: u64 = 500;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    pub id: LocationId,
    pub network_id: NetworkId,
    pub place: Place,
    pub opened_on: Date,
    pub closed_on: Option<Date>,
}

/// The places of a company, for anybody of it to see: open ones first.
pub async fn list(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<Vec<Location>, Error> {
    ctx.may(Action::SeeUsers)?;
    reach(ctx, partner)?;
    kept::list(app.db.read(), partner, LOCATIONS_MAX).await
}

/// A place of the company. [`Error::NotFound`] for everybody else's.
pub async fn get(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: LocationId,
) -> Result<Location, Error> {
    ctx.may(Action::SeeUsers)?;
    reach(ctx, partner)?;
    kept::get(app.db.read(), partner, id).await
}

/// Opens a place. It gets a network id at once, which no company and no other place has or had.
///
/// Refused as `location.too_many`, and as `location.known` for a name that an open place has.
pub async fn open(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    form: &LocationForm,
) -> Result<LocationId, Error> {
    ctx.may(Action::ManageLocations)?;
    reach(ctx, partner)?;
    let place = check_location(form)?;
    let scope = PartnerScope::open(app, partner).await?;
    if store::get(scope.tx(), partner).await?.network_id.is_none() {
        return Err(Error::NotFound);
    }
    let known = kept::list(scope.tx(), partner, LOCATIONS_MAX).await?;
    if u64::try_from(known.len()).is_ok_and(|count| LOCATIONS_MAX <= count) {
        return Err(Refusal::new("location.too_many").into());
    }
    check_name(&known, None, &place.name)?;
    let network_id = enrol::take_network_id(&scope, app).await?;
    let id = LocationId(app.world.ids.uuid(ctx.now));
    kept::record(&scope, ctx, (id, network_id), &place).await?;
    scope.record(app, ctx, told("location.opened", network_id, &place.name)).await?;
    scope.commit().await?;
    Ok(id)
}

fn told(kind: &'static str, network_id: NetworkId, name: &str) -> Event {
    Event::new(kind, "location", network_id)
        .with("name", name)
        .with("network_id", network_id.to_string())
}

fn check_name(known: &[Location], own: Option<LocationId>, name: &str) -> Result<(), Error> {
    let same =
        |one: &&Location| one.closed_on.is_none() && Some(one.id) != own && one.place.name == name;
    match known.iter().find(same) {
        Some(_) => Err(Refusal::new("location.known").text("name", name).into()),
        None => Ok(()),
    }
}

/// Changes a place; its network id stays. Refused as `location.closed` for one that was closed.
pub async fn change(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: LocationId,
    form: &LocationForm,
) -> Result<(), Error> {
    ctx.may(Action::ManageLocations)?;
    reach(ctx, partner)?;
    let place = check_location(form)?;
    let scope = PartnerScope::open(app, partner).await?;
    let known = kept::get(scope.tx(), partner, id).await?;
    check_open(&known)?;
    if known.place == place {
        return Ok(());
    }
    check_name(&kept::list(scope.tx(), partner, LOCATIONS_MAX).await?, Some(id), &place.name)?;
    kept::update(&scope, id, &place).await?;
    scope.record(app, ctx, told("location.changed", known.network_id, &place.name)).await?;
    scope.commit().await
}

fn check_open(location: &Location) -> Result<(), Error> {
    match location.closed_on {
        None => Ok(()),
        Some(day) => Err(Refusal::new("location.closed").day("on", day).into()),
    }
}

/// Closes a place. Its network id is nobody else's, ever. Refused as `location.closed` the second
/// time.
pub async fn close(app: &App, ctx: &Ctx, partner: PartnerId, id: LocationId) -> Result<(), Error> {
    ctx.may(Action::ManageLocations)?;
    reach(ctx, partner)?;
    let scope = PartnerScope::open(app, partner).await?;
    let known = kept::get(scope.tx(), partner, id).await?;
    check_open(&known)?;
    kept::close(&scope, ctx, id).await?;
    scope.record(app, ctx, told("location.closed", known.network_id, &known.place.name)).await?;
    scope.commit().await
}
