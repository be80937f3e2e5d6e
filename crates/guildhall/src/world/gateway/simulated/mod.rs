//! A gateway one can watch: named outcomes instead of card numbers, strict about keys, faults to
//! order, and a ledger of its own to hold ours against.

mod charge;
mod dispute;
mod fault;
mod outcome;
mod refund;
mod session;
mod webhook;

pub use charge::{ask, charge, charge_after_all, charged};
pub use dispute::{
    ask_dispute, close_dispute, next_dispute_at, open_dispute, recent_disputes, tell_again,
};
pub use fault::{Call, Fault, plan_fault};
pub use outcome::{Behaviour, Outcome};
pub use refund::{ask_refund, refund, refunded};
pub use session::{choose, confirm, find_session, forget_card, leave, open_session};
pub use webhook::{Delivery, due_events, list_events, mark_delivered, next_event_at};

use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, ConnectionTrait};
use sha2::{Digest, Sha256};

use super::rows::{card, key};
use crate::db::At;
use crate::error::Error;

/// Seconds for which a page stays open: afterwards nobody can pay on it.
pub const SESSION_SECONDS: i64 = 24 * 60 * 60;
/// Seconds for which a late answer stays away: three days.
pub const LATE_SECONDS: i64 = 3 * 24 * 60 * 60;
/// Seconds for which a key is known. A charge under it afterwards is a new charge.
pub const KEY_SECONDS: i64 = 24 * 60 * 60;

/// Whether a key is new.
enum Keep {
    New,
    /// It stands for the charge or refund of this reference.
    Known(String),
}

/// Notes a key with what was asked under it. A known one must come with the same parameters; one
/// that is too old is forgotten first, as real gateways do.
async fn keep_key(
    connection: &impl ConnectionTrait,
    name: &str,
    parameters: &str,
    reference: &str,
    now: Timestamp,
) -> Result<Keep, Error> {
    let forgotten = At::from(now).plus_seconds(-KEY_SECONDS);
    key::Entity::delete_many()
        .filter(key::Column::CreatedAt.lte(forgotten))
        .exec(connection)
        .await?;
    if let Some(known) = key::Entity::find_by_id(name).one(connection).await? {
        if known.parameters != parameters {
            return Err(Error::broken("the gateway refuses a known key with other parameters"));
        }
        return Ok(Keep::Known(known.reference));
    }
    let row = key::ActiveModel {
        gateway_key: Set(name.to_owned()),
        parameters: Set(parameters.to_owned()),
        reference: Set(reference.to_owned()),
        created_at: Set(now.into()),
    };
    key::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(Keep::New)
}

fn card_of(row: card::Model) -> super::Card {
    super::Card {
        token: row.card_token,
        brand: row.brand,
        last4: row.last4,
        expires_year: row.expires_year,
        expires_month: row.expires_month,
    }
}

fn short_hash(kind: &str, text: &str) -> String {
    let digest = Sha256::digest(format!("{kind} {text}").as_bytes());
    let hex: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("{kind}_{hex}")
}
