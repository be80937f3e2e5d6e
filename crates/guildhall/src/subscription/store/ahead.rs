//! What subscriptions of all partners have before them: for the desk and the test clock.

use domain::ids::{OfferCode, PartnerId, PolicyCode, SubscriptionId};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, Query};
use sea_orm::{ConnectionTrait, ExprTrait, PaginatorTrait, QueryOrder, QuerySelect};

use super::super::row::{Column, Entity, term};
use crate::db::Day;
use crate::error::Error;

/// A term that renews itself, or tries to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueCharge {
    pub partner: PartnerId,
    pub subscription: SubscriptionId,
    pub due_on: Date,
}

/// The terms the renewal run will look at, the next first, at most `limit`.
pub async fn list_charges(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<DueCharge>, Error> {
    let rows: Vec<(Uuid, Uuid, Day)> = term::Entity::find()
        .select_only()
        .columns([term::Column::PartnerId, term::Column::SubscriptionId, term::Column::ChargeDueOn])
        .filter(term::Column::ChargeDueOn.is_not_null())
        .order_by_asc(term::Column::ChargeDueOn)
        .order_by_asc(term::Column::PartnerId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(due_charge).collect())
}

fn due_charge((partner, subscription, due_on): (Uuid, Uuid, Day)) -> DueCharge {
    DueCharge {
        partner: PartnerId(partner),
        subscription: SubscriptionId(subscription),
        due_on: due_on.0,
    }
}

/// How many terms the renewal run has to look at on a day, those of earlier days included.
pub async fn count_charges(connection: &impl ConnectionTrait, on: Day) -> Result<i64, Error> {
    let due = term::Entity::find().filter(term::Column::ChargeDueOn.lte(on));
    Ok(i64::try_from(due.count(connection).await?).unwrap_or(i64::MAX))
}

/// The terms that the renewal run has to look at on a day, those of earlier days included, in due
/// order; those that follow one of them.
pub async fn list_charges_after(
    connection: &impl ConnectionTrait,
    on: Day,
    last: Option<&DueCharge>,
    limit: u64,
) -> Result<Vec<DueCharge>, Error> {
    const KEY: [term::Column; 3] =
        [term::Column::ChargeDueOn, term::Column::PartnerId, term::Column::SubscriptionId];
    let mut query = term::Entity::find()
        .select_only()
        .columns([term::Column::PartnerId, term::Column::SubscriptionId, term::Column::ChargeDueOn])
        .filter(term::Column::ChargeDueOn.lte(on));
    if let Some(last) = last {
        let place = Expr::tuple([
            Expr::val(Day(last.due_on)),
            Expr::val(last.partner.0),
            Expr::val(last.subscription.0),
        ]);
        query = query.filter(Expr::tuple(KEY.map(Expr::col)).gt(place));
    }
    for column in KEY {
        query = query.order_by_asc(column);
    }
    let rows: Vec<(Uuid, Uuid, Day)> = query.limit(limit).into_tuple().all(connection).await?;
    Ok(rows.into_iter().map(due_charge).collect())
}

/// Whether there is any.
pub async fn is_charge_due(connection: &impl ConnectionTrait, on: Day) -> Result<bool, Error> {
    let first: Option<Option<Day>> = term::Entity::find()
        .select_only()
        .column(term::Column::ChargeDueOn)
        .filter(term::Column::ChargeDueOn.lte(on))
        .limit(1)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(first.is_some())
}

/// How many terms the run will look at on each of these days, the first included, the last not;
/// days with none are left out.
pub async fn charges_by_day(
    connection: &impl ConnectionTrait,
    first: Day,
    before: Day,
) -> Result<Vec<(Date, i64)>, Error> {
    let rows: Vec<(Day, i64)> = term::Entity::find()
        .select_only()
        .column(term::Column::ChargeDueOn)
        .column_as(term::Column::TermNo.count(), "terms")
        .filter(term::Column::ChargeDueOn.gte(first))
        .filter(term::Column::ChargeDueOn.lt(before))
        .group_by(term::Column::ChargeDueOn)
        .order_by_asc(term::Column::ChargeDueOn)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(day, count)| (day.0, count)).collect())
}

/// The newest term of a subscription that neither lapsed nor ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    pub partner: PartnerId,
    pub subscription: SubscriptionId,
    pub offer: OfferCode,
    pub policy: PolicyCode,
    /// The anniversary date.
    pub ends_on: Date,
    /// `None` where it will not renew itself.
    pub charge_due_on: Option<Date>,
}

/// The living subscriptions whose newest term ends on one of these days (both included), the
/// earliest first, at most `limit`. A subscription counts as living until another takes its place,
/// so one whose window has closed is among them.
pub async fn list_ending(
    connection: &impl ConnectionTrait,
    first: Date,
    last: Date,
    limit: u64,
) -> Result<Vec<Ending>, Error> {
    let rows: Vec<(Uuid, Uuid, String, Day, Option<Day>)> = term::Entity::find()
        .select_only()
        .columns([term::Column::PartnerId, term::Column::SubscriptionId])
        .columns([term::Column::PolicyCode])
        .columns([term::Column::EndsOn, term::Column::ChargeDueOn])
        .filter(term::Column::EndsOn.gte(Day(first)))
        .filter(term::Column::EndsOn.lte(Day(last)))
        .filter(is_newest())
        .order_by_asc(term::Column::EndsOn)
        .order_by_asc(term::Column::PartnerId)
        .order_by_asc(term::Column::SubscriptionId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.1).collect();
    let living: Vec<(Uuid, String)> = Entity::find()
        .select_only()
        .columns([Column::SubscriptionId, Column::OfferCode])
        .filter(Column::SubscriptionId.is_in(ids))
        .filter(Column::LiveSlot.eq(1))
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .filter_map(|row| {
            let (_, offer) = living.iter().find(|(id, _)| *id == row.1)?;
            Some(ending(row, offer))
        })
        .collect()
}

fn ending(
    (partner, subscription, policy, ends_on, charge_due_on): (Uuid, Uuid, String, Day, Option<Day>),
    offer: &str,
) -> Result<Ending, Error> {
    let strange = || Error::broken(format!("a term of subscription {subscription} is unreadable"));
    Ok(Ending {
        partner: PartnerId(partner),
        subscription: SubscriptionId(subscription),
        offer: OfferCode::parse(offer).ok_or_else(strange)?,
        policy: PolicyCode::parse(&policy).ok_or_else(strange)?,
        ends_on: ends_on.0,
        charge_due_on: charge_due_on.map(|day| day.0),
    })
}

/// No later term follows.
fn is_newest() -> Expr {
    let later = Alias::new("later");
    let own = |column: term::Column| Expr::col((term::Entity, column));
    let theirs = |column: term::Column| Expr::col((Alias::new("later"), column));
    let following = Query::select()
        .expr(Expr::val(1))
        .from_as(term::Entity, later)
        .and_where(theirs(term::Column::PartnerId).eq(own(term::Column::PartnerId)))
        .and_where(theirs(term::Column::SubscriptionId).eq(own(term::Column::SubscriptionId)))
        .and_where(theirs(term::Column::TermNo).gt(own(term::Column::TermNo)))
        .to_owned();
    Expr::not_exists(following)
}
