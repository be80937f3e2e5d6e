//! What an order's page shows, with every word finished.

use domain::access::Action;
use domain::money::Money;
use domain::order::{OrderState, Purpose};
use domain::payment::PaymentState;
use domain::policy::Method;
use language::{Arg, format};
use serde::Serialize;

use super::checkout_view::{Sum, sums};
use super::expected::{self, Ahead};
use super::offer_name;
use super::standing::{Link, Panel, panel};
use super::transfer::Transfer;
use crate::app::Loaded;
use crate::db::event;
use crate::error::Error;
use crate::order::Order;
use crate::payment::books::Refund;
use crate::payment::books::store::refunds;
use crate::payment::proof::pages::ProofRow;
use crate::payment::{self, Payment, Receipt, proof};
use crate::subscription::pages::rules;
use crate::subscription::{self, Holding};
use crate::web::reason::{Reason, reason};
use crate::web::view::{Amount, DayLeft};
use crate::web::{Visit, happening};
use crate::{access, invoice, partner};

/// Events one page shows.
const EVENTS_MAX: u64 = 100;

#[derive(Serialize)]
pub struct OrderPage {
    number: String,
    subject: String,
    offer_href: String,
    state: StateBadge,
    panel: Panel,
    /// What follows from a paid order.
    next: Vec<String>,
    transfer: Option<Transfer>,
    deadline: Option<DayLeft>,
    placed_at: Option<i64>,
    method: String,
    contact: Vec<String>,
    purchase_order: String,
    starts_on: String,
    ends_on: String,
    terms_href: String,
    terms_version: String,
    sums: Vec<Sum>,
    total: Amount,
    invoice: Option<Link>,
    subscription_href: Option<String>,
    calendar_href: Option<String>,
    tries: Vec<Try>,
    receipts: Vec<ReceiptRow>,
    proofs: Vec<ProofRow>,
    /// Where one more is handed in, while one may.
    proof_href: Option<String>,
    happened: Vec<Happened>,
    ahead: Vec<Ahead>,
}

/// The state in a word.
#[derive(Serialize)]
pub struct StateBadge {
    kind: &'static str,
    text: String,
}

pub fn state_badge(visit: &Visit, state: &OrderState) -> StateBadge {
    let (kind, key) = match state {
        OrderState::Draft => ("off", "order-state-draft"),
        OrderState::Authorising => ("wait", "order-state-authorising"),
        OrderState::AwaitingPayment { .. } => ("wait", "order-state-awaiting-payment"),
        OrderState::Declined => ("bad", "order-state-declined"),
        OrderState::Completed { .. } => ("ok", "order-state-completed"),
        OrderState::Expired { .. } => ("off", "order-state-expired"),
        OrderState::Cancelled { .. } => ("off", "order-state-cancelled"),
    };
    StateBadge { kind, text: visit.t(key, &[]) }
}

/// "Purchase of …", "Renewal of …".
pub fn purpose(visit: &Visit, order: &Order, offer: String) -> String {
    let key = match order.purpose {
        Purpose::Purchase => "order-purchase",
        Purpose::Upgrade { .. } => "order-upgrade",
        Purpose::Renewal { .. } => "order-renewal",
        Purpose::AutomaticRenewal { .. } => "order-automatic-renewal",
    };
    visit.t(key, &[("offer", Arg::Text(offer))])
}

/// One charge of a card.
#[derive(Serialize)]
struct Try {
    at: i64,
    amount: Amount,
    outcome: String,
}

#[derive(Serialize)]
struct ReceiptRow {
    received_on: String,
    amount: String,
    outcome: String,
}

#[derive(Serialize)]
struct Happened {
    at: i64,
    text: String,
    who: String,
}

/// The order with what its neighbours know of it.
pub struct Facts {
    pub payments: Vec<Payment>,
    pub receipts: Vec<Receipt>,
    /// The subscription it paid for, or is to renew.
    pub holding: Option<Holding>,
    /// Its fee, on its way back or there already.
    pub refund: Option<Refund>,
    /// Why this person may not act, where that is so.
    pub closed: Vec<Reason>,
    /// Money of the company that is enough to pay the same again.
    pub there: Option<Money>,
}

