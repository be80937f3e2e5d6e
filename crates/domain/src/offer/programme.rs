//! The whole programme as it was loaded from its files.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::requirement::{Area, Exam, Path};
use super::topic::{Reply, Topic};
use super::{Benefit, Offer, Price};
use crate::ids::{AgreementCode, CompetencyCode, OfferCode, PolicyCode, TagCode, TopicCode};
use crate::money::{BasisPoints, Currency, Money};
use crate::partner::{Agreement, agreement_in_force};
use crate::policy::{PolicySet, in_force};
use crate::text::{Country, Localised};

/// Who sells: the block at the head of each invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seller {
    pub legal_name: String,
    pub address: Vec<String>,
    pub country: Country,
    pub tax_id: String,
    pub email: String,
    pub phone: String,
    pub website: String,
}

/// Where partners transfer money to, one account per currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankAccount {
    pub currency: Currency,
    pub bank: String,
    pub holder: String,
    pub account: String,
    pub bic: String,
    pub address: String,
}

/// The currency a country pays in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrencyRule {
    /// Empty for the rule that fits every other country.
    pub countries: Vec<Country>,
    pub currency: Currency,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competency {
    pub code: CompetencyCode,
    pub name: Localised,
    /// Any one of them is enough. None where staff alone says who has it.
    pub paths: Vec<Path>,
}

/// A tax on sales to a country, in force from a day until the country's next rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tax {
    /// `None` for every country without a row of its own.
    pub country: Option<Country>,
    pub effective_from: Date,
    pub rate: BasisPoints,
    pub name: Localised,
}

/// Something that a profile in the directory can be found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListingTag {
    pub code: TagCode,
    pub name: Localised,
}

/// What companies choose from when they say what they do, in the order in which it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListingTags {
    pub industries: Vec<ListingTag>,
    pub services: Vec<ListingTag>,
    pub products: Vec<ListingTag>,
    pub languages: Vec<ListingTag>,
}

/// Hours of work, from Monday to Friday, within which the programme's staff takes up what waits at
/// its desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeskHours {
    pub vetting: i64,
    pub receipts: i64,
    pub matching: i64,
    pub unknown: i64,
    pub keys: i64,
    pub recoveries: i64,
    pub other: i64,
}

impl DeskHours {
    /// Of a programme that says nothing about it. No public page names any: they are our choice.
    pub const OURS: DeskHours = DeskHours {
        vetting: 27,
        receipts: 9,
        matching: 18,
        unknown: 4,
        keys: 9,
        recoveries: 18,
        other: 27,
    };
}

#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    pub code: String,
    pub name: Localised,
    /// Decides which civil day it is for every rule.
    pub zone: TimeZone,
    pub seller: Seller,
    pub banks: Vec<BankAccount>,
    pub currencies: Vec<CurrencyRule>,
    pub competencies: Vec<Competency>,
    /// Every grouping of the competencies; see [`Programme::areas_on`].
    pub areas: Vec<Area>,
    pub exams: Vec<Exam>,
    /// Days before a requirement falls short on which a company is told.
    pub at_risk_days: i32,
    /// Lowest level first.
    pub offers: Vec<Offer>,
    pub prices: Vec<Price>,
    pub benefits: Vec<Benefit>,
    pub taxes: Vec<Tax>,
    /// Rising by `effective_from`.
    pub policies: Vec<PolicySet>,
    pub agreements: Vec<Agreement>,
    /// The types of problem, as the form lists them.
    pub topics: Vec<Topic>,
    pub replies: Vec<Reply>,
    pub listing: ListingTags,
    pub desk: DeskHours,
}

impl Programme {
    pub fn offer(&self, code: &OfferCode) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.code == *code)
    }

    /// `None` for one that a newer version of the files no longer has.
    pub fn topic(&self, code: &TopicCode) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.code == *code)
    }

    pub fn policy(&self, code: &PolicyCode) -> Option<&PolicySet> {
        self.policies.iter().find(|set| set.code == *code)
    }

    pub fn policy_on(&self, day: Date) -> Option<&PolicySet> {
        in_force(&self.policies, day)
    }

    pub fn agreement_on(&self, code: &AgreementCode, day: Date) -> Option<&Agreement> {
        agreement_in_force(&self.agreements, code, day)
    }

    /// The currency a company pays in; it follows from the country of its legal seat.
    pub fn currency_for(&self, country: Country) -> Option<Currency> {
        let own = self.currencies.iter().find(|rule| rule.countries.contains(&country));
        let any = || self.currencies.iter().find(|rule| rule.countries.is_empty());
        own.or_else(any).map(|rule| rule.currency)
    }

    /// The yearly price before tax on a day. `None` where the offer has none in that currency.
    pub fn price_on(&self, offer: &OfferCode, currency: Currency, day: Date) -> Option<Money> {
        self.prices
            .iter()
            .filter(|price| price.offer == *offer && price.amount.currency == currency)
            .filter(|price| price.effective_from <= day)
            .max_by_key(|price| price.effective_from)
            .map(|price| price.amount)
    }

    /// The tax on a sale to a country on a day. `None` only where the programme lacks the default
    /// row.
    pub fn tax_on(&self, country: Country, day: Date) -> Option<&Tax> {
        let latest = |wanted: Option<Country>| {
            self.taxes
                .iter()
                .filter(|tax| tax.country == wanted && tax.effective_from <= day)
                .max_by_key(|tax| tax.effective_from)
        };
        latest(Some(country)).or_else(|| latest(None))
    }

    pub fn bank_for(&self, currency: Currency) -> Option<&BankAccount> {
        self.banks.iter().find(|bank| bank.currency == currency)
    }

    pub fn competency(&self, code: &CompetencyCode) -> Option<&Competency> {
        self.competencies.iter().find(|competency| competency.code == *code)
    }

    /// The grouping of the competencies in force on a day: the latest that has begun, or the first.
    pub fn areas_on(&self, day: Date) -> impl Iterator<Item = &Area> {
        let days = || self.areas.iter().map(|area| area.effective_from);
        let begun = days().filter(|from| *from <= day).max().or_else(|| days().min());
        self.areas.iter().filter(move |area| Some(area.effective_from) == begun)
    }

    pub fn benefits_of<'a>(&'a self, offer: &'a OfferCode) -> impl Iterator<Item = &'a Benefit> {
        self.benefits.iter().filter(move |benefit| benefit.offer == *offer)
    }
}
