//! What companies make of the leads the directory brings them.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::calendar::civil_day;
use domain::lead::{DeclineReason, Fate, answered_at, at, fate};
use domain::money::{Currency, Money, MoneyError};
use domain::operator::report::{Leads, Period, percentile};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::lead::store::{Came, list_came};

/// Leads that are counted at most, the oldest first.
pub const LEADS_MAX: u64 = 20_000;

/// The leads of some time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    pub leads: Leads,
    /// In the order of [`DeclineReason::ALL`].
    pub declined_for: [i64; DeclineReason::ALL.len()],
    /// Minutes from the proof to yes or no, of those that have one: half of them were quicker.
    pub answer_half: Option<i64>,
    /// What was won, by currency: how many leads, and their value.
    pub won: BTreeMap<&'static str, (i64, Money)>,
}

impl Counted {
    pub fn won_in(&self, currency: Currency) -> (i64, Money) {
        self.won.get(currency.code()).copied().unwrap_or((0, Money::zero(currency)))
    }
}

#[derive(Debug, Clone)]
pub struct Report {
    pub at: Timestamp,
    /// By the month in which a lead came to its company, rising.
    pub months: Vec<(Date, Counted)>,
    pub all: Counted,
    /// There are more leads than were counted.
    pub more: bool,
}

impl Report {
    /// Those in which anything was won, by code.
    pub fn currencies(&self) -> Vec<Currency> {
        self.all.won.values().map(|(_, value)| value.currency).collect()
    }
}

/// One question.
pub async fn of(app: &App, ctx: &Ctx, period: &Period) -> Result<Report, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let loaded = app.programme().await?;
    let zone = &loaded.programme.zone;
    let (from, until) = period.instants(zone);
    let mut all = list_came(app.db.read(), (from.into(), until.into()), LEADS_MAX + 1).await?;
    let most = usize::try_from(LEADS_MAX).unwrap_or(usize::MAX);
    let more = most < all.len();
    all.truncate(most);
    let month = |first: Date| {
        let own =
            all.iter().filter(|one| civil_day(one.received_at, zone).first_of_month() == first);
        Ok((first, counted(ctx.now, own)?))
    };
    Ok(Report {
        at: ctx.now,
        months: period.months().into_iter().map(month).collect::<Result<_, Error>>()?,
        all: counted(ctx.now, all.iter())?,
        more,
    })
}

fn counted<'a>(now: Timestamp, own: impl Iterator<Item = &'a Came>) -> Result<Counted, Error> {
    let mut counted = Counted::default();
    let mut answers = Vec::new();
    for one in own {
        let standing = at(one.done, one.rules, now);
        let fate = fate(standing, one.accepted_at);
        counted.leads.add(fate);
        let answered = answered_at(standing, one.accepted_at);
        answers
            .extend(answered.map(|at| (at.as_second() - one.received_at.as_second()).max(0) / 60));
        match fate {
            Fate::Declined => {
                let reasons = DeclineReason::ALL.iter();
                let place = reasons.clone().position(|reason| reason.code() == one.reason);
                let place = place.ok_or_else(|| Error::broken("a lead declined for no reason"))?;
                counted.declined_for[place] += 1;
            }
            Fate::Won => add_won(&mut counted, one.value)?,
            Fate::Waiting | Fate::Lapsed | Fate::Withdrawn | Fate::Accepted | Fate::Lost => {}
        }
    }
    counted.answer_half = percentile(&answers, 50);
    Ok(counted)
}

fn add_won(counted: &mut Counted, value: Option<Money>) -> Result<(), Error> {
    let value = value.ok_or_else(|| Error::broken("a lead won without a value"))?;
    let known = counted.won_in(value.currency);
    let uncountable = |error: MoneyError| Error::broken(format!("a sum of the report: {error}"));
    let sum = known.1.checked_add(value).map_err(uncountable)?;
    counted.won.insert(value.currency.code(), (known.0 + 1, sum));
    Ok(())
}
