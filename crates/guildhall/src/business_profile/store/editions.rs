//! What the editions of profiles say.

use std::collections::BTreeMap;

use domain::business_profile::{Place, TagKind};
use domain::ids::{LocationId, PartnerId, ProfileId, ProfilePlaceId};
use domain::text::Locale;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use crate::business_profile::row::{edition, logo, place, tag, text};
use crate::business_profile::{Edition, Logo, Said};
use crate::db::{PartnerScope, Present, insert_all, keys_of};
use crate::error::Error;

type Key = (PartnerId, ProfileId);

/// A sign with its pixels, as PNG.
#[derive(Debug, Clone)]
pub struct Picture {
    pub logo: Logo,
    pub content: Vec<u8>,
}

/// What an edition of one profile says; empty where there is none.
pub async fn read_one(
    connection: &impl ConnectionTrait,
    key: (PartnerId, ProfileId),
    which: Edition,
) -> Result<Said, Error> {
    let mut found = read_many(connection, &[key], which).await?;
    Ok(found.remove(&key).unwrap_or_default())
}

/// The same of many profiles, in five questions.
pub async fn read_many(
    connection: &impl ConnectionTrait,
    keys: &[Key],
    which: Edition,
) -> Result<BTreeMap<Key, Said>, Error> {
    let mut found: BTreeMap<Key, Said> = BTreeMap::new();
    if keys.is_empty() {
        return Ok(found);
    }
    let wanted = || keys_of(keys.iter().map(|(partner, profile)| (partner.0, profile.0)));
    let key = |partner, profile| (PartnerId(partner), ProfileId(profile));
    let own =
        Expr::tuple([Expr::col(edition::Column::PartnerId), Expr::col(edition::Column::ProfileId)]);
    let rows = edition::Entity::find()
        .filter(own.clone().in_subquery(wanted()))
        .filter(edition::Column::Edition.eq(which.code()));
    for row in rows.all(connection).await? {
        let said = found.entry(key(row.partner_id, row.profile_id)).or_default();
        (said.content.website, said.content.page) = (row.website, row.page);
    }
    let rows = text::Entity::find()
        .filter(own.clone().in_subquery(wanted()))
        .filter(text::Column::Edition.eq(which.code()));
    for row in rows.all(connection).await? {
        let locale = Locale::parse(&row.locale)
            .ok_or_else(|| Error::broken("a description in an unreadable language"))?;
        let said = found.entry(key(row.partner_id, row.profile_id)).or_default();
        said.content.descriptions.insert(locale, row.description);
    }
    let rows = tag::Entity::find()
        .filter(own.clone().in_subquery(wanted()))
        .filter(tag::Column::Edition.eq(which.code()))
        .order_by_asc(tag::Column::Position);
    for row in rows.all(connection).await? {
        let kind = TagKind::parse(&row.kind)
            .ok_or_else(|| Error::broken("a profile's tag of an unreadable kind"))?;
        let said = found.entry(key(row.partner_id, row.profile_id)).or_default();
        said.content.tags.entry(kind).or_default().push(row.value);
    }
    let rows = place::Entity::find()
        .filter(own.clone().in_subquery(wanted()))
        .filter(place::Column::Edition.eq(which.code()))
        .order_by_asc(place::Column::Position);
    for row in rows.all(connection).await? {
        let said = found.entry(key(row.partner_id, row.profile_id)).or_default();
        said.places.push(place_of(row));
    }
    let rows: Vec<(Uuid, Uuid, String, i64, i64, String)> = logo::Entity::find()
        .select_only()
        .columns([logo::Column::PartnerId, logo::Column::ProfileId, logo::Column::Alt])
        .columns([logo::Column::Width, logo::Column::Height, logo::Column::ContentHash])
        .filter(own.in_subquery(wanted()))
        .filter(logo::Column::Edition.eq(which.code()))
        .into_tuple()
        .all(connection)
        .await?;
    for (partner, profile, alt, width, height, hash) in rows {
        let said = found.entry(key(partner, profile)).or_default();
        said.logo = Some(Logo { alt, width, height, hash });
    }
    Ok(found)
}

fn place_of(row: place::Model) -> Place {
    Place {
        id: ProfilePlaceId(row.place_id),
        location: row.location_id.map(LocationId),
        name: row.name,
        line1: row.line1,
        line2: row.line2,
        city: row.city,
        region: row.region,
        postal_code: row.postal_code,
        email: row.email,
        phone: row.phone,
    }
}

/// A sign with its pixels.
pub async fn find_logo(
    connection: &impl ConnectionTrait,
    (partner, profile): (PartnerId, ProfileId),
    which: Edition,
) -> Result<Option<Picture>, Error> {
    let key = (partner.0, profile.0, which.code().to_owned());
    let row = logo::Entity::find_by_id(key).one(connection).await?;
    Ok(row.map(|row| Picture {
        logo: Logo { alt: row.alt, width: row.width, height: row.height, hash: row.content_hash },
        content: row.content,
    }))
}

