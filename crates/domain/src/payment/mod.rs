//! Payments: a charge whose outcome may not be known yet, and money that arrives by transfer.

pub mod card;
pub mod matching;
mod refund;

pub use refund::{
    AfterRefund, RefundFacts, RefundRefusal, RefundState, after_refund, refund_key, refund_refusals,
};

use jiff::civil::Date;

use crate::ids::OrderId;
use crate::money::Money;
use crate::order::OrderState;
use crate::planted::{self, Mistake};

/// Where a charge is. There is no way from `Unknown` back to a new try: the gateway is asked under
/// the same key until it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaymentState {
    /// Sent, or about to be; no answer yet.
    Pending,
    /// The card's bank wants the person to confirm.
    RequiresConfirmation,
    /// The answer was lost: the card may have been charged.
    Unknown,
    Succeeded,
    Failed {
        reason: FailureReason,
    },
    Cancelled,
}

impl PaymentState {
    pub fn code(&self) -> &'static str {
        match self {
            PaymentState::Pending => "pending",
            PaymentState::RequiresConfirmation => "requires_confirmation",
            PaymentState::Unknown => "unknown",
            PaymentState::Succeeded => "succeeded",
            PaymentState::Failed { .. } => "failed",
            PaymentState::Cancelled => "cancelled",
        }
    }

    /// Nothing more will happen to it.
    pub fn is_final(&self) -> bool {
        match self {
            PaymentState::Succeeded | PaymentState::Failed { .. } | PaymentState::Cancelled => true,
            PaymentState::Pending | PaymentState::RequiresConfirmation | PaymentState::Unknown => {
                false
            }
        }
    }
}

/// Why the card's bank refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailureReason {
    Declined,
    InsufficientFunds,
    ExpiredCard,
    /// The person did not confirm, or the bank refused the confirmation.
    ConfirmationFailed,
    /// The person left the gateway's page.
    Abandoned,
    /// The bank wants the card's holder to confirm, and nobody was there to do it.
    HolderNeeded,
    /// Lost, stolen, closed, or no longer known to the gateway.
    CardRevoked,
    /// The gateway or the bank could not take the charge just then; nothing was charged.
    Trouble,
}

/// Whether trying the same card again can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureClass {
    Retryable,
    /// It never will: another card is needed, or the holder in person.
    Final,
}

impl FailureReason {
    pub const ALL: [FailureReason; 8] = [
        FailureReason::Declined,
        FailureReason::InsufficientFunds,
        FailureReason::ExpiredCard,
        FailureReason::ConfirmationFailed,
        FailureReason::Abandoned,
        FailureReason::HolderNeeded,
        FailureReason::CardRevoked,
        FailureReason::Trouble,
    ];

    pub fn code(self) -> &'static str {
        match self {
            FailureReason::Declined => "declined",
            FailureReason::InsufficientFunds => "insufficient_funds",
            FailureReason::ExpiredCard => "expired_card",
            FailureReason::ConfirmationFailed => "confirmation_failed",
            FailureReason::Abandoned => "abandoned",
            FailureReason::HolderNeeded => "holder_needed",
            FailureReason::CardRevoked => "card_revoked",
            FailureReason::Trouble => "trouble",
        }
    }

    pub fn class(self) -> FailureClass {
        match self {
            FailureReason::Declined
            | FailureReason::InsufficientFunds
            | FailureReason::Abandoned
            | FailureReason::Trouble => FailureClass::Retryable,
            FailureReason::ExpiredCard
            | FailureReason::ConfirmationFailed
            | FailureReason::HolderNeeded
            | FailureReason::CardRevoked => FailureClass::Final,
        }
    }

    pub fn parse(code: &str) -> Option<FailureReason> {
        FailureReason::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What the gateway says of a charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Charged,
    Refused(FailureReason),
    NeedsConfirmation,
    /// The gateway has it and does not know yet.
    StillPending,
    /// The gateway never saw the key: nothing was charged.
    NotSeen,
    /// No answer came: timed out, unreadable, or an error of the gateway.
    Lost,
}

/// What the gateway says of a refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefundAnswer {
    Refunded,
    /// The gateway or the bank refused, in the gateway's own word for why.
    Refused(String),
    /// The gateway has it and does not know yet.
    StillPending,
    /// The gateway never saw the key: nothing was given back.
    NotSeen,
    /// The gateway did not take it on just now, and said so: nothing was given back, and the same
    /// key may be tried again.
    NotTaken,
    /// No answer came: timed out, unreadable, or an error of the gateway.
    Lost,
}

