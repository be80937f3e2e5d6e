//! Databases to measure on: made, copied and dropped again. None that was there before is touched.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::db::ordinary;

pub enum Engine {
    Sqlite {
        directory: PathBuf,
    },
    /// The address of a database whose user may create others, and roles.
    Postgres {
        admin: String,
    },
}

impl Engine {
    /// `sqlite://DIRECTORY`, or `postgres://…/DATABASE` of a user who may create databases. Without
    /// one: SQLite in the system's temporary directory.
    pub fn of(address: Option<&str>) -> anyhow::Result<Engine> {
        let Some(address) = address else {
            let directory = std::env::temp_dir().join(format!("bench-{}", std::process::id()));
            return Ok(Engine::Sqlite { directory });
        };
        if let Some(directory) = address.strip_prefix("sqlite://") {
            return Ok(Engine::Sqlite { directory: PathBuf::from(directory) });
        }
        if !address.contains("://") || !address.contains('/') {
            bail!("write sqlite://DIRECTORY or postgres://USER@HOST/DATABASE");
        }
        Ok(Engine::Postgres { admin: address.to_owned() })
    }

    /// SQLite files for what is only looked at.
    pub fn scratch() -> Engine {
        let directory = std::env::temp_dir().join(format!("scratch-{}", std::process::id()));
        Engine::Sqlite { directory }
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self, Engine::Sqlite { .. })
    }

    pub fn name(&self) -> &'static str {
        if self.is_sqlite() { "sqlite" } else { "postgres" }
    }

    pub fn url(&self, name: &str) -> anyhow::Result<String> {
        Ok(match self {
            Engine::Sqlite { directory } => format!("sqlite://{}", file(directory, name).display()),
            Engine::Postgres { admin } => ordinary::address(admin, &database(name))?,
        })
    }

    /// An empty database of a name; one of an earlier measuring is dropped first.
    pub async fn fresh(&self, name: &str) -> anyhow::Result<String> {
        self.remove(name).await?;
        match self {
            Engine::Sqlite { directory } => {
                std::fs::create_dir_all(directory)
                    .with_context(|| format!("making {}", directory.display()))?;
            }
            Engine::Postgres { admin } => {
                ordinary::create(admin, &database(name), None).await?;
            }
        }
        self.url(name)
    }

    /// Copies a database nobody is connected to.
    pub async fn copy(&self, from: &str, to: &str) -> anyhow::Result<String> {
        self.remove(to).await?;
        match self {
            Engine::Sqlite { directory } => {
                std::fs::copy(file(directory, from), file(directory, to))
                    .with_context(|| format!("copying {from}"))?;
            }
            Engine::Postgres { admin } => {
                let (from, to) = (database(from), database(to));
                ordinary::create(admin, &to, Some(&from)).await?;
                ordinary::execute(admin, "checkpoint").await?;
            }
        }
        self.url(to)
    }

    pub async fn remove(&self, name: &str) -> anyhow::Result<()> {
        match self {
            Engine::Sqlite { directory } => {
                let file = file(directory, name);
                for suffix in ["", "-wal", "-shm"] {
                    let mut path = file.as_os_str().to_owned();
                    path.push(suffix);
                    match std::fs::remove_file(&path) {
                        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                            return Err(error).with_context(|| format!("removing {name}"));
                        }
                        _ => {}
                    }
                }
                // Only where nothing else lies in it.
                let _ = std::fs::remove_dir(directory);
                Ok(())
            }
            Engine::Postgres { admin } => {
                let name = database(name);
                let drop = format!("drop database if exists {name} with (force)");
                ordinary::execute(admin, &drop).await
            }
        }
    }
}

fn file(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!("bench-{name}.db"))
}

fn database(name: &str) -> String {
    format!("guildhall_bench_{name}")
}
