//! A database that fails in the middle of an act or of a day's work, and a process that ends there.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt;

use crate::app::App;
use crate::db::watch::Ended;
use crate::world::faults::{Faults, Strike};

/// What the next act, or the next stretch of background work, meets.
pub(super) struct Planned {
    faults: Arc<Faults>,
    next: Option<(Strike, u64)>,
}

impl Planned {
    pub fn of(app: &App) -> anyhow::Result<Planned> {
        let faults = Faults::of(app.db.is_sqlite());
        app.watch(faults.clone())?;
        Ok(Planned { faults, next: None })
    }

    pub fn plan(&mut self, strike: Strike, at: u64) {
        self.next = Some((strike, at));
    }

    /// Begins to strike, where something is planned. Returns it in words.
    pub fn meet(&mut self) -> String {
        let Some((strike, at)) = self.next.take() else { return String::new() };
        self.faults.plan(strike, at);
        format!("{strike:?} at step {at}")
    }

    /// Strikes no more. Returns whether it struck.
    pub fn end(&self) -> bool {
        self.faults.clear()
    }
}

/// Runs something to its end; `None` where the process was killed in the middle of it.
pub(super) async fn survived<T>(done: impl Future<Output = T>) -> Option<T> {
    match AssertUnwindSafe(done).catch_unwind().await {
        Ok(done) => Some(done),
        Err(payload) if payload.is::<Ended>() => None,
        Err(other) => std::panic::resume_unwind(other),
    }
}
