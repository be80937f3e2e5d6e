//! Bank statements, read: camt.053, MT940 and CSV as a stream of entries.
//!
//! A file comes from outside, so everything about it is bounded ([`limits`]), an XML file may
//! neither declare a document type nor name an entity of its own, and no text is trusted to be in
//! the encoding it claims. What cannot be read is named by line and field; an entry that cannot be
//! read does not hide the ones after it, but a file that ends too early says so at its end.

mod amount;
mod camt;
mod csv_file;
mod entry;
mod error;
mod field;
pub mod limits;
mod mapping;
mod mt940;
mod remittance;
mod source;

#[cfg(test)]
mod tests;

use std::io::Read;

pub use entry::{Balance, Entry, Identities, Item, Statement};
pub use error::{Fault, LineError};
pub use mapping::{DayOrder, Decimal, Mapping, MappingError};
use source::Source;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// ISO 20022 `camt.053.001`, versions .02, .04, .08 and .10.
    Camt053,
    /// SWIFT MT940, with or without its envelope.
    Mt940,
    /// A bank's own table; needs a [`Mapping`].
    Csv,
}

impl Format {
    pub const ALL: [Format; 3] = [Format::Camt053, Format::Mt940, Format::Csv];

    pub fn code(self) -> &'static str {
        match self {
            Format::Camt053 => "camt053",
            Format::Mt940 => "mt940",
            Format::Csv => "csv",
        }
    }

    pub fn parse(code: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.code() == code)
    }
}

/// The items of a file, in its order. After an error with [`LineError::is_final`] nothing follows.
pub struct Items {
    format: Format,
    items: Box<dyn Iterator<Item = Result<Item, LineError>> + Send>,
}

impl Items {
    /// As asked for, or as the file's beginning looks.
    pub fn format(&self) -> Format {
        self.format
    }
}

impl Iterator for Items {
    type Item = Result<Item, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.items.next()
    }
}

/// Opens a file. Its format is taken from its first bytes when `format` is `None`.
///
/// Refused at once: an input that cannot be read or whose beginning is in no known encoding, and a
/// table without a mapping.
pub fn read(
    input: impl Read + Send + 'static,
    format: Option<Format>,
    mapping: Option<&Mapping>,
) -> Result<Items, LineError> {
    let head = source::Head::peek(input)?;
    let format = format.unwrap_or_else(|| head.format());
    let items: Box<dyn Iterator<Item = Result<Item, LineError>> + Send> = match format {
        Format::Camt053 => Box::new(camt::Statements::new(Source::xml(head)?)),
        Format::Mt940 => Box::new(mt940::Statements::new(Source::lines(head, None)?)),
        Format::Csv => {
            let mapping = mapping.ok_or_else(|| LineError::last(1, "file", Fault::NoMapping))?;
            let source = Source::lines(head, mapping.encoding())?;
            Box::new(csv_file::Rows::new(source, mapping.clone())?)
        }
    };
    Ok(Items { format, items })
}
