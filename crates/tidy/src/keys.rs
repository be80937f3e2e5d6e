//! Keys of sentences: each one used exists, and each one that exists is used.

use std::collections::BTreeSet;

use crate::codes;
use crate::locales::english;
use crate::source::{self, closing};
use crate::tree::{self, File, report};

/// Files every key of which is used by listing them all.
const LISTED_WHOLE: [(&str, &str); 3] = [
    ("common.ftl", "counts and separators that any page may need"),
    ("glossary.ftl", "the glossary page shows every term"),
    ("countries.ftl", "forms list every country"),
];

/// Beginnings of keys whose end is a word of data, put together where this test does not see both.
const ENDED_BY_DATA: [(&str, &str); 7] = [
    ("check-i", "an invariant's number"),
    ("task-", "the kind of a task in the database, and its advice"),
    ("notice-operator-asked-", "the state a charge is in after the gateway was asked"),
    ("operator-rule-", "a rule of a policy set, and why it is there"),
    ("policy-", "the same rules as partners read them"),
    ("credit-reason-", "why an invoice was credited, as the code on the credit note"),
    ("refusal-text-", "what is wrong with a field, where the code is given as a value"),
];

/// Functions of templates whose first argument is a key, and those whose argument is a glossary
/// term.
const OF_TEXTS: [&str; 1] = ["t"];
const OF_TERMS: [&str; 5] = ["term", "term_in", "term_text", "term_source", "act_term"];

pub fn templates() -> impl Iterator<Item = &'static File> {
    tree::with_extension("html").filter(|file| file.path.starts_with("crates/guildhall/"))
}

/// A glossary term's name in templates and code, as its key in the locale files.
fn term_key(name: &str) -> String {
    name.replace(['.', '_'], "-")
}

struct Mention {
    place: String,
    key: String,
    /// The string is only the beginning; what follows is added while the program runs.
    open: bool,
}

/// The keys that templates pass to functions.
fn asked_by_templates() -> Vec<Mention> {
    let mut found = Vec::new();
    for file in templates() {
        for (names, of_terms) in [(OF_TEXTS.as_slice(), false), (OF_TERMS.as_slice(), true)] {
            for name in names {
                let call = format!("{name}(\"");
                for (at, _) in file.text.match_indices(&call) {
                    let before = file.text[..at].chars().next_back().unwrap_or(' ');
                    if before.is_alphanumeric() || before == '_' || before == '.' {
                        continue;
                    }
                    let rest = &file.text[at + call.len()..];
                    let Some((key, after)) = rest.split_once('"') else { continue };
                    let key = if of_terms { term_key(key) } else { key.to_owned() };
                    let open = after.trim_start().starts_with('~');
                    let place = format!("{}:{}", file.path, tree::line_at(&file.text, at));
                    found.push(Mention { place, key, open });
                }
            }
        }
    }
    found
}

/// The keys that Rust passes to `t` and `text`.
fn asked_by_code() -> Vec<Mention> {
    let mut found = Vec::new();
    for rust in source::house() {
        for name in [".t(", ".text(", " t(", "(t("] {
            for at in rust.places(name) {
                let Some(literal) = rust.first_literal_in_call(at + name.len() - 1) else {
                    continue;
                };
                let before = &rust.code[at + name.len()..literal.at];
                let direct = before.chars().all(|c| c.is_alphanumeric() || " _.,&()\n".contains(c));
                let formatted = before.trim_end().ends_with("format!(");
                let key = literal.text.split('{').next().unwrap_or_default().to_owned();
                if !(direct || formatted) || !key.contains('-') || key.contains(' ') {
                    continue;
                }
                let place = format!("{}:{}", rust.path, rust.line_at(literal.at));
                found.push(Mention { place, key, open: formatted });
            }
        }
    }
    found
}

#[test]
fn every_key_that_is_asked_for_exists() {
    let known = english();
    let asked = asked_by_templates().into_iter().chain(asked_by_code());
    let findings = asked.filter_map(|Mention { place, key, open }| {
        let found = match open {
            true => known.keys().any(|known| known.starts_with(&key)),
            false => known.contains_key(&key),
        };
        (!found).then(|| format!("{place} asks for {key}{}", if open { "…" } else { "" }))
    });
    report(findings.collect(), "Write the sentence in all four languages, or mend the key.");
}

/// Every string in code and templates that could be a key.
fn mentioned() -> BTreeSet<String> {
    let in_code = source::sources()
        .iter()
        .filter(|rust| !rust.path.starts_with("crates/domain/"))
        .flat_map(|rust| rust.literals.iter().map(|literal| literal.text.clone()));
    let in_templates = templates().flat_map(|file| strings_of_template(&file.text));
    let in_texts = english().values().flat_map(|text| text.references.iter().cloned());
    let all: BTreeSet<String> = in_code.chain(in_templates).chain(in_texts).collect();
    let as_terms: Vec<String> = all.iter().map(|text| term_key(text)).collect();
    all.into_iter().chain(as_terms).collect()
}

