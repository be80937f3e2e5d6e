//! Who works on a lead, who marked it, what was said about it.

use std::collections::BTreeSet;

use domain::ids::{LeadId, PartnerId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, PaginatorTrait, QueryOrder, QuerySelect};

use crate::ctx::Ctx;
use crate::db::{PartnerScope, Present, insert_all};
use crate::error::Error;
use crate::lead::row::{favorite, member, note};
use crate::lead::{NOTES_MAX, Note};

/// Who works on a lead, in the order in which they came to it.
pub async fn list_members(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    lead: LeadId,
) -> Result<Vec<PersonId>, Error> {
    let found: Vec<Uuid> = member::Entity::find()
        .select_only()
        .column(member::Column::PersonId)
        .filter(member::Column::PartnerId.eq(partner.0))
        .filter(member::Column::LeadId.eq(lead.0))
        .order_by_asc(member::Column::AddedAt)
        .order_by_asc(member::Column::PersonId)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(PersonId).collect())
}

pub async fn count_members(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    lead: LeadId,
) -> Result<u64, Error> {
    let members = member::Entity::find()
        .filter(member::Column::PartnerId.eq(partner.0))
        .filter(member::Column::LeadId.eq(lead.0));
    Ok(members.count(connection).await?)
}

/// Somebody who works on it already stays.
pub async fn record_member(
    scope: &PartnerScope,
    ctx: &Ctx,
    lead: LeadId,
    person: PersonId,
) -> Result<(), Error> {
    use member::Column;
    let row = member::ActiveModel {
        partner_id: Set(scope.partner().0),
        lead_id: Set(lead.0),
        person_id: Set(person.0),
        added_at: Set(ctx.now.into()),
        added_by: Set(ctx.person().map(|person| person.0)),
    };
    let key = [Column::PartnerId, Column::LeadId, Column::PersonId];
    insert_all(scope.tx(), &[row], Present::Kept { key: &key }).await
}

pub async fn remove_member(
    scope: &PartnerScope,
    lead: LeadId,
    person: PersonId,
) -> Result<(), Error> {
    let place = (scope.partner().0, lead.0, person.0);
    member::Entity::delete_by_id(place).exec(scope.tx()).await?;
    Ok(())
}

pub async fn record_favorite(
    scope: &PartnerScope,
    ctx: &Ctx,
    person: PersonId,
    lead: LeadId,
) -> Result<(), Error> {
    use favorite::Column;
    let row = favorite::ActiveModel {
        partner_id: Set(scope.partner().0),
        person_id: Set(person.0),
        lead_id: Set(lead.0),
        added_at: Set(ctx.now.into()),
    };
    let key = [Column::PartnerId, Column::PersonId, Column::LeadId];
    insert_all(scope.tx(), &[row], Present::Kept { key: &key }).await
}

pub async fn remove_favorite(
    scope: &PartnerScope,
    person: PersonId,
    lead: LeadId,
) -> Result<(), Error> {
    let place = (scope.partner().0, person.0, lead.0);
    favorite::Entity::delete_by_id(place).exec(scope.tx()).await?;
    Ok(())
}

/// Those of some leads that somebody marked with a heart.
pub async fn find_favorites(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
    leads: &[LeadId],
) -> Result<BTreeSet<LeadId>, Error> {
    let found: Vec<Uuid> = favorite::Entity::find()
        .select_only()
        .column(favorite::Column::LeadId)
        .filter(favorite::Column::PartnerId.eq(partner.0))
        .filter(favorite::Column::PersonId.eq(person.0))
        .filter(favorite::Column::LeadId.is_in(leads.iter().map(|lead| lead.0)))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().map(LeadId).collect())
}

pub async fn count_notes(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    lead: LeadId,
) -> Result<u64, Error> {
    let notes = note::Entity::find()
        .filter(note::Column::PartnerId.eq(partner.0))
        .filter(note::Column::LeadId.eq(lead.0));
    Ok(notes.count(connection).await?)
}

pub async fn record_note(
    scope: &PartnerScope,
    ctx: &Ctx,
    lead: LeadId,
    text: String,
) -> Result<(), Error> {
    let count = count_notes(scope.tx(), scope.partner(), lead).await?;
    let row = note::ActiveModel {
        partner_id: Set(scope.partner().0),
        lead_id: Set(lead.0),
        note_no: Set(i64::try_from(count).map_err(Error::broken)? + 1),
        at: Set(ctx.now.into()),
        person_id: Set(ctx.person().map(|person| person.0)),
        text: Set(text),
    };
    note::Entity::insert(row).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// What was written, from the beginning.
pub async fn list_notes(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    lead: LeadId,
) -> Result<Vec<Note>, Error> {
    let rows = note::Entity::find()
        .filter(note::Column::PartnerId.eq(partner.0))
        .filter(note::Column::LeadId.eq(lead.0))
        .order_by_asc(note::Column::NoteNo)
        .limit(NOTES_MAX as u64)
        .all(connection)
        .await?;
    let note = |row: note::Model| Note {
        at: row.at.instant(),
        person: row.person_id.map(PersonId),
        text: row.text,
    };
    Ok(rows.into_iter().map(note).collect())
}
