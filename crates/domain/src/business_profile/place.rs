//! The places of a profile: where customers find the company in the country.

use super::{Wrong, keep, whole};
use crate::ids::{LocationId, ProfilePlaceId};
use crate::partner::profile::LOCATION_NAME_MAX;
use crate::partner::{ADDRESS_LINE_MAX, CITY_MAX, POSTAL_CODE_MAX};
use crate::text::{self, Email};

/// Places of one profile.
pub const PLACES_MAX: usize = 5;

/// A place that customers can come to or write to, in the profile's country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub id: ProfilePlaceId,
    /// The company's own place, where it was chosen rather than typed.
    pub location: Option<LocationId>,
    pub name: String,
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
    pub email: String,
    /// Empty when none was given.
    pub phone: String,
}

/// A place as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceForm {
    pub name: String,
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
    pub email: String,
    pub phone: String,
}

/// Checks a place and names every field that does not hold.
pub fn check_place(
    form: &PlaceForm,
    id: ProfilePlaceId,
    location: Option<LocationId>,
) -> Result<Place, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let name = keep(&mut wrong, "place_name", text::line(&form.name, LOCATION_NAME_MAX));
    let line1 = keep(&mut wrong, "line1", text::line(&form.line1, ADDRESS_LINE_MAX));
    let line2 = keep(&mut wrong, "line2", text::optional_line(&form.line2, ADDRESS_LINE_MAX));
    let city = keep(&mut wrong, "city", text::line(&form.city, CITY_MAX));
    let region = keep(&mut wrong, "region", text::optional_line(&form.region, CITY_MAX));
    let postal_code =
        keep(&mut wrong, "postal_code", text::optional_line(&form.postal_code, POSTAL_CODE_MAX));
    let email = Email::parse(&form.email).map(|email| email.as_str().to_owned());
    let email = keep(&mut wrong, "place_email", email);
    let phone =
        if form.phone.trim().is_empty() { Ok(String::new()) } else { text::phone(&form.phone) };
    let phone = keep(&mut wrong, "place_phone", phone);
    let read = || {
        Some(Place {
            id,
            location,
            name: name?,
            line1: line1?,
            line2: line2?,
            city: city?,
            region: region?,
            postal_code: postal_code?,
            email: email?,
            phone: phone?,
        })
    };
    let read = read();
    whole(wrong, read)
}
