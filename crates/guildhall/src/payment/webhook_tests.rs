//! The gateway calls, as it should and as it should not.

use axum::body::Body;
use axum::http::Request;
use domain::order::OrderState;
use domain::payment::PaymentState;
use sea_orm::EntityTrait;
use tower::ServiceExt;

use super::row::told;
use super::{inbox, store};
use crate::db::At;
use crate::testing::TestApp;
use crate::web::server;
use crate::world::gateway::simulated::{self, Behaviour, Call, Fault, Outcome};
use crate::world::gateway::{Event, Gateway, signature};

fn secret(app: &TestApp) -> String {
    match &app.world.gateway {
        Gateway::Simulated { secret } => secret.clone(),
        _ => panic!("a story's gateway is simulated"),
    }
}

/// Calls the portal as a gateway does: no cookie, no origin.
async fn call(app: &TestApp, path: &str, signatures: &[&str], body: &[u8]) -> u16 {
    let mut request = Request::post(path).header("host", "guildhall.test");
    for signature in signatures {
        request = request.header("stripe-signature", *signature);
    }
    let request = request.body(Body::from(body.to_vec())).expect("a request");
    let Ok(answer) = server::service(app.shared()).oneshot(request).await;
    answer.status().as_u16()
}

async fn kept(app: &TestApp) -> usize {
    told::Entity::find().all(app.db.read()).await.expect("the inbox can be read").len()
}

#[tokio::test]
async fn a_webhook_is_kept_once_and_only_with_its_signature() {
    let app = TestApp::new().await;
    let now = app.system().await.now;
    let body = br#"{"id":"evt_1","type":"charge.changed","key":"order-of-nobody-1"}"#;
    let good = signature::sign(&secret(&app), body, now);
    let wrong = signature::sign("whsec_foreign", body, now);
    let stale = signature::sign(&secret(&app), body, At::from(now).plus_seconds(-301).instant());
    let here = "/webhooks/simulated";
    for (path, signatures, body, status) in [
        ("/webhooks/stripe", vec![good.as_str()], &body[..], 404),
        (here, vec![], &body[..], 400),
        (here, vec![good.as_str(), good.as_str()], &body[..], 400),
        (here, vec![wrong.as_str()], &body[..], 400),
        (here, vec![stale.as_str()], &body[..], 400),
        (here, vec![good.as_str()], &body[1..], 400),
    ] {
        assert_eq!(call(&app, path, &signatures, body).await, status, "{path} {signatures:?}");
    }
    assert_eq!(kept(&app).await, 0);
    let huge = vec![b' '; inbox::BODY_BYTES_MAX + 1];
    let signed = signature::sign(&secret(&app), &huge, now);
    assert_eq!(call(&app, here, &[&signed], &huge).await, 413);
    for broken in [&b"{}"[..], b"[]", b"\xff", br#"{"id":7}"#] {
        let signed = signature::sign(&secret(&app), broken, now);
        assert_eq!(call(&app, here, &[&signed], broken).await, 400, "{broken:?}");
    }
    for _ in 0..3 {
        assert_eq!(call(&app, here, &[&good], body).await, 200);
    }
    assert_eq!(kept(&app).await, 1, "the same event counts once");
    let other = br#"{"id":"evt_2","type":"weather.changed"}"#;
    let signed = signature::sign(&secret(&app), other, now);
    assert_eq!(call(&app, here, &[&signed], other).await, 200, "not for us, and fine");
    assert_eq!(kept(&app).await, 1);
}

#[tokio::test]
async fn what_was_kept_is_forgotten_after_thirty_five_days_and_not_before() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    app.work().await;
    assert_eq!(kept(&app).await, 1);
    app.advance_days(35).await;
    app.work().await;
    assert_eq!(kept(&app).await, 1);
    app.advance_days(1).await;
    app.work().await;
    assert_eq!(kept(&app).await, 0);
}

#[tokio::test]
async fn whatever_happens_to_a_webhook_the_order_is_paid_once() {
    for fault in [
        Fault::Lost,
        Fault::Doubled,
        Fault::Reordered,
        Fault::Late,
        Fault::BadSignature,
        Fault::StaleSignature,
    ] {
        let app = TestApp::new().await;
        let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
        simulated::plan_fault(&app.db, Call::Webhook, fault, 1).await.expect("planned");
        let checkout = ada.fills_in("action-pack", "card").await;
        let gateway = ada.buys(&checkout).await;
        // The person closes the window right after paying: nobody comes back to ask.
        ada.at_gateway(&gateway, "works", "approve").await;
        let path = ada.get(&checkout).await.status(303).location().to_owned();
        app.live_to("2024-03-09").await;
        ada.get(&path).await.ok().has("is yours");
        let order = app.order(ada.partner, &path).await;
        assert!(matches!(order.state, OrderState::Completed { .. }), "{fault:?}");
        let charged = simulated::charged(&app.db).await.expect("the ledger");
        assert_eq!(charged.len(), 1, "{fault:?}");
        let ours = store::list_succeeded(app.db.read()).await.expect("our books");
        assert_eq!(ours, charged, "{fault:?}");
    }
}

