//! Hosted pages, questions and a bad line, against a server that says what a story wants it to say.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use domain::money::{Currency, Money};
use domain::payment::{Answer, FailureReason};
use domain::text::Locale;
use guildhall::config::{Secret, StripeSettings};
use guildhall::world::gateway::{
    ChargeRequest, Event, Purpose, Question, SessionRequest, Stripe, signature,
};
use jiff::Timestamp;
use serde_json::{Value, json};

#[derive(Default)]
struct Line {
    answers: Mutex<VecDeque<(u16, String)>>,
    /// Method, path with query, idempotency key, body.
    heard: Mutex<Vec<(String, String, String, String)>>,
}

struct Stub {
    line: Arc<Line>,
    stripe: Stripe,
}

async fn say(
    State(line): State<Arc<Line>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, String) {
    let header = |name: &str| {
        let value = headers.get(name).map(|value| value.to_str().expect("text").to_owned());
        value.unwrap_or_default()
    };
    assert_eq!(header("authorization"), "Bearer sk_test_story");
    assert_eq!(header("stripe-version"), "2024-06-20");
    let body = String::from_utf8(body.to_vec()).expect("a form");
    let one = (method.to_string(), uri.to_string(), header("idempotency-key"), body);
    line.heard.lock().expect("the log").push(one);
    let next = line.answers.lock().expect("the answers").pop_front();
    let (status, body) = next.expect("the story has an answer for every call");
    (StatusCode::from_u16(status).expect("a status"), body)
}

