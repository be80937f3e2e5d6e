//! Orders: a priced quote that somebody accepted, on its way to money.

mod quote;

pub use quote::{Purpose, Quote, QuoteInput, QuoteRefusal, quote};

use jiff::civil::Date;

/// Where an order is. The data of a state stands inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderState {
    /// Being filled in; nothing is owed.
    Draft,
    /// Bought by card; the gateway has the person or the charge.
    Authorising,
    /// Bought by transfer; the money can come up to and including this day.
    AwaitingPayment {
        expires_on: Date,
    },
    /// The card was refused; can be tried again or switched to a transfer.
    Declined,
    Completed {
        on: Date,
    },
    Expired {
        on: Date,
    },
    Cancelled {
        on: Date,
    },
}

impl OrderState {
    pub fn code(&self) -> &'static str {
        match self {
            OrderState::Draft => "draft",
            OrderState::Authorising => "authorising",
            OrderState::AwaitingPayment { .. } => "awaiting_payment",
            OrderState::Declined => "declined",
            OrderState::Completed { .. } => "completed",
            OrderState::Expired { .. } => "expired",
            OrderState::Cancelled { .. } => "cancelled",
        }
    }

    /// Still on its way: at most one such order per partner and offer.
    pub fn is_open(&self) -> bool {
        match self {
            OrderState::Draft
            | OrderState::Authorising
            | OrderState::AwaitingPayment { .. }
            | OrderState::Declined => true,
            OrderState::Completed { .. }
            | OrderState::Expired { .. }
            | OrderState::Cancelled { .. } => false,
        }
    }

    /// Bought, whatever came of it: the person pressed the button.
    pub fn is_placed(&self) -> bool {
        !matches!(self, OrderState::Draft)
    }
}

/// What happens to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderEvent {
    /// Bought by card.
    PlaceByCard,
    /// Bought by transfer; the last day money may arrive.
    PlaceByTransfer {
        expires_on: Date,
    },
    /// The gateway refused the charge.
    Decline,
    /// The whole amount is there.
    Pay,
    /// The last day has passed.
    Expire,
    Cancel,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OrderRefusal {
    #[error("order.not_placed")]
    NotPlaced,
    /// It was bought already; the same order, not a second one.
    #[error("order.already_placed")]
    AlreadyPlaced,
    #[error("order.already_completed")]
    AlreadyCompleted,
    #[error("order.expired")]
    Expired,
    #[error("order.cancelled")]
    Cancelled,
    /// A charge is on its way; it cannot be cancelled before the answer is known.
    #[error("order.charge_in_progress")]
    ChargeInProgress,
    /// The deadline has not passed.
    #[error("order.not_due")]
    NotDue,
}

impl OrderRefusal {
    pub const ALL: [OrderRefusal; 7] = [
        OrderRefusal::NotPlaced,
        OrderRefusal::AlreadyPlaced,
        OrderRefusal::AlreadyCompleted,
        OrderRefusal::Expired,
        OrderRefusal::Cancelled,
        OrderRefusal::ChargeInProgress,
        OrderRefusal::NotDue,
    ];
}

/// The state after an event, or why it cannot happen.
pub fn next(state: OrderState, event: OrderEvent, today: Date) -> Result<OrderState, OrderRefusal> {
    match state {
        OrderState::Draft => match event {
            OrderEvent::PlaceByCard => Ok(OrderState::Authorising),
            OrderEvent::PlaceByTransfer { expires_on } => {
                Ok(OrderState::AwaitingPayment { expires_on })
            }
            OrderEvent::Cancel => Ok(OrderState::Cancelled { on: today }),
            OrderEvent::Decline | OrderEvent::Pay | OrderEvent::Expire => {
                Err(OrderRefusal::NotPlaced)
            }
        },
        OrderState::Authorising => match event {
            OrderEvent::Decline => Ok(OrderState::Declined),
            OrderEvent::Pay => Ok(OrderState::Completed { on: today }),
            OrderEvent::Cancel => Err(OrderRefusal::ChargeInProgress),
            OrderEvent::Expire => Err(OrderRefusal::NotDue),
            OrderEvent::PlaceByCard | OrderEvent::PlaceByTransfer { .. } => {
                Err(OrderRefusal::AlreadyPlaced)
            }
        },
        OrderState::AwaitingPayment { expires_on } => match event {
            OrderEvent::Pay => Ok(OrderState::Completed { on: today }),
            OrderEvent::Cancel => Ok(OrderState::Cancelled { on: today }),
            OrderEvent::Expire if expires_on < today => Ok(OrderState::Expired { on: today }),
            OrderEvent::Expire | OrderEvent::Decline => Err(OrderRefusal::NotDue),
            OrderEvent::PlaceByCard | OrderEvent::PlaceByTransfer { .. } => {
                Err(OrderRefusal::AlreadyPlaced)
            }
        },
        OrderState::Declined => match event {
            OrderEvent::PlaceByCard => Ok(OrderState::Authorising),
            OrderEvent::PlaceByTransfer { expires_on } => {
                Ok(OrderState::AwaitingPayment { expires_on })
            }
            OrderEvent::Cancel => Ok(OrderState::Cancelled { on: today }),
            // A late answer may contradict the refusal: the money was taken, so it counts.
            OrderEvent::Pay => Ok(OrderState::Completed { on: today }),
            OrderEvent::Decline => Ok(OrderState::Declined),
            OrderEvent::Expire => Ok(OrderState::Expired { on: today }),
        },
        OrderState::Completed { .. } => Err(OrderRefusal::AlreadyCompleted),
        OrderState::Expired { .. } => Err(OrderRefusal::Expired),
        OrderState::Cancelled { .. } => Err(OrderRefusal::Cancelled),
    }
}

#[cfg(test)]
mod tests;
