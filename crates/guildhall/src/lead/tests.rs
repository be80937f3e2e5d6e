//! Leads, as customers and a company's people live them.

use domain::access::Role;
use domain::ids::ProfileId;
use domain::text::{Country, Locale};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::store::{self, Wanted};
use crate::business_profile::{Profile, store as profiles};
use crate::db::PartnerScope;
use crate::mail::row as mail;
use crate::partner::store::listings;
use crate::testing::{Browser, Member, TestApp};

pub(crate) const CUSTOMER: &str = "kim@contoso.example";

/// A company that customers find, and its address in the directory.
pub(crate) async fn found(app: &TestApp, name: &str) -> (Member, String) {
    let ada = app.enrolled_partner(name, "US").await;
    let public_id = published(app, &ada, name).await;
    (ada, public_id)
}

/// What publishing a profile leaves behind, as far as leads look at it.
async fn published(app: &TestApp, ada: &Member, name: &str) -> String {
    let ctx = app.ctx_of(ada).await;
    let id = ProfileId(app.world.ids.uuid(ctx.now));
    let public_id = format!("found{}", name.to_lowercase().replace(' ', ""));
    let country = Country::parse("US").expect("a country");
    let scope = PartnerScope::open(app, ada.partner).await.expect("a scope");
    profiles::record(&scope, &ctx, (id, country), &public_id).await.expect("a profile");
    profiles::record_published(&scope, &ctx, id, Some(0)).await.expect("published");
    listings::record(scope.tx(), &public_id, ada.partner).await.expect("an address");
    let profile = Profile {
        id,
        partner: ada.partner,
        country,
        public_id: public_id.clone(),
        edits: 0,
        changed_at: ctx.now,
        published: Some((0, ctx.now)),
    };
    profiles::record_listing(&scope, &profile, (name, String::new())).await.expect("listed");
    scope.commit().await.expect("committed");
    public_id
}

/// What a customer types; what is given takes the place of it.
fn typed<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("company", "Contoso"),
        ("name", "Kim Customer"),
        ("email", CUSTOMER),
        ("phone", "+1 555 0100"),
        ("country", "US"),
        ("size", "11-50"),
        ("need", "We move our mail to the cloud.\n\nTwenty people."),
        ("wishes", "Mail"),
        ("timeframe", "now"),
        ("may_share", "yes"),
    ];
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend(changes.iter().copied());
    fields
}

/// Asks and leaves the form; the path of the customer's own page.
pub(crate) async fn asks(app: &TestApp, public_id: &str, changes: &[(&str, &str)]) -> String {
    let mut browser = app.visitor();
    let form = format!("/directory/{public_id}/contact");
    let id = browser.get(&form).await.ok().attribute("input[name=id]", "value").expect("an id");
    let mut fields = typed(changes);
    fields.push(("id", &id));
    let sent = browser.post_form(&form, &fields).await.status(303);
    browser.get(sent.location()).await.ok().has("One step is left");
    let address = changes.iter().find(|(name, _)| *name == "email").map_or(CUSTOMER, |(_, to)| to);
    let path = app.last_mail(address).await.path();
    path.split('?').next().expect("a path").to_owned()
}

/// Asks and proves the address: the company has it.
pub(crate) async fn sends(app: &TestApp, public_id: &str) -> (Browser, String) {
    let page = asks(app, public_id, &[]).await;
    let mut kim = app.visitor();
    kim.get(&page).await.ok().has("Nobody has seen your request yet");
    kim.post_form(&format!("{page}/proof"), &[]).await.status(303);
    (kim, page)
}

/// The page of the newest lead.
pub(crate) async fn newest(ada: &mut Member) -> String {
    let list = ada.get("/leads").await.ok();
    list.attribute("tbody th a", "href").expect("a lead")
}

