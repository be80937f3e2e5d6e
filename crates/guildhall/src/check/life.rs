//! Terms, switches and edges of one partner: I7, I18 to I27.

use std::collections::{BTreeMap, HashMap};

use domain::calendar::{anniversary, plus_days};
use domain::policy::{SatisfiedBy, System};
use domain::subscription::{Subscription, Term};
use domain::support::Queue;
use jiff::civil::Date;
use uuid::Uuid;

use super::Found;
use super::store::Folder;
use crate::app::Loaded;
use crate::order;
use crate::payment::books::chargeback;
use crate::subscription::Holding;
use crate::subscription::store::read;

/// What gives a company a competency: staff, or its own work.
const GAVE: [&str; 2] = ["competency.recorded", "competency.attained"];

/// The subscriptions whose rows can be read.
pub(super) fn holdings(found: &mut Found, folder: &Folder) -> Vec<Holding> {
    let mut holdings: Vec<Holding> = Vec::new();
    for row in &folder.subscriptions {
        let terms = folder.terms.iter().filter(|term| term.subscription_id == row.subscription_id);
        match read(row.clone(), terms.cloned().collect()) {
            Ok(holding) => holdings.push(holding),
            Err(_) => found.add(
                "I21",
                format!("subscription {}", row.subscription_id),
                "its rows are unreadable",
            ),
        }
    }
    holdings
}

pub(super) fn check(found: &mut Found, loaded: &Loaded, folder: &Folder, holdings: &[Holding]) {
    for holding in holdings {
        years(found, loaded, folder, &holding.subscription);
    }
    one_centre(found, loaded, folder, holdings);
    switches(found, folder);
    one_at_a_time(found, loaded, folder, holdings);
    cancelled(found, folder);
    none_is_lost(found, folder);
    edges(found, folder);
    for row in &folder.orders {
        accepted(found, loaded, folder, row);
    }
}

/// I23: every request has a queue that staff looks at and, while it is support's turn, the instant
/// from which it counts as late; their numbers leave none out.
fn none_is_lost(found: &mut Found, folder: &Folder) {
    let mut numbers: Vec<i64> = folder.requests.iter().map(|one| one.request_no).collect();
    numbers.sort_unstable();
    for (place, no) in (1..).zip(&numbers) {
        found.hold(
            "I23",
            *no == place,
            || format!("request {no}"),
            || format!("it stands in the place of request {place}"),
        );
    }
    for row in &folder.requests {
        let about = || format!("request {}", row.number);
        let has_queue = Queue::parse(&row.queue).is_some();
        found.hold("I23", has_queue, about, || format!("no desk has the queue {:?}", row.queue));
        let alarm = row.state != "open" || row.due_at.is_some();
        found.hold("I23", alarm, about, || "nothing says when its answer is late".to_owned());
    }
}

/// I20 and I21: the years follow one another, and each began in its window.
fn years(found: &mut Found, loaded: &Loaded, folder: &Folder, subscription: &Subscription) {
    let about = |term: &Term| format!("subscription {} term {}", subscription.id, term.number);
    for (place, term) in (1..).zip(&subscription.terms) {
        let counted = anniversary(term.anchor.day, term.anchor.years, term.anchor.arithmetic);
        let holds =
            term.number == place && term.ends_on == counted && term.starts_on <= term.ends_on;
        found.hold(
            "I21",
            holds,
            || about(term),
            || format!("number {place}, ends on {}, counted {counted}", term.ends_on),
        );
    }
    for pair in subscription.terms.windows(2) {
        let [before, after] = pair else { continue };
        found.hold(
            "I21",
            after.starts_on == plus_days(before.ends_on, 1),
            || about(after),
            || format!("starts on {} after {}", after.starts_on, before.ends_on),
        );
        let Some(policy) = loaded.programme.policy(&before.policy) else {
            found.add("I20", about(before), format!("the set {} is gone", before.policy));
            continue;
        };
        let Some(on) = counts_on(loaded, folder, after, policy.satisfied_by) else { continue };
        let window = policy.window(before.ends_on);
        found.hold(
            "I20",
            window.contains(on),
            || about(after),
            || format!("renewed on {on}, the window is {} to {}", window.first, window.last),
        );
    }
}

