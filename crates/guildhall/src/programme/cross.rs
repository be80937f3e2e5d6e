//! Checks between files: what is sold must have a price and an agreement from its first day.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::OfferCode;
use domain::money::Currency;
use domain::offer::CurrencyRule;
use domain::policy::{PolicySet, System};
use jiff::civil::Date;

use super::agreements::Agreements;
use super::catalogue::{OFFERS_FILE, Offers};
use super::identity::IdentityRead;
use super::policies::PolicyRead;
use super::rates::{PRICES_FILE, PriceKey, Prices, TAX_FILE, Taxes};
use super::source::{Read, Report};

/// What was read of each file; an error where one could not be read at all.
pub struct Parts {
    pub identity: Read<IdentityRead>,
    pub offers: Read<Offers>,
    pub prices: Read<Prices>,
    pub taxes: Read<Taxes>,
    pub policies: Read<Vec<PolicyRead>>,
    pub agreements: Read<Agreements>,
}

/// Each check runs when the files it compares could be read.
pub fn check(report: &Report, parts: &Parts) {
    let Ok(policies) = &parts.policies else { return };
    check_in_force(report, policies);
    if let Ok(taxes) = &parts.taxes {
        check_taxes(report, taxes, policies);
    }
    let Ok(offers) = &parts.offers else { return };
    if let (Ok(prices), Ok(identity)) = (&parts.prices, &parts.identity) {
        check_prices(report, offers, prices, policies, &identity.currencies);
    }
    if let Ok(agreements) = &parts.agreements {
        check_agreements(report, offers, agreements, policies);
    }
}

/// No two sets begin on one day, and exactly one is marked as the one of today. Whether it is the
/// right one depends on the day: [`super::check_today`].
fn check_in_force(report: &Report, policies: &[PolicyRead]) {
    let mut starts: BTreeMap<Date, &PolicyRead> = BTreeMap::new();
    for read in policies {
        let Some(start) = read.effective_from else { continue };
        if let Some(other) = starts.insert(start.value, read) {
            let args = [("date", &*start.value.to_string()), ("other", &*other.file)];
            report.add(&read.file, start.line, "policy.date_twice", &args);
        }
    }
    if policies.iter().any(|read| read.in_force.is_none() || read.effective_from.is_none()) {
        return;
    }
    let marked = |read: &&&PolicyRead| read.in_force.is_some_and(|mark| mark.value);
    let line = |read: &PolicyRead| read.in_force.map_or(0, |mark| mark.line);
    let mut marks = starts.values().filter(marked).rev();
    match (marks.next(), starts.values().next_back()) {
        (None, Some(last)) => {
            report.add(&last.file, line(last), "policy.in_force_missing", &[]);
        }
        (Some(latest), _) => {
            for read in marks {
                let args = [("other", &*latest.file)];
                report.add(&read.file, line(read), "policy.in_force_twice", &args);
            }
        }
        (None, None) => {}
    }
}

/// The first day each offer is sold, under the sets that `counts` accepts.
fn first_sales(
    policies: &[PolicyRead],
    counts: fn(&PolicySet) -> bool,
) -> BTreeMap<OfferCode, Date> {
    let mut first: BTreeMap<OfferCode, Date> = BTreeMap::new();
    for set in policies.iter().filter_map(|read| read.set.as_ref()).filter(|set| counts(set)) {
        for offer in &set.offers {
            let day = first.entry(offer.clone()).or_insert(set.effective_from);
            *day = set.effective_from.min(*day);
        }
    }
    first
}

/// Every offer that costs something has a price in every currency that a country pays in, from the
/// first day it is sold; a free one has none.
fn check_prices(
    report: &Report,
    offers: &Offers,
    prices: &Prices,
    policies: &[PolicyRead],
    rules: &[CurrencyRule],
) {
    let Some(keys) = &prices.keys else { return };
    let mut first_rows: BTreeMap<(&OfferCode, Currency), &PriceKey> = BTreeMap::new();
    for key in keys {
        let first = first_rows.entry((&key.offer, key.currency)).or_insert(key);
        *first = if key.from < first.from { key } else { *first };
    }
    for key in keys.iter().filter(|key| offers.free.contains(&key.offer)) {
        let args = [("offer", key.offer.as_str())];
        report.add(PRICES_FILE, key.line, "price.free_offer", &args);
    }
    let currencies: BTreeSet<Currency> = rules.iter().map(|rule| rule.currency).collect();
    let sold_from = first_sales(policies, |_| true);
    for (offer, day) in sold_from.iter().filter(|(offer, _)| offers.priced.contains(*offer)) {
        for currency in &currencies {
            let first = first_rows.get(&(offer, *currency));
            if first.is_some_and(|key| key.from <= *day) {
                continue;
            }
            // Where the currency is missing altogether, the offer's first row is where it belongs.
            let line = first.map_or_else(|| line_of_offer(keys, offer), |key| key.line);
            let args = [
                ("offer", offer.as_str()),
                ("currency", currency.code()),
                ("date", &*day.to_string()),
            ];
            report.add(PRICES_FILE, line, "price.gap", &args);
        }
    }
}

/// Where the first price of an offer stands; 0 where it has none.
fn line_of_offer(keys: &[PriceKey], offer: &OfferCode) -> usize {
    keys.iter().filter(|key| key.offer == *offer).map(|key| key.line).min().unwrap_or(0)
}

/// The agreements that offers name exist, and are in force from the first day the portal sells
/// them. The legacy centre had agreements of its own, which are not kept here.
fn check_agreements(
    report: &Report,
    offers: &Offers,
    agreements: &Agreements,
    policies: &[PolicyRead],
) {
    for row in offers.agreements.iter().filter(|row| !agreements.codes.contains(&row.value)) {
        let args = [("key", "agreement"), ("value", row.value.as_str())];
        report.add(OFFERS_FILE, row.line, "agreement.unknown", &args);
    }
    let Some(starts) = &agreements.starts else { return };
    let sold_from = first_sales(policies, |set| set.system == System::Portal);
    for offer in &offers.rows {
        let Some(day) = sold_from.get(&offer.code) else { continue };
        let first =
            starts.iter().filter(|(code, _)| *code == offer.agreement).map(|(_, from)| from).min();
        if first.is_some_and(|from| day < from) {
            let args = [
                ("offer", offer.code.as_str()),
                ("date", &*day.to_string()),
                ("agreement", offer.agreement.as_str()),
            ];
            report.add(super::agreements::FILE, 0, "agreement.gap", &args);
        }
    }
}

/// The tax of every other country begins no later than the first set.
fn check_taxes(report: &Report, taxes: &Taxes, policies: &[PolicyRead]) {
    let starts = policies.iter().filter_map(|read| read.effective_from.map(|row| row.value));
    let default = taxes.rows.iter().find(|tax| tax.country.is_none());
    if let (Some(first_day), Some(default)) = (starts.min(), default)
        && first_day < default.effective_from
    {
        let args = [("date", &*first_day.to_string())];
        report.add(TAX_FILE, taxes.default_line, "tax.gap", &args);
    }
}
