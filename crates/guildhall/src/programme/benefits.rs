//! benefits.toml: what an offer brings, and how much of it by edition.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{BenefitCode, CompetencyCode, OfferCode};
use domain::offer::{Benefit, BenefitKind, BenefitUnit, Earning, Pack, Quantity};
use jiff::civil::Date;

use super::competencies::metric;
use super::files::Files;
use super::rates::known_offer;
use super::section::{Section, all};
use super::source::{Read, Report, read_file};

pub const FILE: &str = "benefits.toml";

const KEYS: &[&str] = &["offer", "code", "kind", "type", "pack", "name", "quantity"];
const QUANTITY_KEYS: &[&str] =
    &["effective_from", "amount", "unit", "earned_up_to", "earned", "activation"];
const EARNED_KEYS: &[&str] = &["competency", "metric", "least", "extra"];

/// Most of anything one membership gives; a larger number is a slip.
const AMOUNT_MAX: i64 = 1_000_000;

/// Reads the benefits. `offers` and `competencies` are the known codes; `None` where their file
/// could not be read.
pub fn read(
    files: &Files,
    report: &Report,
    offers: Option<&BTreeSet<OfferCode>>,
    competencies: Option<&BTreeSet<CompetencyCode>>,
) -> Read<Vec<Benefit>> {
    read_file(files, report, FILE, &["benefit"], |top| {
        let mut seen: BTreeMap<(OfferCode, BenefitCode), usize> = BTreeMap::new();
        let mut rows = Vec::new();
        for section in top.tables("benefit", KEYS) {
            let Ok(benefit) = read_benefit(&section, offers, competencies) else { continue };
            let key = (benefit.offer.clone(), benefit.code.clone());
            if let Some(first) = seen.insert(key, section.line_of("code")) {
                let args = [
                    ("offer", benefit.offer.as_str()),
                    ("benefit", benefit.code.as_str()),
                    ("first", &*first.to_string()),
                ];
                section.problem("code", "benefit.twice", &args);
            }
            rows.push(benefit);
        }
        rows
    })
}

fn read_benefit(
    section: &Section<'_>,
    offers: Option<&BTreeSet<OfferCode>>,
    competencies: Option<&BTreeSet<CompetencyCode>>,
) -> Read<Benefit> {
    let offer = known_offer(section, offers);
    let code = section.parsed("code", "code.form", BenefitCode::parse);
    let kind = section.choice("kind", &BenefitKind::ALL.map(|kind| (kind.code(), kind)));
    let core = section.choice("type", &[("core", true), ("incremental", false)]);
    let known = kind.as_ref().ok().copied();
    let pack = section.optional("pack", |section| read_pack(section, known));
    let name = section.localised("name");
    let sections = section.tables("quantity", QUANTITY_KEYS);
    let read: Vec<Read<Quantity>> = sections.iter().map(read_quantity).collect();
    let args = [
        ("offer", offer.as_ref().map_or("?", OfferCode::as_str)),
        ("benefit", code.as_ref().map_or("?", BenefitCode::as_str)),
    ];
    if sections.is_empty() {
        return Err(section.problem_in_line(section.line(), "benefit.no_quantity", &args));
    }
    let mut seen: BTreeMap<Date, usize> = BTreeMap::new();
    for (section, quantity) in sections.iter().zip(&read) {
        let Ok(quantity) = quantity else { continue };
        let day = quantity.effective_from;
        if let Some(first) = seen.insert(day, section.line_of("effective_from")) {
            let [offer, benefit] = args;
            let args =
                [offer, benefit, ("date", &*day.to_string()), ("first", &*first.to_string())];
            section.problem("effective_from", "benefit.date_twice", &args);
        }
    }
    let mut quantities = all(read)?;
    let earning = quantities.iter().zip(&sections).filter(|(_, section)| section.has("earned"));
    let earnings =
        all(earning.map(|(quantity, section)| read_earning(section, quantity, competencies)))?;
    quantities.sort_by_key(|quantity| quantity.effective_from);
    Ok(Benefit {
        offer: offer?,
        code: code?,
        kind: kind?,
        core: core?,
        pack: pack?,
        name: name?,
        quantities,
        earnings,
    })
}

/// Nobody keeps what belongs to a pack: what people are given stays with them over the years.
fn read_pack(section: &Section<'_>, kind: Option<BenefitKind>) -> Read<Pack> {
    let pack = section.choice("pack", &Pack::ALL.map(|pack| (pack.code(), pack)))?;
    match kind {
        None => Ok(pack),
        Some(
            BenefitKind::SoftwareLicences
            | BenefitKind::CloudSeats
            | BenefitKind::AdvisoryHours
            | BenefitKind::SupportIncidents,
        ) => Ok(pack),
        Some(kind) => Err(section.problem("pack", "benefit.pack_kind", &[("kind", kind.code())])),
    }
}

/// How more of a quantity is earned: never beyond what it can reach.
fn read_earning(
    quantity: &Section<'_>,
    edition: &Quantity,
    competencies: Option<&BTreeSet<CompetencyCode>>,
) -> Read<Earning> {
    let section = quantity.table("earned", EARNED_KEYS)?;
    let competency = section.parsed("competency", "code.form", CompetencyCode::parse);
    let metric = metric(&section);
    let least = section.integer("least", 1..=AMOUNT_MAX);
    let extra = section.integer::<u32>("extra", 1..=AMOUNT_MAX);
    let competency = competency?;
    if competencies.is_some_and(|known| !known.contains(&competency)) {
        let args = [("key", "competency"), ("value", competency.as_str())];
        return Err(section.problem("competency", "competency.unknown", &args));
    }
    let (extra, most) = (extra?, edition.earned_up_to.unwrap_or(edition.amount));
    let room = most.saturating_sub(edition.amount);
    if room < extra {
        let args = [("extra", &*extra.to_string()), ("room", &*room.to_string())];
        return Err(section.problem("extra", "benefit.earned_extra", &args));
    }
    let effective_from = edition.effective_from;
    Ok(Earning { effective_from, competency, metric: metric?, least: least?, extra })
}

fn read_quantity(section: &Section<'_>) -> Read<Quantity> {
    let effective_from = section.date("effective_from");
    let amount = section.integer::<u32>("amount", 0..=AMOUNT_MAX);
    let earned_up_to = section
        .optional("earned_up_to", |section| section.integer::<u32>("earned_up_to", 0..=AMOUNT_MAX));
    let unit = section.choice("unit", &BenefitUnit::ALL.map(|unit| (unit.code(), unit)));
    let by_hand = section.optional("activation", |section| {
        section.choice("activation", &[("at_once", false), ("by_hand", true)])
    });
    let (amount, earned_up_to, unit) = (amount?, earned_up_to?, unit?);
    if unit == BenefitUnit::Included && (amount != 1 || earned_up_to.is_some()) {
        return Err(section.problem("amount", "benefit.included", &[]));
    }
    if let Some(earned) = earned_up_to.filter(|earned| *earned < amount) {
        let args = [("earned", &*earned.to_string()), ("amount", &*amount.to_string())];
        return Err(section.problem("earned_up_to", "benefit.earned", &args));
    }
    Ok(Quantity {
        effective_from: effective_from?,
        amount,
        earned_up_to,
        unit,
        by_hand: by_hand?.unwrap_or(false),
    })
}
