//! The door for whoever comes to a company through the directory.

use domain::ids::{PartnerId, ProfileId};
use domain::text::{Country, Locale};

use super::store;
use crate::app::App;
use crate::db::walls;
use crate::error::Error;
use crate::partner::{self, store::listings};

/// Characters of an address in the directory.
const PUBLIC_ID_CHARS_MAX: usize = 40;

/// A profile that customers can find now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub partner: PartnerId,
    pub profile: ProfileId,
    pub public_id: String,
    pub country: Country,
    /// The company's name today.
    pub name: String,
    /// The company's own language, for letters to it.
    pub locale: Locale,
}

/// The published profile of an address in the directory (`/directory/{public_id}`). `None` where
/// there is none, or not any more: nobody learns which. Anybody may ask, whoever is signed in;
/// what is written afterwards for the company stands behind its own wall
/// ([`walls::of`] with [`Published::partner`]).
pub async fn published(app: &App, public_id: &str) -> Result<Option<Published>, Error> {
    let has_form = public_id.len() <= PUBLIC_ID_CHARS_MAX
        && public_id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !has_form {
        return Ok(None);
    }
    walls::house(find(app, public_id)).await
}

async fn find(app: &App, public_id: &str) -> Result<Option<Published>, Error> {
    let read = app.db.read();
    let Some(partner) = listings::find(read, public_id).await? else { return Ok(None) };
    let Some(listing) = store::find_listing(read, partner, public_id).await? else {
        return Ok(None);
    };
    let company = partner::store::get(read, partner).await?;
    Ok(Some(Published {
        partner,
        profile: listing.profile,
        public_id: listing.public_id,
        country: listing.country,
        name: company.legal_name,
        locale: company.locale,
    }))
}
