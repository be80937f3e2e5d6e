//! Documents for tests.

use domain::money::{BasisPoints, Currency, Money};
use domain::text::Country;

use crate::{Category, Document, Line, Means, Party, Postal, Precedent, Tax, Totals};

pub fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap())
}

pub fn party(name: &str, country: &str, vat_id: &str) -> Party {
    Party {
        name: name.to_owned(),
        postal: Postal {
            lines: vec!["1 Quay".to_owned(), "Block <2> & 3".to_owned()],
            city: "Dublin".to_owned(),
            postal_code: "D02".to_owned(),
            region: String::new(),
            country: Country::parse(country).unwrap(),
        },
        vat_id: vat_id.to_owned(),
        other_id: String::new(),
    }
}

/// One line of a price at a rate, paid.
pub fn document(minor: i64, rate: u32) -> Document {
    let (net, rate) = (eur(minor), BasisPoints(rate));
    let tax = net.share(rate).unwrap();
    let total = net.checked_add(tax).unwrap();
    Document {
        number: "4815162-000001".to_owned(),
        issued_on: "2026-02-28".parse().unwrap(),
        currency: net.currency,
        purchase_order: "PO 7".to_owned(),
        order_number: "4815162-O0007".to_owned(),
        notes: vec!["Paid by card".to_owned()],
        precedent: None,
        seller: party("Guildhall", "IE", "IE6388047V"),
        buyer: party("Contoso", "DE", ""),
        delivered_on: "2026-02-27".parse().unwrap(),
        means: Means::Card,
        means_text: "Paid by card".to_owned(),
        allowances: Vec::new(),
        totals: Totals {
            lines: net,
            allowances: eur(0),
            net,
            tax,
            total,
            prepaid: total,
            due: eur(0),
        },
        taxes: vec![Tax {
            category: Category::Standard,
            rate,
            base: net,
            tax,
            reason: String::new(),
        }],
        lines: vec![Line {
            name: "Action Pack".to_owned(),
            description: "One year".to_owned(),
            quantity: 1,
            price: net,
            net,
            category: Category::Standard,
            rate,
            period: Some(("2026-02-28".parse().unwrap(), "2027-02-28".parse().unwrap())),
        }],
    }
}

/// The same in another category, without tax.
pub fn untaxed(category: Category, reason: &str) -> Document {
    let mut document = document(44_000, 0);
    document.taxes[0].category = category;
    document.taxes[0].reason = reason.to_owned();
    document.lines[0].category = category;
    if category == Category::OutOfScope {
        document.seller.other_id = std::mem::take(&mut document.seller.vat_id);
    }
    document
}

pub fn credit(mut document: Document) -> Document {
    document.precedent = Some(Precedent {
        number: std::mem::replace(&mut document.number, "4815162-000002".to_owned()),
        issued_on: "2026-02-01".parse().unwrap(),
    });
    document
}
