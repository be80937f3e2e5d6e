//! Invoices: drafted from a settled order, numbered in the same commit, never changed afterwards.

mod correction;

pub use correction::{Correction, CreditWords, credit};

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::ids::{InvoiceNumber, NetworkId};
use crate::money::{BasisPoints, Currency, Money, MoneyError};
use crate::offer::Treatment;
use crate::policy::Method;
use crate::text::Country;

/// Most lines one invoice may have.
pub const LINES_MAX: usize = 500;

/// Seller or buyer, as printed. Plain lines: the invoice must read the same after the company
/// moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    pub lines: Vec<String>,
    /// Empty when there is none.
    pub tax_id: String,
    /// The address again, for machines.
    pub postal: Postal,
}

/// An address in its parts; everything but the country may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Postal {
    pub lines: Vec<String>,
    pub city: String,
    pub postal_code: String,
    pub region: String,
    pub country: Country,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub description: String,
    pub quantity: u32,
    pub unit_price: Money,
    /// Quantity times unit price; negative on a discount line.
    pub amount: Money,
    pub tax_rate: BasisPoints,
}

/// One tax of the document: all lines of one rate together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxLine {
    pub name: String,
    pub rate: BasisPoints,
    pub base: Money,
    pub tax: Money,
}

/// What a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Invoice,
    /// Takes an invoice back, wholly or in part. Its amounts are positive, as on the invoice.
    CreditNote(Correction),
}

impl Kind {
    pub fn code(&self) -> &'static str {
        match self {
            Kind::Invoice => "invoice",
            Kind::CreditNote(_) => "credit_note",
        }
    }

    /// What a credit note takes back; `None` on an invoice.
    pub fn correction(&self) -> Option<&Correction> {
        match self {
            Kind::Invoice => None,
            Kind::CreditNote(correction) => Some(correction),
        }
    }
}

/// A document that has no number yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub kind: Kind,
    pub seller: Party,
    pub buyer: Party,
    pub currency: Currency,
    pub treatment: Treatment,
    pub tax_name: String,
    /// Why no tax is charged, as a sentence; empty where tax is charged or none exists.
    pub tax_note: String,
    pub lines: Vec<Line>,
    pub order_number: String,
    /// The buyer's own number for the order; empty when there is none.
    pub purchase_order: String,
    /// First and last day of the term that is sold.
    pub covers: (Date, Date),
    pub paid_on: Date,
    pub method: Method,
    /// The seller's account that a transfer went to; empty for a card.
    pub account: String,
    pub payment: String,
}

/// An invoice. Has no mutators: a correction is another document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    draft: Draft,
    number: InvoiceNumber,
    issued_on: Date,
    taxes: Vec<TaxLine>,
    net: Money,
    tax: Money,
    total: Money,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvoiceRefusal {
    #[error("invoice.no_lines")]
    NoLines,
    #[error("invoice.too_many_lines")]
    TooManyLines,
    /// The series already has an invoice of a later day.
    #[error("invoice.date_goes_back")]
    DateGoesBack { latest: Date },
    /// The lines do not add up to what was charged.
    #[error("invoice.total_differs")]
    TotalDiffers,
    /// A credit note of nothing, of less than nothing, or of more than is left of its invoice.
    #[error("invoice.credit_beyond")]
    CreditBeyond,
    /// A credit note can only be credited by another invoice.
    #[error("invoice.credit_of_credit")]
    CreditOfCredit,
    /// A part of an invoice with several rates cannot be split among them.
    #[error("invoice.credit_of_several_rates")]
    CreditOfSeveralRates,
    /// The tax of a credit note is not the rate's.
    #[error("invoice.credit_tax")]
    CreditTax,
    #[error("invoice.amount")]
    Amount(#[from] MoneyError),
}

/// Where a partner's series stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series {
    pub network_id: NetworkId,
    /// The number of the newest invoice; 0 before the first.
    pub last_number: u32,
    pub last_issued_on: Option<Date>,
}

