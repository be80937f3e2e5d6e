//! A gateway one can watch: named outcomes instead of card numbers, strict about keys, with a
//! ledger of its own to hold ours against.

use domain::money::{Currency, Money};
use domain::payment::{Answer, FailureReason};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};
use sha2::{Digest, Sha256};

use super::rows::{card, charge as charge_row, event, session};
use super::{Card, ChargeRequest, Report, Session, SessionRequest};
use crate::db::{At, Db};
use crate::error::{Error, Refusal};

/// Seconds for which a page stays open: afterwards nobody can pay on it.
pub const SESSION_SECONDS: i64 = 24 * 60 * 60;
/// Seconds for which a late answer stays away: three days.
pub const LATE_SECONDS: i64 = 3 * 24 * 60 * 60;

/// What a person chooses on the gateway's page instead of typing a card number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Approve,
    Decline,
    InsufficientFunds,
    NeedsConfirmation,
    /// Charged, and the answer to the first question is lost.
    ApproveLosingAnswer,
    /// Charged, and told twice.
    ApproveTellingTwice,
    /// Charged, and told three days later.
    ApproveTellingLate,
}

impl Outcome {
    pub const ALL: [Outcome; 7] = [
        Outcome::Approve,
        Outcome::Decline,
        Outcome::InsufficientFunds,
        Outcome::NeedsConfirmation,
        Outcome::ApproveLosingAnswer,
        Outcome::ApproveTellingTwice,
        Outcome::ApproveTellingLate,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Outcome::Approve => "approve",
            Outcome::Decline => "decline",
            Outcome::InsufficientFunds => "insufficient_funds",
            Outcome::NeedsConfirmation => "needs_confirmation",
            Outcome::ApproveLosingAnswer => "approve_losing_answer",
            Outcome::ApproveTellingTwice => "approve_telling_twice",
            Outcome::ApproveTellingLate => "approve_telling_late",
        }
    }

    pub fn parse(code: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// A card of the simulated world, and what it does at renewals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    Works,
    /// Each renewal's first try is refused, the second works.
    FailsOnce,
    Declines,
    InsufficientFunds,
    /// The answer to a renewal's charge is lost; asking again finds it charged.
    LosesAnswer,
}

impl Behaviour {
    pub const ALL: [Behaviour; 5] = [
        Behaviour::Works,
        Behaviour::FailsOnce,
        Behaviour::Declines,
        Behaviour::InsufficientFunds,
        Behaviour::LosesAnswer,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Behaviour::Works => "works",
            Behaviour::FailsOnce => "fails_once",
            Behaviour::Declines => "declines",
            Behaviour::InsufficientFunds => "insufficient_funds",
            Behaviour::LosesAnswer => "loses_answer",
        }
    }

    pub fn parse(code: &str) -> Option<Behaviour> {
        Behaviour::ALL.into_iter().find(|behaviour| behaviour.code() == code)
    }

    /// Brand and last four digits, so that each behaviour is a card of its own.
    pub fn face(self) -> (&'static str, &'static str) {
        match self {
            Behaviour::Works => ("Visa", "4242"),
            Behaviour::FailsOnce => ("Mastercard", "5100"),
            Behaviour::Declines => ("Mastercard", "0002"),
            Behaviour::InsufficientFunds => ("JCB", "9995"),
            Behaviour::LosesAnswer => ("Visa", "0341"),
        }
    }
}

pub async fn open_session(
    db: &Db,
    request: SessionRequest,
    now: Timestamp,
) -> Result<Session, Error> {
    let name = short_hash("session", &request.key);
    let row = session::ActiveModel {
        session: Set(name.clone()),
        gateway_key: Set(request.key.clone()),
        description: Set(request.description),
        currency: Set(request.amount.currency.code().to_owned()),
        amount_minor: Set(request.amount.minor),
        locale: Set(request.locale.tag().to_owned()),
        return_url: Set(request.return_url),
        created_at: Set(now.into()),
        finished_at: Set(None),
    };
    let transaction = db.begin().await?;
    let once = OnConflict::column(session::Column::Session).do_nothing().to_owned();
    session::Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await?;
    let kept = session::Entity::find_by_id(name.clone()).one(&transaction).await?;
    transaction.commit().await?;
    let kept = kept.ok_or_else(|| Error::broken("the gateway lost a session"))?;
    if (kept.amount_minor, kept.currency.as_str())
        != (request.amount.minor, request.amount.currency.code())
    {
        return Err(Error::broken("the gateway refuses a known key with other parameters"));
    }
    Ok(Session { url: format!("/simulated-gateway/{name}"), name })
}