impl OrderPage {
    pub async fn load(visit: &Visit, order: &Order) -> Result<OrderPage, Error> {
        let loaded = visit.app.programme().await?;
        let (quote, locale) = (&order.quote, visit.ctx.locale);
        let facts = Facts::load(visit, order).await?;
        let partner = partner::store::get(visit.app.db.read(), order.partner).await?;
        let tax_day = order.placed_on.unwrap_or(visit.ctx.today);
        let tax = loaded.programme.tax_on(partner.address.country, tax_day);
        let tax_name = tax.filter(|tax| tax.rate == quote.tax_rate);
        let paid = matches!(order.state, OrderState::Completed { .. });
        let deadline = match order.state {
            OrderState::AwaitingPayment { expires_on } => Some(expires_on),
            _ => None,
        };
        let subscription = facts.holding.as_ref().map(|holding| holding.subscription.id);
        let subscription = subscription.map(|id| format!("/subscriptions/{id}"));
        let invoice =
            invoice::store::find_by_order(visit.app.db.read(), order.partner, order.id).await?;
        let (starts_on, ends_on) = days(order, &facts);
        let proofs =
            proof::store::list_of_order(visit.app.db.read(), order.partner, order.id).await?;
        let href = format!("/orders/{}", order.number);
        let proof_href = proof::pages::may_hand_in(visit, order, proofs.len());
        Ok(OrderPage {
            number: order.number.to_string(),
            subject: purpose(visit, order, offer_name(&loaded, visit, &order.offer)),
            offer_href: format!("/offers/{}", order.offer),
            state: state_badge(visit, &order.state),
            panel: panel(visit, &loaded, order, &facts),
            next: if paid && facts.refund.is_none() {
                follows(visit, &loaded, order, &facts)?
            } else {
                Vec::new()
            },
            // Once anything arrived, nothing more is to be sent before somebody has looked.
            transfer: deadline
                .filter(|_| facts.receipts.is_empty())
                .and(loaded.programme.bank_for(quote.total.currency))
                .map(|bank| Transfer::of(visit, bank, &order.number, quote.total)),
            deadline: deadline.map(|day| DayLeft::new(visit.ctx.today, day)),
            placed_at: order.placed_at.map(|at| at.as_microsecond()),
            method: method(visit, order),
            contact: contact(order),
            purchase_order: order.purchase_order.clone(),
            starts_on,
            ends_on,
            terms_href: format!("/agreements/{}/{}", quote.agreement, quote.agreement_version),
            terms_version: quote.agreement_version.to_string(),
            sums: sums(visit, quote, tax_name.map(|tax| tax.name.get(locale))),
            total: quote.total.into(),
            invoice: invoice.map(|invoice| {
                let number = invoice.issued.number();
                Link { text: number.to_string(), href: format!("/invoices/{number}") }
            }),
            calendar_href: subscription
                .as_ref()
                .filter(|_| paid)
                .map(|href| format!("{href}/calendar.ics")),
            subscription_href: subscription.filter(|_| paid),
            tries: facts.payments.iter().map(|one| charge(visit, one)).collect(),
            receipts: facts.receipts.iter().map(|one| receipt(visit, one)).collect(),
            proofs: proofs.iter().map(|one| ProofRow::of(&href, one)).collect(),
            proof_href: proof_href.then(|| format!("{href}/proofs/new")),
            happened: happened(visit, &loaded, order).await?,
            // Once anything arrived, it is not awaited as if nothing had.
            ahead: match facts.receipts.is_empty() {
                true => expected::ahead(visit, order).await?,
                false => Vec::new(),
            },
        })
    }
}

impl Facts {
    async fn load(visit: &Visit, order: &Order) -> Result<Facts, Error> {
        let (read, partner) = (visit.app.db.read(), order.partner);
        let holdings = subscription::store::list(read, partner).await?;
        let paid_for = |holding: &Holding| {
            holding.subscription.terms.iter().any(|term| term.order == order.id)
                || order.purpose.renews().is_some_and(|(id, _)| id == holding.subscription.id)
        };
        let closed = visit.ctx.needs_role(Action::Buy).err();
        let closed = closed.map(|refusal| reason(&visit.app, &visit.ctx, &refusal, None));
        let closed: Vec<Reason> = closed.into_iter().collect();
        let refunds = refunds::list(read, partner, Some(order.id)).await?;
        Ok(Facts {
            refund: refunds.into_iter().find(|refund| refund.reason == "cancelled"),
            payments: payment::store::list_of_order(read, partner, order.id).await?,
            receipts: payment::store::list_receipts(read, partner, order.id).await?,
            holding: holdings.into_iter().find(paid_for),
            closed,
            there: match order.state {
                OrderState::Expired { .. } | OrderState::Cancelled { .. } => {
                    payment::attach::there_for(read, order).await?
                }
                _ => None,
            },
        })
    }
}

