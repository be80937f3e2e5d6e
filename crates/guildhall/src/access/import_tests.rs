//! Many colleagues at once, as the page takes a list in; and the same people on the command line.

use domain::access::Role;

use crate::testing::{Answer, Browser, TestApp};

const HEADING: &str = "name,email,language,roles\n";

async fn send(browser: &mut Browser, content: &str) -> Answer {
    let file = ("file", "people.csv", content.as_bytes());
    browser.post_file("/company/users/import", &[], file).await
}

#[tokio::test]
async fn a_list_is_looked_at_then_done_and_doing_it_again_changes_nothing() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    app.colleague(&ada, "Uma", Role::SalesAgent).await;
    ada.get("/company/users").await.ok().has("Import users from a list");
    ada.get("/company/users/import").await.ok().has("billing_admin").lacks("global_admin");
    let template = ada.get("/company/users/import/template").await.ok().body();
    assert_eq!(template, "\u{feff}\"name\",\"email\",\"language\",\"roles\"\r\n");
    let users = ada.get("/company/users").await.ok();
    let uma = users.texts("th .muted").into_iter().find(|one| one.starts_with("uma"));
    let uma = uma.expect("a colleague");
    let list = format!(
        "{HEADING}Bob,bob@northwind.example,ja-JP,billing_admin; sales_agent\n\
         Uma,{uma},,Billing admin\nEve,eve@northwind.example,xx,owner\n\
         Bob,BOB@northwind.example,,\n=cmd(),c@northwind.example,,\n\
         Gil,gil@northwind.example,,global_admin\n"
    );
    let shown = send(&mut ada, &list).await;
    let base = shown.location().to_owned();
    let page = ada.follow(&shown).await.ok().has("Nothing has been done yet");
    page.has("invite 1 people and change the roles of 1")
        .has("en-US, zh-TW, zh-CN or ja-JP")
        .has("“owner” is no role")
        .has("Line 2 has this address already")
        .has("know a formula")
        .has("do not let you give or take this: Global admin")
        .has("Now: Sales agent");
    ada.get("/company/users").await.ok().lacks("bob@");
    assert!(app.mails("bob@northwind.example").await.is_empty());
    for _ in 0..2 {
        let done = ada.post_form(&base, &[]).await;
        done.leads_to(&format!("{base}?notice=bulk-applied"));
        ada.get(&base).await.ok().has("Invited: 1. Roles changed: 1.");
        assert_eq!(app.mails("bob@northwind.example").await.len(), 1);
    }
    ada.get("/company/users").await.ok().has("Billing admin and Sales agent").lacks("eve@");
    let result = ada.get(&format!("{base}/result")).await.ok().body();
    let lines: Vec<&str> = result.lines().collect();
    assert_eq!(lines.len(), 7, "{result}");
    assert!(lines[1].contains(r#""invited","","""#), "{result}");
    assert!(lines[3].contains(r#""wrong","language roles","#), "{result}");
    assert!(lines[5].contains(r#","'=cmd()","#), "what was wrong is no formula: {result}");
    ada.get("/company/activity").await.ok().has("A list of users was applied (people.csv)");
    let again = send(&mut ada, &list).await;
    ada.follow(&again).await.ok().has("invite 0 people and change the roles of 0");
}

#[tokio::test]
async fn who_may_let_nobody_in_sends_no_list_and_nobody_sees_somebody_elses() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    let mut mallory = app.enrolled_partner("Contoso", "TW").await;
    let list = format!("{HEADING}Eve,eve@northwind.example,,\n");
    let base = send(&mut ada, &list).await.location().to_owned();
    bob.get("/company/users/import").await.status(403);
    bob.get("/company/users").await.ok().lacks("/company/users/import");
    send(&mut bob, &list).await.status(403);
    bob.get(&base).await.status(403);
    for path in [base.clone(), format!("{base}/result")] {
        mallory.get(&path).await.status(404);
    }
    mallory.post_form(&base, &[]).await.status(404);
    send(&mut ada, "a,b\n1,2\n").await.status(422).has("lacks the column “name”");
    ada.post_form("/company/users/import", &[]).await.status(400);
    for language in domain::text::Locale::ALL {
        ada.speak(language);
        ada.get("/company/users/import").await.ok().lacks("⟨");
        ada.get(&base).await.ok().lacks("⟨");
    }
}

#[tokio::test]
async fn the_last_who_lets_in_is_not_taken_away_by_a_list() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let list = format!("{HEADING}Ada,{},,sales_agent\n", ada.email);
    let shown = send(&mut ada, &list).await;
    ada.follow(&shown).await.ok().has("Nobody would be left who can let people in");
    let both = format!("{HEADING}Bob,bob@northwind.example,,account_admin partner_admin\n");
    let list = format!("{both}Ada,{},,sales_agent\n", ada.email);
    let shown = send(&mut ada, &list).await;
    ada.follow(&shown).await.ok().has("change the roles of 1");
}
