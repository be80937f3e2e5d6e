use domain::money::{BasisPoints, Currency, Money};
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use super::*;

/// Each row: the value, then what en-US, zh-TW, zh-CN and ja-JP readers see.
fn check<Value: Copy + std::fmt::Debug>(
    write: impl Fn(Locale, Value) -> String,
    rows: &[(Value, [&str; 4])],
) {
    for (value, expected) in rows {
        let written = Locale::ALL.map(|locale| write(locale, *value));
        assert_eq!(written, *expected, "{value:?}");
    }
}

const LEAP_DAY: Date = date(2024, 2, 29);
const LAST_DAY: Date = date(2026, 12, 31);
const TURN: Date = date(2000, 1, 1);
const MIDSUMMER: Date = date(2026, 6, 23);

#[test]
fn long_dates() {
    check(
        date_long,
        &[
            (MIDSUMMER, ["June 23, 2026", "2026年6月23日", "2026年6月23日", "2026年6月23日"]),
            (LAST_DAY, ["December 31, 2026", "2026年12月31日", "2026年12月31日", "2026年12月31日"]),
            (LEAP_DAY, ["February 29, 2024", "2024年2月29日", "2024年2月29日", "2024年2月29日"]),
            (TURN, ["January 1, 2000", "2000年1月1日", "2000年1月1日", "2000年1月1日"]),
        ],
    );
}

#[test]
fn dates_of_tables_keep_the_whole_year() {
    check(
        date_medium,
        &[
            (MIDSUMMER, ["Jun 23, 2026", "2026年6月23日", "2026年6月23日", "2026/06/23"]),
            (LAST_DAY, ["Dec 31, 2026", "2026年12月31日", "2026年12月31日", "2026/12/31"]),
            (LEAP_DAY, ["Feb 29, 2024", "2024年2月29日", "2024年2月29日", "2024/02/29"]),
            (TURN, ["Jan 1, 2000", "2000年1月1日", "2000年1月1日", "2000/01/01"]),
        ],
    );
    check(
        date_short,
        &[
            (date(2026, 2, 3), ["Feb 3, 2026", "2026/2/3", "2026/2/3", "2026/02/03"]),
            (TURN, ["Jan 1, 2000", "2000/1/1", "2000/1/1", "2000/01/01"]),
        ],
    );
}

#[test]
fn parts_of_dates() {
    check(
        day_month,
        &[
            (MIDSUMMER, ["June 23", "6月23日", "6月23日", "6月23日"]),
            (LEAP_DAY, ["February 29", "2月29日", "2月29日", "2月29日"]),
        ],
    );
    check(
        month_year,
        &[
            (MIDSUMMER, ["June 2026", "2026年6月", "2026年6月", "2026年6月"]),
            (TURN, ["January 2000", "2000年1月", "2000年1月", "2000年1月"]),
        ],
    );
    check(
        weekday_date,
        &[
            (
                MIDSUMMER,
                [
                    "Tuesday, June 23, 2026",
                    "2026年6月23日星期二",
                    "2026年6月23日星期二",
                    "2026年6月23日火曜日",
                ],
            ),
            (
                LEAP_DAY,
                [
                    "Thursday, February 29, 2024",
                    "2024年2月29日星期四",
                    "2024年2月29日星期四",
                    "2024年2月29日木曜日",
                ],
            ),
        ],
    );
}

#[test]
fn instants_say_which_clock() {
    let at: Timestamp = "2026-12-31T16:05:59Z".parse().unwrap();
    let zone = |name: &str| TimeZone::get(name).unwrap();
    let rows = [
        (
            "UTC",
            [
                "Dec 31, 2026, 16:05 UTC",
                "2026年12月31日 16:05 UTC",
                "2026年12月31日 16:05 UTC",
                "2026/12/31 16:05 UTC",
            ],
        ),
        // The day is the zone's, and midnight is hour zero.
        (
            "Asia/Taipei",
            [
                "Jan 1, 2027, 00:05 UTC+8",
                "2027年1月1日 0:05 UTC+8",
                "2027年1月1日 00:05 UTC+8",
                "2027/01/01 0:05 UTC+8",
            ],
        ),
        (
            "America/St_Johns",
            [
                "Dec 31, 2026, 12:35 UTC−3:30",
                "2026年12月31日 12:35 UTC−3:30",
                "2026年12月31日 12:35 UTC−3:30",
                "2026/12/31 12:35 UTC−3:30",
            ],
        ),
    ];
    for (name, expected) in rows {
        let written = Locale::ALL.map(|locale| date_time(locale, at, &zone(name)));
        assert_eq!(written, expected, "{name}");
    }
    // The distance is that of the day, not of the year.
    let summer: Timestamp = "2026-06-23T12:00:00Z".parse().unwrap();
    let london = zone("Europe/London");
    assert_eq!(date_time(Locale::EnUs, at, &london), "Dec 31, 2026, 16:05 UTC");
    assert_eq!(date_time(Locale::EnUs, summer, &london), "Jun 23, 2026, 13:00 UTC+1");
}

