//! The walk along the chains: every row is what it was when it was written, none is missing, none
//! was put in, and the checkpoints saw what stands here.

use std::collections::HashMap;

use domain::ids::PartnerId;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::anchor::{Anchor, is_signed};
use super::checkpoint;
use super::row::checkpoint::Model as Checkpoint;
use super::store::{self, PAGE};
use crate::app::App;
use crate::db::Sha;
use crate::db::event::{Model, chain, personal};
use crate::error::Error;

/// Breaks that are kept: more say nothing new.
const BREAKS_MAX: usize = 1_000;

/// What is wrong at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// What stands in the row is not what its hash was made of.
    Changed,
    /// What it says of people is not what it said, and was not erased either.
    PersonalChanged,
    /// The row does not follow the one before it: rows are missing, were moved or put in.
    Cut,
    /// The last rows are missing, or were written past the house.
    End,
    /// A checkpoint saw another row here, or one that is missing.
    Rewritten,
    /// A checkpoint does not hold what it saw, or does not follow the one before.
    Checkpoint,
    /// Its signature does not hold, or is by a key that is not this installation's.
    Signature,
    /// The anchor's own signature does not hold: the file was changed.
    AnchorFile,
    /// The database has another checkpoint, or none, where the anchor has one: everything up to
    /// that day may have been rewritten.
    Anchor,
}

impl Fault {
    pub const ALL: [Fault; 9] = [
        Fault::Changed,
        Fault::PersonalChanged,
        Fault::Cut,
        Fault::End,
        Fault::Rewritten,
        Fault::Checkpoint,
        Fault::Signature,
        Fault::AnchorFile,
        Fault::Anchor,
    ];

    /// The name in JSON, and of its sentence: `audit-fault-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Fault::Changed => "changed",
            Fault::PersonalChanged => "personal-changed",
            Fault::Cut => "cut",
            Fault::End => "end",
            Fault::Rewritten => "rewritten",
            Fault::Checkpoint => "checkpoint",
            Fault::Signature => "signature",
            Fault::AnchorFile => "anchor-file",
            Fault::Anchor => "anchor",
        }
    }
}

/// A place at which the history is not the one that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    pub fault: Fault,
    /// The zeros are the house itself; `None` for a checkpoint.
    pub partner: Option<PartnerId>,
    pub sequence: Option<i64>,
    pub checkpoint: Option<i64>,
}

/// What a walk found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    pub events: usize,
    pub checkpoints: usize,
    /// In the order of the walk: the first one first.
    pub breaks: Vec<Break>,
}

impl Verified {
    pub fn holds(&self) -> bool {
        self.breaks.is_empty()
    }

    fn add(&mut self, fault: Fault, partner: Uuid, sequence: i64, checkpoint: Option<i64>) {
        if self.breaks.len() < BREAKS_MAX {
            let (partner, sequence) = (Some(PartnerId(partner)), Some(sequence));
            self.breaks.push(Break { fault, partner, sequence, checkpoint });
        }
    }

    fn add_checkpoint(&mut self, fault: Fault, number: i64) {
        if self.breaks.len() < BREAKS_MAX {
            let checkpoint = Some(number);
            self.breaks.push(Break { fault, partner: None, sequence: None, checkpoint });
        }
    }
}

/// What a walk is held against besides the database itself.
#[derive(Debug, Clone, Default)]
pub struct Trusted<'a> {
    /// The installation's public keys; where none is known, signatures are held against the key
    /// beside them alone.
    pub keys: Vec<Sha>,
    pub anchor: Option<&'a Anchor>,
}

/// Walks along everything in one snapshot, held against the installation's keys and an anchor.
/// `tell` hears how many events are behind, and how many there are.
pub async fn of(
    app: &App,
    anchor: Option<&Anchor>,
    tell: impl Fn(usize, u64),
) -> Result<Verified, Error> {
    let secrets = app.world.seal.derive_all(checkpoint::PURPOSE);
    let trusted = Trusted { keys: secrets.iter().map(checkpoint::public_key).collect(), anchor };
    let count = store::count_events(app.db.read()).await?;
    let snapshot = app.db.snapshot().await?;
    let verified = all(&snapshot, &trusted, |done| tell(done, count)).await?;
    snapshot.commit().await?;
    Ok(verified)
}

