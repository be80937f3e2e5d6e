//! All SQL about profiles.

mod editions;
mod listings;

pub use editions::{
    Picture, copy_draft, find_logo, forget_published, read_many, read_one, record_content,
    record_logo, record_place, remove_logo, remove_place,
};
pub use listings::{
    Listed, Wanted, find_listing, forget_listing, list_countries, list_published, list_wanted,
    record_listing,
};

use domain::ids::{PartnerId, ProfileId};
use domain::text::Country;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, ExprTrait, QueryOrder, QuerySelect};

use super::Profile;
use super::row::{ActiveModel, Column, Entity, Model};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope};
use crate::error::Error;

/// Profiles of one company: one for each country there is.
const PROFILES_MAX: u64 = 300;

fn read(row: Model) -> Result<Profile, Error> {
    let country = country_of(&row.country)?;
    let published = row.published_edits.zip(row.published_at);
    Ok(Profile {
        id: ProfileId(row.profile_id),
        partner: PartnerId(row.partner_id),
        country,
        public_id: row.public_id,
        edits: row.edits,
        changed_at: row.changed_at.instant(),
        published: published.map(|(edits, at)| (edits, at.instant())),
    })
}

fn country_of(code: &str) -> Result<Country, Error> {
    Country::parse(code).map_err(|_| Error::broken("a profile of an unreadable country"))
}

/// The profiles of a company, by country.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Profile>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .order_by_asc(Column::Country)
        .limit(PROFILES_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(read).collect()
}

/// A company's profile for a country.
pub async fn find(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    country: Country,
) -> Result<Option<Profile>, Error> {
    let row = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::Country.eq(country.code()))
        .one(connection)
        .await?;
    row.map(read).transpose()
}

/// Writes a profile that nobody has edited yet.
pub async fn record(
    scope: &PartnerScope,
    ctx: &Ctx,
    (id, country): (ProfileId, Country),
    public_id: &str,
) -> Result<(), Error> {
    let row = ActiveModel {
        partner_id: Set(scope.partner().0),
        profile_id: Set(id.0),
        country: Set(country.code().to_owned()),
        public_id: Set(public_id.to_owned()),
        edits: Set(0),
        created_at: Set(ctx.now.into()),
        changed_at: Set(ctx.now.into()),
        published_edits: Set(None),
        published_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// One more edit of a profile.
pub async fn record_edit(scope: &PartnerScope, ctx: &Ctx, id: ProfileId) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::Edits, Expr::col(Column::Edits).add(1))
        .col_expr(Column::ChangedAt, Expr::value(At::from(ctx.now)))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::ProfileId.eq(id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Customers read this edit from now on; nobody reads any where there is none.
pub async fn record_published(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: ProfileId,
    edits: Option<i64>,
) -> Result<(), Error> {
    let at = edits.map(|_| At::from(ctx.now));
    Entity::update_many()
        .col_expr(Column::PublishedEdits, Expr::value(edits))
        .col_expr(Column::PublishedAt, Expr::value(at))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::ProfileId.eq(id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}
