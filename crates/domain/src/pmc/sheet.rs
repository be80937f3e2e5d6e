//! The file by which companies come from the older centre: what its lines say, or what is wrong.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::OldRole;
use crate::calendar::{TermArithmetic, anniversary, plus_days};
use crate::ids::{NetworkId, OfferCode};
use crate::partner::{Address, LEGAL_NAME_MAX, PERSON_NAME_MAX};
use crate::text::{Country, Email, Locale, line};

/// Lines one file may have, below its heading.
pub const LINES_MAX: usize = 20_000;

/// The columns, as the heading names them.
pub const COLUMNS: [&str; 15] = [
    "record",
    "network_id",
    "company",
    "joins",
    "name",
    "country",
    "line1",
    "city",
    "postal_code",
    "language",
    "email",
    "role",
    "offer",
    "anniversary",
    "auto_renew",
];

/// Characters of a line of an address, and of a city.
const ADDRESS_MAX: usize = 200;
const POSTAL_CODE_MAX: usize = 20;

/// A line as typed: its number in the file and its cells by column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    pub number: u64,
    pub cells: BTreeMap<&'static str, String>,
}

impl Line {
    fn cell(&self, column: &'static str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }
}

/// What is wrong with a line: the column and a code for the sentence that says how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub line: u64,
    pub column: &'static str,
    pub code: &'static str,
}

/// What the older centre had about automatic renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldSwitch {
    On,
    Off,
    /// The file does not say.
    Unknown,
}

impl OldSwitch {
    pub fn code(self) -> &'static str {
        match self {
            OldSwitch::On => "on",
            OldSwitch::Off => "off",
            OldSwitch::Unknown => "unknown",
        }
    }

    pub fn parse(code: &str) -> Option<OldSwitch> {
        match code {
            "on" => Some(OldSwitch::On),
            "off" => Some(OldSwitch::Off),
            "unknown" => Some(OldSwitch::Unknown),
            _ => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub email: Email,
    pub role: OldRole,
    pub locale: Locale,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub offer: OfferCode,
    /// The last day of the year that is paid.
    pub anniversary: Date,
    pub auto_renew: OldSwitch,
}

/// A location with its people and memberships. The head office is the first of its company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub network_id: NetworkId,
    pub name: String,
    pub address: Address,
    pub locale: Locale,
    /// The primary contact first.
    pub people: Vec<Person>,
    pub memberships: Vec<Membership>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// The head office's.
    pub number: NetworkId,
    /// The company whose location it becomes, where several are merged.
    pub joins: Option<NetworkId>,
    /// The head office first, the others by network id.
    pub accounts: Vec<Account>,
}

/// What of the programme a file is held against.
pub struct Sold<'a> {
    /// Offers that memberships can be to.
    pub offers: Box<dyn Fn(&OfferCode) -> bool + 'a>,
    /// Whether companies of a country can be charged.
    pub country: Box<dyn Fn(Country) -> bool + 'a>,
    pub today: Date,
}

/// Reads the lines: every company, or everything that is wrong with any line, by line and column.
/// Nothing of a file with a fault is taken.
pub fn check(lines: &[Line], sold: &Sold<'_>) -> Result<Vec<Company>, Vec<Fault>> {
    let mut reading = Reading { sold, faults: Vec::new(), places: BTreeMap::new() };
    for one in lines.iter().filter(|one| matches!(one.cell("record"), "company" | "location")) {
        reading.place(one);
    }
    for one in lines {
        match one.cell("record") {
            "company" | "location" => {}
            "user" => reading.person(one),
            "membership" => reading.membership(one),
            _ => reading.fault(one, "record", "pmc-fault-record"),
        }
    }
    reading.companies(lines)
}

struct Place {
    line: u64,
    company: NetworkId,
    joins: Option<NetworkId>,
    account: Account,
}

