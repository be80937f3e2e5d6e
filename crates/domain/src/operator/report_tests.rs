use jiff::civil::date;

use super::{Leads, Period, PeriodRefusal, Renewals, TermEnd, owed_age, percentile, share};
use crate::lead::Fate;
use crate::money::BasisPoints;

#[test]
fn a_period_is_whole_months_and_neither_backwards_nor_endless() {
    let period = Period::of(date(2024, 1, 31), date(2024, 3, 1)).expect("a period");
    assert_eq!((period.first, period.last), (date(2024, 1, 1), date(2024, 3, 31)));
    assert_eq!(period.months(), [date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1)]);
    let refused = |from, to| Period::of(from, to).expect_err("refused");
    assert_eq!(refused(date(2024, 2, 1), date(2024, 1, 31)), PeriodRefusal::Backwards);
    assert_eq!(refused(date(2024, 1, 1), date(2026, 1, 1)), PeriodRefusal::TooLong);
    let longest = Period::of(date(2024, 1, 1), date(2025, 12, 31)).expect("two years");
    assert_eq!(longest.months().len(), 24);
    let usual = Period::up_to(date(2024, 6, 22));
    assert_eq!((usual.first, usual.last), (date(2023, 7, 1), date(2024, 6, 30)));
    assert_eq!(usual.months().len(), 12);
}

#[test]
fn a_share_of_nothing_is_none_and_shares_are_rounded_down() {
    assert_eq!(share(1, 3), Some(BasisPoints(3_333)));
    assert_eq!(share(2, 3), Some(BasisPoints(6_666)));
    assert_eq!(share(0, 5), Some(BasisPoints(0)));
    assert_eq!(share(0, 0), None);
}

#[test]
fn what_can_still_be_renewed_is_neither_renewed_nor_lapsed() {
    let today = date(2024, 6, 22);
    let mut month = Renewals::default();
    for (end, on, count) in [
        (TermEnd::Renewed, date(2024, 5, 3), 2),
        (TermEnd::RenewedAutomatically, date(2024, 5, 4), 3),
        (TermEnd::Ended, date(2024, 5, 5), 1),
        // Its last day is still to come.
        (TermEnd::Ended, date(2024, 6, 22), 4),
        (TermEnd::Cancelled, date(2024, 5, 6), 1),
        (TermEnd::Upgraded, date(2024, 5, 7), 5),
    ] {
        month.add(end, None, on, today, count);
    }
    let expected =
        Renewals { renewed: 2, automatic: 3, lapsed: 1, open: 4, cancelled: 1, upgraded: 5 };
    assert_eq!(month, expected);
    // Five of six; two of twenty.
    assert_eq!(month.rate(), Some(BasisPoints(8_333)));
    assert_eq!(month.churn(20), Some(BasisPoints(1_000)));
    assert_eq!(month.churn(0), None);
    assert_eq!(Renewals::default().rate(), None);
}

#[test]
fn ages_of_what_is_owed_meet_without_a_gap() {
    let places: Vec<usize> = [0, 7, 8, 14, 15, 30, 31, 400].map(owed_age).into();
    assert_eq!(places, [0, 0, 1, 1, 2, 2, 3, 3]);
}

#[test]
fn a_percentile_is_one_of_the_values() {
    assert_eq!(percentile(&[], 50), None);
    assert_eq!(percentile(&[7], 90), Some(7));
    assert_eq!(percentile(&[4, 1, 3, 2], 50), Some(2));
    assert_eq!(percentile(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90), Some(9));
}

#[test]
fn each_lead_counts_once_and_what_waits_or_was_taken_back_is_neither_answered_nor_missed() {
    let mut month = Leads::default();
    let fates = Fate::ALL.into_iter().chain([Fate::Won, Fate::Lapsed]);
    fates.for_each(|fate| month.add(fate));
    let expected = Leads {
        received: 9,
        waiting: 1,
        lapsed: 2,
        withdrawn: 1,
        declined: 1,
        accepted: 4,
        won: 2,
        lost: 1,
    };
    assert_eq!(month, expected);
    let parts = month.waiting + month.lapsed + month.withdrawn + month.answered();
    assert_eq!(parts, month.received);
    // Five of seven.
    assert_eq!(month.in_time(), Some(BasisPoints(7_142)));
    assert_eq!(Leads::default().in_time(), None);
}
