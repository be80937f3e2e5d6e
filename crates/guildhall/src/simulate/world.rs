//! A world of its own for each history: a fresh database, an application on it, and the clock.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Context;
use jiff::Timestamp;

use crate::app::{App, Shared};
use crate::config::{Config, Outside};
use crate::db::ordinary;
use crate::error::Error;
use crate::programme::{self, Files};
use crate::world::clock;

/// Where histories are lived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Engine {
    /// A file on a memory disk where there is one.
    Sqlite,
    /// The address of a database whose user may make others: each history gets one of its own.
    Postgres(String),
}

/// Memory as a disk, on systems that have it.
const MEMORY: &str = "/dev/shm";

/// Worlds made by this process: two of one seed do not meet.
static MADE: AtomicU64 = AtomicU64::new(0);

/// A database that goes when its world ends.
pub struct World {
    pub app: Shared,
    place: Place,
}

enum Place {
    Directory(PathBuf),
    Database { admin: String, name: String },
}

impl World {
    /// A fresh world at an instant, with the shipped programme.
    pub async fn begin(engine: &Engine, seed: u64, now: Timestamp) -> anyhow::Result<World> {
        let made = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("guildhall_simulate_{}_{seed}_{made}", std::process::id());
        let (place, url) = match engine {
            Engine::Sqlite => {
                let memory = Path::new(MEMORY);
                let base = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
                let directory = base.join(name);
                std::fs::create_dir(&directory)
                    .with_context(|| format!("making {}", directory.display()))?;
                let url = format!("sqlite://{}", directory.join("guildhall.db").display());
                (Place::Directory(directory), url)
            }
            Engine::Postgres(admin) => {
                let url = ordinary::create(admin, &name, None).await?;
                (Place::Database { admin: admin.clone(), name }, url)
            }
        };
        let app = App::open_unsafe_fast(config(url, seed)).await?;
        let world = World { app, place };
        clock::set(&world.app.db, now).await.map_err(broken)?;
        let transaction = world.app.db.begin().await?;
        programme::store::record(&transaction, &Files::shipped(), now, "simulate")
            .await
            .map_err(broken)?;
        transaction.commit().await?;
        Ok(world)
    }

    /// Another node on the same database, with ids of its own.
    pub async fn other_node(&self, seed: u64) -> anyhow::Result<Shared> {
        App::open_unsafe_fast(config(self.app.config.database.clone(), !seed)).await
    }

    /// Closes the database and removes it.
    pub async fn end(self) -> anyhow::Result<()> {
        self.app.db.close().await?;
        match self.place {
            Place::Directory(directory) => std::fs::remove_dir_all(&directory)
                .with_context(|| format!("removing {}", directory.display())),
            Place::Database { admin, name } => {
                ordinary::execute(&admin, &format!("drop database {name} with (force)")).await
            }
        }
    }
}

fn config(database: String, seed: u64) -> Config {
    Config {
        database,
        database_migrate: None,
        public_url: "http://guildhall.example".to_owned(),
        outside: Outside::Simulated { seed: Some(seed) },
        listen: ([127, 0, 0, 1], 0).into(),
        trusted_proxies: crate::proxies::Proxies::default(),
        work: false,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    }
}

/// What went wrong in the product, with its cause.
pub fn broken(error: Error) -> anyhow::Error {
    match error {
        Error::Broken(cause) => cause,
        other => anyhow::anyhow!("{other:?}"),
    }
}
