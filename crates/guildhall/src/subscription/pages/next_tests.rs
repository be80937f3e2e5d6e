use domain::calendar::plus_days;
use domain::ids::{NetworkId, OfferCode, OrderId, OrderNumber, SubscriptionId};
use domain::money::{Currency, Money};
use uuid::Uuid;

use super::*;

const TODAY: &str = "2024-06-01";

fn today() -> Date {
    TODAY.parse().unwrap()
}

fn in_days(days: &str) -> Date {
    plus_days(today(), days.parse().unwrap())
}

fn offer() -> OfferCode {
    OfferCode::parse("action-pack").unwrap()
}

fn number(number: u32) -> OrderNumber {
    OrderNumber::new(NetworkId::parse("1000000").unwrap(), number)
}

fn dollars(minor: i64) -> Money {
    Money::new(minor, Currency::parse("USD").unwrap())
}

/// An order in words: its state, and for a charge under way what is known of it.
fn order(words: &str, no: u32) -> OrderFacts {
    let (state, charge) = match words.split_once(' ').unwrap_or((words, "")) {
        ("unknown", "") => (OrderState::Authorising, Some((PaymentState::Unknown, None))),
        ("confirming", "") => {
            (OrderState::Authorising, Some((PaymentState::RequiresConfirmation, None)))
        }
        ("declined" | "declined-by-the-clock", "") => (OrderState::Declined, None),
        ("transfer", days) => (OrderState::AwaitingPayment { expires_on: in_days(days) }, None),
        ("draft", "") => (OrderState::Draft, None),
        other => panic!("no order is {other:?}"),
    };
    OrderFacts {
        id: OrderId(Uuid::from_u128(u128::from(no))),
        number: number(no),
        offer: offer(),
        state,
        automatic: words == "declined-by-the-clock",
        total: dollars(47_500),
        charge,
    }
}

/// A membership in words: its switch, the days from today to its anniversary, and what the run
/// noted. The window opens the day after the anniversary and closes thirty days after it.
fn held(words: &str) -> HeldFacts {
    let parts: Vec<&str> = words.split(' ').collect();
    let ends_on = in_days(parts[1]);
    let charge_on = plus_days(ends_on, 1);
    let switch = match parts[0] {
        "on" => AutoRenewState::On { charge_on },
        "no-card" => AutoRenewState::OnWithoutCard { charge_on },
        "off" => AutoRenewState::Off { on: today() },
        "not-offered" => AutoRenewState::NotOffered,
        "past" => AutoRenewState::Past { charge_on },
        other => panic!("no switch is {other}"),
    };
    let noted = |name: &str| parts.iter().find_map(|part| part.strip_prefix(name));
    let opens = noted("opens=").map_or(charge_on, in_days);
    HeldFacts {
        id: SubscriptionId(Uuid::from_u128(1)),
        offer: offer(),
        ends_on,
        window: Window { first: opens, last: plus_days(ends_on, 30) },
        switch,
        failed: noted("failed=").map_or(0, |count| count.parse().unwrap()),
        due_on: noted("due=").map(in_days),
        total: Some(dollars(47_500)),
    }
}

fn told(next: &Next) -> String {
    let days = |day: Date| days_between(today(), day);
    match next {
        Next::ChargeUnknown { number, .. } => format!("do not pay {number} again"),
        Next::ChargeUnfinished { number } => format!("go on paying {number}"),
        Next::VettingRejected { .. } => "rejected".to_owned(),
        Next::VettingPending { .. } => "pending".to_owned(),
        Next::EmailNotProven => "not proven".to_owned(),
        Next::Declined { number, .. } => format!("{number} was declined"),
        Next::TransferDue { number, expires_on, .. } => {
            format!("transfer for {number} in {} days", days(*expires_on))
        }
        Next::WindowOpen { closes_on, charge, .. } => {
            format!("renew in {} days, charge {charge:?}", days(*closes_on))
        }
        Next::Draft { .. } => "finish the draft".to_owned(),
        Next::WindowOpens { opens_on, lacks_card, .. } => {
            let card = if *lacks_card { ", no card" } else { "" };
            format!("window opens in {} days{card}", days(*opens_on))
        }
        Next::ChargeAhead { on, .. } => format!("charge in {} days", days(*on)),
        Next::NoMembership { had } => format!("choose an offer, had one: {had}"),
        Next::Nothing => "nothing".to_owned(),
    }
}

