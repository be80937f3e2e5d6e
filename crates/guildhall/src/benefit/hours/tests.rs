//! Advisory hours as companies book them and providers serve them: over pages, in two tabs, at the
//! same moment, and beyond the end of the year they came with.

use domain::benefit::CaseState;
use domain::ids::{BenefitCode, CaseId, CaseNumber, CompetencyCode, SubscriptionId};
use domain::offer::{CompetencyLevel, Pack};
use sea_orm::ConnectionTrait;

use super::ask::{self, Wish};
use super::serve::{self, Act};
use super::store;
use crate::benefit::packs::choose;
use crate::benefit::tests::{holds, refused};
use crate::benefit::{Which, books};
use crate::check;
use crate::error::Error;
use crate::payment::refund::give;
use crate::testing::{Member, TestApp};

const HOURS: &str = "advisory-hours";

async fn bought(app: &TestApp) -> (Member, Which) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let subscription = SubscriptionId::parse(&ada.subscription().await).expect("an id");
    let code = BenefitCode::parse(HOURS).expect("a code");
    // Hours come with one of the packs of the year.
    let ctx = app.ctx_of(&ada).await;
    let chosen = choose(app, &ctx, (ada.partner, subscription), Pack::Services).await;
    chosen.expect("a pack");
    let which = Which { partner: ada.partner, subscription, code };
    (ada, which)
}

fn wish(hours: &str) -> Wish {
    Wish {
        id: None,
        hours: hours.to_owned(),
        product: "Database server".to_owned(),
        country: "JP".to_owned(),
        language: "ja-JP".to_owned(),
        phone: "+81 3 5550 0100".to_owned(),
        zone: "Asia/Tokyo".to_owned(),
        description: "How do we move it?".to_owned(),
    }
}

fn fields<'a>(wish: &'a Wish, id: &'a str) -> [(&'a str, &'a str); 8] {
    [
        ("id", id),
        ("hours", &wish.hours),
        ("product", &wish.product),
        ("country", &wish.country),
        ("language", &wish.language),
        ("phone", &wish.phone),
        ("zone", &wish.zone),
        ("description", &wish.description),
    ]
}

/// Granted, out, run out and left, whatever became of the year.
async fn balance(app: &TestApp, which: &Which) -> (u32, u32, u32, u32) {
    let loaded = app.programme().await.expect("a programme");
    let books = books::read(app.db.read(), &loaded, which.partner).await.expect("books");
    let mut grants = books.grants.iter();
    let grant = grants.find(|grant| grant.subscription == which.subscription && grant.term == 1);
    let lines = books.lines(&loaded, grant.expect("a grant"));
    let line = lines.iter().find(|line| line.benefit.code == which.code).expect("a line");
    let whole = line.balance_on(app.today().await);
    (whole.granted, whole.used, whole.expired, whole.left)
}

fn number(path: &str) -> CaseNumber {
    let path = path.split('?').next().unwrap_or_default();
    CaseNumber::parse(path.rsplit('/').next().unwrap_or_default()).expect("a case number")
}

