//! Money by card and by transfer: every answer the gateway can give, and every amount that can
//! arrive.

use domain::access::Role;
use domain::order::OrderState;

use super::store;
use crate::db::task;
use crate::order::Order;
use crate::testing::{Member, TestApp};
use crate::world::gateway::simulated::{self, Call, Fault};

async fn open_tasks(app: &TestApp) -> Vec<String> {
    let tasks = task::list_open(app.db.read(), 100).await.expect("tasks can be listed");
    tasks.into_iter().map(|task| task.kind).collect()
}

/// Our books and the gateway's ledger say the same, to the cent.
async fn books_agree(app: &TestApp) -> usize {
    let ours = store::list_succeeded(app.db.read()).await.expect("our books");
    let theirs = simulated::charged(&app.db).await.expect("the gateway's ledger");
    assert_eq!(ours, theirs, "our books and the gateway's differ");
    ours.len()
}

async fn holds_a_membership(member: &mut Member) -> bool {
    !member.get("/offers?tab=purchased").await.ok().texts(".tile-title a").is_empty()
}

/// F6: where the gateway opens no page, the order stands, and its page leads on once it does.
#[tokio::test]
async fn a_payment_page_that_does_not_open_is_tried_again_from_the_orders_page() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    for fault in [Fault::TimeoutBefore, Fault::TimeoutAfter] {
        simulated::plan_fault(&app.db, Call::OpenPage, fault, 1).await.expect("planned");
    }
    let checkout = ada.fills_in("action-pack", "card").await;
    let order = ada.buys(&checkout).await;
    let page = ada.get(&order).await.ok();
    let pay = page.attribute("main a[href$='/pay']", "href").expect("a way on");
    ada.get(&pay).await.status(409).has("Nothing was charged");
    let gateway = ada.get(&pay).await.status(303).location().to_owned();
    let path = ada.finishes(&gateway, "works", "approve").await;
    ada.get(&path).await.ok().has("Action Pack subscription is yours");
    assert_eq!(books_agree(&app).await, 1);
}

#[tokio::test]
async fn an_approved_card_is_charged_active_and_invoiced_at_once() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.buys_by_card("action-pack", "approve").await;
    let page = ada.get(&path).await.ok().has("Action Pack subscription is yours");
    let page = page.has("March 4, 2024 to March 4, 2025").has("once off, it stays off");
    let invoice = page.attribute("a[href^='/invoices/']", "href").expect("the invoice");
    ada.get(&invoice).await.ok().has("US$475.00");
    let calendar = page.attribute("a[href$='.ics']", "href").expect("the calendar");
    let file = ada.get(&calendar).await.ok();
    assert!(file.body().contains("DTSTART;VALUE=DATE:20250305\r\nDTEND;VALUE=DATE:20250404"));
    assert!(holds_a_membership(&mut ada).await);
    let mail = app.last_mail(&ada.email).await;
    assert!(mail.subject.contains("is paid") && mail.path().starts_with(&path), "{mail:?}");
    assert_eq!(books_agree(&app).await, 1);
    // The page works for ever, and coming back once more changes nothing.
    app.advance_days(3_000).await;
    ada.get(&format!("{path}/return")).await.leads_to(&path);
    ada.get(&path).await.ok().has("is yours");
}

#[tokio::test]
async fn a_refusal_says_why_and_keeps_the_order_to_try_again_or_otherwise() {
    for (outcome, why) in [
        ("decline", "The card’s bank declined the charge."),
        ("insufficient_funds", "does not have enough funds"),
    ] {
        let app = TestApp::new().await;
        let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
        let path = ada.buys_by_card("action-pack", outcome).await;
        let page = ada.get(&path).await.ok().has(why).has("Nothing was charged");
        assert!(!holds_a_membership(&mut ada).await);
        // The same card again.
        let again = page.attribute("a.btn-primary", "href").expect("try again");
        let checkout = again.trim_end_matches("/review").to_owned();
        let gateway = ada.buys(&checkout).await;
        assert_eq!(ada.finishes(&gateway, "works", "decline").await, path, "one order");
        // Another way.
        ada.pays_by(&checkout, "transfer").await;
        assert_eq!(ada.buys(&checkout).await, path);
        let order = app.order(ada.partner, &path).await;
        assert_eq!(app.receives(&order, ("475.00", "USD"), "B-1").await, "exact");
        ada.get(&path).await.ok().has("is yours");
        assert_eq!(books_agree(&app).await, 0, "no card was charged");
        app.work().await;
    }
}

