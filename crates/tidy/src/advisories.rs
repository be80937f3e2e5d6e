//! Known weaknesses of what we depend on, and under which terms it is given: told without a
//! network.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::process::Command;

use rustsec::database::{Database, Query};
use rustsec::{Lockfile, Vulnerability};

use crate::tree::{read, report, top};

/// The day of the copy in `crates/tidy/data`.
const COPIED_ON: &str = "2026-08-20";
/// Days after which a copy is old.
const AGE_DAYS_MAX: i32 = 30;
/// Advisories about crates in the copy, so that a broken one is noticed.
const ADVISORIES_MIN: usize = 1_200;

/// Advisories that are known and do not touch us, each with the reason. One that no longer applies
/// fails the test, so that the list stays true.
const EXPLAINED: [(&str, &str); 8] = [
    ("RUSTSEC-2023-0071", "rsa: the time a private key takes; we check with public keys only"),
    (
        "RUSTSEC-2024-0320",
        "yaml-rust: behind the typesetting of source code, which no document has",
    ),
    ("RUSTSEC-2024-0436", "paste: a macro that runs when the program is built, complete as it is"),
    ("RUSTSEC-2025-0141", "bincode: behind the typesetting of source code; reads its own tables"),
    ("RUSTSEC-2026-0192", "ttf-parser: unmaintained; reads only the fonts inside the binary"),
    ("RUSTSEC-2026-0194", "quick-xml 0.38: reads citation styles, which no document has"),
    ("RUSTSEC-2026-0195", "quick-xml 0.38: reads citation styles, which no document has"),
    ("RUSTSEC-2026-0206", "rustybuzz: unmaintained; shapes with the fonts inside the binary only"),
];

/// The advisories, each as a file under `crates/<crate>/` of a folder.
fn database() -> (tempfile::TempDir, Database) {
    let packed = top().join(format!("crates/tidy/data/advisories-{COPIED_ON}.zip"));
    let packed = std::fs::File::open(packed).expect("the copy of the advisories is there");
    let mut packed = zip::ZipArchive::new(packed).expect("the copy is a zip file");
    let mut text = String::new();
    let mut file = packed.by_name("advisories.md").expect("it has the advisories");
    file.read_to_string(&mut text).expect("they are text");
    let folder = tempfile::tempdir().expect("a folder");
    for one in text.split("=== ").skip(1) {
        let (path, content) = one.split_once('\n').expect("a name and an advisory");
        let path = folder.path().join("crates").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("it is made");
        std::fs::write(path, content).expect("it is written");
    }
    let database = Database::open(folder.path()).expect("the advisories read");
    (folder, database)
}

/// Weaknesses, and such as nobody mends any more or that are unsound.
fn known(database: &Database, lock: &str) -> Vec<Vulnerability> {
    let lock: Lockfile = lock.parse().expect("Cargo.lock reads");
    let weak = database.query_vulnerabilities(&lock, &Query::crate_scope());
    let told = database.query_vulnerabilities(&lock, &Query::crate_scope().informational(true));
    weak.into_iter().chain(told).collect()
}

#[test]
fn no_advisory_is_unexplained() {
    let (_folder, database) = database();
    let count = database.iter().count();
    assert!(ADVISORIES_MIN <= count, "the copy has {count} advisories only");
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for found in known(&database, read("Cargo.lock")) {
        let id = found.advisory.id.to_string();
        if !EXPLAINED.iter().any(|(known, _)| *known == id) {
            let (package, title) = (&found.package, &found.advisory.title);
            findings.push(format!("{id} {} {}: {title}", package.name, package.version));
        }
        seen.insert(id);
    }
    findings.sort();
    findings.dedup();
    for (id, reason) in EXPLAINED {
        assert!(20 < reason.len(), "{id}: say why it does not touch us");
        if !seen.contains(id) {
            findings.push(format!("{id} is explained and found nowhere"));
        }
    }
    report(findings, "Update the crate, or say in EXPLAINED why the weakness does not touch us.");
    warn_of_age();
}

