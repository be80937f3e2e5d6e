//! The table of the security standard is whole, and what it says of tests and documents is there.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::{read, report, with_extension};

/// The OWASP ASVS 5.0.0 without V17: each section with the number of its last row of the levels 1
/// and 2. The rows of level 3 follow within a section.
const SECTIONS: &str = "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 \
    3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 \
    6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 \
    10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 \
    12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 \
    16.2:5 16.3:4 16.4:3 16.5:3";
/// Rows of level 3 that are kept too: we give out tables.
const MORE: [&str; 1] = ["1.2.10"];
/// Rows of level 1 in the standard without V17.
const FIRST_LEVEL: usize = 70;
/// The test that documents say what rows about documents ask for.
const DOCUMENTED: &str = "documents_stand_where_the_standard_asks";

struct Row {
    id: String,
    level: String,
    status: String,
    tests: Vec<String>,
    note: String,
}

fn rows() -> Vec<Row> {
    let mut table = csv::Reader::from_reader(read("docs/asvs.csv").as_bytes());
    let names = ["id", "level", "requirement", "status", "tests", "note"];
    assert_eq!(table.headers().expect("a first line"), &csv::StringRecord::from(names.to_vec()));
    let rows = table.records().map(|record| {
        let record = record.expect("a line of the table");
        let text = |at: usize| record.get(at).unwrap_or_default().to_owned();
        assert!(!text(2).is_empty(), "{}: what is asked for?", text(0));
        let tests = text(4).split_whitespace().map(str::to_owned).collect();
        Row { id: text(0), level: text(1), status: text(3), tests, note: text(5) }
    });
    rows.collect()
}

fn expected() -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = MORE.iter().map(|id| (*id).to_owned()).collect();
    for section in SECTIONS.split_whitespace() {
        let (section, last) = section.split_once(':').expect("a section and its last row");
        let last: u32 = last.parse().expect("a number");
        ids.extend((1..=last).map(|row| format!("{section}.{row}")));
    }
    ids
}

/// The names of all tests of the tree.
fn tests() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in with_extension("rs") {
        let mut is_test = false;
        for line in file.text.lines().map(str::trim) {
            is_test |= line == "#[test]" || line.starts_with("#[tokio::test");
            let Some((_, rest)) = line.split_once("fn ").filter(|_| is_test) else { continue };
            names.insert(rest.split('(').next().unwrap_or_default().to_owned());
            is_test = false;
        }
    }
    names
}

#[test]
fn every_row_of_the_standard_is_answered_once() {
    let rows = rows();
    let ids: BTreeSet<String> = rows.iter().map(|row| row.id.clone()).collect();
    let expected = expected();
    assert_eq!(expected.len(), 246 + MORE.len(), "the standard has 246 such rows");
    let missing: Vec<_> = expected.difference(&ids).collect();
    let unknown: Vec<_> = ids.difference(&expected).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "missing {missing:?}, unknown {unknown:?}");
    assert_eq!(ids.len(), rows.len(), "a row stands there twice");
    let first = rows.iter().filter(|row| row.level == "1").count();
    assert_eq!(first, FIRST_LEVEL, "rows of level 1");
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &rows {
        *counted.entry(row.status.as_str()).or_default() += 1;
    }
    let known = ["met", "not applicable", "open"];
    assert!(counted.keys().all(|status| known.contains(status)), "{counted:?}");
}

#[test]
fn what_is_met_names_tests_that_exist_and_the_rest_says_why() {
    let known = tests();
    assert!(500 < known.len(), "only {} tests were found", known.len());
    let mut findings = Vec::new();
    for row in rows() {
        let is_met = row.status == "met";
        if is_met && row.tests.is_empty() {
            findings.push(format!("{} is met and names no test", row.id));
        }
        if !is_met && row.note.is_empty() {
            findings.push(format!("{} is {} and does not say why", row.id, row.status));
        }
        for name in row.tests.iter().filter(|name| !known.contains(*name)) {
            findings.push(format!("{} names {name}, which is no test", row.id));
        }
    }
    report(findings, "Name a test that shows it, or say in docs/asvs.csv what is missing.");
}

#[test]
fn documents_stand_where_the_standard_asks() {
    let (protects, reports) = (read("docs/security.md"), read("SECURITY.md"));
    let mut findings = Vec::new();
    for row in rows().into_iter().filter(|row| row.tests.iter().any(|test| test == DOCUMENTED)) {
        let marked = protects.split(['(', ',', ')']).any(|part| part.trim() == row.id);
        if !marked && !row.note.contains("SECURITY.md") {
            findings.push(format!("docs/security.md does not say where it answers {}", row.id));
        }
    }
    assert!(reports.contains("within seven days"), "SECURITY.md says how long mending takes");
    report(findings, "Write the paragraph and put the row's number at its beginning.");
}

#[test]
fn crates_forbid_unsafe_code() {
    let workspace = read("Cargo.toml");
    assert!(workspace.contains("unsafe_code = \"forbid\""), "the workspace forbids it");
    let manifests = crate::tree::files()
        .iter()
        .filter(|file| file.path.starts_with("crates/") && file.path.ends_with("/Cargo.toml"));
    let without = manifests.filter(|file| !file.text.contains("[lints]\nworkspace = true"));
    report(
        without.map(|file| file.path.clone()).collect(),
        "Take the workspace's lints: [lints] workspace = true.",
    );
}

#[test]
fn crates_check_overflow() {
    let workspace = read("Cargo.toml");
    let (_, release) = workspace.split_once("[profile.release]").expect("a release profile");
    let release = release.split("\n[").next().unwrap_or_default();
    assert!(
        release.contains("overflow-checks = true"),
        "a sum that does not fit stops the request"
    );
}
