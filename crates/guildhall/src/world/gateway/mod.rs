//! Where cards are charged. No card number ever comes here: people type it on the gateway's own
//! page.

pub mod event;
pub mod memory;
pub mod rows;
pub mod signature;
pub mod simulated;
mod stripe;

use domain::money::Money;
use domain::payment::{Answer, RefundAnswer};
use domain::text::Locale;
use jiff::Timestamp;
use serde_json::Value;

use crate::db::Db;
use crate::error::Error;

pub use event::Event;
pub use memory::Memory;
pub use signature::Unsigned;
pub use stripe::Stripe;

pub enum Gateway {
    /// No gateway is set up: partners pay by transfer.
    None,
    /// `secret` signs its webhooks; it lives as long as the process, which delivers them itself.
    Simulated {
        secret: String,
    },
    Stripe(Box<Stripe>),
    /// For measuring, in a simulated world.
    Memory(Box<Memory>),
}

/// Seconds for which a gateway keeps its promise to a key: the same key answers alike. Afterwards a
/// charge is only asked about, never sent again.
pub const KEY_LIFE_SECONDS: i64 = 24 * 60 * 60;

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

/// What is asked about a charge: all that is known of it here.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub key: &'a str,
    /// The gateway's name of the page it was to be made on.
    pub session: Option<&'a str>,
    /// The gateway's name of the charge.
    pub reference: Option<&'a str>,
    /// The stored card it was to be made with.
    pub card_token: Option<&'a str>,
    pub begun_at: Timestamp,
}

/// What is asked about a refund.
#[derive(Debug, Clone, Copy)]
pub struct RefundQuestion<'a> {
    pub key: &'a str,
    /// The gateway's name of the charge it gives back.
    pub payment_reference: &'a str,
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

/// A charge its card's holder contests, as the gateway has it now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// The gateway's own name of the charge.
    pub reference: String,
    pub amount: Money,
    /// `None` while the bank decides; true when the money is ours again.
    pub won: Option<bool>,
}

/// The gateway did not answer, or nobody can read what it said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoAnswer;

impl Gateway {
    pub fn takes_cards(&self) -> bool {
        match self {
            Gateway::None => false,
            Gateway::Simulated { .. } | Gateway::Stripe(_) | Gateway::Memory(_) => true,
        }
    }

    /// Charges of stored cards that may be under way at once. The simulated one takes them in
    /// turn, so that the faults somebody planned are met in the order of the charges.
    pub fn charges_at_once(&self) -> usize {
        match self {
            Gateway::None | Gateway::Simulated { .. } => 1,
            Gateway::Memory(_) => 16,
            Gateway::Stripe(_) => 16,
        }
    }

