use proptest::prelude::*;

use super::*;
use crate::calendar::plus_days;
use crate::offer::samples::country;
use crate::samples::{currency, day, money};

fn postal() -> Postal {
    Postal {
        lines: vec!["1 Quay".into()],
        city: "Dublin".into(),
        postal_code: "D02".into(),
        region: String::new(),
        country: country("IE"),
    }
}

fn series() -> Series {
    let network_id = NetworkId::new(4_815_162).unwrap();
    Series { network_id, last_number: 0, last_issued_on: None }
}

fn line(amount: &str, rate: u32) -> Line {
    Line {
        description: "Action Pack".into(),
        quantity: 1,
        unit_price: money(amount),
        amount: money(amount),
        tax_rate: BasisPoints(rate),
    }
}

fn party(name: &str) -> Party {
    Party {
        name: name.into(),
        lines: vec!["1 Quay".into()],
        tax_id: "IE1".into(),
        postal: postal(),
    }
}

fn draft(lines: &[(&str, u32)]) -> Draft {
    Draft {
        kind: Kind::Invoice,
        seller: party("Seller"),
        buyer: party("Buyer"),
        currency: lines.first().map_or(currency("EUR"), |(amount, _)| money(amount).currency),
        treatment: Treatment::Standard,
        tax_name: "VAT".into(),
        tax_note: String::new(),
        lines: lines.iter().map(|(amount, rate)| line(amount, *rate)).collect(),
        order_number: "4815162-O0007".into(),
        purchase_order: "PO 7".into(),
        covers: (day("2019-06-22"), day("2020-06-22")),
        paid_on: day("2019-06-22"),
        method: Method::Card,
        account: String::new(),
        payment: "card".into(),
    }
}

fn issued(draft: Draft, charged: &str) -> Result<Issued, InvoiceRefusal> {
    issue(draft, &series(), day("2019-06-22"), money(charged)).map(|(issued, _)| issued)
}

/// Amounts with their rates, and what was charged → each tax, and the total.
#[test]
fn an_invoice_adds_up_to_what_was_charged() {
    let check = |lines: &[(&str, u32)], charged: &str, expected: &str| {
        let found = issued(draft(lines), charged).map_or_else(
            |refusal| refusal.to_string(),
            |issued| {
                let taxes: Vec<String> = issued
                    .taxes()
                    .iter()
                    .map(|tax| {
                        format!(
                            "{}% of {} {}",
                            tax.rate.0 / 100,
                            tax.base.decimal(),
                            tax.tax.decimal()
                        )
                    })
                    .collect();
                let [net, tax] = [issued.net(), issued.tax()].map(Money::decimal);
                format!("{net}; {}; {tax}; {}", taxes.join(", "), issued.total())
            },
        );
        assert_eq!(found, expected, "{lines:?}, charged {charged}");
    };
    check(&[("EUR 430.00", 2_300)], "EUR 528.90", "430.00; 23% of 430.00 98.90; 98.90; EUR 528.90");
    check(&[("USD 475.00", 0)], "USD 475.00", "475.00; 0% of 475.00 0.00; 0.00; USD 475.00");
    // A discount is a line of its own, taxed alike.
    check(
        &[("EUR 4333.33", 2_300), ("EUR -1083.33", 2_300)],
        "EUR 3997.50",
        "3250.00; 23% of 3250.00 747.50; 747.50; EUR 3997.50",
    );
    // Japan: rounded once per rate, never per line. Line by line it would be 1 + 1 + 1 yen.
    check(
        &[("JPY 5", 1_000), ("JPY 5", 1_000), ("JPY 5", 1_000)],
        "JPY 17",
        "15; 10% of 15 2; 2; JPY 17",
    );
    check(&[("TWD 14250", 500)], "TWD 14963", "14250; 5% of 14250 713; 713; TWD 14963");
    // Several rates stand side by side, lowest first, whatever the order of the lines.
    check(
        &[("EUR 100.00", 2_300), ("EUR 50.00", 0), ("EUR 10.00", 900), ("EUR 1.00", 2_300)],
        "EUR 185.13",
        "161.00; 0% of 50.00 0.00, 9% of 10.00 0.90, 23% of 101.00 23.23; 24.13; EUR 185.13",
    );
    // A cent more or less than was charged, or another currency, is no invoice.
    check(&[("EUR 430.00", 2_300)], "EUR 528.91", "invoice.total_differs");
    check(&[("EUR 430.00", 2_300)], "EUR 528.89", "invoice.total_differs");
    check(&[("EUR 430.00", 0)], "USD 430.00", "invoice.total_differs");
    // Lines of two currencies cannot be added.
    check(&[("EUR 430.00", 0), ("USD 1.00", 0)], "EUR 431.00", "invoice.amount");
    check(&[("EUR 92233720368547758.07", 2_300)], "EUR 0.00", "invoice.amount");
    check(&[("EUR 92233720368547758.07", 0), ("EUR 0.01", 0)], "EUR 0.00", "invoice.amount");
    check(&[], "EUR 0.00", "invoice.no_lines");
}

