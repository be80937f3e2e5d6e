//! Stories of second proofs.

use jiff::SignedDuration;
use totp_rs::{Builder, Secret};

use crate::testing::{Answer, Browser, Member, PASSWORD, TestApp};

/// An enrolled company whose admin has the usual password, and their browser signed in by it.
pub async fn signed_in(app: &TestApp) -> Member {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mails = app.mails(&ada.email).await;
    let welcome = mails.iter().find(|mail| mail.text.contains("/sign-in/link/"));
    let path = welcome.expect("a mail with a link").path();
    let link = path.split('?').next().unwrap_or_default().to_owned();
    ada.browser = app.visitor();
    ada.post_form(&link, &[("password", PASSWORD)]).await.leads_to("/dashboard");
    ada
}

pub async fn sign_in(browser: &mut Browser, email: &str) -> Answer {
    browser.post_form("/sign-in", &[("email", email), ("password", PASSWORD)]).await
}

/// What an authenticator with the secret shows, so many steps from now.
fn code(app: &TestApp, secret: &str, steps: i64) -> String {
    let machine = Builder::new()
        .with_secret(Secret::try_from_base32(secret).expect("base 32"))
        .with_account_name("ada")
        .build()
        .expect("an authenticator");
    let at = app.world.wall.now().as_second() + steps * 30;
    machine.generate(u64::try_from(at).expect("after 1970")).to_string()
}

/// Sets up an authenticator; returns its secret and the recovery codes.
pub async fn sets_up(app: &TestApp, browser: &mut Browser) -> (String, Vec<String>) {
    let begun = browser.post_form("/account/authenticator", &[]).await;
    let page = browser.follow(&begun).await.ok();
    let secret = page.text("main code").replace(' ', "");
    let typed = code(app, &secret, -1);
    let page = browser.post_form("/account/authenticator/confirmed", &[("code", &typed)]).await;
    (secret, page.ok().texts("main code"))
}

#[tokio::test]
async fn an_authenticator_is_set_up_and_then_asked_for() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let mut elsewhere = app.visitor();
    let email = ada.email.clone();
    sign_in(&mut elsewhere, &email).await.leads_to("/dashboard");
    let (secret, codes) = sets_up(&app, &mut ada).await;
    assert_eq!(codes.len(), 10);
    // Whoever is signed in with less is signed out; this window goes on.
    elsewhere.get("/account").await.leads_to("/sign-in?to=%2Faccount");
    ada.get("/account").await.ok().has("You have 10 recovery codes left.");
    assert_eq!(app.last_mail(&email).await.subject, "A second sign-in step was added");
    ada.get("/company/activity").await.ok().has("Ada Chen set up an authenticator app.");
    let mut other = app.visitor();
    let fields = [("email", email.as_str()), ("password", PASSWORD), ("to", "/company")];
    let answer = other.post_form("/sign-in", &fields).await;
    let asked = answer.leads_to("/sign-in/second?to=%2Fcompany");
    other.follow(&asked).await.ok().has("Two-step verification").has(&email);
    // Until then every page is shut.
    other.get("/company").await.leads_to("/sign-in/second?to=%2Fcompany");
    other.get("/account/authenticator").await.status(303);
    other.post_form("/account/recovery-codes", &[]).await.status(303);
    let wrong = other.post_form("/sign-in/second", &[("code", "000000")]).await.status(422);
    wrong.has("This code is not right.");
    let typed = code(&app, &secret, 0);
    let spaced = format!("{} {}", &typed[..3], &typed[3..]);
    let half = other.cookie("guildhall_session").map(str::to_owned);
    let fields = [("code", spaced.as_str()), ("to", "/company")];
    other.post_form("/sign-in/second", &fields).await.leads_to("/company");
    other.get("/company").await.ok().has("Northwind Traders");
    assert_ne!(other.cookie("guildhall_session").map(str::to_owned), half);
    // The other window of the same browser goes on as well.
    other.get("/sign-in/second?to=/company").await.leads_to("/company");
    other.post_form("/sign-in/second", &fields).await.leads_to("/company");
}

