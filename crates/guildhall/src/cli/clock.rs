//! `guildhall clock`: the simulated clock. A live installation has none.

use clap::Subcommand;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde_json::json;

use super::Output;
use crate::app::App;
use crate::error::{Error, Problem, Refusal};
use crate::work::{Job, advance};
use crate::world::clock;

#[derive(Debug, Clone, Subcommand)]
pub enum ClockVerb {
    /// Tells the time, and what will happen next.
    Show,
    /// Moves forward to a day or an instant, living through everything on the way.
    Set {
        /// `2026-06-23`, or `2026-06-23T09:00` in the programme's zone.
        to: String,
    },
    /// Moves forward by days, or to the next thing that happens.
    Advance {
        #[arg(
            long,
            value_parser = clap::value_parser!(i32).range(1..=400),
            conflicts_with = "next"
        )]
        days: Option<i32>,
        /// To the next thing that is due.
        #[arg(long)]
        next: bool,
    },
}

pub async fn run(app: &App, output: Output, verb: ClockVerb) -> Result<String, Error> {
    if !app.is_simulated() {
        return Err(Refusal::new("clock.live").into());
    }
    let now = app.now().await?;
    let until = match verb {
        ClockVerb::Show => None,
        ClockVerb::Set { to } => Some(parsed(app, &to).await?),
        ClockVerb::Advance { next: true, .. } => {
            Some(due(app, now).await?.first().map_or(now, |(at, _)| *at))
        }
        ClockVerb::Advance { days, next: false } => {
            let span = jiff::Span::new().hours(24 * i64::from(days.unwrap_or(1)));
            Some(now.saturating_add(span).map_err(Error::broken)?)
        }
    };
    let mut taken = 0;
    if let Some(until) = until {
        let bar = super::demo::bar("moving the clock");
        let report = advance::to(app, until, |position| {
            let whole = position.until.as_second() - now.as_second();
            let gone = position.now.as_second() - now.as_second();
            bar.set_length(u64::try_from(whole).unwrap_or(0));
            bar.set_position(u64::try_from(gone).unwrap_or(0));
        })
        .await?;
        bar.finish_and_clear();
        taken = report.taken();
    }
    let reading = clock::reading(&app.db).await?;
    let next: Vec<_> = due(app, reading.now)
        .await?
        .iter()
        .map(|(at, job)| json!({ "at": at.to_string(), "job": job.code() }))
        .collect();
    output.one(&json!({ "now": reading.now.to_string(), "taken": taken, "next": next }))
}

async fn parsed(app: &App, text: &str) -> Result<Timestamp, Error> {
    let wrong = || Error::Invalid(vec![Problem::coded("to", "date")]);
    let loaded = app.programme().await?;
    let zone = loaded.programme.zone.clone();
    let datetime = text
        .parse::<DateTime>()
        .or_else(|_| text.parse::<Date>().map(|day| day.to_datetime(jiff::civil::Time::midnight())))
        .map_err(|_| wrong())?;
    datetime.to_zoned(zone).map(|zoned| zoned.timestamp()).map_err(|_| wrong())
}

/// What is due next, job by job, soonest first.
async fn due(app: &App, after: Timestamp) -> Result<Vec<(Timestamp, Job)>, Error> {
    let mut due = Vec::new();
    for job in Job::ALL {
        if let Some(at) = job.next_due(app, after).await? {
            due.push((at, job));
        }
    }
    due.sort_by_key(|(at, job)| (*at, job.code()));
    Ok(due)
}