pub async fn find_session(db: &Db, name: &str) -> Result<session::Model, Error> {
    session::Entity::find_by_id(name).one(db.read()).await?.ok_or(Error::NotFound)
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
    let session = session::Entity::find_by_id(name).one(&transaction).await?;
    let session = session.ok_or(Error::NotFound)?;
    let closes_at = session.created_at.plus_seconds(SESSION_SECONDS);
    if session.finished_at.is_some() || closes_at <= At::from(now) {
        return Err(Refusal::new("gateway.session_finished").into());
    }
    let token = store_card(&transaction, &session.gateway_key, behaviour, now).await?;
    let charge = first_charge(&session, token, outcome, now);
    let key = session.gateway_key.clone();
    let replace = OnConflict::column(charge_row::Column::GatewayKey)
        .update_columns([
            charge_row::Column::State,
            charge_row::Column::Failure,
            charge_row::Column::CardToken,
            charge_row::Column::SilentUntil,
            charge_row::Column::AnswersToLose,
        ])
        .to_owned();
    charge_row::Entity::insert(charge)
        .on_conflict(replace)
        .exec_without_returning(&transaction)
        .await?;
    if outcome != Outcome::NeedsConfirmation {
        finish(&transaction, session, now).await?;
        announce(&transaction, &key, outcome, now).await?;
    }
    transaction.commit().await?;
    Ok(outcome == Outcome::NeedsConfirmation)
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
    let key = session.gateway_key.clone();
    finish(&transaction, session, now).await?;
    announce(&transaction, &key, Outcome::Approve, now).await?;
    transaction.commit().await?;
    Ok(())
}

/// The person left the page without paying: nothing was charged, and nobody can pay on it any more.
pub async fn leave(db: &Db, name: &str, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    let session = session::Entity::find_by_id(name).one(&transaction).await?;
    let session = session.ok_or(Error::NotFound)?;
    let charge = charge_row::Entity::find_by_id(&session.gateway_key).one(&transaction).await?;
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
) -> charge_row::ActiveModel {
    let (state, failure) = match outcome {
        Outcome::Approve
        | Outcome::ApproveLosingAnswer
        | Outcome::ApproveTellingTwice
        | Outcome::ApproveTellingLate => ("charged", None),
        Outcome::Decline => ("refused", Some(FailureReason::Declined)),
        Outcome::InsufficientFunds => ("refused", Some(FailureReason::InsufficientFunds)),
        Outcome::NeedsConfirmation => ("needs_confirmation", None),
    };
    let late = outcome == Outcome::ApproveTellingLate;
    charge_row::ActiveModel {
        gateway_key: Set(session.gateway_key.clone()),
        parameters: Set(format!("session {}", session.session)),
        reference: Set(short_hash("charge", &session.gateway_key)),
        currency: Set(session.currency.clone()),
        amount_minor: Set(session.amount_minor),
        state: Set(state.to_owned()),
        failure: Set(failure.map(|reason| reason.code().to_owned())),
        card_token: Set(Some(token)),
        silent_until: Set(late.then(|| At::from(now).plus_seconds(LATE_SECONDS))),
        answers_to_lose: Set(i64::from(outcome == Outcome::ApproveLosingAnswer)),
        created_at: Set(now.into()),
    }
}

async fn finish(
    connection: &impl ConnectionTrait,
    session: session::Model,
    now: Timestamp,
) -> Result<(), Error> {
    let mut finished: session::ActiveModel = session.into();
    finished.finished_at = Set(Some(now.into()));
    session::Entity::update(finished).exec(connection).await?;
    Ok(())
}

