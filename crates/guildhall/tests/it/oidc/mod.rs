//! Signing in at real providers of OpenID Connect, npm's oidc-provider behind a front that forges
//! its answers: what must be let in, and everything that must not.

mod house;

use domain::access::{Actor, Role};
use guildhall::access::users;
use guildhall::testing::Browser;
use jiff::SignedDuration;
use serde_json::{Value, json};

use house::{House, account, in_groups, with};

/// How the way back is changed before the browser takes it.
type Turn = fn(&House, &str) -> String;

/// A sign-in that must not happen.
struct Case {
    name: &'static str,
    provider: &'static str,
    script: Value,
    turn: Turn,
    status: u16,
    says: &'static str,
}

fn as_it_is(_: &House, back: &str) -> String {
    back.to_owned()
}

/// The way back with a parameter's value replaced, or taken away.
fn replaced(back: &str, name: &str, value: Option<&str>) -> String {
    let (path, query) = back.split_once('?').expect("a query");
    let own = format!("{name}=");
    let mut pairs: Vec<String> =
        query.split('&').filter(|pair| !pair.starts_with(&own)).map(str::to_owned).collect();
    pairs.extend(value.map(|value| format!("{name}={value}")));
    format!("{path}?{}", pairs.join("&"))
}

fn refused_cases(now: i64) -> Vec<Case> {
    const UNTRUSTED: &str = "could not be verified";
    let bo = || account("bo", "bo@northwind.example");
    let case = |name, status, says, script| Case {
        name,
        provider: "umbrella",
        script: with(bo(), script),
        turn: as_it_is,
        status,
        says,
    };
    let token = |name, script| case(name, 403, UNTRUSTED, script);
    let back =
        |name, status, says, turn: Turn| Case { turn, ..case(name, status, says, json!({})) };
    let claims = |name, claims: Value| token(name, json!({ "claims": claims }));
    let who = |name, says, email: &str, verified: bool| Case {
        script: json!({ "account": { "sub": name, "email": email, "email_verified": verified } }),
        ..case(name, 403, says, json!({}))
    };
    vec![
        back("a wrong state", 410, "begun in another browser", |_, back| {
            replaced(back, "state", Some(&"0".repeat(64)))
        }),
        back("no state", 410, "begun in another browser", |_, back| replaced(back, "state", None)),
        back("a state given twice", 410, "begun in another browser", |_, back| {
            format!("{back}&state=another")
        }),
        back("the issuer of another provider in the answer", 403, UNTRUSTED, |house, back| {
            replaced(back, "iss", Some(house.issuer("acme")))
        }),
        back("no issuer in the answer", 403, UNTRUSTED, |_, back| replaced(back, "iss", None)),
        back("the answer at another provider's address", 410, "begun in another", |_, back| {
            back.replace("/umbrella/", "/acme/")
        }),
        back("no code", 403, "did not complete", |_, back| replaced(back, "code", None)),
        back("a code that was made up", 403, "did not complete", |_, back| {
            replaced(back, "code", Some("made-up"))
        }),
        claims("a wrong nonce", json!({ "nonce": "another" })),
        token("no nonce", json!({ "without": ["nonce"] })),
        claims("a wrong issuer in the token", json!({ "iss": "https://evil.example" })),
        claims("a wrong audience", json!({ "aud": "somebody-else" })),
        claims("one audience more", json!({ "aud": ["guildhall", "somebody-else"] })),
        claims("issued to another party", json!({ "azp": "somebody-else" })),
        claims("expired", json!({ "exp": now - 120 })),
        claims("from the future", json!({ "iat": now + 600, "exp": now + 4_000 })),
        claims("of another access token", json!({ "at_hash": "AAAAAAAAAAAAAAAAAAAAAA" })),
        claims("no subject to speak of", json!({ "sub": "" })),
        token("no signature", json!({ "signed": "none" })),
        token("signed with the client's secret", json!({ "signed": "hs256" })),
        token("a tampered payload", json!({ "signed": "tampered" })),
        token("another key under a known name", json!({ "signed": "another" })),
        token("a key nobody knows", json!({ "signed": "unlisted" })),
        case("another verifier of the code", 403, "did not complete", json!({ "verifier": true })),
        case("the person says no", 403, "did not agree", json!({ "deny": true })),
        case("the provider fails at the token", 503, "does not answer", json!({ "status": 500 })),
        case("an answer that is too large", 503, "does not answer", json!({ "large": true })),
        who("an address that is not verified", "did not confirm", "bo@northwind.example", false),
        who("an address nobody has", "Nobody here has", "zoe@northwind.example", true),
        who("an address of another domain", "of your domain", "ada@contoso.example", true),
        who("an address of staff", "staff does not sign in", "grace@guildhall.example", true),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_let_in_by_an_answer_that_does_not_hold() {
    let Some(house) = House::open().await else { return };
    house.app.colleague(&house.ada, "Bo", Role::SalesAgent).await;
    house.app.operator().await;
    let cases = refused_cases(house.app.world.wall.now().as_second());
    assert!(25 <= cases.len(), "{} cases", cases.len());
    for case in cases {
        house.script(&case.script).await;
        let mut browser = house.app.visitor();
        let back = house.way_back(&mut browser, case.provider).await;
        let answer = browser.get(&(case.turn)(&house, &back)).await;
        println!("{:48} {} {}", case.name, answer.status.as_u16(), case.says);
        let words = answer.words();
        assert_eq!(answer.status.as_u16(), case.status, "{}: {words}", case.name);
        assert!(words.contains(case.says), "{}: {words}", case.name);
        assert!(words.contains("You are not signed in"), "{}: {words}", case.name);
        assert_eq!(house.whose(&browser).await, None, "{}", case.name);
    }
    // The person was never the reason.
    let (browser, answer) =
        house.signs_in("umbrella", &account("bo", "bo@northwind.example")).await;
    answer.leads_to("/dashboard");
    assert!(house.whose(&browser).await.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_used_once_in_time_and_by_the_browser_that_asked() {
    let Some(house) = House::open().await else { return };
    let script = account("ada", &house.ada.email);
    house.script(&in_groups(script, &["buyers"])).await;
    let (mut own, mut other) = (house.app.visitor(), house.app.visitor());
    let back = house.way_back(&mut own, "acme").await;
    // Another browser, with a secret of its own, gets nothing and uses nothing up.
    other.get("/sign-in/with/acme").await.status(303);
    other.get(&back).await.status(410);
    house.app.visitor().get(&back).await.status(410);
    own.get(&back).await.leads_to("/dashboard");
    assert_eq!(house.whose(&own).await, Some((house.ada.email.clone(), false)));
    // The same answer again; then its code under a state that was never used.
    own.get(&back).await.status(410).has("begun in another browser");
    let mut third = house.app.visitor();
    let fresh = house.way_back(&mut third, "acme").await;
    let code = back.split("code=").nth(1).and_then(|rest| rest.split('&').next());
    let replay = replaced(&fresh, "code", code);
    third.get(&replay).await.status(403).has("did not complete");
    // Two at a time in one browser do not disturb one another; a late answer is not taken.
    let mut two = house.app.visitor();
    let first = house.way_back(&mut two, "acme").await;
    let second = house.way_back(&mut two, "acme").await;
    two.get(&first).await.leads_to("/dashboard");
    house.app.world.wall.pass(SignedDuration::from_mins(11));
    two.get(&second).await.status(410).has("older than 10 minutes");
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_that_were_rotated_are_fetched_and_made_up_ones_do_not_hammer_the_provider() {
    let Some(house) = House::open().await else { return };
    let script = in_groups(account("ada", &house.ada.email), &["buyers"]);
    let (_, answer) = house.signs_in("acme", &script).await;
    answer.leads_to("/dashboard");
    let before = house.script(&script).await;
    let (_, answer) =
        house.signs_in("acme", &with(script.clone(), json!({ "signed": "second" }))).await;
    answer.leads_to("/dashboard");
    assert_eq!(house.script(&script).await, before + 1);
    for _ in 0..6 {
        let unlisted = with(script.clone(), json!({ "signed": "unlisted" }));
        let (_, answer) = house.signs_in("acme", &unlisted).await;
        answer.status(403).has("could not be verified");
    }
    assert_eq!(house.script(&script).await, before + 3, "two more, and then none for a minute");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_is_down_or_somebody_else_keeps_nobody_from_the_password() {
    let Some(house) = House::open().await else { return };
    let mut browser = house.app.visitor();
    let page = browser.get("/sign-in?to=/orders").await.ok();
    page.has("Sign in with Acme").has("Sign in with Downtown");
    let said = browser.get("/sign-in/with/down").await.status(503);
    said.has("Downtown does not answer").has("email address and password works all the same");
    let said = browser.get("/sign-in/with/alias").await.status(503);
    said.has("Alias is not set up rightly");
    browser.get("/sign-in/with/nobody").await.status(404);
    let form = [("email", house.ada.email.as_str()), ("password", "not this one")];
    browser.post_form("/sign-in", &form).await.status(422).has("Sign in with Acme");
    // Another site cannot begin a sign-in in somebody's browser.
    let mut led: Browser = house.app.visitor();
    led.send_header("sec-fetch-site", "cross-site");
    led.get("/sign-in/with/acme").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_linked_by_its_verified_address_and_from_then_on_by_its_subject() {
    let Some(house) = House::open().await else { return };
    let bo = house.app.colleague(&house.ada, "Bo", Role::SalesAgent).await;
    let script = account("bo-1", &bo.email);
    let (mut browser, answer) = house.signs_in("umbrella", &script).await;
    answer.leads_to("/dashboard");
    assert_eq!(house.whose(&browser).await, Some((bo.email.clone(), false)));
    let mail = house.app.last_mail(&bo.email).await;
    assert_eq!(mail.subject, "An account at Umbrella now signs you in");
    // The provider's address is another person's now: the account is still Bo's.
    let (other, _) = house.signs_in("umbrella", &account("bo-1", &house.ada.email)).await;
    assert_eq!(house.whose(&other).await, Some((bo.email.clone(), false)));
    // Somebody else got Bo's old address over there: that opens nothing.
    let (_, answer) = house.signs_in("umbrella", &account("bo-2", &bo.email)).await;
    answer.status(403).has("Another account at Umbrella is connected");
    let account_page = browser.get("/account").await.ok().has("Connected accounts");
    let css = "form[action^='/account/identities/']";
    let remove = account_page.attribute(css, "action").expect("a button");
    let mut ada = house.ada.browser.clone();
    ada.post_form(&remove, &[]).await.status(404);
    browser.post_form(&remove, &[]).await.leads_to("/account?notice=identity-removed");
    browser.get("/account").await.ok().lacks("Connected accounts");
    let log = ada.get("/company/activity").await.ok();
    log.has("Bo connected an account at Umbrella").has("Bo disconnected an account at Umbrella");
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_decide_over_mapped_roles_and_the_desk_and_never_take_the_last_buyer() {
    let Some(house) = House::open().await else { return };
    let bo = house.app.colleague(&house.ada, "Bo", Role::SalesAgent).await;
    let script = account("bo", &bo.email);
    let (browser, answer) = house
        .signs_in(
            "acme",
            &with(
                in_groups(script.clone(), &["buyers", "golf"]),
                json!({
                    "claims": { "amr": ["pwd", "mfa"] }
                }),
            ),
        )
        .await;
    answer.leads_to("/dashboard");
    assert_eq!(house.whose(&browser).await, Some((bo.email.clone(), true)), "mfa is strong");
    let both = domain::access::Roles::of(&[Role::SalesAgent, Role::PartnerAdmin]);
    assert_eq!(house.roles(&bo).await, both);
    house.signs_in("acme", &in_groups(script.clone(), &[])).await;
    assert_eq!(house.roles(&bo).await, Role::SalesAgent.into(), "what no group decides stays");
    // Ada is the last who can buy: no group takes that from her, and she is let in.
    let before = house.roles(&house.ada).await;
    let (browser, answer) = house.signs_in("acme", &account("ada", &house.ada.email)).await;
    answer.leads_to("/dashboard");
    assert_eq!(house.roles(&house.ada).await, before);
    assert!(house.whose(&browser).await.is_some());
    // The desk comes and goes with its group.
    let (mut browser, _) = house.signs_in("acme", &in_groups(script.clone(), &["desk"])).await;
    browser.get("/companies").await.ok().has("Operator");
    let is_staff = async || {
        let found = guildhall::access::store::is_operator(house.app.db.read(), bo.person).await;
        found.expect("an answer")
    };
    assert!(is_staff().await);
    house.signs_in("acme", &script).await;
    assert!(!is_staff().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_removed_is_told_so_and_staff_comes_in_only_where_a_group_appoints_it() {
    let Some(house) = House::open().await else { return };
    let bo = house.app.colleague(&house.ada, "Bo", Role::SalesAgent).await;
    let script = account("bo", &bo.email);
    house.signs_in("umbrella", &script).await.1.leads_to("/dashboard");
    let ctx = house.app.ctx(Actor::System).await;
    users::remove(&house.app, &ctx, bo.partner, bo.person).await.expect("removed");
    let (browser, answer) = house.signs_in("umbrella", &script).await;
    answer.status(403).has("belongs to no company");
    assert_eq!(house.whose(&browser).await, None);
    // Staff was added by a colleague, not by a group: it comes in by Acme, and no group ends that.
    house.app.operator().await;
    let grace = account("grace", "grace@guildhall.example");
    let acr = json!({ "claims": { "acr": "urn:acme:two" } });
    let (browser, answer) = house.signs_in("acme", &with(grace, acr)).await;
    answer.leads_to("/operator");
    assert_eq!(house.whose(&browser).await, Some(("grace@guildhall.example".to_owned(), true)));
}
