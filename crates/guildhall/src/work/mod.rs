//! Background work: what is due is done, by this node or another, once.

pub mod advance;
pub mod ahead;
mod forever;
pub mod schedule;

pub use ahead::upcoming;
pub use forever::run_forever;
pub use schedule::Job;

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::world::clock;

/// Passes over the list in one run. With batches of hundreds this is more than any day brings; what
/// is left after it waits for the next run.
const PASSES_MAX: usize = 500;
/// Failures of one job in one run after which the run goes on without it.
const FAILURES_MAX: usize = 3;
/// Real time between two signs of a mover: well below the minutes after which it counts as gone.
const SIGN_EVERY: Duration = Duration::from_secs(10);

/// What a run did, job by job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub jobs: Vec<Done>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub job: Job,
    /// Things taken up: charged, asked, sent, and those another node had been quicker with.
    pub taken: usize,
    /// What went wrong, in words for operators; at most a few.
    pub failures: Vec<String>,
}

impl Report {
    pub fn new() -> Report {
        let done = |job| Done { job, taken: 0, failures: Vec::new() };
        Report { jobs: Job::ALL.map(done).to_vec() }
    }

    pub fn taken(&self) -> usize {
        self.jobs.iter().map(|done| done.taken).sum()
    }

    /// The first failure, with the job's name.
    pub fn first_failure(&self) -> Option<String> {
        let failed = self.jobs.iter().find(|done| !done.failures.is_empty())?;
        Some(format!("{}: {}", failed.job.code(), failed.failures.first()?))
    }

    /// Adds what a later run did; of the failures the first few are kept.
    pub fn add(&mut self, later: Report) {
        for (own, more) in self.jobs.iter_mut().zip(later.jobs) {
            own.taken += more.taken;
            own.failures.extend(more.failures);
            own.failures.truncate(FAILURES_MAX);
        }
    }
}

impl Default for Report {
    fn default() -> Report {
        Report::new()
    }
}

/// Does all that is due at the world's present. A job that fails is logged and tried a few times,
/// and does not keep the others from their work.
pub async fn run_once(app: &App) -> Result<Report, Error> {
    run(app, &Job::ALL, &mut Between::Nothing).await
}

/// The same for what a simulated clock lives through: all but typesetting.
pub async fn run_on_the_way(app: &App) -> Result<Report, Error> {
    run(app, &Job::ON_THE_WAY, &mut Between::Nothing).await
}

/// What is looked after between two batches, where nothing is half done.
enum Between<'a> {
    Nothing,
    /// The run ends there once this turns true.
    Stop(&'a watch::Receiver<bool>),
    /// A mover of the clock gives a sign now and then, since this instant.
    Sign(Instant),
}

impl Between<'_> {
    /// True when the run is to end.
    async fn look(&mut self, app: &App) -> Result<bool, Error> {
        match self {
            Between::Nothing => Ok(false),
            Between::Stop(stop) => Ok(*stop.borrow()),
            Between::Sign(last) if last.elapsed() < SIGN_EVERY => Ok(false),
            Between::Sign(last) => {
                *last = Instant::now();
                clock::keep_moving(&app.db).await?;
                Ok(false)
            }
        }
    }
}

/// The same for some of the jobs.
async fn run(app: &App, jobs: &[Job], between: &mut Between<'_>) -> Result<Report, Error> {
    let mut report = Report::new();
    for _ in 0..PASSES_MAX {
        let mut moved = false;
        for done in report.jobs.iter_mut().filter(|done| jobs.contains(&done.job)) {
            if between.look(app).await? {
                return Ok(report);
            }
            if done.failures.len() < FAILURES_MAX {
                moved |= run_batch(app, done).await?;
            }
        }
        if !moved {
            return Ok(report);
        }
    }
    tracing::warn!(PASSES_MAX, "there is more due than one run takes; the next goes on with it");
    Ok(report)
}

/// Runs one batch of a job. False when there was nothing to do.
async fn run_batch(app: &App, done: &mut Done) -> Result<bool, Error> {
    // The present may have moved on since the batch before.
    let ctx = Ctx::system(app).await?;
    match done.job.run(app, &ctx).await {
        Ok(taken) => {
            done.taken += taken;
            Ok(0 < taken)
        }
        Err(error) => {
            let text = in_words(error);
            tracing::error!(job = done.job.code(), "background work failed: {text}");
            done.failures.push(text);
            Ok(true)
        }
    }
}

fn in_words(error: Error) -> String {
    match error {
        Error::Broken(cause) => format!("{cause:#}"),
        Error::Refused(refusal) => refusal.code.to_owned(),
        other => other.family().to_owned(),
    }
}

#[cfg(test)]
pub(crate) mod tests;
