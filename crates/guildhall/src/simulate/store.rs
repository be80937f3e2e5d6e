//! The simulator's own questions to a world's database: it looks at every table, as the check does.

use std::collections::BTreeMap;

use domain::ids::PartnerId;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};

use crate::db::{Day, Db};
use crate::error::Error;
use crate::order::row as order;
use crate::partner::row as partner;
use crate::payment::row as payment;
use crate::subscription::row::{reminder, term};
use crate::world::gateway::rows::{charge, dispute};

/// How often each company was written to.
pub(super) async fn revisions(db: &Db) -> Result<Vec<(Uuid, i64)>, Error> {
    Ok(partner::Entity::find()
        .select_only()
        .columns([partner::Column::PartnerId, partner::Column::Revision])
        .order_by_asc(partner::Column::PartnerId)
        .into_tuple()
        .all(db.read())
        .await?)
}

/// What of some companies the oracle holds against what it knows.
pub(super) struct Rows {
    pub payments: Vec<payment::Model>,
    /// What the gateway took, by key.
    pub charged: BTreeMap<String, i64>,
    pub automatic: Vec<order::Model>,
    pub terms: Vec<term::Model>,
    pub reminders: Vec<reminder::Model>,
}

pub(super) async fn rows(db: &Db, partners: &[PartnerId]) -> Result<Rows, Error> {
    let of: Vec<Uuid> = partners.iter().map(|partner| partner.0).collect();
    let payments = payment::Entity::find()
        .filter(payment::Column::PartnerId.is_in(of.iter().copied()))
        .order_by_asc(payment::Column::PaymentId)
        .all(db.read())
        .await?;
    let keys: Vec<&str> = payments.iter().map(|row| row.gateway_key.as_str()).collect();
    let charged = charge::Entity::find()
        .filter(charge::Column::GatewayKey.is_in(keys))
        .filter(charge::Column::State.eq("charged"))
        .all(db.read())
        .await?;
    let automatic = order::Entity::find()
        .filter(order::Column::PartnerId.is_in(of.iter().copied()))
        .filter(order::Column::Purpose.eq("automatic_renewal"))
        .order_by_asc(order::Column::OrderId)
        .all(db.read())
        .await?;
    let terms = term::Entity::find()
        .filter(term::Column::PartnerId.is_in(of.iter().copied()))
        .order_by_asc(term::Column::SubscriptionId)
        .order_by_asc(term::Column::TermNo)
        .all(db.read())
        .await?;
    let reminders = reminder::Entity::find()
        .filter(reminder::Column::PartnerId.is_in(of))
        .order_by_asc(reminder::Column::SubscriptionId)
        .order_by_asc(reminder::Column::TermNo)
        .order_by_asc(reminder::Column::Kind)
        .all(db.read())
        .await?;
    let charged = charged.into_iter().map(|row| (row.gateway_key, row.amount_minor)).collect();
    Ok(Rows { payments, charged, automatic, terms, reminders })
}

/// Terms that ended within some days and whose switch is on.
pub(super) async fn ended(db: &Db, first: Date, last: Date) -> Result<Vec<term::Model>, Error> {
    Ok(term::Entity::find()
        .filter(term::Column::EndsOn.between(Day(first), Day(last)))
        .filter(term::Column::AutoRenewOffAt.is_null())
        .order_by_asc(term::Column::SubscriptionId)
        .all(db.read())
        .await?)
}

/// Whether the gateway knows of a dispute about a charge, be it one that is planned for later.
pub(super) async fn is_contested(db: &Db, reference: &str) -> Result<bool, Error> {
    Ok(dispute::Entity::find_by_id(reference).one(db.read()).await?.is_some())
}
