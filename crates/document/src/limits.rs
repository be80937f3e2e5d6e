//! How much one document may hold, and every reason to refuse one.

use thiserror::Error;

use crate::invoice::{InvoiceDocument, Place};
use crate::locale::Locale;

/// Rows in the table, at most.
pub const LINES_MAX: usize = 500;
/// Characters (Unicode scalar values) in one text, at most.
pub const TEXT_CHARACTERS_MAX: usize = 2_000;
/// Characters in one text of a narrow column, at most: a fact, an amount, the
/// title.
pub const COLUMN_CHARACTERS_MAX: usize = 80;
/// Characters in the footer, at most: what fits the margin of the page.
pub const FOOTER_CHARACTERS_MAX: usize = 300;
/// Characters in the whole document, at most. Keeps the work for one document within seconds.
pub const CHARACTERS_MAX: usize = 200_000;
pub const FACTS_MAX: usize = 24;
pub const PARTY_LINES_MAX: usize = 24;
pub const TOTALS_MAX: usize = 24;
pub const NOTES_MAX: usize = 50;

const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// Why a document was not made. All but `Typesetting` are the caller's to mend; when several hold,
/// the first in this order is given.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RenderError {
    #[error("{count} {what} are more than {max}")]
    TooMany { what: &'static str, count: usize, max: usize },
    #[error("the {field} has {length} characters, more than {max}")]
    TextTooLong { field: &'static str, length: usize, max: usize },
    #[error("the document has {length} characters, more than {max}")]
    TooMuchText { length: usize, max: usize },
    /// The archive and accessibility formats ask for a title; an invoice without a number is none.
    #[error("the {field} is empty")]
    Empty { field: &'static str },
    #[error("the language tag {tag:?} is malformed or contradicts the script")]
    LanguageTag { tag: String },
    #[error("{year}-{month}-{day} is not a date")]
    Date { year: i32, month: u8, day: u8 },
    /// The template or the fonts are at fault: ours to mend.
    #[error("typesetting failed: {message}")]
    Typesetting { message: String },
}

/// Everything that can be known to be wrong before typesetting.
pub fn check(document: &InvoiceDocument) -> Result<Locale, RenderError> {
    check_counts(document)?;
    check_lengths(document)?;
    check_presence(document)?;
    let locale = Locale::parse(document.script, &document.language_tag)?;
    let (year, month, day) = document.issued;
    if !YEARS.contains(&year) || !(1..=days_in(year, month)).contains(&day) {
        return Err(RenderError::Date { year, month, day });
    }
    Ok(locale)
}

fn check_counts(document: &InvoiceDocument) -> Result<(), RenderError> {
    let counts = [
        ("lines", document.lines.len(), LINES_MAX),
        ("facts", document.facts.len(), FACTS_MAX),
        ("seller's lines", document.seller.lines.len(), PARTY_LINES_MAX),
        ("buyer's lines", document.buyer.lines.len(), PARTY_LINES_MAX),
        ("totals", document.totals.len(), TOTALS_MAX),
        ("notes", document.notes.len(), NOTES_MAX),
    ];
    match counts.into_iter().find(|(_, count, max)| max < count) {
        Some((what, count, max)) => Err(RenderError::TooMany { what, count, max }),
        None => Ok(()),
    }
}

fn check_lengths(document: &InvoiceDocument) -> Result<(), RenderError> {
    let mut total = 0;
    let mut refusal = None;
    document.clone().each_text(&mut |field, place, text| {
        let length = text.chars().count();
        let max = match place {
            Place::Body => TEXT_CHARACTERS_MAX,
            Place::Column => COLUMN_CHARACTERS_MAX,
            Place::Foot => FOOTER_CHARACTERS_MAX,
        };
        total += length;
        if max < length && refusal.is_none() {
            refusal = Some(RenderError::TextTooLong { field, length, max });
        }
    });
    if refusal.is_none() && CHARACTERS_MAX < total {
        refusal = Some(RenderError::TooMuchText { length: total, max: CHARACTERS_MAX });
    }
    refusal.map_or(Ok(()), Err)
}

fn check_presence(document: &InvoiceDocument) -> Result<(), RenderError> {
    let required = [("title", &document.title), ("number", &document.number.value)];
    match required.into_iter().find(|(_, text)| text.trim().is_empty()) {
        Some((field, _)) => Err(RenderError::Empty { field }),
        None => Ok(()),
    }
}

/// The days of a Gregorian month; none for a month that does not exist.
fn days_in(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}