/// The day that had to fall into the window.
fn counts_on(
    loaded: &Loaded,
    folder: &Folder,
    term: &Term,
    satisfied_by: SatisfiedBy,
) -> Option<Date> {
    let order = folder.order(term.order.0)?;
    if satisfied_by == SatisfiedBy::OrderPlaced {
        return order.placed_on.map(|day| day.0);
    }
    let put = folder.allocations.iter().filter(|row| row.order_id == order.order_id);
    let paid_on = put.filter(|row| row.reverses.is_none()).filter_map(|row| {
        let charge = folder.payments.iter().find(|one| one.payment_id == row.source_id);
        let charged = charge.map(|one| {
            domain::calendar::civil_day(one.created_at.instant(), &loaded.programme.zone)
        });
        let receipt = folder.receipts.iter().find(|one| one.receipt_id == row.source_id);
        charged.or_else(|| receipt.map(|one| one.received_on.0))
    });
    paid_on.max()
}

/// I1 and I22: a company is at home in one centre. What renews in the older one is under no set of
/// the portal, and what renews nowhere any more is not charged.
fn one_centre(found: &mut Found, loaded: &Loaded, folder: &Folder, holdings: &[Holding]) {
    let centre = folder.partner.centre.as_deref();
    for holding in holdings {
        let Ok(term) = holding.term() else { continue };
        let about = || format!("subscription {} term {}", holding.subscription.id, term.number);
        let set = loaded.programme.policy(&term.policy);
        let portal = set.is_some_and(|set| set.system == System::Portal);
        found.hold("I22", centre != Some("older") || !portal, about, || {
            "the company is in the older centre, and its year is under a set of the portal".into()
        });
        found.hold("I1", centre.is_none() || holding.charge.due_on.is_none(), about, || {
            "the company is not at home in the portal, and would be charged there".into()
        });
    }
}

/// I18 and I19: off stays off, and off was not charged.
fn switches(found: &mut Found, folder: &Folder) {
    for term in &folder.terms {
        let Some(off_at) = term.auto_renew_off_at else { continue };
        let about = || format!("subscription {} term {}", term.subscription_id, term.term_no);
        found.hold("I18", term.charge_due_on.is_none(), about, || {
            "it is off and would be charged".to_owned()
        });
        let charged = folder.orders.iter().filter(|order| {
            order.purpose == "automatic_renewal"
                && order.subscription_id == Some(term.subscription_id)
                && order.term_no == Some(term.term_no + 1)
                && off_at < order.created_at
        });
        for order in charged {
            found.add("I19", about(), format!("{} was ordered after it was off", order.number));
        }
    }
}