struct Reading<'a> {
    sold: &'a Sold<'a>,
    faults: Vec<Fault>,
    places: BTreeMap<NetworkId, Place>,
}

impl Reading<'_> {
    fn fault(&mut self, one: &Line, column: &'static str, code: &'static str) {
        self.faults.push(Fault { line: one.number, column, code });
    }

    fn network_id(&mut self, one: &Line, column: &'static str) -> Option<NetworkId> {
        let id = NetworkId::parse(one.cell(column));
        if id.is_none() {
            self.fault(one, column, "pmc-fault-network-id");
        }
        id
    }

    fn text(&mut self, one: &Line, column: &'static str, most: usize) -> Option<String> {
        let text = line(one.cell(column), most).ok();
        if text.is_none() {
            self.fault(one, column, "pmc-fault-text");
        }
        text
    }

    fn locale(&mut self, one: &Line) -> Option<Locale> {
        let locale = Locale::parse(one.cell("language"));
        if locale.is_none() {
            self.fault(one, "language", "pmc-fault-language");
        }
        locale
    }

    /// Cells that say nothing for this kind of line are empty: a shifted column is found out.
    fn only(&mut self, one: &Line, columns: &[&'static str]) {
        for column in COLUMNS {
            if !columns.contains(&column) && !one.cell(column).is_empty() {
                self.fault(one, column, "pmc-fault-not-here");
            }
        }
    }

    fn place(&mut self, one: &Line) {
        let is_company = one.cell("record") == "company";
        let own = if is_company { "joins" } else { "company" };
        let known = ["record", "network_id", own, "name", "country", "line1", "city"];
        self.only(one, &[&known[..], &["postal_code", "language"]].concat());
        let country = Country::parse(one.cell("country")).ok();
        match country {
            None => self.fault(one, "country", "pmc-fault-country"),
            Some(country) if !(self.sold.country)(country) => {
                self.fault(one, "country", "pmc-fault-not-sold-there");
            }
            Some(_) => {}
        }
        let network_id = self.network_id(one, "network_id");
        let name = self.text(one, "name", LEGAL_NAME_MAX);
        let line1 = self.text(one, "line1", ADDRESS_MAX);
        let city = self.text(one, "city", ADDRESS_MAX);
        let postal_code = self.text(one, "postal_code", POSTAL_CODE_MAX);
        let locale = self.locale(one);
        let joins = match one.cell("joins") {
            "" => None,
            _ => self.network_id(one, "joins"),
        };
        let company = if is_company { network_id } else { self.network_id(one, "company") };
        // A country that cannot be read is a fault already; the place is kept for what names it.
        let country = country.or_else(|| Country::parse("US").ok());
        let (Some(network_id), Some(company), Some(country)) = (network_id, company, country)
        else {
            return;
        };
        if is_company && joins == Some(network_id) {
            self.fault(one, "joins", "pmc-fault-joins-itself");
        }
        let address = Address {
            line1: line1.unwrap_or_default(),
            line2: String::new(),
            city: city.unwrap_or_default(),
            region: String::new(),
            postal_code: postal_code.unwrap_or_default(),
            country,
        };
        let account = Account {
            network_id,
            name: name.unwrap_or_default(),
            address,
            locale: locale.unwrap_or(Locale::EnUs),
            people: Vec::new(),
            memberships: Vec::new(),
        };
        let place = Place { line: one.number, company, joins, account };
        if self.places.insert(network_id, place).is_some() {
            self.fault(one, "network_id", "pmc-fault-twice");
        }
    }

    fn person(&mut self, one: &Line) {
        self.only(one, &["record", "network_id", "name", "language", "email", "role"]);
        let network_id = self.network_id(one, "network_id");
        let name = self.text(one, "name", PERSON_NAME_MAX);
        let locale = self.locale(one);
        let email = Email::parse(one.cell("email")).ok();
        if email.is_none() {
            self.fault(one, "email", "pmc-fault-email");
        }
        let role = OldRole::parse(one.cell("role"));
        if role.is_none() {
            self.fault(one, "role", "pmc-fault-role");
        }
        let Some(network_id) = network_id else { return };
        let Some(place) = self.places.get_mut(&network_id) else {
            return self.fault(one, "network_id", "pmc-fault-no-location");
        };
        let (Some(name), Some(locale), Some(email), Some(role)) = (name, locale, email, role)
        else {
            return;
        };
        if place.account.people.iter().any(|known| known.email == email) {
            return self.fault(one, "email", "pmc-fault-twice");
        }
        place.account.people.push(Person { name, email, role, locale });
    }

    fn membership(&mut self, one: &Line) {
        self.only(one, &["record", "network_id", "offer", "anniversary", "auto_renew"]);
        let network_id = self.network_id(one, "network_id");
        let offer = OfferCode::parse(one.cell("offer")).filter(|offer| (self.sold.offers)(offer));
        if offer.is_none() {
            self.fault(one, "offer", "pmc-fault-offer");
        }
        let day = one.cell("anniversary").parse::<Date>().ok();
        match day {
            None => self.fault(one, "anniversary", "pmc-fault-day"),
            Some(day) if !self.is_paid_year(day) => {
                self.fault(one, "anniversary", "pmc-fault-year");
            }
            Some(_) => {}
        }
        let auto_renew = match one.cell("auto_renew") {
            "" => Some(OldSwitch::Unknown),
            code => OldSwitch::parse(code),
        };
        if auto_renew.is_none() {
            self.fault(one, "auto_renew", "pmc-fault-switch");
        }
        let Some(network_id) = network_id else { return };
        let Some(place) = self.places.get_mut(&network_id) else {
            return self.fault(one, "network_id", "pmc-fault-no-location");
        };
        let (Some(offer), Some(anniversary), Some(auto_renew)) = (offer, day, auto_renew) else {
            return;
        };
        if place.account.memberships.iter().any(|known| known.offer == offer) {
            return self.fault(one, "offer", "pmc-fault-twice");
        }
        place.account.memberships.push(Membership { offer, anniversary, auto_renew });
    }

    /// A year that runs today: what is over, or was paid for longer, is not this file's matter.
    fn is_paid_year(&self, day: Date) -> bool {
        let last = plus_days(anniversary(self.sold.today, 1, TermArithmetic::CalendarYear), 1);
        self.sold.today <= day && day < last
    }

    fn companies(mut self, lines: &[Line]) -> Result<Vec<Company>, Vec<Fault>> {
        let heads: BTreeSet<NetworkId> = self
            .places
            .iter()
            .filter(|(id, place)| **id == place.company)
            .map(|(id, _)| *id)
            .collect();
        for place in self.places.values() {
            let primaries =
                place.account.people.iter().filter(|one| one.role == OldRole::Primary).count();
            if primaries != 1 {
                let code = "pmc-fault-primary";
                self.faults.push(Fault { line: place.line, column: "role", code });
            }
            if !heads.contains(&place.company) {
                let code = "pmc-fault-no-company";
                self.faults.push(Fault { line: place.line, column: "company", code });
            }
        }
        if lines.is_empty() {
            self.faults.push(Fault { line: 1, column: "record", code: "pmc-fault-empty" });
        }
        if !self.faults.is_empty() {
            self.faults.sort();
            return Err(self.faults);
        }
        let mut companies: BTreeMap<NetworkId, Company> = BTreeMap::new();
        for (id, place) in self.places {
            let mut account = place.account;
            account.people.sort_by_key(|one| one.role);
            let company = companies.entry(place.company).or_insert_with(|| Company {
                number: place.company,
                joins: None,
                accounts: Vec::new(),
            });
            if id == place.company {
                company.joins = place.joins;
                company.accounts.insert(0, account);
            } else {
                company.accounts.push(account);
            }
        }
        Ok(companies.into_values().collect())
    }
}
