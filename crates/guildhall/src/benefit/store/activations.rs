//! On which machines keys were activated.

use domain::benefit::Change;
use domain::ids::{ActivationId, KeyId, PartnerId, PersonId};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::super::row::activation;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;

/// Activations of one partner that are read at most.
const ACTIVATED_MAX: u64 = 20_000;

/// An activation of a key on a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activated {
    pub key: KeyId,
    pub machine: String,
    pub change: Change,
    pub at: Timestamp,
    pub by: Option<PersonId>,
}

/// All of a partner's, oldest first; of one key only, where one is named.
pub async fn list_activated(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    key: Option<KeyId>,
) -> Result<Vec<Activated>, Error> {
    let mut query = activation::Entity::find()
        .filter(activation::Column::PartnerId.eq(partner.0))
        .order_by_asc(activation::Column::At)
        .order_by_asc(activation::Column::ActivationId)
        .limit(ACTIVATED_MAX);
    if let Some(key) = key {
        query = query.filter(activation::Column::KeyId.eq(key.0));
    }
    let rows = query.all(connection).await?;
    let activated = rows.into_iter().map(|row| {
        let strange = || Error::broken(format!("activation {} is unreadable", row.activation_id));
        Ok(Activated {
            key: KeyId(row.key_id),
            change: Change::parse(&row.change).ok_or_else(strange)?,
            at: row.at.instant(),
            by: row.by_person.map(PersonId),
            machine: row.machine,
        })
    });
    activated.collect()
}

pub async fn record_activation(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: ActivationId,
    key: KeyId,
    (machine, change): (&str, Change),
) -> Result<(), Error> {
    let row = activation::ActiveModel {
        partner_id: Set(scope.partner().0),
        activation_id: Set(id.0),
        key_id: Set(key.0),
        machine: Set(machine.to_owned()),
        change: Set(change.code().to_owned()),
        counted: Set(i64::from(change.counts())),
        at: Set(ctx.now.into()),
        by_person: Set(ctx.person().map(|person| person.0)),
    };
    activation::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}
