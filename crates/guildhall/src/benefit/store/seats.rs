//! Who has what.

use domain::ids::{AssignmentId, BenefitCode, PartnerId, PersonId, SubscriptionId};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::super::row::assignment;
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScope};
use crate::error::Error;

/// Assignments of one partner that are read at most, ended ones included.
const ASSIGNED_MAX: u64 = 5_000;

/// A seat or a credit that somebody has, or had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    pub id: AssignmentId,
    pub subscription: SubscriptionId,
    pub benefit: BenefitCode,
    pub person: PersonId,
    pub since: Date,
    pub at: jiff::Timestamp,
    pub by: Option<PersonId>,
    pub times: u32,
    /// `None` while the person has it.
    pub ended_at: Option<jiff::Timestamp>,
    pub ended_by: Option<PersonId>,
}

/// All of a partner, newest first.
pub async fn list_assigned(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Assigned>, Error> {
    let rows = assignment::Entity::find()
        .filter(assignment::Column::PartnerId.eq(partner.0))
        .order_by_desc(assignment::Column::AssignedAt)
        .order_by_desc(assignment::Column::AssignmentId)
        .limit(ASSIGNED_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(assigned).collect()
}

pub(super) fn assigned(row: assignment::Model) -> Result<Assigned, Error> {
    let strange = || Error::broken(format!("assignment {} is unreadable", row.assignment_id));
    Ok(Assigned {
        id: AssignmentId(row.assignment_id),
        subscription: SubscriptionId(row.subscription_id),
        benefit: BenefitCode::parse(&row.benefit_code).ok_or_else(strange)?,
        person: PersonId(row.person_id),
        since: row.assigned_on.0,
        at: row.assigned_at.instant(),
        by: row.assigned_by.map(PersonId),
        times: u32::try_from(row.times).map_err(|_| strange())?,
        ended_at: row.ended_at.map(At::instant),
        ended_by: row.ended_by.map(PersonId),
    })
}

/// Gives somebody a seat or a credit. `credit_due_on`: the day the next month of a credit begins.
pub async fn record_assignment(
    scope: &PartnerScope,
    new: &Assigned,
    credit_due_on: Option<Date>,
) -> Result<(), Error> {
    let row = assignment::ActiveModel {
        partner_id: Set(scope.partner().0),
        assignment_id: Set(new.id.0),
        subscription_id: Set(new.subscription.0),
        benefit_code: Set(new.benefit.to_string()),
        person_id: Set(new.person.0),
        assigned_at: Set(new.at.into()),
        assigned_on: Set(new.since.into()),
        assigned_by: Set(new.by.map(|person| person.0)),
        times: Set(i64::from(new.times)),
        live_slot: Set(Some(1)),
        ended_at: Set(None),
        ended_by: Set(None),
        credit_due_on: Set(credit_due_on.map(Day)),
    };
    assignment::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Takes it away again.
pub async fn end_assignment(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: AssignmentId,
) -> Result<(), Error> {
    assignment::Entity::update_many()
        .col_expr(assignment::Column::LiveSlot, Expr::value(None::<i64>))
        .col_expr(assignment::Column::EndedAt, Expr::value(Some(At::from(ctx.now))))
        .col_expr(assignment::Column::EndedBy, Expr::value(ctx.person().map(|person| person.0)))
        .col_expr(assignment::Column::CreditDueOn, Expr::value(None::<Day>))
        .filter(assignment::Column::PartnerId.eq(scope.partner().0))
        .filter(assignment::Column::AssignmentId.eq(id.0))
        .exec(scope.tx())
        .await?;
    Ok(())
}
