//! Templates: nothing the content security policy refuses, no class the stylesheet lacks.

use std::collections::BTreeSet;

use crate::keys::templates;
use crate::tree::{self, find, read, report};

#[test]
fn templates_run_nothing_and_style_nothing() {
    // A mail's reader has no stylesheet of ours.
    let judged = templates().filter(|file| !file.path.contains("/mail"));
    let mut findings = Vec::new();
    for file in judged {
        for (index, line) in file.text.lines().enumerate() {
            let small = line.to_ascii_lowercase();
            let mut wrong: Vec<&str> = ["style=", "<style", "javascript:", "\"data:"]
                .into_iter()
                .filter(|piece| small.contains(piece))
                .filter(|piece| *piece != "style=" || attribute(&small, "style"))
                .collect();
            // A block of data runs nothing, whatever the policy.
            let is_data = small.contains("<script type=\"application/ld+json\">{{");
            if small.contains("<script") && !small.contains("src=\"{{ asset(") && !is_data {
                wrong.push("<script");
            }
            if has_handler(&small) {
                wrong.push("on…=");
            }
            for piece in wrong {
                findings.push(format!("{}:{} has {piece}", file.path, index + 1));
            }
        }
    }
    report(findings, "The policy of the pages refuses it: use a class, or assets/guildhall.js.");
}

fn attribute(line: &str, name: &str) -> bool {
    line.contains(&format!(" {name}=\"")) || line.contains(&format!("\"{name}=\""))
}

/// `onclick="…"` and its kind.
fn has_handler(line: &str) -> bool {
    line.match_indices(" on").any(|(at, _)| {
        let rest = &line[at + 3..];
        let name: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
        !name.is_empty() && rest[name.len()..].starts_with("=\"")
    })
}

/// Classes that are hooks or marks: nothing looks different for having them.
const UNSTYLED: [(&str, &str); 0] = [];

#[test]
fn every_class_is_in_the_stylesheet() {
    let styles = read("crates/guildhall/assets/guildhall.css");
    let known = class_names(styles);
    let script = find("crates/guildhall/assets/guildhall.js").unwrap_or_default();
    let mut findings = BTreeSet::new();
    for file in templates().filter(|file| !file.path.contains("/mail")) {
        for (at, value) in class_attributes(&file.text) {
            for class in used_classes(&value) {
                let exists = match class.split_once('…') {
                    Some((head, tail)) => {
                        known.iter().any(|known| known.starts_with(head) && known.ends_with(tail))
                    }
                    None => known.contains(class.as_str()),
                };
                let hook = UNSTYLED.iter().any(|(name, _)| *name == class)
                    || script.contains(&format!(".{class}"));
                if !exists && !hook {
                    let line = tree::line_at(&file.text, at);
                    findings.insert(format!("{}:{line} has the class {class}", file.path));
                }
            }
        }
    }
    report(
        findings.into_iter().collect(),
        "docs/look.md lists the classes; after using another one of Bootstrap's, rebuild the \
         stylesheet (cd tools/css && npm ci && npm run build).",
    );
}

/// The names after a dot in selectors.
fn class_names(styles: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in styles.match_indices('.') {
        let name: String = styles[at + 1..]
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
            .collect();
        if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            names.insert(name);
        }
    }
    names
}

/// The values of `class="…"`, whose expressions may hold quotes themselves.
fn class_attributes(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, opening) in text.match_indices("class=\"") {
        let mut value = String::new();
        let mut rest = &text[at + opening.len()..];
        while let Some(letter) = rest.chars().next().filter(|letter| *letter != '"') {
            let close = ["{{", "{%"].iter().find(|open| rest.starts_with(**open));
            let length = match close {
                Some(open) => {
                    let close = if *open == "{{" { "}}" } else { "%}" };
                    rest.find(close).map_or(rest.len(), |length| length + 2)
                }
                None => letter.len_utf8(),
            };
            value.push_str(&rest[..length]);
            rest = &rest[length..];
        }
        found.push((at, value));
    }
    found
}

/// The class names of an attribute; where an expression stands inside a name, `…` stands for it.
fn used_classes(value: &str) -> Vec<String> {
    let mut words = String::new();
    let mut inside = Vec::new();
    let mut rest = value;
    while !rest.is_empty() {
        let expression = [("{{", "}}"), ("{%", "%}")]
            .into_iter()
            .find(|(open, _)| rest.starts_with(open))
            .and_then(|(open, close)| rest.find(close).map(|end| (open, &rest[2..end])));
        match expression {
            Some((open, words_inside)) => {
                let strings = words_inside.split('"').skip(1).step_by(2);
                let condition = words_inside.contains(" if ") && open == "{{";
                if open == "{{" && !condition {
                    words.push('…');
                } else if condition {
                    inside.extend(strings.map(str::to_owned));
                    words.push_str(if words_inside.contains("=") { " " } else { "" });
                }
                rest = &rest[words_inside.len() + 4..];
            }
            None => {
                let length = rest.chars().next().map_or(1, char::len_utf8);
                words.push_str(&rest[..length]);
                rest = &rest[length..];
            }
        }
    }
    // What `" name" if condition` adds begins with a space; without one it ends the name before it.
    for added in inside {
        if let Some(name) = added.strip_prefix(' ') {
            words.push(' ');
            words.push_str(name);
        }
    }
    words.split_whitespace().filter(|word| *word != "…").map(str::to_owned).collect()
}

#[test]
fn classes_are_found() {
    let text =
        "<a class=\"field{{ \" wrong\" if error }} key-{{ kind }}\" id=\"x\"><b class=\"one two\">";
    let values = class_attributes(text);
    assert_eq!(values.len(), 2);
    assert_eq!(used_classes(&values[0].1), ["field", "key-…", "wrong"]);
    assert_eq!(used_classes(&values[1].1), ["one", "two"]);
    assert!(has_handler("<a onclick=\"x\">") && !has_handler("<a data-on=\"x\">"));
    assert_eq!(class_names(".a-b:hover>.c{margin:.5em}").len(), 2);
}
