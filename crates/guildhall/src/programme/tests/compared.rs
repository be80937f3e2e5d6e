use super::super::{Change, compare};
use super::small::{JAPANESE_TEXT, PR, SECOND, appended, edited, edited_again, small};
use super::valid;

/// One line per change: sign, subject, values.
fn shown(changes: &[Change]) -> Vec<String> {
    let value = |value: &Option<String>| value.clone().unwrap_or("-".to_owned());
    let line = |change: &Change| {
        let (before, after) = (value(&change.before), value(&change.after));
        format!("{} {}: {before} > {after}", change.kind.code(), change.subject)
    };
    changes.iter().map(line).collect()
}

#[track_caller]
fn check(after: &super::Files, expected: &[&str]) {
    let (before, after) = (valid(&small()), valid(after));
    assert_eq!(shown(&compare(Some(&before), &after)), expected);
}

#[test]
fn nothing_changes_between_a_programme_and_itself() {
    check(&small(), &[]);
    let comment = appended("tax.toml", "# A comment is no change of the programme.\n");
    check(&comment, &[]);
    let swapped = edited("benefits.toml", "2020-01-01\namount = 5", "2030-01-01\namount = 7");
    let swapped = edited_again(swapped, "benefits.toml", "earned_up_to = 10\n", "");
    let swapped = edited_again(
        swapped,
        "benefits.toml",
        "2030-01-01\namount = 7\nunit = \"seats\"\n\n[[benefit]]",
        "2020-01-01\namount = 5\nearned_up_to = 10\nunit = \"seats\"\n\n[[benefit]]",
    );
    check(&swapped, &[]);
}

#[test]
fn each_edit_is_one_change() {
    let dear = edited(PR, "\"700000\"", "\"710000\"");
    check(&dear, &["changed price gold JPY 2030-01-01: 700000 > 710000"]);

    let cents = edited(PR, "\"5260\"", "\"5260.00\"");
    check(&cents, &[]);

    let row = "[[price]]\noffer = \"gold\"\ncurrency = \"USD\"\n\
        effective_from = 2031-07-01\namount = \"6000\"\n";
    check(&appended(PR, row), &["added price gold USD 2031-07-01: - > 6000.00"]);

    let moved = edited(PR, "2030-01-01", "2030-02-01");
    check(
        &moved,
        &[
            "removed price gold JPY 2030-01-01: 700000 > -",
            "added price gold JPY 2030-02-01: - > 700000",
        ],
    );

    let word = edited("offers.toml", "\"en-US\" = \"One\"", "\"en-US\" = \"Net\"");
    check(&word, &["changed offer network name.en-US: One > Net"]);

    let zone = edited("programme.toml", "Asia/Tokyo", "UTC");
    check(&zone, &["changed programme time_zone: Asia/Tokyo > UTC"]);

    let country = edited("programme.toml", ", \"KR\"", "");
    check(&country, &["removed currency of KR: JPY > -"]);

    let bank = edited("programme.toml", "account = \"1234\"", "account = \"4321\"");
    check(&bank, &["changed bank USD account: 1234 > 4321"]);

    let seats = edited("benefits.toml", "earned_up_to = 10", "earned_up_to = 12");
    check(
        &seats,
        &["changed benefit silver seats 2020-01-01: 5 seats (up to 10) > 5 seats (up to 12)"],
    );

    let rate = edited("tax.toml", "rate_bp = 1250", "rate_bp = 1255");
    check(&rate, &["changed tax JP 2030-01-01 rate_bp: 12.50 % > 12.55 %"]);
}

#[test]
fn rules_of_policy_sets_are_compared_by_the_keys_of_the_files() {
    let edits = edited(SECOND, "closes = 30", "closes = 45");
    let edits = edited_again(edits, SECOND, "[refund]\ndays = 30\nunused_only = true\n", "");
    let edits = edited_again(edits, SECOND, "days = 23", "days = 20");
    let edits = edited_again(edits, SECOND, "\"card\", \"transfer\"", "\"card\"");
    check(
        &edits,
        &[
            "changed policy second renewal_window.closes: 30 > 45",
            "changed policy second payment.methods: card, transfer > card",
            "changed policy second reminder.last_week: 23 > 20",
            "removed policy second refund.days: 30 > -",
            "removed policy second refund.unused_only: true > -",
        ],
    );
    let offered = edited(
        "policies/first.toml",
        "[auto_renew]\noffered = false",
        "[auto_renew]\noffered = true\ndefault_on = false\none_way = false\n\
         charge_day = 0\nretry_days = []",
    );
    let offered =
        edited_again(offered, "policies/first.toml", "\"transfer\"", "\"transfer\", \"card\"");
    check(
        &offered,
        &[
            "changed policy first auto_renew.offered: false > true",
            "added policy first auto_renew.default_on: - > false",
            "added policy first auto_renew.one_way: - > false",
            "added policy first auto_renew.charge_day: - > 0",
            "added policy first auto_renew.retry_days: - > ",
            "changed policy first payment.methods: transfer > transfer, card",
        ],
    );
}

#[test]
fn the_text_of_an_agreement_is_given_whole() {
    let after = edited(JAPANESE_TEXT, "- two.", "- three.");
    let changes = compare(Some(&valid(&small())), &valid(&after));
    let [change] = changes.as_slice() else { panic!("one change") };
    assert_eq!(change.subject, "agreement terms 2022-01 body.ja-JP");
    assert!(change.before.as_ref().unwrap().ends_with("- two."));
    assert!(change.after.as_ref().unwrap().ends_with("- three."));
}

#[test]
fn everything_of_a_first_programme_is_new() {
    let programme = valid(&small());
    let lines = shown(&compare(None, &programme));
    assert!(lines.iter().all(|line| line.starts_with("added ")), "{lines:#?}");
    for wanted in [
        "added programme: - > One",
        "added seller: - > Small Limited",
        "added bank USD: - > Dollar Bank",
        "added currency of *: - > USD",
        "added competency devops: - > One",
        "added offer gold: - > One",
        "added price silver USD 2020-01-01: - > 1850.00",
        "added benefit silver seats: - > One",
        "added benefit gold logo 2022-01-01: - > included",
        "added tax * 2020-01-01: - > 0.00 %",
        "added policy second: - > One",
        "added agreement terms 2022-01: - > One",
    ] {
        assert!(lines.iter().any(|line| line == wanted), "no {wanted:?} in {lines:#?}");
    }
    assert_eq!(lines, shown(&compare(None, &valid(&small()))), "always in the same order");
}
