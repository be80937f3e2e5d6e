//! Orders named in the texts of a payment.

use crate::ids::{CreditorReference, OrderNumber};
use crate::text::half_width;

/// Orders of one payment that are looked at.
const NAMED_MAX: usize = 20;
/// Characters of a text that are looked at.
const TEXT_MAX: usize = 2_000;

/// An order that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub number: OrderNumber,
    /// By its creditor reference, whose check digits hold; otherwise by its bare number.
    pub by_reference: bool,
}

/// The orders that texts name, in the order found, each once. Banks break texts anywhere and change
/// letter case and signs, so spaces and hyphens may stand between any two characters. What is found
/// may be no order at all: the caller looks it up.
pub fn named_orders<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for text in texts {
        let text: String = half_width(text).to_ascii_uppercase().chars().take(TEXT_MAX).collect();
        let characters: Vec<char> = text.chars().collect();
        let mut at = 0;
        while at < characters.len() && found.len() < NAMED_MAX {
            let taken = reference_at(&characters[at..]).or_else(|| {
                let free = at == 0 || !characters[at - 1].is_ascii_digit();
                free.then(|| number_at(&characters[at..])).flatten()
            });
            match taken {
                Some((named, length)) => {
                    keep(&mut found, named);
                    at += length;
                }
                None => at += 1,
            }
        }
    }
    found
}

fn keep(found: &mut Vec<Named>, named: Named) {
    match found.iter_mut().find(|known| known.number == named.number) {
        Some(known) => known.by_reference |= named.by_reference,
        None => found.push(named),
    }
}

/// Characters that may stand between those of a number.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '-' || c == '‐' || c == '–' || c == '.' || c == '/'
}

/// The first characters that are letters or digits with how many characters they take, gaps of at
/// most two characters passed over; ends at anything else.
fn run(characters: &[char], at_most: usize) -> Vec<(char, usize)> {
    let mut run = Vec::new();
    let mut gap = 0;
    for (place, c) in characters.iter().enumerate() {
        if c.is_ascii_alphanumeric() {
            gap = 0;
            run.push((*c, place + 1));
        } else {
            gap += 1;
            if 2 < gap || !is_gap(*c) || run.is_empty() {
                break;
            }
        }
        if at_most <= run.len() {
            break;
        }
    }
    run
}

/// `RF18 4815 162O 0007`: the check digits say where it ends.
fn reference_at(characters: &[char]) -> Option<(Named, usize)> {
    if characters.first() != Some(&'R') {
        return None;
    }
    let run = run(characters, 25);
    let text: String = run.iter().map(|(c, _)| *c).collect();
    (16..=text.len()).rev().find_map(|length| {
        let number = CreditorReference::parse(&text[..length])?.order_number()?;
        Some((Named { number, by_reference: true }, run.get(length - 1)?.1))
    })
}

/// `4815162-O0007`. The running number has four digits and takes more only where they follow
/// without a gap: "O0007 2026" is order 7 and a year.
fn number_at(characters: &[char]) -> Option<(Named, usize)> {
    if !characters.first()?.is_ascii_digit() {
        return None;
    }
    let run = run(characters, 16);
    let text: String = run.iter().map(|(c, _)| *c).collect();
    let (company, rest) = text.split_at_checked(7)?;
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let running = rest.strip_prefix('O').filter(|_| digits(company))?;
    let mut count = 4;
    if !running.get(..4).is_some_and(digits) {
        return None;
    }
    while let (Some((c, end)), Some((_, before))) = (run.get(8 + count), run.get(7 + count)) {
        if !c.is_ascii_digit() || *end != before + 1 {
            break;
        }
        count += 1;
    }
    let number = OrderNumber::parse(&format!("{company}-O{}", running.get(..count)?))?;
    Some((Named { number, by_reference: false }, run.get(7 + count)?.1))
}
