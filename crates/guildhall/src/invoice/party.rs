//! Seller and buyer as they stand on paper.

use domain::invoice::{Party, Postal};
use domain::offer::{Seller, Treatment};
use domain::partner::Address;
use domain::text::{Country, Locale};

use crate::app::App;
use crate::error::Error;
use crate::partner::{Partner, address};

/// The programme's own block.
pub(super) fn seller(app: &App, locale: Locale, seller: &Seller) -> Result<Party, Error> {
    let mut lines = seller.address.clone();
    lines.push(country_name(app, locale, seller.country)?);
    lines.extend(
        [&seller.email, &seller.website].into_iter().filter(|text| !text.is_empty()).cloned(),
    );
    let postal = Postal {
        lines: seller.address.clone(),
        city: String::new(),
        postal_code: String::new(),
        region: String::new(),
        country: seller.country,
    };
    Ok(Party { name: seller.legal_name.clone(), lines, tax_id: seller.tax_id.clone(), postal })
}

/// The partner's block: whom the invoice is for.
pub(super) fn buyer(
    app: &App,
    locale: Locale,
    partner: &Partner,
    treatment: &Treatment,
) -> Result<Party, Error> {
    let mut lines = address::lines(&partner.address);
    lines.push(country_name(app, locale, partner.address.country)?);
    let Address { line1, line2, city, region, postal_code, country } = partner.address.clone();
    let postal = Postal { lines: vec![line1, line2], city, postal_code, region, country };
    let tax_id = match treatment {
        // The number the price rests on, also where another was written since.
        Treatment::ReverseCharge { tax_id } => tax_id.clone(),
        _ => partner.tax_id.as_ref().map_or_else(String::new, |id| id.as_str().to_owned()),
    };
    Ok(Party { name: partner.legal_name.clone(), lines, tax_id, postal })
}

fn country_name(app: &App, locale: Locale, country: Country) -> Result<String, Error> {
    language::country_name(&app.messages, locale, country)
        .map_err(|missing| Error::broken(format!("naming a country on an invoice: {missing}")))
}
