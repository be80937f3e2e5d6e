use proptest::prelude::*;

use super::*;
use crate::calendar::{TermArithmetic, days_between};
use crate::policy::{NewAnniversary, in_force};
use crate::samples::{
    day, instant, network_order, person, policy, policy_sets, subscription, table, term_bought,
    term_ending, turned_off,
};

/// The term after `term`, ordered and paid under the set of `term`, then pinned to `next`.
fn renewed(term: &Term, of: &PolicySet, next: &PolicySet, ordered: Date, paid: Date) -> Term {
    let (starts_on, ends_on, anchor) = renewal_dates(term, of, ordered, paid);
    Term {
        number: term.number + 1,
        starts_on,
        ends_on,
        anchor,
        policy: next.code.clone(),
        bought_on: ordered,
        turned_off: None,
        ..term.clone()
    }
}

/// A rule of a new anniversary with an arithmetic, in words.
fn rule(words: &str) -> PolicySet {
    let (rule, arithmetic) = words.split_once(", ").unwrap();
    let new_anniversary = match rule {
        "anniversary" => NewAnniversary::FromAnniversary,
        "renewal day" => NewAnniversary::FromRenewalDay,
        "payment day" => NewAnniversary::FromPaymentDay,
        other => panic!("no rule is called {other}"),
    };
    let arithmetic = match arithmetic {
        "calendar" => TermArithmetic::CalendarYear,
        "365 days" => TermArithmetic::Days365,
        other => panic!("no arithmetic is called {other}"),
    };
    PolicySet { new_anniversary, arithmetic, ..policy("pc-2018c") }
}

/// Ordered and paid → last day of the new term. Its first day is always the day after the old one's
/// last.
#[test]
fn a_renewal_starts_the_day_after_and_ends_by_the_rule() {
    let check = |words: &str, bought: &str, ordered: &str, paid: &str, expected: &str| {
        let set = rule(words);
        let term = term_bought(&set, day(bought));
        let (starts_on, ends_on, _) = renewal_dates(&term, &set, day(ordered), day(paid));
        let told = format!("{words}; bought {bought}, ordered {ordered}, paid {paid}");
        assert_eq!(starts_on, plus_days(term.ends_on, 1), "{told}");
        assert_eq!(ends_on, day(expected), "{told}");
    };
    // Ends on 22 June 2019: the window's first day, its last, paid on another day than ordered.
    let (bought, ad, first, last) = ("2018-06-22", "2019-06-22", "2019-06-23", "2019-07-22");
    check("anniversary, calendar", bought, first, first, "2020-06-22");
    check("anniversary, calendar", bought, last, last, "2020-06-22");
    check("anniversary, calendar", bought, first, last, "2020-06-22");
    check("anniversary, 365 days", bought, first, first, "2020-06-21");
    check("anniversary, 365 days", bought, last, last, "2020-06-21");
    check("renewal day, calendar", bought, first, first, "2020-06-23");
    check("renewal day, calendar", bought, last, last, "2020-07-22");
    check("renewal day, calendar", bought, first, last, "2020-06-23");
    check("renewal day, 365 days", bought, first, first, "2020-06-22");
    check("renewal day, 365 days", bought, last, last, "2020-07-21");
    check("payment day, calendar", bought, first, first, "2020-06-23");
    check("payment day, calendar", bought, first, last, "2020-07-22");
    check("payment day, 365 days", bought, first, first, "2020-06-22");
    check("payment day, 365 days", bought, first, last, "2020-07-21");
    // Ordered in the window, paid after it.
    check("anniversary, calendar", bought, last, "2019-08-21", "2020-06-22");
    check("payment day, 365 days", bought, last, "2019-08-21", "2020-08-20");
    // On the anniversary itself, where the window opens that early.
    check("payment day, 365 days", bought, ad, ad, "2020-06-21");
    check("payment day, calendar", bought, ad, ad, "2020-06-22");
    // Before the anniversary: the days that are paid already are never lost.
    check("anniversary, calendar", bought, bought, bought, "2020-06-22");
    check("anniversary, 365 days", bought, bought, bought, "2020-06-21");
    check("renewal day, calendar", bought, bought, bought, "2020-06-22");
    check("renewal day, 365 days", bought, "2019-03-24", first, "2020-06-21");
    check("payment day, 365 days", bought, bought, "2018-06-25", "2020-06-21");
    check("payment day, calendar", bought, "2019-06-20", first, "2020-06-23");
    // 29 February.
    check("anniversary, calendar", "2016-02-29", "2017-03-01", "2017-03-01", "2018-02-28");
    check("anniversary, 365 days", "2016-02-29", "2017-03-01", "2017-03-01", "2018-02-28");
    check("anniversary, calendar", "2018-03-01", "2019-03-02", "2019-03-02", "2020-03-01");
    check("anniversary, 365 days", "2018-03-01", "2019-03-02", "2019-03-02", "2020-02-29");
    check("renewal day, calendar", "2019-02-27", "2020-02-29", "2020-02-29", "2021-02-28");
    check("renewal day, 365 days", "2019-02-27", "2020-02-29", "2020-02-29", "2021-02-28");
    // The year's end.
    check("anniversary, calendar", "2018-12-31", "2020-01-01", "2020-01-01", "2020-12-31");
    check("anniversary, 365 days", "2018-12-31", "2020-01-01", "2020-01-01", "2020-12-30");
    check("renewal day, calendar", "2018-12-31", "2020-01-01", "2020-01-01", "2021-01-01");
}

