//! Cards over a real HTTP server shaped like Stripe: Python's localstripe, where it is installed.
//! It knows neither hosted pages nor keys that repeat; those are told in the gateway's own tests.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::post;
use domain::money::{Currency, Money};
use domain::payment::{Answer, FailureReason, RefundAnswer};
use guildhall::config::{Secret, StripeSettings};
use guildhall::world::gateway::{
    ChargeRequest, Event, Question, RefundQuestion, RefundRequest, Report, Stripe, Unsigned,
};
use jiff::Timestamp;
use serde_json::Value;
use tokio::sync::mpsc;

/// Nothing is written to the disk, whatever the server does by itself.
const SERVER: &str = r#"
import sys
from localstripe import resources, server
type(resources.store).dump_to_disk = lambda self: None
sys.argv = ["localstripe", "--from-scratch", "--port", sys.argv[1]]
server.start()
"#;
const WORKS: &str = "4242424242424242";
const DECLINES: &str = "4000000000000341";
const ASKS_HOLDER: &str = "4000002500003155";
const SECRET: &str = "whsec_of_a_story";

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The server's address; nothing where it is not installed and nobody promised it.
async fn start() -> Option<(Server, String)> {
    // Whoever of this binary's tests is first chooses.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let promised = std::env::var("GUILDHALL_TEST_STRIPE").ok();
    let python = promised.clone().unwrap_or_else(|| "python3".to_owned());
    let has_server = Command::new(&python).args(["-c", "import localstripe"]).output();
    if !has_server.is_ok_and(|done| done.status.success()) {
        assert!(promised.is_none(), "{python} was promised to have localstripe and has not");
        eprintln!("skipped: python3 has no localstripe (pip install localstripe)");
        return None;
    }
    let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("it").port();
    let child = Command::new(&python)
        .args(["-c", SERVER, &port.to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("python3 starts");
    let server = Server(child);
    for _ in 0..200 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Some((server, format!("http://127.0.0.1:{port}")));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("localstripe does not listen");
}

/// Fills the server's world by its own interface: a customer with a card. Returns our token.
async fn card(base: &str, number: &str) -> String {
    let http = reqwest::Client::new();
    let send = async |path: &str, form: &[(&str, &str)]| -> Value {
        let request = http.post(format!("{base}{path}")).bearer_auth("sk_test_story").form(form);
        let answer = request.send().await.expect("the server answers");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.json().await.expect("JSON")
    };
    let customer = send("/v1/customers", &[("email", "ada@northwind.example")]).await;
    let parts = [
        ("type", "card"),
        ("card[number]", number),
        ("card[exp_month]", "12"),
        ("card[exp_year]", "2039"),
        ("card[cvc]", "314"),
    ];
    let method = send("/v1/payment_methods", &parts).await;
    let id = |object: &Value| object["id"].as_str().expect("an id").to_owned();
    let (customer, method) = (id(&customer), id(&method));
    let attached = format!("/v1/payment_methods/{method}/attach");
    send(&attached, &[("customer", customer.as_str())]).await;
    format!("{customer}/{method}")
}

fn adapter(base: &str, secret_key: &str) -> Stripe {
    let settings = StripeSettings {
        secret_key: Secret::new(secret_key),
        webhook_secrets: vec![Secret::new("whsec_next"), Secret::new(SECRET)],
        api: base.to_owned(),
    };
    Stripe::new(&settings, "https://partners.example").expect("a client")
}

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::parse("USD").expect("a currency"))
}

fn charge(key: &str, card: &str, amount: Money) -> ChargeRequest {
    ChargeRequest { key: key.to_owned(), amount, card_token: card.to_owned() }
}

