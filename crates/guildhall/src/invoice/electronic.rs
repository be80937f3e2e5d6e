//! An invoice for machines: EN 16931 XML, in the PDF of what a seller in the European Union bills
//! in euros.

use ::document::Attachment;
use domain::invoice::{Draft, Issued, Kind, Line as OwnLine, Party as OwnParty};
use domain::money::{Currency, Money};
use domain::offer::Treatment;
use domain::partner::tax_id::is_in_union;
use domain::policy::Method;
use domain::text::Locale;
use einvoice::{
    Allowance, Category, Document, Line, Means, Party, Postal, Precedent, Tax, Totals, Violation,
};

use super::description_and_detail;
use crate::app::App;

/// Whether a document goes out with its XML.
pub(super) fn applies(draft: &Draft) -> bool {
    is_in_union(draft.seller.postal.country) && Currency::parse("EUR") == Some(draft.currency)
}

/// The rules of EN 16931 that a document breaks; none where it needs no XML.
pub(super) fn violations(issued: &Issued) -> Vec<Violation> {
    if applies(issued.draft()) { einvoice::violations(&document(issued)) } else { Vec::new() }
}

/// The XML as the file that travels within the PDF; `None` where the document needs none.
pub(super) fn attachment(app: &App, locale: Locale, issued: &Issued) -> Option<Attachment> {
    applies(issued.draft()).then(|| Attachment {
        name: einvoice::FILE_NAME.to_owned(),
        mime_type: "text/xml".to_owned(),
        description: app.text(locale, "invoice-attachment", &[]),
        bytes: einvoice::xml(&document(issued)).into_bytes(),
    })
}

/// The business terms of a document.
fn document(issued: &Issued) -> Document {
    let draft = issued.draft();
    let category = category(&draft.treatment);
    // What is taken off is an allowance on the document: a price is never below zero.
    let (charged, taken_off): (Vec<&OwnLine>, Vec<&OwnLine>) =
        draft.lines.iter().partition(|line| 0 <= line.amount.minor);
    let lines: Vec<Line> = charged.iter().map(|own| line(own, category, draft.covers)).collect();
    let allowances: Vec<Allowance> = taken_off.iter().map(|own| allowance(own, category)).collect();
    let correction = match &draft.kind {
        Kind::Invoice => None,
        Kind::CreditNote(correction) => Some(correction),
    };
    let mut notes = vec![draft.payment.clone()];
    notes.extend(correction.map(|correction| correction.reason.clone()));
    Document {
        number: issued.number().to_string(),
        issued_on: issued.issued_on(),
        currency: draft.currency,
        purchase_order: draft.purchase_order.clone(),
        order_number: draft.order_number.clone(),
        notes,
        precedent: correction.map(|correction| Precedent {
            number: correction.invoice.to_string(),
            issued_on: correction.issued_on,
        }),
        seller: party(&draft.seller, category),
        buyer: party(&draft.buyer, category),
        delivered_on: draft.covers.0,
        means: match draft.method {
            Method::Card => Means::Card,
            Method::Transfer => Means::Transfer { account: draft.account.clone() },
        },
        means_text: draft.payment.clone(),
        totals: totals(issued, &lines, &allowances),
        taxes: issued.taxes().iter().map(|own| tax(own, draft, category)).collect(),
        allowances,
        lines,
    }
}

fn category(treatment: &Treatment) -> Category {
    match treatment {
        Treatment::Standard => Category::Standard,
        Treatment::ReverseCharge { .. } => Category::ReverseCharge,
        Treatment::Exempt { .. } => Category::Exempt,
        Treatment::NotTaxed => Category::OutOfScope,
    }
}

fn line(own: &OwnLine, category: Category, covers: (jiff::civil::Date, jiff::civil::Date)) -> Line {
    let (name, detail) = description_and_detail(&own.description);
    Line {
        name,
        description: detail.unwrap_or_default(),
        quantity: own.quantity,
        price: own.unit_price,
        net: own.amount,
        category,
        rate: own.tax_rate,
        period: Some(covers),
    }
}

fn allowance(own: &OwnLine, category: Category) -> Allowance {
    Allowance {
        amount: Money::new(-own.amount.minor, own.amount.currency),
        reason: description_and_detail(&own.description).0,
        category,
        rate: own.tax_rate,
    }
}

fn tax(own: &domain::invoice::TaxLine, draft: &Draft, category: Category) -> Tax {
    let reason = match draft.treatment {
        Treatment::Standard => "",
        Treatment::ReverseCharge { .. } | Treatment::Exempt { .. } => &draft.tax_note,
        Treatment::NotTaxed => &draft.tax_name,
    };
    Tax { category, rate: own.rate, base: own.base, tax: own.tax, reason: reason.to_owned() }
}

/// Out of the tax's scope nobody may stand under a VAT number; it is told as any other number.
fn party(own: &OwnParty, category: Category) -> Party {
    let domain::invoice::Postal { lines, city, postal_code, region, country } = own.postal.clone();
    let outside = category == Category::OutOfScope || !is_in_union(country);
    let (vat_id, other_id) = if outside {
        (String::new(), own.tax_id.clone())
    } else {
        (own.tax_id.clone(), String::new())
    };
    Party {
        name: own.name.clone(),
        postal: Postal { lines, city, postal_code, region, country },
        vat_id,
        other_id,
    }
}

fn totals(issued: &Issued, lines: &[Line], allowances: &[Allowance]) -> Totals {
    let currency = issued.draft().currency;
    let money = |minor: i64| Money::new(minor, currency);
    Totals {
        lines: money(lines.iter().map(|line| line.net.minor).sum()),
        allowances: money(allowances.iter().map(|allowance| allowance.amount.minor).sum()),
        net: issued.net(),
        tax: issued.tax(),
        total: issued.total(),
        // Money is there before an invoice is, and goes back with a credit note.
        prepaid: issued.total(),
        due: money(0),
    }
}