/// Walks along everything. `tell` hears how many events are behind.
pub async fn all(
    connection: &impl ConnectionTrait,
    trusted: &Trusted<'_>,
    tell: impl Fn(usize),
) -> Result<Verified, Error> {
    let mut verified = Verified::default();
    walk(connection, (Uuid::nil(), Uuid::max()), &mut verified, &tell).await?;
    whole(connection, trusted, &mut verified).await?;
    Ok(verified)
}

/// Walks along the chains of the partners from one id to another.
pub async fn partners(
    connection: &impl ConnectionTrait,
    first: Uuid,
    last: Uuid,
) -> Result<Verified, Error> {
    let mut verified = Verified::default();
    walk(connection, (first, last), &mut verified, &|_| {}).await?;
    Ok(verified)
}

/// Walks along what belongs to no partner: the house's chain and the checkpoints.
pub async fn whole(
    connection: &impl ConnectionTrait,
    trusted: &Trusted<'_>,
    verified: &mut Verified,
) -> Result<(), Error> {
    house(connection, verified).await?;
    let newest = checkpoints(connection, verified).await?;
    if let Some(newest) = newest {
        let known = trusted.keys.is_empty() || trusted.keys.contains(&newest.public_key);
        if !known {
            verified.add_checkpoint(Fault::Signature, newest.checkpoint_no);
        }
    }
    if let Some(anchor) = trusted.anchor {
        against(connection, anchor, verified).await?;
    }
    Ok(())
}

/// One chain, followed row by row.
struct Chain {
    partner: Uuid,
    sequence: i64,
    hash: Sha,
}

impl Chain {
    fn of(partner: Uuid) -> Chain {
        Chain { partner, sequence: 0, hash: Sha::NONE }
    }

    fn follow(&mut self, row: &Model, verified: &mut Verified) {
        let mut fault = |fault| verified.add(fault, row.partner_id, row.sequence, None);
        if row.previous_hash != self.hash {
            fault(Fault::Cut);
        }
        if chain::hash_of(row) != row.hash {
            fault(Fault::Changed);
        }
        let personal = row.personal.as_deref();
        if personal.is_some_and(|text| !personal::is_true(text, row.personal_hash.as_ref())) {
            fault(Fault::PersonalChanged);
        }
        (self.sequence, self.hash) = (row.sequence, row.hash.clone());
        verified.events += 1;
    }
}

async fn walk(
    connection: &impl ConnectionTrait,
    (first, last): (Uuid, Uuid),
    verified: &mut Verified,
    tell: &impl Fn(usize),
) -> Result<(), Error> {
    let end = (last, i64::MAX);
    let mut after = (first, i64::MIN);
    let mut chain: Option<Chain> = None;
    let mut begun = first;
    loop {
        let rows = store::events(connection, after, end).await?;
        let is_last = (rows.len() as u64) < PAGE;
        let until = rows.last().filter(|_| !is_last);
        let until = until.map_or(end, |row| (row.partner_id, row.sequence));
        let seen = store::seen(connection, after, until).await?;
        let mut seen: HashMap<_, _> =
            seen.into_iter().map(|head| ((head.partner_id, head.sequence), head)).collect();
        let heads = store::heads(connection, begun, until.0).await?;
        let mut heads: HashMap<Uuid, _> =
            heads.into_iter().map(|head| (head.partner_id, head)).collect();
        for row in &rows {
            if chain.as_ref().is_none_or(|chain| chain.partner != row.partner_id) {
                ended(chain.take(), &mut heads, verified);
                chain = Some(Chain::of(row.partner_id));
            }
            if let Some(chain) = &mut chain {
                chain.follow(row, verified);
            }
            let head = seen.remove(&(row.partner_id, row.sequence));
            if let Some(head) = head.filter(|head| head.hash != row.hash) {
                let number = Some(head.checkpoint_no);
                verified.add(Fault::Rewritten, row.partner_id, row.sequence, number);
            }
        }
        let mut missing: Vec<_> = seen.into_values().collect();
        missing.sort_by_key(|head| (head.partner_id, head.sequence));
        for head in missing {
            let number = Some(head.checkpoint_no);
            verified.add(Fault::Rewritten, head.partner_id, head.sequence, number);
        }
        if is_last {
            ended(chain.take(), &mut heads, verified);
        } else {
            // The partner of the last row goes on behind the page.
            heads.remove(&until.0);
        }
        let mut without: Vec<_> = heads.into_values().collect();
        without.sort_by_key(|head| head.partner_id);
        for head in without {
            verified.add(Fault::End, head.partner_id, head.sequence, None);
        }
        tell(verified.events);
        if is_last {
            return Ok(());
        }
        (after, begun) = (until, until.0);
    }
}