/// The first and last day it pays for: the written year's where there is one.
fn days(order: &Order, facts: &Facts) -> (String, String) {
    let terms = facts.holding.iter().flat_map(|holding| &holding.subscription.terms);
    let written = terms.into_iter().find(|term| term.order == order.id);
    let quoted = (order.quote.starts_on, order.quote.ends_on);
    let (first, last) = written.map_or(quoted, |term| (term.starts_on, term.ends_on));
    (first.to_string(), last.to_string())
}

fn method(visit: &Visit, order: &Order) -> String {
    match order.method {
        Some(Method::Card) => visit.t("pay-card", &[]),
        Some(Method::Transfer) => visit.t("pay-transfer", &[]),
        None => visit.t("none", &[]),
    }
}

pub fn contact(order: &Order) -> Vec<String> {
    let own = &order.contact;
    let lines = [&own.name, &own.phone, &own.email].into_iter().filter(|line| !line.is_empty());
    lines.cloned().collect()
}

/// What happens next and when, once an order is paid.
fn follows(
    visit: &Visit,
    loaded: &Loaded,
    order: &Order,
    facts: &Facts,
) -> Result<Vec<String>, Error> {
    let locale = visit.ctx.locale;
    let terms = facts.holding.iter().flat_map(|holding| &holding.subscription.terms);
    let Some(term) = terms.into_iter().find(|term| term.order == order.id) else {
        return Ok(Vec::new());
    };
    let policy = loaded.programme.policy(&term.policy);
    let policy = policy.ok_or_else(|| Error::broken("a term under a set that is gone"))?;
    let day = |day| Arg::Text(format::date_long(locale, day));
    let window = policy.window(term.ends_on);
    let runs = [("first", day(term.starts_on)), ("last", day(term.ends_on))];
    let renews = [("first", day(window.first)), ("last", day(window.last))];
    Ok(vec![
        visit.t("order-next-runs", &runs),
        visit.t("order-next-mail", &[]),
        rules::auto_renew_sentence(&visit.app, locale, policy, term.ends_on),
        visit.t("order-next-window", &renews),
    ])
}

fn charge(visit: &Visit, payment: &Payment) -> Try {
    let outcome = match &payment.state {
        PaymentState::Pending => visit.t("payment-state-pending", &[]),
        PaymentState::RequiresConfirmation => visit.t("payment-state-requires-confirmation", &[]),
        PaymentState::Unknown => visit.t("payment-state-unknown", &[]),
        PaymentState::Succeeded => visit.t("payment-state-succeeded", &[]),
        PaymentState::Failed { reason } => {
            payment::reason_text(&visit.app, visit.ctx.locale, *reason)
        }
        PaymentState::Cancelled => visit.t("payment-state-cancelled", &[]),
    };
    Try { at: payment.changed_at.as_microsecond(), amount: payment.amount.into(), outcome }
}

fn receipt(visit: &Visit, receipt: &Receipt) -> ReceiptRow {
    let key = match receipt.outcome.as_str() {
        "exact" => "order-receipt-exact",
        "under" => "order-receipt-under",
        "over" => "order-receipt-over",
        "wrong_currency" => "order-receipt-wrong-currency",
        "late" => "order-receipt-late",
        "duplicate" => "order-receipt-duplicate",
        _ => "order-receipt-not-awaited",
    };
    ReceiptRow {
        received_on: receipt.received_on.to_string(),
        amount: format::money_with_code(visit.ctx.locale, receipt.amount),
        outcome: visit.t(key, &[]),
    }
}

/// The order's story, first to last.
async fn happened(visit: &Visit, loaded: &Loaded, order: &Order) -> Result<Vec<Happened>, Error> {
    let (read, locale) = (visit.app.db.read(), visit.ctx.locale);
    let id = order.id.to_string();
    let mut events = event::list(read, order.partner, Some(("order", &id)), EVENTS_MAX).await?;
    events.reverse();
    let mut told = Vec::new();
    for event in &events {
        let who = match event.actor_person {
            Some(person) => {
                let person = domain::ids::PersonId(person);
                access::store::get_person(read, person).await?.name
            }
            None => visit.t("order-by-itself", &[]),
        };
        let text = happening::sentence(&visit.app, loaded, locale, event);
        told.push(Happened { at: event.at.0, text, who });
    }
    Ok(told)
}
