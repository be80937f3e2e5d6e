//! The box itself holds what it promises.

use domain::access::Role;
use domain::partner::Vetting;

use super::TestApp;

#[tokio::test]
async fn a_story_begins_with_companies_people_and_a_clock() {
    let app = TestApp::on("2019-06-22").await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    assert_eq!((ada.email.as_str(), bob.partner), ("ada@northwind.example", ada.partner));
    let partner = app.partner(ada.partner).await;
    assert_eq!(partner.currency.code(), "TWD");
    assert_eq!(partner.vetting, Vetting::Authorized { on: app.today().await });
    app.advance_days(-1).await;
    assert_eq!(app.today().await.to_string(), "2019-06-21");
    app.set_day("2024-02-29").await;
    assert_eq!(app.today().await.to_string(), "2024-02-29");
}

#[tokio::test]
async fn an_unknown_address_is_a_page_too() {
    let app = TestApp::new().await;
    let answer = app.visitor().get("/nowhere").await.status(404);
    assert_eq!(answer.text("h1"), "Page not found");
    assert_eq!(answer.attribute("html", "lang").as_deref(), Some("en-US"));
}
