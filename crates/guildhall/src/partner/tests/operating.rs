//! The operators' pages about companies.

use domain::access::Role;
use domain::partner::Vetting;
use domain::text::Locale;

use crate::partner::vet;
use crate::testing::TestApp;

#[tokio::test]
async fn a_waiting_company_is_let_in() {
    let app = TestApp::new().await;
    let mut ada = app.pending_partner("Northwind Traders", "US").await;
    let network_id = app.partner(ada.partner).await.network_id.expect("a network id");
    let mut grace = app.operator().await;
    app.advance_days(2).await;
    let queue = grace.get("/operator/vetting").await.ok();
    queue.has("Northwind Traders").has("2 days ago").has("1 of 1 waiting");
    let page = format!("/operator/partners/{network_id}");
    let led = grace.post_form(&format!("{page}/authorization"), &[]).await;
    let led = led.leads_to(&format!("{page}?notice=partner-authorized"));
    let shown = grace.follow(&led).await.ok();
    shown.has("The company is authorized.").has("Grace, programme staff").lacks("⟨");
    assert_eq!(
        app.partner(ada.partner).await.vetting,
        Vetting::Authorized { on: app.today().await }
    );
    let mail = app.last_mail(&ada.email).await;
    assert_eq!(mail.subject, "Northwind Traders is authorized");
    ada.get("/company").await.ok().has("Your company was authorized on March 6, 2024");
    // The second of two tabs comes too late.
    let late = grace.post_form(&format!("{page}/authorization"), &[]).await.status(409);
    late.has("somebody has decided in the meantime");
    let reason = [("reason", "too late")];
    grace.post_form(&format!("{page}/rejection"), &reason).await.status(409);
    grace.get("/operator/vetting").await.ok().has("Nobody is waiting");
}

#[tokio::test]
async fn a_rejected_company_reads_why_and_can_be_let_in_later() {
    let app = TestApp::new().await;
    let mut ada = app.pending_partner("Northwind Traders", "TW").await;
    let network_id = app.partner(ada.partner).await.network_id.expect("a network id");
    let mut grace = app.operator().await;
    let page = format!("/operator/partners/{network_id}");
    let rejection = format!("{page}/rejection");
    grace.get(&rejection).await.ok().has("will not be able to buy anything");
    let none = grace.post_form(&rejection, &[("reason", " \n ")]).await.status(422);
    none.has("Nothing is entered here.");
    let long = "x".repeat(501);
    let longer = grace.post_form(&rejection, &[("reason", &long)]).await.status(422);
    longer.has("Shorten it to 500 characters");
    let reason = "The register\r\nknows <no> such company.";
    grace
        .post_form(&rejection, &[("reason", reason)])
        .await
        .leads_to(&format!("{page}?notice=partner-rejected"));
    let told = "The register knows <no> such company.";
    ada.speak(Locale::ZhTw);
    ada.get("/company").await.ok().has("未通過審核").has(told);
    let mail = app.last_mail(&ada.email).await;
    assert_eq!(mail.subject, "Northwind Traders 未能通過審核");
    assert!(mail.text.contains(told), "{}", mail.text);
    grace.post_form(&rejection, &[("reason", "again")]).await.status(409);
    let shown = grace.get(&page).await.ok();
    shown.has(told).has("Once it has put things right, it can be authorized.");
    grace.post_form(&format!("{page}/authorization"), &[]).await.status(303);
    ada.get("/company").await.ok().has("通過審核").lacks(told);
}

#[tokio::test]
async fn a_programme_may_decide_by_itself() {
    let app = TestApp::new().await;
    let first = app.pending_partner("Northwind Traders", "US").await;
    let second = app.pending_partner("Fabrikam", "JP").await;
    let system = app.system().await;
    assert_eq!(vet::authorize_waiting(&app, &system).await.expect("decided"), 2);
    assert_eq!(vet::authorize_waiting(&app, &system).await.expect("decided"), 0);
    for partner in [first.partner, second.partner] {
        assert_eq!(app.partner(partner).await.vetting.code(), "authorized");
    }
    let as_first = app.ctx_of(&first).await;
    let denied = vet::authorize(&app, &as_first, second.partner).await;
    assert_eq!(denied.expect_err("partners do not decide").status(), 403);
}

