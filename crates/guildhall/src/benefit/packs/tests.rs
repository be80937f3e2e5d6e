//! Packs as companies choose them: looked at, chosen once, and carried into the next year.

use domain::ids::{BenefitCode, PartnerId, SubscriptionId};
use domain::offer::Pack;
use sea_orm::ConnectionTrait;

use super::choose;
use crate::benefit::tests::code;
use crate::benefit::{Which, books, line_of};
use crate::check;
use crate::error::Error;
use crate::testing::{Member, TestApp};

const SERVICES: &str = "mobility-security-seats";
const LEARNING: &str = "learning-lab-images";
const COMMON: &str = "database-server-standard";

async fn bought(app: &TestApp) -> (Member, String) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let subscription = ada.subscription().await;
    (ada, subscription)
}

fn id(subscription: &str) -> SubscriptionId {
    SubscriptionId::parse(subscription).expect("an id")
}

/// `works`, `missing`, or why it does not.
async fn stands(app: &TestApp, partner: PartnerId, subscription: &str, benefit: &str) -> String {
    let (ctx, loaded) = (app.system().await, app.programme().await.expect("a programme"));
    let books = books::read(app.db.read(), &loaded, partner).await.expect("books");
    let code = BenefitCode::parse(benefit).expect("a code");
    let which = Which { partner, subscription: id(subscription), code };
    match line_of(&books, &loaded, &which, ctx.today) {
        Ok(_) => "works".to_owned(),
        Err(Error::Refused(refusal)) => refusal.code.to_owned(),
        Err(Error::NotFound) => "missing".to_owned(),
        Err(error) => panic!("{error:?}"),
    }
}

async fn holds(app: &TestApp) {
    app.work().await;
    let loaded = app.programme().await.expect("a programme");
    let report = check::run(&app.db, &loaded, true).await.expect("the check runs");
    assert!(report.holds(), "{:?}", report.violations);
}

#[tokio::test]
async fn a_pack_is_looked_at_and_chosen_once_and_the_other_one_is_left() {
    let app = TestApp::new().await;
    let (mut ada, subscription) = bought(&app).await;
    let list = ada.get("/benefits").await.ok();
    list.has("Choose one pack for this year").has("Choose a pack first");
    let partner = ada.partner;
    assert_eq!(stands(&app, partner, &subscription, COMMON).await, "works");
    for waiting in [SERVICES, LEARNING] {
        let stands = stands(&app, partner, &subscription, waiting).await;
        assert_eq!(stands, "benefit.choose_first");
        let page = ada.get(&format!("/benefits/{subscription}/{waiting}")).await;
        page.status(409).has("belongs to a choice pack");
    }
    let page = format!("/benefits/{subscription}/pack");
    let both = ada.get(&page).await.ok();
    both.has("Services pack").has("Learning pack").has("Virtual disk images for learning labs");
    // Read alone: nothing to press.
    let mut tom = app.colleague(&ada, "Tom", domain::access::Roles::NONE).await;
    tom.get(&page).await.ok().lacks("?choice=");
    tom.post_form(&page, &[("pack", "learning")]).await.status(403);
    let look = ada.get(&format!("{page}?choice=learning")).await.ok();
    look.has("You get: Learning pack").has("You leave: Services pack").has("March 4, 2025");
    // Pressed twice; then in another tab for the other one.
    let chosen = format!("{page}?notice=pack-chosen");
    for _ in 0..2 {
        ada.post_form(&page, &[("pack", "learning")]).await.leads_to(&chosen);
    }
    let late = ada.post_form(&page, &[("pack", "services")]).await.status(422);
    late.has("It stays until March 4, 2025");
    ada.post_form(&page, &[("pack", "neither")]).await.status(404);
    assert_eq!(stands(&app, partner, &subscription, LEARNING).await, "works");
    assert_eq!(stands(&app, partner, &subscription, SERVICES).await, "missing");
    ada.get("/benefits").await.ok().lacks("Choose a pack first").has("Choice pack of");
    let json = ada.get("/benefits/packs.json").await.ok();
    let view: serde_json::Value = serde_json::from_str(&json.body()).expect("JSON");
    assert_eq!((&view[0]["state"], &view[0]["pack"]), (&"made".into(), &"learning".into()));
    holds(&app).await;
}

