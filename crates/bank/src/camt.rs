//! camt.053: one pass over the elements, with what is being read kept and everything else skipped.

mod draft;

use std::collections::VecDeque;

use domain::money::{Currency, Money};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::entry::{Balance, Item, Statement};
use crate::error::{Fault, LineError};
use crate::limits::{DEPTH_MAX, ENTRIES_MAX, PARTS_MAX, TEXT_CHARACTERS_MAX};
use crate::source::Source;
use crate::{amount, field};
use draft::{Draft, Part, direction};

const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";
const VERSIONS: [&str; 4] = ["02", "04", "08", "10"];
const STATEMENT: &str = "Document/BkToCstmrStmt/Stmt";

pub(crate) struct Statements {
    reader: Reader<Source>,
    buffer: Vec<u8>,
    /// Local names from the root, joined by `/`, and where each begins.
    path: String,
    starts: Vec<usize>,
    text: String,
    /// The `Ccy` of the element that is open.
    currency: String,
    statement: Option<Open>,
    ready: VecDeque<Result<Item, LineError>>,
    entries: usize,
    ended: bool,
    over: bool,
}

/// The statement that is open.
struct Open {
    head: Statement,
    said: bool,
    balance: BalanceDraft,
    opening_code: String,
    /// The sum of the entries, in minor units; `None` once one could not be read.
    sum: Option<i64>,
    entry: Option<Draft>,
}

#[derive(Default)]
struct BalanceDraft {
    code: String,
    amount: String,
    currency: String,
    direction: String,
    day: String,
}

impl Statements {
    pub(crate) fn new(source: Source) -> Statements {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        Statements {
            reader,
            buffer: Vec::new(),
            path: String::new(),
            starts: Vec::new(),
            text: String::new(),
            currency: String::new(),
            statement: None,
            ready: VecDeque::new(),
            entries: 0,
            ended: false,
            over: false,
        }
    }

    fn broken(&self, fault: Fault) -> LineError {
        let at = if self.path.is_empty() { "file" } else { short(&self.path) };
        LineError::last(self.reader.get_ref().line(), at, fault)
    }

    fn step(&mut self) -> Result<(), LineError> {
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        let event = self.reader.read_event_into(&mut buffer);
        let done = match event {
            Err(_) => Err(self.unreadable()),
            Ok(event) => self.take(event),
        };
        self.buffer = buffer;
        done
    }

    /// The source's own fault where it has one, else the text is not XML, or ends within a tag.
    fn unreadable(&self) -> LineError {
        let source = self.reader.get_ref();
        let at_end = source.at_end();
        let fault = source.fault().unwrap_or(if at_end { Fault::Truncated } else { Fault::Form });
        self.broken(fault)
    }

    fn take(&mut self, event: Event<'_>) -> Result<(), LineError> {
        match event {
            Event::Start(start) => self.open(&start),
            Event::End(_) => self.close(),
            Event::Text(text) => self.append(&text),
            Event::CData(text) => self.append(&text),
            Event::GeneralRef(reference) => {
                let character = match &*reference {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok().flatten(),
                };
                let character = character.ok_or_else(|| self.broken(Fault::Entity))?;
                self.append(character.encode_utf8(&mut [0; 4]))
            }
            Event::DocType(_) => Err(self.broken(Fault::DocumentType)),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Ok(()),
            Event::Eof => {
                self.over = true;
                match (self.ended, self.starts.is_empty()) {
                    (true, true) => Ok(()),
                    (false, true) => Err(self.broken(Fault::NotAStatement)),
                    (_, false) => Err(self.broken(Fault::Truncated)),
                }
            }
        }
    }