#[tokio::test]
async fn a_lead_goes_from_the_directory_to_won() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    ada.get("/leads").await.ok().has("No leads here");
    let page = asks(&app, &public_id, &[]).await;
    // Nobody of the company sees it before the address is proved.
    ada.get("/leads").await.ok().lacks("Contoso");
    let mut kim = app.visitor();
    kim.post_form(&format!("{page}/proof"), &[]).await.status(303);
    // Pressed twice, it changes nothing.
    kim.post_form(&format!("{page}/proof"), &[]).await.status(303);
    kim.get(&page).await.ok().has("Northwind Traders has your request");
    let told = app.last_mail(&ada.email).await;
    assert!(told.subject.ends_with("a new lead"), "{}", told.subject);
    assert!(!told.text.contains("Kim") && !told.text.contains(CUSTOMER), "{}", told.text);
    let lead = newest(&mut ada).await;
    ada.get(&lead).await.ok().has(CUSTOMER).has("Twenty people.").has("Contact directly");
    ada.get("/leads/board").await.ok().has("Contoso");
    let form = format!("{lead}/acceptance");
    ada.get(&form).await.ok();
    let wrong = ada.post_form(&form, &[("value", "a lot"), ("closes_on", "soon")]).await;
    let wrong = wrong.status(422);
    assert_eq!(wrong.texts("#errors li").len(), 2, "{:?}", wrong.texts("#errors li"));
    let said = [
        ("deal_name", "Mail for Contoso"),
        ("value", "12,000"),
        ("currency", "USD"),
        ("closes_on", "2024-06-30"),
        ("reference", "CRM-17"),
        ("note", "I call on Monday."),
    ];
    ada.post_form(&form, &said).await.status(303);
    // The second press meets a rule.
    ada.post_form(&form, &said).await.status(409).has("accepted already");
    ada.get(&lead).await.ok().has("Mail for Contoso").has("I call on Monday.").has("CRM-17");
    kim.get(&page).await.ok().has("accepted your request");
    assert!(app.last_mail(CUSTOMER).await.subject.contains("accepts your request"));
    ada.get("/leads?tab=active&words=crm-17").await.ok().has("Contoso");
    ada.get("/leads?tab=active&words=nothing").await.ok().has("No lead matches");
    // A year later it is still there to be won.
    app.live_to("2025-03-05").await;
    ada.post_form(&format!("{lead}/won"), &[("value", "")]).await.status(422);
    let won = [("value", "11,500.50"), ("currency", "USD")];
    ada.post_form(&format!("{lead}/won"), &won).await.status(303);
    ada.get("/leads?tab=closed").await.ok().has("Won").has("11,500.50");
    ada.get(&lead).await.ok().has(CUSTOMER);
    kim.post_form(&format!("{page}/withdrawal"), &[]).await.status(409);
}

#[tokio::test]
async fn what_is_declined_or_out_of_time_shows_the_contact_nowhere() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    let (mut kim, page) = sends(&app, &public_id).await;
    let lead = newest(&mut ada).await;
    let csv = ada.get("/leads/export.csv").await.ok().body();
    assert!(csv.contains(CUSTOMER), "{csv}");
    ada.post_form(&format!("{lead}/decline"), &[("reason", "")]).await.status(422);
    ada.post_form(&format!("{lead}/decline"), &[("reason", "place")]).await.status(303);
    hidden(&app, &mut ada, &lead).await;
    kim.get(&page).await.ok().has("cannot help this time").has("Choose another company");
    assert!(app.last_mail(CUSTOMER).await.text.contains("another company"));
    // Another one is left lying.
    let (mut kim, page) = sends(&app, &public_id).await;
    let lead = newest(&mut ada).await;
    app.live_to("2024-03-18").await;
    // At the end itself: 14 days after the proof, to the second.
    ada.get(&lead).await.ok().has("Expired");
    hidden(&app, &mut ada, &lead).await;
    ada.post_form(&format!("{lead}/acceptance"), &[]).await.status(409).has("time for this ended");
    kim.get(&page).await.ok().has("did not answer in time");
    app.work().await;
    assert!(app.last_mail(CUSTOMER).await.subject.contains("did not answer in time"));
    let reminded = app.mails(&ada.email).await;
    assert!(reminded.iter().any(|mail| mail.subject.contains("answer by")));
    // Two years later nothing of the customer is left.
    app.live_to("2026-03-20").await;
    let all = Wanted {
        reader: None,
        of: None,
        tab: None,
        now: app.system().await.now.into(),
        words: String::new(),
        country: None,
    };
    let row = store::list(app.db.read(), ada.partner, &all, (0, 10));
    for lead in row.await.expect("leads") {
        assert!(lead.erased_at.is_some() && lead.contact.is_none(), "{}", lead.number);
        assert_eq!(lead.customer.company, "");
    }
    kim.get(&page).await.status(404);
}