/// Gives the draft the next number of the series. `charged` is what the partner paid, or gets back:
/// the document must come to exactly that.
pub fn issue(
    draft: Draft,
    series: &Series,
    issued_on: Date,
    charged: Money,
) -> Result<(Issued, Series), InvoiceRefusal> {
    match draft.lines.len() {
        0 => return Err(InvoiceRefusal::NoLines),
        count if LINES_MAX < count => return Err(InvoiceRefusal::TooManyLines),
        _ => {}
    }
    if let Some(latest) = series.last_issued_on.filter(|latest| issued_on < *latest) {
        return Err(InvoiceRefusal::DateGoesBack { latest });
    }
    let taxes = correction::stated(&draft, tax_lines(&draft)?)?;
    let zero = Money::zero(draft.currency);
    let net = draft.lines.iter().try_fold(zero, |sum, line| sum.checked_add(line.amount))?;
    let tax = taxes.iter().try_fold(zero, |sum, line| sum.checked_add(line.tax))?;
    let total = net.checked_add(tax)?;
    if total != charged {
        return Err(InvoiceRefusal::TotalDiffers);
    }
    let last_number = series.last_number + 1;
    let number = InvoiceNumber::new(series.network_id, last_number);
    let series = Series { last_number, last_issued_on: Some(issued_on), ..*series };
    Ok((Issued { draft, number, issued_on, taxes, net, tax, total }, series))
}

/// One line per rate, rounded once on the sum of the lines (Japan's qualified invoice rule asks for
/// exactly this; the others allow it).
fn tax_lines(draft: &Draft) -> Result<Vec<TaxLine>, MoneyError> {
    let mut rates: Vec<BasisPoints> = draft.lines.iter().map(|line| line.tax_rate).collect();
    rates.sort();
    rates.dedup();
    rates
        .into_iter()
        .map(|rate| {
            let base = draft
                .lines
                .iter()
                .filter(|line| line.tax_rate == rate)
                .try_fold(Money::zero(draft.currency), |sum, line| sum.checked_add(line.amount))?;
            Ok(TaxLine { name: draft.tax_name.clone(), rate, base, tax: base.share(rate)? })
        })
        .collect()
}

impl Issued {
    pub fn number(&self) -> &InvoiceNumber {
        &self.number
    }

    pub fn issued_on(&self) -> Date {
        self.issued_on
    }

    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    pub fn taxes(&self) -> &[TaxLine] {
        &self.taxes
    }

    pub fn net(&self) -> Money {
        self.net
    }

    pub fn tax(&self) -> Money {
        self.tax
    }

    pub fn total(&self) -> Money {
        self.total
    }

    /// SHA-256 over everything the document says, in hexadecimal; stored beside it, so that a
    /// change in the database shows. Each list stands behind its count and each text behind its
    /// length, so that nothing can move from one field to the next unseen.
    pub fn hash(&self) -> String {
        let mut text = vec![
            self.number.to_string(),
            self.issued_on.to_string(),
            self.draft.order_number.clone(),
            self.draft.paid_on.to_string(),
            self.draft.payment.clone(),
            self.draft.method.code().to_owned(),
            self.draft.account.clone(),
            self.draft.purchase_order.clone(),
            format!("{} {}", self.draft.covers.0, self.draft.covers.1),
            self.draft.treatment.code().to_owned(),
            self.draft.treatment.evidence().to_owned(),
            self.draft.tax_note.clone(),
            self.total.to_string(),
        ];
        for party in [&self.draft.seller, &self.draft.buyer] {
            text.push(party.name.clone());
            text.push(party.lines.len().to_string());
            text.extend(party.lines.iter().cloned());
            text.push(party.tax_id.clone());
            let Postal { lines, city, postal_code, region, country } = &party.postal;
            text.push(lines.len().to_string());
            text.extend(lines.iter().chain([city, postal_code, region]).cloned());
            text.push(country.code().to_owned());
        }
        text.push(self.draft.lines.len().to_string());
        for line in &self.draft.lines {
            let Line { description, quantity, unit_price, amount, tax_rate } = line;
            text.push(format!("{description}|{quantity}|{unit_price}|{amount}|{}", tax_rate.0));
        }
        for line in &self.taxes {
            text.push(format!("{}|{}|{}|{}", line.name, line.rate.0, line.base, line.tax));
        }
        text.push(self.draft.kind.code().to_owned());
        if let Kind::CreditNote(Correction { invoice, issued_on, reason, tax }) = &self.draft.kind {
            text.extend([invoice.to_string(), issued_on.to_string()]);
            text.extend([reason.clone(), tax.to_string()]);
        }
        let told: String = text.iter().map(|part| format!("{}:{part}\n", part.len())).collect();
        Sha256::digest(told.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests;
