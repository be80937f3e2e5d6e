//! What a company says of itself beyond its enrolment: legal, billing, support and organisation
//! profile, and its locations.

use super::{
    ADDRESS_LINE_MAX, Address, CITY_MAX, FieldError, LEGAL_NAME_MAX, PERSON_NAME_MAX,
    POSTAL_CODE_MAX, keep, optional,
};
use crate::text::{self, Country, Email, TextRefusal};

/// Longest name of a location, in characters.
pub const LOCATION_NAME_MAX: usize = 100;
/// Longest reference of a company's own for its invoices, in characters.
pub const REFERENCE_MAX: usize = 60;

/// How many people work for a company, in bands.
pub const SIZES: [&str; 6] = ["1-9", "10-49", "50-249", "250-999", "1000-4999", "5000-"];

/// What a company's customers do.
pub const INDUSTRIES: [&str; 12] = [
    "agriculture",
    "construction",
    "education",
    "energy",
    "finance",
    "government",
    "health",
    "hospitality",
    "manufacturing",
    "media",
    "retail",
    "transport",
];

/// An address as typed, without its country.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AddressForm {
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
}

impl From<&Address> for AddressForm {
    fn from(address: &Address) -> AddressForm {
        AddressForm {
            line1: address.line1.clone(),
            line2: address.line2.clone(),
            city: address.city.clone(),
            region: address.region.clone(),
            postal_code: address.postal_code.clone(),
        }
    }
}

fn address(
    errors: &mut Vec<FieldError>,
    form: &AddressForm,
    country: Option<Country>,
) -> Option<Address> {
    let line1 = keep(errors, "line1", text::line(&form.line1, ADDRESS_LINE_MAX));
    let line2 = keep(errors, "line2", text::optional_line(&form.line2, ADDRESS_LINE_MAX));
    let city = keep(errors, "city", text::line(&form.city, CITY_MAX));
    let region = keep(errors, "region", text::optional_line(&form.region, CITY_MAX));
    let postal_code =
        keep(errors, "postal_code", text::optional_line(&form.postal_code, POSTAL_CODE_MAX));
    Some(Address {
        line1: line1?,
        line2: line2?,
        city: city?,
        region: region?,
        postal_code: postal_code?,
        country: country?,
    })
}

fn whole<T>(errors: Vec<FieldError>, value: Option<T>) -> Result<T, Vec<FieldError>> {
    // A value is missing only where its fault was told.
    if errors.is_empty() { value.ok_or(errors) } else { Err(errors) }
}

/// A legal name and seat as typed; the country of the seat stays.
pub fn check_legal(
    legal_name: &str,
    form: &AddressForm,
    country: Country,
) -> Result<(String, Address), Vec<FieldError>> {
    let mut errors = Vec::new();
    let name = keep(&mut errors, "legal_name", text::line(legal_name, LEGAL_NAME_MAX));
    let address = address(&mut errors, form, Some(country));
    whole(errors, name.zip(address))
}

/// To whom invoices go; every part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Billing {
    pub name: String,
    pub email: String,
    pub phone: String,
    /// The company's own word for what it buys here, as an order number of theirs.
    pub reference: String,
}

/// Checks a billing profile as typed.
pub fn check_billing(typed: &Billing) -> Result<Billing, Vec<FieldError>> {
    let mut errors = Vec::new();
    let name = keep(&mut errors, "billing_name", text::optional_line(&typed.name, PERSON_NAME_MAX));
    let email = keep(&mut errors, "billing_email", optional(&typed.email, email));
    let phone = keep(&mut errors, "billing_phone", optional(&typed.phone, text::phone));
    let reference = text::optional_line(&typed.reference, REFERENCE_MAX);
    let reference = keep(&mut errors, "billing_reference", reference);
    let read =
        || Some(Billing { name: name?, email: email?, phone: phone?, reference: reference? });
    whole(errors, read())
}

/// How customers and the programme reach the company; every part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Support {
    pub email: String,
    pub phone: String,
    pub website: String,
}

/// Checks a support profile as typed.
pub fn check_support(typed: &Support) -> Result<Support, Vec<FieldError>> {
    let mut errors = Vec::new();
    let email = keep(&mut errors, "support_email", optional(&typed.email, email));
    let phone = keep(&mut errors, "support_phone", optional(&typed.phone, text::phone));
    let website = keep(&mut errors, "support_website", optional(&typed.website, text::website));
    let read = || Some(Support { email: email?, phone: phone?, website: website? });
    whole(errors, read())
}

/// What kind of company it is; every part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Organisation {
    pub website: String,
    /// One of [`SIZES`].
    pub employees: String,
    /// Of [`INDUSTRIES`], in their order.
    pub industries: Vec<&'static str>,
}

