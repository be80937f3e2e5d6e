//! The simulated gateway's ledger, by our keys, and what of it or of the bank's has no row here.

use std::collections::{HashMap, HashSet};

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect};

use crate::db::At;
use crate::error::Error;
use crate::payment::bank::row as bank_entry;
use crate::payment::books::refund;
use crate::payment::inbox;
use crate::payment::row as payment;
use crate::payment::row::receipt;
use crate::payment::store::told;
use crate::world::gateway::rows::{
    charge as their_charge, dispute as their_dispute, event as their_event, refund as their_refund,
};

/// Keys asked for in one statement.
const KEYS: usize = 1_000;

/// A movement of money as the gateway has it.
#[derive(Debug, Clone)]
pub struct Moved {
    pub key: String,
    /// The gateway's own name of it.
    pub reference: String,
    pub amount_minor: i64,
    pub currency: String,
}

/// A dispute as the gateway has it.
#[derive(Debug, Clone)]
pub struct Contested {
    /// The charge's name.
    pub reference: String,
    pub amount_minor: i64,
    pub currency: String,
    pub opened_at: At,
    /// As `chargeback.outcome` tells it.
    pub outcome: &'static str,
}

/// The charges that took money under some keys.
pub async fn charged(
    connection: &impl ConnectionTrait,
    keys: &[String],
) -> Result<Vec<Moved>, Error> {
    let mut found = Vec::new();
    for keys in keys.chunks(KEYS) {
        let rows = their_charge::Entity::find()
            .filter(their_charge::Column::GatewayKey.is_in(keys))
            .filter(their_charge::Column::State.eq("charged"))
            .order_by_asc(their_charge::Column::Reference)
            .all(connection)
            .await?;
        found.extend(rows.into_iter().map(of_charge));
    }
    Ok(found)
}

/// The refunds that gave money back under some keys.
pub async fn refunded(
    connection: &impl ConnectionTrait,
    keys: &[String],
) -> Result<Vec<Moved>, Error> {
    let mut found = Vec::new();
    for keys in keys.chunks(KEYS) {
        let rows = their_refund::Entity::find()
            .filter(their_refund::Column::GatewayKey.is_in(keys))
            .filter(their_refund::Column::State.eq("refunded"))
            .order_by_asc(their_refund::Column::Reference)
            .all(connection)
            .await?;
        found.extend(rows.into_iter().map(of_refund));
    }
    Ok(found)
}

/// The disputes about some charges that were opened by an instant, as they stand there.
pub async fn contested(
    connection: &impl ConnectionTrait,
    references: &[String],
    now: At,
) -> Result<Vec<Contested>, Error> {
    let mut found = Vec::new();
    for references in references.chunks(KEYS) {
        let rows = their_dispute::Entity::find()
            .filter(their_dispute::Column::ChargeReference.is_in(references))
            .filter(their_dispute::Column::OpenedAt.lte(now))
            .all(connection)
            .await?;
        found.extend(rows.into_iter().map(|row| {
            let closed = row.closed_at.is_some_and(|closed| closed <= now);
            Contested {
                outcome: match row.won.filter(|_| closed) {
                    None => "open",
                    Some(1) => "won",
                    Some(_) => "lost",
                },
                reference: row.charge_reference,
                amount_minor: row.amount_minor,
                currency: row.currency,
                opened_at: row.opened_at,
            }
        }));
    }
    Ok(found)
}

/// Of some keys and references, those that a webhook speaks of which is on its way, or arrived and
/// was not taken in.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    abouts: &[String],
) -> Result<HashSet<String>, Error> {
    let mut found: HashSet<String> = HashSet::new();
    for abouts in abouts.chunks(KEYS) {
        let under_way: Vec<String> = their_event::Entity::find()
            .select_only()
            .column(their_event::Column::About)
            .filter(their_event::Column::DeliveredAt.is_null())
            .filter(their_event::Column::About.is_in(abouts))
            .into_tuple()
            .all(connection)
            .await?;
        found.extend(under_way);
    }
    if abouts.iter().any(|about| !found.contains(about)) {
        found.extend(told::abouts_waiting(connection).await?);
    }
    Ok(found)
}

