//! The database: one code path over SQLite and PostgreSQL.
//!
//! Both have two handles. SQLite: readers, and a writer of exactly one connection whose
//! transactions begin immediate, so that writers queue instead of failing. PostgreSQL: readers and
//! writers, so that a transaction others wait for can still read, however many of them wait.

pub mod again;
pub mod catalogue;
mod connection;
pub mod distributed;
pub mod event;
#[cfg(any(test, feature = "testing"))]
mod heard;
mod insert;
mod least;
mod migrate;
pub mod ordinary;
mod scope;
#[cfg(test)]
mod scopes_tests;
pub mod task;
pub mod types;
pub mod walls;
pub mod watch;
mod writes;
#[cfg(test)]
mod writes_tests;

pub use again::whole;
pub use connection::{Connection, Transaction};
pub use insert::{Present, insert_all, keys_of};
pub use least::least;
pub use migrate::{migrate, newest as newest_schema, schema_text};
pub(crate) use scope::EVENTS_MAX;
pub use scope::{PARTNERS_MAX, PartnerScope, PartnerScopes, next_id};
pub use types::{At, Day, Sha};
pub use writes::Writes;

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use connection::Watched;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection,
    DatabaseTransaction, IsolationLevel, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use watch::Watch;

/// Seconds a writer waits for another before the request fails.
const BUSY_SECONDS: u64 = 30;
/// Connections that only read, of one node.
const READERS_MAX: u32 = 8;
/// Statements a connection to SQLite keeps prepared: more than the product has.
const STATEMENTS_KEPT: usize = 600;
/// Transactions that one node has open on PostgreSQL at a time.
const WRITERS_MAX: u32 = 8;

#[derive(Debug, Clone)]
pub struct Db {
    read: Connection,
    write: DatabaseConnection,
    watched: Watched,
    #[cfg(any(test, feature = "testing"))]
    heard: heard::Heard,
}

impl Db {
    /// Opens `sqlite://FILE` (made when missing) or `postgres://…`. The schema is left as it is.
    pub async fn open(url: &str) -> anyhow::Result<Db> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            Db::open_sqlite(path, "FULL").await
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let connect = async |connections: u32| {
                let mut options = ConnectOptions::new(url);
                options.max_connections(connections).sqlx_logging(false);
                options.acquire_timeout(Duration::from_secs(BUSY_SECONDS));
                options.map_sqlx_postgres_pool_opts(walls::told);
                Database::connect(options).await.context("connecting to PostgreSQL")
            };
            let write = connect(WRITERS_MAX).await?;
            Ok(Db::of(connect(READERS_MAX).await?, write))
        } else {
            bail!("a database address starts with sqlite:// or postgres://, this one does not")
        }
    }

    /// Opens an SQLite file without waiting for the disk at each commit: a failing machine may
    /// leave it broken.
    pub async fn open_unsafe_fast(url: &str) -> anyhow::Result<Db> {
        match url.strip_prefix("sqlite://") {
            Some(path) => Db::open_sqlite(path, "OFF").await,
            None => Db::open(url).await,
        }
    }

    async fn open_sqlite(path: &str, synchronous: &'static str) -> anyhow::Result<Db> {
        let connect = async |connections: u32| {
            let mut options = ConnectOptions::new(format!("sqlite://{path}?mode=rwc"));
            options.max_connections(connections).min_connections(1).sqlx_logging(false);
            options.acquire_timeout(Duration::from_secs(BUSY_SECONDS));
            // A file does not hang up: asking first whether it is there would double each read.
            options.test_before_acquire(false);
            options.map_sqlx_sqlite_opts(move |options| {
                options
                    .statement_cache_capacity(STATEMENTS_KEPT)
                    .pragma("journal_mode", "WAL")
                    .pragma("synchronous", synchronous)
                    .pragma("foreign_keys", "ON")
                    .busy_timeout(Duration::from_secs(BUSY_SECONDS))
            });
            Database::connect(options).await.with_context(|| format!("opening {path}"))
        };
        let write = connect(1).await?;
        Ok(Db::of(connect(READERS_MAX).await?, write))
    }

    #[cfg(not(any(test, feature = "testing")))]
    fn of(read: DatabaseConnection, write: DatabaseConnection) -> Db {
        let watched = Watched::default();
        Db { read: Connection::new(read, watched.clone()), write, watched }
    }

    #[cfg(any(test, feature = "testing"))]
    fn of(mut read: DatabaseConnection, mut write: DatabaseConnection) -> Db {
        let (heard, watched) = (heard::Heard::default(), Watched::default());
        heard.attach(&mut read);
        heard.attach(&mut write);
        Db { read: Connection::new(read, watched.clone()), write, watched, heard }
    }

    /// Lets somebody look on from now on; the first one stays. On a live installation nobody asks
    /// for it: see [`crate::app::App::watch`].
    pub(crate) fn watch(&self, watch: Arc<dyn Watch>) {
        self.watched.by(watch);
    }

    /// For plain reads, outside any transaction.
    pub fn read(&self) -> &Connection {
        &self.read
    }

    pub fn is_sqlite(&self) -> bool {
        self.read.get_database_backend() == DatabaseBackend::Sqlite
    }

    /// Closes every connection; on SQLite the write-ahead log is folded into the file.
    pub async fn close(&self) -> Result<(), sea_orm::DbErr> {
        (*self.read).close_by_ref().await?;
        self.write.close_by_ref().await
    }

    /// A transaction that reads one state of the database, whatever others write meanwhile.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction, sea_orm::DbErr> {
        let options = match self.is_sqlite() {
            true => TransactionOptions::default(),
            false => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
        };
        self.read.begin_with_options(options).await
    }

    /// A transaction that may write.
    pub async fn begin(&self) -> Result<Transaction, sea_orm::DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Transaction::begin(self.watched.clone(), self.write.begin_with_options(options)).await
    }
}
