//! Stories of signing in.

use domain::access::Roles;
use domain::text::Locale;

use super::people::{self, Newcomer};
use crate::testing::{Browser, Member, PASSWORD, TestApp};

/// An enrolled company whose admin has set the usual password by the mailed link, signed out.
async fn with_password(app: &TestApp) -> Member {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let link = first_link(app, &ada.email).await;
    ada.browser = app.visitor();
    let answer = ada.post_form(&link, &[("password", PASSWORD)]).await.leads_to("/dashboard");
    assert!(ada.cookie("guildhall_session").is_some(), "{:?}", answer.headers);
    ada.browser = app.visitor();
    ada
}

async fn first_link(app: &TestApp, email: &str) -> String {
    let mails = app.mails(email).await;
    let welcome = mails.iter().find(|mail| mail.text.contains("/sign-in/link/"));
    path_only(&welcome.expect("a mail with a link").path())
}

fn path_only(path: &str) -> String {
    path.split('?').next().unwrap_or_default().to_owned()
}

async fn sign_in(browser: &mut Browser, email: &str, password: &str) -> crate::testing::Answer {
    browser.post_form("/sign-in", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn somebody_signs_in_and_out() {
    let app = TestApp::new().await;
    let mut ada = with_password(&app).await;
    ada.get("/company").await.leads_to("/sign-in?to=%2Fcompany");
    let page = ada.get("/sign-in?to=%2Fcompany").await.ok();
    assert_eq!(page.attribute("input[name=to]", "value").as_deref(), Some("/company"));
    let email = ada.email.clone();
    // As an East Asian keyboard may produce it.
    let typed = email.to_uppercase().replace('@', "＠");
    let fields = [("email", typed.as_str()), ("password", PASSWORD), ("to", "/company")];
    ada.post_form("/sign-in", &fields).await.leads_to("/company");
    ada.get("/company").await.ok().has("Northwind Traders");
    ada.get("/sign-in").await.leads_to("/");
    ada.get("/").await.leads_to("/dashboard");
    let token = ada.cookie("guildhall_session").expect("a session").to_owned();
    let gone = ada.post_form("/sign-out", &[]).await.leads_to("/?notice=signed-out");
    assert_eq!(gone.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert_eq!(ada.cookie("guildhall_session"), None);
    ada.get("/?notice=signed-out").await.ok().has("You have signed out.");
    // The session is ended in the database, not only forgotten by the browser.
    ada.set_cookie("guildhall_session", &token);
    ada.get("/company").await.leads_to("/sign-in?to=%2Fcompany");
}

#[tokio::test]
async fn each_sign_in_has_a_session_of_its_own_and_the_earlier_one_ends() {
    let app = TestApp::new().await;
    let mut ada = with_password(&app).await;
    let email = ada.email.clone();
    sign_in(&mut ada, &email, PASSWORD).await.leads_to("/dashboard");
    let first = ada.cookie("guildhall_session").expect("a session").to_owned();
    sign_in(&mut ada, &email, PASSWORD).await.leads_to("/dashboard");
    assert_ne!(ada.cookie("guildhall_session"), Some(first.as_str()));
    let mut earlier = app.visitor();
    earlier.set_cookie("guildhall_session", &first);
    earlier.get("/company").await.leads_to("/sign-in?to=%2Fcompany");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let app = TestApp::new().await;
    let ada = with_password(&app).await;
    let mut answers = Vec::new();
    for (email, password) in [
        (ada.email.as_str(), "not the harbour at dawn"),
        ("nobody@northwind.example", PASSWORD),
        ("no address", PASSWORD),
        ("", ""),
    ] {
        let answer = sign_in(&mut app.visitor(), email, password).await.status(422);
        assert!(answer.text("title").starts_with("Error:"));
        assert_eq!(answer.attribute("#f-email", "value").as_deref(), Some(email));
        assert!(!answer.body().contains("harbour"), "a password is never sent back");
        answers.push(answer.texts(".errors li"));
    }
    let expected =
        "Email address and password do not belong together. Check both, or get a sign-in link.";
    assert!(answers.iter().all(|answer| *answer == [expected]), "{answers:?}");
}

#[tokio::test]
async fn nobody_is_led_away_from_this_site() {
    let app = TestApp::new().await;
    let mut ada = with_password(&app).await;
    let email = ada.email.clone();
    for to in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"] {
        let fields = [("email", email.as_str()), ("password", PASSWORD), ("to", to)];
        app.visitor().post_form("/sign-in", &fields).await.leads_to("/dashboard");
        let page = app.visitor().get(&format!("/sign-in?to={to}")).await.ok();
        assert_eq!(page.attribute("input[name=to]", "value").as_deref(), Some(""));
    }
    sign_in(&mut ada, &email, PASSWORD).await;
    ada.get("/sign-in?to=//evil.example").await.leads_to("/");
}

#[tokio::test]
async fn guessing_is_slowed_without_locking_out_the_owner() {
    let app = TestApp::new().await;
    let ada = with_password(&app).await;
    let mut guesser = app.visitor();
    guesser.send_header("x-forwarded-for", "203.0.113.7");
    for _ in 0..5 {
        sign_in(&mut guesser, &ada.email, "guess").await.status(422);
    }
    let answer = sign_in(&mut guesser, &ada.email, PASSWORD).await.status(429);
    answer.has("Please wait a moment").has("Try again in 12 seconds.");
    let mut owner = app.visitor();
    owner.send_header("x-forwarded-for", "198.51.100.4");
    sign_in(&mut owner, &ada.email, PASSWORD).await.leads_to("/dashboard");
}

#[tokio::test]
async fn one_place_cannot_try_many_addresses() {
    let app = TestApp::new().await;
    let mut guesser = app.visitor();
    guesser.send_header("x-forwarded-for", "203.0.113.7");
    let mut statuses = Vec::new();
    for number in 0..24 {
        let email = format!("person{number}@northwind.example");
        statuses.push(sign_in(&mut guesser, &email, "guess").await.status.as_u16());
    }
    assert_eq!(statuses[..20], [422; 20]);
    assert!(statuses[20..].contains(&429), "{statuses:?}");
}

#[tokio::test]
async fn a_link_sets_the_password_once() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let elsewhere = ada.browser.clone();
    let link = first_link(&app, &ada.email).await;
    ada.browser = app.visitor();
    // Looking at it, as a mail scanner does, uses nothing up.
    for _ in 0..2 {
        ada.get(&link).await.ok().has("Set your password").has(&ada.email.clone());
    }
    ada.post_form(&link, &[("password", PASSWORD)]).await.leads_to("/dashboard");
    ada.get("/company").await.ok();
    // Sessions from before are ended: whoever had one no longer does.
    let mut elsewhere = elsewhere;
    elsewhere.get("/company").await.leads_to("/sign-in?to=%2Fcompany");
    let mut other = app.visitor();
    other.get(&link).await.status(410).has("This link no longer works");
    other.post_form(&link, &[("password", PASSWORD)]).await.status(410);
    other.get("/sign-in/link/0000").await.status(410);
}

#[tokio::test]
async fn of_two_who_use_a_link_at_the_same_moment_one_gets_in() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let link = first_link(&app, &ada.email).await;
    let (mut one, mut other) = (app.visitor(), app.visitor());
    let typed = [("password", PASSWORD)];
    let (first, second) =
        tokio::join!(one.post_form(&link, &typed), other.post_form(&link, &typed));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410]);
}

