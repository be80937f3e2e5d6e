//! What memberships gave, and what was taken of it.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;

use super::Whose;
use crate::benefit::cloud::row::{self as token, redemption};
use crate::benefit::hours::row as case;
use crate::benefit::packs::row as pack;
use crate::benefit::row::{self, activation, assignment, entry, key, month};
use crate::benefit::service::row::incident;
use crate::error::Error;

/// One partner's rows about benefits.
#[derive(Debug, Default)]
pub struct Given {
    pub grants: Vec<row::Model>,
    pub entries: Vec<entry::Model>,
    pub assignments: Vec<assignment::Model>,
    pub months: Vec<month::Model>,
    pub packs: Vec<pack::Model>,
    pub tokens: Vec<token::Model>,
    pub redemptions: Vec<redemption::Model>,
    pub cases: Vec<case::Model>,
    pub incidents: Vec<incident::Model>,
    /// License keys the company saw.
    pub keys: Vec<key::Model>,
    pub activations: Vec<activation::Model>,
}

impl Given {
    pub fn rows(&self) -> usize {
        self.grants.len()
            + self.entries.len()
            + self.assignments.len()
            + self.months.len()
            + self.packs.len()
            + self.tokens.len()
            + self.redemptions.len()
            + self.cases.len()
            + self.incidents.len()
            + self.keys.len()
            + self.activations.len()
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
    let packs = pack::Entity::find().filter(whose.own(pack::Column::PartnerId));
    for row in packs.all(connection).await? {
        given.entry(row.partner_id).or_default().packs.push(row);
    }
    let tokens = token::Entity::find().filter(whose.own(token::Column::PartnerId));
    for row in tokens.all(connection).await? {
        given.entry(row.partner_id).or_default().tokens.push(row);
    }
    let redeemed = redemption::Entity::find().filter(whose.own(redemption::Column::PartnerId));
    for row in redeemed.all(connection).await? {
        given.entry(row.partner_id).or_default().redemptions.push(row);
    }
    let cases = case::Entity::find().filter(whose.own(case::Column::PartnerId));
    for row in cases.all(connection).await? {
        given.entry(row.partner_id).or_default().cases.push(row);
    }
    let counted = incident::Entity::find().filter(whose.own(incident::Column::PartnerId));
    for row in counted.all(connection).await? {
        given.entry(row.partner_id).or_default().incidents.push(row);
    }
    let keys = key::Entity::find().filter(whose.own(key::Column::TakenPartner));
    for row in keys.all(connection).await? {
        given.entry(row.taken_partner.unwrap_or_default()).or_default().keys.push(row);
    }
    let activated = activation::Entity::find().filter(whose.own(activation::Column::PartnerId));
    for row in activated.all(connection).await? {
        given.entry(row.partner_id).or_default().activations.push(row);
    }
    Ok(given)
}
