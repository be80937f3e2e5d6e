//! The first half of a batch: the orders and tries of claimed terms, in one commit.
//!
//! What decides is read before the commit, outside any transaction; a company that was written to
//! in between has another revision then, and its term goes apart.

use std::collections::{HashMap, HashSet};

use domain::ids::{OrderId, OrderNumber, PartnerId, SubscriptionId};
use domain::offer::CompetencyLevel;

use super::super::PaymentMethod;
use super::super::place;
use super::super::store::{self, Begun};
use super::one;
use super::together::{self, Planned};
use crate::access::store::Reader;
use crate::app::{App, Loaded};
use crate::competency;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{Writes, next_id};
use crate::error::Error;
use crate::order::store::{LastTerms, NewPlaced};
use crate::order::{self};
use crate::partner::{self, Partner};
use crate::subscription::store::Claimed;
use crate::subscription::{self, Holding};

/// Plans made in a row before other work of this thread has its turn.
const PLANS_AT_A_TIME: usize = 16;
/// The number of an order's first try.
const FIRST: u32 = 1;

/// A term whose order and first try are written, or about to be.
pub(super) struct Started {
    pub claim: Claimed,
    /// Of the partner, when this was read; each commit of ours adds one.
    pub revision: i64,
    pub partner: Partner,
    pub holding: Holding,
    pub card: PaymentMethod,
    pub payers: Vec<Reader>,
    pub placed: NewPlaced,
    pub begun: Begun,
    accepted: partner::store::Acceptance,
    events: Vec<Event>,
}

/// Writes the orders and tries of claimed terms that are as the many are. Returns those, and the
/// ones that are to be dealt with one at a time.
pub(super) async fn begin(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    token: &str,
    claimed: &[Claimed],
) -> Result<(Vec<Started>, Vec<Claimed>), Error> {
    let facts = Facts::read(app, ctx, loaded, claimed).await?;
    let (mut planned, mut apart) = (Vec::with_capacity(claimed.len()), Vec::new());
    let mut partners = HashSet::new();
    for (index, claim) in claimed.iter().enumerate() {
        if index % PLANS_AT_A_TIME == 0 {
            tokio::task::yield_now().await;
        }
        // A second term of one company would not see the order number the first one takes.
        let first = partners.insert(claim.partner);
        let plan = if first { plan(app, ctx, loaded, &facts, claim) } else { Ok(None) };
        match plan {
            Ok(Some(plan)) => planned.push(plan),
            Ok(None) => apart.push(*claim),
            Err(error) => {
                tracing::warn!(subscription = %claim.subscription, ?error, "goes apart");
                apart.push(*claim);
            }
        }
    }
    let (written, left) =
        together::keep(app, planned, |planned| writes(app, ctx, token, planned)).await;
    apart.extend(left.iter().map(|started| started.claim));
    Ok((written, apart))
}

/// What is known of many terms, each kind in one question.
struct Facts {
    partners: HashMap<PartnerId, (i64, Partner)>,
    holdings: HashMap<(PartnerId, SubscriptionId), Holding>,
    cards: HashMap<PartnerId, PaymentMethod>,
    competencies: HashMap<PartnerId, CompetencyLevel>,
    open: HashSet<(PartnerId, String)>,
    last: HashMap<OrderId, LastTerms>,
    payers: HashMap<PartnerId, Vec<Reader>>,
}

impl Facts {
    /// The partners come first: what is read after them is as it was at their revisions, or they
    /// have others when they are locked.
    async fn read(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        claimed: &[Claimed],
    ) -> Result<Facts, Error> {
        let read = app.db.read();
        let ids: HashSet<PartnerId> = claimed.iter().map(|claim| claim.partner).collect();
        let ids: Vec<PartnerId> = ids.into_iter().collect();
        let partners = partner::store::list_revisions(read, &ids).await?;
        let holdings = subscription::store::list_claimed(read, claimed).await?;
        let orders = holdings.iter().filter_map(|((partner, _), holding)| {
            holding.term().ok().map(|term| (*partner, term.order))
        });
        let orders: Vec<_> = orders.collect();
        let asked = holdings.iter().filter_map(|((partner, _), holding)| {
            subscription::renew::asked(loaded, holding, (*partner, ctx.today))
        });
        let asked: Vec<_> = asked.collect();
        Ok(Facts {
            cards: store::list_default_methods(read, &ids).await?,
            competencies: competency::counted_of_many(read, loaded, &asked).await?,
            open: order::store::list_open_offers(read, &ids).await?,
            last: order::store::list_last_terms(read, &orders).await?,
            payers: partner::payers::list_payers(read, &ids).await?,
            partners,
            holdings,
        })
    }
}