    fn append(&mut self, text: &str) -> Result<(), LineError> {
        // Bytes, so that four a character are enough for the longest text that is kept.
        if self.text.len() + text.len() <= 4 * TEXT_CHARACTERS_MAX {
            self.text.push_str(text);
        } else if self.text.len() < 4 * TEXT_CHARACTERS_MAX {
            let mut room = 4 * TEXT_CHARACTERS_MAX - self.text.len();
            while !text.is_char_boundary(room) {
                room -= 1;
            }
            self.text.push_str(&text[..room]);
        }
        Ok(())
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), LineError> {
        if DEPTH_MAX <= self.starts.len() {
            return Err(self.broken(Fault::TooDeep));
        }
        if self.starts.is_empty() {
            self.check_root(start)?;
        }
        let local = start.local_name();
        self.starts.push(self.path.len());
        if !self.path.is_empty() {
            self.path.push('/');
        }
        self.path.push_str(local.into_inner());
        self.text.clear();
        self.currency.clear();
        let attribute = start.try_get_attribute("Ccy").map_err(|_| self.broken(Fault::Form))?;
        if let Some(currency) = attribute {
            self.currency.push_str(currency.value.get(..3).unwrap_or(&currency.value));
        }
        let line = self.reader.get_ref().line();
        if self.path == STATEMENT {
            self.statement = Some(Open::new(line));
        } else if let Some(rest) = self.path.strip_prefix(STATEMENT) {
            match rest {
                "/Ntry" => self.begin_entry(line)?,
                "/Bal" => {
                    if let Some(open) = &mut self.statement {
                        open.balance = BalanceDraft::default();
                    }
                }
                "/Ntry/NtryDtls/TxDtls" => self.begin_part()?,
                _ => {}
            }
        }
        Ok(())
    }

    fn check_root(&mut self, start: &BytesStart<'_>) -> Result<(), LineError> {
        let known = start.attributes().flatten().any(|attribute| {
            attribute.key.as_ref().starts_with("xmlns")
                && attribute
                    .value
                    .strip_prefix(NAMESPACE)
                    .is_some_and(|version| VERSIONS.contains(&version))
        });
        if self.ended || !known || start.local_name().into_inner() != "Document" {
            return Err(self.broken(Fault::NotAStatement));
        }
        Ok(())
    }

    fn begin_entry(&mut self, line: u64) -> Result<(), LineError> {
        let Some(open) = &mut self.statement else { return Ok(()) };
        if open.head.account.is_empty() {
            return Err(LineError::last(line, "Acct/Id", Fault::Missing));
        }
        open.say(&mut self.ready);
        open.entry = Some(Draft::new(line));
        Ok(())
    }

