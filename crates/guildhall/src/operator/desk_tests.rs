//! Stories of the desk's queues and of finding things.

use domain::ids::NetworkId;
use domain::policy::Method;
use domain::text::Locale;

use crate::lead::tests as leads;
use crate::order;
use crate::testing::{Browser, Member, TestApp};
use crate::work::tests::places;

/// A queue's row on the desk, cell by cell.
fn row(desk: &crate::testing::Answer, queue: &str) -> Vec<String> {
    let rows = desk.texts("main table tbody tr");
    let found = rows.into_iter().find(|row| row.trim().starts_with(queue));
    let found = found.unwrap_or_else(|| panic!("no queue {queue}"));
    found.split_whitespace().map(str::to_owned).collect()
}

async fn network_id(app: &TestApp, member: &Member) -> NetworkId {
    app.partner(member.partner).await.network_id.expect("a network id")
}

#[tokio::test]
async fn what_waits_stands_in_its_queue_with_its_age_and_its_time() {
    // A Saturday: hours of work begin on Monday.
    let app = TestApp::on("2024-06-22").await;
    let mut grace = app.operator().await;
    let desk = grace.get("/operator").await.ok();
    assert_eq!(row(&desk, "Companies to vet")[3], "0");
    desk.lacks("How long things have waited");
    app.pending_partner("Contoso", "US").await;
    let bob = app.enrolled_partner("Fabrikam Industries", "JP").await;
    let id = places(&app, &bob, Method::Transfer).await;
    let order = order::store::get(app.db.read(), bob.partner, id).await.expect("an order");
    let action = format!("/operator/orders/{}/receipts", order.number);
    let little = [
        ("amount", "1"),
        ("currency", "JPY"),
        ("received_on", "2024-06-22"),
        ("payer", "FABRIKAM KK"),
        ("bank_reference", "BANK-1"),
    ];
    grace.post_form(&action, &little).await.status(303);
    app.advance_days(1).await;
    let desk = grace.get("/operator").await.ok();
    let vetting = row(&desk, "Companies to vet").join(" ");
    assert!(vetting.contains("1 24 hours") && vetting.contains("None is late"), "{vetting}");
    assert!(vetting.ends_with("within 27 hours of work"), "{vetting}");
    let desk = desk.has("How long things have waited");
    let money = "/operator/tasks?queue=receipts";
    assert!(desk.attributes("main a", "href").iter().any(|href| href == money));
    grace.get(money).await.ok().has("Fabrikam Industries").has("Money to decide about");
    grace.get("/operator/tasks?queue=keys").await.ok().has("No task waits here");
    // Money is due within nine hours of work: on Monday evening, which has passed on Tuesday.
    app.advance_days(2).await;
    let desk = grace.get("/operator").await.ok();
    assert!(row(&desk, "Money to decide about").join(" ").contains("1 is late"));
    grace.get("/operator/tasks").await.ok().has("Late");
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    ada.get("/operator/tasks").await.status(403);
}

async fn leads_to(grace: &mut Browser, text: &str) -> String {
    let query = crate::web::visit::encoded(&[("q", text)]);
    let found = grace.get(&format!("/operator/find?{query}")).await;
    if found.asked().is_empty() { String::new() } else { found.status(303).location().to_owned() }
}

#[tokio::test]
async fn whatever_is_read_out_leads_to_its_page() {
    let app = TestApp::on("2024-06-22").await;
    let mut bob = app.enrolled_partner("株式会社ファブリカム Fabrikam", "JP").await;
    bob.buys_by_card("action-pack", "approve").await;
    let id = places_of(&app, &bob).await;
    let order = order::store::get(app.db.read(), bob.partner, id).await.expect("an order");
    let payments = crate::payment::store::list_of_order(app.db.read(), bob.partner, id).await;
    let payment = payments.expect("the charge").remove(0);
    let company = format!("/operator/partners/{}", network_id(&app, &bob).await);
    let page = format!("/operator/orders/{}", order.number);
    let invoice = format!("{}-000001", network_id(&app, &bob).await);
    let mut grace = app.operator().await;
    for (text, expected) in [
        (network_id(&app, &bob).await.to_string(), company.clone()),
        (order.number.to_string(), page.clone()),
        (order.number.as_str().to_lowercase(), page.clone()),
        (order.number.creditor_reference().grouped(), page.clone()),
        (invoice.clone(), format!("{company}/invoices/{invoice}")),
        (payment.gateway_key.clone(), page.clone()),
        (payment.id.to_string(), page.clone()),
        (id.to_string(), page.clone()),
        (bob.subscription().await, company.clone()),
        (bob.partner.to_string(), company.clone()),
        (bob.person.to_string(), company.clone()),
        (bob.email.clone(), company.clone()),
        ("ファブリカム".to_owned(), company.clone()),
        ("FABRI".to_owned(), company.clone()),
    ] {
        assert_eq!(leads_to(&mut grace, &text).await, expected, "{text}");
    }
}

