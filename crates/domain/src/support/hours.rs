//! Hours in which support works, by the language it answers in.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::text::Locale;

/// From Monday to Friday, from a time of day (inclusive) to another (exclusive).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    pub zone: TimeZone,
    pub from: Time,
    pub to: Time,
}

impl Hours {
    /// Chinese and Japanese are answered from where they are spoken (the support hours of the
    /// public documentation as of 2023: 9 to 18 and 9 to 17:30); English from the programme's zone.
    pub fn of(locale: Locale, programme: &TimeZone) -> Hours {
        let (zone, to) = match locale {
            Locale::EnUs => (programme.clone(), Time::constant(18, 0, 0, 0)),
            Locale::ZhTw => (named("Asia/Taipei", programme), Time::constant(18, 0, 0, 0)),
            Locale::ZhCn => (named("Asia/Shanghai", programme), Time::constant(18, 0, 0, 0)),
            Locale::JaJp => (named("Asia/Tokyo", programme), Time::constant(17, 30, 0, 0)),
        };
        Hours { zone, from: Time::constant(9, 0, 0, 0), to }
    }

    /// The hours of a day as instants; `None` for Saturdays and Sundays.
    fn on(&self, day: Date) -> Option<(Timestamp, Timestamp)> {
        if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            return None;
        }
        let at = |time: Time| {
            let zoned = day.to_datetime(time).to_zoned(self.zone.clone());
            zoned.ok().map(|zoned| zoned.timestamp())
        };
        Some((at(self.from)?, at(self.to)?)).filter(|(from, to)| from < to)
    }
}

/// A zone of the time zone database, which is built in.
fn named(name: &str, otherwise: &TimeZone) -> TimeZone {
    TimeZone::get(name).unwrap_or_else(|_| otherwise.clone())
}

/// Days that are looked through: any promise is kept within them.
const DAYS_MAX: i32 = 60;

/// The instant after so many hours of work, counted from `since`. What begins outside the hours
/// begins with the next ones.
pub fn due(since: Timestamp, work_hours: i64, hours: &Hours) -> Timestamp {
    let mut left = work_hours.max(0) * 3_600;
    let mut day = since.to_zoned(hours.zone.clone()).date();
    for _ in 0..DAYS_MAX {
        if let Some((from, to)) = hours.on(day) {
            let begin = from.max(since);
            let room = to.as_second() - begin.as_second();
            if left <= room {
                return begin.checked_add(left.seconds()).unwrap_or(to);
            }
            left -= room.max(0);
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    since
}