/// Puts the webhooks of a charge on the way.
async fn announce(
    connection: &impl ConnectionTrait,
    key: &str,
    outcome: Outcome,
    now: Timestamp,
) -> Result<(), Error> {
    let late = if outcome == Outcome::ApproveTellingLate { LATE_SECONDS } else { 0 };
    // A lost answer comes with a lost webhook: only asking finds out.
    let times = match outcome {
        Outcome::ApproveTellingTwice => 2,
        Outcome::ApproveLosingAnswer => 0,
        _ => 1,
    };
    for time in 0..times {
        let row = event::ActiveModel {
            event_id: Set(short_hash("event", &format!("{key} {} {time}", now.as_microsecond()))),
            gateway_key: Set(key.to_owned()),
            due_at: Set(At::from(now).plus_seconds(late + time)),
            delivered_at: Set(None),
        };
        event::Entity::insert(row).exec_without_returning(connection).await?;
    }
    Ok(())
}

async fn store_card(
    connection: &impl ConnectionTrait,
    key: &str,
    behaviour: Behaviour,
    now: Timestamp,
) -> Result<String, Error> {
    let token = short_hash("card", &format!("{key} {}", behaviour.code()));
    let (brand, last4) = behaviour.face();
    let year = domain::calendar::civil_day(now, &jiff::tz::TimeZone::UTC).year();
    let row = card::ActiveModel {
        card_token: Set(token.clone()),
        brand: Set(brand.to_owned()),
        last4: Set(last4.to_owned()),
        expires_year: Set(i64::from(year) + 4),
        expires_month: Set(12),
        behaviour: Set(behaviour.code().to_owned()),
    };
    let once = OnConflict::column(card::Column::CardToken).do_nothing().to_owned();
    card::Entity::insert(row).on_conflict(once).exec_without_returning(connection).await?;
    Ok(token)
}

/// Charges a stored card. The same key and parameters answer alike for ever; other parameters under
/// a known key are an error.
pub async fn charge(db: &Db, request: ChargeRequest, now: Timestamp) -> Result<Report, Error> {
    let transaction = db.begin().await?;
    let parameters = format!("{} {}", request.amount, request.card_token);
    if let Some(known) = charge_row::Entity::find_by_id(&request.key).one(&transaction).await? {
        if known.parameters != parameters {
            return Err(Error::broken("the gateway refuses a known key with other parameters"));
        }
        transaction.commit().await?;
        return answer(db, known, now).await;
    }
    let card = card::Entity::find_by_id(&request.card_token).one(&transaction).await?;
    let behaviour = card.and_then(|card| Behaviour::parse(&card.behaviour));
    let failure = match behaviour {
        Some(Behaviour::Works | Behaviour::LosesAnswer) => None,
        Some(Behaviour::FailsOnce) if !request.key.ends_with("-1") => None,
        Some(Behaviour::InsufficientFunds) => Some(FailureReason::InsufficientFunds),
        Some(Behaviour::FailsOnce | Behaviour::Declines) => Some(FailureReason::Declined),
        None => Some(FailureReason::ExpiredCard),
    };
    let loses = i64::from(behaviour == Some(Behaviour::LosesAnswer));
    let row = charge_row::Model {
        reference: short_hash("charge", &request.key),
        gateway_key: request.key,
        parameters,
        currency: request.amount.currency.code().to_owned(),
        amount_minor: request.amount.minor,
        state: if failure.is_some() { "refused" } else { "charged" }.to_owned(),
        failure: failure.map(|reason| reason.code().to_owned()),
        card_token: Some(request.card_token),
        silent_until: None,
        answers_to_lose: loses,
        created_at: now.into(),
    };
    charge_row::Entity::insert(charge_row::ActiveModel::from(row.clone()))
        .exec_without_returning(&transaction)
        .await?;
    transaction.commit().await?;
    answer(db, row, now).await
}

