//! Small values every face shows: amounts, errors of a form.

use domain::calendar::days_between;
use domain::money::Money;
use domain::text::Locale;
use jiff::civil::Date;
use serde::Serialize;

use super::fault::problem_text;
use super::visit::Visit;
use crate::app::{App, refusal_sentence};
use crate::error::{Problem, Refusal};

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

/// A day and how far it is, for `day_left(…)`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DayLeft {
    /// ISO.
    pub date: String,
    /// From today; negative in the past.
    pub days: i32,
}

impl DayLeft {
    pub fn new(today: Date, day: Date) -> DayLeft {
        DayLeft { date: day.to_string(), days: days_between(today, day) }
    }
}

/// A rule's no, for JSON: the code is stable, the reason is a sentence in the asker's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusalView {
    pub code: &'static str,
    pub reason: String,
    /// ISO day on which it turns into a yes by itself.
    pub opens_on: Option<String>,
}

impl RefusalView {
    pub fn of(app: &App, locale: Locale, refusal: &Refusal) -> RefusalView {
        RefusalView {
            code: refusal.code,
            reason: refusal_sentence(app, locale, refusal),
            opens_on: refusal.opens_on.map(|day| day.to_string()),
        }
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
    /// A rule's no above the form, which leads to a field that is not wrong in itself.
    pub fn above(field: &'static str, text: String) -> FormErrors {
        FormErrors { errors: vec![FormError { field, text }], ..FormErrors::default() }
    }

    /// A rule's no at one field.
    pub fn of_form(field: &'static str, text: String) -> FormErrors {
        let mut shown = FormErrors::above(field, text.clone());
        shown.wrong.insert(field, text);
        shown
    }

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
