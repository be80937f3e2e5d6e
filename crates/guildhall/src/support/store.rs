//! All SQL about requests to support.

pub mod desk;
mod times;

pub use times::{Times, find_of_any, list_times, list_waiting_since};

use domain::ids::{
    OrderId, PartnerId, PersonId, RequestId, RequestNumber, SubscriptionId, TopicCode,
};
use domain::support::{Outcome, Queue, Severity, State};
use domain::text::Locale;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, PaginatorTrait, QueryOrder, QuerySelect};

use super::row::{ActiveModel, Column, Entity, Model, note};
use super::{About, Cancels, Note, Request, Side};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope};
use crate::error::Error;

pub(super) fn read(row: Model) -> Result<Request, Error> {
    let broken = |what: &str| Error::broken(format!("request {}: {what}", row.number));
    let outcome = row.outcome.as_deref().and_then(Outcome::parse);
    let state = match (row.state.as_str(), row.due_at, outcome, row.closed_at) {
        ("open", Some(due_at), None, None) => State::Open { due_at: due_at.instant() },
        ("needs_attention", None, None, None) => State::NeedsAttention,
        ("closed", None, Some(outcome), Some(at)) => State::Closed { outcome, at: at.instant() },
        _ => return Err(broken("its state is unreadable")),
    };
    let cancels = match (row.subscription_id, row.order_id) {
        (Some(subscription), Some(order)) => {
            Some(Cancels { subscription: SubscriptionId(subscription), order: OrderId(order) })
        }
        _ => None,
    };
    Ok(Request {
        id: RequestId(row.request_id),
        partner: PartnerId(row.partner_id),
        number: RequestNumber::parse(&row.number).ok_or_else(|| broken("its number"))?,
        topic: TopicCode::parse(&row.topic).ok_or_else(|| broken("its topic"))?,
        queue: Queue::parse(&row.queue).ok_or_else(|| broken("its queue"))?,
        severity: Severity::parse(&row.severity).ok_or_else(|| broken("its severity"))?,
        cancels,
        about: About {
            subscription: row.about_subscription.map(SubscriptionId),
            order: row.about_order.map(OrderId),
        },
        owner: row.owner.map(PersonId),
        state,
        locale: Locale::parse(&row.locale).unwrap_or(Locale::EnUs),
        created_at: row.created_at.instant(),
        created_by: PersonId(row.created_by),
        changed_at: row.changed_at.instant(),
        title: row.title,
    })
}

/// The next running number of the locked partner's requests.
pub async fn next_no(scope: &PartnerScope) -> Result<i64, Error> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::RequestNo)
        .filter(Column::PartnerId.eq(scope.partner().0))
        .order_by_desc(Column::RequestNo)
        .into_tuple()
        .one(scope.tx())
        .await?;
    Ok(last.unwrap_or(0) + 1)
}

