//! The present: the system's clock, or one that stands until somebody moves it.

use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

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
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A simulated clock on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub now: Timestamp,
    pub moving_to: Option<Timestamp>,
    /// Why the last move stopped before its goal.
    pub error: Option<String>,
}

impl Clock {
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

/// The simulated clock. [`Error::Broken`] when it was never set.
pub async fn reading(db: &Db) -> Result<Reading, Error> {
    let row = row::Entity::find_by_id(1).one(db.read()).await?;
    let row = row.ok_or_else(|| Error::broken("the simulated clock was never set"))?;
    Ok(Reading {
        now: row.now_at.instant(),
        moving_to: row.moving_to.map(At::instant),
        error: row.moving_error,
    })
}

/// Sets the simulated clock to an instant. The only way simulated time passes.
pub async fn set(db: &Db, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    let row = row::ActiveModel {
        id: Set(1),
        now_at: Set(now.into()),
        moving_to: Set(None),
        moving_error: Set(None),
    };
    let moved = OnConflict::column(row::Column::Id).update_column(row::Column::NowAt).to_owned();
    row::Entity::insert(row).on_conflict(moved).exec_without_returning(&transaction).await?;
    Ok(transaction.commit().await?)
}

/// Marks where the clock is being moved to. False when it is being moved already: one mover at a time.
pub async fn start_moving(db: &Db, to: Timestamp) -> Result<bool, Error> {
    let transaction = db.begin().await?;
    let started = row::Entity::update_many()
        .col_expr(row::Column::MovingTo, Expr::value(Some(At::from(to))))
        .col_expr(row::Column::MovingError, Expr::value(None::<String>))
        .filter(row::Column::MovingTo.is_null())
        .exec(&transaction)
        .await?;
    transaction.commit().await?;
    Ok(started.rows_affected == 1)
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
