//! Giving money back: what it would mean, before anybody does it.

pub mod answer;
pub mod give;
mod letters;
pub mod made;
#[cfg(test)]
mod tests;

use domain::ids::PartnerId;
use domain::money::Money;
use domain::payment::{RefundFacts, RefundRefusal, refund_refusals};
use domain::subscription::{Ending, Term};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use super::books::{self, Source, Verdict};
use crate::app::Loaded;
use crate::benefit;
use crate::error::Error;
use crate::order::Order;
use crate::subscription::{self, Holding};

/// What giving the fee of a paid order back would do, as things stand.
#[derive(Debug, Clone)]
pub struct Plan {
    pub holding: Holding,
    /// What goes back, by where it came from.
    pub back: Vec<(Source, Money)>,
    pub total: Money,
    /// Every reason against it. Empty: the programme's own rules give it back.
    pub refusals: Vec<RefundRefusal>,
    /// The last day on which the rules give it back; `None` where they never do.
    pub last_day: Option<Date>,
}

impl Plan {
    /// The first reason that no goodwill overcomes.
    pub fn impossible(&self) -> Option<RefundRefusal> {
        self.refusals.iter().find(|refusal| !refusal.yields_to_goodwill()).copied()
    }
}

/// Looks at a paid order. [`Error::NotFound`] for one that paid no year.
pub async fn plan(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    today: Date,
    order: &Order,
) -> Result<Plan, Error> {
    let partner = order.partner;
    let holdings = subscription::store::list(connection, partner).await?;
    let mut paid = holdings.into_iter().filter_map(|holding| {
        let term = holding.subscription.terms.iter().find(|term| term.order == order.id)?.clone();
        Some((holding, term))
    });
    let (holding, term) = paid.next().ok_or(Error::NotFound)?;
    let policy = loaded.programme.policy(&term.policy);
    let policy = policy.ok_or_else(|| Error::broken("a term under a set that is gone"))?;
    let mut back = Vec::new();
    let mut total = Money::zero(order.quote.total.currency);
    for (source, put) in books::paid_by(connection, partner, order.id).await? {
        let held = books::store::held(connection, partner, source).await?;
        let amount = Money::new(put.minor.min(held.refundable().minor), put.currency);
        if 0 < amount.minor {
            total = total.checked_add(amount).map_err(Error::broken)?;
            back.push((source, amount));
        }
    }
    let used = benefit::use_facts::of(connection, partner, holding.subscription.id, &term).await?;
    let facts = RefundFacts {
        contested: is_contested(connection, partner, &back).await?,
        paid: !back.is_empty(),
        benefits_activated: used.activated,
        keys_viewed: used.keys_viewed,
        ..facts(&holding, &term, today)?
    };
    Ok(Plan {
        refusals: refund_refusals(&facts, policy, today),
        last_day: policy.refund_until(term.bought_on),
        holding,
        back,
        total,
    })
}

fn facts(holding: &Holding, term: &Term, today: Date) -> Result<RefundFacts, Error> {
    let (ended_on, used_for_upgrade) = match holding.subscription.ending {
        Some(Ending::Cancelled { on }) => (Some(on), false),
        Some(Ending::Upgraded { on }) => (Some(on), true),
        None => (None, false),
    };
    Ok(RefundFacts {
        bought_on: term.bought_on,
        ended_on,
        used_for_upgrade,
        earlier_year_runs: 1 < term.number && today < term.starts_on,
        renewed_since: holding.term()?.number != term.number,
        benefits_activated: 0,
        keys_viewed: 0,
        contested: false,
        paid: false,
    })
}

async fn is_contested(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    back: &[(Source, Money)],
) -> Result<bool, Error> {
    let disputes = books::store::chargebacks::list(connection, partner).await?;
    let mut open = disputes.iter().filter(|one| one.verdict == Verdict::Open);
    Ok(open.any(|one| back.iter().any(|(source, _)| *source == Source::Payment(one.payment))))
}
