//! The gateway's pages: where a person pays, or stores a card.

use domain::payment::FailureReason;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use super::super::event::Event;
use super::super::rows::{card, charge as charge_row, session};
use super::super::{Purpose, Session, SessionRequest};
use super::fault::{Call, Fault, meet_reading};
use super::{Behaviour, LATE_SECONDS, Outcome, SESSION_SECONDS, dispute, short_hash, webhook};
use crate::db::{At, Db};
use crate::error::{Error, Refusal};

pub async fn open_session(
    db: &Db,
    request: SessionRequest,
    now: Timestamp,
) -> Result<Session, Error> {
    let met = meet_reading(db, Call::OpenPage).await?;
    if met.is_some_and(|met| !matches!(met, Fault::TimeoutAfter | Fault::Malformed)) {
        return Err(Refusal::new("gateway.unreachable").into());
    }
    let name = short_hash("session", &request.key);
    let (kind, currency, minor) = match request.purpose {
        Purpose::Charge(amount) => ("charge", amount.currency.code(), amount.minor),
        Purpose::StoreCard => ("setup", "", 0),
    };
    let row = session::ActiveModel {
        session: Set(name.clone()),
        gateway_key: Set(request.key.clone()),
        kind: Set(kind.to_owned()),
        description: Set(request.description),
        currency: Set(currency.to_owned()),
        amount_minor: Set(minor),
        locale: Set(request.locale.tag().to_owned()),
        return_url: Set(request.return_url),
        created_at: Set(now.into()),
        finished_at: Set(None),
        card_token: Set(None),
    };
    let transaction = db.begin().await?;
    // Name and key are the same thing: whichever of two openings sees the other first.
    let once = OnConflict::new().do_nothing().to_owned();
    session::Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await?;
    let kept = session::Entity::find_by_id(name.clone()).one(&transaction).await?;
    transaction.commit().await?;
    let kept = kept.ok_or_else(|| Error::broken("the gateway lost a session"))?;
    if (kept.kind.as_str(), kept.amount_minor, kept.currency.as_str()) != (kind, minor, currency) {
        return Err(Error::broken("the gateway refuses a known key with other parameters"));
    }
    if met.is_some() {
        return Err(Refusal::new("gateway.unreachable").into());
    }
    Ok(Session { url: format!("/simulated-gateway/{name}"), name })
}

pub async fn find_session(db: &Db, name: &str) -> Result<session::Model, Error> {
    session::Entity::find_by_id(name).one(db.read()).await?.ok_or(Error::NotFound)
}

/// The page, while it can be used.
async fn open(
    connection: &impl ConnectionTrait,
    name: &str,
    now: Timestamp,
) -> Result<session::Model, Error> {
    let session = session::Entity::find_by_id(name).one(connection).await?;
    let session = session.ok_or(Error::NotFound)?;
    let closes_at = session.created_at.plus_seconds(SESSION_SECONDS);
    if session.finished_at.is_some() || closes_at <= At::from(now) {
        return Err(Refusal::new("gateway.session_finished").into());
    }
    Ok(session)
}