/// Of some keys and references, those that a webhook speaks of which was acknowledged lately, and
/// whether each of those webhooks is kept.
pub async fn acknowledged(
    connection: &impl ConnectionTrait,
    abouts: &[String],
    now: At,
) -> Result<HashMap<String, bool>, Error> {
    // Older ones may have been forgotten since.
    let since = now.plus_seconds(-(inbox::KEPT_DAYS - 1) * inbox::DAY_SECONDS);
    let mut found: HashMap<String, bool> = HashMap::new();
    for abouts in abouts.chunks(KEYS) {
        let acknowledged: Vec<(String, String)> = their_event::Entity::find()
            .select_only()
            .columns([their_event::Column::EventId, their_event::Column::About])
            .filter(their_event::Column::DeliveredAt.gte(since))
            .filter(their_event::Column::Signature.eq("good"))
            .filter(their_event::Column::About.is_in(abouts))
            .into_tuple()
            .all(connection)
            .await?;
        let ids: Vec<&str> = acknowledged.iter().map(|(id, _)| id.as_str()).collect();
        let kept = told::known(connection, &ids).await?;
        for (id, about) in acknowledged {
            *found.entry(about).or_insert(true) &= kept.contains(&id);
        }
    }
    Ok(found)
}

/// Charges that took money under keys nobody here knows, at most `limit`.
pub async fn strange_charges(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Moved>, Error> {
    let ours = Query::select()
        .expr(Expr::val(1))
        .from(payment::Entity)
        .and_where(
            Expr::col((payment::Entity, payment::Column::GatewayKey))
                .equals((their_charge::Entity, their_charge::Column::GatewayKey)),
        )
        .to_owned();
    let rows = their_charge::Entity::find()
        .filter(their_charge::Column::State.eq("charged"))
        .filter(Expr::exists(ours).not())
        .limit(limit)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(of_charge).collect())
}

/// Refunds that gave money back under keys nobody here knows, at most `limit`.
pub async fn strange_refunds(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Moved>, Error> {
    let ours = Query::select()
        .expr(Expr::val(1))
        .from(refund::Entity)
        .and_where(
            Expr::col((refund::Entity, refund::Column::GatewayKey))
                .equals((their_refund::Entity, their_refund::Column::GatewayKey)),
        )
        .to_owned();
    let rows = their_refund::Entity::find()
        .filter(their_refund::Column::State.eq("refunded"))
        .filter(Expr::exists(ours).not())
        .limit(limit)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(of_refund).collect())
}

fn of_charge(row: their_charge::Model) -> Moved {
    Moved {
        key: row.gateway_key,
        reference: row.reference,
        amount_minor: row.amount_minor,
        currency: row.currency,
    }
}

fn of_refund(row: their_refund::Model) -> Moved {
    Moved {
        key: row.gateway_key,
        reference: row.reference,
        amount_minor: row.amount_minor,
        currency: row.currency,
    }
}

/// A bank's entry, and what stands on receipts of it.
#[derive(Debug, Clone, Copy)]
pub struct Booked {
    pub entry: Uuid,
    pub booked_minor: i64,
    pub matched_minor: i64,
    pub on_receipts_minor: i64,
}

/// The next entries after one, by id, at most `limit`.
pub async fn next_entries(
    connection: &impl ConnectionTrait,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Booked>, Error> {
    use bank_entry::Column;
    let mut query = bank_entry::Entity::find().select_only().columns([
        Column::EntryId,
        Column::AmountMinor,
        Column::MatchedMinor,
    ]);
    if let Some(after) = after {
        query = query.filter(Column::EntryId.gt(after));
    }
    let rows: Vec<(Uuid, i64, i64)> =
        query.order_by_asc(Column::EntryId).limit(limit).into_tuple().all(connection).await?;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(Vec::new()) };
    let parts: Vec<(Option<Uuid>, i64)> = receipt::Entity::find()
        .select_only()
        .columns([receipt::Column::EntryId, receipt::Column::AmountMinor])
        .filter(receipt::Column::EntryId.between(first.0, last.0))
        .filter(receipt::Column::WithdrawnAt.is_null())
        .into_tuple()
        .all(connection)
        .await?;
    let mut sums: HashMap<Option<Uuid>, i64> = HashMap::new();
    for (entry, minor) in parts {
        *sums.entry(entry).or_default() += minor;
    }
    Ok(rows
        .into_iter()
        .map(|(entry, booked_minor, matched_minor)| Booked {
            entry,
            booked_minor,
            matched_minor,
            on_receipts_minor: sums.get(&Some(entry)).copied().unwrap_or(0),
        })
        .collect())
}
