//! Texts of a file, as they are kept.

use jiff::civil::{Date, date};

use crate::limits::{FIELD_CHARACTERS_MAX, TEXT_CHARACTERS_MAX};

/// A name or reference on one line, cut.
pub(crate) fn field(text: &str) -> String {
    cut(text, FIELD_CHARACTERS_MAX)
}

/// What a payer wrote, on one line, cut.
pub(crate) fn text(text: &str) -> String {
    cut(text, TEXT_CHARACTERS_MAX)
}

/// A reference that says something: banks write NOTPROVIDED and NONREF where there is none.
pub(crate) fn reference(text: &str) -> String {
    let kept = field(text);
    let none = ["NOTPROVIDED", "NONREF", "NOREF", "NONE", "-"];
    if none.iter().any(|word| kept.eq_ignore_ascii_case(word)) { String::new() } else { kept }
}

/// An account without spaces, in upper case.
pub(crate) fn account(text: &str) -> String {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    field(&bare.to_uppercase())
}

fn cut(text: &str, at_most: usize) -> String {
    let mut kept = String::new();
    let mut gap = false;
    let mut count = 0;
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            gap = !kept.is_empty();
            continue;
        }
        if gap {
            kept.push(' ');
            count += 1;
            gap = false;
        }
        if at_most <= count {
            break;
        }
        kept.push(c);
        count += 1;
    }
    kept.truncate(kept.trim_end().len());
    kept
}

/// An ISO day, or the day of an ISO date-time as it is written there. `None` outside 1970 to 2199:
/// a statement of another time is a mistake.
pub(crate) fn iso_day(text: &str) -> Option<Date> {
    let text = text.trim();
    let day = text.get(..10)?;
    let rest = text.get(10..)?;
    let plain = rest.is_empty() || rest.starts_with(['T', 'Z', '+', '-']);
    plausible(day.parse().ok().filter(|_| plain)?)
}

pub(crate) fn plausible(day: Date) -> Option<Date> {
    (date(1970, 1, 1) <= day && day < date(2200, 1, 1)).then_some(day)
}
