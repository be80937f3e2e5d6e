//! What may not change: the rules, texts, prices and quantities that past terms and orders rest on.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{
    AgreementCode, AgreementVersion, BenefitCode, CompetencyCode, OfferCode, PathCode, PolicyCode,
};
use domain::money::Currency;
use domain::offer::{CompetencyLevel, Programme, Quantity};
use domain::text::{Country, Locale};
use jiff::civil::Date;

use super::identity::EVERY_OTHER;
use super::problem::{Args, Problem};
use super::things::{Field, benefit_facts, edition, needs, offer_facts, percent, policy_rules};
use super::{agreements, benefits, catalogue, competencies, policies, rates};

/// What past terms and orders depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinned {
    /// Policy sets that govern a term or an order.
    pub policies: BTreeSet<PolicyCode>,
    /// Versions that somebody accepted.
    pub agreements: BTreeSet<(AgreementCode, AgreementVersion)>,
    /// Offers that somebody ordered.
    pub offers: BTreeSet<OfferCode>,
    /// Prices, quantities and rates that began on this day or earlier are history.
    pub today: Date,
}

/// Every change between two versions that would rewrite what happened; empty when the new version
/// may replace the old one. Names, titles and explanations may change at any time.
///
/// New prices, quantities and rates must begin after today, with two exceptions that touch no
/// history: the first price of an offer in a currency, and the benefits of an offer that is new.
/// The lines of the problems are 0 until [`super::locate`] finds them in the files.
pub fn check_pinned(before: &Programme, after: &Programme, pinned: &Pinned) -> Vec<Problem> {
    let mut problems = Vec::new();
    check_policies(&mut problems, before, after, pinned);
    check_agreements(&mut problems, before, after, pinned);
    check_offers(&mut problems, before, after, pinned);
    check_prices(&mut problems, before, after, pinned.today);
    check_benefits(&mut problems, before, after, pinned.today);
    check_needs(&mut problems, before, after, pinned.today);
    check_taxes(&mut problems, before, after, pinned.today);
    problems.sort();
    problems
}

/// Whether the mark `in_force` is on the set of today. A programme with sets of the future is valid
/// all the same; the mark is to be moved when the day of the next one has come.
pub fn check_today(programme: &Programme, today: Date) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Some(set) = programme.policy_on(today).filter(|set| !set.in_force) {
        let args =
            [("policy", set.code.as_str()), ("date", &*today.to_string()), ("field", "in_force")];
        add(&mut problems, &policies::file_of(&set.code), "policy.in_force_today", &args);
    }
    problems
}

fn add(problems: &mut Vec<Problem>, file: &str, code: &'static str, args: Args<'_>) {
    problems.push(Problem::new(file, 0, code, args));
}

/// The fields that differ, with both values; "–" where a side has none.
fn differing(before: &[Field], after: &[Field]) -> Vec<(String, String, String)> {
    let value = |fields: &[Field], name: &str| {
        let found = fields.iter().find(|(known, _)| known == name);
        found.map_or("–".to_owned(), |(_, value)| value.clone())
    };
    let names: BTreeSet<&String> = before.iter().chain(after).map(|(name, _)| name).collect();
    names
        .into_iter()
        .map(|name| (name.clone(), value(before, name), value(after, name)))
        .filter(|(_, before, after)| before != after)
        .collect()
}

fn check_policies(
    problems: &mut Vec<Problem>,
    before: &Programme,
    after: &Programme,
    pinned: &Pinned,
) {
    for code in &pinned.policies {
        let Some(old) = before.policy(code) else { continue };
        let file = policies::file_of(code);
        let policy = ("policy", code.as_str());
        let Some(new) = after.policy(code) else {
            add(problems, &file, "pinned.policy_removed", &[policy]);
            continue;
        };
        for (field, before, after) in differing(&policy_rules(old), &policy_rules(new)) {
            let args = [policy, ("field", &*field), ("before", &*before), ("after", &*after)];
            add(problems, &file, "pinned.policy_changed", &args);
        }
    }
}

