//! directory.toml: what companies choose from when they say what they do.

use std::collections::BTreeSet;

use domain::ids::TagCode;
use domain::offer::{ListingTag, ListingTags};

use super::files::Files;
use super::section::{Section, all};
use super::source::{Read, Report, read_file};

pub const FILE: &str = "directory.toml";

/// A programme without the file, as all were before there was a directory, lists nothing.
pub fn read(files: &Files, report: &Report) -> Read<ListingTags> {
    if !files.0.contains_key(FILE) {
        return Ok(ListingTags::default());
    }
    read_file(files, report, FILE, &["industry", "service", "product", "language"], |top| {
        let (industries, services) = (tags(top, "industry"), tags(top, "service"));
        let (products, languages) = (tags(top, "product"), tags(top, "language"));
        Ok(ListingTags {
            industries: industries?,
            services: services?,
            products: products?,
            languages: languages?,
        })
    })?
}

fn tags(top: &Section<'_>, kind: &'static str) -> Read<Vec<ListingTag>> {
    let mut seen: BTreeSet<TagCode> = BTreeSet::new();
    let rows = top.tables(kind, &["code", "name"]).into_iter().map(|section| {
        let code = section.parsed("code", "code.form", TagCode::parse);
        let name = section.localised("name");
        let (code, name) = (code?, name?);
        if !seen.insert(code.clone()) {
            let args = [("key", kind), ("value", code.as_str())];
            return Err(section.problem("code", "list.twice", &args));
        }
        Ok(ListingTag { code, name })
    });
    all(rows.collect::<Vec<_>>())
}