/// I40, on every face of the company.
async fn hidden(app: &TestApp, ada: &mut Member, lead: &str) {
    let faces = ["/leads", "/leads?tab=closed", "/leads/board", "/leads/export.csv", lead];
    for path in faces {
        let body = ada.get(path).await.ok().body();
        for word in [CUSTOMER, "Kim Customer", "Contoso", "555 0100", "Twenty people"] {
            assert!(!body.contains(word), "{path} says {word}");
        }
    }
    // Nor is it found by the name.
    for tab in ["closed", "favorites", "spam"] {
        let found = ada.get(&format!("/leads?tab={tab}&words=CONTOSO")).await.ok();
        found.has("No lead matches");
    }
    let file = ada.get("/leads/export.csv?words=contoso").await.ok().body();
    assert!(!file.contains("-L0"), "{file}");
    for mail in app.mails(&ada.email).await {
        assert!(!mail.text.contains(CUSTOMER) && !mail.text.contains("Kim"), "{}", mail.text);
    }
}

#[tokio::test]
async fn a_lead_reaches_the_company_meant_and_no_other() {
    let app = TestApp::new().await;
    let (mut ada, northwind) = found(&app, "Northwind Traders").await;
    let (mut eve, _) = found(&app, "Fabrikam").await;
    let (_, page) = sends(&app, &northwind).await;
    let lead = newest(&mut ada).await;
    eve.get("/leads").await.ok().lacks("Contoso");
    assert!(!eve.get("/leads/export.csv").await.ok().body().contains("Contoso"));
    eve.get(&lead).await.status(404);
    for act in ["interest", "spam", "release", "favorite", "notes", "decline", "won", "lost"] {
        let path = format!("{lead}/{act}");
        let fields = [("reason", "place"), ("text", "x"), ("value", "1"), ("currency", "USD")];
        eve.post_form(&path, &fields).await.status(404);
    }
    // An address nobody made leads nowhere.
    let mut wrong = page.clone();
    wrong.pop();
    let mut nobody = app.visitor();
    nobody.get(&wrong).await.status(404);
    nobody.get(&format!("{wrong}0")).await;
    nobody.get("/requests/none").await.status(404);
    nobody.get("/directory/nothere/contact").await.status(404);
    nobody.get("/leads").await.status(303);
    // A colleague sees what their teams work on.
    let mut rui = app.colleague(&ada, "Rui", Role::ReferralsUser).await;
    rui.get("/leads").await.ok().lacks("Contoso");
    rui.get(&lead).await.status(404);
    let person = app.ctx_of(&rui).await.person().expect("a person").to_string();
    ada.post_form(&format!("{lead}/team"), &[("person", "")]).await.status(422);
    ada.post_form(&format!("{lead}/team"), &[("person", &person)]).await.status(303);
    rui.get("/leads").await.ok().has("Contoso");
    rui.post_form(&format!("{lead}/notes"), &[("text", "Mine."), ("seen", "0")]).await.status(303);
    rui.post_form(&format!("{lead}/notes"), &[("text", "Mine."), ("seen", "0")]).await.status(303);
    assert_eq!(ada.get(&lead).await.ok().body().matches("Mine.").count(), 1);
    rui.post_form(&format!("{lead}/team"), &[("person", &person)]).await.status(403);
    ada.post_form(&format!("{lead}/team/{person}/removal"), &[]).await.status(303);
    rui.get(&lead).await.status(404);
    let mut bea = app.colleague(&ada, "Bea", Role::BillingAdmin).await;
    bea.get("/leads").await.status(403);
    // A heart is one's own.
    ada.post_form(&format!("{lead}/favorite"), &[("on", "yes")]).await.status(303);
    ada.get("/leads?tab=favorites").await.ok().has("Contoso");
    let mut sam = app.colleague(&ada, "Sam", Role::SalesAgent).await;
    sam.get("/leads?tab=favorites").await.ok().lacks("Contoso");
}

