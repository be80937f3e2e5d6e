//! Money: placing an order, charging, transfers, and what a paid order leads to.

pub mod again;
pub mod answer;
pub mod api;
pub mod ask;
pub mod attach;
pub mod bank;
pub mod billing;
pub mod books;
pub mod by_hand;
pub mod cards;
pub mod chargeback;
pub mod command;
pub mod gateway_pages;
pub mod inbox;
pub mod onward_pages;
pub mod place;
pub mod proof;
pub mod receipt;
pub mod refund;
pub mod row;
pub mod run;
pub mod settle;
pub mod store;
pub mod webhook_pages;

#[cfg(test)]
mod double_click_tests;
#[cfg(test)]
mod late_tests;
#[cfg(test)]
mod payer_tests;
#[cfg(test)]
mod permutation_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod webhook_tests;

use domain::ids::{EntryId, OrderId, PartnerId, PaymentId, PaymentMethodId, ReceiptId};
use domain::money::Money;
use domain::payment::{FailureReason, PaymentState};
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;

/// Why a charge was refused, as a sentence.
pub fn reason_text(app: &App, locale: Locale, reason: FailureReason) -> String {
    let key = match reason {
        FailureReason::Declined => "payment-failed-declined",
        FailureReason::InsufficientFunds => "payment-failed-insufficient-funds",
        FailureReason::ExpiredCard => "payment-failed-expired-card",
        FailureReason::ConfirmationFailed => "payment-failed-confirmation",
        FailureReason::Abandoned => "payment-failed-abandoned",
        FailureReason::HolderNeeded => "payment-failed-holder-needed",
        FailureReason::CardRevoked => "payment-failed-card-revoked",
        FailureReason::Trouble => "payment-failed-trouble",
    };
    app.text(locale, key, &[])
}

/// One try to charge an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    pub id: PaymentId,
    pub partner: PartnerId,
    pub order: OrderId,
    /// 1 for the first; a further one exists only after the gateway said no to the one before.
    pub attempt: u32,
    pub gateway_key: String,
    /// The gateway's page, for a charge a person makes there.
    pub session: Option<String>,
    /// The gateway's own name of the charge, once it told.
    pub reference: Option<String>,
    pub method: Option<PaymentMethodId>,
    pub state: PaymentState,
    pub amount: Money,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
    pub times_asked: u32,
    /// When the gateway is asked next.
    pub ask_at: Option<Timestamp>,
}

/// A stored card: what may be shown of it, and the gateway's token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentMethod {
    pub id: PaymentMethodId,
    pub token: String,
    pub brand: String,
    pub last4: String,
    pub expires_year: i64,
    /// 1 to 12.
    pub expires_month: i64,
    /// Renewals are charged to it.
    pub is_default: bool,
    pub is_removed: bool,
}

impl PaymentMethod {
    /// The last day on which it can be charged; `None` where the gateway told no month.
    pub fn last_day(&self) -> Option<Date> {
        domain::payment::card::last_day(self.expires_year, self.expires_month)
    }
}

/// Money that arrived by transfer, as an operator recorded it or a statement told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub id: ReceiptId,
    /// The order it came for; `None` where it is only known whose it is.
    pub order: Option<OrderId>,
    /// The bank's entry it is a part of; `None` where a person copied it.
    pub entry: Option<EntryId>,
    pub amount: Money,
    pub received_on: Date,
    pub payer: String,
    pub bank_reference: String,
    /// `exact`, `under`, `over`, …; see `domain::payment::ReceiptOutcome`.
    /// `held` where it came for no order.
    pub outcome: String,
    pub recorded_at: Timestamp,
}
