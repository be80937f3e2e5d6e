//! The books: what money arrived, what it is for, and what went back. Rows are only added.
//!
//! Money comes from a *source*: a charge that succeeded, or a transfer that was recorded. It is
//! *allocated* to the order it pays; what is allocated to nothing is unallocated and stays visible.
//! An invoice is open to the extent that nothing is allocated to its order.

mod row;
pub mod store;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};

use domain::ids::{
    AllocationId, ChargebackId, InvoiceId, OrderId, OrderNumber, PartnerId, PaymentId, ReceiptId,
    RefundId,
};
use domain::money::{Currency, Money};
use domain::payment::RefundState;
use jiff::Timestamp;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id};
use crate::error::Error;
use crate::invoice;
use crate::order;

pub use row::{allocation, chargeback, refund};

/// Where money came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// A charge that succeeded.
    Payment(PaymentId),
    /// A transfer that was recorded for the partner.
    Receipt(ReceiptId),
}

impl Source {
    /// `payment` or `receipt`.
    pub fn kind(self) -> &'static str {
        match self {
            Source::Payment(_) => "payment",
            Source::Receipt(_) => "receipt",
        }
    }

    pub fn id(self) -> Uuid {
        match self {
            Source::Payment(id) => id.0,
            Source::Receipt(id) => id.0,
        }
    }

    pub fn parse(kind: &str, id: Uuid) -> Option<Source> {
        match kind {
            "payment" => Some(Source::Payment(PaymentId(id))),
            "receipt" => Some(Source::Receipt(ReceiptId(id))),
            _ => None,
        }
    }
}

/// Money put to an order; a negative amount takes some off again and names the row it reverses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    pub id: AllocationId,
    pub source: Source,
    pub order: OrderId,
    pub amount: Money,
    pub reverses: Option<AllocationId>,
}

/// Money on its way back to who paid it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    pub id: RefundId,
    pub partner: PartnerId,
    /// What the money had come for, where that is known.
    pub order: Option<OrderId>,
    pub source: Source,
    /// Its place among the refunds of its source, from 1.
    pub number: u32,
    /// Through the gateway; `None` for a transfer somebody makes at the bank.
    pub gateway_key: Option<String>,
    /// The gateway's name of it, or the bank's of the transfer.
    pub reference: Option<String>,
    pub amount: Money,
    pub state: RefundState,
    /// `cancelled`, `surplus`, …: why the money goes back.
    pub reason: String,
    pub credit_note: Option<InvoiceId>,
    pub requested_at: Timestamp,
    pub changed_at: Timestamp,
    pub times_asked: u32,
    /// When the gateway is asked next.
    pub ask_at: Option<Timestamp>,
}

/// What became of a disputed charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The card's bank holds the money while it decides.
    Open,
    /// The money is ours again.
    Won,
    Lost,
}

impl Verdict {
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Open => "open",
            Verdict::Won => "won",
            Verdict::Lost => "lost",
        }
    }

    pub fn parse(code: &str) -> Option<Verdict> {
        [Verdict::Open, Verdict::Won, Verdict::Lost].into_iter().find(|one| one.code() == code)
    }
}

/// A charge that the card's holder contests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chargeback {
    pub id: ChargebackId,
    pub payment: PaymentId,
    pub amount: Money,
    pub verdict: Verdict,
    pub opened_at: Timestamp,
}

/// What a source brought and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub received: Money,
    /// Put to orders, releases taken off.
    pub allocated: Money,
    /// Went back.
    pub refunded: Money,
    /// On its way back, the outcome not known yet.
    pub refunding: Money,
    /// Taken back by the card's bank, or held by it while it decides.
    pub charged_back: Money,
}

impl Held {
    /// What is there and for nothing: it can be allocated, or refunded. Never negative while the
    /// books hold, except while a card's bank holds money that was put to an order.
    pub fn free(&self) -> Money {
        let gone = self.allocated.minor
            + self.refunded.minor
            + self.refunding.minor
            + self.charged_back.minor;
        Money::new(self.received.minor - gone, self.received.currency)
    }

    /// What can still go back at most: refunds and chargebacks together never exceed what came.
    pub fn refundable(&self) -> Money {
        let gone = self.refunded.minor + self.refunding.minor + self.charged_back.minor;
        Money::new(self.received.minor - gone, self.received.currency)
    }
}

/// The sums that are added up from rows of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    Received,
    Refunded,
    Refunding,
}

/// How a partner's books stand in one currency.
///
/// invoiced − credited = allocated + open, and
/// received − refunded = allocated + reserved + refunding + unallocated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Charged by card and received by transfer.
    pub received: Money,
    /// Gone back: refunds that succeeded, and what card banks took or hold.
    pub refunded: Money,
    /// On its way back.
    pub refunding: Money,
    /// Put to orders that have an invoice.
    pub allocated: Money,
    /// Put to orders that are not settled yet.
    pub reserved: Money,
    /// There, and for nothing. Negative while a card's bank holds money that pays an invoice.
    pub unallocated: Money,
    pub invoiced: Money,
    pub credited: Money,
    /// Invoiced and not paid.
    pub open: Money,
}

