//! What must be so, known without asking the product: what people saw and were told is kept here,
//! and the calendar is counted once more in the plainest way.

use std::collections::BTreeMap;

use domain::ids::{OrderId, PartnerId, SubscriptionId};
use domain::money::Money;
use domain::policy::NewAnniversary;
use domain::subscription::Term;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::store::{self as rows, Rows};
use crate::app::{App, Loaded};
use crate::error::Error;
use crate::order::Order;
use crate::subscription::{Holding, store};

/// Days back from today within which terms that ended are looked at for what the run passed by.
const LOOK_BACK_DAYS: i64 = 30;

#[derive(Debug, Default)]
pub(super) struct Oracle {
    /// What each company saw and pressed the button under.
    seen: BTreeMap<OrderId, Money>,
    /// The term of each subscription whose switch somebody was told is off.
    off: BTreeMap<SubscriptionId, (u32, Timestamp)>,
    wrong: Vec<String>,
}

impl Oracle {
    /// Notes it unless it holds.
    pub fn holds(&mut self, what: &str, holds: bool, found: impl FnOnce() -> String) {
        if !holds {
            self.wrong.push(format!("{what} (expected): {}", found()));
        }
    }

    pub fn turned_off(&mut self, subscription: SubscriptionId, term_no: u32, at: Timestamp) {
        self.off.insert(subscription, (term_no, at));
    }

    pub fn placed(&mut self, seen: &Order) {
        self.seen.insert(seen.id, seen.quote.total);
    }

    /// I20: a renewal is begun exactly on the days of the term's window, whatever else stands in
    /// its way.
    pub fn renewal_begun(
        &mut self,
        loaded: &Loaded,
        today: Date,
        holding: &Holding,
        refused: Option<&Error>,
    ) {
        let Some(term) = holding.subscription.terms.last() else { return };
        let Some(policy) = loaded.programme.policy(&term.policy) else { return };
        if holding.subscription.ending.is_some() {
            return;
        }
        let since = days_between(term.ends_on, today);
        let open = (policy.window_opens..=policy.window_closes).contains(&since);
        let by_window = matches!(refused, Some(Error::Refused(refusal))
            if ["renewal.not_due", "renewal.closed"].contains(&refusal.code));
        self.holds("I20", open != by_window, || {
            format!(
                "subscription {}: {since} days after the anniversary a renewal is {}",
                holding.subscription.id,
                if by_window { "refused" } else { "accepted" }
            )
        });
    }

    /// Everything that can be said of some companies at the end of a day, and of the day itself.
    pub async fn verify(
        &mut self,
        app: &App,
        loaded: &Loaded,
        now: Timestamp,
        touched: &[PartnerId],
    ) -> Result<Vec<String>, Error> {
        for partner in touched {
            let holdings = store::list(app.db.read(), *partner).await?;
            for holding in &holdings {
                self.years(loaded, holding);
            }
        }
        let rows = rows::rows(&app.db, touched).await?;
        self.charges(&rows);
        self.reminders(&rows, now);
        self.first_charges(loaded, &rows, now);
        self.run(app, now).await?;
        Ok(std::mem::take(&mut self.wrong))
    }

    /// I21: where every set counts from the anniversary, the last day of a year is the first day's,
    /// so many years later.
    fn years(&mut self, loaded: &Loaded, holding: &Holding) {
        let terms = &holding.subscription.terms;
        let Some(first) = terms.first() else { return };
        let plain = |term: &Term| {
            loaded.programme.policy(&term.policy).is_some_and(|policy| {
                policy.new_anniversary == NewAnniversary::FromAnniversary
                    && policy.arithmetic == domain::calendar::TermArithmetic::CalendarYear
            })
        };
        for (years, term) in (1..).zip(terms.iter().take_while(|term| plain(term))) {
            let expected = years_later(first.bought_on, years);
            self.holds("I21", term.ends_on == expected, || {
                let id = holding.subscription.id;
                format!("subscription {id} year {years}: ends on {}, not {expected}", term.ends_on)
            });
        }
    }

