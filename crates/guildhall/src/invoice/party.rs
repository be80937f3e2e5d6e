//! Seller and buyer as they stand on paper.

use domain::invoice::Party;
use domain::offer::Seller;
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
    Ok(Party { name: seller.legal_name.clone(), lines, tax_id: seller.tax_id.clone() })
}

/// The partner's block: whom the invoice is for.
pub(super) fn buyer(app: &App, locale: Locale, partner: &Partner) -> Result<Party, Error> {
    let mut lines = address::lines(&partner.address);
    lines.push(country_name(app, locale, partner.address.country)?);
    Ok(Party { name: partner.legal_name.clone(), lines, tax_id: String::new() })
}

fn country_name(app: &App, locale: Locale, country: Country) -> Result<String, Error> {
    language::country_name(&app.messages, locale, country)
        .map_err(|missing| Error::broken(format!("naming a country on an invoice: {missing}")))
}
