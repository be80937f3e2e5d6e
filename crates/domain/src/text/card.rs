//! The tripwire for payment card numbers: found in any text, masked before it is kept or logged.

use std::borrow::Cow;
use std::ops::Range;

use super::{Country, half_width};

/// What stands for the digits of a card number but its last four.
pub const CARD_MASK: &str = "••••••••••••";

/// How cards group their digits: most by fours, American Express, Diners Club.
const CARD_GROUPS: [&[usize]; 3] = [&[4, 4, 4, 4], &[4, 6, 5], &[4, 6, 4]];

/// How our invoice numbers group theirs: a tenth of them pass the Luhn check by chance.
const INVOICE_GROUPS: [usize; 2] = [7, 6];

/// Digits a telephone number has at most after its plus sign (E.164).
const PHONE_DIGITS_MAX: usize = 15;
/// How cards begin that have no more digits than that: American Express and Diners Club. Telephone
/// numbers of these countries are shorter.
const SHORT_CARDS: [&str; 5] = ["30", "34", "36", "37", "38"];

/// Whether the text carries a run that looks like a payment card number: 13 to 19 digits, spaces
/// and hyphens between them allowed, that pass the Luhn check (ISO/IEC 7812-1 annex B).
///
/// The run also counts where more digits follow or precede it, as an expiry date or a security code
/// would, if the number is written in one piece, or leads and is grouped as on the card.
///
/// Numbers that prove themselves to be something else do not count: an IBAN or an RF reference
/// whose check digits hold, a Japanese invoice registration number, a telephone number with its
/// plus sign, our own ids and hashes.
pub fn holds_card_number(text: &str) -> bool {
    !spans(&read(text)).is_empty()
}

/// Whether a card number was masked in the text.
pub fn holds_masked_card(text: &str) -> bool {
    text.contains(CARD_MASK)
}

/// The text with every card number in it masked but for its last four digits.
pub fn mask_card_numbers(text: &str) -> Cow<'_, str> {
    let read = read(text);
    let spans = spans(&read);
    if spans.is_empty() {
        return Cow::Borrowed(text);
    }
    let written: Vec<char> = text.chars().collect();
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for span in spans {
        masked.extend(&written[from..span.start]);
        masked.push_str(CARD_MASK);
        let digits: Vec<&char> = read[span.clone()].iter().filter(|c| c.is_ascii_digit()).collect();
        masked.extend(digits.iter().rev().take(4).rev().copied());
        from = span.end;
    }
    masked.extend(&written[from..]);
    Cow::Owned(masked)
}

/// Character by character what is looked at: half-width, every kind of space and dash as the common
/// one, and numbers of other kinds blanked out.
fn read(text: &str) -> Vec<char> {
    let mut read: Vec<char> = half_width(text)
        .chars()
        .map(|c| match c {
            '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => ' ',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            _ => c,
        })
        .collect();
    for other in others(&read) {
        read[other].fill('x');
    }
    read
}

/// Where the card numbers stand.
fn spans(read: &[char]) -> Vec<Range<usize>> {
    let is_part = |c: &char| c.is_ascii_digit() || *c == ' ' || *c == '-';
    let mut spans = Vec::new();
    let mut from = 0;
    while from < read.len() {
        let length = read[from..].iter().take_while(|c| is_part(c)).count();
        if length == 0 {
            from += 1;
            continue;
        }
        let groups = groups(read, from..from + length);
        let is_phone = 0 < from && read[from - 1] == '+' && is_phone(read, &groups);
        if !is_phone {
            spans.extend(cards(read, &groups));
        }
        from += length;
    }
    spans
}

/// The groups of digits of a run.
fn groups(read: &[char], run: Range<usize>) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for place in run {
        if !read[place].is_ascii_digit() {
            continue;
        }
        match groups.last_mut() {
            Some(last) if last.end == place => last.end += 1,
            _ => groups.push(place..place + 1),
        }
    }
    groups
}

/// The card numbers among the groups of one run.
fn cards(read: &[char], groups: &[Range<usize>]) -> Vec<Range<usize>> {
    let lengths: Vec<usize> = groups.iter().map(ExactSizeIterator::len).collect();
    let is_card = |groups: &[Range<usize>]| is_card_number(&digits(read, groups));
    let mut cards = Vec::new();
    let mut take = |groups: &[Range<usize>]| {
        if let [first, ..] = groups
            && let Some(last) = groups.last()
        {
            cards.push(first.start..last.end);
        }
    };
    let mut from = 0;
    while from < groups.len() && lengths[from..] != INVOICE_GROUPS {
        let rest = &groups[from..];
        let is_printed = |printed: &&&[usize]| {
            lengths[from..].starts_with(printed) && is_card(&rest[..printed.len()])
        };
        if is_card(rest) {
            take(rest);
            break;
        } else if let Some(printed) = CARD_GROUPS.iter().find(is_printed) {
            take(&rest[..printed.len()]);
            from += printed.len();
        } else if let Some(alone) = rest.iter().position(|one| is_card(std::slice::from_ref(one))) {
            // What stands before it may be one as well, now that the run ends there.
            if is_card(&rest[..alone]) && lengths[from..from + alone] != INVOICE_GROUPS {
                take(&rest[..alone]);
            }
            take(&rest[alone..=alone]);
            from += alone + 1;
        } else {
            break;
        }
    }
    cards
}

