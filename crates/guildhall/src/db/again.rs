//! Once more, and whole: a use case that the database gave up on before anything of it was kept.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sea_orm::{DbErr, RuntimeErr, sqlx};

use crate::error::Error;

/// Waits between the tries, in milliseconds: together as long as a database takes to restart.
const WAITS_MS: [u64; 7] = [5, 25, 100, 300, 700, 1_500, 3_000];

tokio::task_local! {
    /// Transactions this use case has kept, or may have.
    static KEPT: Arc<AtomicU32>;
}

/// Tries of one use case.
pub struct Tries {
    kept: Arc<AtomicU32>,
    waits: std::slice::Iter<'static, u64>,
}

impl Tries {
    pub fn new() -> Tries {
        Tries { kept: Arc::default(), waits: WAITS_MS.iter() }
    }

    /// Runs a try; what it keeps is noted, and counts for the use case it is a part of as well.
    pub async fn run<T>(&self, attempt: impl Future<Output = T>) -> T {
        let ended = KEPT.scope(self.kept.clone(), attempt).await;
        let kept = self.kept.load(Ordering::Relaxed);
        let _ = KEPT.try_with(|outer| outer.fetch_add(kept, Ordering::Relaxed));
        ended
    }

    /// After a failure that passes: waits and returns true where another try can do no harm.
    /// False once something was kept, or may have been: a second try would do that part twice.
    pub async fn once_more(&mut self) -> bool {
        if 0 < self.kept.load(Ordering::Relaxed) {
            return false;
        }
        let Some(wait) = self.waits.next() else {
            return false;
        };
        tokio::time::sleep(Duration::from_millis(*wait)).await;
        true
    }
}

impl Default for Tries {
    fn default() -> Tries {
        Tries::new()
    }
}

/// Runs a use case, and runs it again from its beginning, a few times, where the database gave up
/// on it ([`Error::is_passing`]) before anything of it was kept. What was begun to be kept and not
/// answered may be there: that is never repeated here, the caller hears of the failure.
pub async fn whole<T, F, A>(mut attempt: F) -> Result<T, Error>
where
    F: FnMut() -> A,
    A: Future<Output = Result<T, Error>>,
{
    let mut tries = Tries::new();
    loop {
        let ended = tries.run(attempt()).await;
        match ended {
            Err(error) if error.is_passing() && tries.once_more().await => {
                tracing::info!(?error, "the database gave up; once more from the beginning");
            }
            ended => return ended,
        }
    }
}

/// What one commit adds to its use case.
pub(super) struct Kept(Option<Arc<AtomicU32>>);

/// Notes that a transaction is about to be kept.
pub(super) fn keeps() -> Kept {
    let kept = KEPT.try_with(Arc::clone).ok();
    if let Some(kept) = &kept {
        kept.fetch_add(1, Ordering::Relaxed);
    }
    Kept(kept)
}

impl Kept {
    /// The database says that it was not.
    pub fn did_not(self) {
        if let Some(kept) = self.0 {
            kept.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

/// Whether the failure says nothing about what was asked: another transaction was first, the file
/// was busy, the connection is gone, the database is starting.
pub fn is_passing(error: &DbErr) -> bool {
    gave_way(error) || is_lost(error)
}

/// Whether a commit that failed certainly kept nothing.
pub(super) fn was_undone(error: &DbErr) -> bool {
    gave_way(error)
}

/// PostgreSQL: a serialization failure or a deadlock. SQLite: busy or locked, plain or extended.
fn gave_way(error: &DbErr) -> bool {
    let Some(sqlx::Error::Database(told)) = cause(error) else {
        return false;
    };
    let Some(code) = told.code() else {
        return false;
    };
    match (code.as_ref(), code.parse::<u32>()) {
        ("40001" | "40P01" | "55P03", _) => true,
        // SQLite's codes are short numbers; its extended ones have the plain one in a byte.
        (code, Ok(number)) if code.len() < 5 => matches!(number & 0xff, 5 | 6),
        _ => false,
    }
}

/// The connection broke, or the server is going down or coming up (classes 08 and 57P).
fn is_lost(error: &DbErr) -> bool {
    match cause(error) {
        Some(sqlx::Error::Database(told)) => {
            let code = told.code();
            code.is_some_and(|code| code.starts_with("57P") || code.starts_with("08"))
        }
        Some(sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed) => true,
        _ => false,
    }
}

fn cause(error: &DbErr) -> Option<&sqlx::Error> {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause)) => Some(cause),
        _ => None,
    }
}
