//! What happened to a partner: written with each change, shown as timelines, never changed.
//!
//! Each event holds the hash of the one before it ([`chain`]); what it says of people can be taken
//! out without breaking that ([`personal`]).

pub mod chain;
pub mod erase;
pub mod house;
pub mod personal;

use domain::ids::{PartnerId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{Condition, ConnectionTrait, QueryOrder, QuerySelect};
use serde_json::{Map, Value, json};

use super::types::{At, Day, Sha};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use personal::{PLACE, Parts};

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
    pub way: String,
    pub why: Option<String>,
    pub kind: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub data: String,
    pub personal: Option<String>,
    pub personal_hash: Option<Sha>,
    pub previous_hash: Sha,
    pub hash: Sha,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// What a sentence about it needs; what was erased is `None`.
    pub fn fields(&self) -> Map<String, Value> {
        let mut fields: Map<String, Value> = serde_json::from_str(&self.data).unwrap_or_default();
        for (name, value) in self.parts().values() {
            if name != PLACE {
                fields.insert(name.to_owned(), value.map_or(Value::Null, Value::from));
            }
        }
        fields
    }

    /// The network address it came from, where it is known and was not erased.
    pub fn place(&self) -> Option<String> {
        let parts = self.parts();
        parts.values().find(|(name, _)| *name == PLACE)?.1.map(str::to_owned)
    }

    /// Leaves the network address out of what is shown.
    pub fn forget_place(&mut self) {
        let mut parts = self.parts();
        parts.leave_out(PLACE);
        self.personal = parts.written();
    }

    fn parts(&self) -> Parts {
        self.personal.as_deref().map(Parts::read).unwrap_or_default()
    }
}

/// A happening, in the past tense: `order.placed`. The data holds what a sentence about it needs.
#[derive(Debug, Clone)]
pub struct Event {
    pub kind: &'static str,
    pub subject_kind: &'static str,
    pub subject_id: String,
    pub data: Value,
    why: Option<String>,
    person: Option<PersonId>,
}

impl Event {
    pub fn new(kind: &'static str, subject_kind: &'static str, subject_id: impl ToString) -> Event {
        let subject_id = subject_id.to_string();
        Event { kind, subject_kind, subject_id, data: json!({}), why: None, person: None }
    }

    /// A value. Those that [`personal::FIELDS`] lists are kept so that they can be erased.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Event {
        if let Value::Object(fields) = &mut self.data {
            fields.insert(name.to_owned(), value.into());
        }
        self
    }

    /// The reason that was given for it.
    pub fn because(mut self, why: impl Into<String>) -> Event {
        self.why = Some(why.into()).filter(|why: &String| !why.trim().is_empty());
        self
    }

    /// Whose names and addresses it holds, where neither its subject nor who acts is that person.
    pub fn of_person(mut self, person: PersonId) -> Event {
        self.person = Some(person);
        self
    }

    /// Takes out what is said of people, and the network address it comes from.
    fn split(&self, app: &App, ctx: &Ctx) -> (String, Parts) {
        let actor = ctx.actor.person();
        let subject = (self.subject_kind == "person").then(|| PersonId::parse(&self.subject_id));
        let person = self.person.or(subject.flatten()).or(actor);
        let mut parts = Parts::default();
        if let Some(place) = ctx.origin.place {
            let of = actor.or(self.person);
            parts.add(PLACE, app.world.ids.salt(), &place.to_string(), of);
        }
        let mut data = self.data.clone();
        if let Value::Object(fields) = &mut data {
            // A token may be gone when somebody reads who did it: its name is kept with that.
            if let Some(name) = &ctx.token_name {
                fields.insert("token_name".to_owned(), name.as_str().into());
            }
            for name in personal::FIELDS {
                if let Some(Value::String(value)) = fields.remove(name) {
                    parts.add(name, app.world.ids.salt(), &value, person);
                }
            }
        }
        (data.to_string(), parts)
    }
}

/// The row of what happened, which is not linked to the one before it yet.
pub(super) fn row_of(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    sequence: i64,
    event: &Event,
) -> Model {
    let (data, parts) = event.split(app, ctx);
    Model {
        partner_id: partner.0,
        event_id: app.world.ids.uuid(ctx.now),
        sequence,
        at: ctx.now.into(),
        on_day: ctx.today.into(),
        actor_kind: ctx.actor.kind().to_owned(),
        actor_person: ctx.actor.person().map(|person| person.0),
        way: ctx.origin.way.code().to_owned(),
        why: event.why.clone().or_else(|| ctx.why.as_deref().map(str::to_owned)),
        kind: event.kind.to_owned(),
        subject_kind: event.subject_kind.to_owned(),
        subject_id: event.subject_id.clone(),
        data,
        personal: parts.written(),
        personal_hash: parts.hash(),
        previous_hash: Sha::NONE,
        hash: Sha::NONE,
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

impl Wanted {
    /// All but the place it goes on from.
    fn condition(&self) -> Condition {
        Condition::all()
            .add_option(self.actor.as_ref().map(|actor| Column::ActorKind.eq(actor)))
            .add_option(self.person.map(|person| Column::ActorPerson.eq(person)))
            .add_option(self.subject.as_ref().map(|kind| Column::SubjectKind.eq(kind)))
            .add_option(self.first.map(|first| Column::OnDay.gte(Day::from(first))))
            .add_option(self.last.map(|last| Column::OnDay.lte(Day::from(last))))
    }
}

/// The newest events of a partner that are wanted, newest first, at most `limit`.
pub async fn search(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    wanted: &Wanted,
    limit: u64,
) -> Result<Vec<Model>, Error> {
    let query =
        Entity::find().filter(Column::PartnerId.eq(partner.0)).filter(wanted.condition()).filter(
            Condition::all().add_option(wanted.before.map(|before| Column::Sequence.lt(before))),
        );
    Ok(query.order_by_desc(Column::Sequence).limit(limit).all(connection).await?)
}

/// Which events of all partners, for operators.
#[derive(Debug, Clone, Default)]
pub struct WantedOfAll {
    /// Its place within one partner's history is left aside.
    pub what: Wanted,
    pub partner: Option<PartnerId>,
    /// From this instant on, and before that one: what a database follows along its index.
    pub since: Option<At>,
    pub until: Option<At>,
    /// Only what is older than this event.
    pub before: Option<(At, Uuid, i64)>,
}

/// The newest events of all partners that are wanted, newest first, at most `limit`.
pub async fn search_all(
    connection: &impl ConnectionTrait,
    wanted: &WantedOfAll,
    limit: u64,
) -> Result<Vec<Model>, Error> {
    let older = wanted.before.map(|(at, partner, sequence)| {
        let place = [Column::At, Column::PartnerId, Column::Sequence].map(Expr::col);
        let last = [Expr::value(at), Expr::value(partner), Expr::value(sequence)];
        // The instant by itself, too: that is what a database finds in its index.
        Column::At.lte(at).and(Expr::tuple(place).lt(Expr::tuple(last)))
    });
    let bounds = Condition::all()
        .add_option(wanted.partner.map(|partner| Column::PartnerId.eq(partner.0)))
        .add_option(wanted.since.map(|since| Column::At.gte(since)))
        .add_option(wanted.until.map(|until| Column::At.lt(until)))
        .add_option(older);
    let query = Entity::find().filter(bounds).filter(wanted.what.condition());
    Ok(query
        .order_by_desc(Column::At)
        .order_by_desc(Column::PartnerId)
        .order_by_desc(Column::Sequence)
        .limit(limit)
        .all(connection)
        .await?)
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
