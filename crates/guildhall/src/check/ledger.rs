//! Our books and the simulated gateway's, both ways: I2 and I3; and no simulated row in a live
//! installation: I14. A bank's entries and the receipts made of them: I11.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::EntryId;
use domain::money::Money;

use super::Found;
use crate::db::Db;
use crate::error::Error;
use crate::payment::bank;
use crate::payment::books;
use crate::payment::store as payments;
use crate::world;
use crate::world::gateway::simulated;

/// What one side has under a key: an amount for each time it moved money.
type Side = BTreeMap<String, Vec<Money>>;

pub(super) async fn check(found: &mut Found, db: &Db, is_simulated: bool) -> Result<(), Error> {
    entries_once(found, db).await?;
    if !is_simulated {
        for (table, rows) in world::simulated_rows(db).await? {
            found.hold("I14", rows == 0, || format!("table {table}"), || format!("{rows} rows"));
        }
        return Ok(());
    }
    let mut waiting: BTreeSet<String> = simulated::abouts_waiting(db).await?.into_iter().collect();
    waiting.extend(payments::told::abouts_waiting(db.read()).await?);
    let charges: Vec<Ours> = payments::list_charges(db.read())
        .await?
        .into_iter()
        .map(|payment| Ours {
            about: format!("payment {}", payment.id),
            moved: (payment.state.code() == "succeeded").then_some(payment.amount),
            state: payment.state.code(),
            will_ask: payment.ask_at.is_some(),
            key: payment.gateway_key,
        })
        .collect();
    both_ways(found, &charges, side(simulated::charged(db).await?), &waiting);
    let refunds: Vec<Ours> = books::store::refunds::list_at_gateway(db.read())
        .await?
        .into_iter()
        .map(|refund| Ours {
            about: format!("refund {}", refund.id),
            moved: (refund.state.code() == "succeeded").then_some(refund.amount),
            state: refund.state.code(),
            will_ask: refund.ask_at.is_some(),
            key: refund.gateway_key.unwrap_or_default(),
        })
        .collect();
    both_ways(found, &refunds, side(simulated::refunded(db).await?), &waiting);
    Ok(())
}

/// I11: what stands on receipts of a bank's entry is what the entry says, and no more than it is.
async fn entries_once(found: &mut Found, db: &Db) -> Result<(), Error> {
    let mut receipts: BTreeMap<EntryId, i64> =
        payments::sums_by_entry(db.read()).await?.into_iter().collect();
    for (entry, booked, matched) in bank::store::list_matched(db.read()).await? {
        let stands = receipts.remove(&entry).unwrap_or(0);
        found.hold(
            "I11",
            stands == matched && stands <= booked,
            || format!("bank entry {entry}"),
            || format!("{stands} on receipts, {matched} matched, {booked} booked"),
        );
    }
    for (entry, stands) in receipts {
        found.add("I11", format!("bank entry {entry}"), format!("{stands} on receipts, 0 matched"));
    }
    Ok(())
}

/// A charge or a refund of ours.
struct Ours {
    about: String,
    key: String,
    /// What it moved, once the gateway said so.
    moved: Option<Money>,
    state: &'static str,
    /// The gateway will be asked about it.
    will_ask: bool,
}

fn side(moved: Vec<(String, Money)>) -> Side {
    let mut side = Side::new();
    for (key, amount) in moved {
        side.entry(key).or_default().push(amount);
    }
    side
}

fn both_ways(found: &mut Found, ours: &[Ours], mut theirs: Side, waiting: &BTreeSet<String>) {
    for own in ours {
        let about = || own.about.clone();
        let moved = theirs.remove(&own.key).unwrap_or_default();
        match (own.moved, moved.as_slice()) {
            (None, []) => {}
            (Some(amount), [same]) if *same == amount => {}
            // Nobody needs to have asked yet; somebody must be going to.
            (None, [_]) => {
                let will_hear = own.will_ask || waiting.contains(&own.key);
                found.hold("I3", will_hear, about, || {
                    format!("done at the gateway, {} here, and nobody asks", own.state)
                });
            }
            (own, theirs) => {
                let amounts: Vec<String> = theirs.iter().map(Money::to_string).collect();
                let own = own.map_or_else(|| "nothing".to_owned(), |own| own.to_string());
                found.add("I2", about(), format!("{own} here, {amounts:?} at the gateway"));
            }
        }
    }
    for (key, moved) in theirs {
        let amounts: Vec<String> = moved.iter().map(Money::to_string).collect();
        found.add("I2", format!("key {key}"), format!("{amounts:?} at the gateway, nothing here"));
    }
}
