//! How many terms were renewed, and how many members left.

use domain::access::Action;
use domain::operator::report::{Period, Renewals};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::subscription;

/// One month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Memberships that ran on its first day.
    pub members: i64,
    pub ends: Renewals,
}

#[derive(Debug, Clone)]
pub struct Report {
    pub at: Timestamp,
    /// Rising.
    pub months: Vec<Month>,
    pub all: Renewals,
}

/// Two questions.
pub async fn of(app: &App, ctx: &Ctx, period: &Period) -> Result<Report, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let read = app.db.read();
    let loaded = app.programme().await?;
    let firsts = period.months();
    let running = subscription::store::count_running(read, &firsts).await?;
    let ended = subscription::store::list_ended(read, (period.first, period.last)).await?;
    let month = |(first, members): (Date, i64)| {
        let mut ends = Renewals::default();
        for one in ended.iter().filter(|one| one.on.first_of_month() == first) {
            let set = loaded.programme.policy(&one.policy);
            ends.add(one.end, set, one.on, ctx.today, one.terms);
        }
        Month { first, members, ends }
    };
    let months: Vec<Month> = firsts.into_iter().zip(running).map(month).collect();
    let all = months.iter().fold(Renewals::default(), |sum, month| sum.sum(month.ends));
    Ok(Report { at: ctx.now, months, all })
}
