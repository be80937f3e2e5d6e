//! Somebody who looks on at what this process asks of its database: counts it, or, where time is
//! simulated, stands in its way.

use std::sync::Arc;

use sea_orm::{DbErr, RuntimeErr, sqlx};

/// What is about to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A transaction begins.
    Begin,
    /// A statement of a transaction.
    Statement,
    /// A statement outside any transaction.
    Read,
    /// A transaction is to be kept.
    Commit,
}

/// What becomes of it.
#[derive(Debug)]
pub enum Verdict {
    Go,
    /// It is not done, and fails like this; of its transaction nothing is kept.
    Fail(Failure),
    /// It is done, and whoever asked hears that it failed.
    DoneThenFail(Failure),
    /// The process ends here, as if killed: nothing that it would have done next happens.
    End,
}

/// How a database fails that is worth another try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The connection is gone.
    Lost,
    /// PostgreSQL: this transaction gives way to another (`40001`).
    Conflict,
    /// SQLite: another program holds the file.
    Busy,
}

/// Asked before each step, from whatever task it comes; the text is empty where there is none.
pub trait Watch: Send + Sync {
    fn before(&self, step: Step, sql: &str) -> Verdict;
}

/// What a task that [`Verdict::End`] ended leaves as its panic's payload.
#[derive(Debug, Clone, Copy)]
pub struct Ended;

impl Failure {
    pub(super) fn error(self) -> DbErr {
        let error = match self {
            Failure::Lost => {
                let why = "the connection to the database is lost (simulated)";
                sqlx::Error::Io(std::io::Error::new(std::io::ErrorKind::ConnectionReset, why))
            }
            Failure::Conflict => told("40001", "could not serialize access (simulated)"),
            Failure::Busy => told("5", "database is locked (simulated)"),
        };
        DbErr::Exec(RuntimeErr::SqlxError(Arc::new(error)))
    }
}

fn told(code: &'static str, message: &'static str) -> sqlx::Error {
    sqlx::Error::Database(Box::new(Told { code, message }))
}

/// What a database says of a failure.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
struct Told {
    code: &'static str,
    message: &'static str,
}

impl sqlx::error::DatabaseError for Told {
    fn message(&self) -> &str {
        self.message
    }

    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        Some(self.code.into())
    }

    fn as_error(&self) -> &(dyn std::error::Error + Send + Sync + 'static) {
        self
    }

    fn as_error_mut(&mut self) -> &mut (dyn std::error::Error + Send + Sync + 'static) {
        self
    }

    fn into_error(self: Box<Self>) -> Box<dyn std::error::Error + Send + Sync + 'static> {
        self
    }

    fn kind(&self) -> sqlx::error::ErrorKind {
        sqlx::error::ErrorKind::Other
    }
}
