//! The one thing to do now: a choice among facts, the most pressing first. It reads nothing and
//! knows no words, so that its order can be tested as a table.

use domain::calendar::{Window, days_between};
use domain::ids::{OfferCode, OrderId, OrderNumber, SubscriptionId};
use domain::money::Money;
use domain::order::OrderState;
use domain::partner::Vetting;
use domain::payment::PaymentState;
use domain::subscription::AutoRenewState;
use jiff::Timestamp;
use jiff::civil::Date;

/// How many days ahead a date is worth the first line of the page.
const SOON_DAYS: i32 = 30;

/// What is known of a company.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    pub vetting: &'a Vetting,
    /// The orders on their way.
    pub orders: Vec<OrderFacts>,
    /// The living subscriptions.
    pub held: Vec<HeldFacts>,
    /// A subscription was held before and is no more.
    pub had: bool,
}

#[derive(Debug, Clone)]
pub struct OrderFacts {
    pub id: OrderId,
    pub number: OrderNumber,
    pub offer: OfferCode,
    pub state: OrderState,
    /// Made by the clock: the membership's own line tells of it.
    pub automatic: bool,
    pub total: Money,
    /// The newest charge: its state, and when the gateway is asked about it next.
    pub charge: Option<(PaymentState, Option<Timestamp>)>,
}

#[derive(Debug, Clone)]
pub struct HeldFacts {
    pub id: SubscriptionId,
    pub offer: OfferCode,
    /// The anniversary date.
    pub ends_on: Date,
    pub window: Window,
    pub switch: AutoRenewState,
    /// Automatic charges that were refused.
    pub failed: u32,
    /// The day the renewal run looks at it next.
    pub due_on: Option<Date>,
    /// What the coming year costs as of today, tax included; `None` where it has no price.
    pub total: Option<Money>,
}

/// The one thing, with what a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// A card may have been charged. Paying again is the one thing not to do.
    ChargeUnknown {
        number: OrderNumber,
        ask_at: Option<Timestamp>,
    },
    /// A payment page is open, or the card's bank waits for a word.
    ChargeUnfinished {
        number: OrderNumber,
    },
    VettingRejected {
        on: Date,
        reason: String,
    },
    VettingPending {
        since: Date,
    },
    EmailNotProven,
    Declined {
        order: OrderId,
        number: OrderNumber,
    },
    TransferDue {
        number: OrderNumber,
        total: Money,
        expires_on: Date,
    },
    WindowOpen {
        subscription: SubscriptionId,
        offer: OfferCode,
        closes_on: Date,
        charge: WindowCharge,
    },
    Draft {
        order: OrderId,
        offer: OfferCode,
    },
    WindowOpens {
        subscription: SubscriptionId,
        offer: OfferCode,
        ends_on: Date,
        opens_on: Date,
        /// Automatic renewal is on and there is no card.
        lacks_card: bool,
    },
    ChargeAhead {
        subscription: SubscriptionId,
        offer: OfferCode,
        on: Date,
        total: Option<Money>,
    },
    NoMembership {
        had: bool,
    },
    Nothing,
}

/// What the automatic charge does while the window is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowCharge {
    /// None is made: it was turned off, is not offered, or lacks a card.
    None,
    /// It is made on this day.
    Due { on: Date },
    /// It was refused and is made again on this day.
    Retried { on: Date },
    /// It was refused for the last time.
    Exhausted,
    /// Its day came, and it was not made.
    Missed,
}

/// Chooses. Of several of a kind, the one whose date comes first.
pub fn next(facts: &Facts<'_>, today: Date) -> Next {
    let first = charge(&facts.orders)
        .or_else(|| vetting(facts.vetting))
        .or_else(|| declined(&facts.orders))
        .or_else(|| transfer(&facts.orders))
        .or_else(|| window_open(&facts.held, today))
        .or_else(|| draft(&facts.orders))
        .or_else(|| window_opens(&facts.held, today))
        .or_else(|| charge_ahead(&facts.held, today));
    match first {
        Some(next) => next,
        None if facts.held.is_empty() => Next::NoMembership { had: facts.had },
        None => Next::Nothing,
    }
}

fn charge(orders: &[OrderFacts]) -> Option<Next> {
    let under_way = |order: &&OrderFacts| order.state == OrderState::Authorising;
    let unknown = |order: &OrderFacts| match &order.charge {
        Some((PaymentState::Unknown, ask_at)) => {
            Some(Next::ChargeUnknown { number: order.number.clone(), ask_at: *ask_at })
        }
        _ => None,
    };
    let mut authorising = orders.iter().filter(under_way);
    authorising.clone().find_map(unknown).or_else(|| {
        authorising.next().map(|order| Next::ChargeUnfinished { number: order.number.clone() })
    })
}

