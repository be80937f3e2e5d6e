//! Orders of many partners that expire on the same day.

use std::collections::BTreeMap;

use domain::ids::{OrderId, PartnerId};
use domain::order::{OrderEvent, next};
use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;

use super::super::Order;
use super::super::convert::{order_of, set_state};
use super::super::row::{ActiveModel, Column, Entity};
use super::EXPIRING;
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScopes};
use crate::error::Error;

/// Those of these orders, of these partners, that still expire on a day.
pub async fn still_expiring(
    connection: &impl ConnectionTrait,
    due: &[(PartnerId, OrderId)],
    today: Day,
) -> Result<Vec<Order>, Error> {
    let rows = Entity::find()
        .filter(Column::PartnerId.is_in(due.iter().map(|(partner, _)| partner.0)))
        .filter(Column::OrderId.is_in(due.iter().map(|(_, order)| order.0)))
        .filter(Column::State.is_in(EXPIRING))
        .filter(Column::ExpiresOn.lt(today))
        .all(connection)
        .await?;
    let mut orders = rows.into_iter().map(order_of).collect::<Result<Vec<Order>, Error>>()?;
    let place = |order: &Order| due.iter().position(|(_, id)| *id == order.id);
    orders.sort_by_cached_key(place);
    Ok(orders)
}

/// Expires orders of locked partners, as they were read there.
pub async fn record_expired(
    scopes: &PartnerScopes,
    ctx: &Ctx,
    orders: &[Order],
) -> Result<(), Error> {
    let mut alike: BTreeMap<&str, Vec<&Order>> = BTreeMap::new();
    for order in orders {
        alike.entry(order.state.code()).or_default().push(order);
    }
    for (state, orders) in alike {
        let Some(first) = orders.first() else { continue };
        let mut row: ActiveModel = Default::default();
        set_state(&mut row, next(first.state, OrderEvent::Expire, ctx.today)?, At::from(ctx.now));
        let expired = Entity::update_many()
            .set(row)
            .filter(Column::PartnerId.is_in(orders.iter().map(|order| order.partner.0)))
            .filter(Column::OrderId.is_in(orders.iter().map(|order| order.id.0)))
            .filter(Column::State.eq(state))
            .exec(scopes.tx())
            .await?;
        if expired.rows_affected != orders.len() as u64 {
            return Err(Error::broken("an order changed while its partner was locked"));
        }
    }
    Ok(())
}
