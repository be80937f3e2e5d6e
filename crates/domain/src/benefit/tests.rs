use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::calendar::plus_days;
use crate::ids::UseId;
use crate::policy::YearlyRule;
use crate::samples::{day, policy, subscription_id, term_bought};

fn account(amount: u32) -> Account {
    let span = Window { first: day("2020-01-10"), last: day("2021-02-08") };
    Account { amount, earned_up_to: amount + 5, span, entries: Vec::new() }
}

fn use_id(number: u128) -> UseId {
    UseId(Uuid::from_u128(number))
}

#[test]
fn a_balance_is_what_was_granted_less_what_is_out() {
    let mut own = account(20);
    let on = day("2020-06-01");
    own.entries.push(own.take(use_id(1), 8, on).unwrap());
    assert_eq!(own.balance_on(on), Balance { granted: 20, used: 8, expired: 0, left: 12 });
    assert_eq!(own.take(use_id(2), 13, on), Err(TakeRefusal::Short { left: 12 }));
    own.entries.push(own.give_back(use_id(1), 3).unwrap());
    own.entries.push(own.give_back(use_id(1), 5).unwrap());
    assert_eq!(own.give_back(use_id(1), 1), Err(ReturnRefusal::Returned { out: 0 }));
    assert_eq!(own.give_back(use_id(9), 1), Err(ReturnRefusal::NotTaken));
    assert_eq!(own.earn(7), Some(Entry::Extra { amount: 5 }));
    own.entries.extend(own.earn(7));
    assert_eq!(own.earn(1), None);
    let after = own.span.last.tomorrow().unwrap();
    assert_eq!(own.balance_on(after), Balance { granted: 25, used: 0, expired: 25, left: 0 });
}

#[test]
fn nothing_is_taken_outside_the_days_of_the_grant() {
    let own = account(5);
    let (first, last) = (own.span.first, own.span.last);
    let take = |on| own.take(use_id(1), 1, on).map(|_| ());
    assert_eq!(take(plus_days(first, -1)), Err(TakeRefusal::NotYet { from: first }));
    assert_eq!(take(first), Ok(()));
    assert_eq!(take(last), Ok(()));
    assert_eq!(take(plus_days(last, 1)), Err(TakeRefusal::Over { last }));
}

/// The worked examples of the field: seats running, seats on the token, months gained.
#[test]
fn extending_follows_the_worked_examples() {
    let today = day("2021-03-01");
    let ends_on = day("2021-09-30");
    for (seats, token, expected) in
        [(100, 25, "2021-12-30"), (100, 100, "2022-09-30"), (5, 10, "2023-09-30")]
    {
        let own = CloudSubscription { seats, ends_on };
        let after = redeem(Some(own), token, Choice::Extend, today).unwrap();
        assert_eq!(after, CloudSubscription { seats, ends_on: day(expected) });
    }
    let own = CloudSubscription { seats: 5, ends_on };
    assert!(redeem(Some(own), 15, Choice::Extend, today).is_ok());
    let far = redeem(Some(own), 16, Choice::Extend, today);
    assert_eq!(far, Err(CloudRefusal::TooFar { seats: 5 }));
}

#[test]
fn adding_seats_ends_on_one_blended_day() {
    let today = day("2021-03-01");
    // Half of them for half a year, half of them for a year: three quarters of a year.
    let own = CloudSubscription { seats: 10, ends_on: plus_days(today, 182) };
    let after = redeem(Some(own), 10, Choice::AddSeats, today).unwrap();
    assert_eq!(after, CloudSubscription { seats: 20, ends_on: plus_days(today, 273) });
    let first = redeem(None, 5, Choice::AddSeats, today).unwrap();
    assert_eq!(first, CloudSubscription { seats: 5, ends_on: day("2022-03-01") });
    // What ran out is not blended with.
    let over = CloudSubscription { seats: 10, ends_on: day("2021-02-28") };
    assert_eq!(redeem(Some(over), 5, Choice::Extend, today), Ok(first));
}

#[test]
fn months_begin_on_the_last_day_where_the_day_is_missing() {
    let year = Window { first: day("2023-01-31"), last: day("2024-01-31") };
    let firsts: Vec<String> = months(year).map(|month| month.days.first.to_string()).collect();
    let expected = [
        "2023-01-31",
        "2023-02-28",
        "2023-03-31",
        "2023-04-30",
        "2023-05-31",
        "2023-06-30",
        "2023-07-31",
        "2023-08-31",
        "2023-09-30",
        "2023-10-31",
        "2023-11-30",
        "2023-12-31",
    ];
    assert_eq!(firsts, expected);
    assert_eq!(months(year).last().unwrap().days.last, year.last);
    let leap = Window { first: day("2024-01-30"), last: day("2025-01-29") };
    let february = months(leap).nth(1).unwrap();
    assert_eq!(february.days, Window { first: day("2024-02-29"), last: day("2024-03-29") });
}

