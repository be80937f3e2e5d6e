//! A company as customers find it: one profile for each country, and the public directory of those
//! that are published.

pub mod choices;
pub mod draft;
pub mod earned;
pub mod logo;
pub mod pages;
pub mod places;
pub mod publish;
pub mod row;
pub mod search;
pub mod store;

mod published;
#[cfg(test)]
mod tests;

pub use published::{Published, published};

use domain::business_profile::{Content, Place};
use domain::ids::{PartnerId, ProfileId};
use domain::text::Country;
use jiff::Timestamp;

/// A profile of a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub id: ProfileId,
    pub partner: PartnerId,
    pub country: Country,
    pub public_id: String,
    /// How often it was edited.
    pub edits: i64,
    pub changed_at: Timestamp,
    /// Which edit customers read, and since when.
    pub published: Option<(i64, Timestamp)>,
}

impl Profile {
    pub fn state(&self) -> State {
        match self.published {
            None => State::Draft,
            Some((edits, _)) if edits == self.edits => State::Published,
            Some(_) => State::Changed,
        }
    }
}

/// Whether customers find it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody does.
    Draft,
    Published,
    /// They read an earlier edit.
    Changed,
}

impl State {
    pub fn code(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Published => "published",
            State::Changed => "changed",
        }
    }
}

/// The two editions of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    Draft,
    Published,
}

impl Edition {
    pub fn code(self) -> &'static str {
        match self {
            Edition::Draft => "draft",
            Edition::Published => "published",
        }
    }
}

/// A company's sign, without its pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub alt: String,
    pub width: i64,
    pub height: i64,
    /// Names the picture's content.
    pub hash: String,
}

/// What one edition says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    pub content: Content,
    pub places: Vec<Place>,
    pub logo: Option<Logo>,
}
