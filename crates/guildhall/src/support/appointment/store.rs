//! All SQL about appointments.

use domain::ids::{AppointmentId, PartnerId, PersonId, RequestId};
use domain::support::appointment::{End, remind_at};
use domain::support::zone;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::Appointment;
use super::row::{ActiveModel, Column, Entity, Model, hour};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope, PartnerScopes, keys_of, least, walls};
use crate::error::Error;

/// Appointments of one request that are read at once, the newest.
const OF_REQUEST_MAX: u64 = 20;

fn read(row: Model) -> Result<Appointment, Error> {
    let broken = |what: &str| Error::broken(format!("appointment {}: {what}", row.appointment_id));
    let outcome = row.outcome.as_deref();
    let outcome = match outcome {
        Some(code) => Some(End::parse(code).ok_or_else(|| broken("its outcome"))?),
        None => None,
    };
    Ok(Appointment {
        id: AppointmentId(row.appointment_id),
        partner: PartnerId(row.partner_id),
        request: RequestId(row.request_id),
        starts_at: row.starts_at.instant(),
        sequence: row.sequence,
        zone: zone(&row.zone).ok_or_else(|| broken("its zone"))?,
        booked_by: PersonId(row.booked_by),
        booked_at: row.booked_at.instant(),
        outcome,
        phone: row.phone,
    })
}

pub async fn find(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    id: AppointmentId,
) -> Result<Option<Appointment>, Error> {
    let row = Entity::find_by_id((partner.0, id.0)).one(connection).await?;
    row.map(read).transpose()
}

/// The one of a request that stands; its hour may have passed.
pub async fn find_standing(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    request: RequestId,
) -> Result<Option<Appointment>, Error> {
    let row = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::RequestId.eq(request.0))
        .filter(Column::Slot.eq(1))
        .one(connection)
        .await?;
    row.map(read).transpose()
}

/// All of a request, the newest first.
pub async fn list_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    request: RequestId,
) -> Result<Vec<Appointment>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::RequestId.eq(request.0))
        .order_by_desc(Column::BookedAt)
        .order_by_desc(Column::AppointmentId)
        .limit(OF_REQUEST_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(read).collect()
}

