//! A table belongs to one capability, and only that one names it.

use std::collections::BTreeMap;

use crate::order::EXCEPTIONS;
use crate::source;
use crate::tree::{self, house_module, read, report};

const MIGRATIONS: &str = "crates/guildhall/src/db/migrations/";

/// Every table of the schema.
fn created() -> Vec<String> {
    tree::files()
        .iter()
        .filter(|file| file.path.starts_with(MIGRATIONS))
        .flat_map(|file| file.text.lines())
        .filter_map(|line| line.trim().strip_prefix("create table "))
        .map(|rest| rest.trim_end_matches('(').trim().trim_matches('"').to_owned())
        .collect()
}

/// The folder whose entity names a table.
fn owners() -> BTreeMap<String, Vec<&'static str>> {
    let mut owners: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for rust in source::house() {
        for at in rust.places("table_name = ") {
            let literal = rust.literals.iter().find(|literal| at < literal.at);
            let table = literal.map(|literal| literal.text.clone()).unwrap_or_default();
            owners.entry(table).or_default().push(house_module(rust.path).unwrap_or_default());
        }
    }
    owners
}

#[test]
fn a_table_has_one_entity_in_one_capability() {
    let owners = owners();
    let mut findings: Vec<String> = owners
        .iter()
        .filter(|(_, folders)| 1 < folders.len())
        .map(|(table, folders)| format!("{table} has entities in {}", folders.join(" and ")))
        .collect();
    let created = created();
    findings.extend(
        created
            .iter()
            .filter(|table| !owners.contains_key(*table))
            .map(|table| format!("{table} is created and no entity names it")),
    );
    findings.extend(
        owners
            .keys()
            .filter(|table| !created.contains(table))
            .map(|table| format!("{table} has an entity and no migration creates it")),
    );
    report(findings, "Keep a table's rows in one capability; others call its door.");
}

#[test]
fn rows_and_tables_of_others_are_not_named() {
    let owners = owners();
    let mut findings = Vec::new();
    for rust in source::house() {
        let own = house_module(rust.path).unwrap_or_default();
        // The check reads every table: it holds the capabilities' rows against each other. The
        // bench copies whole companies, row by row; the simulator compares whole databases.
        if ["check", "bench", "simulate"].contains(&own) {
            continue;
        }
        let excepted = |folder: &str| {
            EXCEPTIONS.iter().any(|(path, other, _)| rust.path.ends_with(path) && folder == *other)
        };
        for (table, folders) in &owners {
            let folder = folders[0];
            if folder == own || excepted(folder) {
                continue;
            }
            for literal in rust.literals.iter().filter(|literal| names_table(&literal.text, table))
            {
                let line = rust.line_at(literal.at);
                findings.push(format!("{}:{line} names {folder}'s table {table}", rust.path));
            }
            let row = format!("{folder}::row");
            for at in rust.places(&row) {
                findings.push(format!("{}:{} names {row}", rust.path, rust.line_at(at)));
            }
        }
    }
    findings.sort();
    findings.dedup();
    report(findings, "Ask the capability that owns the table, through a function of its door.");
}

fn names_table(sql: &str, table: &str) -> bool {
    ["from", "join", "into", "update"].iter().any(|verb| {
        let plain = format!("{verb} {table}");
        let found = sql.match_indices(&plain).any(|(at, _)| {
            let next = sql[at + plain.len()..].chars().next();
            next.is_none_or(|c| !c.is_alphanumeric() && c != '_')
        });
        found && sql.contains(' ') && looks_like_sql(sql)
    })
}

/// Sentences have such words too.
fn looks_like_sql(text: &str) -> bool {
    let begins = ["select ", "insert into ", "update ", "delete from ", "with "];
    begins.iter().any(|verb| text.trim_start().to_ascii_lowercase().starts_with(verb))
}

/// Migrations that a release carried, and what they were: name and FNV-1a of the text.
const RELEASED: &str = "crates/tidy/tables/released-migrations.txt";

#[test]
fn migrations_stay_as_they_were_released() {
    let files: Vec<&str> = tree::files()
        .iter()
        .filter_map(|file| file.path.strip_prefix(MIGRATIONS))
        .filter(|name| name.ends_with(".sql"))
        .collect();
    let code = read("crates/guildhall/src/db/migrate.rs");
    for (index, name) in files.iter().enumerate() {
        let number = format!("{:04}_", index + 1);
        assert!(name.starts_with(&number), "{name}: the next migration begins with {number}");
        assert!(code.contains(name), "{name}: db/migrate.rs does not list it");
    }
    for line in read(RELEASED).lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (name, hash) = line.split_once(' ').expect("a line is NAME HASH");
        let text = read(&format!("{MIGRATIONS}{name}"));
        assert_eq!(fnv1a(text), hash, "{name} was released: write a new migration instead");
    }
}

fn fnv1a(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[test]
fn sql_is_told_from_sentences() {
    assert!(names_table("select a from term where b", "term"));
    assert!(!names_table("select a from terms", "term"));
    assert!(!names_table("the end is taken from term two", "term"));
    assert_eq!(fnv1a("a"), "af63dc4c8601ec8c");
}
