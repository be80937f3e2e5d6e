//! A story in which every secret is known beforehand: none of them is in any line of the log, as
//! it was written, or in what the program's own net lets through.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use guildhall::db::watch::{Failure, Step, Verdict, Watch};
use guildhall::log_lines::subscriber;
use guildhall::testing::{Browser, PASSWORD, TestApp};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::{EnvFilter, Layer, layer::SubscriberExt};

use super::{newest_link, with_password};

/// Lines as they were written.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    fn text(&self) -> String {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&lines).into_owned()
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Lines;

    fn make_writer(&'a self) -> Lines {
        self.clone()
    }
}

/// All that this program says; of libraries what one would turn on to look for a fault.
const FILTER: &str = "guildhall=trace,debug";

const TYPED: &str = "Correct-Horse-9931";
const CARD: &str = "4111 1111 1111 1111";

/// Lives through sign-ins, links, forms and refusals. Returns the secrets it knew.
async fn story() -> Vec<String> {
    let app = TestApp::new().await;
    let ada = with_password(&app).await;
    let mut secrets = vec![PASSWORD.to_owned(), TYPED.to_owned(), CARD.replace(' ', "")];
    let mut nobody = app.visitor();
    nobody.post_form("/sign-in", &[("email", &ada.email), ("password", TYPED)]).await;
    nobody.post_form("/sign-in", &[("email", &ada.email), ("password", PASSWORD)]).await;
    secrets.push(cookie(&nobody, "guildhall_session"));
    secrets.push(nobody.form_token());
    nobody.get("/account?token=abcdef-in-the-query").await;
    secrets.push("abcdef-in-the-query".to_owned());
    let mut forgetful = app.visitor();
    forgetful.post_form("/sign-in/forgotten", &[("email", &ada.email)]).await;
    let link = newest_link(&app, &ada.email).await;
    secrets.push(link.rsplit('/').next().expect("a token").to_owned());
    forgetful.get(&link).await;
    for _ in 0..12 {
        forgetful.post_form(&link, &[("password", "short")]).await;
    }
    forgetful.post_form(&link, &[("password", TYPED), ("again", TYPED)]).await;
    forgetful.get(&format!("{link}x")).await;
    nobody.post_form("/support", &[("text", CARD)]).await;
    nobody.get(&format!("/orders?q={}", CARD.replace(' ', "+"))).await;
    let form = [("legal_name", "A\nB level=ERROR forged line"), ("email", "x@evil.example\r\n")];
    app.visitor().post_form("/join", &form).await;
    app.visitor().post_bare("/sign-out", &[("form_token", "guessed-token-4711")]).await;
    secrets.push("guessed-token-4711".to_owned());
    let signed = [("stripe-signature", "t=1,v1=whsec_guess")];
    let mut gateway = app.visitor();
    gateway.send_header(signed[0].0, signed[0].1);
    gateway.post_bare("/webhooks/simulated", &[("a", "b")]).await;
    app.mails(&ada.email).await;
    secrets
}

fn cookie(browser: &Browser, name: &str) -> String {
    browser.cookie(name).expect("a cookie").to_owned()
}

#[test]
fn no_secret_of_a_story_is_in_its_log() {
    let (raw, told, json) = (Lines::default(), Lines::default(), Lines::default());
    let written = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(raw.clone());
    let written = written.with_filter(EnvFilter::new(FILTER));
    let logged = tracing_subscriber::registry().with(written);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    let secrets = tracing::subscriber::with_default(logged, || runtime.block_on(story()));
    for (as_json, lines) in [(false, &told), (true, &json)] {
        let program = subscriber(EnvFilter::new(FILTER), as_json, lines.clone());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        tracing::subscriber::with_default(program, || runtime.block_on(story()));
    }
    assert!(7 <= secrets.len(), "{secrets:?}");
    for (which, lines) in [("as written", &raw), ("as text", &told), ("as JSON", &json)] {
        let text = lines.text();
        assert!(10 < text.lines().count(), "{which}: the log is empty, so this shows nothing");
        for secret in &secrets {
            let line = text.lines().find(|line| line.contains(secret.as_str()));
            assert_eq!(line, None, "{which}: {secret} is in the log");
        }
    }
    let forged = |line: &&str| line.starts_with("B level=") || line.contains('\r');
    assert_eq!(told.text().lines().find(forged), None, "a line was forged");
    for line in json.text().lines() {
        let event: serde_json::Value = serde_json::from_str(line).expect("one object a line");
        let at = event["timestamp"].as_str().expect("a time");
        assert!(at.ends_with('Z'), "{at} is not in UTC");
    }
}

/// What the program says at `info` while a story is lived.
fn logged<F: Future<Output = ()>>(story: F) -> String {
    let lines = Lines::default();
    let program = subscriber(EnvFilter::new("warn,guildhall=info"), false, lines.clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    tracing::subscriber::with_default(program, || runtime.block_on(story));
    lines.text()
}

#[test]
fn sign_ins_and_refusals_are_in_the_log() {
    let text = logged(async {
        let app = TestApp::new().await;
        let mut ada = with_password(&app).await;
        let mut nobody = app.visitor();
        nobody.post_form("/sign-in", &[("email", &ada.email), ("password", "wrong")]).await;
        nobody.post_form("/sign-in", &[("email", &ada.email), ("password", PASSWORD)]).await;
        ada.get("/operator").await.status(403);
        ada.post_bare("/sign-out", &[]).await.status(403);
        ada.get(&format!("/offers?{}", "a".repeat(9_000))).await.status(414);
        ada.get(&format!("/offers?x={}", CARD.replace(' ', ""))).await;
        for _ in 0..8 {
            nobody.post_form("/sign-in", &[("email", &ada.email), ("password", "wrong")]).await;
        }
    });
    for what in [
        "a sign-in was refused",
        "signed in",
        "a request was forbidden",
        "a form without its token was refused",
        "a request was turned away at the door",
        "a card number was masked",
        "somebody tries too often",
    ] {
        let line = text.lines().find(|line| line.contains(what));
        let line = line.unwrap_or_else(|| panic!("nobody says {what}:\n{text}"));
        assert!(line[..27].ends_with('Z'), "{line} has no time in UTC");
    }
}

/// Every question outside a transaction fails, with words no reader may see.
struct Broken;

impl Watch for Broken {
    fn before(&self, step: Step, _sql: &str) -> Verdict {
        match step {
            Step::Read => Verdict::Fail(Failure::Lost),
            Step::Begin | Step::Statement | Step::Commit => Verdict::Go,
        }
    }
}

#[test]
fn a_failure_says_nothing_to_the_reader_and_all_to_the_log() {
    let text = logged(async {
        let app = TestApp::new().await;
        let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
        app.watch(Arc::new(Broken)).expect("a simulated world");
        for path in ["/company", "/sign-in", "/orders", "/readyz"] {
            let answer = ada.get(path).await;
            assert!(answer.status.is_server_error(), "{path}: {}", answer.status);
            let body = answer.body();
            for inside in ["database", "simulated", "sql", "select", ".rs", "panicked", "Error"] {
                assert!(!body.contains(inside), "{path} tells of {inside}: {body}");
            }
        }
        app.rows_are_made_by_hand();
    });
    assert!(text.contains("ERROR") && text.contains("is lost (simulated)"), "{text}");
}
