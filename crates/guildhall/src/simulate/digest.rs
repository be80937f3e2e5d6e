//! Every row of a world as text, the same on every engine: what two runs of a seed are compared by.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait};
use sha2::{Digest, Sha256};

use crate::access::row as access;
use crate::benefit::cloud::row as cloud;
use crate::benefit::packs::row as packs;
use crate::benefit::row as benefit;
use crate::db::{Db, event, task};
use crate::invoice::row as invoice;
use crate::order::row as order;
use crate::partner::row as partner;
use crate::payment::bank::row as bank;
use crate::payment::books::{allocation, chargeback, refund};
use crate::payment::cards::row as cards;
use crate::payment::row as payment;
use crate::subscription::row as subscription;
use crate::world::gateway::rows as gateway;
use crate::{mail, world};

/// One line a row, table by table, in order. The clock's own row is left out: it holds the real
/// world's time of its mover.
pub async fn dump(db: &Db) -> Result<Vec<String>, DbErr> {
    let mut lines = Vec::new();
    macro_rules! tables {
        ($($entity:path),* $(,)?) => { $(table::<$entity>(db.read(), &mut lines).await?;)* };
    }
    tables!(
        access::person::Entity,
        access::partner_user::Entity,
        partner::Entity,
        partner::competency::Entity,
        partner::acceptance::Entity,
        partner::directory::Entity,
        order::Entity,
        subscription::Entity,
        subscription::term::Entity,
        subscription::reminder::Entity,
        benefit::Entity,
        benefit::entry::Entity,
        benefit::assignment::Entity,
        benefit::month::Entity,
        benefit::key::Entity,
        packs::Entity,
        cloud::Entity,
        cloud::redemption::Entity,
        payment::Entity,
        payment::receipt::Entity,
        payment::told::Entity,
        cards::Entity,
        cards::setup::Entity,
        bank::Entity,
        bank::statement::Entity,
        allocation::Entity,
        refund::Entity,
        chargeback::Entity,
        invoice::Entity,
        invoice::line::Entity,
        event::Entity,
        event::chain::head::Entity,
        event::house::Entity,
        task::Entity,
        mail::row::Entity,
        world::mail::mailbox::Entity,
        gateway::session::Entity,
        gateway::charge::Entity,
        gateway::key::Entity,
        gateway::refund::Entity,
        gateway::dispute::Entity,
        gateway::card::Entity,
        gateway::event::Entity,
        gateway::fault::Entity,
    );
    Ok(lines)
}

async fn table<E: EntityTrait>(
    connection: &impl ConnectionTrait,
    lines: &mut Vec<String>,
) -> Result<(), DbErr>
where
    E::Model: std::fmt::Debug,
{
    let rows = E::find().all(connection).await?;
    let name = E::default().as_str().to_owned();
    let mut own: Vec<String> = rows.iter().map(|row| format!("{name} {row:?}")).collect();
    own.sort_unstable();
    lines.extend(own);
    Ok(())
}

/// SHA-256 of lines, in hexadecimal.
pub fn digest(lines: &[String]) -> String {
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
