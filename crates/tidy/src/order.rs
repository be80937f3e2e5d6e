//! The reading order: a later module may call an earlier one, never back.

use std::collections::BTreeSet;

use crate::source::{self, Rust};
use crate::tree::{house_module, read, report};

/// The ground of the house: it serves every capability and knows none.
const GROUND: [&str; 10] = [
    "calendar",
    "config",
    "db",
    "error",
    "ctx",
    "world",
    "mail",
    "log_lines",
    "picture",
    "proxies",
];

/// The capabilities, as a reader meets them.
const CAPABILITIES: [&str; 18] = [
    "programme",
    "access",
    "partner",
    "competency",
    "offer",
    "order",
    "subscription",
    "benefit",
    "invoice",
    "payment",
    "support",
    "business_profile",
    "lead",
    "pmc",
    "operator",
    "help",
    "audit",
    "privacy",
];

const JOIN: &str =
    "a session and the company it acts for are read in one join: every request needs both";
const LOCK: &str = "a write locks the row of its partner first, whatever it is about";

/// Where a file looks at a later module all the same, and why. The list may only become shorter.
pub const EXCEPTIONS: [(&str, &str, &str); 2] =
    [("access/store.rs", "partner", JOIN), ("db/scope.rs", "partner", LOCK)];

/// Pages and views show together what belongs together: an order with its charges, a subscription
/// with its invoices. They decide nothing, so they may look ahead.
fn only_shows(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    ["api.rs", "pages.rs", "dashboard.rs"].contains(&name)
        || name.ends_with("_pages.rs")
        || ["/api/", "/pages/"].iter().any(|folder| path.contains(folder))
}

#[test]
fn later_modules_are_not_called_back() {
    let place = |name: &str| CAPABILITIES.iter().position(|known| *known == name);
    let mut used = BTreeSet::new();
    let mut findings = Vec::new();
    for rust in source::house() {
        let Some(own) = house_module(rust.path).filter(|_| !only_shows(rust.path)) else {
            continue;
        };
        for (at, called) in called_modules(rust) {
            let looks_back = match (place(own), place(&called)) {
                (Some(own), Some(called)) => own < called,
                (None, Some(_)) => GROUND.contains(&own),
                _ => false,
            };
            if !looks_back {
                continue;
            }
            let exception = EXCEPTIONS
                .iter()
                .find(|(path, module, _)| rust.path.ends_with(path) && called == *module);
            match exception {
                Some(entry) => {
                    used.insert(entry);
                }
                None => {
                    let line = rust.line_at(at);
                    findings.push(format!("{}:{line} calls {called}", rust.path));
                }
            }
        }
    }
    report(
        findings,
        &format!(
            "The order is {}. Move the rule to the later one, or let the earlier one write \
             what the later one's job reads.",
            CAPABILITIES.join(" · ")
        ),
    );
    let idle = EXCEPTIONS.iter().filter(|entry| !used.contains(entry));
    report(
        idle.map(|(path, module, _)| format!("{path} no longer calls {module}")).collect(),
        "Good: take the exception out of this list.",
    );
}

/// The modules of the crate that a file names: after `crate::`, and in `use crate::{…}`.
fn called_modules(rust: &Rust) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in rust.places("crate::") {
        let rest = &rust.code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => {
                let list = list.split("};").next().unwrap_or_default();
                let mut depth = 0_i32;
                let mut name = String::new();
                for letter in list.chars().chain([',']) {
                    match letter {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 0 => {
                            found.push((at, first_name(&std::mem::take(&mut name))))
                        }
                        other => name.push(other),
                    }
                }
            }
            None => found.push((at, first_name(rest))),
        }
    }
    found
}

fn first_name(path: &str) -> String {
    path.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

#[test]
fn every_folder_of_the_house_has_its_place() {
    let more = [
        "web", "app", "lib", "main", "testing", "work", "check", "demo", "bench", "simulate", "cli",
    ];
    let known: BTreeSet<&str> = GROUND.iter().chain(&CAPABILITIES).chain(&more).copied().collect();
    let folders: BTreeSet<&str> =
        source::house().filter_map(|rust| house_module(rust.path)).collect();
    report(
        folders.difference(&known).map(|folder| format!("{folder} has no place")).collect(),
        "Give it its place in the reading order, in crates/tidy/src/order.rs and ARCHITECTURE.md.",
    );
}

/// The order of the ground's modules is their dependency order too.
#[test]
fn the_ground_is_read_in_order() {
    let modules: Vec<String> = read("crates/domain/src/lib.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod "))
        .map(|rest| rest.trim_end_matches(';').to_owned())
        .collect();
    let place = |name: &str| modules.iter().position(|module| module == name);
    assert!(place("money") < place("policy"), "the ground's modules are {modules:?}");
    let capabilities = place("policy").unwrap_or(0);
    let ground = source::sources().iter().filter_map(|rust| {
        let inside = rust.path.strip_prefix("crates/domain/src/")?;
        let own = inside.split(['/', '.']).next().unwrap_or_default();
        place(own).map(|own| (rust, own))
    });
    let findings = ground.flat_map(|(rust, own)| {
        let later = called_modules(rust).into_iter().filter(|(_, called)| {
            place(called).is_some_and(|called| own < called && capabilities <= called)
        });
        later
            .map(|(at, called)| format!("{}:{} calls {called}", rust.path, rust.line_at(at)))
            .collect::<Vec<String>>()
    });
    report(findings.collect(), &format!("The order is {}.", modules.join(" · ")));
}