#[test]
fn an_invoice_has_at_most_500_lines() {
    let check = |count: usize, expected: Option<InvoiceRefusal>| {
        let lines = vec![("EUR 1.00", 0); count];
        let charged = Money::new(100 * i64::try_from(count).unwrap(), currency("EUR"));
        let found = issue(draft(&lines), &series(), day("2019-06-22"), charged);
        assert_eq!(found.err(), expected, "{count} lines");
    };
    check(0, Some(InvoiceRefusal::NoLines));
    check(1, None);
    check(500, None);
    check(501, Some(InvoiceRefusal::TooManyLines));
}

/// I15: the number rises by one with each invoice, and no invoice is dated before its predecessor.
/// A refused one leaves no gap, because the series is only moved by what was issued.
#[test]
fn numbers_have_no_gap_and_dates_never_go_back() {
    let mut series = series();
    let mut check = |issued_on: &str, charged: &str, expected: &str| {
        let found = issue(draft(&[("EUR 1.00", 0)]), &series, day(issued_on), money(charged));
        let told = match found {
            Ok((issued, next)) => {
                assert_eq!(issued.issued_on(), day(issued_on));
                assert_eq!(next.last_issued_on, Some(day(issued_on)));
                assert_eq!(next.network_id, series.network_id);
                series = next;
                issued.number().to_string()
            }
            Err(InvoiceRefusal::DateGoesBack { latest }) => format!("before {latest}"),
            Err(refusal) => refusal.to_string(),
        };
        assert_eq!(told, expected, "{issued_on}");
    };
    check("2019-06-22", "EUR 1.00", "4815162-000001");
    check("2019-06-22", "EUR 1.00", "4815162-000002");
    check("2019-06-21", "EUR 1.00", "before 2019-06-22");
    check("2019-06-23", "EUR 9.99", "invoice.total_differs");
    check("2019-06-22", "EUR 1.00", "4815162-000003");
    check("2019-12-31", "EUR 1.00", "4815162-000004");
    check("2019-12-30", "EUR 1.00", "before 2019-12-31");
    // The year does not start the series anew.
    check("2020-01-01", "EUR 1.00", "4815162-000005");
}

#[test]
fn an_issued_invoice_keeps_its_draft() {
    let invoice = issued(draft(&[("EUR 430.00", 2_300)]), "EUR 528.90").unwrap();
    assert_eq!(invoice.draft(), &draft(&[("EUR 430.00", 2_300)]));
    assert_eq!(invoice.taxes()[0].name, "VAT");
}

