//! Advisory hours: cases that book them, and what became of each.

pub mod ask;
mod letters;
pub mod row;
pub mod serve;
pub mod store;
#[cfg(test)]
mod tests;

use domain::benefit::{CaseRefusal, CaseState};
use domain::ids::{BenefitCode, CaseId, CaseNumber, PartnerId, PersonId, SubscriptionId, UseId};
use domain::subscription::Ending;
use domain::text::{Country, Locale};
use jiff::Timestamp;

use super::books::Books;
use super::store::GrantKey;
use crate::db::event::Event;
use crate::error::Refusal;

/// Characters of a product's name.
pub const PRODUCT_MAX: usize = 120;
/// Characters of a description.
pub const TEXT_MAX: usize = 4_000;
/// Characters of the reason for which hours are given back.
pub const REASON_MAX: usize = 500;

/// Hours that a company asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub id: CaseId,
    pub partner: PartnerId,
    pub number: CaseNumber,
    /// The year whose hours these are.
    pub grant: GrantKey,
    pub benefit: BenefitCode,
    /// The use of the ledger that holds the hours; `None` where the membership does not count them.
    pub entry: Option<UseId>,
    pub hours: u32,
    pub about: About,
    pub state: CaseState,
    /// Why the provider gave the hours back.
    pub reason: String,
    pub created_at: Timestamp,
    pub created_by: PersonId,
    /// By when a provider takes it over.
    pub due_at: Timestamp,
    pub begun_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
}

/// What the provider is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub product: String,
    pub country: Country,
    pub language: Locale,
    pub phone: String,
    /// An IANA name.
    pub zone: String,
    pub description: String,
}

impl Case {
    /// An event about it, with what its sentence names.
    fn told(&self, kind: &'static str) -> Event {
        Event::new(kind, "benefit", &self.benefit)
            .with("number", self.number.as_str())
            .with("benefit", self.benefit.as_str())
            .with("hours", self.hours)
    }

    fn subscription(&self) -> SubscriptionId {
        self.grant.0
    }
}

/// Whether the membership that the hours came with was cancelled or its fee went back. One that ran
/// out, renewed or was upgraded keeps what it promised.
pub fn is_cancelled(books: &Books, case: &Case) -> bool {
    let mut own = books.holdings.iter().map(|holding| &holding.subscription);
    let own = own.find(|subscription| subscription.id == case.subscription());
    matches!(own.and_then(|own| own.ending), Some(Ending::Cancelled { .. }))
}

impl From<CaseRefusal> for Refusal {
    fn from(refusal: CaseRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            CaseRefusal::Beyond { booked } => coded.number("booked", i64::from(booked)),
            CaseRefusal::Ended
            | CaseRefusal::Begun
            | CaseRefusal::NotBegun
            | CaseRefusal::NoneUsed
            | CaseRefusal::MembershipOver => coded,
        }
    }
}
