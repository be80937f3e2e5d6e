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

/// Why nothing can be booked about a request as it stands. In this order, the first is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BookRefusal {
    /// The request has ended.
    #[error("appointment.closed")]
    Closed,
    /// Its type of problem is answered in writing only.
    #[error("appointment.not_for_topic")]
    NotForTopic,
    /// Nobody of support has taken it up, so nobody would call.
    #[error("appointment.nobody_yet")]
    NobodyYet,
}

/// Whether an hour can be agreed on: `offered` by its type of problem, `owned` by somebody of
/// support.
pub fn may_book(is_closed: bool, offered: bool, owned: bool) -> Result<(), BookRefusal> {
    match (is_closed, offered, owned) {
        (true, _, _) => Err(BookRefusal::Closed),
        (_, false, _) => Err(BookRefusal::NotForTopic),
        (_, _, false) => Err(BookRefusal::NobodyYet),
        (false, true, true) => Ok(()),
    }
}

/// What became of an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// The partner called it off.
    Withdrawn,
    /// Support called it off, for a reason the partner was told.
    Declined,
    /// It went with the request: that ended, or went to another queue.
    Ended,
    /// They talked.
    Held,
    /// Its hour passed, and nobody says that they talked.
    Missed,
}

impl End {
    pub const ALL: [End; 5] = [End::Withdrawn, End::Declined, End::Ended, End::Held, End::Missed];

    pub fn code(self) -> &'static str {
        match self {
            End::Withdrawn => "withdrawn",
            End::Declined => "declined",
            End::Ended => "ended",
            End::Held => "held",
            End::Missed => "missed",
        }
    }

    pub fn parse(code: &str) -> Option<End> {
        End::ALL.into_iter().find(|end| end.code() == code)
    }
}

/// The instant at which an appointment is over.
pub fn end_of(begin: Timestamp) -> Timestamp {
    begin.checked_add(APPOINTMENT_MINUTES.minutes()).unwrap_or(begin)
}

/// The instant at which both sides are reminded.
pub fn remind_at(begin: Timestamp) -> Timestamp {
    begin.checked_sub(REMINDER_HOURS.hours()).unwrap_or(begin)
}

/// The first day on which an hour that lies too far ahead can be booked, where support works.
pub fn opens_on(begin: Timestamp, hours: &Hours) -> Date {
    crate::calendar::plus_days(begin.to_zoned(hours.zone.clone()).date(), -DAYS_AHEAD)
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

    use super::{BookRefusal, HourRefusal, Hours, check, days, may_book, on, opens_on};
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

    #[test]
    fn an_hour_needs_a_request_that_goes_on_is_talked_about_and_is_somebodys() {
        for (is_closed, offered, owned, expected) in [
            (false, true, true, Ok(())),
            (false, true, false, Err(BookRefusal::NobodyYet)),
            (false, false, true, Err(BookRefusal::NotForTopic)),
            (false, false, false, Err(BookRefusal::NotForTopic)),
            (true, true, true, Err(BookRefusal::Closed)),
            (true, false, false, Err(BookRefusal::Closed)),
        ] {
            let found = may_book(is_closed, offered, owned);
            assert_eq!(found, expected, "{is_closed} {offered} {owned}");
        }
    }

    #[test]
    fn what_is_too_far_names_the_day_from_which_it_is_not() {
        let hours = Hours::of(Locale::ZhTw, &TimeZone::UTC);
        let far = at("2024-03-19T01:00:00Z");
        assert_eq!(check(far, at("2024-03-04T09:00:00Z"), &hours), Err(HourRefusal::TooFar));
        let day = opens_on(far, &hours);
        assert_eq!(day.to_string(), "2024-03-05");
        let then = day.at(8, 0, 0, 0).to_zoned(hours.zone.clone()).expect("a time").timestamp();
        assert_eq!(check(far, then, &hours), Ok(()));
    }

    #[test]
    fn an_hour_keeps_its_place_on_the_clock_when_the_clock_is_put_forward() {
        // New York puts its clocks forward on 10 March 2024.
        let new_york = TimeZone::get("America/New_York").expect("a zone");
        let hours = Hours::of(Locale::EnUs, &new_york);
        let now = at("2024-03-08T14:00:00Z");
        let days = days(now, &hours);
        let first = |day: usize| on(days[day], now, &hours).first().map(ToString::to_string);
        assert_eq!(first(0).as_deref(), Some("2024-03-08T18:00:00Z"), "four hours ahead");
        assert_eq!(first(1).as_deref(), Some("2024-03-11T13:00:00Z"), "nine o'clock of the summer");
    }
}
