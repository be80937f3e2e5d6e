//! offers.toml: what is sold, lowest level first.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{AgreementCode, OfferCode, OfferGroup};
use domain::offer::{CompetencyLevel, Level, Offer};

use super::files::Files;
use super::section::{Row, Section};
use super::source::{Read, Report, read_file};

pub const OFFERS_FILE: &str = "offers.toml";

const OFFER_KEYS: &[&str] = &[
    "code",
    "level",
    "group",
    "free",
    "requires_competency",
    "upgrades_from",
    "agreement",
    "name",
    "summary",
    "qualifies",
];

pub struct Offers {
    /// Lowest level first, without the rows that have a problem.
    pub rows: Vec<Offer>,
    /// The codes of all rows, so that a row with another problem is not called unknown as well.
    pub codes: BTreeSet<OfferCode>,
    /// Those that say they cost nothing, and those that say they cost something.
    pub free: BTreeSet<OfferCode>,
    pub priced: BTreeSet<OfferCode>,
    /// The agreements that offers name, with their lines.
    pub agreements: Vec<Row<AgreementCode>>,
}

pub fn read_offers(files: &Files, report: &Report) -> Read<Offers> {
    read_file(files, report, OFFERS_FILE, &["offer"], |top| {
        let sections = top.tables("offer", OFFER_KEYS);
        if sections.is_empty() {
            top.problem_in_line(top.line(), "offer.none", &[]);
        }
        let reads: Vec<OfferRead> = sections.iter().map(read_offer).collect();
        check_twice(&sections, &reads);
        check_upgrades(&sections, &reads);
        let codes = reads.iter().filter_map(|read| read.code.clone()).collect();
        let said = |free: bool| {
            let those = reads.iter().filter(move |read| read.free == Some(free));
            those.filter_map(|read| read.code.clone()).collect()
        };
        let (free, priced) = (said(true), said(false));
        let agreements = reads.iter().filter_map(|read| read.agreement.clone()).collect();
        let mut rows: Vec<Offer> = reads.into_iter().filter_map(|read| read.offer).collect();
        rows.sort_by_key(|offer| offer.level);
        Offers { rows, codes, free, priced, agreements }
    })
}

/// What could be read of one offer.
struct OfferRead {
    code: Option<OfferCode>,
    free: Option<bool>,
    agreement: Option<Row<AgreementCode>>,
    offer: Option<Offer>,
}

fn read_offer(section: &Section<'_>) -> OfferRead {
    let code = section.parsed("code", "code.form", OfferCode::parse);
    let level = section.integer("level", 0..=3);
    let group = section.parsed("group", "code.form", OfferGroup::parse);
    let free = section.boolean("free");
    let requires_competency = section.optional("requires_competency", |section| {
        let levels = [CompetencyLevel::Silver, CompetencyLevel::Gold];
        section.choice("requires_competency", &levels.map(|level| (level.code(), level)))
    });
    let upgrades_from = section.optional("upgrades_from", |section| {
        section.parsed("upgrades_from", "code.form", OfferCode::parse)
    });
    let agreement = section.parsed("agreement", "code.form", AgreementCode::parse);
    let name = section.localised("name");
    let summary = section.localised("summary");
    let qualifies = section.localised("qualifies");
    let known_code = code.clone().ok();
    let named_agreement = agreement.clone().ok();
    let whole = || -> Read<Option<Offer>> {
        Ok(Some(Offer {
            code: code?,
            // The range of the key is the range of the levels.
            level: match Level::from_number(level?) {
                Some(level) => level,
                None => return Ok(None),
            },
            group: group?,
            free: free?,
            requires_competency: requires_competency?,
            upgrades_from: upgrades_from?,
            agreement: agreement?,
            name: name?,
            summary: summary?,
            qualifies: qualifies?,
        }))
    };
    let line = section.line_of("agreement");
    OfferRead {
        code: known_code,
        free: free.ok(),
        agreement: named_agreement.map(|value| Row { value, line }),
        offer: whole().ok().flatten(),
    }
}

fn check_twice(sections: &[Section<'_>], reads: &[OfferRead]) {
    let mut codes: BTreeMap<&OfferCode, usize> = BTreeMap::new();
    let mut levels: BTreeMap<Level, usize> = BTreeMap::new();
    for (section, read) in sections.iter().zip(reads) {
        let Some(code) = &read.code else { continue };
        if let Some(first) = codes.insert(code, section.line_of("code")) {
            let args = [("offer", code.as_str()), ("first", &*first.to_string())];
            section.problem("code", "offer.twice", &args);
            continue;
        }
        let Some(offer) = &read.offer else { continue };
        if let Some(first) = levels.insert(offer.level, section.line_of("level")) {
            let args = [("level", offer.level.code()), ("first", &*first.to_string())];
            section.problem("level", "offer.level_twice", &args);
        }
    }
}

fn check_upgrades(sections: &[Section<'_>], reads: &[OfferRead]) {
    for (section, read) in sections.iter().zip(reads) {
        let Some(offer) = &read.offer else { continue };
        let Some(from) = &offer.upgrades_from else { continue };
        if !reads.iter().any(|other| other.code.as_ref() == Some(from)) {
            let args = [("key", "upgrades_from"), ("value", from.as_str())];
            section.problem("upgrades_from", "offer.unknown", &args);
            continue;
        }
        let lower =
            reads.iter().filter_map(|other| other.offer.as_ref()).find(|other| other.code == *from);
        if lower.is_some_and(|lower| offer.level <= lower.level || lower.group != offer.group) {
            let args = [("offer", offer.code.as_str()), ("from", from.as_str())];
            section.problem("upgrades_from", "offer.upgrade", &args);
        }
    }
}