fn check_agreements(
    problems: &mut Vec<Problem>,
    before: &Programme,
    after: &Programme,
    pinned: &Pinned,
) {
    for (code, version) in &pinned.agreements {
        let find = |programme: &Programme| {
            let mut rows = programme.agreements.iter();
            rows.find(|row| row.code == *code && row.version == *version).cloned()
        };
        let Some(old) = find(before) else { continue };
        let names = [("agreement", code.as_str()), ("version", version.as_str())];
        let Some(new) = find(after) else {
            add(problems, agreements::FILE, "pinned.agreement_removed", &names);
            continue;
        };
        if old.effective_from != new.effective_from {
            let [agreement, version] = names;
            let args = [agreement, version, ("field", "effective_from")];
            add(problems, agreements::FILE, "pinned.agreement_changed", &args);
        }
        for locale in Locale::ALL {
            let (old, new) = (old.body.get(locale), new.body.get(locale));
            if old != new {
                let file = agreements::text_file(code, version, locale);
                let [agreement, version] = names;
                let args = [agreement, version, ("field", "its text")];
                let line = first_difference(old, new);
                problems.push(Problem::new(&file, line, "pinned.agreement_changed", &args));
            }
        }
    }
}

/// The first line that differs; the one after the end where the new text only stops earlier.
fn first_difference(before: &str, after: &str) -> usize {
    let same = before.lines().zip(after.lines()).take_while(|(old, new)| old == new).count();
    same + 1
}

fn check_offers(
    problems: &mut Vec<Problem>,
    before: &Programme,
    after: &Programme,
    pinned: &Pinned,
) {
    for code in &pinned.offers {
        let Some(old) = before.offer(code) else { continue };
        let offer = ("offer", code.as_str());
        let Some(new) = after.offer(code) else {
            add(problems, catalogue::OFFERS_FILE, "pinned.offer_removed", &[offer]);
            continue;
        };
        for (field, before, after) in differing(&offer_facts(old), &offer_facts(new)) {
            let args = [offer, ("field", &*field), ("before", &*before), ("after", &*after)];
            add(problems, catalogue::OFFERS_FILE, "pinned.offer_changed", &args);
        }
    }
}

/// What happened to a row that was in force, or would now seem to have been.
enum Rewrite<'a, V> {
    Removed,
    Changed(&'a V, &'a V),
    Inserted,
}

/// Compares the rows that began in the past.
fn rewrites<'a, K: Ord, V: PartialEq>(
    before: &'a BTreeMap<K, V>,
    after: &'a BTreeMap<K, V>,
) -> Vec<(&'a K, Rewrite<'a, V>)> {
    let kept = before.iter().filter_map(|(key, old)| match after.get(key) {
        None => Some((key, Rewrite::Removed)),
        Some(new) if new != old => Some((key, Rewrite::Changed(old, new))),
        Some(_) => None,
    });
    let inserted = after.keys().filter(|key| !before.contains_key(key));
    kept.chain(inserted.map(|key| (key, Rewrite::Inserted))).collect()
}

fn check_prices(problems: &mut Vec<Problem>, before: &Programme, after: &Programme, today: Date) {
    let past = |programme: &Programme| -> BTreeMap<(OfferCode, Currency, Date), String> {
        let rows = programme.prices.iter().filter(|price| price.effective_from <= today);
        rows.map(|price| {
            let key = (price.offer.clone(), price.amount.currency, price.effective_from);
            (key, price.amount.decimal())
        })
        .collect()
    };
    let (old, new) = (past(before), past(after));
    for ((offer, currency, from), rewrite) in rewrites(&old, &new) {
        let first = !old.keys().any(|(known, other, _)| known == offer && other == currency);
        let (date, today) = (from.to_string(), today.to_string());
        let row = [("offer", offer.as_str()), ("currency", currency.code()), ("date", &*date)];
        let (code, more) = match rewrite {
            Rewrite::Removed => ("pinned.price_removed", vec![]),
            Rewrite::Changed(old, new) => {
                let values = [("before", old.as_str()), ("after", new.as_str())];
                ("pinned.price_changed", [&[("field", "amount")], values.as_slice()].concat())
            }
            Rewrite::Inserted if first => continue,
            Rewrite::Inserted => ("pinned.price_inserted", vec![("today", today.as_str())]),
        };
        add(problems, rates::PRICES_FILE, code, &[row.as_slice(), &more].concat());
    }
}

