//! Who reads the letters about a company's money.

use std::collections::HashMap;

use domain::ids::PartnerId;
use domain::text::Locale;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, FromQueryResult, JoinType, QuerySelect};

use crate::access::store::{Reader, list_admins, list_known};
use crate::error::Error;
use crate::partner::row as partner;
use crate::partner::row::profile;

/// Those whom letters about a company's money go to: its admins, by name, and then the contact of
/// its billing profile, unless that is one of them. In at most five questions for any number of
/// companies; one without any reader is missing.
pub async fn list_payers(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<HashMap<PartnerId, Vec<Reader>>, Error> {
    let admins = list_admins(connection, partners).await?;
    let mut readers: HashMap<PartnerId, Vec<Reader>> = admins
        .into_iter()
        .map(|(partner, own)| (partner, own.into_iter().map(Reader::from).collect()))
        .collect();
    let mut contacts = contacts(connection, partners).await?;
    contacts.retain(|contact| {
        let own = readers.get(&PartnerId(contact.partner_id));
        !own.is_some_and(|own| own.iter().any(|one| is_same(&one.email, &contact.billing_email)))
    });
    if contacts.is_empty() {
        return Ok(readers);
    }
    let addresses = contacts.iter().map(|contact| contact.billing_email.to_ascii_lowercase());
    let places: Vec<PartnerId> =
        contacts.iter().map(|contact| PartnerId(contact.partner_id)).collect();
    let known = list_known(connection, addresses.collect(), &places).await?;
    for contact in contacts {
        let partner = PartnerId(contact.partner_id);
        let person = known.iter().find(|(one, _)| is_same(&one.email, &contact.billing_email));
        let reader = match person {
            Some((one, own)) if own.contains(&partner) => one.clone().into(),
            Some((one, _)) => contact.reader(Some(one.locale))?,
            None => contact.reader(None)?,
        };
        readers.entry(partner).or_default().push(reader);
    }
    Ok(readers)
}

/// Mailboxes tell no small letters from capitals.
fn is_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// A billing contact, and the company that names it.
#[derive(Debug, FromQueryResult)]
struct Contact {
    partner_id: Uuid,
    billing_name: String,
    billing_email: String,
    legal_name: String,
    locale: String,
}

impl Contact {
    /// Somebody who is not of the company, in their own language where it is known, else in the
    /// company's.
    fn reader(self, known: Option<Locale>) -> Result<Reader, Error> {
        let broken = || Error::broken(format!("company {} has no language", self.partner_id));
        let locale = known.or_else(|| Locale::parse(&self.locale)).ok_or_else(broken)?;
        let unnamed = self.billing_name.is_empty();
        let name = if unnamed { self.legal_name.clone() } else { self.billing_name };
        Ok(Reader { name, email: self.billing_email, locale, named_by: Some(self.legal_name) })
    }
}

async fn contacts(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
) -> Result<Vec<Contact>, Error> {
    let company = profile::Entity::belongs_to(partner::Entity)
        .from(profile::Column::PartnerId)
        .to(partner::Column::PartnerId)
        .into();
    let query = profile::Entity::find()
        .select_only()
        .columns([
            profile::Column::PartnerId,
            profile::Column::BillingName,
            profile::Column::BillingEmail,
        ])
        .columns([partner::Column::LegalName, partner::Column::Locale])
        .join(JoinType::InnerJoin, company)
        .filter(profile::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(profile::Column::BillingEmail.ne(""));
    Ok(query.into_model().all(connection).await?)
}
