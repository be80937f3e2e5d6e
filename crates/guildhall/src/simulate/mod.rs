//! Years from a seed: companies join, buy, renew, pay by card and by transfer, change their mind;
//! gateways, banks, clocks and operators err; and on each day on which something changed it is
//! asked whether all that must hold does. The product itself is what runs, on a database of its
//! own.
//!
//! A seed repeats its history exactly, down to every row. Where something does not hold, steps are
//! taken away as long as it still does not: what is left is the shortest history that was found.

pub mod act;
pub mod command;
mod desk;
mod digest;
mod draw;
mod faults;
mod history;
mod live;
mod oracle;
mod people;
mod programme;
mod shrink;
mod store;
mod world;

pub use digest::digest;
pub use history::plan;
pub use live::Lived;
pub use world::Engine;

use act::Step;
use jiff::Timestamp;
use world::World;

use crate::db::walls;
use crate::error::Error;

/// What is lived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    pub companies: usize,
    pub years: u32,
    pub engine: Engine,
}

/// What became of a seed.
#[derive(Debug, Clone)]
pub struct Ended {
    pub seed: u64,
    pub lived: Lived,
    /// Every row at the end.
    pub rows: Vec<String>,
}

/// Lives the history of a seed to its end, or to the first thing that does not hold.
pub async fn run(seed: u64, settings: &Settings) -> anyhow::Result<Ended> {
    let steps = plan(seed, settings.companies, settings.years);
    replay(seed, &steps, &settings.engine).await
}

/// Lives some steps in a world of their own.
pub async fn replay(seed: u64, steps: &[Step], engine: &Engine) -> anyhow::Result<Ended> {
    walls::house(replay_in_house(seed, steps, engine)).await
}

async fn replay_in_house(seed: u64, steps: &[Step], engine: &Engine) -> anyhow::Result<Ended> {
    let begins = steps.first().map_or(Timestamp::UNIX_EPOCH, |step| step.at);
    let world = World::begin(engine, seed, begins).await?;
    let lived = Box::pin(live::live(&world, seed, steps)).await;
    let rows = digest::dump(&world.app.db).await;
    world.end().await?;
    Ok(Ended { seed, lived: lived?, rows: rows? })
}

/// The shortest history that was found in which something still does not hold, with what that is.
pub async fn shortest(seed: u64, settings: &Settings) -> anyhow::Result<Option<Lived>> {
    let steps = plan(seed, settings.companies, settings.years);
    shrink::shortest(seed, steps, &settings.engine).await
}

/// A refusal in a word or two.
fn in_words(error: &Error) -> String {
    match error {
        Error::Refused(refusal) => format!("refused: {}", refusal.code),
        Error::Invalid(problems) => {
            let all = problems.iter().map(|one| format!("{} {}", one.field, one.code));
            format!("invalid: {}", all.collect::<Vec<String>>().join(", "))
        }
        Error::Broken(cause) => format!("{cause:#}"),
        other => other.family().to_owned(),
    }
}
