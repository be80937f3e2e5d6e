//! Places of companies.

use domain::ids::{LocationId, NetworkId, PartnerId};
use domain::partner::profile::Place;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::changes::{address_of, written};
use crate::ctx::Ctx;
use crate::db::{Day, PartnerScope};
use crate::error::Error;
use crate::partner::locations::Location;
use crate::partner::row::location;

fn location_of(row: location::Model) -> Result<Location, Error> {
    let strange = |what: &str| {
        Error::broken(format!("location {} has an unreadable {what}", row.location_id))
    };
    let network_id = u32::try_from(row.network_id).ok().and_then(NetworkId::new);
    let address = row.address.as_deref().map(address_of);
    Ok(Location {
        id: LocationId(row.location_id),
        network_id: network_id.ok_or_else(|| strange("network id"))?,
        place: Place {
            address: match address {
                Some(address) => Some(address.ok_or_else(|| strange("address"))?),
                None => None,
            },
            name: row.name,
            contact_name: row.contact_name,
            contact_email: row.contact_email,
            contact_phone: row.contact_phone,
        },
        opened_on: row.opened_on.0,
        closed_on: row.closed_on.map(|day| day.0),
    })
}

/// The places of a company, open ones first, each group in the order in which they were opened.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    limit: u64,
) -> Result<Vec<Location>, Error> {
    let rows = location::Entity::find()
        .filter(location::Column::PartnerId.eq(partner.0))
        .order_by_asc(location::Column::OpenedOn)
        .order_by_asc(location::Column::LocationId)
        .limit(limit)
        .all(connection)
        .await?;
    let mut found = rows.into_iter().map(location_of).collect::<Result<Vec<_>, _>>()?;
    found.sort_by_key(|one| one.closed_on.is_some());
    Ok(found)
}

pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: LocationId,
) -> Result<Location, Error> {
    let row = location::Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    location_of(row.ok_or(Error::NotFound)?)
}

pub async fn record(
    scope: &PartnerScope,
    ctx: &Ctx,
    (id, network_id): (LocationId, NetworkId),
    place: &Place,
) -> Result<(), Error> {
    let row = location::ActiveModel {
        partner_id: Set(scope.partner().0),
        location_id: Set(id.0),
        network_id: Set(i64::from(network_id.number())),
        name: Set(place.name.clone()),
        address: Set(place.address.as_ref().map(written)),
        contact_name: Set(place.contact_name.clone()),
        contact_email: Set(place.contact_email.clone()),
        contact_phone: Set(place.contact_phone.clone()),
        opened_on: Set(Day(ctx.today)),
        closed_on: Set(None),
    };
    location::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

pub async fn update(scope: &PartnerScope, id: LocationId, place: &Place) -> Result<(), Error> {
    location::Entity::update_many()
        .col_expr(location::Column::Name, Expr::value(place.name.as_str()))
        .col_expr(location::Column::Address, Expr::value(place.address.as_ref().map(written)))
        .col_expr(location::Column::ContactName, Expr::value(place.contact_name.as_str()))
        .col_expr(location::Column::ContactEmail, Expr::value(place.contact_email.as_str()))
        .col_expr(location::Column::ContactPhone, Expr::value(place.contact_phone.as_str()))
        .filter(location::Column::PartnerId.eq(scope.partner().0))
        .filter(location::Column::LocationId.eq(id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

pub async fn close(scope: &PartnerScope, ctx: &Ctx, id: LocationId) -> Result<(), Error> {
    location::Entity::update_many()
        .col_expr(location::Column::ClosedOn, Expr::value(Some(Day(ctx.today))))
        .filter(location::Column::PartnerId.eq(scope.partner().0))
        .filter(location::Column::LocationId.eq(id.0))
        .filter(location::Column::ClosedOn.is_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}
