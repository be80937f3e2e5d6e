//! What waits for an instant that has passed, and belongs to no partner.

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, PaginatorTrait, QueryOrder, QuerySelect};

use crate::db::At;
use crate::error::Error;
use crate::payment::bank::row as bank_entry;
use crate::payment::billing::row as control;
use crate::payment::row::told;
use crate::world::gateway::rows::event as their_event;

/// Whether staff stopped the automatic renewals.
pub async fn is_paused(connection: &impl ConnectionTrait) -> Result<bool, Error> {
    let paused = control::Entity::find().filter(control::Column::PausedAt.is_not_null());
    Ok(0 < paused.count(connection).await?)
}

/// What fell due before an instant and was not done: (what, when), at most `limit` of each kind.
pub async fn late(
    connection: &impl ConnectionTrait,
    before: At,
    limit: u64,
) -> Result<Vec<(String, At)>, Error> {
    let told: Vec<(String, Option<At>)> = told::Entity::find()
        .select_only()
        .columns([told::Column::EventId, told::Column::TakeAt])
        .filter(told::Column::TakeAt.lt(before))
        .order_by_asc(told::Column::TakeAt)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let under_way: Vec<(String, At)> = their_event::Entity::find()
        .select_only()
        .columns([their_event::Column::Delivery, their_event::Column::DueAt])
        .filter(their_event::Column::DeliveredAt.is_null())
        .filter(their_event::Column::DueAt.lt(before))
        .order_by_asc(their_event::Column::DueAt)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let entries: Vec<(Uuid, At)> = bank_entry::Entity::find()
        .select_only()
        .columns([bank_entry::Column::EntryId, bank_entry::Column::ImportedAt])
        .filter(bank_entry::Column::TriedAt.is_null())
        .filter(bank_entry::Column::ImportedAt.lt(before))
        .order_by_asc(bank_entry::Column::ImportedAt)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let told = told.into_iter().filter_map(|(id, at)| Some((format!("webhook {id}"), at?)));
    let under_way = under_way.into_iter().map(|(id, at)| (format!("webhook {id}"), at));
    let entries = entries.into_iter().map(|(id, at)| (format!("bank entry {id}"), at));
    Ok(told.chain(under_way).chain(entries).collect())
}
