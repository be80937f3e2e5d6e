//! Requests, as a partner's people and staff live them: asking, answering, cancelling.

use domain::access::{Action, Actor, Role};
use domain::ids::RequestNumber;
use domain::text::Locale;

use super::answer::{self, Then};
use super::ask::{self, Form};
use super::decide::{Decision, decide};
use super::take;
use crate::access::people::{self, Newcomer};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::testing::{Member, TestApp};

const NEW: &str = "/support/requests";

fn code(refused: Result<impl std::fmt::Debug, Error>) -> &'static str {
    match refused {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("it was not refused: {other:?}"),
    }
}

async fn holder(app: &TestApp) -> (Member, String) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let page = format!("/subscriptions/{}", ada.subscription().await);
    (ada, page)
}

/// Asks for cancelling from the subscription's page; where the request is.
async fn asks_to_cancel(ada: &mut Member, page: &str) -> String {
    let id = page.rsplit('/').next().expect("an id").to_owned();
    let form = ada.get(&format!("{NEW}/new?subscription={id}")).await.ok();
    let drawn = form.attribute("input[name=id]", "value").expect("an id");
    let title = form.attribute("#f-title", "value").expect("a title");
    let fields = [
        ("id", drawn.as_str()),
        ("subscription", id.as_str()),
        ("topic", "invoice"),
        ("severity", "moderate"),
        ("title", title.as_str()),
        ("text", "We close the branch."),
    ];
    let opened = ada.post_form(NEW, &fields).await.status(303);
    // The second press of the button opens nothing more.
    let again = ada.post_form(NEW, &fields).await;
    assert_eq!(again.location(), opened.location());
    opened.location().split('?').next().expect("a path").to_owned()
}

fn number(path: &str) -> RequestNumber {
    RequestNumber::parse(path.rsplit('/').next().expect("a number")).expect("a number")
}

#[tokio::test]
async fn a_request_goes_back_and_forth_until_it_is_answered() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut olga = app.operator().await;
    let wrong = ada.post_form(NEW, &[("title", "Stuck"), ("text", "")]).await.status(422);
    assert_eq!(wrong.texts("#errors li").len(), 3, "{:?}", wrong.texts("#errors li"));
    assert_eq!(wrong.attribute("#f-title", "value").as_deref(), Some("Stuck"));
    let asked = [
        ("topic", "users"),
        ("severity", "critical"),
        ("title", "Nobody can sign in"),
        ("text", "Since this morning.\n\nAll of us."),
    ];
    let opened = ada.post_form(NEW, &asked).await.status(303);
    let page = opened.location().split('?').next().expect("a path").to_owned();
    ada.get(&page).await.ok().has("It is support’s turn").has("All of us.");
    let mail = app.last_mail(&ada.email).await;
    assert!(mail.subject.ends_with("your request to support"), "{}", mail.subject);
    assert!(mail.text.contains("at the latest"), "{}", mail.text);
    let desk = format!("/operator/support/{}", number(&page));
    olga.get("/operator/support").await.ok().has("Nobody can sign in").has("Accounts");
    olga.get("/operator/support?queue=finance").await.ok().lacks("Nobody can sign in");
    let answers = format!("{desk}/answers");
    olga.post_form(&answers, &[("text", ""), ("then", "ask")]).await.status(422);
    olga.post_form(&answers, &[("text", "Which browser?"), ("then", "ask")]).await.status(303);
    assert!(app.last_mail(&ada.email).await.text.contains("Which browser?"));
    ada.get("/support/requests?state=needs_attention").await.ok().has("Nobody can sign in");
    olga.get("/operator/support").await.ok().lacks("Nobody can sign in");
    ada.post_form(&format!("{page}/notes"), &[("text", "All of them.")]).await.status(303);
    olga.get(&desk).await.ok().has("All of them.");
    olga.post_form(&answers, &[("text", "It is mended."), ("then", "end")]).await.status(303);
    ada.get(&page).await.ok().has("Answered").has("Take it up again");
    // Answered twice, from another tab: the second one learns that it has ended.
    olga.post_form(&answers, &[("text", "Really."), ("then", "end")]).await.status(409);
    app.advance_days(14).await;
    ada.post_form(&format!("{page}/notes"), &[("text", "It is back.")]).await.status(303);
    olga.get("/operator/support").await.ok().has("Nobody can sign in");
    ada.post_form(&format!("{page}/withdrawal"), &[]).await.status(303);
    app.advance_days(15).await;
    ada.get(&page).await.ok().has("Taken back").lacks("Take it up again");
    ada.post_form(&format!("{page}/notes"), &[("text", "?")]).await.status(409);
}

