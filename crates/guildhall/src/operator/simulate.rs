//! What would happen to a term under a policy set: the set's own functions, asked day by day.

use domain::calendar::{TermArithmetic, Window, plus_days};
use domain::ids::{OrderId, PersonId, SubscriptionId};
use domain::offer::Level;
use domain::policy::{PolicySet, ReminderKind};
use domain::subscription::{
    Anchor, AutoRenewState, RenewalRefusal, Status, Subscription, Term, auto_renew_state,
    renewal_dates, renewal_terms, status, turn_off,
};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use uuid::Uuid;

/// A term of one year with a stored card, lived through on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Simulation {
    pub starts_on: Date,
    /// The anniversary date.
    pub ends_on: Date,
    pub window: Window,
    pub benefits_until: Date,
    /// The days around every edge, rising.
    pub days: Vec<Day>,
}

/// One day of it, seen by a partner who has done nothing so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub on: Date,
    /// Days from the anniversary; negative is before.
    pub distance: i32,
    pub status: Status,
    pub switch: AutoRenewState,
    /// Whether automatic renewal can still be turned off.
    pub may_turn_off: bool,
    /// The last day of the next term when renewed and paid on this day, or why it cannot be.
    pub renewal: Result<Date, RenewalRefusal>,
    /// Whether benefits work.
    pub benefits: bool,
    pub happens: Vec<Happens>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happens {
    Reminder(ReminderKind),
    TermEnds,
    WindowOpens,
    /// The stored card is charged.
    Charge,
    /// It is charged again, when all tries before were refused.
    Retry,
    WindowCloses,
    BenefitsEnd,
}

impl Happens {
    pub fn code(self) -> &'static str {
        match self {
            Happens::Reminder(ReminderKind::Upcoming) => "reminder_upcoming",
            Happens::Reminder(ReminderKind::LastWeek) => "reminder_last_week",
            Happens::TermEnds => "term_ends",
            Happens::WindowOpens => "window_opens",
            Happens::Charge => "charge",
            Happens::Retry => "retry",
            Happens::WindowCloses => "window_closes",
            Happens::BenefitsEnd => "benefits_end",
        }
    }
}

pub fn simulate(policy: &PolicySet, ends_on: Date) -> Simulation {
    let term = sample_term(policy, ends_on);
    let window = policy.window(ends_on);
    let benefits_until = policy.benefits_until(ends_on);
    let happenings = happenings(policy, ends_on);
    let mut days: Vec<Date> = happenings.iter().map(|(day, _)| *day).collect();
    for edge in [ends_on, window.first, window.last, benefits_until] {
        days.extend([plus_days(edge, -1), edge, plus_days(edge, 1)]);
    }
    days.sort_unstable();
    days.dedup();
    let starts_on = term.starts_on;
    let subscription = Subscription {
        id: SubscriptionId(Uuid::nil()),
        level: Level::ActionPack,
        terms: vec![term.clone()],
        ending: None,
    };
    let day = |on: Date| {
        let may_turn_off =
            turn_off(&subscription, &term, policy, PersonId(Uuid::nil()), Timestamp::MIN, on);
        let renewal = renewal_terms(&subscription, &term, policy, &None, on);
        Day {
            on,
            distance: domain::calendar::days_between(ends_on, on),
            status: status(&subscription, &term, policy, on),
            switch: auto_renew_state(&subscription, &term, policy, true, on),
            may_turn_off: may_turn_off.is_ok(),
            renewal: renewal.map(|_| renewal_dates(&term, policy, on, on).1),
            benefits: on <= benefits_until,
            happens: happenings
                .iter()
                .filter(|(day, _)| *day == on)
                .map(|(_, what)| *what)
                .collect(),
        }
    };
    let days = days.into_iter().map(day).collect();
    Simulation { starts_on, ends_on, window, benefits_until, days }
}

/// A first term that ends on the day, bought a year before.
fn sample_term(policy: &PolicySet, ends_on: Date) -> Term {
    let year = match policy.arithmetic {
        TermArithmetic::CalendarYear => Span::new().years(1),
        TermArithmetic::Days365 => Span::new().days(365),
    };
    let bought_on = ends_on.saturating_sub(year);
    Term {
        number: 1,
        starts_on: bought_on,
        ends_on,
        anchor: Anchor { day: bought_on, years: 1, arithmetic: policy.arithmetic },
        policy: policy.code.clone(),
        order: OrderId(Uuid::nil()),
        bought_on,
        turned_off: None,
    }
}

/// What the calendar holds, when every charge is refused.
fn happenings(policy: &PolicySet, ends_on: Date) -> Vec<(Date, Happens)> {
    let window = policy.window(ends_on);
    let reminders = policy.reminders_for(ends_on).into_iter();
    let mut found: Vec<(Date, Happens)> =
        reminders.map(|(kind, day)| (day, Happens::Reminder(kind))).collect();
    found.extend([
        (ends_on, Happens::TermEnds),
        (window.first, Happens::WindowOpens),
        (window.last, Happens::WindowCloses),
        (policy.benefits_until(ends_on), Happens::BenefitsEnd),
    ]);
    if let Some(charge_on) = policy.charge_on(ends_on) {
        found.push((charge_on, Happens::Charge));
        let retries = (1..).map_while(|failed| policy.retry_on(ends_on, charge_on, failed));
        found.extend(retries.map(|day| (day, Happens::Retry)));
    }
    found
}
