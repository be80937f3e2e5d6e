//! Numbers: integers and fixed decimals, never floats.

use domain::money::BasisPoints;
use domain::text::Locale;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;

use crate::per_locale::{PerLocale, icu_locale};

/// "12,345", "−3".
pub fn number(locale: Locale, value: i64) -> String {
    decimal(locale, value, 0)
}

/// `units` of 10 to the power of −`places`, with exactly that many decimals: 47500 with 2 places is
/// "475.00".
pub fn decimal(locale: Locale, units: i64, places: u32) -> String {
    let grouped = magnitude(locale, units.unsigned_abs(), places);
    if units < 0 { format!("\u{2212}{grouped}") } else { grouped }
}

/// "23%", "7.5%": as many decimals as the rate has. The sign stands close to the number in all four
/// languages.
pub fn percent(locale: Locale, rate: BasisPoints) -> String {
    let (units, places) = match rate.0 {
        whole if whole % 100 == 0 => (whole / 100, 0),
        tenths if tenths % 10 == 0 => (tenths / 10, 1),
        hundredths => (hundredths, 2),
    };
    format!("{}%", magnitude(locale, u64::from(units), places))
}

/// The number without its sign.
pub(super) fn magnitude(locale: Locale, units: u64, places: u32) -> String {
    static DECIMAL: PerLocale<DecimalFormatter> = PerLocale::new(|locale| {
        DecimalFormatter::try_new(icu_locale(locale).into(), Default::default())
            .expect("the number patterns of the four languages are compiled in")
    });
    let mut value = Decimal::from(units);
    let places = i16::try_from(places).expect("decimal places are few");
    value.multiply_pow10(-places);
    value.pad_end(-places);
    DECIMAL.get(locale).format(&value).to_string()
}
