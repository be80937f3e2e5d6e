//! Automatic renewal: on after each purchase and renewal, off for good until the next one.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Ending, Subscription, Term, TurnedOff};
use crate::ids::PersonId;
use crate::policy::PolicySet;

/// What the switch says on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AutoRenewState {
    /// The stored card is charged on this day.
    On {
        charge_on: Date,
    },
    /// On, but there is no card to charge: the term will not renew itself.
    OnWithoutCard {
        charge_on: Date,
    },
    Off {
        on: Date,
    },
    /// The set of the term has no automatic renewal.
    NotOffered,
    /// The charge day has come: the switch no longer matters.
    Past {
        charge_on: Date,
    },
    /// The subscription ended.
    Ended,
}

impl AutoRenewState {
    pub fn code(&self) -> &'static str {
        match self {
            AutoRenewState::On { .. } => "on",
            AutoRenewState::OnWithoutCard { .. } => "on_without_card",
            AutoRenewState::Off { .. } => "off",
            AutoRenewState::NotOffered => "not_offered",
            AutoRenewState::Past { .. } => "past",
            AutoRenewState::Ended => "ended",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TurnOffRefusal {
    #[error("auto_renew.not_offered")]
    NotOffered,
    #[error("auto_renew.already_off")]
    AlreadyOff { on: Date },
    /// The charge day has come; the charge may be under way.
    #[error("auto_renew.too_late")]
    TooLate { charge_on: Date },
    #[error("auto_renew.ended")]
    Ended,
}

impl TurnOffRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            TurnOffRefusal::NotOffered => "auto_renew.not_offered",
            TurnOffRefusal::AlreadyOff { .. } => "auto_renew.already_off",
            TurnOffRefusal::TooLate { .. } => "auto_renew.too_late",
            TurnOffRefusal::Ended => "auto_renew.ended",
        }
    }
}

/// The switch of the newest term on a day. `policy` is the set the term is pinned to.
pub fn auto_renew_state(
    subscription: &Subscription,
    term: &Term,
    policy: &PolicySet,
    has_card: bool,
    today: Date,
) -> AutoRenewState {
    let Some(charge_on) = policy.charge_on(term.ends_on) else {
        return AutoRenewState::NotOffered;
    };
    if ended(subscription, today) {
        AutoRenewState::Ended
    } else if let Some(off) = term.turned_off {
        AutoRenewState::Off { on: off.on }
    } else if charge_on <= today {
        AutoRenewState::Past { charge_on }
    } else if has_card {
        AutoRenewState::On { charge_on }
    } else {
        AutoRenewState::OnWithoutCard { charge_on }
    }
}

/// Turns automatic renewal off: allowed up to and including the day before the charge day (AD under
/// every set so far). The claim of the renewal run decides a race; this rule decides the day.
pub fn turn_off(
    subscription: &Subscription,
    term: &Term,
    policy: &PolicySet,
    by: PersonId,
    now: Timestamp,
    today: Date,
) -> Result<TurnedOff, TurnOffRefusal> {
    let charge_on = policy.charge_on(term.ends_on).ok_or(TurnOffRefusal::NotOffered)?;
    if ended(subscription, today) {
        return Err(TurnOffRefusal::Ended);
    }
    if let Some(off) = term.turned_off {
        return Err(TurnOffRefusal::AlreadyOff { on: off.on });
    }
    if charge_on <= today {
        return Err(TurnOffRefusal::TooLate { charge_on });
    }
    Ok(TurnedOff { at: now, on: today, by: Some(by) })
}

fn ended(subscription: &Subscription, today: Date) -> bool {
    match subscription.ending {
        Some(Ending::Cancelled { on } | Ending::Upgraded { on }) => on <= today,
        None => false,
    }
}
