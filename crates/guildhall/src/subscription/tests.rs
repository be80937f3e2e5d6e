//! Offers with every reason, renewing on the edges of the window, and automatic renewal, through
//! the pages.

use domain::access::Role;
use domain::ids::CompetencyCode;
use domain::offer::CompetencyLevel;
use domain::order::OrderState;

use crate::payment::store as payments;
use crate::testing::{Member, TestApp};
use crate::world::gateway::simulated;

/// A year of Action Pack bought on 2024-03-04 with a card, which ends on 2025-03-04.
async fn holds_a_pack(app: &TestApp, card: &str) -> (Member, String) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    ada.finishes(&gateway, card, "approve").await;
    let id = ada.subscription().await;
    (ada, id)
}

async fn charges(app: &TestApp) -> usize {
    let ours = payments::list_succeeded(app.db.read()).await.expect("our books");
    let theirs = simulated::charged(&app.db).await.expect("the gateway's ledger");
    assert_eq!(ours, theirs, "our books and the gateway's differ");
    ours.len()
}

async fn attains(app: &TestApp, member: &Member, level: CompetencyLevel) {
    let system = app.system().await;
    let code = CompetencyCode::parse("cloud-platform").expect("a code");
    crate::partner::competency::record(app, &system, member.partner, &code, level, system.today)
        .await
        .expect("a competency is recorded");
}

#[tokio::test]
async fn every_reason_stands_in_the_place_of_the_button() {
    let app = TestApp::new().await;
    let mut ada = app.pending_partner("Northwind Traders", "US").await;
    let page = ada.get("/offers").await.ok();
    assert!(page.texts("form[action$=orders]").is_empty(), "nothing can be bought");
    let reasons = page.texts(".closed");
    assert_eq!(reasons.len(), 3);
    assert!(reasons.iter().all(|one| one.contains("is being checked since March 4, 2024")));
    assert!(reasons[1].contains("at least one competency at silver level"), "all, not the first");
    let mut bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    let reasons = bob.get("/offers").await.ok().texts(".closed");
    assert!(reasons[2].contains("Partner admin") && reasons[2].contains("gold level"));
    ada.post_form("/offers/action-pack/orders", &[]).await.status(409).has("is being checked");
    ada.post_form("/offers/network/orders", &[]).await.status(404);
}

#[tokio::test]
async fn an_offer_says_what_it_gives_what_it_costs_and_by_which_rules() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let page = ada.get("/offers/action-pack").await.ok();
    let page = page.has("NT$14,500 per year").has("plus 5% Business tax");
    let page = page.has("5 × Productivity suite seats").has("Current rules (January 2024)");
    let page = page.has("March 5, 2025 to April 3, 2025, both days included");
    assert_eq!(
        page.attribute("a[href^='/agreements/']", "href").as_deref(),
        Some("/agreements/membership/2024-01")
    );
    let terms = app.visitor().get("/agreements/membership/2024-01?lang=ja-JP").await.ok();
    assert!(
        terms.has("メンバーシップおよび内部使用条件").text("main details").contains("internal use")
    );
    let old = app.visitor().get("/agreements/membership/2017-06?lang=en-US").await.ok();
    old.has("no longer the newest");
    app.visitor().get("/agreements/membership/1999-01").await.status(404);
    // What is held moves to its tab and is never listed twice.
    ada.buys_by_card("action-pack", "approve").await;
    let page = ada.get("/offers").await.ok();
    assert_eq!(page.texts(".tile-title").len(), 2);
    ada.get("/offers/action-pack").await.ok().has("Go to your subscription");
    let page = ada.get("/offers?tab=purchased").await.ok().has("Active").has("March 4, 2025");
    let acts = page.texts(".acts > li");
    let names = ["Renew", "Download invoice", "Turn off automatic renewal", "Cancel subscription"];
    assert!(acts.iter().zip(names).all(|(act, name)| act.starts_with(name)), "{acts:?}");
}

#[tokio::test]
async fn silver_becomes_gold_for_a_quarter_less() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    attains(&app, &ada, CompetencyLevel::Gold).await;
    // Gold is begun, then silver bought after all: the draft becomes an upgrade.
    let gold = ada.fills_in("gold", "card").await;
    ada.buys_by_card("silver", "approve").await;
    ada.get("/offers").await.ok().has("You hold the silver membership, so gold costs");
    let review = ada.get(&format!("{gold}/review")).await.ok().has("Upgrade discount");
    let gateway = ada.presses(&gold, &review).await.status(303).location().to_owned();
    let path = ada.finishes(&gateway, "works", "approve").await;
    let order = app.order(ada.partner, &path).await;
    assert_eq!(order.quote.discount.minor * 4, order.quote.list.minor);
    let held = ada.get("/offers?tab=purchased").await.ok().texts(".tile-title");
    assert_eq!(held, ["Gold membership"]);
    ada.get("/offers?tab=expired").await.ok().has("when the gold membership began");
    ada.get("/offers").await.ok().has("Your company holds the gold membership until");
}

