//! One order with all that belongs to it.

use domain::calendar::days_between;
use domain::order::{OrderEvent, OrderState};
use domain::payment::PaymentState;
use domain::text::Locale;
use language::format;
use serde::Serialize;

use super::rows::{
    Badge, EventRow, ReceiptRow, method_word, offer_name, order_badge, order_href, payment_badge,
    purpose_word, why_stuck,
};
use super::tasks::TaskRow;
use crate::access;
use crate::app::Loaded;
use crate::db::{event, task};
use crate::error::{Error, Refusal};
use crate::operator::companies::{Companies, Company};
use crate::order::Order;
use crate::order::pages::expected::{self, Ahead};
use crate::payment::proof::pages::ProofRow;
use crate::payment::{self, Payment};
use crate::web::Visit;
use crate::web::reason::{Reason, reason};
use crate::web::view::Amount;

/// Events and tasks an order's page shows.
const LIST_MAX: u64 = 100;

#[derive(Debug, Serialize)]
pub struct ShowPage {
    number: String,
    href: String,
    company: Company,
    badge_of: Badge,
    offer: String,
    purpose: String,
    method: Option<String>,
    reference: String,
    placed_on: Option<String>,
    expires_on: Option<String>,
    /// Days from today to the last day a transfer can arrive.
    expires_days: i32,
    starts_on: String,
    ends_on: String,
    contact: Option<Contact>,
    policy: Link,
    accepted: Option<Accepted>,
    sums: Amounts,
    payments: Vec<PaymentRow>,
    receipts: Vec<ReceiptRow>,
    proofs: Vec<ProofRow>,
    events: Vec<EventRow>,
    tasks: Vec<TaskRow>,
    /// When its money is expected.
    ahead: Vec<Ahead>,
    /// Enough came to pay it, and an operator is to say so.
    completable: bool,
    awaits_money: bool,
    /// Its fee could be given back.
    paid: bool,
    cancel: Act,
    ask: Act,
    settle: Act,
}

#[derive(Debug, Serialize)]
struct Link {
    text: String,
    href: String,
}

#[derive(Debug, Serialize)]
struct Contact {
    name: String,
    phone: String,
    email: String,
}

#[derive(Debug, Serialize)]
struct Accepted {
    version: String,
    by: String,
    at: i64,
    language: &'static str,
}

#[derive(Debug, Serialize)]
struct Amounts {
    list: Amount,
    /// `None` where nothing is taken off.
    discount: Option<Amount>,
    tax: Amount,
    tax_rate: String,
    total: Amount,
}

#[derive(Debug, Serialize)]
struct PaymentRow {
    attempt: u32,
    badge: Badge,
    amount: Amount,
    created_at: i64,
    /// What is known of it beyond its state.
    note: Option<String>,
    key: String,
}

/// An act that is open, or every reason why not.
#[derive(Debug, Serialize)]
struct Act {
    open: bool,
    why: Vec<Reason>,
}

impl ShowPage {
    pub async fn load(visit: &Visit, order: &Order) -> Result<ShowPage, Error> {
        let loaded = visit.app.programme().await?;
        let read = visit.app.db.read();
        let companies = Companies::load(read, [order.partner]).await?;
        let payments = payment::store::list_of_order(read, order.partner, order.id).await?;
        let receipts = payment::store::list_receipts(read, order.partner, order.id).await?;
        let proofs = payment::proof::store::list_of_order(read, order.partner, order.id).await?;
        let id = order.id.to_string();
        let events = event::list(read, order.partner, Some(("order", &id)), LIST_MAX).await?;
        let tasks = task::list_of(read, order.partner, LIST_MAX).await?;
        let tasks = tasks.iter().filter(|one| one.closed_at.is_none() && one.subject_id == id);
        let expires_on = match order.state {
            OrderState::AwaitingPayment { expires_on } => Some(expires_on),
            _ => None,
        };
        let today = visit.ctx.today;
        Ok(ShowPage {
            number: order.number.to_string(),
            href: order_href(order),
            company: companies.of(order.partner)?,
            badge_of: order_badge(visit, &order.state),
            offer: offer_name(visit, &loaded, order),
            purpose: purpose_word(visit, order),
            method: order.method.map(|method| method_word(visit, method)),
            reference: order.number.creditor_reference().grouped(),
            placed_on: order.placed_on.map(|day| day.to_string()),
            expires_on: expires_on.map(|day| day.to_string()),
            expires_days: expires_on.map_or(0, |day| days_between(today, day)),
            starts_on: order.quote.starts_on.to_string(),
            ends_on: order.quote.ends_on.to_string(),
            contact: contact(order),
            policy: policy(visit, &loaded, order),
            accepted: accepted(visit, order).await?,
            sums: amounts(visit, order),
            cancel: cancel(visit, order),
            ask: ask(visit, &payments),
            settle: settle(visit, &payments),
            payments: payments.iter().map(|payment| payment_row(visit, payment)).collect(),
            receipts: receipts.iter().map(|one| ReceiptRow::of(visit, order, one, None)).collect(),
            proofs: proofs.iter().map(|one| ProofRow::of(&order_href(order), one)).collect(),
            events: events.iter().map(|one| EventRow::of(visit, &loaded, one, None)).collect(),
            tasks: tasks
                .map(|one| TaskRow::of(visit, &loaded, &companies, one))
                .collect::<Result<_, Error>>()?,
            ahead: expected::ahead(visit, order).await?,
            completable: completable(visit, order, &receipts).await?,
            awaits_money: super::orders::awaits_money(order),
            paid: matches!(order.state, OrderState::Completed { .. }),
        })
    }

