use domain::access::Role;
use domain::ids::PartnerId;
use domain::offer::CompetencyLevel;

use super::{Asked, counted_of, facts, profile};
use crate::error::Error;
use crate::testing::{Member, TestApp};

const SMALL: &str = "small-and-midmarket-cloud";
const SECURITY: &str = "security";

async fn network_id(app: &TestApp, member: &Member) -> String {
    app.partner(member.partner).await.network_id.expect("a network id").to_string()
}

/// Takes in one line of performance.
async fn did(app: &TestApp, member: &Member, line: &str) {
    let ctx = app.system().await;
    let table = format!("{},{line}", network_id(app, member).await);
    facts::import_performance(app, &ctx, &table).await.expect("a record");
}

async fn passed(app: &TestApp, lines: &str) {
    let ctx = app.system().await;
    facts::import_passes(app, &ctx, lines).await.expect("passes");
}

async fn level(app: &TestApp, partner: PartnerId) -> Option<CompetencyLevel> {
    let loaded = app.programme().await.expect("a programme");
    let asked = Asked { partner, anniversaries: Vec::new(), on: app.today().await };
    counted_of(app.db.read(), &loaded, asked).await.expect("a level")
}

fn code<T: std::fmt::Debug>(ended: Result<T, Error>) -> &'static str {
    match ended {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("it was not refused: {other:?}"),
    }
}

const MISSING: &str = "Your company needs at least one competency at silver level";

#[tokio::test]
async fn silver_is_sold_while_the_requirements_are_met_and_not_a_day_longer() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.get("/offers/silver").await.ok().has(MISSING);
    did(&app, &ada, &format!("{SMALL},new_customers,3,2024-03-01,crm-1")).await;
    ada.get("/offers/silver").await.ok().has(MISSING);
    let page = format!("/competencies/{SMALL}");
    ada.get(&page).await.ok().has("1 new customer more").has("75%").lacks("⟨");
    did(&app, &ada, &format!("{SMALL},new_customers,1,2024-03-02,crm-2")).await;
    ada.get("/offers/silver").await.ok().lacks(MISSING);
    ada.get("/offers/gold")
        .await
        .ok()
        .has("Your company needs at least one competency at gold level");
    // The last of it counts through 28 February; the page and the press know on the day after.
    app.live_to("2025-02-28").await;
    let checkout = ada.fills_in("silver", "card").await;
    let review = ada.get(&format!("{checkout}/review")).await.ok();
    app.live_to("2025-03-01").await;
    let refused = ada.presses(&checkout, &review).await;
    assert!(refused.status != 303, "the press was taken");
    ada.get("/offers/silver").await.ok().has(MISSING);
    did(&app, &ada, &format!("{SMALL},new_customers,3,2025-03-01,crm-3")).await;
    ada.buys_by_card("silver", "approve").await;
}

