//! Each rule finds the fault that was planted for it, and nothing where nothing was planted.

use std::collections::BTreeSet;

use domain::ids::PartnerId;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::{INVARIANTS, Report, partners, run};
use crate::lead::tests as leads;
use crate::testing::{Member, TestApp};
use crate::world::gateway::rows::charge;
use crate::world::gateway::simulated;

async fn verified(app: &TestApp) -> Report {
    let loaded = app.programme().await.expect("a programme");
    run(&app.db, &loaded, true).await.expect("the check runs")
}

async fn change(app: &TestApp, statements: &str) {
    let transaction = app.db.begin().await.expect("a transaction");
    // Whoever changes rows past the program takes the locks off first.
    let unlock = match app.db.is_sqlite() {
        true => "drop trigger if exists event_stays",
        false => "alter table event disable trigger user",
    };
    transaction.execute_unprepared(unlock).await.expect("the locks are off");
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
    let mended_acceptor = "update \"order\" set accepted_by = (select person_id from partner_user \
                           where partner_user.partner_id = \"order\".partner_id)"
        .to_owned();
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
        (
            "I23",
            "update subscription set cancelled_on = '2025-03-06', live_slot = null, \
             cancel_reason = 'charged_back'"
                .to_owned(),
            "update subscription set cancelled_on = null, live_slot = 1, cancel_reason = null"
                .to_owned(),
        ),
        same("I24", "event", "kind = kind || 'x'", "kind = replace(kind, 'x', '')"),
        (
            "I25",
            "update \"order\" set accepted_by = null".to_owned(),
            mended_acceptor.clone(),
        ),
        ("I36", "update \"order\" set accepted_by = order_id".to_owned(), mended_acceptor),
        same("I26", "event", "at = at + 1000000000000000", "at = at - 1000000000000000"),
        same("I27", "\"order\"", "quote_hash = quote_hash || 'x'", "quote_hash = \
              replace(quote_hash, 'x', '')"),
        (
            "I29",
            "update mail set dedupe_key = replace(dedupe_key, ' upcoming ', ' upcomxng ')".to_owned(),
            "update mail set dedupe_key = replace(dedupe_key, ' upcomxng ', ' upcoming ')".to_owned(),
        ),
        (
            "I29",
            "insert into mail select partner_id, order_id, replace(dedupe_key, 'reminder-', \
             'reminder-x'), 'reminder-x' || substr(kind, 10), recipient, locale, subject, \
             body_text, body_html, null, null, null, created_at, null, 1, sent_at, null, null, \
             null from mail \
             join (select order_id, partner_id as of_partner from \"order\" where purpose = \
             'automatic_renewal') renewed on of_partner = partner_id \
             where kind like 'reminder-upcoming%'"
                .to_owned(),
            "delete from mail where kind like 'reminder-x%'".to_owned(),
        ),
        (
            "I29",
            "delete from reminder where term_no = 2".to_owned(),
            "insert into reminder select partner_id, subscription_id, 2, kind, \
             case kind when 'upcoming' then '2026-02-03' else '2026-03-28' end, null, null \
             from reminder where term_no = 1"
                .to_owned(),
        ),
        same("I35", "mail", "recipient = 'x' || recipient", "recipient = substr(recipient, 2)"),
        (
            "I35",
            "update \"order\" set subscription_id = order_id where subscription_id is not null"
                .to_owned(),
            "update \"order\" set subscription_id = (select subscription_id from subscription \
             where subscription.partner_id = \"order\".partner_id) where subscription_id is not null"
                .to_owned(),
        ),
        same("I37", "partner_user", "removed_at = 1", "removed_at = null"),
        (
            "I41",
            "update event set subject_id = subject_id || 'x' where kind = 'order.placed'".to_owned(),
            "update event set subject_id = replace(subject_id, 'x', '')".to_owned(),
        ),
        (
            "I41",
            "update mail set kind = kind || 'x' where kind = 'order-confirmation'".to_owned(),
            "update mail set kind = replace(kind, 'x', '') where kind = 'order-confirmationx'"
                .to_owned(),
        ),
        (
            "I44",
            "update term set charge_due_on = '2025-03-05' where term_no = 2".to_owned(),
            "update term set charge_due_on = '2026-03-05' where term_no = 2".to_owned(),
        ),
        (
            "I44",
            "update payment set ask_at = 1 where state = 'failed'".to_owned(),
            "update payment set ask_at = null where state = 'failed'".to_owned(),
        ),
        (
            "I45",
            "update \"order\" set created_at = created_at - 86400000000 \
             where purpose = 'automatic_renewal'"
                .to_owned(),
            "update \"order\" set created_at = created_at + 86400000000 \
             where purpose = 'automatic_renewal'"
                .to_owned(),
        ),
        (
            "I46",
            "update event set data = replace(data, '{', '{\"note\":\"4111 1111 1111 1111\",') \
             where kind = 'order.placed'"
                .to_owned(),
            "update event set data = replace(data, '\"note\":\"4111 1111 1111 1111\",', '') \
             where kind = 'order.placed'"
                .to_owned(),
        ),
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
    // The system's clock is far behind the story's: what is due there is late.
    let found: BTreeSet<&str> = report.violations.iter().map(|one| one.invariant).collect();
    assert!(found.contains("I14") && found.is_subset(&BTreeSet::from(["I14", "I44"])), "{found:?}");
}

