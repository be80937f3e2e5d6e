//! A portal whose people also sign in at two real providers, in a process of their own.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use domain::access::{Role, Roles};
use guildhall::config::Secret;
use guildhall::config::identity::{Gives, Grant, IdentityProvider};
use guildhall::testing::{Answer, Browser, Member, TestApp};
use guildhall::web::session;
use serde_json::{Value, json};

const HOME: &str = "http://guildhall.test";
/// Steps from a provider's first page back to us.
const STEPS_MAX: usize = 8;

/// The providers; they end with their input.
pub struct Server {
    child: Child,
    pub acme: String,
    umbrella: String,
    control: String,
    secret: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/oidc")
}

/// Nothing where the provider is not installed and nobody promised it.
fn start() -> Option<Server> {
    // Whoever of this binary's tests is first chooses.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let promised = std::env::var("GUILDHALL_TEST_OIDC").is_ok();
    let has_node = Command::new("node").arg("--version").output();
    let installed = folder().join("node_modules/oidc-provider").exists();
    if !installed || !has_node.is_ok_and(|done| done.status.success()) {
        assert!(!promised, "node and tests/oidc/node_modules were promised and are not there");
        eprintln!("skipped: no node, or no provider (npm ci in tests/oidc)");
        return None;
    }
    let mut child = Command::new("node")
        .current_dir(folder())
        .args(["provider.mjs", HOME])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("node starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let line = lines.next().expect("a line").expect("readable");
    let told: Value = serde_json::from_str(&line).expect("JSON");
    let text = |name: &str| told[name].as_str().expect("an address").to_owned();
    let (acme, umbrella) = (text("acme"), text("umbrella"));
    Some(Server { child, acme, umbrella, control: text("control"), secret: text("secret") })
}

pub struct House {
    pub app: TestApp,
    pub server: Server,
    /// The only one who can buy, let others in, and so on.
    pub ada: Member,
    http: reqwest::Client,
}

fn provider(name: &str, label: &str, issuer: &str, secret: &str) -> IdentityProvider {
    IdentityProvider {
        name: name.to_owned(),
        label: label.to_owned(),
        issuer: issuer.to_owned(),
        client_id: "guildhall".to_owned(),
        client_secret: Some(Secret::new(secret)),
        scopes: vec!["email".to_owned(), "profile".to_owned()],
        groups_claim: "groups".to_owned(),
        email_domains: Vec::new(),
        strong_acr: vec!["urn:acme:two".to_owned()],
        grants: Vec::new(),
    }
}

impl House {
    /// Acme decides by groups who buys and who sits at the desk; Umbrella vouches for two domains
    /// only; one is down, one answers under another name than its own.
    pub async fn open() -> Option<House> {
        let server = start()?;
        let made = |name, label, issuer: &str| provider(name, label, issuer, &server.secret);
        let mut acme = made("acme", "Acme", &server.acme);
        let roles = Gives::Roles { roles: Role::PartnerAdmin.into(), company: None };
        acme.grants = vec![
            Grant { group: "buyers".to_owned(), gives: roles },
            Grant { group: "desk".to_owned(), gives: Gives::Desk },
        ];
        let mut umbrella = made("umbrella", "Umbrella", &server.umbrella);
        umbrella.email_domains =
            ["northwind.example", "guildhall.example"].map(str::to_owned).into();
        let down = made("down", "Downtown", "http://127.0.0.1:9");
        let alias = server.acme.replace("127.0.0.1", "localhost");
        let alias = made("alias", "Alias", &alias);
        let providers = vec![acme, umbrella, down, alias];
        let app = TestApp::known_to("2025-03-04", providers).await;
        let ada = app.enrolled_partner("Northwind Traders", "US").await;
        Some(House { app, server, ada, http: client() })
    }

    /// What the providers do from now on. Returns how often keys were asked for so far.
    pub async fn script(&self, script: &Value) -> u64 {
        let sent = self.http.post(&self.server.control).body(script.to_string()).send().await;
        let told = sent.expect("the script is taken").text().await.expect("an answer");
        let told: Value = serde_json::from_str(&told).expect("JSON");
        told["keys"].as_u64().expect("a number")
    }

    /// Begins at the sign-in page and lives through the provider's pages; returns the way back.
    pub async fn way_back(&self, browser: &mut Browser, provider: &str) -> String {
        let page = browser.get("/sign-in").await.ok();
        let css = format!("a[href='/sign-in/with/{provider}']");
        let href = page.attribute(&css, "href").expect("a button");
        let begun = browser.get(&href).await.status(303);
        let mut url = begun.location().to_owned();
        assert!(url.contains("code_challenge_method=S256"), "{url}");
        let mut cookies: BTreeMap<String, String> = BTreeMap::new();
        for _ in 0..STEPS_MAX {
            if let Some(back) = url.strip_prefix(HOME) {
                return back.to_owned();
            }
            let kept: Vec<String> =
                cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let asked = self.http.get(&url).header("cookie", kept.join("; "));
            let answer = asked.send().await.expect("the provider answers");
            for cookie in answer.headers().get_all("set-cookie") {
                let pair = cookie.to_str().expect("text").split(';').next().unwrap_or_default();
                let (name, value) = pair.split_once('=').expect("a cookie");
                cookies.insert(name.to_owned(), value.to_owned());
            }
            let location = answer.headers().get("location").expect("it leads on");
            let location = location.to_str().expect("text");
            url = match location.strip_prefix('/') {
                Some(path) => format!("{}/{path}", self.issuer(provider)),
                None => location.to_owned(),
            };
        }
        panic!("the provider never leads back");
    }

    pub fn issuer(&self, provider: &str) -> &str {
        if provider == "umbrella" { &self.server.umbrella } else { &self.server.acme }
    }

    /// The whole way, in a browser of its own.
    pub async fn signs_in(&self, provider: &str, script: &Value) -> (Browser, Answer) {
        self.script(script).await;
        let mut browser = self.app.visitor();
        let back = self.way_back(&mut browser, provider).await;
        let answer = browser.get(&back).await;
        (browser, answer)
    }

    /// Whose session a browser has, and whether it stands on a strong proof.
    pub async fn whose(&self, browser: &Browser) -> Option<(String, bool)> {
        let token = browser.cookie("guildhall_session")?;
        let now = self.app.now().await.expect("a clock");
        let found = session::find(&self.app, now, token).await;
        match found.expect("the session can be read") {
            Some(session::Found::SignedIn(who)) => Some((who.email.clone(), who.strong)),
            Some(session::Found::Half(_)) | None => None,
        }
    }

    pub async fn roles(&self, member: &Member) -> Roles {
        let (read, partner) = (self.app.db.read(), member.partner);
        let found = guildhall::access::store::roles_in(read, partner, member.person).await;
        found.expect("roles").expect("a user")
    }
}

fn client() -> reqwest::Client {
    let made = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    made.build().expect("a client")
}

/// An account at a provider, with an address it has verified.
pub fn account(subject: &str, email: &str) -> Value {
    json!({ "account": { "sub": subject, "email": email, "email_verified": true } })
}

/// The same with more of a script.
pub fn with(mut script: Value, more: Value) -> Value {
    for (name, value) in more.as_object().expect("an object") {
        script[name] = value.clone();
    }
    script
}

/// The same with the account's groups.
pub fn in_groups(mut script: Value, groups: &[&str]) -> Value {
    script["account"]["groups"] = json!(groups);
    script
}