/// The digits of some groups; no more than tell that they are too many.
fn digits(read: &[char], groups: &[Range<usize>]) -> String {
    groups.iter().take(20).flat_map(|group| &read[group.clone()]).take(20).collect()
}

/// No issuer's number begins with 0, so neither 0000 0000 0000 0000 nor 00 49 30 … is one.
fn is_card_number(digits: &str) -> bool {
    if !(13..=19).contains(&digits.len()) || digits.starts_with('0') {
        return false;
    }
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|digit| digit.to_digit(10))
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 })
        .sum();
    sum.is_multiple_of(10)
}

fn is_phone(read: &[char], groups: &[Range<usize>]) -> bool {
    let digits = digits(read, groups);
    digits.len() <= PHONE_DIGITS_MAX && !SHORT_CARDS.iter().any(|card| digits.starts_with(card))
}

/// Where numbers stand that prove themselves to be of another kind.
fn others(read: &[char]) -> Vec<Range<usize>> {
    let mut others = Vec::new();
    let mut from = 0;
    while from < read.len() {
        let begins = read[from].is_ascii_alphanumeric()
            && (from == 0 || !read[from - 1].is_ascii_alphanumeric());
        if begins && let Some(length) = other_at(&read[from..]) {
            others.push(from..from + length);
            from += length;
        } else {
            from += 1;
        }
    }
    others
}

/// The length of such a number at the beginning of what is given.
fn other_at(read: &[char]) -> Option<usize> {
    let word: Vec<char> =
        read.iter().take(65).take_while(|c| c.is_ascii_alphanumeric()).copied().collect();
    if is_hash(&word) || is_registration_number(&word) {
        return Some(word.len());
    }
    if is_uuid(read) {
        return Some(36);
    }
    checked_length(read)
}

/// A hash or token in hexadecimal digits, as our own pages send them back.
fn is_hash(word: &[char]) -> bool {
    matches!(word.len(), 32 | 64)
        && word.iter().all(char::is_ascii_hexdigit)
        && word.iter().any(char::is_ascii_alphabetic)
}

fn is_uuid(read: &[char]) -> bool {
    let dashes = [8, 13, 18, 23];
    36 <= read.len()
        && read.get(36).is_none_or(|c| !c.is_ascii_alphanumeric())
        && read[..36].iter().enumerate().all(|(place, c)| {
            if dashes.contains(&place) { *c == '-' } else { c.is_ascii_hexdigit() }
        })
}

/// A Japanese registration number for invoices: T, a check digit, twelve digits. The check digit is
/// 9 less the sum modulo 9 of the digits weighted 1, 2, 1, 2, … from the right.
fn is_registration_number(word: &[char]) -> bool {
    let ['T' | 't', digits @ ..] = word else {
        return false;
    };
    let values: Vec<u32> = digits.iter().filter_map(|c| c.to_digit(10)).collect();
    let (13, 13, Some((check, base))) = (values.len(), digits.len(), values.split_first()) else {
        return false;
    };
    let weighted = base
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| digit * if place % 2 == 0 { 1 } else { 2 });
    *check == 9 - weighted.sum::<u32>() % 9
}

/// The length of an IBAN (ISO 13616) or an RF reference (ISO 11649) whose check digits hold, spaces
/// included.
fn checked_length(read: &[char]) -> Option<usize> {
    let head: String = read.iter().take(4).collect();
    let (country, check) = head.split_at_checked(2)?;
    let is_known = country.eq_ignore_ascii_case("RF") || Country::parse(country).is_ok();
    if check.len() != 2 || !check.bytes().all(|byte| byte.is_ascii_digit()) || !is_known {
        return None;
    }
    let mut taken = String::new();
    let mut longest = None;
    for (place, c) in read.iter().enumerate() {
        if c.is_ascii_alphanumeric() {
            taken.push(*c);
        } else if *c != ' ' {
            break;
        }
        let ends = read.get(place + 1).is_none_or(|next| !next.is_ascii_alphanumeric());
        if 34 < taken.len() {
            break;
        }
        if c.is_ascii_alphanumeric() && ends && 15 <= taken.len() && mod_97(&taken) == 1 {
            longest = Some(place + 1);
        }
    }
    longest
}

/// ISO 7064 MOD 97-10 with the first four characters moved to the end, letters as 10 to 35.
fn mod_97(text: &str) -> u32 {
    let (head, body) = text.split_at(4);
    body.chars().chain(head.chars()).filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shifted = if value < 10 { rest * 10 } else { rest * 100 };
        (shifted + value) % 97
    })
}

#[cfg(test)]
#[path = "card_tests.rs"]
mod tests;
