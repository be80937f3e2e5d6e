//! A database for one story.

mod copies;

use std::sync::Arc;

use tempfile::TempDir;

use crate::db::ordinary;
use crate::world::ids::Ids;
use copies::Copies;

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
        server: Server,
        name: String,
        copies: Arc<Copies>,
    },
    /// Given back to those of the database it is a copy of.
    Copy {
        name: String,
        copies: Arc<Copies>,
    },
}

/// PostgreSQL, by the address of a database whose user may create others, and roles.
#[derive(Clone)]
struct Server {
    admin: String,
}

impl Server {
    /// Where the administrator finds a database.
    fn url(&self, name: &str) -> String {
        let (server, _) = self.admin.rsplit_once('/').expect("the address names a database");
        format!("{server}/{name}")
    }

    /// Where the ordinary role that stories use finds a database.
    fn ordinary(&self, name: &str) -> String {
        ordinary::address(&self.admin, name).expect("the administrator's address")
    }

    /// Makes a database like another one, or an empty one; returns its name.
    async fn create(&self, like: Option<&str>) -> String {
        let name = format!("guildhall_test_{:016x}", Ids::from_system().number());
        ordinary::create(&self.admin, &name, like).await.expect("the administrator may do this");
        name
    }

    /// Dropping cannot wait, and the story's runtime may be gone: another thread with its own waits.
    fn drop_now(&self, names: Vec<String>) {
        let admin = self.admin.clone();
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(async {
                for name in names {
                    run(&admin, &format!("drop database {name} with (force)")).await;
                }
            });
        });
        // A failed story must not fail again while it unwinds.
        let _ = dropped.join();
    }
}

impl Engine {
    pub async fn start() -> Engine {
        match std::env::var(VARIABLE) {
            Ok(admin) if !admin.is_empty() => Engine::postgres(Server { admin }).await,
            _ => Engine::sqlite(),
        }
    }

    fn sqlite() -> Engine {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let url = format!("sqlite://{}", directory.path().join("guildhall.db").display());
        Engine { url, kept: Kept::Directory { _held: directory } }
    }

    async fn postgres(server: Server) -> Engine {
        let name = server.create(None).await;
        let copies = Arc::new(Copies::none(server.clone()));
        Engine { url: server.ordinary(&name), kept: Kept::Database { server, name, copies } }
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
            Kept::Database { server, name, copies } => {
                let copy = copies.take(name).await;
                let kept = Kept::Copy { name: copy.clone(), copies: copies.clone() };
                Engine { url: server.ordinary(&copy), kept }
            }
            Kept::Copy { .. } => panic!("a copy is not copied"),
        }
    }
}

async fn run(address: &str, statement: &str) {
    ordinary::execute(address, statement).await.expect("the administrator may do this");
}

impl Drop for Engine {
    fn drop(&mut self) {
        match &self.kept {
            Kept::Directory { .. } => {}
            Kept::Database { server, name, .. } => server.drop_now(vec![name.clone()]),
            Kept::Copy { name, copies } => copies.give_back(name),
        }
    }
}
