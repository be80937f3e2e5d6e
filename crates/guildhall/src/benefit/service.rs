//! Benefits that are activated: support incidents with their countdown, and go-to-market services.

pub mod ask;
pub mod contact;
mod letters;
pub mod row;
pub mod serve;
pub mod store;
#[cfg(test)]
mod tests;

use domain::benefit::{ServiceRefusal, ServiceState};
use domain::ids::{BenefitCode, PartnerId, PersonId, ServiceId, UseId};
use jiff::Timestamp;

use super::books::{Books, Line};
use super::store::GrantKey;
use crate::app::Loaded;
use crate::db::event::Event;
use crate::error::{Error, Refusal};

/// Characters of the reference by which a provider knows an incident.
pub const REFERENCE_MAX: usize = 60;
/// Characters of a reason.
pub const REASON_MAX: usize = 500;

/// A benefit of one year that a company asked to have activated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    pub id: ServiceId,
    pub partner: PartnerId,
    pub grant: GrantKey,
    pub benefit: BenefitCode,
    pub state: ServiceState,
    /// For support incidents, once active.
    pub contract: Option<Contract>,
    /// Whom the provider is to let in, where the edition asks for one user.
    pub user: Option<User>,
    /// Why the provider declined; empty otherwise.
    pub reason: String,
    pub asked_at: Timestamp,
    pub asked_by: PersonId,
    /// By when the provider decides.
    pub due_at: Timestamp,
    pub decided_at: Option<Timestamp>,
}

/// How the company's people show the provider who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    pub access_id: String,
    pub contract_id: String,
}

/// The one user of an edition before 2020.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    pub person: PersonId,
    /// Another address than the one of the portal.
    pub alternate_email: String,
}

/// An incident that a provider counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    pub entry: UseId,
    pub activation: ServiceId,
    /// The provider's own.
    pub reference: String,
    pub used_at: Timestamp,
    pub returned_at: Option<Timestamp>,
    /// Why it came back.
    pub reason: String,
}

impl Service {
    /// An event about it, with what its sentence names.
    fn told(&self, kind: &'static str) -> Event {
        Event::new(kind, "benefit", &self.benefit).with("benefit", self.benefit.as_str())
    }

    /// Its line of the books.
    pub fn line<'a>(&self, books: &Books, loaded: &'a Loaded) -> Result<Line<'a>, Error> {
        let mut grants = books.grants.iter();
        let grant = grants.find(|grant| (grant.subscription, grant.term) == self.grant);
        let grant = grant.ok_or_else(|| Error::broken("activated of a year never granted"))?;
        let mut lines = books.lines(loaded, grant).into_iter();
        let line = lines.find(|line| line.benefit.code == self.benefit);
        line.ok_or_else(|| Error::broken("a benefit was activated that is gone"))
    }
}

impl From<ServiceRefusal> for Refusal {
    fn from(refusal: ServiceRefusal) -> Refusal {
        Refusal::new(refusal.code())
    }
}
