//! The statements a database is sent, kept while a test listens.
//!
//! Not the same as [`super::watch`], which is asked before each step of the house's own connections
//! and may stand in its way: this hears, with their values, also those that go past them, as
//! snapshots and what the library asks by itself.

use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::metric::Info;
use sea_orm::{DatabaseConnection, Statement};

use super::Db;

/// What was sent since somebody began to listen; `None` while nobody does.
#[derive(Debug, Clone, Default)]
pub(super) struct Heard(Arc<Mutex<Option<Vec<Statement>>>>);

impl Heard {
    pub(super) fn attach(&self, connection: &mut DatabaseConnection) {
        let own = self.clone();
        connection.set_metric_callback(move |info: &Info<'_>| own.note(info.statement));
    }

    fn note(&self, statement: &Statement) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = kept.as_mut() {
            kept.push(statement.clone());
        }
    }

    fn replace(&self, with: Option<Vec<Statement>>) -> Vec<Statement> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *kept, with).unwrap_or_default()
    }
}

impl Db {
    /// The statements that are sent while `act` runs, in their order, with their values. Beginnings
    /// and ends of transactions are not among them.
    pub async fn heard_while<T>(&self, act: impl Future<Output = T>) -> (T, Vec<Statement>) {
        self.heard.replace(Some(Vec::new()));
        let done = act.await;
        (done, self.heard.replace(None))
    }
}
