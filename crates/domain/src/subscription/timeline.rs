//! What a subscription's calendar still holds.

use jiff::civil::Date;

use super::{Subscription, Term};
use crate::calendar::plus_days;
use crate::policy::{PolicySet, ReminderKind};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentKind {
    Reminder(ReminderKind),
    /// The last day of the term.
    TermEnds,
    /// The stored card is charged.
    AutomaticCharge,
    WindowOpens,
    /// The last day to renew.
    WindowCloses,
    /// The last day benefits work.
    BenefitsEnd,
}

impl MomentKind {
    pub fn code(&self) -> &'static str {
        match self {
            MomentKind::Reminder(ReminderKind::Upcoming) => "reminder-upcoming",
            MomentKind::Reminder(ReminderKind::LastWeek) => "reminder-last-week",
            MomentKind::TermEnds => "term-ends",
            MomentKind::AutomaticCharge => "automatic-charge",
            MomentKind::WindowOpens => "window-opens",
            MomentKind::WindowCloses => "window-closes",
            MomentKind::BenefitsEnd => "benefits-end",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub on: Date,
    pub kind: MomentKind,
}

/// The days ahead of the newest term, today included, in order. `will_charge` says whether the
/// switch is on and a card is there.
pub fn upcoming(
    subscription: &Subscription,
    term: &Term,
    policy: &PolicySet,
    will_charge: bool,
    today: Date,
) -> Vec<Moment> {
    if subscription.ending.is_some() {
        return Vec::new();
    }
    let window = policy.window(term.ends_on);
    let mut moments = vec![
        Moment { on: term.ends_on, kind: MomentKind::TermEnds },
        Moment { on: window.first, kind: MomentKind::WindowOpens },
        Moment { on: window.last, kind: MomentKind::WindowCloses },
        Moment { on: policy.benefits_until(term.ends_on), kind: MomentKind::BenefitsEnd },
    ];
    if let (true, Some(on)) = (will_charge, policy.charge_on(term.ends_on)) {
        moments.push(Moment { on, kind: MomentKind::AutomaticCharge });
    }
    moments.extend(
        policy
            .reminders
            .iter()
            .map(|reminder| Moment {
                on: plus_days(term.ends_on, reminder.days),
                kind: MomentKind::Reminder(reminder.kind),
            })
            // A term that renews itself needs no word about its last week.
            .filter(|moment| {
                !(will_charge && moment.kind == MomentKind::Reminder(ReminderKind::LastWeek))
            }),
    );
    moments.retain(|moment| today <= moment.on);
    moments.sort_by_key(|moment| (moment.on, moment.kind.code()));
    moments
}
