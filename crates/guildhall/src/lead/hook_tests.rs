//! What a company's own systems are told, by a receiver that listens on this machine.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use domain::ids::HookId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use serde_json::Value;

use super::row::hook as rows;
use super::tests::{CUSTOMER, found, newest, sends};
use super::{hook, store};
use crate::testing::{Member, TestApp};
use crate::world::hooks::{Hooks, Message, signature};

/// What arrived: id, second, signature, body.
type Heard = Arc<Mutex<Vec<(String, i64, String, String)>>>;

#[derive(Clone, Default)]
struct Receiver {
    heard: Heard,
    /// Answers 500 as often.
    refuses: Arc<Mutex<u32>>,
}

async fn take(State(receiver): State<Receiver>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let text = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let at = text("webhook-timestamp").parse().unwrap_or_default();
    let body = String::from_utf8_lossy(&body).into_owned();
    let heard = (text("webhook-id"), at, text("webhook-signature"), body);
    receiver.heard.lock().expect("heard").push(heard);
    let mut refuses = receiver.refuses.lock().expect("refuses");
    if 0 < *refuses {
        *refuses -= 1;
        return StatusCode::INTERNAL_SERVER_ERROR;
    }
    StatusCode::OK
}

async fn listening() -> (Receiver, String) {
    let receiver = Receiver::default();
    let service = Router::new().fallback(take).with_state(receiver.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/leads", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, service).await });
    (receiver, url)
}

/// Names an address by its page and turns it to the receiver; its id and its secret.
async fn named(app: &TestApp, ada: &mut Member, url: &str) -> (HookId, Vec<u8>) {
    let shown = [("url", "https://hooks.contoso.example/leads")];
    let page = ada.post_form("/leads/hooks", &shown).await.ok().has("whsec_");
    let written = page.text(".copy .mono");
    let hooks = store::list_hooks(app.db.read(), ada.partner).await.expect("hooks");
    let id = hooks[0].id;
    let secret = app.world.seal.open(&hook::purpose(id), &hooks[0].sealed).expect("opened");
    assert_eq!(written.trim(), crate::world::hooks::written_secret(&secret));
    ada.get("/leads/hooks").await.ok().lacks("whsec_");
    let transaction = app.db.begin().await.expect("begun");
    rows::Entity::update_many()
        .col_expr(rows::Column::Url, Expr::value(url))
        .filter(rows::Column::HookId.eq(id.0))
        .exec(&transaction)
        .await
        .expect("turned");
    transaction.commit().await.expect("committed");
    (id, secret)
}

async fn deliver(app: &TestApp) -> usize {
    // The program does so as it begins.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let ctx = app.system().await;
    hook::deliver_by(app, &ctx, Hooks::ThisMachine).await.expect("delivered")
}

#[tokio::test]
async fn a_receiver_hears_of_each_change_in_order_signed_and_again_under_the_same_id() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    let (receiver, url) = listening().await;
    let (id, secret) = named(&app, &mut ada, &url).await;
    *receiver.refuses.lock().expect("refuses") = 2;
    sends(&app, &public_id).await;
    let lead = newest(&mut ada).await;
    let said = [("value", "12"), ("currency", "USD")];
    ada.post_form(&format!("{lead}/acceptance"), &said).await.status(303);
    // The first one is refused; the second one waits behind it.
    assert_eq!(deliver(&app).await, 1);
    assert_eq!(deliver(&app).await, 0);
    app.advance_minutes(1).await;
    assert_eq!(deliver(&app).await, 1);
    app.advance_minutes(5).await;
    assert_eq!(deliver(&app).await, 1);
    assert_eq!(deliver(&app).await, 1);
    assert_eq!(deliver(&app).await, 0);
    let heard = receiver.heard.lock().expect("heard").clone();
    let ids: Vec<&str> = heard.iter().map(|(id, ..)| id.as_str()).collect();
    assert_eq!((ids[0], ids[1]), (ids[1], ids[2]), "the same id at every try");
    assert_ne!(ids[2], ids[3]);
    for (id, at, signed, body) in &heard {
        let message = Message {
            url: String::new(),
            id: id.clone(),
            at: *at,
            secret: secret.clone(),
            body: body.clone(),
        };
        assert_eq!(*signed, signature(&message));
    }
    let kinds: Vec<Value> =
        heard.iter().map(|(.., body)| serde_json::from_str(body).expect("JSON")).collect();
    assert_eq!(kinds[0]["type"], "lead.created");
    assert_eq!(kinds[3]["type"], "lead.updated");
    assert_eq!(kinds[3]["data"]["state"], "accepted");
    assert_eq!(kinds[3]["data"]["customer"]["email"], CUSTOMER);
    // The log shows it, and sends it again under its id.
    let log = format!("/leads/hooks/{id}");
    ada.get(&log).await.ok().has("Delivered").has("lead.created").lacks(CUSTOMER);
    ada.post_form(&format!("{log}/messages/1/replay"), &[]).await.status(303);
    ada.post_form(&format!("{log}/messages/9/replay"), &[]).await.status(404);
    assert_eq!(deliver(&app).await, 1);
    let again = receiver.heard.lock().expect("heard").last().expect("one").0.clone();
    assert_eq!(again, heard[0].0);
    ada.post_form(&format!("{log}/removal"), &[]).await.status(303);
    ada.post_form(&format!("{log}/messages/1/replay"), &[]).await.status(409);
    let mut eve = app.enrolled_partner("Fabrikam", "US").await;
    eve.get(&log).await.status(404);
    eve.post_form(&format!("{log}/removal"), &[]).await.status(404);
}

