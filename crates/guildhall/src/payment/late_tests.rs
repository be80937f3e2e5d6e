//! What arrives later than the question about it: a page that was being opened, a press on a page
//! that closed.

use domain::order::OrderState;
use domain::payment::{Answer, PaymentState};
use jiff::SignedDuration;

use super::place::{self, Placed};
use super::{Payment, answer, store};
use crate::order::Order;
use crate::testing::{Member, TestApp};
use crate::world::gateway::simulated::{self, Behaviour, Call, Fault, Outcome};
use crate::world::gateway::{Purpose, Report, Session, SessionRequest};

/// An order that went to the gateway, where no page opened yet.
async fn placed_without_a_page(app: &TestApp, member: &mut Member) -> (Order, Payment) {
    let checkout = member.fills_in("action-pack", "card").await;
    let fault = Fault::TimeoutBefore;
    simulated::plan_fault(&app.db, Call::OpenPage, fault, 1).await.expect("planned");
    let path = member.buys(&checkout).await;
    let order = app.order(member.partner, &path).await;
    let payments = store::list_of_order(app.db.read(), order.partner, order.id).await;
    let payment = payments.expect("listed").remove(0);
    assert_eq!((payment.session.as_deref(), &payment.state), (None, &PaymentState::Pending));
    (order, payment)
}

async fn page_opens(app: &TestApp, payment: &Payment) -> Session {
    let request = SessionRequest {
        key: payment.gateway_key.clone(),
        purpose: Purpose::Charge(payment.amount),
        description: "late".to_owned(),
        locale: domain::text::Locale::EnUs,
        return_url: "/".to_owned(),
    };
    let now = app.system().await.now;
    app.world.gateway.open_session(&app.db, request, now).await.expect("a page")
}

async fn pays(app: &TestApp, session: &Session, pressed: jiff::Timestamp) -> bool {
    let outcome = Outcome::ApproveLosingAnswer;
    simulated::choose(&app.db, &session.name, Behaviour::Works, outcome, pressed).await.is_ok()
}

#[tokio::test]
async fn nobody_is_led_to_a_page_of_a_try_that_was_given_up_while_it_opened() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let (order, payment) = placed_without_a_page(&app, &mut ada).await;
    let ctx = app.system().await;
    let asked = answer::ask(&app, &ctx, order.partner, payment.id).await.expect("asked");
    assert_eq!(asked, PaymentState::Cancelled, "the gateway never saw it");
    assert_eq!(app.order(order.partner, &format!("/orders/{}", order.number)).await.state, {
        OrderState::Declined
    });
    // The page that was being opened meanwhile is there now.
    let session = page_opens(&app, &payment).await;
    let name = session.clone();
    let led = place::lead_to(&app, &ctx, &order, &payment, session).await.expect("led");
    assert_eq!(led, Placed::Order { number: order.number.clone() });
    assert!(!pays(&app, &name, ctx.now).await, "and nobody pays on it");
}

#[tokio::test]
async fn a_page_that_opened_while_the_gateway_was_asked_keeps_its_try() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let (order, payment) = placed_without_a_page(&app, &mut ada).await;
    let ctx = app.system().await;
    let session = page_opens(&app, &payment).await;
    let led = place::lead_to(&app, &ctx, &order, &payment, session.clone()).await.expect("led");
    assert!(matches!(led, Placed::Gateway { .. }), "{led:?}");
    let never_seen = Report::of(Answer::NotSeen);
    let state = answer::take_asked(&app, &ctx, &payment, never_seen).await.expect("taken in");
    assert_eq!(state, PaymentState::Pending);
    assert!(pays(&app, &session, ctx.now).await);
    // The first answer is lost with its webhook; the question of the day after finds out.
    for _ in 0..2 {
        app.advance_days(1).await;
        app.work().await;
    }
    let paid = app.order(order.partner, &format!("/orders/{}", order.number)).await;
    assert!(matches!(paid.state, OrderState::Completed { .. }), "{:?}", paid.state);
}

#[tokio::test]
async fn a_press_that_arrives_after_its_page_was_said_to_be_closed_charges_nothing() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let (order, payment) = placed_without_a_page(&app, &mut ada).await;
    let ctx = app.system().await;
    let session = page_opens(&app, &payment).await;
    place::lead_to(&app, &ctx, &order, &payment, session.clone()).await.expect("led");
    let closed = ctx.now + SignedDuration::from_secs(simulated::SESSION_SECONDS);
    let said = simulated::ask(&app.db, &payment.gateway_key, closed).await.expect("asked");
    assert_eq!(said.answer, Answer::NotSeen);
    assert!(!pays(&app, &session, ctx.now).await, "pressed before, arrived after");
    assert!(simulated::charged(&app.db).await.expect("the ledger").is_empty());
}