impl Stub {
    async fn start() -> Stub {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let line = Arc::new(Line::default());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let settings = StripeSettings {
            secret_key: Secret::new("sk_test_story"),
            webhook_secrets: vec![Secret::new("whsec_a")],
            api: format!("http://{}", listener.local_addr().expect("it")),
        };
        let router = Router::new().fallback(say).with_state(line.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let stripe = Stripe::new(&settings, "https://partners.example").expect("a client");
        Stub { line, stripe }
    }

    fn will_say(&self, status: u16, body: Value) {
        self.will_write(status, &body.to_string());
    }

    fn will_write(&self, status: u16, body: &str) {
        self.line.answers.lock().expect("the answers").push_back((status, body.to_owned()));
    }

    fn heard(&self) -> Vec<(String, String, String, String)> {
        std::mem::take(&mut *self.line.heard.lock().expect("the log"))
    }

    async fn asked(&self, status: u16, session: Value) -> Answer {
        self.will_say(status, session);
        let report = self.stripe.ask(question(Some("cs_test_1"), None)).await;
        report.answer
    }
}

fn question<'a>(session: Option<&'a str>, card_token: Option<&'a str>) -> Question<'a> {
    let begun_at = Timestamp::from_second(1_760_000_000).expect("an instant");
    Question { key: "order-1-1", session, reference: None, card_token, begun_at }
}

fn money(minor: i64, code: &str) -> Money {
    Money::new(minor, Currency::parse(code).expect("a currency"))
}

fn page(purpose: Purpose) -> SessionRequest {
    SessionRequest {
        key: "order-1-1".to_owned(),
        purpose,
        description: "2024-000123".to_owned(),
        locale: Locale::ZhTw,
        return_url: "/orders/7/return".to_owned(),
    }
}

#[tokio::test]
async fn a_page_is_opened_once_with_the_exact_amount_and_leads_back() {
    let stub = Stub::start().await;
    let opened = json!({ "id": "cs_test_1", "url": "https://checkout.stripe.com/c/pay/cs_test_1" });
    for (amount, unit) in [
        (money(47_500, "USD"), "usd&line_items%5B0%5D%5Bprice_data%5D%5Bunit_amount%5D=47500"),
        (money(47_500, "JPY"), "jpy&line_items%5B0%5D%5Bprice_data%5D%5Bunit_amount%5D=47500"),
        (money(475, "ISK"), "isk&line_items%5B0%5D%5Bprice_data%5D%5Bunit_amount%5D=47500"),
    ] {
        stub.will_say(200, opened.clone());
        let session =
            stub.stripe.open_session(page(Purpose::Charge(amount))).await.expect("a page");
        assert_eq!(session.url, "https://checkout.stripe.com/c/pay/cs_test_1");
        let (method, path, key, body) = stub.heard().remove(0);
        assert_eq!((method.as_str(), path.as_str()), ("POST", "/v1/checkout/sessions"));
        assert_eq!(key, "order-1-1");
        for part in [
            unit,
            "mode=payment",
            "locale=zh-TW",
            "success_url=https%3A%2F%2Fpartners.example%2Forders%2F7%2Freturn&",
            "cancel_url=https%3A%2F%2Fpartners.example%2Forders%2F7%2Freturn%3Fleft%3Dyes",
            "payment_intent_data%5Bsetup_future_usage%5D=off_session",
            "payment_intent_data%5Bmetadata%5D%5Bguildhall_key%5D=order-1-1",
        ] {
            assert!(body.contains(part), "{part} is not in {body}");
        }
    }
    stub.will_say(200, opened);
    stub.stripe.open_session(page(Purpose::StoreCard)).await.expect("a page");
    let body = stub.heard().remove(0).3;
    assert!(body.contains("mode=setup") && !body.contains("amount"), "{body}");
    // An address on another scheme is led to by nobody.
    stub.will_say(200, json!({ "id": "cs_test_1", "url": "javascript:alert(1)" }));
    assert!(stub.stripe.open_session(page(Purpose::StoreCard)).await.is_err());
}

#[tokio::test]
async fn what_became_of_a_page_is_read_from_all_its_states() {
    let stub = Stub::start().await;
    let card = json!({ "id": "pm_1", "card":
        { "brand": "visa", "last4": "4242", "exp_year": 2030, "exp_month": 7 } });
    let intent = |status: &str| json!({ "id": "pi_1", "status": status, "customer": "cus_1", "payment_method": card });
    let paid = json!({ "status": "complete", "payment_status": "paid",
        "payment_intent": intent("succeeded") });
    stub.will_say(200, paid);
    let report = stub.stripe.ask(question(Some("cs_test_1"), None)).await;
    assert_eq!(report.answer, Answer::Charged);
    assert_eq!(report.reference.as_deref(), Some("pi_1"));
    let kept = report.card.expect("a card");
    assert_eq!((kept.token.as_str(), kept.brand.as_str()), ("cus_1/pm_1", "Visa"));
    assert_eq!((kept.last4.as_str(), kept.expires_year, kept.expires_month), ("4242", 2030, 7));
    let unpaid = |status| json!({ "status": "complete", "payment_status": "unpaid", "payment_intent": intent(status) });
    let open = |status| json!({ "status": "open", "payment_intent": intent(status) });
    for (session, answer) in [
        (unpaid("processing"), Answer::StillPending),
        (unpaid("succeeded"), Answer::Charged),
        (open("requires_payment_method"), Answer::StillPending),
        (open("requires_action"), Answer::NeedsConfirmation),
        (json!({ "status": "open", "payment_intent": null }), Answer::StillPending),
        (json!({ "status": "expired", "payment_intent": null }), Answer::NotSeen),
        (json!({ "status": "novel" }), Answer::Lost),
        (json!([]), Answer::Lost),
    ] {
        let told = session.to_string();
        assert_eq!(stub.asked(200, session).await, answer, "{told}");
    }
    assert_eq!(stub.asked(404, json!({ "error": { "type": "x" } })).await, Answer::Lost);
    // Whose page was never opened cannot have paid there.
    assert_eq!(stub.stripe.ask(question(None, None)).await.answer, Answer::NotSeen);
}

#[tokio::test]
async fn a_charge_whose_name_was_lost_is_found_by_our_key_among_the_customers() {
    let stub = Stub::start().await;
    let token = Some("cus_1/pm_1");
    let one = |key: &str, status: &str| json!({ "id": "pi_9", "status": status, "metadata": { "guildhall_key": key } });
    let list = |objects: Vec<Value>, more: bool| json!({ "data": objects, "has_more": more });
    for (list, answer) in [
        (
            list(vec![one("order-2-1", "succeeded"), one("order-1-1", "succeeded")], false),
            Answer::Charged,
        ),
        (list(vec![one("order-2-1", "succeeded")], false), Answer::NotSeen),
        // A list that goes on proves nothing.
        (list(vec![one("order-2-1", "succeeded")], true), Answer::Lost),
        (json!({ "has_more": false }), Answer::Lost),
    ] {
        stub.will_say(200, list);
        assert_eq!(stub.stripe.ask(question(None, token)).await.answer, answer);
        let path = stub.heard().remove(0).1;
        assert_eq!(path, "/v1/payment_intents?customer=cus_1&created[gte]=1759999400&limit=100");
    }
}

#[tokio::test]
async fn a_bad_line_repeats_the_key_and_never_says_more_than_it_knows() {
    let stub = Stub::start().await;
    let charge = || ChargeRequest {
        key: "order-1-1".to_owned(),
        amount: money(100, "USD"),
        card_token: "cus_1/pm_1".to_owned(),
    };
    let done = json!({ "id": "pi_1", "status": "succeeded" });
    let card = |code: &str| {
        json!({ "error": { "type": "card_error", "code": "card_declined",
        "decline_code": code, "payment_intent": { "id": "pi_1" } } })
    };
    let busy = (429, json!({ "error": {} }).to_string());
    let down = (503, "<html>".to_owned());
    let trouble = Answer::Refused(FailureReason::Trouble);
    for (answers, answer) in [
        (vec![busy.clone(), (200, done.to_string())], Answer::Charged),
        (vec![down.clone(), down.clone(), (200, done.to_string())], Answer::Charged),
        (vec![busy.clone(), busy.clone(), busy.clone()], trouble),
        // Busy after an answer that was lost says nothing about the first call.
        (vec![down.clone(), busy.clone(), busy], Answer::Lost),
        (vec![down.clone(), down.clone(), down], Answer::Lost),
        (vec![(200, "{\"id\":".to_owned()); 3], Answer::Lost),
        (vec![(409, json!({ "error": { "type": "api_error" } }).to_string())], Answer::Lost),
        (
            vec![(400, json!({ "error": { "type": "idempotency_error" } }).to_string())],
            Answer::Lost,
        ),
        (vec![(401, json!({ "error": { "type": "invalid_request_error" } }).to_string())], trouble),
        (
            vec![(402, card("insufficient_funds").to_string())],
            Answer::Refused(FailureReason::InsufficientFunds),
        ),
        (
            vec![(402, card("expired_card").to_string())],
            Answer::Refused(FailureReason::ExpiredCard),
        ),
        (
            vec![(402, card("authentication_required").to_string())],
            Answer::Refused(FailureReason::HolderNeeded),
        ),
        (vec![(402, card("stolen_card").to_string())], Answer::Refused(FailureReason::CardRevoked)),
        (vec![(402, card("try_again_later").to_string())], trouble),
        (vec![(402, card("do_not_honor").to_string())], Answer::Refused(FailureReason::Declined)),
    ] {
        let calls = answers.len();
        for (status, body) in &answers {
            stub.will_write(*status, body);
        }
        assert_eq!(stub.stripe.charge(charge()).await.answer, answer, "{answers:?}");
        let heard = stub.heard();
        assert_eq!(heard.len(), calls);
        assert!(heard.iter().all(|call| call.2 == "order-1-1" && call.3 == heard[0].3));
    }
}

#[tokio::test]
async fn every_kind_of_webhook_says_what_changed_and_others_say_nothing() {
    let stub = Stub::start().await;
    let ours = json!({ "guildhall_key": "k-1" });
    let key = || "k-1".to_owned();
    let told = |kind: &str, object: Value| json!({ "id": "evt_1", "livemode": false, "type": kind, "data": { "object": object } });
    let dispute = |status: &str| json!({ "payment_intent": "pi_1", "amount": 100, "currency": "usd", "status": status });
    let closed = |won| Event::ChargebackClosed { reference: "pi_1".to_owned(), won };
    for (event, expected) in [
        (
            told("checkout.session.completed", json!({ "mode": "payment", "metadata": ours })),
            Some(Event::ChargeChanged { key: key() }),
        ),
        (
            told("checkout.session.expired", json!({ "mode": "setup", "metadata": ours })),
            Some(Event::SetupChanged { key: key() }),
        ),
        (
            told("payment_intent.payment_failed", json!({ "metadata": ours })),
            Some(Event::ChargeChanged { key: key() }),
        ),
        (
            told("refund.failed", json!({ "metadata": ours })),
            Some(Event::RefundChanged { key: key() }),
        ),
        (
            told("charge.dispute.created", dispute("needs_response")),
            Some(Event::ChargebackOpened {
                reference: "pi_1".to_owned(),
                amount: money(100, "USD"),
            }),
        ),
        (told("charge.dispute.closed", dispute("won")), Some(closed(true))),
        (told("charge.dispute.closed", dispute("lost")), Some(closed(false))),
        (told("payment_intent.succeeded", json!({ "metadata": {} })), None),
        (told("customer.created", json!({ "metadata": ours })), None),
    ] {
        let body = event.to_string();
        let now = Timestamp::from_second(1_760_000_000).expect("an instant");
        let signed = signature::sign("whsec_a", body.as_bytes(), now);
        let read = stub.stripe.read_webhook(&signed, body.as_bytes(), now);
        assert_eq!(read, Ok(("evt_1".to_owned(), expected)), "{body}");
    }
}

fn dispute(id: &str, charge: &str, status: &str) -> Value {
    json!({
        "id": id, "object": "dispute", "payment_intent": charge, "status": status,
        "amount": 47_500, "currency": "usd",
    })
}

#[tokio::test]
async fn disputes_are_listed_page_by_page_and_asked_about() {
    let stub = Stub::start().await;
    let since = Timestamp::from_second(1_760_000_000).expect("an instant");
    let mut without_charge = dispute("dp_3", "", "needs_response");
    without_charge["payment_intent"] = Value::Null;
    let first = [dispute("dp_1", "pi_2", "won"), without_charge];
    let second = [dispute("dp_4", "pi_1", "lost"), dispute("dp_5", "pi_2", "under_review")];
    stub.will_say(200, json!({ "data": first, "has_more": true }));
    stub.will_say(200, json!({ "data": second, "has_more": false }));
    let found = stub.stripe.recent_disputes(since).await.expect("two pages");
    let told: Vec<_> = found.iter().map(|one| (one.reference.as_str(), one.won)).collect();
    assert_eq!(told, [("pi_1", Some(false)), ("pi_2", None)]);
    assert_eq!(found[0].amount, Money::new(47_500, Currency::parse("USD").expect("a currency")));
    let paths: Vec<String> = stub.heard().into_iter().map(|heard| heard.1).collect();
    let page = "/v1/disputes?created%5Bgte%5D=1760000000&limit=25";
    assert_eq!(paths, [page.to_owned(), format!("{page}&starting_after=dp_3")]);
    for (status, won) in [
        ("needs_response", None),
        ("warning_needs_response", None),
        ("warning_closed", Some(true)),
        ("won", Some(true)),
        ("lost", Some(false)),
    ] {
        stub.will_say(200, json!({ "data": [dispute("dp_1", "pi_1", status)], "has_more": false }));
        let told = stub.stripe.ask_dispute("pi_1").await.expect("an answer").expect("a dispute");
        assert_eq!(told.won, won, "{status}");
        assert_eq!(stub.heard()[0].1, "/v1/disputes?payment_intent=pi_1&limit=25");
    }
    stub.will_say(200, json!({ "data": [], "has_more": false }));
    assert_eq!(stub.stripe.ask_dispute("pi_1").await, Ok(None));
    stub.will_say(403, json!({ "error": { "type": "invalid_request_error" } }));
    assert!(stub.stripe.ask_dispute("pi_1").await.is_err(), "a refusal is no answer");
    stub.will_say(200, json!({ "data": "?" }));
    assert!(stub.stripe.recent_disputes(since).await.is_err(), "nothing can be read");
}