#[tokio::test]
async fn a_link_works_for_a_day() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let link = first_link(&app, &ada.email).await;
    app.advance_minutes(24 * 60 - 1).await;
    app.visitor().get(&link).await.ok();
    app.advance_minutes(1).await;
    app.visitor().get(&link).await.status(410);
    app.visitor().post_form(&link, &[("password", PASSWORD)]).await.status(410);
}

#[tokio::test]
async fn passwords_that_are_easily_guessed_are_refused_and_the_link_stays_good() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let link = first_link(&app, &ada.email).await;
    let long = "x".repeat(129);
    for (password, sentence) in [
        ("short", "The password is too short. Use at least 8 characters."),
        (long.as_str(), "The password is too long. Use at most 128 characters."),
        ("ADAlovelace", "The password contains your own email name"),
        ("Password1", "This password is one of those that guessers try first."),
        ("iloveyou", "This password is one of those that guessers try first."),
    ] {
        let mut browser = app.visitor();
        let answer = browser.post_form(&link, &[("password", password)]).await.status(422);
        answer.has(sentence);
    }
    app.visitor().post_form(&link, &[("password", PASSWORD)]).await.leads_to("/dashboard");
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew_and_the_answer_tells_nobody_anything() {
    let app = TestApp::new().await;
    let mut ada = with_password(&app).await;
    let email = ada.email.clone();
    let before = app.mails(&email).await.len();
    for address in [email.as_str(), "nobody@northwind.example"] {
        ada.post_form("/sign-in/forgotten", &[("email", address)])
            .await
            .leads_to("/sign-in/forgotten/sent");
    }
    let none = ada.post_form("/sign-in/forgotten", &[("email", "no address")]).await.status(422);
    none.has("This is not a complete email address.");
    ada.get("/sign-in/forgotten/sent").await.ok().has("Look into your mailbox");
    assert_eq!(app.mails(&email).await.len(), before + 1);
    assert!(app.mails("nobody@northwind.example").await.is_empty());
    let link = path_only(&app.last_mail(&email).await.path());
    ada.post_form(&link, &[("password", "another quiet harbour")]).await.leads_to("/dashboard");
    sign_in(&mut app.visitor(), &email, PASSWORD).await.status(422);
    sign_in(&mut app.visitor(), &email, "another quiet harbour").await.leads_to("/dashboard");
}