#[tokio::test]
async fn whatever_happens_to_the_call_a_renewal_is_charged_once() {
    for (fault, state) in [
        (Fault::TimeoutAfter, PaymentState::Unknown),
        (Fault::Malformed, PaymentState::Unknown),
        (Fault::TimeoutBefore, PaymentState::Unknown),
        (Fault::ServerError, PaymentState::Unknown),
    ] {
        let app = TestApp::new().await;
        let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
        ada.buys_by_card("action-pack", "approve").await;
        app.live_to("2025-03-04").await;
        simulated::plan_fault(&app.db, Call::Charge, fault, 1).await.expect("planned");
        // The webhook is lost as well: only asking finds out.
        simulated::plan_fault(&app.db, Call::Webhook, Fault::Lost, 1).await.expect("planned");
        app.set_day("2025-03-05").await;
        app.work().await;
        let open = store::list_to_ask(app.db.read(), 10).await.expect("listed");
        assert_eq!(open.len(), 1, "{fault:?}");
        assert_eq!(open[0].state, state, "{fault:?}");
        app.live_to("2025-03-15").await;
        let charged = simulated::charged(&app.db).await.expect("the ledger");
        let ours = store::list_succeeded(app.db.read()).await.expect("our books");
        assert_eq!(ours, charged, "{fault:?}");
        assert_eq!(charged.len(), 2, "{fault:?}: the first year and one more");
    }
}

#[tokio::test]
async fn a_key_means_one_thing_for_a_day_and_then_nothing() {
    use crate::world::gateway::{ChargeRequest, Purpose, RefundRequest, SessionRequest};
    use domain::money::{Currency, Money};
    use domain::payment::{Answer, RefundAnswer};
    let app = TestApp::new().await;
    // The gateway is called behind the portal's back.
    app.rows_are_made_by_hand();
    let (gateway, now) = (&app.world.gateway, app.system().await.now);
    let usd = |minor| Money::new(minor, Currency::parse("USD").expect("a currency"));
    let page = SessionRequest {
        key: "k-1".to_owned(),
        purpose: Purpose::Charge(usd(100)),
        description: "1".to_owned(),
        locale: domain::text::Locale::EnUs,
        return_url: "/".to_owned(),
    };
    let opened = gateway.open_session(&app.db, page.clone(), now).await.expect("a page");
    let again = gateway.open_session(&app.db, page.clone(), now).await.expect("the same page");
    assert_eq!(opened, again);
    let other = SessionRequest { purpose: Purpose::Charge(usd(101)), ..page };
    assert!(gateway.open_session(&app.db, other, now).await.is_err(), "other parameters");
    let approve = Outcome::Approve;
    simulated::choose(&app.db, &opened.name, Behaviour::Works, approve, now).await.expect("paid");
    let question = crate::world::gateway::Question {
        key: "k-1",
        session: None,
        reference: None,
        card_token: None,
        begun_at: now,
    };
    let paid = gateway.ask(&app.db, question, now).await;
    let card = paid.card.expect("a card").token;
    let charge = |key: &str, minor| ChargeRequest {
        key: key.to_owned(),
        amount: usd(minor),
        card_token: card.clone(),
    };
    let first = gateway.charge(&app.db, charge("k-2", 100), now).await;
    assert_eq!(first.answer, Answer::Charged);
    assert_eq!(gateway.charge(&app.db, charge("k-2", 100), now).await, first);
    assert_eq!(gateway.charge(&app.db, charge("k-2", 101), now).await.answer, Answer::Lost);
    let ledger = || async { simulated::charged(&app.db).await.expect("the ledger").len() };
    assert_eq!(ledger().await, 2);
    // Which is why nobody sends a charge again once its key may be forgotten.
    let tomorrow = At::from(now).plus_seconds(simulated::KEY_SECONDS).instant();
    gateway.charge(&app.db, charge("k-2", 100), tomorrow).await;
    assert_eq!(ledger().await, 3);
    let back = |key: &str, minor| RefundRequest {
        key: key.to_owned(),
        payment_reference: paid.reference.clone().expect("a reference"),
        amount: usd(minor),
    };
    let half = gateway.refund(&app.db, back("r-1", 60), now).await;
    assert_eq!(half.answer, RefundAnswer::Refunded);
    assert_eq!(gateway.refund(&app.db, back("r-1", 60), now).await, half);
    assert_eq!(gateway.refund(&app.db, back("r-1", 50), now).await.answer, RefundAnswer::Lost);
    let much = gateway.refund(&app.db, back("r-2", 41), now).await.answer;
    assert_eq!(much, RefundAnswer::Refused("exceeds_charge".to_owned()));
    let rest = gateway.refund(&app.db, back("r-3", 40), now).await.answer;
    assert_eq!(rest, RefundAnswer::Refunded);
    let refunded = simulated::refunded(&app.db).await.expect("the ledger");
    assert_eq!(refunded, [("r-1".to_owned(), usd(60)), ("r-3".to_owned(), usd(40))]);
}

