use jiff::SignedDuration;
use jiff::tz::Offset;
use proptest::prelude::*;

use super::*;
use crate::samples::{day, instant, zone};

#[test]
fn the_day_of_an_instant_is_the_day_in_the_programmes_zone() {
    let check = |at: &str, zone_name: &str, expected: &str| {
        let found = civil_day(instant(at), &zone(zone_name));
        assert_eq!(found, day(expected), "{at} in {zone_name}");
    };
    // Midnight, from the last zone that reaches a day to the first.
    check("2019-06-22T11:59:59.999Z", "Etc/GMT+12", "2019-06-21");
    check("2019-06-22T12:00:00Z", "Etc/GMT+12", "2019-06-22");
    check("2019-06-22T10:59:59Z", "Pacific/Pago_Pago", "2019-06-21");
    check("2019-06-22T11:00:00Z", "Pacific/Pago_Pago", "2019-06-22");
    check("2019-06-22T23:59:59.999999999Z", "UTC", "2019-06-22");
    check("2019-06-23T00:00:00Z", "UTC", "2019-06-23");
    check("2019-06-22T18:14:59Z", "Asia/Kathmandu", "2019-06-22");
    check("2019-06-22T18:15:00Z", "Asia/Kathmandu", "2019-06-23");
    check("2019-06-22T15:59:59Z", "Asia/Taipei", "2019-06-22");
    check("2019-06-22T16:00:00Z", "Asia/Taipei", "2019-06-23");
    check("2019-06-22T14:59:59Z", "Asia/Tokyo", "2019-06-22");
    check("2019-06-22T15:00:00Z", "Asia/Tokyo", "2019-06-23");
    check("2019-06-22T09:59:59Z", "Pacific/Kiritimati", "2019-06-22");
    check("2019-06-22T10:00:00Z", "Pacific/Kiritimati", "2019-06-23");
    // The days on which the clocks change in New York: 23 hours, then 25.
    check("2019-03-10T04:59:59Z", "America/New_York", "2019-03-09");
    check("2019-03-10T05:00:00Z", "America/New_York", "2019-03-10");
    check("2019-03-11T03:59:59Z", "America/New_York", "2019-03-10");
    check("2019-03-11T04:00:00Z", "America/New_York", "2019-03-11");
    check("2019-11-03T03:59:59Z", "America/New_York", "2019-11-02");
    check("2019-11-03T04:00:00Z", "America/New_York", "2019-11-03");
    check("2019-11-04T04:59:59Z", "America/New_York", "2019-11-03");
    check("2019-11-04T05:00:00Z", "America/New_York", "2019-11-04");
    // Samoa had no 30 December 2011.
    check("2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29");
    check("2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31");
    // The year's end, with and without a leap second.
    check("2016-12-31T23:59:60Z", "UTC", "2016-12-31");
    check("2017-01-01T00:00:00Z", "UTC", "2017-01-01");
    check("2019-12-31T23:59:59Z", "Etc/GMT+12", "2019-12-31");
    check("2019-12-31T10:00:00Z", "Pacific/Kiritimati", "2020-01-01");
}

#[test]
fn a_day_begins_at_its_first_instant() {
    let check = |of: &str, zone_name: &str, expected: &str| {
        let found = start_of_day(day(of), &zone(zone_name));
        assert_eq!(found, instant(expected), "{of} in {zone_name}");
    };
    check("2019-06-23", "UTC", "2019-06-23T00:00:00Z");
    check("2019-06-23", "Etc/GMT+12", "2019-06-23T12:00:00Z");
    check("2019-06-23", "Pacific/Kiritimati", "2019-06-22T10:00:00Z");
    check("2019-06-23", "Asia/Taipei", "2019-06-22T16:00:00Z");
    // Clocks change at two in the morning: midnight is untouched.
    check("2019-03-10", "America/New_York", "2019-03-10T05:00:00Z");
    check("2019-03-11", "America/New_York", "2019-03-11T04:00:00Z");
    // Clocks go forward at midnight: the day begins at one.
    check("2015-10-18", "America/Sao_Paulo", "2015-10-18T03:00:00Z");
    check("2019-03-31", "Asia/Beirut", "2019-03-30T22:00:00Z");
    // Clocks go back from one to midnight: the first of the two midnights.
    check("2019-11-03", "America/Havana", "2019-11-03T04:00:00Z");
    // Clocks go back from midnight to 23:00: the day begins after the second 23:00.
    check("2019-10-27", "Asia/Beirut", "2019-10-26T22:00:00Z");
    // A day that a zone left out begins with the day after.
    check("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z");
}

