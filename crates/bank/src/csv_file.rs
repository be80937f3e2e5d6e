//! A bank's own table, its columns told by a mapping.

use std::collections::VecDeque;

use csv::{ReaderBuilder, StringRecord, Trim};
use domain::money::{Currency, Money};
use jiff::civil::Date;

use crate::entry::{Entry, Item, Statement};
use crate::error::{Fault, LineError};
use crate::limits::ENTRIES_MAX;
use crate::mapping::{DayOrder, Mapping};
use crate::source::Source;
use crate::{amount, field};

pub(crate) struct Rows {
    reader: csv::Reader<Source>,
    mapping: Mapping,
    places: Places,
    ready: VecDeque<Result<Item, LineError>>,
    /// The account the rows before were of: a change of it begins another statement.
    account: String,
    entries: usize,
    over: bool,
}

/// Where the columns are.
struct Places {
    day: usize,
    valued: Option<usize>,
    amount: Option<usize>,
    credit: Option<usize>,
    debit: Option<usize>,
    currency: Option<usize>,
    account: Option<usize>,
    reference: Option<usize>,
    texts: Vec<usize>,
    payer: Option<usize>,
    payer_account: Option<usize>,
    bank_reference: Option<usize>,
}

impl Rows {
    pub(crate) fn new(mut source: Source, mapping: Mapping) -> Result<Rows, LineError> {
        for _ in 0..mapping.skip {
            source.next_line()?;
        }
        let line = source.line();
        let mut reader = ReaderBuilder::new()
            .delimiter(mapping.separator)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(source);
        let heads = match reader.headers() {
            Ok(heads) => heads.clone(),
            Err(_) => return Err(broken(&reader, line)),
        };
        let places = Places::find(&heads, &mapping, line)?;
        Ok(Rows {
            reader,
            mapping,
            places,
            ready: VecDeque::new(),
            account: String::new(),
            entries: 0,
            over: false,
        })
    }

    fn step(&mut self) -> Result<(), LineError> {
        let mut row = StringRecord::new();
        let before = self.reader.position().line() + self.mapping.skip as u64;
        match self.reader.read_record(&mut row) {
            Err(_) => return Err(broken(&self.reader, before)),
            Ok(false) => {
                self.over = true;
                return Ok(());
            }
            Ok(true) => {}
        }
        let line = self.line_of(&row).unwrap_or(before);
        if row.iter().all(str::is_empty) {
            return Ok(());
        }
        self.entries += 1;
        if ENTRIES_MAX < self.entries {
            return Err(LineError::last(line, "file", Fault::TooManyEntries));
        }
        match self.entry(line, &row) {
            Err((column, fault)) => {
                self.ready.push_back(Err(LineError::new(line, column, fault)));
            }
            Ok(entry) => {
                if entry.account != self.account {
                    self.account.clone_from(&entry.account);
                    self.ready.push_back(Ok(Item::Statement(head(line, &entry))));
                }
                self.ready.push_back(Ok(Item::Entry(Box::new(entry))));
            }
        }
        Ok(())
    }

    /// Counted back from its end: the reader's own mark is before empty lines it passed over.
    fn line_of(&self, row: &StringRecord) -> Option<u64> {
        let breaks = row.iter().map(|field| field.matches('\n').count() as u64).sum::<u64>();
        let end = self.reader.position().line().checked_sub(1 + breaks)?;
        Some(end.max(row.position()?.line()) + self.mapping.skip as u64)
    }

    fn entry(&self, line: u64, row: &StringRecord) -> Result<Entry, (String, Fault)> {
        let (mapping, places) = (&self.mapping, &self.places);
        let at = |place: Option<usize>| place.and_then(|place| row.get(place)).unwrap_or("");
        let fixed = |place: Option<usize>, fixed: &Option<String>| match at(place) {
            "" => fixed.clone().unwrap_or_default(),
            told => told.to_owned(),
        };
        let day = at(Some(places.day));
        let booked_on =
            day_of(day, mapping.order).ok_or_else(|| (mapping.day.clone(), Fault::Day))?;
        let valued_on = day_of(at(places.valued), mapping.order).unwrap_or(booked_on);
        let named = |name: &Option<String>, fallback: &str| {
            name.clone().unwrap_or_else(|| fallback.to_owned())
        };
        let currency = Currency::parse(&fixed(places.currency, &mapping.this_currency))
            .ok_or_else(|| (named(&mapping.currency, "this-currency"), Fault::Currency))?;
        let account = field::account(&fixed(places.account, &mapping.this_account));
        if account.is_empty() {
            return Err((named(&mapping.account, "this-account"), Fault::Missing));
        }
        let texts: Vec<&str> = places
            .texts
            .iter()
            .map(|place| at(Some(*place)))
            .filter(|text| !text.is_empty())
            .collect();
        Ok(Entry {
            line,
            account,
            booked_on,
            valued_on,
            amount: self.money(row, currency)?,
            reversal: false,
            bank_reference: field::reference(at(places.bank_reference)),
            end_to_end: String::new(),
            reference: field::reference(at(places.reference)),
            text: field::text(&texts.join(" ")),
            payer: field::field(at(places.payer)),
            payer_account: field::account(at(places.payer_account)),
            part: 0,
        })
    }

