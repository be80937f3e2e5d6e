//! Where cards are charged. No card number ever comes here: people type it on the gateway's own
//! page.

pub mod event;
pub mod rows;
pub mod signature;
pub mod simulated;

use domain::money::Money;
use domain::payment::{Answer, RefundAnswer};
use domain::text::Locale;
use jiff::Timestamp;
use serde_json::Value;

use crate::db::Db;
use crate::error::Error;

pub use event::Event;
pub use signature::Unsigned;

pub enum Gateway {
    /// No gateway is set up: partners pay by transfer.
    None,
    /// `secret` signs its webhooks; it lives as long as the process, which delivers them itself.
    Simulated { secret: String },
}

/// What a person does on the gateway's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Pays this amount; the card is kept for renewals.
    Charge(Money),
    /// Stores a card, and pays nothing.
    StoreCard,
}

/// A page of the gateway.
#[derive(Debug, Clone)]
pub struct SessionRequest {
    pub key: String,
    pub purpose: Purpose,
    pub description: String,
    pub locale: Locale,
    /// Where the gateway sends the person afterwards, whatever happened.
    pub return_url: String,
}

/// The gateway's page for one charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub name: String,
    pub url: String,
}

/// A charge of a stored card, with nobody present.
#[derive(Debug, Clone)]
pub struct ChargeRequest {
    pub key: String,
    pub amount: Money,
    pub card_token: String,
}

/// A card as the gateway tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    pub token: String,
    pub brand: String,
    pub last4: String,
    pub expires_year: i64,
    /// 1 to 12.
    pub expires_month: i64,
}

/// What the gateway says of a charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub answer: Answer,
    /// The gateway's own name of the charge.
    pub reference: Option<String>,
    pub card: Option<Card>,
}

impl Report {
    pub fn of(answer: Answer) -> Report {
        Report { answer, reference: None, card: None }
    }

    pub fn lost() -> Report {
        Report::of(Answer::Lost)
    }
}

/// Money of a charge to be given back.
#[derive(Debug, Clone)]
pub struct RefundRequest {
    /// A pure function of the payment and the number of the refund.
    pub key: String,
    /// The gateway's own name of the charge.
    pub payment_reference: String,
    /// Positive, at most what is left of the charge, in its currency.
    pub amount: Money,
}

/// What the gateway says of a refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundReport {
    pub answer: RefundAnswer,
    /// The gateway's own name of the refund.
    pub reference: Option<String>,
}

impl RefundReport {
    pub fn of(answer: RefundAnswer) -> RefundReport {
        RefundReport { answer, reference: None }
    }

    pub fn lost() -> RefundReport {
        RefundReport::of(RefundAnswer::Lost)
    }
}

impl Gateway {
    pub fn takes_cards(&self) -> bool {
        match self {
            Gateway::None => false,
            Gateway::Simulated { .. } => true,
        }
    }

    /// The word for it in addresses; `None` where there is none.
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Gateway::None => None,
            Gateway::Simulated { .. } => Some("simulated"),
        }
    }

    /// Reads a webhook whose signature fits: its id, and what it tells, or `None` where that does
    /// not concern us.
    pub fn read_webhook(
        &self,
        header: &str,
        body: &[u8],
        now: Timestamp,
    ) -> Result<(String, Option<Event>), Unsigned> {
        match self {
            Gateway::None => Err(Unsigned::Wrong),
            Gateway::Simulated { secret } => {
                signature::verify(std::slice::from_ref(secret), header, body, now)?;
                let told: Value = serde_json::from_slice(body).map_err(|_| Unsigned::Unreadable)?;
                let id = told.get("id").and_then(Value::as_str).ok_or(Unsigned::Unreadable)?;
                Ok((id.to_owned(), Event::from_json(&told)))
            }
        }
    }

    /// Opens the page for a charge. The same key opens the same page again.
    pub async fn open_session(
        &self,
        db: &Db,
        request: SessionRequest,
        now: Timestamp,
    ) -> Result<Session, Error> {
        match self {
            Gateway::None => Err(Error::broken("no payment gateway is set up")),
            Gateway::Simulated { .. } => simulated::open_session(db, request, now).await,
        }
    }

    /// Charges a stored card. Never fails: a fault is an answer that was lost.
    pub async fn charge(&self, db: &Db, request: ChargeRequest, now: Timestamp) -> Report {
        match self {
            Gateway::None => Report::of(Answer::NotSeen),
            Gateway::Simulated { .. } => {
                simulated::charge(db, request, now).await.unwrap_or_else(|error| {
                    tracing::warn!(?error, "the gateway's answer was lost");
                    Report::lost()
                })
            }
        }
    }

    /// Asks what became of a charge. Never charges.
    pub async fn ask(&self, db: &Db, key: &str, now: Timestamp) -> Report {
        match self {
            Gateway::None => Report::of(Answer::NotSeen),
            Gateway::Simulated { .. } => {
                simulated::ask(db, key, now).await.unwrap_or_else(|error| {
                    tracing::warn!(?error, "the gateway's answer was lost");
                    Report::lost()
                })
            }
        }
    }

    /// Gives money of a charge back, under a key that makes repeating harmless while the gateway
    /// knows it. Never fails: a fault is an answer that was lost.
    pub async fn refund(&self, db: &Db, request: RefundRequest, now: Timestamp) -> RefundReport {
        match self {
            Gateway::None => RefundReport::of(RefundAnswer::NotTaken),
            Gateway::Simulated { .. } => {
                simulated::refund(db, request, now).await.unwrap_or_else(|error| {
                    tracing::warn!(?error, "the gateway's answer was lost");
                    RefundReport::lost()
                })
            }
        }
    }

    /// Asks what became of a refund. Never refunds.
    pub async fn ask_refund(&self, db: &Db, key: &str, _now: Timestamp) -> RefundReport {
        match self {
            Gateway::None => RefundReport::of(RefundAnswer::NotSeen),
            Gateway::Simulated { .. } => {
                simulated::ask_refund(db, key).await.unwrap_or_else(|error| {
                    tracing::warn!(?error, "the gateway's answer was lost");
                    RefundReport::lost()
                })
            }
        }
    }
}
