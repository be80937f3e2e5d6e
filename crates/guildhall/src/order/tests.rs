//! Buying, step by step, as people and their colleagues do it.

use domain::access::Role;
use domain::order::OrderState;

use crate::order::store;
use crate::programme::{Files, store as programme_store};
use crate::testing::{Browser, Member, TestApp, number};

async fn orders(app: &TestApp, member: &Member) -> usize {
    let listed = store::list(app.db.read(), member.partner, None, 100).await;
    listed.expect("orders can be listed").len()
}

/// The shipped programme with one text of a file replaced, applied now.
async fn applies(app: &TestApp, file: &str, from: &str, to: &str) {
    let mut files = Files::shipped();
    let text = files.0.get_mut(file).expect("a file of the programme");
    assert!(text.contains(from), "{file} no longer says {from}");
    *text = text.replacen(from, to, 1);
    let now = app.now().await.expect("the clock can be read");
    let transaction = app.db.begin().await.expect("a transaction begins");
    programme_store::record(&transaction, &files, now, "test").await.expect("it is kept");
    transaction.commit().await.expect("it is committed");
}

#[tokio::test]
async fn nobody_gets_past_a_step_that_is_not_done_and_the_back_button_is_safe() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let begun = ada.post_form("/offers/action-pack/orders", &[]).await;
    let checkout = begun.status(303).location().to_owned();
    for ahead in ["", "/payment", "/review", "/elsewhere"] {
        let answer = ada.get(&format!("{checkout}{ahead}")).await;
        match ahead {
            "/elsewhere" => assert_eq!(answer.status.as_u16(), 404),
            _ => drop(answer.leads_to(&format!("{checkout}/terms"))),
        }
    }
    let terms = format!("{checkout}/terms");
    ada.get(&terms).await.ok().has("Step 1 of 3").has("Membership and internal use terms");
    let refused = ada.post_form(&terms, &[("locale", "en-US")]).await.status(422);
    assert!(refused.has("Tick the box").text("title").starts_with("Error:"));
    ada.post_form(&terms, &[("accepted", "yes"), ("locale", "ja-JP")]).await.leads_to(&checkout);
    // Going back shows what is kept, and ticking again changes nothing.
    ada.get(&terms).await.ok().has("Accepted on");
    ada.post_form(&terms, &[]).await.leads_to(&checkout);
    let payment = format!("{checkout}/payment");
    ada.get(&format!("{checkout}/review")).await.leads_to(&payment);
    ada.post_form(&payment, &[]).await.status(422).has("Choose a way to pay");
    let lacking = [("method", "transfer"), ("contact_name", ""), ("contact_email", "nobody")];
    let page = ada.post_form(&payment, &lacking).await.status(422);
    assert_eq!(page.texts(".errors li").len(), 3, "{}", page.words());
    assert_eq!(page.attribute("#f-contact_email", "value").as_deref(), Some("nobody"));
    ada.post_form(&payment, &[("method", "card")]).await.leads_to(&format!("{checkout}/review"));
    let review = ada.get(&format!("{checkout}/review")).await.ok();
    let review = review.has("Step 3 of 3").has("Northwind Traders").has("NT$14,500");
    assert_eq!(review.text("button.btn-primary"), "Buy and pay NT$15,225");
    assert_eq!(orders(&app, &ada).await, 0, "a draft is no order yet");
    let gateway = ada.presses(&checkout, &review).await.status(303).location().to_owned();
    let order = ada.finishes(&gateway, "works", "approve").await;
    for step in ["", "/terms", "/payment", "/review"] {
        ada.get(&format!("{checkout}{step}")).await.leads_to(&order);
    }
    let kept = app.order(ada.partner, &order).await;
    assert_eq!(kept.accepted.expect("accepted").locale.tag(), "ja-JP");
}

#[tokio::test]
async fn the_rules_in_force_dictate_the_steps_and_the_ways_to_pay() {
    let app = TestApp::on("2019-07-01").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let begun = ada.post_form("/offers/action-pack/orders", &[]).await;
    let checkout = begun.status(303).location().to_owned();
    ada.get(&format!("{checkout}/terms")).await.leads_to(&format!("{checkout}/payment"));
    let page = ada.get(&format!("{checkout}/payment")).await.ok();
    page.has("Step 1 of 2").has("By paying you accept, for your company, the terms");
    ada.pays_by(&checkout, "card").await;
    let gateway = ada.buys(&checkout).await;
    let order = ada.finishes(&gateway, "works", "approve").await;
    let order = app.order(ada.partner, &order).await;
    assert!(order.accepted.is_some(), "paying accepted the terms");

    let app = TestApp::on("2017-09-01").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let begun = ada.post_form("/offers/action-pack/orders", &[]).await;
    let checkout = begun.status(303).location().to_owned();
    let agreed = [("accepted", "yes"), ("locale", "en-US")];
    ada.post_form(&format!("{checkout}/terms"), &agreed).await.status(303);
    let payment = format!("{checkout}/payment");
    let page = ada.get(&payment).await.ok().has("Bank transfers are not accepted");
    assert_eq!(page.texts("input[name=method]").len(), 1);
    let forced = [("method", "transfer"), ("contact_name", "A"), ("contact_phone", "+1 555 0100")];
    let mut forced = forced.to_vec();
    forced.push(("contact_email", "ada@northwind.example"));
    ada.post_form(&payment, &forced).await.status(422).has("not open for this order");
}

