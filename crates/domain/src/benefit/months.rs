//! Monthly credits: which months a year has, and which of them a day falls into.

use jiff::Span;
use jiff::civil::Date;

use crate::calendar::Window;

/// A month of a paid year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// 1 to 12.
    pub number: u32,
    pub days: Window,
}

/// Months of a year, whatever its length.
const MONTHS: u32 = 12;

/// The months of a paid year. Each begins on the day of the month on which the year began, or on
/// the last day of a shorter month; always counted from the year's first day, so that 31 January
/// goes to 28 February and back to 31 March. The twelfth runs to the year's end. Of a year shorter
/// than that only months that begin inside it.
pub fn months(year: Window) -> impl Iterator<Item = Month> {
    (1..=MONTHS).map_while(move |number| {
        let first = begin(year.first, number - 1);
        if year.last < first {
            return None;
        }
        let next = begin(year.first, number);
        let before = next.yesterday().unwrap_or(year.last);
        let last = if number == MONTHS { year.last } else { before.min(year.last) };
        Some(Month { number, days: Window { first, last } })
    })
}

/// The month a day falls into; `None` outside the year.
pub fn month_on(year: Window, day: Date) -> Option<Month> {
    months(year).find(|month| month.days.contains(day))
}

fn begin(first: Date, months: u32) -> Date {
    let span = Span::new().try_months(i64::from(months));
    span.map_or(Date::MAX, |span| first.saturating_add(span))
}