/// I21: the anniversary of a membership bought on 29 February 2016 is the 29th in every leap year
/// and the 28th in every other, however late each renewal is.
#[test]
fn a_hundred_renewals_from_29_february_stay_on_the_anchor() {
    let set = policy("pc-2024");
    let mut term = term_bought(&set, day("2016-02-29"));
    for year in 2017..=2116 {
        let last = if term.ends_on.in_leap_year() { 29 } else { 28 };
        assert_eq!(term.ends_on.to_string(), format!("{year}-02-{last}"));
        let late = plus_days(term.ends_on, 1 + i32::from(term.ends_on.year() % 30));
        term = renewed(&term, &set, &set, late, late);
    }
    assert_eq!(term.number, 101);
    assert_eq!((term.anchor.day, term.anchor.years), (day("2016-02-29"), 101));
}

#[test]
fn a_hundred_years_of_365_days_never_lose_more_than_the_leap_days() {
    let set = policy("pc-2018c");
    let mut term = term_bought(&set, day("2016-02-29"));
    for _ in 0..99 {
        let on = plus_days(term.ends_on, 1);
        term = renewed(&term, &set, &set, on, on);
    }
    assert_eq!(days_between(day("2016-02-29"), term.ends_on), 100 * 365);
    assert_eq!(term.ends_on, day("2116-02-05"));
}

/// A membership through the history of the sets: each term is pinned to the set in force when it
/// was ordered, and counted by the set of the term before it. Where the arithmetic changes, the
/// count starts anew from the old anniversary.
fn life(bought: &str, renewals: &[(&str, &str)]) -> String {
    let sets = policy_sets();
    let mut set = in_force(&sets, day(bought)).unwrap();
    let mut term = term_bought(set, day(bought));
    let row = |term: &Term, paid: &str| {
        vec![
            term.number.to_string(),
            term.bought_on.to_string(),
            paid.to_owned(),
            term.policy.to_string(),
            term.starts_on.to_string(),
            term.ends_on.to_string(),
            format!("{} + {} {:?}", term.anchor.day, term.anchor.years, term.anchor.arithmetic),
        ]
    };
    let mut rows = vec![row(&term, bought)];
    for (ordered, paid) in renewals {
        let allowed = renewal_terms(&subscription(&term), &term, set, &None, day(ordered));
        assert!(allowed.is_ok(), "{ordered}: {allowed:?}");
        let next = in_force(&sets, day(ordered)).unwrap();
        term = renewed(&term, set, next, day(ordered), day(paid));
        set = next;
        rows.push(row(&term, paid));
    }
    table(&["term", "ordered", "paid", "set", "starts", "ends", "counted from"], &rows)
}

