//! programme.toml: the name, the clock, the seller, and which country pays in which currency.

use std::collections::BTreeMap;

use domain::ids::OfferGroup;
use domain::money::Currency;
use domain::offer::{BankAccount, CurrencyRule, DeskHours, Seller};
use domain::text::{Country, Email, Localised, phone, website};
use jiff::tz::TimeZone;

use super::files::Files;
use super::section::{Row, Section, country_code, currency_code};
use super::source::{Read, Report, read_file};

pub const FILE: &str = "programme.toml";

/// Stands for every other country, here and in tax.toml.
pub const EVERY_OTHER: &str = "*";

const KEYS: &[&str] = &["code", "time_zone", "name", "seller", "country_currency", "desk"];
const SELLER_KEYS: &[&str] =
    &["legal_name", "address", "country", "tax_id", "email", "phone", "website", "bank"];
const DESK_KEYS: &[&str] =
    &["vetting", "receipts", "matching", "unknown", "keys", "recoveries", "other"];
/// Most hours of work within which the desk answers: six weeks of nine hours a day.
const DESK_HOURS_MAX: i64 = 270;
const BANK_KEYS: &[&str] = &["bank", "holder", "account", "bic", "address"];

pub struct Identity {
    pub code: String,
    pub name: Localised,
    pub zone: TimeZone,
    pub seller: Seller,
    pub banks: Vec<BankAccount>,
    pub desk: DeskHours,
}

pub struct IdentityRead {
    /// Without the rows that have a problem.
    pub currencies: Vec<CurrencyRule>,
    pub identity: Read<Identity>,
}

pub fn read(files: &Files, report: &Report) -> Read<IdentityRead> {
    read_file(files, report, FILE, KEYS, |top| {
        let code = top.parsed("code", "code.form", |text| {
            OfferGroup::parse(text).map(|code| code.as_str().to_owned())
        });
        let zone = top.parsed("time_zone", "time_zone.unknown", |name| TimeZone::get(name).ok());
        let name = top.localised("name");
        let rules = currency_rules(top);
        let section = top.table("seller", SELLER_KEYS);
        let seller = section.as_ref().map_err(|reported| *reported).and_then(seller);
        let banks = section.and_then(|section| banks(&section));
        if let Ok(banks) = &banks {
            check_banks(top, &rules, banks);
        }
        let currencies = rules.into_iter().map(|row| row.value).collect();
        let desk = top.optional("desk", desk);
        let whole = || {
            Ok(Identity {
                code: code?,
                name: name?,
                zone: zone?,
                seller: seller?,
                banks: banks?,
                desk: desk?.unwrap_or(DeskHours::OURS),
            })
        };
        IdentityRead { currencies, identity: whole() }
    })
}

fn seller(section: &Section<'_>) -> Read<Seller> {
    let legal_name = section.text("legal_name");
    let address = section.texts("address");
    let country = section.country("country");
    let tax_id = section.text_or_empty("tax_id");
    let email = section.parsed("email", "email.form", |text| Email::parse(text).ok());
    let phone = section.parsed("phone", "phone.form", |text| phone(text).ok());
    let website = section.parsed("website", "website.form", |text| website(text).ok());
    Ok(Seller {
        legal_name: legal_name?,
        address: address?,
        country: country?,
        tax_id: tax_id?,
        email: email?.as_str().to_owned(),
        phone: phone?,
        website: website?,
    })
}

fn desk(top: &Section<'_>) -> Read<DeskHours> {
    let table = top.table("desk", DESK_KEYS)?;
    let hours = |key: &str| table.integer(key, 1..=DESK_HOURS_MAX);
    let read = DESK_KEYS.iter().map(|key| hours(key));
    // Every key that does not hold is named before anybody gives up.
    let read: Vec<Read<i64>> = read.collect();
    let mut read = read.into_iter();
    let mut next = || read.next().unwrap_or(Err(super::source::Reported));
    Ok(DeskHours {
        vetting: next()?,
        receipts: next()?,
        matching: next()?,
        unknown: next()?,
        keys: next()?,
        recoveries: next()?,
        other: next()?,
    })
}

fn banks(seller: &Section<'_>) -> Read<Vec<BankAccount>> {
    let tables = seller.named_tables("bank", BANK_KEYS)?;
    super::section::all(tables.iter().map(|(code, section)| bank(code, section)))
}

fn bank(code: &str, section: &Section<'_>) -> Read<BankAccount> {
    let currency = currency_code(code).ok_or_else(|| {
        section.problem_in_line(section.line(), "currency.unknown", &[("value", code)])
    });
    let bank = section.text("bank");
    let holder = section.text("holder");
    let account = section.text("account");
    let bic = section.text("bic");
    let address = section.text("address");
    Ok(BankAccount {
        currency: currency?,
        bank: bank?,
        holder: holder?,
        account: account?,
        bic: bic?,
        address: address?,
    })
}

fn currency_rules(top: &Section<'_>) -> Vec<Row<CurrencyRule>> {
    let sections = top.tables("country_currency", &["countries", "currency"]);
    let mut seen: BTreeMap<Option<Country>, usize> = BTreeMap::new();
    let mut rules = Vec::new();
    for section in &sections {
        let countries = countries(section);
        let currency = section.currency("currency");
        let Ok(countries) = countries else { continue };
        for row in &countries {
            if let Some(first) = seen.insert(row.value, row.line) {
                let country = row.value.map_or(EVERY_OTHER.to_owned(), |code| code.to_string());
                let args = [("country", &*country), ("first", &*first.to_string())];
                section.problem_in_line(row.line, "country.twice", &args);
            }
        }
        if let Ok(currency) = currency {
            let countries = countries.into_iter().filter_map(|row| row.value).collect();
            rules.push(Row {
                value: CurrencyRule { countries, currency },
                line: section.line_of("currency"),
            });
        }
    }
    if !seen.contains_key(&None) && sections.iter().all(|section| section.has("countries")) {
        top.problem("country_currency", "currency.no_default", &[]);
    }
    rules
}

/// The countries of one rule; `None` stands for every other one.
fn countries(section: &Section<'_>) -> Read<Vec<Row<Option<Country>>>> {
    let rows = section.list("countries", |text, line| match text {
        EVERY_OTHER => Ok(None),
        code => country_code(code)
            .map(Some)
            .ok_or_else(|| section.problem_in_line(line, "country.unknown", &[("value", code)])),
    })?;
    if 1 < rows.len() && rows.iter().any(|row| row.value.is_none()) {
        section.problem("countries", "country.star", &[]);
    }
    Ok(rows)
}

fn check_banks(top: &Section<'_>, rules: &[Row<CurrencyRule>], banks: &[BankAccount]) {
    let mut missing: BTreeMap<Currency, usize> = BTreeMap::new();
    for rule in rules {
        if !banks.iter().any(|bank| bank.currency == rule.value.currency) {
            missing.entry(rule.value.currency).or_insert(rule.line);
        }
    }
    for (currency, line) in missing {
        top.problem_in_line(line, "bank.missing", &[("currency", currency.code())]);
    }
}