fn rules(report: &Report) -> BTreeSet<&'static str> {
    report.violations.iter().map(|one| one.invariant).collect()
}

#[tokio::test]
async fn a_dispute_that_stands_otherwise_at_the_gateway_is_found() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let charge = charge::Entity::find().one(app.db.read()).await.expect("the ledger");
    let reference = charge.expect("a charge").reference;
    let now = app.system().await.now;
    simulated::open_dispute(&app.db, &reference, now).await.expect("contested");
    app.work().await;
    assert_eq!(verified(&app).await.violations, []);
    for (rule, broken, mended) in [
        (
            "I2",
            "update world_gateway_dispute set amount_minor = amount_minor - 1",
            "update world_gateway_dispute set amount_minor = amount_minor + 1",
        ),
        (
            "I3",
            "update world_gateway_dispute set closed_at = 1, won = 1; \
             update chargeback set ask_at = null",
            "update world_gateway_dispute set closed_at = null, won = null; \
             update chargeback set ask_at = opened_at + 86400000000",
        ),
        (
            "I2",
            "update world_gateway_dispute set opened_at = opened_at + 8640000000000",
            "update world_gateway_dispute set opened_at = opened_at - 8640000000000",
        ),
        // Its webhook was taken in, and it is not here.
        (
            "I3",
            "update task set subject_id = subject_id || 'x'; \
             update chargeback set gateway_reference = gateway_reference || 'x'",
            "update task set subject_id = replace(subject_id, 'x', ''); \
             update chargeback set gateway_reference = substr(gateway_reference, 1, 31)",
        ),
        // No webhook came, and the daily look has passed.
        (
            "I3",
            "update task set subject_id = subject_id || 'x'; \
             update world_gateway_event set signature = 'bad' where signature = 'good'; \
             update world_gateway_dispute set opened_at = opened_at - 172800000000; \
             update chargeback set gateway_reference = gateway_reference || 'x'",
            "update task set subject_id = replace(subject_id, 'x', ''); \
             update world_gateway_event set signature = 'good' where signature = 'bad'; \
             update world_gateway_dispute set opened_at = opened_at + 172800000000; \
             update chargeback set gateway_reference = substr(gateway_reference, 1, 31)",
        ),
    ] {
        change(&app, broken).await;
        let found = rules(&verified(&app).await);
        assert!(found.contains(rule), "{rule} was not found after {broken}: {found:?}");
        change(&app, mended).await;
        assert_eq!(verified(&app).await.violations, [], "{rule} is not mended by {mended}");
    }
}

