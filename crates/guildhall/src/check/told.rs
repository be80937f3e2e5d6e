//! What was told: reminders, letters and the events beside each change, of one partner. I29, I41,
//! I46.

use std::collections::{HashMap, HashSet};

use domain::calendar::civil_day;
use uuid::Uuid;

use super::Found;
use super::store::{Folder, Letter};
use crate::app::Loaded;
use crate::db::{At, EVENTS_MAX};
use crate::subscription::Holding;

/// Tries after which a letter is given up.
const TRIES_MAX: i64 = crate::mail::ATTEMPTS_MAX;
/// Digits a payment card number has at least.
const CARD_DIGITS: usize = 13;

pub(super) fn check(found: &mut Found, loaded: &Loaded, folder: &Folder, holdings: &[Holding]) {
    reminders(found, folder);
    planned(found, loaded, folder, holdings);
    letters(found, folder);
    events(found, folder);
    secrets(found, folder);
}

/// What a reminder is about, as its letters say it.
fn about_reminder(subscription: Uuid, term_no: i64, kind: &str) -> String {
    format!("{subscription} {term_no} {kind}")
}

/// I29: a reminder that went out has its letters, one for each reader, and none came after the
/// renewal or the end.
fn reminders(found: &mut Found, folder: &Folder) {
    let mut letters: HashMap<&str, Vec<&Letter>> = HashMap::new();
    for letter in folder.letters.iter().filter(|letter| letter.kind.starts_with("reminder-")) {
        letters.entry(letter.about()).or_default().push(letter);
    }
    for row in &folder.reminders {
        let name = about_reminder(row.subscription_id, row.term_no, &row.kind);
        let own = letters.remove(name.as_str()).unwrap_or_default();
        let about = || format!("reminder {name}");
        let sent = row.outcome.as_deref() == Some("sent");
        found.hold("I29", sent != own.is_empty(), about, || {
            let outcome = row.outcome.as_deref().unwrap_or("waiting");
            format!("it is {outcome} and has {} letters", own.len())
        });
        let readers: HashSet<&str> = own.iter().map(|letter| letter.recipient.as_str()).collect();
        found.hold("I29", readers.len() == own.len(), about, || {
            format!("{} letters to {} readers", own.len(), readers.len())
        });
        let renewed = folder.terms.iter().find(|term| {
            (term.subscription_id, term.term_no) == (row.subscription_id, row.term_no + 1)
        });
        let ended = folder.events.iter().filter(|event| {
            event.kind == "subscription.cancelled"
                && event.subject_id == row.subscription_id.to_string()
        });
        let over = renewed.map(|term| term.created_at).into_iter().chain(ended.map(|one| one.at));
        let over = over.min();
        let late = own.iter().any(|letter| over.is_some_and(|over| over < letter.created_at));
        found.hold("I29", !late, about, || "a letter came after the renewal or the end".to_owned());
    }
    for (about, own) in letters {
        let kind = own.first().map_or("", |letter| letter.kind.as_str());
        found.add("I29", format!("letter {kind} {about}"), "no reminder asked for it");
    }
}

/// I29: each year has the reminders its policy set asks for, from the day it was written on.
fn planned(found: &mut Found, loaded: &Loaded, folder: &Folder, holdings: &[Holding]) {
    let known: HashSet<(Uuid, i64, &str)> = folder
        .reminders
        .iter()
        .map(|row| (row.subscription_id, row.term_no, row.kind.as_str()))
        .collect();
    for holding in holdings {
        let id = holding.subscription.id.0;
        for term in &holding.subscription.terms {
            let number = i64::from(term.number);
            let Some(policy) = loaded.programme.policy(&term.policy) else { continue };
            let row =
                folder.terms.iter().find(|row| (row.subscription_id, row.term_no) == (id, number));
            let Some(row) = row else { continue };
            let written_on = civil_day(row.created_at.instant(), &loaded.programme.zone);
            let wanted = policy.reminders_for(term.ends_on);
            for (kind, _) in wanted.into_iter().filter(|(_, due_on)| written_on <= *due_on) {
                found.hold(
                    "I29",
                    known.contains(&(id, number, kind.code())),
                    || format!("subscription {id} term {number}"),
                    || format!("the reminder {} is not planned", kind.code()),
                );
            }
        }
    }
}

