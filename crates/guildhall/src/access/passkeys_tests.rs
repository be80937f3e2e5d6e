//! Stories of passkeys.

use jiff::SignedDuration;
use serde_json::Value;

use super::factors_tests::{sign_in, signed_in};
use super::soft_passkey::SoftPasskey;
use crate::testing::{Answer, Browser, TestApp};

/// What the page's script is told: the token of what was asked, and the options for the browser.
async fn asked(browser: &mut Browser, kind: &str) -> (String, Value) {
    let path = format!("/sign-in/passkey/options/{kind}");
    let told = browser.post_form(&path, &[]).await.ok().body();
    let told: Value = serde_json::from_str(&told).expect("JSON");
    (told["ceremony"].as_str().expect("a token").to_owned(), told["options"].clone())
}

async fn adds(browser: &mut Browser, key: &mut SoftPasskey, name: &str) -> Answer {
    let (ceremony, options) = asked(browser, "add").await;
    let made = key.make(&options);
    let fields = [("ceremony", ceremony.as_str()), ("credential", &made), ("name", name)];
    browser.post_form("/account/passkeys", &fields).await
}

/// Answers what is asked at a page of a kind.
async fn shows(browser: &mut Browser, key: &mut SoftPasskey, kind: &str, page: &str) -> Answer {
    let (ceremony, options) = asked(browser, kind).await;
    let shown = key.show(&options);
    let fields = [("ceremony", ceremony.as_str()), ("credential", &shown)];
    browser.post_form(page, &fields).await
}

const ALONE: &str = "/sign-in/passkey";
const SECOND: &str = "/sign-in/second/passkey";

#[tokio::test]
async fn a_passkey_is_added_and_signs_in_alone() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let (email, mut key) = (ada.email.clone(), SoftPasskey::new(1));
    let codes = adds(&mut ada, &mut key, "Ada's phone").await.ok();
    assert_eq!(codes.texts("main code").len(), 10);
    assert_eq!(app.last_mail(&email).await.subject, "A second sign-in step was added");
    assert!(app.last_mail(&email).await.text.contains("Passkey “Ada's phone”"));
    ada.get("/account").await.ok().has("Passkey “Ada's phone”").lacks("Last used");
    ada.get("/company/activity").await.ok().has("Ada Chen added a passkey.");
    let mut browser = app.visitor();
    browser.get("/sign-in").await.ok().has("Sign in with a passkey");
    shows(&mut browser, &mut key, "sign-in", ALONE).await.leads_to("/dashboard");
    browser.get("/account").await.ok().has("Last used");
    // It is as good as two proofs: what asks for a fresh one goes on.
    let form = browser.get("/company/users/new").await.ok();
    form.has("Invite");
}

#[tokio::test]
async fn it_is_the_second_step_after_a_password_and_a_fresh_proof() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let (email, mut key) = (ada.email.clone(), SoftPasskey::new(1));
    adds(&mut ada, &mut key, "Phone").await.ok();
    let mut browser = app.visitor();
    sign_in(&mut browser, &email).await.leads_to("/sign-in/second");
    let page = browser.get("/sign-in/second").await.ok();
    page.has("Use a passkey").has("One of your recovery codes.").lacks("authenticator app");
    let (_, options) = asked(&mut browser, "second").await;
    let allowed = options["publicKey"]["allowCredentials"].as_array().expect("a list");
    assert_eq!(allowed.len(), 1);
    assert_eq!(allowed[0]["id"].as_str().map(str::len), Some(43), "32 bytes as base 64");
    shows(&mut browser, &mut key, "second", SECOND).await.leads_to("/dashboard");
    app.world.wall.pass(SignedDuration::from_mins(16));
    browser.get("/company/users/new").await.status(303);
    let again = "/sign-in/again/passkey";
    let proved = shows(&mut browser, &mut key, "second", again).await;
    proved.leads_to("/?notice=proved");
    browser.get("/company/users/new").await.ok();
    // Adding another asks for a fresh proof as well.
    app.world.wall.pass(SignedDuration::from_mins(16));
    let stale = browser.post_form("/sign-in/passkey/options/add", &[]).await;
    assert!(stale.location().starts_with("/sign-in/again?"), "{}", stale.location());
}

