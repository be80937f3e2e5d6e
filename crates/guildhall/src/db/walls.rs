//! The second wall between partners: on PostgreSQL the database itself shows only the rows of the
//! partner that whoever asks acts for, whatever a question forgot to say.
//!
//! Each piece of work stands behind a wall, kept beside its task: closed, where no partner's row is
//! there; of one partner; or none, in the whole house. A request begins closed, and
//! [`crate::ctx::Ctx`] opens it as far as its actor goes. A task that is spawned stands behind a
//! closed one until it says otherwise. Each connection is told the wall as it is handed out, by the
//! word that otherwise only asks whether it still lives.

mod check;
#[cfg(test)]
mod tests;

pub use check::{hold, role_of};

use std::cell::Cell;
use std::future::Future;

use domain::access::Actor;
use domain::ids::PartnerId;
use sea_orm::sqlx::pool::PoolOptions;
use sea_orm::sqlx::{self, AssertSqlSafe, PgConnection, Postgres};
use sea_orm::{ConnectionTrait, DbErr};

use super::Db;

/// What of the partners' rows is there to be seen and changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wall {
    /// Nothing.
    Closed,
    /// One partner's.
    Of(PartnerId),
    /// Everything: background work, staff, the command line, and whatever finds out whose a
    /// session, an address or a number is.
    House,
}

tokio::task_local! {
    static WALL: Cell<Wall>;
}

/// A request before anybody knows who sent it.
pub async fn closed<T>(request: impl Future<Output = T>) -> T {
    WALL.scope(Cell::new(Wall::Closed), request).await
}

/// Work on one partner's rows, such as those a secret address stands for.
pub async fn of<T>(partner: PartnerId, work: impl Future<Output = T>) -> T {
    WALL.scope(Cell::new(Wall::Of(partner)), work).await
}

/// Work that needs the rows of all partners. Asked for by name at the few places where that is so.
pub async fn house<T>(work: impl Future<Output = T>) -> T {
    WALL.scope(Cell::new(Wall::House), work).await
}

/// The wall the work at hand stands behind, for what goes on after it.
pub fn standing() -> Wall {
    current()
}

/// Work that goes on after its request, such as the rest of a file: behind the wall the request
/// stood behind.
pub async fn behind<T>(wall: Wall, work: impl Future<Output = T>) -> T {
    WALL.scope(Cell::new(wall), work).await
}

/// Opens a closed wall as far as an actor goes; one that stands open already is left as it is.
pub(crate) fn enter(actor: &Actor) {
    let wall = match actor {
        Actor::Visitor => return,
        Actor::Member { partner, .. } | Actor::Directory { partner, .. } => Wall::Of(*partner),
        Actor::Operator { .. } | Actor::System => Wall::House,
    };
    let _ = WALL.try_with(|held| {
        if held.get() == Wall::Closed {
            held.set(wall);
        }
    });
}

/// The wall the work at hand stands behind.
pub(super) fn current() -> Wall {
    WALL.try_with(Cell::get).unwrap_or_else(|_| beside_any())
}

#[cfg(not(any(test, feature = "testing")))]
fn beside_any() -> Wall {
    Wall::Closed
}

/// A story looks at every row itself. What runs as a task of its own stands where it would on a
/// live installation.
#[cfg(any(test, feature = "testing"))]
fn beside_any() -> Wall {
    if tokio::task::try_id().is_none() { Wall::House } else { Wall::Closed }
}

/// The words that tell a connection its wall, until it is told another.
fn words(wall: Wall) -> String {
    let (house, partner) = match wall {
        Wall::Closed => ("off", String::new()),
        Wall::Of(partner) => ("off", partner.0.to_string()),
        Wall::House => ("on", String::new()),
    };
    format!("set app.house = '{house}'; set app.partner_id = '{partner}'")
}

async fn tell(connection: &mut PgConnection, wall: Wall) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(AssertSqlSafe(words(wall))).execute(connection).await?;
    Ok(())
}

/// Connections that are told the wall of whoever takes them, each time. The telling finds out
/// whether the connection still lives, so nothing else asks.
pub(super) fn told(options: PoolOptions<Postgres>) -> PoolOptions<Postgres> {
    options
        .test_before_acquire(false)
        .after_connect(|connection, _| {
            let wall = current();
            Box::pin(async move { tell(connection, wall).await })
        })
        .before_acquire(|connection, _| {
            let wall = current();
            Box::pin(async move { tell(connection, wall).await.map(|()| true) })
        })
}

/// The words by which one transaction of nobody's request stands behind a partner's wall.
pub(super) fn words_within(partner: PartnerId) -> Option<String> {
    (current() == Wall::Closed).then(|| format!("set local app.partner_id = '{}'", partner.0))
}

/// Puts up the wall of every table that has partners' rows and lacks it, where the tables are this
/// role's. On a cluster of Citus nothing is done: its nodes do not hear what a connection is told.
pub(super) async fn raise(db: &Db) -> Result<(), DbErr> {
    if db.is_sqlite() || check::is_citus(db).await? {
        return Ok(());
    }
    db.write.execute_unprepared(include_str!("walls/raise.sql")).await?;
    Ok(())
}

/// Lets another role use the tables, and no more.
pub async fn lend(owner: &Db, role: &str) -> Result<(), DbErr> {
    let role = role.replace('"', "\"\"");
    owner
        .write
        .execute_unprepared(&format!(
            "do $$ begin perform pg_advisory_xact_lock(7305812465);
               execute format('grant usage on schema %I to \"{role}\"', current_schema());
               execute format('grant select, insert, update, delete on all tables in schema %I \
                 to \"{role}\"', current_schema());
             end $$"
        ))
        .await?;
    Ok(())
}
