//! Disputes of the simulated gateway.

use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::super::Dispute;
use super::super::event::Event;
use super::super::rows::{charge as charge_row, dispute};
use super::fault::{Call, meet_reading};
use super::refund::amount;
use super::webhook;
use crate::db::{At, Db};
use crate::error::Error;

/// Seconds from a charge to its holder's protest, and from there to the verdict.
const PROTEST_SECONDS: i64 = 10 * 24 * 60 * 60;
const VERDICT_SECONDS: i64 = 20 * 24 * 60 * 60;

/// Disputes told of at a time.
const RECENT_MAX: u64 = 1_000;

/// Plans the holder's protest against a charge and its verdict.
pub(super) async fn plan_dispute(
    connection: &impl ConnectionTrait,
    charge: &charge_row::Model,
    won: bool,
    now: Timestamp,
) -> Result<(), Error> {
    let amount = amount(&charge.currency, charge.amount_minor)?;
    let row = dispute::ActiveModel {
        charge_reference: Set(charge.reference.clone()),
        currency: Set(charge.currency.clone()),
        amount_minor: Set(charge.amount_minor),
        opened_at: Set(At::from(now).plus_seconds(PROTEST_SECONDS)),
        closed_at: Set(Some(At::from(now).plus_seconds(PROTEST_SECONDS + VERDICT_SECONDS))),
        won: Set(Some(i64::from(won))),
    };
    let once = OnConflict::column(dispute::Column::ChargeReference).do_nothing().to_owned();
    dispute::Entity::insert(row).on_conflict(once).exec_without_returning(connection).await?;
    let reference = charge.reference.clone();
    let opened = Event::ChargebackOpened { reference: reference.clone(), amount };
    webhook::announce(connection, &opened, now, (PROTEST_SECONDS, 1)).await?;
    let closed = Event::ChargebackClosed { reference, won };
    webhook::announce(connection, &closed, now, (PROTEST_SECONDS + VERDICT_SECONDS, 1)).await
}

/// The holder contests a charge now; the verdict is left to [`close_dispute`].
pub async fn open_dispute(db: &Db, reference: &str, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    let charge = charge_row::Entity::find_by_id(reference).one(&transaction).await?;
    let charge = charge.ok_or(Error::NotFound)?;
    let row = dispute::ActiveModel {
        charge_reference: Set(charge.reference.clone()),
        currency: Set(charge.currency.clone()),
        amount_minor: Set(charge.amount_minor),
        opened_at: Set(now.into()),
        closed_at: Set(None),
        won: Set(None),
    };
    dispute::Entity::insert(row).exec_without_returning(&transaction).await?;
    let amount = amount(&charge.currency, charge.amount_minor)?;
    let told = Event::ChargebackOpened { reference: charge.reference, amount };
    webhook::announce(&transaction, &told, now, (0, 1)).await?;
    Ok(transaction.commit().await?)
}

/// The dispute about a charge ends; `won` when the merchant keeps the money.
pub async fn close_dispute(
    db: &Db,
    reference: &str,
    won: bool,
    now: Timestamp,
) -> Result<(), Error> {
    let transaction = db.begin().await?;
    dispute::Entity::update_many()
        .col_expr(dispute::Column::ClosedAt, Expr::value(Some(At::from(now))))
        .col_expr(dispute::Column::Won, Expr::value(Some(i64::from(won))))
        .filter(dispute::Column::ChargeReference.eq(reference))
        .exec(&transaction)
        .await?;
    let told = Event::ChargebackClosed { reference: reference.to_owned(), won };
    webhook::announce(&transaction, &told, now, (0, 1)).await?;
    Ok(transaction.commit().await?)
}

/// Tells once more that a charge is contested, under another name than before, as gateways do when
/// somebody there looks at it again.
pub async fn tell_again(db: &Db, reference: &str, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    let row = dispute::Entity::find_by_id(reference).one(&transaction).await?;
    let row = row.ok_or(Error::NotFound)?;
    let amount = amount(&row.currency, row.amount_minor)?;
    let told = Event::ChargebackOpened { reference: row.charge_reference, amount };
    webhook::announce(&transaction, &told, now, (0, 1)).await?;
    Ok(transaction.commit().await?)
}

/// The dispute about a charge as it stands; `None` where there is none.
pub async fn ask_dispute(
    db: &Db,
    reference: &str,
    now: Timestamp,
) -> Result<Option<Dispute>, Error> {
    meet_no_fault(db).await?;
    let row = dispute::Entity::find_by_id(reference)
        .filter(dispute::Column::OpenedAt.lte(At::from(now)))
        .one(db.read())
        .await?;
    row.map(|row| dispute_of(row, now)).transpose()
}

/// The disputes that were opened since an instant, the newest first.
pub async fn recent_disputes(
    db: &Db,
    since: Timestamp,
    now: Timestamp,
) -> Result<Vec<Dispute>, Error> {
    meet_no_fault(db).await?;
    let rows = dispute::Entity::find()
        .filter(dispute::Column::OpenedAt.between(At::from(since), At::from(now)))
        .order_by_desc(dispute::Column::OpenedAt)
        .order_by_asc(dispute::Column::ChargeReference)
        .limit(RECENT_MAX)
        .all(db.read())
        .await?;
    rows.into_iter().map(|row| dispute_of(row, now)).collect()
}

/// When the first dispute after an instant is opened.
pub async fn next_dispute_at(db: &Db, after: At) -> Result<Option<At>, Error> {
    let next = dispute::Entity::find()
        .filter(dispute::Column::OpenedAt.gt(after))
        .order_by_asc(dispute::Column::OpenedAt)
        .one(db.read())
        .await?;
    Ok(next.map(|row| row.opened_at))
}

async fn meet_no_fault(db: &Db) -> Result<(), Error> {
    match meet_reading(db, Call::AskDisputes).await? {
        Some(fault) => Err(Error::broken(format!("the gateway met {}", fault.code()))),
        None => Ok(()),
    }
}

fn dispute_of(row: dispute::Model, now: Timestamp) -> Result<Dispute, Error> {
    let is_closed = row.closed_at.is_some_and(|closed| closed <= At::from(now));
    Ok(Dispute {
        reference: row.charge_reference,
        amount: amount(&row.currency, row.amount_minor)?,
        won: row.won.filter(|_| is_closed).map(|won| won == 1),
    })
}