proptest! {
    /// Every day of a year lies in exactly one month, and nothing outside in any.
    #[test]
    fn months_tile_the_year(start in 0..3_000_i32, length in 300..370_i32) {
        let first = plus_days(day("2016-01-01"), start);
        let year = Window { first, last: plus_days(first, length) };
        for offset in -3..length + 4 {
            let on = plus_days(first, offset);
            let within = months(year).filter(|month| month.days.contains(on)).count();
            prop_assert_eq!(within, usize::from(year.contains(on)), "{}", on);
        }
        prop_assert!(months(year).count() <= 12);
    }
}

#[test]
fn seats_go_on_when_the_rules_say() {
    let since = day("2020-05-01");
    let free = SeatRules { after_days: 0, at_most: None };
    assert_eq!(may_reassign(free, since, 100, since), Ok(()));
    let slow = SeatRules { after_days: 90, at_most: Some(5) };
    let from = day("2020-07-30");
    assert_eq!(may_reassign(slow, since, 0, day("2020-07-29")), Err(SeatRefusal::Later { from }));
    assert_eq!(may_reassign(slow, since, 4, from), Ok(()));
    assert_eq!(may_reassign(slow, since, 5, from), Err(SeatRefusal::UsedUp { times: 5 }));
    assert_eq!(may_assign(3, 2, false), Ok(()));
    assert_eq!(may_assign(3, 3, false), Err(SeatRefusal::NoSeat { seats: 3 }));
    assert_eq!(may_assign(3, 0, true), Err(SeatRefusal::HasSeat));
}

#[test]
fn seats_are_capped_in_a_country_and_in_the_world() {
    let caps = Caps { per_country: 25, worldwide: 75 };
    assert_eq!(seats_within(caps, 31, 0), 25);
    assert_eq!(seats_within(caps, 25, 60), 15);
    assert_eq!(seats_within(caps, 4, 60), 4);
    assert_eq!(seats_within(caps, 4, 80), 0);
}

#[test]
fn credits_are_refused_to_addresses_that_anybody_can_have() {
    assert_eq!(SeatRefusal::of_address("mei@gmail.com"), Err(SeatRefusal::FreeMail));
    assert_eq!(SeatRefusal::of_address("mei@contoso.example"), Ok(()));
    assert_eq!(SeatRefusal::of_address("office@contoso.example"), Ok(()));
}

#[test]
fn benefits_end_at_the_moment_the_policy_says() {
    let set = policy("pc-2019");
    let term = term_bought(&set, day("2019-07-01"));
    let offer = OfferCode::parse("action-pack").unwrap();
    let own = |next: Option<&Term>, ending| {
        grant_of((subscription_id(1), &offer), &term, next, ending, &set).span.last
    };
    let ends_on = term.ends_on;
    assert_eq!(own(None, None), plus_days(ends_on, 30));
    // Renewed on the tenth day of the window: the new year takes over on that day.
    let bought_on = plus_days(ends_on, 10);
    let next = Term { number: 2, starts_on: plus_days(ends_on, 1), bought_on, ..term.clone() };
    assert_eq!(own(Some(&next), None), bought_on);
    // Renewed before the end: nothing is cut short.
    let early = Term { bought_on: plus_days(ends_on, -20), ..next };
    assert_eq!(own(Some(&early), None), ends_on);
    let on = day("2019-09-09");
    assert_eq!(own(None, Some(Ending::Cancelled { on })), day("2019-09-08"));
    assert_eq!(own(None, Some(Ending::Upgraded { on })), day("2019-09-08"));
}

#[test]
fn a_years_credit_goes_on_as_the_policy_says_and_never_back_to_nobody() {
    let until = day("2024-05-01");
    let kept = SeatRefusal::Kept { until };
    for (rule, to_somebody, expected) in [
        (YearlyRule::Fixed, true, Err(kept)),
        (YearlyRule::Fixed, false, Err(kept)),
        (YearlyRule::Transfer, true, Ok(())),
        (YearlyRule::Transfer, false, Err(SeatRefusal::NotFreed)),
    ] {
        assert_eq!(may_pass_year(rule, to_somebody, until), expected, "{rule:?}");
    }
}