/// The order the company placed first.
async fn places_of(app: &TestApp, member: &Member) -> domain::ids::OrderId {
    let all = order::store::list(app.db.read(), member.partner, None, 10).await;
    all.expect("the orders").first().expect("one").id
}

#[tokio::test]
async fn several_are_listed_and_nothing_is_said_in_words() {
    let app = TestApp::on("2024-06-22").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    app.enrolled_partner("Northern Lights", "US").await;
    let mut grace = app.operator().await;
    let found = grace.get("/operator/find?q=north").await.ok();
    found.has("2 things fit").has("Northwind Traders").has("Northern Lights");
    grace.get("/operator/find?q=%25").await.ok().has("Nothing was found");
    grace.get("/operator/find?q=4815162-O0007").await.ok().has("Nothing was found");
    grace.get("/operator/find").await.ok().has("Nothing was looked for yet");
    for language in Locale::ALL {
        grace.speak(language);
        for page in ["/operator", "/operator/tasks", "/operator/find", "/operator/find?q=north"] {
            assert!(!grace.get(page).await.ok().body().contains('⟨'), "{page}");
        }
    }
    // What is found is opened for a reason, as everywhere.
    let mut other = app.operator().await;
    other.gives_no_reason();
    let number = network_id(&app, &ada).await;
    let led = other.get(&format!("/operator/find?q={number}")).await.status(303);
    let asked = other.get(led.location()).await.status(303);
    assert!(asked.location().starts_with("/operator/openings/new"), "{}", asked.location());
    ada.get("/operator/find?q=north").await.status(403);
    assert!(app.visitor().get("/operator/find").await.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn the_program_tells_how_it_stands_as_far_as_it_knows() {
    let app = TestApp::on("2024-06-22").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    ada.buys_by_card("action-pack", "approve").await;
    let mut grace = app.operator().await;
    let page = grace.get("/operator/system").await.ok();
    let page = page.has(env!("CARGO_PKG_VERSION")).has("Version 1").has("charge_renewals");
    page.has("What the program does not know").lacks("system-job-");
    app.work().await;
    grace.get("/operator/system").await.ok().has("0, of which 0 were tried before");
    for language in Locale::ALL {
        grace.speak(language);
        assert!(!grace.get("/operator/system").await.ok().body().contains('⟨'));
    }
    ada.get("/operator/system").await.status(403);
}

#[tokio::test]
async fn leads_stand_in_their_queues_until_somebody_looks_and_name_no_customer() {
    // A Monday; a lead has fourteen days, and stands at the desk for the last of them.
    let app = TestApp::on("2024-06-24").await;
    let (mut ada, public_id) = leads::found(&app, "Northwind Traders").await;
    let mut grace = app.operator().await;
    leads::sends(&app, &public_id).await;
    let page = leads::asks(&app, &public_id, &[("homepage", "https://spam.example")]).await;
    app.visitor().post_form(&format!("{page}/proof"), &[]).await.status(303);
    let desk = grace.get("/operator").await.ok();
    assert!(row(&desk, "Leads nearly out of time").join(" ").contains("time 0"));
    let spam = row(&desk, "Requests taken for spam").join(" ");
    assert!(spam.contains("spam 1") && spam.contains("None is late"), "{spam}");
    app.live_to("2024-07-07").await;
    let desk = grace.get("/operator").await.ok();
    let ending = row(&desk, "Leads nearly out of time").join(" ");
    assert!(ending.contains("time 1 13 days") && ending.contains("None is late"), "{ending}");
    assert!(ending.ends_with("before the time to answer ends"), "{ending}");
    let spam = row(&desk, "Requests taken for spam").join(" ");
    assert!(spam.contains("1 is late"), "{spam}");
    let page = grace.get("/operator/leads").await.ok();
    let page = page.has("Northwind Traders").has("people do not see").has("United States");
    let page = page.lacks("Contoso").lacks(leads::CUSTOMER).lacks("Twenty people");
    let number = page.text("main tbody th .nowrap");
    let company = format!("/operator/partners/{}", network_id(&app, &ada).await);
    assert_eq!(leads_to(&mut grace, &number.to_lowercase()).await, company);
    for language in Locale::ALL {
        grace.speak(language);
        assert!(!grace.get("/operator/leads").await.ok().body().contains('⟨'));
    }
    grace.speak(Locale::EnUs);
    ada.get("/operator/leads").await.status(403);
    // Whoever looks takes it out of the queue; whoever answers, too.
    let spam = ada.get("/leads?tab=spam").await.ok();
    let spam = spam.attribute("tbody th a", "href").expect("a lead");
    ada.post_form(&format!("{spam}/release"), &[]).await.status(303);
    let both = row(&grace.get("/operator").await.ok(), "Leads nearly out of time").join(" ");
    assert!(both.contains("time 2"), "{both}");
    for _ in 0..2 {
        let lead = leads::newest(&mut ada).await;
        ada.post_form(&format!("{lead}/acceptance"), &[]).await.status(303);
    }
    grace.get("/operator/leads").await.ok().has("No lead is about").has("Nothing was put aside");
}
