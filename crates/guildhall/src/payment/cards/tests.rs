use domain::access::Role;

use crate::testing::{Member, TestApp};

const LIST: &str = "/company/payment-methods";

/// Adds a card with a behaviour, and an outcome on the gateway's page. Returns where that leads.
async fn adds(member: &mut Member, card: &str, outcome: &str) -> String {
    let begun = member.post_form("/company/payment-methods/setups", &[]).await;
    let page = begun.status(303).location().to_owned();
    let back = member.at_gateway(&page, card, outcome).await;
    member.get(&back).await.status(303).location().to_owned()
}

#[tokio::test]
async fn a_card_is_stored_chosen_and_removed() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.get(LIST).await.ok().has("No card is stored").has("Add a card");
    // Two presses lead to the same page, where nothing is paid.
    let first = ada.post_form("/company/payment-methods/setups", &[]).await.status(303);
    let again = ada.post_form("/company/payment-methods/setups", &[]).await;
    let page = first.location().to_owned();
    again.leads_to(&page);
    ada.get(&page).await.ok().has("Nothing is paid now").has("Northwind Traders");
    assert_eq!(
        adds(&mut ada, "works", "approve_telling_twice").await,
        format!("{LIST}?notice=card-added")
    );
    app.work().await;
    ada.get(LIST).await.ok().has("Visa ending in 4242").has("Charged at renewals");
    assert_eq!(ada.get(LIST).await.texts(".tile").len(), 1, "told twice, stored once");
    // The card added last is charged, until another is chosen.
    adds(&mut ada, "declines", "approve").await;
    let ctx = app.ctx_of(&ada).await;
    let cards = super::store::list(app.db.read(), ada.partner).await.expect("cards");
    assert_eq!(cards.len(), 2);
    assert!(cards[0].is_default && cards[0].last4 != "4242");
    let (other, works) = (cards[0].id, cards[1].id);
    let choose = format!("{LIST}/{works}/default");
    ada.post_form(&choose, &[]).await.leads_to(&format!("{LIST}?notice=card-default"));
    ada.post_form(&choose, &[]).await.leads_to(&format!("{LIST}?notice=card-default"));
    let chosen = super::store::find_default_method(app.db.read(), ada.partner).await;
    assert_eq!(chosen.expect("read").map(|card| card.id), Some(works));
    // Removing says first what follows.
    let removal = format!("{LIST}/{works}/removal");
    ada.get(&removal).await.ok().has("will be charged to");
    ada.post_form(&removal, &[]).await.leads_to(&format!("{LIST}?notice=card-removed"));
    ada.post_form(&removal, &[]).await.status(404);
    let left = super::store::list(app.db.read(), ada.partner).await.expect("cards");
    assert_eq!(
        left.iter().map(|card| (card.id, card.is_default)).collect::<Vec<_>>(),
        [(other, true)]
    );
    super::keep::remove(&app, &ctx, other).await.expect("nothing needs it");
    ada.get(LIST).await.ok().has("No card is stored");
}

#[tokio::test]
async fn a_page_that_was_left_stores_nothing_and_a_silent_one_is_asked_about() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let not_added = format!("{LIST}?notice=card-not-added");
    assert_eq!(adds(&mut ada, "works", "decline").await, not_added);
    let begun = ada.post_form("/company/payment-methods/setups", &[]).await;
    let page = begun.status(303).location().to_owned();
    let back = ada.post_form(&format!("{page}/departure"), &[]).await;
    let back = back.status(303).location().to_owned();
    ada.get(&back).await.leads_to(&not_added);
    ada.get(LIST).await.ok().has("No card is stored");
    // The person never comes back, and no webhook does: the job asks.
    let begun = ada.post_form("/company/payment-methods/setups", &[]).await;
    let page = begun.status(303).location().to_owned();
    ada.at_gateway(&page, "works", "approve_losing_answer").await;
    app.work().await;
    ada.get(LIST).await.ok().has("No card is stored");
    app.advance_minutes(6).await;
    app.work().await;
    ada.get(LIST).await.ok().has("Visa ending in 4242");
}

