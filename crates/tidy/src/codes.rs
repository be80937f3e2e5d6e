//! Codes that become sentences: refusals, notices. Each code has its sentence and each sentence its
//! code.

use std::collections::BTreeSet;

use crate::locales::english;
use crate::source::{self, Rust};
use crate::tree::report;

/// Sentences found by a code.
pub struct Family {
    pub prefix: &'static str,
    codes: fn() -> BTreeSet<String>,
    /// Who writes the codes.
    origin: &'static str,
}

pub const FAMILIES: [Family; 4] = [
    Family {
        prefix: "refusal-text-",
        codes: of_fields,
        origin: "the domain's words and Problem::coded",
    },
    Family {
        prefix: "refusal-",
        codes: of_refusals,
        origin: "Refusal::new and the domain's refusals",
    },
    Family { prefix: "notice-", codes: of_notices, origin: "see_with_notice" },
    Family { prefix: "mail-", codes: of_mails, origin: "the kind of a mail, each with its parts" },
];

/// Refusals of rules that a caller answers by itself: they never reach a reader under their own
/// name.
const NEVER_SHOWN: [(&str, &str); 5] = [
    ("access.", "a denial is a page of its own, access-denied-…"),
    (
        "quote.",
        "what the catalogue lacks is ours to mend; the one a buyer meets is named in the house",
    ),
    ("invoice.", "an invoice that does not add up is ours to mend"),
    ("money.", "an amount beyond what can be counted is ours to mend"),
    ("policy.", "a policy set that does not hold is refused with its file and line"),
];

pub fn keys_of(family: &Family) -> BTreeSet<String> {
    (family.codes)()
        .iter()
        .map(|code| format!("{}{}", family.prefix, code.replace(['.', '_'], "-")))
        .collect()
}

/// The strings within each call of this name, one list a call.
fn strings_in_calls(call: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for rust in source::house() {
        for at in rust.places(call) {
            let open = at + call.len() - 1;
            let end = source::closing(rust.code.as_bytes(), open, b'(', b')').unwrap_or(open);
            let inside = rust.literals.iter().filter(|one| open <= one.at && one.at < end);
            found.push(inside.map(|one| one.text.clone()).collect());
        }
    }
    found
}

fn domain() -> impl Iterator<Item = &'static Rust> {
    source::sources().iter().filter(|rust| rust.path.starts_with("crates/domain/"))
}

/// `family.reason`, in small letters.
fn is_code(text: &str) -> bool {
    let plain =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    text.split_once('.').is_some_and(|(family, reason)| plain(family) && plain(reason))
}

fn of_refusals() -> BTreeSet<String> {
    // A `match` inside the call gives one code an arm.
    let ours = strings_in_calls("Refusal::new(").into_iter().flatten();
    // An error's own text, or an arm of `fn code`.
    let says = |rust: &Rust, at: usize| {
        let before = rust.code[..at].trim_end();
        before.ends_with("#[error(") || before.ends_with("=>")
    };
    let rules = domain()
        .flat_map(|rust| rust.literals.iter().filter(move |one| says(rust, one.at)))
        .map(|literal| literal.text.clone())
        .filter(|text| !NEVER_SHOWN.iter().any(|(family, _)| text.starts_with(family)));
    ours.chain(rules).filter(|text| is_code(text)).collect()
}

fn of_fields() -> BTreeSet<String> {
    // The first string names the field.
    let coded =
        strings_in_calls("Problem::coded(").into_iter().flat_map(|call| call.into_iter().skip(1));
    // What the domain says about typed text, passwords and codes has no family: a word, no dot.
    let typed = domain().flat_map(|rust| {
        let says = |at: usize| rust.code[..at].trim_end().ends_with("#[error(");
        rust.literals.iter().filter(move |one| says(one.at)).map(|one| one.text.clone())
    });
    let is_word = |text: &String| text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    coded.chain(typed.filter(is_word)).collect()
}

