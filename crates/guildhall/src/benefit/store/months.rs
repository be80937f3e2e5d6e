//! Monthly credits: when the next month of each begins, and the months that were granted.
//!
//! A credit that somebody has carries the day its next month begins; after a year that nobody
//! renewed yet it waits for [`NEVER`], and a new year calls it back.

use domain::benefit::Month;
use domain::ids::{AssignmentId, BenefitCode, PartnerId, SubscriptionId};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::super::row::{assignment, month};
use super::GrantKey;
use crate::db::{Day, PartnerScope, PartnerScopes, Present, Writes, insert_all, keys_of};
use crate::error::Error;
use crate::subscription::store::NewTerm;

/// The day on which a credit without a year waits.
const NEVER: Date = Date::MAX;
/// Months of one partner that are read at most.
const MONTHS_MAX: u64 = 2_000;

/// A credit whose next month has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueCredit {
    pub partner: PartnerId,
    pub subscription: SubscriptionId,
    pub assignment: AssignmentId,
    pub benefit: BenefitCode,
    pub due_on: Date,
}

/// A month that was granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    pub partner: PartnerId,
    pub grant: GrantKey,
    pub benefit: BenefitCode,
    pub month: Month,
    /// In whole US dollars.
    pub amount: u32,
    pub assignment: AssignmentId,
    pub at: jiff::Timestamp,
}

fn waiting_beyond(starts_on: Date) -> sea_orm::sea_query::SimpleExpr {
    assignment::Column::CreditDueOn.gt(Day(starts_on))
}

/// Calls the credits of a subscription back to a year that was just written. Those that still run
/// on the year before go on with it first.
pub(super) async fn go_on(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    starts_on: Date,
) -> Result<(), Error> {
    begin_on(scope, subscription, starts_on, waiting_beyond(starts_on)).await
}

/// Lets some credits of a subscription begin with the months of a year.
async fn begin_on(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    starts_on: Date,
    which: sea_orm::sea_query::SimpleExpr,
) -> Result<(), Error> {
    assignment::Entity::update_many()
        .col_expr(assignment::Column::CreditDueOn, Expr::value(Some(Day(starts_on))))
        .filter(assignment::Column::PartnerId.eq(scope.partner().0))
        .filter(assignment::Column::SubscriptionId.eq(subscription.0))
        .filter(which)
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// The same for many: one statement for the years that begin on one day.
pub(super) fn go_on_all<'a>(writes: &mut Writes<'_>, terms: impl Iterator<Item = &'a NewTerm>) {
    let mut by_day: Vec<(Date, Vec<(Uuid, Uuid)>)> = Vec::new();
    for new in terms {
        let key = (new.partner.0, new.subscription.0);
        let starts_on = new.term.starts_on;
        match by_day.iter_mut().find(|(day, _)| *day == starts_on) {
            Some((_, keys)) => keys.push(key),
            None => by_day.push((starts_on, vec![key])),
        }
    }
    for (starts_on, keys) in by_day {
        let own = Expr::tuple([
            Expr::col(assignment::Column::PartnerId),
            Expr::col(assignment::Column::SubscriptionId),
        ]);
        let update = assignment::Entity::update_many()
            .col_expr(assignment::Column::CreditDueOn, Expr::value(Some(Day(starts_on))))
            .filter(own.in_subquery(keys_of(keys)))
            .filter(waiting_beyond(starts_on));
        writes.update(update, None);
    }
}

/// Lets every credit of a subscription begin with the months of another year, as after an upgrade.
pub(super) async fn begin_anew(
    scope: &PartnerScope,
    subscription: SubscriptionId,
    starts_on: Date,
) -> Result<(), Error> {
    let all = assignment::Column::CreditDueOn.is_not_null();
    begin_on(scope, subscription, starts_on, all).await
}

/// Companies with a credit whose month has come, at most `limit`.
pub async fn due_partners(
    connection: &impl ConnectionTrait,
    today: Date,
    limit: u64,
) -> Result<Vec<PartnerId>, Error> {
    let found: Vec<Uuid> = assignment::Entity::find()
        .select_only()
        .column(assignment::Column::PartnerId)
        .filter(assignment::Column::CreditDueOn.lte(Day(today)))
        .order_by_asc(assignment::Column::CreditDueOn)
        .order_by_asc(assignment::Column::PartnerId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(PartnerId).collect())
}