#[tokio::test]
async fn hours_are_booked_once_served_and_the_rest_comes_back() {
    let app = TestApp::new().await;
    let (mut ada, which) = bought(&app).await;
    let page = format!("/benefits/{}/{HOURS}", which.subscription);
    let form = ada.get(&page).await.ok();
    form.has("5 of 5").has("Request advisory hours");
    let id = form_id(&mut ada, &page).await;
    let typed = wish("3");
    let asked = ada.post_form(&format!("{page}/cases"), &fields(&typed, &id)).await;
    let case = number(asked.location());
    // Pressed twice, and once more with other hours: it is the same case.
    let again = ada.post_form(&format!("{page}/cases"), &fields(&wish("2"), &id)).await;
    assert_eq!(number(again.location()), case);
    assert_eq!(balance(&app, &which).await, (5, 3, 0, 2));
    let mail = app.last_mail(&ada.email).await;
    assert!(mail.subject.contains(case.as_str()), "{}", mail.subject);
    ada.get(&page).await.ok().has("2 of 5").has("Booked");
    ada.get("/benefits/cases").await.ok().has(case.as_str()).has("Database server");
    let own = format!("/benefits/cases/{case}");
    ada.get(&own).await.ok().has("A provider takes the case over by then").has("Asia/Tokyo");
    let mut olga = app.operator().await;
    olga.get("/operator/queues").await.ok().has(case.as_str()).has("Northwind Traders");
    let network_id = app.partner(ada.partner).await.network_id.expect("a network id");
    let desk = format!("/operator/partners/{network_id}/cases/{case}");
    // Work that waits is reason enough to open the company; the company reads of it.
    olga.get(&desk).await.ok().has("How do we move it?");
    ada.get("/company/activity").await.ok().has("The company asked us something");
    olga.post_form(&format!("{desk}/hours"), &[("used", "1")]).await.status(422).has("first");
    olga.post_form(&format!("{desk}/beginning"), &[]).await.status(303);
    ada.post_form(&format!("{own}/cancellation"), &[]).await.status(422).has("works on this case");
    let used = format!("{desk}/hours");
    olga.post_form(&used, &[("used", "x")]).await.status(422).has("whole hours");
    olga.post_form(&used, &[("used", "4")]).await.status(422).has("Only 3 hours");
    olga.post_form(&used, &[("used", "0")]).await.status(422).has("with a reason instead");
    olga.post_form(&used, &[("used", "1")]).await.status(303);
    assert_eq!(balance(&app, &which).await, (5, 1, 0, 4));
    olga.post_form(&used, &[("used", "1")]).await.status(422).has("came to its end before");
    let reason = [("reason", "Nobody free")];
    olga.post_form(&format!("{desk}/return"), &reason).await.status(422);
    assert_eq!(balance(&app, &which).await, (5, 1, 0, 4));
    ada.get(&own).await.ok().has("1 used, 2 came back");
    olga.get("/operator/queues").await.ok().lacks(case.as_str());
    holds(&app).await;
}

async fn form_id(ada: &mut Member, page: &str) -> String {
    let form = ada.get(page).await.ok();
    form.attribute("input[name=id]", "value").expect("an id in the form")
}

#[tokio::test]
async fn what_is_cancelled_or_given_back_returns_once() {
    let app = TestApp::new().await;
    let (mut ada, which) = bought(&app).await;
    let ctx = app.ctx_of(&ada).await;
    let first = ask::request(&app, &ctx, &which, &wish("3")).await.expect("booked");
    let second = ask::request(&app, &ctx, &which, &wish("2")).await.expect("booked");
    assert_eq!(balance(&app, &which).await, (5, 5, 0, 0));
    let short = refused(ask::request(&app, &ctx, &which, &wish("1")).await);
    assert_eq!(short.code, "benefit.short");
    let own = format!("/benefits/cases/{first}/cancellation");
    ada.post_form(&own, &[])
        .await
        .leads_to(&format!("/benefits/cases/{first}?notice=hours-cancelled"));
    ada.post_form(&own, &[]).await.status(422).has("came to its end before");
    assert_eq!(balance(&app, &which).await, (5, 2, 0, 3));
    let staff = app.system().await;
    let back = |reason: &str| {
        let act = Act::Return { reason: reason.to_owned() };
        serve::step(&app, &staff, which.partner, &second, act)
    };
    assert!(matches!(back("  ").await, Err(Error::Invalid(_))));
    back("Nobody speaks the language").await.expect("given back");
    assert_eq!(refused(back("Again").await).code, "hours.ended");
    assert_eq!(balance(&app, &which).await, (5, 0, 0, 5));
    let page = ada.get(&format!("/benefits/cases/{second}")).await.ok();
    page.has("Nobody speaks the language");
    let mail = app.last_mail(&ada.email).await;
    assert!(mail.subject.contains(second.as_str()), "{}", mail.subject);
    holds(&app).await;
}