#[test]
fn every_day_of_twenty_years_begins_where_the_day_before_ends() {
    let zones = [
        "UTC",
        "Etc/GMT+12",
        "Pacific/Kiritimati",
        "Asia/Taipei",
        "Asia/Tokyo",
        "Asia/Kathmandu",
        "Asia/Beirut",
        "Asia/Tehran",
        "America/New_York",
        "America/Sao_Paulo",
        "America/Santiago",
        "America/Havana",
        "Atlantic/Azores",
        "Europe/Dublin",
        "Australia/Lord_Howe",
    ];
    for name in zones {
        let zone = zone(name);
        let mut today = day("2012-01-01");
        while today < day("2032-01-01") {
            let begins = start_of_day(today, &zone);
            let before = begins.saturating_sub(SignedDuration::from_nanos(1)).unwrap();
            assert_eq!(civil_day(begins, &zone), today, "{name}");
            assert_eq!(civil_day(before, &zone), plus_days(today, -1), "{name}");
            today = plus_days(today, 1);
        }
    }
}

#[test]
fn an_anniversary_is_counted_from_the_anchor() {
    use TermArithmetic::{CalendarYear, Days365};
    let check = |anchor: &str, years: u32, arithmetic: TermArithmetic, expected: &str| {
        let found = anniversary(day(anchor), years, arithmetic);
        assert_eq!(found, day(expected), "{anchor} + {years} years, {arithmetic:?}");
    };
    check("2018-09-01", 0, CalendarYear, "2018-09-01");
    check("2018-09-01", 1, CalendarYear, "2019-09-01");
    check("2018-09-01", 2, CalendarYear, "2020-09-01");
    check("2018-12-31", 1, CalendarYear, "2019-12-31");
    check("2019-01-01", 1, CalendarYear, "2020-01-01");
    // 29 February: the 28th in common years, the 29th again in leap years; 2100 is common.
    check("2016-02-29", 1, CalendarYear, "2017-02-28");
    check("2016-02-29", 2, CalendarYear, "2018-02-28");
    check("2016-02-29", 3, CalendarYear, "2019-02-28");
    check("2016-02-29", 4, CalendarYear, "2020-02-29");
    check("2016-02-29", 5, CalendarYear, "2021-02-28");
    check("2016-02-29", 84, CalendarYear, "2100-02-28");
    check("2016-02-29", 88, CalendarYear, "2104-02-29");
    check("2016-02-29", 100, CalendarYear, "2116-02-29");
    // 28 February stays the 28th, also in leap years.
    check("2017-02-28", 3, CalendarYear, "2020-02-28");
    // 365 days: a day earlier after each 29 February.
    check("2018-09-01", 0, Days365, "2018-09-01");
    check("2018-09-01", 1, Days365, "2019-09-01");
    check("2019-09-01", 1, Days365, "2020-08-31");
    check("2018-09-01", 2, Days365, "2020-08-31");
    check("2019-01-01", 1, Days365, "2020-01-01");
    check("2020-01-01", 1, Days365, "2020-12-31");
    check("2016-02-29", 1, Days365, "2017-02-28");
    check("2016-02-29", 4, Days365, "2020-02-28");
    check("2016-02-29", 100, Days365, "2116-02-05");
    // Past the calendar's end.
    check("9999-06-22", 1, CalendarYear, "9999-12-31");
    check("9999-06-22", 1, Days365, "9999-12-31");
    check("2019-06-22", u32::MAX, CalendarYear, "9999-12-31");
    check("2019-06-22", u32::MAX, Days365, "9999-12-31");
}

#[test]
fn a_day_moves_by_days() {
    let check = |from: &str, days: i32, expected: &str| {
        assert_eq!(plus_days(day(from), days), day(expected), "{from} {days:+} days");
    };
    check("2019-06-22", 0, "2019-06-22");
    check("2019-06-22", 1, "2019-06-23");
    check("2019-06-22", 30, "2019-07-22");
    check("2019-06-22", -90, "2019-03-24");
    check("2018-10-15", 30, "2018-11-14");
    check("2019-12-31", 1, "2020-01-01");
    check("2020-01-01", -1, "2019-12-31");
    check("2020-02-28", 1, "2020-02-29");
    check("2019-02-28", 1, "2019-03-01");
    check("2020-03-01", -1, "2020-02-29");
    check("9999-12-30", 5, "9999-12-31");
    check("2019-06-22", i32::MAX, "9999-12-31");
    check("2019-06-22", i32::MIN, "-009999-01-01");
}

