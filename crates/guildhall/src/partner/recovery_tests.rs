//! Nobody of a company can sign in any more.

use domain::access::{FactorRule, Role};
use domain::ids::RecoveryId;
use domain::text::Locale;
use jiff::SignedDuration;

use crate::access::factors;
use crate::access::people::{Newcomer, add_user};
use crate::testing::{Browser, Mail, Member, PASSWORD, TestApp};
use crate::work;
use crate::world::dns::{self, Answer};

const WHY: (&str, &str) = ("reason", "Spoke to them at the number in the register");

async fn claims(app: &TestApp, browser: &mut Browser, ada: &Member, email: &str) {
    let network_id = app.partner(ada.partner).await.network_id.expect("admitted").to_string();
    let fields = [("network_id", network_id.as_str()), ("name", "Nora Quist"), ("email", email)];
    browser.post_form("/recovery", &fields).await.leads_to("/recovery/sent");
}

/// The page a mail leads to, without the language it opens in.
fn page_of(mail: &Mail) -> String {
    mail.path().split('?').next().unwrap_or_default().to_owned()
}

/// The page of the claim that was mailed last.
async fn mailed(app: &TestApp) -> String {
    page_of(&app.last_mail("nora@northwind.example").await)
}

async fn open_claim(app: &TestApp, ada: &Member) -> RecoveryId {
    let open = super::store::recoveries::find_open(app.db.read(), ada.partner).await;
    open.expect("asked").expect("a claim").id
}

/// A claim whose domain is proven: its own page, and the operators'.
async fn proven(app: &TestApp, nora: &mut Browser, ada: &Member) -> (String, String) {
    claims(app, nora, ada, "nora@northwind.example").await;
    let path = mailed(app).await;
    nora.post_form(&format!("{path}/record"), &[]).await.status(303);
    nora.post_form(&path, &[]).await.leads_to(&path);
    let id = open_claim(app, ada).await;
    let network_id = app.partner(ada.partner).await.network_id.expect("admitted");
    (path, format!("/operator/partners/{network_id}/recovery/{id}"))
}

#[tokio::test]
async fn whoever_proves_the_domain_is_let_in_after_a_yes_and_a_week() {
    let app = TestApp::on("2024-03-04").await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    let mut nora = app.visitor();
    nora.get("/sign-in").await.ok().has("Nobody of your company can sign in any more?");
    claims(&app, &mut nora, &ada, "nora@northwind.example").await;
    let path = mailed(&app).await;
    let page = nora.get(&path).await.ok().has("_guildhall.northwind.example").has("guildhall=");
    page.has("Northwind Traders");
    nora.post_form(&path, &[]).await.status(422).has("know no _guildhall.northwind.example yet");
    nora.post_form(&format!("{path}/record"), &[]).await.status(303);
    nora.post_form(&path, &[]).await.leads_to(&path);
    nora.get(&path).await.ok().has("Everybody of the company has been told.");
    let told = app.last_mail(&ada.email).await;
    assert_eq!(told.subject, "Somebody asks to be let in at Northwind Traders");
    let id = open_claim(&app, &ada).await;
    let network_id = app.partner(ada.partner).await.network_id.expect("admitted");
    let decision = format!("/operator/partners/{network_id}/recovery/{id}");
    let desk = grace.get("/operator").await.ok().has("northwind.example is proven");
    let task = desk.attribute("a[href^='/operator/tasks/']", "href").expect("a task");
    grace.get(&task).await.ok().has("Decide about the request");
    grace.post_form(&decision, &[("decision", "approve")]).await.status(422).has("Reason");
    grace.post_form(&decision, &[("decision", "approve"), WHY]).await.status(303);
    grace.post_form(&decision, &[("decision", "reject"), WHY]).await.status(409);
    let told = app.last_mail(&ada.email).await;
    assert!(told.subject.contains("will be let in"), "{}", told.subject);
    app.set_day("2024-03-10").await;
    work::run_once(&app).await.expect("what is due runs");
    nora.get(&path).await.ok().has("unless somebody of the company objects");
    app.set_day("2024-03-11").await;
    work::run_once(&app).await.expect("what is due runs");
    work::run_once(&app).await.expect("and again, which changes nothing");
    nora.get(&path).await.ok().has("You can sign in by the link");
    let link = mailed(&app).await;
    nora.post_form(&link, &[("password", PASSWORD)]).await.leads_to("/dashboard");
    nora.get("/company/users/new").await.ok();
    nora.get("/company/activity").await.ok().has("Nora Quist was let in as");
    let told = app.last_mail(&ada.email).await;
    assert_eq!(told.subject, "Nora Quist was let in at Northwind Traders");
    assert_eq!(app.violations().await, []);
}

