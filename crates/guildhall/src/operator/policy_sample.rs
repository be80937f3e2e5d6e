//! What a set of the future would do: for a sample of living subscriptions, the year that follows
//! the running one, with the set and without it. Nothing is written.

use std::collections::BTreeSet;

use domain::access::Action;
use domain::calendar::{Window, plus_days};
use domain::ids::{OfferCode, PartnerId, PolicyCode, SubscriptionId};
use domain::policy::{PolicySet, in_force};
use domain::subscription::{Term, renewal_dates};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::subscription;

/// Subscriptions that are looked at, and from how many they are taken.
pub const SAMPLE_MAX: usize = 100;
const KNOWN_MAX: u64 = 5_000;
/// Days ahead within which their years end: every running year does.
const AHEAD_DAYS: i32 = 366;

/// The year that follows, under one set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follows {
    pub set: PolicyCode,
    pub window: Window,
    /// When the card would be charged for the year after it.
    pub charge_on: Option<Date>,
    pub reminders: Vec<Date>,
    pub refund_until: Option<Date>,
    pub benefits_until: Date,
}

/// One subscription of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub partner: PartnerId,
    pub subscription: SubscriptionId,
    pub offer: OfferCode,
    /// The last day of the running year.
    pub ends_on: Date,
    /// The charge of the running year's own rules: no set of the future changes it.
    pub charge_on: Option<Date>,
    /// The day on which the next year is taken to be bought: the charge, or the first day on which
    /// it can be renewed.
    pub renews_on: Date,
    /// The last day of the next year.
    pub next_ends_on: Date,
    pub before: Follows,
    pub after: Follows,
}

/// What of a year a set can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    Window,
    Charge,
    Reminders,
    Refund,
    Benefits,
}

impl Changed {
    pub const ALL: [Changed; 5] =
        [Changed::Window, Changed::Charge, Changed::Reminders, Changed::Refund, Changed::Benefits];
}

impl Line {
    pub fn changed(&self) -> BTreeSet<Changed> {
        let (before, after) = (&self.before, &self.after);
        let differs = |what: &Changed| match what {
            Changed::Window => before.window != after.window,
            Changed::Charge => before.charge_on != after.charge_on,
            Changed::Reminders => before.reminders != after.reminders,
            Changed::Refund => before.refund_until != after.refund_until,
            Changed::Benefits => before.benefits_until != after.benefits_until,
        };
        Changed::ALL.into_iter().filter(differs).collect()
    }
}

#[derive(Debug, Clone)]
pub struct Sample {
    pub at: Timestamp,
    /// How many living subscriptions the sample was taken from.
    pub known: usize,
    /// By the day on which their years end.
    pub lines: Vec<Line>,
}

impl Sample {
    /// How many of the next years the set would govern.
    pub fn governed(&self, set: &PolicyCode) -> usize {
        self.lines.iter().filter(|line| line.after.set == *set).count()
    }

    pub fn count(&self, what: Changed) -> usize {
        self.lines.iter().filter(|line| line.changed().contains(&what)).count()
    }
}

/// Looks at a sample of the subscriptions that run, spread evenly over the days on which their
/// years end: the same world gives the same sample. [`Error::NotFound`] for a set that is not
/// there.
pub async fn look(app: &App, ctx: &Ctx, code: &PolicyCode) -> Result<Sample, Error> {
    ctx.may(Action::SeePolicies)?;
    let loaded = app.programme().await?;
    let with = &loaded.programme.policies;
    if loaded.programme.policy(code).is_none() {
        return Err(Error::NotFound);
    }
    let without: Vec<PolicySet> = with.iter().filter(|set| set.code != *code).cloned().collect();
    let read = app.db.read();
    let last = plus_days(ctx.today, AHEAD_DAYS);
    let known = subscription::store::list_ending(read, ctx.today, last, KNOWN_MAX).await?;
    let step = known.len().div_ceil(SAMPLE_MAX).max(1);
    let chosen: Vec<_> = known.iter().step_by(step).collect();
    let partners: Vec<PartnerId> = chosen.iter().map(|one| one.partner).collect();
    let held = subscription::store::list_of_many(read, &partners).await?;
    let mut lines = Vec::new();
    for one in chosen {
        let Some(holding) = held.get(&(one.partner, one.subscription)) else { continue };
        let term = holding.term()?;
        let Some(own) = loaded.programme.policy(&term.policy) else { continue };
        let renews_on = renews_on(term, own, one.charge_due_on, ctx.today);
        let sets = (in_force(&without, renews_on), in_force(with, renews_on));
        let (Some(before), Some(after)) = sets else { continue };
        let (_, next_ends_on, _) = renewal_dates(term, own, renews_on, renews_on);
        lines.push(Line {
            partner: one.partner,
            subscription: one.subscription,
            offer: one.offer.clone(),
            ends_on: one.ends_on,
            charge_on: one.charge_due_on,
            renews_on,
            next_ends_on,
            before: follows(before, renews_on, next_ends_on),
            after: follows(after, renews_on, next_ends_on),
        });
    }
    Ok(Sample { at: ctx.now, known: known.len(), lines })
}

/// The charge where there is one; otherwise the first day of the window that is not over.
fn renews_on(term: &Term, own: &PolicySet, charge_on: Option<Date>, today: Date) -> Date {
    charge_on.unwrap_or(own.window(term.ends_on).first).max(today)
}

fn follows(set: &PolicySet, bought_on: Date, ends_on: Date) -> Follows {
    Follows {
        set: set.code.clone(),
        window: set.window(ends_on),
        charge_on: set.charge_on(ends_on),
        reminders: set.reminders_for(ends_on).into_iter().map(|(_, day)| day).collect(),
        refund_until: set.refund_until(bought_on),
        benefits_until: set.benefits_until(ends_on),
    }
}
