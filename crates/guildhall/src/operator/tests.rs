//! Stories of the operators' desk, orders, transfers and clock.

use domain::ids::OrderId;
use domain::policy::Method;
use domain::text::Locale;

use crate::order;
use crate::testing::{Member, TestApp};
use crate::work::run_once;
use crate::work::tests::{buys, places};
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
