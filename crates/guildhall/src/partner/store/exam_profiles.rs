//! Which company an exam profile counts for: a profile leads to one of them at a time.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::PartnerId;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use crate::error::Error;
use crate::partner::row::directory;

/// The directory's word.
const EXAM_PROFILE: &str = "exam_profile";

/// Holds a profile until the transaction ends, so that two who link it follow one another. One that
/// leads nowhere leads to `fresh` from now on. Returns where it leads.
pub async fn hold(
    connection: &impl ConnectionTrait,
    id: &str,
    fresh: PartnerId,
) -> Result<PartnerId, Error> {
    let row = directory::ActiveModel {
        kind: Set(EXAM_PROFILE.to_owned()),
        value: Set(id.to_owned()),
        partner_id: Set(fresh.0),
    };
    // Writing the same value again changes nothing and holds the row.
    let key = [directory::Column::Kind, directory::Column::Value];
    let hold = OnConflict::columns(key).update_column(directory::Column::Value).to_owned();
    directory::Entity::insert(row).on_conflict(hold).exec_without_returning(connection).await?;
    let key = (EXAM_PROFILE.to_owned(), id.to_owned());
    let found = directory::Entity::find_by_id(key).one(connection).await?;
    let found = found.ok_or_else(|| Error::broken("a directory row that was just held is gone"))?;
    Ok(PartnerId(found.partner_id))
}

/// Lets a held profile lead to another company.
pub async fn lead_to(
    connection: &impl ConnectionTrait,
    id: &str,
    partner: PartnerId,
) -> Result<(), Error> {
    directory::Entity::update_many()
        .col_expr(directory::Column::PartnerId, Expr::value(partner.0))
        .filter(directory::Column::Kind.eq(EXAM_PROFILE))
        .filter(directory::Column::Value.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// The profile leads nowhere any more. Held until the transaction ends.
pub async fn release(connection: &impl ConnectionTrait, id: &str) -> Result<(), Error> {
    let key = (EXAM_PROFILE.to_owned(), id.to_owned());
    directory::Entity::delete_by_id(key).exec(connection).await?;
    Ok(())
}

/// Where some profiles lead.
pub async fn list(
    connection: &impl ConnectionTrait,
    profiles: &BTreeSet<String>,
) -> Result<BTreeMap<String, PartnerId>, Error> {
    let rows = directory::Entity::find()
        .filter(directory::Column::Kind.eq(EXAM_PROFILE))
        .filter(directory::Column::Value.is_in(profiles.iter().map(String::as_str)))
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| (row.value, PartnerId(row.partner_id))).collect())
}
