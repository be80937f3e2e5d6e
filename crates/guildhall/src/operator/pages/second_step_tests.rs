//! Stories of a last admin whose second step is lost.

use crate::access::factors_tests::{sets_up, sign_in, signed_in};
use crate::testing::TestApp;

#[tokio::test]
async fn staff_takes_the_lost_second_step_of_a_last_admin_away() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let email = ada.email.clone();
    let network_id = app.partner(ada.partner).await.network_id.expect("an id");
    let base = format!("/operator/partners/{network_id}");
    let path = format!("{base}/users/{}/second-step", ada.person);
    let mut staff = app.operator().await;
    // There is none to take away yet, and nothing leads there.
    let shown = staff.get(&base).await.ok();
    assert!(!shown.body().contains("/second-step"));
    let none = staff.post_form(&path, &[("reason", "Lost telephone")]).await;
    none.status(422).has("has no second step");
    sets_up(&app, &mut ada).await;
    staff.get(&base).await.ok().has("Take a lost second step away");
    staff.get(&path).await.ok().has("Take the second step of Ada Chen away");
    staff.post_form(&path, &[("reason", " ")]).await.status(422);
    let done = staff.post_form(&path, &[("reason", "Lost telephone")]).await;
    done.leads_to(&format!("{base}?notice=second-reset"));
    // They are signed out, told why, and sign in with the password alone.
    ada.get("/account").await.leads_to("/sign-in?to=%2Faccount");
    assert!(app.last_mail(&email).await.text.contains("Lost telephone"));
    sign_in(&mut app.visitor(), &email).await.leads_to("/dashboard");
}

#[tokio::test]
async fn nobody_else_and_no_stranger_is_reached_by_it() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    sets_up(&app, &mut ada).await;
    let other = app.enrolled_partner("Marsh Gate Ltd", "GB").await;
    let other_id = app.partner(other.partner).await.network_id.expect("an id");
    let own_id = app.partner(ada.partner).await.network_id.expect("an id");
    let own = format!("/operator/partners/{own_id}/users/{}/second-step", ada.person);
    ada.post_form(&own, &[("reason", "x")]).await.status(403);
    let mut staff = app.operator().await;
    // Somebody of another company is not found below this one.
    let foreign = format!("/operator/partners/{other_id}/users/{}/second-step", ada.person);
    staff.post_form(&foreign, &[("reason", "x")]).await.status(404);
    ada.get("/account").await.ok();
}