#[tokio::test]
async fn a_renewal_is_possible_on_every_day_of_the_window_and_on_no_other() {
    // Bought on 4 March 2024: the last day is 4 March 2025, the window 5 March to 3 April.
    for (day, open, says) in [
        ("2024-03-05", false, "March 5, 2025"),
        ("2025-03-04", false, "March 5, 2025"),
        ("2025-03-05", true, ""),
        ("2025-03-20", true, ""),
        ("2025-04-03", true, ""),
        ("2025-04-04", false, "April 3, 2025"),
        ("2026-01-01", false, "April 3, 2025"),
    ] {
        let app = TestApp::new().await;
        let (mut ada, id) = holds_a_pack(&app, "works").await;
        let off = ada.post_form(&format!("/subscriptions/{id}/automatic-renewal"), &[]).await;
        off.status(303);
        app.live_to(day).await;
        let renewals = format!("/subscriptions/{id}/renewals");
        let page = ada.get(&format!("{renewals}/new")).await.ok();
        if !open {
            page.has(says);
            ada.post_form(&renewals, &[]).await.status(409);
            continue;
        }
        let checkout = ada.fills_in_renewal(&id, "card").await;
        let gateway = ada.buys(&checkout).await;
        let path = ada.finishes(&gateway, "works", "approve").await;
        ada.get(&path).await.ok().has("is renewed").has("March 5, 2025 to March 4, 2026");
        // Once is enough, and the switch is on again.
        ada.post_form(&renewals, &[]).await.status(409);
        ada.get("/offers?tab=purchased").await.ok().has("March 4, 2026").has("On: Visa ending");
        assert_eq!(charges(&app).await, 2, "{day}");
    }
}

#[tokio::test]
async fn a_renewal_begun_on_the_last_day_is_not_bought_on_the_next() {
    let app = TestApp::new().await;
    let (mut ada, id) = holds_a_pack(&app, "works").await;
    ada.post_form(&format!("/subscriptions/{id}/automatic-renewal"), &[]).await.status(303);
    app.live_to("2025-04-03").await;
    let checkout = ada.fills_in_renewal(&id, "card").await;
    let review = ada.get(&format!("{checkout}/review")).await.ok();
    app.live_to("2025-04-04").await;
    let refused = ada.presses(&checkout, &review).await.status(409);
    let refused =
        refused.has("The renewal window closed on April 3, 2025").has("Buy the offer anew");
    assert!(refused.texts("button.btn-primary").is_empty());
    ada.get(&format!("{checkout}/review")).await.ok().has("closed on April 3, 2025");
    // The offer is available again; what had been begun makes room for it.
    let path = ada.buys_by_card("action-pack", "approve").await;
    ada.get(&path).await.ok().has("is yours").has("April 4, 2025 to April 4, 2026");
    assert_eq!(ada.get("/offers?tab=expired").await.ok().texts(".tile-title").len(), 1);
}

#[tokio::test]
async fn a_transfer_for_a_renewal_must_arrive_in_the_window() {
    let app = TestApp::new().await;
    let (mut ada, id) = holds_a_pack(&app, "works").await;
    ada.post_form(&format!("/subscriptions/{id}/automatic-renewal"), &[]).await.status(303);
    app.live_to("2025-04-01").await;
    let checkout = ada.fills_in_renewal(&id, "transfer").await;
    let path = ada.buys(&checkout).await;
    ada.get(&path).await.ok().has("April 3, 2025 (in 2 days)");
    app.live_to("2025-04-03").await;
    let order = app.order(ada.partner, &path).await;
    assert_eq!(app.receives(&order, ("475.00", "USD"), "B-1").await, "exact");
    ada.get(&path).await.ok().has("is renewed").has("March 5, 2025 to March 4, 2026");
}

#[tokio::test]
async fn turned_off_it_stays_off_and_nothing_is_charged() {
    let app = TestApp::new().await;
    let (mut ada, id) = holds_a_pack(&app, "works").await;
    app.live_to("2025-03-04").await;
    let switch = format!("/subscriptions/{id}/automatic-renewal");
    ada.post_form(&switch, &[]).await.status(303);
    ada.post_form(&switch, &[]).await.status(409);
    app.live_to("2025-04-10").await;
    assert_eq!(charges(&app).await, 1, "no charge after it was turned off");
    ada.get("/offers?tab=expired").await.ok().has("Lapsed");
    ada.get("/offers").await.ok().has("Action Pack subscription").has("Subscribe now");
}

