//! The chain of a partner's events: each row's hash covers the row and the hash before it.
//!
//! The bytes that are hashed, in this order, each with its length in four bytes before it (the
//! largest number for a value that is not there), numbers as eight bytes, the highest first:
//! `guildhall event 1`, previous hash, partner, event, sequence, instant in microseconds, civil
//! day, kind of actor, person, way, reason, kind, kind of subject, subject, data, hash of what is
//! said of people. The first row's previous hash is empty; the house's own partner is the id of
//! zeros.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait, IntoActiveModel};
use sha2::{Digest, Sha256};

use super::{ActiveModel, Model};
use crate::db::insert::{Present, insert_all, keys_of};
use crate::db::types::Sha;
use crate::error::Error;

const NAME: &[u8] = b"guildhall event 1";

/// The last event of each partner.
pub mod head {
    use crate::db::types::Sha;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event_head")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        pub sequence: i64,
        pub hash: Sha,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A head that is there moves on.
pub(in crate::db) const MOVED: Present<'static, head::Column> = Present::Replaced {
    key: &[head::Column::PartnerId],
    columns: &[head::Column::Sequence, head::Column::Hash],
};

/// The hash of a row from what stands in it, its own hash left out.
pub fn hash_of(row: &Model) -> Sha {
    let mut hash = Sha256::new();
    add(&mut hash, Some(NAME));
    add(&mut hash, Some(&row.previous_hash.0));
    add(&mut hash, Some(row.partner_id.as_bytes()));
    add(&mut hash, Some(row.event_id.as_bytes()));
    add(&mut hash, Some(&row.sequence.to_be_bytes()));
    add(&mut hash, Some(&row.at.0.to_be_bytes()));
    add(&mut hash, Some(row.on_day.to_string().as_bytes()));
    add(&mut hash, Some(row.actor_kind.as_bytes()));
    add(&mut hash, row.actor_person.as_ref().map(|person| person.as_bytes().as_slice()));
    add(&mut hash, Some(row.way.as_bytes()));
    add(&mut hash, row.why.as_deref().map(str::as_bytes));
    add(&mut hash, Some(row.kind.as_bytes()));
    add(&mut hash, Some(row.subject_kind.as_bytes()));
    add(&mut hash, Some(row.subject_id.as_bytes()));
    add(&mut hash, Some(row.data.as_bytes()));
    add(&mut hash, row.personal_hash.as_ref().map(|hash| hash.0.as_slice()));
    Sha::from(hash.finalize().as_slice())
}

fn add(hash: &mut Sha256, bytes: Option<&[u8]>) {
    let length = bytes.map(|bytes| u32::try_from(bytes.len()).unwrap_or(u32::MAX - 1));
    hash.update(length.unwrap_or(u32::MAX).to_be_bytes());
    hash.update(bytes.unwrap_or_default());
}

/// Puts a row behind the one whose hash is given; returns its own.
pub fn link(row: &mut Model, previous: Sha) -> Sha {
    row.previous_hash = previous;
    row.hash = hash_of(row);
    row.hash.clone()
}

/// The hashes of some partners' last events; none for those without.
pub(in crate::db) async fn heads(
    connection: &impl ConnectionTrait,
    events: &[Model],
) -> Result<HashMap<Uuid, Sha>, Error> {
    let mut partners: Vec<Uuid> = events.iter().map(|event| event.partner_id).collect();
    partners.sort_unstable();
    partners.dedup();
    if partners.is_empty() {
        return Ok(HashMap::new());
    }
    let query = head::Entity::find().filter(head::Column::PartnerId.in_subquery(keys_of(partners)));
    let rows = query.all(connection).await?;
    Ok(rows.into_iter().map(|row| (row.partner_id, row.hash)).collect())
}

/// Rows to be inserted: events behind one another, and where the chains end then.
pub(in crate::db) struct Linked {
    pub events: Vec<ActiveModel>,
    pub heads: Vec<head::ActiveModel>,
}

/// Links events, each partner's in the order in which they are given.
pub(in crate::db) fn linked(events: Vec<Model>, mut heads: HashMap<Uuid, Sha>) -> Linked {
    let mut ends: HashMap<Uuid, usize> = HashMap::new();
    let mut linked = Linked { events: Vec::with_capacity(events.len()), heads: Vec::new() };
    for mut event in events {
        let previous = heads.remove(&event.partner_id).unwrap_or(Sha::NONE);
        let hash = link(&mut event, previous);
        heads.insert(event.partner_id, hash.clone());
        let end = head_at(event.partner_id, event.sequence, hash);
        match ends.get(&event.partner_id) {
            Some(place) => linked.heads[*place] = end,
            None => {
                ends.insert(event.partner_id, linked.heads.len());
                linked.heads.push(end);
            }
        }
        linked.events.push(event.into_active_model().reset_all());
    }
    linked
}

pub fn head_at(partner: Uuid, sequence: i64, hash: Sha) -> head::ActiveModel {
    head::ActiveModel { partner_id: Set(partner), sequence: Set(sequence), hash: Set(hash) }
}

/// Writes events of locked partners behind what is there.
pub(in crate::db) async fn write(
    connection: &impl ConnectionTrait,
    events: Vec<Model>,
) -> Result<(), Error> {
    let heads = heads(connection, &events).await?;
    let linked = linked(events, heads);
    insert_all(connection, &linked.events, Present::Refused).await?;
    insert_all(connection, &linked.heads, MOVED).await
}
