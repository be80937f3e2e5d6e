//! Which orders an entry might be for, best first, with the reasons.

use std::cmp::Reverse;
use std::collections::{HashMap, hash_map};

use domain::access::Action;
use domain::ids::{NetworkId, OrderId, OrderNumber, PartnerId};
use domain::payment::ReceiptOutcome;
use domain::payment::matching::{self, Candidate, Incoming, Named, Score, named_orders};

use super::Entry;
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::order::{self, Order};
use crate::partner;
use crate::payment::{proof, receipt};

/// Orders that wait for a transfer and are held against an entry.
pub const AWAITING_MAX: u64 = 100;
/// Suggestions an entry's page shows.
const SUGGESTIONS_MAX: usize = 5;
/// Orders with exactly the amount that are held against an entry beyond those.
const SAME_AMOUNT_MAX: u64 = 20;

/// An order an entry might be for.
#[derive(Debug, Clone)]
pub struct Suggestion {
    pub order: Order,
    pub score: Score,
    /// What the rest of the entry would be for it.
    pub outcome: ReceiptOutcome,
    /// What no money came for yet.
    pub missing: domain::money::Money,
}

/// Orders with what scoring needs of them, gathered once for many entries.
pub struct Pool {
    orders: Vec<Order>,
    known: HashMap<OrderId, Candidate>,
    proofs: Vec<proof::Proof>,
    companies: HashMap<PartnerId, String>,
}

impl Pool {
    /// The orders that have waited longest for a transfer, at most [`AWAITING_MAX`].
    pub async fn awaiting(app: &App, ctx: &Ctx) -> Result<Pool, Error> {
        ctx.may(Action::RecordReceipt)?;
        let read = app.db.read();
        let orders = order::store::list_in_state(read, "awaiting_payment", AWAITING_MAX).await?;
        let mut pool = Pool::empty();
        for order in orders {
            pool.add(app, order).await?;
        }
        Ok(pool)
    }

    fn empty() -> Pool {
        let (known, companies) = (HashMap::new(), HashMap::new());
        Pool { orders: Vec::new(), known, proofs: Vec::new(), companies }
    }

    pub fn orders(&self) -> &[Order] {
        &self.orders
    }

    /// What no money came for yet of an order of the pool.
    pub fn missing(&self, order: &Order) -> domain::money::Money {
        self.known.get(&order.id).map_or(order.quote.total, |known| known.missing)
    }

    async fn add(&mut self, app: &App, order: Order) -> Result<(), Error> {
        if self.known.contains_key(&order.id) {
            return Ok(());
        }
        let read = app.db.read();
        if let hash_map::Entry::Vacant(unknown) = self.companies.entry(order.partner) {
            unknown.insert(partner::store::get(read, order.partner).await?.legal_name);
        }
        let missing = receipt::missing(read, &order).await?;
        self.proofs.extend(proof::store::list_of_order(read, order.partner, order.id).await?);
        let candidate = Candidate {
            number: order.number.clone(),
            state: order.state,
            missing,
            company: self.companies.get(&order.partner).cloned().unwrap_or_default(),
            proof: false,
        };
        self.known.insert(order.id, candidate);
        self.orders.push(order);
        Ok(())
    }

    async fn add_named(&mut self, app: &App, entry: &Entry) -> Result<(), Error> {
        for named in names(entry) {
            if let Some(order) = find(app, &named.number).await? {
                self.add(app, order).await?;
            }
        }
        Ok(())
    }

    /// The best suggestions of the pool for an entry, best first.
    pub fn score(&self, entry: &Entry) -> Vec<Suggestion> {
        let incoming = incoming(entry);
        let mut found: Vec<Suggestion> = self
            .orders
            .iter()
            .filter_map(|order| {
                let proofs = self.proofs.iter().filter(|proof| proof.order == order.id);
                let proof = proofs.into_iter().any(|proof| proof.fits(entry));
                self.suggestion(&incoming, order, proof)
            })
            .collect();
        found.sort_by_key(|one| Reverse(one.score.points));
        found.truncate(SUGGESTIONS_MAX);
        found
    }

    /// What speaks for an order of the pool; `None` where nothing does.
    fn suggestion(&self, incoming: &Incoming, order: &Order, proof: bool) -> Option<Suggestion> {
        let known = self.known.get(&order.id)?;
        let missing = receipt::due(order, known.missing, incoming.amount);
        let candidate = Candidate { proof, missing, ..known.clone() };
        let score = matching::score(incoming, &candidate)?;
        let outcome = matching::outcome(incoming, &candidate);
        Some(Suggestion { order: order.clone(), score, outcome, missing })
    }
}

/// What an entry is when it is held against an order.
pub fn incoming(entry: &Entry) -> Incoming {
    Incoming {
        amount: entry.rest(),
        received_on: entry.valued_on,
        payer: entry.payer.clone(),
        named: names(entry),
        reversal: entry.reversal,
    }
}

fn names(entry: &Entry) -> Vec<Named> {
    named_orders([entry.reference.as_str(), &entry.end_to_end, &entry.text])
}

/// The orders an entry names, scored, best first. A number that is no order of ours is left out,
/// and does not count against the others.
pub async fn named(app: &App, entry: &Entry) -> Result<Vec<Suggestion>, Error> {
    let mut pool = Pool::empty();
    pool.add_named(app, entry).await?;
    let mut incoming = incoming(entry);
    incoming.named.retain(|named| pool.orders.iter().any(|order| order.number == named.number));
    let suggested = pool.orders.iter().filter_map(|order| pool.suggestion(&incoming, order, false));
    let mut found: Vec<Suggestion> = suggested.collect();
    found.sort_by_key(|one| Reverse(one.score.points));
    Ok(found)
}

/// Everything that speaks for an order: named, of the amount, of the payer's name, proven.
pub async fn suggestions(app: &App, ctx: &Ctx, entry: &Entry) -> Result<Vec<Suggestion>, Error> {
    let mut pool = Pool::awaiting(app, ctx).await?;
    pool.add_named(app, entry).await?;
    let same = order::store::list_awaiting_amount(app.db.read(), entry.rest(), SAME_AMOUNT_MAX);
    for order in same.await? {
        pool.add(app, order).await?;
    }
    Ok(pool.score(entry))
}

/// The order of a number, whosever it is.
pub async fn find(app: &App, number: &OrderNumber) -> Result<Option<Order>, Error> {
    let network_id = number.as_str().split('-').next().and_then(NetworkId::parse);
    let Some(network_id) = network_id else { return Ok(None) };
    let partner = partner::store::find_by_network_id(app.db.read(), network_id).await?;
    let Some(partner) = partner else { return Ok(None) };
    match order::store::get_by_number(app.db.read(), partner, number).await {
        Ok(order) => Ok(Some(order)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
