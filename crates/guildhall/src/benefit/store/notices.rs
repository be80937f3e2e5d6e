//! Which grants are to be looked at because what is left of them lapses soon.

use std::collections::HashMap;

use domain::ids::{PartnerId, SubscriptionId};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect};

use super::super::packs::{Choices, row as chosen};
use super::super::row::{self, Entity, assignment, entry};
use super::{Assigned, GrantKey, Written, chosen_pack, grant_key, seats::assigned, written};
use crate::db::{Day, keys_of};
use crate::error::Error;

/// Partner, subscription, number of the year.
type RowKey = (Uuid, Uuid, i64);

/// A grant whose day has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueNotice {
    pub partner: PartnerId,
    pub grant: GrantKey,
    pub on: Date,
}

/// Companies with a grant whose day has come, at most `limit`.
pub async fn noticed_partners(
    connection: &impl ConnectionTrait,
    today: Date,
    limit: u64,
) -> Result<Vec<PartnerId>, Error> {
    let found: Vec<Uuid> = Entity::find()
        .select_only()
        .column(row::Column::PartnerId)
        .filter(row::Column::NoticeOn.lte(Day(today)))
        .order_by_asc(row::Column::NoticeOn)
        .order_by_asc(row::Column::PartnerId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(PartnerId).collect())
}

/// The grants of some companies whose day has come.
pub async fn due_notices(
    connection: &impl ConnectionTrait,
    partners: &[PartnerId],
    today: Date,
) -> Result<Vec<DueNotice>, Error> {
    let rows = Entity::find()
        .filter(row::Column::PartnerId.is_in(partners.iter().map(|partner| partner.0)))
        .filter(row::Column::NoticeOn.lte(Day(today)))
        .order_by_asc(row::Column::PartnerId)
        .order_by_asc(row::Column::SubscriptionId)
        .all(connection)
        .await?;
    let due = rows.into_iter().map(|row| {
        let on = row.notice_on.ok_or_else(|| Error::broken("a notice without its day"))?;
        let grant = grant_key(row.subscription_id, row.term_no)?;
        Ok(DueNotice { partner: PartnerId(row.partner_id), grant, on: on.0 })
    });
    due.collect()
}

/// The ledgers of some companies' grants, in one question.
pub async fn entries_of_many(
    connection: &impl ConnectionTrait,
    due: &[DueNotice],
) -> Result<HashMap<PartnerId, Vec<Written>>, Error> {
    let own = Expr::tuple([
        Expr::col(entry::Column::PartnerId),
        Expr::col(entry::Column::SubscriptionId),
    ]);
    let rows = entry::Entity::find()
        .filter(own.in_subquery(keys_of(subscriptions(due))))
        .order_by_asc(entry::Column::At)
        .order_by_asc(entry::Column::EntryId)
        .all(connection)
        .await?;
    let mut entries: HashMap<PartnerId, Vec<Written>> = HashMap::new();
    for row in rows {
        entries.entry(PartnerId(row.partner_id)).or_default().push(written(row)?);
    }
    Ok(entries)
}

/// What people of some companies have now, in one question.
pub async fn assigned_of_many(
    connection: &impl ConnectionTrait,
    due: &[DueNotice],
) -> Result<HashMap<PartnerId, Vec<Assigned>>, Error> {
    let own = Expr::tuple([
        Expr::col(assignment::Column::PartnerId),
        Expr::col(assignment::Column::SubscriptionId),
    ]);
    let rows = assignment::Entity::find()
        .filter(own.in_subquery(keys_of(subscriptions(due))))
        .filter(assignment::Column::LiveSlot.eq(1))
        .all(connection)
        .await?;
    let mut held: HashMap<PartnerId, Vec<Assigned>> = HashMap::new();
    for row in rows {
        held.entry(PartnerId(row.partner_id)).or_default().push(assigned(row)?);
    }
    Ok(held)
}

/// What some companies chose of packs, in one question.
pub async fn choices_of_many(
    connection: &impl ConnectionTrait,
    due: &[DueNotice],
) -> Result<HashMap<PartnerId, Choices>, Error> {
    let own = Expr::tuple([
        Expr::col(chosen::Column::PartnerId),
        Expr::col(chosen::Column::SubscriptionId),
    ]);
    let rows = chosen::Entity::find().filter(own.in_subquery(keys_of(subscriptions(due))));
    let mut choices: HashMap<PartnerId, Choices> = HashMap::new();
    for row in rows.all(connection).await? {
        let partner = PartnerId(row.partner_id);
        let (grant, pack) = chosen_pack(row)?;
        choices.entry(partner).or_default().insert(grant, pack);
    }
    Ok(choices)
}

fn subscriptions(due: &[DueNotice]) -> Vec<(Uuid, Uuid)> {
    let mut keys: Vec<(Uuid, Uuid)> =
        due.iter().map(|one| (one.partner.0, one.grant.0.0)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Says when grants of held companies are looked at next; `None` where there is nothing to tell.
pub async fn set_notices(
    connection: &impl ConnectionTrait,
    next: &[(PartnerId, GrantKey, Option<Date>)],
) -> Result<(), Error> {
    let mut by_day: Vec<(Option<Date>, Vec<RowKey>)> = Vec::new();
    for (partner, (SubscriptionId(subscription), term), day) in next {
        let key = (partner.0, *subscription, i64::from(*term));
        match by_day.iter_mut().find(|(known, _)| known == day) {
            Some((_, keys)) => keys.push(key),
            None => by_day.push((*day, vec![key])),
        }
    }
    for (day, keys) in by_day {
        let own = Expr::tuple([
            Expr::col(row::Column::PartnerId),
            Expr::col(row::Column::SubscriptionId),
            Expr::col(row::Column::TermNo),
        ]);
        Entity::update_many()
            .col_expr(row::Column::NoticeOn, Expr::value(day.map(Day)))
            .filter(own.in_subquery(keys_of(keys)))
            .exec(connection)
            .await?;
    }
    Ok(())
}

/// The earliest day after another on which a grant is looked at.
pub async fn next_notice_on(
    connection: &impl ConnectionTrait,
    after: Day,
) -> Result<Option<Day>, Error> {
    let next: Option<Option<Day>> = Entity::find()
        .select_only()
        .column(row::Column::NoticeOn)
        .filter(row::Column::NoticeOn.gt(after))
        .order_by_asc(row::Column::NoticeOn)
        .limit(1)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(next.flatten())
}
