//! Words that do not belong into the project's files.

use crate::tree::{self, report};

/// The words are written in two pieces, so that this file does not hold them.
const FORBIDDEN: [(&str, &str, &str); 19] = [
    ("/wo", "rk/", "a path of one machine"),
    ("/ro", "ot/", "a path of one machine"),
    ("/ho", "me/", "a path of one machine"),
    ("TO", "DO", "finish it, or write what is missing into the README"),
    ("FIX", "ME", "finish it, or write what is missing into the README"),
    ("XX", "X", "finish it, or write what is missing into the README"),
    ("Clau", "de", "the project speaks of itself"),
    ("Anth", "ropic", "the project speaks of itself"),
    ("Open", "AI", "the project speaks of itself"),
    ("Chat", "GPT", "the project speaks of itself"),
    ("Co", "pilot", "the project speaks of itself"),
    ("LL", "M ", "the project speaks of itself"),
    ("language ", "model", "the project speaks of itself"),
    ("artificial ", "intelligence", "the project speaks of itself"),
    ("registry.", "npmjs", "a registry's host is the machine's setting"),
    ("static.", "crates.io", "a registry's host is the machine's setting"),
    ("index.", "crates.io", "a registry's host is the machine's setting"),
    ("pypi", ".org", "a registry's host is the machine's setting"),
    ("python", "hosted", "a registry's host is the machine's setting"),
];

/// Words that may stand in a longer one, with what must not follow or precede them.
fn occurs(line: &str, word: &str) -> bool {
    let all_upper = word.chars().all(|c| c.is_ascii_uppercase());
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        !(all_upper && (letter(before) || letter(after)))
    })
}

#[test]
fn files_speak_of_the_project_only() {
    let mut findings = Vec::new();
    for file in tree::files() {
        // Integrity hashes are letters by chance.
        if file.path.ends_with("package-lock.json") || file.path == "Cargo.lock" {
            continue;
        }
        for (index, line) in file.text.lines().enumerate() {
            for (head, tail, why) in FORBIDDEN {
                let word = format!("{head}{tail}");
                if occurs(line, &word) {
                    findings.push(format!("{}:{} has {word:?}: {why}", file.path, index + 1));
                }
            }
        }
    }
    report(findings, "Nothing in the repository tells of machines, tools or how the work is done.");
}

/// Names of other companies' products.
const BRANDS: [&str; 7] =
    ["Microsoft", "Azure", "Office 365", "Visual Studio", "Windows", "MPN", "Dynamics"];

#[test]
fn texts_name_no_other_company() {
    let read = ["crates/guildhall/locales/", "crates/guildhall/templates/", "programmes/"];
    let judged = tree::files().iter().filter(|file| {
        read.iter().any(|folder| file.path.starts_with(folder)) || file.path.ends_with(".html")
    });
    let findings = judged.flat_map(|file| {
        file.text.lines().enumerate().flat_map(move |(index, line)| {
            let named = BRANDS.iter().filter(move |brand| line.contains(*brand));
            named.map(move |brand| format!("{}:{} names {brand}", file.path, index + 1))
        })
    });
    report(findings.collect(), "Say what it is, without the brand.");
}

#[test]
fn files_end_well() {
    let findings = tree::files().iter().filter_map(|file| {
        let ends = file.text.is_empty() || file.text.ends_with('\n');
        let tabs = file.path.ends_with(".rs") && file.text.contains('\t');
        let trailing = file.text.lines().position(|line| line.ends_with(' '));
        let trailing =
            trailing.filter(|_| !file.path.ends_with(".snap") && !file.path.ends_with(".txt"));
        if !ends {
            Some(format!("{} does not end with a line break", file.path))
        } else if tabs {
            Some(format!("{} has a tab", file.path))
        } else {
            trailing.map(|line| format!("{}:{} ends with a blank", file.path, line + 1))
        }
    });
    report(findings.collect(), "Let the editor trim lines and end files with a line break.");
}
