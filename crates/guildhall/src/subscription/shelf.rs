//! The offers as one partner sees them: available with every reason why not, purchased, expired.

use domain::access::Actor;
use domain::ids::{PartnerId, SubscriptionId};
use domain::money::{BasisPoints, Money};
use domain::offer::{Candidate, Held, Offer, Unmet, centre_condition, unmet_conditions};
use domain::order::OrderState;
use domain::subscription::{Status, renewal_window};
use sea_orm::ConnectionTrait;

use super::{Holding, store};
use crate::app::Loaded;
use crate::competency;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};
use crate::order::{self, Order};
use crate::partner::{self, Partner};

pub struct Shelf<'a> {
    pub partner: Partner,
    pub available: Vec<Available<'a>>,
    /// Live subscriptions, newest first.
    pub purchased: Vec<Purchased>,
    /// Lapsed, cancelled and upgraded ones, newest first.
    pub expired: Vec<Purchased>,
}

pub struct Available<'a> {
    pub offer: &'a Offer,
    /// The yearly price before tax; `None` for the free offer and where none is set.
    pub price: Option<Money>,
    pub tax: domain::offer::Taxed<'a>,
    /// Empty: it can be bought.
    pub unmet: Vec<Unmet>,
    /// The order for it that is on its way, drafts included.
    pub open_order: Option<Order>,
}

pub struct Purchased {
    pub holding: Holding,
    pub status: Status,
}

/// What an offer costs somebody who holds the level below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upgrade {
    /// The subscription that ends with the purchase.
    pub from: SubscriptionId,
    /// Zero where the set in force gives none.
    pub discount: Money,
    /// A year, before tax, discount taken off.
    pub price: Money,
}

impl Shelf<'_> {
    /// The subscriptions that are alive, newest first.
    pub fn live(&self) -> Vec<Holding> {
        self.purchased.iter().map(|one| one.holding.clone()).collect()
    }

    /// The live lower level that the offer would replace.
    pub fn replaced(&self, offer: &Offer) -> Option<&Holding> {
        let lower = offer.upgrades_from.as_ref()?;
        self.purchased.iter().map(|one| &one.holding).find(|held| held.offer == *lower)
    }

    /// The price of an available offer as an upgrade. `None` where nothing lower is held, or it has
    /// no price.
    pub fn upgrade(
        &self,
        loaded: &Loaded,
        ctx: &Ctx,
        one: &Available<'_>,
    ) -> Result<Option<Upgrade>, Error> {
        let (Some(held), Some(list)) = (self.replaced(one.offer), one.price) else {
            return Ok(None);
        };
        let policy = loaded.programme.policy_on(ctx.today);
        let rate = policy.and_then(|policy| policy.upgrade_discount).unwrap_or(BasisPoints(0));
        let discount = list.share(rate).map_err(Error::broken)?;
        let price = list.checked_sub(discount).map_err(Error::broken)?;
        Ok(Some(Upgrade { from: held.subscription.id, discount, price }))
    }
}

/// Loads the shelf in four queries, whatever the catalogue's size.
pub async fn load<'a>(
    connection: &impl ConnectionTrait,
    loaded: &'a Loaded,
    ctx: &Ctx,
    partner: PartnerId,
) -> Result<Shelf<'a>, Error> {
    let company = partner::store::get(connection, partner).await?;
    load_of(connection, loaded, ctx, company).await
}

/// The same of a company that was read already, in three.
pub async fn load_of<'a>(
    connection: &impl ConnectionTrait,
    loaded: &'a Loaded,
    ctx: &Ctx,
    company: Partner,
) -> Result<Shelf<'a>, Error> {
    let holdings = store::list(connection, company.id).await?;
    let level = competency_of(connection, loaded, ctx, company.id, &holdings).await?;
    let open = order::store::list_open(connection, company.id).await?;
    of(loaded, ctx, company, holdings, level, &open)
}

/// The highest level of competency that counts for a company today.
pub async fn competency_of(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    ctx: &Ctx,
    partner: PartnerId,
    holdings: &[Holding],
) -> Result<Option<domain::offer::CompetencyLevel>, Error> {
    let anniversaries = super::anniversaries(loaded, holdings);
    let asked = competency::Asked { partner, anniversaries, on: ctx.today };
    competency::counted_of(connection, loaded, asked).await
}

