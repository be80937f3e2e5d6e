//! What was invoiced, order by order: one side of the books.

use std::collections::HashMap;

use domain::ids::{OrderId, PartnerId};
use domain::money::{Currency, Money};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect};

use super::super::row::{Column, Entity};
use crate::error::Error;

/// The documents of one order, added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    pub order: OrderId,
    pub invoiced: Money,
    /// What credit notes took off it; never more than was invoiced.
    pub credited: Money,
}

/// Every order of a partner that has an invoice.
pub async fn sums_by_order(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Vec<Sums>, Error> {
    let rows: Vec<(Uuid, String, String, i64)> = Entity::find()
        .select_only()
        .columns([Column::OrderId, Column::Kind, Column::Currency, Column::TotalMinor])
        .filter(Column::PartnerId.eq(partner.0))
        .order_by_asc(Column::SeriesNo)
        .into_tuple()
        .all(connection)
        .await?;
    let mut sums: Vec<Sums> = Vec::new();
    let mut place: HashMap<Uuid, usize> = HashMap::new();
    for (order, kind, code, minor) in rows {
        let currency = Currency::parse(&code)
            .ok_or_else(|| Error::broken(format!("an invoice in {code}, which is none")))?;
        let at = *place.entry(order).or_insert_with(|| {
            let zero = Money::zero(currency);
            sums.push(Sums { order: OrderId(order), invoiced: zero, credited: zero });
            sums.len() - 1
        });
        let one = &mut sums[at];
        let figure = if kind == "invoice" { &mut one.invoiced } else { &mut one.credited };
        figure.minor += minor;
    }
    Ok(sums)
}
