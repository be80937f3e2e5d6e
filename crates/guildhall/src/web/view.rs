//! Small values every face shows: amounts, errors of a form.

use domain::money::Money;
use serde::Serialize;

use super::fault::problem_text;
use super::visit::Visit;
use crate::error::Problem;

/// An amount for templates (`money(amount)`) and JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// In the currency's smallest unit.
    pub minor: i64,
    /// ISO 4217.
    pub currency: &'static str,
}

impl From<Money> for Amount {
    fn from(money: Money) -> Amount {
        Amount { minor: money.minor, currency: money.currency.code() }
    }
}

/// A form's refused fields: for the summary, and by field.
#[derive(Debug, Default, Serialize)]
pub struct FormErrors {
    pub errors: Vec<FormError>,
    pub wrong: std::collections::BTreeMap<&'static str, String>,
}

#[derive(Debug, Serialize)]
pub struct FormError {
    pub field: &'static str,
    pub text: String,
}

impl FormErrors {
    /// The sentences, each beginning with the field's own name: the label is `<prefix>-<field>`.
    pub fn of(visit: &Visit, prefix: &str, problems: &[Problem]) -> FormErrors {
        let mut shown = FormErrors::default();
        for problem in problems {
            let text = problem_text(visit, problem);
            let label = visit.t(&format!("{prefix}-{}", problem.field.replace('_', "-")), &[]);
            let line =
                visit.t("label-value", &[("label", label.into()), ("value", text.clone().into())]);
            shown.errors.push(FormError { field: problem.field, text: line });
            shown.wrong.entry(problem.field).or_insert(text);
        }
        shown
    }
}