#[tokio::test]
async fn a_form_that_does_not_hold_is_named_and_a_double_press_asks_once() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    let form = format!("/directory/{public_id}/contact");
    let mut browser = app.visitor();
    let fields = typed(&[("may_share", ""), ("email", "nobody"), ("need", "Keep this.")]);
    let wrong = browser.post_form(&form, &fields).await.status(422);
    assert_eq!(wrong.texts("#errors li").len(), 2, "{:?}", wrong.texts("#errors li"));
    wrong.has("Without your consent").has("Keep this.");
    let id = browser.get(&form).await.ok().attribute("input[name=id]", "value").expect("an id");
    let mut fields = typed(&[]);
    fields.push(("id", &id));
    browser.post_form(&form, &fields).await.status(303);
    browser.post_form(&form, &fields).await.status(303);
    assert_eq!(app.mails(CUSTOMER).await.len(), 1);
    let page = app.last_mail(CUSTOMER).await.path();
    let page = page.split('?').next().expect("a path").to_owned();
    browser.post_form(&format!("{page}/proof"), &[]).await.status(303);
    // Taken back, it is hidden at once, and the company is told.
    browser.post_form(&format!("{page}/withdrawal"), &[]).await.status(303);
    browser.post_form(&format!("{page}/withdrawal"), &[]).await.status(303);
    let list = ada.get("/leads?tab=closed").await.ok();
    let lead = list.attribute("tbody th a", "href").expect("a lead");
    hidden(&app, &mut ada, &lead).await;
    assert!(app.last_mail(&ada.email).await.subject.contains("took it back"));
    // Three an hour to one address.
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(browser.post_form(&form, &typed(&[])).await.status.as_u16());
    }
    assert!(statuses.contains(&429), "{statuses:?}");
}

#[tokio::test]
async fn what_looks_like_a_machine_lies_in_the_spam_tab_until_somebody_takes_it_out() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    let page = asks(&app, &public_id, &[("homepage", "https://spam.example")]).await;
    let list = ada.get("/leads?tab=spam").await.ok();
    let lead = list.has("Contoso").attribute("tbody th a", "href").expect("a lead");
    ada.get(&lead).await.ok().has("people do not see").lacks(CUSTOMER);
    let mut kim = app.visitor();
    kim.post_form(&format!("{page}/proof"), &[]).await.status(303);
    ada.get("/leads").await.ok().lacks("Contoso");
    ada.post_form(&format!("{lead}/acceptance"), &[]).await.status(409).has("Not spam");
    ada.post_form(&format!("{lead}/release"), &[]).await.status(303);
    ada.get("/leads").await.ok().has("Contoso");
    // And a person's own word.
    ada.post_form(&format!("{lead}/spam"), &[]).await.status(303);
    ada.get("/leads?tab=spam").await.ok().has("Contoso");
    ada.get(&lead).await.ok().has("Somebody of your company");
    // Declined among the spam it cannot be; out of time there it is not named either.
    app.live_to("2024-03-20").await;
    ada.get("/leads?tab=spam").await.ok().lacks("Contoso").has("No longer shown");
    ada.get(&lead).await.ok().lacks("Contoso");
}

