use uuid::Uuid;

use super::*;
use crate::ids::{CompetencyCode, PathCode};
use crate::offer::CompetencyLevel::{Gold, Silver};
use crate::offer::{Least, Needs, Skill};
use crate::samples::{day, localised};

fn exam(code: &str) -> ExamCode {
    ExamCode::parse(code).unwrap()
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn needs(from: &str, level: CompetencyLevel, customers: u32, people: u32) -> Needs {
    let least = |least| Least { metric: Metric::NewCustomers, least };
    let skill = |people| Skill { exams: vec![exam("mail"), exam("cloud")], people };
    Needs {
        effective_from: day(from),
        level,
        performance: [customers].into_iter().filter(|most| 0 < *most).map(least).collect(),
        skills: [people].into_iter().filter(|most| 0 < *most).map(skill).collect(),
    }
}

/// Four customers for silver; 25 and two people, or three people alone, for gold.
fn small_business() -> Competency {
    let path = |code: &str, editions: Vec<Needs>| Path {
        code: PathCode::parse(code).unwrap(),
        name: localised(code),
        editions,
    };
    let customers = vec![needs("2019-01-01", Silver, 4, 0), needs("2019-01-01", Gold, 25, 2)];
    let experts = vec![needs("2019-01-01", Gold, 0, 3), needs("2021-06-01", Gold, 0, 0)];
    Competency {
        code: CompetencyCode::parse("small-business").unwrap(),
        name: localised("small-business"),
        paths: vec![path("customers", customers), path("experts", experts)],
    }
}

/// "12 customers 2020-03-01; 1 mail 2020-02-01 until 2022-02-01; gold 2020-01-01 until 2020-12-31".
fn facts(text: &str) -> Facts {
    let mut facts = Facts::default();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let words: Vec<&str> = part.split(' ').collect();
        let until = (words.iter().position(|word| *word == "until")).map(|at| day(words[at + 1]));
        match words[1] {
            "customers" => facts.sales.push(Sale {
                metric: Metric::NewCustomers,
                amount: words[0].parse().unwrap(),
                on: day(words[2]),
            }),
            code if words[0].parse::<u128>().is_ok() => facts.passes.push(Pass {
                person: person(words[0].parse().unwrap()),
                exam: exam(code),
                on: day(words[2]),
                until,
            }),
            from => {
                let level = CompetencyLevel::parse(words[0]).unwrap();
                facts.named = Some(Named { level, from: day(from), until });
            }
        }
    }
    facts
}

#[track_caller]
fn reaches(text: &str, on: &str, expected: Option<CompetencyLevel>) {
    assert_eq!(level_on(&small_business(), &facts(text), day(on)), expected, "{text} on {on}");
}

#[test]
fn any_one_path_is_enough_and_the_higher_level_wins() {
    reaches("", "2020-06-01", None);
    reaches("3 customers 2020-05-01", "2020-06-01", None);
    reaches("4 customers 2020-05-01", "2020-06-01", Some(Silver));
    reaches("3 customers 2020-05-01; 1 customers 2019-12-24", "2020-06-01", Some(Silver));
    reaches("5 customers 2020-05-01; -2 customers 2020-05-02", "2020-06-01", None);
    let two = "25 customers 2020-05-01; 1 mail 2020-01-01; 2 cloud 2020-01-01";
    reaches(two, "2020-06-01", Some(Gold));
    // One person with two of the exams is one person.
    let one = "25 customers 2020-05-01; 1 mail 2020-01-01; 1 cloud 2020-01-01";
    reaches(one, "2020-06-01", Some(Silver));
    let three = "1 mail 2020-01-01; 2 mail 2020-01-01; 3 cloud 2020-01-01";
    reaches(three, "2020-06-01", Some(Gold));
    // The path by people alone ended with the edition of June 2021.
    reaches(three, "2021-05-31", Some(Gold));
    reaches(three, "2021-06-01", None);
    reaches(three, "2018-12-31", None);
    // What staff gave holds on its days, and takes nothing away.
    let given = "gold 2020-01-01 until 2020-12-31; 4 customers 2020-05-01";
    reaches(given, "2020-12-31", Some(Gold));
    reaches(given, "2021-01-01", Some(Silver));
    reaches("gold 2020-01-01", "2019-12-31", None);
    reaches("gold 2020-01-01", "2029-12-31", Some(Gold));
}