#[tokio::test]
async fn a_cancellation_is_asked_for_decided_and_followed() {
    let app = TestApp::new().await;
    let (mut ada, page) = holder(&app).await;
    let mut olga = app.operator().await;
    let id = page.rsplit('/').next().expect("an id").to_owned();
    let request = asks_to_cancel(&mut ada, &page).await;
    let cancel = format!("/support?topic=cancel&subscription={id}");
    ada.get(&cancel).await.ok().has("asked for already").has(number(&request).as_str());
    ada.get(&page).await.ok().has("to support was opened");
    // One at a time.
    let again = [
        ("subscription", id.as_str()),
        ("topic", "invoice"),
        ("severity", "minimal"),
        ("title", "Once more"),
        ("text", "Please."),
    ];
    ada.post_form(NEW, &again).await.status(409).has(number(&request).as_str());
    let desk = format!("/operator/support/{}", number(&request));
    olga.get(&desk).await.ok().has("475.00 USD").has("Cancel and give the fee back");
    let close = [("text", "Bye."), ("then", "end")];
    olga.post_form(&format!("{desk}/answers"), &close).await.status(409).has("decide about it");
    let decision = format!("{desk}/decision");
    olga.post_form(&decision, &[("decision", "decline"), ("reason", "")]).await.status(422);
    olga.post_form(&decision, &[("decision", "refund")]).await.status(303);
    ada.get(&page).await.ok().has("was granted");
    ada.get(&request).await.ok().has("Canceled as asked").lacks("Take it up again");
    let subjects: Vec<String> =
        app.mails(&ada.email).await.into_iter().rev().take(4).map(|mail| mail.subject).collect();
    let told = |text: &str| subjects.iter().any(|subject| subject.contains(text));
    assert!(told("canceled, the fee comes back") && told("was given back"), "{subjects:?}");
    // Decided once: a colleague's second press changes nothing.
    olga.post_form(&decision, &[("decision", "decline"), ("reason", "No.")]).await.status(409);
    ada.buys_by_card("action-pack", "approve").await;
}

#[tokio::test]
async fn beyond_the_rules_it_ends_without_money_or_for_a_reason() {
    let app = TestApp::new().await;
    let (mut ada, page) = holder(&app).await;
    app.advance_days(40).await;
    let request = number(&asks_to_cancel(&mut ada, &page).await);
    let ctx = app.system().await;
    let refund = Decision::Refund { goodwill: String::new() };
    assert_eq!(code(decide(&app, &ctx, &request, refund).await), "refund.too_late");
    decide(&app, &ctx, &request, Decision::EndOnly).await.expect("it ends");
    // Nothing went back.
    assert_eq!(app.sums(ada.partner).await, "475.00 0.00 0.00 | 0.00 0.00");
    ada.get(&page).await.ok().has("was granted");
    app.live_to("2026-09-01").await;
}

#[tokio::test]
async fn a_declined_or_withdrawn_cancellation_changes_nothing() {
    let app = TestApp::new().await;
    let (mut ada, page) = holder(&app).await;
    let first = asks_to_cancel(&mut ada, &page).await;
    ada.post_form(&format!("{first}/withdrawal"), &[]).await.status(303);
    let second = asks_to_cancel(&mut ada, &page).await;
    assert_ne!(first, second);
    // The first one cannot come back beside the second.
    ada.post_form(&format!("{first}/notes"), &[("text", "And yet.")]).await.status(409);
    let ctx = app.system().await;
    let reason = "Your customers are promised support until May.".to_owned();
    let declined = Decision::Decline { reason };
    decide(&app, &ctx, &number(&second), declined).await.expect("decided");
    ada.get(&second).await.ok().has("Declined").has("until May");
    assert!(app.last_mail(&ada.email).await.text.contains("until May"));
    ada.get(&page).await.ok().has("Active");
}

