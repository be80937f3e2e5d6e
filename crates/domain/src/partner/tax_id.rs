//! Tax numbers of companies, by the rule of their country.

use stdnum::ErrorKind;

use crate::text::{Country, TextRefusal, half_width, line};

/// Longest number of a country whose rule is not known, in characters.
pub const TAX_ID_MAX: usize = 30;

/// The states of the European Union.
const UNION: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Whether VAT between companies of this country and others of its kind is the buyer's to pay.
pub fn is_in_union(country: Country) -> bool {
    UNION.contains(&country.code())
}

/// A number whose form and check digits hold: compact, in capitals, in the European Union with the
/// country's prefix. Whether it was ever given to anybody only the country's office knows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TaxId(String);

impl TaxId {
    /// Reads a number as typed. In a country whose rule is not known, any short text is taken.
    pub fn parse(country: Country, text: &str) -> Result<TaxId, TextRefusal> {
        let text = half_width(text.trim()).to_ascii_uppercase();
        if text.is_empty() {
            return Err(TextRefusal::Required);
        }
        let code = country.code();
        if is_in_union(country) {
            return vat(country, &text);
        }
        match code {
            // Only the qualified issuer's form says that the company invoices with tax.
            "JP" => {
                let number = text.strip_prefix('T').unwrap_or(&text);
                checked("jp/cn", number).map(|compact| TaxId(format!("T{compact}")))
            }
            "TW" => checked("tw/ubn", &text).map(TaxId),
            "CN" => checked("cn/uscc", &text).map(TaxId),
            _ => match stdnum::entity_validators().get(code) {
                Some(keys) => any_of(keys, &text).map(TaxId),
                None => line(&text, TAX_ID_MAX).map(TaxId),
            },
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A VAT number of the European Union, typed with its prefix or without.
fn vat(country: Country, text: &str) -> Result<TaxId, TextRefusal> {
    let prefix = if country.code() == "GR" { "EL" } else { country.code() };
    let rules = stdnum::eu_vat();
    let keys = rules.get(country.code()).ok_or(TextRefusal::TaxIdForm)?;
    let compact = any_of(keys, text.strip_prefix(prefix).unwrap_or(text))?;
    let number = compact.strip_prefix(prefix).unwrap_or(&compact);
    Ok(TaxId(format!("{prefix}{number}")))
}

/// The number by the first rule that takes it; otherwise what the rule that came nearest says.
fn any_of(keys: &[&str], text: &str) -> Result<String, TextRefusal> {
    let mut nearest = TextRefusal::TaxIdForm;
    for key in keys {
        match checked(key, text) {
            Ok(compact) => return Ok(compact),
            Err(TextRefusal::TaxIdCheck) => nearest = TextRefusal::TaxIdCheck,
            Err(_) => {}
        }
    }
    Err(nearest)
}

fn checked(key: &str, text: &str) -> Result<String, TextRefusal> {
    let rule = stdnum::find(key).ok_or(TextRefusal::TaxIdForm)?;
    match rule.validate(text) {
        Ok(valid) => Ok(valid.compact),
        Err(refusal) => Err(match refusal.kind() {
            ErrorKind::InvalidChecksum => TextRefusal::TaxIdCheck,
            ErrorKind::InvalidFormat | ErrorKind::InvalidLength | ErrorKind::InvalidComponent => {
                TextRefusal::TaxIdForm
            }
        }),
    }
}

#[cfg(test)]
#[path = "tax_id_tests.rs"]
mod tests;
