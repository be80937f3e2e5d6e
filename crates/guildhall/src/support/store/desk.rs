//! All SQL about the desk: what waits for staff, of all partners, and who works on it.

use domain::ids::{PartnerId, PersonId, RequestId};
use domain::support::{Queue, Severity};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ActiveValue::Set, ConnectionTrait, PaginatorTrait, QueryOrder, QuerySelect};

use super::read;
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope, keys_of};
use crate::error::Error;
use crate::support::Request;
use crate::support::row::{Column, Entity, routing};

/// Which of the waiting requests are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    pub queue: Option<Queue>,
    pub severity: Option<Severity>,
    /// Those whose answer was due before this instant.
    pub late_at: Option<Timestamp>,
    pub owner: Option<PersonId>,
    pub unowned: bool,
}

/// The requests of all partners that wait for support, the one due first first: the operators'
/// queue.
pub async fn list_waiting(
    connection: &impl ConnectionTrait,
    filter: Filter,
    limit: u64,
) -> Result<Vec<Request>, Error> {
    let mut query = Entity::find().filter(Column::DueAt.is_not_null());
    if let Some(queue) = filter.queue {
        query = query.filter(Column::Queue.eq(queue.code()));
    }
    if let Some(severity) = filter.severity {
        query = query.filter(Column::Severity.eq(severity.code()));
    }
    if let Some(now) = filter.late_at {
        query = query.filter(Column::DueAt.lt(At::from(now)));
    }
    if let Some(owner) = filter.owner {
        query = query.filter(Column::Owner.eq(owner.0));
    }
    if filter.unowned {
        query = query.filter(Column::Owner.is_null());
    }
    let query = query.order_by_asc(Column::DueAt).order_by_asc(Column::RequestId);
    query.limit(limit).all(connection).await?.into_iter().map(read).collect()
}

/// Requests of any partners by their ids, in no order.
pub async fn list_by_ids(
    connection: &impl ConnectionTrait,
    ids: &[(PartnerId, RequestId)],
) -> Result<Vec<Request>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let key = Expr::tuple([Expr::col(Column::PartnerId), Expr::col(Column::RequestId)]);
    let wanted = keys_of(ids.iter().map(|(partner, request)| (partner.0, request.0)));
    let rows = Entity::find().filter(key.in_subquery(wanted)).all(connection).await?;
    rows.into_iter().map(read).collect()
}

/// How many requests of all partners wait for support, and of these how many are late.
pub async fn count_waiting(
    connection: &impl ConnectionTrait,
    now: Timestamp,
) -> Result<(u64, u64), Error> {
    let waiting = Entity::find().filter(Column::DueAt.is_not_null());
    let late = Entity::find().filter(Column::DueAt.lt(At::from(now)));
    Ok((waiting.count(connection).await?, late.count(connection).await?))
}

/// Says who of staff works on a request; `None`: nobody.
pub async fn record_owner(
    scope: &PartnerScope,
    request: RequestId,
    owner: Option<PersonId>,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::Owner, Expr::value(owner.map(|owner| owner.0)))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::RequestId.eq(request.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Puts a request into another queue, where nobody works on it yet.
pub async fn record_routing(
    scope: &PartnerScope,
    ctx: &Ctx,
    request: &Request,
    (to, note): (Queue, &str),
) -> Result<(), Error> {
    let known = list_routings(scope.tx(), scope.partner(), request.id).await?.len();
    let row = routing::ActiveModel {
        partner_id: Set(scope.partner().0),
        request_id: Set(request.id.0),
        routing_no: Set(i64::try_from(known).unwrap_or(i64::MAX) + 1),
        at: Set(ctx.now.into()),
        person_id: Set(ctx.actor.person().map(|person| person.0)),
        from_queue: Set(request.queue.code().to_owned()),
        to_queue: Set(to.code().to_owned()),
        note: Set(note.to_owned()),
    };
    routing::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Entity::update_many()
        .col_expr(Column::Queue, Expr::value(to.code()))
        .col_expr(Column::Owner, Expr::value(None::<Uuid>))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::RequestId.eq(request.id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// A way from one queue to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routing {
    pub at: Timestamp,
    pub person: Option<PersonId>,
    pub from: String,
    pub to: String,
    pub note: String,
}

/// Routings of a request that are read at once.
pub const ROUTINGS_MAX: u64 = 50;

pub async fn list_routings(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    request: RequestId,
) -> Result<Vec<Routing>, Error> {
    let rows = routing::Entity::find()
        .filter(routing::Column::PartnerId.eq(partner.0))
        .filter(routing::Column::RequestId.eq(request.0))
        .order_by_asc(routing::Column::RoutingNo)
        .limit(ROUTINGS_MAX)
        .all(connection)
        .await?;
    let routing = |row: routing::Model| Routing {
        at: row.at.instant(),
        person: row.person_id.map(PersonId),
        from: row.from_queue,
        to: row.to_queue,
        note: row.note,
    };
    Ok(rows.into_iter().map(routing).collect())
}