#[tokio::test]
async fn who_may_ask_and_who_sees_it() {
    let app = TestApp::new().await;
    let (mut ada, page) = holder(&app).await;
    let request = asks_to_cancel(&mut ada, &page).await;
    let id = page.rsplit('/').next().expect("an id").to_owned();
    let mut sam = app.colleague(&ada, "Sam", Role::SalesAgent).await;
    // Whoever may not buy may not ask for cancelling either, and is told who can.
    let form = format!("{NEW}/new?subscription={id}");
    sam.get(&form).await.status(403).has("Partner admin");
    sam.get(&format!("{NEW}/new")).await.ok();
    let seen = sam.get(&request).await;
    let own_only = super::only_of(&app.ctx_of(&sam).await).is_some();
    seen.status(if own_only { 404 } else { 200 });
    let mut eve = app.enrolled_partner("Contoso", "US").await;
    eve.get(&request).await.status(404);
    eve.post_form(&format!("{request}/notes"), &[("text", "Hi")]).await.status(404);
    eve.post_form(&format!("{request}/withdrawal"), &[]).await.status(404);
    eve.get(&form).await.status(404);
    let forged = Form {
        topic: "invoice".to_owned(),
        severity: "minimal".to_owned(),
        title: "x".to_owned(),
        text: "x".to_owned(),
        cancels: domain::ids::SubscriptionId::parse(&id),
        ..Form::default()
    };
    let theirs = ask::open(&app, &app.ctx_of(&eve).await, forged).await;
    assert!(matches!(theirs, Err(Error::NotFound)), "{theirs:?}");
    let (own, theirs) = (app.ctx_of(&ada).await, number(&request));
    let nobody =
        answer::answer(&app, &own, &theirs, ("I answer myself.", Vec::new()), Then::Continue);
    assert!(matches!(nobody.await, Err(Error::Forbidden(_))));
    assert!(!app.ctx_of(&sam).await.allows(Action::AnswerSupport));
}

#[tokio::test]
async fn every_page_and_mail_of_a_request_speaks_every_language() {
    let app = TestApp::new().await;
    let (mut ada, page) = holder(&app).await;
    let mut olga = app.operator().await;
    let request = asks_to_cancel(&mut ada, &page).await;
    let desk = format!("/operator/support/{}", number(&request));
    let ask = [("text", "Why?\nReally."), ("then", "ask")];
    olga.post_form(&format!("{desk}/answers"), &ask).await.status(303);
    for locale in Locale::ALL {
        ada.speak(locale);
        olga.speak(locale);
        for path in [
            "/support/requests",
            "/support/requests?state=closed",
            "/support/requests/new",
            "/support/requests/new?topic=invoice",
            "/support/requests/new?topic=portal&details=1",
            &format!("{request}?opened=1"),
            &request,
        ] {
            let body = ada.get(path).await.ok().body();
            assert!(!body.contains('⟨'), "{path} lacks a sentence in {locale:?}");
        }
        for path in ["/operator/support", &desk, "/operator"] {
            let body = olga.get(path).await.ok().body();
            assert!(!body.contains('⟨'), "{path} lacks a sentence in {locale:?}");
        }
        let ctx = Ctx { locale, ..app.ctx_of(&ada).await };
        let form = Form {
            topic: "portal".to_owned(),
            severity: "minimal".to_owned(),
            title: "A question".to_owned(),
            text: "What is it?".to_owned(),
            ..Form::default()
        };
        let opened = ask::open(&app, &ctx, form).await.expect("opened");
        let staff = app.system().await;
        for then in [Then::Continue, Then::Ask, Then::End] {
            answer::answer(&app, &staff, &opened, ("This.", Vec::new()), then)
                .await
                .expect("answered");
        }
    }
    for mail in app.mails(&ada.email).await {
        assert!(!mail.text.contains('⟨'), "a mail lacks a sentence:\n{}", mail.text);
        assert!(!mail.subject.contains('⟨'), "{}", mail.subject);
    }
}

