//! When support can be talked to: half hours within the hours of a language, some days ahead.

use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan};
use thiserror::Error;

use super::Hours;

/// Minutes of an appointment; they begin at whole multiples of it after the hours begin.
pub const APPOINTMENT_MINUTES: i64 = 30;
/// Days ahead that are offered, today not counted.
pub const DAYS_AHEAD: i32 = 14;
/// Hours between booking and the beginning, at least: somebody has to prepare.
pub const LEAD_HOURS: i64 = 4;
/// Hours before the beginning at which both sides are reminded.
pub const REMINDER_HOURS: i64 = 2;

/// Why an hour cannot be booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HourRefusal {
    /// Support does not work then, or it does not begin at a half hour.
    #[error("appointment.not_offered")]
    NotOffered,
    /// It begins too soon.
    #[error("appointment.too_soon")]
    TooSoon,
    /// It lies too many days ahead.
    #[error("appointment.too_far")]
    TooFar,
}

/// The days on which something can be booked, the first one first: at most [`DAYS_AHEAD`] and one.
pub fn days(now: Timestamp, hours: &Hours) -> Vec<Date> {
    let mut day = now.to_zoned(hours.zone.clone()).date();
    let mut days = Vec::new();
    for _ in 0..=DAYS_AHEAD {
        if !on(day, now, hours).is_empty() {
            days.push(day);
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    days
}

/// The beginnings of a day that can still be booked; none on days on which support does not work.
pub fn on(day: Date, now: Timestamp, hours: &Hours) -> Vec<Timestamp> {
    if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        return Vec::new();
    }
    let at = |time| day.to_datetime(time).to_zoned(hours.zone.clone()).ok();
    let (Some(from), Some(to)) = (at(hours.from), at(hours.to)) else { return Vec::new() };
    let (from, to) = (from.timestamp(), to.timestamp());
    let mut found = Vec::new();
    let mut begin = from;
    loop {
        let Ok(end) = begin.checked_add(APPOINTMENT_MINUTES.minutes()) else { break };
        if to < end {
            break;
        }
        if check(begin, now, hours).is_ok() {
            found.push(begin);
        }
        begin = end;
    }
    found
}

/// Whether an hour can be booked now.
pub fn check(begin: Timestamp, now: Timestamp, hours: &Hours) -> Result<(), HourRefusal> {
    let local = begin.to_zoned(hours.zone.clone());
    let day = local.date();
    let at = |time| day.to_datetime(time).to_zoned(hours.zone.clone()).ok();
    let (Some(from), Some(to)) = (at(hours.from), at(hours.to)) else {
        return Err(HourRefusal::NotOffered);
    };
    let since = begin.as_second() - from.timestamp().as_second();
    let left = to.timestamp().as_second() - begin.as_second();
    let works = !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let length = APPOINTMENT_MINUTES * 60;
    if !works || since < 0 || since % length != 0 || left < length {
        return Err(HourRefusal::NotOffered);
    }
    if begin.as_second() < now.as_second() + LEAD_HOURS * 3_600 {
        return Err(HourRefusal::TooSoon);
    }
    let first = now.to_zoned(hours.zone.clone()).date();
    if DAYS_AHEAD < crate::calendar::days_between(first, day) {
        return Err(HourRefusal::TooFar);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::{HourRefusal, Hours, check, days, on};
    use crate::text::Locale;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn an_hour_is_booked_where_the_language_is_spoken_and_neither_too_soon_nor_too_far() {
        let hours = Hours::of(Locale::JaJp, &TimeZone::UTC);
        // Monday 18:00 in Tokyo: the day is over.
        let now = at("2024-03-04T09:00:00Z");
        for (begin, expected) in [
            ("2024-03-05T00:00:00Z", Ok(())),
            ("2024-03-05T00:30:00Z", Ok(())),
            ("2024-03-05T00:10:00Z", Err(HourRefusal::NotOffered)),
            ("2024-03-04T23:30:00Z", Err(HourRefusal::NotOffered)),
            // The last half hour of the day begins at 17:00.
            ("2024-03-05T08:00:00Z", Ok(())),
            ("2024-03-05T08:30:00Z", Err(HourRefusal::NotOffered)),
            ("2024-03-04T08:00:00Z", Err(HourRefusal::TooSoon)),
            ("2024-03-09T01:00:00Z", Err(HourRefusal::NotOffered)),
            ("2024-03-18T01:00:00Z", Ok(())),
            ("2024-03-19T01:00:00Z", Err(HourRefusal::TooFar)),
        ] {
            assert_eq!(check(at(begin), now, &hours), expected, "{begin}");
        }
        let offered = days(now, &hours);
        assert_eq!(offered.len(), 10, "{offered:?}");
        assert_eq!(on(offered[0], now, &hours).len(), 17);
        for day in offered {
            for begin in on(day, now, &hours) {
                assert_eq!(check(begin, now, &hours), Ok(()), "{begin}");
            }
        }
    }
}
