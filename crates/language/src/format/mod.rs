//! Dates, numbers and money as a reader of the language writes them, by CLDR.
//!
//! A minus sign is always U+2212: browsers break a line after the hyphen that CLDR uses for it.

mod dates;
mod money;
mod numbers;

pub use dates::{
    date_long, date_medium, date_short, date_time, day_month, month_year, weekday_date,
};
pub use money::{money, money_with_code};
pub use numbers::{decimal, number, percent};

#[cfg(test)]
#[path = "format_tests.rs"]
mod tests;