/// What the name servers may say, and what whoever claims reads of it.
#[tokio::test]
async fn each_answer_of_the_name_servers_has_its_words() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    let mut nora = app.visitor();
    claims(&app, &mut nora, &ada, "nora@northwind.example").await;
    let path = mailed(&app).await;
    let proof = nora.get(&path).await.ok();
    let shown = proof.texts("main .copy .mono");
    let [name, value] = [shown[0].clone(), shown[1].clone()];
    assert_eq!(name, "_guildhall.northwind.example");
    let texts = |of: &[&str]| Answer::Texts(of.iter().map(|text| (*text).to_owned()).collect());
    for (answer, words) in [
        (Answer::NoName, "Check that the record has exactly this name"),
        (Answer::NoRecord, "but no TXT record there"),
        (texts(&["guildhall=old"]), "There is one TXT record at"),
        (Answer::Silence, "did not answer in time"),
        (Answer::Failure, "answered with an error"),
    ] {
        dns::told(&app.db, &name, &answer).await.expect("set");
        nora.post_form(&path, &[]).await.status(422).has(words);
    }
    let told = app.mails(&ada.email).await;
    let told = told.iter().any(|mail| mail.subject.contains("asks to be let in"));
    assert!(!told, "nobody is told of what is not proven");
    let among = texts(&["v=spf1 -all", &value, "other=1"]);
    dns::told(&app.db, &name, &among).await.expect("set");
    nora.post_form(&path, &[]).await.leads_to(&path);
    let id = open_claim(&app, &ada).await;
    let network_id = app.partner(ada.partner).await.network_id.expect("admitted");
    let decision = format!("/operator/partners/{network_id}/recovery/{id}");
    // The record is looked for once more before anybody is let in; a no does not need it.
    dns::told(&app.db, &name, &texts(&["v=spf1 -all", "other=1"])).await.expect("set");
    let fields = [("decision", "approve"), WHY];
    let page = grace.post_form(&decision, &fields).await.status(422);
    page.has("There are 2 TXT records at").has(WHY.1);
    dns::told(&app.db, &name, &Answer::Silence).await.expect("set");
    grace.post_form(&decision, &fields).await.status(422).has("did not answer in time");
    grace.post_form(&decision, &[("decision", "reject"), WHY]).await.status(303);
    nora.get(&path).await.ok().has("Rejected").has(WHY.1);
}

#[tokio::test]
async fn a_claim_is_proven_in_time_and_one_at_a_time() {
    let app = TestApp::on("2024-03-04").await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut nora = app.visitor();
    let mut omar = app.visitor();
    claims(&app, &mut nora, &ada, "nora@northwind.example").await;
    let late = mailed(&app).await;
    claims(&app, &mut omar, &ada, "omar@northwind.example").await;
    let other = page_of(&app.last_mail("omar@northwind.example").await);
    for path in [&late, &other] {
        nora.post_form(&format!("{path}/record"), &[]).await.status(303);
    }
    app.set_day("2024-03-19").await;
    nora.get(&late).await.ok().has("Too late to be proven").lacks("guildhall=");
    nora.post_form(&late, &[]).await.status(422).has("This request is too old");
    app.set_day("2024-03-18").await;
    nora.post_form(&format!("{late}/record"), &[]).await.status(303);
    nora.post_form(&late, &[]).await.leads_to(&late);
    omar.post_form(&format!("{other}/record"), &[]).await.status(303);
    for _ in 0..10 {
        omar.post_form(&other, &[]).await.status(422).has("Another request for this company");
    }
    // Asked so often, the name servers are left in peace for a while.
    omar.post_form(&other, &[]).await.status(429);
    assert_eq!(app.violations().await, []);
}

/// Whoever decides showed a moment ago who they are, and is of the programme's staff.
#[tokio::test]
async fn a_decision_asks_for_a_fresh_proof() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    let mut nora = app.visitor();
    let (_, decision) = proven(&app, &mut nora, &ada).await;
    ada.get(&decision).await.status(403);
    ada.post_form(&decision, &[("decision", "approve"), WHY]).await.status(403);
    app.world.wall.pass(SignedDuration::from_mins(16));
    grace.get(&decision).await.ok();
    let answer = grace.post_form(&decision, &[("decision", "approve"), WHY]).await;
    assert!(answer.location().starts_with("/sign-in/again?to="), "{}", answer.location());
    grace.get(&decision).await.ok().has("Domain proven; we look at it");
}

