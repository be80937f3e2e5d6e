//! An entry while its elements are read.

use domain::money::{Currency, Money};

use crate::entry::Entry;
use crate::error::Fault;
use crate::limits::TEXT_CHARACTERS_MAX;
use crate::{amount, field};

pub(super) struct Draft {
    pub(super) line: u64,
    amount: String,
    currency: String,
    direction: String,
    reversal: bool,
    status: String,
    booked: String,
    valued: String,
    bank_reference: String,
    more: String,
    pub(super) parts: Vec<Part>,
}

/// One payment of a collective entry, or the details of a single one.
#[derive(Debug, Default)]
pub(super) struct Part {
    amount: String,
    currency: String,
    direction: String,
    bank_reference: String,
    end_to_end: String,
    reference: String,
    text: String,
    debtor: Party,
    creditor: Party,
}

#[derive(Debug, Default)]
struct Party {
    name: String,
    account: String,
}

/// What an entry says of a payment, however many parts it has.
struct Told {
    amount: Money,
    part: u32,
    details: Part,
}

pub(super) fn direction(code: &str) -> Option<i64> {
    match code.trim() {
        "CRDT" => Some(1),
        "DBIT" => Some(-1),
        _ => None,
    }
}

impl Draft {
    pub(super) fn new(line: u64) -> Draft {
        Draft {
            line,
            amount: String::new(),
            currency: String::new(),
            direction: String::new(),
            reversal: false,
            status: String::new(),
            booked: String::new(),
            valued: String::new(),
            bank_reference: String::new(),
            more: String::new(),
            parts: Vec::new(),
        }
    }

    /// Takes an element's text; `leaf` is its path below `Ntry`.
    pub(super) fn put(&mut self, leaf: &str, text: &str, currency: &str) {
        match leaf {
            "Amt" => {
                self.amount = field::field(text);
                self.currency = currency.to_owned();
            }
            "CdtDbtInd" => self.direction = field::field(text),
            "RvslInd" => self.reversal = ["true", "1"].contains(&text.trim()),
            "Sts" | "Sts/Cd" if !text.trim().is_empty() => self.status = field::field(text),
            "BookgDt/Dt" | "BookgDt/DtTm" => self.booked = field::field(text),
            "ValDt/Dt" | "ValDt/DtTm" => self.valued = field::field(text),
            "AcctSvcrRef" => self.bank_reference = field::reference(text),
            "AddtlNtryInf" => self.more = field::text(text),
            _ => {
                let of_part = leaf.strip_prefix("NtryDtls/TxDtls/");
                if let (Some(leaf), Some(part)) = (of_part, self.parts.last_mut()) {
                    part.put(leaf, text, currency);
                }
            }
        }
    }

    /// The entries it stands for; `None` where the bank has not booked it.
    pub(super) fn finish(
        mut self,
        account: &str,
    ) -> Result<Option<Vec<Entry>>, (&'static str, Fault)> {
        match self.status.as_str() {
            "BOOK" => {}
            "PDNG" | "INFO" | "FUTR" => return Ok(None),
            _ => return Err(("Ntry/Sts", Fault::Missing)),
        }
        let currency = Currency::parse(&self.currency).ok_or(("Ntry/Amt@Ccy", Fault::Currency))?;
        let sign = direction(&self.direction).ok_or(("Ntry/CdtDbtInd", Fault::Direction))?;
        let amount = amount::unsigned(&self.amount, '.', currency);
        let amount = Money::new(sign * amount.ok_or(("Ntry/Amt", Fault::Amount))?.minor, currency);
        let valued = field::iso_day(&self.valued);
        let booked_on = match self.booked.is_empty() {
            true => valued.ok_or(("Ntry/BookgDt", Fault::Missing))?,
            false => field::iso_day(&self.booked).ok_or(("Ntry/BookgDt", Fault::Day))?,
        };
        let told = told(std::mem::take(&mut self.parts), amount);
        let entry = |told: Told| self.entry(account, booked_on, valued.unwrap_or(booked_on), told);
        Ok(Some(told.into_iter().map(entry).collect()))
    }