/// The shelf of what was read already.
pub fn of<'a>(
    loaded: &'a Loaded,
    ctx: &Ctx,
    company: Partner,
    holdings: Vec<Holding>,
    level: Option<domain::offer::CompetencyLevel>,
    open: &[Order],
) -> Result<Shelf<'a>, Error> {
    let mut shelf = held(loaded, ctx, company, holdings)?;
    let held: Vec<Held> = shelf
        .purchased
        .iter()
        .map(|one| {
            let term = one.holding.term()?;
            Ok(Held {
                level: one.holding.subscription.level,
                ends_on: term.ends_on,
                window: renewal_window(term, one.holding.policy(loaded)?),
            })
        })
        .collect::<Result<_, Error>>()?;
    let facts = Facts { company: &shelf.partner, held: &held, competency: level, open };
    let sold = loaded.programme.offers.iter().filter(|offer| !offer.free);
    // What is held moves to the purchased ones; it is never listed twice.
    let not_held =
        sold.filter(|offer| !shelf.purchased.iter().any(|one| one.holding.offer == offer.code));
    let available = not_held
        .map(|offer| available(loaded, ctx, &facts, offer))
        .collect::<Result<_, Error>>()?;
    shelf.available = available;
    Ok(shelf)
}

/// The shelf without what is available: what a company holds and held.
pub fn held<'a>(
    loaded: &Loaded,
    ctx: &Ctx,
    company: Partner,
    holdings: Vec<Holding>,
) -> Result<Shelf<'a>, Error> {
    let mut purchased = Vec::new();
    let mut expired = Vec::new();
    for holding in holdings {
        let status = holding.status(loaded, ctx.today)?;
        let shelf = if status.is_live() { &mut purchased } else { &mut expired };
        shelf.push(Purchased { holding, status });
    }
    Ok(Shelf { partner: company, available: Vec::new(), purchased, expired })
}

struct Facts<'a> {
    company: &'a Partner,
    held: &'a [Held],
    competency: Option<domain::offer::CompetencyLevel>,
    open: &'a [Order],
}

fn available<'a>(
    loaded: &'a Loaded,
    ctx: &Ctx,
    facts: &Facts<'_>,
    offer: &'a Offer,
) -> Result<Available<'a>, Error> {
    let programme = &loaded.programme;
    let company = facts.company;
    let policy = programme.policy_on(ctx.today);
    let policy = policy.ok_or_else(|| Error::broken("no policy set is in force"))?;
    let price = programme.price_on(&offer.code, company.currency, ctx.today);
    let tax = crate::partner::tax::taxed(loaded, company, ctx.today)?;
    let own = facts.open.iter().find(|order| order.offer == offer.code);
    // A draft can simply be gone on with; only a placed order stands in the way.
    // A declined renewal of what is no longer held makes room for buying anew.
    let placed = own.filter(|order| match order.state {
        OrderState::Draft => false,
        OrderState::Declined => order.purpose.renews().is_none(),
        OrderState::Authorising
        | OrderState::AwaitingPayment { .. }
        | OrderState::Completed { .. }
        | OrderState::Expired { .. }
        | OrderState::Cancelled { .. } => true,
    });
    // The operator and background work see the offers as the company's admin would.
    let as_admin = Actor::Member {
        partner: company.id,
        person: domain::ids::PersonId(company.id.0),
        roles: domain::access::Role::PartnerAdmin.into(),
    };
    let actor = match ctx.actor {
        Actor::Member { .. } => &ctx.actor,
        Actor::Operator { .. } | Actor::Directory { .. } | Actor::System | Actor::Visitor => {
            &as_admin
        }
    };
    let candidate = Candidate {
        vetting: &company.vetting,
        actor,
        competency: facts.competency,
        held: facts.held,
        open_order: placed.map(|order| &order.number),
        priced: price.is_some(),
    };
    let mut unmet: Vec<Unmet> = centre_condition(company.centre).into_iter().collect();
    unmet.extend(unmet_conditions(offer, policy, &candidate, ctx.today));
    Ok(Available { offer, price, tax, unmet, open_order: own.cloned() })
}

/// An unmet condition as a refusal: its code, what the sentence needs, the day it opens.
pub fn refusal(unmet: &Unmet) -> Refusal {
    let mut refusal = Refusal::new(unmet.code());
    refusal.opens_on = unmet.opens_on();
    match unmet {
        Unmet::EmailNotProven | Unmet::NoPrice | Unmet::OlderCentre | Unmet::AtCompanyLevel => {
            refusal
        }
        Unmet::VettingPending { since } => refusal.day("since", *since),
        Unmet::VettingRejected { on, reason } => refusal.day("on", *on).text("reason", reason),
        Unmet::NeedsRole { roles } => Refusal::needs_role(*roles),
        Unmet::NotSoldUnder { policy } => refusal.text("policy", policy),
        Unmet::CompetencyMissing { level } => refusal.text("level", level.code()),
        Unmet::AlreadyActive { until, renewal_opens } => {
            refusal.day("until", *until).day("opens", *renewal_opens)
        }
        Unmet::RenewInstead { until } => refusal.day("until", *until),
        Unmet::HigherLevelHeld { level, until } => {
            refusal.text("level", level.code()).day("until", *until)
        }
        Unmet::NotAlongsideCompetency { until } => refusal.day("until", *until),
        Unmet::OrderOpen { number } => refusal.text("number", number),
    }
}
