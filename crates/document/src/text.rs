//! Makes foreign text safe to print: no controls, no overlong words, no glyphless characters.

use std::collections::BTreeSet;

use typst::text::is_default_ignorable;

use crate::fonts::Shelf;
use crate::invoice::{InvoiceDocument, Place};

/// The geta mark, with which Japanese printers have always shown that a character is missing.
pub const MISSING: char = '〓';

/// Characters after which a word may be broken where it has no place for it by nature. Otherwise
/// it would run over its neighbour. About the width of a column of figures, and of half the page.
const UNBROKEN_COLUMN_MAX: usize = 16;
const UNBROKEN_BODY_MAX: usize = 36;
const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// The document with every text made printable.
pub fn cleaned(document: &InvoiceDocument) -> InvoiceDocument {
    let mut document = document.clone();
    document.each_text(&mut |_, place, text| {
        *text = breakable(&printable(text), place);
    });
    document
}

/// The characters in the document that no font on the shelf has.
pub fn uncovered(document: &InvoiceDocument, shelf: &Shelf) -> Vec<char> {
    let mut found = BTreeSet::new();
    document.clone().each_text(&mut |_, _, text| {
        found.extend(text.chars().filter(|&character| needs_other_font(character, shelf)));
    });
    found.into_iter().collect()
}

/// The document with [`MISSING`] for every character that no font on the shelf has.
pub fn with_missing_marked(document: &InvoiceDocument, shelf: &Shelf) -> InvoiceDocument {
    let mut document = document.clone();
    document.each_text(&mut |_, _, text| {
        if text.chars().any(|character| needs_other_font(character, shelf)) {
            let mark = |character| match needs_other_font(character, shelf) {
                true => MISSING,
                false => character,
            };
            *text = text.chars().map(mark).collect();
        }
    });
    document
}

fn needs_other_font(character: char, shelf: &Shelf) -> bool {
    !is_default_ignorable(character) && !shelf.covers(character)
}

/// The text without what has no look of its own or would change the look of what follows.
fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => printable.push(' '),
            _ if is_dropped(character) => {}
            _ => printable.push(character),
        }
    }
    printable.trim().to_owned()
}

/// Controls and non-characters, which the archive format forbids; marks that turn the reading
/// direction around, which could make an amount read otherwise than it is.
fn is_dropped(character: char) -> bool {
    let code = u32::from(character);
    character.is_control()
        || matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(character, '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
        || matches!(code, 0xFDD0..=0xFDEF)
        || code & 0xFFFE == 0xFFFE
}

/// The text with places to break in words that are too long for their column.
fn breakable(text: &str, place: Place) -> String {
    let unbroken_max = match place {
        Place::Body | Place::Foot => UNBROKEN_BODY_MAX,
        Place::Column => UNBROKEN_COLUMN_MAX,
    };
    let mut broken = String::with_capacity(text.len());
    let mut unbroken = 0;
    for character in text.chars() {
        if breaks_by_itself(character) {
            unbroken = 0;
        } else if unbroken_max <= unbroken && character.is_alphanumeric() {
            // Before punctuation a break is forbidden, even after a space.
            broken.push(ZERO_WIDTH_SPACE);
            unbroken = 1;
        } else {
            unbroken += 1;
        }
        broken.push(character);
    }
    broken
}

/// Spaces, and the scripts of the East, where a line may break after almost any character.
fn breaks_by_itself(character: char) -> bool {
    (character.is_whitespace() && character != '\u{A0}') || '\u{2E80}' <= character
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_printable() {
        for (given, expected) in [
            ("plain", "plain"),
            ("  two\r\nlines\t", "two  lines"),
            ("a\0b\u{7}c\u{FEFF}", "abc"),
            ("pay \u{202E}001\u{202C}", "pay 001"),
            ("\u{FFFE}\u{1FFFF}\u{FDD0}x", "x"),
            ("葛\u{E0100}飾", "葛\u{E0100}飾"),
        ] {
            assert_eq!(printable(given), expected, "of {given:?}");
        }
    }

    #[test]
    fn only_overlong_words_are_broken() {
        let narrow = |text| breakable(text, Place::Column);
        assert_eq!(narrow("1234567890123456"), "1234567890123456");
        assert_eq!(narrow("12345678901234567"), "1234567890123456\u{200B}7");
        assert_eq!(narrow("US$1,234,567,890,123.00"), "US$1,234,567,890,\u{200B}123.00");
        assert_eq!(narrow("12345678 9012345678"), "12345678 9012345678");
        assert_eq!(narrow(&"漢".repeat(50)), "漢".repeat(50));
        let broken = breakable(&"x".repeat(100), Place::Body);
        assert_eq!(broken.matches(ZERO_WIDTH_SPACE).count(), 2);
    }
}
