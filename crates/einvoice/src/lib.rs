//! Invoices and credit notes as EN 16931 XML (syntax CII), and the Factur-X marks of a PDF.
//!
//! What comes in is a [`Document`]: the business terms of EN 16931 that the portal's papers have.
//! [`violations`] says which of the standard's rules it breaks, by rule and business term, so that
//! a wrong document is found before it has a number. [`xml`] writes it. [`mark_pdf`] says in a
//! PDF's metadata that the attached file is that XML.

mod cii;
mod document;
mod pdf;
mod rules;
mod writer;

#[cfg(test)]
#[path = "samples_tests.rs"]
mod samples;

pub use cii::xml;
pub use document::{
    Allowance, Category, Document, Line, Means, Party, Postal, Precedent, Tax, Totals,
};
pub use pdf::{MarkError, mark_pdf};
pub use rules::{Violation, violations};

/// The name the file must have inside the PDF.
pub const FILE_NAME: &str = "factur-x.xml";

/// The profile of Factur-X that is EN 16931 itself.
pub const PROFILE: &str = "EN 16931";

/// The specification the XML says it follows (BT-24).
pub const SPECIFICATION: &str = "urn:cen.eu:en16931:2017";
