use proptest::prelude::*;

use super::*;
use crate::samples::{currency, money};

fn told(outcome: Result<Money, MoneyError>) -> String {
    match outcome {
        Ok(money) => money.to_string(),
        Err(MoneyError::CurrencyMismatch(..)) => "refused: two currencies".into(),
        Err(MoneyError::Overflow) => "refused: too much".into(),
        Err(MoneyError::Form(decimals)) => format!("refused: {decimals} decimals"),
    }
}

#[test]
fn a_currency_is_read_by_its_iso_code() {
    let check = |text: &str, expected: Option<(&str, u32)>| {
        let found = Currency::parse(text);
        assert_eq!(found.map(|found| (found.code(), found.decimals())), expected, "{text:?}");
    };
    check("USD", Some(("USD", 2)));
    check("usd", Some(("USD", 2)));
    check(" Eur ", Some(("EUR", 2)));
    check("CNY", Some(("CNY", 2)));
    check("JPY", Some(("JPY", 0)));
    check("KRW", Some(("KRW", 0)));
    check("KWD", Some(("KWD", 3)));
    // Two in ISO 4217, none on invoices in Taiwan.
    check("TWD", Some(("TWD", 0)));
    check("XYZ", None);
    check("NTD", None);
    check("US", None);
    check("$", None);
    check("", None);
}

#[test]
fn an_amount_is_read_as_people_type_it() {
    let check = |text: &str, code: &str, expected: &str| {
        assert_eq!(told(Money::parse(text, currency(code))), expected, "{text:?} in {code}");
    };
    check("475.00", "USD", "USD 475.00");
    check("475", "USD", "USD 475.00");
    check("475.", "USD", "USD 475.00");
    check("475.5", "USD", "USD 475.50");
    check("0.01", "USD", "USD 0.01");
    check("0", "USD", "USD 0.00");
    check("0475", "USD", "USD 475.00");
    check(" 475.00 ", "USD", "USD 475.00");
    check("1,234.5", "USD", "USD 1234.50");
    check("1,234,567.89", "USD", "USD 1234567.89");
    check("12,345", "USD", "USD 12345.00");
    check("４７５．００", "USD", "USD 475.00");
    check("　１，２３４　", "JPY", "JPY 1234");
    check("52000", "JPY", "JPY 52000");
    check("52,000", "JPY", "JPY 52000");
    check("14,250", "TWD", "TWD 14250");
    check("1.234", "KWD", "KWD 1.234");
    // More decimals than the currency has.
    check("475.001", "USD", "refused: 2 decimals");
    check("475.000", "USD", "refused: 2 decimals");
    check("52000.5", "JPY", "refused: 0 decimals");
    check("14250.00", "TWD", "refused: 0 decimals");
    // A comma that stands for a point must never multiply the amount by a hundred.
    check("475,00", "USD", "refused: 2 decimals");
    check("475,5", "EUR", "refused: 2 decimals");
    check("1.234,50", "EUR", "refused: 2 decimals");
    check("1,23,456", "USD", "refused: 2 decimals");
    check("1234,567", "USD", "refused: 2 decimals");
    check(",475", "USD", "refused: 2 decimals");
    check("475,", "USD", "refused: 2 decimals");
    check("1,,234", "USD", "refused: 2 decimals");
    check("1.234,567", "KWD", "refused: 3 decimals");
    // No number at all, or one in another notation.
    check("", "USD", "refused: 2 decimals");
    check(".", "USD", "refused: 2 decimals");
    check(".5", "USD", "refused: 2 decimals");
    check(",", "USD", "refused: 2 decimals");
    check("-475", "USD", "refused: 2 decimals");
    check("+475", "USD", "refused: 2 decimals");
    check("4 75", "USD", "refused: 2 decimals");
    check("1.2.3", "USD", "refused: 2 decimals");
    check("4e2", "USD", "refused: 2 decimals");
    check("0x1f", "USD", "refused: 2 decimals");
    check("$475", "USD", "refused: 2 decimals");
    check("四百", "TWD", "refused: 0 decimals");
    check("٤٧٥", "USD", "refused: 2 decimals");
    // The largest amount that can be counted, and one cent more.
    check("92233720368547758.07", "USD", "USD 92233720368547758.07");
    check("92233720368547758.08", "USD", "refused: too much");
    check("99999999999999999999999999", "JPY", "refused: too much");
}

#[test]
fn an_amount_is_written_in_its_currencys_decimals() {
    let check = |minor: i64, code: &str, expected: &str| {
        assert_eq!(Money::new(minor, currency(code)).decimal(), expected, "{minor} {code}");
    };
    check(47_500, "USD", "475.00");
    check(5, "USD", "0.05");
    check(50, "USD", "0.50");
    check(0, "USD", "0.00");
    check(-5, "USD", "-0.05");
    check(-47_500, "USD", "-475.00");
    check(52_000, "JPY", "52000");
    check(0, "JPY", "0");
    check(-1, "TWD", "-1");
    check(1_234, "KWD", "1.234");
    check(-4, "KWD", "-0.004");
    check(i64::MAX, "USD", "92233720368547758.07");
    check(i64::MIN, "USD", "-92233720368547758.08");
    check(i64::MIN, "JPY", "-9223372036854775808");
}

