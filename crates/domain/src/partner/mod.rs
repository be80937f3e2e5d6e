//! Companies of the partner network: how they enrol and how they are vetted.

pub mod code;
pub mod profile;
pub mod recovery;
pub mod tax_id;

use jiff::civil::Date;

use self::tax_id::TaxId;
use crate::ids::{AgreementCode, AgreementVersion, PartnerId};
use crate::text::{self, Country, Locale, Localised, TextRefusal, WorkEmail};

/// Longest values, in characters (the field's address limits).
pub const LEGAL_NAME_MAX: usize = 200;
pub const ADDRESS_LINE_MAX: usize = 200;
pub const PERSON_NAME_MAX: usize = 100;
pub const CITY_MAX: usize = 100;
pub const POSTAL_CODE_MAX: usize = 20;
pub const REASON_MAX: usize = 500;

/// Where a company's memberships are renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Centre {
    Portal,
    /// The older membership centre: the company was not moved yet.
    Older,
    /// Nowhere any more: the company became a location of another one, and what it holds runs out.
    Joined {
        to: PartnerId,
    },
}

/// Where a company is in being checked by the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vetting {
    /// Enrolled, but the e-mail address is not proven yet.
    None,
    /// Waiting for an operator's decision.
    Pending {
        since: Date,
    },
    Authorized {
        on: Date,
    },
    Rejected {
        on: Date,
        reason: String,
    },
}

impl Vetting {
    pub fn code(&self) -> &'static str {
        match self {
            Vetting::None => "none",
            Vetting::Pending { .. } => "pending",
            Vetting::Authorized { .. } => "authorized",
            Vetting::Rejected { .. } => "rejected",
        }
    }
}

/// What happens to a vetting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VettingStep {
    EmailProven,
    Authorize,
    Reject { reason: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VettingRefusal {
    /// The e-mail address must be proven first.
    #[error("vetting.email_not_proven")]
    EmailNotProven,
    #[error("vetting.email_already_proven")]
    EmailAlreadyProven,
    #[error("vetting.already_authorized")]
    AlreadyAuthorized,
    #[error("vetting.already_rejected")]
    AlreadyRejected,
}

impl VettingRefusal {
    pub const ALL: [VettingRefusal; 4] = [
        VettingRefusal::EmailNotProven,
        VettingRefusal::EmailAlreadyProven,
        VettingRefusal::AlreadyAuthorized,
        VettingRefusal::AlreadyRejected,
    ];
}

/// The vetting after a step. A rejected company can be authorized later, after it has put right
/// what was wrong; an authorized one is not rejected here (that is a suspension, another act).
pub fn decide(
    vetting: &Vetting,
    step: VettingStep,
    today: Date,
) -> Result<Vetting, VettingRefusal> {
    match (vetting, step) {
        (Vetting::None, VettingStep::EmailProven) => Ok(Vetting::Pending { since: today }),
        (Vetting::None, VettingStep::Authorize | VettingStep::Reject { .. }) => {
            Err(VettingRefusal::EmailNotProven)
        }
        (
            Vetting::Pending { .. } | Vetting::Authorized { .. } | Vetting::Rejected { .. },
            VettingStep::EmailProven,
        ) => Err(VettingRefusal::EmailAlreadyProven),
        (Vetting::Pending { .. } | Vetting::Rejected { .. }, VettingStep::Authorize) => {
            Ok(Vetting::Authorized { on: today })
        }
        (Vetting::Pending { .. }, VettingStep::Reject { reason }) => {
            Ok(Vetting::Rejected { on: today, reason })
        }
        (Vetting::Rejected { .. }, VettingStep::Reject { .. }) => {
            Err(VettingRefusal::AlreadyRejected)
        }
        (Vetting::Authorized { .. }, VettingStep::Authorize | VettingStep::Reject { .. }) => {
            Err(VettingRefusal::AlreadyAuthorized)
        }
    }
}

/// A company's seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
    pub country: Country,
}

/// The form as typed; every field a plain text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnrolmentForm {
    pub email: String,
    pub legal_name: String,
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
    pub country: String,
    pub contact_name: String,
    pub phone: String,
    pub website: String,
    pub tax_id: String,
    pub language: String,
    pub agreement_accepted: bool,
}

