//! Policy sets: the rules that changed over the years, as data, pinned to each term.
//!
//! A term keeps the set under which it was bought. The set answers when it may be renewed, whether
//! it renews itself, when reminders go out, how money may come in. Day offsets count from the
//! anniversary date (AD), the last day of a term: 1 is AD+1, the first day not covered.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::access::RoleRules;
use crate::calendar::{TermArithmetic, Window, anniversary, plus_days};
use crate::ids::{OfferCode, PolicyCode};
use crate::money::BasisPoints;
use crate::planted::{self, Mistake};
use crate::text::Localised;

/// Which system a partner uses under the set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// The older Partner Membership Center.
    Legacy,
    Portal,
}

/// From which day the next anniversary is counted at a renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewAnniversary {
    /// From the old one: renewing late gains no time.
    FromAnniversary,
    /// From the day the renewal was ordered.
    FromRenewalDay,
    /// From the day the money was received.
    FromPaymentDay,
}

/// Which event must fall inside the renewal window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SatisfiedBy {
    OrderPlaced,
    PaymentReceived,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    Card,
    Transfer,
}

impl Method {
    pub const ALL: [Method; 2] = [Method::Card, Method::Transfer];

    pub fn code(self) -> &'static str {
        match self {
            Method::Card => "card",
            Method::Transfer => "transfer",
        }
    }

    pub fn parse(code: &str) -> Option<Method> {
        Method::ALL.into_iter().find(|method| method.code() == code)
    }
}

/// How the terms are accepted at checkout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermsMode {
    /// A step of its own with a tick.
    Explicit,
    /// Paying says yes; the payment page says so.
    ImpliedByPayment,
}

/// A page of the checkout; review always comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckoutStep {
    Terms,
    Payment,
    Review,
}

impl CheckoutStep {
    pub fn code(self) -> &'static str {
        match self {
            CheckoutStep::Terms => "terms",
            CheckoutStep::Payment => "payment",
            CheckoutStep::Review => "review",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CancelMode {
    /// Only through support; the portal has no button.
    SupportRequest,
    /// A button opens the prefilled support form.
    SupportForm,
}

/// Automatic renewal under a set that offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AutoRenew {
    pub default_on: bool,
    /// Once off, stays off until the next renewal.
    pub one_way: bool,
    /// Days after AD on which the stored card is charged.
    pub charge_day: i32,
    /// Days after the first failed charge on which it is tried again, rising; those beyond the
    /// renewal window are dropped.
    pub retry_days: Vec<i32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefundRule {
    /// A purchase may be refunded up to this many days after it, inclusive.
    pub days: i32,
    /// Only when no benefit was activated and no key seen.
    pub unused_only: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReminderKind {
    /// Before the anniversary.
    Upcoming,
    /// One week of the renewal window is left.
    LastWeek,
}

impl ReminderKind {
    pub const ALL: [ReminderKind; 2] = [ReminderKind::Upcoming, ReminderKind::LastWeek];

    pub fn code(self) -> &'static str {
        match self {
            ReminderKind::Upcoming => "upcoming",
            ReminderKind::LastWeek => "last_week",
        }
    }

    pub fn parse(code: &str) -> Option<ReminderKind> {
        ReminderKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    pub kind: ReminderKind,
    /// Days from AD; negative is before.
    pub days: i32,
}

/// All rules that the years changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicySet {
    pub code: PolicyCode,
    pub effective_from: Date,
    /// Marked by the programme as the set of today; a check holds it against the dates.
    pub in_force: bool,
    pub system: System,
    pub title: Localised,
    pub why: Localised,
    /// Offers sold under the set.
    pub offers: Vec<OfferCode>,
    pub arithmetic: TermArithmetic,
    pub new_anniversary: NewAnniversary,
    /// First and last day of the renewal window, in days from AD, both inclusive.
    pub window_opens: i32,
    pub window_closes: i32,
    pub satisfied_by: SatisfiedBy,
    /// Benefits run to AD plus this many days, inclusive.
    pub benefits_grace_days: i32,
    /// `None` where the set has no automatic renewal.
    pub auto_renew: Option<AutoRenew>,
    pub methods: Vec<Method>,
    /// An unpaid transfer order expires this many days after it was placed: it can still be paid on
    /// that day, and is expired on the next.
    pub order_expires_days: i32,
    pub terms_mode: TermsMode,
    pub steps: Vec<CheckoutStep>,
    pub cancel_mode: CancelMode,
    pub support_entry: String,
    pub refund: Option<RefundRule>,
    pub reminders: Vec<Reminder>,
    /// Off the gold price when an active silver is upgraded.
    pub upgrade_discount: Option<BasisPoints>,
    /// Whether a competency holder may also buy Action Pack.
    pub action_pack_alongside: bool,
    /// Days of 24 hours a partner has to answer a lead.
    pub lead_accept_days: i32,
    /// Days of 24 hours from the show of interest to the answer itself; `None` where a lead is
    /// accepted or declined at once.
    pub lead_evaluate_days: Option<i32>,
    /// Hours for which a lead is marked as one to be contacted directly.
    pub lead_direct_hours: Option<i32>,
    /// Which roles may do what.
    pub role_rules: RoleRules,
    pub handing_on: HandingOn,
    /// Days before the last day of a year's benefits on which a company is told what of them is
    /// left; none where nobody is told.
    pub lapse_notices: Vec<i32>,
    /// Terms that the portal named otherwise while the set was the one of the day: names of the
    /// glossary, both of them.
    pub words: BTreeMap<String, String>,
}

/// When seats and credits of benefits may go on to somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandingOn {
    /// Days after it was assigned before a seat may go on; zero: at any time.
    pub seat_days: i32,
    /// How often one monthly credit may go on; `None` without limit.
    pub credit_times: Option<u32>,
    pub yearly_credit: YearlyRule,
}

/// What can become of a year's credit that somebody was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearlyRule {
    /// It may go to somebody else, never back to nobody.
    Transfer,
    /// It stays where it is until the next year.
    Fixed,
}

