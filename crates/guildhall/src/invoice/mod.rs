//! Invoices: issued with the money that settles an order, kept for ever, shown as page and as PDF.

pub mod api;
pub mod archive;
pub mod command;
mod convert;
pub mod credit;
pub mod document;
mod electronic;
pub mod issue;
pub mod pages;
mod paper;
mod party;
pub mod reconciliation;
pub mod row;
pub mod store;

use domain::ids::{InvoiceId, OrderId, PartnerId};
use domain::invoice::Issued;
use domain::text::Locale;
use jiff::Timestamp;

/// An invoice as it was issued. Having one means that its rows still say what was signed by the
/// hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    pub id: InvoiceId,
    pub partner: PartnerId,
    pub order: OrderId,
    /// Which invoice a credit note takes back, and why.
    pub corrects: Option<Corrects>,
    /// Its place in the partner's series, from 1.
    pub series_no: u32,
    pub issued: Issued,
    pub issued_at: Timestamp,
    /// The language it is written in: the partner's on the day of issue.
    pub locale: Locale,
}

/// What a credit note is about, for machines; the sentences stand in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrects {
    pub invoice: InvoiceId,
    /// `cancelled`, `surplus`, … or an operator's own words.
    pub reason: String,
}

/// A line's description and what stands below it, smaller, as the one text that is kept.
fn described(description: &str, detail: &str) -> String {
    format!("{description}\n{detail}")
}

/// The two parts of a kept description.
fn description_and_detail(kept: &str) -> (String, Option<String>) {
    match kept.split_once('\n') {
        Some((description, detail)) => (description.to_owned(), Some(detail.to_owned())),
        None => (kept.to_owned(), None),
    }
}

#[cfg(test)]
mod archive_tests;
#[cfg(test)]
mod credit_tests;
#[cfg(test)]
mod electronic_tests;
#[cfg(test)]
mod reconciliation_tests;
#[cfg(test)]
mod tax_tests;
#[cfg(test)]
mod tests;
