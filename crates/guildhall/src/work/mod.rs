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

use crate::app::{App, with_one_programme};
use crate::ctx::Ctx;
use crate::db::walls;
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
    let mut waiting = Waiting { jobs, left: jobs.to_vec() };
    for _ in 0..PASSES_MAX {
        // On the heap: what a job calls is deep, and a thread's stack is not.
        let passing = Box::pin(pass(app, &mut report, &mut waiting, between));
        let passed = walls::house(with_one_programme(passing)).await?;
        if !passed || waiting.left.is_empty() {
            return Ok(report);
        }
    }
    tracing::warn!(PASSES_MAX, "there is more due than one run takes; the next goes on with it");
    Ok(report)
}

/// The jobs of a run that may still find something to do.
struct Waiting<'a> {
    jobs: &'a [Job],
    left: Vec<Job>,
}

impl Waiting<'_> {
    /// True once for each time a job waits.
    fn take(&mut self, job: Job) -> bool {
        let before = self.left.len();
        self.left.retain(|waiting| *waiting != job);
        self.left.len() < before
    }

    fn wake(&mut self, by: Job) {
        for job in by.wakes().iter().filter(|job| self.jobs.contains(job)) {
            if !self.left.contains(job) {
                self.left.push(*job);
            }
        }
    }
}

/// Runs one batch of each job that waits, under the programme it meets first. False when the run is
/// to end.
async fn pass(
    app: &App,
    report: &mut Report,
    waiting: &mut Waiting<'_>,
    between: &mut Between<'_>,
) -> Result<bool, Error> {
    let mut ctx = Ctx::system(app).await?;
    for done in &mut report.jobs {
        if !waiting.take(done.job) || FAILURES_MAX <= done.failures.len() {
            continue;
        }
        if between.look(app).await? {
            return Ok(false);
        }
        if !app.is_simulated() {
            // Time passes by itself, and a batch may have taken long.
            ctx = Ctx::system(app).await?;
        }
        if run_batch(app, &ctx, done).await {
            waiting.wake(done.job);
        }
    }
    Ok(true)
}

/// Runs one batch of a job. False when there was nothing to do.
async fn run_batch(app: &App, ctx: &Ctx, done: &mut Done) -> bool {
    match Box::pin(done.job.run(app, ctx)).await {
        Ok(taken) => {
            done.taken += taken;
            0 < taken
        }
        Err(error) => {
            let text = in_words(error);
            tracing::error!(job = done.job.code(), "background work failed: {text}");
            done.failures.push(text);
            true
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
