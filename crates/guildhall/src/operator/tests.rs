//! Stories of the operators' desk, orders, transfers and clock.

use domain::ids::OrderId;
use domain::order::OrderState;
use domain::policy::Method;
use domain::text::Locale;

use crate::db::task;
use crate::order;
use crate::testing::{Member, TestApp};
use crate::work::tests::{buys, places};
use crate::work::{advance, run_once};
use crate::world::gateway::simulated::{Behaviour, Outcome};

const EVERY_PAGE: [&str; 9] = [
    "/operator",
    "/operator/orders",
    "/operator/receipts",
    "/operator/offers",
    "/operator/programme",
    "/operator/programme/1",
    "/operator/policies",
    "/operator/policies/pc-2024",
    "/operator/clock",
];

async fn get(app: &TestApp, member: &Member, order: OrderId) -> order::Order {
    order::store::get(app.db.read(), member.partner, order).await.expect("the order is there")
}

#[tokio::test]
async fn every_page_speaks_four_languages() {
    let app = TestApp::on("2024-06-22").await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let bob = app.enrolled_partner("Fabrikam Industries", "JP").await;
    buys(&app, &ada, Behaviour::Works, Outcome::ApproveTellingLate).await;
    run_once(&app).await.expect("the charge is open");
    let order = places(&app, &bob, Method::Transfer).await;
    app.advance_minutes(40).await;
    let order = get(&app, &bob, order).await;
    let own = format!("/operator/orders/{}", order.number);
    let pages = [own.clone(), format!("{own}/receipts/new"), format!("{own}/cancellations/new")];
    let mut grace = app.operator().await;
    for language in Locale::ALL {
        grace.speak(language);
        for page in EVERY_PAGE.into_iter().chain(pages.iter().map(String::as_str)) {
            let answer = grace.get(page).await.ok();
            assert_eq!(answer.attribute("html", "lang").as_deref(), Some(language.tag()));
            // What stands between these marks is a key whose sentence is missing.
            assert!(!answer.body().contains('⟨'), "{page} in {}", language.tag());
        }
    }
}

/// What the form sends; the amount is 52,000 yen unless a story says otherwise.
fn receipt<'a>(amount: &'a str, currency: &'a str, reference: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("amount", amount),
        ("currency", currency),
        ("received_on", "2024-06-22"),
        ("payer", "FABRIKAM KK"),
        ("bank_reference", reference),
    ]
}

#[tokio::test]
async fn the_exact_amount_activates_and_the_banks_reference_counts_once() {
    let app = TestApp::on("2024-06-22").await;
    let bob = app.enrolled_partner("Fabrikam Industries", "JP").await;
    let id = places(&app, &bob, Method::Transfer).await;
    let order = get(&app, &bob, id).await;
    let total = order.quote.total.decimal();
    let action = format!("/operator/orders/{}/receipts", order.number);
    let mut grace = app.operator().await;
    // The statement names the reference of the transfer.
    let reference = order.number.creditor_reference().to_string();
    let found = grace.get(&format!("/operator/receipts?q={reference}")).await;
    let form = grace.follow(&found.leads_to(&format!("{action}/new"))).await.ok();
    assert_eq!(form.attribute("#f-amount", "value").as_deref(), Some(""));
    let sent = grace.post_form(&action, &receipt(&total, "JPY", "BANK-1")).await;
    grace.follow(&sent).await.ok().has("is the whole amount").lacks("task");
    assert!(matches!(get(&app, &bob, id).await.state, OrderState::Completed { .. }));
    let again = grace.post_form(&action, &receipt(&total, "JPY", "BANK-1")).await;
    again.status(409).has("BANK-1");
    grace.post_form(&action, &receipt("", "JPY", "")).await.status(422).has("Amount");
}

#[tokio::test]
async fn every_other_amount_opens_a_task_that_is_closed_once() {
    let app = TestApp::on("2024-06-22").await;
    let bob = app.enrolled_partner("Fabrikam Industries", "JP").await;
    let id = places(&app, &bob, Method::Transfer).await;
    let number = get(&app, &bob, id).await.number;
    let action = format!("/operator/orders/{number}/receipts");
    let mut grace = app.operator().await;
    for (amount, currency, reference) in
        [("1", "JPY", "BANK-1"), ("9,999,999", "JPY", "BANK-2"), ("475.00", "USD", "BANK-3")]
    {
        let sent = grace.post_form(&action, &receipt(amount, currency, reference)).await;
        grace.follow(&sent).await.ok().has("Nothing was activated").has("A task was opened");
        assert!(matches!(get(&app, &bob, id).await.state, OrderState::AwaitingPayment { .. }));
    }
    let kinds: Vec<String> = task::list_open(app.db.read(), 10)
        .await
        .expect("the tasks")
        .into_iter()
        .map(|task| task.kind)
        .collect();
    assert_eq!(kinds, ["receipt_under", "receipt_over", "receipt_wrong_currency"]);
    let desk = grace.get("/operator").await.ok().has("3 things need a person");
    let href = desk.attribute("table a[href^='/operator/tasks/']", "href").expect("a task");
    grace.post_form(&href, &[("note", " ")]).await.status(422).has("Note");
    let note = [("note", "Sent back")];
    grace.post_form(&href, &note).await.leads_to("/operator?notice=task-closed");
    grace.post_form(&href, &note).await.status(409).has("closed already");
    grace.get(&href).await.ok().has("This task is closed").has("Sent back");
}

#[tokio::test]
async fn members_are_refused_and_visitors_are_led_to_the_sign_in() {
    let app = TestApp::on("2024-06-22").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let mut nobody = app.visitor();
    run_once(&app).await.expect("the mails are delivered");
    for page in EVERY_PAGE {
        ada.get(page).await.status(403);
        assert!(nobody.get(page).await.location().starts_with("/sign-in"), "{page}");
    }
    // The mailbox is the world outside.
    nobody.get("/mailbox").await.ok().has("ada@northwind.example");
}

#[tokio::test]
async fn the_clock_moves_by_days_and_refuses_a_second_mover() {
    let app = TestApp::on("2024-06-22").await;
    let mut grace = app.operator().await;
    let moved = [("by", "days"), ("days", "7")];
    let sent = grace.post_form("/operator/clock/moves", &moved).await;
    grace.follow(&sent).await.ok().has("What happened on the way");
    assert_eq!(app.today().await.to_string(), "2024-06-29");
    let back = [("by", "date"), ("date", "2024-06-01")];
    grace.post_form("/operator/clock/moves", &back).await.status(422).has("backwards");
    let far = [("by", "days"), ("days", "401")];
    grace.post_form("/operator/clock/moves", &far).await.status(422).has("1 to 400");
    let until = "2024-07-09T00:00:00Z".parse().expect("an instant");
    let busy = advance::begin(&app, until).await.expect("the clock stands");
    grace.get("/operator/clock").await.ok().has("The clock is moving to");
    grace.post_form("/operator/clock/moves", &moved).await.status(409).has("moved already");
    busy.run(&app, |_| ()).await.expect("it arrives");
}
