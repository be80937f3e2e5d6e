use super::*;
use crate::document::{Allowance, Precedent};
use crate::samples::{credit, document, eur, untaxed};

fn names(document: &Document) -> Vec<(&'static str, &'static str)> {
    violations(document).iter().map(|violation| (violation.rule, violation.term)).collect()
}

#[test]
fn every_kind_of_document_holds() {
    for document in [
        document(44_000, 1_900),
        credit(document(44_000, 1_900)),
        untaxed(Category::Exempt, "Certificate 12"),
        untaxed(Category::OutOfScope, "Not subject to VAT"),
    ] {
        assert_eq!(violations(&document), [], "{:?}", document.taxes[0].category);
    }
    let mut reverse = untaxed(Category::ReverseCharge, "Reverse charge");
    reverse.buyer.vat_id = "DE136695976".to_owned();
    assert_eq!(violations(&reverse), []);
}

/// A change to a good document → the rule and the term that it breaks first.
#[test]
fn a_broken_rule_is_named_with_its_term() {
    let check = |change: fn(&mut Document), rule, term| {
        let mut document = document(44_000, 1_900);
        change(&mut document);
        assert_eq!(names(&document).first(), Some(&(rule, term)));
    };
    check(|it| it.number = " ".into(), "BR-02", "BT-1");
    check(|it| it.seller.name = "\u{1}".into(), "BR-06", "BT-27");
    check(|it| it.buyer.name.clear(), "BR-07", "BT-44");
    check(|it| it.seller.vat_id = "FR1".into(), "BR-CO-09", "BT-31");
    check(|it| it.buyer.vat_id = "136695976".into(), "BR-CO-09", "BT-48");
    check(|it| it.seller.vat_id.clear(), "BR-CO-26", "BT-29");
    check(|it| it.means = Means::Transfer { account: String::new() }, "BR-50", "BT-84");
    check(|it| it.lines.clear(), "BR-16", "BG-25");
    check(|it| it.lines[0].name.clear(), "BR-25", "BT-153");
    check(|it| it.lines[0].price = eur(-1), "BR-27", "BT-146");
    check(|it| it.lines[0].quantity = 2, "BR-24", "BT-131");
    check(
        |it| it.lines[0].period = Some((it.issued_on.tomorrow().unwrap(), it.issued_on)),
        "BR-30",
        "BT-135",
    );
    check(|it| it.totals.lines = eur(1), "BR-CO-10", "BT-106");
    check(|it| it.totals.allowances = eur(1), "BR-CO-11", "BT-107");
    check(|it| it.totals.net = eur(1), "BR-CO-13", "BT-109");
    check(|it| it.totals.tax = eur(1), "BR-CO-14", "BT-110");
    check(|it| it.totals.total = eur(1), "BR-CO-15", "BT-112");
    check(|it| it.totals.due = eur(1), "BR-CO-16", "BT-115");
    check(|it| it.totals.prepaid = it.totals.net, "BR-CO-16", "BT-115");
    check(|it| it.taxes.clear(), "BR-CO-14", "BT-110");
    check(|it| it.taxes[0].base = eur(1), "BR-S-08", "BT-116");
    check(|it| it.taxes[0].reason = "why".into(), "BR-S-10", "BT-120");
    check(|it| it.lines[0].rate = BasisPoints(700), "BR-S-08", "BT-116");
    check(
        |it| {
            let it_was =
                Precedent { number: "1".into(), issued_on: it.issued_on.tomorrow().unwrap() };
            it.precedent = Some(it_was);
        },
        "BG-3",
        "BT-26",
    );
    check(
        |it| {
            let (category, rate) = (Category::Standard, BasisPoints(1_900));
            let reason = String::new();
            it.allowances = vec![Allowance { amount: eur(0), reason, category, rate }];
        },
        "BR-33",
        "BT-97",
    );
}

#[test]
fn a_tax_may_miss_its_rate_by_the_share_of_a_rounding_only() {
    for (missed, broken) in [(0, false), (2, false), (-2, false), (3, true), (-3, true)] {
        let mut document = document(44_000, 1_900);
        let tax = eur(8_360 + missed);
        document.taxes[0].tax = tax;
        document.totals.tax = tax;
        document.totals.total = eur(44_000 + tax.minor);
        document.totals.prepaid = document.totals.total;
        let found = names(&document);
        assert_eq!(found.contains(&("BR-S-09", "BT-117")), broken, "{missed}: {found:?}");
        assert_eq!(found.len(), usize::from(broken));
    }
}

#[test]
fn who_owes_no_tax_must_say_why_and_who_they_are() {
    let reverse = untaxed(Category::ReverseCharge, "");
    assert_eq!(names(&reverse), [("BR-AE-10", "BT-120"), ("BR-AE-02", "BT-48")]);
    let mut outside = untaxed(Category::OutOfScope, "Not subject to VAT");
    outside.seller.vat_id = outside.seller.other_id.clone();
    assert_eq!(names(&outside), [("BR-O-02", "BT-31")]);
    let mut mixed = untaxed(Category::OutOfScope, "Not subject to VAT");
    let taxed = document(10_000, 1_900);
    mixed.lines.extend(taxed.lines);
    mixed.taxes.extend(taxed.taxes);
    assert!(names(&mixed).contains(&("BR-O-11", "BT-118")), "{:?}", names(&mixed));
}
