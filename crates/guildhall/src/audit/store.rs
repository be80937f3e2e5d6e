//! Events, heads and checkpoints over all partners, a page at a time.

pub mod looking;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SimpleExpr};
use sea_orm::{
    ActiveValue::Set, Condition, ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect,
};

use super::row::{checkpoint, head};
use crate::db::event::{self, chain, house};
use crate::db::{Day, Sha};
use crate::error::Error;

/// Rows of one page.
pub const PAGE: u64 = 2_000;

/// A place in the order of all events: partner, then sequence.
pub type Place = (Uuid, i64);

/// After one place, up to another.
fn between(
    (partner, sequence): (impl ColumnTrait, impl ColumnTrait),
    after: Place,
    until: Place,
) -> Condition {
    let place = || Expr::tuple([Expr::col(partner), Expr::col(sequence)]);
    let tuple = |(partner, sequence): Place| -> SimpleExpr {
        Expr::tuple([Expr::value(partner), Expr::value(sequence)])
    };
    // The partners by themselves, too: a database follows those along its keys.
    Condition::all()
        .add(Expr::col(partner).between(after.0, until.0))
        .add(place().gt(tuple(after)))
        .add(place().lte(tuple(until)))
}

/// The next events in that order.
pub async fn events(
    connection: &impl ConnectionTrait,
    after: Place,
    until: Place,
) -> Result<Vec<event::Model>, Error> {
    let columns = (event::Column::PartnerId, event::Column::Sequence);
    Ok(event::Entity::find()
        .filter(between(columns, after, until))
        .order_by_asc(event::Column::PartnerId)
        .order_by_asc(event::Column::Sequence)
        .limit(PAGE)
        .all(connection)
        .await?)
}

/// Where the chains of some partners end.
pub async fn heads(
    connection: &impl ConnectionTrait,
    first: Uuid,
    last: Uuid,
) -> Result<Vec<chain::head::Model>, Error> {
    let query = chain::head::Entity::find()
        .filter(chain::head::Column::PartnerId.between(first, last))
        .order_by_asc(chain::head::Column::PartnerId);
    Ok(query.all(connection).await?)
}

/// What checkpoints saw within a page of events.
pub async fn seen(
    connection: &impl ConnectionTrait,
    after: Place,
    until: Place,
) -> Result<Vec<head::Model>, Error> {
    let columns = (head::Column::PartnerId, head::Column::Sequence);
    Ok(head::Entity::find()
        .filter(between(columns, after, until))
        .order_by_asc(head::Column::PartnerId)
        .order_by_asc(head::Column::Sequence)
        .all(connection)
        .await?)
}

pub async fn count_events(connection: &impl ConnectionTrait) -> Result<u64, Error> {
    Ok(event::Entity::find().count(connection).await?)
}

pub async fn house_events(
    connection: &impl ConnectionTrait,
    after: i64,
) -> Result<Vec<house::Model>, Error> {
    Ok(house::Entity::find()
        .filter(house::Column::Sequence.gt(after))
        .order_by_asc(house::Column::Sequence)
        .limit(PAGE)
        .all(connection)
        .await?)
}

pub async fn house_hash(
    connection: &impl ConnectionTrait,
    sequence: i64,
) -> Result<Option<Sha>, Error> {
    let row = house::Entity::find_by_id(sequence).one(connection).await?;
    Ok(row.map(|row| row.hash))
}

pub async fn house_head(connection: &impl ConnectionTrait) -> Result<i64, Error> {
    let row = house::head::Entity::find_by_id(1).one(connection).await?;
    Ok(row.map_or(0, |row| row.sequence))
}

pub async fn newest(connection: &impl ConnectionTrait) -> Result<Option<checkpoint::Model>, Error> {
    let query = checkpoint::Entity::find().order_by_desc(checkpoint::Column::CheckpointNo);
    Ok(query.limit(1).one(connection).await?)
}

pub async fn get(
    connection: &impl ConnectionTrait,
    number: i64,
) -> Result<Option<checkpoint::Model>, Error> {
    Ok(checkpoint::Entity::find_by_id(number).one(connection).await?)
}