#[tokio::test]
async fn an_answer_counts_once_in_time_and_for_what_was_asked() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let (email, mut key) = (ada.email.clone(), SoftPasskey::new(1));
    adds(&mut ada, &mut key, "Phone").await.ok();
    let late = "came too late, or was used already";
    let mut browser = app.visitor();
    let (ceremony, options) = asked(&mut browser, "sign-in").await;
    let shown = key.show(&options);
    let fields = [("ceremony", ceremony.as_str()), ("credential", shown.as_str())];
    browser.post_form(ALONE, &fields).await.leads_to("/dashboard");
    app.visitor().post_form(ALONE, &fields).await.status(422).has(late);
    // A new question is not answered by an old answer.
    let mut other = app.visitor();
    let (ceremony, _) = asked(&mut other, "sign-in").await;
    let fields = [("ceremony", ceremony.as_str()), ("credential", shown.as_str())];
    other.post_form(ALONE, &fields).await.status(422).has("could not be verified");
    let (ceremony, options) = asked(&mut other, "sign-in").await;
    let shown = key.show(&options);
    app.world.wall.pass(SignedDuration::from_mins(6));
    let fields = [("ceremony", ceremony.as_str()), ("credential", shown.as_str())];
    other.post_form(ALONE, &fields).await.status(422).has(late);
    // What was asked at the sign-in page is no second proof.
    sign_in(&mut other, &email).await.leads_to("/sign-in/second");
    shows(&mut other, &mut key, "sign-in", SECOND).await.status(422).has(late);
    other.post_form(SECOND, &[("ceremony", "x"), ("credential", "{")]).await.status(422);
    other.get("/dashboard").await.leads_to("/sign-in/second?to=%2Fdashboard");
}

#[tokio::test]
async fn what_another_site_got_or_no_owner_confirmed_opens_nothing() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let mut key = SoftPasskey::new(1);
    adds(&mut ada, &mut key, "Phone").await.ok();
    let mut browser = app.visitor();
    let mut refused = async |change: &dyn Fn(&mut SoftPasskey)| {
        let good = (key.origin.clone(), key.site.clone());
        change(&mut key);
        let answer = shows(&mut browser, &mut key, "sign-in", ALONE).await.status(422);
        answer.has("could not be verified");
        (key.origin, key.site) = good;
        key.is_verified = true;
    };
    refused(&|key| key.origin = "https://guildhall.example".to_owned()).await;
    refused(&|key| key.origin = "http://guildhall.test:8080".to_owned()).await;
    refused(&|key| key.origin = "http://pay.guildhall.test".to_owned()).await;
    refused(&|key| key.site = "test".to_owned()).await;
    refused(&|key| key.is_verified = false).await;
    let mut elsewhere = SoftPasskey::new(2);
    elsewhere.origin = "https://guildhall.example".to_owned();
    adds(&mut ada, &mut elsewhere, "Other").await.status(409).has("could not be verified");
    let mut unsure = SoftPasskey::new(2);
    unsure.is_verified = false;
    adds(&mut ada, &mut unsure, "Other").await.status(409);
    ada.get("/account").await.ok().lacks("Other");
}

#[tokio::test]
async fn a_counter_that_went_back_is_refused_and_told() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let (email, mut key) = (ada.email.clone(), SoftPasskey::new(1));
    key.counter = 3;
    adds(&mut ada, &mut key, "Old key").await.ok();
    key.counter = 7;
    let mut browser = app.visitor();
    shows(&mut browser, &mut key, "sign-in", ALONE).await.leads_to("/dashboard");
    for counter in [7, 4, 0] {
        key.counter = counter;
        let mut thief = app.visitor();
        let refused = shows(&mut thief, &mut key, "sign-in", ALONE).await.status(422);
        refused.has("somebody may have copied it");
        thief.get("/dashboard").await.status(303);
    }
    assert_eq!(app.last_mail(&email).await.subject, "A passkey of yours was refused");
    ada.get("/company/activity").await.ok().has("the passkey “Old key” may have been copied");
    key.counter = 8;
    shows(&mut app.visitor(), &mut key, "sign-in", ALONE).await.leads_to("/dashboard");
}