#[tokio::test]
async fn a_code_is_good_once_and_for_a_step_before_and_after() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let (secret, _) = sets_up(&app, &mut ada).await;
    let email = ada.email.clone();
    for (steps, expected) in [(-2, 422), (2, 422), (0, 303), (1, 303)] {
        let mut browser = app.visitor();
        sign_in(&mut browser, &email).await.leads_to("/sign-in/second");
        let typed = code(&app, &secret, steps);
        browser.post_form("/sign-in/second", &[("code", &typed)]).await.status(expected);
    }
    let mut browser = app.visitor();
    browser.send_header("x-forwarded-for", "203.0.113.9");
    sign_in(&mut browser, &email).await.leads_to("/sign-in/second");
    for steps in [-1, 0, 1] {
        let typed = code(&app, &secret, steps);
        let again = browser.post_form("/sign-in/second", &[("code", &typed)]).await.status(422);
        again.has("This code was used already.");
    }
    app.world.wall.pass(SignedDuration::from_secs(60));
    let typed = code(&app, &secret, 0);
    browser.post_form("/sign-in/second", &[("code", &typed)]).await.leads_to("/dashboard");
}

#[tokio::test]
async fn who_takes_too_long_begins_anew_and_who_guesses_is_slowed() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let (secret, _) = sets_up(&app, &mut ada).await;
    let mut browser = app.visitor();
    let email = ada.email.clone();
    sign_in(&mut browser, &email).await.leads_to("/sign-in/second");
    app.world.wall.pass(SignedDuration::from_mins(11));
    let typed = code(&app, &secret, 0);
    let late = browser.post_form("/sign-in/second", &[("code", &typed)]).await;
    let late = late.leads_to("/sign-in?notice=sign-in-over");
    browser.follow(&late).await.ok().has("The sign-in took longer than ten minutes");
    sign_in(&mut browser, &email).await.leads_to("/sign-in/second");
    for _ in 0..5 {
        browser.post_form("/sign-in/second", &[("code", "123")]).await.status(422);
    }
    browser.post_form("/sign-in/second", &[("code", &typed)]).await.status(429);
}

#[tokio::test]
async fn recovery_codes_work_once_each_and_are_made_anew() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let (_, codes) = sets_up(&app, &mut ada).await;
    let email = ada.email.clone();
    let mut browser = app.visitor();
    sign_in(&mut browser, &email).await.leads_to("/sign-in/second");
    // However it is typed.
    let typed = codes[0].to_uppercase().replace('-', " ");
    browser.post_form("/sign-in/second", &[("code", &typed)]).await.leads_to("/dashboard");
    let mail = app.last_mail(&email).await;
    assert_eq!(mail.subject, "A recovery code was used");
    assert!(mail.text.contains("9 codes are left"), "{}", mail.text);
    let mut other = app.visitor();
    sign_in(&mut other, &email).await.leads_to("/sign-in/second");
    other.post_form("/sign-in/second", &[("code", &codes[0])]).await.status(422);
    let anew = browser.post_form("/account/recovery-codes", &[]).await.ok();
    let anew = anew.texts("main code");
    assert_eq!(anew.len(), 10);
    other.post_form("/sign-in/second", &[("code", &codes[1])]).await.status(422);
    other.post_form("/sign-in/second", &[("code", &anew[0])]).await.leads_to("/dashboard");
}

#[tokio::test]
async fn a_mailed_link_does_not_get_around_the_second_proof() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let (secret, _) = sets_up(&app, &mut ada).await;
    let email = ada.email.clone();
    let mut browser = app.visitor();
    browser.post_form("/sign-in/forgotten", &[("email", &email)]).await.status(303);
    let path = app.last_mail(&email).await.path();
    let link = path.split('?').next().unwrap_or_default().to_owned();
    let set = browser.post_form(&link, &[("password", "another quiet harbour")]).await;
    set.leads_to("/sign-in/second");
    browser.get("/dashboard").await.leads_to("/sign-in/second?to=%2Fdashboard");
    let typed = code(&app, &secret, 0);
    browser.post_form("/sign-in/second", &[("code", &typed)]).await.leads_to("/dashboard");
}