#[tokio::test]
async fn the_way_to_a_request_passes_by_what_often_solves_it() {
    let app = TestApp::new().await;
    let (mut ada, page) = holder(&app).await;
    let id = page.rsplit('/').next().expect("an id").to_owned();
    let order = shopping_order(&mut ada).await;
    let begins = |links: Vec<String>, with: &str| links.iter().any(|href| href.starts_with(with));
    let own = ada.get(&page).await.ok().attributes("a", "href");
    assert!(begins(own, &format!("{NEW}/new?about={id}")));
    let own = ada.get(&format!("/orders/{order}")).await.ok().attributes("a", "href");
    assert!(begins(own, &format!("{NEW}/new?topic=invoice&order={order}")));
    let context = format!("about={id}&order={order}");
    let types = ada.get(&format!("{NEW}/new?{context}")).await.ok();
    let types = types.has("Help with partner invoice, payment, or reconciliation file");
    let types = types.has("Cannot manage my profile");
    let links = types.attributes("li a", "href");
    assert!(links.iter().any(|href| href.contains("about=")), "{links:?}");
    let solutions = ada.get(&format!("{NEW}/new?topic=membership&{context}")).await.ok();
    let solutions = solutions.has("Recommended solutions").has("This solved it");
    let links = solutions.attributes("a", "href");
    assert!(links.iter().any(|href| href == "/offers?tab=purchased"), "{links:?}");
    let details = format!("{NEW}/new?topic=membership&details=1&{context}");
    let form = ada.get(&details).await.ok().has(&order);
    assert_eq!(form.attribute("input[name=about]", "value").as_deref(), Some(id.as_str()));
    let fields = [
        ("topic", "membership"),
        ("severity", "moderate"),
        ("title", "A question"),
        ("text", "When?"),
        ("about", id.as_str()),
        ("order", order.as_str()),
    ];
    let opened = ada.post_form(NEW, &fields).await.status(303);
    let opened = ada.follow(&opened).await.ok();
    let opened = opened.has("What happens next").has("at the latest").has(&ada.email);
    let links = opened.has(&order).attributes("a", "href");
    assert!(links.contains(&page), "{links:?}");
    let mut eve = app.enrolled_partner("Contoso", "US").await;
    eve.get(&details).await.status(404);
    eve.post_form(NEW, &fields).await.status(404);
}

/// The number of the order that paid the membership.
async fn shopping_order(ada: &mut Member) -> String {
    let orders = ada.get("/orders").await.ok();
    let href = orders.attributes("a", "href").into_iter().find(|href| href.contains("/orders/"));
    href.expect("an order").rsplit('/').next().expect("a number").to_owned()
}

#[tokio::test]
async fn files_come_with_what_is_said_and_go_to_who_may_see_it_only() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut olga = app.operator().await;
    let fields = [
        ("topic", "portal"),
        ("severity", "minimal"),
        ("title", "A page is empty"),
        ("text", "See the log."),
    ];
    let refused = ada.post_file(NEW, &fields, ("files", "a.exe", b"MZ")).await.status(422);
    assert_eq!(refused.attribute("#f-title", "value").as_deref(), Some("A page is empty"));
    let log = b"12:00 nothing came\n";
    let opened = ada.post_file(NEW, &fields, ("files", "page.log", log)).await.status(303);
    let page = opened.location().split('?').next().expect("a path").to_owned();
    let shown = ada.get(&page).await.ok().has("page.log");
    let links = shown.attributes("a", "href");
    let file = links.iter().find(|href| href.contains("/files/")).expect("a file").clone();
    let given = ada.get(&file).await.ok();
    assert_eq!(given.body().as_bytes(), log);
    let desk = format!("/operator{file}");
    olga.get(&desk.replace("/support/requests/", "/support/")).await.ok();
    let answers = format!("/operator/support/{}/answers", number(&page));
    let said = [("text", "Try this."), ("then", "ask")];
    olga.post_file(&answers, &said, ("files", "how.csv", b"a,b\r\n")).await.status(303);
    ada.get(&page).await.ok().has("how.csv");
    let mut eve = app.enrolled_partner("Contoso", "US").await;
    eve.get(&file).await.status(404);
    app.visitor().get(&file).await.status(303);
    let other = file.replace(file.rsplit('/').next().expect("an id"), &ada.person.to_string());
    ada.get(&other).await.status(404);
}