/// I16: the hash beside an invoice changes with everything the document says.
#[test]
fn a_hash_stands_for_everything_on_the_document() {
    let of = |draft: Draft, series: Series, on: &str, charged: &str| {
        issue(draft, &series, day(on), money(charged)).unwrap().0.hash()
    };
    let plain = || draft(&[("EUR 430.00", 2_300)]);
    let hash = || of(plain(), series(), "2019-06-22", "EUR 528.90");
    assert_eq!(hash(), hash(), "the same document");
    let check = |told: &str, change: fn(&mut Draft)| {
        let mut draft = plain();
        change(&mut draft);
        assert_ne!(draft, plain(), "{told}: nothing was changed");
        assert_ne!(of(draft, series(), "2019-06-22", "EUR 528.90"), hash(), "{told}");
    };
    check("seller's name", |draft| draft.seller.name.push('.'));
    check("seller's line", |draft| draft.seller.lines[0].push('.'));
    check("seller's tax number", |draft| draft.seller.tax_id.push('.'));
    check("buyer's name", |draft| draft.buyer.name.push('.'));
    check("another line of the buyer", |draft| draft.buyer.lines.push(String::new()));
    check("buyer's tax number", |draft| draft.buyer.tax_id.clear());
    check("name of the tax", |draft| draft.tax_name.push('.'));
    check("order", |draft| draft.order_number.push('1'));
    check("day of payment", |draft| draft.paid_on = day("2019-06-23"));
    check("payment", |draft| draft.payment = "transfer".into());
    check("description", |draft| draft.lines[0].description.push('.'));
    check("quantity", |draft| draft.lines[0].quantity = 2);
    check("unit price", |draft| draft.lines[0].unit_price.minor += 1);
    // What moves from one place to the next is a change too.
    check("a line that becomes the tax number", |draft| {
        draft.seller.lines.clear();
        draft.seller.tax_id = "1 Quay".into();
        draft.buyer.lines.insert(0, draft.buyer.name.clone());
        draft.buyer.name = "IE1".into();
    });
    check("a line broken in two", |draft| {
        draft.seller.lines = vec!["1".into(), "Quay".into()];
    });
    check("seller and buyer", |draft| std::mem::swap(&mut draft.seller, &mut draft.buyer));
    // The number, the day, the amounts.
    let later = Series { last_number: 1, ..series() };
    assert_ne!(of(plain(), later, "2019-06-22", "EUR 528.90"), hash(), "number");
    assert_ne!(of(plain(), series(), "2019-06-23", "EUR 528.90"), hash(), "day of issue");
    let dearer = draft(&[("EUR 430.01", 2_300)]);
    assert_ne!(of(dearer, series(), "2019-06-22", "EUR 528.91"), hash(), "amount");
    let untaxed = draft(&[("EUR 528.90", 0)]);
    assert_ne!(of(untaxed, series(), "2019-06-22", "EUR 528.90"), hash(), "rate");
    let dollars = draft(&[("USD 430.00", 2_300)]);
    assert_ne!(of(dollars, series(), "2019-06-22", "USD 528.90"), hash(), "currency");
}

/// A line of text cannot pass for two fields: separators inside a text do not count.
#[test]
fn a_hash_is_not_fooled_by_separators() {
    let of = |change: fn(&mut Draft)| {
        let mut draft = draft(&[("EUR 430.00", 2_300)]);
        change(&mut draft);
        issued(draft, "EUR 528.90").unwrap().hash()
    };
    let two_lines = of(|draft| draft.seller.lines = vec!["1 Quay".into(), "Dublin".into()]);
    let one_line = of(|draft| draft.seller.lines = vec!["1 Quay\nDublin".into()]);
    assert_ne!(two_lines, one_line);
    let swallowed = of(|draft| {
        draft.seller.name = "Seller\n1 Quay".into();
        draft.seller.lines.clear();
    });
    assert_ne!(swallowed, of(|_| {}));
}

