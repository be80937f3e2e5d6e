//! An order as the API and the command line write it. The field names are a promise.

use domain::order::OrderState;
use serde::Serialize;

use super::Order;
use crate::app::Loaded;
use crate::ctx::Ctx;
use crate::web::view::Amount;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrderView {
    pub id: String,
    pub number: String,
    /// `draft`, `authorising`, `awaiting_payment`, `declined`, `completed`, `expired`, `cancelled`.
    pub state: &'static str,
    /// `purchase`, `upgrade`, `renewal`, `automatic_renewal`.
    pub purpose: &'static str,
    pub offer: String,
    pub offer_name: String,
    /// The subscription an upgrade replaces or a renewal goes on with.
    pub subscription_id: Option<String>,
    /// The number of the term a renewal pays for.
    pub term: Option<u32>,
    pub policy: String,
    pub starts_on: String,
    pub ends_on: String,
    pub list_price: Amount,
    pub discount: Amount,
    pub net: Amount,
    /// Basis points: 500 is 5 %.
    pub tax_rate_bp: u32,
    /// `standard`, `reverse_charge`, `exempt`, `not_taxed`.
    pub tax_treatment: &'static str,
    /// The buyer's own number for the order.
    pub purchase_order: String,
    pub tax: Amount,
    pub total: Amount,
    pub quote_hash: String,
    /// First instant (RFC 3339) at which the quote no longer holds; says nothing once it is placed.
    pub quote_valid_until: String,
    /// `card` or `transfer`.
    pub method: Option<&'static str>,
    pub agreement: String,
    pub agreement_version: String,
    pub terms_accepted_at: Option<String>,
    pub created_at: String,
    pub placed_on: Option<String>,
    /// Last day on which a transfer may arrive.
    pub expires_on: Option<String>,
    /// The day it was completed, expired or was cancelled.
    pub closed_on: Option<String>,
    /// What a transfer must name (ISO 11649).
    pub payment_reference: String,
}

impl OrderView {
    pub fn of(loaded: &Loaded, ctx: &Ctx, order: &Order) -> OrderView {
        let quote = &order.quote;
        let offer = loaded.programme.offer(&order.offer);
        let (expires_on, closed_on) = match order.state {
            OrderState::AwaitingPayment { expires_on } => (Some(expires_on), None),
            OrderState::Completed { on }
            | OrderState::Expired { on }
            | OrderState::Cancelled { on } => (None, Some(on)),
            OrderState::Draft | OrderState::Authorising | OrderState::Declined => (None, None),
        };
        OrderView {
            id: order.id.to_string(),
            number: order.number.to_string(),
            state: order.state.code(),
            purpose: order.purpose.code(),
            offer: order.offer.to_string(),
            offer_name: offer.map_or(String::new(), |offer| offer.name.get(ctx.locale).to_owned()),
            subscription_id: order.purpose.subscription().map(|id| id.to_string()),
            term: order.purpose.renews().map(|(_, term_no)| term_no),
            policy: quote.policy.to_string(),
            starts_on: quote.starts_on.to_string(),
            ends_on: quote.ends_on.to_string(),
            list_price: quote.list.into(),
            discount: quote.discount.into(),
            net: quote.net.into(),
            tax_rate_bp: quote.tax_rate.0,
            tax_treatment: quote.treatment.code(),
            purchase_order: order.purchase_order.clone(),
            tax: quote.tax.into(),
            total: quote.total.into(),
            quote_hash: order.quote_hash.clone(),
            quote_valid_until: quote.valid_until.to_string(),
            method: order.method.map(|method| method.code()),
            agreement: quote.agreement.to_string(),
            agreement_version: quote.agreement_version.to_string(),
            terms_accepted_at: order.accepted.as_ref().map(|accepted| accepted.at.to_string()),
            created_at: order.created_at.to_string(),
            placed_on: order.placed_on.map(|day| day.to_string()),
            expires_on: expires_on.map(|day| day.to_string()),
            closed_on: closed_on.map(|day| day.to_string()),
            payment_reference: order.number.creditor_reference().to_string(),
        }
    }
}
