//! What a company says of itself, where it works, and what staff looks at anew.

use domain::access::Role;
use domain::text::Locale;

use crate::testing::{Member, TestApp};

const LEGAL: &str = "/company/profiles/legal";
const MOVED: [(&str, &str); 4] = [
    ("legal_name", "Northwind Traders"),
    ("line1", "9 New Quay"),
    ("city", "Portland"),
    ("postal_code", "97201"),
];

async fn change_of(app: &TestApp, ada: &Member, place: usize) -> String {
    let network_id = app.partner(ada.partner).await.network_id.expect("admitted");
    let found = super::store::changes::list(app.db.read(), ada.partner, 10).await;
    let id = found.expect("changes")[place].id;
    format!("/operator/partners/{network_id}/changes/{id}")
}

#[tokio::test]
async fn another_address_waits_for_staff_and_the_old_one_holds_until_then() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    ada.get(LEGAL).await.ok().has("1 Long Street").has("Nothing has been changed here yet.");
    ada.post_form(LEGAL, &MOVED).await.leads_to(&format!("{LEGAL}?notice=change-waits"));
    // Asked for again, it is the same request.
    ada.post_form(LEGAL, &MOVED).await.leads_to(LEGAL);
    ada.get(LEGAL).await.ok().has("Until then the present name and address hold").has("9 New Quay");
    ada.get("/company").await.ok().has("A change waits for our decision").has("1 Long Street");
    assert_eq!(app.partner(ada.partner).await.address.line1, "1 Long Street");
    // Only what changed is looked at: the name asks for nothing.
    let queue = grace.get("/operator/vetting").await.ok();
    queue.has("1 Long Street").has("9 New Quay").has("Northwind Traders");
    let page = change_of(&app, &ada, 0).await;
    let task = grace.get("/operator").await.ok().has("asks that “1 Long Street");
    let task = task.attribute("a[href^='/operator/tasks/']", "href").expect("a task");
    grace.get(&task).await.ok().has("Decide about the change");
    grace.get(&page).await.ok().has("What the company asks for, beside what holds.");
    let no_reason = grace.post_form(&page, &[("decision", "approve"), ("reason", " ")]).await;
    no_reason.status(422).has("Reason");
    let why = ("reason", "Register entry of 4 March");
    grace.post_form(&page, &[why]).await.status(422).has("Decision");
    let approved = grace.post_form(&page, &[("decision", "approve"), why]).await;
    approved.leads_to("/operator/vetting?notice=change-decided");
    grace.post_form(&page, &[("decision", "reject"), why]).await.status(409).has("waits no more");
    assert_eq!(app.partner(ada.partner).await.address.line1, "9 New Quay");
    let mail = app.last_mail(&ada.email).await;
    assert_eq!(mail.subject, "The change at Northwind Traders was approved");
    ada.get(LEGAL).await.ok().has("Register entry of 4 March").lacks("waits for our decision");
    grace.get("/operator").await.ok().lacks("asks that");
    assert_eq!(app.violations().await, []);
}

#[tokio::test]
async fn a_name_and_an_address_wait_each_for_itself_and_a_no_leaves_what_holds() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    let mut both = MOVED;
    both[0].1 = "Northwind Group";
    ada.post_form(LEGAL, &both).await.status(303);
    let found = super::store::changes::list_pending(app.db.read(), ada.partner).await;
    let found = found.expect("changes");
    assert_eq!(found.len(), 2);
    let name = found.iter().position(|one| one.after.field() == "legal_name").expect("a name");
    let network_id = app.partner(ada.partner).await.network_id.expect("admitted");
    let page = format!("/operator/partners/{network_id}/changes/{}", found[name].id);
    let no = [("decision", "reject"), ("reason", "Not in the register")];
    grace.post_form(&page, &no).await.status(303);
    let partner = app.partner(ada.partner).await;
    assert_eq!(
        (partner.legal_name.as_str(), partner.address.line1.as_str()),
        ("Northwind Traders", "1 Long Street")
    );
    assert_eq!(partner.vetting.code(), "authorized", "the rest is not looked at anew");
    let mail = app.last_mail(&ada.email).await;
    assert!(mail.subject.ends_with("was rejected"), "{}", mail.subject);
    // The other waits on, and is taken back.
    let waits = ada.get(LEGAL).await.ok().has("9 New Quay");
    let withdraw = waits.attribute("td form", "action").expect("a way back");
    ada.post_form(&withdraw, &[]).await.leads_to(&format!("{LEGAL}?notice=change-withdrawn"));
    ada.post_form(&withdraw, &[]).await.status(409);
    grace.get("/operator/vetting").await.ok().has("No change waits for a decision.");
}

#[tokio::test]
async fn before_a_company_is_let_in_a_change_holds_at_once() {
    let app = TestApp::new().await;
    let mut ada = app.pending_partner("Northwind Traders", "US").await;
    ada.post_form(LEGAL, &MOVED).await.leads_to(&format!("{LEGAL}?notice=profile-saved"));
    assert_eq!(app.partner(ada.partner).await.address.line1, "9 New Quay");
    let wrong = ada.post_form(LEGAL, &[("legal_name", ""), ("line1", "9 New Quay")]).await;
    let wrong = wrong.status(422);
    assert_eq!(wrong.texts("#errors li").len(), 2, "{:?}", wrong.texts("#errors li"));
    assert_eq!(wrong.attribute("#f-line1", "value").as_deref(), Some("9 New Quay"));
}

