//! Days: anniversaries, windows of days, and which civil day an instant falls on.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// How the last day of a term is counted from its first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermArithmetic {
    /// The same day of the year; 29 February falls on the 28th in common years and returns to the
    /// 29th in leap years.
    CalendarYear,
    /// 365 days, whatever the year: a day earlier each time a 29 February lies between.
    Days365,
}

/// The last day of the `years`-th year of a membership that was anchored on `anchor`.
///
/// Always counted from the anchor, never from the previous anniversary, so that 29 February does
/// not drift to the 28th for ever. Dates past year 9999 saturate at the calendar's end.
pub fn anniversary(anchor: Date, years: u32, arithmetic: TermArithmetic) -> Date {
    let span = match arithmetic {
        TermArithmetic::CalendarYear => Span::new().try_years(i64::from(years)),
        TermArithmetic::Days365 => Span::new().try_days(i64::from(years) * 365),
    };
    span.map_or(Date::MAX, |span| anchor.saturating_add(span))
}

/// `date` moved by a number of days, which may be negative. Saturates at the calendar's ends.
pub fn plus_days(date: Date, days: i32) -> Date {
    let end = if days < 0 { Date::MIN } else { Date::MAX };
    Span::new().try_days(days).map_or(end, |span| date.saturating_add(span))
}

/// Whole days from `from` to `to`; negative when `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// A run of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub first: Date,
    pub last: Date,
}

/// Where a day lies in relation to a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Before,
    Inside,
    After,
}

impl Window {
    pub fn contains(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    pub fn place(&self, day: Date) -> Place {
        if day < self.first {
            Place::Before
        } else if day <= self.last {
            Place::Inside
        } else {
            Place::After
        }
    }
}

/// The civil day of an instant in the programme's zone. All rules speak of these days.
pub fn civil_day(now: Timestamp, zone: &TimeZone) -> Date {
    zone.to_datetime(now).date()
}

/// The instant a civil day begins in the zone. Where the day's first hour does not exist (a clock
/// change at midnight), the day begins at the first instant that does.
pub fn start_of_day(day: Date, zone: &TimeZone) -> Timestamp {
    day.to_zoned(zone.clone()).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