pub async fn record(scope: &PartnerScope, request: &Request, no: i64) -> Result<(), Error> {
    let (outcome, due_at, closed_at) = columns(request.state);
    let row = ActiveModel {
        partner_id: Set(scope.partner().0),
        request_id: Set(request.id.0),
        request_no: Set(no),
        number: Set(request.number.to_string()),
        topic: Set(request.topic.to_string()),
        queue: Set(request.queue.code().to_owned()),
        severity: Set(request.severity.code().to_owned()),
        title: Set(request.title.clone()),
        subscription_id: Set(request.cancels.map(|cancels| cancels.subscription.0)),
        order_id: Set(request.cancels.map(|cancels| cancels.order.0)),
        about_subscription: Set(request.about.subscription.map(|about| about.0)),
        about_order: Set(request.about.order.map(|about| about.0)),
        owner: Set(request.owner.map(|owner| owner.0)),
        state: Set(request.state.code().to_owned()),
        outcome: Set(outcome),
        cancel_slot: Set(request.cancels.map(|_| 1)),
        locale: Set(request.locale.tag().to_owned()),
        created_at: Set(request.created_at.into()),
        created_by: Set(request.created_by.0),
        changed_at: Set(request.changed_at.into()),
        due_at: Set(due_at),
        closed_at: Set(closed_at),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

fn columns(state: State) -> (Option<String>, Option<At>, Option<At>) {
    match state {
        State::Open { due_at } => (None, Some(due_at.into()), None),
        State::NeedsAttention => (None, None, None),
        State::Closed { outcome, at } => (Some(outcome.code().to_owned()), None, Some(at.into())),
    }
}

pub async fn record_state(
    scope: &PartnerScope,
    ctx: &Ctx,
    request: &Request,
    state: State,
) -> Result<(), Error> {
    let (outcome, due_at, closed_at) = columns(state);
    let slot = request.cancels.filter(|_| !state.is_closed()).map(|_| 1_i64);
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::Outcome, Expr::value(outcome))
        .col_expr(Column::DueAt, Expr::value(due_at))
        .col_expr(Column::ClosedAt, Expr::value(closed_at))
        .col_expr(Column::CancelSlot, Expr::value(slot))
        .col_expr(Column::ChangedAt, Expr::value(At::from(ctx.now)))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::RequestId.eq(request.id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Adds to what was said. Returns the note's number.
pub async fn record_note(
    scope: &PartnerScope,
    request: RequestId,
    (side, text): (Side, String),
    ctx: &Ctx,
) -> Result<i64, Error> {
    let count = count_notes(scope.tx(), scope.partner(), request).await?;
    let note_no = i64::try_from(count).unwrap_or(i64::MAX) + 1;
    let row = note::ActiveModel {
        partner_id: Set(scope.partner().0),
        request_id: Set(request.0),
        note_no: Set(note_no),
        at: Set(ctx.now.into()),
        side: Set(side.code().to_owned()),
        person_id: Set(ctx.actor.person().map(|person| person.0)),
        text: Set(text),
    };
    note::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(note_no)
}

pub async fn count_notes(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    request: RequestId,
) -> Result<u64, Error> {
    let notes = note::Entity::find()
        .filter(note::Column::PartnerId.eq(partner.0))
        .filter(note::Column::RequestId.eq(request.0));
    Ok(notes.count(connection).await?)
}

/// What was said, from the beginning.
pub async fn list_notes(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    request: RequestId,
) -> Result<Vec<Note>, Error> {
    let rows = note::Entity::find()
        .filter(note::Column::PartnerId.eq(partner.0))
        .filter(note::Column::RequestId.eq(request.0))
        .order_by_asc(note::Column::NoteNo)
        .limit(super::NOTES_MAX as u64)
        .all(connection)
        .await?;
    let note = |row: note::Model| Note {
        no: row.note_no,
        at: row.at.instant(),
        side: Side::parse(&row.side).unwrap_or(Side::Support),
        person: row.person_id.map(PersonId),
        text: row.text,
    };
    Ok(rows.into_iter().map(note).collect())
}

/// The partner's request of a number; of one person's only, where `of` names them.
pub async fn get_by_number(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    number: &RequestNumber,
    of: Option<PersonId>,
) -> Result<Request, Error> {
    let mut query = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::Number.eq(number.as_str()));
    if let Some(person) = of {
        query = query.filter(Column::CreatedBy.eq(person.0));
    }
    read(query.one(connection).await?.ok_or(Error::NotFound)?)
}

pub async fn find(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    request: RequestId,
) -> Result<Option<Request>, Error> {
    let row = Entity::find_by_id((partner.0, request.0)).one(connection).await?;
    row.map(read).transpose()
}

/// The request by which a subscription is to be cancelled, while it is not decided.
pub async fn find_cancelling(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    subscription: SubscriptionId,
) -> Result<Option<Request>, Error> {
    let row = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::SubscriptionId.eq(subscription.0))
        .filter(Column::CancelSlot.eq(1))
        .one(connection)
        .await?;
    row.map(read).transpose()
}

/// A partner's requests in some states, what changed last first, at most `limit`.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    (state, of): (Option<&str>, Option<PersonId>),
    before: Option<Timestamp>,
    limit: u64,
) -> Result<Vec<Request>, Error> {
    let mut query = Entity::find().filter(Column::PartnerId.eq(partner.0));
    if let Some(state) = state {
        query = query.filter(Column::State.eq(state));
    }
    if let Some(person) = of {
        query = query.filter(Column::CreatedBy.eq(person.0));
    }
    if let Some(before) = before {
        query = query.filter(Column::ChangedAt.lt(At::from(before)));
    }
    let query = query.order_by_desc(Column::ChangedAt).order_by_desc(Column::RequestNo);
    query.limit(limit).all(connection).await?.into_iter().map(read).collect()
}

/// How many requests a partner has in each state.
pub async fn count_by_state(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    of: Option<PersonId>,
) -> Result<Vec<(String, i64)>, Error> {
    let mut query = Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::RequestId.count(), "requests")
        .filter(Column::PartnerId.eq(partner.0));
    if let Some(person) = of {
        query = query.filter(Column::CreatedBy.eq(person.0));
    }
    Ok(query.group_by(Column::State).into_tuple().all(connection).await?)
}