#[test]
fn a_membership_from_the_legacy_center_to_today() {
    let life = life(
        "2016-02-29",
        &[
            ("2017-02-28", "2017-02-28"),
            ("2018-02-20", "2018-02-20"),
            ("2019-03-15", "2019-03-15"),
            ("2020-03-10", "2020-03-20"),
            ("2021-03-29", "2021-03-29"),
            ("2022-03-28", "2022-03-28"),
            ("2023-03-20", "2023-03-24"),
            ("2024-02-28", "2024-03-01"),
            ("2025-03-02", "2025-03-02"),
            ("2026-03-31", "2026-04-10"),
        ],
    );
    insta::assert_snapshot!(life, @r"
    term  ordered     paid        set       starts      ends        counted from
    1     2016-02-29  2016-02-29  pmc       2016-02-29  2017-02-28  2016-02-29 + 1 CalendarYear
    2     2017-02-28  2017-02-28  pmc       2017-03-01  2018-02-28  2016-02-29 + 2 CalendarYear
    3     2018-02-20  2018-02-20  pc-2017   2018-03-01  2019-02-28  2016-02-29 + 3 CalendarYear
    4     2019-03-15  2019-03-15  pc-2018c  2019-03-01  2020-02-29  2016-02-29 + 4 CalendarYear
    5     2020-03-10  2020-03-20  pc-2020   2020-03-01  2021-02-28  2020-02-29 + 1 Days365
    6     2021-03-29  2021-03-29  pc-2021   2021-03-01  2022-02-28  2020-02-29 + 2 Days365
    7     2022-03-28  2022-03-28  pc-2021   2022-03-01  2023-02-28  2020-02-29 + 3 Days365
    8     2023-03-20  2023-03-24  pc-2022   2023-03-01  2024-02-28  2020-02-29 + 4 Days365
    9     2024-02-28  2024-03-01  pc-2024   2024-02-29  2025-03-01  2024-03-01 + 1 Days365
    10    2025-03-02  2025-03-02  pc-2024   2025-03-02  2026-03-01  2025-03-01 + 1 CalendarYear
    11    2026-03-31  2026-04-10  pc-2024   2026-03-02  2027-03-01  2025-03-01 + 2 CalendarYear
    ");
}

#[test]
fn a_membership_that_began_when_the_year_was_counted_from_the_renewal() {
    let life = life(
        "2018-07-10",
        &[
            ("2019-08-01", "2019-08-05"),
            ("2020-08-30", "2020-08-30"),
            ("2021-08-01", "2021-08-01"),
            ("2022-08-25", "2022-08-25"),
            ("2023-08-10", "2023-08-12"),
            ("2024-08-01", "2024-08-20"),
        ],
    );
    insta::assert_snapshot!(life, @r"
    term  ordered     paid        set       starts      ends        counted from
    1     2018-07-10  2018-07-10  pc-2018b  2018-07-10  2019-07-10  2018-07-10 + 1 Days365
    2     2019-08-01  2019-08-05  pc-2019   2019-07-11  2020-07-31  2019-08-01 + 1 Days365
    3     2020-08-30  2020-08-30  pc-2020   2020-08-01  2021-07-31  2019-08-01 + 2 Days365
    4     2021-08-01  2021-08-01  pc-2021   2021-08-01  2022-07-31  2019-08-01 + 3 Days365
    5     2022-08-25  2022-08-25  pc-2021   2022-08-01  2023-07-31  2019-08-01 + 4 Days365
    6     2023-08-10  2023-08-12  pc-2022   2023-08-01  2024-07-30  2019-08-01 + 5 Days365
    7     2024-08-01  2024-08-20  pc-2024   2024-07-31  2025-08-20  2024-08-20 + 1 Days365
    ");
}

/// Days around the anniversary of a term that ends on 22 June 2019.
const DAYS: [i32; 8] = [-91, -16, 0, 1, 2, 30, 31, 60];

/// A subscription under the set, its term ending on 22 June 2019, with facts told in words.
fn told(set: &PolicySet, facts: &str) -> (Subscription, Term, OpenOrder) {
    let mut term = term_ending(set, day("2019-06-22"));
    let mut ending = None;
    let mut open_order = None;
    for fact in facts.split(", ") {
        match fact.split_once(' ').unwrap_or((fact, "")) {
            ("running", "") => {}
            ("off", on) => term.turned_off = Some(turned_off(on)),
            ("cancelled", on) => ending = Some(Ending::Cancelled { on: day(on) }),
            ("upgraded", on) => ending = Some(Ending::Upgraded { on: day(on) }),
            ("order", "open") => open_order = Some(network_order(7)),
            other => panic!("no fact is called {other:?}"),
        }
    }
    (Subscription { ending, ..subscription(&term) }, term, open_order)
}

/// Rows of set and facts, a column for each day around the anniversary.
fn by_day(rows: &[(&str, &str)], cell: impl Fn(&PolicySet, &str, Date) -> String) -> String {
    let days: Vec<String> = DAYS.iter().map(|offset| format!("AD{offset:+}")).collect();
    let mut header = vec!["set", "facts"];
    header.extend(days.iter().map(String::as_str));
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|(code, facts)| {
            let set = policy(code);
            let on = |offset: &i32| cell(&set, facts, plus_days(day("2019-06-22"), *offset));
            let mut row = vec![(*code).to_owned(), (*facts).to_owned()];
            row.extend(DAYS.iter().map(on));
            row
        })
        .collect();
    table(&header, &rows)
}

const FACTS: [(&str, &str); 9] = [
    ("pmc", "running"),
    ("pmc", "cancelled 2019-06-01"),
    ("pc-2018c", "running"),
    ("pc-2018c", "cancelled 2019-03-23"),
    ("pc-2018c", "cancelled 2019-06-22"),
    ("pc-2018c", "cancelled 2019-06-24"),
    ("pc-2018c", "upgraded 2019-06-01"),
    ("pc-2018c", "upgraded 2019-06-23"),
    ("pc-2022", "running"),
];

#[test]
fn the_status_on_each_day() {
    let statuses = by_day(&FACTS, |set, facts, today| {
        let (subscription, term, _) = told(set, facts);
        let status = status(&subscription, &term, set, today);
        let live = matches!(status.code(), "active" | "renewal_window");
        assert_eq!(status.is_live(), live, "{}", status.code());
        status.code().to_owned()
    });
    insta::assert_snapshot!("status_by_day", statuses);
}

/// Refusals come in the order: ended, outside the window, an order on its way.
#[test]
fn whether_it_may_be_renewed_on_each_day() {
    let mut rows = FACTS.to_vec();
    rows.push(("pc-2018c", "order open"));
    rows.push(("pc-2018c", "cancelled 2019-06-22, order open"));
    rows.push(("pc-2018c", "off 2019-05-01"));
    rows.push(("pc-2017", "running"));
    let renewals = by_day(&rows, |set, facts, today| {
        let (subscription, term, open_order) = told(set, facts);
        match renewal_terms(&subscription, &term, set, &open_order, today) {
            Ok(renewal) => {
                assert_eq!(renewal.term_no, 2);
                assert_eq!(renewal.closes_on, set.window(term.ends_on).last);
                "yes".to_owned()
            }
            Err(refusal) => refusal.code().trim_start_matches("renewal.").to_owned(),
        }
    });
    insta::assert_snapshot!("renewal_by_day", renewals);
}

const SWITCHES: [(&str, &str); 9] = [
    ("pmc", "running"),
    ("pc-2020", "cancelled 2019-03-23"),
    ("pc-2017", "running"),
    ("pc-2018c", "running"),
    ("pc-2018c", "off 2019-03-23"),
    ("pc-2018c", "off 2019-06-22"),
    ("pc-2018c", "cancelled 2019-06-22"),
    ("pc-2018c", "off 2019-05-01, cancelled 2019-06-22"),
    ("pc-2018c", "upgraded 2019-06-24"),
];

/// Turning off: allowed up to and including the anniversary, once. Refusals come in the order: not
/// offered, ended, already off, too late.
#[test]
fn whether_automatic_renewal_can_be_turned_off_on_each_day() {
    let now = instant("2019-05-01T09:30:00Z");
    let answers = by_day(&SWITCHES, |set, facts, today| {
        let (subscription, term, _) = told(set, facts);
        match turn_off(&subscription, &term, set, person(), now, today) {
            Ok(off) => {
                assert_eq!(off, TurnedOff { at: now, on: today, by: Some(person()) });
                "done".to_owned()
            }
            Err(refusal) => refusal.code().trim_start_matches("auto_renew.").to_owned(),
        }
    });
    insta::assert_snapshot!("turn_off_by_day", answers);
}

#[test]
fn what_the_switch_says_on_each_day() {
    let states = by_day(&SWITCHES, |set, facts, today| {
        let (subscription, term, _) = told(set, facts);
        let with_card = auto_renew_state(&subscription, &term, set, true, today);
        let without = auto_renew_state(&subscription, &term, set, false, today);
        let expected = match with_card {
            AutoRenewState::On { charge_on } => AutoRenewState::OnWithoutCard { charge_on },
            other => other,
        };
        assert_eq!(without, expected, "a card matters only while the switch is on");
        with_card.code().to_owned()
    });
    insta::assert_snapshot!("switch_by_day", states);
}

/// Button and rule agree (I20): the switch can be turned off exactly while it says on.
#[test]
fn the_switch_can_be_turned_off_exactly_while_it_is_on() {
    let now = instant("2019-05-01T09:30:00Z");
    for (set, (_, facts)) in policy_sets().iter().flat_map(|set| SWITCHES.map(|row| (set, row))) {
        let (subscription, term, _) = told(set, facts);
        for offset in -370..100 {
            let today = plus_days(term.ends_on, offset);
            let state = auto_renew_state(&subscription, &term, set, true, today);
            let done = turn_off(&subscription, &term, set, person(), now, today).is_ok();
            assert_eq!(done, state.code() == "on", "{} {facts} {today}", set.code);
        }
    }
}

/// For every set, each day around the anniversary: what may be renewed is held, what lapsed may
/// not.
#[test]
fn only_what_is_held_can_be_renewed() {
    for set in policy_sets() {
        let term = term_ending(&set, day("2019-06-22"));
        let subscription = subscription(&term);
        for offset in -400..100 {
            let today = plus_days(term.ends_on, offset);
            let held = status(&subscription, &term, &set, today).is_live();
            let renewal = renewal_terms(&subscription, &term, &set, &None, today);
            let place = renewal_window(&term, &set).contains(today);
            assert_eq!(renewal.is_ok(), place, "{} {today}", set.code);
            assert!(held || renewal.is_err(), "{} {today}", set.code);
            let benefits = today <= end_dates(&term, &set, today).benefits;
            assert_eq!(held, benefits, "{} {today}: benefits run while it is held", set.code);
        }
    }
}

#[test]
fn three_end_dates_stand_side_by_side() {
    let check = |code: &str, today: &str, expected: &str| {
        let set = policy(code);
        let ends = end_dates(&term_ending(&set, day("2019-06-22")), &set, day(today));
        let cloud = ends.redeemed_cloud.map_or("nothing".to_owned(), |on| on.to_string());
        let found = format!("{}, benefits {}, cloud {cloud}", ends.membership, ends.benefits);
        assert_eq!(found, expected, "{code} on {today}");
    };
    check("pc-2018c", "2019-01-15", "2019-06-22, benefits 2019-07-22, cloud 2020-01-15");
    check("pc-2018c", "2019-06-22", "2019-06-22, benefits 2019-07-22, cloud 2020-06-22");
    check("pc-2018c", "2019-07-22", "2019-06-22, benefits 2019-07-22, cloud 2020-07-22");
    check("pc-2018c", "2019-07-23", "2019-06-22, benefits 2019-07-22, cloud nothing");
    check("pmc", "2019-06-22", "2019-06-22, benefits 2019-06-22, cloud 2020-06-22");
    check("pmc", "2019-06-23", "2019-06-22, benefits 2019-06-22, cloud nothing");
}

#[test]
fn what_the_calendar_still_holds() {
    let check = |code: &str, facts: &str, charged: bool, today: &str, expected: &[&str]| {
        let set = policy(code);
        let (subscription, term, _) = told(&set, facts);
        let found: Vec<String> = upcoming(&subscription, &term, &set, charged, day(today))
            .iter()
            .map(|moment| format!("{} {}", moment.on, moment.kind.code()))
            .collect();
        assert_eq!(found, expected, "{code}, {facts}, charged {charged}, {today}");
    };
    let by_hand = [
        "2019-06-07 reminder-upcoming",
        "2019-06-22 term-ends",
        "2019-06-23 window-opens",
        "2019-07-15 reminder-last-week",
        "2019-07-22 benefits-end",
        "2019-07-22 window-closes",
    ];
    check("pc-2018c", "running", false, "2019-01-01", &by_hand);
    check("pc-2020", "running", false, "2019-01-01", &by_hand);
    // No set without automatic renewal ever charges, whatever the switch says.
    check(
        "pc-2020",
        "running",
        true,
        "2019-06-20",
        &[
            "2019-06-22 term-ends",
            "2019-06-23 window-opens",
            "2019-07-22 benefits-end",
            "2019-07-22 window-closes",
        ],
    );
    // A term that will renew itself needs no word about its last week.
    check(
        "pc-2018c",
        "running",
        true,
        "2019-01-01",
        &[
            "2019-06-07 reminder-upcoming",
            "2019-06-22 term-ends",
            "2019-06-23 automatic-charge",
            "2019-06-23 window-opens",
            "2019-07-22 benefits-end",
            "2019-07-22 window-closes",
        ],
    );
    // Today counts, yesterday does not.
    check("pc-2018c", "running", false, "2019-06-07", &by_hand);
    check("pc-2018c", "running", false, "2019-06-08", &by_hand[1..]);
    check("pc-2018c", "running", false, "2019-06-23", &by_hand[2..]);
    check("pc-2018c", "running", false, "2019-07-22", &by_hand[4..]);
    check("pc-2018c", "running", false, "2019-07-23", &[]);
    check(
        "pmc",
        "running",
        false,
        "2019-01-01",
        &[
            "2019-03-24 window-opens",
            "2019-06-22 benefits-end",
            "2019-06-22 term-ends",
            "2019-06-22 window-closes",
        ],
    );
    check("pc-2018c", "cancelled 2019-01-01", true, "2019-01-01", &[]);
    check("pc-2018c", "upgraded 2019-01-01", true, "2019-01-01", &[]);
}

#[test]
fn the_newest_term_has_the_highest_number() {
    let set = policy("pc-2018c");
    let first = term_bought(&set, day("2017-06-22"));
    let on = day("2018-06-23");
    let second = renewed(&first, &set, &set, on, on);
    assert_eq!(newest(&[]), None);
    assert_eq!(newest(std::slice::from_ref(&first)), Some(&first));
    assert_eq!(newest(&[first.clone(), second.clone()]), Some(&second));
    assert_eq!(newest(&[second.clone(), first]), Some(&second));
}

/// Any rule with any arithmetic.
fn any_rule() -> impl Strategy<Value = PolicySet> {
    let rules = ["anniversary", "renewal day", "payment day"];
    let arithmetics = ["calendar", "365 days"];
    (prop::sample::select(rules.to_vec()), prop::sample::select(arithmetics.to_vec()))
        .prop_map(|(rule_words, arithmetic)| rule(&format!("{rule_words}, {arithmetic}")))
}

proptest! {
    /// I21: whichever rules follow one another, and however early or late each renewal is ordered
    /// and paid, the terms touch, and each gives at least the year that was paid for.
    #[test]
    fn terms_neither_overlap_nor_leave_a_gap(
        bought in 0i32..4_000,
        renewals in prop::collection::vec((any_rule(), -366i32..=30, 0i32..=30), 1..30),
    ) {
        let mut set = renewals[0].0.clone();
        let mut term = term_bought(&set, plus_days(day("2014-01-01"), bought));
        for (next, ordered, paid) in renewals {
            let ordered = plus_days(term.ends_on, ordered).max(term.starts_on);
            let following = renewed(&term, &set, &next, ordered, plus_days(ordered, paid));
            prop_assert_eq!(following.starts_on, plus_days(term.ends_on, 1));
            let gained = days_between(term.ends_on, following.ends_on);
            prop_assert!((365..=366 + 60).contains(&gained), "{gained} days for a year");
            (set, term) = (next, following);
        }
    }

    /// Counted from the anniversary, a renewal gives the same days however late it is.
    #[test]
    fn renewing_late_gains_no_time(bought in 0i32..4_000, late in 1i32..=30, paid in 0i32..=30) {
        for words in ["anniversary, calendar", "anniversary, 365 days"] {
            let set = rule(words);
            let term = term_bought(&set, plus_days(day("2014-01-01"), bought));
            let first = plus_days(term.ends_on, 1);
            let ordered = plus_days(term.ends_on, late);
            prop_assert_eq!(
                renewal_dates(&term, &set, ordered, plus_days(ordered, paid)),
                renewal_dates(&term, &set, first, first)
            );
        }
    }
}
