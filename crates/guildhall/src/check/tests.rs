//! Each rule finds the fault that was planted for it, and nothing where nothing was planted.

use sea_orm::ConnectionTrait;

use super::{INVARIANTS, Report, run};
use crate::testing::{Member, TestApp};

async fn verified(app: &TestApp) -> Report {
    let loaded = app.programme().await.expect("a programme");
    run(&app.db, &loaded, true).await.expect("the check runs")
}

async fn change(app: &TestApp, statements: &str) {
    let transaction = app.db.begin().await.expect("a transaction");
    transaction.execute_unprepared(statements).await.expect("the rows can be changed");
    transaction.commit().await.expect("committed");
}

/// A company that bought by card at the second try and renewed by itself, and one whose transfer
/// was too little.
async fn world(app: &TestApp) -> (Member, Member) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    ada.finishes(&gateway, "works", "decline").await;
    let gateway = ada.buys(&checkout).await;
    ada.finishes(&gateway, "works", "approve").await;
    let mut ben = app.enrolled_partner("Fabrikam", "US").await;
    app.live_to("2025-03-06").await;
    let path = ben.orders_by_transfer("action-pack").await;
    let order = app.order(ben.partner, &path).await;
    app.receives(&order, ("100.00", "USD"), "B-1").await;
    (ada, ben)
}

const OFF: &str = "auto_renew_off_at = 1, auto_renew_off_on = '2024-03-05', \
                   auto_renew_off_by = partner_id";
const NOT_OFF: &str = "auto_renew_off_at = null, auto_renew_off_on = null, \
                       auto_renew_off_by = null";

