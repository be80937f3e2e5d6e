//! How long companies wait for support.

use domain::access::Action;
use domain::calendar::civil_day;
use domain::operator::report::{Period, percentile};
use domain::support::{Hours, due};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::support::store::{Times, list_times};

/// Requests that are counted at most, the oldest first.
pub const REQUESTS_MAX: u64 = 20_000;

/// The requests of some time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    pub requests: i64,
    pub answered: i64,
    pub closed: i64,
    /// Answered after the first answer was due, or due and not answered.
    pub late: i64,
    /// Minutes until the first answer, of those that have one: half of them were quicker.
    pub answer_half: Option<i64>,
    /// Nine of ten were quicker.
    pub answer_most: Option<i64>,
    /// Minutes until they were closed, of those that are.
    pub close_half: Option<i64>,
    pub close_most: Option<i64>,
}

#[derive(Debug, Clone)]
pub struct Report {
    pub at: Timestamp,
    /// By the month in which a request was made, rising.
    pub months: Vec<(Date, Counted)>,
    pub all: Counted,
    /// There are more requests than were counted.
    pub more: bool,
}

/// One question.
pub async fn of(app: &App, ctx: &Ctx, period: &Period) -> Result<Report, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let loaded = app.programme().await?;
    let zone = &loaded.programme.zone;
    let (from, until) = period.instants(zone);
    let mut all = list_times(app.db.read(), (from.into(), until.into()), REQUESTS_MAX + 1).await?;
    let most = usize::try_from(REQUESTS_MAX).unwrap_or(usize::MAX);
    let more = most < all.len();
    all.truncate(most);
    let is_late = |one: &Times| {
        let hours = Hours::of(one.locale, zone);
        let due = due(one.created_at, one.severity.answer_hours(), &hours);
        due < one.answered_at.or(one.closed_at).unwrap_or(ctx.now)
    };
    let month = |first: Date| {
        let own =
            all.iter().filter(|one| civil_day(one.created_at, zone).first_of_month() == first);
        (first, counted(own, is_late))
    };
    Ok(Report {
        at: ctx.now,
        months: period.months().into_iter().map(month).collect(),
        all: counted(all.iter(), is_late),
        more,
    })
}

fn counted<'a>(
    own: impl Iterator<Item = &'a Times> + Clone,
    is_late: impl Fn(&Times) -> bool,
) -> Counted {
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    let minutes = |until: fn(&Times) -> Option<Timestamp>| -> Vec<i64> {
        let spans = own.clone().filter_map(|one| {
            until(one).map(|at| (at.as_second() - one.created_at.as_second()).max(0) / 60)
        });
        spans.collect()
    };
    let answers = minutes(|one| one.answered_at);
    let ends = minutes(|one| one.closed_at);
    Counted {
        requests: count(own.clone().count()),
        answered: count(answers.len()),
        closed: count(ends.len()),
        late: count(own.filter(|one| is_late(one)).count()),
        answer_half: percentile(&answers, 50),
        answer_most: percentile(&answers, 90),
        close_half: percentile(&ends, 50),
        close_most: percentile(&ends, 90),
    }
}