#[tokio::test]
async fn an_event_about_nothing_of_ours_changes_nothing() {
    let app = TestApp::new().await;
    let ctx = app.system().await;
    for event in [
        Event::ChargeChanged { key: "order-of-nobody-1".to_owned() },
        Event::RefundChanged { key: "refund-of-nobody-1".to_owned() },
        Event::SetupChanged { key: "card-of-nobody-1".to_owned() },
        Event::ChargebackClosed { reference: "charge_none".to_owned(), won: true },
    ] {
        inbox::take(&app, &ctx, &event).await.expect("nothing to do");
    }
}

#[tokio::test]
async fn after_a_day_of_silence_a_person_looks_it_up_and_settles_it() {
    for (outcome, says) in [("charged", "is yours"), ("not_charged", "Nothing was charged")] {
        let app = TestApp::new().await;
        let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
        simulated::plan_fault(&app.db, Call::Ask, Fault::ServerError, 99).await.expect("planned");
        let path = ada.buys_by_card("action-pack", "approve").await;
        let order = app.order(ada.partner, &path).await;
        let desk = format!("/operator/orders/{}", order.number);
        let mut grace = app.operator().await;
        grace.get(&desk).await.ok().lacks("Nobody knows");
        grace.get(&format!("{desk}/settlement")).await.status(409).has("longer than a day");
        app.live_to("2024-03-07").await;
        let page = ada.get(&path).await.ok().has("Don’t pay again");
        page.has("Our staff is looking into it").lacks("Try again");
        grace.get(&desk).await.ok().has("Nobody knows after a day").has("Settle by hand");
        let form = format!("{desk}/settlement");
        grace.get(&form).await.ok().has("475.00 USD");
        let wrong = grace.post_form(&form, &[("outcome", "charged")]).await.status(422);
        wrong.has("The gateway’s name of the charge").has("How you know");
        ada.get(&form).await.status(403);
        let found = [
            ("outcome", outcome),
            ("reference", "charge_seen_by_grace"),
            ("reason", "Seen in the dashboard"),
        ];
        grace.post_form(&form, &found).await.status(303);
        ada.get(&path).await.ok().has(says);
        grace.get(&desk).await.ok().has("Seen in the dashboard").lacks("Nobody knows after a day");
        simulated::plan_fault(&app.db, Call::Ask, Fault::ServerError, 0).await.expect("planned");
        if outcome == "not_charged" {
            // The gateway had charged after all: what it says later counts.
            let key = store::list_of_order(app.db.read(), ada.partner, order.id).await;
            let key = key.expect("listed").remove(0).gateway_key;
            let told = Event::ChargeChanged { key };
            inbox::take(&app, &app.system().await, &told).await.expect("taken");
            ada.get(&path).await.ok().has("is yours");
        }
        let ours = store::list_succeeded(app.db.read()).await.expect("our books");
        assert_eq!(ours, simulated::charged(&app.db).await.expect("the ledger"));
    }
}

#[tokio::test]
async fn a_card_that_can_never_work_is_charged_once_and_another_card_heals_it() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    ada.finishes(&gateway, "needs_holder", "approve").await;
    app.live_to("2025-03-06").await;
    let mails = app.mails(&ada.email).await;
    let refused = mails.iter().filter(|mail| mail.subject.contains("your card needs you")).count();
    assert_eq!(refused, 1);
    app.live_to("2025-04-02").await;
    let mails = app.mails(&ada.email).await;
    let again = mails.iter().filter(|mail| mail.subject.contains("was refused")).count();
    assert_eq!(again, 0, "the same card is not tried again");
    let ledger = simulated::charged(&app.db).await.expect("the ledger");
    assert_eq!(ledger.len(), 1, "the first year only");
}