/// I22: of a group at most one is held, and of an offer at most one order is open.
fn one_at_a_time(found: &mut Found, loaded: &Loaded, folder: &Folder, holdings: &[Holding]) {
    let mut groups: BTreeMap<&str, Vec<(Date, Date, bool)>> = BTreeMap::new();
    for (holding, row) in holdings.iter().zip(&folder.subscriptions) {
        let (Some(first), Ok(newest), Ok(policy)) =
            (holding.subscription.terms.first(), holding.term(), holding.policy(loaded))
        else {
            continue;
        };
        let ended = row.cancelled_on.or(row.upgraded_on).map(|day| day.0);
        let until = ended.unwrap_or_else(|| plus_days(policy.lapses_after(newest.ends_on), 1));
        found.hold(
            "I22",
            !(ended.is_some() && row.live_slot.is_some()),
            || format!("subscription {}", row.subscription_id),
            || "it ended and still takes the place of its group".to_owned(),
        );
        let spans = groups.entry(row.offer_group.as_str()).or_default();
        spans.push((first.starts_on, until, row.live_slot.is_some()));
    }
    for (group, mut spans) in groups {
        spans.sort();
        let overlap = spans.windows(2).any(|pair| pair[1].0 < pair[0].1);
        let living = spans.iter().filter(|(_, _, living)| *living).count();
        found.hold(
            "I22",
            !overlap && living <= 1,
            || format!("group {group}"),
            || format!("{} subscriptions, {living} living: {spans:?}", spans.len()),
        );
    }
    let open = ["draft", "authorising", "awaiting_payment", "declined"];
    let mut offers: BTreeMap<&str, usize> = BTreeMap::new();
    for order in folder.orders.iter().filter(|order| open.contains(&order.state.as_str())) {
        *offers.entry(&order.offer_code).or_default() += 1;
    }
    for (offer, count) in offers {
        found.hold(
            "I22",
            count == 1,
            || format!("offer {offer}"),
            || format!("{count} orders are open"),
        );
    }
}

/// I23: what was ended before its time was given back, taken back by a card's bank, or asked for in
/// a request that was granted; and what was granted ended.
fn cancelled(found: &mut Found, folder: &Folder) {
    let asked = folder.requests.iter().filter(|one| one.outcome.as_deref() == Some("cancelled"));
    let granted: Vec<Uuid> = asked.filter_map(|one| one.subscription_id).collect();
    for id in &granted {
        let ended = folder
            .subscriptions
            .iter()
            .any(|row| row.subscription_id == *id && row.cancelled_on.is_some());
        found.hold(
            "I23",
            ended,
            || format!("subscription {id}"),
            || "a request to cancel it was granted, and it goes on".to_owned(),
        );
    }
    for row in folder.subscriptions.iter().filter(|row| row.cancelled_on.is_some()) {
        let orders: Vec<Uuid> = folder
            .terms
            .iter()
            .filter(|term| term.subscription_id == row.subscription_id)
            .map(|term| term.order_id)
            .collect();
        let credited = folder
            .invoices
            .iter()
            .any(|document| document.corrects.is_some() && orders.contains(&document.order_id));
        let lost = folder.payments.iter().filter(|own| orders.contains(&own.order_id)).any(|own| {
            let of = |one: &&chargeback::Model| one.payment_id == own.payment_id;
            folder.chargebacks.iter().filter(of).any(|one| one.outcome == "lost")
        });
        let reason = row.cancel_reason.as_deref().unwrap_or("");
        let decided = match reason {
            "charged_back" => lost,
            "requested" => granted.contains(&row.subscription_id),
            "" => false,
            _ => credited,
        };
        found.hold(
            "I23",
            decided,
            || format!("subscription {}", row.subscription_id),
            || format!("it ended as {reason:?}, and nothing says who decided so"),
        );
    }
}

