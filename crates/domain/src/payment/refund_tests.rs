//! When the fee comes back, and every answer about a refund.

use jiff::civil::{Date, date};

use super::*;
use crate::policy::RefundRule;
use crate::samples::policy;

const BOUGHT: Date = date(2026, 6, 1);

fn fresh() -> RefundFacts {
    RefundFacts {
        bought_on: BOUGHT,
        ended_on: None,
        used_for_upgrade: false,
        earlier_year_runs: false,
        renewed_since: false,
        benefits_activated: 0,
        keys_viewed: 0,
        contested: false,
        paid: true,
    }
}

fn codes(facts: &RefundFacts, rule: Option<RefundRule>, today: Date) -> String {
    let policy = PolicySet { refund: rule, ..policy("pc-2024") };
    let refusals = refund_refusals(facts, &policy, today);
    refusals.iter().map(RefundRefusal::code).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_fee_comes_back_for_thirty_days_while_nothing_is_used() {
    let rule = Some(RefundRule { days: 30, unused_only: true });
    let lenient = Some(RefundRule { days: 30, unused_only: false });
    let last = date(2026, 7, 1);
    assert_eq!(codes(&fresh(), rule, BOUGHT), "");
    assert_eq!(codes(&fresh(), rule, last), "");
    assert_eq!(codes(&fresh(), rule, date(2026, 7, 2)), "refund.too_late");
    assert_eq!(codes(&fresh(), None, BOUGHT), "refund.not_offered");
    let used = RefundFacts { benefits_activated: 2, keys_viewed: 1, ..fresh() };
    assert_eq!(codes(&used, rule, last), "refund.benefit_activated refund.key_viewed");
    assert_eq!(codes(&used, lenient, last), "");
    let upgraded = RefundFacts { ended_on: Some(last), used_for_upgrade: true, ..fresh() };
    assert_eq!(codes(&upgraded, rule, last), "refund.used_for_upgrade");
    let ended = RefundFacts { ended_on: Some(last), paid: false, ..fresh() };
    assert_eq!(codes(&ended, rule, last), "refund.ended");
    let contested = RefundFacts { contested: true, ..fresh() };
    assert_eq!(codes(&contested, None, last), "refund.contested refund.not_offered");
    let early = RefundFacts { earlier_year_runs: true, ..fresh() };
    assert_eq!(codes(&early, rule, last), "refund.earlier_year_runs");
    let renewed = RefundFacts { renewed_since: true, ..fresh() };
    assert_eq!(codes(&renewed, rule, last), "refund.renewed_since");
    let unpaid = RefundFacts { paid: false, ..fresh() };
    assert_eq!(codes(&unpaid, rule, last), "refund.nothing_left");
}

#[test]
fn goodwill_reaches_only_what_the_set_forbids() {
    let all = [
        (RefundRefusal::NothingLeft, false),
        (RefundRefusal::Contested, false),
        (RefundRefusal::UsedForUpgrade { on: BOUGHT }, false),
        (RefundRefusal::Ended { on: BOUGHT }, false),
        (RefundRefusal::RenewedSince, false),
        (RefundRefusal::EarlierYearRuns, false),
        (RefundRefusal::NotOffered, true),
        (RefundRefusal::TooLate { last_day: BOUGHT }, true),
        (RefundRefusal::BenefitActivated { count: 1 }, true),
        (RefundRefusal::KeyViewed { count: 1 }, true),
    ];
    for (refusal, yields) in all {
        assert_eq!(refusal.yields_to_goodwill(), yields, "{}", refusal.code());
        assert_eq!(refusal.to_string(), refusal.code());
    }
}

#[test]
fn every_answer_about_a_refund_has_one_consequence() {
    let states = [
        RefundState::Pending,
        RefundState::Unknown,
        RefundState::Succeeded,
        RefundState::Failed { why: "declined".to_owned() },
    ];
    let answers = [
        RefundAnswer::Refunded,
        RefundAnswer::Refused("declined".to_owned()),
        RefundAnswer::StillPending,
        RefundAnswer::NotSeen,
        RefundAnswer::NotTaken,
        RefundAnswer::Lost,
    ];
    let word = |after: AfterRefund| match after {
        AfterRefund::Becomes(state) => state.code(),
        AfterRefund::TryAgain => "again",
        AfterRefund::AskLater => "later",
    };
    let mut table = String::new();
    for state in &states {
        for lives in [true, false] {
            let row = answers.iter().map(|one| word(after_refund(state, one.clone(), lives)));
            let row: Vec<&str> = row.collect();
            table += &format!("{} {lives}: {}\n", state.code(), row.join(" "));
        }
    }
    let expected = "\
pending true: succeeded failed later again again unknown
pending false: succeeded failed later failed failed unknown
unknown true: succeeded failed later again again later
unknown false: succeeded failed later failed failed later
succeeded true: later later later later later later
succeeded false: later later later later later later
failed true: succeeded later later later later later
failed false: succeeded later later later later later
";
    assert_eq!(table, expected);
}

#[test]
fn a_key_follows_from_the_charge_and_the_number() {
    let payment = PaymentId(uuid::Uuid::from_u128(7));
    assert_eq!(refund_key(payment, 2), refund_key(payment, 2));
    assert_ne!(refund_key(payment, 2), refund_key(payment, 1));
}
