//! The demo world: named companies living three years under a simulated clock, made through the
//! same use cases people call.

mod benefits;
mod leads;
mod listings;
mod live;
mod older;
pub mod residents;

pub use live::{PASSWORD, SIGN_INS, SignIn, live, live_of, sign_ins};

use std::path::{Path, PathBuf};

use anyhow::Context;
use jiff::civil::{Date, date};

use crate::config::{Config, Outside};

/// The day the demo world stands on unless another is asked for: ten days before the first admin's
/// membership ends on 22 June, the example the field's own help pages use.
pub const TODAY: Date = date(2026, 6, 12);

/// The seed of the demo world's ids and codes: the same world every time.
pub const SEED: u64 = 20_260_612;

/// Years the companies have lived when the portal opens.
pub const YEARS: i32 = 3;

/// Where the demo database is under a data directory.
pub fn database_file(data: &Path) -> PathBuf {
    data.join("guildhall.db")
}

/// The configuration of a demo on a database file.
pub fn config(file: &Path, port: u16, seed: Option<u64>) -> anyhow::Result<Config> {
    let path = file.to_str().context("the data directory's name must be readable text")?;
    Ok(Config {
        database: format!("sqlite://{path}"),
        database_migrate: None,
        public_url: format!("http://127.0.0.1:{port}"),
        outside: Outside::Simulated { seed },
        listen: ([127, 0, 0, 1], port).into(),
        trusted_proxies: crate::proxies::Proxies::default(),
        work: true,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    })
}

/// Removes the demo database of a directory, and nothing else.
pub fn remove(file: &Path) -> anyhow::Result<()> {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(suffix);
        match std::fs::remove_file(&name) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => {
                return Err(error).with_context(|| format!("removing {}", name.display()));
            }
        }
    }
    Ok(())
}
