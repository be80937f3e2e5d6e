//! Which installation a command is about.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use crate::app::{App, Shared};
use crate::config::{Config, Outside, secret_keys_of};
use crate::db::Db;
use crate::{demo, world};

#[derive(Debug, Clone, Args)]
pub struct Place {
    /// The configuration of a live installation.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The database of an installation: sqlite://FILE or postgres://USER@HOST/NAME.
    #[arg(
        long,
        global = true,
        value_name = "URL",
        env = "GUILDHALL_DATABASE",
        hide_env_values = true
    )]
    pub database: Option<String>,
    /// The directory of the demo world, used where neither of the others is given.
    #[arg(long, global = true, value_name = "DIR", default_value = "data/demo")]
    pub data: PathBuf,
}

impl Place {
    /// Opens the installation for a command that neither sends mail nor serves pages: the mode is
    /// what the database is marked with.
    pub async fn open(&self) -> anyhow::Result<Shared> {
        if self.config.is_some() {
            return App::open(self.live_config()?).await;
        }
        let database = match &self.database {
            Some(url) => url.clone(),
            None => {
                let file = demo::database_file(&self.data);
                anyhow::ensure!(
                    file.exists(),
                    "there is no demo world in {}: run `guildhall demo` first, or name an \
                     installation with --config or --database",
                    self.data.display()
                );
                format!("sqlite://{}", file.display())
            }
        };
        let (marked, public_url) = marks(&database).await?;
        let outside = match marked.as_deref() {
            Some("simulated") => Outside::Simulated { seed: None },
            // Mails are only written here; the node that works sends them.
            _ => Outside::Live {
                smtp_url: "smtp://localhost".to_owned(),
                mail_from: "guildhall@localhost.localdomain".to_owned(),
                stripe: None,
                secret_keys: secret_keys_of(|name| std::env::var(name).ok())?,
            },
        };
        App::open(Config {
            database,
            database_migrate: None,
            public_url: public_url.unwrap_or_else(|| "http://127.0.0.1:8080".to_owned()),
            outside,
            listen: ([127, 0, 0, 1], 8080).into(),
            trusted_proxies: crate::proxies::Proxies::default(),
            work: false,
            identity_providers: Vec::new(),
            mail_intake: Default::default(),
        })
        .await
    }

    /// The configuration of a live installation, from the file and the environment.
    pub fn live_config(&self) -> anyhow::Result<Config> {
        let database = self.database.clone();
        Config::load(self.config.as_deref(), |name| match (name, &database) {
            ("GUILDHALL_DATABASE", Some(url)) => Some(url.clone()),
            _ => std::env::var(name).ok(),
        })
    }
}

/// The mode of a database, `live` or `simulated`, and where its portal is reached; `None` for what
/// nobody has said yet.
async fn marks(database: &str) -> anyhow::Result<(Option<String>, Option<String>)> {
    let db = Db::open(database).await?;
    crate::db::migrate(&db).await.context("bringing the database to this version")?;
    let marks = (world::mode_of(&db).await?, world::public_url_of(&db).await?);
    db.close().await?;
    Ok(marks)
}
