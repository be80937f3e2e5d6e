//! Which order money on a bank statement is for: found in what the payer wrote, scored, with
//! reasons.
//!
//! Only what is certain is applied without a person: the order is named, by a reference whose check
//! digits hold or by its number, no other order is, the amount and the currency are exactly what is
//! missing, and the order waits for a transfer that came in time. Everything else is a suggestion.

mod names;
mod references;

#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use names::{alike, plain_name};
pub use references::{Named, named_orders};

use super::{ReceiptOutcome, receipt_outcome};
use crate::ids::OrderNumber;
use crate::money::Money;
use crate::order::OrderState;

/// Money that came, as the bank tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// What of it is not matched yet; above zero.
    pub amount: Money,
    /// The day it counts for.
    pub received_on: Date,
    pub payer: String,
    /// The orders its texts name.
    pub named: Vec<Named>,
    /// It takes back an earlier entry: nobody paid anything with it.
    pub reversal: bool,
}

/// An order it might be for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub number: OrderNumber,
    pub state: OrderState,
    /// What no money came for yet.
    pub missing: Money,
    /// The partner's legal name.
    pub company: String,
    /// The partner showed a proof of a transfer that fits: its reference or its day.
    pub proof: bool,
}

/// Why an order is suggested, or what speaks against it, in the order they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The payer gave the order's creditor reference.
    Reference,
    /// The order's number stands in the payer's text.
    Number,
    /// Another order of the same company is named.
    Company,
    Amount,
    /// The payer has the company's name.
    Payer,
    /// The payer's name is much like the company's.
    PayerAlike,
    Proof,
    AnotherAmount(ReceiptOutcome),
    AnotherCurrency,
    /// The order is not one that waits for this money: late, paid already, or not awaited.
    NotWaiting(ReceiptOutcome),
    /// Another order is named, too or instead.
    AnotherNamed,
    Reversal,
}

impl Reason {
    /// A stable name: `reference`, `another-amount`.
    pub fn code(self) -> &'static str {
        match self {
            Reason::Reference => "reference",
            Reason::Number => "number",
            Reason::Company => "company",
            Reason::Amount => "amount",
            Reason::Payer => "payer",
            Reason::PayerAlike => "payer-alike",
            Reason::Proof => "proof",
            Reason::AnotherAmount(ReceiptOutcome::Over { .. }) => "over",
            Reason::AnotherAmount(_) => "under",
            Reason::AnotherCurrency => "another-currency",
            Reason::NotWaiting(ReceiptOutcome::Duplicate) => "duplicate",
            Reason::NotWaiting(ReceiptOutcome::Late) => "late",
            Reason::NotWaiting(_) => "not-awaited",
            Reason::AnotherNamed => "another-named",
            Reason::Reversal => "reversal",
        }
    }

    fn points(self) -> i32 {
        match self {
            Reason::Reference => 60,
            Reason::Number => 50,
            Reason::Company => 15,
            Reason::Amount => 25,
            Reason::Payer => 15,
            Reason::PayerAlike => 8,
            Reason::Proof => 20,
            Reason::AnotherAmount(_) => -5,
            Reason::AnotherCurrency => -15,
            Reason::NotWaiting(_) => -10,
            Reason::AnotherNamed => -5,
            Reason::Reversal => -40,
        }
    }

    /// Speaks for the order.
    pub fn is_for(self) -> bool {
        0 < self.points()
    }
}

/// How well an entry and an order fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// 1 to 100.
    pub points: u32,
    pub reasons: Vec<Reason>,
    /// The machine may apply it by itself.
    pub certain: bool,
}

/// What the entry would be for the order, were it matched.
pub fn outcome(incoming: &Incoming, candidate: &Candidate) -> ReceiptOutcome {
    receipt_outcome(candidate.state, candidate.missing, incoming.amount, incoming.received_on)
}

/// Scores an order for an entry; `None` where nothing speaks for it.
pub fn score(incoming: &Incoming, candidate: &Candidate) -> Option<Score> {
    let outcome = outcome(incoming, candidate);
    let own = incoming.named.iter().find(|named| named.number == candidate.number);
    let mut reasons = Vec::new();
    match own {
        Some(named) if named.by_reference => reasons.push(Reason::Reference),
        Some(_) => reasons.push(Reason::Number),
        None if incoming.named.iter().any(|named| same_company(named, candidate)) => {
            reasons.push(Reason::Company);
        }
        None => {}
    }
    let same_currency = incoming.amount.currency == candidate.missing.currency;
    if same_currency && incoming.amount.minor == candidate.missing.minor {
        reasons.push(Reason::Amount);
    }
    if !incoming.payer.is_empty() {
        if plain_name(&incoming.payer) == plain_name(&candidate.company) {
            reasons.push(Reason::Payer);
        } else if alike(&incoming.payer, &candidate.company) {
            reasons.push(Reason::PayerAlike);
        }
    }
    if candidate.proof {
        reasons.push(Reason::Proof);
    }
    if reasons.is_empty() {
        return None;
    }
    reasons.extend(against(incoming, candidate, outcome));
    let points: i32 = reasons.iter().map(|reason| reason.points()).sum();
    let another = reasons.contains(&Reason::AnotherNamed);
    let certain =
        own.is_some() && !another && !incoming.reversal && outcome == ReceiptOutcome::Exact;
    Some(Score { points: u32::try_from(points.clamp(1, 100)).unwrap_or(1), reasons, certain })
}

fn against(incoming: &Incoming, candidate: &Candidate, outcome: ReceiptOutcome) -> Vec<Reason> {
    let mut reasons = Vec::new();
    match outcome {
        ReceiptOutcome::Exact => {}
        ReceiptOutcome::Under { .. } | ReceiptOutcome::Over { .. } => {
            reasons.push(Reason::AnotherAmount(outcome));
        }
        ReceiptOutcome::WrongCurrency => reasons.push(Reason::AnotherCurrency),
        ReceiptOutcome::Late | ReceiptOutcome::Duplicate | ReceiptOutcome::NotAwaited => {
            reasons.push(Reason::NotWaiting(outcome));
        }
    }
    let others = incoming.named.iter().filter(|named| named.number != candidate.number);
    if others.count() != 0 {
        reasons.push(Reason::AnotherNamed);
    }
    if incoming.reversal {
        reasons.push(Reason::Reversal);
    }
    reasons
}

fn same_company(named: &Named, candidate: &Candidate) -> bool {
    let company = |number: &OrderNumber| number.as_str().split('-').next().map(str::to_owned);
    company(&named.number) == company(&candidate.number)
}
