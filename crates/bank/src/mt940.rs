//! MT940: tags at the beginning of lines, `:61:` for an entry and `:86:` for what was told of it.

use std::collections::VecDeque;

use domain::money::{Currency, Money};
use jiff::civil::Date;

use crate::entry::{Balance, Entry, Item, Statement};
use crate::error::{Fault, LineError};
use crate::limits::ENTRIES_MAX;
use crate::source::Source;
use crate::{amount, field, remittance};

pub(crate) struct Statements {
    source: Source,
    /// The first line of the tag after the one that is being read.
    ahead: Option<(u64, String)>,
    statement: Option<Statement>,
    said: bool,
    entry: Option<Entry>,
    /// Opening balance and entries so far, in minor units.
    sum: Option<i64>,
    ready: VecDeque<Result<Item, LineError>>,
    entries: usize,
    begun: bool,
    over: bool,
}

struct Tag {
    line: u64,
    name: String,
    lines: Vec<String>,
}

impl Statements {
    pub(crate) fn new(source: Source) -> Statements {
        Statements {
            source,
            ahead: None,
            statement: None,
            said: false,
            entry: None,
            sum: None,
            ready: VecDeque::new(),
            entries: 0,
            begun: false,
            over: false,
        }
    }

    /// The next tag with the lines that belong to it.
    fn next_tag(&mut self) -> Result<Option<Tag>, LineError> {
        let mut tag: Option<Tag> = None;
        loop {
            let (number, line) = match self.ahead.take() {
                Some(ahead) => ahead,
                None => {
                    let number = self.source.line();
                    match self.source.next_line()? {
                        Some(line) => (number, line),
                        None => return Ok(tag),
                    }
                }
            };
            let bare = line.strip_prefix('\u{1}').unwrap_or(&line);
            let start = tag_of(bare);
            match (&mut tag, start) {
                (None, Some((name, rest))) => {
                    let (name, lines) = (name.to_owned(), vec![rest.to_owned()]);
                    tag = Some(Tag { line: number, name, lines });
                }
                (Some(_), Some(_)) => {
                    self.ahead = Some((number, line));
                    return Ok(tag);
                }
                // The envelope, and the end of a message.
                (None, None) => {}
                (Some(_), None) if bare.starts_with('-') && bare.trim_end_matches('}') == "-" => {
                    return Ok(tag);
                }
                (Some(tag), None) => tag.lines.push(bare.to_owned()),
            }
        }
    }

    fn take(&mut self, tag: Tag) -> Result<(), LineError> {
        let Tag { line, name, lines } = tag;
        let first = lines.first().map_or("", |line| line.trim());
        if name == "20" {
            self.close(line)?;
            self.begun = true;
            self.statement = Some(Statement {
                line,
                number: String::new(),
                page: String::new(),
                account: String::new(),
                currency: None,
                opening: None,
                closing: None,
            });
            return Ok(());
        }
        let Some(statement) = self.statement.as_mut() else {
            // Balances to come and a text about the whole may follow the closing balance.
            if self.begun && ["64", "65", "86"].contains(&name.as_str()) {
                return Ok(());
            }
            return Err(LineError::last(line, format!(":{name}:"), Fault::NotAStatement));
        };
        match name.as_str() {
            "25" | "25P" => statement.account = field::account(first),
            "28" | "28C" => {
                let (number, page) = first.split_once('/').unwrap_or((first, ""));
                (statement.number, statement.page) = (field::field(number), field::field(page));
            }
            "60F" | "60M" => {
                let balance = balance(first)
                    .map_err(|fault| LineError::last(line, format!(":{name}:"), fault))?;
                statement.currency = Some(balance.amount.currency);
                statement.opening = Some(balance);
                self.sum = Some(balance.amount.minor);
            }
            "61" => self.entry_line(line, &lines),
            "86" => self.details(&lines),
            "62F" | "62M" => self.closing(line, &name, first),
            _ => {}
        }
        Ok(())
    }

    fn entry_line(&mut self, line: u64, lines: &[String]) {
        self.flush();
        let Some(statement) = &self.statement else { return };
        let read = match statement.currency {
            _ if statement.account.is_empty() => Err((":25:", Fault::Missing)),
            None => Err((":60F:", Fault::Missing)),
            Some(currency) => entry(line, &statement.account, lines, currency),
        };
        match read {
            Ok(entry) => {
                self.sum = self.sum.and_then(|sum| sum.checked_add(entry.amount.minor));
                self.entry = Some(entry);
            }
            Err((field, fault)) => {
                // The sum is not known any more; the line itself was named.
                self.sum = None;
                self.ready.push_back(Err(LineError::new(line, field, fault)));
            }
        }
    }

    fn details(&mut self, lines: &[String]) {
        let Some(entry) = &mut self.entry else { return };
        let details = remittance::details(lines);
        entry.text = if entry.text.is_empty() {
            details.text
        } else {
            field::text(&format!("{} {}", details.text, entry.text))
        };
        entry.payer = details.payer;
        entry.payer_account = details.payer_account;
        if entry.end_to_end.is_empty() {
            entry.end_to_end = details.end_to_end;
        }
        self.flush();
    }

    fn closing(&mut self, line: u64, name: &str, first: &str) {
        self.flush();
        let field = format!(":{name}:");
        match balance(first) {
            Err(fault) => self.ready.push_back(Err(LineError::new(line, field, fault))),
            Ok(closing) => {
                if self.sum.is_some_and(|sum| sum != closing.amount.minor) {
                    self.ready.push_back(Err(LineError::new(line, field, Fault::Balance)));
                }
                self.say_statement();
                self.statement.take();
                self.sum = None;
            }
        }
    }

