//! Our books and the simulated gateway's, both ways: I2 and I3; and no simulated row in a live
//! installation: I14. A bank's entries and the receipts made of them: I11.

use std::collections::{HashMap, HashSet};

use domain::ids::PartnerId;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::store::Folder;
use super::store::ledger::{self, Contested, Moved};
use super::{Found, VIOLATIONS_MAX};
use crate::db::{At, Db};
use crate::error::Error;
use crate::payment::chargeback;
use crate::world;

/// Entries of a bank read at a time.
const ENTRIES: u64 = 2_000;
/// Seconds within which a dispute that no webhook told of is found: the daily look, and an hour.
const FOUND_SECONDS: i64 = chargeback::ask::EVERY_SECONDS + 60 * 60;

/// What no partner's folder shows: rows of the gateway and of the bank that have none here.
pub(super) async fn check_whole(
    found: &mut Found,
    db: &Db,
    is_simulated: bool,
) -> Result<(), Error> {
    found.partner = None;
    entries_once(found, db).await?;
    if !is_simulated {
        for (table, rows) in world::simulated_rows(db).await? {
            found.hold("I14", rows == 0, || format!("table {table}"), || format!("{rows} rows"));
        }
        return Ok(());
    }
    let limit = VIOLATIONS_MAX as u64;
    for moved in ledger::strange_charges(db.read(), limit).await? {
        found.add("I2", format!("key {}", moved.key), nothing_here(&moved));
    }
    for moved in ledger::strange_refunds(db.read(), limit).await? {
        found.add("I2", format!("key {}", moved.key), nothing_here(&moved));
    }
    Ok(())
}

fn nothing_here(moved: &Moved) -> String {
    format!("{} {} at the gateway, nothing here", moved.amount_minor, moved.currency)
}

/// I11: what stands on receipts of a bank's entry is what the entry says, and no more than it is.
async fn entries_once(found: &mut Found, db: &Db) -> Result<(), Error> {
    let mut after: Option<Uuid> = None;
    loop {
        let entries = ledger::next_entries(db.read(), after, ENTRIES).await?;
        let Some(last) = entries.last() else { return Ok(()) };
        after = Some(last.entry);
        for one in entries {
            let stands = one.on_receipts_minor;
            found.hold(
                "I11",
                stands == one.matched_minor && stands <= one.booked_minor.max(0),
                || format!("bank entry {}", one.entry),
                || {
                    let (matched, booked) = (one.matched_minor, one.booked_minor);
                    format!("{stands} on receipts, {matched} matched, {booked} booked")
                },
            );
        }
    }
}

/// I2 and I3 of some partners: what the gateway has under their keys.
pub(super) async fn check(
    found: &mut Found,
    connection: &impl ConnectionTrait,
    folders: &[Folder],
    now: At,
) -> Result<(), Error> {
    let keys = |ours: fn(&Folder) -> Vec<Ours>| -> Vec<String> {
        folders.iter().flat_map(ours).map(|own| own.key).collect()
    };
    let mut charged = by(ledger::charged(connection, &keys(charges)).await?);
    let mut refunded = by(ledger::refunded(connection, &keys(refunds)).await?);
    let references: Vec<String> = folders
        .iter()
        .flat_map(|folder| &folder.payments)
        .filter_map(|row| row.gateway_reference.clone())
        .collect();
    let contested = ledger::contested(connection, &references, now).await?;
    let contested = contested.into_iter().map(|one| (one.reference.clone(), one)).collect();
    let mut late = Vec::new();
    for folder in folders {
        found.partner = Some(PartnerId(folder.partner.partner_id));
        both_ways(found, &charges(folder), &mut charged, &mut late);
        both_ways(found, &refunds(folder), &mut refunded, &mut late);
        disputes(found, folder, &contested, now, &mut late);
    }
    if late.is_empty() {
        return Ok(());
    }
    // Nobody needs to have heard of it yet; somebody must be going to.
    let abouts: Vec<String> = late.iter().map(|one| one.key.clone()).collect();
    let waiting: HashSet<String> = ledger::waiting(connection, &abouts).await?;
    let told = ledger::acknowledged(connection, &abouts, now).await?;
    let is_late = |one: &Late| {
        let kept = told.get(&one.key);
        !one.will_ask || kept.is_some_and(|kept| !kept || one.once_told)
    };
    for one in late.into_iter().filter(|one| !waiting.contains(&one.key) && is_late(one)) {
        found.partner = one.partner;
        found.add("I3", one.about, one.found);
    }
    Ok(())
}

/// A charge or a refund of ours.
struct Ours {
    about: String,
    key: String,
    /// What it moved, once the gateway said so: minor units and currency.
    moved: Option<(i64, String)>,
    state: String,
    /// The gateway will be asked about it.
    will_ask: bool,
}

/// Something that is done at the gateway and not here: a fault unless a webhook is to tell of it.
struct Late {
    partner: Option<PartnerId>,
    /// The key or reference a webhook would speak of.
    key: String,
    /// The gateway will be asked about it, unless a webhook of it came and was not kept.
    will_ask: bool,
    /// A webhook that speaks of it tells all of it.
    once_told: bool,
    about: String,
    found: String,
}

