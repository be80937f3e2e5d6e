//! The runner of a node that serves: every few seconds, until it is told to stop.

use std::time::Duration;

use tokio::sync::watch;

use super::{Between, Job, run};
use crate::app::{App, Shared};
use crate::db::walls;
use crate::error::Error;
use crate::world::clock;

/// Real seconds between two looks at the list.
const POLL_SECONDS: u64 = 2;
/// Looks a job that keeps failing is left out of, at most: a little over two minutes.
const LEFT_OUT_MAX: u32 = 64;

/// Runs what is due until `stop` turns true, or its sender is gone. Returns at a safe point: what
/// was begun is finished, the rest waits in the database for the next start or another node.
pub async fn run_forever(app: Shared, mut stop: watch::Receiver<bool>) {
    let mut patience = Job::ALL.map(|job| Patience { job, failed: 0, left_out: 0 });
    while !*stop.borrow() {
        if let Err(error) = walls::house(look(&app, &mut patience, &stop)).await {
            tracing::error!(?error, "background work could not begin");
        }
        let rest = tokio::time::sleep(Duration::from_secs(POLL_SECONDS));
        tokio::select! {
            () = rest => {}
            stopped = stop.wait_for(|stop| *stop) => {
                // Without a sender nobody could stop us any more.
                tracing::debug!(told = stopped.is_ok(), "background work stops");
                return;
            }
        }
    }
}

/// How a job fared lately: one that keeps failing is tried more and more rarely.
struct Patience {
    job: Job,
    failed: u32,
    left_out: u32,
}

impl Patience {
    fn rests(&mut self) -> bool {
        let rests = 0 < self.left_out;
        self.left_out = self.left_out.saturating_sub(1);
        rests
    }

    fn note(&mut self, failed: bool) {
        self.failed = if failed { self.failed.saturating_add(1) } else { 0 };
        self.left_out = match self.failed {
            0 => 0,
            times => 2_u32.saturating_pow(times).min(LEFT_OUT_MAX),
        };
    }
}

async fn look(
    app: &App,
    patience: &mut [Patience],
    stop: &watch::Receiver<bool>,
) -> Result<(), Error> {
    // Whoever moves the simulated clock does what falls due on the way, in its order.
    if app.is_simulated() && clock::reading(&app.db).await?.is_moving() {
        return Ok(());
    }
    let ready: Vec<Job> =
        patience.iter_mut().filter_map(|one| (!one.rests()).then_some(one.job)).collect();
    let report = run(app, &ready, &mut Between::Stop(stop)).await?;
    for one in patience.iter_mut().filter(|one| ready.contains(&one.job)) {
        let done = report.jobs.iter().find(|done| done.job == one.job);
        one.note(done.is_some_and(|done| !done.failures.is_empty()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_keeps_failing_is_tried_more_and_more_rarely() {
        let mut patience = Patience { job: Job::DeliverMail, failed: 0, left_out: 0 };
        let mut looks_until_tried = Vec::new();
        for _ in 0..8 {
            patience.note(true);
            let mut looks = 1;
            while patience.rests() {
                looks += 1;
            }
            looks_until_tried.push(looks);
        }
        assert_eq!(looks_until_tried, [3, 5, 9, 17, 33, 65, 65, 65]);
        patience.note(false);
        assert!(!patience.rests());
    }
}