#[tokio::test]
async fn what_moves_rights_asks_for_a_fresh_proof() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    app.world.wall.pass(SignedDuration::from_mins(16));
    ada.get("/company/users").await.ok();
    let form = ada.get("/company/users/new").await;
    let asked = form.leads_to("/sign-in/again?to=%2Fcompany%2Fusers%2Fnew&lost=");
    ada.follow(&asked).await.ok().has("Is it you?");
    let fields = [("email", "bob@northwind.example"), ("name", "Bob"), ("language", "en-US")];
    let lost = ada.post_form("/company/users", &fields).await;
    assert!(lost.location().starts_with("/sign-in/again?to="), "{}", lost.location());
    let page = ada.follow(&lost).await.ok();
    page.has("What you just sent was not carried out.");
    assert!(app.mails("bob@northwind.example").await.is_empty());
    let wrong = ada.post_form("/sign-in/again", &[("code", "not it")]).await.status(422);
    wrong.has("This is not your password.");
    let proof = [("code", PASSWORD), ("to", "/company/users/new"), ("lost", "yes")];
    let back = ada.post_form("/sign-in/again", &proof).await;
    let back = back.leads_to("/company/users/new?notice=proved-send-again");
    ada.follow(&back).await.ok().has("please send it again");
    ada.post_form("/company/users", &fields).await.leads_to("/company/users?notice=user-invited");
    // What only looks, and what is not of that kind, goes on without.
    app.world.wall.pass(SignedDuration::from_mins(60));
    ada.get("/company/payment-methods").await.ok();
    ada.post_form("/account/authenticator", &[]).await.status(303);
    let account = ada.get("/account/authenticator").await;
    account.leads_to("/account");
}

#[tokio::test]
async fn staff_sets_up_a_second_proof_before_any_page_opens() {
    let app = TestApp::new().await;
    let mut grace = app.operator().await;
    grace.get("/operator").await.ok();
    app.bind_staff();
    let shut = grace.get("/operator").await.leads_to("/sign-in/enrol?to=%2Foperator");
    grace.follow(&shut).await.ok().has("The programme’s staff signs in with a second step.");
    let begun = grace.post_form("/account/authenticator", &[("to", "/operator/orders")]).await;
    let page = grace.follow(&begun).await.ok();
    let secret = page.text("main code").replace(' ', "");
    let wrong = grace.post_form("/account/authenticator/confirmed", &[("code", "1")]).await;
    wrong.status(422).has("This code is not right.");
    let typed = code(&app, &secret, 0);
    let fields = [("code", typed.as_str()), ("to", "/operator/orders")];
    let page = grace.post_form("/account/authenticator/confirmed", &fields).await.ok();
    assert_eq!(page.attribute("main a.btn", "href").as_deref(), Some("/operator/orders"));
    grace.get("/operator/orders").await.ok();
    // Again from another window: nothing is left to confirm.
    grace.post_form("/account/authenticator/confirmed", &fields).await.leads_to("/account");
    let kept = grace.post_form("/account/authenticator/removal", &[]).await.status(409);
    kept.has("this is the only one you have");
    grace.get("/operator").await.ok();
}

#[tokio::test]
async fn it_is_removed_again_and_the_codes_go_with_it() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let (_, codes) = sets_up(&app, &mut ada).await;
    ada.post_form("/account/authenticator", &[]).await.status(409);
    ada.post_form("/account/authenticator/removal", &[])
        .await
        .leads_to("/account?notice=factor-removed");
    let email = ada.email.clone();
    assert_eq!(app.last_mail(&email).await.subject, "A second sign-in step was removed");
    ada.post_form("/account/recovery-codes", &[]).await.status(409);
    sign_in(&mut app.visitor(), &email).await.leads_to("/dashboard");
    let used = super::second::with_code(&app, &app.system().await, ada.person, &codes[0]).await;
    assert!(used.is_err());
}

#[tokio::test]
async fn the_pages_exist_in_every_language() {
    let app = TestApp::new().await;
    let mut grace = app.operator().await;
    app.bind_staff();
    grace.post_form("/account/authenticator", &[]).await.status(303);
    for locale in domain::text::Locale::ALL {
        grace.speak(locale);
        for path in ["/sign-in/enrol", "/account/authenticator"] {
            grace.get(path).await.ok().lacks("⟨");
        }
    }
    let mut ada = signed_in(&app).await;
    for locale in domain::text::Locale::ALL {
        ada.speak(locale);
        for path in ["/account", "/sign-in/again?lost=yes"] {
            ada.get(path).await.ok().lacks("⟨");
        }
    }
}

