//! What a move would change, company by company: a dry run that writes nothing.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::ids::{NetworkId, OrderNumber, PartnerId};
use domain::money::Money;
use domain::order::OrderState;
use domain::pmc::{OldSwitch, Outlook, outlook};
use domain::policy::System;
use domain::text::Localised;
use jiff::civil::Date;

use super::cut_over::set_of_today;
use super::file::SET;
use super::{Account, Membership, Stage, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::order::{self, Order};
use crate::partner::{self, Partner};
use crate::subscription::{self, Holding};

/// Companies read at a time.
const BATCH: u64 = 200;

/// A membership before the move and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub company: NetworkId,
    pub network_id: NetworkId,
    pub name: String,
    pub offer: Localised,
    pub offer_code: String,
    pub ends_on: Date,
    pub stage: Stage,
    pub becomes: Becomes,
    pub auto_renew: OldSwitch,
    pub before: Outlook,
    pub after: Outlook,
    /// The next year's fee with tax: of the order where one waits, else of today. The same before
    /// and after, since prices do not depend on the centre. `None` where nothing has a price, or
    /// nothing is renewed.
    pub amount_before: Option<Money>,
    pub amount_after: Option<Money>,
    /// The day on which a stored card would be charged after the move, once an admin says yes to
    /// automatic renewal; `None` where that day is over, or nothing is renewed.
    pub confirmed_charge_on: Option<Date>,
    /// How many benefits the membership gives: the catalogue's, in both centres.
    pub benefits: usize,
}

/// What becomes of a membership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Becomes {
    /// It goes on in the portal.
    Moves,
    /// It runs to its end; then the company's own membership is for all.
    RunsOut,
    /// A renewal was begun in the older centre and waits for its money: it alone bills the year.
    Waits { number: OrderNumber },
}

impl Becomes {
    pub fn code(&self) -> &'static str {
        match self {
            Becomes::Moves => "moves",
            Becomes::RunsOut => "runs_out",
            Becomes::Waits { .. } => "waits",
        }
    }
}

/// The differences of all companies, in the order of the companies' numbers. `tell` hears how many
/// companies were looked at.
pub async fn preview_all(
    app: &App,
    ctx: &Ctx,
    tell: impl Fn(usize),
) -> Result<Vec<Difference>, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let (mut after, mut differences, mut looked) = (None, Vec::new(), 0);
    loop {
        let heads = store::list_heads(app.db.read(), None, after, BATCH).await?;
        let Some(last) = heads.last() else { break };
        after = Some(last.partner);
        looked += heads.len();
        let heads: Vec<PartnerId> = heads.into_iter().map(|head| head.partner).collect();
        let accounts = store::list_of_heads(app.db.read(), &heads).await?;
        differences.extend(of_accounts(app, ctx, &accounts).await?);
        tell(looked);
    }
    differences.sort_by_key(|one| (one.company, one.network_id, one.offer_code.clone()));
    Ok(differences)
}

/// The differences of one company.
pub async fn preview(app: &App, ctx: &Ctx, head: PartnerId) -> Result<Vec<Difference>, Error> {
    let accounts = store::list_of_head(app.db.read(), head).await?;
    of_accounts(app, ctx, &accounts).await
}

/// The differences of accounts; their companies are read together.
pub(super) async fn of_accounts(
    app: &App,
    ctx: &Ctx,
    accounts: &[Account],
) -> Result<Vec<Difference>, Error> {
    let loaded = app.programme().await?;
    let read = app.db.read();
    let ids: Vec<PartnerId> = accounts.iter().map(|account| account.partner).collect();
    let companies = partner::store::list_by_ids(read, &ids).await?;
    let companies: BTreeMap<PartnerId, Partner> =
        companies.into_iter().map(|company| (company.id, company)).collect();
    let memberships = store::list_memberships(read, &ids).await?;
    let holdings = subscription::store::list_of_many(read, &ids).await?;
    let open = order::store::list_open_of_many(read, &ids).await?;
    let mut differences = Vec::new();
    for account in accounts {
        let own = memberships.iter().filter(|one| one.partner == account.partner);
        let own: Vec<&Membership> = own.collect();
        let Some(company) = companies.get(&account.partner).filter(|_| !own.is_empty()) else {
            continue;
        };
        for one in own {
            let held = holdings.get(&(account.partner, one.subscription));
            let held = held.ok_or_else(|| Error::broken("a membership without its rows"))?;
            let open = open.get(&(account.partner, held.offer.clone()));
            differences.push(difference(&loaded, ctx, (account, company), (one, held), open)?);
        }
    }
    Ok(differences)
}

fn difference(
    loaded: &Loaded,
    ctx: &Ctx,
    (account, company): (&Account, &Partner),
    (one, held): (&Membership, &Holding),
    open: Option<&Order>,
) -> Result<Difference, Error> {
    let set = |code: &str| loaded.programme.policies.iter().find(|set| set.code.as_str() == code);
    let old = set(SET).ok_or_else(|| Error::broken("the older centre's set is gone"))?;
    let term = held.term()?;
    let own = held.policy(loaded)?;
    let new = if own.system == System::Portal { own } else { set_of_today(loaded, ctx)? };
    let renews = account.is_head();
    let waits = open.filter(|order| {
        matches!(order.state, OrderState::AwaitingPayment { .. } | OrderState::Authorising)
            && order.quote.policy == old.code
    });
    let becomes = match (renews, waits) {
        (false, _) => Becomes::RunsOut,
        (true, Some(order)) => Becomes::Waits { number: order.number.clone() },
        (true, None) => Becomes::Moves,
    };
    let becomes_moves = matches!(becomes, Becomes::Moves);
    let after_set = if renews { new } else { old };
    let price = |automatic| {
        let next =
            subscription::renew::price(loaded, ctx, company, held, term.number + 1, automatic);
        next.ok().map(|quote| quote.total)
    };
    // What was begun is billed as it was ordered.
    let amount = waits.map(|order| order.quote.total).or_else(|| price(false));
    let offer = loaded.programme.offer(&held.offer);
    let offer = offer.ok_or_else(|| Error::broken("a membership to an offer that is gone"))?;
    let number = company.network_id;
    Ok(Difference {
        company: account.company,
        network_id: number.ok_or_else(|| Error::broken("a location without a number"))?,
        name: company.legal_name.clone(),
        offer: offer.name.clone(),
        offer_code: offer.code.to_string(),
        ends_on: term.ends_on,
        stage: account.stage(),
        becomes,
        auto_renew: one.auto_renew,
        before: outlook(old, term.ends_on, true, false),
        after: outlook(after_set, term.ends_on, renews, one.confirmed_at.is_some()),
        confirmed_charge_on: outlook(after_set, term.ends_on, becomes_moves, true)
            .charge_on
            .filter(|day| ctx.today < *day),
        amount_before: amount,
        amount_after: amount.filter(|_| renews),
        benefits: loaded.programme.benefits_of(&held.offer).count(),
    })
}