    pub fn may_be_cancelled(&self) -> bool {
        self.cancel.open
    }
}

async fn completable(
    visit: &Visit,
    order: &Order,
    receipts: &[payment::Receipt],
) -> Result<bool, Error> {
    if receipts.is_empty() || !super::orders::awaits_money(order) {
        return Ok(false);
    }
    let missing = payment::receipt::missing(visit.app.db.read(), order).await?;
    Ok(missing.minor == 0)
}

fn contact(order: &Order) -> Option<Contact> {
    let contact = order.contact.clone();
    let given = !contact.name.is_empty();
    given.then_some(Contact { name: contact.name, phone: contact.phone, email: contact.email })
}

fn policy(visit: &Visit, loaded: &Loaded, order: &Order) -> Link {
    let code = &order.quote.policy;
    let title = loaded.programme.policy(code).map(|set| set.title.get(visit.ctx.locale).to_owned());
    let href = format!("/operator/policies/{code}");
    Link { text: title.unwrap_or_else(|| code.to_string()), href }
}

async fn accepted(visit: &Visit, order: &Order) -> Result<Option<Accepted>, Error> {
    let Some(accepted) = &order.accepted else {
        return Ok(None);
    };
    let by = match accepted.by {
        Some(person) => access::store::get_person(visit.app.db.read(), person).await?.name,
        None => visit.t("operator-by-system", &[]),
    };
    Ok(Some(Accepted {
        version: order.quote.agreement_version.to_string(),
        by,
        at: accepted.at.as_microsecond(),
        language: Locale::own_name(accepted.locale),
    }))
}

fn amounts(visit: &Visit, order: &Order) -> Amounts {
    let quote = &order.quote;
    Amounts {
        list: quote.list.into(),
        discount: (0 < quote.discount.minor).then(|| {
            let taken_off = domain::money::Money::new(-quote.discount.minor, quote.list.currency);
            taken_off.into()
        }),
        tax: quote.tax.into(),
        tax_rate: format::percent(visit.ctx.locale, quote.tax_rate),
        total: quote.total.into(),
    }
}

fn payment_row(visit: &Visit, payment: &Payment) -> PaymentRow {
    let note = match &payment.state {
        PaymentState::Failed { reason } => {
            let key = format!("operator-failure-{}", reason.code().replace('_', "-"));
            Some(visit.t(&key, &[]))
        }
        PaymentState::Succeeded | PaymentState::Cancelled => None,
        PaymentState::Pending | PaymentState::RequiresConfirmation | PaymentState::Unknown => {
            Some(why_stuck(visit, payment))
        }
    };
    PaymentRow {
        attempt: payment.attempt,
        badge: payment_badge(visit, &payment.state),
        amount: payment.amount.into(),
        created_at: payment.created_at.as_microsecond(),
        note,
        key: payment.gateway_key.clone(),
    }
}

fn cancel(visit: &Visit, order: &Order) -> Act {
    match domain::order::next(order.state, OrderEvent::Cancel, visit.ctx.today) {
        Ok(_) => Act { open: true, why: Vec::new() },
        Err(refusal) => closed(visit, refusal.into()),
    }
}

fn ask(visit: &Visit, payments: &[Payment]) -> Act {
    if payments.iter().any(|payment| !payment.state.is_final()) {
        return Act { open: true, why: Vec::new() };
    }
    closed(visit, Refusal::new("payment.none_open").into())
}

fn settle(visit: &Visit, payments: &[Payment]) -> Act {
    if payments.iter().any(|payment| payment::by_hand::is_overdue(payment, visit.ctx.now)) {
        return Act { open: true, why: Vec::new() };
    }
    closed(visit, Refusal::new("payment.not_by_hand").into())
}

fn closed(visit: &Visit, error: Error) -> Act {
    let why = match error {
        Error::Refused(refusal) => vec![reason(&visit.app, &visit.ctx, &refusal, None)],
        _ => Vec::new(),
    };
    Act { open: false, why }
}