#[tokio::test]
async fn companies_are_found_by_what_one_knows_of_them() {
    let app = TestApp::new().await;
    let northwind = app.enrolled_partner("Northwind Traders", "US").await;
    app.pending_partner("Fabrikam 100%", "JP").await;
    app.enrolled_partner("北風貿易有限公司", "TW").await;
    let network_id = app.partner(northwind.partner).await.network_id.expect("an id").to_string();
    let mut grace = app.operator().await;
    let names = async |grace: &mut crate::testing::Browser, query: &str| {
        let page = grace.get(&format!("/operator/partners?{query}")).await.ok();
        page.texts("tbody th")
    };
    let all = ["Fabrikam 100%", "Northwind Traders", "北風貿易有限公司"];
    assert_eq!(names(&mut grace, "").await, all);
    assert_eq!(names(&mut grace, "q=WIND").await, ["Northwind Traders"]);
    assert_eq!(names(&mut grace, "q=%E8%B2%BF%E6%98%93").await, ["北風貿易有限公司"]);
    assert_eq!(names(&mut grace, "q=ada@fabrikam").await, ["Fabrikam 100%"]);
    assert_eq!(names(&mut grace, "q=100%25").await, ["Fabrikam 100%"]);
    assert_eq!(names(&mut grace, "q=a%25a").await, [""; 0], "a sign of no meaning");
    let number = network_id.as_str();
    for beginning in [number, &number[..5], &format!("{number}-O0001"), &format!("{number}-O")] {
        let found = names(&mut grace, &format!("q={beginning}")).await;
        assert_eq!(found, ["Northwind Traders"], "{beginning}");
    }
    assert_eq!(names(&mut grace, "vetting=pending").await, ["Fabrikam 100%"]);
    assert_eq!(names(&mut grace, "vetting=rejected").await, [""; 0]);
    let none = grace.get("/operator/partners?q=zzz").await.ok();
    none.has("No company fits").lacks("⟨");
}

#[tokio::test]
async fn a_long_list_is_read_page_by_page_and_back() {
    let app = TestApp::new().await;
    for number in 0..53 {
        // Two of a name stand beside each other, in the order of their ids.
        let name = format!("Company{:02} Ltd", number / 2 * 2);
        let form = crate::testing::form(&name, "US");
        let email = format!("ada@company{number}.example");
        let form = domain::partner::EnrolmentForm { email, ..form };
        let application = crate::partner::enrol::Application { form, agreement_shown: None };
        let system = app.system().await;
        crate::partner::enrol::vouched(&app, &system, &application).await.expect("it enrolls");
    }
    let mut grace = app.operator().await;
    let first = grace.get("/operator/partners").await.ok().has("50 of 53");
    assert_eq!(first.attribute("a[rel=prev]", "href"), None);
    let next = first.attribute("a[rel=next]", "href").expect("a next page");
    let second = grace.get(&next).await.ok().has("3 of 53");
    assert_eq!(second.attribute("a[rel=next]", "href"), None);
    let emails = |answer: &crate::testing::Answer| answer.texts("tbody td:nth-child(4)");
    let mut seen = [emails(&first), emails(&second)].concat();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 53, "every company once");
    let back = second.attribute("a[rel=prev]", "href").expect("the way back");
    assert_eq!(emails(&grace.get(&back).await.ok()), emails(&first));
}

#[tokio::test]
async fn what_a_company_bought_stands_below_its_facts() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let network_id = app.partner(ada.partner).await.network_id.expect("a network id");
    let mut grace = app.operator().await;
    let page = format!("/operator/partners/{network_id}");
    let before = grace.get(&page).await.ok();
    before
        .has("No membership was bought yet.")
        .has("No order was placed yet.")
        .has("No invoice was issued yet.");
    ada.buys_by_card("action-pack", "approve").await;
    app.work().await;
    let after = grace.get(&page).await.ok();
    let order = format!("/operator/orders/{network_id}-O0001");
    let invoice = format!("{page}/invoices/{network_id}-000001");
    for href in [order, invoice, format!("{page}/orders"), format!("{page}/invoices")] {
        assert!(after.attribute(&format!("a[href='{href}']"), "href").is_some(), "{href}");
    }
    after.has("Active").has("Mar 4, 2024 – Mar 4, 2025").has("475.00 USD").lacks("⟨");
}

