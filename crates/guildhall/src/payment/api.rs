//! Charges and transfers as the API and the command line write them. The field names are a promise.

use domain::payment::PaymentState;
use serde::Serialize;

use super::{Payment, Receipt, store};
use crate::app::App;
use crate::error::Error;
use crate::order::Order;
use crate::web::view::Amount;

/// One try to charge an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaymentView {
    pub id: String,
    pub attempt: u32,
    /// `pending`, `requires_confirmation`, `unknown`, `succeeded`, `failed`, `cancelled`.
    pub state: &'static str,
    /// Why the card's bank refused: `declined`, `insufficient_funds`, …
    pub failure: Option<&'static str>,
    pub amount: Amount,
    pub gateway_key: String,
    pub created_at: String,
    pub changed_at: String,
    /// When the gateway is asked next about an outcome nobody told.
    pub ask_at: Option<String>,
}

/// Money that arrived by transfer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptView {
    pub id: String,
    pub amount: Amount,
    pub received_on: String,
    /// `exact`, `under`, `over`, `wrong_currency`, `late`, `duplicate`, `not_awaited`.
    pub outcome: String,
    pub bank_reference: String,
}

impl PaymentView {
    pub fn of(payment: &Payment) -> PaymentView {
        let failure = match &payment.state {
            PaymentState::Failed { reason } => Some(reason.code()),
            PaymentState::Pending
            | PaymentState::RequiresConfirmation
            | PaymentState::Unknown
            | PaymentState::Succeeded
            | PaymentState::Cancelled => None,
        };
        PaymentView {
            id: payment.id.to_string(),
            attempt: payment.attempt,
            state: payment.state.code(),
            failure,
            amount: payment.amount.into(),
            gateway_key: payment.gateway_key.clone(),
            created_at: payment.created_at.to_string(),
            changed_at: payment.changed_at.to_string(),
            ask_at: payment.ask_at.map(|at| at.to_string()),
        }
    }

    /// The tries of an order, first to last.
    pub async fn list(app: &App, order: &Order) -> Result<Vec<PaymentView>, Error> {
        let payments = store::list_of_order(app.db.read(), order.partner, order.id).await?;
        Ok(payments.iter().map(PaymentView::of).collect())
    }
}

impl ReceiptView {
    pub fn of(receipt: &Receipt) -> ReceiptView {
        ReceiptView {
            id: receipt.id.to_string(),
            amount: receipt.amount.into(),
            received_on: receipt.received_on.to_string(),
            outcome: receipt.outcome.clone(),
            bank_reference: receipt.bank_reference.clone(),
        }
    }

    /// The transfers of an order, first to last.
    pub async fn list(app: &App, order: &Order) -> Result<Vec<ReceiptView>, Error> {
        let receipts = store::list_receipts(app.db.read(), order.partner, order.id).await?;
        Ok(receipts.iter().map(ReceiptView::of).collect())
    }
}