/// What became of a charge.
pub async fn ask(db: &Db, key: &str, now: Timestamp) -> Result<Report, Error> {
    match charge_row::Entity::find_by_id(key).one(db.read()).await? {
        Some(known) => answer(db, known, now).await,
        None => {
            let session = session::Entity::find()
                .filter(session::Column::GatewayKey.eq(key))
                .one(db.read())
                .await?;
            // The person may still be on the page.
            let open = session.is_some_and(|session| {
                let closes_at = session.created_at.plus_seconds(SESSION_SECONDS);
                session.finished_at.is_none() && At::from(now) < closes_at
            });
            let answer = if open { Answer::StillPending } else { Answer::NotSeen };
            Ok(Report { answer, reference: None, card: None })
        }
    }
}

async fn answer(db: &Db, known: charge_row::Model, now: Timestamp) -> Result<Report, Error> {
    if 0 < known.answers_to_lose {
        let transaction = db.begin().await?;
        charge_row::Entity::update_many()
            .col_expr(charge_row::Column::AnswersToLose, Expr::value(known.answers_to_lose - 1))
            .filter(charge_row::Column::GatewayKey.eq(&known.gateway_key))
            .exec(&transaction)
            .await?;
        transaction.commit().await?;
        return Ok(Report::lost());
    }
    if known.silent_until.is_some_and(|until| At::from(now) < until) {
        return Ok(Report { answer: Answer::StillPending, reference: None, card: None });
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
    let card = card.map(|card| Card {
        token: card.card_token,
        brand: card.brand,
        last4: card.last4,
        expires_year: card.expires_year,
        expires_month: card.expires_month,
    });
    Ok(Report { answer, reference: Some(known.reference), card })
}

/// The webhooks that are due and not delivered, oldest first: (event id, gateway key).
pub async fn due_events(
    db: &Db,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<(String, String)>, Error> {
    let due = event::Entity::find()
        .filter(event::Column::DeliveredAt.is_null())
        .filter(event::Column::DueAt.lte(At::from(now)))
        .order_by_asc(event::Column::DueAt)
        .order_by_asc(event::Column::EventId)
        .limit(limit)
        .all(db.read())
        .await?;
    Ok(due.into_iter().map(|event| (event.event_id, event.gateway_key)).collect())
}

/// The webhooks on their way, the next first: (gateway key, instant), at most `limit`.
pub async fn list_events(db: &Db, limit: u64) -> Result<Vec<(String, At)>, Error> {
    let waiting = event::Entity::find()
        .filter(event::Column::DeliveredAt.is_null())
        .order_by_asc(event::Column::DueAt)
        .order_by_asc(event::Column::EventId)
        .limit(limit)
        .all(db.read())
        .await?;
    Ok(waiting.into_iter().map(|event| (event.gateway_key, event.due_at)).collect())
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

/// Marks a webhook as taken: the receiver stored what it said.
pub async fn mark_delivered(db: &Db, event_id: &str, now: Timestamp) -> Result<(), Error> {
    let transaction = db.begin().await?;
    event::Entity::update_many()
        .col_expr(event::Column::DeliveredAt, Expr::value(Some(At::from(now))))
        .filter(event::Column::EventId.eq(event_id))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
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
    transaction.commit().await?;
    Ok(())
}

/// Every charge that took money, for holding our books against: (key, amount).
pub async fn charged(db: &Db) -> Result<Vec<(String, Money)>, Error> {
    let rows = charge_row::Entity::find()
        .filter(charge_row::Column::State.eq("charged"))
        .order_by_asc(charge_row::Column::GatewayKey)
        .all(db.read())
        .await?;
    rows.into_iter()
        .map(|row| {
            let currency = Currency::parse(&row.currency)
                .ok_or_else(|| Error::broken("the gateway holds an unknown currency"))?;
            Ok((row.gateway_key, Money::new(row.amount_minor, currency)))
        })
        .collect()
}

fn short_hash(kind: &str, text: &str) -> String {
    let digest = Sha256::digest(format!("{kind} {text}").as_bytes());
    let hex: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("{kind}_{hex}")
}
