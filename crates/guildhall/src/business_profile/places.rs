//! The places of a profile: chosen from the company's own or typed; to move one, take it out and
//! add it anew.

use domain::access::Action;
use domain::business_profile::{PLACES_MAX, PlaceForm, check_place};
use domain::ids::{LocationId, ProfilePlaceId};
use domain::text::Country;

use super::draft::{hold, told};
use super::{Edition, choices, draft, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Problem, Refusal};
use crate::partner;
use crate::partner::store::locations;

/// Adds a place to a draft. `id` was drawn when the form was shown: pressed twice, it adds one.
/// Refused as `business_profile.places_full`.
pub async fn add(
    app: &App,
    ctx: &Ctx,
    (country, id): (Country, ProfilePlaceId),
    location: Option<LocationId>,
    form: &PlaceForm,
) -> Result<(), Error> {
    ctx.may(Action::KeepBusinessProfile)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let profile = hold(&scope, app, ctx, country).await?;
    let key = (scope.partner(), profile.id);
    let said = store::read_one(scope.tx(), key, Edition::Draft).await?;
    if said.places.iter().any(|place| place.id == id) {
        return Ok(());
    }
    if PLACES_MAX <= said.places.len() {
        let most = i64::try_from(PLACES_MAX).unwrap_or(i64::MAX);
        return Err(Refusal::new("business_profile.places_full").number("most", most).into());
    }
    let place = match location {
        Some(location) => chosen(&scope, country, (id, location), form).await?,
        None => check_place(form, id, None)?,
    };
    let position = i64::try_from(said.places.len()).unwrap_or(i64::MAX);
    store::record_place(&scope, profile.id, Edition::Draft, (position, &place)).await?;
    store::record_edit(&scope, ctx, profile.id).await?;
    let event = told("business_profile.place_added", &profile).with("place", place.city.as_str());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// An open location of the company in the country, with whom to reach there.
async fn chosen(
    scope: &PartnerScope,
    country: Country,
    (id, location): (ProfilePlaceId, LocationId),
    form: &PlaceForm,
) -> Result<domain::business_profile::Place, Error> {
    let unknown = || Error::Invalid(vec![Problem::coded("location", "choice-unknown")]);
    let company = partner::store::get(scope.tx(), scope.partner()).await?;
    let known = locations::get(scope.tx(), scope.partner(), location).await;
    let known = known.map_err(|error| match error {
        Error::NotFound => unknown(),
        other => other,
    })?;
    if known.closed_on.is_some() || choices::country_of(&known, &company) != country {
        return Err(unknown());
    }
    let address = known.place.address.as_ref().unwrap_or(&company.address);
    let form = PlaceForm {
        name: known.place.name.clone(),
        line1: address.line1.clone(),
        city: address.city.clone(),
        line2: String::new(),
        region: String::new(),
        postal_code: String::new(),
        ..form.clone()
    };
    let mut place = check_place(&form, id, Some(location))?;
    draft::move_to(&mut place, &known, &company);
    Ok(place)
}

/// Takes a place out of a draft; one that is not there any more is out already.
pub async fn remove(
    app: &App,
    ctx: &Ctx,
    country: Country,
    id: ProfilePlaceId,
) -> Result<(), Error> {
    ctx.may(Action::KeepBusinessProfile)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let profile = store::find(scope.tx(), scope.partner(), country).await?;
    let profile = profile.ok_or(Error::NotFound)?;
    let key = (scope.partner(), profile.id);
    let said = store::read_one(scope.tx(), key, Edition::Draft).await?;
    let Some(place) = said.places.iter().find(|place| place.id == id) else { return Ok(()) };
    store::remove_place(&scope, profile.id, id).await?;
    store::record_edit(&scope, ctx, profile.id).await?;
    let event = told("business_profile.place_removed", &profile).with("place", place.city.as_str());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}