#[tokio::test]
async fn gold_is_renewed_only_once_its_people_are_there_again_and_is_shown_until_then() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut ben = app.colleague(&ada, "Ben", Role::SalesAgent).await;
    did(&app, &ada, &format!("{SMALL},new_customers,25,2024-03-01,crm-1")).await;
    passed(&app, "MC100,productivity-cloud,2024-01-05,\nMC200,productivity-cloud,2024-01-06,")
        .await;
    ada.post_form("/account/exams", &[("profile", "mc100")]).await.status(303);
    assert_eq!(level(&app, ada.partner).await, Some(CompetencyLevel::Silver));
    ben.post_form("/account/exams", &[("profile", "MC200")]).await.status(303);
    assert_eq!(level(&app, ada.partner).await, Some(CompetencyLevel::Gold));
    ada.buys_by_card("gold", "approve").await;
    let subscription = ada.subscription().await;
    // One of two leaves for another company, and takes the exams along.
    let mut eve = app.enrolled_partner("Fabrikam", "US").await;
    eve.post_form("/account/exams", &[("profile", "MC200")]).await.status(303);
    assert_eq!(level(&app, ada.partner).await, Some(CompetencyLevel::Silver));
    let page = ada.get(&format!("/competencies/{SMALL}")).await.ok();
    page.has("Gold").has("shown until").has("1 person must pass").lacks("⟨");
    let told: Vec<String> =
        app.mails(&ada.email).await.into_iter().map(|mail| mail.subject).collect();
    assert!(told.iter().any(|one| one.contains("no longer counts for your company")), "{told:?}");
    assert!(told.iter().any(|one| one.contains("Requirements no longer met")), "{told:?}");
    // The year ends: a renewal is refused until two are there again.
    did(&app, &ada, &format!("{SMALL},new_customers,25,2024-03-04,crm-2")).await;
    app.live_to("2025-03-02").await;
    did(&app, &ada, &format!("{SMALL},new_customers,25,2025-03-02,crm-3")).await;
    app.live_to("2025-03-10").await;
    let renew = format!("/subscriptions/{subscription}/renewals");
    let refused = ada.post_form(&renew, &[]).await;
    assert!(refused.status != 303, "the renewal began");
    refused.has("Your company needs at least one competency at gold level");
    ben.post_form("/account/exams", &[("profile", "MC200")]).await.status(303);
    assert_eq!(level(&app, ada.partner).await, Some(CompetencyLevel::Gold));
    ada.post_form(&renew, &[]).await.status(303);
}

#[tokio::test]
async fn a_profile_counts_for_one_company_and_pressing_twice_changes_nothing() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut ben = app.colleague(&ada, "Ben", Role::SalesAgent).await;
    let mut eve = app.enrolled_partner("Fabrikam", "US").await;
    let form = |id: &'static str| [("profile", id)];
    ada.post_form("/account/exams", &form("a b")).await.status(422).has("not a profile ID");
    for _ in 0..2 {
        ada.post_form("/account/exams", &form("ＭＣ-7001")).await.status(303);
    }
    let events = crate::db::event::list(app.db.read(), ada.partner, None, 100).await;
    let events = events.expect("events");
    let linked = events.iter().filter(|event| event.kind == "exam_profile.linked").count();
    assert_eq!(linked, 1, "the second press changes nothing");
    ben.post_form("/account/exams", &form("MC-7001")).await.status(422).has("A colleague has");
    ada.post_form("/account/exams", &form("MC-7002")).await.status(422).has("another profile");
    // Two companies reach for it at once: it ends in one of them.
    let (one, other) = (app.ctx_of(&ben).await, app.ctx_of(&eve).await);
    let (first, second) =
        tokio::join!(profile::link(&app, &one, "MC-9000"), profile::link(&app, &other, "MC-9000"),);
    first.expect("linked");
    second.expect("linked");
    let mut found = 0;
    for partner in [ada.partner, eve.partner] {
        let all = super::store::list_linked(app.db.read(), partner).await.expect("profiles");
        found += all.iter().filter(|one| one.profile == "MC-9000").count();
    }
    assert_eq!(found, 1);
    ada.post_form("/account/exams/removal", &[]).await.status(303);
    ada.post_form("/account/exams/removal", &[]).await.status(409);
    eve.post_form("/account/exams", &form("MC-7001")).await;
}

