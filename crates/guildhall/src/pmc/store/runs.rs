//! All SQL about work over many companies.

use domain::ids::{PartnerId, PersonId, RunId};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use crate::app::App;
use crate::db::At;
use crate::error::Error;
use crate::pmc::row::run::{ActiveModel, Column, Entity, Model};
use crate::pmc::run::{Kind, Run};

/// Runs that are kept, the newest.
const KEPT: u64 = 50;

fn run_of(row: Model) -> Result<Run, Error> {
    let strange = |what: &str| Error::broken(format!("run {} has a strange {what}", row.run_id));
    Ok(Run {
        id: RunId(row.run_id),
        kind: Kind::parse(&row.kind).ok_or_else(|| strange("kind"))?,
        made_at: row.made_at.instant(),
        made_by: row.made_by.map(PersonId),
        begun_at: row.begun_at.map(At::instant),
        total: row.total,
        done: row.done,
        changed: row.changed,
        after: row.after_id.map(PartnerId),
        stayed: serde_json::from_str(&row.stayed).map_err(|_| strange("list"))?,
        content: row.content,
        ended_at: row.ended_at.map(At::instant),
    })
}

fn written(run: &Run) -> Result<String, Error> {
    serde_json::to_string(&run.stayed).map_err(|error| Error::broken(format!("a run: {error}")))
}

/// Writes a run. One that is there stays, and false is returned: its form was sent twice. Of the
/// older ones that ended the newest stay, and of files that wait for a word the last.
pub async fn record(app: &App, run: &Run) -> Result<bool, Error> {
    let transaction = app.db.begin().await?;
    if Entity::find_by_id(run.id.0).one(&transaction).await?.is_some() {
        return Ok(false);
    }
    let older = Entity::find()
        .select_only()
        .column(Column::RunId)
        .filter(Column::EndedAt.is_not_null())
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::RunId)
        .offset(KEPT - 1)
        .limit(KEPT);
    let older: Vec<Uuid> = older.into_tuple().all(&transaction).await?;
    Entity::delete_many().filter(Column::RunId.is_in(older)).exec(&transaction).await?;
    if run.begun_at.is_none() {
        Entity::delete_many().filter(Column::BegunAt.is_null()).exec(&transaction).await?;
    }
    let row = ActiveModel {
        run_id: Set(run.id.0),
        kind: Set(run.kind.code().to_owned()),
        made_at: Set(run.made_at.into()),
        made_by: Set(run.made_by.map(|person| person.0)),
        begun_at: Set(run.begun_at.map(At::from)),
        total: Set(run.total),
        done: Set(run.done),
        changed: Set(run.changed),
        after_id: Set(run.after.map(|partner| partner.0)),
        stayed: Set(written(run)?),
        content: Set(run.content.clone()),
        ended_at: Set(run.ended_at.map(At::from)),
    };
    Entity::insert(row).exec_without_returning(&transaction).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Writes that a file may be taken in. Once it may, nothing changes.
pub async fn record_begun(app: &App, id: RunId, at: Timestamp) -> Result<(), Error> {
    let transaction = app.db.begin().await?;
    Entity::update_many()
        .col_expr(Column::BegunAt, Expr::value(At::from(at)))
        .filter(Column::RunId.eq(id.0))
        .filter(Column::BegunAt.is_null())
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// Writes how far a run came from where it was at `before`, unless another node was quicker.
pub async fn record_step(app: &App, before: &Run, run: &Run) -> Result<(), Error> {
    let transaction = app.db.begin().await?;
    Entity::update_many()
        .col_expr(Column::Done, Expr::value(run.done))
        .col_expr(Column::Changed, Expr::value(run.changed))
        .col_expr(Column::Total, Expr::value(run.total))
        .col_expr(Column::AfterId, Expr::value(run.after.map(|partner| partner.0)))
        .col_expr(Column::Stayed, Expr::value(written(run)?))
        .col_expr(Column::Content, Expr::value(run.content.clone()))
        .col_expr(Column::EndedAt, Expr::value(run.ended_at.map(At::from)))
        .filter(Column::RunId.eq(run.id.0))
        .filter(Column::Done.eq(before.done))
        .filter(Column::EndedAt.is_null())
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// Takes away a file that nobody said a word about, with its run.
pub async fn forget(app: &App, id: RunId) -> Result<(), Error> {
    let transaction = app.db.begin().await?;
    Entity::delete_many()
        .filter(Column::RunId.eq(id.0))
        .filter(Column::BegunAt.is_null())
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

pub async fn get(connection: &impl ConnectionTrait, id: RunId) -> Result<Run, Error> {
    let row = Entity::find_by_id(id.0).one(connection).await?;
    run_of(row.ok_or(Error::NotFound)?)
}

/// The runs that go on or wait for a word, the oldest first. They are few: of files that wait there
/// is one, and of each other kind one goes on at a time.
pub async fn list_open(connection: &impl ConnectionTrait) -> Result<Vec<Run>, Error> {
    let open = Entity::find()
        .filter(Column::EndedAt.is_null())
        .order_by_asc(Column::MadeAt)
        .order_by_asc(Column::RunId)
        .limit(KEPT);
    open.all(connection).await?.into_iter().map(run_of).collect()
}

/// The newest runs.
pub async fn list(connection: &impl ConnectionTrait, limit: u64) -> Result<Vec<Run>, Error> {
    let rows = Entity::find()
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::RunId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(run_of).collect()
}
