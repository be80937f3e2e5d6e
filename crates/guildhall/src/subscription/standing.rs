//! How a subscription stands today, for its pages and views: status, switch, and what may be done.

use domain::access::Action;
use domain::ids::PersonId;
use domain::subscription::{AutoRenewState, Status, auto_renew_state, turn_off};

use super::{Holding, renew};
use crate::app::Loaded;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};
use crate::order::Order;

#[derive(Debug, Clone)]
pub struct Standing {
    pub status: Status,
    pub auto_renew: AutoRenewState,
    /// The order for the offer that is on its way, drafts included.
    pub open_order: Option<Order>,
    pub renewal: Result<(), Refusal>,
    pub turn_off: Result<(), Refusal>,
}

impl Standing {
    /// The stored card will be charged by itself.
    pub fn will_charge(&self) -> bool {
        matches!(self.auto_renew, AutoRenewState::On { .. })
    }
}

/// `open_order` is the order for the same offer that is on its way; `has_card` says whether a card
/// is stored, which `payment` knows.
pub fn of(
    ctx: &Ctx,
    loaded: &Loaded,
    holding: &Holding,
    open_order: Option<Order>,
    has_card: bool,
) -> Result<Standing, Error> {
    let (term, policy) = (holding.term()?, holding.policy(loaded)?);
    let subscription = &holding.subscription;
    let renewal = renew::decide(loaded, ctx, holding, open_order.as_ref())?;
    let auto_renew = auto_renew_state(subscription, term, policy, has_card, ctx.today);
    // The rule needs a name for the record it returns; none is written here.
    let nobody = PersonId(subscription.id.0);
    let turn_off = turn_off(subscription, term, policy, nobody, ctx.now, ctx.today);
    Ok(Standing {
        status: holding.status(loaded, ctx.today)?,
        auto_renew,
        open_order,
        renewal: renewal
            .map(|_| ())
            .map_err(Refusal::from)
            .and_then(|()| ctx.needs_role(Action::Renew)),
        turn_off: turn_off
            .map(|_| ())
            .map_err(Refusal::from)
            .and_then(|()| ctx.needs_role(Action::TurnOffAutoRenew)),
    })
}