#[tokio::test]
async fn who_leaves_the_company_counts_no_more() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut ben = app.colleague(&ada, "Ben", Role::SalesAgent).await;
    did(&app, &ada, &format!("{SECURITY},new_customers,4,2024-03-01,crm-1")).await;
    assert_eq!(level(&app, ada.partner).await, None);
    ben.post_form("/account/exams", &[("profile", "MC1")]).await.status(422);
    passed(&app, "MC-11,security-operations,2024-01-05,2024-12-31").await;
    ben.post_form("/account/exams", &[("profile", "MC-11")]).await.status(303);
    assert_eq!(level(&app, ada.partner).await, Some(CompetencyLevel::Silver));
    let report = ada.get("/competencies/skills.csv").await.ok();
    report.has("\"security-operations\"").has("\"2024-12-31\"").has("\"yes\"");
    let what_if = format!("/competencies/{SECURITY}?leaves={}", ben.person);
    ada.get(&what_if).await.ok().has("Then no level would be met.");
    let more = format!("/competencies/{SECURITY}?metric=new_customers&amount=8");
    ada.get(&more).await.ok().has("requirements for Silver would be met").has("3 people must pass");
    let wrong = format!("/competencies/{SECURITY}?metric=new_customers&amount=many");
    ada.get(&wrong).await.ok().has("Enter a whole number").lacks("would be met");
    assert_eq!(level(&app, ada.partner).await, Some(CompetencyLevel::Silver), "nothing is kept");
    let ctx = app.ctx_of(&ada).await;
    crate::access::users::remove(&app, &ctx, ada.partner, ben.person).await.expect("removed");
    assert_eq!(level(&app, ada.partner).await, None);
    app.work().await;
    let left = super::store::list_linked(app.db.read(), ada.partner).await.expect("profiles");
    assert!(left.is_empty());
    // The profile is free again, for another company.
    let mut eve = app.enrolled_partner("Fabrikam", "US").await;
    eve.post_form("/account/exams", &[("profile", "MC-11")]).await.status(303);
}

#[tokio::test]
async fn admins_are_told_once_before_a_competency_falls_short() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    did(&app, &ada, &format!("{SMALL},new_customers,4,2024-03-04,crm-1")).await;
    let email = ada.email.clone();
    let about = async |word: &str| {
        let mails = app.mails(&email).await;
        mails.iter().filter(|mail| mail.subject.contains(word)).count()
    };
    // It ends on 4 March 2025; sixty days before is 3 January.
    app.live_to("2025-01-02").await;
    assert_eq!(about("At risk").await, 0);
    app.live_to("2025-01-03").await;
    assert_eq!(about("At risk").await, 1);
    app.live_to("2025-02-20").await;
    assert_eq!(about("At risk").await, 1, "once");
    let mail = app.last_mail(&ada.email).await;
    assert!(mail.text.contains("4 new customers more"), "{}", mail.text);
    ada.get("/competencies").await.ok().has("One competency will fall short soon");
    app.live_to("2025-03-04").await;
    assert_eq!(about("no longer met").await, 1);
    ada.get("/competencies").await.ok().lacks("will fall short soon");
}

#[tokio::test]
async fn an_extension_lets_what_was_reached_count_until_it_ends() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    did(&app, &ada, &format!("{SMALL},new_customers,4,2024-03-04,crm-1")).await;
    ada.buys_by_card("silver", "approve").await;
    let subscription = ada.subscription().await;
    app.live_to("2025-03-10").await;
    let renew = format!("/subscriptions/{subscription}/renewals");
    let refused = ada.post_form(&renew, &[]).await;
    assert!(refused.status != 303);
    let mut olga = app.operator().await;
    let page = "/operator/competencies";
    let rules = format!("{page}/extensions");
    let rule = |last: &'static str, excluded: &'static str| {
        [
            ("first", "2025-03-01"),
            ("last", last),
            ("excluded", excluded),
            ("rule_reason", "a hard year"),
            ("ends_on", "2025-12-31"),
        ]
    };
    let backwards = olga.post_form(&rules, &rule("2025-02-01", "")).await.status(422);
    backwards.has("before the first");
    olga.post_form(&rules, &rule("2025-03-31", "juggling")).await.status(422).has("does not know");
    olga.post_form(&rules, &rule("2025-03-31", SMALL)).await.status(303);
    let excluded = ada.post_form(&renew, &[]).await;
    assert!(excluded.status != 303);
    olga.post_form(&rules, &rule("2025-03-31", "datacenter")).await.status(303);
    ada.get(&format!("/competencies/{SMALL}")).await.ok().has("An extension of the programme");
    ada.post_form(&renew, &[]).await.status(303);
    let ends = olga.get(page).await.ok().attributes("form[action$='/end']", "action");
    assert_eq!(ends.len(), 2);
    for end in &ends {
        olga.post_form(end, &[]).await.status(303);
    }
    olga.post_form(&ends[0], &[]).await.status(409);
    assert_eq!(level(&app, ada.partner).await, None);
}

