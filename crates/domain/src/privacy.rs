//! What is kept of whom, how long, and how words about somebody are taken out of a text.

use jiff::civil::Date;

use crate::calendar::plus_days;
use crate::text::Country;

/// What stands where a word about somebody stood.
pub const ERASED: &str = "—";

/// Calendar years, after the one in which it was issued, that the law of a seller's country keeps
/// an invoice: docs/privacy.md names the laws. Where we know of none, the longest we know.
pub fn years_kept(seller: &Country) -> i16 {
    match seller.code() {
        "AT" => 7,
        "DE" => 8,
        _ => 10,
    }
}

/// The first day on which an invoice need not be kept any more: years are counted from the end of
/// the calendar year it was issued in.
pub fn kept_until(seller: &Country, issued_on: Date) -> Date {
    let last = Date::new(issued_on.year().saturating_add(years_kept(seller)), 12, 31);
    plus_days(last.unwrap_or(issued_on), 1)
}

/// A text with the words about somebody replaced, in any letter case; `None` where it has none of
/// them. A word is not looked for within a longer one of the same script: "Ana" is not in "Canada".
pub fn without(text: &str, words: &[&str]) -> Option<String> {
    let mut found = false;
    let mut text = text.to_owned();
    for word in words.iter().filter(|word| !word.trim().is_empty()) {
        if let Some(replaced) = without_word(&text, word) {
            (text, found) = (replaced, true);
        }
    }
    found.then_some(text)
}

fn without_word(text: &str, word: &str) -> Option<String> {
    let (letters, wanted): (Vec<char>, Vec<char>) = (text.chars().collect(), folded(word));
    let fold: Vec<char> = letters.iter().map(|letter| lower(*letter)).collect();
    let mut out = String::with_capacity(text.len());
    let (mut at, mut found) = (0, false);
    while at < letters.len() {
        let end = at + wanted.len();
        if fold[at..].starts_with(&wanted) && stands_alone(&letters, at, end) {
            out.push_str(ERASED);
            (at, found) = (end, true);
        } else {
            out.push(letters[at]);
            at += 1;
        }
    }
    found.then_some(out)
}

/// Whether no Latin letter or digit goes on before or behind. Scripts that write words without
/// spaces between them have no such bounds.
fn stands_alone(letters: &[char], begin: usize, end: usize) -> bool {
    let goes_on = |inner: Option<&char>, outer: Option<&char>| {
        let is_of_word =
            |c: &&char| c.is_ascii_alphanumeric() || ('\u{c0}'..='\u{24f}').contains(*c);
        inner.filter(is_of_word).is_some() && outer.filter(is_of_word).is_some()
    };
    let before = begin.checked_sub(1).and_then(|place| letters.get(place));
    let last = end.checked_sub(1).and_then(|place| letters.get(place));
    !goes_on(letters.get(begin), before) && !goes_on(last, letters.get(end))
}

/// One letter for one letter, so that places stay the same.
fn lower(letter: char) -> char {
    let mut lowered = letter.to_lowercase();
    match (lowered.next(), lowered.next()) {
        (Some(one), None) => one,
        _ => letter,
    }
}

fn folded(word: &str) -> Vec<char> {
    word.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn invoices_are_kept_from_the_end_of_their_year() {
        let country = |code| Country::parse(code).expect("a country");
        let check = |code, issued, until| assert_eq!(kept_until(&country(code), issued), until);
        check("DE", date(2024, 1, 1), date(2033, 1, 1));
        check("DE", date(2024, 12, 31), date(2033, 1, 1));
        check("AT", date(2024, 2, 29), date(2032, 1, 1));
        check("FR", date(2024, 6, 30), date(2035, 1, 1));
    }

    #[test]
    fn words_are_taken_out_and_longer_ones_stay() {
        let check = |text: &str, words: &[&str], expected: Option<&str>| {
            assert_eq!(without(text, words).as_deref(), expected, "{text}");
        };
        check("Ask Ana.", &["Ana"], Some("Ask —."));
        check("Canada, Anaheim", &["Ana"], None);
        check("ANA and ana", &["Ana"], Some("— and —"));
        check("ana@x.example wrote", &["Ana", "ANA@x.example"], Some("—@x.example wrote"));
        check("ana@x.example wrote", &["ANA@x.example", "Ana"], Some("— wrote"));
        check("王小明先生", &["王小明"], Some("—先生"));
        check("{\"name\":\"Zoë\"}", &["Zoë"], Some("{\"name\":\"—\"}"));
        check("Zoëlle", &["Zoë"], None);
        check("nothing", &["", " "], None);
        check("", &["Ana"], None);
        check("İzmir Ana", &["Ana"], Some("İzmir —"));
    }
}
