//! What an operator must look at: opened with the change that calls for it, closed with a note.

use domain::ids::{PartnerId, TaskId};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, PaginatorTrait, QueryOrder, QuerySelect};
use serde_json::Value;

use super::PartnerScope;
use super::types::At;
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "task")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub task_id: Uuid,
    /// `receipt_under`, `payment_unknown`, …: the sentence about it is keyed by this.
    pub kind: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub data: String,
    pub opened_at: At,
    pub closed_at: Option<At>,
    pub closed_by: Option<Uuid>,
    pub note: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Opens a task in the scope's commit.
pub async fn open(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    kind: &str,
    subject: (&str, String),
    data: Value,
) -> Result<TaskId, Error> {
    let id = app.world.ids.uuid(ctx.now);
    let row = ActiveModel {
        partner_id: Set(scope.partner().0),
        task_id: Set(id),
        kind: Set(kind.to_owned()),
        subject_kind: Set(subject.0.to_owned()),
        subject_id: Set(subject.1),
        data: Set(data.to_string()),
        opened_at: Set(ctx.now.into()),
        closed_at: Set(None),
        closed_by: Set(None),
        note: Set(String::new()),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(TaskId(id))
}

/// Closes an open task with a note. [`Error::NotFound`] when there is none, or it is closed.
pub async fn close(
    scope: &PartnerScope,
    ctx: &Ctx,
    task: TaskId,
    note: String,
) -> Result<(), Error> {
    let closed = Entity::update_many()
        .col_expr(Column::ClosedAt, Expr::value(At::from(ctx.now)))
        .col_expr(Column::ClosedBy, Expr::value(ctx.actor.person().map(|person| person.0)))
        .col_expr(Column::Note, Expr::value(note))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::TaskId.eq(task.0))
        .filter(Column::ClosedAt.is_null())
        .exec(scope.tx())
        .await?;
    if closed.rows_affected == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Closes what is open of a kind about a subject: it came to its end by itself.
pub async fn close_about(
    scope: &PartnerScope,
    ctx: &Ctx,
    kind: &str,
    subject: (&str, String),
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::ClosedAt, Expr::value(At::from(ctx.now)))
        .col_expr(Column::ClosedBy, Expr::value(ctx.actor.person().map(|person| person.0)))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::Kind.eq(kind))
        .filter(Column::SubjectKind.eq(subject.0))
        .filter(Column::SubjectId.eq(subject.1))
        .filter(Column::ClosedAt.is_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Whether a task of a kind about a subject is open.
pub async fn is_open(
    scope: &PartnerScope,
    kind: &str,
    subject: &(&str, String),
) -> Result<bool, Error> {
    let found = Entity::find()
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::Kind.eq(kind))
        .filter(Column::SubjectKind.eq(subject.0))
        .filter(Column::SubjectId.eq(&subject.1))
        .filter(Column::ClosedAt.is_null())
        .one(scope.tx())
        .await?;
    Ok(found.is_some())
}

/// A task of any partner, open or closed: for operators.
pub async fn find(connection: &impl ConnectionTrait, task: TaskId) -> Result<Option<Model>, Error> {
    Ok(Entity::find().filter(Column::TaskId.eq(task.0)).one(connection).await?)
}

/// How many tasks are open.
pub async fn count_open(connection: &impl ConnectionTrait) -> Result<u64, Error> {
    Ok(Entity::find().filter(Column::ClosedAt.is_null()).count(connection).await?)
}

/// The partner with which an open task about a subject stands.
pub async fn find_partner_asked(
    connection: &impl ConnectionTrait,
    (subject_kind, subject_id): (&str, &str),
) -> Result<Option<PartnerId>, Error> {
    let found = Entity::find()
        .filter(Column::SubjectKind.eq(subject_kind))
        .filter(Column::SubjectId.eq(subject_id))
        .filter(Column::ClosedAt.is_null())
        .one(connection)
        .await?;
    Ok(found.map(|task| PartnerId(task.partner_id)))
}

/// The kinds of the open tasks of all partners and since when each waits, oldest first, at most
/// `limit`.
pub async fn list_open_since(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<(String, At)>, Error> {
    let query = Entity::find().select_only().columns([Column::Kind, Column::OpenedAt]);
    let query = query.filter(Column::ClosedAt.is_null()).order_by_asc(Column::OpenedAt);
    Ok(query.limit(limit).into_tuple().all(connection).await?)
}

/// The open tasks of all partners, oldest first, at most `limit`: the operator's list.
pub async fn list_open(connection: &impl ConnectionTrait, limit: u64) -> Result<Vec<Model>, Error> {
    let query = Entity::find().filter(Column::ClosedAt.is_null());
    Ok(query.order_by_asc(Column::OpenedAt).limit(limit).all(connection).await?)
}

/// The tasks of one partner, open ones first, then newest first, at most `limit`.
pub async fn list_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    limit: u64,
) -> Result<Vec<Model>, Error> {
    let query = Entity::find().filter(Column::PartnerId.eq(partner.0));
    let mut tasks = query.order_by_desc(Column::OpenedAt).limit(limit).all(connection).await?;
    tasks.sort_by_key(|task| task.closed_at.is_some());
    Ok(tasks)
}
