//! Whose a place in the public directory is. A place is a company's for good, so that an address
//! that was printed once never leads to another company.

use domain::ids::PartnerId;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use crate::error::Error;
use crate::partner::row::directory;

/// The directory's word.
pub const LISTING: &str = "business_profile";

pub async fn find(
    connection: &impl ConnectionTrait,
    public_id: &str,
) -> Result<Option<PartnerId>, Error> {
    let key = (LISTING.to_owned(), public_id.to_owned());
    let found = directory::Entity::find_by_id(key).one(connection).await?;
    Ok(found.map(|row| PartnerId(row.partner_id)))
}

pub async fn record(
    connection: &impl ConnectionTrait,
    public_id: &str,
    partner: PartnerId,
) -> Result<(), Error> {
    let row = directory::ActiveModel {
        kind: Set(LISTING.to_owned()),
        value: Set(public_id.to_owned()),
        partner_id: Set(partner.0),
    };
    directory::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}
