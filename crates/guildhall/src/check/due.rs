//! What is due and when it was done: I44 and I45.

use domain::calendar::{civil_day, plus_days, start_of_day};
use domain::subscription::Subscription;
use jiff::civil::Date;

use super::store::{Folder, due};
use super::{Found, Present, VIOLATIONS_MAX};
use crate::app::Loaded;
use crate::db::{At, Db};
use crate::error::Error;
use crate::subscription::Holding;

/// Seconds after which something due that was not done is late. Work that runs is minutes behind at
/// most; this says that it does not run, or that it passed over something.
const LATE_SECONDS: i64 = 60 * 60;

/// What is late at an instant.
struct Clock<'a> {
    present: Present,
    zone: &'a jiff::tz::TimeZone,
}

impl Clock<'_> {
    fn is_late(&self, due: At) -> bool {
        due.plus_seconds(LATE_SECONDS) < self.present.now
    }

    fn is_day_late(&self, due: Date) -> bool {
        self.is_late(start_of_day(due, self.zone).into())
    }
}

pub(super) fn check(
    found: &mut Found,
    loaded: &Loaded,
    folder: &Folder,
    holdings: &[Holding],
    present: Present,
) {
    let clock = Clock { present, zone: &loaded.programme.zone };
    lies_undone(found, folder, &clock);
    for holding in holdings {
        in_its_time(found, loaded, folder, &holding.subscription);
    }
}

/// I44: nothing due lies undone.
fn lies_undone(found: &mut Found, folder: &Folder, clock: &Clock) {
    let mut late = |about: String, due: String| {
        found.add("I44", about, format!("due {due}, and not done"));
    };
    for term in &folder.terms {
        let Some(due) = term.charge_due_on.filter(|_| clock.present.charges) else { continue };
        let claimed = term.claim_until.is_some_and(|until| clock.present.now < until);
        if !claimed && clock.is_day_late(due.0) {
            let about = format!("subscription {} term {}", term.subscription_id, term.term_no);
            late(about, format!("{due}, the charge"));
        }
    }
    for row in folder.reminders.iter().filter(|row| row.done_at.is_none()) {
        if clock.is_day_late(row.due_on.0) {
            let about = format!("reminder {} {} {}", row.subscription_id, row.term_no, row.kind);
            late(about, row.due_on.to_string());
        }
    }
    for order in &folder.orders {
        let waits = ["awaiting_payment", "declined"].contains(&order.state.as_str());
        let Some(last) = order.expires_on.filter(|_| waits) else { continue };
        if clock.is_day_late(plus_days(last.0, 1)) {
            late(format!("order {}", order.number), format!("after {last}, its end"));
        }
    }
    let payments = folder.payments.iter().map(|row| ("payment", row.payment_id, row.ask_at));
    let refunds = folder.refunds.iter().map(|row| ("refund", row.refund_id, row.ask_at));
    let disputes =
        folder.chargebacks.iter().map(|row| ("chargeback", row.chargeback_id, row.ask_at));
    for (kind, id, ask_at) in payments.chain(refunds).chain(disputes) {
        let Some(at) = ask_at.filter(|at| clock.is_late(*at)) else { continue };
        late(format!("{kind} {id}"), format!("{}, the question", at.instant()));
    }
    for method in &folder.methods {
        let Some(due) = method.warn_on.filter(|due| clock.is_day_late(due.0)) else { continue };
        late(format!("card {}", method.payment_method_id), format!("{due}, the word of its end"));
    }
    for letter in &folder.letters {
        let claimed = letter.claim_until.is_some_and(|until| clock.present.now < until);
        let waits = letter.next_attempt_at.filter(|at| !claimed && clock.is_late(*at));
        let Some(at) = waits else { continue };
        late(format!("letter {} {}", letter.kind, letter.about()), at.instant().to_string());
    }
}

/// What is late of no partner: webhooks, and transfers nobody looked at.
pub(super) async fn check_whole(found: &mut Found, db: &Db, present: Present) -> Result<(), Error> {
    found.partner = None;
    let before = present.now.plus_seconds(-LATE_SECONDS);
    for (about, at) in due::late(db.read(), before, VIOLATIONS_MAX as u64).await? {
        found.add("I44", about, format!("due {}, and not done", at.instant()));
    }
    Ok(())
}

/// I45: an automatic charge is never made before its day, and never two years on one day.
fn in_its_time(found: &mut Found, loaded: &Loaded, folder: &Folder, subscription: &Subscription) {
    let mut charged: Vec<(Date, u32)> = Vec::new();
    for term in &subscription.terms {
        let next = i64::from(term.number) + 1;
        let policy = loaded.programme.policy(&term.policy);
        let first = policy.and_then(|policy| policy.charge_on(term.ends_on));
        let automatic = folder.orders.iter().filter(|order| {
            order.purpose == "automatic_renewal"
                && order.subscription_id == Some(subscription.id.0)
                && order.term_no == Some(next)
        });
        for order in automatic {
            let on = civil_day(order.created_at.instant(), &loaded.programme.zone);
            let about = || format!("order {}", order.number);
            found.hold("I45", first.is_none_or(|first| first <= on), about, || {
                let first = first.map_or_else(String::new, |first| first.to_string());
                format!("ordered on {on}, its charge day is {first}")
            });
            let twice = charged.iter().any(|(day, number)| (*day == on) && *number != term.number);
            found.hold("I45", !twice, about, || format!("a second year is charged on {on}"));
            charged.push((on, term.number));
        }
    }
}