#[tokio::test]
async fn two_tabs_a_double_click_and_two_colleagues_make_one_order() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut ben = app.colleague(&ada, "Ben", Role::PartnerAdmin).await;
    let checkout = ada.fills_in("action-pack", "card").await;
    // The colleague, and the second tab, find the same order.
    let other = ben.post_form("/offers/action-pack/orders", &[]).await;
    other.leads_to(&checkout);
    let review = ada.get(&format!("{checkout}/review")).await.ok();
    let seen = review.attribute("input[name=quote]", "value").expect("the quote");
    let press = async |mut browser: Browser| {
        let path = format!("{checkout}/review");
        let answer = browser.post_form(&path, &[("quote", &seen)]).await;
        answer.status(303).location().to_owned()
    };
    let (first, second, third) = tokio::join!(
        press(ada.browser.clone()),
        press(ada.browser.clone()),
        press(ben.browser.clone()),
    );
    assert_eq!((&first, &first), (&second, &third), "every press leads to one payment page");
    let order = ada.finishes(&first, "works", "approve").await;
    // Pressed once more, long after.
    ben.post_form(&format!("{checkout}/review"), &[("quote", &seen)]).await.leads_to(&order);
    assert_eq!(orders(&app, &ada).await, 1);
    let payments = crate::payment::store::list_succeeded(app.db.read()).await.expect("listed");
    assert_eq!(payments.len(), 1, "charged once");
    app.work().await;
}

#[tokio::test]
async fn a_quote_that_changed_is_shown_again_before_anything_is_bought() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let review = ada.get(&format!("{checkout}/review")).await.ok();
    let review = review.has("This quote holds until Mar 5, 2024, 00:00 UTC");
    let price = r#"effective_from = 2010-01-01
amount = "475.00""#;
    applies(&app, "prices.toml", price, &price.replace("475.00", "500.00")).await;
    let again = ada.presses(&checkout, &review).await.status(409);
    let again = again.has("The total was US$475.00 and is now US$500.00");
    assert_eq!(again.text("button.btn-primary"), "Buy and pay US$500.00");
    assert_eq!(orders(&app, &ada).await, 0);
    // The next day, the year has other days.
    app.advance_days(1).await;
    let again = ada.presses(&checkout, &again).await.status(409);
    let again = again.has("The year now runs from March 5, 2024 to March 5, 2025");
    let gateway = ada.presses(&checkout, &again).await.status(303).location().to_owned();
    let order = ada.finishes(&gateway, "works", "approve").await;
    let order = app.order(ada.partner, &order).await;
    assert_eq!(order.quote.total.minor, 50_000, "what was seen is what was charged");
}

#[tokio::test]
async fn a_renewed_review_says_what_is_new_when_it_is_opened() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    ada.get(&format!("{checkout}/review")).await.ok().lacks("no longer what you saw");
    app.advance_days(2).await;
    let page = ada.get(&format!("{checkout}/review")).await.ok();
    page.has("no longer what you saw").has("from March 6, 2024 to March 6, 2025");
    ada.get(&format!("{checkout}/review")).await.ok().lacks("no longer what you saw");
}