#[tokio::test]
async fn the_last_hours_go_to_one_of_two_who_ask_at_once() {
    let app = TestApp::new().await;
    let (ada, which) = bought(&app).await;
    let ctx = app.ctx_of(&ada).await;
    let (three, four) = (wish("3"), wish("4"));
    let (one, other) = tokio::join!(
        ask::request(&app, &ctx, &which, &three),
        ask::request(&app, &ctx, &which, &four),
    );
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    let lost = refused(if one.is_ok() { other } else { one });
    assert_eq!(lost.code, "benefit.short");
    holds(&app).await;
}

#[tokio::test]
async fn each_wrong_field_is_named_and_nothing_is_booked() {
    let app = TestApp::new().await;
    let (mut ada, which) = bought(&app).await;
    let page = format!("/benefits/{}/{HOURS}", which.subscription);
    let good = wish("2");
    for (field, value, text) in [
        ("hours", "25", "whole hours from 1 to 24"),
        ("hours", "1.5", "whole hours from 1 to 24"),
        ("product", "", "Nothing is entered"),
        ("country", "XX", "not one of the countries"),
        ("language", "fr", "Nothing is entered"),
        ("phone", "03 5550 0100", "international prefix"),
        ("zone", "Tokyo time", "not a time zone"),
        ("description", " ", "Nothing is entered"),
    ] {
        let mut typed = fields(&good, "").to_vec();
        typed.retain(|(name, _)| *name != field);
        typed.push((field, value));
        let answer = ada.post_form(&format!("{page}/cases"), &typed).await.status(422);
        let at_field = answer.text(&format!("#f-{field}-error"));
        assert!(at_field.contains(text), "{field}: {at_field}");
    }
    ada.post_form(&format!("{page}/cases"), &[]).await.status(422);
    assert_eq!(balance(&app, &which).await, (5, 0, 0, 5));
    let mut ben = app.colleague(&ada, "Ben", domain::access::Roles::NONE).await;
    ben.get(&page).await.ok().has("Request advisory hours").lacks("Book these hours");
    ben.post_form(&format!("{page}/cases"), &fields(&good, "")).await.status(403);
}

#[tokio::test]
async fn a_case_outlives_its_year_and_what_returns_then_has_run_out() {
    let app = TestApp::new().await;
    let (mut ada, which) = bought(&app).await;
    let subscription = which.subscription.to_string();
    ada.post_form(&format!("/subscriptions/{subscription}/automatic-renewal"), &[]).await;
    let ctx = app.ctx_of(&ada).await;
    let case = ask::request(&app, &ctx, &which, &wish("4")).await.expect("booked");
    app.live_to("2025-05-01").await;
    let ctx = app.ctx_of(&ada).await;
    let over = refused(ask::request(&app, &ctx, &which, &wish("1")).await);
    assert_eq!(over.code, "benefit.over");
    let staff = app.system().await;
    let step = |act| serve::step(&app, &staff, which.partner, &case, act);
    step(Act::Begin).await.expect("what was promised is kept");
    step(Act::Record { used: 3 }).await.expect("recorded");
    assert_eq!(balance(&app, &which).await, (5, 3, 2, 0));
    holds(&app).await;
}

#[tokio::test]
async fn after_a_refund_nothing_begins_and_the_hours_only_come_back() {
    let app = TestApp::new().await;
    let (mut ada, which) = bought(&app).await;
    let ctx = app.ctx_of(&ada).await;
    let begun = ask::request(&app, &ctx, &which, &wish("1")).await.expect("booked");
    let case = ask::request(&app, &ctx, &which, &wish("4")).await.expect("booked");
    let staff = app.system().await;
    serve::step(&app, &staff, which.partner, &begun, Act::Begin).await.expect("begun");
    let orders = crate::order::store::list(app.db.read(), ada.partner, None, 1).await;
    let order = orders.expect("orders").remove(0).id;
    // Booked hours are a benefit that was used: only goodwill gives the fee back.
    let plain = refused(give::give_back(&app, &staff, ada.partner, order, "").await);
    assert_eq!(plain.code, "refund.benefit_activated");
    give::give_back(&app, &staff, ada.partner, order, "They never came").await.expect("given");
    let step = |number, act| serve::step(&app, &staff, which.partner, number, act);
    assert_eq!(refused(step(&case, Act::Begin).await).code, "hours.membership_over");
    ada.post_form(&format!("/benefits/cases/{case}/cancellation"), &[]).await.status(303);
    step(&begun, Act::Record { used: 1 }).await.expect("what began is finished");
    let known = store::list(app.db.read(), ada.partner).await.expect("cases");
    let states: Vec<CaseState> = known.iter().map(|case| case.state).collect();
    assert_eq!(states, [CaseState::Cancelled, CaseState::Done { used: 1 }]);
    holds(&app).await;
}

