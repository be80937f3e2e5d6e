//! Staff opens a company for a reason the company sees, and looks as somebody does without changing
//! anything.

use crate::db::event;
use crate::testing::{Browser, Member, TestApp};

async fn company() -> (TestApp, Member, Browser, String) {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let network_id = app.partner(ada.partner).await.network_id.expect("a network id").to_string();
    let mut grace = app.operator().await;
    grace.gives_no_reason();
    (app, ada, grace, network_id)
}

async fn kinds(app: &TestApp, member: &Member) -> Vec<String> {
    let events = event::list(app.db.read(), member.partner, None, 3).await.expect("events");
    events.into_iter().map(|event| event.kind).collect()
}

#[tokio::test]
async fn a_company_is_opened_once_for_a_reason_that_it_reads() {
    let (app, mut ada, mut grace, network_id) = company().await;
    let page = format!("/operator/partners/{network_id}");
    let orders = format!("/operator/orders/{network_id}-O0001?x=1");
    let asked = grace.get(&orders).await.status(303);
    let to = asked.location().to_owned();
    assert!(to.starts_with("/operator/openings/new?company="), "{to}");
    grace.get(&to).await.ok().has("Why do you open this company?").has("Northwind Traders");
    let refused = grace.post_form("/operator/openings", &[("company", &network_id)]).await;
    refused.status(422).has("Reason");
    let other = [("company", network_id.as_str()), ("reason", "other"), ("note", " ")];
    grace.post_form("/operator/openings", &other).await.status(422);
    let elsewhere = [
        ("company", network_id.as_str()),
        ("to", "//evil.example"),
        ("reason", "other"),
        ("note", "They called\nabout it"),
    ];
    grace.post_form("/operator/openings", &elsewhere).await.leads_to(&page);
    grace.get(&orders).await.ok();
    grace.get(&page).await.ok().has("See the portal as a user does");
    let log = ada.browser.get("/company/activity").await.ok();
    log.has("staff opened the company").has("Something else: They called about it");

    app.advance_minutes(8 * 60 + 1).await;
    grace.get(&page).await.status(303);
    let withdrawal = format!("{page}/exemption/withdrawal");
    let empty: &[(&str, &str)] = &[];
    let answer = grace.post_form(&withdrawal, empty).await.status(303);
    assert!(answer.location().starts_with("/operator/openings/new"), "{}", answer.location());
    assert_eq!(kinds(&app, &ada).await[0], "company.opened", "nothing was done");
    // Deciding about a company is a reason by itself.
    grace.get(&format!("{page}/rejection")).await;
    grace.get(&page).await.ok().has("Verifying the company");
}

#[tokio::test]
async fn staff_looks_as_somebody_does_and_changes_nothing() {
    let (app, mut ada, mut grace, network_id) = company().await;
    let reason = [("company", network_id.as_str()), ("reason", "question")];
    grace.post_form("/operator/openings", &reason).await.status(303);
    let looking = format!("/operator/partners/{network_id}/viewings");
    grace.get(&looking).await.ok().has("nothing can be paid").lacks("password");
    let person = ada.person.to_string();
    let refused = grace.post_form(&looking, &[("person", &person)]).await;
    refused.status(422);
    let fields = [("person", person.as_str()), ("reason", "question")];
    grace.post_form(&looking, &fields).await.leads_to("/dashboard");

    let page = grace.get("/dashboard").await.ok().body();
    assert!(page.contains("You see the portal as") && page.contains("Stop looking"), "{page}");
    grace.get("/orders").await.ok().has(&format!("{network_id}-O0001"));
    grace.get("/account").await.status(409).has("that person");
    grace.get("/companies").await.status(409);
    grace.get("/operator").await.status(403);
    for path in [
        "/company/users",
        "/account/sessions/end-others",
        &format!("/company/users/{person}"),
        "/checkout/0190a1b2-c3d4-7abc-8def-0123456789ab",
        "/company/payment-methods",
    ] {
        let answer = grace.post_form(path, &[("name", "x")]).await;
        assert!([404, 405, 409].contains(&answer.status.as_u16()), "{path}: {}", answer.status);
    }
    let checkout = grace.post_form("/offers/action-pack", &[("method", "card")]).await;
    assert!(!checkout.status.is_success() && checkout.status != 303, "{}", checkout.status);
    assert_eq!(kinds(&app, &ada).await[0], "company.viewed");

    let empty: &[(&str, &str)] = &[];
    let ended = grace.post_form("/viewing/end", empty).await;
    ended.leads_to(&format!("/operator/partners/{network_id}"));
    let desk = grace.get("/operator").await.ok().body();
    assert!(!desk.contains("You see the portal as"), "{desk}");
    assert_eq!(kinds(&app, &ada).await[0], "company.left");
    ada.browser.get("/company/activity").await.ok().has("looked at the portal as");
}