/// Checks an organisation profile as typed; industries nobody knows are left out.
pub fn check_organisation(
    website: &str,
    employees: &str,
    industries: &[String],
) -> Result<Organisation, Vec<FieldError>> {
    let mut errors = Vec::new();
    let website = keep(&mut errors, "website", optional(website, text::website));
    let known = SIZES.into_iter().chain([""]).find(|band| *band == employees.trim());
    let employees = keep(&mut errors, "employees", known.ok_or(TextRefusal::Required));
    let named = |code: &&str| industries.iter().any(|one| one == code);
    let industries = INDUSTRIES.into_iter().filter(named).collect();
    let read =
        || Some(Organisation { website: website?, employees: employees?.to_owned(), industries });
    whole(errors, read())
}

/// A location as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocationForm {
    pub name: String,
    /// It shares the legal address; the fields of an own one count for nothing.
    pub is_shared: bool,
    pub address: AddressForm,
    pub country: String,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
}

/// A place of a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub name: String,
    /// `None` where it shares the company's legal address.
    pub address: Option<Address>,
    pub contact_name: String,
    pub contact_email: String,
    /// Empty when none was given.
    pub contact_phone: String,
}

/// Checks a location and names every field that does not hold.
pub fn check_location(form: &LocationForm) -> Result<Place, Vec<FieldError>> {
    let mut errors = Vec::new();
    let name = keep(&mut errors, "location_name", text::line(&form.name, LOCATION_NAME_MAX));
    let own = if form.is_shared {
        Some(None)
    } else {
        let country = keep(&mut errors, "country", Country::parse(&form.country));
        address(&mut errors, &form.address, country).map(Some)
    };
    let contact = text::line(&form.contact_name, PERSON_NAME_MAX);
    let contact_name = keep(&mut errors, "location_contact_name", contact);
    let contact_email = keep(&mut errors, "location_contact_email", email(&form.contact_email));
    let phone = optional(&form.contact_phone, text::phone);
    let contact_phone = keep(&mut errors, "location_contact_phone", phone);
    let read = || {
        Some(Place {
            name: name?,
            address: own?,
            contact_name: contact_name?,
            contact_email: contact_email?,
            contact_phone: contact_phone?,
        })
    };
    whole(errors, read())
}

fn email(typed: &str) -> Result<String, TextRefusal> {
    Email::parse(typed).map(|email| email.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields<T>(checked: Result<T, Vec<FieldError>>) -> Vec<&'static str> {
        checked.err().unwrap_or_default().into_iter().map(|error| error.field).collect()
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let country = Country::parse("DE").unwrap();
        let nowhere = AddressForm::default();
        assert_eq!(fields(check_legal(" ", &nowhere, country)), ["legal_name", "line1", "city"]);
        let form = LocationForm { contact_email: "ada".to_owned(), ..LocationForm::default() };
        let own = ["location_name", "country", "line1", "city", "location_contact_name"];
        let email = ["location_contact_email"];
        assert_eq!(fields(check_location(&form)), [&own[..], &email[..]].concat());
        let shared = LocationForm { is_shared: true, ..form };
        let lacks = ["location_name", "location_contact_name", "location_contact_email"];
        assert_eq!(fields(check_location(&shared)), lacks);
        let billing = Billing { email: "x".into(), phone: "?".into(), ..Billing::default() };
        assert_eq!(fields(check_billing(&billing)), ["billing_email", "billing_phone"]);
        let support = Support { website: "no such".into(), ..Support::default() };
        assert_eq!(fields(check_support(&support)), ["support_website"]);
        assert_eq!(fields(check_organisation("", "12", &[])), ["employees"]);
    }

    #[test]
    fn what_may_be_empty_may_and_what_nobody_knows_is_left_out() {
        assert_eq!(check_billing(&Billing::default()), Ok(Billing::default()));
        assert_eq!(check_support(&Support::default()), Ok(Support::default()));
        let industries = ["retail", "energy", "piracy"].map(str::to_owned);
        let checked = check_organisation("northwind.example", "10-49", &industries).unwrap();
        assert_eq!(checked.industries, ["energy", "retail"]);
        assert_eq!(checked.website, "https://northwind.example");
        let form = LocationForm {
            name: "Taipei".into(),
            is_shared: true,
            contact_name: "Li Na".into(),
            contact_email: "Li@Northwind.example".into(),
            ..LocationForm::default()
        };
        let place = check_location(&form).unwrap();
        assert_eq!((place.address, place.contact_email.as_str()), (None, "li@northwind.example"));
    }
}
