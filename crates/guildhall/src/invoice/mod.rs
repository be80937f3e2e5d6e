//! Invoices: issued with the money that settles an order, kept for ever, shown as page and as PDF.

pub mod api;
pub mod command;
mod convert;
pub mod document;
pub mod issue;
pub mod pages;
mod paper;
mod party;
pub mod row;
pub mod store;

use domain::ids::{InvoiceId, OrderId, PartnerId};
use domain::invoice::Issued;
use domain::text::Locale;
use jiff::Timestamp;

/// An invoice as it was issued. Having one means that its rows still say what was signed by the hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    pub id: InvoiceId,
    pub partner: PartnerId,
    pub order: OrderId,
    /// Its place in the partner's series, from 1.
    pub series_no: u32,
    pub issued: Issued,
    pub issued_at: Timestamp,
    /// The language it is written in: the partner's on the day of issue.
    pub locale: Locale,
}

#[cfg(test)]
mod tests;
