//! Money: integer minor units and a currency, never a float; rounding happens in one named
//! function.

use std::fmt;

use iso_currency::Currency as IsoCurrency;

/// An ISO 4217 currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency(IsoCurrency);

impl Currency {
    /// Reads an alphabetic ISO 4217 code in any letter case. `None` for a code the standard lacks.
    pub fn parse(code: &str) -> Option<Currency> {
        IsoCurrency::from_code(&code.trim().to_ascii_uppercase()).map(Currency)
    }

    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Decimal places that amounts of this currency have on invoices and in payments.
    ///
    /// ISO 4217 gives the New Taiwan dollar two, but cash and invoices in Taiwan have none (the
    /// country's uniform invoice rule), so prices and charges are whole dollars.
    pub fn decimals(self) -> u32 {
        match self.0 {
            IsoCurrency::TWD => 0,
            other => other.exponent().map_or(0, u32::from),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// An amount in the currency's smallest unit (cents for USD, yen for JPY). May be negative on
/// credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

/// Why two amounts could not be joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    #[error("amounts in {0} and {1} cannot be added")]
    CurrencyMismatch(Currency, Currency),
    #[error("the amount is beyond what can be counted")]
    Overflow,
    #[error("the amount is not a number with at most {0} decimals")]
    Form(u32),
}

impl Money {
    pub fn new(minor: i64, currency: Currency) -> Money {
        Money { minor, currency }
    }

    pub fn zero(currency: Currency) -> Money {
        Money { minor: 0, currency }
    }

    pub fn checked_add(self, other: Money) -> Result<Money, MoneyError> {
        self.joined(other, i64::checked_add)
    }

    pub fn checked_sub(self, other: Money) -> Result<Money, MoneyError> {
        self.joined(other, i64::checked_sub)
    }

    fn joined(self, other: Money, join: fn(i64, i64) -> Option<i64>) -> Result<Money, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::CurrencyMismatch(self.currency, other.currency));
        }
        let minor = join(self.minor, other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Money { minor, currency: self.currency })
    }

    /// The share of this amount, rounded by [`round_half_up`].
    pub fn share(self, rate: BasisPoints) -> Result<Money, MoneyError> {
        let product = i128::from(self.minor) * i128::from(rate.0);
        let minor =
            i64::try_from(round_half_up(product, 10_000)).map_err(|_| MoneyError::Overflow)?;
        Ok(Money { minor, currency: self.currency })
    }

    /// Reads "475.00", "1,234.5" or "52000" in the currency's own decimals. Refused: signs, more
    /// decimals than the currency has, anything that is not a digit, a comma between thousands or
    /// one point.
    pub fn parse(text: &str, currency: Currency) -> Result<Money, MoneyError> {
        let refused = MoneyError::Form(currency.decimals());
        let text = crate::text::half_width(text.trim());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let whole = without_thousands_commas(whole).ok_or(refused)?;
        let places = currency.decimals() as usize;
        let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || !digits(&whole) || !digits(fraction) || places < fraction.len() {
            return Err(refused);
        }
        let minor =
            format!("{whole}{fraction:0<places$}").parse().map_err(|_| MoneyError::Overflow)?;
        Ok(Money { minor, currency })
    }

    /// The amount as a plain decimal number, "475.00": for machines, never for a person's page.
    pub fn decimal(self) -> String {
        let places = self.currency.decimals() as usize;
        let sign = if self.minor < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.minor.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

/// The digits before the point. `None` where a comma does not set thousands apart: "475,00" means
/// 475 in half of Europe and must not become 47,500.
fn without_thousands_commas(whole: &str) -> Option<String> {
    let Some((first, rest)) = whole.split_once(',') else {
        return Some(whole.to_owned());
    };
    let fits = (1..=3).contains(&first.len()) && rest.split(',').all(|group| group.len() == 3);
    fits.then(|| whole.replace(',', ""))
}

/// "USD 475.00": for logs and command lines. Pages format by the reader's language instead.
impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.currency.code(), self.decimal())
    }
}

/// Hundredths of a percent: 2,300 is 23 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BasisPoints(pub u32);

/// The one rounding of the product: to the nearest whole minor unit, halves away from zero
/// (commercial rounding, as the EU VAT practice and Japan's invoice rule allow when done once per
/// rate and document).
///
/// `divisor` must be positive.
pub fn round_half_up(numerator: i128, divisor: i128) -> i128 {
    debug_assert!(0 < divisor);
    let doubled = numerator.abs() * 2 + divisor;
    numerator.signum() * (doubled / (divisor * 2))
}

#[cfg(test)]
#[path = "money_tests.rs"]
mod tests;
