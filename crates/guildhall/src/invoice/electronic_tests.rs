//! Invoices for machines: in which PDF they travel, that they hold, and what a broken rule leads to.

use std::path::Path;
use std::process::Command;

use domain::ids::SubscriptionId;
use domain::money::Money;
use domain::order::Purpose;
use domain::policy::Method;

use super::tests::{DAY, bought, issued};
use super::{Invoice, credit, document, electronic, store};
use crate::db::{PartnerScope, task};
use crate::partner::tax::{self, ExemptionForm};
use crate::payment::again;
use crate::programme::{self, Files};
use crate::testing::{Member, TestApp};

/// The interpreter with the standard's own rules, where there is one.
const PYTHON: &str = "GUILDHALL_TEST_EINVOICE";

fn contains(pdf: &[u8], needle: &str) -> bool {
    pdf.windows(needle.len()).any(|window| window == needle.as_bytes())
}

async fn credited(app: &TestApp, member: &Member, invoice: &Invoice, minor: i64) -> Invoice {
    let (ctx, loaded) = (app.system().await, app.programme().await.unwrap());
    let scope = PartnerScope::open(app, member.partner).await.unwrap();
    let amount = Money::new(minor, invoice.issued.total().currency);
    let id = credit::issue_for(&scope, app, &ctx, &loaded, invoice.id, amount, "surplus").await;
    scope.commit().await.unwrap();
    store::get(app.db.read(), member.partner, id.unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_bill_in_euros_carries_its_xml_and_says_so() {
    let app = TestApp::on(DAY).await;
    app.rows_are_made_by_hand();
    for (country, carries) in [("DE", true), ("US", false), ("JP", false)] {
        let member = app.enrolled_partner(&format!("Firm{country} Works"), country).await;
        let ctx = app.ctx_of(&member).await;
        let invoice = bought(&app, &member).await;
        let pdf = document::pdf(&app, &ctx, member.partner, invoice.id).await.unwrap();
        for mark in ["factur-x.xml", "<fx:ConformanceLevel>EN 16931<", "/AFRelationship"] {
            assert_eq!(contains(&pdf, mark), carries, "{country}: {mark}");
        }
        assert!(contains(&pdf, "<pdfaid:part>3</pdfaid:part>"), "{country}");
        // Given out again, it is the same file.
        let again = document::pdf(&app, &ctx, member.partner, invoice.id).await.unwrap();
        assert!(pdf == again, "{country}");
    }
}

/// Every treatment, a discount, a credit note over a part and one over the whole: by our rules, and
/// by the standard's own where a python has them.
#[tokio::test]
async fn documents_of_every_kind_hold() {
    let app = TestApp::on(DAY).await;
    app.rows_are_made_by_hand();
    let system = app.system().await;
    let mut documents = Vec::new();
    for (name, country) in [("Standard", "DE"), ("Reverse", "FR"), ("Exempt", "DE"), ("None", "MC")]
    {
        let member = app.enrolled_partner(&format!("{name} Works"), country).await;
        match name {
            "Reverse" => tax::edit_tax_id(&app, &system, member.partner, "40303265045").await,
            "Exempt" => {
                let (first, last) = ("2024-01-01".to_owned(), "2024-12-31".to_owned());
                let form = ExemptionForm { certificate: "C <7> & co".to_owned(), first, last };
                tax::record_exemption(&app, &system, member.partner, &form).await
            }
            _ => Ok(()),
        }
        .unwrap();
        let from = SubscriptionId(member.partner.0);
        let upgraded = ("gold", Purpose::Upgrade { from }, Method::Transfer);
        let (invoice, upgrade) =
            (bought(&app, &member).await, issued(&app, &member, upgraded).await);
        let total = invoice.issued.total().minor;
        documents.push(credited(&app, &member, &invoice, 10_001).await);
        documents.push(credited(&app, &member, &invoice, total - 10_001).await);
        documents.push(credited(&app, &member, &upgrade, upgrade.issued.total().minor).await);
        documents.extend([invoice, upgrade]);
    }
    for document in &documents {
        let number = document.issued.number();
        assert!(electronic::applies(document.issued.draft()), "{number}");
        assert_eq!(electronic::violations(&document.issued), [], "{number}");
    }
    judged(&app, &documents);
}

/// Lets the standard's own rules look at the documents.
fn judged(app: &TestApp, documents: &[Invoice]) {
    let Ok(python) = std::env::var(PYTHON) else {
        println!("skipped: {PYTHON} names no python with factur-x and saxonche");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for document in documents {
        let file = electronic::attachment(app, document.locale, &document.issued).unwrap();
        let name = format!("{}.xml", document.issued.number());
        std::fs::write(folder.path().join(name), file.bytes).unwrap();
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/einvoice/rules.py");
    let output = Command::new(python).arg(script).arg(folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains(&format!("{} documents, 0 failures", documents.len())), "{said}");
}

/// A seller whose VAT number is of another country: nothing is issued, no number is taken, the money
/// stays visible, the operator is told the term, and goes on when it is mended.
#[tokio::test]
async fn a_document_that_breaks_a_rule_is_not_issued() {
    let app = TestApp::on(DAY).await;
    apply(&app, "IE1234567XA", "FR1234567XA").await;
    let mut member = app.enrolled_partner("Northwind Traders", "DE").await;
    let path = member.orders_by_transfer("action-pack").await;
    let order = app.order(member.partner, &path).await;
    app.receives(&order, ("523.60", "EUR"), "B-1").await;
    let read = app.db.read();
    assert_eq!(app.order(member.partner, &path).await.state.code(), "awaiting_payment");
    assert_eq!(app.partner(member.partner).await.last_invoice_no, 0);
    let tasks = task::list_of(read, member.partner, 10).await.unwrap();
    let invalid = tasks.iter().find(|task| task.kind == again::INVALID).unwrap();
    assert!(invalid.data.contains("BT-31") && invalid.data.contains("BR-CO-09"), "{invalid:?}");
    let mut operator = app.operator().await;
    let page = operator.get(&format!("/operator/tasks/{}", invalid.task_id)).await.ok();
    page.has("BT-31").has("BR-CO-09").has("Settle again");
    let settle = format!("/operator/orders/{}/settlements", order.number);
    operator.post_form(&settle, &[]).await.status(409);
    member.post_form(&settle, &[]).await.status(403);
    let still = task::list_of(read, member.partner, 10).await.unwrap();
    assert_eq!(still.len(), tasks.len(), "one task, however often it is tried");
    apply(&app, "FR1234567XA", "IE1234567XA").await;
    operator.post_form(&settle, &[]).await.status(303);
    let done = app.order(member.partner, &path).await;
    assert_eq!(done.state.code(), "completed");
    let invoice = store::find_by_order(read, member.partner, order.id).await.unwrap().unwrap();
    assert_eq!((invoice.series_no, invoice.issued.total().minor), (1, 52_360));
    let closed = task::list_of(read, member.partner, 10).await.unwrap();
    assert!(closed.iter().all(|task| task.closed_at.is_some()), "{closed:?}");
}

/// Puts another text into the programme's own facts.
async fn apply(app: &TestApp, before: &str, after: &str) {
    let version = programme::store::newest_version(app.db.read()).await.unwrap().unwrap();
    let Files(mut files) = programme::store::files(app.db.read(), version).await.unwrap();
    let text = files.get_mut("programme.toml").unwrap();
    assert!(text.contains(before), "{before} is not there");
    *text = text.replace(before, after);
    let transaction = app.db.begin().await.unwrap();
    let now = app.now().await.unwrap();
    programme::store::record(&transaction, &Files(files), now, "test").await.unwrap();
    transaction.commit().await.unwrap();
}