    fn say_statement(&mut self) {
        if let Some(statement) = self.statement.as_ref().filter(|_| !self.said) {
            self.ready.push_back(Ok(Item::Statement(statement.clone())));
            self.said = true;
        }
    }

    /// Hands on the entry that is complete now.
    fn flush(&mut self) {
        if let Some(entry) = self.entry.take() {
            self.say_statement();
            self.entries += 1;
            self.ready.push_back(if ENTRIES_MAX < self.entries {
                Err(LineError::last(entry.line, "file", Fault::TooManyEntries))
            } else {
                Ok(Item::Entry(Box::new(entry)))
            });
        }
    }

    /// Ends the statement; one without its closing balance was cut off.
    fn close(&mut self, line: u64) -> Result<(), LineError> {
        self.flush();
        let open = self.statement.take().is_some();
        self.said = false;
        if open {
            return Err(LineError::last(line, ":62F:", Fault::Truncated));
        }
        Ok(())
    }

    fn step(&mut self) -> Result<(), LineError> {
        match self.next_tag()? {
            Some(tag) => self.take(tag),
            None => {
                self.over = true;
                if !self.begun {
                    return Err(LineError::last(1, "file", Fault::NotAStatement));
                }
                self.close(self.source.line())
            }
        }
    }
}

impl Iterator for Statements {
    type Item = Result<Item, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() && !self.over {
            if let Err(error) = self.step() {
                self.ready.push_back(Err(error));
            }
        }
        let item = self.ready.pop_front()?;
        if item.as_ref().is_err_and(LineError::is_final) {
            self.over = true;
            self.ready.clear();
        }
        Some(item)
    }
}

/// `:61:` at the beginning of a line: its name and the rest.
fn tag_of(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix(':')?.split_once(':')?;
    let named = (2..=3).contains(&name.len())
        && name.chars().take(2).all(|c| c.is_ascii_digit())
        && name.chars().skip(2).all(|c| c.is_ascii_uppercase());
    named.then_some((name, rest))
}

/// `C261123EUR1234,56`.
fn balance(text: &str) -> Result<Balance, Fault> {
    let sign = match text.get(..1) {
        Some("C") => 1,
        Some("D") => -1,
        _ => return Err(Fault::Direction),
    };
    let day = text.get(1..7).and_then(short_day).ok_or(Fault::Day)?;
    let currency = text.get(7..10).and_then(Currency::parse).ok_or(Fault::Currency)?;
    let amount = text.get(10..).and_then(|text| amount::unsigned(text, ',', currency));
    let amount = amount.ok_or(Fault::Amount)?;
    Ok(Balance { day, amount: Money::new(sign * amount.minor, currency) })
}

/// `YYMMDD`, of this century.
fn short_day(text: &str) -> Option<Date> {
    let number = |at: usize| text.get(at..at + 2)?.parse::<i8>().ok();
    let digits = text.len() == 6 && text.chars().all(|c| c.is_ascii_digit());
    let year = 2000 + i16::from(number(0)?);
    Date::new(year, number(2)?, number(4)?).ok().filter(|_| digits)
}

/// `MMDD` near another day: over the turn of the year it is the year before or after.
fn near(text: &str, valued_on: Date) -> Option<Date> {
    let number = |at: usize| text.get(at..at + 2)?.parse::<i8>().ok();
    let (month, day) = (number(0)?, number(2)?);
    (-1..=1)
        .filter_map(|shift| Date::new(valued_on.year() + shift, month, day).ok())
        .min_by_key(|day| domain::calendar::days_between(valued_on, *day).abs())
}

/// `YYMMDD[MMDD](R)(C|D)[X]amount,NXXX reference[//bank's reference]`, and a line of the bank.
fn entry(
    line: u64,
    account: &str,
    lines: &[String],
    currency: Currency,
) -> Result<Entry, (&'static str, Fault)> {
    let text = lines.first().map_or("", |line| line.trim());
    let day_fault = (":61:1", Fault::Day);
    let valued_on = text.get(..6).and_then(short_day).ok_or(day_fault)?;
    let mut rest = text.get(6..).ok_or(day_fault)?;
    let mut booked_on = valued_on;
    if rest.get(..4).is_some_and(|day| day.chars().all(|c| c.is_ascii_digit())) {
        booked_on = near(rest, valued_on).ok_or((":61:2", Fault::Day))?;
        rest = rest.get(4..).unwrap_or("");
    }
    // Taking back a credit takes money, taking back a debit brings it.
    let directions = [("RC", -1, true), ("RD", 1, true), ("C", 1, false), ("D", -1, false)];
    let (rest, sign, reversal) = directions
        .into_iter()
        .find_map(|(mark, sign, back)| Some((rest.strip_prefix(mark)?, sign, back)))
        .ok_or((":61:3", Fault::Direction))?;
    let rest = rest.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(rest.len());
    let (figure, rest) = rest.split_at(end);
    let amount = amount::unsigned(figure, ',', currency).ok_or((":61:5", Fault::Amount))?;
    // How it was made: a letter and a code of three, `NTRF`.
    let kind = rest.get(..4).filter(|kind| kind.starts_with(['N', 'F', 'S']));
    kind.filter(|kind| kind.chars().all(|c| c.is_ascii_alphanumeric()))
        .ok_or((":61:6", Fault::Form))?;
    let references = rest.get(4..).unwrap_or("");
    let (own, bank) = references.split_once("//").unwrap_or((references, ""));
    Ok(Entry {
        line,
        account: account.to_owned(),
        booked_on,
        valued_on,
        amount: Money::new(sign * amount.minor, currency),
        reversal,
        bank_reference: field::reference(bank),
        end_to_end: field::reference(own),
        reference: String::new(),
        text: field::text(lines.get(1).map_or("", |line| line)),
        payer: String::new(),
        payer_account: String::new(),
        part: 0,
    })
}
