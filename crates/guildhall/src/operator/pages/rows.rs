//! Rows that several of the operator's pages show.

use domain::calendar::days_between;
use domain::order::OrderState;
use domain::payment::PaymentState;
use domain::policy::Method;
use language::format;
use serde::Serialize;

use crate::app::Loaded;
use crate::db::event;
use crate::error::Error;
use crate::operator::companies::{Companies, Company};
use crate::order::Order;
use crate::payment::{Payment, Receipt};
use crate::web::Visit;
use crate::web::happening;
use crate::web::view::Amount;

/// A status in words, for the macro `badge`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Badge {
    pub kind: &'static str,
    pub text: String,
}

pub fn order_badge(visit: &Visit, state: &OrderState) -> Badge {
    let kind = match state {
        OrderState::Draft => "info",
        OrderState::Authorising | OrderState::AwaitingPayment { .. } => "wait",
        OrderState::Declined => "bad",
        OrderState::Completed { .. } => "ok",
        OrderState::Expired { .. } | OrderState::Cancelled { .. } => "off",
    };
    Badge { kind, text: state_word(visit, state.code()) }
}

/// The word for an order's state.
pub fn state_word(visit: &Visit, code: &str) -> String {
    visit.t(&format!("operator-state-{}", code.replace('_', "-")), &[])
}

pub fn payment_badge(visit: &Visit, state: &PaymentState) -> Badge {
    let kind = match state {
        PaymentState::Pending | PaymentState::RequiresConfirmation => "wait",
        PaymentState::Unknown => "warn",
        PaymentState::Succeeded => "ok",
        PaymentState::Failed { .. } => "bad",
        PaymentState::Cancelled => "off",
    };
    let key = format!("operator-payment-{}", state.code().replace('_', "-"));
    Badge { kind, text: visit.t(&key, &[]) }
}

pub fn method_word(visit: &Visit, method: Method) -> String {
    match method {
        Method::Card => visit.t("pay-card", &[]),
        Method::Transfer => visit.t("pay-transfer", &[]),
    }
}

pub fn purpose_word(visit: &Visit, order: &Order) -> String {
    visit.t(&format!("operator-purpose-{}", order.purpose.code().replace('_', "-")), &[])
}

pub fn offer_name(visit: &Visit, loaded: &Loaded, order: &Order) -> String {
    let offer = loaded.programme.offer(&order.offer);
    offer.map_or_else(|| order.offer.to_string(), |o| o.name.get(visit.ctx.locale).to_owned())
}

/// Where an order's own page is.
pub fn order_href(order: &Order) -> String {
    format!("/operator/orders/{}", order.number)
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrderRow {
    pub number: String,
    pub href: String,
    pub company: Company,
    pub offer: String,
    pub purpose: String,
    pub method: Option<String>,
    pub amount: Amount,
    pub badge: Badge,
    /// ISO day; `None` for an order that is being filled in.
    pub placed_on: Option<String>,
    /// Days from today, never positive.
    pub days: i32,
    /// Why it does not move on, where it does not.
    pub why: Option<String>,
}

impl OrderRow {
    pub fn of(
        visit: &Visit,
        loaded: &Loaded,
        companies: &Companies,
        order: &Order,
        stuck: Option<&Payment>,
    ) -> Result<OrderRow, Error> {
        let today = visit.ctx.today;
        Ok(OrderRow {
            number: order.number.to_string(),
            href: order_href(order),
            company: companies.of(order.partner)?,
            offer: offer_name(visit, loaded, order),
            purpose: purpose_word(visit, order),
            method: order.method.map(|method| method_word(visit, method)),
            amount: order.quote.total.into(),
            badge: order_badge(visit, &order.state),
            placed_on: order.placed_on.map(|day| day.to_string()),
            days: order.placed_on.map_or(0, |day| days_between(today, day)),
            why: stuck.map(|payment| why_stuck(visit, payment)),
        })
    }
}

/// Why a charge has no outcome yet, and what happens next by itself.
pub fn why_stuck(visit: &Visit, payment: &Payment) -> String {
    let zone = &jiff::tz::TimeZone::UTC;
    let next = payment.ask_at.map(|at| format::date_time(visit.ctx.locale, at, zone));
    let next = [("next", next.unwrap_or_default().into())];
    match payment.state {
        PaymentState::Unknown => visit.t("operator-stuck-unknown", &next),
        PaymentState::RequiresConfirmation => visit.t("operator-stuck-confirmation", &next),
        PaymentState::Pending if payment.session.is_some() => visit.t("operator-stuck-page", &next),
        PaymentState::Pending
        | PaymentState::Succeeded
        | PaymentState::Failed { .. }
        | PaymentState::Cancelled => visit.t("operator-stuck-pending", &next),
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptRow {
    pub received_on: String,
    pub amount: Amount,
    pub payer: String,
    pub bank_reference: String,
    pub badge: Badge,
    pub href: String,
    /// Empty where the list is one order's own.
    pub order: String,
    pub company: Option<Company>,
}

impl ReceiptRow {
    pub fn of(visit: &Visit, order: &Order, receipt: &Receipt, company: Option<Company>) -> Self {
        ReceiptRow {
            received_on: receipt.received_on.to_string(),
            amount: receipt.amount.into(),
            payer: receipt.payer.clone(),
            bank_reference: receipt.bank_reference.clone(),
            badge: outcome_badge(visit, &receipt.outcome),
            href: format!("{}/receipts/{}", order_href(order), receipt.id),
            order: order.number.to_string(),
            company,
        }
    }
}

pub fn outcome_badge(visit: &Visit, outcome: &str) -> Badge {
    let kind = if outcome == "exact" { "ok" } else { "warn" };
    let key = format!("operator-outcome-{}", outcome.replace('_', "-"));
    Badge { kind, text: visit.t(&key, &[]) }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventRow {
    /// Microseconds since 1970 UTC.
    pub at: i64,
    pub text: String,
    pub company: Option<Company>,
    /// The order it is about, where there is one.
    pub href: Option<String>,
}

impl EventRow {
    pub fn of(
        visit: &Visit,
        loaded: &Loaded,
        event: &event::Model,
        company: Option<Company>,
    ) -> EventRow {
        let data: serde_json::Value = serde_json::from_str(&event.data).unwrap_or_default();
        let number = data.get("number").and_then(serde_json::Value::as_str);
        let order = number.filter(|_| event.subject_kind == "order");
        EventRow {
            at: event.at.0,
            text: happening::sentence(&visit.app, loaded, visit.ctx.locale, event),
            company,
            href: order.map(|number| format!("/operator/orders/{number}")),
        }
    }
}