#[tokio::test]
async fn a_lead_that_went_astray_is_found() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = leads::found(&app, "Northwind Traders").await;
    let (eve, _) = leads::found(&app, "Fabrikam").await;
    ada.post_form("/leads/hooks", &[("url", "https://hooks.contoso.example/leads")]).await.ok();
    leads::sends(&app, &public_id).await;
    assert_eq!(verified(&app).await.violations, []);
    let stranger = "insert into lead_member select partner_id, lead_id, (select person_id from partner_user \
         where partner_id <> lead.partner_id and removed_at is null limit 1), 1, null from lead";
    for (broken, mended) in [
        // Asked of another company.
        (
            "update lead set public_id = 'foundfabrikam'",
            "update lead set public_id = 'foundnorthwindtraders'",
        ),
        (
            "update directory set value = value || 'x' where kind = 'business_profile'",
            "update directory set value = replace(value, 'x', '') where kind = 'business_profile'",
        ),
        ("update lead set number = '9' || number", "update lead set number = substr(number, 2)"),
        // Somebody else works on it.
        (stranger, "delete from lead_member"),
        // Who the customer is stands where it was erased, is kept in a message, goes elsewhere.
        ("update lead set erased_at = 1", "update lead set erased_at = null"),
        (
            "update lead_message set payload = replace(payload, '{\"', '{\"customer\":{},\"')",
            "update lead_message set payload = replace(payload, '{\"customer\":{},\"', '{\"')",
        ),
        (
            "update mail set recipient = 'x' || recipient where kind like 'lead-customer-%'",
            "update mail set recipient = substr(recipient, 2) where kind like 'lead-customer-%'",
        ),
    ] {
        change(&app, broken).await;
        let found = rules(&verified(&app).await);
        assert!(found.contains("I40"), "nothing was found after {broken}: {found:?}");
        change(&app, mended).await;
        assert_eq!(verified(&app).await.violations, [], "it is not mended by {mended}");
    }
    // Of one company alone, nothing is said of the other's.
    let loaded = app.programme().await.expect("a programme");
    change(&app, "update lead set number = '9' || number").await;
    let one = partners(&app.db, &loaded, &[eve.partner]).await.expect("the check runs");
    assert!(one.holds(), "{:?}", one.violations);
    change(&app, "update lead set number = substr(number, 2)").await;
}

#[tokio::test]
async fn what_waits_of_no_company_is_found_when_it_is_late() {
    let app = TestApp::new().await;
    let late = "insert into gateway_event values ('evt_1', '{}', 1, null, 1, 0, null)";
    change(&app, late).await;
    assert_eq!(rules(&verified(&app).await), BTreeSet::from(["I44"]));
    app.rows_are_made_by_hand();
}

#[tokio::test]
async fn some_companies_are_verified_and_nothing_is_said_of_others() {
    let app = TestApp::new().await;
    let (ada, ben) = world(&app).await;
    let loaded = app.programme().await.expect("a programme");
    let of = async |ids: &[PartnerId]| {
        let report = partners(&app.db, &loaded, ids).await.expect("the check runs");
        (report.partners, rules(&report))
    };
    // Only Northwind Traders has a second year, and only it was charged.
    change(&app, "update term set ends_on = '2026-03-05' where term_no = 2").await;
    change(&app, "update world_gateway_charge set amount_minor = amount_minor + 1").await;
    let (count, found) = of(&[ada.partner]).await;
    assert!(count == 1 && found.contains("I21") && found.contains("I2"), "{found:?}");
    assert_eq!(of(&[ben.partner]).await, (1, BTreeSet::new()));
    assert_eq!(of(&[ben.partner, ada.partner]).await, (2, found));
    app.rows_are_made_by_hand();
}

#[tokio::test]
async fn every_rule_has_its_sentence_in_every_language() {
    let app = TestApp::new().await;
    for locale in domain::text::Locale::ALL {
        for rule in INVARIANTS {
            for key in [format!("check-{rule}"), format!("check-{rule}-remedy")] {
                let sentence = app.text(locale, &key.to_lowercase(), &[]);
                assert!(!sentence.starts_with('⟨'), "{key} has no sentence in {}", locale.tag());
            }
        }
    }
    assert!(verified(&app).await.holds(), "an empty installation holds");
}
