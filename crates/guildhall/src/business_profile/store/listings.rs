//! The directory: what customers look through.

use std::collections::BTreeSet;

use domain::business_profile::TagKind;
use domain::ids::{PartnerId, ProfileId};
use domain::text::Country;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, LikeExpr, Query};
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::country_of;
use crate::business_profile::row::{listing, tag};
use crate::business_profile::{Edition, Profile};
use crate::db::PartnerScope;
use crate::error::Error;

/// A published profile as the directory knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub partner: PartnerId,
    pub profile: ProfileId,
    pub country: Country,
    pub public_id: String,
    /// The company's name when it was published.
    pub name: String,
}

/// What somebody looks for; nothing for everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Folded; each has to be there.
    pub words: Vec<String>,
    pub country: Option<Country>,
    /// Each has to be there.
    pub tags: Vec<(TagKind, String)>,
}

type Row = (Uuid, Uuid, String, String, String);

fn read((partner, profile, country, public_id, name): Row) -> Result<Listed, Error> {
    Ok(Listed {
        partner: PartnerId(partner),
        profile: ProfileId(profile),
        country: country_of(&country)?,
        public_id,
        name,
    })
}

fn all() -> sea_orm::Select<listing::Entity> {
    listing::Entity::find().select_only().columns([
        listing::Column::PartnerId,
        listing::Column::ProfileId,
        listing::Column::Country,
        listing::Column::PublicId,
        listing::Column::Name,
    ])
}

/// The published profile of an address.
pub async fn find_listing(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    public_id: &str,
) -> Result<Option<Listed>, Error> {
    let row: Option<Row> = all()
        .filter(listing::Column::PartnerId.eq(partner.0))
        .filter(listing::Column::PublicId.eq(public_id))
        .into_tuple()
        .one(connection)
        .await?;
    row.map(read).transpose()
}

/// Of all partners' published profiles those that fit, at most `limit`, in no order that means
/// anything: no two databases agree about the order of names.
pub async fn list_wanted(
    connection: &impl ConnectionTrait,
    wanted: &Wanted,
    limit: u64,
) -> Result<Vec<Listed>, Error> {
    let mut query = all();
    if let Some(country) = wanted.country {
        query = query.filter(listing::Column::Country.eq(country.code()));
    }
    for (kind, value) in &wanted.tags {
        let same = |column: tag::Column, own: listing::Column| {
            Expr::col((tag::Entity, column)).equals((listing::Entity, own))
        };
        let holding = Query::select()
            .expr(Expr::value(1))
            .from(tag::Entity)
            .and_where(same(tag::Column::PartnerId, listing::Column::PartnerId))
            .and_where(same(tag::Column::ProfileId, listing::Column::ProfileId))
            .and_where(tag::Column::Edition.eq(Edition::Published.code()))
            .and_where(tag::Column::Kind.eq(kind.code()))
            .and_where(tag::Column::Value.eq(value.as_str()))
            .to_owned();
        query = query.filter(Expr::exists(holding));
    }
    for word in &wanted.words {
        let part = LikeExpr::new(format!("%{}%", escaped(word))).escape('\\');
        query = query.filter(listing::Column::Words.like(part));
    }
    let rows: Vec<Row> = query
        .order_by_asc(listing::Column::ProfileId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter().map(read).collect()
}

/// What `like` takes for itself, taken as it stands.
fn escaped(word: &str) -> String {
    word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// All published profiles, those of long standing first: the list for search engines.
pub async fn list_published(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Listed>, Error> {
    list_wanted(connection, &Wanted::default(), limit).await
}

/// The countries in which anybody is published.
pub async fn list_countries(connection: &impl ConnectionTrait) -> Result<BTreeSet<Country>, Error> {
    let codes: Vec<String> = listing::Entity::find()
        .select_only()
        .column(listing::Column::Country)
        .distinct()
        .into_tuple()
        .all(connection)
        .await?;
    codes.iter().map(|code| country_of(code)).collect()
}

/// Puts a profile into the directory, or its new words in the place of the old.
pub async fn record_listing(
    scope: &PartnerScope,
    profile: &Profile,
    (name, words): (&str, String),
) -> Result<(), Error> {
    forget_listing(scope, profile.id).await?;
    let row = listing::ActiveModel {
        partner_id: Set(scope.partner().0),
        profile_id: Set(profile.id.0),
        country: Set(profile.country.code().to_owned()),
        public_id: Set(profile.public_id.clone()),
        name: Set(name.to_owned()),
        words: Set(words),
    };
    listing::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Takes a profile out of the directory.
pub async fn forget_listing(scope: &PartnerScope, profile: ProfileId) -> Result<(), Error> {
    listing::Entity::delete_by_id((scope.partner().0, profile.0)).exec(scope.tx()).await?;
    Ok(())
}
