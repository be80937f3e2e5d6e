//! The present: the system's clock, or one that stands until somebody moves it.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, Condition, ConnectionTrait};

use super::guard;
use crate::db::{At, Db};
use crate::error::Error;

pub enum Clock {
    System,
    /// Kept in the database, so that the server and the command line see one clock.
    Simulated,
}

mod row {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_clock")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub now_at: At,
        pub moving_to: Option<At>,
        pub moving_error: Option<String>,
        pub mover_seen_at: At,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Seconds of the real world after which a mover that gave no sign is gone, stopped by force in the
/// middle of its way; another may then move the clock.
const MOVER_SILENT_SECONDS_MAX: i64 = 120;

/// A simulated clock on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub now: Timestamp,
    pub moving_to: Option<Timestamp>,
    /// Why the last move stopped before its goal.
    pub error: Option<String>,
    /// The mark of a move is there, and its mover has given no sign for minutes.
    mover_is_gone: bool,
}

impl Reading {
    /// Somebody is moving it at this moment.
    pub fn is_moving(&self) -> bool {
        self.moving_to.is_some() && !self.mover_is_gone
    }
}

impl Clock {
    /// What tells beside the clock how much time has passed; nothing does in a simulated world.
    pub fn measured(&self) -> Option<Duration> {
        match self {
            Clock::System => Some(running()),
            Clock::Simulated => None,
        }
    }

    pub async fn now(&self, db: &Db) -> Result<Timestamp, Error> {
        match self {
            Clock::System => Ok(system_now()),
            Clock::Simulated => Ok(reading(db).await?.now),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the system's clock")]
fn system_now() -> Timestamp {
    Timestamp::now()
}

/// The real world's present, in the simulated one too: how long ago somebody showed who they are is
/// not for a clock that leaps.
#[derive(Debug, Default)]
pub struct Wall {
    /// Seconds that a story has let pass.
    ahead: AtomicI64,
}

impl Wall {
    pub fn now(&self) -> Timestamp {
        let ahead = SignedDuration::from_secs(self.ahead.load(Ordering::Relaxed));
        system_now().saturating_add(ahead).unwrap_or(Timestamp::MAX)
    }

    /// Lets real time pass, for stories.
    #[cfg(feature = "testing")]
    pub fn pass(&self, duration: SignedDuration) {
        self.ahead.fetch_add(duration.as_secs(), Ordering::Relaxed);
    }
}

/// How long this process has been running. It passes by itself in the simulated world too: what
/// guards against haste must not wait for somebody to move the clock.
pub fn running() -> Duration {
    static SINCE: LazyLock<Instant> = LazyLock::new(Instant::now);
    SINCE.elapsed()
}

/// The simulated clock. [`Error::Broken`] when it was never set.
pub async fn reading(db: &Db) -> Result<Reading, Error> {
    let row = row::Entity::find_by_id(1).one(db.read()).await?;
    let row = row.ok_or_else(|| Error::broken("the simulated clock was never set"))?;
    Ok(Reading {
        now: row.now_at.instant(),
        moving_to: row.moving_to.map(At::instant),
        error: row.moving_error,
        mover_is_gone: row.mover_seen_at.plus_seconds(MOVER_SILENT_SECONDS_MAX)
            < At::from(system_now()),
    })
}

/// Sets the simulated clock to an instant. The only way simulated time passes.
pub async fn set(db: &Db, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    guard::vouch(&transaction, now).await?;
    place(&transaction, now).await?;
    Ok(transaction.commit().await?)
}

/// Lets the simulated clock stand at another instant without anybody having moved it: a fault, as
/// when a machine's clock is set wrongly, or nobody works for days.
pub async fn step(db: &Db, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    place(&transaction, now).await?;
    Ok(transaction.commit().await?)
}

async fn place(connection: &impl ConnectionTrait, now: Timestamp) -> Result<(), Error> {
    let row = row::ActiveModel {
        id: Set(1),
        now_at: Set(now.into()),
        moving_to: Set(None),
        moving_error: Set(None),
        mover_seen_at: Set(system_now().into()),
    };
    let moved = OnConflict::column(row::Column::Id)
        .update_columns([row::Column::NowAt, row::Column::MoverSeenAt])
        .to_owned();
    row::Entity::insert(row).on_conflict(moved).exec_without_returning(connection).await?;
    Ok(())
}

/// Marks where the clock is being moved to. False when it is being moved already: one mover at a
/// time.
pub async fn start_moving(db: &Db, to: Timestamp) -> Result<bool, Error> {
    let now = At::from(system_now());
    let standing = Condition::any()
        .add(row::Column::MovingTo.is_null())
        .add(row::Column::MoverSeenAt.lt(now.plus_seconds(-MOVER_SILENT_SECONDS_MAX)));
    let transaction = db.begin().await?;
    let started = row::Entity::update_many()
        .col_expr(row::Column::MovingTo, Expr::value(Some(At::from(to))))
        .col_expr(row::Column::MovingError, Expr::value(None::<String>))
        .col_expr(row::Column::MoverSeenAt, Expr::value(now))
        .filter(standing)
        .exec(&transaction)
        .await?;
    transaction.commit().await?;
    Ok(started.rows_affected == 1)
}

/// The mover's sign that it is still at work.
pub async fn keep_moving(db: &Db) -> Result<(), Error> {
    let transaction = db.begin().await?;
    row::Entity::update_many()
        .col_expr(row::Column::MoverSeenAt, Expr::value(At::from(system_now())))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// Takes the mark away, with what went wrong if it did.
pub async fn stop_moving(db: &Db, error: Option<String>) -> Result<(), Error> {
    let transaction = db.begin().await?;
    stop_moving_in(&transaction, error).await?;
    Ok(transaction.commit().await?)
}

async fn stop_moving_in(
    connection: &impl ConnectionTrait,
    error: Option<String>,
) -> Result<(), Error> {
    row::Entity::update_many()
        .col_expr(row::Column::MovingTo, Expr::value(None::<At>))
        .col_expr(row::Column::MovingError, Expr::value(error))
        .exec(connection)
        .await?;
    Ok(())
}
