//! Charges, transfers, refunds and the books of one partner: I1, I4 to I13.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::Found;
use super::store::Folder;
use crate::order::row as order;

/// Money that came, and what became of it, in minor units.
struct Source {
    kind: &'static str,
    id: Uuid,
    /// The order it came for; a transfer may have come for none.
    order: Option<Uuid>,
    currency: String,
    received: i64,
    allocated: i64,
    /// Refunds that did not fail.
    refunds: i64,
    chargebacks_open: i64,
    chargebacks_lost: i64,
}

impl Source {
    fn about(&self) -> String {
        format!("{} {}", self.kind, self.id)
    }

    fn gone(&self) -> i64 {
        self.refunds + self.chargebacks_open + self.chargebacks_lost
    }

    fn free(&self) -> i64 {
        self.received - self.allocated - self.gone()
    }
}

pub(super) fn check(found: &mut Found, folder: &Folder) {
    let sources = sources(folder);
    charged_once(found, folder);
    for source in &sources {
        source_holds(found, folder, source);
    }
    strays(found, folder, &sources);
    for order in &folder.orders {
        order_balances(found, folder, order);
        amounts_add_up(found, order);
    }
    for payment in &folder.payments {
        payment_holds(found, folder, payment);
    }
    transfers(found, folder);
    terms_are_paid(found, folder);
}

fn sources(folder: &Folder) -> Vec<Source> {
    let charges = folder.payments.iter().filter(|row| row.state == "succeeded");
    let charges = charges.map(|row| {
        ("payment", row.payment_id, Some(row.order_id), &row.currency, row.amount_minor)
    });
    let transfers = folder.receipts.iter();
    let transfers = transfers
        .map(|row| ("receipt", row.receipt_id, row.order_id, &row.currency, row.amount_minor));
    charges
        .chain(transfers)
        .map(|(kind, id, order, currency, received)| {
            let own = |row_kind: &str, row_id: Uuid| row_kind == kind && row_id == id;
            let allocations =
                folder.allocations.iter().filter(|row| own(&row.source_kind, row.source_id));
            let refunds = folder.refunds.iter().filter(|row| own(&row.source_kind, row.source_id));
            let back = |outcome: &str| {
                let of = folder.chargebacks.iter();
                of.filter(|row| own("payment", row.payment_id) && row.outcome == outcome)
                    .map(|row| row.amount_minor)
                    .sum()
            };
            Source {
                kind,
                id,
                order,
                currency: currency.clone(),
                received,
                allocated: allocations.map(|row| row.amount_minor).sum(),
                refunds: refunds
                    .filter(|row| row.state != "failed")
                    .map(|row| row.amount_minor)
                    .sum(),
                chargebacks_open: back("open"),
                chargebacks_lost: back("lost"),
            }
        })
        .collect()
}

/// I1: one order of a year is charged, and one charge of it pays.
fn charged_once(found: &mut Found, folder: &Folder) {
    let mut years: BTreeMap<(Uuid, i64), BTreeSet<Uuid>> = BTreeMap::new();
    for term in &folder.terms {
        years.entry((term.subscription_id, term.term_no)).or_default().insert(term.order_id);
    }
    for order in &folder.orders {
        let put: i64 = allocated(folder, order.order_id);
        let renews = order.purpose.ends_with("renewal");
        if let (true, true, Some(subscription), Some(term_no)) =
            (renews, 0 < put, order.subscription_id, order.term_no)
        {
            years.entry((subscription, term_no)).or_default().insert(order.order_id);
        }
        let paying = folder.payments.iter().filter(|row| row.order_id == order.order_id);
        let paying = paying.filter(|row| {
            let put = folder.allocations.iter().filter(|one| one.source_id == row.payment_id);
            0 < put.map(|one| one.amount_minor).sum::<i64>()
        });
        let paying = paying.count();
        found.hold(
            "I1",
            paying <= 1,
            || format!("order {}", order.number),
            || format!("{paying} charges pay it"),
        );
    }
    for ((subscription, term_no), orders) in years {
        found.hold(
            "I1",
            orders.len() == 1,
            || format!("subscription {subscription} term {term_no}"),
            || format!("{} orders are paid for it", orders.len()),
        );
    }
}

fn allocated(folder: &Folder, order: Uuid) -> i64 {
    let of = folder.allocations.iter().filter(|row| row.order_id == order);
    of.map(|row| row.amount_minor).sum()
}

/// What of an order's fee went back or was to, a refund the bank refused among it.
fn refunded(folder: &Folder, order: Uuid) -> i64 {
    let of = folder.refunds.iter().filter(|row| row.order_id == Some(order));
    of.map(|row| row.amount_minor).sum()
}

/// I4, I6 and the source's side of I10.
fn source_holds(found: &mut Found, folder: &Folder, source: &Source) {
    let about = || source.about();
    found.hold("I6", source.gone() <= source.received, about, || {
        format!("{} came, {} went back", source.received, source.gone())
    });
    // While a card's bank decides, the money it holds is still put to the order it paid.
    let most = source.received - source.refunds - source.chargebacks_lost;
    found.hold("I10", 0 <= source.allocated && source.allocated <= most, about, || {
        format!("{} is put to orders, {most} is there", source.allocated)
    });
    let currencies = folder.allocations.iter().filter(|row| row.source_id == source.id);
    for row in currencies.filter(|row| row.currency != source.currency) {
        found.add("I10", source.about(), format!("{} put to an order", row.currency));
    }
    let decided = folder.has_open_task(&[source.order.unwrap_or(source.id), source.id]);
    found.hold("I4", source.free() <= 0 || decided, about, || {
        format!("{} is for nothing, and no task says so", source.free())
    });
}