#[tokio::test]
async fn the_next_year_goes_on_with_the_pack_until_it_chooses_anew_or_uses_it() {
    let app = TestApp::new().await;
    let (mut ada, subscription) = bought(&app).await;
    let whose = (ada.partner, id(&subscription));
    let ctx = app.system().await;
    choose(&app, &ctx, whose, Pack::Services).await.expect("chosen");
    let (mut ben, other) = {
        let mut ben = app.enrolled_partner("Fabrikam", "US").await;
        ben.buys_by_card("action-pack", "approve").await;
        let subscription = ben.subscription().await;
        (ben, subscription)
    };
    choose(&app, &ctx, (ben.partner, id(&other)), Pack::Services).await.expect("chosen");
    app.live_to("2025-03-20").await;
    let page = format!("/benefits/{subscription}/pack");
    ada.get(&page).await.ok().has("goes on with the pack of the year before");
    assert_eq!(stands(&app, ada.partner, &subscription, SERVICES).await, "works");
    // Ada chooses anew, and that stays.
    ada.post_form(&page, &[("pack", "learning")]).await.status(303);
    assert_eq!(stands(&app, ada.partner, &subscription, SERVICES).await, "missing");
    let ctx = app.system().await;
    let again = choose(&app, &ctx, whose, Pack::Services).await;
    assert_eq!(code(again), "benefit.pack_chosen");
    // Ben uses what was carried over, and that chooses it.
    let token = format!("/benefits/{other}/{SERVICES}/tokens");
    ben.post_form(&token, &[]).await.status(303);
    let changed = choose(&app, &ctx, (ben.partner, id(&other)), Pack::Learning).await;
    assert_eq!(code(changed), "benefit.pack_used");
    ben.get(&format!("/benefits/{other}/pack")).await.ok().has("Something of the pack was used");
    holds(&app).await;
}

#[tokio::test]
async fn two_who_choose_at_once_choose_one_and_years_without_packs_have_none() {
    let app = TestApp::new().await;
    let (ada, subscription) = bought(&app).await;
    let whose = (ada.partner, id(&subscription));
    let ctx = app.system().await;
    let (one, other) = tokio::join!(
        choose(&app, &ctx, whose, Pack::Services),
        choose(&app, &ctx, whose, Pack::Learning),
    );
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    assert_eq!(code(if one.is_ok() { other } else { one }), "benefit.pack_chosen");
    holds(&app).await;
    // What was bought before there were packs has everything.
    let app = TestApp::on("2022-12-01").await;
    let (mut ada, subscription) = bought(&app).await;
    assert_eq!(stands(&app, ada.partner, &subscription, SERVICES).await, "works");
    let ctx = app.system().await;
    let none = choose(&app, &ctx, (ada.partner, id(&subscription)), Pack::Services).await;
    assert_eq!(code(none), "benefit.pack_none");
    ada.get(&format!("/benefits/{subscription}/pack")).await.status(404);
}

#[tokio::test]
async fn what_was_taken_of_a_pack_that_was_not_chosen_is_found() {
    let app = TestApp::new().await;
    let (mut ada, subscription) = bought(&app).await;
    let ctx = app.system().await;
    choose(&app, &ctx, (ada.partner, id(&subscription)), Pack::Services).await.expect("chosen");
    let base = format!("/benefits/{subscription}/{SERVICES}");
    ada.post_form(&format!("{base}/tokens"), &[]).await.status(303);
    let token = ada.get(&base).await.ok().attribute(".btn-sm[href]", "href").expect("a link");
    let form = [("choice", "add_seats"), ("seats", "5"), ("ends_on", "2025-03-04")];
    ada.post_form(&token, &form).await.status(303);
    holds(&app).await;
    let loaded = app.programme().await.expect("a programme");
    for (pack, is_broken) in [("learning", true), ("services", false)] {
        let transaction = app.db.begin().await.expect("a transaction");
        let sql = format!("update benefit_pack set pack = '{pack}'");
        transaction.execute_unprepared(&sql).await.expect("the rows can be changed");
        transaction.commit().await.expect("committed");
        let report = check::run(&app.db, &loaded, true).await.expect("the check runs");
        let found = report.violations.iter().any(|one| one.invariant == "I28");
        assert_eq!(found, is_broken, "{:?}", report.violations);
    }
}
