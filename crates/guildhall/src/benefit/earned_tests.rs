use domain::benefit::Entry;
use domain::ids::BenefitCode;

use super::books;
use crate::check;
use crate::competency::facts;
use crate::testing::{Member, TestApp};

const SEATS: &str = "productivity-suite-seats";

async fn sells(app: &TestApp, ada: &Member, seats: &str, source: &str) {
    let ctx = app.system().await;
    let id = app.partner(ada.partner).await.network_id.expect("a network id");
    let table = format!("{id},cloud-productivity,seats,{seats},{},{source}", ctx.today);
    facts::import_performance(app, &ctx, &table).await.expect("records");
    app.work().await;
}

/// What the year gives by now, and how many extras were written.
async fn granted(app: &TestApp, ada: &Member) -> (u32, usize) {
    let loaded = app.programme().await.expect("a programme");
    let books = books::read(app.db.read(), &loaded, ada.partner).await.expect("books");
    let extras = books.entries.iter().filter(|one| matches!(one.entry, Entry::Extra { .. }));
    let count = extras.count();
    let code = BenefitCode::parse(SEATS).expect("a code");
    let today = app.today().await;
    let line = books.find(&loaded, &code, today).expect("the seats");
    (line.balance_on(today).granted, count)
}

#[tokio::test]
async fn five_more_seats_are_earned_once_by_what_was_sold() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let page = format!("/benefits/{}/{SEATS}", ada.subscription().await);
    sells(&app, &ada, "18", "crm-1").await;
    ada.get(&page).await.ok().has("Earn 5 more: 18 of 25").lacks("⟨");
    assert_eq!(granted(&app, &ada).await, (5, 0));
    sells(&app, &ada, "7", "crm-2").await;
    assert_eq!(granted(&app, &ada).await, (10, 1));
    ada.get(&page).await.ok().has("5 more were earned");
    // Neither more sold nor a correction writes anything else within the year.
    sells(&app, &ada, "50", "crm-3").await;
    sells(&app, &ada, "-60", "crm-4").await;
    app.work().await;
    assert_eq!(granted(&app, &ada).await, (10, 1));
    let loaded = app.programme().await.expect("a programme");
    let report = check::run(&app.db, &loaded, true).await.expect("the check runs");
    assert!(report.holds(), "{:?}", report.violations);
}

#[tokio::test]
async fn what_was_sold_before_counts_for_a_new_year_as_long_as_it_is_in_the_twelve_months() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    sells(&app, &ada, "25", "crm-1").await;
    app.live_to("2025-03-03").await;
    ada.buys_by_card("action-pack", "approve").await;
    app.work().await;
    assert_eq!(granted(&app, &ada).await, (10, 1));
    // A day later it would have been too long ago.
    let mut eve = app.enrolled_partner("Fabrikam", "US").await;
    sells(&app, &eve, "25", "crm-1").await;
    app.live_to("2026-03-03").await;
    eve.buys_by_card("action-pack", "approve").await;
    app.work().await;
    assert_eq!(granted(&app, &eve).await, (5, 0));
}