/// I41: what had to be told by letter was written with the change, and no letter is lost on its
/// way.
fn letters(found: &mut Found, folder: &Folder) {
    let written: HashSet<(&str, &str)> =
        folder.letters.iter().map(|letter| (letter.kind.as_str(), letter.about())).collect();
    let mut expect = |kind: &str, about: String| {
        found.hold(
            "I41",
            written.contains(&(kind, about.as_str())),
            || format!("letter {kind} {about}"),
            || "the change stands, and nobody was written to".to_owned(),
        );
    };
    // Letters of a company that was erased are gone with its words.
    let told = || !folder.is_erased();
    let placed = |order: &&crate::order::row::Model| {
        told() && order.state == "completed" && order.placed_at.is_some()
    };
    for order in folder.orders.iter().filter(placed) {
        expect("order-confirmation", order.order_id.to_string());
    }
    // What a move from the older centre left off is told with the move.
    let moved: HashSet<(&str, At)> = (folder.events.iter())
        .filter(|event| event.kind == "subscription.moved")
        .map(|event| (event.subject_id.as_str(), event.at))
        .collect();
    let turned = |term: &&crate::subscription::row::term::Model| {
        let id = term.subscription_id.to_string();
        told() && term.auto_renew_off_at.is_some_and(|at| !moved.contains(&(id.as_str(), at)))
    };
    for term in folder.terms.iter().filter(turned) {
        expect("auto-renew-off", format!("{} {}", term.subscription_id, term.term_no));
    }
    for letter in &folder.letters {
        let lost = letter.sent_at.is_none()
            && letter.next_attempt_at.is_none()
            && letter.attempts < TRIES_MAX;
        found.hold(
            "I41",
            !lost,
            || format!("letter {} {}", letter.kind, letter.about()),
            || format!("not sent after {} tries, and never to be tried again", letter.attempts),
        );
    }
}

/// I41: an event speaks of a row that is there, and its place was given in a commit that stands.
fn events(found: &mut Found, folder: &Folder) {
    let known: HashSet<Uuid> = (folder.orders.iter().map(|row| row.order_id))
        .chain(folder.subscriptions.iter().map(|row| row.subscription_id))
        .chain(folder.invoices.iter().map(|row| row.invoice_id))
        .chain(folder.methods.iter().map(|row| row.payment_method_id))
        .collect();
    let last = folder.partner.revision.saturating_add(1).saturating_mul(EVENTS_MAX);
    for event in &folder.events {
        let about = || format!("event {} {}", event.sequence, event.kind);
        found.hold("I41", (0..last).contains(&event.sequence), about, || {
            format!("the company's last commit is {}", folder.partner.revision)
        });
        let kept = ["order", "subscription", "invoice", "payment_method"];
        // What goes back may be money that came for no order.
        if !kept.contains(&event.subject_kind.as_str()) || event.kind.starts_with("refund.") {
            continue;
        }
        let subject = Uuid::parse_str(&event.subject_id);
        let there = subject.is_ok_and(|subject| known.contains(&subject));
        found.hold("I41", there, about, || {
            format!("{} {} is not there", event.subject_kind, event.subject_id)
        });
    }
}

/// I46: no card number and no gateway's token in what is kept for ever.
fn secrets(found: &mut Found, folder: &Folder) {
    for event in &folder.events {
        let card = may_hold_card(&event.data) && domain::text::holds_card_number(&event.data);
        let token = folder.methods.iter().any(|method| {
            !method.gateway_token.is_empty() && event.data.contains(&method.gateway_token)
        });
        found.hold(
            "I46",
            !card && !token,
            || format!("event {} {}", event.sequence, event.kind),
            || if card { "a card number" } else { "a card's token" }.to_owned(),
        );
    }
}

/// Whether a run of digits, spaces and dashes is long enough for the exact look, which is dear.
fn may_hold_card(text: &str) -> bool {
    if !text.is_ascii() {
        return true;
    }
    let mut digits = 0_usize;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b' ' | b'-' => {}
            _ => digits = 0,
        }
        if CARD_DIGITS <= digits {
            return true;
        }
    }
    false
}
