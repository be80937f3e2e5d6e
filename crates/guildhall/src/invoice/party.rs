//! Seller and buyer as they stand on paper.

use domain::invoice::Party;
use domain::offer::Seller;
use domain::partner::Address;
use domain::text::{Country, Locale};

use crate::app::App;
use crate::error::Error;
use crate::partner::Partner;

/// The programme's own block.
pub(super) fn seller(app: &App, locale: Locale, seller: &Seller) -> Result<Party, Error> {
    let mut lines = seller.address.clone();
    lines.push(country_name(app, locale, seller.country)?);
    lines.extend(
        [&seller.email, &seller.website].into_iter().filter(|text| !text.is_empty()).cloned(),
    );
    Ok(Party { name: seller.legal_name.clone(), lines, tax_id: seller.tax_id.clone() })
}

/// The partner's block: whom the invoice is for.
pub(super) fn buyer(app: &App, locale: Locale, partner: &Partner) -> Result<Party, Error> {
    let mut lines = address_lines(&partner.address);
    lines.push(country_name(app, locale, partner.address.country)?);
    Ok(Party { name: partner.legal_name.clone(), lines, tax_id: String::new() })
}

fn country_name(app: &App, locale: Locale, country: Country) -> Result<String, Error> {
    language::country_name(&app.messages, locale, country)
        .map_err(|missing| Error::broken(format!("naming a country on an invoice: {missing}")))
}

/// The address without its country. The script it is written in says in which order it is read: in
/// ideographs from the region to the house, in letters from the house to the region.
fn address_lines(address: &Address) -> Vec<String> {
    let Address { line1, line2, city, region, postal_code, country } = address;
    let lines = if [line1, city, region].into_iter().any(|part| part.chars().any(is_eastern)) {
        let region = if region == city { "" } else { region };
        let street = format!("{region}{city}{line1}");
        match country.code() {
            "JP" if !postal_code.is_empty() => {
                vec![format!("〒{postal_code}"), street, line2.clone()]
            }
            _ => vec![joined(" ", &[postal_code, &street]), line2.clone()],
        }
    } else {
        let place = match country.code() {
            "US" | "CA" | "AU" => joined(", ", &[city, &joined(" ", &[region, postal_code])]),
            "GB" | "TW" | "CN" | "JP" => {
                joined(" ", &[&joined(", ", &[city, region]), postal_code])
            }
            _ => joined(", ", &[&joined(" ", &[postal_code, city]), region]),
        };
        vec![line1.clone(), line2.clone(), place]
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

fn joined(by: &str, parts: &[&str]) -> String {
    let filled: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    filled.join(by)
}

/// Kana and ideographs.
fn is_eastern(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}