    /// I1, I7, I19: what the gateway took is what somebody agreed to, once.
    fn charges(&mut self, rows: &Rows) {
        let mut taken: BTreeMap<Uuid, usize> = BTreeMap::new();
        for payment in &rows.payments {
            let Some(minor) = rows.charged.get(&payment.gateway_key) else { continue };
            *taken.entry(payment.order_id).or_default() += 1;
            if let Some(seen) = self.seen.get(&OrderId(payment.order_id)).copied() {
                self.holds("I7", seen.minor == *minor, || {
                    format!("order {}: {minor} is charged, {seen} was shown", payment.order_id)
                });
            }
        }
        for (order, times) in taken {
            // Only a person can pay twice, on two pages; the second is then an operator's task.
            self.holds("I1", times == 1, || format!("order {order} was charged {times} times"));
        }
        for order in &rows.automatic {
            let Some(id) = order.subscription_id.map(SubscriptionId) else { continue };
            let Some((term, at)) = self.off.get(&id).copied() else { continue };
            let next = order.term_no == Some(i64::from(term) + 1);
            let later = at < order.created_at.instant();
            self.holds("I19", !(next && later), || {
                format!("subscription {id}: turned off at {at}, renewed by order {}", order.number)
            });
        }
    }

    /// I29: none after a renewal, none left.
    fn reminders(&mut self, rows: &Rows, now: Timestamp) {
        let today = TimeZone::UTC.to_datetime(now).date();
        for one in &rows.reminders {
            let about = || format!("subscription {} {}", one.subscription_id, one.kind);
            self.holds("I29", one.done_at.is_some() || today < one.due_on.0, || {
                format!("{}: due on {}, and nothing was done", about(), one.due_on.0)
            });
            let renewed = rows.terms.iter().find(|term| {
                (term.subscription_id, term.term_no) == (one.subscription_id, one.term_no + 1)
            });
            if let (Some(renewed), Some("sent"), Some(done)) =
                (renewed, one.outcome.as_deref(), one.done_at)
            {
                self.holds("I29", done <= renewed.created_at, || {
                    format!("{}: sent after the renewal", about())
                });
            }
        }
    }

    /// I20 and I44: before its day a term waits for the charge on the day its set names.
    fn first_charges(&mut self, loaded: &Loaded, rows: &Rows, now: Timestamp) {
        let today = TimeZone::UTC.to_datetime(now).date();
        for term in rows.terms.iter().filter(|term| term.failed_charges == 0) {
            let set =
                loaded.programme.policies.iter().find(|set| set.code.as_str() == term.policy_code);
            let Some(rule) = set.and_then(|set| set.auto_renew.as_ref()) else { continue };
            let day = term.ends_on.0.saturating_add(jiff::Span::new().days(rule.charge_day));
            let Some(due) = term.charge_due_on.filter(|_| today < day) else { continue };
            self.holds("I44", due.0 == day, || {
                let id = term.subscription_id;
                format!("subscription {id}: to be charged on {}, not on {day}", due.0)
            });
        }
    }

    /// I44: at the end of a day the run has left nothing due, and passed nothing by.
    async fn run(&mut self, app: &App, now: Timestamp) -> Result<(), Error> {
        let today = TimeZone::UTC.to_datetime(now).date();
        let first = today.saturating_sub(jiff::Span::new().days(LOOK_BACK_DAYS));
        let ended = rows::ended(&app.db, first, today).await?;
        for term in &ended {
            let due = term.charge_due_on.filter(|day| day.0 <= today);
            let claimed = term.claim_until.is_some_and(|until| now < until.instant());
            self.holds("I44", due.is_none() || claimed, || {
                format!(
                    "subscription {} term {}: to be charged on {:?}, and was not looked at",
                    term.subscription_id, term.term_no, due
                )
            });
        }
        Ok(())
    }
}

/// The same day so many years later; the last of February where there is no such day.
fn years_later(day: Date, years: i16) -> Date {
    let year = day.year() + years;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let day_of_month = if day.month() == 2 && day.day() == 29 && !leap { 28 } else { day.day() };
    Date::new(year, day.month(), day_of_month).unwrap_or(Date::MAX)
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