#[tokio::test]
async fn the_only_card_stays_while_a_renewal_needs_it() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let card = super::store::list(app.db.read(), ada.partner).await.expect("cards").remove(0);
    let removal = format!("{LIST}/{}/removal", card.id);
    ada.get(LIST).await.ok().has("This is the only card").has("March 5, 2025");
    ada.get(&removal).await.ok().has("This is the only card").lacks("Keep the card");
    ada.post_form(&removal, &[]).await.status(409).has("This is the only card");
    // With another one it may go, and the run charges the one that is chosen.
    adds(&mut ada, "declines", "approve").await;
    ada.post_form(&format!("{LIST}/{}/default", card.id), &[]).await.status(303);
    app.live_to("2025-03-06").await;
    let page = ada.get("/offers?tab=purchased").await.ok();
    assert!(page.words().contains("March 4, 2026"), "{}", page.words());
    ada.post_form(&removal, &[]).await.leads_to(&format!("{LIST}?notice=card-removed"));
    // Turned off, nothing needs the last one either.
    let subscription = ada.subscription().await;
    let switch = format!("/subscriptions/{subscription}/automatic-renewal");
    ada.post_form(&switch, &[]).await.status(303);
    let last = super::store::list(app.db.read(), ada.partner).await.expect("cards").remove(0);
    ada.post_form(&format!("{LIST}/{}/removal", last.id), &[])
        .await
        .leads_to(&format!("{LIST}?notice=card-removed"));
}

#[tokio::test]
async fn a_charge_without_an_outcome_keeps_its_card() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    ada.finishes(&gateway, "loses_answer", "approve").await;
    adds(&mut ada, "works", "approve").await;
    let cards = super::store::list(app.db.read(), ada.partner).await.expect("cards");
    let loses = cards.iter().find(|card| !card.is_default).expect("the first one").id;
    ada.post_form(&format!("{LIST}/{loses}/default"), &[]).await.status(303);
    app.set_day("2025-03-05").await;
    let ctx = app.system().await;
    crate::payment::run::renew_due(&app, &ctx).await.expect("the run charges");
    let removal = format!("{LIST}/{loses}/removal");
    ada.post_form(&removal, &[]).await.status(409).has("has no outcome yet");
    app.advance_minutes(10).await;
    app.work().await;
    ada.post_form(&removal, &[]).await.leads_to(&format!("{LIST}?notice=card-removed"));
}

#[tokio::test]
async fn a_card_that_ends_before_its_charge_is_told_of_once() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    ada.finishes(&gateway, "expires_soon", "approve").await;
    let told = async |app: &TestApp| {
        let mails = app.mails("ada@northwind.example").await;
        mails.into_iter().filter(|mail| mail.subject.contains("expires before")).count()
    };
    // Good until April 30: the warning's day is March 31.
    app.live_to("2024-03-30").await;
    assert_eq!(told(&app).await, 0);
    ada.get("/dashboard").await.ok().lacks("expires before its next charge");
    app.live_to("2024-03-31").await;
    assert_eq!(told(&app).await, 1);
    let mail = app.last_mail("ada@northwind.example").await;
    assert!(mail.text.contains("April 30, 2024") && mail.text.contains("March 5, 2025"));
    assert_eq!(mail.path(), format!("{LIST}?lang=en-US"));
    ada.get("/dashboard").await.ok().has("expires before its next charge");
    ada.get(LIST).await.ok().has("expires before its next charge").has("Expires soon");
    app.live_to("2024-05-02").await;
    assert_eq!(told(&app).await, 1);
    ada.get("/dashboard").await.ok().has("has expired");
    adds(&mut ada, "works", "approve").await;
    ada.get("/dashboard").await.ok().lacks("has expired");
}

#[tokio::test]
async fn a_card_no_charge_comes_to_is_not_told_of() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    adds(&mut ada, "expires_soon", "approve").await;
    app.live_to("2024-04-20").await;
    let mails = app.mails("ada@northwind.example").await;
    assert!(mails.iter().all(|mail| !mail.subject.contains("expires before")));
    // A membership bought meanwhile by transfer needs it: it is told of within a week.
    let path = ada.orders_by_transfer("action-pack").await;
    let order = app.order(ada.partner, &path).await;
    let total = order.quote.total;
    app.receives(&order, (&total.decimal(), total.currency.code()), "R-1").await;
    app.live_to("2024-04-28").await;
    let mails = app.mails("ada@northwind.example").await;
    assert_eq!(mails.iter().filter(|mail| mail.subject.contains("expires before")).count(), 1);
}

#[tokio::test]
async fn a_colleague_without_the_role_looks_and_a_stranger_finds_nothing() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    adds(&mut ada, "works", "approve").await;
    let card = super::store::list(app.db.read(), ada.partner).await.expect("cards").remove(0).id;
    let mut bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    bob.get(LIST).await.ok().has("Visa ending in 4242");
    let mut eve = app.enrolled_partner("Fabrikam Inc", "US").await;
    let mut grace = app.operator().await;
    for path in ["default", "removal"] {
        let path = format!("{LIST}/{card}/{path}");
        bob.post_form(&path, &[]).await.status(403);
        eve.post_form(&path, &[]).await.status(404);
        grace.post_form(&path, &[]).await.status(403);
    }
    bob.post_form("/company/payment-methods/setups", &[]).await.status(403);
    eve.get(LIST).await.ok().lacks("4242");
    grace.get(LIST).await.status(403);
}
