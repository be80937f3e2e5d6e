//! Which order paid which term: how a document finds its membership.

use std::collections::HashMap;

use domain::ids::{OrderId, PartnerId, SubscriptionId};
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect};

use super::super::row::{Column, Entity, term};
use crate::db::Day;
use crate::error::Error;

/// The term an order paid, and the whole run of its subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidTerm {
    pub subscription: SubscriptionId,
    pub starts_on: Date,
    pub ends_on: Date,
    /// First day of the first term, and last day of the newest or the day of an earlier ending.
    pub run: (Date, Date),
}

/// The terms these orders paid; an order that led to none is missing. The caller bounds the list.
pub async fn paid_terms(
    connection: &impl ConnectionTrait,
    orders: &[(PartnerId, OrderId)],
) -> Result<HashMap<(PartnerId, OrderId), PaidTerm>, Error> {
    let partners: Vec<Uuid> = orders.iter().map(|(partner, _)| partner.0).collect();
    let rows: Vec<(Uuid, Uuid, Uuid, Day, Day)> = term::Entity::find()
        .select_only()
        .columns([term::Column::PartnerId, term::Column::SubscriptionId, term::Column::OrderId])
        .columns([term::Column::StartsOn, term::Column::EndsOn])
        .filter(term::Column::PartnerId.is_in(partners.clone()))
        .filter(term::Column::OrderId.is_in(orders.iter().map(|(_, order)| order.0)))
        .into_tuple()
        .all(connection)
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.1).collect();
    let all: Vec<(Uuid, Uuid, Day, Day)> = term::Entity::find()
        .select_only()
        .columns([term::Column::PartnerId, term::Column::SubscriptionId])
        .columns([term::Column::StartsOn, term::Column::EndsOn])
        .filter(term::Column::PartnerId.is_in(partners))
        .filter(term::Column::SubscriptionId.is_in(ids))
        .order_by_asc(term::Column::TermNo)
        .into_tuple()
        .all(connection)
        .await?;
    let mut runs: HashMap<(Uuid, Uuid), (Date, Date)> = HashMap::new();
    for (partner, subscription, starts_on, ends_on) in all {
        let run = runs.entry((partner, subscription)).or_insert((starts_on.0, ends_on.0));
        run.1 = ends_on.0;
    }
    for (partner, subscription, ended_on) in endings(connection, runs.keys()).await? {
        if let Some(run) = runs.get_mut(&(partner, subscription)) {
            run.1 = run.1.min(ended_on);
        }
    }
    Ok(rows
        .into_iter()
        .map(|(partner, subscription, order, starts_on, ends_on)| {
            let (starts_on, ends_on) = (starts_on.0, ends_on.0);
            let run = runs.get(&(partner, subscription)).copied().unwrap_or((starts_on, ends_on));
            let term =
                PaidTerm { subscription: SubscriptionId(subscription), starts_on, ends_on, run };
            ((PartnerId(partner), OrderId(order)), term)
        })
        .collect())
}

/// The days on which subscriptions were cancelled or replaced, of those that were.
async fn endings(
    connection: &impl ConnectionTrait,
    keys: impl Iterator<Item = &(Uuid, Uuid)> + Clone,
) -> Result<Vec<(Uuid, Uuid, Date)>, Error> {
    let rows: Vec<(Uuid, Uuid, Option<Day>, Option<Day>)> = Entity::find()
        .select_only()
        .columns([Column::PartnerId, Column::SubscriptionId])
        .columns([Column::CancelledOn, Column::UpgradedOn])
        .filter(Column::PartnerId.is_in(keys.clone().map(|key| key.0)))
        .filter(Column::SubscriptionId.is_in(keys.map(|key| key.1)))
        .into_tuple()
        .all(connection)
        .await?;
    let ended = |(partner, subscription, cancelled, upgraded): (_, _, Option<Day>, Option<Day>)| {
        cancelled.or(upgraded).map(|day| (partner, subscription, day.0))
    };
    Ok(rows.into_iter().filter_map(ended).collect())
}
