//! What waits at the desk of the programme's staff: in which queue it stands, by when somebody
//! should take it up, and how long it has waited.

pub mod report;

use jiff::{SignedDuration, Timestamp};

use crate::offer::DeskHours;
use crate::support::{Hours, due};

/// A row of work of one kind. The order is the one in which the desk shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Queue {
    /// Paid or charged and not at its end: checkouts without an outcome.
    Stuck,
    /// Charges of which nobody knows whether they were made.
    Unknown,
    /// Money that came and is not what was awaited, or goes back.
    Receipts,
    /// Entries of bank statements that stand for no order.
    Matching,
    Vetting,
    Support,
    /// Hours with companies that are to come, or of which nobody has said how they went.
    Appointments,
    /// Cases of advisory hours.
    Cases,
    Activations,
    /// Leads that companies answer now, or lose to another company.
    Leads,
    /// Requests that look like a machine's and at which no person has looked.
    Spam,
    /// Pools of license keys that ran empty.
    Keys,
    /// Companies of which nobody can sign in.
    Recoveries,
    /// Other tasks: changed names, invoices that want a look.
    Other,
}

impl Queue {
    pub const ALL: [Queue; 14] = [
        Queue::Stuck,
        Queue::Unknown,
        Queue::Receipts,
        Queue::Matching,
        Queue::Vetting,
        Queue::Support,
        Queue::Appointments,
        Queue::Cases,
        Queue::Activations,
        Queue::Leads,
        Queue::Spam,
        Queue::Keys,
        Queue::Recoveries,
        Queue::Other,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Queue::Stuck => "stuck",
            Queue::Unknown => "unknown",
            Queue::Receipts => "receipts",
            Queue::Matching => "matching",
            Queue::Vetting => "vetting",
            Queue::Support => "support",
            Queue::Appointments => "appointments",
            Queue::Cases => "cases",
            Queue::Activations => "activations",
            Queue::Leads => "leads",
            Queue::Spam => "spam",
            Queue::Keys => "keys",
            Queue::Recoveries => "recoveries",
            Queue::Other => "other",
        }
    }

    /// The queue of a task, by its kind. What is not known by name is looked at all the same.
    pub fn of_task(kind: &str) -> Queue {
        match kind {
            "outcome_unknown" | "payment_unknown" => Queue::Unknown,
            "key_pool_empty" => Queue::Keys,
            "recovery" => Queue::Recoveries,
            "transfer_to_match" => Queue::Matching,
            kind => {
                let about_money = ["receipt_", "paid_", "refund_", "chargeback_"];
                let is_money = about_money.iter().any(|begin| kind.starts_with(begin));
                if is_money { Queue::Receipts } else { Queue::Other }
            }
        }
    }

    /// By when it should be taken up.
    pub fn rule(self, hours: &DeskHours) -> DueRule {
        match self {
            Queue::Stuck => DueRule::Minutes(STUCK_MINUTES),
            Queue::Unknown => DueRule::WorkHours(hours.unknown),
            Queue::Receipts => DueRule::WorkHours(hours.receipts),
            Queue::Matching => DueRule::WorkHours(hours.matching),
            Queue::Vetting => DueRule::WorkHours(hours.vetting),
            Queue::Support
            | Queue::Appointments
            | Queue::Cases
            | Queue::Activations
            | Queue::Leads => DueRule::Promised,
            Queue::Spam => DueRule::WorkHours(hours.other),
            Queue::Keys => DueRule::WorkHours(hours.keys),
            Queue::Recoveries => DueRule::WorkHours(hours.recoveries),
            Queue::Other => DueRule::WorkHours(hours.other),
        }
    }
}

/// After so many minutes a checkout without an outcome wants looking at (invariant I4).
pub const STUCK_MINUTES: i64 = 15;

/// How the instant by which something should be taken up follows from when it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueRule {
    Minutes(i64),
    /// Hours of work, from Monday to Friday.
    WorkHours(i64),
    /// The thing itself carries the instant: it was promised to a company.
    Promised,
}

impl DueRule {
    /// `promised`: what the thing itself carries. Without it, and without a rule, it is due at
    /// once.
    pub fn due(self, since: Timestamp, promised: Option<Timestamp>, hours: &Hours) -> Timestamp {
        match self {
            DueRule::Minutes(minutes) => {
                since.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(since)
            }
            DueRule::WorkHours(work_hours) => due(since, work_hours, hours),
            DueRule::Promised => promised.unwrap_or(since),
        }
    }
}

/// One thing that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    pub since: Timestamp,
    pub due: Timestamp,
}

/// How a queue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    pub count: usize,
    /// Since when the longest-waiting has waited; `None` where nothing waits.
    pub oldest: Option<Timestamp>,
    /// The earliest instant by which something is due, also one that has passed.
    pub next_due: Option<Timestamp>,
    /// How many are due already.
    pub late: usize,
    /// How many have waited how long, by [`AGES`].
    pub ages: [usize; AGES.len()],
}

/// Ages in which the desk counts, each up to so many hours, exclusive; the last has no end.
pub const AGES: [Option<i64>; 5] = [Some(4), Some(24), Some(72), Some(168), None];

impl Standing {
    pub fn of(waiting: &[Waiting], now: Timestamp) -> Standing {
        let mut ages = [0; AGES.len()];
        for one in waiting {
            ages[age(one.since, now)] += 1;
        }
        Standing {
            count: waiting.len(),
            oldest: waiting.iter().map(|one| one.since).min(),
            next_due: waiting.iter().map(|one| one.due).min(),
            late: waiting.iter().filter(|one| one.due < now).count(),
            ages,
        }
    }
}

/// The place in [`AGES`].
fn age(since: Timestamp, now: Timestamp) -> usize {
    let seconds = now.as_second() - since.as_second();
    let within = |hours: &Option<i64>| hours.is_none_or(|hours| seconds < hours * 3_600);
    AGES.iter().position(within).unwrap_or(AGES.len() - 1)
}

#[cfg(test)]
mod tests;