/// Stored with every invoice: it must not change between versions of the program.
#[test]
fn a_hash_is_the_same_for_ever() {
    let invoice = issued(draft(&[("EUR 430.00", 2_300)]), "EUR 528.90").unwrap();
    insta::assert_snapshot!(invoice.hash(), @"9b2d921978b5db2adc389e9ad7956fb151d9d4b793cbddc1cf3322c78747ddc3");
}

fn any_lines() -> impl Strategy<Value = Vec<(i64, u32)>> {
    let rate = prop::sample::select(vec![0_u32, 500, 800, 1_000, 1_900, 2_300]);
    prop::collection::vec((-100_000i64..1_000_000, rate), 1..40)
}

proptest! {
    /// I8: the lines and the taxes make the total, whatever the rates; each tax is that of its
    /// base.
    #[test]
    fn lines_and_taxes_make_the_total(amounts in any_lines(), code in prop::sample::select(vec!["EUR", "JPY"])) {
        let currency = currency(code);
        let mut draft = draft(&[("EUR 1.00", 0)]);
        draft.currency = currency;
        draft.lines = amounts
            .iter()
            .map(|(minor, rate)| Line {
                description: "x".into(),
                quantity: 1,
                unit_price: Money::new(*minor, currency),
                amount: Money::new(*minor, currency),
                tax_rate: BasisPoints(*rate),
            })
            .collect();
        let base = |of: u32| -> i64 {
            amounts.iter().filter(|(_, rate)| *rate == of).map(|(minor, _)| minor).sum()
        };
        let mut rates: Vec<u32> = amounts.iter().map(|(_, rate)| *rate).collect();
        rates.sort();
        rates.dedup();
        // Half a unit away from zero, by whole numbers of another kind than the rule's.
        let tax = |of: u32| {
            let exact = base(of) * i64::from(of);
            (exact.abs() + 5_000) / 10_000 * exact.signum()
        };
        let net: i64 = amounts.iter().map(|(minor, _)| minor).sum();
        let taxes: i64 = rates.iter().map(|rate| tax(*rate)).sum();
        let charged = Money::new(net + taxes, currency);
        let (issued, _) = issue(draft.clone(), &series(), day("2019-06-22"), charged).unwrap();
        prop_assert_eq!(issued.net().minor, net);
        prop_assert_eq!(issued.tax().minor, taxes);
        prop_assert_eq!(issued.total(), charged);
        let found: Vec<(u32, i64, i64)> =
            issued.taxes().iter().map(|line| (line.rate.0, line.base.minor, line.tax.minor)).collect();
        let expected: Vec<(u32, i64, i64)> =
            rates.iter().map(|rate| (*rate, base(*rate), tax(*rate))).collect();
        prop_assert_eq!(found, expected);
        let other = Money::new(charged.minor + 1, currency);
        let refused = issue(draft, &series(), day("2019-06-22"), other);
        prop_assert_eq!(refused.err(), Some(InvoiceRefusal::TotalDiffers));
    }

    /// I15, for any days on which somebody tries: the issued ones are numbered 1, 2, 3 … and dated
    /// in order.
    #[test]
    fn a_series_is_gapless_whatever_is_tried(days in prop::collection::vec(0i32..60, 1..40)) {
        let mut series = series();
        let mut latest = None;
        let mut count = 0;
        for offset in days {
            let on = plus_days(day("2019-06-22"), offset);
            match issue(draft(&[("EUR 1.00", 0)]), &series, on, money("EUR 1.00")) {
                Ok((issued, next)) => {
                    count += 1;
                    let expected = InvoiceNumber::new(series.network_id, count);
                    prop_assert_eq!(issued.number(), &expected);
                    prop_assert!(latest <= Some(on));
                    latest = Some(on);
                    series = next;
                }
                Err(refusal) => {
                    prop_assert!(Some(on) < latest, "{refusal}");
                }
            }
        }
        prop_assert_eq!(series.last_number, count);
    }
}