impl Standing {
    fn nothing(currency: Currency) -> Standing {
        let zero = Money::zero(currency);
        Standing {
            received: zero,
            refunded: zero,
            refunding: zero,
            allocated: zero,
            reserved: zero,
            unallocated: zero,
            invoiced: zero,
            credited: zero,
            open: zero,
        }
    }
}

/// Puts money of a source to an order, in the scope's commit. Broken when the source has not as
/// much left, or holds another currency: callers look at [`store::held`] first.
pub async fn allocate(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    source: Source,
    order: OrderId,
    amount: Money,
) -> Result<AllocationId, Error> {
    let free = store::held(scope.tx(), scope.partner(), source).await?.free();
    if amount.minor <= 0 || amount.currency != free.currency || free.minor < amount.minor {
        return Err(Error::broken(format!(
            "{amount} of {} {} cannot be put to an order: {free} is left of it",
            source.kind(),
            source.id(),
        )));
    }
    let wanted =
        Allocation { id: AllocationId(next_id(app, ctx)), source, order, amount, reverses: None };
    record(scope, app, ctx, &wanted, "money.allocated").await?;
    Ok(wanted.id)
}

/// Takes everything off an order that a source had put there. Returns how much that was.
pub async fn release(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    source: Source,
    order: OrderId,
) -> Result<Option<Money>, Error> {
    let rows = store::list_of_source(scope.tx(), scope.partner(), source).await?;
    let mut released: Option<Money> = None;
    for row in rows.iter().filter(|row| row.order == order && row.reverses.is_none()) {
        let taken: i64 = rows
            .iter()
            .filter(|other| other.reverses == Some(row.id))
            .map(|other| other.amount.minor)
            .sum();
        let rest = row.amount.minor + taken;
        if rest == 0 {
            continue;
        }
        let wanted = Allocation {
            id: AllocationId(next_id(app, ctx)),
            source,
            order,
            amount: Money::new(-rest, row.amount.currency),
            reverses: Some(row.id),
        };
        record(scope, app, ctx, &wanted, "money.released").await?;
        let before = released.map_or(0, |money| money.minor);
        released = Some(Money::new(before + rest, row.amount.currency));
    }
    Ok(released)
}

async fn record(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    wanted: &Allocation,
    kind: &'static str,
) -> Result<(), Error> {
    store::record_allocation(scope, ctx, wanted).await?;
    let order = order::store::get(scope.tx(), scope.partner(), wanted.order).await?;
    scope.record(app, ctx, told(kind, wanted, &order.number)).await
}

/// What is told of money put to an order.
pub(super) fn allocated(wanted: &Allocation, number: &OrderNumber) -> Event {
    told("money.allocated", wanted, number)
}

fn told(kind: &'static str, wanted: &Allocation, number: &OrderNumber) -> Event {
    Event::new(kind, "order", wanted.order)
        .with("number", number.as_str())
        .with("source", wanted.source.kind())
        .with("amount_minor", wanted.amount.minor.abs())
        .with("currency", wanted.amount.currency.code())
}

/// What is put to an order: each source that has something there, in the order it came.
pub async fn paid_by(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    order: OrderId,
) -> Result<Vec<(Source, Money)>, Error> {
    let mut found: Vec<(Source, Money)> = Vec::new();
    for row in store::list_of_order(connection, partner, order).await? {
        match found.iter_mut().find(|(source, _)| *source == row.source) {
            Some((_, money)) => money.minor += row.amount.minor,
            None => found.push((row.source, row.amount)),
        }
    }
    found.retain(|(_, money)| money.minor != 0);
    Ok(found)
}

/// How the partner's books stand, one row a currency, in the order of the codes.
pub async fn standing(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Standing>, Error> {
    let mut standings: BTreeMap<&'static str, Standing> = BTreeMap::new();
    let mut invoiced: HashSet<OrderId> = HashSet::new();
    for sums in invoice::store::sums_by_order(connection, partner).await? {
        let one = of(&mut standings, sums.invoiced.currency);
        one.invoiced.minor += sums.invoiced.minor;
        one.credited.minor += sums.credited.minor;
        invoiced.insert(sums.order);
    }
    for (order, currency, minor) in store::allocated_by_order(connection, partner).await? {
        let one = of(&mut standings, currency);
        let figure = if invoiced.contains(&order) { &mut one.allocated } else { &mut one.reserved };
        figure.minor += minor;
    }
    for (figure, currency, minor) in store::sums(connection, partner).await? {
        let one = of(&mut standings, currency);
        let figure = match figure {
            Figure::Received => &mut one.received,
            Figure::Refunded => &mut one.refunded,
            Figure::Refunding => &mut one.refunding,
        };
        figure.minor += minor;
    }
    Ok(standings.into_values().map(balanced).collect())
}

fn of<'a>(
    standings: &'a mut BTreeMap<&'static str, Standing>,
    currency: Currency,
) -> &'a mut Standing {
    standings.entry(currency.code()).or_insert_with(|| Standing::nothing(currency))
}

/// The two figures that follow from the others.
fn balanced(mut one: Standing) -> Standing {
    one.open.minor = one.invoiced.minor - one.credited.minor - one.allocated.minor;
    one.unallocated.minor = one.received.minor
        - one.refunded.minor
        - one.refunding.minor
        - one.allocated.minor
        - one.reserved.minor;
    one
}