#[tokio::test]
async fn a_transfer_order_says_what_to_send_where_and_until_when() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "DE").await;
    let path = ada.orders_by_transfer("action-pack").await;
    let order = app.order(ada.partner, &path).await;
    let page = ada.get(&path).await.ok();
    let page = page
        .has("IE47 GHSB 9900 0012 3456 78")
        .has(&order.number.creditor_reference().grouped())
        .has("April 3, 2024 (in 30 days)")
        .has("Nothing is active until the money is there")
        .has("Scan with your banking app");
    let copied = page.attribute("button[data-copy^=RF]", "data-copy");
    assert_eq!(copied.as_deref(), Some(order.number.creditor_reference().as_str()));
    assert!(page.attribute(".qr path", "d").is_some_and(|path| 1_000 < path.len()));
    let mail = app.last_mail(&ada.email).await;
    assert!(mail.text.contains(&order.number.creditor_reference().grouped()), "{}", mail.text);
    // The last day is a day like any other; the next one is too late.
    app.set_day("2024-04-03").await;
    app.work().await;
    ada.get(&path).await.ok().has("Waiting for your transfer");
    app.set_day("2024-04-04").await;
    app.work().await;
    let page = ada.get(&path).await.ok().has("This order expired on April 4, 2024");
    page.has("don’t pay a second time").lacks("IE47");
    assert!(app.last_mail(&ada.email).await.subject.contains("expired"));
    let again = ada.orders_by_transfer("action-pack").await;
    assert_ne!(number(&again), number(&path), "ordering again makes a new order");
}

#[tokio::test]
async fn an_order_is_withdrawn_on_a_page_that_says_what_follows() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.orders_by_transfer("action-pack").await;
    let cancellation = format!("{path}/cancellation");
    let page = ada.get(&cancellation).await.ok();
    page.has("Nothing is activated and nothing is owed").has("Keep the order");
    assert_eq!(app.order(ada.partner, &path).await.state.code(), "awaiting_payment");
    let done = ada.post_form(&cancellation, &[]).await.status(303);
    ada.follow(&done).await.ok().has("The order was canceled.");
    assert!(matches!(app.order(ada.partner, &path).await.state, OrderState::Cancelled { .. }));
    ada.post_form(&cancellation, &[]).await.status(409).has("This order was canceled");
    ada.get("/offers").await.ok().has("Subscribe now");
    // While the card is at the gateway, nobody knows whether there is something to withdraw.
    let checkout = ada.fills_in("action-pack", "card").await;
    ada.buys(&checkout).await;
    let orders = ada.get("/orders").await.ok();
    let open = orders.attribute("tbody a", "href").expect("the newest order");
    ada.post_form(&format!("{open}/cancellation"), &[]).await.status(409).has("under way");
}

#[tokio::test]
async fn what_is_not_yours_does_not_exist() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut eve = app.enrolled_partner("Eavesdrop Consulting", "US").await;
    let draft = ada.fills_in("action-pack", "card").await;
    ada.buys(&draft).await;
    let path = ada.get(&draft).await.status(303).location().to_owned();
    for page in ["", "/pay", "/return", "/cancellation"] {
        eve.get(&format!("{path}{page}")).await.status(404);
    }
    eve.post_form(&format!("{path}/cancellation"), &[]).await.status(404);
    for step in ["", "/terms", "/payment", "/review"] {
        eve.get(&format!("{draft}{step}")).await.status(404);
    }
    for step in ["/terms", "/payment", "/review"] {
        eve.post_form(&format!("{draft}{step}"), &[]).await.status(404);
    }
    for nothing in ["/orders/nonsense", "/orders/1234567-O0009", "/checkout/1", "/offers/bronze"] {
        ada.get(nothing).await.status(404);
    }
    app.visitor().get(&path).await.status(303);
}

#[tokio::test]
async fn who_may_only_look_sees_everything_and_why_there_is_no_button() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    let path = ada.orders_by_transfer("action-pack").await;
    let page = bob.get(&path).await.ok();
    let page = page
        .has("Wire transfer instructions")
        .has("one of these roles can do this: Global admin and Partner admin");
    assert!(page.texts("a[href$=cancellation]").is_empty());
    bob.get("/orders").await.ok().has("Waiting for your transfer");
    bob.get("/offers")
        .await
        .ok()
        .has("one of these roles can do this: Global admin and Partner admin");
    for refused in [&format!("{path}/cancellation"), "/offers/silver/orders"] {
        bob.post_form(refused, &[]).await.status(403).has("Partner admin");
    }
    bob.get(&format!("{path}/cancellation")).await.status(403);
}

#[tokio::test]
async fn the_list_turns_by_pages_and_says_when_it_is_empty() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.get("/orders").await.ok().has("No orders yet");
    let draft = ada.fills_in("action-pack", "transfer").await;
    ada.get("/orders").await.ok().has("An order waits to be finished");
    let mut path = ada.buys(&draft).await;
    for _ in 0..26 {
        ada.post_form(&format!("{path}/cancellation"), &[]).await.status(303);
        path = ada.orders_by_transfer("action-pack").await;
    }
    let page = ada.get("/orders").await.ok().has("25 orders");
    let older = page.attribute("a[rel=next]", "href").expect("there are older ones");
    let page = ada.get(&older).await.ok();
    let rows = page.texts("tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[1].contains("O0001"), "the first order comes last: {rows:?}");
}
