//! The draft of a profile: found or begun, read as it would be published, edited.

use domain::access::Action;
use domain::business_profile::{ContentForm, Gap, Place, Standing, check_content, gaps, limits_on};
use domain::ids::ProfileId;
use domain::text::Country;
use sea_orm::ConnectionTrait;

use super::{Edition, Profile, Said, choices, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::partner::locations::{LOCATIONS_MAX, Location};
use crate::partner::{self, Partner, store::listings, store::locations};

/// Characters of an address in the directory.
const PUBLIC_ID_CHARS: usize = 16;

/// A draft as it stands, with its places where they are today.
#[derive(Debug, Clone)]
pub struct Draft {
    pub said: Said,
    pub gaps: Vec<Gap>,
}

/// Reads a draft. A place that is the company's own moves with it.
pub async fn read(
    connection: &impl ConnectionTrait,
    company: &Partner,
    profile: Option<&Profile>,
) -> Result<Draft, Error> {
    let mut said = match profile {
        Some(profile) => {
            store::read_one(connection, (company.id, profile.id), Edition::Draft).await?
        }
        None => Said::default(),
    };
    let mut has_closed_place = false;
    if said.places.iter().any(|place| place.location.is_some()) {
        let known = locations::list(connection, company.id, LOCATIONS_MAX).await?;
        for place in &mut said.places {
            let own = known.iter().find(|one| Some(one.id) == place.location);
            let Some(own) = own else { continue };
            has_closed_place |= own.closed_on.is_some();
            move_to(place, own, company);
        }
    }
    let standing = Standing {
        vetting: &company.vetting,
        content: &said.content,
        places: &said.places,
        has_closed_place,
        has_logo: said.logo.is_some(),
    };
    let gaps = gaps(standing);
    Ok(Draft { said, gaps })
}

/// The address of a location of the company's own.
pub fn move_to(place: &mut Place, location: &Location, company: &Partner) {
    let address = location.place.address.as_ref().unwrap_or(&company.address).clone();
    place.name.clone_from(&location.place.name);
    (place.line1, place.line2) = (address.line1, address.line2);
    (place.city, place.region) = (address.city, address.region);
    place.postal_code = address.postal_code;
}

/// The profile for a country, begun where there is none. [`Error::NotFound`] for a country in which
/// the company has no place.
pub(super) async fn hold(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    country: Country,
) -> Result<Profile, Error> {
    if let Some(known) = store::find(scope.tx(), scope.partner(), country).await? {
        return Ok(known);
    }
    let company = partner::store::get(scope.tx(), scope.partner()).await?;
    if !choices::countries(scope.tx(), &company).await?.contains(&country) {
        return Err(Error::NotFound);
    }
    let id = ProfileId(app.world.ids.uuid(ctx.now));
    let public_id: String = app.world.ids.token().chars().take(PUBLIC_ID_CHARS).collect();
    listings::record(scope.tx(), &public_id, scope.partner()).await?;
    store::record(scope, ctx, (id, country), &public_id).await?;
    let begun = store::find(scope.tx(), scope.partner(), country).await?;
    begun.ok_or_else(|| Error::broken("a profile that was just begun is not there"))
}

/// What happened to a profile.
pub(super) fn told(kind: &'static str, profile: &Profile) -> Event {
    Event::new(kind, "business_profile", profile.id).with("listed_country", profile.country.code())
}

/// Writes the words of a draft. `seen` is how often it had been edited when the form was shown:
/// refused as `business_profile.edited_meanwhile` where somebody else was quicker, unless they
/// wrote the same.
pub async fn edit(
    app: &App,
    ctx: &Ctx,
    country: Country,
    form: &ContentForm,
    seen: i64,
) -> Result<(), Error> {
    ctx.may(Action::KeepBusinessProfile)?;
    let loaded = app.programme().await?;
    let known = choices::known(&loaded.programme.listing);
    let content = check_content(form, &known, limits_on(ctx.today))?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let profile = hold(&scope, app, ctx, country).await?;
    let key = (scope.partner(), profile.id);
    let before = store::read_one(scope.tx(), key, Edition::Draft).await?;
    let changed = before.content.changed(&content);
    if changed.is_empty() {
        return Ok(());
    }
    if profile.edits != seen {
        return Err(Refusal::new("business_profile.edited_meanwhile").into());
    }
    let said = Said { content, ..before };
    store::record_content(&scope, profile.id, Edition::Draft, &said).await?;
    store::record_edit(&scope, ctx, profile.id).await?;
    let event = told("business_profile.written", &profile).with("fields", changed.join(" "));
    scope.record(app, ctx, event).await?;
    scope.commit().await
}
