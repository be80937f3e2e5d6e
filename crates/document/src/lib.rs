//! Typeset documents: an invoice in, an archival PDF out.
//!
//! What comes in is finished text: labels in the reader's language, amounts and dates already
//! formatted. This crate decides how they stand on paper and nothing else. The PDF is PDF/A-3b
//! (archive) and PDF/UA-1 (accessible) at once; the same input always gives the same bytes.
//!
//! Typesetting takes milliseconds of processor time, so call it where blocking is allowed.

mod badge;
mod fonts;
mod inputs;
mod invoice;
mod limits;
mod locale;
mod press;
mod text;

#[cfg(test)]
mod tests;

pub use badge::{Art, Badge, BadgeError, png, svg};
pub use invoice::{Attachment, InvoiceDocument, LabelledText, Line, Party, Total};
pub use limits::{
    CHARACTERS_MAX, COLUMN_CHARACTERS_MAX, FACTS_MAX, FOOTER_CHARACTERS_MAX, LINES_MAX, NOTES_MAX,
    PARTY_LINES_MAX, RenderError, TEXT_CHARACTERS_MAX, TOTALS_MAX,
};
pub use locale::Script;

use fonts::Shelf;
use locale::Locale;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The bytes of the PDF file.
    pub pdf: Vec<u8>,
    /// Characters that the shipped fonts lack, in code point order, each once. A font of the
    /// system drew them, or `〓` stands in their place: somebody should look at the document.
    pub uncovered: Vec<char>,
}

/// Typesets an invoice on as many A4 pages as it needs.
///
/// Control characters are dropped and line breaks within a text become spaces; nothing in a text
/// is ever read as markup. Refused when the document is beyond a limit, has an empty title or
/// number, a date that does not exist, or a language tag that does not fit its script.
pub fn render(document: &InvoiceDocument) -> Result<Rendered, RenderError> {
    let locale = limits::check(document)?;
    let document = text::cleaned(document);
    let uncovered = text::uncovered(&document, fonts::shipped());
    let pdf = if uncovered.is_empty() {
        press::print(&document, &locale, fonts::shipped())?
    } else {
        print_with_system_fonts(&document, &locale)?
    };
    Ok(Rendered { pdf, uncovered })
}

/// Typesets a small document, so that the first real one finds fonts and template in memory.
pub fn warm_up() {
    // A failure here would meet the first invoice as well, and is reported there.
    let _ = render(&invoice::sample());
}

/// Draws rare characters with the fonts of the system. A system font may lack a glyph although it
/// claims the character, or forbid embedding; the archive format refuses both. Then the invoice
/// goes out with the mark for a missing character rather than not at all.
fn print_with_system_fonts(
    document: &InvoiceDocument,
    locale: &Locale,
) -> Result<Vec<u8>, RenderError> {
    let drawable = |shelf: &Shelf| text::with_missing_marked(document, shelf);
    press::print(&drawable(fonts::with_system()), locale, fonts::with_system())
        .or_else(|_| press::print(&drawable(fonts::shipped()), locale, fonts::shipped()))
}
