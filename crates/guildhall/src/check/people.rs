//! Who belongs to one partner, and that nothing of it reaches others: I35 to I37.

use std::collections::{HashMap, HashSet};

use domain::access::Roles;
use uuid::Uuid;

use super::Found;
use super::store::{Folder, Letter};
use crate::db::At;
use crate::lead::TO_CUSTOMER;
use crate::support::TO_STAFF;

pub(super) fn check(found: &mut Found, folder: &Folder) {
    stays_inside(found, folder);
    own_people(found, folder);
    let admins = folder
        .users
        .iter()
        .filter(|user| user.roles & Roles::BUYERS.bits() != 0 && user.removed_at.is_none());
    let admitted = folder.partner.vetting != "none" && !folder.is_erased();
    found.hold(
        "I37",
        !admitted || 0 < admins.count(),
        || format!("company {}", folder.partner.network_id.unwrap_or_default()),
        || "nobody may act for it".to_owned(),
    );
}

/// I35: rows name rows of their own company, and letters go to its own people, to whom it
/// names or named, about a claim to whoever claims, and about a call to whoever of staff calls.
fn stays_inside(found: &mut Found, folder: &Folder) {
    let held: HashSet<Uuid> = folder.subscriptions.iter().map(|row| row.subscription_id).collect();
    for order in &folder.orders {
        let Some(id) = order.subscription_id else { continue };
        found.hold(
            "I35",
            held.contains(&id),
            || format!("order {}", order.number),
            || format!("subscription {id} is not the company's"),
        );
    }
    let cards: HashSet<Uuid> = folder.methods.iter().map(|row| row.payment_method_id).collect();
    for payment in &folder.payments {
        let Some(id) = payment.payment_method_id else { continue };
        found.hold(
            "I35",
            cards.contains(&id),
            || format!("payment {}", payment.payment_id),
            || format!("card {id} is not the company's"),
        );
    }
    let own: HashSet<&str> = (folder.users.iter().map(|user| user.email.as_str()))
        .chain([folder.partner.email.as_str()])
        .collect();
    for letter in &folder.letters {
        found.hold(
            "I35",
            own.contains(letter.recipient.as_str())
                || folder.outside.named.contains(&letter.recipient)
                || letter.kind.starts_with(TO_CUSTOMER)
                || letter.kind.starts_with(TO_STAFF)
                || is_claimants(folder, letter),
            || format!("letter {} {}", letter.kind, letter.about()),
            || "its reader is nobody of the company".to_owned(),
        );
    }
}

/// Whether a letter about a claim goes to whoever claims.
fn is_claimants(folder: &Folder, letter: &Letter) -> bool {
    letter.kind.starts_with("recovery-")
        && folder.outside.claims.iter().any(|claim| {
            claim.email == letter.recipient && claim.recovery_id.to_string() == letter.about()
        })
}

/// I36: who accepts terms and places orders belongs to the company; staff never does it for them.
fn own_people(found: &mut Found, folder: &Folder) {
    let since: HashMap<Uuid, At> =
        folder.users.iter().map(|user| (user.person_id, user.added_at)).collect();
    for order in &folder.orders {
        let (Some(by), Some(at)) = (order.accepted_by, order.accepted_at) else { continue };
        let belongs = since.get(&by).is_some_and(|since| *since <= at);
        found.hold(
            "I36",
            belongs,
            || format!("order {}", order.number),
            || format!("person {by} accepted its terms and was nobody of the company"),
        );
    }
    let theirs = ["order.placed", "order.terms_accepted"];
    for event in &folder.events {
        found.hold(
            "I36",
            !(event.actor_kind == "operator" && theirs.contains(&event.kind.as_str())),
            || format!("event {} {}", event.sequence, event.kind),
            || "staff did it".to_owned(),
        );
    }
}