    /// The word for it in addresses; `None` where there is none.
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Gateway::None => None,
            Gateway::Simulated { .. } | Gateway::Memory(_) => Some("simulated"),
            Gateway::Stripe(_) => Some("stripe"),
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
            Gateway::Simulated { secret } => read_own(secret, header, body, now),
            Gateway::Memory(memory) => read_own(&memory.secret, header, body, now),
            Gateway::Stripe(stripe) => stripe.read_webhook(header, body, now),
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
            Gateway::None | Gateway::Memory(_) => {
                Err(Error::broken("no payment gateway is set up that has pages"))
            }
            Gateway::Simulated { .. } => simulated::open_session(db, request, now).await,
            Gateway::Stripe(stripe) => stripe.open_session(request).await,
        }
    }

    /// Ends a page nobody is to pay on any more; what was paid there stays paid.
    pub async fn close_session(&self, db: &Db, session: &str, now: Timestamp) {
        match self {
            Gateway::None | Gateway::Memory(_) => {}
            Gateway::Simulated { .. } => {
                let left = simulated::leave(db, session, now).await;
                tracing::debug!(?left, "a page was ended");
            }
            Gateway::Stripe(stripe) => stripe.close_session(session).await,
        }
    }

    /// Lets the gateway forget a stored card.
    pub async fn forget_card(&self, db: &Db, token: &str) {
        match self {
            Gateway::None | Gateway::Memory(_) => {}
            Gateway::Simulated { .. } => simulated::forget_card(db, token).await,
            Gateway::Stripe(stripe) => stripe.forget_card(token).await,
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
            Gateway::Stripe(stripe) => stripe.charge(request).await,
            Gateway::Memory(memory) => memory.charge(&request.key),
        }
    }

    /// Asks what became of a charge. Never charges.
    pub async fn ask(&self, db: &Db, question: Question<'_>, now: Timestamp) -> Report {
        match self {
            // Nobody is there who could know.
            Gateway::None => Report::of(Answer::StillPending),
            Gateway::Simulated { .. } => {
                simulated::ask(db, question.key, now).await.unwrap_or_else(|error| {
                    tracing::warn!(?error, "the gateway's answer was lost");
                    Report::lost()
                })
            }
            Gateway::Stripe(stripe) => stripe.ask(question).await,
            Gateway::Memory(memory) => memory.ask(question.key),
        }
    }

    /// Gives money of a charge back, under a key that makes repeating harmless while the gateway
    /// knows it. Never fails: a fault is an answer that was lost.
    pub async fn refund(&self, db: &Db, request: RefundRequest, now: Timestamp) -> RefundReport {
        match self {
            Gateway::None | Gateway::Memory(_) => RefundReport::of(RefundAnswer::NotTaken),
            Gateway::Simulated { .. } => {
                simulated::refund(db, request, now).await.unwrap_or_else(|error| {
                    tracing::warn!(?error, "the gateway's answer was lost");
                    RefundReport::lost()
                })
            }
            Gateway::Stripe(stripe) => stripe.refund(request).await,
        }
    }

    /// Asks what became of a refund. Never refunds.
    pub async fn ask_refund(
        &self,
        db: &Db,
        question: RefundQuestion<'_>,
        _now: Timestamp,
    ) -> RefundReport {
        match self {
            Gateway::None | Gateway::Memory(_) => RefundReport::of(RefundAnswer::StillPending),
            Gateway::Simulated { .. } => {
                simulated::ask_refund(db, question.key).await.unwrap_or_else(|error| {
                    tracing::warn!(?error, "the gateway's answer was lost");
                    RefundReport::lost()
                })
            }
            Gateway::Stripe(stripe) => stripe.ask_refund(question).await,
        }
    }

    /// Asks how the dispute about a charge stands; `None` where the gateway knows of none.
    pub async fn ask_dispute(
        &self,
        db: &Db,
        reference: &str,
        now: Timestamp,
    ) -> Result<Option<Dispute>, NoAnswer> {
        match self {
            Gateway::None | Gateway::Memory(_) => Ok(None),
            Gateway::Simulated { .. } => {
                simulated::ask_dispute(db, reference, now).await.map_err(lost_of_dispute)
            }
            Gateway::Stripe(stripe) => stripe.ask_dispute(reference).await,
        }
    }

    /// The disputes that were opened since an instant, one of each charge, whatever became of them.
    pub async fn recent_disputes(
        &self,
        db: &Db,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<Dispute>, NoAnswer> {
        match self {
            Gateway::None | Gateway::Memory(_) => Ok(Vec::new()),
            Gateway::Simulated { .. } => {
                simulated::recent_disputes(db, since, now).await.map_err(lost_of_dispute)
            }
            Gateway::Stripe(stripe) => stripe.recent_disputes(since).await,
        }
    }
}

fn lost_of_dispute(error: Error) -> NoAnswer {
    tracing::warn!(?error, "the gateway did not tell of disputes");
    NoAnswer
}

/// A webhook of a gateway of our own.
fn read_own(
    secret: &String,
    header: &str,
    body: &[u8],
    now: Timestamp,
) -> Result<(String, Option<Event>), Unsigned> {
    signature::verify(std::slice::from_ref(secret), header, body, now)?;
    let told: Value = serde_json::from_slice(body).map_err(|_| Unsigned::Unreadable)?;
    let id = told.get("id").and_then(Value::as_str).ok_or(Unsigned::Unreadable)?;
    Ok((id.to_owned(), Event::from_json(&told)))
}