#[test]
fn a_fact_counts_to_its_last_day_and_no_longer() {
    reaches("4 customers 2020-05-01", "2020-04-30", None);
    reaches("4 customers 2020-05-01", "2020-05-01", Some(Silver));
    reaches("4 customers 2020-05-01", "2021-04-30", Some(Silver));
    reaches("4 customers 2020-05-01", "2021-05-01", None);
    // A leap day's sale counts through the next 28 February, a sale of the 28th through the 27th.
    reaches("4 customers 2020-02-29", "2021-02-28", Some(Silver));
    reaches("4 customers 2020-02-29", "2021-03-01", None);
    reaches("4 customers 2020-02-28", "2021-02-27", Some(Silver));
    reaches("4 customers 2020-02-28", "2021-02-28", None);
    reaches("4 customers 2019-03-01", "2020-02-29", Some(Silver));
    reaches("4 customers 2019-03-01", "2020-03-01", None);
    let passes = "1 mail 2020-01-01 until 2020-09-30; 2 mail 2020-01-01; 3 mail 2020-01-01";
    reaches(passes, "2020-09-30", Some(Gold));
    reaches(passes, "2020-10-01", None);
}

#[test]
fn what_is_missing_is_told_by_number_and_by_name() {
    let competency = small_business();
    let known = facts("23 customers 2020-05-01; 7 cloud 2020-01-01");
    let all = progress(&competency, &known, day("2020-06-01"));
    let levels: Vec<_> = all.iter().map(|one| (one.path.code.as_str(), one.level)).collect();
    assert_eq!(levels, [("customers", Silver), ("customers", Gold), ("experts", Gold)]);
    let gold = nearest(&all, Gold).unwrap();
    assert_eq!(gold.path.code.as_str(), "customers");
    assert_eq!(gold.items.iter().map(Item::missing).collect::<Vec<_>>(), [2, 1]);
    assert!(matches!(&gold.items[1], Item::Skill { have, .. } if *have == [person(7)]));
    // 92 % of the customers and half of the people.
    assert_eq!((gold.percent(), gold.is_met()), (71, false));
    let silver = nearest(&all, Silver).unwrap();
    assert_eq!((silver.percent(), silver.is_met()), (100, true));
    // Almost is not all.
    let almost = Progress {
        path: silver.path,
        level: Silver,
        items: vec![Item::Performance { metric: Metric::Revenue, least: 100_000, have: 99_999 }],
    };
    assert_eq!((almost.percent(), almost.items[0].missing()), (99, 1));
    let less = Item::Performance { metric: Metric::Seats, least: 5, have: -3 };
    assert_eq!((less.reached(), less.missing()), (0, 8));
}

#[track_caller]
fn endangered(text: &str, today: &str, expected: Option<(&str, Option<CompetencyLevel>)>) {
    let found = risk(&small_business(), &facts(text), day(today), 60);
    let found = found.map(|risk| (risk.on.to_string(), risk.keeps));
    let expected = expected.map(|(on, keeps)| (on.to_owned(), keeps));
    assert_eq!(found, expected, "{text} on {today}");
}

