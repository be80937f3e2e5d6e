//! Webhooks about disputes that never come: what they had to tell is asked for.

use domain::ids::PartnerId;
use sea_orm::ConnectionTrait;

use crate::db::task;
use crate::order::Order;
use crate::payment::books::store::chargebacks;
use crate::payment::refund::give;
use crate::payment::{inbox, store as payments};
use crate::testing::TestApp;
use crate::world::gateway::Event;
use crate::world::gateway::simulated::{self, Call, Fault};

const AS_BEFORE: &str = "475.00 0.00 0.00 | 0.00 0.00";
const HELD: &str = "475.00 475.00 -475.00 | 0.00 0.00";
const GONE: &str = "475.00 475.00 0.00 | 475.00 0.00";

/// The tasks about disputes there are and were: (open, closed).
async fn tasks(app: &TestApp, partner: PartnerId) -> (usize, usize) {
    let all = task::list_of(app.db.read(), partner, 100).await.expect("tasks can be listed");
    let about = all.iter().filter(|task| task.kind == "chargeback_opened");
    let (open, closed): (Vec<_>, Vec<_>) = about.partition(|task| task.closed_at.is_none());
    (open.len(), closed.len())
}

/// An order paid by card, and the gateway's name of its charge.
async fn bought(app: &TestApp) -> (Order, String) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.buys_by_card("action-pack", "approve").await;
    let order = app.order(ada.partner, &path).await;
    app.work().await;
    let tries = payments::list_of_order(app.db.read(), order.partner, order.id).await;
    let reference = tries.expect("charges").remove(0).reference.expect("a reference");
    (order, reference)
}

async fn contest(app: &TestApp, reference: &str) {
    let now = app.system().await.now;
    simulated::open_dispute(&app.db, reference, now).await.expect("contested");
    app.work().await;
}

async fn decide(app: &TestApp, reference: &str, won: bool) {
    let now = app.system().await.now;
    simulated::close_dispute(&app.db, reference, won, now).await.expect("decided");
    app.work().await;
}

async fn plan(app: &TestApp, call: Call, fault: Fault, times: u32) {
    simulated::plan_fault(&app.db, call, fault, times).await.expect("planned");
}

/// Both webhooks come after all, and more than once: nothing is any different.
async fn told_afterwards(app: &TestApp, order: &Order, reference: &str, won: bool) {
    let before = (app.sums(order.partner).await, tasks(app, order.partner).await);
    let reference = reference.to_owned();
    let amount = order.quote.total;
    let opened = Event::ChargebackOpened { reference: reference.clone(), amount };
    let closed = Event::ChargebackClosed { reference, won };
    let ctx = app.system().await;
    for event in [&opened, &closed, &closed, &opened] {
        assert!(inbox::take(app, &ctx, event).await.expect("taken in"));
    }
    let after = (app.sums(order.partner).await, tasks(app, order.partner).await);
    assert_eq!(before, after);
}

#[tokio::test]
async fn a_verdict_nobody_told_is_asked_for_the_next_day() {
    for (won, then) in [(true, AS_BEFORE), (false, GONE)] {
        let app = TestApp::new().await;
        let (order, reference) = bought(&app).await;
        contest(&app, &reference).await;
        plan(&app, Call::Webhook, Fault::Lost, 1).await;
        app.advance_minutes(30).await;
        decide(&app, &reference, won).await;
        assert_eq!(app.sums(order.partner).await, HELD, "nobody has told");
        app.live_to("2024-03-06").await;
        assert_eq!(app.sums(order.partner).await, then);
        assert_eq!(tasks(&app, order.partner).await, (0, 1));
        told_afterwards(&app, &order, &reference, won).await;
    }
}