/// The chain ends where its head says.
fn ended(
    chain: Option<Chain>,
    heads: &mut HashMap<Uuid, chain::head::Model>,
    verified: &mut Verified,
) {
    let Some(own) = chain else { return };
    let head = heads.remove(&own.partner);
    if head.is_none_or(|head| (head.sequence, &head.hash) != (own.sequence, &own.hash)) {
        verified.add(Fault::End, own.partner, own.sequence, None);
    }
}

async fn house(connection: &impl ConnectionTrait, verified: &mut Verified) -> Result<(), Error> {
    let mut chain = Chain::of(Uuid::nil());
    loop {
        let rows = store::house_events(connection, chain.sequence).await?;
        for row in &rows {
            if row.sequence != chain.sequence + 1 {
                verified.add(Fault::Cut, Uuid::nil(), row.sequence, None);
            }
            chain.follow(&row.as_event(), verified);
        }
        if (rows.len() as u64) < PAGE {
            break;
        }
    }
    if store::house_head(connection).await? != chain.sequence {
        verified.add(Fault::End, Uuid::nil(), chain.sequence, None);
    }
    Ok(())
}

/// Each checkpoint follows the one before it and holds what it saw. Returns the newest.
async fn checkpoints(
    connection: &impl ConnectionTrait,
    verified: &mut Verified,
) -> Result<Option<Checkpoint>, Error> {
    let mut before: Option<Checkpoint> = None;
    loop {
        let after = before.as_ref().map_or(0, |before| before.checkpoint_no);
        let rows = store::checkpoints(connection, after).await?;
        let is_last = (rows.len() as u64) < PAGE;
        for row in rows {
            let number = row.checkpoint_no;
            let previous = before.as_ref().map(|before| before.root.clone()).unwrap_or_default();
            let follows = before.as_ref().map_or(0, |before| before.checkpoint_no) + 1 == number;
            let (root, heads) = checkpoint::root_of(connection, &row).await?;
            if !follows || row.previous_root != previous || (&root, heads) != (&row.root, row.heads)
            {
                verified.add_checkpoint(Fault::Checkpoint, number);
            }
            if !is_signed(&row.root, &row.public_key, &row.signature) {
                verified.add_checkpoint(Fault::Signature, number);
            }
            house_at(connection, &row, verified).await?;
            verified.checkpoints += 1;
            before = Some(row);
        }
        if is_last {
            return Ok(before);
        }
    }
}

/// The house's chain stands where the checkpoint saw its end.
async fn house_at(
    connection: &impl ConnectionTrait,
    row: &Checkpoint,
    verified: &mut Verified,
) -> Result<(), Error> {
    if row.house_sequence == 0 {
        return Ok(());
    }
    let hash = store::house_hash(connection, row.house_sequence).await?;
    if hash.as_ref() != Some(&row.house_hash) {
        let number = Some(row.checkpoint_no);
        verified.add(Fault::Rewritten, Uuid::nil(), row.house_sequence, number);
    }
    Ok(())
}

async fn against(
    connection: &impl ConnectionTrait,
    anchor: &Anchor,
    verified: &mut Verified,
) -> Result<(), Error> {
    if !anchor.is_signed() {
        verified.add_checkpoint(Fault::AnchorFile, anchor.number);
        return Ok(());
    }
    let row = store::get(connection, anchor.number).await?;
    if row.is_none_or(|row| row.root.hex() != anchor.root) {
        verified.add_checkpoint(Fault::Anchor, anchor.number);
    }
    Ok(())
}
