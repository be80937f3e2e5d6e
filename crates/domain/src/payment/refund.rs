//! Giving money back: when a membership's fee comes back, and how the gateway's answers end.

use jiff::civil::Date;

use super::RefundAnswer;
use crate::calendar::plus_days;
use crate::ids::PaymentId;
use crate::policy::PolicySet;

/// What decides whether the fee of the newest year comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundFacts {
    /// The day the year was bought.
    pub bought_on: Date,
    /// The day the subscription ended, cancelled or replaced.
    pub ended_on: Option<Date>,
    /// It was replaced by a higher level, whose price it lowered.
    pub used_for_upgrade: bool,
    /// The year that was bought has not begun, and the one before it still runs.
    pub earlier_year_runs: bool,
    /// Another year was bought after it.
    pub renewed_since: bool,
    /// Benefits that were activated.
    pub benefits_activated: u32,
    /// Keys somebody looked at.
    pub keys_viewed: u32,
    /// The card's bank holds the money while it decides about a dispute.
    pub contested: bool,
    /// Something is left that could come back.
    pub paid: bool,
}

/// Why the fee does not come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum RefundRefusal {
    /// Nothing was paid, or everything went back already.
    #[error("refund.nothing_left")]
    NothingLeft,
    #[error("refund.contested")]
    Contested,
    #[error("refund.used_for_upgrade")]
    UsedForUpgrade { on: Date },
    #[error("refund.ended")]
    Ended { on: Date },
    #[error("refund.renewed_since")]
    RenewedSince,
    #[error("refund.earlier_year_runs")]
    EarlierYearRuns,
    /// The set of the year has no refunds.
    #[error("refund.not_offered")]
    NotOffered,
    #[error("refund.too_late")]
    TooLate { last_day: Date },
    #[error("refund.benefit_activated")]
    BenefitActivated { count: u32 },
    #[error("refund.key_viewed")]
    KeyViewed { count: u32 },
}

impl RefundRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            RefundRefusal::NothingLeft => "refund.nothing_left",
            RefundRefusal::Contested => "refund.contested",
            RefundRefusal::UsedForUpgrade { .. } => "refund.used_for_upgrade",
            RefundRefusal::Ended { .. } => "refund.ended",
            RefundRefusal::RenewedSince => "refund.renewed_since",
            RefundRefusal::EarlierYearRuns => "refund.earlier_year_runs",
            RefundRefusal::NotOffered => "refund.not_offered",
            RefundRefusal::TooLate { .. } => "refund.too_late",
            RefundRefusal::BenefitActivated { .. } => "refund.benefit_activated",
            RefundRefusal::KeyViewed { .. } => "refund.key_viewed",
        }
    }

    /// Whether the programme may give the money back all the same, as goodwill with a reason. What
    /// is not there, contested or already over cannot be given.
    pub fn yields_to_goodwill(&self) -> bool {
        match self {
            RefundRefusal::NothingLeft
            | RefundRefusal::Contested
            | RefundRefusal::UsedForUpgrade { .. }
            | RefundRefusal::Ended { .. }
            | RefundRefusal::RenewedSince
            | RefundRefusal::EarlierYearRuns => false,
            RefundRefusal::NotOffered
            | RefundRefusal::TooLate { .. }
            | RefundRefusal::BenefitActivated { .. }
            | RefundRefusal::KeyViewed { .. } => true,
        }
    }
}

/// Every reason against giving the fee back today, in the order a person would meet them: what can
/// never be, then what the set of the year says. Empty: it comes back.
pub fn refund_refusals(facts: &RefundFacts, policy: &PolicySet, today: Date) -> Vec<RefundRefusal> {
    let mut refusals = Vec::new();
    match facts.ended_on {
        Some(on) if facts.used_for_upgrade => refusals.push(RefundRefusal::UsedForUpgrade { on }),
        Some(on) => refusals.push(RefundRefusal::Ended { on }),
        None if !facts.paid => refusals.push(RefundRefusal::NothingLeft),
        None => {}
    }
    if facts.contested {
        refusals.push(RefundRefusal::Contested);
    }
    if facts.renewed_since {
        refusals.push(RefundRefusal::RenewedSince);
    }
    if facts.earlier_year_runs {
        refusals.push(RefundRefusal::EarlierYearRuns);
    }
    let Some(rule) = policy.refund else {
        refusals.push(RefundRefusal::NotOffered);
        return refusals;
    };
    let last_day = plus_days(facts.bought_on, rule.days);
    if last_day < today {
        refusals.push(RefundRefusal::TooLate { last_day });
    }
    if rule.unused_only && 0 < facts.benefits_activated {
        refusals.push(RefundRefusal::BenefitActivated { count: facts.benefits_activated });
    }
    if rule.unused_only && 0 < facts.keys_viewed {
        refusals.push(RefundRefusal::KeyViewed { count: facts.keys_viewed });
    }
    refusals
}

/// Where a refund is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefundState {
    /// Asked for, or about to be; for a transfer: to be made at the bank.
    Pending,
    /// The answer was lost: the money may be on its way.
    Unknown,
    Succeeded,
    Failed {
        why: String,
    },
}

impl RefundState {
    pub fn code(&self) -> &'static str {
        match self {
            RefundState::Pending => "pending",
            RefundState::Unknown => "unknown",
            RefundState::Succeeded => "succeeded",
            RefundState::Failed { .. } => "failed",
        }
    }

    /// Nothing more will happen to it by itself.
    pub fn is_final(&self) -> bool {
        match self {
            RefundState::Succeeded | RefundState::Failed { .. } => true,
            RefundState::Pending | RefundState::Unknown => false,
        }
    }
}

/// What follows from an answer of the gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AfterRefund {
    Becomes(RefundState),
    /// Nothing was given back, and the same key may be tried again.
    TryAgain,
    /// Nothing new: asked again later.
    AskLater,
}

/// The consequence of an answer. Money that went after all counts, also after a refusal;
/// `key_lives` says whether the gateway still knows keys of the refund's age: past that, a refund
/// it has not seen is over, because the same key would no longer make repeating harmless.
pub fn after_refund(state: &RefundState, answer: RefundAnswer, key_lives: bool) -> AfterRefund {
    let failed = |why: &str| AfterRefund::Becomes(RefundState::Failed { why: why.to_owned() });
    match (state, answer) {
        (RefundState::Succeeded, _) => AfterRefund::AskLater,
        (_, RefundAnswer::Refunded) => AfterRefund::Becomes(RefundState::Succeeded),
        (RefundState::Failed { .. }, _) => AfterRefund::AskLater,
        (_, RefundAnswer::Refused(why)) => failed(&why),
        (_, RefundAnswer::NotSeen | RefundAnswer::NotTaken) if key_lives => AfterRefund::TryAgain,
        (_, RefundAnswer::NotSeen) => failed("not_seen"),
        (_, RefundAnswer::NotTaken) => failed("not_taken"),
        (RefundState::Pending, RefundAnswer::Lost) => AfterRefund::Becomes(RefundState::Unknown),
        (_, RefundAnswer::Lost | RefundAnswer::StillPending) => AfterRefund::AskLater,
    }
}

/// The key that makes repeating a refund harmless: a pure function of the charge and the number of
/// the refund.
pub fn refund_key(payment: PaymentId, number: u32) -> String {
    format!("refund-{payment}-{number}")
}

#[cfg(test)]
#[path = "refund_tests.rs"]
mod tests;