#[tokio::test]
async fn several_are_kept_each_by_its_name_and_removed_one_by_one() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let email = ada.email.clone();
    let (mut phone, mut laptop) = (SoftPasskey::new(1), SoftPasskey::new(2));
    adds(&mut ada, &mut phone, "Phone").await.ok();
    let (_, options) = asked(&mut ada, "add").await;
    let known = options["publicKey"]["excludeCredentials"].as_array().expect("a list");
    assert_eq!(known.len(), 1);
    adds(&mut ada, &mut laptop, "  ").await.leads_to("/account?notice=factor-added");
    ada.get("/account").await.ok().has("Passkey “Phone”").has("Passkey “My device”");
    adds(&mut ada, &mut phone, "Phone again").await.status(409).has("could not be verified");
    let long = "x".repeat(61);
    adds(&mut ada, &mut SoftPasskey::new(3), &long).await.status(422);
    // Somebody else's keeper cannot be added, nor removed.
    let mut eve = app.enrolled_partner("Contoso", "TW").await;
    adds(&mut eve, &mut phone, "Mine").await.status(409).has("known here already");
    let css = "form[action^='/account/passkeys/']";
    let removals = ada.get("/account").await.ok().attributes(css, "action");
    eve.post_form(&removals[0], &[]).await.status(404);
    ada.post_form(&removals[0], &[]).await.leads_to("/account?notice=factor-removed");
    let gone = shows(&mut app.visitor(), &mut phone, "sign-in", ALONE).await.status(422);
    gone.has("not known here");
    sign_in(&mut app.visitor(), &email).await.leads_to("/sign-in/second");
    ada.post_form(&removals[1], &[]).await.leads_to("/account?notice=factor-removed");
    ada.post_form(&removals[1], &[]).await.status(404);
    sign_in(&mut app.visitor(), &email).await.leads_to("/dashboard");
    for id in 0..20 {
        adds(&mut ada, &mut SoftPasskey::new(100 + id), "One of many").await;
    }
    ada.get("/account").await.ok().lacks("Add a passkey");
    let full = ada.post_form("/sign-in/passkey/options/add", &[]).await.status(409);
    full.has("You have twenty passkeys.");
}

#[tokio::test]
async fn one_person_s_passkey_is_not_another_s_second_step() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let mut bob = app.colleague(&ada, "Bob", domain::access::Roles::NONE).await;
    let (mut hers, mut his) = (SoftPasskey::new(1), SoftPasskey::new(2));
    adds(&mut ada, &mut hers, "Hers").await.ok();
    adds(&mut bob, &mut his, "His").await.ok();
    let mut browser = app.visitor();
    let email = ada.email.clone();
    sign_in(&mut browser, &email).await.leads_to("/sign-in/second");
    let wrong = shows(&mut browser, &mut his, "second", SECOND).await.status(422);
    wrong.has("belong to another account");
    // Nor what Bob was asked, answered in Ada's name.
    let (ceremony, options) = asked(&mut bob, "second").await;
    let shown = hers.show(&options);
    let fields = [("ceremony", ceremony.as_str()), ("credential", shown.as_str())];
    browser.post_form(SECOND, &fields).await.status(422);
    shows(&mut browser, &mut hers, "second", SECOND).await.leads_to("/dashboard");
}

#[tokio::test]
async fn staff_sets_one_up_in_the_place_of_an_authenticator() {
    let app = TestApp::new().await;
    let mut grace = app.operator().await;
    app.bind_staff();
    grace.get("/operator").await.leads_to("/sign-in/enrol?to=%2Foperator");
    for locale in domain::text::Locale::ALL {
        grace.speak(locale);
        grace.get("/sign-in/enrol").await.ok().lacks("⟨");
    }
    grace.speak(domain::text::Locale::EnUs);
    grace.get("/sign-in/enrol").await.ok().has("Or with a passkey");
    let mut key = SoftPasskey::new(1);
    let (ceremony, options) = asked(&mut grace, "add").await;
    let made = key.make(&options);
    let fields = [("ceremony", ceremony.as_str()), ("credential", &made), ("to", "/operator")];
    let codes = grace.post_form("/account/passkeys", &fields).await.ok();
    assert_eq!(codes.texts("main code").len(), 10);
    grace.get("/operator").await.ok();
    let css = "form[action^='/account/passkeys/']";
    let removal = grace.get("/account").await.ok().attribute(css, "action").expect("a removal");
    grace.post_form(&removal, &[]).await.status(409).has("this is the only one you have");
    shows(&mut app.visitor(), &mut key, "sign-in", ALONE).await.leads_to("/operator");
}