#[tokio::test]
async fn a_company_holds_its_people_to_it_and_lets_back_in_who_lost_it() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let mut bob = app.colleague(&ada, "Bob", domain::access::Roles::NONE).await;
    let mut eve = app.colleague(&ada, "Eve", domain::access::Role::BillingAdmin).await;
    const RULE: &str = "/company/users/second-step";
    let rule = |rule| [("rule", rule)];
    ada.get(RULE).await.ok().has("You have no second step yourself yet");
    let first = ada.post_form(RULE, &rule("admins")).await.status(422);
    first.has("Set up a second step for yourself first");
    sets_up(&app, &mut ada).await;
    ada.get(RULE).await.ok().lacks("You have no second step yourself yet");
    bob.get(RULE).await.status(403);
    bob.post_form(RULE, &rule("everybody")).await.status(403);
    ada.post_form(RULE, &rule("some")).await.status(422);
    ada.post_form(RULE, &rule("admins")).await.leads_to("/company/users?notice=second-rule-set");
    let list = ada.get("/company/users").await.ok().has("Second step missing");
    list.has("Admins have to use a second step. 2 users have none.");
    bob.get("/dashboard").await.ok();
    let shut = eve.get("/dashboard").await.leads_to("/sign-in/enrol?to=%2Fdashboard");
    eve.follow(&shut).await.ok().has("Northwind Traders asks for a second step");
    sets_up(&app, &mut eve).await;
    eve.get("/dashboard").await.ok();
    eve.post_form("/account/authenticator/removal", &[]).await.status(409);
    ada.post_form(RULE, &rule("everybody")).await.status(303);
    bob.get("/dashboard").await.leads_to("/sign-in/enrol?to=%2Fdashboard");
    ada.get("/company/activity").await.ok().has("Everybody is asked for a second step");
}

#[tokio::test]
async fn an_admin_takes_a_colleague_s_lost_second_step_away() {
    let app = TestApp::new().await;
    let mut ada = signed_in(&app).await;
    let mut bob = app.colleague(&ada, "Bob", domain::access::Roles::NONE).await;
    let mut eve = app.colleague(&ada, "Eve", domain::access::Role::BillingAdmin).await;
    let path = format!("/company/users/{}/second-step", eve.person);
    let reason = [("reason", "Her phone fell into the harbour")];
    ada.post_form(&path, &reason).await.status(422).has("This user has no second step");
    sets_up(&app, &mut eve).await;
    bob.get(&path).await.status(403);
    bob.post_form(&path, &reason).await.status(403);
    ada.get(&path).await.ok().has("Take the second step of Eve away");
    ada.post_form(&path, &[("reason", " ")]).await.status(422);
    let own = format!("/company/users/{}/second-step", ada.person);
    let own = ada.post_form(&own, &reason).await.status(422);
    own.has("Your own second step is changed in your account.");
    let mut stranger = app.enrolled_partner("Contoso", "TW").await;
    stranger.post_form(&path, &reason).await.status(404);
    eve.get("/dashboard").await.ok();
    // It is asked of whoever has shown just now who they are.
    app.world.wall.pass(SignedDuration::from_mins(16));
    let stale = ada.post_form(&path, &reason).await;
    assert!(stale.location().starts_with("/sign-in/again?"), "{}", stale.location());
    ada.post_form("/sign-in/again", &[("code", PASSWORD)]).await.status(303);
    ada.post_form(&path, &reason).await.leads_to("/company/users?notice=second-reset");
    eve.get("/dashboard").await.leads_to("/sign-in?to=%2Fdashboard");
    let mail = app.last_mail(&eve.email).await;
    assert_eq!(mail.subject, "Your second sign-in step was taken away");
    assert!(mail.text.contains("fell into the harbour"), "{}", mail.text);
    ada.get("/company/activity").await.ok().has("Her phone fell into the harbour");
    let email = eve.email.clone();
    sign_in(&mut eve, &email).await.leads_to("/dashboard");
    for locale in domain::text::Locale::ALL {
        ada.speak(locale);
        for page in [path.as_str(), "/company/users/second-step", "/company/users"] {
            ada.get(page).await.ok().lacks("⟨");
        }
    }
}
