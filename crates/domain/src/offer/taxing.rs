//! How a sale is taxed: at the rate of the buyer's country, or for a reason not at all.

use jiff::civil::Date;

use super::{Programme, Tax};
use crate::money::BasisPoints;
use crate::partner::tax_id::{TaxId, is_in_union};
use crate::text::Country;

/// How a sale is taxed, with what it rests on: it travels with the quote to the invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Treatment {
    /// At the rate of the buyer's country.
    Standard,
    /// Nothing is charged: the buyer, a company of another state of the European Union, owes the
    /// tax under this number.
    ReverseCharge { tax_id: String },
    /// Nothing is charged: the buyer showed this certificate.
    Exempt { certificate: String },
    /// The programme collects no tax in the country.
    NotTaxed,
}

impl Treatment {
    pub fn code(&self) -> &'static str {
        match self {
            Treatment::Standard => "standard",
            Treatment::ReverseCharge { .. } => "reverse_charge",
            Treatment::Exempt { .. } => "exempt",
            Treatment::NotTaxed => "not_taxed",
        }
    }

    /// What it rests on: a tax number or a certificate; empty where it needs nothing.
    pub fn evidence(&self) -> &str {
        match self {
            Treatment::Standard | Treatment::NotTaxed => "",
            Treatment::ReverseCharge { tax_id } => tax_id,
            Treatment::Exempt { certificate } => certificate,
        }
    }

    pub fn parse(code: &str, evidence: &str) -> Option<Treatment> {
        let evidence = evidence.to_owned();
        Some(match code {
            "standard" => Treatment::Standard,
            "reverse_charge" => Treatment::ReverseCharge { tax_id: evidence },
            "exempt" => Treatment::Exempt { certificate: evidence },
            "not_taxed" => Treatment::NotTaxed,
            _ => return None,
        })
    }
}

/// A certificate that a company pays no tax, as an operator recorded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exemption {
    pub certificate: String,
    /// First and last day on which it holds.
    pub first: Date,
    pub last: Date,
}

impl Exemption {
    pub fn holds_on(&self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// What the tax of a sale depends on.
#[derive(Debug, Clone, Copy)]
pub struct Buyer<'a> {
    pub country: Country,
    pub tax_id: Option<&'a TaxId>,
    pub exemption: Option<&'a Exemption>,
}

/// The tax on a sale.
#[derive(Debug, Clone)]
pub struct Taxed<'a> {
    /// The row of the buyer's country.
    pub tax: &'a Tax,
    pub treatment: Treatment,
    /// Zero unless the treatment is the standard one.
    pub rate: BasisPoints,
}

impl Programme {
    /// How a sale to a buyer is taxed on a day. `None` only where the programme lacks the default
    /// row.
    pub fn taxed(&self, buyer: &Buyer<'_>, day: Date) -> Option<Taxed<'_>> {
        let tax = self.tax_on(buyer.country, day)?;
        let exemption = buyer.exemption.filter(|exemption| exemption.holds_on(day));
        let treatment = match (buyer.tax_id, exemption) {
            (Some(tax_id), _) if self.is_reversed(buyer.country) => {
                Treatment::ReverseCharge { tax_id: tax_id.as_str().to_owned() }
            }
            _ if tax.rate.0 == 0 => Treatment::NotTaxed,
            (_, Some(exemption)) => {
                Treatment::Exempt { certificate: exemption.certificate.clone() }
            }
            _ => Treatment::Standard,
        };
        let rate = match treatment {
            Treatment::Standard => tax.rate,
            Treatment::ReverseCharge { .. } | Treatment::Exempt { .. } | Treatment::NotTaxed => {
                BasisPoints(0)
            }
        };
        Some(Taxed { tax, treatment, rate })
    }

    /// Whether a company of the country owes the tax itself when the programme sells to it.
    fn is_reversed(&self, country: Country) -> bool {
        let seller = self.seller.country;
        is_in_union(seller) && is_in_union(country) && seller != country
    }
}

#[cfg(test)]
#[path = "taxing_tests.rs"]
mod tests;