#[test]
fn halves_are_rounded_away_from_zero() {
    let check = |numerator: i128, divisor: i128, expected: i128| {
        assert_eq!(round_half_up(numerator, divisor), expected, "{numerator} / {divisor}");
    };
    check(0, 10, 0);
    check(4, 10, 0);
    check(5, 10, 1);
    check(6, 10, 1);
    check(14, 10, 1);
    check(15, 10, 2);
    // Not to the even neighbour, as a banker would.
    check(25, 10, 3);
    check(-4, 10, 0);
    check(-5, 10, -1);
    check(-6, 10, -1);
    check(-14, 10, -1);
    check(-15, 10, -2);
    check(-25, 10, -3);
    // An odd divisor has no halves.
    check(1, 3, 0);
    check(2, 3, 1);
    check(-1, 3, 0);
    check(-2, 3, -1);
    check(3, 7, 0);
    check(4, 7, 1);
    check(7, 1, 7);
    check(1, 2, 1);
    check(i128::from(i64::MAX), 1, i128::from(i64::MAX));
    check(i128::from(i64::MIN), 1, i128::from(i64::MIN));
}

#[test]
fn a_share_is_rounded_once() {
    let check = |of: &str, rate: u32, expected: &str| {
        assert_eq!(told(money(of).share(BasisPoints(rate))), expected, "{rate} of {of}");
    };
    check("USD 475.00", 0, "USD 0.00");
    check("USD 475.00", 2_300, "USD 109.25");
    check("USD 475.00", 10_000, "USD 475.00");
    check("EUR 430.00", 1_900, "EUR 81.70");
    check("EUR 0.02", 2_500, "EUR 0.01");
    check("EUR 0.01", 4_999, "EUR 0.00");
    check("EUR 0.01", 5_000, "EUR 0.01");
    check("EUR 0.03", 5_000, "EUR 0.02");
    check("EUR -0.01", 4_999, "EUR 0.00");
    check("EUR -0.01", 5_000, "EUR -0.01");
    check("EUR -0.03", 5_000, "EUR -0.02");
    check("USD -475.00", 2_500, "USD -118.75");
    // No decimals: 712.5 dollars, 80.4 yen, 80.5 yen.
    check("TWD 14250", 500, "TWD 713");
    check("TWD -14250", 500, "TWD -713");
    check("JPY 804", 1_000, "JPY 80");
    check("JPY 805", 1_000, "JPY 81");
    check("JPY 52000", 1_000, "JPY 5200");
    check("USD 92233720368547758.07", 10_000, "USD 92233720368547758.07");
    check("USD 92233720368547758.07", 10_001, "refused: too much");
    check("USD 92233720368547758.07", u32::MAX, "refused: too much");
}

#[test]
fn amounts_are_joined_in_one_currency_only() {
    let check = |left: &str, sign: char, right: &str, expected: &str| {
        let (a, b) = (money(left), money(right));
        let found = if sign == '+' { a.checked_add(b) } else { a.checked_sub(b) };
        assert_eq!(told(found), expected, "{left} {sign} {right}");
    };
    check("USD 475.00", '+', "USD 0.50", "USD 475.50");
    check("USD 475.00", '-', "USD 118.75", "USD 356.25");
    check("USD 1.00", '-', "USD 2.00", "USD -1.00");
    check("USD -1.00", '+', "USD 1.00", "USD 0.00");
    check("JPY 52000", '+', "JPY 5200", "JPY 57200");
    check("USD 475.00", '+', "EUR 475.00", "refused: two currencies");
    check("USD 0.00", '-', "TWD 0", "refused: two currencies");
    check("USD 92233720368547758.07", '+', "USD 0.01", "refused: too much");
    check("USD -92233720368547758.07", '-', "USD 0.02", "refused: too much");
}

fn any_currency() -> impl Strategy<Value = Currency> {
    prop::sample::select(vec!["USD", "EUR", "TWD", "CNY", "JPY", "KRW", "KWD"]).prop_map(currency)
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(minor in 0..=i64::MAX, currency in any_currency()) {
        let money = Money::new(minor, currency);
        prop_assert_eq!(Money::parse(&money.decimal(), currency), Ok(money));
    }

    #[test]
    fn thousands_may_be_set_apart(minor in 0..=i64::MAX, currency in any_currency()) {
        let money = Money::new(minor, currency);
        let decimal = money.decimal();
        let (whole, fraction) = decimal.split_once('.').unwrap_or((&decimal, ""));
        let groups: Vec<String> = whole
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect();
        let typed = format!("{}.{fraction}", groups.join(","));
        prop_assert_eq!(Money::parse(&typed, currency), Ok(money));
    }

    #[test]
    fn nothing_typed_breaks_the_reader(text in "[0-9０-９,.，．+\\- a]{0,24}", currency in any_currency()) {
        if let Ok(money) = Money::parse(&text, currency) {
            prop_assert!(0 <= money.minor);
        }
    }

    #[test]
    fn rounding_moves_by_half_a_unit_at_most(
        numerator in any::<i64>(),
        divisor in 1..=i64::from(u32::MAX),
    ) {
        let (numerator, divisor) = (i128::from(numerator), i128::from(divisor));
        let rounded = round_half_up(numerator, divisor);
        prop_assert!((rounded * divisor - numerator).abs() * 2 <= divisor);
        prop_assert_eq!(round_half_up(-numerator, divisor), -rounded);
    }

    #[test]
    fn adding_and_taking_away_cancel(a in any::<i32>(), b in any::<i32>(), currency in any_currency()) {
        let (a, b) = (Money::new(a.into(), currency), Money::new(b.into(), currency));
        prop_assert_eq!(a.checked_add(b).and_then(|sum| sum.checked_sub(b)), Ok(a));
    }
}
