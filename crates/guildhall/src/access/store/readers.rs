//! Whom letters go to.

use std::collections::HashSet;

use domain::ids::PartnerId;
use domain::text::Locale;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QuerySelect};

use super::{Person, person_of};
use crate::access::row::{partner_user, person};
use crate::error::Error;

/// Somebody a letter goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    pub name: String,
    pub email: String,
    pub locale: Locale,
    /// The company that names them its billing contact, where they do not belong to it: its pages
    /// are shut to them.
    pub named_by: Option<String>,
}

impl From<Person> for Reader {
    fn from(person: Person) -> Reader {
        Reader { name: person.name, email: person.email, locale: person.locale, named_by: None }
    }
}

/// Those of some addresses whom the house knows, and to which of some companies they belong.
pub async fn list_known(
    connection: &impl ConnectionTrait,
    addresses: Vec<String>,
    partners: &[PartnerId],
) -> Result<Vec<(Person, HashSet<PartnerId>)>, Error> {
    let people = person::Entity::find()
        .filter(person::Column::Email.is_in(addresses))
        .all(connection)
        .await?;
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<(Uuid, Uuid)> = partner_user::Entity::find()
        .select_only()
        .columns([partner_user::Column::PersonId, partner_user::Column::PartnerId])
        .filter(partner_user::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(partner_user::Column::PersonId.is_in(people.iter().map(|one| one.person_id)))
        .filter(partner_user::Column::RemovedAt.is_null())
        .into_tuple()
        .all(connection)
        .await?;
    let known = people.into_iter().map(|found| {
        let own = places.iter().filter(|(person, _)| *person == found.person_id);
        let own = own.map(|(_, partner)| PartnerId(*partner)).collect();
        (person_of(found), own)
    });
    Ok(known.collect())
}