    fn entry(
        &self,
        account: &str,
        booked_on: jiff::civil::Date,
        valued_on: jiff::civil::Date,
        told: Told,
    ) -> Entry {
        let part = told.details;
        // Money that came: who sent it; money that went: who got it.
        let other = if 0 <= told.amount.minor { part.debtor } else { part.creditor };
        // A part without a reference of its own has its place in the entry for one.
        let bank_reference = match (part.bank_reference.is_empty(), self.bank_reference.as_str()) {
            (false, _) => part.bank_reference,
            (true, "") => String::new(),
            (true, whole) if told.part == 0 => whole.to_owned(),
            (true, whole) => format!("{whole}/{}", told.part),
        };
        let text = if part.text.is_empty() { self.more.clone() } else { part.text };
        Entry {
            line: self.line,
            account: account.to_owned(),
            booked_on,
            valued_on,
            amount: told.amount,
            reversal: self.reversal,
            bank_reference,
            end_to_end: part.end_to_end,
            reference: part.reference,
            text: field::text(&text),
            payer: other.name,
            payer_account: other.account,
            part: told.part,
        }
    }
}

/// The parts singly where each names its amount and together they are the whole; otherwise the
/// whole, with what all of them say.
fn told(parts: Vec<Part>, whole: Money) -> Vec<Told> {
    let sign = whole.minor.signum();
    let amounts: Option<Vec<Money>> =
        parts.iter().map(|part| part.money(sign, whole.currency)).collect();
    let sum = |amounts: &[Money]| {
        amounts.iter().try_fold(0i64, |sum, amount| sum.checked_add(amount.minor))
    };
    match amounts.filter(|amounts| 1 < parts.len() && sum(amounts) == Some(whole.minor)) {
        Some(amounts) => parts
            .into_iter()
            .zip(amounts)
            .zip(1..)
            .map(|((details, amount), part)| Told { amount, part, details })
            .collect(),
        None => vec![Told { amount: whole, part: 0, details: joined(parts) }],
    }
}

fn joined(parts: Vec<Part>) -> Part {
    let mut parts = parts.into_iter();
    let Some(mut first) = parts.next() else { return Part::default() };
    for part in parts {
        for text in [&part.reference, &part.text] {
            if !text.is_empty() && first.text.len() < TEXT_CHARACTERS_MAX {
                first.text.push(' ');
                first.text.push_str(text);
            }
        }
    }
    first
}

impl Part {
    fn put(&mut self, leaf: &str, text: &str, currency: &str) {
        match leaf {
            // The later versions give a part its amount directly; it counts before the details.
            "Amt" => {
                self.amount = field::field(text);
                self.currency = currency.to_owned();
            }
            "AmtDtls/TxAmt/Amt" if self.amount.is_empty() => {
                self.amount = field::field(text);
                self.currency = currency.to_owned();
            }
            "CdtDbtInd" => self.direction = field::field(text),
            "Refs/AcctSvcrRef" => self.bank_reference = field::reference(text),
            "Refs/EndToEndId" => self.end_to_end = field::reference(text),
            "RmtInf/Strd/CdtrRefInf/Ref" => self.add_reference(text),
            "RmtInf/Ustrd" | "RmtInf/Strd/AddtlRmtInf" => self.add_text(text),
            "RltdPties/Dbtr/Nm" | "RltdPties/Dbtr/Pty/Nm" => self.debtor.name = field::field(text),
            "RltdPties/DbtrAcct/Id/IBAN" | "RltdPties/DbtrAcct/Id/Othr/Id" => {
                self.debtor.account = field::account(text);
            }
            "RltdPties/Cdtr/Nm" | "RltdPties/Cdtr/Pty/Nm" => {
                self.creditor.name = field::field(text);
            }
            "RltdPties/CdtrAcct/Id/IBAN" | "RltdPties/CdtrAcct/Id/Othr/Id" => {
                self.creditor.account = field::account(text);
            }
            _ => {}
        }
    }

    /// The first structured reference; a further one joins the text, where it is looked for too.
    fn add_reference(&mut self, text: &str) {
        if self.reference.is_empty() {
            self.reference = field::reference(text);
        } else {
            self.add_text(text);
        }
    }

    /// Lines of 140 characters are one text; banks break it anywhere.
    fn add_text(&mut self, text: &str) {
        if self.text.len() < 4 * TEXT_CHARACTERS_MAX {
            if !self.text.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(text.trim());
        }
    }

    fn money(&self, entry_sign: i64, currency: Currency) -> Option<Money> {
        let own = Currency::parse(&self.currency).filter(|own| *own == currency)?;
        let sign = if self.direction.is_empty() { entry_sign } else { direction(&self.direction)? };
        let amount = amount::unsigned(&self.amount, '.', own)?;
        Some(Money::new(sign * amount.minor, own))
    }
}