#[test]
fn numbers_are_grouped() {
    check(
        number,
        &[
            (0, ["0"; 4]),
            (999, ["999"; 4]),
            (1_000, ["1,000"; 4]),
            (-12_345, ["−12,345"; 4]),
            (i64::MAX, ["9,223,372,036,854,775,807"; 4]),
            (i64::MIN, ["−9,223,372,036,854,775,808"; 4]),
        ],
    );
    let rows = [
        (47_500, 2, "475.00"),
        (5, 2, "0.05"),
        (-5, 3, "−0.005"),
        (0, 2, "0.00"),
        (123_456_789, 0, "123,456,789"),
        (100_000, 2, "1,000.00"),
    ];
    for (units, places, expected) in rows {
        for locale in Locale::ALL {
            assert_eq!(decimal(locale, units, places), expected, "{units} {places}");
        }
    }
}

#[test]
fn rates_show_the_decimals_they_have() {
    let rows = [
        (0, "0%"),
        (2_300, "23%"),
        (750, "7.5%"),
        (825, "8.25%"),
        (5, "0.05%"),
        (10_000, "100%"),
        (123_450, "1,234.5%"),
    ];
    for (basis_points, expected) in rows {
        for locale in Locale::ALL {
            assert_eq!(percent(locale, BasisPoints(basis_points)), expected);
        }
    }
}

fn amount(minor: i64, code: &str) -> Money {
    Money::new(minor, Currency::parse(code).unwrap())
}

#[test]
fn money_shows_whose_dollar_it_is() {
    let rows = [
        (47_500, "USD", ["US$475.00"; 4]),
        (43_000, "EUR", ["€430.00"; 4]),
        (39_000, "GBP", ["£390.00"; 4]),
        (15_000, "TWD", ["NT$15,000"; 4]),
        (340_000, "CNY", ["CN¥3,400.00", "CN¥3,400.00", "¥3,400.00", "CN¥3,400.00"]),
        (52_000, "JPY", ["¥52,000", "JP¥52,000", "JP¥52,000", "￥52,000"]),
        (640_000, "KRW", ["₩640,000", "￦640,000", "₩640,000", "₩640,000"]),
        (60_000, "AUD", ["A$600.00", "AU$600.00", "AU$600.00", "A$600.00"]),
        (43_050, "CHF", ["CHF\u{a0}430.50"; 4]),
        (1_234_567, "KWD", ["KWD\u{a0}1,234.567"; 4]),
        (0, "USD", ["US$0.00"; 4]),
        (0, "JPY", ["¥0", "JP¥0", "JP¥0", "￥0"]),
        (-123_456, "USD", ["−US$1,234.56"; 4]),
        (-5, "CHF", ["−CHF\u{a0}0.05"; 4]),
        (i64::MIN, "EUR", ["−€92,233,720,368,547,758.08"; 4]),
    ];
    for (minor, code, expected) in rows {
        let written = Locale::ALL.map(|locale| money(locale, amount(minor, code)));
        assert_eq!(written, expected, "{minor} {code}");
    }
}

#[test]
fn no_two_currencies_look_alike_to_one_reader() {
    let codes = [
        "USD", "EUR", "GBP", "TWD", "CNY", "JPY", "KRW", "HKD", "AUD", "CAD", "NZD", "SGD", "MXN",
        "BRL", "INR", "ILS", "VND", "KPW", "DKK", "NOK", "SEK",
    ];
    for locale in Locale::ALL {
        let signs: std::collections::BTreeSet<String> = codes
            .iter()
            .map(|code| money(locale, amount(0, code)).replace(['0', '.'], ""))
            .collect();
        assert_eq!(signs.len(), codes.len(), "{}: {signs:?}", locale.tag());
    }
}

#[test]
fn money_for_a_bank_names_the_currency_by_code() {
    let rows = [
        (47_500, "USD", "475.00\u{a0}USD"),
        (52_000, "JPY", "52,000\u{a0}JPY"),
        (0, "TWD", "0\u{a0}TWD"),
        (-1, "EUR", "−0.01\u{a0}EUR"),
    ];
    for (minor, code, expected) in rows {
        for locale in Locale::ALL {
            assert_eq!(money_with_code(locale, amount(minor, code)), expected);
        }
    }
}

#[test]
fn formatters_serve_threads() {
    let writers: Vec<_> = (1..=8)
        .map(|day| std::thread::spawn(move || date_long(Locale::EnUs, date(2026, 3, day))))
        .collect();
    let written: Vec<String> = writers.into_iter().map(|writer| writer.join().unwrap()).collect();
    assert_eq!(written[0], "March 1, 2026");
    assert_eq!(written[7], "March 8, 2026");
}
