use proptest::prelude::*;

use super::*;
use crate::calendar::days_between;
use crate::samples::{day, policy, policy_sets, subscription, table, term_bought, term_ending};
use crate::subscription::{
    AutoRenewState, RenewalRefusal, Status, auto_renew_state, renewal_terms, status,
};

#[test]
fn a_day_is_governed_by_the_newest_set_that_has_begun() {
    let sets = policy_sets();
    let check = |on: &str, expected: &str| {
        let found = in_force(&sets, day(on));
        assert_eq!(found.map_or("none", |set| set.code.as_str()), expected, "{on}");
    };
    check("2009-12-31", "none");
    check("2010-01-01", "pmc");
    check("2017-06-21", "pmc");
    check("2017-06-22", "pc-2017");
    check("2017-06-23", "pc-2017");
    check("2018-04-23", "pc-2017");
    check("2018-04-24", "pc-2018a");
    check("2018-06-27", "pc-2018a");
    check("2018-06-28", "pc-2018b");
    check("2018-07-23", "pc-2018b");
    check("2018-07-24", "pc-2018c");
    check("2019-06-26", "pc-2018c");
    check("2019-06-27", "pc-2019");
    check("2020-03-03", "pc-2019");
    check("2020-03-04", "pc-2020");
    check("2021-01-26", "pc-2020");
    check("2021-01-27", "pc-2021");
    check("2022-09-30", "pc-2021");
    check("2022-10-01", "pc-2022");
    check("2023-12-31", "pc-2022");
    check("2024-01-01", "pc-2024");
    check("9999-12-31", "pc-2024");
    assert_eq!(in_force(&[], day("2024-01-01")), None, "a programme without sets");
}

proptest! {
    #[test]
    fn the_order_in_which_sets_are_listed_does_not_matter(
        shuffled in Just(policy_sets()).prop_shuffle(),
        days in 0i32..8_000,
    ) {
        let on = plus_days(day("2009-01-01"), days);
        let sets = policy_sets();
        prop_assert_eq!(in_force(&shuffled, on), in_force(&sets, on));
    }
}