/// Vetting | orders | memberships → the one thing.
#[track_caller]
fn check(words: &str, expected: &str) {
    let parts: Vec<&str> = words.split('|').map(str::trim).collect();
    let things = |part: &str| -> Vec<String> {
        part.split(", ").filter(|one| !one.is_empty()).map(str::to_owned).collect()
    };
    let vetting = match parts[0] {
        "authorized" => Vetting::Authorized { on: today() },
        "pending" => Vetting::Pending { since: today() },
        "rejected" => Vetting::Rejected { on: today(), reason: "No website".to_owned() },
        "none" => Vetting::None,
        other => panic!("no vetting is {other}"),
    };
    let facts = Facts {
        vetting: &vetting,
        orders: things(parts[1]).iter().zip(1..).map(|(one, no)| order(one, no)).collect(),
        held: things(parts[2]).iter().map(|one| held(one)).collect(),
        had: parts.get(3) == Some(&"had one"),
    };
    assert_eq!(told(&next(&facts, today())), expected, "{words}");
}

/// Each row adds what comes before everything in the row above it.
#[test]
fn the_most_pressing_thing_comes_first() {
    check("authorized | | on 300", "nothing");
    check("authorized | | on 300, on 10", "charge in 11 days");
    check("authorized | | on 10, off 20", "window opens in 21 days");
    check("authorized | draft | on 10, off 20", "finish the draft");
    let window = "renew in 25 days, charge None";
    check("authorized | draft | on 10, off 20, off -5", window);
    let transfer = "transfer for 1000000-O0002 in 9 days";
    check("authorized | draft, transfer 9 | off 20, off -5", transfer);
    let declined = "1000000-O0003 was declined";
    check("authorized | draft, transfer 9, declined | off -5", declined);
    check("rejected | draft, transfer 9, declined | off -5", "rejected");
    check("pending | draft, transfer 9, declined | off -5", "pending");
    check("none | draft, transfer 9, declined | off -5", "not proven");
    check("rejected | declined, confirming | off -5", "go on paying 1000000-O0002");
    check("rejected | confirming, unknown | off -5", "do not pay 1000000-O0002 again");
}

#[test]
fn an_open_window_says_what_the_automatic_charge_does() {
    check("authorized | | off -1", "renew in 29 days, charge None");
    check("authorized | | off -30", "renew in 0 days, charge None");
    check("authorized | | off -31", "nothing");
    check("authorized | | not-offered -1", "renew in 29 days, charge None");
    let due = "renew in 29 days, charge Due { on: 2024-06-01 }";
    check("authorized | | past -1 due=0", due);
    let retried = "renew in 27 days, charge Retried { on: 2024-06-03 }";
    check("authorized | declined-by-the-clock | past -3 failed=2 due=2", retried);
    check("authorized | | past -9 failed=5", "renew in 21 days, charge Exhausted");
    check("authorized | | past -1", "renew in 29 days, charge Missed");
}

/// Under the earliest sets the window was open all year: that alone asks for nothing.
#[test]
fn a_window_that_is_always_open_presses_when_the_term_runs_out() {
    check("authorized | | off 31 opens=-330", "nothing");
    check("authorized | | off 30 opens=-330", "renew in 60 days, charge None");
    check("authorized | | on 31 opens=-330", "nothing");
    check("authorized | | on 29 opens=-330", "charge in 30 days");
}

#[test]
fn dates_count_from_thirty_days_on() {
    check("authorized | | off 29", "window opens in 30 days");
    check("authorized | | off 30", "nothing");
    check("authorized | | not-offered 0", "window opens in 1 days");
    check("authorized | | no-card 12", "window opens in 13 days, no card");
    check("authorized | | on 29", "charge in 30 days");
    check("authorized | | on 30", "nothing");
    check("authorized | | on 0", "charge in 1 days");
}

#[test]
fn of_several_the_earliest() {
    check("authorized | transfer 20, transfer 3 | ", "transfer for 1000000-O0002 in 3 days");
    check("authorized | | off -5, off -9", "renew in 21 days, charge None");
    check("authorized | | off 20, off 4", "window opens in 5 days");
    check("authorized | | on 20, on 4", "charge in 5 days");
}

#[test]
fn without_a_membership_the_offers_come() {
    check("authorized | | ", "choose an offer, had one: false");
    check("authorized | | | had one", "choose an offer, had one: true");
    check("authorized | draft | ", "finish the draft");
}