async fn ask(stripe: &Stripe, report: &Report) -> Report {
    let question = Question {
        key: "-",
        session: None,
        reference: report.reference.as_deref(),
        card_token: None,
        begun_at: Timestamp::UNIX_EPOCH,
    };
    stripe.ask(question).await
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_are_charged_refused_and_given_back() {
    let Some((_server, base)) = start().await else { return };
    let stripe = adapter(&base, "sk_test_story");
    let works = card(&base, WORKS).await;
    let paid = stripe.charge(charge("order-1-1", &works, usd(47_500))).await;
    assert_eq!(paid.answer, Answer::Charged);
    let reference = paid.reference.clone().expect("a reference");
    assert!(reference.starts_with("pi_"), "{reference}");
    assert_eq!(ask(&stripe, &paid).await.answer, Answer::Charged);

    let declines = card(&base, DECLINES).await;
    let refused = stripe.charge(charge("order-2-1", &declines, usd(100))).await;
    assert_eq!(refused.answer, Answer::Refused(FailureReason::Declined));
    // Nobody is there to confirm: the charge is ended, so that it can never succeed later.
    let asks = card(&base, ASKS_HOLDER).await;
    let waiting = stripe.charge(charge("order-3-1", &asks, usd(100))).await;
    assert_eq!(waiting.answer, Answer::Refused(FailureReason::HolderNeeded));
    let ended = ask(&stripe, &waiting).await;
    assert_eq!(ended.answer, Answer::Refused(FailureReason::HolderNeeded));
    let gone = stripe.charge(charge("order-4-1", "cus_none/pm_none", usd(100))).await;
    assert!(matches!(gone.answer, Answer::Refused(_)), "{gone:?}");

    let back = |key: &str, minor| RefundRequest {
        key: key.to_owned(),
        payment_reference: reference.clone(),
        amount: usd(minor),
    };
    let half = stripe.refund(back("refund-1-1", 20_000)).await;
    assert_eq!(half.answer, RefundAnswer::Refunded);
    assert_eq!(stripe.refund(back("refund-1-2", 27_500)).await.answer, RefundAnswer::Refunded);
    let told = async |key: &str| {
        let question = RefundQuestion { key, payment_reference: &reference };
        stripe.ask_refund(question).await
    };
    assert_eq!(told("refund-1-1").await, half, "found among others by its key");
    assert_eq!(told("refund-1-3").await.answer, RefundAnswer::NotSeen);
    let failed = RefundRequest { payment_reference: "pi_none".to_owned(), ..back("r", 1) };
    assert!(matches!(stripe.refund(failed).await.answer, RefundAnswer::Refused(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_nobody_knows_and_a_server_nobody_reaches_charge_nothing() {
    let Some((server, base)) = start().await else { return };
    let works = card(&base, WORKS).await;
    let foreign = adapter(&base, "pk_test_story");
    let trouble = Answer::Refused(FailureReason::Trouble);
    assert_eq!(foreign.charge(charge("order-1-1", &works, usd(100))).await.answer, trouble);
    let stripe = adapter(&base, "sk_test_story");
    drop(server);
    assert_eq!(stripe.charge(charge("order-1-1", &works, usd(100))).await.answer, trouble);
    let question = Question {
        key: "order-1-1",
        session: None,
        reference: Some("pi_1"),
        card_token: None,
        begun_at: Timestamp::UNIX_EPOCH,
    };
    assert_eq!(stripe.ask(question).await.answer, Answer::Lost, "asking in vain proves nothing");
}

type Heard = (String, Bytes);

async fn hear(State(said): State<mpsc::Sender<Heard>>, headers: HeaderMap, body: Bytes) {
    let signature = headers.get("stripe-signature").expect("signed").to_str().expect("text");
    said.send((signature.to_owned(), body)).await.expect("somebody listens");
}

#[tokio::test(flavor = "multi_thread")]
async fn its_webhooks_are_signed_as_we_check_and_name_our_charge() {
    let Some((_server, base)) = start().await else { return };
    let (said, mut heard) = mpsc::channel(8);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/hook", listener.local_addr().expect("it"));
    let router = Router::new().route("/hook", post(hear)).with_state(said);
    tokio::spawn(async move { axum::serve(listener, router).await });
    let hook = [("url", url.as_str()), ("secret", SECRET)];
    let registered = reqwest::Client::new().post(format!("{base}/_config/webhooks/story"));
    registered.form(&hook).send().await.expect("registered");

    let stripe = adapter(&base, "sk_test_story");
    let works = card(&base, WORKS).await;
    let paid = stripe.charge(charge("order-7-2", &works, usd(100))).await;
    assert_eq!(paid.answer, Answer::Charged);
    let mut told = Vec::new();
    while !told.contains(&Some(Event::ChargeChanged { key: "order-7-2".to_owned() })) {
        let next = tokio::time::timeout(Duration::from_secs(20), heard.recv()).await;
        let (signature, body) = next.expect("a webhook in time").expect("a webhook");
        let seconds = signature.split(['=', ',']).nth(1).expect("a time");
        let now = Timestamp::from_second(seconds.parse().expect("seconds")).expect("an instant");
        let (id, event) = stripe.read_webhook(&signature, &body, now).expect("it is signed");
        assert!(id.starts_with("evt_"), "{id}");
        told.push(event);
        let mut changed = body.to_vec();
        changed[10] ^= 1;
        assert_eq!(stripe.read_webhook(&signature, &changed, now), Err(Unsigned::Wrong));
        let live = adapter(&base, "sk_live_story").read_webhook(&signature, &body, now);
        assert_eq!(live, Ok((id, None)), "a test event is nothing to a live installation");
    }
}