/// What each set makes of a term that ends on 22 June 2019.
#[test]
fn the_dates_of_a_term_under_each_set() {
    let ends_on = day("2019-06-22");
    let rows: Vec<Vec<String>> = policy_sets()
        .iter()
        .map(|set| {
            let window = set.window(ends_on);
            vec![
                set.code.to_string(),
                window.first.to_string(),
                window.last.to_string(),
                set.benefits_until(ends_on).to_string(),
                set.lapses_after(ends_on).to_string(),
                set.charge_on(ends_on).map_or("never".into(), |on| on.to_string()),
                set.first_anniversary(day("2019-09-01")).to_string(),
            ]
        })
        .collect();
    let header = [
        "set",
        "window opens",
        "closes",
        "benefits until",
        "counts until",
        "card charged",
        "from 2019-09-01",
    ];
    insta::assert_snapshot!(table(&header, &rows), @r"
    set       window opens  closes      benefits until  counts until  card charged  from 2019-09-01
    pmc       2019-03-24    2019-06-22  2019-06-22      2019-06-22    never         2020-09-01
    pc-2017   2018-06-22    2019-07-22  2019-07-22      2019-07-22    2019-06-23    2020-09-01
    pc-2018a  2018-06-22    2019-07-22  2019-07-22      2019-07-22    2019-06-23    2020-09-01
    pc-2018b  2019-06-23    2019-07-22  2019-07-22      2019-07-22    2019-06-23    2020-08-31
    pc-2018c  2019-06-23    2019-07-22  2019-07-22      2019-07-22    2019-06-23    2020-08-31
    pc-2019   2019-06-23    2019-07-22  2019-07-22      2019-07-22    2019-06-23    2020-08-31
    pc-2020   2019-06-23    2019-07-22  2019-07-22      2019-07-22    never         2020-08-31
    pc-2021   2019-06-23    2019-07-22  2019-07-22      2019-07-22    never         2020-08-31
    pc-2022   2019-06-22    2019-07-22  2019-07-22      2019-07-22    never         2020-08-31
    pc-2024   2019-06-23    2019-07-22  2019-07-22      2019-07-22    2019-06-23    2020-09-01
    ");
}

/// The example of the 2019 page: expires on June 22, can be renewed from June 23 and for 30 days.
#[test]
fn expired_on_june_22_renewable_from_june_23_to_july_22() {
    for code in ["pc-2018b", "pc-2018c", "pc-2019", "pc-2020", "pc-2021", "pc-2024"] {
        let set = policy(code);
        let term = term_ending(&set, day("2019-06-22"));
        let check = |on: &str, expected: &str| {
            let found = renewal_terms(&subscription(&term), &term, &set, &None, day(on));
            let found = found.map_or_else(|refusal| refusal.code(), |_| "may renew");
            assert_eq!(found, expected, "{on} under {code}");
        };
        check("2019-06-21", "renewal.not_due");
        check("2019-06-22", "renewal.not_due");
        check("2019-06-23", "may renew");
        check("2019-06-24", "may renew");
        check("2019-07-21", "may renew");
        check("2019-07-22", "may renew");
        check("2019-07-23", "renewal.closed");
    }
}

/// The example of 2018: bought on 1 September 2018, the window opens on 2 September 2019.
#[test]
fn bought_on_2018_09_01_renewable_from_2019_09_02() {
    let set = policy("pc-2018c");
    let term = term_bought(&set, day("2018-09-01"));
    assert_eq!(term.ends_on, day("2019-09-01"));
    assert_eq!(set.window(term.ends_on).first, day("2019-09-02"));
    assert_eq!(set.charge_on(term.ends_on), Some(day("2019-09-02")));
}

/// The other example of 2018: expired on 15 October 2018, 14 November is the last day to renew and
/// to use the benefits.
#[test]
fn expired_on_2018_10_15_last_day_is_2018_11_14() {
    let set = policy("pc-2018c");
    let term = term_ending(&set, day("2018-10-15"));
    assert_eq!(set.window(term.ends_on).last, day("2018-11-14"));
    assert_eq!(set.benefits_until(term.ends_on), day("2018-11-14"));
    let on = |on: &str| status(&subscription(&term), &term, &set, day(on)).code();
    assert_eq!(on("2018-11-14"), "renewal_window");
    assert_eq!(on("2018-11-15"), "lapsed");
}

#[test]
fn a_failed_charge_is_tried_again_within_the_window() {
    let check = |set: &PolicySet, first_failed: &str, failed: usize, expected: &str| {
        let found = set.retry_on(day("2019-06-22"), day(first_failed), failed);
        let found = found.map_or("none".to_owned(), |on| on.to_string());
        assert_eq!(found, expected, "{failed} failed since {first_failed}, {}", set.code);
    };
    let set = policy("pc-2018c");
    check(&set, "2019-06-23", 1, "2019-06-24");
    check(&set, "2019-06-23", 2, "2019-06-26");
    check(&set, "2019-06-23", 3, "2019-06-28");
    check(&set, "2019-06-23", 4, "2019-06-30");
    check(&set, "2019-06-23", 5, "none");
    check(&set, "2019-06-23", usize::MAX, "none");
    check(&set, "2019-06-23", 0, "none");
    // A run that was late: the tries count from the first failure, and end with the window.
    check(&set, "2019-07-15", 1, "2019-07-16");
    check(&set, "2019-07-15", 4, "2019-07-22");
    check(&set, "2019-07-16", 3, "2019-07-21");
    check(&set, "2019-07-16", 4, "none");
    check(&set, "2019-07-22", 1, "none");
    // No automatic renewal, no tries.
    check(&policy("pmc"), "2019-06-23", 1, "none");
    check(&policy("pc-2020"), "2019-06-23", 1, "none");
    let once = AutoRenew { retry_days: Vec::new(), ..set.auto_renew.clone().unwrap() };
    let set = PolicySet { auto_renew: Some(once), ..set };
    check(&set, "2019-06-23", 1, "none");
}

#[test]
fn reminders_go_out_fifteen_days_before_and_a_week_before_the_end() {
    let check = |code: &str, ends_on: &str, expected: &[&str]| {
        let found: Vec<String> = policy(code)
            .reminders_for(day(ends_on))
            .iter()
            .map(|(kind, on)| format!("{} {on}", kind.code()))
            .collect();
        assert_eq!(found, expected, "{code}, {ends_on}");
    };
    check("pmc", "2019-06-22", &[]);
    check("pc-2017", "2018-06-22", &["upcoming 2018-06-07"]);
    check("pc-2018a", "2019-06-22", &["upcoming 2019-06-07"]);
    check("pc-2018b", "2019-06-22", &["upcoming 2019-06-07", "last_week 2019-07-15"]);
    check("pc-2024", "2019-06-22", &["upcoming 2019-06-07", "last_week 2019-07-15"]);
    check("pc-2024", "2020-01-10", &["upcoming 2019-12-26", "last_week 2020-02-02"]);
    check("pc-2024", "2020-02-29", &["upcoming 2020-02-14", "last_week 2020-03-23"]);
    // The second leaves a week: the window closes seven days later.
    let window = policy("pc-2024").window(day("2019-06-22"));
    assert_eq!(days_between(day("2019-07-15"), window.last), 7);
}

#[test]
fn a_set_sells_the_offers_it_lists() {
    let check = |code: &str, offer: &str, expected: bool| {
        let offer = OfferCode::parse(offer).unwrap();
        assert_eq!(policy(code).sells(&offer), expected, "{offer} under {code}");
    };
    check("pmc", "gold", true);
    check("pc-2017", "action-pack", true);
    check("pc-2017", "silver", false);
    check("pc-2018c", "gold", false);
    check("pc-2019", "silver", true);
    check("pc-2024", "network", true);
    check("pc-2024", "platinum", false);
}

#[test]
fn the_words_of_a_set_are_read_back() {
    for method in Method::ALL {
        assert_eq!(Method::parse(method.code()), Some(method));
    }
    for kind in ReminderKind::ALL {
        assert_eq!(ReminderKind::parse(kind.code()), Some(kind));
    }
    assert_eq!(Method::parse("cash"), None);
    assert_eq!(ReminderKind::parse("last week"), None);
}

/// The days that matter around an anniversary date: the legacy window's edges, the reminders, the
/// anniversary itself, the portal window's edges.
const DAYS: [i32; 18] = [-91, -90, -89, -16, -15, -14, -1, 0, 1, 2, 8, 22, 23, 24, 29, 30, 31, 60];

/// Policy set × day → everything the set decides about a term that ends on 22 June 2019, is
/// switched to renew itself and has a card. One snapshot per set: its diff is the review of a
/// changed rule.
#[test]
fn matrix_of_policy_sets_and_days() {
    for set in policy_sets() {
        insta::assert_snapshot!(format!("term_under_{}", set.code), matrix(&set));
    }
}

fn matrix(set: &PolicySet) -> String {
    let ends_on = day("2019-06-22");
    let term = term_ending(set, ends_on);
    let subscription = subscription(&term);
    let rows: Vec<Vec<String>> = DAYS
        .iter()
        .map(|offset| {
            let today = plus_days(ends_on, *offset);
            let renewal = renewal_terms(&subscription, &term, set, &None, today);
            let switch = auto_renew_state(&subscription, &term, set, true, today);
            vec![
                format!("AD{offset:+}"),
                today.to_string(),
                told_status(status(&subscription, &term, set, today)),
                match renewal {
                    Ok(renewal) => format!("yes, until {}", renewal.closes_on),
                    Err(refusal) => told_refusal(&refusal),
                },
                told_switch(switch),
                if today <= set.benefits_until(ends_on) { "yes" } else { "no" }.to_owned(),
                happenings(set, ends_on, today),
            ]
        })
        .collect();
    let header = ["day", "date", "status", "may renew", "automatic renewal", "benefits", "happens"];
    table(&header, &rows)
}

fn told_status(status: Status) -> String {
    let code = status.code();
    match status {
        Status::Active { until } => format!("{code} until {until}"),
        Status::RenewalWindow { closes_on } => format!("{code} until {closes_on}"),
        Status::Lapsed { since } => format!("{code} since {since}"),
        Status::Cancelled { on } | Status::Upgraded { on } => format!("{code} {on}"),
    }
}

fn told_refusal(refusal: &RenewalRefusal) -> String {
    let code = refusal.code();
    match refusal {
        RenewalRefusal::NotDue { window } => format!("{code}, opens {}", window.first),
        RenewalRefusal::Closed { closed_on } => format!("{code} {closed_on}"),
        RenewalRefusal::Cancelled { on } | RenewalRefusal::Upgraded { on } => {
            format!("{code} {on}")
        }
        RenewalRefusal::OrderOpen { number } => format!("{code} {number}"),
    }
}

fn told_switch(state: AutoRenewState) -> String {
    let code = state.code();
    match state {
        AutoRenewState::On { charge_on }
        | AutoRenewState::OnWithoutCard { charge_on }
        | AutoRenewState::Past { charge_on } => format!("{code}, charge {charge_on}"),
        AutoRenewState::Off { on } => format!("{code} since {on}"),
        AutoRenewState::NotOffered | AutoRenewState::Ended => code.to_owned(),
    }
}

fn happenings(set: &PolicySet, ends_on: Date, today: Date) -> String {
    let mut happens: Vec<String> = set
        .reminders_for(ends_on)
        .iter()
        .filter(|(_, on)| *on == today)
        .map(|(kind, _)| format!("reminder {}", kind.code()))
        .collect();
    if set.charge_on(ends_on) == Some(today) {
        happens.push("charge".into());
    }
    happens.join(", ")
}

#[test]
fn a_refund_ends_with_its_last_day() {
    let until = |code: &str, bought: &str| {
        let until = policy(code).refund_until(day(bought));
        until.map(|until| until.to_string())
    };
    assert_eq!(until("pc-2024", "2024-01-31").as_deref(), Some("2024-03-01"));
    assert_eq!(until("pc-2024", "2023-12-31").as_deref(), Some("2024-01-30"));
    assert_eq!(until("pc-2018c", "2018-08-01"), None);
}