/// Seats running and their days left, seats on the token, days from today by
/// (A·B + C·12 months) / (A + C).
#[test]
fn blended_days_follow_the_formula() {
    let today = day("2021-03-01");
    for (seats, left, token, expected) in [
        (10, 182, 10, 273),
        (100, 30, 25, 97),
        (5, 365, 5, 365),
        (5, 0, 10, 243),
        (1, 365, 1_000_000, 365),
    ] {
        let own = CloudSubscription { seats, ends_on: plus_days(today, left) };
        let blend = blend(own, token, today);
        assert_eq!((blend.left, blend.fresh, blend.days), (left, 365, expected), "{seats}");
        let after = redeem(Some(own), token, Choice::AddSeats, today).unwrap();
        let ends_on = plus_days(today, expected);
        assert_eq!(after, CloudSubscription { seats: seats + token, ends_on });
    }
}

#[test]
fn an_extension_counts_whole_months_and_then_days() {
    let ends_on = day("2021-09-30");
    for (seats, token, months, days) in
        [(100, 25, 3, 0), (100, 100, 12, 0), (5, 10, 24, 0), (5, 15, 36, 0), (7, 5, 8, 17)]
    {
        let own = CloudSubscription { seats, ends_on };
        assert_eq!(gain(own, token), Gain { months, days }, "{token} for {seats}");
    }
}

#[test]
fn a_chain_of_redemptions_leads_to_one_subscription() {
    let one = |seats, choice, on| Redeemed { seats, choice, on: day(on) };
    let first = one(5, Choice::AddSeats, "2021-03-01");
    assert_eq!(led_to([]), Ok(None));
    let ends_on = day("2022-03-01");
    assert_eq!(led_to([first]), Ok(Some(CloudSubscription { seats: 5, ends_on })));
    let longer = one(10, Choice::Extend, "2021-06-01");
    let ends_on = day("2024-03-01");
    assert_eq!(led_to([first, longer]), Ok(Some(CloudSubscription { seats: 5, ends_on })));
    // Years after it ran out a token begins anew.
    let anew = one(25, Choice::Extend, "2024-03-02");
    let ends_on = day("2025-03-02");
    assert_eq!(led_to([first, longer, anew]), Ok(Some(CloudSubscription { seats: 25, ends_on })));
    let far = one(16, Choice::Extend, "2021-06-01");
    assert_eq!(led_to([first, far]), Err(CloudRefusal::TooFar { seats: 5 }));
}

#[test]
fn a_wrong_choice_is_replaced_once_within_thirty_days() {
    let on = day("2021-03-01");
    let until = day("2021-03-31");
    for (today, is_replacement, is_newest, expected) in [
        (on, false, true, Ok(())),
        (until, false, true, Ok(())),
        (day("2021-04-01"), false, true, Err(ReplaceRefusal::TooLate { until })),
        (on, true, true, Err(ReplaceRefusal::Once)),
        (day("2021-04-01"), true, true, Err(ReplaceRefusal::Once)),
        (on, false, false, Err(ReplaceRefusal::BuiltUpon)),
    ] {
        assert_eq!(may_replace(on, is_replacement, is_newest, today), expected, "{today}");
    }
}

#[test]
fn more_is_earned_once_and_up_to_what_the_catalogue_says() {
    let earning = crate::offer::Earning {
        effective_from: day("2017-06-22"),
        competency: crate::ids::CompetencyCode::parse("cloud-productivity").unwrap(),
        metric: crate::offer::Metric::Seats,
        least: 25,
        extra: 5,
    };
    let mut own = account(5);
    assert_eq!(earned(&earning, 24, &own), None);
    assert_eq!(earned(&earning, -3, &own), None);
    assert_eq!(earned(&earning, 25, &own), Some(Entry::Extra { amount: 5 }));
    own.entries.extend(earned(&earning, 25, &own));
    assert_eq!(own.balance_on(day("2020-06-01")).granted, 10);
    // Fifty are no second time, and fewer later take nothing away.
    assert_eq!(earned(&earning, 50, &own), None);
    assert_eq!(earned(&earning, 0, &own), None);
    assert!(has_earned(&own));
    let more = crate::offer::Earning { extra: 9, ..earning };
    assert_eq!(earned(&more, 25, &account(5)), Some(Entry::Extra { amount: 5 }));
}
