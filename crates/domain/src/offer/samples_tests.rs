//! Samples of the catalogue: the four offers and a programme small enough to check by head.

use jiff::tz::TimeZone;

use super::{
    BankAccount, Benefit, BenefitKind, CompetencyLevel, CurrencyRule, Level, ListingTags, Offer,
    Price, Programme, Seller, Tax,
};
use crate::ids::{AgreementCode, AgreementVersion, BenefitCode, OfferCode, OfferGroup};
use crate::money::BasisPoints;
use crate::partner::Agreement;
use crate::samples::{currency, day, localised, money, policy_sets};
use crate::text::Country;

pub fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

pub fn level(code: &str) -> Level {
    (0..4).filter_map(Level::from_number).find(|level| level.code() == code).unwrap()
}

/// An offer of the shipped programme.
pub fn offer(code: &str) -> Offer {
    Offer {
        code: OfferCode::parse(code).unwrap(),
        level: level(code),
        group: OfferGroup::parse(if code == "gold" || code == "silver" {
            "competency"
        } else {
            code
        })
        .unwrap(),
        free: code == "network",
        requires_competency: CompetencyLevel::parse(code),
        upgrades_from: (code == "gold").then(|| OfferCode::parse("silver").unwrap()),
        agreement: AgreementCode::parse("membership").unwrap(),
        name: localised(code),
        summary: localised(code),
        qualifies: localised(code),
    }
}

/// A programme small enough to check by head: US$475, €430, NT$14,250 and ¥52,000 for Action Pack,
/// gold ten times as much, no tax by default, 23 % in Ireland, 5 % in Taiwan, 10 % in Japan from
/// October 2019 and 8 % before.
pub fn programme() -> Programme {
    let price = |offer: &str, amount: &str, from: &str| Price {
        offer: OfferCode::parse(offer).unwrap(),
        amount: money(amount),
        effective_from: day(from),
    };
    let tax = |country: Option<&str>, from: &str, rate: u32| Tax {
        country: country.map(|code| Country::parse(code).unwrap()),
        effective_from: day(from),
        rate: BasisPoints(rate),
        name: localised("tax"),
    };
    let pays = |countries: &[&str], code: &str| CurrencyRule {
        countries: countries.iter().map(|code| country(code)).collect(),
        currency: currency(code),
    };
    Programme {
        code: "sample".into(),
        name: localised("sample"),
        zone: TimeZone::UTC,
        seller: Seller {
            legal_name: "Seller".into(),
            address: Vec::new(),
            country: country("IE"),
            tax_id: String::new(),
            email: String::new(),
            phone: String::new(),
            website: String::new(),
        },
        banks: ["EUR", "TWD"].map(bank).to_vec(),
        currencies: vec![
            pays(&["IE", "DE"], "EUR"),
            pays(&["TW"], "TWD"),
            pays(&["JP"], "JPY"),
            pays(&["CH"], "CHF"),
            pays(&[], "USD"),
        ],
        competencies: Vec::new(),
        areas: Vec::new(),
        exams: Vec::new(),
        at_risk_days: 60,
        desk: super::DeskHours::OURS,
        offers: ["network", "action-pack", "silver", "gold"].map(offer).to_vec(),
        prices: vec![
            price("action-pack", "USD 450.00", "2016-01-01"),
            price("action-pack", "USD 475.00", "2017-06-22"),
            price("action-pack", "EUR 430.00", "2017-06-22"),
            price("action-pack", "TWD 14250", "2017-06-22"),
            price("action-pack", "JPY 52000", "2017-06-22"),
            price("gold", "USD 4750.00", "2017-06-22"),
            price("gold", "EUR 4333.33", "2017-06-22"),
            price("gold", "TWD 142505", "2017-06-22"),
        ],
        benefits: vec![
            benefit("gold", "gold-hours"),
            benefit("silver", "silver-hours"),
            benefit("gold", "gold-seats"),
        ],
        taxes: vec![
            tax(None, "2010-01-01", 0),
            tax(Some("IE"), "2010-01-01", 2_300),
            tax(Some("TW"), "2010-01-01", 500),
            tax(Some("JP"), "2014-04-01", 800),
            tax(Some("JP"), "2019-10-01", 1_000),
        ],
        policies: policy_sets(),
        agreements: vec![agreement("2017-06", "2017-06-22"), agreement("2022-10", "2022-10-01")],
        topics: Vec::new(),
        replies: Vec::new(),
        listing: ListingTags::default(),
    }
}

fn bank(code: &str) -> BankAccount {
    BankAccount {
        currency: currency(code),
        bank: "Bank".into(),
        holder: "Seller".into(),
        account: format!("account in {code}"),
        bic: "XXXXXXX0".into(),
        address: String::new(),
    }
}

fn benefit(offer: &str, code: &str) -> Benefit {
    Benefit {
        offer: OfferCode::parse(offer).unwrap(),
        code: BenefitCode::parse(code).unwrap(),
        kind: BenefitKind::AdvisoryHours,
        core: true,
        pack: None,
        name: localised(code),
        quantities: Vec::new(),
        earnings: Vec::new(),
    }
}

pub fn agreement(version: &str, from: &str) -> Agreement {
    Agreement {
        code: AgreementCode::parse("membership").unwrap(),
        version: AgreementVersion::parse(version).unwrap(),
        effective_from: day(from),
        title: localised("Membership"),
        body: localised("Text"),
    }
}
