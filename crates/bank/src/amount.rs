//! Amounts as banks write them.

use domain::money::{Currency, Money};

/// Reads digits with at most one decimal sign. Zeros beyond the currency's decimals are allowed
/// ("475.00" yen), other digits there are not: a bank does not book fractions of the smallest unit.
/// `None` also for signs, for thousands and for more than can be counted.
pub(crate) fn unsigned(text: &str, decimal: char, currency: Currency) -> Option<Money> {
    let text = text.trim();
    let (whole, fraction) = text.split_once(decimal).unwrap_or((text, ""));
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() && fraction.is_empty() || !digits(whole) || !digits(fraction) {
        return None;
    }
    let places = currency.decimals() as usize;
    let (counted, beyond) = fraction.split_at(fraction.len().min(places));
    if beyond.chars().any(|c| c != '0') {
        return None;
    }
    let minor = format!("0{whole}{counted:0<places$}").parse().ok()?;
    Some(Money::new(minor, currency))
}

/// The same with a sign before or behind, as tables write it.
pub(crate) fn signed(text: &str, decimal: char, currency: Currency) -> Option<Money> {
    let text = text.trim().replace('\u{2212}', "-");
    let (negative, rest) = match (text.strip_prefix('-'), text.strip_suffix('-')) {
        (Some(rest), _) | (None, Some(rest)) => (true, rest),
        (None, None) => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let amount = unsigned(rest, decimal, currency)?;
    Some(if negative { Money::new(-amount.minor, currency) } else { amount })
}
