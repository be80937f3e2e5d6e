//! The older Partner Membership Center: who still renews there, and how companies are brought over.

pub mod bulk;
pub mod command;
pub mod confirm;
pub mod cut_over;
pub mod desk;
pub mod file;
pub mod import;
pub mod invite;
pub mod pages;
pub mod plan;
pub mod preview;
pub mod renew;
mod rights;
pub mod row;
pub mod run;
pub mod store;
pub mod undo;
pub mod view;

#[cfg(test)]
mod bulk_tests;
#[cfg(test)]
mod tests;

use domain::ids::{LocationId, NetworkId, PartnerId, PersonId, SubscriptionId};
use domain::pmc::OldSwitch;
use jiff::Timestamp;

/// A location of the older centre, which stands as a company of its own until it is moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub partner: PartnerId,
    /// The account the company goes on with; its own for a head office that joins nobody.
    pub head: PartnerId,
    /// The number of its company there: its head office's.
    pub company: NetworkId,
    /// The primary program contact.
    pub contact: PersonId,
    pub imported_at: Timestamp,
    pub invited_at: Option<Timestamp>,
    pub moved_at: Option<Timestamp>,
    /// How often the move was taken back.
    pub undone: u32,
    pub reviewed_at: Option<Timestamp>,
    /// The location of the head that it became.
    pub location: Option<LocationId>,
}

/// How far an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Imported,
    Invited,
    Moved,
}

impl Stage {
    pub const ALL: [Stage; 3] = [Stage::Imported, Stage::Invited, Stage::Moved];

    pub fn code(self) -> &'static str {
        match self {
            Stage::Imported => "imported",
            Stage::Invited => "invited",
            Stage::Moved => "moved",
        }
    }
}

impl Account {
    pub fn is_head(&self) -> bool {
        self.head == self.partner
    }

    pub fn stage(&self) -> Stage {
        match (self.moved_at, self.invited_at) {
            (Some(_), _) => Stage::Moved,
            (None, Some(_)) => Stage::Invited,
            (None, None) => Stage::Imported,
        }
    }
}

/// A membership that came from the older centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub partner: PartnerId,
    pub subscription: SubscriptionId,
    /// What the older centre had about automatic renewal.
    pub auto_renew: OldSwitch,
    /// The term the move put under the portal's set, and the set it was under before.
    pub moved: Option<(u32, domain::ids::PolicyCode)>,
    pub confirmed_at: Option<Timestamp>,
}
