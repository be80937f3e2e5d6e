//! Rows of the older centre's file, and the edges of what the move decides.

use jiff::civil::Date;

use super::{COLUMNS, Fault, Line, OldRole, Sold, UndoRefusal, check, outlook, undo};
use crate::access::{Role, Roles};
use crate::calendar::plus_days;
use crate::ids::OrderNumber;
use crate::samples::{day, policy};

const TODAY: &str = "2019-07-01";

fn lines(text: &str) -> Vec<Line> {
    let line = |(number, row): (u64, &str)| {
        let cells = row.split(',').map(|cell| cell.trim().to_owned());
        Line { number, cells: COLUMNS.into_iter().zip(cells).collect() }
    };
    (2..).zip(text.trim().lines()).map(line).collect()
}

fn sold(today: Date) -> Sold<'static> {
    Sold {
        offers: Box::new(|offer| offer.as_str() == "action-pack"),
        country: Box::new(|country| country.code() != "KE"),
        today,
    }
}

fn faults(text: &str) -> Vec<(u64, &'static str, &'static str)> {
    let faults = check(&lines(text), &sold(day(TODAY))).expect_err("something is wrong");
    faults.into_iter().map(|Fault { line, column, code }| (line, column, code)).collect()
}

const WHOLE: &str = "
company,4100001,,,Fjord Systems,TW,1 Quay,Taipei,100,zh-TW,,,,,
location,4100002,4100001,,Fjord South,TW,2 Quay,Tainan,700,zh-TW,,,,,
user,4100001,,,Mei Lin,,,,,zh-TW,mei@fjord.example,primary,,,
user,4100001,,,Jo Wu,,,,,en-US,jo@fjord.example,finance,,,
user,4100002,,,Kai Ho,,,,,zh-TW,kai@fjord.example,primary,,,
membership,4100001,,,,,,,,,,,action-pack,2019-09-01,on
membership,4100002,,,,,,,,,,,action-pack,2020-02-29,";

#[test]
fn a_whole_file_is_companies_with_their_head_office_first() {
    let companies = check(&lines(WHOLE), &sold(day(TODAY))).expect("every line holds");
    let [company] = companies.as_slice() else { panic!("one company: {companies:?}") };
    let names: Vec<&str> = company.accounts.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Fjord Systems", "Fjord South"]);
    assert_eq!(company.accounts[0].people[0].role, OldRole::Primary);
    assert_eq!(company.accounts[1].memberships[0].auto_renew.code(), "unknown");
}

#[test]
fn every_line_that_is_wrong_is_named_with_its_column() {
    let bad = "
company,410,,,Fjord,TW,1 Quay,Taipei,100,zh-TW,,,,,
company,4100003,,,,KE,1 Quay,Taipei,100,xx,,,,,
location,4100004,4100009,,South,TW,2 Quay,Tainan,700,zh-TW,,,,,on
user,4100003,,,Mei,,,,,zh-TW,nobody,chief,,,
user,4100008,,,Mei,,,,,zh-TW,mei@fjord.example,user,,,
membership,4100003,,,,,,,,,,,gold,tomorrow,perhaps
membership,4100003,,,,,,,,,,,action-pack,2020-07-03,on
invoice,4100003,,,,,,,,,,,,,";
    assert_eq!(
        faults(bad),
        [
            (2, "network_id", "pmc-fault-network-id"),
            (3, "country", "pmc-fault-not-sold-there"),
            (3, "language", "pmc-fault-language"),
            (3, "name", "pmc-fault-text"),
            (3, "role", "pmc-fault-primary"),
            (4, "auto_renew", "pmc-fault-not-here"),
            (4, "company", "pmc-fault-no-company"),
            (4, "role", "pmc-fault-primary"),
            (5, "email", "pmc-fault-email"),
            (5, "role", "pmc-fault-role"),
            (6, "network_id", "pmc-fault-no-location"),
            (7, "anniversary", "pmc-fault-day"),
            (7, "auto_renew", "pmc-fault-switch"),
            (7, "offer", "pmc-fault-offer"),
            (8, "anniversary", "pmc-fault-year"),
            (9, "record", "pmc-fault-record"),
        ]
    );
}

#[test]
fn a_year_must_run_today() {
    for (anniversary, holds) in
        [("2019-06-30", false), ("2019-07-01", true), ("2020-07-01", true), ("2020-07-02", false)]
    {
        let text = WHOLE.replace("2019-09-01", anniversary);
        assert_eq!(check(&lines(&text), &sold(day(TODAY))).is_ok(), holds, "{anniversary}");
    }
}

#[test]
fn the_window_changes_with_the_move_and_nothing_is_charged_unconfirmed() {
    let ends = day("2019-09-01");
    let (old, new) = (policy("pmc"), policy("pc-2019"));
    let before = outlook(&old, ends, true, false);
    let window = before.window.expect("it is renewed there");
    assert_eq!((window.first, window.last), (plus_days(ends, -90), ends));
    assert_eq!(before.charge_on, None);
    assert_eq!(before.benefits_until, ends);
    for (confirmed, charge_on) in [(false, None), (true, Some(day("2019-09-02")))] {
        let after = outlook(&new, ends, true, confirmed);
        let window = after.window.expect("it is renewed here");
        assert_eq!((window.first, window.last), (day("2019-09-02"), day("2019-10-01")));
        assert_eq!(after.charge_on, charge_on);
        assert_eq!(after.benefits_until, day("2019-10-01"));
    }
    let joined = outlook(&old, ends, false, true);
    assert_eq!((joined.window, joined.charge_on, joined.benefits_until), (None, None, ends));
}

#[test]
fn a_move_is_taken_back_until_something_was_ordered() {
    let number = OrderNumber::parse("4815162-O0007").expect("a number");
    assert_eq!(undo(true, None), Ok(()));
    assert_eq!(undo(false, None), Err(UndoRefusal::NotMoved));
    assert_eq!(undo(true, Some(&number)), Err(UndoRefusal::Charged { number }));
}

#[test]
fn only_the_primary_contact_buys_afterwards() {
    for role in OldRole::ALL {
        let buys = role.after().bits() & Roles::BUYERS.bits() != 0;
        assert_eq!(buys, role == OldRole::Primary, "{}", role.code());
        assert_eq!(OldRole::parse(role.code()), Some(role));
    }
    assert!(OldRole::Primary.after().has(Role::ReferralsAdmin));
}
