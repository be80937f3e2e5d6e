//! A database for one story.

use sea_orm::{ConnectionTrait, Database};
use tempfile::TempDir;

use crate::world::ids::Ids;

/// Where the administrator's address is named.
const VARIABLE: &str = "GUILDHALL_TEST_POSTGRES";

pub struct Engine {
    pub url: String,
    kept: Kept,
}

enum Kept {
    /// Removed with the value.
    Directory {
        _held: TempDir,
    },
    Database {
        admin: String,
        name: String,
    },
}

impl Engine {
    pub async fn start() -> Engine {
        match std::env::var(VARIABLE) {
            Ok(admin) if !admin.is_empty() => Engine::postgres(admin).await,
            _ => Engine::sqlite(),
        }
    }

    fn sqlite() -> Engine {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let url = format!("sqlite://{}", directory.path().join("guildhall.db").display());
        Engine { url, kept: Kept::Directory { _held: directory } }
    }

    /// A database with the same rows; nobody may be connected to this one.
    pub async fn copy(&self) -> Engine {
        match &self.kept {
            Kept::Directory { .. } => {
                let copy = Engine::sqlite();
                let path = |engine: &Engine| engine.url.replacen("sqlite://", "", 1);
                std::fs::copy(path(self), path(&copy)).expect("the file is copied");
                copy
            }
            Kept::Database { admin, name } => {
                Engine::postgres_like(admin.clone(), &format!(" template {name}")).await
            }
        }
    }

    async fn postgres(admin: String) -> Engine {
        Engine::postgres_like(admin, "").await
    }

    async fn postgres_like(admin: String, like: &str) -> Engine {
        let name = format!("guildhall_test_{:016x}", Ids::from_system().number());
        run(&admin, &format!("create database {name}{like}")).await;
        let (server, _) = admin.rsplit_once('/').expect("the address names a database");
        let url = format!("{server}/{name}");
        Engine { url, kept: Kept::Database { admin, name } }
    }
}

async fn run(admin: &str, statement: &str) {
    let connection = Database::connect(admin).await.expect("PostgreSQL can be reached");
    connection.execute_unprepared(statement).await.expect("the administrator may do this");
    connection.close().await.expect("the connection closes");
}

impl Drop for Engine {
    fn drop(&mut self) {
        let Kept::Database { admin, name } = &self.kept else {
            return;
        };
        let (admin, statement) = (admin.clone(), format!("drop database {name} with (force)"));
        // Dropping cannot wait, and the story's runtime may be gone: another thread with its own
        // waits.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(run(&admin, &statement));
        });
        // A failed story must not fail again while it unwinds.
        let _ = dropped.join();
    }
}
