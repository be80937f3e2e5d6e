//! Credit notes: an invoice taken back, wholly or in part, by a document that names it.

use jiff::civil::Date;

use super::{Draft, InvoiceRefusal, Issued, Kind, Line, TaxLine};
use crate::ids::InvoiceNumber;
use crate::money::Money;

/// Minor units by which the tax on a part of an invoice may miss the rate: the parts' taxes add up
/// to the invoice's to the unit, so each of them carries a share of its rounding.
const TAX_MISSES_MAX: u64 = 2;

/// What a credit note says about its invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub invoice: InvoiceNumber,
    pub issued_on: Date,
    /// Why, as a sentence in the document's language.
    pub reason: String,
    /// The tax that is credited.
    pub tax: Money,
}

/// The sentences on a credit note, in its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditWords {
    pub reason: String,
    /// Of the one line of a credit note over a part.
    pub part: String,
    pub payment: String,
}

/// The credit note of `amount`, tax included, on an invoice of which `credited` and the tax in it
/// were credited before. A whole invoice is taken back line by line, a part of it as one line.
pub fn credit(
    invoice: &Issued,
    credited: (Money, Money),
    amount: Money,
    words: CreditWords,
) -> Result<Draft, InvoiceRefusal> {
    if invoice.draft().kind != Kind::Invoice {
        return Err(InvoiceRefusal::CreditOfCredit);
    }
    let (before, tax_before) = credited;
    let after = before.checked_add(amount)?;
    if amount.minor <= 0 || before.minor < 0 || invoice.total().minor < after.minor {
        return Err(InvoiceRefusal::CreditBeyond);
    }
    invoice.total().checked_sub(after)?;
    let tax = share_of_tax(invoice, after)?.checked_sub(tax_before)?;
    let lines = if amount == invoice.total() {
        invoice.draft().lines.clone()
    } else {
        vec![part(invoice, amount.checked_sub(tax)?, words.part)?]
    };
    let correction = Correction {
        invoice: invoice.number().clone(),
        issued_on: invoice.issued_on(),
        reason: words.reason,
        tax,
    };
    Ok(Draft {
        kind: Kind::CreditNote(correction),
        lines,
        payment: words.payment,
        ..invoice.draft().clone()
    })
}

/// The tax in the first `amount` of an invoice, so that all its parts have all its tax.
fn share_of_tax(invoice: &Issued, amount: Money) -> Result<Money, InvoiceRefusal> {
    let product = i128::from(invoice.tax().minor) * i128::from(amount.minor);
    let share = crate::money::round_half_up(product, i128::from(invoice.total().minor));
    let minor = i64::try_from(share).map_err(|_| crate::money::MoneyError::Overflow)?;
    Ok(Money::new(minor, amount.currency))
}

fn part(invoice: &Issued, net: Money, description: String) -> Result<Line, InvoiceRefusal> {
    let [tax] = invoice.taxes() else { return Err(InvoiceRefusal::CreditOfSeveralRates) };
    Ok(Line { description, quantity: 1, unit_price: net, amount: net, tax_rate: tax.rate })
}

/// The taxes of a document as they are to stand on it: on a credit note, what its correction says.
pub(super) fn stated(
    draft: &Draft,
    mut computed: Vec<TaxLine>,
) -> Result<Vec<TaxLine>, InvoiceRefusal> {
    let Kind::CreditNote(Correction { tax, .. }) = &draft.kind else { return Ok(computed) };
    let zero = Money::zero(draft.currency);
    let sum = computed.iter().try_fold(zero, |sum, line| sum.checked_add(line.tax))?;
    if sum == *tax {
        return Ok(computed);
    }
    match computed.as_mut_slice() {
        [line] if sum.checked_sub(*tax)?.minor.unsigned_abs() <= TAX_MISSES_MAX => {
            line.tax = *tax;
            Ok(computed)
        }
        _ => Err(InvoiceRefusal::CreditTax),
    }
}

#[cfg(test)]
#[path = "correction_tests.rs"]
mod tests;
