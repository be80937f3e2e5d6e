//! What the programme's staff asks about the leads of all companies: what waits, and figures.
//! Nothing of who the customers are is read.

use domain::ids::{LeadNumber, PartnerId};
use domain::lead::{Mark, REMIND_HOURS, Rules, Standing};
use domain::money::Money;
use domain::text::Country;
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{
    Condition, ConnectionTrait, FromQueryResult, PaginatorTrait, QueryOrder, QuerySelect,
};

use super::read::{money, rules, standing};
use crate::db::At;
use crate::error::Error;
use crate::lead::row::{Column, Entity};

/// A lead that somebody should look at before its time is over.
#[derive(Debug, Clone)]
pub struct Waits {
    pub partner: PartnerId,
    pub number: LeadNumber,
    pub country: Country,
    /// Lies in the spam tab, and no person has looked at it: what was noticed.
    pub spam: Option<Vec<Mark>>,
    pub since: Timestamp,
    /// The first instant that is too late.
    pub until: Timestamp,
}

#[derive(FromQueryResult)]
struct WaitsRow {
    partner_id: Uuid,
    number: String,
    country: String,
    created_at: At,
    received_at: Option<At>,
    until_at: At,
    spam_marks: String,
    spam_at: Option<At>,
}

/// Leads whose time to answer is nearly over, and spam that nobody looked at while it could still
/// be answered; what ends first stands first.
pub async fn list_waiting(
    connection: &impl ConnectionTrait,
    now: At,
    limit: u64,
) -> Result<Vec<Waits>, Error> {
    let ending = Condition::all()
        .add(Column::SpamAt.is_null())
        .add(Column::Standing.is_in(["received", "evaluating"]))
        .add(Column::UntilAt.lte(now.plus_seconds(REMIND_HOURS * 3_600)));
    let spam = Condition::all().add(Column::SpamAt.is_not_null()).add(Column::SpamBy.is_null());
    let rows: Vec<WaitsRow> = Entity::find()
        .select_only()
        .columns([Column::PartnerId, Column::Number, Column::Country, Column::CreatedAt])
        .columns([Column::ReceivedAt, Column::UntilAt, Column::SpamMarks, Column::SpamAt])
        .filter(Column::UntilAt.gt(now))
        .filter(Condition::any().add(ending).add(spam))
        .order_by_asc(Column::UntilAt)
        .order_by_asc(Column::LeadId)
        .limit(limit)
        .into_model()
        .all(connection)
        .await?;
    rows.into_iter().map(waits).collect()
}

fn waits(row: WaitsRow) -> Result<Waits, Error> {
    let broken = |what: &str| Error::broken(format!("lead {}: {what} does not parse", row.number));
    let marks = || row.spam_marks.split_whitespace().filter_map(Mark::parse).collect();
    Ok(Waits {
        partner: PartnerId(row.partner_id),
        number: LeadNumber::parse(&row.number).ok_or_else(|| broken("its number"))?,
        country: Country::parse(&row.country).map_err(|_| broken("its country"))?,
        spam: row.spam_at.map(|_| marks()),
        since: row.spam_at.or(row.received_at).unwrap_or(row.created_at).instant(),
        until: row.until_at.instant(),
    })
}

/// What became of one lead, for figures.
#[derive(Debug, Clone)]
pub struct Came {
    pub received_at: Timestamp,
    pub rules: Rules,
    pub done: Standing,
    pub accepted_at: Option<Timestamp>,
    /// Why it was declined or lost, by a code; empty otherwise.
    pub reason: String,
    pub value: Option<Money>,
}

#[derive(FromQueryResult)]
struct CameRow {
    received_at: At,
    rules: String,
    answer_seconds: i64,
    evaluate_seconds: Option<i64>,
    direct_seconds: Option<i64>,
    standing: String,
    until_at: Option<At>,
    accepted_at: Option<At>,
    outcome: Option<String>,
    closed_at: Option<At>,
    reason: String,
    value_minor: Option<i64>,
    currency: Option<String>,
}

/// The leads that came to companies in some time and are no spam, the oldest first.
pub async fn list_came(
    connection: &impl ConnectionTrait,
    (from, until): (At, At),
    limit: u64,
) -> Result<Vec<Came>, Error> {
    let rows: Vec<CameRow> = Entity::find()
        .select_only()
        .columns([Column::ReceivedAt, Column::Rules, Column::AnswerSeconds])
        .columns([Column::EvaluateSeconds, Column::DirectSeconds, Column::Standing])
        .columns([Column::UntilAt, Column::AcceptedAt, Column::Outcome, Column::ClosedAt])
        .columns([Column::Reason, Column::ValueMinor, Column::Currency])
        .filter(Column::ReceivedAt.gte(from))
        .filter(Column::ReceivedAt.lt(until))
        .filter(Column::SpamAt.is_null())
        .order_by_asc(Column::ReceivedAt)
        .order_by_asc(Column::LeadId)
        .limit(limit)
        .into_model()
        .all(connection)
        .await?;
    rows.into_iter().map(came).collect()
}

fn came(row: CameRow) -> Result<Came, Error> {
    let broken = |what: &str| Error::broken(format!("a lead of {}: {what}", row.received_at.0));
    let seconds = (row.answer_seconds, row.evaluate_seconds, row.direct_seconds);
    let closed = (row.outcome.as_deref(), row.closed_at);
    let done = standing(&row.standing, row.until_at, row.accepted_at, closed);
    Ok(Came {
        received_at: row.received_at.instant(),
        rules: rules(&row.rules, seconds).ok_or_else(|| broken("its rules"))?,
        done: done.ok_or_else(|| broken("its standing"))?,
        accepted_at: row.accepted_at.map(At::instant),
        value: money(row.value_minor, row.currency.as_deref()),
        reason: row.reason,
    })
}

/// Whether a company has a lead of that number.
pub async fn is_there(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    number: &LeadNumber,
) -> Result<bool, Error> {
    let query = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::Number.eq(number.as_str()));
    Ok(0 < query.count(connection).await?)
}
