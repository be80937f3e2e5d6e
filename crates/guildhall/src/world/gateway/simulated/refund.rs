//! Refunds of the simulated gateway.

use domain::money::{Currency, Money};
use domain::payment::RefundAnswer;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QueryOrder};

use super::super::event::Event;
use super::super::rows::{charge as charge_row, dispute, refund as refund_row};
use super::super::{RefundReport, RefundRequest};
use super::fault::{Call, Fault, meet, meet_reading};
use super::{Keep, keep_key, short_hash, webhook};
use crate::db::{At, Db};
use crate::error::Error;

/// Gives money of a charge back. The same key and parameters answer alike; other parameters under a
/// known key are an error.
pub async fn refund(
    db: &Db,
    request: RefundRequest,
    now: Timestamp,
) -> Result<RefundReport, Error> {
    let transaction = db.begin().await?;
    let met = meet(&transaction, Call::Refund).await?;
    match met {
        Some(Fault::TooMany) => {
            transaction.commit().await?;
            return Ok(RefundReport::of(RefundAnswer::NotTaken));
        }
        Some(Fault::TimeoutBefore | Fault::ServerError) => {
            transaction.commit().await?;
            return Ok(RefundReport::lost());
        }
        _ => {}
    }
    let parameters = format!("refund {} {}", request.payment_reference, request.amount);
    let reference = short_hash("refund", &format!("{} {}", request.key, now.as_microsecond()));
    let row = match keep_key(&transaction, &request.key, &parameters, &reference, now).await? {
        Keep::Known(known) => {
            let row = refund_row::Entity::find_by_id(known).one(&transaction).await?;
            row.ok_or_else(|| Error::broken("the gateway lost a refund"))?
        }
        Keep::New => {
            let row = decide(&transaction, &request, reference, now).await?;
            refund_row::Entity::insert(refund_row::ActiveModel::from(row.clone()))
                .exec_without_returning(&transaction)
                .await?;
            let told = Event::RefundChanged { key: request.key };
            webhook::announce(&transaction, &told, now, (0, 1)).await?;
            row
        }
    };
    transaction.commit().await?;
    match met {
        Some(_) => Ok(RefundReport::lost()),
        None => answer(db, row).await,
    }
}

/// A refund is refused where the charge is unknown, where the bank was told to, and beyond what is
/// left of the charge.
async fn decide(
    connection: &impl ConnectionTrait,
    request: &RefundRequest,
    reference: String,
    now: Timestamp,
) -> Result<refund_row::Model, Error> {
    let charge = charge_row::Entity::find_by_id(&request.payment_reference).one(connection).await?;
    let charge = charge.filter(|charge| charge.state == "charged");
    let charge = charge.ok_or_else(|| Error::broken("the gateway knows no such charge"))?;
    let given = given_back(connection, &charge.reference, now).await?;
    let same_currency = charge.currency == request.amount.currency.code();
    let failure = if charge.refunds_fail == 1 {
        Some("declined")
    } else if !same_currency || charge.amount_minor < given + request.amount.minor {
        Some("exceeds_charge")
    } else {
        None
    };
    Ok(refund_row::Model {
        reference,
        gateway_key: request.key.clone(),
        charge_reference: charge.reference,
        currency: request.amount.currency.code().to_owned(),
        amount_minor: request.amount.minor,
        state: if failure.is_some() { "refused" } else { "refunded" }.to_owned(),
        failure: failure.map(str::to_owned),
        answers_to_lose: 0,
        created_at: now.into(),
    })
}

/// What refunds and a dispute that is open or lost took of a charge.
async fn given_back(
    connection: &impl ConnectionTrait,
    charge: &str,
    now: Timestamp,
) -> Result<i64, Error> {
    let refunds = refund_row::Entity::find()
        .filter(refund_row::Column::ChargeReference.eq(charge))
        .filter(refund_row::Column::State.eq("refunded"))
        .all(connection)
        .await?;
    let refunded: i64 = refunds.iter().map(|refund| refund.amount_minor).sum();
    let contested = dispute::Entity::find_by_id(charge).one(connection).await?;
    let contested = contested.filter(|contested| {
        let won = contested.won == Some(1)
            && contested.closed_at.is_some_and(|closed| closed <= At::from(now));
        contested.opened_at <= At::from(now) && !won
    });
    Ok(refunded + contested.map_or(0, |contested| contested.amount_minor))
}

/// What became of a refund.
pub async fn ask_refund(db: &Db, key: &str) -> Result<RefundReport, Error> {
    if meet_reading(db, Call::AskRefund).await?.is_some() {
        return Ok(RefundReport::lost());
    }
    let known = refund_row::Entity::find()
        .filter(refund_row::Column::GatewayKey.eq(key))
        .order_by_asc(refund_row::Column::CreatedAt)
        .one(db.read())
        .await?;
    match known {
        Some(row) => answer(db, row).await,
        None => Ok(RefundReport::of(RefundAnswer::NotSeen)),
    }
}

async fn answer(db: &Db, known: refund_row::Model) -> Result<RefundReport, Error> {
    if 0 < known.answers_to_lose {
        let transaction = db.begin().await?;
        refund_row::Entity::update_many()
            .col_expr(refund_row::Column::AnswersToLose, Expr::value(known.answers_to_lose - 1))
            .filter(refund_row::Column::Reference.eq(&known.reference))
            .exec(&transaction)
            .await?;
        transaction.commit().await?;
        return Ok(RefundReport::lost());
    }
    let answer = match known.state.as_str() {
        "refunded" => RefundAnswer::Refunded,
        _ => RefundAnswer::Refused(known.failure.unwrap_or_else(|| "declined".to_owned())),
    };
    Ok(RefundReport { answer, reference: Some(known.reference) })
}

/// Every refund that gave money back, for holding our books against: (key, amount).
pub async fn refunded(db: &Db) -> Result<Vec<(String, Money)>, Error> {
    let rows = refund_row::Entity::find()
        .filter(refund_row::Column::State.eq("refunded"))
        .order_by_asc(refund_row::Column::GatewayKey)
        .all(db.read())
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.gateway_key, amount(&row.currency, row.amount_minor)?)))
        .collect()
}

pub(super) fn amount(currency: &str, minor: i64) -> Result<Money, Error> {
    let currency = Currency::parse(currency)
        .ok_or_else(|| Error::broken("the gateway holds an unknown currency"))?;
    Ok(Money::new(minor, currency))
}
