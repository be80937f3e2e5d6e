//! Connections and transactions as the house hands them out: the library's, and one who may look
//! on.

use std::future::Future;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use domain::ids::PartnerId;
use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult,
    QueryResult, Statement,
};

use super::watch::{Ended, Failure, Step, Verdict, Watch};
use super::{again, walls};

/// Who looks on, shared by every connection of a process; nobody unless a test or a simulation
/// asks.
#[derive(Clone, Default)]
pub(super) struct Watched(Arc<OnceLock<Arc<dyn Watch>>>);

impl Watched {
    /// The first to look on stays; later ones are not heard.
    pub(super) fn by(&self, watch: Arc<dyn Watch>) {
        let _ = self.0.set(watch);
    }

    fn verdict(&self, step: Step, sql: &str) -> Verdict {
        self.0.get().map_or(Verdict::Go, |watch| watch.before(step, sql))
    }
}

async fn under<T>(
    verdict: Verdict,
    done: impl Future<Output = Result<T, DbErr>>,
) -> Result<T, DbErr> {
    match verdict {
        Verdict::Go => done.await,
        Verdict::Fail(failure) => Err(failure.error()),
        Verdict::DoneThenFail(failure) => {
            done.await?;
            Err(failure.error())
        }
        // Unlike a panic of ours it is silent; the task is gone, and with it what it held.
        Verdict::End => std::panic::resume_unwind(Box::new(Ended)),
    }
}

impl std::fmt::Debug for Watched {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(if self.0.get().is_some() { "watched" } else { "unwatched" })
    }
}

/// Connections for plain reads, outside any transaction.
#[derive(Debug, Clone)]
pub struct Connection {
    inner: DatabaseConnection,
    watched: Watched,
}

impl Connection {
    pub(super) fn new(inner: DatabaseConnection, watched: Watched) -> Connection {
        Connection { inner, watched }
    }
}

/// The library's connection, past whoever looks on.
impl Deref for Connection {
    type Target = DatabaseConnection;

    fn deref(&self) -> &DatabaseConnection {
        &self.inner
    }
}

#[async_trait]
impl ConnectionTrait for Connection {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, asked: Statement) -> Result<ExecResult, DbErr> {
        let verdict = self.watched.verdict(Step::Read, &asked.sql);
        under(verdict, self.inner.execute_raw(asked)).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        under(self.watched.verdict(Step::Read, sql), self.inner.execute_unprepared(sql)).await
    }

    async fn query_one_raw(&self, asked: Statement) -> Result<Option<QueryResult>, DbErr> {
        let verdict = self.watched.verdict(Step::Read, &asked.sql);
        under(verdict, self.inner.query_one_raw(asked)).await
    }

    async fn query_all_raw(&self, asked: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let verdict = self.watched.verdict(Step::Read, &asked.sql);
        under(verdict, self.inner.query_all_raw(asked)).await
    }
}

/// A transaction that may write. Dropped without `commit`, it leaves nothing behind.
#[derive(Debug)]
pub struct Transaction {
    inner: DatabaseTransaction,
    watched: Watched,
    /// A statement was made to fail: as on a real database, the rest fails too.
    failed: AtomicBool,
}

impl Transaction {
    pub(super) async fn begin(
        watched: Watched,
        begun: impl Future<Output = Result<DatabaseTransaction, DbErr>>,
    ) -> Result<Transaction, DbErr> {
        let inner = under(watched.verdict(Step::Begin, ""), begun).await?;
        Ok(Transaction { inner, watched, failed: AtomicBool::new(false) })
    }

    /// Stands behind a partner's wall from now on, where the work it is for stands behind a closed
    /// one. Nobody who looks on hears of it.
    pub(super) async fn stand_behind(&self, partner: PartnerId) -> Result<(), DbErr> {
        if self.inner.get_database_backend() == DbBackend::Postgres
            && let Some(words) = walls::words_within(partner)
        {
            self.inner.execute_unprepared(&words).await?;
        }
        Ok(())
    }

    /// Keeps what was written. An error means that nothing was kept, unless the connection was lost
    /// on the way: then nobody here knows.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.has_not_failed()?;
        // Noted before, so that an end nobody hears of counts as kept.
        let kept = again::keeps();
        let Transaction { inner, watched, .. } = self;
        let committed = under(watched.verdict(Step::Commit, ""), inner.commit()).await;
        if committed.as_ref().is_err_and(again::was_undone) {
            kept.did_not();
        }
        committed
    }

    /// Lets go of what was written.
    pub async fn rollback(self) -> Result<(), DbErr> {
        self.inner.rollback().await
    }

    fn has_not_failed(&self) -> Result<(), DbErr> {
        if self.failed.load(Ordering::Relaxed) { Err(Failure::Lost.error()) } else { Ok(()) }
    }

    fn verdict(&self, sql: &str) -> Result<Verdict, DbErr> {
        self.has_not_failed()?;
        let verdict = self.watched.verdict(Step::Statement, sql);
        if matches!(verdict, Verdict::Fail(_) | Verdict::DoneThenFail(_)) {
            self.failed.store(true, Ordering::Relaxed);
        }
        Ok(verdict)
    }
}

/// The library's transaction, past whoever looks on.
impl Deref for Transaction {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.inner
    }
}

#[async_trait]
impl ConnectionTrait for Transaction {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, asked: Statement) -> Result<ExecResult, DbErr> {
        let verdict = self.verdict(&asked.sql)?;
        under(verdict, self.inner.execute_raw(asked)).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        under(self.verdict(sql)?, self.inner.execute_unprepared(sql)).await
    }

    async fn query_one_raw(&self, asked: Statement) -> Result<Option<QueryResult>, DbErr> {
        let verdict = self.verdict(&asked.sql)?;
        under(verdict, self.inner.query_one_raw(asked)).await
    }

    async fn query_all_raw(&self, asked: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let verdict = self.verdict(&asked.sql)?;
        under(verdict, self.inner.query_all_raw(asked)).await
    }
}
