//! The year's credit: given once, whole, to one person, and what can become of it.

use domain::access::Roles;
use domain::ids::{BenefitCode, CompetencyCode, SubscriptionId};
use domain::offer::CompetencyLevel;

use super::{Which, books, seats, store};
use crate::benefit::tests::{code, holds};
use crate::order::Order;
use crate::partner::competency;
use crate::payment::refund::give;
use crate::testing::{Member, TestApp};

const YEARLY: &str = "yearly-cloud-credit";
const MONTHLY: &str = "cloud-credit";

async fn silver(app: &TestApp) -> (Member, Order) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let system = app.system().await;
    let code = CompetencyCode::parse("cloud-platform").expect("a code");
    let level = CompetencyLevel::Silver;
    let known = competency::record(app, &system, ada.partner, &code, level, system.today).await;
    known.expect("a competency is recorded");
    let path = ada.buys_by_card("silver", "approve").await;
    let order = app.order(ada.partner, &path).await;
    (ada, order)
}

async fn which(app: &TestApp, ada: &Member, offer: &str, code: &str) -> Which {
    let loaded = app.programme().await.expect("a programme");
    let books = books::read(app.db.read(), &loaded, ada.partner).await.expect("books");
    let mut own = books.holdings.iter();
    let held = own.find(|held| held.offer.as_str() == offer).expect("a membership");
    let subscription: SubscriptionId = held.subscription.id;
    Which { partner: ada.partner, subscription, code: BenefitCode::parse(code).expect("a code") }
}

fn page(which: &Which) -> String {
    format!("/benefits/{}/{}", which.subscription, which.code)
}

#[tokio::test]
async fn a_years_credit_goes_to_one_colleague_once_a_year_and_stays_there() {
    let app = TestApp::new().await;
    let (mut ada, order) = silver(&app).await;
    let own = which(&app, &ada, "silver", YEARLY).await;
    let page = page(&own);
    ada.get(&page).await.ok().has("US$6,000 of US$6,000").has("neither taken back");
    let cho = app.colleague(&ada, "Cho", Roles::NONE).await.person;
    let dee = app.colleague(&ada, "Dee", Roles::NONE).await.person;
    let assign = format!("{page}/assignments");
    let form = [("person", &*cho.to_string())];
    ada.post_form(&assign, &form).await.leads_to(&format!("{page}?notice=seat-assigned"));
    // Pressed twice, and pressed for somebody else in another tab.
    ada.post_form(&assign, &form).await.status(422).has("has one already");
    let other = [("person", &*dee.to_string())];
    ada.post_form(&assign, &other).await.status(422).has("Nothing more can be taken");
    let shown = ada.get(&page).await.ok();
    shown.has("US$0 of US$6,000").has("Cho");
    let held = store::list_assigned(app.db.read(), ada.partner).await.expect("held").remove(0);
    let hand_on = format!("{page}/assignments/{}", held.id);
    ada.get(&hand_on).await.ok().has("stays with the colleague").lacks("it becomes free");
    for to in [dee.to_string(), "nobody".to_owned()] {
        let moved = ada.post_form(&hand_on, &[("person", &to)]).await;
        moved.status(422).has("The next year’s can go to somebody else");
    }
    // The Action Pack beside it gives a monthly credit, which cho cannot have as well.
    ada.buys_by_card("action-pack", "approve").await;
    let monthly = which(&app, &ada, "action-pack", MONTHLY).await;
    let ctx = app.system().await;
    let both = seats::assign(&app, &ctx, &monthly, cho).await;
    assert_eq!(code(both), "benefit.other_credit");
    let refund = give::give_back(&app, &ctx, ada.partner, order.id, "").await;
    assert_eq!(code(refund), "refund.benefit_activated");
    holds(&app).await;
    // The next year has its own credit, and cho is free for another.
    app.live_to("2025-06-01").await;
    let shown = ada.get(&page).await.ok();
    shown.has("US$6,000 of US$6,000").has("Nobody has it yet");
    let ctx = app.system().await;
    seats::assign(&app, &ctx, &monthly, cho).await.expect("the monthly credit");
    let both = seats::assign(&app, &ctx, &own, cho).await;
    assert_eq!(code(both), "benefit.other_credit");
    seats::assign(&app, &ctx, &own, dee).await.expect("the next year's");
    holds(&app).await;
}

#[tokio::test]
async fn two_who_assign_a_years_credit_at_once_assign_it_once() {
    let app = TestApp::new().await;
    let (ada, _) = silver(&app).await;
    let own = which(&app, &ada, "silver", YEARLY).await;
    let cho = app.colleague(&ada, "Cho", Roles::NONE).await.person;
    let dee = app.colleague(&ada, "Dee", Roles::NONE).await.person;
    let ctx = app.system().await;
    let (one, other) =
        tokio::join!(seats::assign(&app, &ctx, &own, cho), seats::assign(&app, &ctx, &own, dee),);
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    assert_eq!(code(if one.is_ok() { other } else { one }), "benefit.short");
    holds(&app).await;
}

#[tokio::test]
async fn under_the_rules_of_2021_it_goes_on_to_somebody_else_and_never_to_nobody() {
    let app = TestApp::on("2021-06-01").await;
    let (mut ada, _) = silver(&app).await;
    let own = which(&app, &ada, "silver", YEARLY).await;
    let page = page(&own);
    ada.get(&page).await.ok().has("but not taken back");
    let cho = app.colleague(&ada, "Cho", Roles::NONE).await.person;
    let dee = app.colleague(&ada, "Dee", Roles::NONE).await.person;
    let ctx = app.system().await;
    seats::assign(&app, &ctx, &own, cho).await.expect("the year's credit");
    let held = store::list_assigned(app.db.read(), ada.partner).await.expect("held").remove(0);
    let hand_on = format!("{page}/assignments/{}", held.id);
    ada.get(&hand_on).await.ok().lacks("it becomes free");
    let freed = ada.post_form(&hand_on, &[("person", "nobody")]).await;
    freed.status(422).has("not back to nobody");
    ada.post_form(&hand_on, &[("person", &*dee.to_string())]).await.status(303);
    ada.get(&page).await.ok().has("US$0 of US$6,000").has("Dee");
    holds(&app).await;
}