#[tokio::test]
async fn on_it_renews_itself_on_the_first_day_not_covered() {
    let app = TestApp::new().await;
    let (mut ada, id) = holds_a_pack(&app, "works").await;
    let switch = format!("/subscriptions/{id}/automatic-renewal");
    app.live_to("2025-03-05").await;
    assert_eq!(charges(&app).await, 2);
    let orders = ada.get("/orders").await.ok().has("Automatic renewal: Action Pack");
    let path = orders.attribute("tbody a", "href").expect("the newest order");
    let page = ada.get(&path).await.ok().has("is renewed").has("March 5, 2025 to March 4, 2026");
    page.has("Done automatically");
    assert_eq!(ada.get("/invoices").await.ok().texts("tbody tr").len(), 2);
    ada.post_form(&switch, &[]).await.status(303);
    app.live_to("2026-05-01").await;
    assert_eq!(charges(&app).await, 2, "off again for the next year");
}

#[tokio::test]
async fn a_card_that_is_refused_is_tried_on_days_1_3_5_and_7_and_a_person_may_go_first() {
    let app = TestApp::new().await;
    let (mut ada, id) = holds_a_pack(&app, "declines").await;
    app.live_to("2025-03-30").await;
    let orders = ada.get("/orders").await.ok();
    let path = orders.attribute("tbody a", "href").expect("the newest order");
    let order = app.order(ada.partner, &path).await;
    let tries = payments::list_of_order(app.db.read(), ada.partner, order.id).await;
    let days: Vec<i8> = tries
        .expect("the tries")
        .iter()
        .map(|one| one.created_at.to_zoned(jiff::tz::TimeZone::UTC).day())
        .collect();
    assert_eq!(days, [5, 6, 8, 10, 12], "AD+1, then 1, 3, 5 and 7 days after it");
    ada.get(&path).await.ok().has("The card was declined").has("Renew by hand");
    let checkout = ada.fills_in_renewal(&id, "card").await;
    let gateway = ada.buys(&checkout).await;
    let renewed = ada.finishes(&gateway, "works", "approve").await;
    ada.get(&renewed).await.ok().has("is renewed");
    assert!(matches!(app.order(ada.partner, &path).await.state, OrderState::Cancelled { .. }));
    assert_eq!(charges(&app).await, 2);
}

#[tokio::test]
async fn each_reminder_comes_once_and_none_after_a_renewal() {
    let app = TestApp::new().await;
    let (mut ada, id) = holds_a_pack(&app, "works").await;
    ada.post_form(&format!("/subscriptions/{id}/automatic-renewal"), &[]).await.status(303);
    // What is left of its benefits is told of in letters of their own.
    let email = ada.email.clone();
    let reminded = async || {
        let mut mails = app.mails(&email).await;
        mails.retain(|mail| !mail.subject.starts_with("Unused benefits"));
        mails
    };
    let mut told = reminded().await.len();
    for (day, more) in [
        ("2025-02-16", 0),
        ("2025-02-17", 1),
        ("2025-03-26", 0),
        ("2025-03-27", 1),
        ("2025-03-28", 0),
    ] {
        app.live_to(day).await;
        app.work().await;
        let mails = reminded().await;
        assert_eq!(mails.len(), told + more, "{day}: {:?}", mails.last());
        told = mails.len();
    }
    let checkout = ada.fills_in_renewal(&id, "card").await;
    let gateway = ada.buys(&checkout).await;
    ada.finishes(&gateway, "works", "approve").await;
    let told = reminded().await.len();
    app.live_to("2025-12-31").await;
    assert_eq!(reminded().await.len(), told, "the old term reminds of nothing more");
}

#[tokio::test]
async fn a_strangers_subscription_does_not_exist() {
    let app = TestApp::new().await;
    let (_, id) = holds_a_pack(&app, "works").await;
    let mut eve = app.enrolled_partner("Eavesdrop Consulting", "US").await;
    for page in ["", "/calendar.ics", "/automatic-renewal", "/renewals/new"] {
        eve.get(&format!("/subscriptions/{id}{page}")).await.status(404);
    }
    for act in ["automatic-renewal", "renewals"] {
        eve.post_form(&format!("/subscriptions/{id}/{act}"), &[]).await.status(404);
    }
}