/// The rule, how it is broken, how that is mended.
fn faults() -> Vec<(&'static str, String, String)> {
    let same = |rule, table: &str, broken: &str, mended: &str| {
        let set = |to: &str| format!("update {table} set {to}");
        (rule, set(broken), set(mended))
    };
    let first = "where number like '%O0001' and state = 'completed'";
    let renewal = "where purpose = 'automatic_renewal'";
    let declined = "where state = 'failed'";
    let asked = "where state = 'unknown'";
    vec![
        (
            "I1",
            format!(
                "update \"order\" set purpose = 'renewal', term_no = 2, subscription_id = \
                 (select subscription_id from term where term_no = 2) {first}"
            ),
            format!(
                "update \"order\" set purpose = 'purchase', term_no = null, \
                 subscription_id = null {first}"
            ),
        ),
        same(
            "I2",
            "world_gateway_charge",
            "amount_minor = amount_minor + 1",
            "amount_minor = amount_minor - 1",
        ),
        same("I2", "payment", "gateway_key = gateway_key || 'x'", "gateway_key = \
              replace(gateway_key, 'x', '')"),
        (
            "I3",
            "update payment set state = 'failed', failure = 'expired_card', success_slot = null \
             where state = 'succeeded'"
                .to_owned(),
            "update payment set state = 'succeeded', failure = null, success_slot = 1 \
             where failure = 'expired_card'"
                .to_owned(),
        ),
        same("I4", "task", "closed_at = 1", "closed_at = null"),
        same("I5", "allocation", "amount_minor = amount_minor - 1", "amount_minor = \
              amount_minor + 1"),
        (
            "I6",
            "insert into refund select partner_id, payment_id, order_id, 'payment', payment_id, 1, \
             'transfer', null, null, currency, amount_minor + 1, 'succeeded', null, 'surplus', \
             null, 1, null, 1, 0, null from payment where state = 'succeeded'"
                .to_owned(),
            "delete from refund".to_owned(),
        ),
        same("I7", "payment", "amount_minor = amount_minor + 1", "amount_minor = \
              amount_minor - 1"),
        same("I8", "\"order\"", "tax_bp = tax_bp + 1000", "tax_bp = tax_bp - 1000"),
        same("I8", "invoice_line", "amount_minor = amount_minor + 1", "amount_minor = \
              amount_minor - 1"),
        (
            "I9",
            format!("update payment set state = 'unknown', open_slot = 1, ask_at = 1 {declined}"),
            format!("update payment set state = 'failed', open_slot = null, ask_at = null {asked}"),
        ),
        same("I10", "allocation", "amount_minor = amount_minor + 1", "amount_minor = \
              amount_minor - 1"),
        same("I10", "allocation", "currency = 'EUR'", "currency = 'USD'"),
        (
            "I11",
            "insert into bank_statement select partner_id, 'f', 'csv', '', 1, 1, null, 1, 1, 1, 0, \
             0, 0, '[]' from receipt; insert into bank_entry select receipt_id, 'h', partner_id, 1, \
             'a', received_on, received_on, currency, amount_minor, 'payment', 'r', '', '', '', \
             '', '', 1, 1, null, null, null, '' from receipt"
                .to_owned(),
            "delete from bank_entry; delete from bank_statement".to_owned(),
        ),
        same("I12", "task", "subject_id = subject_id || 'x'", "subject_id = \
              replace(subject_id, 'x', '')"),
        (
            "I13",
            format!("update \"order\" set state = 'expired' {renewal}"),
            format!("update \"order\" set state = 'completed' {renewal}"),
        ),
        (
            "I15",
            "update invoice set series_no = 9 where series_no = 2".to_owned(),
            "update invoice set series_no = 2 where series_no = 9".to_owned(),
        ),
        same("I16", "invoice", "payment_text = payment_text || '!'", "payment_text = \
              replace(payment_text, '!', '')"),
        (
            "I17",
            "update \"order\" set state = 'completed', open_slot = null, term_no = 7 \
             where state = 'awaiting_payment'"
                .to_owned(),
            "update \"order\" set state = 'awaiting_payment', open_slot = 1, term_no = null \
             where term_no = 7"
                .to_owned(),
        ),
        (
            "I18",
            format!("update term set {OFF} where term_no = 2"),
            format!("update term set {NOT_OFF} where term_no = 2"),
        ),
        (
            "I19",
            format!("update term set {OFF} where term_no = 1"),
            format!("update term set {NOT_OFF} where term_no = 1"),
        ),
        (
            "I20",
            format!(
                "update \"order\" set placed_on = '2024-09-01' {renewal}; \
                 update payment set created_at = created_at - 10000000000000"
            ),
            format!(
                "update \"order\" set placed_on = '2025-03-05' {renewal}; \
                 update payment set created_at = created_at + 10000000000000"
            ),
        ),
        (
            "I21",
            "update term set ends_on = '2026-03-05' where term_no = 2".to_owned(),
            "update term set ends_on = '2026-03-04' where term_no = 2".to_owned(),
        ),
        same("I22", "subscription", "cancelled_on = '2024-04-01'", "cancelled_on = null"),
        same("I24", "event", "kind = kind || 'x'", "kind = replace(kind, 'x', '')"),
        (
            "I25",
            "update \"order\" set accepted_by = null".to_owned(),
            "update \"order\" set accepted_by = created_by where created_by is not null; \
             update \"order\" set accepted_by = partner_id where created_by is null"
                .to_owned(),
        ),
        same("I26", "event", "at = at + 1000000000000000", "at = at - 1000000000000000"),
        same("I27", "\"order\"", "quote_hash = quote_hash || 'x'", "quote_hash = \
              replace(quote_hash, 'x', '')"),
    ]
}

#[tokio::test]
async fn each_planted_fault_is_found_and_named() {
    let app = TestApp::new().await;
    let _members = world(&app).await;
    assert_eq!(verified(&app).await.violations, [], "nothing was planted yet");
    for (rule, broken, mended) in faults() {
        change(&app, &broken).await;
        let report = verified(&app).await;
        let found: Vec<&str> = report.violations.iter().map(|one| one.invariant).collect();
        assert!(found.contains(&rule), "{rule} was not found after {broken}: {found:?}");
        change(&app, &mended).await;
        let rest = verified(&app).await.violations;
        assert_eq!(rest, [], "{rule} is not mended by {mended}");
    }
}

#[tokio::test]
async fn rows_of_the_simulated_world_are_found_in_a_live_installation() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let loaded = app.programme().await.expect("a programme");
    let report = run(&app.db, &loaded, false).await.expect("the check runs");
    assert!(!report.holds() && report.violations.iter().all(|one| one.invariant == "I14"));
}

#[tokio::test]
async fn every_rule_has_its_sentence_in_every_language() {
    let app = TestApp::new().await;
    for locale in domain::text::Locale::ALL {
        for rule in INVARIANTS {
            let sentence = app.text(locale, &format!("check-{}", rule.to_lowercase()), &[]);
            assert!(!sentence.starts_with('⟨'), "{rule} has no sentence in {}", locale.tag());
        }
    }
    assert!(verified(&app).await.holds(), "an empty installation holds");
}