#[tokio::test]
async fn competencies_are_recorded_and_withdrawn() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let network_id = app.partner(ada.partner).await.network_id.expect("a network id");
    let mut grace = app.operator().await;
    let page = format!("/operator/partners/{network_id}");
    grace.get(&page).await.ok().has("No competency is recorded.");
    let competencies = format!("{page}/competencies");
    let wrong = grace.post_form(&competencies, &[("attained_on", "soon")]).await.status(422);
    wrong.has("This is not a day.").has("There are 4 problems");
    let cloud = [("competency", "cloud-platform"), ("level", "gold")];
    let why = ("reason", "as agreed");
    let ahead = [cloud[0], cloud[1], ("attained_on", "2024-03-05"), why];
    grace.post_form(&competencies, &ahead).await.status(422).has("This day is still to come.");
    let unknown = [("competency", "juggling"), cloud[1], ("attained_on", "2024-03-04"), why];
    let answer = grace.post_form(&competencies, &unknown).await.status(422);
    answer.has("The programme does not know this competency.");
    let good = [cloud[0], cloud[1], ("attained_on", "2024-02-29"), why];
    let led = grace.post_form(&competencies, &good).await.status(303);
    let shown = grace.follow(&led).await.ok();
    shown
        .has("The competency Cloud platform was recorded: gold, attained on February 29, 2024.")
        .lacks("⟨");
    let withdrawal = format!("{competencies}/cloud-platform/withdrawal");
    grace.post_form(&withdrawal, &[]).await.status(303);
    grace.get(&page).await.ok().has("No competency is recorded.").has("was withdrawn.");
    grace.post_form(&withdrawal, &[]).await.status(409);
    grace.post_form(&format!("{competencies}/NO/withdrawal"), &[]).await.status(404);
}

#[tokio::test]
async fn operators_pages_are_not_for_partners_and_unknown_companies_do_not_exist() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    let network_id = app.partner(ada.partner).await.network_id.expect("a network id");
    let page = format!("/operator/partners/{network_id}");
    let reads = ["/operator/partners", "/operator/vetting", &page, &format!("{page}/rejection")];
    let writes = ["authorization", "rejection", "competencies", "competencies/x/withdrawal"];
    for path in reads {
        ada.get(path).await.status(403);
        bob.get(path).await.status(403);
        let away = app.visitor().get(path).await.status(303);
        assert!(away.location().starts_with("/sign-in?to="), "{}", away.location());
    }
    for write in writes {
        let path = format!("{page}/{write}");
        ada.post_form(&path, &[]).await.status(403);
        app.visitor().post_form(&path, &[]).await.status(303);
    }
    let mut grace = app.operator().await;
    for path in ["/operator/partners/9999999", "/operator/partners/nonsense"] {
        grace.get(path).await.status(404);
        grace.get(&format!("{path}/rejection")).await.status(404);
        for write in writes {
            grace.post_form(&format!("{path}/{write}"), &[]).await.status(404);
        }
    }
}

#[tokio::test]
async fn every_page_is_written_in_every_language() {
    let app = TestApp::new().await;
    let mut ada = app.pending_partner("Northwind Traders", "US").await;
    let rejected = app.pending_partner("Fabrikam", "JP").await;
    let system = app.system().await;
    vet::reject(&app, &system, rejected.partner, "Not now").await.expect("rejected");
    let network_id = app.partner(ada.partner).await.network_id.expect("a network id");
    let mut grace = app.operator().await;
    let page = format!("/operator/partners/{network_id}");
    for language in Locale::ALL {
        grace.speak(language);
        ada.speak(language);
        let rejection = format!("{page}/rejection");
        for path in ["/operator/partners", "/operator/vetting", &page, &rejection, "/glossary"] {
            let answer = grace.get(path).await.ok().lacks("⟨");
            assert_eq!(answer.attribute("html", "lang").as_deref(), Some(language.tag()));
        }
        for path in ["/company", "/companies", "/glossary", "/join"] {
            ada.get(path).await.ok().lacks("⟨");
        }
    }
}
