//! Whether an offer can be bought, with every reason why not: never only the first one.

use jiff::civil::Date;

use super::{CompetencyLevel, Level, Offer};
use crate::access::{Action, Actor, Denied, Roles, may};
use crate::calendar::Window;
use crate::ids::{OrderNumber, PolicyCode};
use crate::partner::{Centre, Vetting};
use crate::policy::PolicySet;

/// A live subscription of the partner: paid, not cancelled, not lapsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub level: Level,
    /// The anniversary date: the last day of the newest term.
    pub ends_on: Date,
    pub window: Window,
}

/// What is known about a company that looks at an offer.
#[derive(Debug, Clone)]
pub struct Candidate<'a> {
    pub vetting: &'a Vetting,
    /// Who looks. Only a missing role is a condition here: an operator sees offers as the company's
    /// admin would, and whether anybody else may act at all is asked of [`may`].
    pub actor: &'a Actor,
    /// The highest level at which a competency is attained today.
    pub competency: Option<CompetencyLevel>,
    pub held: &'a [Held],
    /// The order for this offer that waits for money or for the gateway.
    pub open_order: Option<&'a OrderNumber>,
    /// Whether the offer has a price in the company's currency today.
    pub priced: bool,
}

/// What stands in the way of buying in the portal because of where the company is at home.
pub fn centre_condition(centre: Centre) -> Option<Unmet> {
    match centre {
        Centre::Portal => None,
        Centre::Older => Some(Unmet::OlderCentre),
        Centre::Joined { .. } => Some(Unmet::AtCompanyLevel),
    }
}

/// A condition that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmet {
    EmailNotProven,
    VettingPending {
        since: Date,
    },
    VettingRejected {
        on: Date,
        reason: String,
    },
    NeedsRole {
        roles: Roles,
    },
    /// The set in force does not sell the offer.
    NotSoldUnder {
        policy: PolicyCode,
    },
    CompetencyMissing {
        level: CompetencyLevel,
    },
    /// Held, and not yet renewable.
    AlreadyActive {
        until: Date,
        renewal_opens: Date,
    },
    /// Held, and to be renewed rather than bought.
    RenewInstead {
        until: Date,
    },
    /// A higher level of the same group is held.
    HigherLevelHeld {
        level: Level,
        until: Date,
    },
    /// The set does not let a competency holder buy Action Pack.
    NotAlongsideCompetency {
        until: Date,
    },
    OrderOpen {
        number: OrderNumber,
    },
    NoPrice,
    /// The company still belongs to the older centre.
    OlderCentre,
    /// The company became a location of another one, which buys for all.
    AtCompanyLevel,
}

impl Unmet {
    /// The stable code: locale keys, the API and the command line use it.
    pub fn code(&self) -> &'static str {
        match self {
            Unmet::EmailNotProven => "offer.email_not_proven",
            Unmet::VettingPending { .. } => "offer.vetting_pending",
            Unmet::VettingRejected { .. } => "offer.vetting_rejected",
            Unmet::NeedsRole { .. } => "offer.needs_role",
            Unmet::NotSoldUnder { .. } => "offer.not_sold",
            Unmet::CompetencyMissing { .. } => "offer.competency_missing",
            Unmet::AlreadyActive { .. } => "offer.already_active",
            Unmet::RenewInstead { .. } => "offer.renew_instead",
            Unmet::HigherLevelHeld { .. } => "offer.higher_level_held",
            Unmet::NotAlongsideCompetency { .. } => "offer.not_alongside_competency",
            Unmet::OrderOpen { .. } => "offer.order_open",
            Unmet::NoPrice => "offer.no_price",
            Unmet::OlderCentre => "offer.older_centre",
            Unmet::AtCompanyLevel => "offer.at_company_level",
        }
    }

    /// The day the condition is met by itself, where waiting is enough.
    pub fn opens_on(&self) -> Option<Date> {
        match self {
            Unmet::AlreadyActive { renewal_opens, .. } => Some(*renewal_opens),
            Unmet::EmailNotProven
            | Unmet::VettingPending { .. }
            | Unmet::VettingRejected { .. }
            | Unmet::NeedsRole { .. }
            | Unmet::NotSoldUnder { .. }
            | Unmet::CompetencyMissing { .. }
            | Unmet::RenewInstead { .. }
            | Unmet::HigherLevelHeld { .. }
            | Unmet::NotAlongsideCompetency { .. }
            | Unmet::OrderOpen { .. }
            | Unmet::NoPrice
            | Unmet::OlderCentre
            | Unmet::AtCompanyLevel => None,
        }
    }
}

/// Every condition of buying `offer` today under `policy` that does not hold, in the order a person
/// would meet them. Empty: it can be bought.
pub fn unmet_conditions(
    offer: &Offer,
    policy: &PolicySet,
    candidate: &Candidate<'_>,
    today: Date,
) -> Vec<Unmet> {
    let mut unmet = Vec::new();
    unmet.extend(vetting_condition(candidate.vetting));
    if let Err(Denied::NeedsRole(roles)) = may(candidate.actor, Action::Buy, policy.role_rules) {
        unmet.push(Unmet::NeedsRole { roles });
    }
    if !policy.sells(&offer.code) {
        unmet.push(Unmet::NotSoldUnder { policy: policy.code.clone() });
    }
    if let Some(level) = offer.requires_competency
        && candidate.competency < Some(level)
    {
        unmet.push(Unmet::CompetencyMissing { level });
    }
    unmet.extend(held_condition(offer, policy, candidate.held, today));
    if let Some(number) = candidate.open_order {
        unmet.push(Unmet::OrderOpen { number: number.clone() });
    }
    if !candidate.priced && !offer.free {
        unmet.push(Unmet::NoPrice);
    }
    unmet
}

fn vetting_condition(vetting: &Vetting) -> Option<Unmet> {
    match vetting {
        Vetting::None => Some(Unmet::EmailNotProven),
        Vetting::Pending { since } => Some(Unmet::VettingPending { since: *since }),
        Vetting::Rejected { on, reason } => {
            Some(Unmet::VettingRejected { on: *on, reason: reason.clone() })
        }
        Vetting::Authorized { .. } => None,
    }
}

fn held_condition(offer: &Offer, policy: &PolicySet, held: &[Held], today: Date) -> Option<Unmet> {
    if let Some(own) = held.iter().find(|held| held.level == offer.level) {
        return Some(if own.window.contains(today) {
            Unmet::RenewInstead { until: own.window.last }
        } else {
            Unmet::AlreadyActive { until: own.ends_on, renewal_opens: own.window.first }
        });
    }
    let gold = held.iter().find(|held| held.level == Level::Gold);
    let competency = held.iter().find(|held| matches!(held.level, Level::Silver | Level::Gold));
    match (offer.level, gold, competency) {
        (Level::Silver, Some(gold), _) => {
            Some(Unmet::HigherLevelHeld { level: Level::Gold, until: gold.ends_on })
        }
        (Level::ActionPack, _, Some(held)) if !policy.action_pack_alongside => {
            Some(Unmet::NotAlongsideCompetency { until: held.window.last })
        }
        (Level::Network | Level::ActionPack | Level::Silver | Level::Gold, _, _) => None,
    }
}