#[tokio::test]
async fn each_profile_is_kept_with_a_history_by_those_who_may() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    let billing = [("billing_name", "Accounts"), ("billing_email", "Pay@Northwind.example")];
    bob.post_form("/company/profiles/billing", &billing).await.status(303);
    let page = bob.get("/company/profiles/billing").await.ok();
    page.has("Invoices go to Accounts (pay@northwind.example).");
    bob.get("/company/profiles/support").await.ok().has("Account admin").lacks("<form id");
    bob.post_form("/company/profiles/support", &[]).await.status(403);
    bob.post_form(LEGAL, &MOVED).await.status(403);
    let support = [("support_phone", "+1 555 0199"), ("support_email", "help")];
    let wrong = ada.post_form("/company/profiles/support", &support).await.status(422);
    assert_eq!(wrong.attribute("#f-support_email", "value").as_deref(), Some("help"));
    let kind = [("website", "northwind.example"), ("employees", "10-49"), ("industry_retail", "y")];
    ada.post_form("/company/profiles/organization", &kind).await.status(303);
    let page = ada.get("/company/profiles/organization").await.ok();
    assert!(page.attribute("#f-industry_retail", "checked").is_some());
    assert_eq!(app.partner(ada.partner).await.website, "https://northwind.example");
    ada.get("/company/profiles/support").await.ok().has("Nothing has been changed here yet.");
}

#[tokio::test]
async fn a_place_has_a_network_id_of_its_own_for_ever() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.get("/company/locations").await.ok().has("No locations yet");
    let place = [
        ("location_name", "Harbour office"),
        ("address", "shared"),
        ("location_contact_name", "Li Na"),
        ("location_contact_email", "li@northwind.example"),
    ];
    ada.post_form("/company/locations", &place).await.status(303);
    let again = ada.post_form("/company/locations", &place).await.status(422);
    again.has("is called “Harbour office” already");
    let mut own = place;
    (own[0].1, own[1].1) = ("Taipei", "own");
    let lacks = ada.post_form("/company/locations", &own).await.status(422);
    assert_eq!(lacks.texts("#errors li").len(), 3, "{:?}", lacks.texts("#errors li"));
    let street = [("line1", "信義路五段7號"), ("city", "臺北市"), ("country", "TW")];
    ada.post_form("/company/locations", &[&own[..], &street[..]].concat()).await.status(303);
    let system = app.system().await;
    let found = super::locations::list(&app, &system, ada.partner).await.expect("places");
    let company = app.partner(ada.partner).await.network_id;
    assert_eq!(found.len(), 2);
    assert_ne!(found[0].network_id, found[1].network_id);
    assert!(found.iter().all(|one| Some(one.network_id) != company));
    let by_id = super::store::find_by_network_id(app.db.read(), found[0].network_id).await;
    assert_eq!(by_id.expect("asked"), Some(ada.partner), "staff finds the company by it");
    let page = format!("/company/locations/{}", found[0].id);
    let mut moved = place;
    moved[0].1 = "Pier office";
    ada.post_form(&page, &moved).await.status(303);
    ada.get(&page).await.ok().has(&found[0].network_id.to_string()).has("was changed");
    ada.get(&format!("{page}/closing")).await.ok().has("never given to another");
    ada.post_form(&format!("{page}/closing"), &[]).await.status(303);
    ada.post_form(&format!("{page}/closing"), &[]).await.status(409);
    ada.post_form(&page, &place).await.status(422).has("changes no more");
    ada.get("/company").await.ok().has("One location besides the legal seat.");
    let mut uli = app.colleague(&ada, "Uli", Role::SalesAgent).await;
    uli.get(&page).await.ok().has("Li Na");
    uli.get("/company/locations/new").await.status(403);
    uli.post_form("/company/locations", &place).await.status(403);
    let mut mallory = app.enrolled_partner("Contoso", "TW").await;
    mallory.get(&page).await.status(404);
    mallory.post_form(&page, &place).await.status(404);
    mallory.post_form(&format!("{page}/closing"), &[]).await.status(404);
}

#[tokio::test]
async fn the_pages_exist_in_every_language() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    ada.post_form(LEGAL, &MOVED).await.status(303);
    let change = change_of(&app, &ada, 0).await;
    for language in Locale::ALL {
        ada.speak(language);
        grace.speak(language);
        let kinds = ["billing", "support", "organization", "legal"];
        for path in kinds.map(|kind| format!("/company/profiles/{kind}")) {
            ada.get(&path).await.ok().lacks("⟨");
        }
        for path in ["/company", "/company/locations", "/company/locations/new"] {
            ada.get(path).await.ok().lacks("⟨");
        }
        grace.get(&change).await.ok().lacks("⟨");
        grace.get("/operator/vetting").await.ok().lacks("⟨");
    }
}
