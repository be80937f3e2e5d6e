//! The columns that mean the same on SQLite and PostgreSQL.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::{DbErr, DeriveValueType, TryFromU64};

/// An instant: microseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
pub struct At(pub i64);

impl From<Timestamp> for At {
    fn from(instant: Timestamp) -> At {
        At(instant.as_microsecond())
    }
}

impl At {
    /// The instant. Values this column can hold but the calendar cannot saturate at its ends.
    pub fn instant(self) -> Timestamp {
        let ends = if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Timestamp::from_microsecond(self.0).unwrap_or(ends)
    }

    pub fn plus_seconds(self, seconds: i64) -> At {
        At(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }
}

/// A SHA-256, or nothing: what stands before the first of a chain.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
pub struct Sha(pub Vec<u8>);

impl Sha {
    pub const NONE: Sha = Sha(Vec::new());

    /// In hexadecimal.
    pub fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Of hexadecimal digits; nothing else is read.
    pub fn from_hex(text: &str) -> Option<Sha> {
        let pairs = text.as_bytes().chunks(2);
        let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
        let bytes: Option<Vec<u8>> = pairs.map(byte).collect();
        bytes.filter(|bytes| bytes.len() * 2 == text.len()).map(Sha)
    }
}

impl From<&[u8]> for Sha {
    fn from(bytes: &[u8]) -> Sha {
        Sha(bytes.to_vec())
    }
}

impl fmt::Debug for Sha {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.hex())
    }
}

/// A civil day, as ISO text, which sorts like the days do (years 0000 to 9999).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Day(pub Date);

impl From<Date> for Day {
    fn from(date: Date) -> Day {
        Day(date)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl FromStr for Day {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Day, jiff::Error> {
        text.parse().map(Day)
    }
}

/// A day is a key of its own in some tables; no database counts days up by itself.
impl TryFromU64 for Day {
    fn try_from_u64(_: u64) -> Result<Day, DbErr> {
        Err(DbErr::ConvertFromU64("Day"))
    }
}