/// The credits of held partners whose month has come.
pub async fn due_credits(scopes: &PartnerScopes, today: Date) -> Result<Vec<DueCredit>, Error> {
    let partners: Vec<Uuid> = scopes.partners().map(|partner| partner.0).collect();
    let rows = assignment::Entity::find()
        .filter(assignment::Column::PartnerId.is_in(partners))
        .filter(assignment::Column::CreditDueOn.lte(Day(today)))
        .all(scopes.tx())
        .await?;
    let due = rows.into_iter().map(|row| {
        let benefit = BenefitCode::parse(&row.benefit_code);
        let due_on = row.credit_due_on.map(|day| day.0);
        let (benefit, due_on) =
            benefit.zip(due_on).ok_or_else(|| Error::broken("an unreadable credit"))?;
        Ok(DueCredit {
            partner: PartnerId(row.partner_id),
            subscription: SubscriptionId(row.subscription_id),
            assignment: AssignmentId(row.assignment_id),
            benefit,
            due_on,
        })
    });
    due.collect()
}

/// Says when the next months of credits of held partners begin; `None` while there is no year.
pub async fn set_due(
    connection: &impl ConnectionTrait,
    credits: &[(PartnerId, AssignmentId, Option<Date>)],
) -> Result<(), Error> {
    let mut by_day: Vec<(Date, Vec<(Uuid, Uuid)>)> = Vec::new();
    for (partner, assignment, next) in credits {
        let (key, day) = ((partner.0, assignment.0), next.unwrap_or(NEVER));
        match by_day.iter_mut().find(|(known, _)| *known == day) {
            Some((_, keys)) => keys.push(key),
            None => by_day.push((day, vec![key])),
        }
    }
    for (day, keys) in by_day {
        let own = Expr::tuple([
            Expr::col(assignment::Column::PartnerId),
            Expr::col(assignment::Column::AssignmentId),
        ]);
        assignment::Entity::update_many()
            .col_expr(assignment::Column::CreditDueOn, Expr::value(Some(Day(day))))
            .filter(own.in_subquery(keys_of(keys)))
            .exec(connection)
            .await?;
    }
    Ok(())
}

/// The earliest day after another on which a month begins.
pub async fn next_credit_on(
    connection: &impl ConnectionTrait,
    after: Day,
) -> Result<Option<Day>, Error> {
    let next: Option<Day> = assignment::Entity::find()
        .select_only()
        .column(assignment::Column::CreditDueOn)
        .filter(assignment::Column::CreditDueOn.gt(after))
        .filter(assignment::Column::CreditDueOn.lt(Day(NEVER)))
        .order_by_asc(assignment::Column::CreditDueOn)
        .limit(1)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(next)
}

/// Writes months, each once.
pub async fn record_months(
    connection: &impl ConnectionTrait,
    months: &[Granted],
) -> Result<(), Error> {
    let rows = months.iter().map(|one| month::ActiveModel {
        partner_id: Set(one.partner.0),
        subscription_id: Set(one.grant.0.0),
        term_no: Set(i64::from(one.grant.1)),
        benefit_code: Set(one.benefit.to_string()),
        month_no: Set(i64::from(one.month.number)),
        first_on: Set(one.month.days.first.into()),
        last_on: Set(one.month.days.last.into()),
        amount: Set(i64::from(one.amount)),
        assignment_id: Set(one.assignment.0),
        granted_at: Set(one.at.into()),
    });
    let key = [
        month::Column::PartnerId,
        month::Column::SubscriptionId,
        month::Column::TermNo,
        month::Column::BenefitCode,
        month::Column::MonthNo,
    ];
    insert_all(connection, &rows.collect::<Vec<_>>(), Present::Kept { key: &key }).await
}

/// The months of a partner, newest first.
pub async fn list_months(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Granted>, Error> {
    let rows = month::Entity::find()
        .filter(month::Column::PartnerId.eq(partner.0))
        .order_by_desc(month::Column::FirstOn)
        .limit(MONTHS_MAX)
        .all(connection)
        .await?;
    rows.into_iter().map(granted).collect()
}

fn granted(row: month::Model) -> Result<Granted, Error> {
    let strange = || Error::broken("an unreadable month of a credit");
    let number = u32::try_from(row.month_no).map_err(|_| strange())?;
    let days = domain::calendar::Window { first: row.first_on.0, last: row.last_on.0 };
    Ok(Granted {
        partner: PartnerId(row.partner_id),
        grant: super::grant_key(row.subscription_id, row.term_no)?,
        benefit: BenefitCode::parse(&row.benefit_code).ok_or_else(strange)?,
        month: Month { number, days },
        amount: u32::try_from(row.amount).map_err(|_| strange())?,
        assignment: AssignmentId(row.assignment_id),
        at: row.granted_at.instant(),
    })
}
