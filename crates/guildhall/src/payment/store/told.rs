//! All SQL about what the gateway told by webhook.

use std::collections::HashSet;

use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use crate::db::{At, Db};
use crate::error::Error;
use crate::payment::row::told::{self, Entity};
use crate::world::gateway::Event;

/// Letters of an error that are kept.
const ERROR_MAX: usize = 500;

/// An event that waits to be taken in.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: String,
    /// `None` when what is stored cannot be read any more.
    pub event: Option<Event>,
    pub times_tried: u32,
}

/// Waiting events that are counted.
const WAITING_MAX: u64 = 10_000;

fn kept_of(row: told::Model) -> Kept {
    let body = serde_json::from_str(&row.body).ok();
    Kept {
        id: row.event_id,
        event: body.as_ref().and_then(Event::from_json),
        times_tried: u32::try_from(row.times_tried).unwrap_or(u32::MAX),
    }
}

/// Keeps an event; the same id once. Returns whether it is new.
pub async fn record(db: &Db, id: &str, event: &Event, now: Timestamp) -> Result<bool, Error> {
    let row = told::ActiveModel {
        event_id: Set(id.to_owned()),
        body: Set(event.to_json().to_string()),
        received_at: Set(now.into()),
        taken_at: Set(None),
        take_at: Set(Some(now.into())),
        times_tried: Set(0),
        last_error: Set(None),
    };
    let transaction = db.begin().await?;
    let once = OnConflict::column(told::Column::EventId).do_nothing().to_owned();
    let rows = Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await?;
    transaction.commit().await?;
    Ok(0 < rows)
}

/// The events that are due to be taken in, oldest first.
pub async fn due(
    connection: &impl ConnectionTrait,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<Kept>, Error> {
    let rows = Entity::find()
        .filter(told::Column::TakeAt.lte(At::from(now)))
        .order_by_asc(told::Column::TakeAt)
        .order_by_asc(told::Column::EventId)
        .limit(limit)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(kept_of).collect())
}

pub async fn find_waiting(
    connection: &impl ConnectionTrait,
    id: &str,
) -> Result<Option<Kept>, Error> {
    let row =
        Entity::find_by_id(id).filter(told::Column::TakeAt.is_not_null()).one(connection).await?;
    Ok(row.map(kept_of))
}

pub async fn record_taken(db: &Db, id: &str, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    Entity::update_many()
        .col_expr(told::Column::TakenAt, Expr::value(Some(At::from(now))))
        .col_expr(told::Column::TakeAt, Expr::value(None::<At>))
        .filter(told::Column::EventId.eq(id))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

pub async fn record_failed(db: &Db, kept: &Kept, again: At, why: &str) -> Result<(), Error> {
    let why: String = why.chars().take(ERROR_MAX).collect();
    let transaction = db.begin().await?;
    Entity::update_many()
        .col_expr(told::Column::TakeAt, Expr::value(Some(again)))
        .col_expr(told::Column::TimesTried, Expr::value(i64::from(kept.times_tried) + 1))
        .col_expr(told::Column::LastError, Expr::value(Some(why)))
        .filter(told::Column::EventId.eq(&kept.id))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// Of some ids, those whose event is kept.
pub async fn known(
    connection: &impl ConnectionTrait,
    ids: &[&str],
) -> Result<HashSet<String>, Error> {
    let rows: Vec<String> = Entity::find()
        .select_only()
        .column(told::Column::EventId)
        .filter(told::Column::EventId.is_in(ids.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().collect())
}

/// What the events that are not taken in yet speak of.
pub async fn abouts_waiting(connection: &impl ConnectionTrait) -> Result<Vec<String>, Error> {
    let rows = Entity::find().filter(told::Column::TakeAt.is_not_null()).all(connection).await?;
    let events = rows.into_iter().filter_map(|row| kept_of(row).event);
    Ok(events.map(|event| event.about().to_owned()).collect())
}

/// Forgets what was received before an instant and is taken in. Returns how many.
pub async fn prune(db: &Db, before: At) -> Result<usize, Error> {
    let transaction = db.begin().await?;
    let gone = Entity::delete_many()
        .filter(told::Column::ReceivedAt.lt(before))
        .filter(told::Column::TakeAt.is_null())
        .exec(&transaction)
        .await?;
    transaction.commit().await?;
    Ok(usize::try_from(gone.rows_affected).unwrap_or(usize::MAX))
}

/// How many events wait to be taken in, how many of these failed before, and since when the oldest
/// waits.
pub async fn waiting(connection: &impl ConnectionTrait) -> Result<(i64, i64, Option<At>), Error> {
    let rows: Vec<(i64, At)> = Entity::find()
        .select_only()
        .columns([told::Column::TimesTried, told::Column::ReceivedAt])
        .filter(told::Column::TakeAt.is_not_null())
        .order_by_asc(told::Column::ReceivedAt)
        .limit(WAITING_MAX)
        .into_tuple()
        .all(connection)
        .await?;
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    let failed = rows.iter().filter(|(tried, _)| 0 < *tried).count();
    Ok((count(rows.len()), count(failed), rows.first().map(|(_, at)| *at)))
}

/// When the oldest event that is taken in was received.
pub async fn oldest_at(connection: &impl ConnectionTrait) -> Result<Option<At>, Error> {
    let row = Entity::find()
        .filter(told::Column::TakeAt.is_null())
        .order_by_asc(told::Column::ReceivedAt)
        .one(connection)
        .await?;
    Ok(row.map(|row| row.received_at))
}

/// The instant of the first event after another instant that waits to be taken in.
pub async fn next_take_at(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    let row = Entity::find()
        .filter(told::Column::TakeAt.gt(after))
        .order_by_asc(told::Column::TakeAt)
        .one(connection)
        .await?;
    Ok(row.and_then(|row| row.take_at))
}