/// An enrolment whose every field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    pub email: WorkEmail,
    pub legal_name: String,
    pub address: Address,
    pub contact_name: String,
    /// Empty when none was given.
    pub phone: String,
    /// Empty when none was given.
    pub website: String,
    /// `None` when none was given.
    pub tax_id: Option<TaxId>,
    pub language: Locale,
}

/// What is wrong with one field of a form: the field's name and the refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldError {
    pub field: &'static str,
    pub refusal: TextRefusal,
}

/// Checks the whole form and names every field that does not hold, in the form's order.
pub fn check_enrolment(form: &EnrolmentForm) -> Result<Enrolment, Vec<FieldError>> {
    let mut errors = Vec::new();
    let email = keep(&mut errors, "email", WorkEmail::parse(&form.email));
    let legal_name = keep(&mut errors, "legal_name", text::line(&form.legal_name, LEGAL_NAME_MAX));
    let line1 = keep(&mut errors, "line1", text::line(&form.line1, ADDRESS_LINE_MAX));
    let line2 = keep(&mut errors, "line2", text::optional_line(&form.line2, ADDRESS_LINE_MAX));
    let city = keep(&mut errors, "city", text::line(&form.city, CITY_MAX));
    let region = keep(&mut errors, "region", text::optional_line(&form.region, CITY_MAX));
    let postal_code =
        keep(&mut errors, "postal_code", text::optional_line(&form.postal_code, POSTAL_CODE_MAX));
    let country = keep(&mut errors, "country", Country::parse(&form.country));
    let contact_name =
        keep(&mut errors, "contact_name", text::line(&form.contact_name, PERSON_NAME_MAX));
    let phone = keep(&mut errors, "phone", optional(&form.phone, text::phone));
    let website = keep(&mut errors, "website", optional(&form.website, text::website));
    let tax_id = match country {
        Some(country) if !form.tax_id.trim().is_empty() => {
            keep(&mut errors, "tax_id", TaxId::parse(country, &form.tax_id).map(Some))
        }
        // Without a country there is no rule; the country's own fault is told already.
        _ => Some(None),
    };
    let language =
        keep(&mut errors, "language", Locale::parse(&form.language).ok_or(TextRefusal::Required));
    if !form.agreement_accepted {
        errors.push(FieldError { field: "agreement", refusal: TextRefusal::Required });
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    // Every `keep` returned a value, or the list of errors would not be empty.
    let whole = || {
        Some(Enrolment {
            email: email?,
            legal_name: legal_name?,
            address: Address {
                line1: line1?,
                line2: line2?,
                city: city?,
                region: region?,
                postal_code: postal_code?,
                country: country?,
            },
            contact_name: contact_name?,
            phone: phone?,
            website: website?,
            tax_id: tax_id?,
            language: language?,
        })
    };
    whole().ok_or(errors)
}

fn optional(
    text: &str,
    parse: fn(&str) -> Result<String, TextRefusal>,
) -> Result<String, TextRefusal> {
    if text.trim().is_empty() { Ok(String::new()) } else { parse(text) }
}

fn keep<T>(
    errors: &mut Vec<FieldError>,
    field: &'static str,
    parsed: Result<T, TextRefusal>,
) -> Option<T> {
    parsed.map_err(|refusal| errors.push(FieldError { field, refusal })).ok()
}

/// A version of an agreement, in four languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    pub code: AgreementCode,
    pub version: AgreementVersion,
    pub effective_from: Date,
    pub title: Localised,
    /// Headings `##`, paragraphs, `-` lists.
    pub body: Localised,
}

/// The version of an agreement in force on a day. `None` before its first version.
pub fn agreement_in_force<'a>(
    agreements: &'a [Agreement],
    code: &AgreementCode,
    day: Date,
) -> Option<&'a Agreement> {
    agreements
        .iter()
        .filter(|agreement| agreement.code == *code && agreement.effective_from <= day)
        .max_by_key(|agreement| agreement.effective_from)
}

#[cfg(test)]
mod tests;
