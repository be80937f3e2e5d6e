//! The year's credit on its page: the rule by which it stays or goes on.

use domain::offer::BenefitKind;
use domain::policy::YearlyRule;
use serde::Serialize;

use super::super::books::{Books, Line};
use super::super::seats;
use crate::app::Loaded;
use crate::error::Error;

#[derive(Debug, Serialize)]
pub struct Yearly {
    /// Stays with whoever has it until the next year.
    is_fixed: bool,
    first: String,
    last: String,
}

/// None for benefits of other kinds.
pub fn of(loaded: &Loaded, books: &Books, line: &Line<'_>) -> Result<Option<Yearly>, Error> {
    if line.benefit.kind != BenefitKind::YearlyCredit {
        return Ok(None);
    }
    let rule = seats::policy_of(loaded, books, line)?.handing_on.yearly_credit;
    Ok(Some(Yearly {
        is_fixed: rule == YearlyRule::Fixed,
        first: line.grant.span.first.to_string(),
        last: line.grant.span.last.to_string(),
    }))
}
