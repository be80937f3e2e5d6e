use proptest::prelude::*;

use super::*;
use crate::ids::NetworkId;
use crate::invoice::{Party, Postal, Series, issue};
use crate::money::BasisPoints;
use crate::offer::Treatment;
use crate::offer::samples::country;
use crate::policy::Method;
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

fn series(last_number: u32) -> Series {
    let network_id = NetworkId::new(4_815_162).unwrap();
    Series { network_id, last_number, last_issued_on: None }
}

fn invoice_of(net: Money, rate: u32) -> Issued {
    let party = |name: &str| Party {
        name: name.into(),
        lines: vec![],
        tax_id: String::new(),
        postal: postal(),
    };
    let line = Line {
        description: "Action Pack".into(),
        quantity: 1,
        unit_price: net,
        amount: net,
        tax_rate: BasisPoints(rate),
    };
    let draft = Draft {
        kind: Kind::Invoice,
        seller: party("Seller"),
        buyer: party("Buyer"),
        currency: net.currency,
        treatment: Treatment::Standard,
        tax_name: "VAT".into(),
        tax_note: String::new(),
        lines: vec![line],
        order_number: "4815162-O0007".into(),
        purchase_order: "PO 7".into(),
        covers: (day("2019-06-22"), day("2020-06-22")),
        paid_on: day("2019-06-22"),
        method: Method::Card,
        account: String::new(),
        payment: "card".into(),
    };
    let total = net.checked_add(net.share(BasisPoints(rate)).unwrap()).unwrap();
    issue(draft, &series(0), day("2019-06-22"), total).unwrap().0
}

fn words() -> CreditWords {
    CreditWords { reason: "Cancelled".into(), part: "A part".into(), payment: "to the card".into() }
}

/// Issues the credit note of an amount.
fn credited(
    invoice: &Issued,
    before: (Money, Money),
    amount: Money,
) -> Result<Issued, InvoiceRefusal> {
    let draft = credit(invoice, before, amount, words())?;
    Ok(issue(draft, &series(1), day("2019-06-23"), amount)?.0)
}

/// Net amount and rate of the invoice, credited before with its tax, now → lines, net and tax.
#[test]
fn a_credit_note_takes_back_at_most_what_is_left() {
    let check = |before: [&str; 2], amount: &str, expected: &str| {
        let invoice = invoice_of(money("EUR 440.00"), 1_900);
        let [before, tax] = before.map(money);
        let told = match credited(&invoice, (before, tax), money(amount)) {
            Ok(note) => {
                let texts: Vec<_> =
                    note.draft().lines.iter().map(|line| line.description.as_str()).collect();
                let sums = [note.net(), note.tax(), note.total()].map(Money::decimal);
                format!("{}: {}", texts.join(", "), sums.join(" + "))
            }
            Err(refusal) => refusal.to_string(),
        };
        assert_eq!(told, expected, "{amount} after {before}");
    };
    let nothing = ["EUR 0.00", "EUR 0.00"];
    check(nothing, "EUR 523.60", "Action Pack: 440.00 + 83.60 + 523.60");
    check(nothing, "EUR 100.00", "A part: 84.03 + 15.97 + 100.00");
    check(["EUR 100.00", "EUR 15.97"], "EUR 423.60", "A part: 355.97 + 67.63 + 423.60");
    check(["EUR 100.00", "EUR 15.97"], "EUR 423.61", "invoice.credit_beyond");
    check(["EUR 523.60", "EUR 83.60"], "EUR 0.01", "invoice.credit_beyond");
    check(nothing, "EUR 0.00", "invoice.credit_beyond");
    check(nothing, "EUR -1.00", "invoice.credit_beyond");
    check(nothing, "EUR 523.61", "invoice.credit_beyond");
    check(nothing, "USD 1.00", "invoice.amount");
}

#[test]
fn a_credit_note_names_its_invoice_and_cannot_be_credited() {
    let invoice = invoice_of(money("USD 475.00"), 0);
    let nothing = Money::zero(currency("USD"));
    let note = credited(&invoice, (nothing, nothing), money("USD 475.00")).unwrap();
    let correction = note.draft().kind.correction().unwrap();
    assert_eq!(correction.invoice.as_str(), "4815162-000001");
    assert_eq!(
        (correction.issued_on, note.number().as_str()),
        (day("2019-06-22"), "4815162-000002")
    );
    let again = credited(&note, (nothing, nothing), money("USD 1.00"));
    assert_eq!(again.err(), Some(InvoiceRefusal::CreditOfCredit));
    // What it takes back belongs to what its hash signs.
    let mut other = note.clone();
    if let Kind::CreditNote(correction) = &mut other.draft.kind {
        correction.invoice = InvoiceNumber::parse("4815162-000003").unwrap();
    }
    assert_ne!(note.hash(), other.hash());
}

#[test]
fn a_tax_that_is_not_the_rates_is_no_credit_note() {
    let invoice = invoice_of(money("EUR 440.00"), 1_900);
    let nothing = Money::zero(currency("EUR"));
    let mut draft = credit(&invoice, (nothing, nothing), money("EUR 100.00"), words()).unwrap();
    let Kind::CreditNote(correction) = &mut draft.kind else { panic!("an invoice") };
    correction.tax = money("EUR 15.94");
    draft.lines[0].amount = money("EUR 84.06");
    let issued = issue(draft, &series(1), day("2019-06-23"), money("EUR 100.00"));
    assert_eq!(issued.err(), Some(InvoiceRefusal::CreditTax));
}

proptest! {
    /// However an invoice is taken back in parts, the last one leaves nothing of it, and every
    /// part's tax is the rate's but for its share of the rounding.
    #[test]
    fn all_parts_together_are_the_invoice(
        net in 100_i64..10_000_000,
        rate in prop::sample::select(vec![0_u32, 500, 600, 700, 1_000, 1_900, 2_300, 2_700]),
        parts in prop::collection::vec(1_i64..1_000, 1..12),
    ) {
        let currency = currency("EUR");
        let invoice = invoice_of(Money::new(net, currency), rate);
        let whole: i64 = parts.iter().sum();
        let (mut before, mut tax) = (Money::zero(currency), Money::zero(currency));
        let mut share = 0;
        for part in &parts {
            share += part;
            let after = i128::from(invoice.total().minor) * i128::from(share) / i128::from(whole);
            let amount = Money::new(i64::try_from(after).unwrap() - before.minor, currency);
            if amount.minor == 0 {
                continue;
            }
            let note = credited(&invoice, (before, tax), amount).unwrap();
            before = before.checked_add(note.total()).unwrap();
            tax = tax.checked_add(note.tax()).unwrap();
        }
        prop_assert_eq!((before, tax), (invoice.total(), invoice.tax()));
    }
}