#[tokio::test]
async fn tables_are_taken_once_and_the_first_wrong_line_is_named() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let id = network_id(&app, &ada).await;
    let mut olga = app.operator().await;
    let path = "/operator/competencies/performance";
    let head = "network_id,competency,metric,amount,day,source\n";
    let good = format!("{head}{id},{SMALL},new_customers,2,2024-03-01,crm-1");
    for wrong in [
        format!("{good}\n9999999,{SMALL},new_customers,2,2024-03-01,crm-2"),
        format!("{good}\n{id},juggling,new_customers,2,2024-03-01,crm-2"),
        format!("{good}\n{id},{SMALL},luck,2,2024-03-01,crm-2"),
        format!("{good}\n{id},{SMALL},new_customers,0,2024-03-01,crm-2"),
        format!("{good}\n{id},{SMALL},new_customers,2,2024-03-05,crm-2"),
        format!("{good}\n{id},{SMALL},new_customers,3,2024-03-01,crm-1"),
        format!("{good}\n{id},{SMALL},new_customers,3"),
    ] {
        olga.post_form(path, &[("performance", &wrong)]).await.status(422).has("Line 3");
    }
    let kept = super::store::list_sales(app.db.read(), ada.partner, 10).await.expect("records");
    assert!(kept.is_empty(), "nothing of a wrong table is kept");
    for _ in 0..2 {
        olga.post_form(path, &[("performance", &good)]).await.status(303);
    }
    let kept = super::store::list_sales(app.db.read(), ada.partner, 10).await.expect("records");
    assert_eq!(kept.len(), 1);
    let other = facts::TypedSale {
        competency: SMALL.to_owned(),
        metric: "new_customers".to_owned(),
        amount: "9".to_owned(),
        on: "2024-03-01".to_owned(),
        source: "crm-1".to_owned(),
    };
    let ctx = app.system().await;
    let taken = facts::record(&app, &ctx, ada.partner, &other).await;
    assert_eq!(code(taken), "performance.source_taken");
    let passes = "/operator/competencies/passes";
    let wrong = [("passes", "MC-100,juggling,2024-01-01,")];
    olga.post_form(passes, &wrong).await.status(422).has("Line 1");
    let backwards = [("passes", "MC-100,teamwork,2024-01-01,2023-01-01")];
    olga.post_form(passes, &backwards).await.status(422).has("Line 1");
}

#[tokio::test]
async fn what_staff_gave_ends_on_its_day() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut olga = app.operator().await;
    let page = format!("/operator/partners/{}/competencies", network_id(&app, &ada).await);
    let given = |until: &'static str| {
        [
            ("competency", SECURITY),
            ("level", "gold"),
            ("attained_on", "2024-03-01"),
            ("until", until),
            ("reason", "agreed with the programme's board"),
        ]
    };
    olga.post_form(&page, &given("2024-03-03")).await.status(422).has("This day is past");
    olga.post_form(&page, &given("2024-06-30")).await.status(303);
    assert_eq!(level(&app, ada.partner).await, Some(CompetencyLevel::Gold));
    app.live_to("2024-06-30").await;
    assert_eq!(level(&app, ada.partner).await, Some(CompetencyLevel::Gold));
    app.live_to("2024-07-01").await;
    assert_eq!(level(&app, ada.partner).await, None);
    let told = app.mails(&ada.email).await;
    assert!(told.iter().any(|mail| mail.subject.contains("At risk")));
}