#[tokio::test]
async fn a_lead_taken_out_of_the_spam_is_told_as_any_that_comes_in() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    let hook = [("url", "https://fails.example/leads")];
    ada.post_form("/leads/hooks", &hook).await.ok();
    let page = asks(&app, &public_id, &[("homepage", "https://spam.example")]).await;
    let list = ada.get("/leads?tab=spam").await.ok();
    let lead = list.attribute("tbody th a", "href").expect("a lead");
    let mut kim = app.visitor();
    kim.post_form(&format!("{page}/proof"), &[]).await.status(303);
    let told = async || {
        let mails = app.mails(&ada.email).await;
        let new = mails.iter().filter(|mail| mail.subject.ends_with("a new lead")).count();
        let hooks = store::list_hooks(app.db.read(), ada.partner).await.expect("hooks");
        let messages = store::list_messages(app.db.read(), ada.partner, hooks[0].id).await;
        let kinds: Vec<String> =
            messages.expect("messages").into_iter().map(|message| message.kind).collect();
        (new, kinds)
    };
    assert_eq!(told().await, (0, vec![]), "spam is told to nobody");
    let mut bob = app.signed_in(ada.person, Some(ada.partner)).await;
    bob.post_form(&format!("{lead}/release"), &[]).await.status(303);
    assert_eq!(told().await, (1, vec!["lead.created".to_owned()]));
    // Whoever was told is not written to again; the company's own systems hear that it is back.
    bob.post_form(&format!("{lead}/spam"), &[]).await.status(303);
    assert_eq!(told().await.1.len(), 1);
    bob.post_form(&format!("{lead}/release"), &[]).await.status(303);
    assert_eq!(told().await, (1, vec!["lead.created".to_owned(); 2]));
}

#[tokio::test]
async fn the_dashboard_tells_those_who_see_to_it_what_waits_and_whether_customers_come() {
    let app = TestApp::new().await;
    let mut eve = app.enrolled_partner("Fabrikam", "US").await;
    let nobody = "do not find you in the directory yet. Begin";
    eve.get("/dashboard").await.ok().has(nobody).has("No lead waits for an answer");
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    ada.get("/dashboard").await.ok().has("Customers find you in the directory.");
    sends(&app, &public_id).await;
    asks(&app, &public_id, &[("homepage", "https://spam.example")]).await;
    let page = ada.get("/dashboard").await.ok();
    let page = page.has("One waits").has("Answer the first one by March 18, 2024 (in 14 days)");
    page.lacks("Contoso");
    // Changed since, customers read what was published.
    let scope = PartnerScope::open(&app, ada.partner).await.expect("a scope");
    let ctx = app.ctx_of(&ada).await;
    let profile = profiles::list(scope.tx(), ada.partner).await.expect("profiles").remove(0);
    profiles::record_edit(&scope, &ctx, profile.id).await.expect("edited");
    scope.commit().await.expect("committed");
    ada.get("/dashboard").await.ok().has("Customers read an earlier version");
    // A referrals user sees their own teams' leads; others neither leads nor profile.
    let mut ben = app.colleague(&ada, "Ben", Role::ReferralsUser).await;
    let own = ben.get("/dashboard").await.ok();
    own.has("No lead waits").lacks("find you in the directory");
    let mut cleo = app.colleague(&ada, "Cleo", Role::BillingAdmin).await;
    let own = cleo.get("/dashboard").await.ok();
    own.lacks("No lead waits").lacks("One waits").lacks("an earlier version");
    for locale in Locale::ALL {
        ada.speak(locale);
        assert!(!ada.get("/dashboard").await.ok().body().contains('⟨'), "{locale:?}");
    }
}

