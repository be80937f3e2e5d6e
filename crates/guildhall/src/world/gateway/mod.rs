//! Where cards are charged. No card number ever comes here: people type it on the gateway's own
//! page.

pub mod rows;
pub mod simulated;

use domain::money::Money;
use domain::payment::Answer;
use domain::text::Locale;
use jiff::Timestamp;

use crate::db::Db;
use crate::error::Error;

pub enum Gateway {
    /// No gateway is set up: partners pay by transfer.
    None,
    Simulated,
}

/// A first charge, made on the gateway's page.
#[derive(Debug, Clone)]
pub struct SessionRequest {
    pub key: String,
    pub amount: Money,
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
    pub fn lost() -> Report {
        Report { answer: Answer::Lost, reference: None, card: None }
    }
}

impl Gateway {
    pub fn takes_cards(&self) -> bool {
        match self {
            Gateway::None => false,
            Gateway::Simulated => true,
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
            Gateway::Simulated => simulated::open_session(db, request, now).await,
        }
    }

    /// Charges a stored card. Never fails: a fault is an answer that was lost.
    pub async fn charge(&self, db: &Db, request: ChargeRequest, now: Timestamp) -> Report {
        match self {
            Gateway::None => Report { answer: Answer::NotSeen, reference: None, card: None },
            Gateway::Simulated => {
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
            Gateway::None => Report { answer: Answer::NotSeen, reference: None, card: None },
            Gateway::Simulated => simulated::ask(db, key, now).await.unwrap_or_else(|error| {
                tracing::warn!(?error, "the gateway's answer was lost");
                Report::lost()
            }),
        }
    }
}
