//! Civil days and instants.

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::{MD, YM, YMD, YMDE, YMDT};
use icu_datetime::input::{DateTime, Time};
use icu_datetime::options::{TimePrecision, YearStyle};
use icu_datetime::{DateTimeFormatterLoadError, FixedCalendarDateTimeFormatter};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use crate::per_locale::{PerLocale, icu_locale};
use domain::text::Locale;

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// "June 23, 2026", "2026年6月23日".
pub fn date_long(locale: Locale, date: Date) -> String {
    static LONG: PerLocale<Formatter<YMD>> = PerLocale::new(|locale| {
        let fields = YMD::long().with_year_style(YearStyle::Full);
        made(Formatter::try_new(icu_locale(locale).into(), fields))
    });
    LONG.get(locale).format(&gregorian(date)).to_string()
}

/// "Jun 23, 2026", "2026年6月23日", "2026/06/23": for tables.
pub fn date_medium(locale: Locale, date: Date) -> String {
    static MEDIUM: PerLocale<Formatter<YMD>> = PerLocale::new(|locale| {
        let fields = YMD::medium().with_year_style(YearStyle::Full);
        made(Formatter::try_new(icu_locale(locale).into(), fields))
    });
    MEDIUM.get(locale).format(&gregorian(date)).to_string()
}

/// "Jun 23, 2026", "2026/6/23": the narrowest form that nobody misreads. Month and day as bare
/// numbers are safe only behind the year, so English keeps the month's name.
pub fn date_short(locale: Locale, date: Date) -> String {
    static NUMERIC: PerLocale<Formatter<YMD>> = PerLocale::new(|locale| {
        let fields = YMD::short().with_year_style(YearStyle::Full);
        made(Formatter::try_new(icu_locale(locale).into(), fields))
    });
    match locale {
        Locale::EnUs => date_medium(locale, date),
        Locale::ZhTw | Locale::ZhCn | Locale::JaJp => {
            NUMERIC.get(locale).format(&gregorian(date)).to_string()
        }
    }
}

/// "June 23", "6月23日".
pub fn day_month(locale: Locale, date: Date) -> String {
    static DAY_MONTH: PerLocale<Formatter<MD>> =
        PerLocale::new(|locale| made(Formatter::try_new(icu_locale(locale).into(), MD::long())));
    DAY_MONTH.get(locale).format(&gregorian(date)).to_string()
}

/// "Tuesday, June 23, 2026", "2026年6月23日星期二".
pub fn weekday_date(locale: Locale, date: Date) -> String {
    static WEEKDAY: PerLocale<Formatter<YMDE>> = PerLocale::new(|locale| {
        let fields = YMDE::long().with_year_style(YearStyle::Full);
        made(Formatter::try_new(icu_locale(locale).into(), fields))
    });
    WEEKDAY.get(locale).format(&gregorian(date)).to_string()
}

/// "June 2026", "2026年6月".
pub fn month_year(locale: Locale, date: Date) -> String {
    static MONTH: PerLocale<Formatter<YM>> = PerLocale::new(|locale| {
        let fields = YM::long().with_year_style(YearStyle::Full);
        made(Formatter::try_new(icu_locale(locale).into(), fields))
    });
    MONTH.get(locale).format(&gregorian(date)).to_string()
}

/// "Jun 23, 2026, 17:05 UTC+8": the day and minute on a clock in `zone`, and which clock that is.
///
/// The zone is its distance from UTC on that day, not its name: "CST" is Chicago or Taipei.
pub fn date_time(locale: Locale, at: Timestamp, zone: &TimeZone) -> String {
    static MINUTE: PerLocale<Formatter<YMDT>> = PerLocale::new(|locale| {
        let fields =
            YMD::medium().with_year_style(YearStyle::Full).with_time(TimePrecision::Minute);
        made(Formatter::try_new(icu_locale(locale).into(), fields))
    });
    let local = at.to_zoned(zone.clone());
    let time = Time::try_new(
        local.hour().unsigned_abs(),
        local.minute().unsigned_abs(),
        local.second().unsigned_abs(),
        0,
    )
    .expect("a time of the clock is one of the day");
    let text = MINUTE.get(locale).format(&DateTime { date: gregorian(local.date()), time });
    format!("{text} {}", distance_from_utc(local.offset()))
}

/// "UTC", "UTC+8", "UTC−3:30". Seconds, which only zones before the 20th century have, are left
/// out.
fn distance_from_utc(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

fn gregorian(date: Date) -> IcuDate<Gregorian> {
    IcuDate::try_new_gregorian(
        i32::from(date.year()),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
    )
    .expect("a civil day is a Gregorian day")
}

fn made<Fields>(
    formatter: Result<Formatter<Fields>, DateTimeFormatterLoadError>,
) -> Formatter<Fields>
where
    Fields: icu_datetime::scaffold::DateTimeNamesMarker,
{
    formatter.expect("the date patterns of the four languages are compiled in")
}