/// A colleague on staff, as use cases know them.
async fn second_operator(app: &TestApp) -> Ctx {
    let newcomer = Newcomer {
        email: "omar@guildhall.example",
        name: "Omar",
        locale: Locale::EnUs,
        password: None,
    };
    let added = people::add_operator(app, &app.system().await, newcomer).await.expect("added");
    app.ctx(Actor::Operator { person: added.person }).await
}

#[tokio::test]
async fn staff_takes_a_request_puts_it_elsewhere_and_begins_from_a_prepared_answer() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.speak(Locale::JaJp);
    let fields =
        [("topic", "users"), ("severity", "critical"), ("title", "Stuck"), ("text", "Help.")];
    let opened = ada.post_form(NEW, &fields).await.status(303);
    let number = number(opened.location().split('?').next().expect("a path"));
    let desk = format!("/operator/support/{number}");
    let mut olga = app.operator().await;
    let omar = second_operator(&app).await;
    let owner = format!("{desk}/owner");
    olga.post_form(&owner, &[("owner", "take")]).await.status(303);
    olga.post_form(&owner, &[("owner", "take")]).await.status(303);
    olga.get("/operator/support?show=mine").await.ok().has("Stuck");
    assert_eq!(code(take::take(&app, &omar, &number).await), "request.taken");
    olga.get("/operator/support?show=unowned").await.ok().lacks("Stuck");
    olga.get("/operator/support?severity=minimal").await.ok().lacks("Stuck");
    olga.get("/operator/support?show=late").await.ok().lacks("Stuck");
    let routings = format!("{desk}/routings");
    olga.post_form(&routings, &[("queue", "portal"), ("note", "")]).await.status(422);
    let note = [("queue", "portal"), ("note", "The users are fine, the page is not.")];
    olga.post_form(&routings, &note).await.status(303);
    olga.get(&desk).await.ok().has("the page is not").has("Accounts → Portal");
    olga.get("/operator/support?queue=portal&show=unowned").await.ok().has("Stuck");
    // The partner reads nothing of what staff tells one another.
    ada.get(&format!("{NEW}/{number}")).await.ok().lacks("the page is not");
    let insert = [("text", "Dear Ada,"), ("reply", "looking"), ("insert", "1")];
    let form = olga.post_form(&format!("{desk}/answers"), &insert).await.ok();
    let text = form.text("#f-text");
    assert!(text.starts_with("Dear Ada,") && text.contains("確認しております"), "{text}");
    assert!(text.contains("Northwind Traders") && text.contains(number.as_str()), "{text}");
    let missing = [("text", ""), ("reply", "no"), ("insert", "1")];
    olga.post_form(&format!("{desk}/answers"), &missing).await.status(422);
    app.advance_days(3).await;
    olga.get("/operator/support?show=late").await.ok().has("Stuck").has("Late");
    olga.get(&format!("/operator/support?number={number}")).await.leads_to(&desk);
}

#[tokio::test]
async fn requests_are_found_by_number_and_saved_for_spreadsheets() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut eve = app.enrolled_partner("Contoso", "US").await;
    let fields =
        [("topic", "portal"), ("severity", "minimal"), ("title", "=1+1"), ("text", "Help.")];
    let opened = ada.post_form(NEW, &fields).await.status(303);
    let page = opened.location().split('?').next().expect("a path").to_owned();
    let number = number(&page);
    ada.get(&format!("{NEW}?number={number}")).await.leads_to(&page);
    ada.get(&format!("{NEW}?number=1-S1")).await.ok().has("No request of yours");
    eve.get(&format!("{NEW}?number={number}")).await.ok().has("No request of yours");
    let sheet = ada.get(&format!("{NEW}/file?state=open")).await.ok().body();
    assert!(sheet.contains(number.as_str()) && sheet.contains("'=1+1"), "{sheet}");
    assert!(!ada.get(&format!("{NEW}/file?state=closed")).await.ok().body().contains("=1+1"));
    assert!(!eve.get(&format!("{NEW}/file")).await.ok().body().contains("=1+1"));
}
