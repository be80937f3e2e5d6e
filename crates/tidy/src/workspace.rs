//! The workspace's own files: why each dependency is there, what the lock files record.

use crate::tree::{self, read, report};

#[test]
fn every_dependency_has_its_reason() {
    let text = read("Cargo.toml");
    let (_, rest) = text.split_once("[workspace.dependencies]").expect("dependencies are shared");
    let section = rest.split("\n[").next().unwrap_or_default();
    let mut explained = false;
    let mut findings = Vec::new();
    for line in section.lines() {
        let line = line.trim();
        if line.is_empty() {
            explained = false;
        } else if line.starts_with('#') {
            explained = true;
        } else if !explained && !line.contains("path = ") {
            let name = line.split(' ').next().unwrap_or_default();
            findings.push(format!("Cargo.toml names {name}"));
        }
    }
    report(
        findings,
        "Say in a comment above it why it is worth its weight, or put it into a group that does.",
    );
}

#[test]
fn crates_take_their_dependencies_from_the_workspace() {
    let manifests = tree::files()
        .iter()
        .filter(|file| file.path.starts_with("crates/") && file.path.ends_with("/Cargo.toml"));
    let findings = manifests.flat_map(|file| {
        let mut of_dependencies = false;
        file.text.lines().filter_map(move |line| {
            if line.starts_with('[') {
                of_dependencies = line.contains("dependencies");
            }
            let shared = line.contains("workspace = true") || line.contains("path = ");
            let named = of_dependencies && line.contains('=') && !shared;
            named.then(|| format!("{}: {line}", file.path))
        })
    });
    report(findings.collect(), "Name the version once, in the workspace's Cargo.toml.");
}

#[test]
fn lock_files_name_no_host() {
    let mut findings = Vec::new();
    let public_index = "registry+https://github.com/rust-lang/crates.io-index";
    for line in read("Cargo.lock").lines().filter(|line| line.starts_with("source = ")) {
        if line != format!("source = \"{public_index}\"") {
            findings.push(format!("Cargo.lock has {line}"));
        }
    }
    let locks = tree::files().iter().filter(|file| file.path.ends_with("package-lock.json"));
    for file in locks {
        if file.text.contains("\"resolved\": \"http") {
            findings.push(format!("{} records where packages came from", file.path));
        }
        let settings = format!("{}.npmrc", file.path.trim_end_matches("package-lock.json"));
        if !read(&settings).contains("omit-lockfile-registry-resolved=true") {
            findings.push(format!("{settings} lacks omit-lockfile-registry-resolved=true"));
        }
    }
    let settings = tree::files().iter().filter(|file| {
        file.path.ends_with(".npmrc")
            || file.path.contains(".cargo/")
            || file.path.ends_with("pip.conf")
    });
    for file in settings.filter(|file| file.text.contains("://")) {
        findings.push(format!("{} names a host", file.path));
    }
    report(
        findings,
        "Where packages are fetched from is a setting of the machine, not of the project.",
    );
}

#[test]
fn snapshots_are_accepted() {
    let left = tree::files().iter().filter(|file| file.path.ends_with(".snap.new"));
    report(
        left.map(|file| file.path.clone()).collect(),
        "Read the new snapshot, then rename it over the old one, or delete it.",
    );
}
