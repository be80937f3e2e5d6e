//! What moving every company would come to, before it is said yes to. Nothing is written.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::ids::{NetworkId, PartnerId};
use domain::money::{Currency, Money};
use domain::order::OrderState;
use domain::pmc::{MoveRefusal, OldSwitch};
use jiff::civil::Date;

use super::cut_over::set_of_today;
use super::preview::{Becomes, of_accounts};
use super::{Stage, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};
use crate::{order, partner};

/// Companies read at a time.
const BATCH: u64 = 200;

/// What a move of all comes to.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Companies that would move, and the locations that come along.
    pub companies: u64,
    pub locations: u64,
    /// Companies that are not moved: those that would, and those that would stay.
    pub unmoved: u64,
    pub stay: Vec<Stays>,
    /// Companies in Partner Center before.
    pub moved: u64,
    /// Memberships that run to their end with their locations.
    pub run_out: u64,
    /// Memberships that go on and had automatic renewal on in the older centre.
    pub had_on: u64,
    /// Renewals that were begun there: their orders bill them.
    pub waiting: BTreeMap<Currency, Fees>,
    /// Memberships that go on, by the currency of their fees.
    pub going_on: BTreeMap<Currency, Fees>,
    /// Memberships that go on and have no price now.
    pub unpriced: u64,
}

/// Fees of the next year with tax, as of today.
#[derive(Debug, Clone, Copy)]
pub struct Fees {
    pub count: u64,
    pub total: Money,
    /// The first day on which one of them would be charged, once its admins say yes.
    pub first_charge_on: Option<Date>,
}

/// A company that would stay.
#[derive(Debug, Clone)]
pub struct Stays {
    pub network_id: NetworkId,
    pub name: String,
    pub why: Refusal,
}

impl Plan {
    pub fn first_charge_on(&self) -> Option<Date> {
        self.going_on.values().filter_map(|fees| fees.first_charge_on).min()
    }

    fn add(fees: &mut BTreeMap<Currency, Fees>, amount: Money, on: Option<Date>) {
        let none = Fees { count: 0, total: Money::new(0, amount.currency), first_charge_on: None };
        let sum = fees.entry(amount.currency).or_insert(none);
        sum.count += 1;
        sum.total = Money::new(sum.total.minor.saturating_add(amount.minor), amount.currency);
        sum.first_charge_on = sum.first_charge_on.into_iter().chain(on).min();
    }
}

/// Looks at all companies that are not moved. Refused as `pmc.no_portal` where nothing can move.
pub async fn plan(app: &App, ctx: &Ctx) -> Result<Plan, Error> {
    ctx.may(Action::DecideVetting)?;
    let loaded = app.programme().await?;
    set_of_today(&loaded, ctx)?;
    let read = app.db.read();
    let moved = store::count(read, Some(Stage::Moved)).await?;
    let mut plan = Plan { moved, ..Plan::default() };
    let mut after = None;
    loop {
        let heads = store::list_unmoved(read, after, BATCH).await?;
        let Some(last) = heads.last() else { return Ok(plan) };
        after = Some(*last);
        plan.unmoved += heads.len() as u64;
        look(app, ctx, &heads, &mut plan).await?;
    }
}

async fn look(app: &App, ctx: &Ctx, heads: &[PartnerId], plan: &mut Plan) -> Result<(), Error> {
    let read = app.db.read();
    let accounts = store::list_of_heads(read, heads).await?;
    let ids: Vec<PartnerId> = accounts.iter().map(|one| one.partner).collect();
    let open = order::store::list_open_of_many(read, &ids).await?;
    let mut charged: BTreeMap<PartnerId, MoveRefusal> = BTreeMap::new();
    for order in open.values().filter(|order| order.state == OrderState::Authorising) {
        let head = accounts.iter().find(|one| one.partner == order.partner);
        // The first by its number is named: no order of a map shows.
        let under_way = |number| MoveRefusal::ChargeUnderWay { number };
        let Some(head) = head.map(|one| one.head) else { continue };
        match charged.get(&head) {
            Some(MoveRefusal::ChargeUnderWay { number })
                if number.as_str() <= order.number.as_str() => {}
            _ => drop(charged.insert(head, under_way(order.number.clone()))),
        }
    }
    for head in heads {
        let is_there = accounts.iter().any(|one| one.partner == *head && one.is_head());
        if !is_there {
            charged.insert(*head, MoveRefusal::HeadMissing);
        }
    }
    let staying: Vec<PartnerId> = charged.keys().copied().collect();
    for company in partner::store::list_by_ids(read, &staying).await? {
        let why = charged.remove(&company.id);
        let (Some(why), Some(network_id)) = (why, company.network_id) else { continue };
        let Error::Refused(why) = Error::from(why) else { continue };
        plan.stay.push(Stays { network_id, name: company.legal_name, why });
    }
    plan.stay.sort_by_key(|one| one.network_id);
    plan.companies += (heads.len() - staying.len()) as u64;
    let going: Vec<_> = accounts
        .into_iter()
        .filter(|one| one.moved_at.is_none() && !staying.contains(&one.head))
        .collect();
    plan.locations += going.iter().filter(|one| !one.is_head()).count() as u64;
    for one in of_accounts(app, ctx, &going).await? {
        match (&one.becomes, one.amount_after) {
            (Becomes::RunsOut, _) => plan.run_out += 1,
            (Becomes::Waits { .. }, Some(fee)) => Plan::add(&mut plan.waiting, fee, None),
            (Becomes::Moves, Some(fee)) => {
                Plan::add(&mut plan.going_on, fee, one.confirmed_charge_on);
                plan.had_on += u64::from(one.auto_renew == OldSwitch::On);
            }
            (Becomes::Waits { .. } | Becomes::Moves, None) => plan.unpriced += 1,
        }
    }
    Ok(())
}
