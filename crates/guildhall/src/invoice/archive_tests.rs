//! A year of documents as one file.

use std::io::{Cursor, Read};

use domain::access::Role;
use zip::ZipArchive;

use super::command::{self, InvoiceVerb};
use super::credit_tests::credited;
use super::tests::{DAY, bought};
use super::{document, store};
use crate::testing::TestApp;

/// Names and contents, in their order.
fn unpacked(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

#[tokio::test]
async fn a_year_holds_its_documents_as_they_are_kept() {
    let app = TestApp::on(DAY).await;
    let mut ada = app.enrolled_partner("Contoso Works", "DE").await;
    let invoice = bought(&app, &ada).await;
    let note = credited(&app, &ada, &invoice, (10_000, "surplus")).await.unwrap();
    app.set_day("2026-03-04").await;
    bought(&app, &ada).await;
    let list = ada.get("/invoices").await.ok().has("2024 (ZIP)").has("2026 (ZIP)");
    let list = list.lacks("2025 (ZIP)");
    assert!(list.attribute("a[href='/invoices/years/2024']", "href").is_some());
    // None of the documents was rendered yet: the download does it.
    let answer = ada.get("/invoices/years/2024").await.ok();
    assert_eq!(answer.headers["content-type"], "application/zip");
    let disposition = answer.headers["content-disposition"].to_str().unwrap();
    assert_eq!(disposition, "attachment; filename=\"invoices-2024.zip\"");
    let files = unpacked(answer.bytes);
    let ctx = app.ctx_of(&ada).await;
    for (document, (name, content)) in [&invoice, &note].into_iter().zip(&files) {
        assert_eq!(*name, format!("{}.pdf", document.issued.number()));
        let kept = store::find_document(app.db.read(), ada.partner, document.id).await.unwrap();
        assert_eq!(&kept.expect("it was kept").pdf, content);
        let again = document::pdf(&app, &ctx, ada.partner, document.id).await.unwrap();
        assert_eq!(&again, content);
    }
    assert_eq!(files.len(), 2);
    let again = ada.get("/invoices/years/2024").await.ok();
    assert_eq!(unpacked(again.bytes), files);
    for missing in ["2023", "2025", "x", "99999", "-2024"] {
        ada.get(&format!("/invoices/years/{missing}")).await.status(404);
    }
}

#[tokio::test]
async fn only_those_who_may_download_get_a_year() {
    let app = TestApp::on(DAY).await;
    let ada = app.enrolled_partner("Contoso Works", "DE").await;
    let invoice = bought(&app, &ada).await;
    let mut uli = app.colleague(&ada, "Uli", Role::BillingAdmin).await;
    uli.get("/invoices").await.ok().lacks("(ZIP)");
    uli.get("/invoices/years/2024").await.status(403);
    let mut kai = app.enrolled_partner("Fabrikam Labs", "JP").await;
    kai.get("/invoices/years/2024").await.status(404);
    let network_id = app.partner(ada.partner).await.network_id.unwrap();
    let path = format!("/operator/partners/{network_id}/invoices/years/2024");
    kai.get(&path).await.status(403);
    let files = unpacked(app.operator().await.get(&path).await.ok().bytes);
    assert_eq!(files[0].0, format!("{}.pdf", invoice.issued.number()));
}

#[tokio::test]
async fn the_command_line_saves_a_year() {
    let app = TestApp::on(DAY).await;
    let ada = app.enrolled_partner("Contoso Works", "DE").await;
    bought(&app, &ada).await;
    let ctx = app.ctx_of(&ada).await;
    let directory = tempfile::tempdir().unwrap();
    let verb = InvoiceVerb::Year { year: 2024, out: directory.path().to_owned() };
    let said = command::run(&app, &ctx, ada.partner, verb, false).await.unwrap();
    assert!(said.contains("invoices-2024.zip"), "{said}");
    let saved = std::fs::read(directory.path().join("invoices-2024.zip")).unwrap();
    assert_eq!(unpacked(saved).len(), 1);
}
