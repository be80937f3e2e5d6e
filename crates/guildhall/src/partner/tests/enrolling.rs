//! The way in, from the form to the company's page.

use domain::ids::PartnerId;
use domain::partner::Vetting;
use domain::text::Locale;

use crate::partner::store;
use crate::partner::store::search::{From, Wanted, list};
use crate::testing::{Answer, Browser, PASSWORD, TestApp};

type Fields = Vec<(&'static str, String)>;

/// A form whose every field holds.
fn good() -> Fields {
    [
        ("email", "ada@northwind.example"),
        ("legal_name", "Northwind Traders"),
        ("line1", "1 Long Street"),
        ("line2", ""),
        ("city", "Taipei"),
        ("region", ""),
        ("postal_code", "100"),
        ("country", "TW"),
        ("contact_name", "Ada Chen"),
        ("phone", ""),
        ("website", "northwind.example"),
        ("language", "zh-TW"),
        ("agreement", "yes"),
        ("agreement_version", "2024-01"),
        ("agreement_language", "en-US"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into()
}

fn with(changes: &[(&'static str, &str)]) -> Fields {
    let mut fields = good();
    for (name, value) in changes {
        let field = fields.iter_mut().find(|field| field.0 == *name).expect("a field");
        field.1 = (*value).to_owned();
    }
    fields
}

async fn post(browser: &mut Browser, fields: &Fields) -> Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post_form("/join", &fields).await
}

/// Sends the form and returns the address of the page that asks for the code.
async fn start(browser: &mut Browser, fields: &Fields) -> String {
    let answer = post(browser, fields).await.status(303);
    let path = answer.location().to_owned();
    assert!(path.starts_with("/join/") && path.ends_with("/confirm"), "{path}");
    path
}

fn id_of(path: &str) -> PartnerId {
    PartnerId::parse(path.split('/').nth(2).expect("an id")).expect("an id")
}

async fn everybody(app: &TestApp) -> usize {
    let mut found = 0;
    for state in ["none", "pending", "authorized", "rejected"] {
        let wanted = Wanted { text: String::new(), vetting: Some(state.to_owned()) };
        found +=
            list(app.db.read(), &wanted, From::Start, 50).await.expect("a list").partners.len();
    }
    found
}

#[tokio::test]
async fn a_company_enrolls_proves_its_address_and_signs_in() {
    let app = TestApp::new().await;
    let mut ada = app.visitor();
    ada.get("/").await.ok().has("Your company in the partner network");
    let form = ada.get("/join").await.ok();
    assert_eq!(form.attribute("#f-agreement", "checked"), None, "nothing is ticked beforehand");
    form.has("Version 2024-01, in force since January 1, 2024");
    let confirm = start(&mut ada, &good()).await;
    let id = id_of(&confirm);
    assert_eq!(app.partner(id).await.vetting, Vetting::None);
    ada.get(&confirm).await.ok().has("ada@northwind.example").has("Currency TWD");
    let mail = app.last_mail("ada@northwind.example").await;
    assert_eq!(mail.subject, format!("{} 是您的合作夥伴中心驗證碼", mail.code()));
    assert!(mail.path().starts_with(&confirm), "{}", mail.path());
    let done = format!("/join/{id}/done");
    ada.get(&done).await.leads_to(&confirm);
    ada.post_form(&confirm, &[("code", &mail.code())]).await.leads_to(&done);

    let partner = app.partner(id).await;
    let network_id = partner.network_id.expect("a network id").to_string();
    assert_eq!(partner.vetting, Vetting::Pending { since: app.today().await });
    ada.get(&done).await.ok().has(&network_id).has("What happens next");
    ada.get(&confirm).await.leads_to(&done);

    let welcome = app.last_mail("ada@northwind.example").await;
    assert!(welcome.text.contains(&network_id), "{}", welcome.text);
    let mut phone = app.visitor();
    phone.get(&welcome.path()).await.ok().has("設定密碼");
    let link = welcome.path().split('?').next().unwrap_or_default().to_owned();
    phone.post_form(&link, &[("password", PASSWORD)]).await.leads_to("/dashboard");
    let company = phone.get("/company").await.ok();
    company
        .has("Northwind Traders")
        .has(&network_id)
        .has("貴公司正在審核中")
        .has("Ada Chen")
        .has("合作夥伴系統管理員")
        .has("2024-01")
        .lacks("⟨");
}

#[tokio::test]
async fn what_was_accepted_is_kept_with_who_when_and_which_text() {
    let app = TestApp::new().await;
    let mut ada = app.visitor();
    let confirm = start(&mut ada, &with(&[("agreement_language", "ja-JP")])).await;
    let ticked_at = app.now().await.expect("a clock");
    app.advance_minutes(5).await;
    let code = app.last_mail("ada@northwind.example").await.code();
    ada.post_form(&confirm, &[("code", &code)]).await.status(303);
    let accepted = store::list_acceptances(app.db.read(), id_of(&confirm)).await.expect("a list");
    let [accepted] = accepted.as_slice() else { panic!("one acceptance: {accepted:?}") };
    assert_eq!(accepted.at.instant(), ticked_at, "when it was ticked");
    assert_eq!(accepted.locale, Locale::JaJp);
    assert_eq!(
        (accepted.agreement_code.as_str(), accepted.agreement_version.as_str()),
        ("network", "2024-01")
    );
    let loaded = app.programme().await.expect("a programme");
    let code = domain::ids::AgreementCode::parse("network").expect("a code");
    let agreement = loaded.programme.agreement_on(&code, app.today().await).expect("in force");
    let hash = crate::world::ids::hashed(agreement.body.get(Locale::JaJp));
    assert_eq!(accepted.body_hash, hash);
    assert!(accepted.person.is_some(), "somebody accepted");
}

#[tokio::test]
async fn every_field_that_does_not_hold_is_named_and_what_was_typed_is_kept() {
    let app = TestApp::new().await;
    let long = "x".repeat(201);
    for (field, value, sentence) in [
        ("email", "", "Nothing is entered here."),
        ("email", "ada", "This is not a complete email address."),
        ("email", "info@northwind.example", "belong to a team, not to a person"),
        ("email", "ada@gmail.com", "Addresses of free mail services"),
        ("legal_name", "", "Nothing is entered here."),
        ("legal_name", long.as_str(), "Shorten it to 200 characters"),
        ("legal_name", "4111 1111 1111 1111", "payment card number"),
        ("line1", "", "Nothing is entered here."),
        ("city", "", "Nothing is entered here."),
        ("country", "", "Nothing is entered here."),
        ("country", "XX", "This is not one of the countries"),
        ("contact_name", "", "Nothing is entered here."),
        ("phone", "none", "This is not a telephone number."),
        ("website", "ftp://northwind.example", "This is not a website address."),
        ("language", "", "Nothing is entered here."),
        ("agreement", "", "Nothing is entered here."),
        ("agreement_version", "2017-06", "A new version of the agreement is in force."),
    ] {
        let mut browser = app.visitor();
        let answer = post(&mut browser, &with(&[(field, value)])).await.status(422).has(sentence);
        assert!(answer.text("title").starts_with("Error:"));
        let named = if field == "agreement_version" { "agreement" } else { field };
        let link = answer.attribute(".errors a", "href");
        assert_eq!(link, Some(format!("#f-{named}")), "{field} = {value:?}");
        assert!(answer.attribute(&format!("#f-{named}"), "aria-invalid").is_some());
        let kept = if field == "postal_code" { value } else { "100" };
        assert_eq!(answer.attribute("#f-postal_code", "value").as_deref(), Some(kept));
    }
    let nothing: Fields = Vec::new();
    let all = post(&mut app.visitor(), &nothing).await.status(422);
    assert_eq!(all.texts(".errors li").len(), 8);
    assert_eq!(everybody(&app).await, 0, "nothing is kept of a form that does not hold");
}

#[tokio::test]
async fn five_wrong_codes_and_even_the_right_one_no_longer_holds() {
    let app = TestApp::new().await;
    let mut ada = app.visitor();
    let confirm = start(&mut ada, &good()).await;
    let right = app.last_mail("ada@northwind.example").await.code();
    let wrong = if right == "123456" { "654321" } else { "123456" };
    ada.post_form(&confirm, &[("code", "")]).await.status(422).has("Nothing is entered here.");
    for _ in 0..5 {
        let answer = ada.post_form(&confirm, &[("code", wrong)]).await.status(422);
        answer.has("This is not the code.");
    }
    let answer = ada.post_form(&confirm, &[("code", &right)]).await.status(422);
    answer.has("The code was entered wrongly too often");
    assert_eq!(app.partner(id_of(&confirm)).await.vetting, Vetting::None);
    // A new one begins anew.
    app.advance_minutes(1).await;
    let codes = confirm.replace("/confirm", "/codes");
    ada.post_form(&codes, &[]).await.leads_to(&format!("{confirm}?notice=code-sent"));
    let newer = app.last_mail("ada@northwind.example").await.code();
    ada.post_form(&confirm, &[("code", &newer)]).await.status(303);
}

#[tokio::test]
async fn a_code_expires_after_half_an_hour_and_a_newer_one_replaces_it() {
    let app = TestApp::new().await;
    let mut ada = app.visitor();
    let confirm = start(&mut ada, &good()).await;
    let codes = confirm.replace("/confirm", "/codes");
    let first = app.last_mail("ada@northwind.example").await.code();
    let too_soon = ada.post_form(&codes, &[]).await.status(409);
    too_soon.has("A code was sent less than a minute ago.");
    app.advance_minutes(30).await;
    let answer = ada.post_form(&confirm, &[("code", &first)]).await.status(422);
    answer.has("The code has expired.");
    ada.post_form(&codes, &[]).await.status(303);
    let second = app.last_mail("ada@northwind.example").await.code();
    assert_ne!(first, second);
    ada.post_form(&confirm, &[("code", &first)]).await.status(422).has("This is not the code.");
    // Full-width digits and a space, as some keyboards and mail programs produce them.
    let typed: String = second
        .chars()
        .map(|digit| char::from_u32(u32::from(digit) + 0xfee0).expect("a full-width digit"))
        .collect();
    let spaced = format!(" {typed} ");
    ada.post_form(&confirm, &[("code", &spaced)]).await.status(303);
}

#[tokio::test]
async fn an_address_gets_five_codes_a_day_however_they_are_asked_for() {
    let app = TestApp::new().await;
    let mut ada = app.visitor();
    let mut confirm = start(&mut ada, &good()).await;
    for number in 2..=4 {
        app.advance_minutes(2).await;
        ada.post_form(&confirm.replace("/confirm", "/codes"), &[]).await.status(303);
        assert_eq!(app.mails("ada@northwind.example").await.len(), number);
    }
    // Beginning anew with another name counts too.
    for name in ["Northwind One", "Northwind Two", "Northwind Three"] {
        confirm = start(&mut ada, &with(&[("legal_name", name)])).await;
    }
    let mails = app.mails("ada@northwind.example").await;
    assert_eq!(mails.len(), 5);
    app.advance_minutes(2).await;
    let answer = ada.post_form(&confirm.replace("/confirm", "/codes"), &[]).await.status(409);
    answer.has("Five codes were sent to this address within a day.");
    // The last code goes on holding for the newest form.
    ada.post_form(&confirm, &[("code", &mails[4].code())]).await.status(303);
    assert_eq!(app.partner(id_of(&confirm)).await.legal_name, "Northwind Three");
}

#[tokio::test]
async fn a_double_click_is_one_enrolment_and_one_mail() {
    let app = TestApp::new().await;
    let mut ada = app.visitor();
    let mut other_tab = ada.clone();
    let first = start(&mut ada, &good()).await;
    let second = start(&mut other_tab, &good()).await;
    assert_eq!(first, second);
    assert_eq!(app.mails("ada@northwind.example").await.len(), 1);
    assert_eq!(everybody(&app).await, 1);
}

#[tokio::test]
async fn of_two_forms_at_the_same_moment_one_enrolment_comes() {
    let app = TestApp::new().await;
    let (mut one, mut other) = (app.visitor(), app.visitor());
    let (fields, changed) = (good(), with(&[("city", "Tainan")]));
    let (first, second) = tokio::join!(start(&mut one, &fields), start(&mut other, &fields));
    assert_eq!(first, second);
    let _ = tokio::join!(start(&mut one, &changed), start(&mut other, &fields));
    assert_eq!(everybody(&app).await, 1);
    let confirm = start(&mut one, &fields).await;
    let code = app.last_mail("ada@northwind.example").await.code();
    let typed = [("code", code.as_str())];
    let (first, second) =
        tokio::join!(one.post_form(&confirm, &typed), other.post_form(&confirm, &typed));
    let done = confirm.replace("/confirm", "/done");
    first.leads_to(&done);
    second.leads_to(&done);
    let mails = app.mails("ada@northwind.example").await;
    let welcomes = mails.iter().filter(|mail| mail.text.contains("/sign-in/link/")).count();
    assert_eq!(welcomes, 1, "one welcome");
}

#[tokio::test]
async fn a_changed_form_replaces_the_earlier_one_until_the_address_is_proven() {
    let app = TestApp::new().await;
    let mut ada = app.visitor();
    let first = start(&mut ada, &good()).await;
    let first_code = app.last_mail("ada@northwind.example").await.code();
    // Back, and a field corrected.
    let second = start(&mut ada, &with(&[("legal_name", "Northwind Traders Ltd")])).await;
    assert_ne!(first, second);
    assert_eq!(everybody(&app).await, 1);
    let gone = "a newer one with the same address has replaced it";
    ada.get(&first).await.status(409).has(gone);
    ada.post_form(&first, &[("code", &first_code)]).await.status(409).has(gone);
    let codes = first.replace("/confirm", "/codes");
    ada.post_form(&codes, &[]).await.status(409).has(gone);
    let code = app.last_mail("ada@northwind.example").await.code();
    ada.post_form(&second, &[("code", &code)]).await.status(303);
    let partner = app.partner(id_of(&second)).await;
    assert_eq!(partner.legal_name, "Northwind Traders Ltd");
}

#[tokio::test]
async fn confirming_twice_does_nothing_twice() {
    let app = TestApp::new().await;
    let mut ada = app.visitor();
    let confirm = start(&mut ada, &good()).await;
    let code = app.last_mail("ada@northwind.example").await.code();
    let done = confirm.replace("/confirm", "/done");
    ada.post_form(&confirm, &[("code", &code)]).await.leads_to(&done);
    let partner = app.partner(id_of(&confirm)).await;
    let mails = app.mails("ada@northwind.example").await.len();
    app.advance_minutes(1).await;
    ada.post_form(&confirm, &[("code", &code)]).await.leads_to(&done);
    ada.post_form(&confirm, &[("code", "000000")]).await.leads_to(&done);
    ada.post_form(&confirm.replace("/confirm", "/codes"), &[]).await.status(303);
    assert_eq!(app.partner(id_of(&confirm)).await, partner);
    assert_eq!(app.mails("ada@northwind.example").await.len(), mails);
    let events = crate::db::event::list(app.db.read(), partner.id, None, 50).await.expect("a list");
    let kinds: Vec<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(kinds, ["partner.enrolled", "agreement.accepted"]);
}

#[tokio::test]
async fn an_address_with_an_account_looks_like_any_other_but_gets_another_mail() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    assert_eq!(ada.email, "ada@northwind.example");
    let mut visitor = app.visitor();
    let confirm = start(&mut visitor, &with(&[("legal_name", "Northwind Two")])).await;
    visitor.get(&confirm).await.ok().has("Enter the code from the mail");
    let mail = app.last_mail(&ada.email).await;
    assert_eq!(mail.subject, "您在合作夥伴中心已有帳戶");
    assert!(mail.path().starts_with("/sign-in?to=%2Fjoin"), "{}", mail.path());
    visitor.post_form(&confirm, &[("code", "123456")]).await.status(422);
    let codes = confirm.replace("/confirm", "/codes");
    visitor.post_form(&codes, &[]).await.status(409).has("less than a minute ago");
    app.advance_minutes(1).await;
    visitor.post_form(&codes, &[]).await.status(303);
    assert_eq!(app.last_mail(&ada.email).await.subject, "您在合作夥伴中心已有帳戶");
}

#[tokio::test]
async fn a_member_enrolls_another_company_with_the_same_account() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let form = ada.get("/join").await.ok();
    assert_eq!(form.attribute("#f-email", "value").as_deref(), Some("ada@northwind.example"));
    let confirm = start(&mut ada, &with(&[("legal_name", "Northwind Two")])).await;
    let code = app.last_mail("ada@northwind.example").await.code();
    ada.post_form(&confirm, &[("code", &code)]).await.status(303);
    let chooser = ada.get("/companies").await.ok();
    assert_eq!(chooser.texts(".tile h2"), ["Northwind Traders", "Northwind Two"]);
}

#[tokio::test]
async fn an_enrolment_is_known_to_its_applicant_only() {
    let app = TestApp::new().await;
    let mut visitor = app.visitor();
    let unknown = "0197a1b2-0000-7000-8000-000000000000";
    visitor.get(&format!("/join/{unknown}/confirm")).await.status(409);
    visitor.get(&format!("/join/{unknown}/done")).await.status(409);
    visitor.get("/join/nonsense/confirm").await.status(404);
}

#[tokio::test]
async fn enrolling_from_one_place_is_slowed() {
    let app = TestApp::new().await;
    let mut crowd = app.visitor();
    crowd.send_header("x-forwarded-for", "203.0.113.7");
    for number in 0..10 {
        let email = format!("ada@company{number}.example");
        post(&mut crowd, &with(&[("email", &email)])).await.status(303);
    }
    post(&mut crowd, &good()).await.status(429).has("Try again in 6 minutes.");
}

#[tokio::test]
async fn countries_stand_in_the_readers_order() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    let first = |answer: Answer| answer.texts("#f-country option")[1..4].to_vec();
    assert_eq!(first(browser.get("/join").await), ["Afghanistan", "Åland Islands", "Albania"]);
    browser.speak(Locale::JaJp);
    assert_eq!(first(browser.get("/join").await)[0], "アイスランド");
}
