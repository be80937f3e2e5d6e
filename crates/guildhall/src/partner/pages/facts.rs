//! What every page about a company shows of it.

use crate::access::roles;
use domain::access::{Action, Roles};
use domain::ids::{NetworkId, PartnerId};
use domain::partner::Vetting;
use language::{Arg, country_name};
use serde::Serialize;

use crate::access::store::{Person, list_users};
use crate::error::Error;
use crate::partner::{Partner, address, store};
use crate::web::Visit;

#[derive(Debug, Serialize)]
pub struct Facts {
    pub legal_name: String,
    /// Empty until the address is proven.
    pub network_id: String,
    pub address: Vec<String>,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub tax_id: String,
    pub language: &'static str,
    pub language_tag: &'static str,
    pub currency: &'static str,
    pub enrolled_on: String,
    pub vetting: VettingShown,
}

#[derive(Debug, Serialize)]
pub struct VettingShown {
    pub code: &'static str,
    /// The badge's kind.
    pub badge: &'static str,
    pub word: String,
    pub on: Option<String>,
    pub reason: Option<String>,
}

impl Facts {
    pub fn of(visit: &Visit, partner: &Partner) -> Result<Facts, Error> {
        let country = partner.address.country;
        let country = country_name(&visit.app.messages, visit.ctx.locale, country)
            .map_err(|missing| Error::broken(missing.to_string()))?;
        let mut address = address::lines(&partner.address);
        address.push(country);
        Ok(Facts {
            legal_name: partner.legal_name.clone(),
            network_id: partner.network_id.map(|id| id.to_string()).unwrap_or_default(),
            address,
            contact_name: partner.contact_name.clone(),
            email: partner.email.clone(),
            phone: partner.phone.clone(),
            website: partner.website.clone(),
            tax_id: partner
                .tax_id
                .as_ref()
                .map_or_else(String::new, |tax_id| tax_id.as_str().to_owned()),
            language: partner.locale.own_name(),
            language_tag: partner.locale.tag(),
            currency: partner.currency.code(),
            enrolled_on: partner.enrolled_on.to_string(),
            vetting: VettingShown::of(visit, &partner.vetting),
        })
    }
}

impl VettingShown {
    pub fn of(visit: &Visit, vetting: &Vetting) -> VettingShown {
        let (badge, on, reason) = match vetting {
            Vetting::None => ("off", None, None),
            Vetting::Pending { since } => ("wait", Some(*since), None),
            Vetting::Authorized { on } => ("ok", Some(*on), None),
            Vetting::Rejected { on, reason } => ("bad", Some(*on), Some(reason.clone())),
        };
        VettingShown {
            code: vetting.code(),
            badge,
            word: visit.t(&format!("partner-vetting-{}", vetting.code()), &[]),
            on: on.map(|day| day.to_string()),
            reason,
        }
    }
}

/// Somebody of the company.
#[derive(Debug, Serialize)]
pub struct UserShown {
    pub name: String,
    pub email: String,
    pub role: String,
    /// Has set a password.
    pub has_signed_in: bool,
    /// Where staff takes a lost second step away; none where there is none.
    pub reset_path: Option<String>,
}

pub async fn users(visit: &Visit, partner: PartnerId) -> Result<Vec<UserShown>, Error> {
    let users = list_users(visit.app.db.read(), partner, None).await?;
    let shown = |(person, held): (Person, Roles)| UserShown {
        name: person.name,
        email: person.email,
        role: roles::names(&visit.app, visit.ctx.locale, held),
        has_signed_in: person.password_hash.is_some(),
        reset_path: (person.has_factor && visit.ctx.allows(Action::SeeAllPartners))
            .then(|| format!("users/{}/second-step", person.id)),
    };
    Ok(users.into_iter().map(shown).collect())
}

/// An agreement that was accepted.
#[derive(Debug, Serialize)]
pub struct AcceptanceShown {
    pub title: String,
    pub version: String,
    pub language: &'static str,
    pub language_tag: &'static str,
    pub at: i64,
    pub by: String,
    pub body_hash: String,
}

pub async fn acceptances(visit: &Visit, partner: PartnerId) -> Result<Vec<AcceptanceShown>, Error> {
    let read = visit.app.db.read();
    let accepted = store::list_acceptances(read, partner).await?;
    let people = accepted.iter().filter_map(|one| one.person).collect();
    let names = crate::access::store::list_names(read, people).await?;
    let loaded = visit.app.programme().await?;
    let title = |code: &str, version: &str| {
        let mut agreements = loaded.programme.agreements.iter();
        let found = agreements.find(|agreement| {
            agreement.code.as_str() == code && agreement.version.as_str() == version
        });
        found.map_or_else(|| code.to_owned(), |found| found.title.get(visit.ctx.locale).to_owned())
    };
    let shown = |one: store::Acceptance| AcceptanceShown {
        title: title(&one.agreement_code, &one.agreement_version),
        version: one.agreement_version,
        language: one.locale.own_name(),
        language_tag: one.locale.tag(),
        at: one.at.0,
        by: names
            .iter()
            .find(|(id, _)| Some(*id) == one.person)
            .map_or_else(String::new, |(_, name)| name.clone()),
        body_hash: one.body_hash,
    };
    Ok(accepted.into_iter().map(shown).collect())
}

/// The company of a network id, for staff. [`Error::NotFound`] when there is none.
pub async fn by_network_id(visit: &Visit, network_id: &str) -> Result<Partner, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    let network_id = NetworkId::parse(network_id).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let partner = store::find_by_network_id(read, network_id).await?.ok_or(Error::NotFound)?;
    store::get(read, partner).await
}

/// A page's title that names the company.
pub fn titled(visit: &Visit, key: &str, partner: &Partner) -> String {
    visit.t(key, &[("company", Arg::from(partner.legal_name.as_str()))])
}
