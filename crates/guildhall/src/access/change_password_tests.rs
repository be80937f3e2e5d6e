//! Stories of changing one's own password.

use crate::access::factors_tests::signed_in;
use crate::testing::{PASSWORD, TestApp};

const PAGE: &str = "/account/password";
const NEW: &str = "seven lanterns by the quay";

#[tokio::test]
async fn the_present_password_is_asked_for_before_another_is_set() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let email = ada.email.clone();
    let mut elsewhere = app.visitor();
    let typed = [("email", email.as_str()), ("password", PASSWORD)];
    elsewhere.post_form("/sign-in", &typed).await.leads_to("/dashboard");
    ada.get("/account").await.ok().has("Change password");
    ada.get(PAGE).await.ok();
    let wrong = ada.post_form(PAGE, &[("present", "not this one"), ("password", NEW)]).await;
    wrong.status(422).has("This is not your present password.");
    let short = ada.post_form(PAGE, &[("present", PASSWORD), ("password", "short")]).await;
    short.status(422).has("The password is too short.");
    let expected = [("present", PASSWORD), ("password", "Guildhall2026!")];
    let expected = ada.post_form(PAGE, &expected).await;
    expected.status(422).has("words anybody here would try first");
    let changed = ada.post_form(PAGE, &[("present", PASSWORD), ("password", NEW)]).await;
    changed.leads_to("/account?notice=password-changed");
    // This session goes on; the other one is over, and the earlier password with it.
    ada.get("/account").await.ok();
    elsewhere.get("/account").await.leads_to("/sign-in?to=%2Faccount");
    app.visitor().post_form("/sign-in", &typed).await.status(422);
    let new = [("email", email.as_str()), ("password", NEW)];
    app.visitor().post_form("/sign-in", &new).await.leads_to("/dashboard");
    assert_eq!(app.last_mail(&email).await.subject, "Your password was changed");
    ada.get("/company/activity").await.ok().has("Ada Chen changed their password.");
}

#[tokio::test]
async fn who_has_none_is_told_how_to_get_one_and_guessing_is_slowed() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let none = ada.post_form(PAGE, &[("present", ""), ("password", NEW)]).await;
    none.status(409).has("You have no password yet.");
    let mut bob = app.enrolled_partner("Marsh Gate Ltd", "GB").await;
    for _ in 0..30 {
        bob.post_form(PAGE, &[("present", "guess"), ("password", NEW)]).await;
    }
    let wait = bob.post_form(PAGE, &[("present", "guess"), ("password", NEW)]).await;
    wait.status(429);
    // The next person is not slowed by it.
    ada.post_form(PAGE, &[("present", ""), ("password", NEW)]).await.status(409);
}

#[tokio::test]
async fn nobody_changes_a_password_without_being_signed_in() {
    let app = TestApp::new().await;
    let mut nobody = app.visitor();
    nobody.get(PAGE).await.leads_to("/sign-in?to=%2Faccount%2Fpassword");
    let sent = nobody.post_form(PAGE, &[("present", PASSWORD), ("password", NEW)]).await;
    sent.status(303);
}
