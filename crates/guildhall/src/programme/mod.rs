//! The programme as files: read, checked, compared, exported.
//!
//! A programme is a directory of TOML and Markdown files; its README describes them. `Files` holds
//! their texts, `parse` makes the domain's `Programme` of them or names every problem with its file
//! and line, `compare` tells what an edit changes, and `check_pinned` refuses what would rewrite
//! the past.

pub mod apply;
pub mod copied;
pub mod pages;
pub mod schedule;
pub mod store;

mod disk;
mod files;

mod problem;
mod section;
mod source;

mod agreements;
mod benefits;
mod catalogue;
mod competencies;
mod cross;
mod identity;
mod listing;
mod markup;
mod policies;
mod rates;
mod renewal_rules;
mod support;

mod compare;
mod locate;
mod pinned;
mod things;

pub use compare::{Change, ChangeKind, compare};
pub use disk::{ReadError, WriteError};
pub use files::{FILE_BYTES_MAX, FILES_MAX, Files, TextError};
pub use locate::locate;
pub use pinned::{Pinned, check_pinned, check_today};
pub use problem::Problem;
pub use things::policy_rules;

use cross::Parts;
use domain::offer::Programme;
use domain::policy::PolicySet;
use identity::IdentityRead;
use source::{Read, Report};

/// The README beside the files is for people; nothing reads it.
const README: &str = "README.md";

/// Makes the programme of its files, or names all that must be put right, by file and line.
pub fn parse(files: &Files) -> Result<Programme, Vec<Problem>> {
    let report = Report::default();
    check_names(files, &report);
    let programme = read(files, &report);
    let problems = report.into_problems();
    match programme {
        Ok(programme) if problems.is_empty() => Ok(programme),
        // A reader that gives up has said why, so the list is not empty.
        _ => Err(problems),
    }
}

/// A file that nothing reads is a misspelt one.
fn check_names(files: &Files, report: &Report) {
    let known = [
        README,
        identity::FILE,
        competencies::FILE,
        catalogue::OFFERS_FILE,
        rates::PRICES_FILE,
        benefits::FILE,
        rates::TAX_FILE,
        agreements::FILE,
        support::FILE,
        listing::FILE,
    ];
    let in_folder = |path: &str| {
        let policy = path.strip_prefix(policies::FOLDER);
        policy.is_some_and(|name| !name.contains('/') && name.ends_with(".toml"))
            || path.starts_with(agreements::FOLDER) && path.ends_with(".md")
    };
    for path in files.0.keys().filter(|path| !known.contains(&path.as_str()) && !in_folder(path)) {
        report.add(path, 0, "file.unknown", &[]);
    }
}

fn read(files: &Files, report: &Report) -> Read<Programme> {
    let competencies = competencies::read(files, report);
    let offers = catalogue::read_offers(files, report);
    let codes = offers.as_ref().ok().map(|offers| &offers.codes);
    let earned_in = competencies.as_ref().ok().map(|competencies| &competencies.codes);
    let benefits = benefits::read(files, report, codes, earned_in);
    let support = support::read(files, report);
    let listing = listing::read(files, report);
    let parts = Parts {
        identity: identity::read(files, report),
        prices: rates::read_prices(files, report, codes),
        taxes: rates::read_taxes(files, report),
        policies: policies::read(files, report, codes),
        agreements: agreements::read(files, report),
        offers,
    };
    cross::check(report, &parts);

    let (competencies, support) = (competencies?, support?);
    let IdentityRead { currencies, identity } = parts.identity?;
    let identity = identity?;
    let mut policies: Vec<PolicySet> =
        parts.policies?.into_iter().filter_map(|read| read.set).collect();
    policies.sort_by_key(|set| set.effective_from);
    Ok(Programme {
        code: identity.code,
        name: identity.name,
        zone: identity.zone,
        seller: identity.seller,
        banks: identity.banks,
        currencies,
        competencies: competencies.rows,
        areas: competencies.areas,
        exams: competencies.exams,
        at_risk_days: competencies.at_risk_days,
        offers: parts.offers?.rows,
        prices: parts.prices?.rows,
        benefits: benefits?,
        taxes: parts.taxes?.rows,
        policies,
        agreements: parts.agreements?.rows,
        topics: support.topics,
        replies: support.replies,
        listing: listing?,
        desk: identity.desk,
    })
}

#[cfg(test)]
mod tests;
