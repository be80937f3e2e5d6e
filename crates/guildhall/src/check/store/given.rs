//! What memberships gave, and what was taken of it.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;

use super::Whose;
use crate::benefit::row::{self, assignment, entry, key, month};
use crate::error::Error;

/// One partner's rows about benefits.
#[derive(Debug, Default)]
pub struct Given {
    pub grants: Vec<row::Model>,
    pub entries: Vec<entry::Model>,
    pub assignments: Vec<assignment::Model>,
    pub months: Vec<month::Model>,
    /// License keys the company saw.
    pub keys: Vec<key::Model>,
}

impl Given {
    pub fn rows(&self) -> usize {
        self.grants.len()
            + self.entries.len()
            + self.assignments.len()
            + self.months.len()
            + self.keys.len()
    }
}

/// By partner. One query a table, whatever the number of partners.
pub(super) async fn read(
    connection: &impl ConnectionTrait,
    whose: &Whose,
) -> Result<HashMap<Uuid, Given>, Error> {
    let mut given: HashMap<Uuid, Given> = HashMap::new();
    let grants = row::Entity::find().filter(whose.own(row::Column::PartnerId));
    for row in grants.all(connection).await? {
        given.entry(row.partner_id).or_default().grants.push(row);
    }
    let entries = entry::Entity::find().filter(whose.own(entry::Column::PartnerId));
    for row in entries.all(connection).await? {
        given.entry(row.partner_id).or_default().entries.push(row);
    }
    let assigned = assignment::Entity::find().filter(whose.own(assignment::Column::PartnerId));
    for row in assigned.all(connection).await? {
        given.entry(row.partner_id).or_default().assignments.push(row);
    }
    let months = month::Entity::find().filter(whose.own(month::Column::PartnerId));
    for row in months.all(connection).await? {
        given.entry(row.partner_id).or_default().months.push(row);
    }
    let keys = key::Entity::find().filter(whose.own(key::Column::TakenPartner));
    for row in keys.all(connection).await? {
        given.entry(row.taken_partner.unwrap_or_default()).or_default().keys.push(row);
    }
    Ok(given)
}