/// I24: each edge has its one event.
fn edges(found: &mut Found, folder: &Folder) {
    let mut events: HashMap<(&str, &str), usize> = HashMap::new();
    for event in &folder.events {
        *events.entry((event.kind.as_str(), event.subject_id.as_str())).or_default() += 1;
    }
    let mut expect = |wanted: usize, kind: &str, id: &str, about: &dyn Fn() -> String| {
        let events = events.get(&(kind, id)).copied().unwrap_or(0);
        found.hold("I24", events == wanted, about, || {
            format!("{events} events {kind}, {wanted} expected")
        });
    };
    let once = |on: bool| usize::from(on);
    for order in &folder.orders {
        let (id, about) = (order.order_id.to_string(), || format!("order {}", order.number));
        for (state, kind) in [
            ("completed", "order.completed"),
            ("expired", "order.expired"),
            ("cancelled", "order.cancelled"),
        ] {
            expect(once(order.state == state), kind, &id, &about);
        }
        let charges = folder.payments.iter().filter(|row| row.order_id == order.order_id);
        let charged = charges.filter(|row| row.state == "succeeded").count();
        expect(charged, "payment.succeeded", &id, &about);
    }
    for row in &folder.subscriptions {
        let about = || format!("subscription {}", row.subscription_id);
        let id = row.subscription_id.to_string();
        let terms = folder.terms.iter().filter(|term| term.subscription_id == row.subscription_id);
        // What a move from the older centre left off nobody turned off.
        let by_move = |at: crate::db::At| {
            folder.events.iter().any(|event| {
                event.kind == "subscription.moved" && event.subject_id == id && event.at == at
            })
        };
        let (count, off) = terms.fold((0_usize, 0), |(count, off), term| {
            (count + 1, off + once(term.auto_renew_off_at.is_some_and(|at| !by_move(at))))
        });
        let reminded = folder.reminders.iter().filter(|one| {
            one.subscription_id == row.subscription_id && one.outcome.as_deref() == Some("sent")
        });
        expect(1, "subscription.started", &id, &about);
        expect(count.saturating_sub(1), "subscription.renewed", &id, &about);
        expect(off, "subscription.auto_renew_turned_off", &id, &about);
        expect(reminded.count(), "subscription.reminded", &id, &about);
        expect(once(row.upgraded_on.is_some()), "subscription.upgraded", &id, &about);
        expect(once(row.cancelled_on.is_some()), "subscription.cancelled", &id, &about);
    }
    for row in &folder.invoices {
        let kind = if row.corrects.is_none() { "invoice.issued" } else { "credit_note.issued" };
        let about = || format!("invoice {}", row.number);
        expect(1, kind, &row.invoice_id.to_string(), &about);
    }
}

/// I25, I26 and I27 of an order, and the quote's hash of I7.
fn accepted(found: &mut Found, loaded: &Loaded, folder: &Folder, row: &order::row::Model) {
    let about = || format!("order {}", row.number);
    let Some(placed_at) = row.placed_at else { return };
    // What was declined is gone on with under the terms of another day, accepted before its card is
    // tried again.
    let tries = folder.payments.iter().filter(|one| one.order_id == row.order_id);
    let pressed_at = tries.map(|one| one.created_at).fold(placed_at, crate::db::At::max);
    let complete = row.accepted_at.is_some_and(|at| at <= pressed_at)
        && row.agreement_locale.is_some()
        && row.agreement_hash.as_ref().is_some_and(|hash| !hash.is_empty())
        && !row.policy_code.is_empty()
        && !row.agreement_version.is_empty()
        && row.accepted_by.is_some();
    let is_owed = !["declined", "expired", "cancelled"].contains(&row.state.as_str());
    let anew = !is_owed && row.accepted_at.is_none_or(|at| pressed_at < at);
    found.hold("I25", complete || anew, about, || "nobody accepted its terms in time".to_owned());
    let authorized = folder
        .events
        .iter()
        .any(|event| event.kind == "vetting.authorized" && event.at <= placed_at);
    found.hold("I26", authorized, about, || "the company was not let in yet".to_owned());
    match order::store::read(row.clone()) {
        Ok(order) => {
            let offer = loaded.programme.offer(&order.offer);
            let needs = offer.and_then(|offer| offer.requires_competency);
            let known = needs.is_none()
                || folder
                    .events
                    .iter()
                    .any(|event| GAVE.contains(&event.kind.as_str()) && event.at <= placed_at);
            found.hold("I26", known, about, || {
                "its offer is for a competency the company did not have".to_owned()
            });
            found.hold("I27", order.quote.hash() == row.quote_hash, about, || {
                "its amounts are not those of its quote".to_owned()
            });
            found.hold("I27", row.created_at <= placed_at, about, || {
                "it was placed before it was begun".to_owned()
            });
        }
        Err(_) => found.add("I27", about(), "its row is unreadable"),
    }
}
