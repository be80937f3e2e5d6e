//! All SQL about leads.

mod around;
mod desk;
mod hooks;
mod read;
mod search;

use domain::ids::{LeadId, PartnerId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect};

use super::Lead;
use super::row::{Column, Entity, member};
use crate::db::{At, PartnerScope, Present, insert_all, least};
use crate::error::Error;

pub use around::{
    count_members, count_notes, find_favorites, list_members, list_notes, record_favorite,
    record_member, record_note, remove_favorite, remove_member,
};
pub use desk::{Came, Waits, is_there, list_came, list_waiting};
pub use hooks::{
    Claimed, Undelivered, claim_messages, end_hook, get_hook, list_hooks, list_messages,
    next_message_at, prune_messages, record_hook, record_message, replay_message, settle_message,
    undelivered,
};
pub use read::{read, row_of};
pub use search::{Tab, Wanted, count_by_tab, list, list_countries, list_ends, seen};

/// The next running number of the locked partner's leads.
pub async fn next_no(scope: &PartnerScope) -> Result<i64, Error> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::LeadNo)
        .filter(Column::PartnerId.eq(scope.partner().0))
        .order_by_desc(Column::LeadNo)
        .into_tuple()
        .one(scope.tx())
        .await?;
    Ok(last.unwrap_or(0) + 1)
}

pub async fn record(scope: &PartnerScope, lead: &Lead, no: i64) -> Result<(), Error> {
    let row = row_of(lead, no).into_active_model().reset_all();
    insert_all(scope.tx(), &[row], Present::Refused).await
}

/// Writes what changed of a lead that is kept already.
pub async fn record_change(connection: &impl ConnectionTrait, lead: &Lead) -> Result<(), Error> {
    let no = read::no_of(lead)?;
    let row = row_of(lead, no).into_active_model().reset_all();
    Entity::update(row).exec(connection).await?;
    Ok(())
}

pub async fn find(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    lead: LeadId,
) -> Result<Option<Lead>, Error> {
    let row = Entity::find_by_id((partner.0, lead.0)).one(connection).await?;
    row.map(read).transpose()
}

/// A lead the company sees; of one person's teams only, where `of` names them.
pub async fn get(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    lead: LeadId,
    of: Option<PersonId>,
) -> Result<Lead, Error> {
    let lead = find(connection, partner, lead).await?.filter(Lead::is_seen);
    let lead = lead.ok_or(Error::NotFound)?;
    if let Some(person) = of {
        let place = (partner.0, lead.id.0, person.0);
        let member = member::Entity::find_by_id(place).one(connection).await?;
        member.ok_or(Error::NotFound)?;
    }
    Ok(lead)
}

/// Leads of all partners of which somebody has to be told, or something erased.
pub async fn list_due(
    connection: &impl ConnectionTrait,
    now: At,
    limit: u64,
) -> Result<Vec<(PartnerId, LeadId)>, Error> {
    let found: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .columns([Column::PartnerId, Column::LeadId])
        .filter(Column::LookAt.lte(now))
        .order_by_asc(Column::LookAt)
        .order_by_asc(Column::LeadId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(|(partner, lead)| (PartnerId(partner), LeadId(lead))).collect())
}

/// The first instant after another at which one is to be looked at.
pub async fn next_look(connection: &impl ConnectionTrait, after: At) -> Result<Option<At>, Error> {
    let later = Entity::find().filter(Column::LookAt.gt(after));
    least(connection, later, Column::LookAt).await
}