/// The order and the try of a claimed term; `None` where it is not as the many are.
fn plan(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    facts: &Facts,
    claim: &Claimed,
) -> Result<Option<Started>, Error> {
    let id = claim.partner;
    let (Some((revision, partner)), Some(holding), Some(card)) = (
        facts.partners.get(&id),
        facts.holdings.get(&(id, claim.subscription)),
        facts.cards.get(&id),
    ) else {
        return Ok(None);
    };
    let term = holding.term()?;
    let Some(last) = facts.last.get(&term.order) else {
        return Ok(None);
    };
    let due = term.number == claim.term_no && one::is_charging(loaded, ctx, holding, true)?;
    let highest = facts.competencies.get(&id).copied();
    let unmet = subscription::renew::unmet(loaded, holding, partner, highest);
    let is_open = facts.open.contains(&(id, holding.offer.to_string()));
    let Some(network_id) = partner.network_id.filter(|_| due && unmet.is_empty() && !is_open)
    else {
        return Ok(None);
    };
    let (quote, accepted) = one::quote(loaded, ctx, partner, holding, last.clone())?;
    let order_no = partner.last_order_no + 1;
    let draft = order::store::NewDraft {
        id: OrderId(next_id(app, ctx)),
        order_no,
        number: OrderNumber::new(network_id, order_no),
        created_by: ctx.person(),
        quote: &quote,
    };
    let policy = loaded.programme.policy(&quote.policy);
    let policy = policy.ok_or_else(|| Error::broken("an order under a set that is gone"))?;
    let old = holding.policy(loaded)?;
    let last_day = place::last_day_renewing(ctx, policy, old, term.ends_on);
    let placed = order::store::placed(id, ctx, draft, &accepted, last_day)?;
    let order = &placed.order;
    let attempt = place::attempt_of(app, ctx, order, FIRST, Some(card.id));
    Ok(Some(Started {
        claim: *claim,
        revision: *revision,
        begun: store::begun(id, ctx, attempt)?,
        accepted: order::draft::kept(app, ctx, order.id, &quote, &accepted),
        events: vec![
            order::draft::started(order.id, &quote),
            order::draft::accepted_under(order.id, &quote),
            place::placed_by_card(order, FIRST),
        ],
        partner: partner.clone(),
        holding: holding.clone(),
        card: card.clone(),
        payers: facts.payers.get(&id).cloned().unwrap_or_default(),
        placed,
    }))
}

impl Planned for Started {
    fn partner(&self) -> PartnerId {
        self.claim.partner
    }

    fn revision(&self) -> i64 {
        self.revision
    }
}

/// The commit of what was planned.
fn writes<'a>(
    app: &App,
    ctx: &Ctx,
    token: &str,
    planned: &'a [Started],
) -> Result<Writes<'a>, Error> {
    let mut writes = Writes::new(app);
    let read = planned.iter().map(|started| (started.claim.partner, started.revision));
    writes.hold(read, partner::store::one_order_more);
    let claims: Vec<Claimed> = planned.iter().map(|started| started.claim).collect();
    subscription::store::take_claimed(&mut writes, token, &claims);
    order::store::record_placed(&mut writes, planned.iter().map(|started| &started.placed))?;
    let accepted = planned.iter().map(|one| (one.claim.partner, one.accepted.clone()));
    partner::store::record_acceptances(&mut writes, accepted)?;
    store::record_begun(&mut writes, planned.iter().map(|started| &started.begun))?;
    for started in planned {
        for event in &started.events {
            writes.record(app, ctx, started.claim.partner, event)?;
        }
    }
    Ok(writes)
}