    fn money(&self, row: &StringRecord, currency: Currency) -> Result<Money, (String, Fault)> {
        let at = |place: Option<usize>| place.and_then(|place| row.get(place)).unwrap_or("");
        let (decimal, places) = (self.mapping.decimal, &self.places);
        let read = |text: &str, column: &Option<String>| {
            let bare = without_thousands(text, decimal.sign());
            bare.and_then(|bare| amount::signed(&bare, decimal.sign(), currency))
                .ok_or_else(|| (column.clone().unwrap_or_default(), Fault::Amount))
        };
        if places.amount.is_some() {
            return read(at(places.amount), &self.mapping.amount);
        }
        match (at(places.credit), at(places.debit)) {
            ("", "") => Err((self.mapping.credit.clone().unwrap_or_default(), Fault::Missing)),
            (credit, "") => read(credit, &self.mapping.credit),
            // Tables write the debit with and without a sign.
            ("", debit) => read(debit, &self.mapping.debit)
                .map(|money| Money::new(-money.minor.abs(), currency)),
            (credit, debit) => {
                let (credit, debit) =
                    (read(credit, &self.mapping.credit)?, read(debit, &self.mapping.debit)?);
                Ok(Money::new(credit.minor - debit.minor.abs(), currency))
            }
        }
    }
}

impl Iterator for Rows {
    type Item = Result<Item, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() && !self.over {
            if let Err(error) = self.step() {
                self.over = true;
                self.ready.push_back(Err(error));
            }
        }
        self.ready.pop_front()
    }
}

impl Places {
    fn find(heads: &StringRecord, mapping: &Mapping, line: u64) -> Result<Places, LineError> {
        let find = |name: &String| {
            heads
                .iter()
                .position(|head| head.to_lowercase() == name.to_lowercase())
                .ok_or_else(|| LineError::last(line, name.clone(), Fault::Column))
        };
        let maybe = |name: &Option<String>| name.as_ref().map(find).transpose();
        Ok(Places {
            day: find(&mapping.day)?,
            valued: maybe(&mapping.valued)?,
            amount: maybe(&mapping.amount)?,
            credit: maybe(&mapping.credit)?,
            debit: maybe(&mapping.debit)?,
            currency: maybe(&mapping.currency)?,
            account: maybe(&mapping.account)?,
            reference: maybe(&mapping.reference)?,
            texts: mapping.texts.iter().map(find).collect::<Result<_, LineError>>()?,
            payer: maybe(&mapping.payer)?,
            payer_account: maybe(&mapping.payer_account)?,
            bank_reference: maybe(&mapping.bank_reference)?,
        })
    }
}

fn head(line: u64, entry: &Entry) -> Statement {
    Statement {
        line,
        number: String::new(),
        page: String::new(),
        account: entry.account.clone(),
        currency: Some(entry.amount.currency),
        opening: None,
        closing: None,
    }
}

fn broken(reader: &csv::Reader<Source>, line: u64) -> LineError {
    LineError::last(line, "file", reader.get_ref().fault().unwrap_or(Fault::Form))
}

/// The figure without what sets its thousands apart. `None` where that stands elsewhere: "475,00"
/// read with a decimal point is not 47,500.
fn without_thousands(text: &str, decimal: char) -> Option<String> {
    let spaces = [' ', '\u{a0}', '\u{202f}', '\''];
    let text: String = text.chars().filter(|c| !spaces.contains(c)).collect();
    let apart = if decimal == '.' { ',' } else { '.' };
    let (whole, fraction) = text.split_once(decimal).unwrap_or((&text, ""));
    if fraction.contains(apart) {
        return None;
    }
    let mut groups = whole.split(apart);
    let first = groups.next().unwrap_or("").trim_start_matches(['-', '+', '\u{2212}']);
    let rest: Vec<&str> = groups.map(|group| group.trim_end_matches('-')).collect();
    let fits = rest.is_empty()
        || (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    fits.then(|| text.replace(apart, ""))
}

/// Digits in the mapping's order, whatever stands between them.
fn day_of(text: &str, order: DayOrder) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '.', '/', '年', '月', '日']).map(str::trim).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let digits = text.len() == 8 && text.chars().all(|c| c.is_ascii_digit());
    let (year, month, day) = match (order, parts.as_slice()) {
        (DayOrder::YearMonthDay, [year, month, day]) => (*year, *month, *day),
        (DayOrder::DayMonthYear, [day, month, year]) => (*year, *month, *day),
        (DayOrder::MonthDayYear, [month, day, year]) => (*year, *month, *day),
        (DayOrder::YearMonthDay, _) if digits => (&text[..4], &text[4..6], &text[6..]),
        (DayOrder::DayMonthYear, _) if digits => (&text[4..], &text[2..4], &text[..2]),
        (DayOrder::MonthDayYear, _) if digits => (&text[4..], &text[..2], &text[2..4]),
        _ => return None,
    };
    // A time of day may follow the last part.
    let first_word = |text: &str| text.split([' ', 'T']).next().unwrap_or("").to_owned();
    let year: i16 = first_word(year).parse().ok()?;
    let year = if (0..100).contains(&year) { 2000 + year } else { year };
    let day = Date::new(year, first_word(month).parse().ok()?, first_word(day).parse().ok()?);
    field::plausible(day.ok()?)
}