#[tokio::test]
async fn the_banks_question_is_confirmed_or_refused() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    let question = ada.at_gateway(&gateway, "works", "needs_confirmation").await;
    ada.get(&question).await.ok().has("Is this you?").has("US$475.00");
    // Meanwhile, the order says that it waits for exactly this.
    let path = ada.get(&checkout).await.status(303).location().to_owned();
    ada.get(&format!("{path}/return")).await.leads_to(&path);
    ada.get(&path).await.ok().has("Your bank wants you to confirm");
    let no = ada.post_form(&question, &[("confirmed", "no")]).await.status(303);
    let back = no.location().to_owned();
    ada.get(&back).await.leads_to(&path);
    ada.get(&path).await.ok().has("was not confirmed");
    let gateway = ada.buys(&checkout).await;
    assert_eq!(ada.finishes(&gateway, "works", "needs_confirmation").await, path);
    ada.get(&path).await.ok().has("is yours");
    assert_eq!(books_agree(&app).await, 1);
}

#[tokio::test]
async fn a_lost_answer_is_said_plainly_and_found_five_minutes_later() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.buys_by_card("action-pack", "approve_losing_answer").await;
    let page = ada.get(&path).await.ok();
    let page = page.has("We don’t know yet whether your card was charged");
    page.has("Don’t pay again").has("Mar 4, 2024, 09:05 UTC").lacks("Try again");
    let mail = app.last_mail(&ada.email).await;
    assert!(mail.text.contains("09:05"), "{}", mail.text);
    // Nothing a person presses charges again.
    ada.get(&format!("{path}/pay")).await.leads_to(&path);
    ada.get(&format!("{path}/return")).await.leads_to(&path);
    ada.post_form("/offers/action-pack/orders", &[]).await.status(303);
    ada.get(&path).await.ok().has("We don’t know yet");
    app.advance_minutes(5).await;
    app.work().await;
    ada.get(&path).await.ok().has("is yours");
    app.advance_days(2).await;
    app.work().await;
    assert_eq!(books_agree(&app).await, 1, "charged once");
}

#[tokio::test]
async fn an_answer_told_twice_counts_once_and_a_late_one_still_counts() {
    for (outcome, days) in [("approve_telling_twice", 0), ("approve_telling_late", 3)] {
        let app = TestApp::new().await;
        let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
        let path = ada.buys_by_card("action-pack", outcome).await;
        let page = ada.get(&path).await.ok();
        if 0 < days {
            page.has("The payment service has no answer yet").has("don’t pay again");
            assert!(!holds_a_membership(&mut ada).await);
        } else {
            page.has("is yours");
        }
        for _ in 0..=days {
            app.advance_days(1).await;
            app.work().await;
        }
        ada.get(&path).await.ok().has("is yours");
        assert_eq!(books_agree(&app).await, 1, "{outcome}");
        let order = app.order(ada.partner, &path).await;
        let tries = store::list_of_order(app.db.read(), ada.partner, order.id).await;
        assert_eq!(tries.expect("listed").len(), 1, "{outcome}");
    }
}

#[tokio::test]
async fn who_leaves_the_payment_page_finds_the_order_as_it_was() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    let path = ada.get(&checkout).await.status(303).location().to_owned();
    ada.get(&path).await.ok().has("Your payment is not finished");
    ada.get(&format!("{path}/pay")).await.leads_to(&gateway);
    let left = ada.post_form(&format!("{gateway}/departure"), &[]).await.status(303);
    ada.follow(&left).await.leads_to(&path);
    ada.get(&path).await.ok().has("The payment was not finished").has("Try again");
    ada.get(&gateway).await.ok().has("This page is finished");
    let late = [("card", "works"), ("outcome", "approve")];
    ada.post_form(&gateway, &late).await.leads_to(&gateway);
    assert_eq!(books_agree(&app).await, 0);
    // Left open instead, it ends after a day, and an email says so.
    let gateway = ada.buys(&checkout).await;
    for _ in 0..3 {
        app.advance_days(1).await;
        app.work().await;
    }
    assert_eq!(app.order(ada.partner, &path).await.state, OrderState::Declined);
    assert!(app.last_mail(&ada.email).await.subject.contains("the card was not charged"));
    ada.get(&gateway).await.ok().has("This page is finished");
}