#[test]
fn a_level_is_at_risk_from_the_day_its_end_comes_near() {
    let four = "4 customers 2020-05-01";
    // It ends on 1 May 2021: sixty days before is 2 March.
    endangered(four, "2021-03-01", None);
    endangered(four, "2021-03-02", Some(("2021-05-01", None)));
    endangered(four, "2021-04-30", Some(("2021-05-01", None)));
    endangered(four, "2021-05-01", None);
    // What takes the place of what ceases to count, before it does or on that day, saves it.
    endangered("4 customers 2020-05-01; 4 customers 2020-09-01", "2021-04-01", None);
    endangered(
        "4 customers 2020-05-01; 3 customers 2020-09-01",
        "2021-04-01",
        Some(("2021-05-01", None)),
    );
    let gold = "25 customers 2021-01-01; 1 mail 2020-01-01; 2 mail 2020-01-01 until 2021-03-31";
    endangered(gold, "2021-03-01", Some(("2021-04-01", Some(Silver))));
    // An edition that asks for more is a danger like any other.
    let three = "1 mail 2020-01-01; 2 mail 2020-01-01; 3 cloud 2020-01-01";
    endangered(three, "2021-05-01", Some(("2021-06-01", None)));
    endangered("gold 2020-01-01 until 2020-12-31", "2020-12-01", Some(("2021-01-01", None)));
    endangered("", "2020-12-01", None);
}

#[test]
fn the_next_look_is_when_something_may_have_changed() {
    let competency = small_business();
    let look = |text: &str, today: &str| {
        next_look(&competency, &facts(text), day(today), 60).map(|day| day.to_string())
    };
    // Its end is looked at when it comes near, and on the day.
    assert_eq!(look("4 customers 2021-06-10", "2021-06-10").as_deref(), Some("2022-04-11"));
    assert_eq!(look("4 customers 2021-06-10", "2022-04-11").as_deref(), Some("2022-06-10"));
    assert_eq!(look("4 customers 2021-06-10", "2022-06-10"), None);
    // The edition of June 2021 is a turn for everybody.
    assert_eq!(look("", "2020-06-01").as_deref(), Some("2021-04-02"));
}

#[test]
fn what_if_changes_nothing_that_is_known() {
    let competency = small_business();
    let today = day("2020-06-01");
    let known = facts("23 customers 2020-05-01; 1 mail 2020-01-01");
    let sold = Supposed::Sold { metric: Metric::NewCustomers, amount: 2 };
    let passes = Supposed::Passes { exam: exam("cloud"), person: person(0) };
    let leaves = Supposed::Leaves { person: person(1) };
    let after = |all: &[&Supposed]| {
        let facts = all.iter().fold(known.clone(), |facts, one| facts.supposing(one, today));
        level_on(&competency, &facts, today)
    };
    assert_eq!(after(&[]), Some(Silver));
    assert_eq!(after(&[&sold]), Some(Silver));
    assert_eq!(after(&[&sold, &passes]), Some(Gold));
    assert_eq!(after(&[&sold, &passes, &leaves]), Some(Silver));
    assert_eq!(known, facts("23 customers 2020-05-01; 1 mail 2020-01-01"));
}

#[test]
fn an_extension_keeps_what_was_reached_for_those_it_is_for() {
    let rule = Extension {
        first: day("2020-03-01"),
        last: day("2020-08-31"),
        excluded: vec![CompetencyCode::parse("datacenter").unwrap()],
        ends_on: day("2020-12-31"),
    };
    let covers = |code: &str, anniversary: &str, on: &str| {
        rule.covers(&CompetencyCode::parse(code).unwrap(), &[day(anniversary)], day(on))
    };
    assert!(covers("security", "2020-03-01", "2020-03-31"));
    assert!(covers("security", "2020-08-31", "2020-12-31"));
    assert!(!covers("security", "2020-02-29", "2020-03-31"));
    assert!(!covers("security", "2020-09-01", "2020-09-30"));
    assert!(!covers("security", "2020-08-31", "2021-01-01"), "the rule has ended");
    assert!(!covers("datacenter", "2020-06-01", "2020-06-15"));
    let long = Extension { ends_on: day("2030-01-01"), ..rule.clone() };
    let code = CompetencyCode::parse("security").unwrap();
    assert!(long.covers(&code, &[day("2020-06-01")], day("2021-06-01")));
    assert!(!long.covers(&code, &[day("2020-06-01")], day("2021-06-02")), "until the next one");
    assert!(!long.covers(&code, &[], day("2020-06-15")));
    assert_eq!(counted(None, Some(Gold), true), Some(Gold));
    assert_eq!(counted(None, Some(Gold), false), None);
    assert_eq!(counted(Some(Gold), Some(Silver), true), Some(Gold));
}