#[tokio::test]
async fn an_upgrade_leaves_the_case_with_the_hours_it_booked() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    attains_gold(&app, &ada).await;
    ada.buys_by_card("silver", "approve").await;
    let silver = Which {
        partner: ada.partner,
        subscription: SubscriptionId::parse(&ada.subscription().await).expect("an id"),
        code: BenefitCode::parse(HOURS).expect("a code"),
    };
    let ctx = app.ctx_of(&ada).await;
    let case = ask::request(&app, &ctx, &silver, &wish("12")).await.expect("booked");
    // Presales help is not counted: a case of it is no row of the ledger.
    let presales = BenefitCode::parse("technical-presales").expect("a code");
    let presales = Which { code: presales, ..silver.clone() };
    let free = ask::request(&app, &ctx, &presales, &wish("24")).await.expect("asked");
    assert_eq!(balance(&app, &silver).await, (20, 12, 0, 8));
    let gold = ada.fills_in("gold", "card").await;
    let review = ada.get(&format!("{gold}/review")).await.ok();
    let gateway = ada.presses(&gold, &review).await.status(303).location().to_owned();
    ada.finishes(&gateway, "works", "approve").await;
    let over = refused(ask::request(&app, &ctx, &silver, &wish("1")).await);
    assert_eq!(over.code, "benefit.over");
    let staff = app.system().await;
    let step = |number, act| serve::step(&app, &staff, ada.partner, number, act);
    step(&case, Act::Begin).await.expect("begun");
    step(&case, Act::Record { used: 10 }).await.expect("recorded");
    step(&free, Act::Begin).await.expect("begun");
    step(&free, Act::Record { used: 24 }).await.expect("recorded");
    assert_eq!(balance(&app, &silver).await, (20, 10, 10, 0));
    holds(&app).await;
}

async fn attains_gold(app: &TestApp, member: &Member) {
    let ctx = app.system().await;
    let code = CompetencyCode::parse("cloud-platform").expect("a code");
    let (partner, level) = (member.partner, CompetencyLevel::Gold);
    let attained = crate::partner::competency::record(app, &ctx, partner, &code, level, ctx.today);
    attained.await.expect("a competency is recorded");
}

#[tokio::test]
async fn a_case_that_disagrees_with_its_ledger_is_found_and_is_nobody_elses() {
    let app = TestApp::new().await;
    app.rows_are_made_by_hand();
    let (ada, which) = bought(&app).await;
    let ctx = app.ctx_of(&ada).await;
    let wished = Wish { id: Some(CaseId(app.world.ids.uuid(ctx.now))), ..wish("4") };
    let case = ask::request(&app, &ctx, &which, &wished).await.expect("booked");
    let other = app.enrolled_partner("Fabrikam", "US").await;
    let theirs = app.ctx_of(&other).await;
    assert!(matches!(ask::cancel(&app, &theirs, &case).await, Err(Error::NotFound)));
    let loaded = app.programme().await.expect("a programme");
    for (set, is_broken) in [("hours = 3", true), ("hours = 4", false), ("entry_id = null", true)] {
        let transaction = app.db.begin().await.expect("a transaction");
        let sql = format!("update advisory_case set {set}");
        transaction.execute_unprepared(&sql).await.expect("the rows can be changed");
        transaction.commit().await.expect("committed");
        let report = check::run(&app.db, &loaded, true).await.expect("the check runs");
        let found = report.violations.iter().any(|one| one.invariant == "I34");
        assert_eq!(found, is_broken, "after {set}: {:?}", report.violations);
    }
}