#[tokio::test]
async fn what_is_sent_late_says_nothing_of_a_customer_who_was_declined() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    let (receiver, url) = listening().await;
    named(&app, &mut ada, &url).await;
    sends(&app, &public_id).await;
    let lead = newest(&mut ada).await;
    ada.post_form(&format!("{lead}/decline"), &[("reason", "other")]).await.status(303);
    while 0 < deliver(&app).await {}
    let heard = receiver.heard.lock().expect("heard").clone();
    assert_eq!(heard.len(), 2);
    for (.., body) in &heard {
        let names = [CUSTOMER, "Kim", "Contoso"];
        assert!(names.iter().all(|name| !body.contains(name)), "{body}");
    }
}

#[tokio::test]
async fn an_address_is_public_and_one_that_is_gone_is_told_nothing_more() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    for url in ["", "http://hooks.example/x", "https://127.0.0.1/", "https://[::1]/"] {
        ada.post_form("/leads/hooks", &[("url", url)]).await.status(422);
    }
    let gone = [("url", "https://gone.example/leads")];
    ada.post_form("/leads/hooks", &gone).await.ok();
    ada.post_form("/leads/hooks", &gone).await.status(409);
    ada.post_form("/leads/hooks", &[("url", "https://fails.example/leads")]).await.ok();
    sends(&app, &public_id).await;
    app.work().await;
    ada.get("/leads/hooks").await.ok().has("answered 410");
    assert!(app.last_mail(&ada.email).await.subject.contains("webhook"));
    // The other one is tried for days, then given up.
    app.live_to("2024-03-12").await;
    ada.get("/leads/hooks").await.ok().has("took no message for days");
}

#[tokio::test]
async fn what_was_told_is_forgotten_after_ninety_days_and_staff_sees_what_reached_nobody() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    for url in ["https://works.example/leads", "https://fails.example/leads"] {
        ada.post_form("/leads/hooks", &[("url", url)]).await.ok();
    }
    sends(&app, &public_id).await;
    app.work().await;
    let mut grace = app.operator().await;
    let system = grace.get("/operator/system").await.ok();
    system.has("1, of which 1 were tried before").has("Messages given up");
    // Tried for days, then given up.
    app.live_to("2024-03-12").await;
    let system = grace.get("/operator/system").await.ok();
    system.has("1; the oldest was given up").has("forgotten after 90 days");
    for language in domain::text::Locale::ALL {
        grace.speak(language);
        assert!(!grace.get("/operator/system").await.ok().body().contains('⟨'));
    }
    grace.speak(domain::text::Locale::EnUs);
    let hooks = store::list_hooks(app.db.read(), ada.partner).await.expect("hooks");
    let kept = async || {
        let mut kept = 0;
        for hook in &hooks {
            let all = store::list_messages(app.db.read(), ada.partner, hook.id).await;
            kept += all.expect("messages").len();
        }
        kept
    };
    // Two were written: that it came, and, after its time, that it expired.
    app.live_to("2024-06-02").await;
    assert_eq!(kept().await, 3, "ninety days are not over yet");
    app.live_to("2024-06-03").await;
    assert_eq!(kept().await, 2, "the first was delivered on March 4th");
    app.live_to("2024-07-01").await;
    assert_eq!(kept().await, 0);
    grace.get("/operator/system").await.ok().lacks("the oldest was given up");
}
