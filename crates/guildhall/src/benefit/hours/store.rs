//! All SQL about cases.

use domain::benefit::CaseState;
use domain::ids::{BenefitCode, CaseId, CaseNumber, PartnerId, PersonId, SubscriptionId, UseId};
use domain::text::{Country, Locale};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::row::{ActiveModel, Column, Entity, Model};
use super::{About, Case};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope};
use crate::error::Error;

/// Cases of one partner that are read at most.
const CASES_MAX: u64 = 1_000;

/// A row, read; broken where it is unreadable.
pub fn read(row: Model) -> Result<Case, Error> {
    let broken = |what: &str| Error::broken(format!("case {}: {what}", row.number));
    let count = |number: i64| u32::try_from(number).map_err(|_| broken("a strange number"));
    let state = match (row.state.as_str(), row.used_hours) {
        ("booked", None) => CaseState::Booked,
        ("begun", None) => CaseState::Begun,
        ("done", Some(used)) => CaseState::Done { used: count(used)? },
        ("returned", None) => CaseState::Returned,
        ("cancelled", None) => CaseState::Cancelled,
        _ => return Err(broken("its state is unreadable")),
    };
    Ok(Case {
        id: CaseId(row.case_id),
        partner: PartnerId(row.partner_id),
        number: CaseNumber::parse(&row.number).ok_or_else(|| broken("its number"))?,
        grant: (SubscriptionId(row.subscription_id), count(row.term_no)?),
        benefit: BenefitCode::parse(&row.benefit_code).ok_or_else(|| broken("its benefit"))?,
        entry: row.entry_id.map(UseId),
        hours: count(row.hours)?,
        about: About {
            country: Country::parse(&row.country).map_err(|_| broken("its country"))?,
            language: Locale::parse(&row.locale).ok_or_else(|| broken("its language"))?,
            product: row.product,
            phone: row.phone,
            zone: row.zone,
            description: row.description,
        },
        state,
        reason: row.reason,
        created_at: row.created_at.instant(),
        created_by: PersonId(row.created_by),
        due_at: row.due_at.instant(),
        begun_at: row.begun_at.map(At::instant),
        ended_at: row.ended_at.map(At::instant),
    })
}

/// The next running number of the locked partner's cases.
pub async fn next_no(scope: &PartnerScope) -> Result<i64, Error> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::CaseNo)
        .filter(Column::PartnerId.eq(scope.partner().0))
        .order_by_desc(Column::CaseNo)
        .into_tuple()
        .one(scope.tx())
        .await?;
    Ok(last.unwrap_or(0) + 1)
}

pub async fn record(scope: &PartnerScope, case: &Case, no: i64) -> Result<(), Error> {
    let row = ActiveModel {
        partner_id: Set(scope.partner().0),
        case_id: Set(case.id.0),
        case_no: Set(no),
        number: Set(case.number.to_string()),
        subscription_id: Set(case.grant.0.0),
        term_no: Set(i64::from(case.grant.1)),
        benefit_code: Set(case.benefit.to_string()),
        entry_id: Set(case.entry.map(|entry| entry.0)),
        hours: Set(i64::from(case.hours)),
        product: Set(case.about.product.clone()),
        country: Set(case.about.country.code().to_owned()),
        locale: Set(case.about.language.tag().to_owned()),
        phone: Set(case.about.phone.clone()),
        zone: Set(case.about.zone.clone()),
        description: Set(case.about.description.clone()),
        state: Set(case.state.code().to_owned()),
        used_hours: Set(None),
        reason: Set(String::new()),
        created_at: Set(case.created_at.into()),
        created_by: Set(case.created_by.0),
        due_at: Set(case.due_at.into()),
        begun_at: Set(None),
        ended_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// How a case stands from now on.
pub async fn record_state(
    scope: &PartnerScope,
    ctx: &Ctx,
    case: &Case,
    (state, reason): (CaseState, &str),
) -> Result<(), Error> {
    let now = At::from(ctx.now);
    let used = match state {
        CaseState::Done { used } => Some(i64::from(used)),
        _ => None,
    };
    let begun = if state == CaseState::Begun { Some(now) } else { case.begun_at.map(At::from) };
    let ended = state.is_ended().then_some(now);
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::UsedHours, Expr::value(used))
        .col_expr(Column::Reason, Expr::value(reason))
        .col_expr(Column::BegunAt, Expr::value(begun))
        .col_expr(Column::EndedAt, Expr::value(ended))
        .filter(Column::PartnerId.eq(scope.partner().0))
        .filter(Column::CaseId.eq(case.id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}

pub async fn find(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    case: CaseId,
) -> Result<Option<Case>, Error> {
    let row = Entity::find_by_id((partner.0, case.0)).one(connection).await?;
    row.map(read).transpose()
}

pub async fn get_by_number(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    number: &CaseNumber,
) -> Result<Case, Error> {
    let row = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .filter(Column::Number.eq(number.as_str()))
        .one(connection)
        .await?;
    read(row.ok_or(Error::NotFound)?)
}

/// The cases of a partner, newest first.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Case>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.eq(partner.0))
        .order_by_desc(Column::CaseNo)
        .limit(CASES_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(read).collect()
}

/// The cases of all partners that are not at their end, the one due first first: the providers'
/// queue.
pub async fn list_waiting(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Case>, Error> {
    let query = Entity::find().filter(Column::EndedAt.is_null());
    let query = query.order_by_asc(Column::DueAt).order_by_asc(Column::CaseId);
    query.limit(limit).all(connection).await?.into_iter().map(read).collect()
}

/// Since when, and until when, the cases of all partners wait that nobody has begun, at most
/// `limit`.
pub async fn list_waiting_since(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<(At, At)>, Error> {
    let query = Entity::find().select_only().columns([Column::CreatedAt, Column::DueAt]);
    let query = query.filter(Column::State.eq(CaseState::Booked.code()));
    Ok(query.order_by_asc(Column::DueAt).limit(limit).into_tuple().all(connection).await?)
}
