//! Documents that restate the code are pinned to it.

use std::collections::BTreeSet;

use crate::sizes;
use crate::source;
use crate::tree::{self, find, house_module, read, report};

#[test]
fn the_readme_has_two_commands_that_exist() {
    let readme = read("README.md");
    let blocks: Vec<&str> = readme.split("```").skip(1).step_by(2).collect();
    let first = blocks.first().copied().unwrap_or_default();
    let commands: Vec<&str> = first
        .lines()
        .skip(1)
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(commands, ["cargo run --release -- demo", "bin/test"], "README.md's first block");
    let test = std::fs::metadata(tree::top().join("bin/test")).expect("bin/test is there");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert!(test.permissions().mode() & 0o100 != 0, "bin/test must be executable");
    }
    let manifest = read("Cargo.toml");
    assert!(
        manifest.contains("default-members = [\"crates/guildhall\"]"),
        "cargo run finds the binary"
    );
    assert!(read(".ci/run").contains("bin/test"), ".ci/run calls bin/test");
}

#[test]
fn documents_link_to_files_that_exist() {
    let mut findings = Vec::new();
    for file in tree::with_extension("md") {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (at, _) in file.text.match_indices("](") {
            let target = file.text[at + 2..].split(')').next().unwrap_or_default();
            let target = target.split('#').next().unwrap_or_default();
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            if !tree::top().join(folder).join(target).exists() {
                let line = tree::line_at(&file.text, at);
                findings.push(format!("{}:{line} links to {target}", file.path));
            }
        }
    }
    report(findings, "Mend the link.");
}

/// Paths between backticks in the documents about the code.
#[test]
fn documents_name_files_that_exist() {
    let documents =
        ["README.md", "ARCHITECTURE.md", "STYLE.md", "CONTRIBUTING.md", "docs/operating.md"];
    let mut findings = Vec::new();
    for document in documents {
        let text = read(document);
        for (index, line) in text.lines().enumerate() {
            for word in line.split('`').skip(1).step_by(2) {
                let is_path = ["crates/", "docs/", "programmes/", "tests/", "tools/", "bin/"]
                    .iter()
                    .any(|folder| word.starts_with(folder));
                let plain = !word.contains(['<', '*', '…', ' ', '{']);
                if is_path && plain && !tree::top().join(word).exists() {
                    findings.push(format!("{document}:{} names {word}", index + 1));
                }
                let in_house =
                    word.ends_with(".rs") && word.contains('/') && !word.starts_with("crates/");
                if in_house && plain && find(&format!("{}{word}", tree::HOUSE)).is_none() {
                    findings.push(format!("{document}:{} names {word}", index + 1));
                }
            }
        }
    }
    report(findings, "The file moved or went: tell the reader where things are now.");
}

#[test]
fn every_setting_is_explained() {
    let config = read("crates/guildhall/src/config.rs");
    let (_, rest) = config.split_once("const NAMES").expect("config.rs lists the settings");
    let list = rest.split("];").next().unwrap_or_default();
    let names: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert!(3 < names.len(), "config.rs lists the settings: {names:?}");
    let operating = read("docs/operating.md");
    let lacking = names.iter().filter(|name| !operating.contains(&format!("| `{name}` |")));
    report(
        lacking.map(|name| format!("docs/operating.md does not explain {name}")).collect(),
        "Add a row to its table of settings.",
    );
    let required = config.matches("required(\"").count();
    // Five, and the gateway's with its key.
    assert!(required <= 6, "going live takes at most five settings, not {}", required - 1);
}

#[test]
fn exit_codes_are_those_of_the_document() {
    let error = read("crates/guildhall/src/error.rs");
    let (_, rest) = error.split_once("fn exit_code").expect("error.rs gives exit codes");
    let body = rest.split("fn ").next().unwrap_or_default();
    let operating = read("docs/operating.md");
    let families: Vec<(&str, &str)> = body
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Error::")?.split_once(" => "))
        .map(|(family, code)| {
            (family.split('(').next().unwrap_or(family), code.trim_end_matches(','))
        })
        .collect();
    assert!(3 < families.len(), "error.rs gives exit codes: {families:?}");
    let lacking = families.iter().filter(|(family, code)| {
        let row = format!("| {code} | `{}` |", snake_case(family));
        !operating.contains(&row)
    });
    report(
        lacking.map(|(family, code)| format!("{code} is {family}")).collect(),
        "docs/operating.md has a table of exit codes, `| 3 | `refused` | …`.",
    );
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

#[test]
fn the_style_guide_states_the_limits_that_are_checked() {
    let style = read("STYLE.md");
    for (limit, unit) in [
        (sizes::FILE_LINES, "lines a file"),
        (sizes::FUNCTION_LINES, "lines a function"),
        (sizes::COLUMNS, "columns"),
        (README_LINES, "lines a capability's README"),
    ] {
        assert!(style.contains(&format!("{limit} {unit}")), "STYLE.md says {limit} {unit}");
    }
    let toolchain = read("rust-toolchain.toml");
    let channel = toolchain.split('"').nth(1).unwrap_or_default();
    let readme = read("README.md");
    assert!(readme.contains(&format!("Rust {channel}")), "README.md names Rust {channel}");
    assert!(read("rustfmt.toml").contains(&format!("max_width = {}", sizes::COLUMNS)));
}

const README_LINES: usize = 60;

/// A folder with use cases explains itself.
#[test]
fn capabilities_have_a_readme() {
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for rust in source::house().filter(|rust| rust.code.contains("ctx: &Ctx")) {
        folders.extend(house_module(rust.path).filter(|_| rust.path.matches('/').count() == 4));
    }
    let not_capabilities = ["web", "db", "world", "mail", "testing", "cli", "demo", "work"];
    let findings =
        folders.iter().filter(|name| !not_capabilities.contains(*name)).filter_map(|name| {
            let path = format!("{}{name}/README.md", tree::HOUSE);
            match find(&path).map(|text| text.lines().count()) {
                None => Some(format!("{path} is not there")),
                Some(lines) if README_LINES < lines => Some(format!("{path} has {lines} lines")),
                Some(_) => None,
            }
        });
    report(
        findings.collect(),
        &format!(
            "Write its model, lifecycle, timing, neighbours and invariants, at most {README_LINES} \
             lines."
        ),
    );
}

#[test]
fn decisions_are_numbered_without_a_gap() {
    let names: Vec<&str> =
        tree::files().iter().filter_map(|file| file.path.strip_prefix("docs/decisions/")).collect();
    for (index, name) in names.iter().enumerate() {
        assert!(
            name.starts_with(&format!("{:04}-", index + 1)),
            "{name} is decision {}",
            index + 1
        );
    }
    assert!(!names.is_empty());
}