    fn begin_part(&mut self) -> Result<(), LineError> {
        let line = self.reader.get_ref().line();
        if let Some(entry) = self.statement.as_mut().and_then(|open| open.entry.as_mut()) {
            if PARTS_MAX <= entry.parts.len() {
                return Err(LineError::last(line, "TxDtls", Fault::TooManyEntries));
            }
            entry.parts.push(Part::default());
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), LineError> {
        let text = std::mem::take(&mut self.text);
        if let (Some(rest), Some(open)) =
            (self.path.strip_prefix(STATEMENT), self.statement.as_mut())
        {
            let line = self.reader.get_ref().line();
            match rest.strip_prefix('/') {
                None => {
                    open.say(&mut self.ready);
                    open.check_sum(line, &mut self.ready);
                    self.statement = None;
                    self.ended = true;
                }
                Some("Ntry") => self.end_entry(),
                Some("Bal") => open.end_balance(line, &mut self.ready),
                Some(leaf) => match (leaf.strip_prefix("Ntry/"), leaf.strip_prefix("Bal/")) {
                    (Some(leaf), _) => {
                        if let Some(entry) = &mut open.entry {
                            entry.put(leaf, &text, &self.currency);
                        }
                    }
                    (_, Some(leaf)) => open.balance.put(leaf, &text, &self.currency),
                    _ => open.put(leaf, &text),
                },
            }
        }
        if let Some(start) = self.starts.pop() {
            self.path.truncate(start);
        }
        if self.starts.is_empty() {
            // A file of no statement is one all the same.
            self.ended = true;
        }
        Ok(())
    }

    fn end_entry(&mut self) {
        let Some(open) = &mut self.statement else { return };
        let Some(draft) = open.entry.take() else { return };
        let line = draft.line;
        match draft.finish(&open.head.account) {
            Ok(None) => self.ready.push_back(Ok(Item::NotBooked { line })),
            Err((field, fault)) => {
                open.sum = None;
                self.ready.push_back(Err(LineError::new(line, field, fault)));
            }
            Ok(Some(entries)) => {
                self.entries += entries.len();
                if ENTRIES_MAX < self.entries {
                    let error = LineError::last(line, "file", Fault::TooManyEntries);
                    self.ready.push_back(Err(error));
                    return;
                }
                for entry in entries {
                    open.count(entry.amount);
                    self.ready.push_back(Ok(Item::Entry(Box::new(entry))));
                }
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
                self.over = true;
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

impl Open {
    fn new(line: u64) -> Open {
        Open {
            head: Statement {
                line,
                number: String::new(),
                page: String::new(),
                account: String::new(),
                currency: None,
                opening: None,
                closing: None,
            },
            said: false,
            balance: BalanceDraft::default(),
            opening_code: String::new(),
            sum: Some(0),
            entry: None,
        }
    }

    fn say(&mut self, ready: &mut VecDeque<Result<Item, LineError>>) {
        if !self.said {
            self.said = true;
            ready.push_back(Ok(Item::Statement(self.head.clone())));
        }
    }

    fn put(&mut self, leaf: &str, text: &str) {
        match leaf {
            "Id" => self.head.number = field::field(text),
            "StmtPgntn/PgNb" => self.head.page = field::field(text),
            "Acct/Id/IBAN" | "Acct/Id/Othr/Id" => self.head.account = field::account(text),
            "Acct/Ccy" => self.head.currency = Currency::parse(text),
            _ => {}
        }
    }

    fn count(&mut self, amount: Money) {
        let own =
            self.head.opening.is_some_and(|balance| balance.amount.currency == amount.currency);
        self.sum = self.sum.filter(|_| own).and_then(|sum| sum.checked_add(amount.minor));
    }

    /// The booked balances; the announced and the available ones say nothing of entries.
    fn end_balance(&mut self, line: u64, ready: &mut VecDeque<Result<Item, LineError>>) {
        let draft = std::mem::take(&mut self.balance);
        let opens = ["OPBD", "PRCD"].contains(&draft.code.as_str());
        if !opens && draft.code != "CLBD" {
            return;
        }
        match draft.finish() {
            Err((field, fault)) => ready.push_back(Err(LineError::new(line, field, fault))),
            // The day's own opening counts before the closing of the day before.
            Ok(balance) if opens => {
                if self.opening_code != "OPBD" {
                    self.head.opening = Some(balance);
                    self.opening_code = draft.code;
                }
            }
            Ok(balance) => self.head.closing = Some(balance),
        }
    }

    fn check_sum(&self, line: u64, ready: &mut VecDeque<Result<Item, LineError>>) {
        let (Some(opening), Some(closing), Some(sum)) =
            (self.head.opening, self.head.closing, self.sum)
        else {
            return;
        };
        if opening.amount.minor.checked_add(sum) != Some(closing.amount.minor) {
            ready.push_back(Err(LineError::new(line, "Bal", Fault::Balance)));
        }
    }
}

impl BalanceDraft {
    fn put(&mut self, leaf: &str, text: &str, currency: &str) {
        let text = text.trim();
        match leaf {
            "Tp/CdOrPrtry/Cd" => self.code = field::field(text),
            "Amt" => {
                self.amount = field::field(text);
                self.currency = currency.to_owned();
            }
            "CdtDbtInd" => self.direction = field::field(text),
            "Dt/Dt" | "Dt/DtTm" => self.day = field::field(text),
            _ => {}
        }
    }

    fn finish(&self) -> Result<Balance, (&'static str, Fault)> {
        let currency = Currency::parse(&self.currency).ok_or(("Bal/Amt@Ccy", Fault::Currency))?;
        let sign = direction(&self.direction).ok_or(("Bal/CdtDbtInd", Fault::Direction))?;
        let amount = amount::unsigned(&self.amount, '.', currency);
        let amount = amount.ok_or(("Bal/Amt", Fault::Amount))?;
        let day = field::iso_day(&self.day).ok_or(("Bal/Dt", Fault::Day))?;
        Ok(Balance { day, amount: Money::new(sign * amount.minor, currency) })
    }
}

/// The path without what every statement has in common.
fn short(path: &str) -> &str {
    path.strip_prefix(STATEMENT).map_or(path, |rest| rest.trim_start_matches('/'))
}
