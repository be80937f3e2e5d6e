//! Who reads the letters about a company's money: its admins, and whom its billing profile names.

use domain::access::Role;
use domain::text::Locale;

use crate::access::people::{Newcomer, add_user};
use crate::testing::{Mail, Member, PASSWORD, TestApp};

const ACCOUNTS: &str = "accounts@ledger.example";

async fn names(ada: &mut Member, name: &str, email: &str) {
    let fields = [
        ("billing_name", name),
        ("billing_email", email),
        ("billing_phone", ""),
        ("billing_reference", ""),
    ];
    ada.post_form("/company/profiles/billing", &fields).await.status(303);
}

async fn subjects(app: &TestApp, email: &str) -> Vec<String> {
    app.mails(email).await.into_iter().map(|mail| mail.subject).collect()
}

fn about<'a>(mails: &'a [Mail], words: &str) -> Vec<&'a Mail> {
    mails.iter().filter(|mail| mail.subject.contains(words)).collect()
}

/// Bought, reminded of, renewed by itself: each letter once to the admin and once to the contact.
#[tokio::test]
async fn the_billing_contact_reads_what_the_admins_read_of_money() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    names(&mut ada, "Ledger House", ACCOUNTS).await;
    ada.buys_by_card("action-pack", "approve").await;
    app.work().await;
    app.live_to("2025-03-06").await;
    let read = app.mails(ACCOUNTS).await;
    let own = app.mails(&ada.email).await;
    let told = subjects(&app, ACCOUNTS).await;
    for (words, count) in [("is paid", 2), ("renews itself", 1)] {
        let counts = (about(&read, words).len(), about(&own, words).len());
        assert_eq!(counts, (count, count), "{words}: {told:?}");
    }
    for mail in &read {
        assert!(mail.text.starts_with("Hello Ledger House"), "{}", mail.text);
        // Its pages are shut to whoever is not of the company.
        assert!(!mail.text.contains("http"), "{}", mail.text);
        assert!(mail.text.contains("as the billing contact of Northwind Traders"), "{}", mail.text);
    }
    // What concerns people and not money is not theirs.
    assert!(!told.iter().any(|subject| subject.contains("authorized")), "{told:?}");
    assert_eq!(app.violations().await, []);
}

/// A charge that was refused, with the days of the next tries.
#[tokio::test]
async fn a_refused_charge_is_told_to_the_contact_too() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    ada.finishes(&gateway, "insufficient_funds", "approve").await;
    names(&mut ada, "", ACCOUNTS).await;
    app.live_to("2025-04-10").await;
    let (read, own) = (subjects(&app, ACCOUNTS).await, subjects(&app, &ada.email).await);
    assert!(read.iter().any(|subject| subject.contains("was refused")), "{read:?}");
    for subject in &read {
        let count = |all: &[String]| all.iter().filter(|one| *one == subject).count();
        assert_eq!(count(&read), count(&own), "{subject}");
    }
    // Nobody was named: the company is greeted.
    let last = app.last_mail(ACCOUNTS).await;
    assert!(last.text.starts_with("Hello Northwind Traders"), "{}", last.text);
    assert_eq!(app.violations().await, []);
}

/// An admin who is the billing contact as well, however the address is written, reads one letter.
#[tokio::test]
async fn an_admin_who_is_the_contact_reads_each_letter_once() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let capitals = ada.email.to_uppercase();
    names(&mut ada, "Ada Chen", &capitals).await;
    let before = app.mails(&ada.email).await.len();
    ada.buys_by_card("action-pack", "approve").await;
    app.work().await;
    assert_eq!(app.mails(&ada.email).await.len(), before + 1);
    assert!(app.mails(&capitals).await.is_empty());
    assert!(app.last_mail(&ada.email).await.text.contains("http"), "she opens the order");
    assert_eq!(app.violations().await, []);
}

/// In the reader's own language where the house knows it, else in the company's; a colleague has
/// the button that somebody from outside has no use for.
#[tokio::test]
async fn the_contact_reads_their_own_language() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let ctx = app.ctx_of(&ada).await;
    let yuki = Newcomer {
        email: "yuki@northwind.example",
        name: "Yuki Mori",
        locale: Locale::JaJp,
        password: Some(PASSWORD),
    };
    add_user(&app, &ctx, ada.partner, yuki, Role::BillingAdmin.into()).await.expect("added");
    names(&mut ada, "Yuki Mori", "yuki@northwind.example").await;
    ada.buys_by_card("action-pack", "approve").await;
    app.work().await;
    let mail = app.last_mail("yuki@northwind.example").await;
    assert!(mail.text.contains("lang=ja-JP"), "{}", mail.text);
    // Named by another company, she is from outside there, and still reads Japanese.
    let mut mallory = app.enrolled_partner("Contoso", "DE").await;
    names(&mut mallory, "Yuki Mori", "yuki@northwind.example").await;
    mallory.buys_by_card("action-pack", "approve").await;
    app.work().await;
    let mail = app.last_mail("yuki@northwind.example").await;
    assert!(!mail.text.contains("http"), "{}", mail.text);
    assert!(mail.text.contains("Contoso の請求連絡先"), "{}", mail.text);
    assert_eq!(app.violations().await, []);
}

/// Whoever is named no longer reads no more; that they once did is no violation.
#[tokio::test]
async fn another_contact_takes_the_place_of_the_first() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    names(&mut ada, "", ACCOUNTS).await;
    let order = ada.orders_by_transfer("action-pack").await;
    app.work().await;
    assert_eq!(app.mails(ACCOUNTS).await.len(), 1, "how to pay");
    names(&mut ada, "", "books@ledger.example").await;
    let order = app.order(ada.partner, &order).await;
    app.receives(&order, ("475.00", "USD"), "B-1").await;
    app.work().await;
    assert_eq!(app.mails(ACCOUNTS).await.len(), 1);
    assert_eq!(app.mails("books@ledger.example").await.len(), 1);
    assert_eq!(app.violations().await, []);
}
