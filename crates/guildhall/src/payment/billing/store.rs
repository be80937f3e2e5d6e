//! All SQL about the control of the renewals.

use domain::ids::{PersonId, PreviewId};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, ExprTrait, QueryOrder, QuerySelect, UpdateMany};

use super::preview::{KEPT, Preview};
use super::row::{self, day, log, preview as preview_row};
use super::{Counts, DayRun, Entry, Pause};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{At, next_id};
use crate::error::Error;
use crate::world::guard::Hold;

pub async fn pause(connection: &impl ConnectionTrait) -> Result<Option<Pause>, Error> {
    let row = row::Entity::find_by_id(1).one(connection).await?;
    let row = row.ok_or_else(|| Error::broken("the control of the renewals is gone"))?;
    Ok(row.paused_at.map(|at| Pause {
        at: at.instant(),
        by: row.paused_by.map(PersonId),
        why: row.paused_why,
    }))
}

/// False when somebody paused before.
pub async fn record_paused(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    why: &str,
) -> Result<bool, Error> {
    let paused = row::Entity::update_many()
        .col_expr(row::Column::PausedAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(row::Column::PausedBy, Expr::value(ctx.person().map(|person| person.0)))
        .col_expr(row::Column::PausedWhy, Expr::value(why))
        .filter(row::Column::PausedAt.is_null())
        .exec(connection)
        .await?;
    Ok(paused.rows_affected == 1)
}

/// False when nothing was paused.
pub async fn record_resumed(connection: &impl ConnectionTrait) -> Result<bool, Error> {
    let resumed = row::Entity::update_many()
        .col_expr(row::Column::PausedAt, Expr::value(None::<At>))
        .col_expr(row::Column::PausedBy, Expr::value(None::<Uuid>))
        .col_expr(row::Column::PausedWhy, Expr::value(""))
        .filter(row::Column::PausedAt.is_not_null())
        .exec(connection)
        .await?;
    Ok(resumed.rows_affected == 1)
}

pub async fn record(
    connection: &impl ConnectionTrait,
    app: &App,
    ctx: &Ctx,
    act: &str,
    why: &str,
    hold: Option<Hold>,
) -> Result<(), Error> {
    let entry = log::ActiveModel {
        log_id: Set(next_id(app, ctx)),
        at: Set(ctx.now.into()),
        act: Set(act.to_owned()),
        by_person: Set(ctx.person().map(|person| person.0)),
        why: Set(why.to_owned()),
        seen_at: Set(hold.map(|hold| hold.seen.into())),
        held_at: Set(hold.map(|hold| hold.at.into())),
    };
    log::Entity::insert(entry).exec_without_returning(connection).await?;
    Ok(())
}

pub async fn history(connection: &impl ConnectionTrait, limit: u64) -> Result<Vec<Entry>, Error> {
    let rows = log::Entity::find()
        .order_by_desc(log::Column::At)
        .order_by_desc(log::Column::LogId)
        .limit(limit)
        .all(connection)
        .await?;
    let entry = |row: log::Model| Entry {
        at: row.at.instant(),
        act: row.act,
        by: row.by_person.map(PersonId),
        why: row.why,
        doubted: row.seen_at.zip(row.held_at).map(|(seen, at)| (seen.instant(), at.instant())),
    };
    Ok(rows.into_iter().map(entry).collect())
}

pub async fn day(connection: &impl ConnectionTrait, on: Date) -> Result<Option<DayRun>, Error> {
    let row = day::Entity::find_by_id(crate::db::Day(on)).one(connection).await?;
    Ok(row.map(run_of))
}

pub async fn last_days(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<DayRun>, Error> {
    let rows =
        day::Entity::find().order_by_desc(day::Column::OnDay).limit(limit).all(connection).await?;
    Ok(rows.into_iter().map(run_of).collect())
}

fn run_of(row: day::Model) -> DayRun {
    DayRun {
        on: row.on_day.0,
        due: row.due,
        counts: Counts {
            renewed: row.renewed,
            declined: row.declined,
            // Where a node was killed before it counted, what it left unknown may be answered.
            unknown: Ord::max(row.unknown, 0),
            skipped: row.skipped,
            missed: row.missed,
            failed: row.failed,
        },
        begun_at: row.begun_at.instant(),
        seen_at: row.seen_at.instant(),
        ended_at: row.ended_at.map(At::instant),
    }
}

/// Writes the day's beginning, unless another node was first.
pub async fn begin_day(app: &App, ctx: &Ctx, due: i64) -> Result<(), Error> {
    let unless_begun = OnConflict::column(day::Column::OnDay).do_nothing().to_owned();
    let transaction = app.db.begin().await?;
    day::Entity::insert(fresh(ctx, due, Counts::default(), None))
        .on_conflict(unless_begun)
        .exec_without_returning(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// Adds to the day's figures; `ended` where nothing is left.
pub async fn add(app: &App, ctx: &Ctx, counts: Counts, ended: Option<At>) -> Result<(), Error> {
    let transaction = app.db.begin().await?;
    let update = plus(ctx.today, counts)
        .col_expr(day::Column::SeenAt, Expr::value(At::from(ctx.now)))
        .col_expr(day::Column::EndedAt, Expr::value(ended));
    if update.exec(&transaction).await?.rows_affected == 0 {
        // The batch ran over midnight: the new day has not begun yet.
        let row = fresh(ctx, counts.all(), counts, ended);
        day::Entity::insert(row).exec_without_returning(&transaction).await?;
    }
    Ok(transaction.commit().await?)
}

/// Adds to the figures of a day that has some.
pub async fn correct(app: &App, on: Date, counts: Counts) -> Result<(), Error> {
    let transaction = app.db.begin().await?;
    plus(on, counts).exec(&transaction).await?;
    Ok(transaction.commit().await?)
}

fn plus(on: Date, counts: Counts) -> UpdateMany<day::Entity> {
    let more = [
        (day::Column::Renewed, counts.renewed),
        (day::Column::Declined, counts.declined),
        (day::Column::Unknown, counts.unknown),
        (day::Column::Skipped, counts.skipped),
        (day::Column::Missed, counts.missed),
        (day::Column::Failed, counts.failed),
    ];
    let update = day::Entity::update_many().filter(day::Column::OnDay.eq(crate::db::Day(on)));
    more.into_iter()
        .fold(update, |update, (column, more)| update.col_expr(column, Expr::col(column).add(more)))
}

fn fresh(ctx: &Ctx, due: i64, counts: Counts, ended: Option<At>) -> day::ActiveModel {
    day::ActiveModel {
        on_day: Set(ctx.today.into()),
        due: Set(due),
        renewed: Set(counts.renewed),
        declined: Set(counts.declined),
        unknown: Set(counts.unknown),
        skipped: Set(counts.skipped),
        missed: Set(counts.missed),
        failed: Set(counts.failed),
        begun_at: Set(ctx.now.into()),
        seen_at: Set(ctx.now.into()),
        ended_at: Set(ended),
    }
}

/// Writes a dry run that begins; of the older ones the newest stay.
pub async fn record_preview(app: &App, preview: &Preview) -> Result<(), Error> {
    let row = preview_row::ActiveModel {
        preview_id: Set(preview.id.0),
        until_on: Set(preview.until.into()),
        begun_at: Set(preview.begun_at.into()),
        begun_by: Set(preview.begun_by.map(|person| person.0)),
        due: Set(preview.due),
        looked: Set(preview.looked),
        ended_at: Set(None),
        totals: Set(written(preview)?),
    };
    let transaction = app.db.begin().await?;
    let older = preview_row::Entity::find()
        .select_only()
        .column(preview_row::Column::PreviewId)
        .order_by_desc(preview_row::Column::BegunAt)
        .order_by_desc(preview_row::Column::PreviewId)
        .offset(KEPT - 1)
        .limit(KEPT);
    let older: Vec<Uuid> = older.into_tuple().all(&transaction).await?;
    preview_row::Entity::delete_many()
        .filter(preview_row::Column::PreviewId.is_in(older))
        .exec(&transaction)
        .await?;
    preview_row::Entity::insert(row).exec_without_returning(&transaction).await?;
    Ok(transaction.commit().await?)
}

/// Writes how far a dry run came.
pub async fn record_progress(app: &App, preview: &Preview) -> Result<(), Error> {
    let transaction = app.db.begin().await?;
    preview_row::Entity::update_many()
        .col_expr(preview_row::Column::Due, Expr::value(preview.due))
        .col_expr(preview_row::Column::Looked, Expr::value(preview.looked))
        .col_expr(preview_row::Column::EndedAt, Expr::value(preview.ended_at.map(At::from)))
        .col_expr(preview_row::Column::Totals, Expr::value(written(preview)?))
        .filter(preview_row::Column::PreviewId.eq(preview.id.0))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

fn written(preview: &Preview) -> Result<String, Error> {
    serde_json::to_string(&preview.totals)
        .map_err(|error| Error::broken(format!("writing a dry run: {error}")))
}

pub async fn preview(connection: &impl ConnectionTrait, id: PreviewId) -> Result<Preview, Error> {
    let row = preview_row::Entity::find_by_id(id.0).one(connection).await?;
    preview_of(row.ok_or(Error::NotFound)?)
}

pub async fn previews(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Preview>, Error> {
    let rows = preview_row::Entity::find()
        .order_by_desc(preview_row::Column::BegunAt)
        .order_by_desc(preview_row::Column::PreviewId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(preview_of).collect()
}

fn preview_of(row: preview_row::Model) -> Result<Preview, Error> {
    let totals = serde_json::from_str(&row.totals);
    Ok(Preview {
        id: PreviewId(row.preview_id),
        until: row.until_on.0,
        begun_at: row.begun_at.instant(),
        begun_by: row.begun_by.map(PersonId),
        due: row.due,
        looked: row.looked,
        ended_at: row.ended_at.map(At::instant),
        totals: totals.map_err(|_| Error::broken("an unreadable dry run"))?,
    })
}
