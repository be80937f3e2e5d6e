use std::fmt::Write;

use jiff::civil::date;

use super::*;
use crate::ids::NetworkId;
use crate::money::Currency;

fn number(running: u32) -> OrderNumber {
    OrderNumber::new(NetworkId::new(4_815_162).unwrap(), running)
}

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap())
}

#[test]
fn orders_are_found_in_free_text() {
    let reference = number(7).creditor_reference();
    let grouped = reference.grouped();
    let check = |text: &str, expected: &str| {
        let told: Vec<String> = named_orders([text])
            .iter()
            .map(|named| format!("{}{}", named.number, if named.by_reference { "!" } else { "" }))
            .collect();
        assert_eq!(told.join(" "), expected, "{text}");
    };
    check(reference.as_str(), "4815162-O0007!");
    check(&grouped, "4815162-O0007!");
    check(&format!("ref. {} thanks", grouped.to_lowercase()), "4815162-O0007!");
    check(&format!("{grouped} / 4815162-O0007"), "4815162-O0007!");
    check(&reference.as_str().replace("RF", "RE"), "");
    check("Order 4815162-O0007", "4815162-O0007");
    check("order 4815162 o0007.", "4815162-O0007");
    check("48151 62-O 0007", "4815162-O0007");
    check("４８１５１６２－Ｏ０００７", "4815162-O0007");
    check("4815162-O0007 2026", "4815162-O0007");
    check("4815162-O10007", "4815162-O10007");
    check("4815162-O0007, 4815162-O0008", "4815162-O0007 4815162-O0008");
    check("4815162-O0007 und 4815162-O0007", "4815162-O0007");
    check("DE4815162-O0007", "4815162-O0007");
    check("94815162-O0007", "");
    check("4815162-O007", "");
    check("0815162-O0007", "");
    check("4815162", "");
    check("注文4815162-O0007代金", "4815162-O0007");
    check("", "");
}

/// A reference with one wrong digit names no order by reference.
#[test]
fn a_mistyped_reference_is_not_believed() {
    let reference = number(7).creditor_reference().to_string();
    for place in 0..reference.len() {
        for digit in '0'..='9' {
            let mut typed: Vec<char> = reference.chars().collect();
            if typed[place] == digit {
                continue;
            }
            typed[place] = digit;
            let typed: String = typed.into_iter().collect();
            let named = named_orders([typed.as_str()]);
            assert!(named.iter().all(|named| !named.by_reference), "{typed}: {named:?}");
        }
    }
}

#[test]
fn names_are_compared_without_their_dress() {
    for (one, other, expected) in [
        ("Contoso GmbH", "CONTOSO GMBH", "same"),
        ("Contoso, B.V.", "contoso bv", "same"),
        ("Müller & Söhne KG", "MUELLER SOEHNE", "same"),
        ("株式会社コントソ", "コントソ", "same"),
        ("宏碁股份有限公司", "宏碁有限公司", "same"),
        ("Contoso Trading Ltd", "Contoso Ltd", "alike"),
        ("Contoso Trading Ltd", "Fabrikam Trading Ltd", "other"),
        ("AB Trading", "AB", "other"),
        ("", "Contoso", "other"),
    ] {
        let told = if plain_name(one) == plain_name(other) {
            "same"
        } else if alike(one, other) {
            "alike"
        } else {
            "other"
        };
        assert_eq!(told, expected, "{one} / {other}");
    }
}

/// Every way to name the order × every amount × every state: what is certain, and why.
#[test]
fn scores() {
    let awaiting = OrderState::AwaitingPayment { expires_on: date(2026, 7, 23) };
    let closed = date(2026, 7, 1);
    let mut told = String::new();
    for (name, named) in [
        ("reference", vec![(7, true)]),
        ("number", vec![(7, false)]),
        ("another", vec![(8, true)]),
        ("both", vec![(7, true), (8, false)]),
        ("none", vec![]),
    ] {
        let named = named
            .into_iter()
            .map(|(running, by_reference)| Named { number: number(running), by_reference });
        let named: Vec<Named> = named.collect();
        for (amounts, amount) in [
            ("exact", eur(47_500)),
            ("under", eur(47_000)),
            ("over", eur(48_000)),
            ("dollars", Money::new(47_500, Currency::parse("USD").unwrap())),
        ] {
            for (states, state) in [
                ("awaiting", awaiting),
                ("expired", OrderState::Expired { on: closed }),
                ("completed", OrderState::Completed { on: closed }),
            ] {
                let incoming = Incoming {
                    amount,
                    received_on: date(2026, 6, 24),
                    payer: "CONTOSO GMBH".to_owned(),
                    named: named.clone(),
                    reversal: false,
                };
                let candidate = Candidate {
                    number: number(7),
                    state,
                    missing: eur(47_500),
                    company: "Contoso GmbH".to_owned(),
                    proof: false,
                };
                let score = score(&incoming, &candidate).unwrap();
                let reasons: Vec<&str> = score.reasons.iter().map(|one| one.code()).collect();
                let certain = if score.certain { "certain" } else { "" };
                let points = score.points;
                let reasons = reasons.join(" ");
                let row =
                    format!("{name:9} {amounts:7} {states:9} {points:3} {certain:7} {reasons}");
                writeln!(told, "{row}").unwrap();
            }
        }
    }
    let certain: Vec<&str> = told.lines().filter(|line| line.contains("certain")).collect();
    assert_eq!(certain.len(), 2, "only the exact amount of the one named order:\n{told}");
    insta::assert_snapshot!(told);
}

#[test]
fn what_comes_back_or_too_late_is_never_certain() {
    let candidate = Candidate {
        number: number(7),
        state: OrderState::AwaitingPayment { expires_on: date(2026, 7, 23) },
        missing: eur(100),
        company: "Contoso".to_owned(),
        proof: false,
    };
    let incoming = Incoming {
        amount: eur(100),
        received_on: date(2026, 7, 23),
        payer: String::new(),
        named: vec![Named { number: number(7), by_reference: true }],
        reversal: false,
    };
    assert!(score(&incoming, &candidate).unwrap().certain);
    let late = Incoming { received_on: date(2026, 7, 24), ..incoming.clone() };
    assert!(!score(&late, &candidate).unwrap().certain);
    let back = Incoming { reversal: true, ..incoming.clone() };
    assert!(!score(&back, &candidate).unwrap().certain);
    let stranger = Incoming { named: Vec::new(), amount: eur(99), ..incoming };
    assert_eq!(score(&stranger, &candidate), None);
}
