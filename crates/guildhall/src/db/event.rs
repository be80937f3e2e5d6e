//! What happened to a partner: written with each change, shown as timelines.

use domain::ids::PartnerId;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};
use serde_json::{Value, json};

use super::types::{At, Day};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: Uuid,
    pub sequence: i64,
    pub at: At,
    pub on_day: Day,
    pub actor_kind: String,
    pub actor_person: Option<Uuid>,
    pub kind: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub data: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A happening, in the past tense: `order.placed`. The data holds what a sentence about it needs.
#[derive(Debug, Clone)]
pub struct Event {
    pub kind: &'static str,
    pub subject_kind: &'static str,
    pub subject_id: String,
    pub data: Value,
}

impl Event {
    pub fn new(kind: &'static str, subject_kind: &'static str, subject_id: impl ToString) -> Event {
        Event { kind, subject_kind, subject_id: subject_id.to_string(), data: json!({}) }
    }

    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Event {
        if let Value::Object(fields) = &mut self.data {
            fields.insert(name.to_owned(), value.into());
        }
        self
    }
}

pub(super) async fn insert(
    connection: &impl ConnectionTrait,
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    sequence: i64,
    event: Event,
) -> Result<(), Error> {
    let row = row_of(app, ctx, partner, sequence, &event);
    Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// The row of what happened.
pub(super) fn row_of(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    sequence: i64,
    event: &Event,
) -> ActiveModel {
    ActiveModel {
        partner_id: Set(partner.0),
        event_id: Set(app.world.ids.uuid(ctx.now)),
        sequence: Set(sequence),
        at: Set(ctx.now.into()),
        on_day: Set(ctx.today.into()),
        actor_kind: Set(ctx.actor.kind().to_owned()),
        actor_person: Set(ctx.actor.person().map(|person| person.0)),
        kind: Set(event.kind.to_owned()),
        subject_kind: Set(event.subject_kind.to_owned()),
        subject_id: Set(event.subject_id.clone()),
        data: Set(event.data.to_string()),
    }
}

/// The newest events of a partner, newest first, at most `limit`; of one subject when it is given
/// as its kind and id.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    subject: Option<(&str, &str)>,
    limit: u64,
) -> Result<Vec<Model>, Error> {
    let mut query = Entity::find().filter(Column::PartnerId.eq(partner.0));
    if let Some((kind, id)) = subject {
        query = query.filter(Column::SubjectKind.eq(kind)).filter(Column::SubjectId.eq(id));
    }
    Ok(query.order_by_desc(Column::Sequence).limit(limit).all(connection).await?)
}

/// Which events of a partner: all that hold of what is given.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// A kind of actor: `member`, `operator`, `system`, `visitor`.
    pub actor: Option<String>,
    pub person: Option<Uuid>,
    /// A kind of subject: `order`, `person`.
    pub subject: Option<String>,
    /// The first and the last day, both included.
    pub first: Option<jiff::civil::Date>,
    pub last: Option<jiff::civil::Date>,
    /// Only what is older than this place of the partner's history.
    pub before: Option<i64>,
}

/// The newest events of a partner that are wanted, newest first, at most `limit`.
pub async fn search(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    wanted: &Wanted,
    limit: u64,
) -> Result<Vec<Model>, Error> {
    let mut query = Entity::find().filter(Column::PartnerId.eq(partner.0));
    if let Some(actor) = &wanted.actor {
        query = query.filter(Column::ActorKind.eq(actor));
    }
    if let Some(person) = wanted.person {
        query = query.filter(Column::ActorPerson.eq(person));
    }
    if let Some(subject) = &wanted.subject {
        query = query.filter(Column::SubjectKind.eq(subject));
    }
    if let Some(first) = wanted.first {
        query = query.filter(Column::OnDay.gte(Day::from(first)));
    }
    if let Some(last) = wanted.last {
        query = query.filter(Column::OnDay.lte(Day::from(last)));
    }
    if let Some(before) = wanted.before {
        query = query.filter(Column::Sequence.lt(before));
    }
    Ok(query.order_by_desc(Column::Sequence).limit(limit).all(connection).await?)
}

/// The newest events of all partners from an instant on, newest first, at most `limit`: for
/// operators.
pub async fn list_all_since(
    connection: &impl ConnectionTrait,
    since: At,
    limit: u64,
) -> Result<Vec<Model>, Error> {
    let query = Entity::find().filter(Column::At.gte(since));
    Ok(query
        .order_by_desc(Column::At)
        .order_by_desc(Column::PartnerId)
        .order_by_desc(Column::Sequence)
        .limit(limit)
        .all(connection)
        .await?)
}
