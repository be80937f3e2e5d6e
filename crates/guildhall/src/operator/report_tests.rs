//! Reports, held against a small world that is counted by hand.

use domain::policy::Method;
use domain::text::Locale;

use crate::lead::tests as leads;
use crate::testing::{Browser, TestApp};
use crate::work::tests::places;

const PAGES: [&str; 5] = [
    "/operator/reports",
    "/operator/reports/renewals",
    "/operator/reports/revenue",
    "/operator/reports/support",
    "/operator/reports/leads",
];

async fn line(grace: &mut Browser, file: &str, begins: &str) -> String {
    let file = grace.get(file).await.ok().body();
    let found = file.lines().find(|line| line.replace('"', "").starts_with(begins));
    found.unwrap_or_else(|| panic!("{begins} in {file}")).replace('"', "").trim().to_owned()
}

#[tokio::test]
async fn the_figures_are_those_of_a_world_counted_by_hand() {
    let app = TestApp::on("2024-03-04").await;
    // Three pay by card. One of them turns the automatic renewal off and leaves.
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let mut ben = app.enrolled_partner("Contoso", "US").await;
    ben.buys_by_card("action-pack", "approve").await;
    let mut eve = app.enrolled_partner("Litware", "JP").await;
    eve.buys_by_card("action-pack", "approve").await;
    app.live_to("2024-03-05").await;
    let off = format!("/subscriptions/{}/automatic-renewal", ben.subscription().await);
    ben.post_form(&off, &[]).await.status(303);
    app.live_to("2025-03-20").await;
    // One more waits for a transfer since ten days.
    let kim = app.enrolled_partner("Fabrikam Industries", "JP").await;
    places(&app, &kim, Method::Transfer).await;
    app.live_to("2025-03-30").await;
    let mut grace = app.operator().await;
    let renewals = "/operator/reports/renewals/file?from=2025-03-01&to=2025-05-31";
    // Members, by order, automatically, lapsed, open, cancelled, upgraded, rate, churn. On March
    // 30th Contoso can still renew.
    assert_eq!(line(&mut grace, renewals, "2025-03").await, "2025-03,3,0,2,0,1,0,0,10000,0");
    app.live_to("2025-05-10").await;
    assert_eq!(line(&mut grace, renewals, "2025-03").await, "2025-03,3,0,2,1,0,0,0,6666,3333");
    assert_eq!(line(&mut grace, renewals, "2025-04").await, "2025-04,2,0,0,0,0,0,0,,0");
    let revenue = "/operator/reports/revenue/file?from=2024-03-01&to=2025-05-31";
    let usd = line(&mut grace, revenue, "USD,invoiced,2024-03").await;
    assert_eq!(usd, "USD,invoiced,2024-03,2,0,950.00,0.00");
    let usd = line(&mut grace, revenue, "USD,invoiced,2025-03").await;
    assert_eq!(usd, "USD,invoiced,2025-03,1,0,475.00,0.00");
    let yen = line(&mut grace, revenue, "JPY,invoiced,2025-03").await;
    // A new price since 2024, and a tenth of tax.
    assert_eq!(yen, "JPY,invoiced,2025-03,1,0,62000,6200");
    // The order of March 20th expired after thirty days: nothing is owed any more.
    let owed = line(&mut grace, revenue, "JPY,owed,days 31+").await;
    assert_eq!(owed, "JPY,owed,days 31+,0,,0,");
    let page = grace.get("/operator/reports/renewals?from=2025-03-01&to=2025-05-31").await.ok();
    page.has("66.66%").has("33.33%").has("What each figure means").has("As of");
}

#[tokio::test]
async fn what_is_owed_ages_and_currencies_stand_apart() {
    let app = TestApp::on("2024-03-04").await;
    let kim = app.enrolled_partner("Fabrikam Industries", "JP").await;
    places(&app, &kim, Method::Transfer).await;
    app.advance_days(9).await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    places(&app, &ada, Method::Transfer).await;
    let mut grace = app.operator().await;
    let file = "/operator/reports/revenue/file";
    let owed = line(&mut grace, file, "USD,owed,days 0-7").await;
    assert_eq!(owed, "USD,owed,days 0-7,1,,475.00,");
    assert_eq!(line(&mut grace, file, "JPY,owed,days 0-7").await, "JPY,owed,days 0-7,0,,0,");
    let old = line(&mut grace, file, "JPY,owed,days 8-14").await;
    assert!(old.starts_with("JPY,owed,days 8-14,1,,5"), "{old}");
    grace.get("/operator/reports/revenue").await.ok().has("Owed in JPY").has("Owed in USD");
}

#[tokio::test]
async fn answers_are_timed_and_late_ones_counted() {
    // A Monday morning before nine; nine hours of work end at six in the evening.
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    let mut asked = Vec::new();
    for title in ["One", "Two", "Three"] {
        let fields = [
            ("topic", "users"),
            ("severity", "critical"),
            ("title", title),
            ("text", "Nobody can sign in."),
        ];
        let opened = ada.post_form("/support/requests", &fields).await.status(303);
        let path = opened.location().split('?').next().expect("a path").to_owned();
        asked.push(path.rsplit('/').next().expect("a number").to_owned());
    }
    let answers = |number: &str| format!("/operator/support/{number}/answers");
    let ends = [("text", "Mended."), ("then", "end")];
    app.advance_minutes(30).await;
    grace.post_form(&answers(&asked[0]), &ends).await.status(303);
    app.advance_days(2).await;
    grace.post_form(&answers(&asked[1]), &ends).await.status(303);
    // The third is not answered, and due.
    let file = "/operator/reports/support/file";
    let months = line(&mut grace, file, "2024-03").await;
    // Requests, answered, closed, late, share; minutes to answer (half, most), to close.
    assert_eq!(months, "2024-03,3,2,2,2,6666,30,2910,30,2910");
    grace.get("/operator/reports/support").await.ok().has("Late share").has("30 minutes");
}

