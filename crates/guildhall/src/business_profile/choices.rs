//! What a profile can choose from: countries of the company, codes of the programme.

use std::collections::{BTreeMap, BTreeSet};

use domain::business_profile::TagKind;
use domain::offer::{ListingTag, ListingTags};
use domain::partner::profile::SIZES;
use domain::text::{Country, Locale};
use sea_orm::ConnectionTrait;

use crate::app::App;
use crate::error::Error;
use crate::partner::locations::{LOCATIONS_MAX, Location};
use crate::partner::{Partner, store::locations};

/// Where a company may have a profile: in the country of its seat and of its open locations.
pub async fn countries(
    connection: &impl ConnectionTrait,
    company: &Partner,
) -> Result<BTreeSet<Country>, Error> {
    let places = locations::list(connection, company.id, LOCATIONS_MAX).await?;
    let of = |place: &Location| country_of(place, company);
    let open = places.iter().filter(|place| place.closed_on.is_none());
    Ok(open.map(of).chain([company.address.country]).collect())
}

/// The country a location lies in: that of the seat where it shares the address.
pub fn country_of(location: &Location, company: &Partner) -> Country {
    location.place.address.as_ref().map_or(company.address.country, |address| address.country)
}

/// The programme's tags of a kind; none where companies use their own words.
pub fn tags(listing: &ListingTags, kind: TagKind) -> &[ListingTag] {
    match kind {
        TagKind::Industry => &listing.industries,
        TagKind::Service => &listing.services,
        TagKind::Product => &listing.products,
        TagKind::Language => &listing.languages,
        TagKind::Size | TagKind::Solution | TagKind::Skill => &[],
    }
}

/// The codes that can be chosen, by kind.
pub fn known(listing: &ListingTags) -> BTreeMap<TagKind, Vec<&str>> {
    let codes = |kind| tags(listing, kind).iter().map(|tag| tag.code.as_str()).collect();
    let mut known: BTreeMap<TagKind, Vec<&str>> =
        TagKind::ALL.into_iter().map(|kind| (kind, codes(kind))).collect();
    known.insert(TagKind::Size, SIZES.to_vec());
    known
}

/// A tag in a language. A code the programme has no more is shown as it is.
pub fn name(
    app: &App,
    listing: &ListingTags,
    locale: Locale,
    (kind, value): (TagKind, &str),
) -> String {
    if kind == TagKind::Size {
        return match value {
            "5000-" => app.text(locale, "business-profile-size-most", &[]),
            band => {
                let people = ("people", band.replace('-', "–").into());
                app.text(locale, "business-profile-size", &[people])
            }
        };
    }
    let found = tags(listing, kind).iter().find(|tag| tag.code.as_str() == value);
    found.map_or_else(|| value.to_owned(), |tag| tag.name.get(locale).to_owned())
}