/// The newest checkpoints before one, newest first, at most `limit`.
pub async fn list(
    connection: &impl ConnectionTrait,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<checkpoint::Model>, Error> {
    let mut query = checkpoint::Entity::find();
    if let Some(before) = before {
        query = query.filter(checkpoint::Column::CheckpointNo.lt(before));
    }
    let query = query.order_by_desc(checkpoint::Column::CheckpointNo).limit(limit);
    Ok(query.all(connection).await?)
}

/// The next checkpoints after one, the oldest first.
pub async fn checkpoints(
    connection: &impl ConnectionTrait,
    after: i64,
) -> Result<Vec<checkpoint::Model>, Error> {
    Ok(checkpoint::Entity::find()
        .filter(checkpoint::Column::CheckpointNo.gt(after))
        .order_by_asc(checkpoint::Column::CheckpointNo)
        .limit(PAGE)
        .all(connection)
        .await?)
}

/// What one checkpoint saw anew, a page at a time.
pub async fn heads_of(
    connection: &impl ConnectionTrait,
    number: i64,
    after: Option<Uuid>,
) -> Result<Vec<head::Model>, Error> {
    let mut query = head::Entity::find().filter(head::Column::CheckpointNo.eq(number));
    if let Some(after) = after {
        query = query.filter(head::Column::PartnerId.gt(after));
    }
    Ok(query.order_by_asc(head::Column::PartnerId).limit(PAGE).all(connection).await?)
}

/// Takes a number for a checkpoint; false where another node has it.
pub async fn begin(
    connection: &impl ConnectionTrait,
    row: checkpoint::Model,
) -> Result<bool, Error> {
    let row = row.into_active_model().reset_all();
    let once = sea_orm::sea_query::OnConflict::column(checkpoint::Column::CheckpointNo)
        .do_nothing()
        .to_owned();
    let inserted =
        checkpoint::Entity::insert(row).on_conflict(once).exec_without_returning(connection).await;
    match inserted {
        Ok(rows) => Ok(rows == 1),
        Err(DbErr::RecordNotInserted) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Keeps where each chain ends that went on since the checkpoint before.
pub async fn see_heads(connection: &impl ConnectionTrait, number: i64) -> Result<(), Error> {
    let own = |column: chain::head::Column| Expr::col((chain::head::Entity, column));
    let theirs = |column: head::Column| Expr::col((head::Entity, column));
    let known = Query::select()
        .expr(Expr::value(1))
        .from(head::Entity)
        .and_where(theirs(head::Column::PartnerId).eq(own(chain::head::Column::PartnerId)))
        .and_where(theirs(head::Column::Sequence).eq(own(chain::head::Column::Sequence)))
        .to_owned();
    let moved = Query::select()
        .column((chain::head::Entity, chain::head::Column::PartnerId))
        .column((chain::head::Entity, chain::head::Column::Sequence))
        .expr(Expr::cust(number.to_string()))
        .column((chain::head::Entity, chain::head::Column::Hash))
        .from(chain::head::Entity)
        .and_where(Expr::exists(known).not())
        .to_owned();
    let mut insert = Query::insert();
    insert.into_table(head::Entity).columns([
        head::Column::PartnerId,
        head::Column::Sequence,
        head::Column::CheckpointNo,
        head::Column::Hash,
    ]);
    let selected = insert.select_from(moved).map_err(|error| Error::broken(error.to_string()))?;
    connection.execute(selected).await?;
    Ok(())
}

/// Writes what a checkpoint that was begun came to.
pub async fn finish(
    connection: &impl ConnectionTrait,
    row: &checkpoint::Model,
) -> Result<(), Error> {
    let finished = checkpoint::ActiveModel {
        heads: Set(row.heads),
        root: Set(row.root.clone()),
        signature: Set(row.signature.clone()),
        ..Default::default()
    };
    checkpoint::Entity::update_many()
        .set(finished)
        .filter(checkpoint::Column::CheckpointNo.eq(row.checkpoint_no))
        .exec(connection)
        .await?;
    Ok(())
}

/// Whether a day has its checkpoint.
pub async fn is_taken(connection: &impl ConnectionTrait, day: Day) -> Result<bool, Error> {
    Ok(newest(connection).await?.is_some_and(|newest| day <= newest.on_day))
}