#[test]
fn days_between_count_the_nights() {
    let check = |from: &str, to: &str, expected: i32| {
        assert_eq!(days_between(day(from), day(to)), expected, "{from} to {to}");
    };
    check("2019-06-22", "2019-06-22", 0);
    check("2019-06-22", "2019-06-23", 1);
    check("2019-06-23", "2019-06-22", -1);
    check("2019-06-22", "2019-07-22", 30);
    check("2018-09-01", "2019-09-01", 365);
    check("2019-09-01", "2020-09-01", 366);
    check("2019-12-31", "2020-01-01", 1);
    check("0001-01-01", "9999-12-31", 3_652_058);
}

#[test]
fn a_window_holds_both_its_ends() {
    let window = Window { first: day("2019-06-23"), last: day("2019-07-22") };
    let one_day = Window { first: day("2019-06-23"), last: day("2019-06-23") };
    let check = |window: Window, on: &str, expected: Place| {
        assert_eq!(window.place(day(on)), expected, "{on}");
        assert_eq!(window.contains(day(on)), expected == Place::Inside, "{on}");
    };
    check(window, "2018-06-23", Place::Before);
    check(window, "2019-06-22", Place::Before);
    check(window, "2019-06-23", Place::Inside);
    check(window, "2019-06-24", Place::Inside);
    check(window, "2019-07-21", Place::Inside);
    check(window, "2019-07-22", Place::Inside);
    check(window, "2019-07-23", Place::After);
    check(window, "2020-06-23", Place::After);
    check(one_day, "2019-06-22", Place::Before);
    check(one_day, "2019-06-23", Place::Inside);
    check(one_day, "2019-06-24", Place::After);
}

/// Second by second, ten minutes around both edges, in each zone from −12 to +14 (I20).
#[test]
fn a_window_opens_and_closes_at_midnight_of_the_zone() {
    let window = Window { first: day("2019-06-23"), last: day("2019-07-22") };
    for hours in -12..=14 {
        let zone = TimeZone::fixed(Offset::from_hours(hours).unwrap());
        let opens = start_of_day(window.first, &zone).as_second();
        let closed = start_of_day(plus_days(window.last, 1), &zone).as_second();
        for second in (opens - 600..=opens + 600).chain(closed - 600..=closed + 600) {
            let now = Timestamp::from_second(second).unwrap();
            let inside = window.contains(civil_day(now, &zone));
            assert_eq!(inside, opens <= second && second < closed, "{now} at {hours:+}");
        }
    }
}

/// Days of the years 1900 to 2200.
fn any_day() -> impl Strategy<Value = Date> {
    (0..109_938_i32).prop_map(|days| plus_days(day("1900-01-01"), days))
}

proptest! {
    #[test]
    fn a_yearly_anniversary_keeps_its_day_and_month(anchor in any_day(), years in 0u32..=100) {
        let found = anniversary(anchor, years, TermArithmetic::CalendarYear);
        prop_assert_eq!(i32::from(found.year()), i32::from(anchor.year()) + years as i32);
        let leap_day = (anchor.month(), anchor.day()) == (2, 29);
        let expected = if leap_day && !found.in_leap_year() { 28 } else { anchor.day() };
        prop_assert_eq!((found.month(), found.day()), (anchor.month(), expected));
    }

    #[test]
    fn a_year_of_365_days_has_365_days(anchor in any_day(), years in 0u32..=100) {
        let found = anniversary(anchor, years, TermArithmetic::Days365);
        prop_assert_eq!(days_between(anchor, found), years as i32 * 365);
    }

    #[test]
    fn moving_by_days_and_counting_days_agree(from in any_day(), days in -200_000i32..200_000) {
        prop_assert_eq!(days_between(from, plus_days(from, days)), days);
        prop_assert_eq!(plus_days(plus_days(from, days), -days), from);
    }

    #[test]
    fn a_day_lies_in_exactly_one_place(first in any_day(), length in 0i32..400, at in -500i32..500) {
        let window = Window { first, last: plus_days(first, length) };
        let expected = match at {
            at if at < 0 => Place::Before,
            at if at <= length => Place::Inside,
            _ => Place::After,
        };
        prop_assert_eq!(window.place(plus_days(first, at)), expected);
    }
}
