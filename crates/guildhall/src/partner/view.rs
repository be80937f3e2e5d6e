//! A company as the command line's JSON writes it. The field names are a promise.

use domain::partner::Vetting;
use serde::Serialize;

use super::Partner;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartnerView {
    /// `None` until the address is proven.
    pub network_id: Option<String>,
    pub legal_name: String,
    pub address: AddressView,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 4217.
    pub currency: &'static str,
    /// Empty when there is none.
    pub tax_id: String,
    pub exemption: Option<ExemptionView>,
    /// BCP 47.
    pub language: &'static str,
    pub contact: ContactView,
    pub enrolled_on: String,
    pub vetting: VettingView,
}

/// A certificate that no tax is paid, and its first and last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExemptionView {
    pub certificate: String,
    pub from: String,
    pub until: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AddressView {
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContactView {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VettingView {
    /// `none`, `pending`, `authorized` or `rejected`.
    pub state: &'static str,
    /// Since when it is pending, or when it was decided.
    pub on: Option<String>,
    /// Why it was rejected.
    pub reason: Option<String>,
}

impl From<&Partner> for PartnerView {
    fn from(partner: &Partner) -> PartnerView {
        let address = partner.address.clone();
        PartnerView {
            network_id: partner.network_id.map(|id| id.to_string()),
            legal_name: partner.legal_name.clone(),
            country: address.country.code().to_owned(),
            address: AddressView {
                line1: address.line1,
                line2: address.line2,
                city: address.city,
                region: address.region,
                postal_code: address.postal_code,
            },
            currency: partner.currency.code(),
            tax_id: partner
                .tax_id
                .as_ref()
                .map_or_else(String::new, |tax_id| tax_id.as_str().to_owned()),
            exemption: partner.exemption.as_ref().map(|exemption| ExemptionView {
                certificate: exemption.certificate.clone(),
                from: exemption.first.to_string(),
                until: exemption.last.to_string(),
            }),
            language: partner.locale.tag(),
            contact: ContactView {
                name: partner.contact_name.clone(),
                email: partner.email.clone(),
                phone: partner.phone.clone(),
                website: partner.website.clone(),
            },
            enrolled_on: partner.enrolled_on.to_string(),
            vetting: VettingView::from(&partner.vetting),
        }
    }
}

impl From<&Vetting> for VettingView {
    fn from(vetting: &Vetting) -> VettingView {
        let state = vetting.code();
        let (on, reason) = match vetting {
            Vetting::None => (None, None),
            Vetting::Pending { since } => (Some(*since), None),
            Vetting::Authorized { on } => (Some(*on), None),
            Vetting::Rejected { on, reason } => (Some(*on), Some(reason.clone())),
        };
        VettingView { state, on: on.map(|day| day.to_string()), reason }
    }
}