fn of_notices() -> BTreeSet<String> {
    // The other strings are addresses.
    let strings = strings_in_calls("see_with_notice(").into_iter().flatten();
    strings.filter(|text| !text.contains('/')).collect()
}

/// The kind of a mail and its parts: `order-expired-subject`. The button's words are there where
/// the mail has a path. Where a kind is chosen before the mail is written, it is a word with a
/// hyphen that is no key itself.
fn of_mails() -> BTreeSet<String> {
    let writes = |code: &str| code.contains("Mail {") || code.contains("Letter {");
    let writers = source::house().filter(|rust| writes(&rust.code));
    let kinds = writers.flat_map(|rust| {
        let says = |at: usize| rust.code[..at].trim_end().ends_with("kind:");
        let chosen = |at: usize| rust.code[..at].trim_end().ends_with(['{', '>']);
        let kinds = rust.literals.iter().filter(move |one| {
            let key = english().contains_key(&one.text);
            says(one.at) || is_hyphened(&one.text) && chosen(one.at) && !key
        });
        kinds.map(|one| one.text.as_str())
    });
    // A writer of several kinds takes the kind as an argument.
    let letters: Vec<String> = strings_in_calls("letter(").into_iter().flatten().collect();
    let letters = letters.into_iter().filter(|text| is_hyphened(text));
    let kinds = kinds.map(str::to_owned).chain(letters);
    kinds.flat_map(|kind| ["subject", "body"].map(|part| format!("{kind}-{part}"))).collect()
}

fn is_hyphened(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// Sentences that stand beside another: how to meet what a refusal says, the words of a mail's
/// button, and what happened, where an event's own data chooses among sentences.
pub fn follows_a_code(key: &str, coded: &BTreeSet<String>) -> bool {
    let how =
        key.strip_prefix("how-").is_some_and(|code| coded.contains(&format!("refusal-{code}")));
    let action = key.strip_suffix("-action");
    let action = action.is_some_and(|mail| english().contains_key(&format!("{mail}-body")));
    let event = key.strip_prefix("event-").is_some_and(|rest| {
        events().iter().any(|kind| rest == kind || rest.starts_with(&format!("{kind}-")))
    });
    how || action || event
}

/// What happens, as `event-<kind>` names it: every dotted word of the house is one, because a kind
/// may be chosen before it is recorded.
fn events() -> BTreeSet<String> {
    let words = source::house().flat_map(|rust| rust.literals.iter());
    let kinds = words.map(|one| one.text.as_str()).filter(|text| is_code(text));
    kinds.map(|kind| kind.replace(['.', '_'], "-")).collect()
}

#[test]
fn every_event_has_a_sentence() {
    let kinds: BTreeSet<String> = strings_in_calls("Event::new(")
        .into_iter()
        .flatten()
        .filter(|text| is_code(text))
        .map(|kind| kind.replace(['.', '_'], "-"))
        .collect();
    assert!(kinds.contains("order-completed"), "the events are read");
    let lacking = kinds.iter().filter(|kind| {
        let own = format!("event-{kind}");
        !english().keys().any(|key| *key == own || key.starts_with(&format!("{own}-")))
    });
    report(
        lacking.map(|kind| format!("event-{kind}")).collect(),
        "Timelines show every event: write its sentence in all four languages.",
    );
}

#[test]
fn every_code_has_its_sentence() {
    let findings = FAMILIES.iter().flat_map(|family| {
        let lacking = keys_of(family).into_iter().filter(|key| !english().contains_key(key));
        lacking.map(|key| format!("{key} ({})", family.origin)).collect::<Vec<String>>()
    });
    report(findings.collect(), "Write these sentences in all four languages.");
}

#[test]
fn codes_are_found() {
    assert!(of_refusals().contains("renewal.closed"), "the domain's codes are read");
    assert!(of_refusals().contains("order.no_method"), "the house's codes are read");
    assert!(of_fields().contains("email-form"), "the codes of typed text are read");
    assert!(is_code("order.not_due") && !is_code("order") && !is_code("A.b"));
}
