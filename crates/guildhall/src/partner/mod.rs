//! Companies: enrolment, vetting, what every other capability asks of them.

pub mod address;
pub mod change;
pub mod command;
pub mod competency;
pub mod enrol;
pub mod locations;
pub mod older;
pub mod pages;
pub mod payers;
pub mod profile;
pub mod recovery;
pub mod row;
pub mod store;
pub mod tax;
pub mod vet;
pub mod view;

#[cfg(test)]
mod profile_tests;
#[cfg(test)]
mod recovery_tests;
#[cfg(test)]
mod tests;

use domain::ids::{NetworkId, PartnerId};
use domain::money::Currency;
use domain::offer::Exemption;
use domain::partner::tax_id::TaxId;
use domain::partner::{Address, Centre, Vetting};
use domain::text::Locale;
use jiff::civil::Date;

/// A company as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    pub id: PartnerId,
    /// Given when the e-mail address was proven.
    pub network_id: Option<NetworkId>,
    pub legal_name: String,
    pub address: Address,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    /// The language of its invoices and mails.
    pub locale: Locale,
    pub currency: Currency,
    pub tax_id: Option<TaxId>,
    pub exemption: Option<Exemption>,
    pub enrolled_on: Date,
    pub vetting: Vetting,
    pub last_order_no: u32,
    pub last_invoice_no: u32,
    pub last_invoice_on: Option<Date>,
    pub centre: Centre,
}