/// The person chose an outcome on the gateway's page. Returns whether the bank wants a
/// confirmation.
pub async fn choose(
    db: &Db,
    name: &str,
    behaviour: Behaviour,
    outcome: Outcome,
    now: Timestamp,
) -> Result<bool, Error> {
    let transaction = db.begin().await?;
    let session = open(&transaction, name, now).await?;
    if session.kind == "setup" && outcome == Outcome::Decline {
        // The bank does not vouch for the card: nothing is stored.
        let told = Event::SetupChanged { key: session.gateway_key.clone() };
        finish(&transaction, session, now).await?;
        webhook::announce(&transaction, &told, now, waits(outcome)).await?;
        transaction.commit().await?;
        return Ok(false);
    }
    let token = store_card(&transaction, &session.gateway_key, behaviour, now).await?;
    if session.kind == "setup" {
        let told = Event::SetupChanged { key: session.gateway_key.clone() };
        let session = session::Model { card_token: Some(token), ..session };
        finish(&transaction, session, now).await?;
        webhook::announce(&transaction, &told, now, waits(outcome)).await?;
        transaction.commit().await?;
        return Ok(false);
    }
    let charge = first_charge(&session, token, outcome, now);
    // Somebody who came back from the bank's question chooses anew.
    let replace = OnConflict::column(charge_row::Column::Reference)
        .update_columns([
            charge_row::Column::State,
            charge_row::Column::Failure,
            charge_row::Column::CardToken,
            charge_row::Column::SilentUntil,
            charge_row::Column::AnswersToLose,
            charge_row::Column::RefundsFail,
        ])
        .to_owned();
    charge_row::Entity::insert(charge_row::ActiveModel::from(charge.clone()))
        .on_conflict(replace)
        .exec_without_returning(&transaction)
        .await?;
    if outcome != Outcome::NeedsConfirmation {
        finish(&transaction, session, now).await?;
        let told = Event::ChargeChanged { key: charge.gateway_key.clone() };
        webhook::announce(&transaction, &told, now, waits(outcome)).await?;
    }
    match outcome {
        Outcome::ApproveChargebackLost => {
            dispute::plan_dispute(&transaction, &charge, false, now).await?;
        }
        Outcome::ApproveChargebackWon => {
            dispute::plan_dispute(&transaction, &charge, true, now).await?;
        }
        _ => {}
    }
    transaction.commit().await?;
    Ok(outcome == Outcome::NeedsConfirmation)
}

/// How long the webhook of an outcome takes, and how often it comes.
fn waits(outcome: Outcome) -> (i64, i64) {
    match outcome {
        Outcome::ApproveTellingTwice => (0, 2),
        Outcome::ApproveTellingLate => (LATE_SECONDS, 1),
        // A lost answer comes with a lost webhook: only asking finds out.
        Outcome::ApproveLosingAnswer => (0, 0),
        _ => (0, 1),
    }
}

/// The person answered the bank's question.
pub async fn confirm(db: &Db, name: &str, confirmed: bool, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    let session = session::Entity::find_by_id(name).one(&transaction).await?;
    let session = session.ok_or(Error::NotFound)?;
    let (state, failure) = if confirmed {
        ("charged", None)
    } else {
        ("refused", Some(FailureReason::ConfirmationFailed.code()))
    };
    let changed = charge_row::Entity::update_many()
        .col_expr(charge_row::Column::State, Expr::value(state))
        .col_expr(charge_row::Column::Failure, Expr::value(failure))
        .filter(charge_row::Column::GatewayKey.eq(&session.gateway_key))
        .filter(charge_row::Column::State.eq("needs_confirmation"))
        .exec(&transaction)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Refusal::new("gateway.session_finished").into());
    }
    let told = Event::ChargeChanged { key: session.gateway_key.clone() };
    finish(&transaction, session, now).await?;
    webhook::announce(&transaction, &told, now, (0, 1)).await?;
    transaction.commit().await?;
    Ok(())
}

/// The person left the page without paying: nothing was charged, and nobody can pay on it any more.
pub async fn leave(db: &Db, name: &str, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    let session = session::Entity::find_by_id(name).one(&transaction).await?;
    let session = session.ok_or(Error::NotFound)?;
    let charge = charge_row::Entity::find()
        .filter(charge_row::Column::GatewayKey.eq(&session.gateway_key))
        .one(&transaction)
        .await?;
    if session.finished_at.is_some() || charge.is_some() {
        return Err(Refusal::new("gateway.session_finished").into());
    }
    finish(&transaction, session, now).await?;
    transaction.commit().await?;
    Ok(())
}