#[tokio::test]
async fn leads_are_counted_once_each_and_name_no_customer() {
    let app = TestApp::on("2024-03-04").await;
    let (mut ada, public_id) = leads::found(&app, "Northwind Traders").await;
    let mut grace = app.operator().await;
    let page = "/operator/reports/leads";
    grace.get(page).await.ok().has("There is nothing to report").lacks("Download the figures");
    // Declined after an hour; won; lapsed.
    leads::sends(&app, &public_id).await;
    let lead = leads::newest(&mut ada).await;
    app.advance_minutes(60).await;
    ada.post_form(&format!("{lead}/decline"), &[("reason", "budget")]).await.status(303);
    leads::sends(&app, &public_id).await;
    let lead = leads::newest(&mut ada).await;
    app.advance_minutes(30).await;
    ada.post_form(&format!("{lead}/acceptance"), &[]).await.status(303);
    let won = [("value", "1,200.50"), ("currency", "USD")];
    ada.post_form(&format!("{lead}/won"), &won).await.status(303);
    leads::sends(&app, &public_id).await;
    app.live_to("2024-04-01").await;
    // In April one is won in another currency, and one waits.
    let comes = async || {
        let own = leads::asks(&app, &public_id, &[("email", "lee@contoso.example")]).await;
        let mut lee = app.visitor();
        lee.post_form(&format!("{own}/proof"), &[]).await.status(303);
        (lee, own)
    };
    comes().await;
    let lead = leads::newest(&mut ada).await;
    ada.post_form(&format!("{lead}/acceptance"), &[]).await.status(303);
    let won = [("value", "90000"), ("currency", "JPY")];
    ada.post_form(&format!("{lead}/won"), &won).await.status(303);
    let (mut lee, own) = comes().await;
    let file = format!("{page}/file?from=2024-03-01&to=2024-04-30");
    // Received, waiting, lapsed, taken back, answered, share, half; declined and its reasons;
    // accepted, won, lost.
    let march = "2024-03,,3,0,1,0,2,6666,30,1,0,0,0,1,0,0,1,1,0,";
    assert_eq!(line(&mut grace, &file, "2024-03,,").await, march);
    let april = "2024-04,,2,1,0,0,1,10000,0,0,0,0,0,0,0,0,1,1,0,";
    assert_eq!(line(&mut grace, &file, "2024-04,,").await, april);
    // Taken back, it waits no more.
    lee.post_form(&format!("{own}/withdrawal"), &[]).await.status(303);
    let april = "2024-04,,2,0,0,1,1,10000,0,0,0,0,0,0,0,0,1,1,0,";
    assert_eq!(line(&mut grace, &file, "2024-04,,").await, april);
    let usd = line(&mut grace, &file, "2024-03,USD").await;
    assert_eq!(usd, format!("2024-03,USD{}1,,1200.50", ",".repeat(16)));
    let yen = line(&mut grace, &file, "2024-04,JPY").await;
    assert_eq!(yen, format!("2024-04,JPY{}1,,90000", ",".repeat(16)));
    let body = grace.get(&format!("{page}?from=2024-03-01&to=2024-04-30")).await.ok();
    let body = body.has("66.66%").has("Value won in JPY").has("Value won in USD").has("As of");
    body.has("Declined, by reason").lacks("Contoso").lacks(leads::CUSTOMER);
    let file = grace.get(&file).await.ok().body();
    assert!(!file.contains("Contoso") && !file.contains("Northwind"), "{file}");
    // One question, however many leads there are.
    let (_, heard) = app.db.heard_while(grace.get(page)).await;
    assert_eq!(heard.iter().filter(|one| one.sql.contains("\"lead\"")).count(), 1);
    for language in Locale::ALL {
        grace.speak(language);
        assert!(!grace.get(page).await.ok().body().contains('⟨'));
    }
}

#[tokio::test]
async fn reports_are_for_staff_in_four_languages_and_name_what_is_wrong() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let mut grace = app.operator().await;
    for language in Locale::ALL {
        grace.speak(language);
        for page in PAGES {
            assert!(!grace.get(page).await.ok().body().contains('⟨'), "{page}");
        }
    }
    grace.speak(Locale::EnUs);
    for (query, wrong) in [
        ("from=nonsense", "From"),
        ("from=2024-03-01&to=2024-02-01", "ends before it begins"),
        ("from=2020-01-01&to=2024-02-01", "at most 24 months"),
    ] {
        let page = format!("/operator/reports/revenue?{query}");
        grace.get(&page).await.status(422).has(wrong);
        grace.get(&format!("/operator/reports/revenue/file?{query}")).await.status(422);
    }
    for page in PAGES {
        ada.get(page).await.status(403);
        ada.get(&format!("{page}/file")).await;
        assert!(app.visitor().get(page).await.location().starts_with("/sign-in"), "{page}");
    }
    ada.get("/operator/reports/renewals/file").await.status(403);
    // However many companies there are, the questions stay few.
    let (_, heard) = app.db.heard_while(grace.get("/operator/reports/renewals")).await;
    let own = heard.iter().filter(|one| one.sql.contains("\"term\"")).count();
    assert_eq!(own, 2);
}
