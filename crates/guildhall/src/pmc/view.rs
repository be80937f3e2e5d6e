//! What the command line and files for spreadsheets say of a move; field names are a promise.

use domain::money::Money;
use domain::pmc::Outlook;
use serde::Serialize;

use super::preview::Difference;

/// A line of the difference report.
#[derive(Debug, Clone, Serialize)]
pub struct DifferenceView {
    pub company: String,
    pub network_id: String,
    pub name: String,
    pub offer: String,
    pub stage: &'static str,
    pub becomes: &'static str,
    pub anniversary: String,
    pub window_before: String,
    pub window_after: String,
    /// Empty where nothing is charged by itself.
    pub charge_before: String,
    pub charge_after: String,
    pub amount_before: String,
    pub amount_after: String,
    pub benefits: usize,
    pub benefits_until_before: String,
    pub benefits_until_after: String,
    /// What the older centre had: on, off, unknown. It is off after the move until confirmed.
    pub auto_renew_before: &'static str,
    /// When the card would be charged after the move if it is confirmed; else empty.
    pub charge_if_confirmed: String,
}

/// The names of its columns, in their order.
pub const DIFFERENCE_COLUMNS: [&str; 18] = [
    "company",
    "network_id",
    "name",
    "offer",
    "stage",
    "becomes",
    "anniversary",
    "window_before",
    "window_after",
    "charge_before",
    "charge_after",
    "amount_before",
    "amount_after",
    "benefits",
    "benefits_until_before",
    "benefits_until_after",
    "auto_renew_before",
    "charge_if_confirmed",
];

impl DifferenceView {
    pub fn of(one: &Difference) -> DifferenceView {
        let window = |outlook: &Outlook| {
            let window = outlook.window;
            window.map_or_else(String::new, |own| format!("{}/{}", own.first, own.last))
        };
        let charge =
            |outlook: &Outlook| outlook.charge_on.map_or_else(String::new, |day| day.to_string());
        let amount = |amount: Option<Money>| amount.map_or_else(String::new, |m| m.to_string());
        DifferenceView {
            company: one.company.to_string(),
            network_id: one.network_id.to_string(),
            name: one.name.clone(),
            offer: one.offer_code.clone(),
            stage: one.stage.code(),
            becomes: one.becomes.code(),
            anniversary: one.ends_on.to_string(),
            window_before: window(&one.before),
            window_after: window(&one.after),
            charge_before: charge(&one.before),
            charge_after: charge(&one.after),
            amount_before: amount(one.amount_before),
            amount_after: amount(one.amount_after),
            benefits: one.benefits,
            benefits_until_before: one.before.benefits_until.to_string(),
            benefits_until_after: one.after.benefits_until.to_string(),
            auto_renew_before: one.auto_renew.code(),
            charge_if_confirmed: one
                .confirmed_charge_on
                .map_or_else(String::new, |day| day.to_string()),
        }
    }
}