fn charges(folder: &Folder) -> Vec<Ours> {
    let ours = folder.payments.iter().map(|row| Ours {
        about: format!("payment {}", row.payment_id),
        key: row.gateway_key.clone(),
        moved: (row.state == "succeeded").then(|| (row.amount_minor, row.currency.clone())),
        state: row.state.clone(),
        will_ask: row.ask_at.is_some(),
    });
    ours.collect()
}

fn refunds(folder: &Folder) -> Vec<Ours> {
    let at_gateway = folder.refunds.iter().filter_map(|row| {
        Some(Ours {
            about: format!("refund {}", row.refund_id),
            key: row.gateway_key.clone()?,
            moved: (row.state == "succeeded").then(|| (row.amount_minor, row.currency.clone())),
            state: row.state.clone(),
            will_ask: row.ask_at.is_some(),
        })
    });
    at_gateway.collect()
}

fn by(moved: Vec<Moved>) -> HashMap<String, Vec<(i64, String)>> {
    let mut side: HashMap<String, Vec<(i64, String)>> = HashMap::new();
    for one in moved {
        side.entry(one.key).or_default().push((one.amount_minor, one.currency));
    }
    side
}

fn both_ways(
    found: &mut Found,
    ours: &[Ours],
    theirs: &mut HashMap<String, Vec<(i64, String)>>,
    late: &mut Vec<Late>,
) {
    for own in ours {
        let moved = theirs.remove(&own.key).unwrap_or_default();
        match (&own.moved, moved.as_slice()) {
            (None, []) => {}
            (Some(amount), [same]) if same == amount => {}
            (None, [_]) if own.will_ask => {}
            (None, [_]) => late.push(Late {
                partner: found.partner,
                key: own.key.clone(),
                will_ask: false,
                once_told: false,
                about: own.about.clone(),
                found: format!("done at the gateway, {} here, and nobody asks", own.state),
            }),
            (own_moved, moved) => {
                let amounts = |(minor, currency): &(i64, String)| format!("{minor} {currency}");
                let here = own_moved.as_ref().map_or_else(|| "nothing".to_owned(), amounts);
                let there: Vec<String> = moved.iter().map(amounts).collect();
                let there = if there.is_empty() { "nothing".to_owned() } else { there.join(", ") };
                found.add("I2", &own.about, format!("{here} here, {there} at the gateway"));
            }
        }
    }
}

/// What a card's bank took back is what stands here, once it was told. Where every webhook of it
/// was lost, the daily look finds it, and nobody can know before.
fn disputes(
    found: &mut Found,
    folder: &Folder,
    contested: &HashMap<String, Contested>,
    now: At,
    late: &mut Vec<Late>,
) {
    let partner = found.partner;
    for row in &folder.chargebacks {
        let known = folder.payments.iter().any(|own| {
            own.payment_id == row.payment_id
                && own.gateway_reference.as_deref() == Some(row.gateway_reference.as_str())
        });
        found.hold(
            "I2",
            known,
            || format!("chargeback {}", row.chargeback_id),
            || format!("the gateway knows no {} of its payment", row.gateway_reference),
        );
    }
    for payment in &folder.payments {
        let Some(reference) = &payment.gateway_reference else { continue };
        let ours = folder.chargebacks.iter().find(|row| {
            row.payment_id == payment.payment_id && row.gateway_reference == *reference
        });
        let mut not_here = |about: String, found: String, will_ask: bool, once_told: bool| {
            let key = reference.clone();
            late.push(Late { partner, key, will_ask, once_told, about, found });
        };
        let about = || format!("payment {}", payment.payment_id);
        match (ours, contested.get(reference)) {
            (None, None) => {}
            // All of it had gone back before: then a person has seen it.
            (None, Some(_)) if folder.had_task(&[payment.order_id]) => {}
            (None, Some(theirs)) => {
                let found = "contested at the gateway, and not here".to_owned();
                let looks = now <= theirs.opened_at.plus_seconds(FOUND_SECONDS);
                not_here(about(), found, looks, true);
            }
            (Some(row), None) => {
                let about = format!("chargeback {}", row.chargeback_id);
                found.add("I2", about, "contested here, and not at the gateway");
            }
            (Some(row), Some(theirs)) => {
                let about = format!("chargeback {}", row.chargeback_id);
                let fits =
                    row.amount_minor <= theirs.amount_minor && row.currency == theirs.currency;
                found.hold(
                    "I2",
                    fits,
                    || about.clone(),
                    || {
                        let (here, there) = (row.amount_minor, theirs.amount_minor);
                        format!("{here} {} here, {there} {} there", row.currency, theirs.currency)
                    },
                );
                if row.outcome != theirs.outcome {
                    let (here, there) = (&row.outcome, theirs.outcome);
                    let found = format!("{there} at the gateway, {here} here");
                    not_here(about, found, row.ask_at.is_some(), false);
                }
            }
        }
    }
}