#[tokio::test]
async fn in_2018_interest_comes_first_and_silence_misses_the_lead() {
    let app = TestApp::on("2018-08-01").await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    let (mut kim, page) = sends(&app, &public_id).await;
    let lead = newest(&mut ada).await;
    ada.get(&lead).await.ok().has("I’m interested").has("No thanks");
    ada.post_form(&format!("{lead}/acceptance"), &[]).await.status(409).has("interest is shown");
    ada.post_form(&format!("{lead}/interest"), &[]).await.status(303);
    ada.get(&lead).await.ok().has("Evaluating");
    ada.post_form(&format!("{lead}/acceptance"), &[]).await.status(303);
    ada.get(&lead).await.ok().has("Negotiating");
    ada.post_form(&format!("{lead}/lost"), &[("reason", "price")]).await.status(303);
    kim.get(&page).await.ok().has("closed this request");
    let (mut kim, page) = sends(&app, &public_id).await;
    let lead = newest(&mut ada).await;
    app.advance_minutes(72 * 60 - 1).await;
    ada.get(&lead).await.ok().has("I’m interested");
    app.advance_minutes(1).await;
    ada.get(&lead).await.ok().has("Missed");
    kim.get(&page).await.ok().has("did not answer in time");
    ada.post_form(&format!("{lead}/interest"), &[]).await.status(409);
}

#[tokio::test]
async fn a_request_nobody_confirms_is_forgotten() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    let page = asks(&app, &public_id, &[]).await;
    app.live_to("2024-03-12").await;
    app.visitor().get(&page).await.status(404);
    let late = app.visitor().post_form(&format!("{page}/proof"), &[]).await;
    late.status(404);
    ada.get("/leads?tab=closed").await.ok().lacks("L0001");
    let letters = mail::Entity::find().filter(mail::Column::Kind.eq("lead-customer-prove"));
    assert_eq!(letters.count(app.db.read()).await.expect("counted"), 0);
}

#[tokio::test]
async fn every_page_and_mail_of_a_lead_speaks_every_language() {
    let app = TestApp::new().await;
    let (mut ada, public_id) = found(&app, "Northwind Traders").await;
    let mut kim = app.visitor();
    for (place, locale) in Locale::ALL.into_iter().enumerate() {
        let address = format!("kim{place}@contoso.example");
        kim.speak(locale);
        ada.speak(locale);
        let form = format!("/directory/{public_id}/contact");
        let body = kim.get(&form).await.ok().body();
        assert!(!body.contains('⟨'), "the form lacks a sentence in {locale:?}");
        kim.post_form(&form, &typed(&[("email", &address)])).await.status(303);
        let body = kim.get(&format!("{form}/sent")).await.ok().body();
        assert!(!body.contains('⟨'), "{locale:?}");
        let path = app.last_mail(&address).await.path();
        let page = path.split('?').next().expect("a path").to_owned();
        for step in ["", "proof"] {
            if !step.is_empty() {
                kim.post_form(&format!("{page}/{step}"), &[]).await.status(303);
            }
            let body = kim.get(&page).await.ok().body();
            assert!(!body.contains('⟨'), "the customer's page in {locale:?}");
        }
        let lead = newest(&mut ada).await;
        let acts = ["", "/acceptance", "/decline", "/deal", "/won", "/lost"];
        let own = acts.iter().map(|act| format!("{lead}{act}"));
        let tabs = ["new", "active", "closed", "favorites", "spam"];
        let lists = tabs.iter().map(|tab| format!("/leads?tab={tab}"));
        for path in own.chain(lists).chain(["/leads/board".to_owned()]) {
            let body = ada.get(&path).await.ok().body();
            assert!(!body.contains('⟨'), "{path} lacks a sentence in {locale:?}");
        }
        if place % 2 == 0 {
            ada.post_form(&format!("{lead}/decline"), &[("reason", "other")]).await.status(303);
        } else {
            ada.post_form(&format!("{lead}/acceptance"), &[]).await.status(303);
        }
        for mail in app.mails(&address).await {
            assert!(!mail.text.contains('⟨') && !mail.subject.contains('⟨'), "{}", mail.text);
        }
        let body = ada.get(&lead).await.ok().body();
        assert!(!body.contains('⟨'), "{lead} in {locale:?}");
    }
    for mail in app.mails(&ada.email).await {
        assert!(!mail.text.contains('⟨'), "{}", mail.text);
    }
}

#[tokio::test]
async fn staff_sees_no_leads() {
    let app = TestApp::new().await;
    let mut grace = app.operator().await;
    for path in ["/leads", "/leads/board", "/leads/export.csv"] {
        grace.get(path).await.status(403);
    }
}
