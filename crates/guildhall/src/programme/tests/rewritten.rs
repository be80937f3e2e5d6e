//! What past terms and orders rest on cannot be rewritten; everything else can change.

use std::collections::BTreeSet;

use domain::ids::{AgreementCode, AgreementVersion, OfferCode, PolicyCode};
use jiff::civil::date;

use super::super::{Files, Pinned, Problem, check_pinned, check_today, locate};
use super::small::{
    AGREEMENTS_FILE, B, C, FIRST, JAPANESE_TEXT, NAMES, O, PR, SECOND, T, appended, edited,
    edited_again, small,
};
use super::{sentences, valid};

/// On 2025-06-01: both sets govern terms, the first agreement was accepted, silver was bought.
fn pinned() -> Pinned {
    let agreement = AgreementCode::parse("terms").zip(AgreementVersion::parse("2022-01"));
    Pinned {
        policies: ["first", "second"].into_iter().filter_map(PolicyCode::parse).collect(),
        agreements: agreement.into_iter().collect(),
        offers: OfferCode::parse("silver").into_iter().collect(),
        today: date(2025, 6, 1),
    }
}

fn problems(after: &Files) -> Vec<Problem> {
    let mut problems = check_pinned(&valid(&small()), &valid(after), &pinned());
    locate(&mut problems, after);
    problems
}

