//! A database that fails at a step one names: for tests and simulations, on a simulated world only.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::db::watch::{Failure, Step, Verdict, Watch};

/// What happens at the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strike {
    /// The process is killed: it does nothing any more, whatever task it is in.
    Kill,
    /// The connection is lost, once; the database did not do what it was asked.
    Lost,
    /// The database gives this transaction up for another, once.
    GivesWay,
    /// The transaction is kept, and the connection is lost before anybody hears of it, once.
    Unheard,
}

impl Strike {
    pub const ALL: [Strike; 4] = [Strike::Kill, Strike::Lost, Strike::GivesWay, Strike::Unheard];

    /// Whether a step is one that can meet this.
    fn can_meet(self, step: Step) -> bool {
        match self {
            Strike::Kill | Strike::Lost => true,
            Strike::GivesWay => step != Step::Read,
            Strike::Unheard => step == Step::Commit,
        }
    }
}

/// Give it to [`crate::app::App::watch`].
#[derive(Debug)]
pub struct Faults {
    gives_way: Failure,
    plan: Mutex<Plan>,
}

#[derive(Debug, Default)]
struct Plan {
    strike: Option<Strike>,
    /// Steps until it strikes, the one that is struck included.
    left: u64,
    struck: bool,
    ended: bool,
}

impl Faults {
    /// For a database of a kind; it strikes nothing yet.
    pub fn of(is_sqlite: bool) -> Arc<Faults> {
        let gives_way = if is_sqlite { Failure::Busy } else { Failure::Conflict };
        Arc::new(Faults { gives_way, plan: Mutex::default() })
    }

    /// Strikes the `at`th step from now on that can meet it; 1 is the next.
    pub fn plan(&self, strike: Strike, at: u64) {
        *self.held() = Plan { strike: Some(strike), left: at, struck: false, ended: false };
    }

    /// Strikes no more, and lets an ended process begin again. Returns whether it struck.
    pub fn clear(&self) -> bool {
        std::mem::take(&mut *self.held()).struck
    }

    /// Whether it has struck since it was planned.
    pub fn struck(&self) -> bool {
        self.held().struck
    }

    fn held(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watch for Faults {
    fn before(&self, step: Step, _sql: &str) -> Verdict {
        let mut plan = self.held();
        if plan.ended {
            return Verdict::End;
        }
        let Some(strike) = plan.strike.filter(|strike| strike.can_meet(step)) else {
            return Verdict::Go;
        };
        plan.left = plan.left.saturating_sub(1);
        if 0 < plan.left {
            return Verdict::Go;
        }
        plan.struck = true;
        plan.strike = None;
        match strike {
            Strike::Kill => {
                plan.ended = true;
                Verdict::End
            }
            Strike::Lost => Verdict::Fail(Failure::Lost),
            Strike::GivesWay => Verdict::Fail(self.gives_way),
            Strike::Unheard => Verdict::DoneThenFail(Failure::Lost),
        }
    }
}