#[tokio::test]
async fn a_dispute_that_stays_open_is_asked_about_more_and_more_rarely() {
    let app = TestApp::new().await;
    let (order, reference) = bought(&app).await;
    contest(&app, &reference).await;
    let begins = app.system().await.now;
    let mut questions = Vec::new();
    let mut now = begins;
    while let Some(next) =
        chargebacks::next_ask_at(app.db.read(), now.into()).await.expect("a question")
    {
        now = next.instant();
        questions.push(now.duration_since(begins).as_hours() / 24);
        if 40 <= questions.len() {
            break;
        }
        app.set_clock(now).await;
        app.work().await;
    }
    assert_eq!(questions[..12], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    assert_eq!(questions[36..], [131, 144, 158, 174]);
    assert_eq!(app.sums(order.partner).await, HELD);
}

#[tokio::test]
async fn a_dispute_nobody_told_is_found_the_next_day_and_its_verdict_is_heard() {
    let app = TestApp::new().await;
    let (order, reference) = bought(&app).await;
    plan(&app, Call::Webhook, Fault::Lost, 1).await;
    contest(&app, &reference).await;
    assert_eq!(app.sums(order.partner).await, AS_BEFORE, "nobody has told");
    // The first answer is lost, and the look is taken again an hour later.
    plan(&app, Call::AskDisputes, Fault::ServerError, 1).await;
    app.live_to("2024-03-05").await;
    assert_eq!(app.sums(order.partner).await, AS_BEFORE);
    app.live_to("2024-03-07").await;
    assert_eq!(app.sums(order.partner).await, HELD);
    assert_eq!(tasks(&app, order.partner).await, (1, 0));
    let opened =
        Event::ChargebackOpened { reference: reference.clone(), amount: order.quote.total };
    let ctx = app.system().await;
    assert!(inbox::take(&app, &ctx, &opened).await.expect("taken in"));
    assert_eq!(tasks(&app, order.partner).await, (1, 0), "it is the same dispute");
    decide(&app, &reference, true).await;
    assert_eq!(app.sums(order.partner).await, AS_BEFORE);
    assert_eq!(tasks(&app, order.partner).await, (0, 1));
}

#[tokio::test]
async fn a_dispute_that_began_and_ended_untold_is_made_up_for_as_a_whole() {
    for (won, then) in [(true, AS_BEFORE), (false, GONE)] {
        let app = TestApp::new().await;
        let (order, reference) = bought(&app).await;
        plan(&app, Call::Webhook, Fault::Lost, 2).await;
        contest(&app, &reference).await;
        app.advance_minutes(30).await;
        decide(&app, &reference, won).await;
        assert_eq!(app.sums(order.partner).await, AS_BEFORE, "nobody has told");
        app.live_to("2024-03-06").await;
        assert_eq!(app.sums(order.partner).await, then);
        assert_eq!(tasks(&app, order.partner).await, (0, 1));
        told_afterwards(&app, &order, &reference, won).await;
    }
}

#[tokio::test]
async fn a_dispute_about_money_that_went_back_before_is_one_task_for_ever() {
    let app = TestApp::new().await;
    let (order, reference) = bought(&app).await;
    let ctx = app.system().await;
    give::give_back(&app, &ctx, order.partner, order.id, "").await.expect("given");
    plan(&app, Call::Webhook, Fault::Lost, 1).await;
    contest(&app, &reference).await;
    app.live_to("2024-03-06").await;
    assert_eq!(tasks(&app, order.partner).await, (1, 0));
    let open = task::list_of(app.db.read(), order.partner, 100).await.expect("listed");
    let open = open.into_iter().find(|task| task.kind == "chargeback_opened").expect("a task");
    let scope = crate::db::PartnerScope::open(&app, order.partner).await.expect("locked");
    let id = domain::ids::TaskId(open.task_id);
    task::close(&scope, &ctx, id, "The bank was told".to_owned()).await.expect("closed");
    scope.commit().await.expect("kept");
    for day in ["2024-03-08", "2024-03-10"] {
        app.set_day(day).await;
        app.work().await;
    }
    assert_eq!(tasks(&app, order.partner).await, (0, 1), "a person has seen it");
}

#[tokio::test]
async fn a_dispute_about_a_charge_not_known_yet_waits_for_its_name() {
    let app = TestApp::new().await;
    app.rows_are_made_by_hand();
    let (order, reference) = bought(&app).await;
    let set = async |sql: String| {
        let transaction = app.db.begin().await.expect("begun");
        transaction.execute_unprepared(&sql).await.expect("changed");
        transaction.commit().await.expect("kept");
    };
    set("update payment set gateway_reference = 'charge_other'".to_owned()).await;
    plan(&app, Call::Webhook, Fault::Lost, 1).await;
    contest(&app, &reference).await;
    app.live_to("2024-03-06").await;
    assert_eq!(tasks(&app, order.partner).await, (0, 0));
    set(format!("update payment set gateway_reference = '{reference}'")).await;
    app.set_day("2024-03-08").await;
    app.work().await;
    assert_eq!(app.sums(order.partner).await, HELD);
}