/// The strings inside `{{ … }}` and `{% … %}`.
pub fn strings_of_template(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        for (at, _) in text.match_indices(open) {
            let inside = text[at..].split(close).next().unwrap_or_default();
            found.extend(inside.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

/// What a key may be put together from while the program runs: `format!("event-{}", …)` in code and
/// `"layout-time-" ~ state` in templates, as the pieces around the holes.
fn compositions() -> BTreeSet<Vec<String>> {
    let mut found = BTreeSet::new();
    for rust in source::house() {
        for at in rust.places("format!(") {
            let literal = rust.first_literal_in_call(at + "format!(".len() - 1);
            let Some(text) = literal.map(|literal| &literal.text) else { continue };
            let pieces: Vec<String> = text
                .split('{')
                .enumerate()
                .map(|(index, piece)| match index {
                    0 => piece.to_owned(),
                    _ => piece.split_once('}').map_or(piece, |(_, rest)| rest).to_owned(),
                })
                .collect();
            let plain = |piece: &String| {
                piece.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            };
            if 1 < pieces.len() && pieces[0].ends_with('-') && pieces.iter().all(plain) {
                found.insert(pieces);
            }
        }
    }
    for mention in asked_by_templates().into_iter().filter(|mention| mention.open) {
        found.insert(vec![mention.key, String::new()]);
    }
    found
}

/// Whether a key is a composition whose holes are filled with words of the code.
fn is_composed(key: &str, pieces: &[String], words: &BTreeSet<String>) -> bool {
    let Some(rest) = key.strip_prefix(pieces[0].as_str()) else { return false };
    if pieces.len() == 1 {
        return rest.is_empty();
    }
    (1..=rest.len()).filter(|end| rest.is_char_boundary(*end)).any(|end| {
        let word = term_key(&rest[..end]);
        words.contains(&word) && is_composed(&rest[end..], &pieces[1..], words)
    })
}

/// The beginnings of forms' labels: `FormErrors::of(visit, "checkout", …)` names the field
/// `checkout-method`.
fn labels_of_forms() -> BTreeSet<String> {
    let call = "FormErrors::of(";
    let labels = source::house().flat_map(|rust| {
        rust.places(call).into_iter().filter_map(move |at| {
            let literal = rust.first_literal_in_call(at + call.len() - 1);
            literal.map(|literal| format!("{}-", literal.text))
        })
    });
    labels.collect()
}

#[test]
fn every_key_that_exists_is_used() {
    let labels = labels_of_forms();
    let mentioned = mentioned();
    let rules = source::sources().iter().filter(|rust| rust.path.starts_with("crates/domain/"));
    let of_rules = rules.flat_map(|rust| rust.literals.iter().map(|one| term_key(&one.text)));
    let words: BTreeSet<String> = mentioned.iter().cloned().chain(of_rules).collect();
    let coded: BTreeSet<String> = codes::FAMILIES.iter().flat_map(codes::keys_of).collect();
    let compositions = compositions();
    let used = |key: &str, file: &str| {
        mentioned.contains(key)
            || coded.contains(key)
            || codes::follows_a_code(key, &coded)
            || LISTED_WHOLE.iter().any(|(listed, _)| *listed == file)
            || labels.iter().any(|label| key.starts_with(label))
            || ENDED_BY_DATA.iter().any(|(beginning, _)| key.starts_with(beginning))
            || compositions
                .iter()
                .filter(|pieces| !codes::FAMILIES.iter().any(|one| one.prefix == pieces[0]))
                .any(|pieces| is_composed(key, pieces, &words))
    };
    let findings = english().iter().filter_map(|(key, text)| {
        let message = key.split('.').next().unwrap_or(key);
        (!used(key, text.file) && !used(message, text.file))
            .then(|| format!("{}: nothing uses {key}", text.file))
    });
    report(findings.collect(), "Take the sentence out of all four languages, or use it.");
}

/// The arguments a template gives a sentence are those the sentence has.
#[test]
fn templates_tell_sentences_what_they_need() {
    let mut findings = Vec::new();
    for file in templates() {
        for (at, _) in file.text.match_indices("t(\"") {
            let before = file.text[..at].chars().next_back().unwrap_or(' ');
            if before.is_alphanumeric() || before == '_' {
                continue;
            }
            let Some(end) = closing(file.text.as_bytes(), at, b'(', b')') else { continue };
            let call = &file.text[at + 2..end - 1];
            let Some((key, rest)) = call[1..].split_once('"') else { continue };
            if !english().contains_key(key) {
                continue;
            }
            let told = argument_names(rest);
            let needed = crate::locales::arguments(english(), key);
            if told != needed {
                let line = tree::line_at(&file.text, at);
                findings
                    .push(format!("{}:{line} {key} needs {needed:?}, told {told:?}", file.path));
            }
        }
    }
    report(findings, "Give the sentence exactly the arguments its text names.");
}

/// The names before `=` at the call's own depth.
fn argument_names(rest: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut depth, mut quoted, mut word) = (0_i32, false, String::new());
    let letters: Vec<char> = rest.chars().collect();
    for (index, letter) in letters.iter().enumerate() {
        match letter {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '=' if depth == 0 => {
                let compared = letters.get(index + 1) == Some(&'=')
                    || 0 < index && "=!<>".contains(letters[index - 1]);
                if !compared && !word.is_empty() {
                    names.insert(std::mem::take(&mut word));
                }
            }
            c if c.is_alphanumeric() || *c == '_' => word.push(*c),
            ' ' => {}
            _ => word.clear(),
        }
        if *letter == ',' {
            word.clear();
        }
    }
    names
}

#[test]
fn arguments_are_named() {
    let told = argument_names(", count=errors|length, who=f(a=1), x = \"b=c\"");
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    assert_eq!(told, ["count", "who", "x"]);
}

#[test]
fn compositions_are_recognised() {
    let words: BTreeSet<String> = ["order-expired", "subject"].map(str::to_owned).into();
    let pieces = ["mail-", "-", ""].map(str::to_owned);
    assert!(is_composed("mail-order-expired-subject", &pieces, &words));
    assert!(!is_composed("mail-order-expired-body", &pieces, &words));
}
