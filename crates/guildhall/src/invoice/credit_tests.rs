//! Credit notes, from the invoice that is taken back to the page that says so.

use domain::ids::InvoiceId;
use domain::money::Money;
use domain::order::Purpose;
use domain::policy::Method;

use super::tests::{DAY, bought, issued};
use super::{Invoice, credit, document, store};
use crate::db::{PartnerScope, event};
use crate::error::Error;
use crate::testing::{Member, TestApp};

/// Credits an amount in minor units in a commit of its own.
pub(super) async fn credited(
    app: &TestApp,
    member: &Member,
    invoice: &Invoice,
    (minor, reason): (i64, &str),
) -> Result<Invoice, Error> {
    let (ctx, loaded) = (app.system().await, app.programme().await.unwrap());
    let scope = PartnerScope::open(app, member.partner).await.unwrap();
    let amount = Money::new(minor, invoice.issued.total().currency);
    let id: InvoiceId =
        credit::issue_for(&scope, app, &ctx, &loaded, invoice.id, amount, reason).await?;
    scope.commit().await.unwrap();
    store::get(app.db.read(), member.partner, id).await
}

#[tokio::test]
async fn a_credit_note_names_its_invoice_and_counts_in_its_series() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "DE").await;
    let invoice = bought(&app, &member).await;
    app.advance_days(3).await;
    let note = credited(&app, &member, &invoice, (52_360, "cancelled")).await.unwrap();
    assert_eq!(note.series_no, 2);
    assert_eq!(note.issued.issued_on().to_string(), "2024-03-07");
    let sums = [note.issued.net(), note.issued.tax(), note.issued.total()].map(|sum| sum.minor);
    assert_eq!(sums, [44_000, 8_360, 52_360]);
    assert_eq!(note.issued.draft().buyer, invoice.issued.draft().buyer);
    let correction = note.issued.draft().kind.correction().unwrap();
    assert_eq!(&correction.invoice, invoice.issued.number());
    assert!(correction.reason.starts_with("The subscription was cancelled"), "{correction:?}");
    // The order's invoice is still the invoice, and the next order's number follows.
    let found = store::find_by_order(app.db.read(), member.partner, invoice.order).await.unwrap();
    assert_eq!(found.map(|found| found.id), Some(invoice.id));
    let next = issued(&app, &member, ("silver", Purpose::Purchase, Method::Card)).await;
    assert_eq!(next.series_no, 3);
    let events = event::list(app.db.read(), member.partner, None, 10).await.unwrap();
    let event = events.iter().find(|event| event.kind == "credit_note.issued").unwrap();
    assert!(event.data.contains(invoice.issued.number().as_str()), "{}", event.data);
}

/// I16: credits never exceed their invoice, and what is refused takes no number.
#[tokio::test]
async fn an_invoice_is_credited_in_parts_until_nothing_is_left() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "DE").await;
    let invoice = bought(&app, &member).await;
    for (amount, left, number) in [
        (10_000, Some(42_360), 2),
        (42_361, None, 2),
        (0, None, 2),
        (-1, None, 2),
        (42_000, Some(360), 3),
        (360, Some(0), 4),
        (1, None, 4),
    ] {
        let note = credited(&app, &member, &invoice, (amount, "surplus")).await;
        assert_eq!(note.is_ok(), left.is_some(), "{amount}: {note:?}");
        let scope = PartnerScope::open(&app, member.partner).await.unwrap();
        if let Some(left) = left {
            assert_eq!(credit::rest(&scope, invoice.id).await.unwrap().minor, left, "{amount}");
        }
        drop(scope);
        assert_eq!(app.partner(member.partner).await.last_invoice_no, number, "{amount}");
    }
    let notes = store::list_credits(app.db.read(), member.partner, invoice.id).await.unwrap();
    let net: i64 = notes.iter().map(|note| note.issued.net().minor).sum();
    let tax: i64 = notes.iter().map(|note| note.issued.tax().minor).sum();
    assert_eq!((net, tax), (invoice.issued.net().minor, invoice.issued.tax().minor));
}

#[tokio::test]
async fn a_credit_note_is_never_credited_nor_is_another_companys_invoice() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "US").await;
    let other = app.enrolled_partner("Northwind Traders", "US").await;
    let invoice = bought(&app, &member).await;
    let note = credited(&app, &member, &invoice, (100, "surplus")).await.unwrap();
    let again = credited(&app, &member, &note, (100, "surplus")).await;
    assert!(matches!(again, Err(Error::Broken(_))), "{again:?}");
    let foreign = credited(&app, &other, &invoice, (100, "surplus")).await;
    assert!(matches!(foreign, Err(Error::NotFound)), "{foreign:?}");
}

#[tokio::test]
async fn the_pages_show_what_was_credited_and_why() {
    let app = TestApp::on(DAY).await;
    let mut member = app.enrolled_partner("Contoso Works", "DE").await;
    let invoice = bought(&app, &member).await;
    let number = invoice.issued.number().clone();
    let note = credited(&app, &member, &invoice, (10_000, "Goodwill for <the> delay")).await;
    let note = note.unwrap();
    let noted = note.issued.number().clone();
    let page = member.get(&format!("/invoices/{noted}")).await.ok();
    page.has("Credit note").has("Goodwill for <the> delay").has(number.as_str());
    let page = member.get(&format!("/invoices/{number}")).await.ok();
    page.has("Paid, partly credited").has(noted.as_str());
    let page = member.get("/invoices").await.ok();
    page.has("Paid, partly credited");
    credited(&app, &member, &invoice, (42_360, "cancelled")).await.unwrap();
    member.get("/invoices").await.ok().has("Credited");
    let pdf = document::pdf(&app, &app.ctx_of(&member).await, member.partner, note.id).await;
    assert!(pdf.unwrap().starts_with(b"%PDF-"));
}

#[tokio::test]
async fn a_payment_has_its_receipt_and_a_credit_note_has_none() {
    let app = TestApp::on(DAY).await;
    app.rows_are_made_by_hand();
    let mut member = app.enrolled_partner("Contoso Works", "JP").await;
    let invoice = bought(&app, &member).await;
    let number = invoice.issued.number().clone();
    member.get(&format!("/invoices/{number}")).await.ok().has("Receipt (PDF)");
    let file = member.get(&format!("/invoices/{number}/receipt")).await.ok();
    let again = member.get(&format!("/invoices/{number}/receipt")).await.ok();
    assert!(file.bytes.starts_with(b"%PDF-") && file.bytes == again.bytes);
    let invoice_file = member.get(&format!("/invoices/{number}/pdf")).await.ok();
    assert!(file.bytes != invoice_file.bytes, "the receipt is not the invoice");
    let paper = super::paper::receipt_paper(&app, &invoice);
    assert_eq!(
        (paper.title.as_str(), paper.number.value.as_str()),
        ("領収書", &*format!("{number}-R"))
    );
    assert_eq!(paper.totals.len(), 1);
    assert!(paper.facts.iter().any(|fact| fact.value == number.as_str()), "{:?}", paper.facts);
    let note = credited(&app, &member, &invoice, (100, "surplus")).await.unwrap();
    let noted = note.issued.number();
    member.get(&format!("/invoices/{noted}/receipt")).await.status(404);
    let mut other = app.enrolled_partner("Northwind Traders", "US").await;
    other.get(&format!("/invoices/{number}/receipt")).await.status(404);
}