fn first_charge(
    session: &session::Model,
    token: String,
    outcome: Outcome,
    now: Timestamp,
) -> charge_row::Model {
    let (state, failure) = match outcome {
        Outcome::Approve
        | Outcome::ApproveLosingAnswer
        | Outcome::ApproveTellingTwice
        | Outcome::ApproveTellingLate
        | Outcome::ApproveRefundFails
        | Outcome::ApproveChargebackLost
        | Outcome::ApproveChargebackWon => ("charged", None),
        Outcome::Decline => ("refused", Some(FailureReason::Declined)),
        Outcome::InsufficientFunds => ("refused", Some(FailureReason::InsufficientFunds)),
        Outcome::NeedsConfirmation => ("needs_confirmation", None),
    };
    let late = outcome == Outcome::ApproveTellingLate;
    charge_row::Model {
        reference: short_hash("charge", &session.gateway_key),
        gateway_key: session.gateway_key.clone(),
        currency: session.currency.clone(),
        amount_minor: session.amount_minor,
        state: state.to_owned(),
        failure: failure.map(|reason| reason.code().to_owned()),
        card_token: Some(token),
        silent_until: late.then(|| At::from(now).plus_seconds(LATE_SECONDS)),
        answers_to_lose: i64::from(outcome == Outcome::ApproveLosingAnswer),
        refunds_fail: i64::from(outcome == Outcome::ApproveRefundFails),
        created_at: now.into(),
    }
}

/// Refused where somebody finished it in the meantime.
async fn finish(
    connection: &impl ConnectionTrait,
    session: session::Model,
    now: Timestamp,
) -> Result<(), Error> {
    let finished = session::Entity::update_many()
        .col_expr(session::Column::FinishedAt, Expr::value(Some(At::from(now))))
        .col_expr(session::Column::CardToken, Expr::value(session.card_token))
        .filter(session::Column::Session.eq(session.session))
        .filter(session::Column::FinishedAt.is_null())
        .exec(connection)
        .await?;
    match finished.rows_affected {
        0 => Err(Refusal::new("gateway.session_finished").into()),
        _ => Ok(()),
    }
}

/// Nobody pays on a page any more; one that is finished already stays as it is.
pub(super) async fn close(db: &Db, name: &str, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    session::Entity::update_many()
        .col_expr(session::Column::FinishedAt, Expr::value(Some(At::from(now))))
        .filter(session::Column::Session.eq(name))
        .filter(session::Column::FinishedAt.is_null())
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

async fn store_card(
    connection: &impl ConnectionTrait,
    key: &str,
    behaviour: Behaviour,
    now: Timestamp,
) -> Result<String, Error> {
    let token = short_hash("card", &format!("{key} {}", behaviour.code()));
    let (brand, last4) = behaviour.face();
    let today = domain::calendar::civil_day(now, &jiff::tz::TimeZone::UTC);
    let (year, month) = match behaviour {
        Behaviour::ExpiresSoon if today.month() == 12 => (i64::from(today.year()) + 1, 1),
        Behaviour::ExpiresSoon => (i64::from(today.year()), i64::from(today.month()) + 1),
        _ => (i64::from(today.year()) + 4, 12),
    };
    let row = card::ActiveModel {
        card_token: Set(token.clone()),
        brand: Set(brand.to_owned()),
        last4: Set(last4.to_owned()),
        expires_year: Set(year),
        expires_month: Set(month),
        behaviour: Set(behaviour.code().to_owned()),
    };
    let once = OnConflict::column(card::Column::CardToken).do_nothing().to_owned();
    card::Entity::insert(row).on_conflict(once).exec_without_returning(connection).await?;
    Ok(token)
}

/// Forgets a stored card; a charge of it is refused from now on.
pub async fn forget_card(db: &Db, token: &str) {
    let forgotten = async {
        let transaction = db.begin().await?;
        card::Entity::delete_by_id(token).exec(&transaction).await?;
        transaction.commit().await
    };
    if let Err(error) = forgotten.await {
        tracing::warn!(?error, "a card was not forgotten");
    }
}
