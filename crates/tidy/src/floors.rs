//! The file name is the floor: rules know no world, stores no web, faces no transaction.

use crate::source::{self, Rust};
use crate::tree::{in_house, read, report};

/// What the ground must not know of, with the reason.
const NOT_IN_DOMAIN: [(&str, &str); 9] = [
    ("sea_orm", "rows belong in a store"),
    ("axum", "pages belong in the house"),
    ("serde", "each face writes its own view"),
    ("std::time", "time is passed in"),
    ("Timestamp::now", "time is passed in"),
    ("Zoned::now", "time is passed in"),
    ("tokio", "a rule waits for nothing"),
    ("async ", "a rule waits for nothing"),
    ("tracing", "a rule tells its caller, not a log"),
];

#[test]
fn rules_know_no_world() {
    let ground = source::sources().iter().filter(|rust| rust.path.starts_with("crates/domain/"));
    let findings = ground.flat_map(|rust| {
        NOT_IN_DOMAIN.iter().flat_map(move |(word, reason)| {
            rust.places(word)
                .into_iter()
                .map(move |at| format!("{}:{} names {word}: {reason}", rust.path, rust.line_at(at)))
        })
    });
    report(findings.collect(), "crates/domain takes plain values and gives plain values.");
    let manifest = read("crates/domain/Cargo.toml");
    let dependencies = manifest.split("[dev-dependencies]").next().unwrap_or_default();
    for word in ["sea-orm", "axum", "serde", "tokio", "tracing", "reqwest", "getrandom"] {
        assert!(!dependencies.contains(word), "crates/domain/Cargo.toml must not name {word}");
    }
}

/// Where questions to the database are written.
pub fn is_store(inside: &str) -> bool {
    let name = inside.rsplit('/').next().unwrap_or(inside);
    ["store.rs", "row.rs", "rows.rs", "convert.rs"].contains(&name)
        || inside.contains("/store/")
        || ["db/", "world/", "mail/"].iter().any(|folder| inside.starts_with(folder))
}

const QUERIES: [&str; 9] = [
    "Entity::find",
    "Entity::insert",
    "Entity::update",
    "Entity::delete",
    "sea_query",
    "Statement::from",
    "execute_unprepared",
    "execute_raw",
    "query_all",
];

#[test]
fn questions_to_the_database_are_asked_in_stores() {
    let findings = house(|inside| !is_store(inside), &QUERIES);
    report(
        findings,
        "Move the query into the capability's store.rs, as a function named by its question.",
    );
}

/// Faces that speak HTTP.
pub fn is_web(inside: &str) -> bool {
    let name = inside.rsplit('/').next().unwrap_or(inside);
    name == "pages.rs"
        || name.ends_with("_pages.rs")
        || name == "dashboard.rs"
        || inside.contains("/pages/")
        || inside.starts_with("web/")
}

#[test]
fn only_faces_speak_http() {
    let findings = house(|inside| !is_web(inside), &["axum::", "axum_extra::", "StatusCode"]);
    report(findings, "A use case takes values and returns values: decode and answer in pages.rs.");
}

/// Faces of every kind.
pub fn is_face(inside: &str) -> bool {
    let name = inside.rsplit('/').next().unwrap_or(inside);
    let named = ["api.rs", "command.rs", "jobs.rs"].contains(&name);
    (is_web(inside) && !inside.starts_with("web/")) || named
}

#[test]
fn faces_begin_no_transaction() {
    let findings = house(is_face, &["PartnerScope", ".begin()", ".commit()", ".rollback()"]);
    report(
        findings,
        "What must be true together is written by a use case: move the transaction into one, named \
         by its verb.",
    );
}

fn house(judged: impl Fn(&str) -> bool, words: &[&str]) -> Vec<String> {
    let judged = source::house().filter(|rust| in_house(rust.path).is_some_and(&judged));
    judged.flat_map(|rust| named(rust, words)).collect()
}

fn named(rust: &Rust, words: &[&str]) -> Vec<String> {
    let places = |word: &&str| {
        let line = |at| format!("{}:{} has {word}", rust.path, rust.line_at(at));
        rust.places(word).into_iter().map(line).collect::<Vec<String>>()
    };
    words.iter().flat_map(places).collect()
}
