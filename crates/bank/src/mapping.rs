//! Which column of a bank's table means what.

use encoding_rs::{Encoding, UTF_8};

/// How the days of a table are written; digits apart by any of `-`, `.`, `/`, or by nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
}

/// The sign before decimals; the other one and spaces set thousands apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimal {
    Point,
    Comma,
}

impl Decimal {
    pub(crate) fn sign(self) -> char {
        match self {
            Decimal::Point => '.',
            Decimal::Comma => ',',
        }
    }
}

/// A mapping, read from one line of text: `day=Buchungstag; amount=Betrag; decimal=comma; …`.
///
/// Columns are named by their heads, in any letter case. Needed: `day`, and either `amount` (with
/// a sign) or `credit` (and `debit`). Others: `valued`, `currency`, `account`, `reference`, `text`
/// (several, joined by `+`), `payer`, `payer-account`, `bank-reference`. Settings: `order` (`ymd`,
/// `dmy`, `mdy`), `decimal` (`point`, `comma`), `separator` (`comma`, `semicolon`, `tab`),
/// `encoding` (a label such as `big5`), `skip` (lines before the heads), and, where the table has
/// no column for it, `this-account` and `this-currency`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    text: String,
    pub(crate) day: String,
    pub(crate) valued: Option<String>,
    pub(crate) amount: Option<String>,
    pub(crate) credit: Option<String>,
    pub(crate) debit: Option<String>,
    pub(crate) currency: Option<String>,
    pub(crate) account: Option<String>,
    pub(crate) reference: Option<String>,
    pub(crate) texts: Vec<String>,
    pub(crate) payer: Option<String>,
    pub(crate) payer_account: Option<String>,
    pub(crate) bank_reference: Option<String>,
    pub(crate) this_account: Option<String>,
    pub(crate) this_currency: Option<String>,
    pub(crate) order: DayOrder,
    pub(crate) decimal: Decimal,
    pub(crate) separator: u8,
    pub(crate) skip: usize,
    encoding: &'static Encoding,
}

/// Why a mapping does not hold; names the setting.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    #[error("\"{0}\" is not a setting with a value")]
    Setting(String),
    #[error("\"{0}\" is not a value of its setting")]
    Value(String),
    #[error("the column of {0} is not named")]
    Needed(&'static str),
}

const COLUMNS: [&str; 11] = [
    "day",
    "valued",
    "amount",
    "credit",
    "debit",
    "currency",
    "account",
    "reference",
    "payer",
    "payer-account",
    "bank-reference",
];

impl Mapping {
    /// At most 1,000 characters, of which it needs far fewer.
    pub fn parse(text: &str) -> Result<Mapping, MappingError> {
        let text = text.trim();
        let mut columns: [Option<String>; COLUMNS.len()] = Default::default();
        let mut mapping = Mapping {
            text: text.chars().take(1_000).collect(),
            day: String::new(),
            valued: None,
            amount: None,
            credit: None,
            debit: None,
            currency: None,
            account: None,
            reference: None,
            texts: Vec::new(),
            payer: None,
            payer_account: None,
            bank_reference: None,
            this_account: None,
            this_currency: None,
            order: DayOrder::YearMonthDay,
            decimal: Decimal::Point,
            separator: b',',
            skip: 0,
            encoding: UTF_8,
        };
        for setting in mapping.text.clone().split([';', '\n']).map(str::trim) {
            if setting.is_empty() {
                continue;
            }
            let (name, value) = setting
                .split_once('=')
                .map(|(name, value)| (name.trim().to_lowercase(), value.trim()))
                .filter(|(_, value)| !value.is_empty())
                .ok_or_else(|| MappingError::Setting(setting.to_owned()))?;
            match COLUMNS.iter().position(|column| *column == name) {
                Some(place) => columns[place] = Some(value.to_owned()),
                None => mapping.set(&name, value)?,
            }
        }
        let [day, valued, amount, credit, debit, currency, account, reference, payer, from, bank] =
            columns;
        mapping.day = day.ok_or(MappingError::Needed("day"))?;
        if amount.is_none() && credit.is_none() {
            return Err(MappingError::Needed("amount"));
        }
        if currency.is_none() && mapping.this_currency.is_none() {
            return Err(MappingError::Needed("currency"));
        }
        if account.is_none() && mapping.this_account.is_none() {
            return Err(MappingError::Needed("account"));
        }
        (mapping.valued, mapping.amount) = (valued, amount);
        (mapping.credit, mapping.debit) = (credit, debit);
        (mapping.currency, mapping.account) = (currency, account);
        (mapping.reference, mapping.payer) = (reference, payer);
        (mapping.payer_account, mapping.bank_reference) = (from, bank);
        Ok(mapping)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), MappingError> {
        let refused = || MappingError::Value(format!("{name}={value}"));
        match name {
            "text" => self.texts = value.split('+').map(|one| one.trim().to_owned()).collect(),
            "this-account" => self.this_account = Some(value.to_owned()),
            "this-currency" => self.this_currency = Some(value.to_owned()),
            "order" => {
                self.order = match value {
                    "ymd" => DayOrder::YearMonthDay,
                    "dmy" => DayOrder::DayMonthYear,
                    "mdy" => DayOrder::MonthDayYear,
                    _ => return Err(refused()),
                }
            }
            "decimal" => {
                self.decimal = match value {
                    "point" => Decimal::Point,
                    "comma" => Decimal::Comma,
                    _ => return Err(refused()),
                }
            }
            "separator" => {
                self.separator = match value {
                    "comma" => b',',
                    "semicolon" => b';',
                    "tab" => b'\t',
                    _ => return Err(refused()),
                }
            }
            "encoding" => {
                self.encoding = Encoding::for_label(value.as_bytes()).ok_or_else(refused)?;
            }
            "skip" => {
                let lines = value.parse::<usize>().ok().filter(|lines| *lines <= 100);
                self.skip = lines.ok_or_else(refused)?;
            }
            _ => return Err(MappingError::Setting(name.to_owned())),
        }
        Ok(())
    }

    /// As it was written, to be kept and used again.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// `None` leaves it to the file's byte order mark and its first bytes.
    pub(crate) fn encoding(&self) -> Option<&'static Encoding> {
        (self.encoding != UTF_8).then_some(self.encoding)
    }
}
