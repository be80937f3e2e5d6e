//! The simulated gateway's webhooks: written with what they tell of, delivered when their time has
//! come, signed, and as badly as somebody planned.

use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::super::event::Event;
use super::super::rows::event;
use super::super::signature;
use super::fault::{Call, Fault, meet};
use super::{LATE_SECONDS, short_hash};
use crate::db::{At, Db};
use crate::error::Error;

/// Seconds after which a webhook that was refused is sent once more.
const AGAIN_SECONDS: i64 = 60 * 60;
/// Seconds a webhook stays behind when it is overtaken.
const OVERTAKEN_SECONDS: i64 = 10 * 60;
/// A secret nobody knows, for signatures that are to be wrong.
const WRONG_SECRET: &str = "whsec_somebody_else";

/// A webhook as it arrives.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub name: String,
    pub about: String,
    pub body: String,
    pub signature: String,
}

/// Puts a webhook on its way: `times` deliveries of one event, the first after `wait` seconds.
pub(super) async fn announce(
    connection: &impl ConnectionTrait,
    told: &Event,
    now: Timestamp,
    (wait, times): (i64, i64),
) -> Result<(), Error> {
    let name = format!("{} {}", told.to_json(), now.as_microsecond());
    let id = short_hash("event", &name);
    let mut body = told.to_json();
    body["id"] = id.as_str().into();
    let met = if 0 < times { meet(connection, Call::Webhook).await? } else { None };
    let good = |wait: i64, time: i64| ("good", wait, time);
    let deliveries = match met {
        None => (0..times).map(|time| good(wait + time, time)).collect(),
        Some(Fault::Doubled) => vec![good(wait, 0), good(wait + 1, 1)],
        Some(Fault::Late) => vec![good(wait + LATE_SECONDS, 0)],
        Some(Fault::Reordered) => vec![good(wait + OVERTAKEN_SECONDS, 0)],
        Some(Fault::BadSignature) => vec![("bad", wait, 0), good(wait + AGAIN_SECONDS, 1)],
        Some(Fault::StaleSignature) => vec![("stale", wait, 0), good(wait + AGAIN_SECONDS, 1)],
        Some(_) => Vec::new(),
    };
    for (signature, wait, time) in deliveries {
        let row = event::ActiveModel {
            delivery: Set(format!("{id}-{time}")),
            event_id: Set(id.clone()),
            about: Set(told.about().to_owned()),
            body: Set(body.to_string()),
            signature: Set(signature.to_owned()),
            due_at: Set(At::from(now).plus_seconds(wait)),
            delivered_at: Set(None),
        };
        event::Entity::insert(row).exec_without_returning(connection).await?;
    }
    Ok(())
}

/// The webhooks that are due and not delivered, oldest first, signed with a secret.
pub async fn due_events(
    db: &Db,
    secret: &str,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<Delivery>, Error> {
    let due = event::Entity::find()
        .filter(event::Column::DeliveredAt.is_null())
        .filter(event::Column::DueAt.lte(At::from(now)))
        .order_by_asc(event::Column::DueAt)
        .order_by_asc(event::Column::Delivery)
        .limit(limit)
        .all(db.read())
        .await?;
    let yesterday = At::from(now).plus_seconds(-24 * 60 * 60).instant();
    let deliveries = due.into_iter().map(|row| {
        let body = row.body.as_bytes();
        let signature = match row.signature.as_str() {
            "bad" => signature::sign(WRONG_SECRET, body, now),
            "stale" => signature::sign(secret, body, yesterday),
            _ => signature::sign(secret, body, now),
        };
        Delivery { name: row.delivery, about: row.about, body: row.body, signature }
    });
    Ok(deliveries.collect())
}

/// The webhooks on their way, the next first: (what it is about, instant), at most `limit`.
pub async fn list_events(db: &Db, limit: u64) -> Result<Vec<(String, At)>, Error> {
    let waiting = event::Entity::find()
        .filter(event::Column::DeliveredAt.is_null())
        .order_by_asc(event::Column::DueAt)
        .order_by_asc(event::Column::Delivery)
        .limit(limit)
        .all(db.read())
        .await?;
    Ok(waiting.into_iter().map(|event| (event.about, event.due_at)).collect())
}

/// The instant of the first webhook after another instant that is not delivered.
pub async fn next_event_at(db: &Db, after: At) -> Result<Option<At>, Error> {
    let next = event::Entity::find()
        .filter(event::Column::DeliveredAt.is_null())
        .filter(event::Column::DueAt.gt(after))
        .order_by_asc(event::Column::DueAt)
        .one(db.read())
        .await?;
    Ok(next.map(|event| event.due_at))
}

/// Marks a webhook as delivered: the receiver stored it, or refused it for good.
pub async fn mark_delivered(db: &Db, delivery: &str, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    event::Entity::update_many()
        .col_expr(event::Column::DeliveredAt, Expr::value(Some(At::from(now))))
        .filter(event::Column::Delivery.eq(delivery))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}
