//! prices.toml and tax.toml: amounts and rates, each in force from a day until the next of its
//! kind.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::OfferCode;
use domain::money::{BasisPoints, Currency, Money};
use domain::offer::{Price, Tax};
use domain::text::Country;
use jiff::civil::Date;

use super::files::Files;
use super::identity::EVERY_OTHER;
use super::section::{Section, country_code};
use super::source::{Read, Report, read_file};

pub const PRICES_FILE: &str = "prices.toml";
pub const TAX_FILE: &str = "tax.toml";

/// What a price row is about, readable even where its amount is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceKey {
    pub offer: OfferCode,
    pub currency: Currency,
    pub from: Date,
    pub line: usize,
}

pub struct Prices {
    /// By offer, currency and day.
    pub rows: Vec<Price>,
    /// `None` where some row does not say what it is about: then no gap can be told.
    pub keys: Option<Vec<PriceKey>>,
}

pub struct Taxes {
    /// By country, the default first, and day.
    pub rows: Vec<Tax>,
    /// Where the default row that begins first stands.
    pub default_line: usize,
}

/// Reads the prices. `offers` are the known codes; `None` where offers.toml could not be read.
pub fn read_prices(
    files: &Files,
    report: &Report,
    offers: Option<&BTreeSet<OfferCode>>,
) -> Read<Prices> {
    read_file(files, report, PRICES_FILE, &["price"], |top| {
        let mut seen: BTreeMap<(OfferCode, Currency, Date), usize> = BTreeMap::new();
        let mut rows = Vec::new();
        let mut keys = Some(Vec::new());
        for section in top.tables("price", &["offer", "currency", "effective_from", "amount"]) {
            let offer = known_offer(&section, offers);
            let currency = section.currency("currency");
            let from = section.date("effective_from");
            let amount = amount(&section, currency.as_ref().ok());
            let (Ok(offer), Ok(currency), Ok(from)) = (offer, currency, from) else {
                keys = None;
                continue;
            };
            let line = section.line();
            if let Some(first) = seen.insert((offer.clone(), currency, from), line) {
                let args = [
                    ("offer", offer.as_str()),
                    ("currency", currency.code()),
                    ("date", &*from.to_string()),
                    ("first", &*first.to_string()),
                ];
                section.problem("effective_from", "price.twice", &args);
            }
            if let Some(keys) = &mut keys {
                keys.push(PriceKey { offer: offer.clone(), currency, from, line });
            }
            if let Ok(amount) = amount {
                rows.push(Price { offer, amount, effective_from: from });
            }
        }
        rows.sort_by_key(|row: &Price| {
            (row.offer.clone(), row.amount.currency, row.effective_from)
        });
        Prices { rows, keys }
    })
}

/// The offer a row belongs to, which must be in offers.toml.
pub fn known_offer(section: &Section<'_>, offers: Option<&BTreeSet<OfferCode>>) -> Read<OfferCode> {
    let offer = section.parsed("offer", "code.form", OfferCode::parse)?;
    if offers.is_some_and(|offers| !offers.contains(&offer)) {
        let args = [("key", "offer"), ("value", offer.as_str())];
        return Err(section.problem("offer", "offer.unknown", &args));
    }
    Ok(offer)
}

/// An amount as a decimal string: a TOML float would lose the cents it cannot count.
fn amount(section: &Section<'_>, currency: Option<&Currency>) -> Read<Money> {
    let text = section.parsed("amount", "amount.form", decimal)?;
    // Without its currency the decimals mean nothing; the row's problem is reported already.
    let currency = *currency.ok_or(super::source::Reported)?;
    let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    if currency.decimals() < u32::try_from(places).unwrap_or(u32::MAX) {
        let decimals = currency.decimals().to_string();
        let args = [("value", &*text), ("currency", currency.code()), ("decimals", &*decimals)];
        return Err(section.problem("amount", "amount.decimals", &args));
    }
    let args = [("key", "amount"), ("value", &*text)];
    let money = Money::parse(&text, currency)
        .map_err(|_| section.problem("amount", "amount.form", &args))?;
    if money.minor == 0 {
        return Err(section.problem("amount", "amount.zero", &[]));
    }
    Ok(money)
}

/// Plain digits with at most one point between them. People type thousands with a comma; in a file
/// it is rather a slip for a point.
fn decimal(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    (digits(whole) && digits(fraction)).then(|| text.to_owned())
}

pub fn read_taxes(files: &Files, report: &Report) -> Read<Taxes> {
    read_file(files, report, TAX_FILE, &["tax"], |top| {
        let mut seen: BTreeMap<(Option<Country>, Date), usize> = BTreeMap::new();
        let mut rows = Vec::new();
        let sections = top.tables("tax", &["country", "effective_from", "rate_bp", "name"]);
        for section in &sections {
            let country = section.parsed("country", "country.unknown", |text| match text {
                EVERY_OTHER => Some(None),
                code => country_code(code).map(Some),
            });
            let from = section.date("effective_from");
            let rate = section.integer("rate_bp", 0..=10_000);
            let name = section.localised("name");
            let (Ok(country), Ok(from)) = (country, from) else { continue };
            if let Some(first) = seen.insert((country, from), section.line()) {
                let shown = country.map_or(EVERY_OTHER.to_owned(), |code| code.to_string());
                let args = [
                    ("country", &*shown),
                    ("date", &*from.to_string()),
                    ("first", &*first.to_string()),
                ];
                section.problem("effective_from", "tax.twice", &args);
            }
            if let (Ok(rate), Ok(name)) = (rate, name) {
                rows.push(Tax { country, effective_from: from, rate: BasisPoints(rate), name });
            }
        }
        rows.sort_by_key(|row| (row.country, row.effective_from));
        let default = seen.iter().find(|((country, _), _)| country.is_none());
        let readable = sections.iter().all(|row| row.has("country") && row.has("effective_from"));
        if default.is_none() && readable {
            top.problem_in_line(top.line(), "tax.no_default", &[]);
        }
        Taxes { rows, default_line: default.map_or(top.line(), |(_, line)| *line) }
    })
}
