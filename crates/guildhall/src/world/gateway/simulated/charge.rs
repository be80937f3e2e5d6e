//! Charges of stored cards, and what became of any charge.

use domain::money::Money;
use domain::payment::{Answer, FailureReason};
use jiff::Timestamp;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use super::super::event::Event;
use super::super::rows::{card, charge as charge_row, session};
use super::super::{ChargeRequest, Report};
use super::fault::{Call, Fault, meet, meet_reading};
use super::{Behaviour, Keep, SESSION_SECONDS, card_of, keep_key, refund, short_hash, webhook};
use crate::db::{At, Db};
use crate::error::Error;

/// Charges a stored card. The same key and parameters answer alike while the key is known; other
/// parameters under a known key are an error; a forgotten key charges anew.
pub async fn charge(db: &Db, request: ChargeRequest, now: Timestamp) -> Result<Report, Error> {
    let transaction = db.begin().await?;
    let met = meet(&transaction, Call::Charge).await?;
    match met {
        Some(Fault::TooMany) => {
            transaction.commit().await?;
            return Ok(Report::of(Answer::Refused(FailureReason::Trouble)));
        }
        Some(Fault::TimeoutBefore | Fault::ServerError) => {
            transaction.commit().await?;
            return Ok(Report::lost());
        }
        _ => {}
    }
    let parameters = format!("charge {} {}", request.amount, request.card_token);
    let reference = short_hash("charge", &format!("{} {}", request.key, now.as_microsecond()));
    let row = match keep_key(&transaction, &request.key, &parameters, &reference, now).await? {
        Keep::Known(known) => {
            let row = charge_row::Entity::find_by_id(known).one(&transaction).await?;
            row.ok_or_else(|| Error::broken("the gateway lost a charge"))?
        }
        Keep::New => {
            let card = card::Entity::find_by_id(&request.card_token).one(&transaction).await?;
            let told = Event::ChargeChanged { key: request.key.clone() };
            let row = decide(card, request, reference, now);
            charge_row::Entity::insert(charge_row::ActiveModel::from(row.clone()))
                .exec_without_returning(&transaction)
                .await?;
            // A lost answer comes with a lost webhook: only asking finds out.
            let times = i64::from(row.answers_to_lose == 0);
            webhook::announce(&transaction, &told, now, (0, times)).await?;
            row
        }
    };
    transaction.commit().await?;
    match met {
        Some(_) => Ok(Report::lost()),
        None => answer(db, row, now).await,
    }
}

/// What the card does.
fn decide(
    card: Option<card::Model>,
    request: ChargeRequest,
    reference: String,
    now: Timestamp,
) -> charge_row::Model {
    let behaviour = card.as_ref().and_then(|card| Behaviour::parse(&card.behaviour));
    let today = domain::calendar::civil_day(now, &jiff::tz::TimeZone::UTC);
    let month = (i64::from(today.year()), i64::from(today.month()));
    let expired = card.is_some_and(|card| (card.expires_year, card.expires_month) < month);
    let failure = match behaviour {
        _ if expired => Some(FailureReason::ExpiredCard),
        Some(Behaviour::Works | Behaviour::LosesAnswer | Behaviour::ExpiresSoon) => None,
        Some(Behaviour::FailsOnce) if !request.key.ends_with("-1") => None,
        Some(Behaviour::InsufficientFunds) => Some(FailureReason::InsufficientFunds),
        Some(Behaviour::FailsOnce | Behaviour::Declines) => Some(FailureReason::Declined),
        Some(Behaviour::NeedsHolder) => Some(FailureReason::HolderNeeded),
        None => Some(FailureReason::CardRevoked),
    };
    charge_row::Model {
        reference,
        gateway_key: request.key,
        currency: request.amount.currency.code().to_owned(),
        amount_minor: request.amount.minor,
        state: if failure.is_some() { "refused" } else { "charged" }.to_owned(),
        failure: failure.map(|reason| reason.code().to_owned()),
        card_token: Some(request.card_token),
        silent_until: None,
        answers_to_lose: i64::from(behaviour == Some(Behaviour::LosesAnswer)),
        refunds_fail: 0,
        created_at: now.into(),
    }
}

