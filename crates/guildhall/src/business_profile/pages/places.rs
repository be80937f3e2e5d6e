//! Adding a place to a profile and taking it out again.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use domain::business_profile::PlaceForm;
use domain::ids::{LocationId, ProfilePlaceId};
use serde::{Deserialize, Serialize};

use super::own::{LIST, meant, named};
use crate::business_profile::{choices, places};
use crate::error::{Error, Problem};
use crate::partner::locations::LOCATIONS_MAX;
use crate::partner::store::locations;
use crate::web::fault::refusal_text;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    id: String,
    /// One of the company's own; empty for an address that is typed.
    location: String,
    place_name: String,
    line1: String,
    line2: String,
    city: String,
    region: String,
    postal_code: String,
    place_email: String,
    place_phone: String,
    /// Which button was pressed: `another` leads to the next place.
    then: String,
}

#[derive(Serialize)]
struct FormPage {
    #[serde(flatten)]
    shown: FormErrors,
    base: String,
    country: String,
    own: Vec<Choice>,
    values: Typed,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

pub async fn form(visit: Visit, Path(country): Path<String>) -> Result<Response, Fault> {
    let id = visit.app.world.ids.uuid(visit.ctx.now).to_string();
    let values = Typed { id, ..Typed::default() };
    page(&visit, &country, values, FormErrors::default(), StatusCode::OK).await
}

async fn page(
    visit: &Visit,
    country: &str,
    values: Typed,
    shown: FormErrors,
    status: StatusCode,
) -> Result<Response, Fault> {
    let page = load(visit, country, values, shown).await.map_err(|error| visit.fault(error))?;
    let has_errors = !page.shown.errors.is_empty();
    let title = visit.t("business-profile-place-new", &[]);
    visit.page_with(status, "business_profile/place.html", title, has_errors, page)
}

async fn load(
    visit: &Visit,
    country: &str,
    values: Typed,
    shown: FormErrors,
) -> Result<FormPage, Error> {
    let (company, country, _) = meant(visit, country).await?;
    let known = locations::list(visit.app.db.read(), company.id, LOCATIONS_MAX).await?;
    let here = known.iter().filter(|place| place.closed_on.is_none());
    let here = here.filter(|place| choices::country_of(place, &company) == country);
    let own =
        here.map(|place| Choice { value: place.id.to_string(), text: place.place.name.clone() });
    Ok(FormPage {
        shown,
        base: format!("{LIST}/{country}"),
        country: named(visit, country)?,
        own: own.collect(),
        values,
    })
}

pub async fn add(
    visit: Visit,
    Path(country): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Fault> {
    let (_, meant, _) = meant(&visit, &country).await.map_err(|error| visit.fault(error))?;
    let base = format!("{LIST}/{meant}");
    let drawn = ProfilePlaceId::parse(&typed.id);
    let id = drawn.unwrap_or_else(|| ProfilePlaceId(visit.app.world.ids.uuid(visit.ctx.now)));
    let location = LocationId::parse(&typed.location);
    let form = PlaceForm {
        name: typed.place_name.clone(),
        line1: typed.line1.clone(),
        line2: typed.line2.clone(),
        city: typed.city.clone(),
        region: typed.region.clone(),
        postal_code: typed.postal_code.clone(),
        email: typed.place_email.clone(),
        phone: typed.place_phone.clone(),
    };
    let added = if location.is_none() && !typed.location.is_empty() {
        Err(Error::Invalid(vec![Problem::coded("location", "choice-unknown")]))
    } else {
        places::add(&visit.app, &visit.ctx, (meant, id), location, &form).await
    };
    match added {
        Ok(()) if typed.then == "another" => {
            let next = format!("{base}/locations/new");
            Ok(visit.see_with_notice(&next, "business-profile-place-added"))
        }
        Ok(()) => Ok(visit.see_with_notice(&base, "business-profile-place-added")),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "business-profile-field", &problems);
            page(&visit, &country, typed, shown, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Error::Refused(refusal)) => {
            let shown = FormErrors::above("place_name", refusal_text(&visit, &refusal));
            page(&visit, &country, typed, shown, StatusCode::CONFLICT).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

pub async fn remove(
    visit: Visit,
    Path((country, place)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let (_, country, _) = meant(&visit, &country).await.map_err(|error| visit.fault(error))?;
    let id = ProfilePlaceId::parse(&place).ok_or_else(|| visit.fault(Error::NotFound))?;
    let done = places::remove(&visit.app, &visit.ctx, country, id).await;
    done.map_err(|error| visit.fault(error))?;
    let base = format!("{LIST}/{country}");
    Ok(visit.see_with_notice(&base, "business-profile-place-removed"))
}