#[test]
fn a_known_weakness_is_found() {
    let (_folder, database) = database();
    let lock = "version = 3\n\n[[package]]\nname = \"time\"\nversion = \"0.1.42\"\nsource = \
                \"registry+https://github.com/rust-lang/crates.io-index\"\n";
    let found = known(&database, lock);
    assert!(found.iter().any(|one| one.advisory.id.to_string() == "RUSTSEC-2020-0071"));
}

/// The copy ages where no network is; that is said, and fails nothing.
#[expect(clippy::disallowed_methods, reason = "how old a copy is can only be told by today")]
fn warn_of_age() {
    let copied: jiff::civil::Date = COPIED_ON.parse().expect("a day");
    let today = jiff::Zoned::now().date();
    let days = copied.until(today).map_or(0, |age| age.get_days());
    if AGE_DAYS_MAX < days {
        eprintln!("warning: the copy of the advisories is {days} days old: renew crates/tidy/data");
    }
}

/// Terms under which a dependency may be part of a program under the Apache License 2.0.
const ALLOWED: [&str; 16] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    // For a library that is used as it is: what is changed of it must be given on.
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
];

/// Whether one can choose terms out of the allowed ones: `OR` chooses, `AND` binds tighter.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    alternatives(&expression, " OR ").iter().any(|one| {
        alternatives(one, " AND ").iter().all(|term| {
            let term = term.trim();
            match term.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
                Some(inner) => is_allowed(inner),
                None => ALLOWED.contains(&term),
            }
        })
    })
}

/// The parts around a word, but not within brackets.
fn alternatives(text: &str, word: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut depth, mut at) = (0_u32, 0);
    while at < text.len() {
        let rest = &text[at..];
        if depth == 0 && rest.starts_with(word) {
            parts.push(String::new());
            at += word.len();
            continue;
        }
        let c = rest.chars().next().expect("a character");
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        parts.last_mut().expect("a part").push(c);
        at += c.len_utf8();
    }
    parts
}

#[test]
fn expressions_of_licences_are_read() {
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("MIT/Apache-2.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND (GPL-2.0 OR LGPL-2.1)", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-2.0", true),
        ("", false),
    ] {
        assert_eq!(is_allowed(expression), expected, "{expression}");
    }
}

#[test]
fn every_dependency_may_be_part_of_what_we_give() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // For this machine's system: what others need may not have been fetched.
    let rustc = Command::new("rustc").arg("-vV").output().expect("the compiler tells of itself");
    let rustc = String::from_utf8(rustc.stdout).expect("text");
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).expect("a system");
    let arguments = ["metadata", "--offline", "--locked", "--format-version", "1"];
    let mut command = Command::new(cargo);
    let told = command.args(arguments).args(["--filter-platform", host]).current_dir(top());
    let told = told.output();
    let told = told.expect("cargo tells of the dependencies");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).expect("JSON");
    let packages = told["packages"].as_array().expect("packages");
    assert!(300 < packages.len(), "only {} packages", packages.len());
    let mut findings = BTreeMap::new();
    for package in packages {
        let text = |key: &str| package[key].as_str().unwrap_or_default();
        if !is_allowed(text("license")) {
            findings.insert(text("name"), format!("{}: {:?}", text("name"), text("license")));
        }
    }
    report(
        findings.into_values().collect(),
        "Take another crate, or add the terms to ALLOWED after reading them.",
    );
}

#[test]
fn only_current_tls_is_spoken() {
    let lock = read("Cargo.lock");
    assert!(
        lock.contains("name = \"rustls\"\n"),
        "rustls speaks TLS 1.2 and 1.3 and nothing older"
    );
    let mut findings = Vec::new();
    for other in ["native-tls", "openssl", "openssl-sys", "schannel-tls"] {
        if lock.contains(&format!("name = \"{other}\"\n")) {
            findings.push(format!("Cargo.lock has {other}"));
        }
    }
    let unchecked = ["danger_accept_invalid", ".dangerous()", "tls_danger"];
    for file in crate::tree::with_extension("rs") {
        let ours = !file.path.starts_with("crates/tidy/");
        for word in unchecked.iter().filter(|word| ours && file.text.contains(**word)) {
            findings.push(format!("{} has {word}", file.path));
        }
    }
    report(findings, "Certificates are always checked, and one library does it.");
}