fn vetting(vetting: &Vetting) -> Option<Next> {
    match vetting {
        Vetting::Authorized { .. } => None,
        Vetting::None => Some(Next::EmailNotProven),
        Vetting::Pending { since } => Some(Next::VettingPending { since: *since }),
        Vetting::Rejected { on, reason } => {
            Some(Next::VettingRejected { on: *on, reason: reason.clone() })
        }
    }
}

fn declined(orders: &[OrderFacts]) -> Option<Next> {
    let own = |order: &&OrderFacts| order.state == OrderState::Declined && !order.automatic;
    let order = orders.iter().find(own)?;
    Some(Next::Declined { order: order.id, number: order.number.clone() })
}

fn transfer(orders: &[OrderFacts]) -> Option<Next> {
    let waiting = orders.iter().filter_map(|order| match order.state {
        OrderState::AwaitingPayment { expires_on } => Some((expires_on, order)),
        OrderState::Draft
        | OrderState::Authorising
        | OrderState::Declined
        | OrderState::Completed { .. }
        | OrderState::Expired { .. }
        | OrderState::Cancelled { .. } => None,
    });
    let (expires_on, order) = waiting.min_by_key(|(expires_on, _)| *expires_on)?;
    Some(Next::TransferDue { number: order.number.clone(), total: order.total, expires_on })
}

fn window_open(held: &[HeldFacts], today: Date) -> Option<Next> {
    let open = held.iter().filter(|held| held.window.contains(today) && presses(held, today));
    let held = open.min_by_key(|held| held.window.last)?;
    Some(Next::WindowOpen {
        subscription: held.id,
        offer: held.offer.clone(),
        closes_on: held.window.last,
        charge: window_charge(held),
    })
}

/// Under some sets the window is open all year. It presses once the term is nearly over or past,
/// and only where nothing happens by itself.
fn presses(held: &HeldFacts, today: Date) -> bool {
    match held.switch {
        AutoRenewState::On { .. } | AutoRenewState::Ended => false,
        AutoRenewState::Past { .. } => true,
        AutoRenewState::OnWithoutCard { .. }
        | AutoRenewState::Off { .. }
        | AutoRenewState::NotOffered => days_between(today, held.ends_on) <= SOON_DAYS,
    }
}

fn window_charge(held: &HeldFacts) -> WindowCharge {
    match (held.switch, held.due_on, held.failed) {
        (AutoRenewState::Past { .. }, Some(on), 0) => WindowCharge::Due { on },
        (AutoRenewState::Past { .. }, Some(on), _) => WindowCharge::Retried { on },
        (AutoRenewState::Past { .. }, None, 0) => WindowCharge::Missed,
        (AutoRenewState::Past { .. }, None, _) => WindowCharge::Exhausted,
        _ => WindowCharge::None,
    }
}

fn draft(orders: &[OrderFacts]) -> Option<Next> {
    let order = orders.iter().find(|order| order.state == OrderState::Draft)?;
    Some(Next::Draft { order: order.id, offer: order.offer.clone() })
}

fn window_opens(held: &[HeldFacts], today: Date) -> Option<Next> {
    let soon = |held: &&HeldFacts| is_soon(today, held.window.first);
    let by_hand = |held: &&HeldFacts| match held.switch {
        AutoRenewState::OnWithoutCard { .. }
        | AutoRenewState::Off { .. }
        | AutoRenewState::NotOffered => true,
        AutoRenewState::On { .. } | AutoRenewState::Past { .. } | AutoRenewState::Ended => false,
    };
    let held = held.iter().filter(soon).filter(by_hand).min_by_key(|held| held.window.first)?;
    Some(Next::WindowOpens {
        subscription: held.id,
        offer: held.offer.clone(),
        ends_on: held.ends_on,
        opens_on: held.window.first,
        lacks_card: matches!(held.switch, AutoRenewState::OnWithoutCard { .. }),
    })
}

fn charge_ahead(held: &[HeldFacts], today: Date) -> Option<Next> {
    let charged = held.iter().filter_map(|held| match held.switch {
        AutoRenewState::On { charge_on } => Some((charge_on, held)),
        AutoRenewState::OnWithoutCard { .. }
        | AutoRenewState::Off { .. }
        | AutoRenewState::NotOffered
        | AutoRenewState::Past { .. }
        | AutoRenewState::Ended => None,
    });
    let soon = charged.filter(|(on, _)| is_soon(today, *on));
    let (on, held) = soon.min_by_key(|(on, _)| *on)?;
    let (subscription, offer) = (held.id, held.offer.clone());
    Some(Next::ChargeAhead { subscription, offer, on, total: held.total })
}

/// Ahead of today, and not far.
fn is_soon(today: Date, day: Date) -> bool {
    (1..=SOON_DAYS).contains(&days_between(today, day))
}

#[cfg(test)]
#[path = "next_tests.rs"]
mod tests;
