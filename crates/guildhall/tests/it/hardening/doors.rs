//! What is typed counts as it was typed and where it was asked for; who leaves is forgotten.

use domain::partner::Vetting;
use guildhall::testing::{PASSWORD, TestApp};

use super::{told, with_password};

#[tokio::test]
async fn passwords_are_checked_as_they_were_typed() {
    let app = TestApp::new().await;
    let ada = with_password(&app).await;
    let other_case = PASSWORD.to_uppercase();
    let (before, after) = (format!(" {PASSWORD}"), format!("{PASSWORD} "));
    let cut = &PASSWORD[..PASSWORD.len() - 1];
    for wrong in [other_case.as_str(), &before, &after, cut] {
        let form = [("email", ada.email.as_str()), ("password", wrong)];
        app.visitor().post_form("/sign-in", &form).await.status(422);
    }
    let form = [("email", ada.email.as_str()), ("password", PASSWORD)];
    let mut right = app.visitor();
    let page = right.get("/sign-in").await.ok();
    let field = |name| page.attribute("input[name=password]", name);
    assert_eq!(field("type").as_deref(), Some("password"), "it is hidden while it is typed");
    assert_eq!(field("autocomplete").as_deref(), Some("current-password"), "managers find it");
    right.post_form("/sign-in", &form).await.status(303);
}

#[tokio::test]
async fn a_parameter_given_twice_or_in_another_place_changes_nothing() {
    let app = TestApp::new().await;
    let ada = with_password(&app).await;
    let email = ("email", ada.email.as_str());
    let mut nobody = app.visitor();
    for twice in [
        [email, email, ("password", PASSWORD)],
        [email, ("password", PASSWORD), ("password", "another")],
    ] {
        let answer = nobody.post_form("/sign-in", &twice).await;
        assert_eq!(answer.status.as_u16(), 422, "{}", answer.words());
    }
    let query = format!("/sign-in?email={}&password=x", ada.email);
    let answer = nobody.post_form(&query, &[]).await;
    assert_eq!(answer.status.as_u16(), 422, "a query fills no form");
    nobody.get("/company").await.status(303);
}

#[tokio::test]
async fn an_extra_field_of_a_form_writes_nothing() {
    let app = TestApp::new().await;
    let mut ada = app.pending_partner("Northwind Traders", "US").await;
    let more = [
        ("vetting", "authorized"),
        ("network_id", "1000001"),
        ("partner_id", "00000000-0000-7000-8000-000000000000"),
        ("roles", "global_admin"),
        ("is_operator", "true"),
    ];
    for path in ["/companies", "/account/sessions/end-others", "/subscriptions/calendar"] {
        ada.post_form(path, &more).await;
    }
    let company = app.partner(ada.partner).await;
    assert!(matches!(company.vetting, Vetting::Pending { .. }), "{:?}", company.vetting);
    assert_ne!(company.network_id.map(|id| id.to_string()).as_deref(), Some("1000001"));
    ada.get("/operator").await.status(403);
}

#[tokio::test]
async fn signing_out_has_the_browser_forget() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    for path in ["/dashboard", "/company", "/orders", "/account", "/nowhere"] {
        let page = ada.get(path).await;
        assert!(page.attribute("form[action='/sign-out']", "method").is_some(), "{path}");
    }
    let answer = ada.post_form("/sign-out", &[]).await.status(303);
    assert_eq!(told(&answer.headers, "clear-site-data"), "\"cache\", \"storage\"");
    let cookie = told(&answer.headers, "set-cookie");
    assert!(cookie.starts_with("guildhall_session=;") && cookie.contains("Max-Age=0"), "{cookie}");
    ada.get("/company").await.status(303);
}
