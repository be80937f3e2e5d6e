//! Orders: a priced quote on its way to money. What the money does is `payment`'s.

pub mod api;
mod convert;
pub mod draft;
pub mod lapse;
pub mod older;
pub mod pages;
pub mod row;
pub mod store;

#[cfg(test)]
mod tests;

use domain::ids::{OfferCode, OrderId, OrderNumber, PartnerId, PersonId};
use domain::order::{OrderState, Purpose, Quote};
use domain::policy::Method;
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::Date;

/// An order as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub id: OrderId,
    pub partner: PartnerId,
    pub number: OrderNumber,
    pub offer: OfferCode,
    pub purpose: Purpose,
    pub state: OrderState,
    pub created_at: Timestamp,
    /// `None` for orders the clock made.
    pub created_by: Option<PersonId>,
    pub placed_at: Option<Timestamp>,
    pub placed_on: Option<Date>,
    pub method: Option<Method>,
    /// Whom to ask about a transfer.
    pub contact: Contact,
    /// The buyer's own number for it, printed on the invoice; empty when there is none.
    pub purchase_order: String,
    pub quote: Quote,
    /// The hash the quote had when it was made.
    pub quote_hash: String,
    pub accepted: Option<Accepted>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub phone: String,
    pub email: String,
}

/// Who accepted the agreement named in the quote, when, in which language, and the hash of that
/// text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    pub by: Option<PersonId>,
    pub at: Timestamp,
    pub locale: Locale,
    pub hash: String,
}