#[tokio::test]
async fn nobody_floods_a_mailbox_with_links() {
    let app = TestApp::new().await;
    let ada = with_password(&app).await;
    for _ in 0..3 {
        app.visitor().post_form("/sign-in/forgotten", &[("email", &ada.email)]).await.status(303);
    }
    let fourth = app.visitor().post_form("/sign-in/forgotten", &[("email", &ada.email)]).await;
    fourth.status(429).has("Try again in 20 minutes.");
}

#[tokio::test]
async fn somebody_of_two_companies_chooses_and_changes() {
    let app = TestApp::new().await;
    let mut ada = with_password(&app).await;
    let other = app.enrolled_partner("Fabrikam", "JP").await;
    let stranger = app.enrolled_partner("Contoso", "TW").await;
    let newcomer =
        Newcomer { email: &ada.email, name: "Ada", locale: Locale::EnUs, password: None };
    let system = app.system().await;
    people::add_user(&app, &system, other.partner, newcomer, Roles::NONE).await.expect("added");
    let email = ada.email.clone();
    let fields = [("email", email.as_str()), ("password", PASSWORD), ("to", "/company")];
    let landed = ada.post_form("/sign-in", &fields).await.leads_to("/companies?to=%2Fcompany");
    let chooser = ada.follow(&landed).await.ok();
    assert_eq!(chooser.texts(".tile h2"), ["Fabrikam", "Northwind Traders"]);
    let choose = |partner: String| [("partner", partner), ("to", "/company".to_owned())];
    let fabrikam = choose(other.partner.to_string());
    let fabrikam = fabrikam.each_ref().map(|(name, value)| (*name, value.as_str()));
    ada.post_form("/companies", &fabrikam).await.leads_to("/company");
    ada.get("/company").await.ok().has("Fabrikam").lacks("Northwind Traders");
    // A user who belongs elsewhere only, or nowhere, does not exist here.
    let strange = stranger.partner.to_string();
    ada.post_form("/companies", &[("partner", &strange)]).await.status(404);
    ada.post_form("/companies", &[("partner", "")]).await.status(404);
    ada.post_form("/companies", &[("partner", "nonsense")]).await.status(404);
    ada.get("/company").await.ok().has("Fabrikam");
}

#[tokio::test]
async fn staff_has_a_desk_and_no_company() {
    let app = TestApp::new().await;
    let mut grace = app.operator().await;
    grace.get("/").await.leads_to("/operator");
    grace.get("/company").await.status(403).has("Partners do this for themselves");
    let newcomer = Newcomer {
        email: "kay@guildhall.example",
        name: "Kay",
        locale: Locale::EnUs,
        password: None,
    };
    let system = app.system().await;
    let kay = people::add_operator(&app, &system, newcomer).await.expect("staff is added");
    let link = kay.path.expect("a link to set the password");
    let mut browser = app.visitor();
    browser.post_form(&link, &[("password", PASSWORD)]).await.leads_to("/operator");
}

#[tokio::test]
async fn only_admins_add_colleagues_and_only_to_their_own_company() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let bob = app.colleague(&ada, "Bob", Roles::NONE).await;
    let other = app.enrolled_partner("Contoso", "TW").await;
    let eve = Newcomer {
        email: "eve@northwind.example",
        name: "Eve",
        locale: Locale::JaJp,
        password: None,
    };
    let as_bob = app.ctx_of(&bob).await;
    let denied = people::add_user(&app, &as_bob, ada.partner, eve, Roles::NONE).await;
    assert_eq!(denied.expect_err("a user may only look").status(), 403);
    let as_ada = app.ctx_of(&ada).await;
    let foreign = people::add_user(&app, &as_ada, other.partner, eve, Roles::NONE).await;
    assert_eq!(foreign.expect_err("another's company").status(), 404);
    people::add_user(&app, &as_ada, ada.partner, eve, Roles::NONE).await.expect("a colleague");
    let invitation = app.last_mail("eve@northwind.example").await;
    assert_eq!(invitation.subject, "Northwind Traders のユーザーとして招待されました");
    let mut browser = app.visitor();
    browser.get(&invitation.path()).await.ok().has("パスワードの設定");
    let staff = people::add_operator(&app, &as_ada, eve).await;
    assert_eq!(staff.expect_err("partners add no staff").status(), 403);
}

#[tokio::test]
async fn sign_in_pages_exist_in_every_language() {
    let app = TestApp::new().await;
    for (language, title) in [
        (Locale::EnUs, "Sign in"),
        (Locale::ZhTw, "登入"),
        (Locale::ZhCn, "登录"),
        (Locale::JaJp, "サインイン"),
    ] {
        let mut browser = app.visitor();
        browser.speak(language);
        assert_eq!(browser.get("/sign-in").await.ok().text("h1"), title);
        for path in ["/", "/join", "/sign-in/forgotten", "/sign-in/forgotten/sent", "/glossary"] {
            browser.get(path).await.ok().lacks("⟨");
        }
        browser.get("/sign-in/link/0").await.status(410).lacks("⟨");
    }
}
