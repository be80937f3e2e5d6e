//! Proof of a transfer: a document the partner shows. It helps to match, and activates nothing.

pub mod document;
pub mod pages;
pub mod row;
pub mod store;
#[cfg(test)]
mod tests;
pub mod upload;

use domain::calendar::days_between;
use domain::ids::{OrderId, ProofId};
use jiff::Timestamp;
use jiff::civil::Date;

use super::bank::Entry;

/// A proof without its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    pub id: ProofId,
    pub order: OrderId,
    /// The day the partner says it paid.
    pub paid_on: Date,
    /// The account the partner says it paid to.
    pub account: String,
    /// The number the partner's bank gave the transfer.
    pub reference: String,
    pub kind: Kind,
    pub uploaded_at: Timestamp,
}

/// What kind of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Pdf,
    Png,
    Jpeg,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Pdf, Kind::Png, Kind::Jpeg];

    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Pdf => "application/pdf",
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
        }
    }

    /// Without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Kind::Pdf => "pdf",
            Kind::Png => "png",
            Kind::Jpeg => "jpg",
        }
    }

    pub fn parse(media_type: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.media_type() == media_type)
    }
}

/// Days a transfer takes at most until it counts on the other side.
const DAYS_UNDERWAY_MAX: i32 = 7;

impl Proof {
    /// Whether it is about this entry as far as one can tell: the same reference, or a transfer of
    /// those days.
    pub fn fits(&self, entry: &Entry) -> bool {
        let plain = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
        };
        let reference = plain(&self.reference);
        let told = [&entry.bank_reference, &entry.end_to_end, &entry.reference, &entry.text];
        let named =
            4 <= reference.len() && told.iter().any(|text| plain(text).contains(&reference));
        let days = days_between(self.paid_on, entry.valued_on);
        named || (0..=DAYS_UNDERWAY_MAX).contains(&days)
    }
}
