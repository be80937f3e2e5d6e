//! What tokens of cloud seats were redeemed for, against the ledger: I30.

use std::collections::{HashMap, HashSet};

use domain::benefit::{CloudSubscription, Entry, redeem};
use domain::ids::{BenefitCode, CloudTokenId, UseId};

use super::Found;
use super::store::Folder;
use crate::benefit::store::{Redemption, Token, Written, redeemed, token, written};

/// Each redemption takes its token's seats in the ledger; those that stand led to what was
/// promised, one after the other, so that none was undone under another; a replacement stands for
/// something undone.
pub(super) fn check(found: &mut Found, folder: &Folder) {
    let tokens: HashMap<CloudTokenId, Token> = (folder.given.tokens.iter())
        .filter_map(|row| token(row.clone()).ok())
        .map(|token| (token.id, token))
        .collect();
    let mut redemptions: Vec<Redemption> =
        folder.given.redemptions.iter().filter_map(|row| redeemed(row.clone()).ok()).collect();
    redemptions.sort_by_key(|one| one.place);
    let rows: HashMap<UseId, Written> = (folder.given.entries.iter())
        .filter_map(|row| written(row.clone()).ok())
        .map(|row| (row.id, row))
        .collect();
    let readable = (tokens.len(), redemptions.len())
        == (folder.given.tokens.len(), folder.given.redemptions.len());
    found.hold("I30", readable, || "cloud tokens".to_owned(), || "some are unreadable".to_owned());
    let back: HashSet<UseId> = (rows.values())
        .filter_map(|row| match row.entry {
            Entry::Return { of, .. } => Some(of),
            _ => None,
        })
        .collect();
    let mut running: HashMap<BenefitCode, CloudSubscription> = HashMap::new();
    let mut undone = HashSet::new();
    for one in &redemptions {
        let about = || format!("redemption of token {}", one.token);
        let taken = tokens.get(&one.token).zip(rows.get(&one.entry));
        let Some((token, row)) = taken.filter(|(token, row)| agrees(token, row)) else {
            found.add("I30", about(), "the ledger has another use for it, or none");
            continue;
        };
        if back.contains(&one.entry) {
            undone.insert(one.token);
            continue;
        }
        let before = running.get(&row.benefit).copied();
        let led = redeem(before, token.seats, one.choice, row.on) == Ok(one.after);
        found.hold("I30", led, about, || "those before it lead to something else".to_owned());
        running.insert(row.benefit.clone(), one.after);
    }
    for token in tokens.values() {
        let stands = token.replaces.is_none_or(|of| undone.contains(&of));
        let about = || format!("token {}", token.id);
        found.hold("I30", stands, about, || "it replaces what was not undone".to_owned());
    }
}

fn agrees(token: &Token, row: &Written) -> bool {
    matches!(row.entry, Entry::Use { amount, .. } if amount == token.seats)
        && (token.grant, &token.benefit) == (row.grant, &row.benefit)
}