/// Rows about money that never came.
fn strays(found: &mut Found, folder: &Folder, sources: &[Source]) {
    let known = |kind: &str, id: Uuid| sources.iter().any(|own| own.kind == kind && own.id == id);
    for row in folder.allocations.iter().filter(|row| !known(&row.source_kind, row.source_id)) {
        found.add("I10", format!("allocation {}", row.allocation_id), "its money never came");
    }
    for row in folder.refunds.iter().filter(|row| !known(&row.source_kind, row.source_id)) {
        found.add("I6", format!("refund {}", row.refund_id), "its money never came");
    }
    for row in folder.chargebacks.iter().filter(|row| !known("payment", row.payment_id)) {
        found.add("I6", format!("chargeback {}", row.chargeback_id), "its money never came");
    }
    for row in &folder.allocations {
        let Some(reversed) = row.reverses else { continue };
        let undone = folder.allocations.iter().find(|other| other.allocation_id == reversed);
        let same = undone.is_some_and(|other| {
            (other.order_id, other.source_id) == (row.order_id, row.source_id)
        });
        found.hold(
            "I10",
            same,
            || format!("allocation {}", row.allocation_id),
            || "it takes back what another order or source has".to_owned(),
        );
    }
}

/// The order's side of I10: what is put to it is what it owes.
fn order_balances(found: &mut Found, folder: &Folder, order: &order::Model) {
    let put = allocated(folder, order.order_id);
    let papers: Vec<_> =
        folder.invoices.iter().filter(|row| row.order_id == order.order_id).collect();
    let owed = match papers.is_empty() {
        true => order.total_minor,
        false => papers
            .iter()
            .map(|row| if row.kind == "invoice" { row.total_minor } else { -row.total_minor })
            .sum(),
    };
    found.hold(
        "I10",
        0 <= put && put <= owed,
        || format!("order {}", order.number),
        || format!("{put} is put to it, {owed} is owed"),
    );
    if order.state != "completed" || put == owed {
        return;
    }
    let disputed = folder.payments.iter().filter(|row| row.order_id == order.order_id).any(|row| {
        folder
            .chargebacks
            .iter()
            .any(|one| one.payment_id == row.payment_id && one.outcome != "won")
    });
    found.hold(
        "I10",
        disputed,
        || format!("order {}", order.number),
        || format!("it is completed, and {put} of {owed} is put to it"),
    );
}

/// I8 of an order.
fn amounts_add_up(found: &mut Found, order: &order::Model) {
    let tax = domain::money::round_half_up(
        i128::from(order.net_minor) * i128::from(order.tax_bp),
        10_000,
    );
    let holds = order.list_minor - order.discount_minor == order.net_minor
        && order.net_minor + order.tax_minor == order.total_minor
        && i128::from(order.tax_minor) == tax;
    found.hold(
        "I8",
        holds,
        || format!("order {}", order.number),
        || {
            let order::Model { list_minor, discount_minor, tax_minor, total_minor, .. } = order;
            format!("{list_minor} − {discount_minor} + {tax_minor} is not {total_minor}")
        },
    );
}

/// I7 and I9 of a charge.
fn payment_holds(found: &mut Found, folder: &Folder, payment: &crate::payment::row::Model) {
    let about = || format!("payment {}", payment.payment_id);
    if let Some(order) = folder.order(payment.order_id) {
        let same = payment.amount_minor == order.total_minor && payment.currency == order.currency;
        found.hold("I7", same, about, || {
            format!("{} is charged for {}", payment.amount_minor, order.total_minor)
        });
    }
    let later = folder
        .payments
        .iter()
        .any(|other| other.order_id == payment.order_id && payment.attempt < other.attempt);
    let is_open = ["pending", "requires_confirmation", "unknown"].contains(&payment.state.as_str());
    found.hold("I9", !(is_open && later), about, || {
        format!("try {} is {}, and a later one was made", payment.attempt, payment.state)
    });
}

/// I11 and I12.
fn transfers(found: &mut Found, folder: &Folder) {
    let mut seen: BTreeSet<(Option<Uuid>, &str)> = BTreeSet::new();
    for row in &folder.receipts {
        let about = || format!("receipt {}", row.receipt_id);
        found.hold("I11", seen.insert((row.order_id, &row.bank_reference)), about, || {
            format!("{} is recorded twice", row.bank_reference)
        });
        let watched = row.outcome == "exact"
            || folder.had_task(&[row.order_id.unwrap_or(row.receipt_id), row.receipt_id]);
        found.hold("I12", watched, about, || format!("{}, and no task says so", row.outcome));
    }
}

/// I5 and I13: every year is paid for, or was given back.
fn terms_are_paid(found: &mut Found, folder: &Folder) {
    for term in &folder.terms {
        let about = || format!("subscription {} term {}", term.subscription_id, term.term_no);
        let Some(order) = folder.order(term.order_id) else {
            found.add("I5", about(), "its order is gone");
            continue;
        };
        found.hold("I13", order.state == "completed", about, || {
            format!("its order {} is {}", order.number, order.state)
        });
        let disputed = folder.payments.iter().any(|row| {
            row.order_id == order.order_id
                && folder.chargebacks.iter().any(|one| one.payment_id == row.payment_id)
        });
        let put = allocated(folder, order.order_id);
        let missing = order.total_minor - put;
        let given_back = 0 < missing && missing <= refunded(folder, order.order_id);
        found.hold("I5", missing == 0 || given_back || disputed, about, || {
            format!("{put} of {} is put to order {}", order.total_minor, order.number)
        });
    }
    for order in folder.orders.iter().filter(|order| order.state == "completed") {
        let written = folder.terms.iter().any(|term| term.order_id == order.order_id);
        found.hold(
            "I4",
            written,
            || format!("order {}", order.number),
            || "it is completed, and no year was written".to_owned(),
        );
    }
}
