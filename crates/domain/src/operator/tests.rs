use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{DueRule, Queue, Standing, Waiting};
use crate::offer::DeskHours;
use crate::support::Hours;
use crate::text::Locale;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

#[test]
fn every_task_stands_in_the_queue_of_those_who_settle_it() {
    for (kind, expected) in [
        ("outcome_unknown", Queue::Unknown),
        ("receipt_under", Queue::Receipts),
        ("receipt_surplus", Queue::Receipts),
        ("paid_after_close", Queue::Receipts),
        ("refund_transfer", Queue::Receipts),
        ("chargeback_opened", Queue::Receipts),
        ("transfer_to_match", Queue::Matching),
        ("key_pool_empty", Queue::Keys),
        ("recovery", Queue::Recoveries),
        ("profile_change", Queue::Other),
        ("something_new", Queue::Other),
    ] {
        assert_eq!(Queue::of_task(kind), expected, "{kind}");
    }
}

#[test]
fn work_is_due_within_hours_of_work_and_a_checkout_within_minutes() {
    let hours = Hours::of(Locale::EnUs, &TimeZone::UTC);
    // A Friday afternoon; the desk works from 9 to 18.
    let friday = at("2024-06-21T16:00:00Z");
    for (rule, expected) in [
        (DueRule::Minutes(15), "2024-06-21T16:15:00Z"),
        (DueRule::WorkHours(2), "2024-06-21T18:00:00Z"),
        (DueRule::WorkHours(3), "2024-06-24T10:00:00Z"),
        (DueRule::Promised, "2024-06-30T00:00:00Z"),
    ] {
        let promised = Some(at("2024-06-30T00:00:00Z"));
        assert_eq!(rule.due(friday, promised, &hours), at(expected), "{rule:?}");
    }
    assert_eq!(Queue::Stuck.rule(&DeskHours::OURS), DueRule::Minutes(15));
}

#[test]
fn a_queue_tells_its_oldest_its_next_and_what_is_late() {
    let now = at("2024-06-22T12:00:00Z");
    let one = |since: &str, due: &str| Waiting { since: at(since), due: at(due) };
    let waiting = [
        one("2024-06-22T11:00:00Z", "2024-06-23T00:00:00Z"),
        one("2024-06-22T08:00:00Z", "2024-06-22T12:00:00Z"),
        one("2024-06-20T12:00:00Z", "2024-06-21T00:00:00Z"),
        one("2024-01-01T00:00:00Z", "2024-06-24T00:00:00Z"),
    ];
    let standing = Standing::of(&waiting, now);
    assert_eq!(standing.count, 4);
    assert_eq!(standing.oldest, Some(at("2024-01-01T00:00:00Z")));
    assert_eq!(standing.next_due, Some(at("2024-06-21T00:00:00Z")));
    // What is due at this very instant is not late yet.
    assert_eq!(standing.late, 1);
    // Exactly four hours and exactly two days belong to the age that begins there.
    assert_eq!(standing.ages, [1, 1, 1, 0, 1]);
    assert_eq!(Standing::of(&[], now), Standing::default());
}