impl PolicySet {
    /// The days on which a term that ends on `anniversary` may be renewed.
    pub fn window(&self, anniversary: Date) -> Window {
        Window {
            first: plus_days(anniversary, self.window_opens),
            last: plus_days(
                anniversary,
                self.window_closes - i32::from(planted::is(Mistake::ShortWindow)),
            ),
        }
    }

    /// The last day benefits can be used, inclusive.
    pub fn benefits_until(&self, anniversary: Date) -> Date {
        plus_days(anniversary, self.benefits_grace_days)
    }

    /// The last day a term counts for anything: the later of its end and of its renewal window.
    pub fn lapses_after(&self, anniversary: Date) -> Date {
        self.window(anniversary).last.max(anniversary)
    }

    /// The day the stored card is charged; `None` where the set has no automatic renewal.
    pub fn charge_on(&self, anniversary: Date) -> Option<Date> {
        let late = i32::from(planted::is(Mistake::LateCharge));
        self.auto_renew.as_ref().map(|rule| plus_days(anniversary, rule.charge_day + late))
    }

    /// The day of the next attempt after `failed_attempts` charges failed, the first of them on
    /// `first_failed_on`. `None` when the tries are used up or the next would fall outside the
    /// window.
    pub fn retry_on(
        &self,
        anniversary: Date,
        first_failed_on: Date,
        failed_attempts: usize,
    ) -> Option<Date> {
        let rule = self.auto_renew.as_ref()?;
        let days = rule.retry_days.get(failed_attempts.checked_sub(1)?)?;
        let next = plus_days(first_failed_on, *days);
        (next <= self.window(anniversary).last).then_some(next)
    }

    /// The reminders of a term that ends on `anniversary`, with the day each falls on.
    pub fn reminders_for(&self, anniversary: Date) -> Vec<(ReminderKind, Date)> {
        self.reminders
            .iter()
            .map(|reminder| (reminder.kind, plus_days(anniversary, reminder.days)))
            .collect()
    }

    /// The last day, inclusive, on which a purchase may be refunded; `None` where the set has no
    /// rule.
    pub fn refund_until(&self, purchased_on: Date) -> Option<Date> {
        self.refund.map(|rule| plus_days(purchased_on, rule.days))
    }

    /// The last day of a first term bought on `purchased_on`.
    pub fn first_anniversary(&self, purchased_on: Date) -> Date {
        anniversary(purchased_on, 1, self.arithmetic)
    }

    pub fn sells(&self, offer: &OfferCode) -> bool {
        self.offers.contains(offer)
    }
}

/// The set in force on a day: the one with the latest start that is not after it. `None` before the
/// first set.
pub fn in_force(sets: &[PolicySet], day: Date) -> Option<&PolicySet> {
    sets.iter().filter(|set| set.effective_from <= day).max_by_key(|set| set.effective_from)
}

#[cfg(test)]
mod tests;