/// Edits that break the past, each with the sentences it must bring.
type Cases = Vec<(Files, &'static str)>;

#[track_caller]
fn refused(cases: Cases) {
    for (after, expected) in cases {
        assert_eq!(sentences(&problems(&after)).trim_end(), expected);
    }
}

#[track_caller]
fn allowed(after: &Files) {
    assert_eq!(sentences(&problems(after)), "");
}

fn price(offer: &str, currency: &str, from: &str) -> String {
    format!(
        "[[price]]\noffer = \"{offer}\"\ncurrency = \"{currency}\"\n\
         effective_from = {from}\namount = \"9\"\n"
    )
}

fn without(mut files: Files, file: &str) -> Files {
    files.0.remove(file).unwrap_or_else(|| panic!("no file {file}"));
    files
}

#[test]
fn nothing_is_refused_where_nothing_changed() {
    allowed(&small());
}

#[test]
fn words_may_change() {
    let one = "\"en-US\" = \"One\"";
    let two = "\"en-US\" = \"Two\"";
    let files = edited("offers.toml", one, two);
    let files = edited_again(files, "benefits.toml", one, two);
    let files = edited_again(files, "tax.toml", one, two);
    let files = edited_again(files, SECOND, one, two);
    let files =
        edited_again(files, SECOND, "why = { \"en-US\" = \"One\"", "why = { \"en-US\" = \"Why\"");
    let files = edited_again(files, AGREEMENTS_FILE, one, two);
    allowed(&edited_again(files, "programme.toml", one, two));
}

fn policy_cases() -> Cases {
    vec![
        (
            edited(SECOND, "closes = 30", "closes = 31"),
            "policies/second.toml:15: terms are bound to the policy set second; \
             renewal_window.closes cannot change from 30 to 31",
        ),
        (
            edited(SECOND, "days = 23", "days = 22"),
            "policies/second.toml:60: terms are bound to the policy set second; \
             reminder.last_week cannot change from 23 to 22",
        ),
        (
            edited(SECOND, "[upgrade]\ndiscount_bp = 2500\n", ""),
            "policies/second.toml:1: terms are bound to the policy set second; \
             upgrade.discount_bp cannot change from 25.00 % to –",
        ),
        (
            edited(FIRST, "effective_from = 2020-01-01", "effective_from = 2020-01-02"),
            "policies/first.toml:2: terms are bound to the policy set first; \
             effective_from cannot change from 2020-01-01 to 2020-01-02",
        ),
        (
            without(small(), FIRST),
            "policies/first.toml: terms are bound to the policy set first; it cannot be removed",
        ),
    ]
}

#[test]
fn a_pinned_set_keeps_its_rules() {
    refused(policy_cases());
}

#[test]
fn a_new_set_can_follow_a_pinned_one() {
    let third = small().0[SECOND]
        .replace("code = \"second\"", "code = \"third\"")
        .replace("2022-01-01", "2026-01-01");
    let mut files = edited(SECOND, "in_force = true", "in_force = false");
    files.0.insert("policies/third.toml".to_owned(), third.clone());
    allowed(&files);
    // Announced, but not begun: the mark stays where it is.
    let mut files = small();
    files.0.insert(
        "policies/third.toml".to_owned(),
        third.replace("= true\nsystem", "= false\nsystem"),
    );
    allowed(&files);
}

#[test]
fn the_mark_belongs_on_the_set_of_today() {
    let programme = valid(&small());
    assert_eq!(check_today(&programme, date(2019, 12, 31)), [], "before the first set");
    assert_eq!(check_today(&programme, date(2022, 1, 1)), []);
    let mut problems = check_today(&programme, date(2021, 12, 31));
    locate(&mut problems, &small());
    assert_eq!(
        sentences(&problems),
        "policies/first.toml:3: first is the set of 2021-12-31 and must have in_force = true\n"
    );
}

#[test]
fn a_set_that_governs_nothing_may_change_and_vanish() {
    let mut free = pinned();
    free.policies = BTreeSet::new();
    let before = valid(&small());
    let changed = valid(&edited(SECOND, "closes = 30", "closes = 31"));
    assert_eq!(check_pinned(&before, &changed, &free), []);
    assert_eq!(check_pinned(&before, &valid(&without(small(), FIRST)), &free), []);
}

fn agreement_cases() -> Cases {
    let mut renamed = edited(AGREEMENTS_FILE, "version = \"2022-01\"", "version = \"2022-02\"");
    for tag in ["en-US", "zh-TW", "zh-CN", "ja-JP"] {
        let text = renamed.0.remove(&format!("agreements/terms/2022-01/{tag}.md")).unwrap();
        renamed.0.insert(format!("agreements/terms/2022-02/{tag}.md"), text);
    }
    vec![
        (
            edited(JAPANESE_TEXT, "- two.", "- two"),
            "agreements/terms/2022-01/ja-JP.md:6: somebody accepted version 2022-01 of terms; \
             its text cannot change, publish a new version",
        ),
        (
            edited(AGREEMENTS_FILE, "2022-01-01", "2022-01-02"),
            "agreements/agreements.toml:10: somebody accepted version 2022-01 of terms; \
             effective_from cannot change, publish a new version",
        ),
        (
            renamed,
            "agreements/agreements.toml: somebody accepted version 2022-01 of terms; \
             it cannot be removed",
        ),
    ]
}

#[test]
fn an_accepted_text_is_kept_to_the_letter() {
    refused(agreement_cases());
    // Nobody accepted the version of 2020.
    allowed(&edited("agreements/terms/2020-01/ja-JP.md", "- two.", "- two"));
}

/// The offers with another group for the one that requires the competency.
fn regrouped(competency: &str) -> Files {
    let rest = format!("free = false\nrequires_competency = \"{competency}\"");
    let from = format!("group = \"competency\"\n{rest}");
    let files = edited(O, "upgrades_from = \"silver\"\n", "");
    edited_again(files, O, &from, &format!("group = \"other\"\n{rest}"))
}

fn offer_cases() -> Cases {
    let mut gone = small();
    for file in [O, PR] {
        let rows = small().0[file].replace("upgrades_from = \"silver\"\n", "");
        let kept = rows.split_inclusive("\n\n").filter(|row| {
            !row.contains("code = \"silver\"") && !row.contains("offer = \"silver\"")
        });
        gone.0.insert(file.to_owned(), kept.collect());
    }
    let gone = edited_again(gone, FIRST, ", \"silver\"", "");
    let gone = edited_again(gone, SECOND, "\"silver\", ", "");
    let gone = edited_again(gone, B, "offer = \"silver\"", "offer = \"gold\"");
    vec![
        (
            edited(O, "level = 2\n", "level = 1\n"),
            "offers.toml:13: partners bought silver; \
             level cannot change from silver to action-pack",
        ),
        (
            regrouped("silver"),
            "offers.toml:14: partners bought silver; \
             group cannot change from competency to other",
        ),
        (
            gone,
            "benefits.toml: the benefit seats of silver from 2020-01-01 has been in force; \
             it cannot be removed\n\
             benefits.toml:8: a new quantity of seats of gold cannot begin on 2020-01-01: \
             it must begin after 2025-06-01\n\
             offers.toml: partners bought silver; it cannot be removed\n\
             policies/first.toml:5: terms are bound to the policy set first; \
             offers cannot change from network, silver to network\n\
             policies/second.toml:5: terms are bound to the policy set second; \
             offers cannot change from network, silver, gold to network, gold\n\
             prices.toml: the price of silver in JPY from 2020-01-01 has been in force; \
             it cannot be removed\n\
             prices.toml: the price of silver in USD from 2020-01-01 has been in force; \
             it cannot be removed",
        ),
    ]
}

#[test]
fn an_offer_that_was_bought_stays_what_it_is() {
    refused(offer_cases());
    // Nobody bought gold.
    allowed(&regrouped("gold"));
}

fn price_cases() -> Cases {
    vec![
        (
            edited(PR, "5260", "5261"),
            "prices.toml:17: the price of gold in USD from 2022-01-01 has been in force; \
             it cannot change from 5260.00 to 5261.00",
        ),
        (
            edited(PR, "2022-01-01\namount = \"5260\"", "2021-12-31\namount = \"5260\""),
            "prices.toml: the price of gold in USD from 2022-01-01 has been in force; \
             it cannot be removed\n\
             prices.toml:13: a new price of gold in USD cannot begin on 2021-12-31: \
             it must begin after 2025-06-01",
        ),
        (
            appended(PR, &price("silver", "USD", "2025-06-01")),
            "prices.toml:30: a new price of silver in USD cannot begin on 2025-06-01: \
             it must begin after 2025-06-01",
        ),
    ]
}

#[test]
fn prices_that_were_in_force_are_history() {
    refused(price_cases());
    allowed(&appended(PR, &price("silver", "USD", "2025-06-02")));
    allowed(&edited(PR, "\"700000\"", "\"800000\""));
    allowed(&edited(PR, "2030-01-01", "2025-06-02"));
    // The first price in a currency: nothing was ever sold in it.
    allowed(&appended(PR, &price("silver", "EUR", "2020-01-01")));
}

fn edition(from: &str) -> Files {
    let row = "[[benefit.quantity]]\neffective_from = DAY\namount = 1\nunit = \"included\"\n";
    appended(B, &row.replace("DAY", from))
}

fn benefit_cases() -> Cases {
    vec![
        (
            edited(B, "amount = 5", "amount = 4"),
            "benefits.toml:10: the benefit seats of silver from 2020-01-01 has been in force; \
             amount cannot change from 5 seats (up to 10) to 4 seats (up to 10)",
        ),
        (
            edited(B, "type = \"incremental\"", "type = \"core\""),
            "benefits.toml:23: the benefit logo of gold from 2022-01-01 has been in force; \
             type cannot change from incremental to core",
        ),
        (
            edited(B, "code = \"seats\"", "code = \"chairs\""),
            "benefits.toml: the benefit seats of silver from 2020-01-01 has been in force; \
             it cannot be removed\n\
             benefits.toml:8: a new quantity of chairs of silver cannot begin on 2020-01-01: \
             it must begin after 2025-06-01",
        ),
        (
            edition("2025-05-31"),
            "benefits.toml:30: a new quantity of logo of gold cannot begin on 2025-05-31: \
             it must begin after 2025-06-01",
        ),
    ]
}

#[test]
fn quantities_that_were_in_force_are_history() {
    refused(benefit_cases());
    allowed(&edition("2025-06-02"));
    allowed(&edited(B, "amount = 7", "amount = 8"));
}

#[test]
fn a_new_offer_brings_its_own_past() {
    let offer = "[[offer]]\ncode = \"pack\"\nlevel = 1\ngroup = \"pack\"\nfree = false\n\
        agreement = \"terms\"\nname = NAMES\nsummary = NAMES\nqualifies = NAMES\n";
    let benefit = "[[benefit]]\noffer = \"pack\"\ncode = \"logo\"\nkind = \"logo\"\n\
        type = \"core\"\nname = NAMES\n[[benefit.quantity]]\neffective_from = 2022-01-01\n\
        amount = 1\nunit = \"included\"\n";
    let mut files = appended(O, offer);
    for (file, more) in [(B, benefit), (PR, &price("pack", "USD", "2022-01-01"))] {
        files.0.insert(file.to_owned(), appended(file, more).0[file].clone());
    }
    allowed(&files);
}

fn korean_tax(from: &str) -> Files {
    let row = "[[tax]]\ncountry = \"KR\"\neffective_from = DAY\nrate_bp = 1000\nname = NAMES\n";
    appended(T, &row.replace("DAY", from))
}

fn tax_cases() -> Cases {
    let first = "country = \"JP\"\neffective_from = 2020-01-01";
    vec![
        (
            edited(T, "rate_bp = 1000", "rate_bp = 800"),
            "tax.toml:10: the tax of JP from 2020-01-01 has been in force; \
             it cannot change from 10.00 % to 8.00 %",
        ),
        (
            korean_tax("2025-01-01"),
            "tax.toml:18: a new tax of KR cannot begin on 2025-01-01: \
             it must begin after 2025-06-01",
        ),
        (
            edited(T, first, "country = \"JP\"\neffective_from = 2026-01-01"),
            "tax.toml: the tax of JP from 2020-01-01 has been in force; it cannot be removed",
        ),
    ]
}

#[test]
fn rates_that_were_in_force_are_history() {
    refused(tax_cases());
    allowed(&korean_tax("2025-07-01"));
    allowed(&edited(T, "rate_bp = 1250", "rate_bp = 1500"));
}

fn needs_cases() -> Cases {
    vec![
        (
            edited(C, "least = 4 }", "least = 5 }"),
            "competencies.toml:21: what silver in security needs on the path customers from \
             2019-01-01 has been in force; it cannot change from 4 new_customers to \
             5 new_customers. Add an edition of a later day",
        ),
        (
            edited(
                C,
                "level = \"gold\"\neffective_from = 2019-01-01",
                "level = \"gold\"\neffective_from = 2026-01-01",
            ),
            "competencies.toml: what gold in security needs on the path customers from \
             2019-01-01 has been in force; it cannot be removed. An edition of a later day \
             without requirements ends the path",
        ),
        (
            needs("silver", "2025-06-01"),
            "competencies.toml:35: what silver in security needs on the path more cannot begin \
             on 2025-06-01: it must begin after 2025-06-01",
        ),
    ]
}

/// Another path of the first competency.
fn needs(level: &str, from: &str) -> Files {
    let path = "[[competency.path]]\ncode = \"more\"\nname = NAMES\n\
        [[competency.path.needs]]\nlevel = LEVEL\neffective_from = FROM\n\
        performance = [{ metric = \"seats\", least = 4 }]\n\n[[competency]]\ncode = \"devops\"";
    let path = path.replace("LEVEL", &format!("\"{level}\"")).replace("FROM", from);
    let path = path.replace("NAMES", NAMES);
    edited(C, "[[competency]]\ncode = \"devops\"", &path)
}

#[test]
fn requirements_that_were_in_force_are_history() {
    refused(needs_cases());
    allowed(&needs("silver", "2025-06-02"));
    // Nothing was asked for it before.
    let first = "[[competency.path]]\ncode = \"more\"\nname = NAMES\n\
        [[competency.path.needs]]\nlevel = \"gold\"\neffective_from = 2019-01-01\n\
        skills = [{ exams = [\"locks\"], people = 2 }]\n";
    allowed(&appended(C, first));
}

#[test]
fn every_code_of_the_past_has_its_case() {
    let cases = [policy_cases(), agreement_cases(), offer_cases(), price_cases(), benefit_cases()];
    let cases = cases.into_iter().flatten().chain(tax_cases()).chain(needs_cases());
    let found: BTreeSet<&str> =
        cases.flat_map(|(files, _)| problems(&files)).map(|problem| problem.code).collect();
    let all = Problem::codes().filter(|code| code.starts_with("pinned."));
    assert_eq!(found, all.collect::<BTreeSet<&str>>());
}
