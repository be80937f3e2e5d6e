//! Names of countries and people.

use std::cmp::Ordering;

use domain::text::{Country, Locale};
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;

use crate::messages::{Messages, MissingText};
use crate::per_locale::{PerLocale, icu_locale};

/// The country's name from the message `country-TW` (and so on).
pub fn country_name(
    messages: &Messages,
    locale: Locale,
    country: Country,
) -> Result<String, MissingText> {
    messages.text(locale, &format!("country-{}", country.code()), &[])
}

/// Every country a company can be seated in, in the order a reader looks for it: by alphabet in
/// English, strokes in traditional and pinyin in simplified Chinese, kana before kanji in Japanese.
pub fn countries_sorted(
    messages: &Messages,
    locale: Locale,
) -> Result<Vec<(Country, String)>, MissingText> {
    let mut countries = Country::all()
        .map(|country| Ok((country, country_name(messages, locale, country)?)))
        .collect::<Result<Vec<_>, MissingText>>()?;
    countries.sort_by(|(_, left), (_, right)| compare(locale, left, right));
    Ok(countries)
}

/// The order of two words in a list for readers of the language (CLDR collation).
pub fn compare(locale: Locale, left: &str, right: &str) -> Ordering {
    static COLLATOR: PerLocale<CollatorBorrowed<'static>> = PerLocale::new(|locale| {
        CollatorBorrowed::try_new(icu_locale(locale).into(), CollatorOptions::default())
            .expect("the orders of the four languages are compiled in")
    });
    COLLATOR.get(locale).compare(left, right)
}

/// A person's full name. Chinese and Japanese readers see the family name first, and so does
/// everybody where the name itself is written in Chinese, Japanese or Korean script, joined without
/// a space then.
pub fn person_name(locale: Locale, given: &str, family: &str) -> String {
    let (given, family) = (given.trim(), family.trim());
    if given.is_empty() || family.is_empty() {
        return format!("{family}{given}");
    }
    if is_east_asian(given) && is_east_asian(family) {
        return format!("{family}{given}");
    }
    match locale {
        Locale::EnUs => format!("{given} {family}"),
        Locale::ZhTw | Locale::ZhCn | Locale::JaJp => format!("{family} {given}"),
    }
}

/// Whether every character is Han, kana, bopomofo or hangul.
fn is_east_asian(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c,
            '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3100}'..='\u{312f}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}')
    })
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