fn check_benefits(problems: &mut Vec<Problem>, before: &Programme, after: &Programme, today: Date) {
    type Key = (OfferCode, BenefitCode, Date);
    let past = |programme: &Programme| -> BTreeMap<Key, Vec<Field>> {
        let rows = programme.benefits.iter().flat_map(|benefit| {
            let facts = |quantity: &Quantity| {
                let mut facts = benefit_facts(benefit);
                facts.push(("amount".to_owned(), edition(benefit, quantity)));
                facts
            };
            benefit.quantities.iter().map(move |quantity| {
                let key = (benefit.offer.clone(), benefit.code.clone(), quantity.effective_from);
                (key, facts(quantity))
            })
        });
        rows.filter(|((_, _, from), _)| *from <= today).collect()
    };
    let (old, new) = (past(before), past(after));
    for ((offer, benefit, from), rewrite) in rewrites(&old, &new) {
        let (date, today) = (from.to_string(), today.to_string());
        let row = [("offer", offer.as_str()), ("benefit", benefit.as_str()), ("date", &*date)];
        match rewrite {
            Rewrite::Removed => {
                add(problems, benefits::FILE, "pinned.benefit_removed", &row);
            }
            Rewrite::Changed(old, new) => {
                for (field, before, after) in differing(old, new) {
                    let more = [("field", &*field), ("before", &*before), ("after", &*after)];
                    let args = [row.as_slice(), &more].concat();
                    add(problems, benefits::FILE, "pinned.benefit_changed", &args);
                }
            }
            Rewrite::Inserted if before.offer(offer).is_none() => {}
            Rewrite::Inserted => {
                let args = [row.as_slice(), &[("today", today.as_str())]].concat();
                add(problems, benefits::FILE, "pinned.benefit_inserted", &args);
            }
        }
    }
}

/// What was asked for a competency. One that nothing was asked for may get its first requirements
/// at any day: until then staff alone said who has it.
fn check_needs(problems: &mut Vec<Problem>, before: &Programme, after: &Programme, today: Date) {
    type Key = (CompetencyCode, PathCode, CompetencyLevel, Date);
    let past = |programme: &Programme| -> BTreeMap<Key, String> {
        let mut rows = BTreeMap::new();
        for competency in &programme.competencies {
            for path in &competency.paths {
                for one in path.editions.iter().filter(|one| one.effective_from <= today) {
                    let (code, path) = (competency.code.clone(), path.code.clone());
                    rows.insert((code, path, one.level, one.effective_from), needs(one));
                }
            }
        }
        rows
    };
    let (old, new) = (past(before), past(after));
    for ((competency, path, level, from), rewrite) in rewrites(&old, &new) {
        let first = !old.keys().any(|(known, ..)| known == competency);
        let (date, today) = (from.to_string(), today.to_string());
        let row = [
            ("competency", competency.as_str()),
            ("path", path.as_str()),
            ("level", level.code()),
            ("date", &*date),
        ];
        let (code, more) = match rewrite {
            Rewrite::Removed => ("pinned.needs_removed", vec![]),
            Rewrite::Changed(old, new) => {
                let values = vec![("before", old.as_str()), ("after", new.as_str())];
                ("pinned.needs_changed", values)
            }
            Rewrite::Inserted if first => continue,
            Rewrite::Inserted => ("pinned.needs_inserted", vec![("today", today.as_str())]),
        };
        add(problems, competencies::FILE, code, &[row.as_slice(), &more].concat());
    }
}

fn check_taxes(problems: &mut Vec<Problem>, before: &Programme, after: &Programme, today: Date) {
    let past = |programme: &Programme| -> BTreeMap<(Option<Country>, Date), String> {
        let rows = programme.taxes.iter().filter(|tax| tax.effective_from <= today);
        rows.map(|tax| ((tax.country, tax.effective_from), percent(tax.rate))).collect()
    };
    let (old, new) = (past(before), past(after));
    for ((country, from), rewrite) in rewrites(&old, &new) {
        let country = country.map_or(EVERY_OTHER.to_owned(), |country| country.to_string());
        let (date, today) = (from.to_string(), today.to_string());
        let row = [("country", &*country), ("date", &*date)];
        let (code, more) = match rewrite {
            Rewrite::Removed => ("pinned.tax_removed", vec![]),
            Rewrite::Changed(old, new) => {
                let values = [("before", old.as_str()), ("after", new.as_str())];
                ("pinned.tax_changed", [&[("field", "rate_bp")], values.as_slice()].concat())
            }
            Rewrite::Inserted => ("pinned.tax_inserted", vec![("today", today.as_str())]),
        };
        add(problems, rates::TAX_FILE, code, &[row.as_slice(), &more].concat());
    }
}