/// The company's rule about second proofs holds for whoever is let in so.
#[tokio::test]
async fn whoever_is_let_in_keeps_the_companys_rule() {
    let app = TestApp::on("2024-03-04").await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    let mut nora = app.visitor();
    let ctx = app.system().await;
    let rule = factors::set_rule(&app, &ctx, ada.partner, FactorRule::Admins);
    rule.await.expect("held to it from now on");
    let (_, decision) = proven(&app, &mut nora, &ada).await;
    grace.post_form(&decision, &[("decision", "approve"), WHY]).await.status(303);
    app.set_day("2024-03-11").await;
    work::run_once(&app).await.expect("what is due runs");
    let link = mailed(&app).await;
    let answer = nora.post_form(&link, &[("password", PASSWORD)]).await;
    assert!(answer.location().starts_with("/sign-in/enrol"), "{}", answer.location());
    let shut = nora.get("/company/users").await;
    assert!(shut.location().starts_with("/sign-in/enrol"), "{}", shut.location());
}

/// A guest's address says nothing of the company whose guest they are, a letter to somebody else
/// does not go unseen.
#[tokio::test]
async fn an_address_on_the_domain_of_a_guest_is_not_enough() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let ctx = app.ctx_of(&ada).await;
    let guest = Newcomer {
        email: "guest@adviser.example",
        name: "Guest",
        locale: Locale::EnUs,
        password: Some(PASSWORD),
    };
    let roles = Role::SalesAgent.into();
    add_user(&app, &ctx, ada.partner, guest, roles).await.expect("added");
    let mut eve = app.visitor();
    claims(&app, &mut eve, &ada, "eve@adviser.example").await;
    assert!(app.mails("eve@adviser.example").await.is_empty());
}

#[tokio::test]
async fn a_stranger_learns_nothing_and_gets_nothing() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut eve = app.visitor();
    let known = app.partner(ada.partner).await.network_id.expect("admitted").to_string();
    let mut answers = Vec::new();
    for (network_id, email) in [
        (known.as_str(), "eve@elsewhere.example"),
        ("9999999", "eve@northwind.example"),
        (known.as_str(), "nora@northwind.example"),
    ] {
        let fields = [("network_id", network_id), ("name", "Eve"), ("email", email)];
        let answer = eve.post_form("/recovery", &fields).await.leads_to("/recovery/sent");
        answers.push(eve.follow(&answer).await.ok().words());
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[1], answers[2], "the page says the same to whom it fits");
    assert!(app.mails("eve@elsewhere.example").await.is_empty());
    assert!(app.mails("eve@northwind.example").await.is_empty());
    let free = [("network_id", known.as_str()), ("name", "Eve"), ("email", "eve@gmail.com")];
    eve.post_form("/recovery", &free).await.status(422);
    let wrong = eve.post_form("/recovery", &[("network_id", "12")]).await.status(422);
    assert_eq!(wrong.texts("#errors li").len(), 3, "{:?}", wrong.texts("#errors li"));
    eve.get("/recovery/nonsense").await.status(404);
    eve.post_form("/recovery/nonsense/record", &[]).await.status(404);
}

#[tokio::test]
async fn an_admin_who_is_there_after_all_ends_it() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut bob = app.colleague(&ada, "Bob", Role::SalesAgent).await;
    let mut mallory = app.enrolled_partner("Contoso", "TW").await;
    let mut grace = app.operator().await;
    let mut nora = app.visitor();
    let (path, decision) = proven(&app, &mut nora, &ada).await;
    let own = page_of(&app.last_mail(&ada.email).await);
    assert!(own.starts_with("/company/recovery/"), "{own}");
    bob.get(&own).await.ok().has("Account admin");
    bob.post_form(&own, &[]).await.status(403);
    mallory.get(&own).await.status(404);
    mallory.post_form(&own, &[]).await.status(404);
    grace.post_form(&decision, &[("decision", "approve"), WHY]).await.status(303);
    ada.get(&own).await.ok().has("Nora Quist");
    ada.post_form(&own, &[]).await.status(303);
    ada.post_form(&own, &[]).await.status(409);
    nora.get(&path).await.ok().has("Somebody of the company objected");
    app.set_day("2030-01-01").await;
    work::run_once(&app).await.expect("what is due runs");
    ada.get("/company/users").await.ok().lacks("nora@");
}

#[tokio::test]
async fn the_pages_of_a_claim_exist_in_every_language() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    let mut nora = app.visitor();
    let (path, decision) = proven(&app, &mut nora, &ada).await;
    let own = page_of(&app.last_mail(&ada.email).await);
    for language in Locale::ALL {
        for browser in [&mut nora, &mut grace, &mut ada.browser] {
            browser.speak(language);
        }
        for page in ["/recovery", "/recovery/sent", path.as_str(), "/sign-in"] {
            nora.get(page).await.ok().lacks("⟨");
        }
        grace.get(&decision).await.ok().lacks("⟨");
        ada.get(&own).await.ok().lacks("⟨");
    }
}