/// Writes an edition's words in the place of what it said before.
pub async fn record_content(
    scope: &PartnerScope,
    profile: ProfileId,
    which: Edition,
    said: &Said,
) -> Result<(), Error> {
    let (partner, content) = (scope.partner().0, &said.content);
    let row = edition::ActiveModel {
        partner_id: Set(partner),
        profile_id: Set(profile.0),
        edition: Set(which.code().to_owned()),
        website: Set(content.website.clone()),
        page: Set(content.page.clone()),
    };
    let key = [edition::Column::PartnerId, edition::Column::ProfileId, edition::Column::Edition];
    let replace = OnConflict::columns(key)
        .update_columns([edition::Column::Website, edition::Column::Page])
        .to_owned();
    edition::Entity::insert(row).on_conflict(replace).exec_without_returning(scope.tx()).await?;
    text::Entity::delete_many()
        .filter(text::Column::PartnerId.eq(partner))
        .filter(text::Column::ProfileId.eq(profile.0))
        .filter(text::Column::Edition.eq(which.code()))
        .exec(scope.tx())
        .await?;
    let texts = content.descriptions.iter().map(|(locale, description)| text::ActiveModel {
        partner_id: Set(partner),
        profile_id: Set(profile.0),
        edition: Set(which.code().to_owned()),
        locale: Set(locale.tag().to_owned()),
        description: Set(description.clone()),
    });
    let texts: Vec<text::ActiveModel> = texts.collect();
    insert_all(scope.tx(), &texts, Present::Refused).await?;
    tag::Entity::delete_many()
        .filter(tag::Column::PartnerId.eq(partner))
        .filter(tag::Column::ProfileId.eq(profile.0))
        .filter(tag::Column::Edition.eq(which.code()))
        .exec(scope.tx())
        .await?;
    let mut tags = Vec::new();
    for (kind, values) in &content.tags {
        for (position, value) in (0_i64..).zip(values) {
            tags.push(tag::ActiveModel {
                partner_id: Set(partner),
                profile_id: Set(profile.0),
                edition: Set(which.code().to_owned()),
                kind: Set(kind.code().to_owned()),
                position: Set(position),
                value: Set(value.clone()),
            });
        }
    }
    insert_all(scope.tx(), &tags, Present::Refused).await
}

/// Adds a place to an edition.
pub async fn record_place(
    scope: &PartnerScope,
    profile: ProfileId,
    which: Edition,
    (position, place): (i64, &Place),
) -> Result<(), Error> {
    let row = place::ActiveModel {
        partner_id: Set(scope.partner().0),
        profile_id: Set(profile.0),
        edition: Set(which.code().to_owned()),
        place_id: Set(place.id.0),
        position: Set(position),
        location_id: Set(place.location.map(|location| location.0)),
        name: Set(place.name.clone()),
        line1: Set(place.line1.clone()),
        line2: Set(place.line2.clone()),
        city: Set(place.city.clone()),
        region: Set(place.region.clone()),
        postal_code: Set(place.postal_code.clone()),
        email: Set(place.email.clone()),
        phone: Set(place.phone.clone()),
    };
    place::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Takes a place out of the draft.
pub async fn remove_place(
    scope: &PartnerScope,
    profile: ProfileId,
    id: ProfilePlaceId,
) -> Result<(), Error> {
    let key = (scope.partner().0, profile.0, Edition::Draft.code().to_owned(), id.0);
    place::Entity::delete_by_id(key).exec(scope.tx()).await?;
    Ok(())
}

/// Puts a sign into an edition, in the place of the one before.
pub async fn record_logo(
    scope: &PartnerScope,
    profile: ProfileId,
    which: Edition,
    picture: Picture,
) -> Result<(), Error> {
    remove_logo(scope, profile, which).await?;
    let row = logo::ActiveModel {
        partner_id: Set(scope.partner().0),
        profile_id: Set(profile.0),
        edition: Set(which.code().to_owned()),
        alt: Set(picture.logo.alt),
        width: Set(picture.logo.width),
        height: Set(picture.logo.height),
        content_hash: Set(picture.logo.hash),
        content: Set(picture.content),
    };
    logo::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

pub async fn remove_logo(
    scope: &PartnerScope,
    profile: ProfileId,
    which: Edition,
) -> Result<(), Error> {
    let key = (scope.partner().0, profile.0, which.code().to_owned());
    logo::Entity::delete_by_id(key).exec(scope.tx()).await?;
    Ok(())
}

/// Publishes the draft: from now on the published edition says the same.
pub async fn copy_draft(
    scope: &PartnerScope,
    profile: ProfileId,
    draft: &Said,
) -> Result<(), Error> {
    forget_published(scope, profile).await?;
    record_content(scope, profile, Edition::Published, draft).await?;
    for (position, place) in (0_i64..).zip(&draft.places) {
        record_place(scope, profile, Edition::Published, (position, place)).await?;
    }
    let key = (scope.partner(), profile);
    match find_logo(scope.tx(), key, Edition::Draft).await? {
        Some(picture) => record_logo(scope, profile, Edition::Published, picture).await,
        None => Ok(()),
    }
}

/// Takes the published edition away, all of it.
pub async fn forget_published(scope: &PartnerScope, profile: ProfileId) -> Result<(), Error> {
    let (partner, which) = (scope.partner().0, Edition::Published.code());
    edition::Entity::delete_by_id((partner, profile.0, which.to_owned())).exec(scope.tx()).await?;
    text::Entity::delete_many()
        .filter(text::Column::PartnerId.eq(partner))
        .filter(text::Column::ProfileId.eq(profile.0))
        .filter(text::Column::Edition.eq(which))
        .exec(scope.tx())
        .await?;
    tag::Entity::delete_many()
        .filter(tag::Column::PartnerId.eq(partner))
        .filter(tag::Column::ProfileId.eq(profile.0))
        .filter(tag::Column::Edition.eq(which))
        .exec(scope.tx())
        .await?;
    place::Entity::delete_many()
        .filter(place::Column::PartnerId.eq(partner))
        .filter(place::Column::ProfileId.eq(profile.0))
        .filter(place::Column::Edition.eq(which))
        .exec(scope.tx())
        .await?;
    remove_logo(scope, profile, Edition::Published).await
}
