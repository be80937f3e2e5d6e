//! The daily checkpoint: one hash over where every chain ends, signed.
//!
//! It holds the checkpoint before it and the chains that went on since, so each stands for all that
//! was ever written. The hash covers, in this order: `guildhall checkpoint 1`, the hash before, the
//! number, the civil day, the instant, the house's last event and its hash, and then, by their ids,
//! each partner whose last event is another, with its sequence and hash; at the end their count.

use ed25519_dalek::{Signer, SigningKey};
use sea_orm::ConnectionTrait;
use sha2::{Digest, Sha256};

use super::row::checkpoint::Model;
use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::house;
use crate::db::{Day, Sha};
use crate::error::Error;

/// What the signing key is derived for.
pub const PURPOSE: &str = "audit checkpoint";
const NAME: &[u8] = b"guildhall checkpoint 1";
const SIGNED: &[u8] = b"guildhall checkpoint 1 signature\n";

/// Takes the day's checkpoint where there is none. Returns how many were taken.
pub async fn take_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    if store::is_taken(app.db.read(), Day(ctx.today)).await? {
        return Ok(0);
    }
    Ok(usize::from(take(app, ctx).await?))
}

/// Takes a checkpoint now. False where another node was quicker.
pub async fn take(app: &App, ctx: &Ctx) -> Result<bool, Error> {
    let secret =
        app.world.seal.derive(PURPOSE).map_err(|error| Error::broken(error.to_string()))?;
    let key = SigningKey::from_bytes(&secret);
    let transaction = app.db.begin().await?;
    let before = store::newest(&transaction).await?;
    let (house_sequence, house_hash) = house::last(&transaction).await?.unwrap_or_default();
    let mut row = Model {
        checkpoint_no: before.as_ref().map_or(1, |before| before.checkpoint_no + 1),
        on_day: Day(ctx.today),
        at: ctx.now.into(),
        heads: 0,
        house_sequence,
        house_hash,
        previous_root: before.map(|before| before.root).unwrap_or_default(),
        root: Sha::NONE,
        public_key: public_key(&secret),
        signature: Sha::NONE,
    };
    if !store::begin(&transaction, row.clone()).await? {
        transaction.rollback().await?;
        return Ok(false);
    }
    store::see_heads(&transaction, row.checkpoint_no).await?;
    let (root, heads) = root_of(&transaction, &row).await?;
    row.signature = Sha::from(key.sign(&signed(&root)).to_bytes().as_slice());
    (row.root, row.heads) = (root, heads);
    store::finish(&transaction, &row).await?;
    transaction.commit().await?;
    Ok(true)
}

/// The public key that belongs to a secret one.
pub fn public_key(secret: &[u8; 32]) -> Sha {
    Sha::from(SigningKey::from_bytes(secret).verifying_key().as_bytes().as_slice())
}

/// The bytes that are signed.
pub fn signed(root: &Sha) -> Vec<u8> {
    [SIGNED, &root.0].concat()
}

/// The hash of a checkpoint from what it saw, and how many chains went on.
pub async fn root_of(connection: &impl ConnectionTrait, row: &Model) -> Result<(Sha, i64), Error> {
    let mut hash = Sha256::new();
    add(&mut hash, NAME);
    add(&mut hash, &row.previous_root.0);
    add(&mut hash, &row.checkpoint_no.to_be_bytes());
    add(&mut hash, row.on_day.to_string().as_bytes());
    add(&mut hash, &row.at.0.to_be_bytes());
    add(&mut hash, &row.house_sequence.to_be_bytes());
    add(&mut hash, &row.house_hash.0);
    let (mut after, mut count) = (None, 0_i64);
    loop {
        let page = store::heads_of(connection, row.checkpoint_no, after).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.partner_id);
        for head in &page {
            add(&mut hash, head.partner_id.as_bytes());
            add(&mut hash, &head.sequence.to_be_bytes());
            add(&mut hash, &head.hash.0);
            count += 1;
        }
    }
    add(&mut hash, &count.to_be_bytes());
    Ok((Sha::from(hash.finalize().as_slice()), count))
}

fn add(hash: &mut Sha256, bytes: &[u8]) {
    hash.update(u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
    hash.update(bytes);
}