#[tokio::test]
async fn the_gateways_page_says_what_is_missing() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    let page = ada.post_form(&gateway, &[("card", "works")]).await.status(422);
    page.has("Choose one of these");
    ada.get("/simulated-gateway/session_none").await.status(404);
    let question = format!("{gateway}/confirmation");
    ada.post_form(&question, &[("confirmed", "yes")]).await.leads_to(&gateway);
    assert_eq!(books_agree(&app).await, 0, "nothing to confirm, nothing charged");
}

/// An order by transfer of 475 dollars, expired already where asked for.
async fn awaited(app: &TestApp, expired: bool) -> (Member, String, Order) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.orders_by_transfer("action-pack").await;
    if expired {
        app.advance_days(31).await;
        app.work().await;
    }
    let order = app.order(ada.partner, &path).await;
    (ada, path, order)
}

#[tokio::test]
async fn only_the_exact_amount_in_time_activates_anything() {
    for (amount, expired, outcome, tasks, says) in [
        (("475.00", "USD"), false, "exact", "", "is yours"),
        (("474.99", "USD"), false, "under", "receipt_under", "not exactly what is due"),
        (("475.01", "USD"), false, "over", "receipt_over", "not exactly what is due"),
        (("475.00", "EUR"), false, "wrong_currency", "receipt_wrong_currency", "another currency"),
        (("475.00", "USD"), true, "late", "receipt_late", "expired"),
    ] {
        let app = TestApp::new().await;
        let (mut ada, path, order) = awaited(&app, expired).await;
        assert_eq!(app.receives(&order, amount, "B-1").await, outcome);
        assert_eq!(open_tasks(&app).await.join(" "), tasks, "{outcome}");
        ada.get(&path).await.ok().has(says);
        assert_eq!(holds_a_membership(&mut ada).await, outcome == "exact", "{outcome}");
    }
}

#[tokio::test]
async fn money_for_a_paid_order_becomes_a_task_and_a_bank_entry_counts_once() {
    let app = TestApp::new().await;
    let (mut ada, path, order) = awaited(&app, false).await;
    assert_eq!(app.receives(&order, ("475.00", "USD"), "B-1").await, "exact");
    assert_eq!(app.receives(&order, ("475.00", "USD"), "B-2").await, "duplicate");
    assert_eq!(open_tasks(&app).await, ["receipt_duplicate"]);
    let form = super::receipt::ReceiptForm {
        amount: "475.00".to_owned(),
        currency: "USD".to_owned(),
        received_on: "2024-03-04".to_owned(),
        payer: String::new(),
        bank_reference: "B-1".to_owned(),
    };
    let system = app.system().await;
    let again = super::receipt::record(&app, &system, ada.partner, order.id, &form).await;
    assert!(
        matches!(again, Err(crate::error::Error::Refused(no)) if no.code == "receipt.already_recorded")
    );
    ada.get(&path).await.ok().has("The order was paid already");
}

/// Found by the simulator: what was declined before new terms came is gone on with under them.
#[tokio::test]
async fn a_declined_order_is_gone_on_with_under_the_terms_of_that_day() {
    let app = TestApp::on("2023-12-11").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let declined = ada.buys_by_card("action-pack", "insufficient_funds").await;
    let before = app.order(ada.partner, &declined).await;
    app.set_day("2024-01-03").await;
    let paid = ada.buys_by_card("action-pack", "approve").await;
    assert_eq!(paid, declined, "it is the same order");
    let after = app.order(ada.partner, &paid).await;
    assert!(matches!(after.state, OrderState::Completed { .. }), "{:?}", after.state);
    assert_ne!(before.quote.agreement_version, after.quote.agreement_version);
    let accepted = after.accepted.expect("the new terms are accepted");
    assert!(before.accepted.expect("the old ones were").at < accepted.at);
}

#[tokio::test]
async fn a_colleague_without_the_role_cannot_pay_and_coming_back_needs_none() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    let checkout = ada.fills_in("action-pack", "card").await;
    bob.get(&checkout).await.status(403);
    bob.post_form(&format!("{checkout}/review"), &[]).await.status(403);
    ada.buys(&checkout).await;
    let path = ada.get(&checkout).await.status(303).location().to_owned();
    bob.get(&format!("{path}/pay")).await.status(403);
    let page = bob.get(&path).await.ok().has("Your payment is not finished");
    page.has("one of these roles can do this: Global admin and Partner admin");
}