/// Those of all partners that stand, the earliest first, at most `limit`.
pub async fn list_standing(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Appointment>, Error> {
    let rows = Entity::find()
        .filter(Column::Slot.eq(1))
        .order_by_asc(Column::StartsAt)
        .order_by_asc(Column::AppointmentId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(read).collect()
}

/// Since when those of all partners stand, and when they begin, at most `limit`.
pub async fn list_waiting_since(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<(At, At)>, Error> {
    let query = Entity::find().select_only().columns([Column::BookedAt, Column::StartsAt]);
    let query = query.filter(Column::Slot.eq(1)).order_by_asc(Column::StartsAt);
    Ok(query.limit(limit).into_tuple().all(connection).await?)
}

/// Writes a new one that stands.
pub async fn record(scope: &PartnerScope, one: &Appointment) -> Result<(), Error> {
    let row = ActiveModel {
        partner_id: Set(scope.partner().0),
        appointment_id: Set(one.id.0),
        request_id: Set(one.request.0),
        starts_at: Set(one.starts_at.into()),
        sequence: Set(one.sequence),
        phone: Set(one.phone.clone()),
        zone: Set(one.zone.iana_name().unwrap_or("UTC").to_owned()),
        slot: Set(Some(1)),
        booked_by: Set(one.booked_by.0),
        booked_at: Set(one.booked_at.into()),
        changed_at: Set(one.booked_at.into()),
        outcome: Set(None),
        remind_at: Set(Some(remind_at(one.starts_at).into())),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Writes where and how one that stands is now. Whoever was reminded of another hour is reminded
/// anew.
pub async fn record_change(
    scope: &PartnerScope,
    ctx: &Ctx,
    one: &Appointment,
    is_moved: bool,
) -> Result<(), Error> {
    let mut query = Entity::update_many()
        .col_expr(Column::StartsAt, Expr::value(At::from(one.starts_at)))
        .col_expr(Column::Sequence, Expr::value(one.sequence))
        .col_expr(Column::Phone, Expr::value(one.phone.as_str()))
        .col_expr(Column::Zone, Expr::value(one.zone.iana_name().unwrap_or("UTC")))
        .col_expr(Column::ChangedAt, Expr::value(At::from(ctx.now)));
    if is_moved {
        let again = At::from(remind_at(one.starts_at));
        query = query.col_expr(Column::RemindAt, Expr::value(again));
    }
    query
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::AppointmentId.eq(one.id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Ends one that stands; nobody is reminded of it.
pub async fn record_end(
    scope: &PartnerScope,
    ctx: &Ctx,
    one: &Appointment,
    end: End,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::Slot, Expr::value(None::<i64>))
        .col_expr(Column::Outcome, Expr::value(end.code()))
        .col_expr(Column::RemindAt, Expr::value(None::<At>))
        .col_expr(Column::Sequence, Expr::value(one.sequence))
        .col_expr(Column::ChangedAt, Expr::value(At::from(ctx.now)))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::AppointmentId.eq(one.id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Gives an hour of somebody of staff away. False where they talk to somebody else then: the key
/// decides, whoever asks at the same time.
pub async fn take_hour(
    scope: &PartnerScope,
    person: PersonId,
    one: &Appointment,
) -> Result<bool, Error> {
    let row = hour::ActiveModel {
        person_id: Set(person.0),
        starts_at: Set(one.starts_at.into()),
        partner_id: Set(scope.partner().0),
        appointment_id: Set(one.id.0),
    };
    let key = [hour::Column::PersonId, hour::Column::StartsAt];
    let once = OnConflict::columns(key).do_nothing().to_owned();
    let insert = hour::Entity::insert(row).on_conflict(once);
    Ok(0 < insert.exec_without_returning(scope.tx()).await?)
}

/// Gives the hour back, where this one has it.
pub async fn free_hour(
    scope: &PartnerScope,
    person: PersonId,
    one: &Appointment,
) -> Result<(), Error> {
    hour::Entity::delete_many()
        .filter(hour::Column::PersonId.eq(person.0))
        .filter(hour::Column::StartsAt.eq(At::from(one.starts_at)))
        .filter(hour::Column::PartnerId.eq(scope.partner().0))
        .filter(hour::Column::AppointmentId.eq(one.id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The hours of somebody of staff that are given away from an instant on, whomever they are for:
/// nobody learns more of them than that they cannot be chosen.
pub async fn list_taken(
    connection: &impl ConnectionTrait,
    person: PersonId,
    from: Timestamp,
) -> Result<Vec<At>, Error> {
    let taken = hour::Entity::find()
        .select_only()
        .column(hour::Column::StartsAt)
        .filter(hour::Column::PersonId.eq(person.0))
        .filter(hour::Column::StartsAt.gte(At::from(from)))
        .order_by_asc(hour::Column::StartsAt)
        .into_tuple();
    Ok(walls::house(taken.all(connection)).await?)
}

/// Those of which both sides are to be reminded now, at most `limit`.
pub async fn list_due(
    connection: &impl ConnectionTrait,
    now: At,
    limit: u64,
) -> Result<Vec<(PartnerId, AppointmentId)>, Error> {
    let found: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .columns([Column::PartnerId, Column::AppointmentId])
        .filter(Column::RemindAt.lte(now))
        .order_by_asc(Column::RemindAt)
        .order_by_asc(Column::AppointmentId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(|(partner, id)| (PartnerId(partner), AppointmentId(id))).collect())
}

type Key = (PartnerId, AppointmentId);

fn among(keys: &[Key]) -> Expr {
    let key = Expr::tuple([Expr::col(Column::PartnerId), Expr::col(Column::AppointmentId)]);
    key.in_subquery(keys_of(keys.iter().map(|(partner, id)| (partner.0, id.0))))
}

/// Of some of locked partners, those that are still due: another node may have come first.
pub async fn list_still_due(
    scopes: &PartnerScopes,
    now: At,
    keys: &[Key],
) -> Result<Vec<Appointment>, Error> {
    let rows = Entity::find()
        .filter(among(keys))
        .filter(Column::RemindAt.lte(now))
        .order_by_asc(Column::RemindAt)
        .order_by_asc(Column::AppointmentId)
        .all(scopes.tx())
        .await?;
    rows.into_iter().map(read).collect()
}

/// Nobody is reminded of these again, unless they are moved.
pub async fn record_reminded(scopes: &PartnerScopes, keys: &[Key]) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::RemindAt, Expr::value(None::<At>))
        .filter(among(keys))
        .exec(scopes.tx())
        .await?;
    Ok(())
}

/// The first instant after another at which somebody is to be reminded.
pub async fn next_reminder_at(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    let later = Entity::find().filter(Column::RemindAt.gt(after));
    least(connection, later, Column::RemindAt).await
}