#[tokio::test]
async fn staff_downloads_a_checkpoint_and_nobody_else_does() {
    let (app, mut ada, mut grace, _) = company().await;
    grace.get("/operator/checkpoints").await.ok().has("There is no checkpoint yet");
    crate::audit::checkpoint::take(&app, &app.system().await).await.expect("a checkpoint");
    grace.get("/operator/checkpoints").await.ok().has("Download");
    let file = grace.get("/operator/checkpoints/1").await.ok().body();
    let anchor: crate::audit::anchor::Anchor = serde_json::from_str(&file).expect("an anchor");
    assert!(anchor.is_signed());
    grace.get("/operator/checkpoints/2").await.status(404);
    ada.browser.get("/operator/checkpoints").await.status(403);
    ada.browser.get("/operator/checkpoints/1").await.status(403);
}

#[tokio::test]
async fn a_request_that_waits_is_reason_enough_and_one_that_is_over_is_not() {
    let (app, mut ada, mut grace, network_id) = company().await;
    let fields = [
        ("topic", "portal"),
        ("severity", "minimal"),
        ("title", "A question"),
        ("text", "Where are my invoices?"),
    ];
    let asked = ada.browser.post_form("/support/requests", &fields).await.status(303);
    let number = asked.location().rsplit('/').next().unwrap_or_default().to_owned();
    let number = number.split('?').next().unwrap_or_default();
    let page = format!("/operator/support/{number}");
    grace.get(&page).await.ok().has("A question");
    assert_eq!(kinds(&app, &ada).await[0], "company.opened");
    let answers = format!("{page}/answers");
    let ended = [("text", "Under Orders."), ("then", "end")];
    grace.post_form(&answers, &ended).await.status(303);
    app.advance_minutes(8 * 60 + 1).await;
    let company = grace.get(&format!("/operator/partners/{network_id}")).await.status(303);
    assert!(company.location().starts_with("/operator/openings/new"));
    let closed = grace.get(&page).await.status(303);
    assert!(closed.location().starts_with("/operator/openings/new"), "{}", closed.location());
    ada.browser.get(&page).await.status(403);
}

#[tokio::test]
async fn staff_reads_what_happened_in_all_companies_and_takes_it_along() {
    let (app, mut ada, mut grace, network_id) = company().await;
    let mut ben = app.enrolled_partner("Contoso", "DE").await;
    let other = app.partner(ben.partner).await.network_id.expect("a network id").to_string();
    grace.get("/operator").await.ok().has("Activity log of all companies");
    let all = grace.get("/operator/activity").await.ok();
    all.has("Northwind Traders").has("Contoso").lacks("127.0.0.1").lacks("203.0.113.");
    let one = format!("/operator/activity?company={other}");
    grace.get(&one).await.ok().has("Contoso").lacks("Northwind Traders");
    grace.get("/operator/activity?what=order&who=member").await.ok().lacks("Contoso");
    grace.get("/operator/activity?who=visitor&from=2031-01-01").await.ok().has("Nothing matches");
    let wrong = grace.get("/operator/activity?company=nobody&from=soon").await.status(422);
    wrong.has("There is no company with this network ID").has("From");
    let file = grace.get("/operator/activity/file").await.ok().body();
    assert!(file.starts_with("\"At\",\"Day\",\"NetworkId\""), "{file}");
    assert!(file.contains(&network_id) && file.contains(&other), "{file}");
    for browser in [&mut ada.browser, &mut ben.browser] {
        browser.get("/operator/activity").await.status(403);
        browser.get("/operator/activity/file").await.status(403);
    }
}

#[tokio::test]
async fn pages_of_the_log_follow_one_another_without_a_gap() {
    let (app, ..) = company().await;
    app.enrolled_partner("Contoso", "DE").await;
    let (read, mut wanted) = (app.db.read(), event::WantedOfAll::default());
    let whole = event::search_all(read, &wanted, 1_000).await.expect("events");
    let mut parts = Vec::new();
    loop {
        let part = event::search_all(read, &wanted, 3).await.expect("events");
        let Some(last) = part.last() else { break };
        wanted.before = Some((last.at, last.partner_id, last.sequence));
        parts.extend(part);
    }
    let ids = |events: &[event::Model]| -> Vec<_> { events.iter().map(|e| e.event_id).collect() };
    assert!(6 < whole.len());
    assert_eq!(ids(&parts), ids(&whole));
}

/// As a server does, which sends the rest of a file outside of the request.
#[tokio::test]
async fn a_file_of_many_parts_is_whole_for_whoever_reads_it_elsewhere() {
    let (app, mut ada, _, network_id) = company().await;
    let scope = crate::db::PartnerScope::open(&app, ada.partner).await.expect("the company");
    let ctx = app.system().await;
    for number in 0..600 {
        let event = event::Event::new("test.noted", "test", number);
        scope.record(&app, &ctx, event).await.expect("recorded");
    }
    scope.commit().await.expect("commits");
    let read = tokio::spawn(async move { ada.browser.get("/company/activity/file").await.body() });
    let file = read.await.expect("a file");
    assert!(600 < file.lines().count() && file.contains("order.placed"), "{}", file.len());
    drop(network_id);
}
