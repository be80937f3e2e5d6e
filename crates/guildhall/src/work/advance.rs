//! Moving the simulated clock: through every instant at which something falls due, never past one.

use jiff::Timestamp;
use tokio::time::Instant;

use super::{Between, Job, Report, run, schedule};
use crate::app::App;
use crate::error::{Error, Refusal};
use crate::world::clock;

/// Where a move is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub now: Timestamp,
    pub until: Timestamp,
    /// Things taken up so far.
    pub taken: usize,
}

/// A move that has the clock. While it lasts, nobody else moves it, and other nodes leave the
/// background work to it.
#[must_use = "a clock that is marked as moving and is not moved stays marked for minutes"]
pub struct Move {
    until: Timestamp,
}

/// Takes the clock for a move. Refused with `clock.live` where time is real, `clock.backwards` when
/// the goal has passed, `clock.moving` while another move lasts.
pub async fn begin(app: &App, until: Timestamp) -> Result<Move, Error> {
    if !app.is_simulated() {
        return Err(Refusal::new("clock.live").into());
    }
    if until < app.now().await? {
        return Err(Refusal::new("clock.backwards").into());
    }
    if !clock::start_moving(&app.db, until).await? {
        return Err(Refusal::new("clock.moving").into());
    }
    Ok(Move { until })
}

/// Moves the clock to `until`, living through what falls due on the way; `progress` hears of each
/// position. A job that fails does not stop the move: the report and the clock's own page tell of
/// it.
pub async fn to(
    app: &App,
    until: Timestamp,
    progress: impl FnMut(Position),
) -> Result<Report, Error> {
    begin(app, until).await?.run(app, progress).await
}

impl Move {
    /// Lives through the time until the goal and gives the clock back.
    pub async fn run(self, app: &App, progress: impl FnMut(Position)) -> Result<Report, Error> {
        let lived = self.live(app, progress).await;
        let wrong = match &lived {
            Ok(report) => report.first_failure(),
            Err(Error::Broken(cause)) => Some(format!("{cause:#}")),
            Err(other) => Some(other.family().to_owned()),
        };
        clock::stop_moving(&app.db, wrong).await?;
        lived
    }

    async fn live(&self, app: &App, mut progress: impl FnMut(Position)) -> Result<Report, Error> {
        let mut between = Between::Sign(Instant::now());
        let mut now = app.now().await?;
        let mut report = run(app, &Job::ON_THE_WAY, &mut between).await?;
        while now < self.until {
            let next = schedule::next_due(app, now).await?;
            now = next.map_or(self.until, |next| next.min(self.until));
            clock::set(&app.db, now).await?;
            report.add(run(app, &Job::ON_THE_WAY, &mut between).await?);
            progress(Position { now, until: self.until, taken: report.taken() });
        }
        Ok(report)
    }
}