/// The state after an answer; `None` where the answer changes nothing. A final state never changes,
/// with one exception: money that was taken after all counts (a late "charged" after "refused").
pub fn after(state: &PaymentState, answer: Answer) -> Option<PaymentState> {
    let answer = match answer {
        Answer::Lost if planted::is(Mistake::NewKeyOnRetry) => {
            Answer::Refused(FailureReason::Trouble)
        }
        Answer::Refused(_) if planted::is(Mistake::RefusedIsPaid) => Answer::Charged,
        other => other,
    };
    match (state, answer) {
        (PaymentState::Succeeded, _) => None,
        (_, Answer::Charged) => Some(PaymentState::Succeeded),
        (PaymentState::Failed { .. } | PaymentState::Cancelled, _) => None,
        (_, Answer::Refused(reason)) => Some(PaymentState::Failed { reason }),
        (PaymentState::RequiresConfirmation, Answer::NeedsConfirmation) => None,
        (_, Answer::NeedsConfirmation) => Some(PaymentState::RequiresConfirmation),
        (PaymentState::Unknown, Answer::Lost | Answer::StillPending) => None,
        (_, Answer::Lost) => Some(PaymentState::Unknown),
        (_, Answer::StillPending) => None,
        (PaymentState::RequiresConfirmation, Answer::NotSeen) => None,
        // Never seen under this key, so nothing was charged: the attempt is over.
        (_, Answer::NotSeen) => Some(PaymentState::Cancelled),
    }
}

/// The key that makes repeating a charge harmless: a pure function of the order and the attempt. An
/// attempt whose outcome is unknown is asked for under its own key, so the number only rises once
/// the gateway has said no.
pub fn gateway_key(order: OrderId, attempt: u32) -> String {
    format!("order-{order}-{attempt}")
}

/// Seconds after which an unknown outcome is asked for again: 5 minutes, 1 hour, then daily; from
/// the 20th time on more and more rarely, 30 days apart at most.
pub fn ask_again_seconds(times_asked: u32) -> i64 {
    match times_asked {
        0 => 5 * 60,
        1 => 60 * 60,
        times => 24 * 60 * 60 * i64::from((times / 10).clamp(1, 30)),
    }
}

/// When a transfer made on a day is matched: usually after two to three days, at the latest after a
/// week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    pub from: Date,
    pub to: Date,
    pub latest: Date,
}

pub fn expected(paid_on: Date) -> Expected {
    let after = |days| crate::calendar::plus_days(paid_on, days);
    Expected { from: after(2), to: after(3), latest: after(7) }
}

/// What a transfer means for the order it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptOutcome {
    /// The whole amount, in time: the order is paid.
    Exact,
    Under {
        missing: Money,
    },
    Over {
        extra: Money,
    },
    WrongCurrency,
    /// The order had expired or was cancelled.
    Late,
    /// The order was paid already.
    Duplicate,
    /// The order does not wait for a transfer.
    NotAwaited,
}

impl ReceiptOutcome {
    pub fn code(&self) -> &'static str {
        match self {
            ReceiptOutcome::Exact => "exact",
            ReceiptOutcome::Under { .. } => "under",
            ReceiptOutcome::Over { .. } => "over",
            ReceiptOutcome::WrongCurrency => "wrong_currency",
            ReceiptOutcome::Late => "late",
            ReceiptOutcome::Duplicate => "duplicate",
            ReceiptOutcome::NotAwaited => "not_awaited",
        }
    }
}

/// Compares money that was received on a day with the order it names. Only
/// [`ReceiptOutcome::Exact`] activates anything; every other outcome becomes an operator's task.
///
/// Money received on or before the order's last day is in time, also when it is recorded later, as
/// long as the order has not been expired meanwhile: then it is late, and an operator decides.
pub fn receipt_outcome(
    state: OrderState,
    total: Money,
    received: Money,
    received_on: Date,
) -> ReceiptOutcome {
    let expires_on = match state {
        OrderState::AwaitingPayment { expires_on } => expires_on,
        OrderState::Completed { .. } => return ReceiptOutcome::Duplicate,
        OrderState::Expired { .. } | OrderState::Cancelled { .. } => return ReceiptOutcome::Late,
        OrderState::Draft | OrderState::Authorising | OrderState::Declined => {
            return ReceiptOutcome::NotAwaited;
        }
    };
    if expires_on < received_on {
        return ReceiptOutcome::Late;
    }
    if received.currency != total.currency {
        return ReceiptOutcome::WrongCurrency;
    }
    let difference = |minor: i64| Money::new(minor, total.currency);
    match received.minor - total.minor {
        0 => ReceiptOutcome::Exact,
        short if short < 0 && planted::is(Mistake::ShortIsEnough) => ReceiptOutcome::Exact,
        short if short < 0 => ReceiptOutcome::Under { missing: difference(-short) },
        extra => ReceiptOutcome::Over { extra: difference(extra) },
    }
}

#[cfg(test)]
mod tests;
