//! Samples for the tests of the rules: short ways to say a day, an instant or an amount.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::money::{Currency, Money};

/// "2019-06-22".
pub fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text} is no day: {error}"))
}

/// "2019-06-22T12:00:00Z".
pub fn instant(text: &str) -> Timestamp {
    text.parse().unwrap_or_else(|error| panic!("{text} is no instant: {error}"))
}

pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or_else(|error| panic!("{name} is no zone: {error}"))
}

pub fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap_or_else(|| panic!("{code} is no currency"))
}

/// "USD 475.00", "USD -1.00".
pub fn money(text: &str) -> Money {
    let (code, amount) = text.split_once(' ').unwrap();
    let negative = amount.starts_with('-');
    let money = Money::parse(amount.trim_start_matches('-'), currency(code)).unwrap();
    if negative { Money::new(-money.minor, money.currency) } else { money }
}