/// What became of a charge. Found by the key it was made under, also when the key itself is
/// forgotten.
pub async fn ask(db: &Db, key: &str, now: Timestamp) -> Result<Report, Error> {
    if meet_reading(db, Call::Ask).await?.is_some() {
        return Ok(Report::lost());
    }
    // The page before the charges: where it is seen finished, what was paid on it is seen as well.
    let page =
        session::Entity::find().filter(session::Column::GatewayKey.eq(key)).one(db.read()).await?;
    if let Some(known) = find(db, key).await? {
        return answer(db, known, now).await;
    }
    let Some(page) = page else {
        return Ok(Report::of(Answer::NotSeen));
    };
    if let Some(token) = page.card_token {
        // A page that only stores a card.
        let card = card::Entity::find_by_id(token).one(db.read()).await?.map(card_of);
        return Ok(Report { card, ..Report::of(Answer::Charged) });
    }
    if page.finished_at.is_some() {
        return Ok(Report::of(Answer::NotSeen));
    }
    // The person may still be on the page.
    if At::from(now) < page.created_at.plus_seconds(SESSION_SECONDS) {
        return Ok(Report::of(Answer::StillPending));
    }
    // From this answer on nobody pays on it, however late the press arrives.
    super::session::close(db, &page.session, now).await?;
    match find(db, key).await? {
        Some(known) => answer(db, known, now).await,
        None => Ok(Report::of(Answer::NotSeen)),
    }
}

/// The charge of a key: of several, the one that took money.
async fn find(db: &Db, key: &str) -> Result<Option<charge_row::Model>, Error> {
    let known = charge_row::Entity::find()
        .filter(charge_row::Column::GatewayKey.eq(key))
        .order_by_asc(charge_row::Column::CreatedAt)
        .all(db.read())
        .await?;
    let taken = known.iter().find(|charge| charge.state == "charged");
    Ok(taken.or(known.last()).cloned())
}

async fn answer(db: &Db, known: charge_row::Model, now: Timestamp) -> Result<Report, Error> {
    if 0 < known.answers_to_lose {
        let transaction = db.begin().await?;
        charge_row::Entity::update_many()
            .col_expr(charge_row::Column::AnswersToLose, Expr::value(known.answers_to_lose - 1))
            .filter(charge_row::Column::Reference.eq(&known.reference))
            .exec(&transaction)
            .await?;
        transaction.commit().await?;
        return Ok(Report::lost());
    }
    if known.silent_until.is_some_and(|until| At::from(now) < until) {
        return Ok(Report::of(Answer::StillPending));
    }
    let failure = known.failure.as_deref().and_then(FailureReason::parse);
    let answer = match (known.state.as_str(), failure) {
        ("charged", _) => Answer::Charged,
        ("refused", reason) => Answer::Refused(reason.unwrap_or(FailureReason::Declined)),
        ("needs_confirmation", _) => Answer::NeedsConfirmation,
        _ => Answer::StillPending,
    };
    let card = match known.card_token {
        Some(token) => card::Entity::find_by_id(token).one(db.read()).await?,
        None => None,
    };
    Ok(Report { answer, reference: Some(known.reference), card: card.map(card_of) })
}

/// Turns a refused charge into one that was made all the same, as when two systems of a bank
/// disagree for a while.
pub async fn charge_after_all(db: &Db, key: &str) -> Result<(), Error> {
    let transaction = db.begin().await?;
    charge_row::Entity::update_many()
        .col_expr(charge_row::Column::State, Expr::value("charged"))
        .col_expr(charge_row::Column::Failure, Expr::value(None::<String>))
        .filter(charge_row::Column::GatewayKey.eq(key))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// Every charge that took money, for holding our books against: (key, amount).
pub async fn charged(db: &Db) -> Result<Vec<(String, Money)>, Error> {
    let rows = charge_row::Entity::find()
        .filter(charge_row::Column::State.eq("charged"))
        .order_by_asc(charge_row::Column::GatewayKey)
        .order_by_asc(charge_row::Column::Reference)
        .all(db.read())
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.gateway_key, refund::amount(&row.currency, row.amount_minor)?)))
        .collect()
}
