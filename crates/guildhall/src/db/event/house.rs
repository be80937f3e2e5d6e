//! What happened to the house itself and to no partner: staff, programme, the work as a whole. One
//! chain of the same kind as a partner's; its rows are few.

use domain::ids::PartnerId;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect, entity::prelude::*};

use super::{Event, chain, row_of};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::db::types::{At, Day, Sha};
use crate::error::Error;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "house_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub sequence: i64,
    pub event_id: Uuid,
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

/// The number of the last event, and the lock on the chain: one row.
pub mod head {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "house_head")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub sequence: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl Model {
    /// The same as an event of the partner that does not exist.
    pub fn as_event(&self) -> super::Model {
        let own = self.clone();
        super::Model {
            partner_id: Uuid::nil(),
            event_id: own.event_id,
            sequence: own.sequence,
            at: own.at,
            on_day: own.on_day,
            actor_kind: own.actor_kind,
            actor_person: own.actor_person,
            way: own.way,
            why: own.why,
            kind: own.kind,
            subject_kind: own.subject_kind,
            subject_id: own.subject_id,
            data: own.data,
            personal: own.personal,
            personal_hash: own.personal_hash,
            previous_hash: own.previous_hash,
            hash: own.hash,
        }
    }

    fn of(event: super::Model) -> Model {
        Model {
            sequence: event.sequence,
            event_id: event.event_id,
            at: event.at,
            on_day: event.on_day,
            actor_kind: event.actor_kind,
            actor_person: event.actor_person,
            way: event.way,
            why: event.why,
            kind: event.kind,
            subject_kind: event.subject_kind,
            subject_id: event.subject_id,
            data: event.data,
            personal: event.personal,
            personal_hash: event.personal_hash,
            previous_hash: event.previous_hash,
            hash: event.hash,
        }
    }
}

/// Writes what happened, in the commit of the change itself. The last thing of a transaction: until
/// it ends, nobody else writes one.
pub async fn record(
    transaction: &Transaction,
    app: &App,
    ctx: &Ctx,
    event: Event,
) -> Result<(), Error> {
    head::Entity::update_many()
        .col_expr(head::Column::Sequence, Expr::col(head::Column::Sequence).add(1))
        .filter(head::Column::Id.eq(1))
        .exec(transaction)
        .await?;
    let head = head::Entity::find_by_id(1).one(transaction).await?;
    let head = head.ok_or_else(|| Error::broken("the house's chain has no head"))?;
    let previous = last(transaction).await?.map_or(Sha::NONE, |(_, hash)| hash);
    let mut row = row_of(app, ctx, PartnerId(Uuid::nil()), head.sequence, &event);
    chain::link(&mut row, previous);
    let row = Model::of(row).into_active_model().reset_all();
    Entity::insert(row).exec_without_returning(transaction).await?;
    Ok(())
}

/// The number and the hash of the last event.
pub async fn last(connection: &impl ConnectionTrait) -> Result<Option<(i64, Sha)>, Error> {
    let query = Entity::find().select_only().column(Column::Sequence).column(Column::Hash);
    Ok(query.order_by_desc(Column::Sequence).limit(1).into_tuple().one(connection).await?)
}
