//! Amounts of money that cannot be read as another currency's.

use domain::money::Money;
use domain::text::Locale;

use super::numbers::magnitude;

/// "US$475.00", "NT$15,000", "−€430.00": symbol first, as CLDR puts it in all four languages, with
/// the decimals the currency has on invoices. A currency without a symbol here is written by its
/// ISO 4217 code and a no-break space, "CHF 430.00".
pub fn money(locale: Locale, amount: Money) -> String {
    let code = amount.currency.code();
    let digits = magnitude(locale, amount.minor.unsigned_abs(), amount.currency.decimals());
    let sign = if amount.minor < 0 { "\u{2212}" } else { "" };
    match symbol(locale, code) {
        Some(symbol) => format!("{sign}{symbol}{digits}"),
        None => format!("{sign}{code}\u{a0}{digits}"),
    }
}

/// "475.00 USD" with a no-break space: for bank transfers, where the payer picks the currency by
/// its ISO 4217 code.
pub fn money_with_code(locale: Locale, amount: Money) -> String {
    let digits = magnitude(locale, amount.minor.unsigned_abs(), amount.currency.decimals());
    let sign = if amount.minor < 0 { "\u{2212}" } else { "" };
    format!("{sign}{digits}\u{a0}{}", amount.currency.code())
}

/// The symbols of CLDR 48, with four departures where CLDR trusts the reader to guess the country:
/// USD is "US$" also in English and Japanese (CLDR: "$"), TWD is "NT$" also in Taiwan (CLDR: "$"),
/// JPY is "JP¥" in traditional Chinese too (CLDR: "¥"), and CNY is "CN¥" in Japanese (CLDR: "元",
/// which Taiwan's dollar is called as well).
///
/// A table, because ICU4X formats currencies only in its experimental crate, whose interface
/// changes with every release and which would not let us depart.
fn symbol(locale: Locale, code: &str) -> Option<&'static str> {
    let symbol = match (code, locale) {
        ("USD", _) => "US$",
        ("EUR", _) => "€",
        ("GBP", _) => "£",
        ("TWD", _) => "NT$",
        ("CNY", Locale::ZhCn) => "¥",
        ("CNY", _) => "CN¥",
        ("JPY", Locale::JaJp) => "￥",
        ("JPY", Locale::EnUs) => "¥",
        ("JPY", Locale::ZhTw | Locale::ZhCn) => "JP¥",
        ("KRW", Locale::ZhTw) => "￦",
        ("KRW", _) => "₩",
        ("HKD", _) => "HK$",
        ("AUD", Locale::EnUs | Locale::JaJp) => "A$",
        ("AUD", _) => "AU$",
        ("CAD", _) => "CA$",
        ("NZD", _) => "NZ$",
        ("MXN", _) => "MX$",
        ("BRL", _) => "R$",
        ("INR", _) => "₹",
        ("ILS", _) => "₪",
        ("VND", _) => "₫",
        _ => return None,
    };
    Some(symbol)
}
