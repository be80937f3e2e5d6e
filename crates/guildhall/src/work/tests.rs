//! Days pass, and each thing happens once, on its day.

use domain::ids::{OfferCode, OrderId};
use domain::order::OrderState;
use domain::policy::Method;
use jiff::Timestamp;

use super::{Job, advance, run_once, schedule, upcoming};
use crate::db::event;
use crate::error::Error;
use crate::testing::{Member, TestApp};
use crate::world::clock;
use crate::world::gateway::simulated::{self, Behaviour, Outcome};
use crate::{order, payment, subscription};

/// Fills an order for Action Pack in and presses the button.
pub async fn places(app: &TestApp, member: &Member, method: Method) -> OrderId {
    let ctx = app.ctx_of(member).await;
    let offer = OfferCode::parse("action-pack").expect("a code");
    let id = subscription::buy::start(app, &ctx, &offer).await.expect("it can be bought");
    order::draft::accept_terms(app, &ctx, id, ctx.locale).await.expect("the terms are accepted");
    let contact = order::Contact {
        name: "Ada Chen".to_owned(),
        phone: "+1 555 0100".to_owned(),
        email: member.email.clone(),
    };
    let chosen = order::draft::choose_method(app, &ctx, id, method, &contact).await;
    chosen.expect("the way to pay is offered");
    let draft = order::store::get(app.db.read(), member.partner, id).await.expect("it is there");
    let placed = payment::place::place(app, &ctx, id, &draft.quote_hash).await;
    placed.expect("the order is placed");
    id
}

/// Buys Action Pack by card; the gateway's page is answered at once.
pub async fn buys(app: &TestApp, member: &Member, card: Behaviour, outcome: Outcome) -> OrderId {
    let id = places(app, member, Method::Card).await;
    let payments = payment::store::list_of_order(app.db.read(), member.partner, id).await;
    let session = payments.expect("there is a charge").remove(0).session.expect("and its page");
    let now = app.system().await.now;
    simulated::choose(&app.db, &session, card, outcome, now).await.expect("the page is open");
    id
}

async fn state(app: &TestApp, member: &Member, order: OrderId) -> OrderState {
    order::store::get(app.db.read(), member.partner, order).await.expect("it is there").state
}

/// The kinds of what happened to a company with the day of each, oldest first.
async fn diary(app: &TestApp, member: &Member) -> Vec<String> {
    let events = event::list(app.db.read(), member.partner, None, 1_000).await.expect("events");
    let mut lines: Vec<String> =
        events.iter().map(|event| format!("{} {}", event.on_day, event.kind)).collect();
    lines.reverse();
    lines
}

fn day(text: &str) -> Timestamp {
    format!("{text}T12:00:00Z").parse().expect("a day")
}

#[tokio::test]
async fn a_year_passes_with_one_reminder_and_one_charge() {
    let app = TestApp::on("2024-06-22").await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let order = buys(&app, &ada, Behaviour::Works, Outcome::Approve).await;
    let mut positions = Vec::new();
    let report =
        advance::to(&app, day("2025-07-10"), |position| positions.push(position.now)).await;
    assert_eq!(report.expect("time passes").first_failure(), None);
    assert!(matches!(state(&app, &ada, order).await, OrderState::Completed { .. }));
    assert!(positions.is_sorted() && positions.last() == Some(&day("2025-07-10")));
    let diary = diary(&app, &ada).await;
    let since_purchase = diary.iter().position(|line| line.contains("order.started"));
    assert_eq!(
        diary[since_purchase.expect("the purchase")..],
        [
            "2024-06-22 order.started",
            "2024-06-22 order.terms_accepted",
            "2024-06-22 order.placed",
            "2024-06-22 payment.succeeded",
            "2024-06-22 subscription.started",
            "2024-06-22 money.allocated",
            "2024-06-22 invoice.issued",
            "2024-06-22 order.completed",
            "2025-05-23 benefit.lapse_told",
            "2025-06-07 subscription.reminded",
            "2025-06-22 benefit.lapse_told",
            "2025-06-23 order.started",
            "2025-06-23 order.terms_accepted",
            "2025-06-23 order.placed",
            "2025-06-23 payment.succeeded",
            "2025-06-23 subscription.renewed",
            "2025-06-23 money.allocated",
            "2025-06-23 invoice.issued",
            "2025-06-23 order.completed",
        ]
    );
    let ledger = simulated::charged(&app.db).await.expect("the gateway's ledger");
    let books = payment::store::list_succeeded(app.db.read()).await.expect("our books");
    assert_eq!((ledger.len(), &ledger), (2, &books));
}

#[tokio::test]
async fn what_was_missed_while_nobody_worked_is_done_once_and_what_is_past_is_left() {
    let app = TestApp::on("2024-06-22").await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    buys(&app, &ada, Behaviour::Works, Outcome::Approve).await;
    run_once(&app).await.expect("the purchase is settled");
    // Two weeks without a runner, over the reminder and the charge.
    app.set_day("2025-06-30").await;
    let report = run_once(&app).await.expect("it catches up");
    assert_eq!(report.first_failure(), None);
    let again = run_once(&app).await.expect("it looks again");
    assert_eq!(again.taken(), 0, "{again:?}");
    let diary = diary(&app, &ada).await;
    let late: Vec<&String> = diary.iter().filter(|line| line.starts_with("2025")).collect();
    assert!(late.contains(&&"2025-06-30 subscription.renewed".to_owned()), "{late:?}");
    // A word about an anniversary that has passed is of no use to anybody.
    assert!(!late.iter().any(|line| line.contains("reminded")), "{late:?}");
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_until_it_is_found_and_charged_once() {
    let app = TestApp::on("2024-06-22").await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let order = buys(&app, &ada, Behaviour::Works, Outcome::ApproveTellingLate).await;
    advance::to(&app, day("2024-06-24"), |_| ()).await.expect("two days pass");
    assert_eq!(state(&app, &ada, order).await, OrderState::Authorising);
    advance::to(&app, day("2024-06-26"), |_| ()).await.expect("and two more");
    assert!(matches!(state(&app, &ada, order).await, OrderState::Completed { .. }));
    assert_eq!(simulated::charged(&app.db).await.expect("the ledger").len(), 1);
}

#[tokio::test]
async fn a_transfer_order_expires_the_day_after_its_last_day() {
    let app = TestApp::on("2024-06-22").await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let order = places(&app, &ada, Method::Transfer).await;
    // Bought on the 22nd, it can be paid for 30 days: to the 22nd of July.
    advance::to(&app, day("2024-07-22"), |_| ()).await.expect("30 days pass");
    assert!(matches!(state(&app, &ada, order).await, OrderState::AwaitingPayment { .. }));
    advance::to(&app, day("2024-07-23"), |_| ()).await.expect("one more");
    assert!(matches!(state(&app, &ada, order).await, OrderState::Expired { .. }));
    assert!(diary(&app, &ada).await.contains(&"2024-07-23 order.expired".to_owned()));
}

#[tokio::test]
async fn a_job_that_fails_for_ever_does_not_hold_the_clock_up() {
    use sea_orm::ConnectionTrait;
    let app = TestApp::on("2024-06-22").await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let bob = app.enrolled_partner("Fabrikam Industries", "JP").await;
    buys(&app, &ada, Behaviour::Works, Outcome::Approve).await;
    buys(&app, &bob, Behaviour::Works, Outcome::Approve).await;
    run_once(&app).await.expect("the purchases are settled");
    // A row nobody can read: Ada's charge and reminder fail each time they are tried.
    let broken = format!(
        "update term set arithmetic = 'days_365', policy_code = 'pc-lost' \
        where partner_id = {}",
        sql_id(&app, ada.partner.0)
    );
    let transaction = app.db.begin().await.expect("a transaction");
    transaction.execute_unprepared(&broken).await.expect("the row is spoilt");
    transaction.commit().await.expect("it is kept");
    let report = advance::to(&app, day("2025-07-10"), |_| ()).await.expect("time passes");
    assert!(report.first_failure().is_some_and(|text| text.contains("pc-lost")), "{report:?}");
    let reading = clock::reading(&app.db).await.expect("the clock");
    assert_eq!((reading.now, reading.moving_to), (day("2025-07-10"), None));
    assert!(reading.error.is_some_and(|text| text.contains("pc-lost")));
    let bobs = diary(&app, &bob).await;
    assert!(bobs.contains(&"2025-06-07 subscription.reminded".to_owned()), "{bobs:?}");
    assert!(bobs.contains(&"2025-06-23 subscription.renewed".to_owned()), "{bobs:?}");
}

/// A UUID as either engine writes it in a statement.
fn sql_id(app: &TestApp, id: sea_orm::prelude::Uuid) -> String {
    if app.db.is_sqlite() { format!("x'{}'", id.simple()) } else { format!("'{id}'") }
}

#[tokio::test]
async fn time_never_runs_backwards_and_one_mover_moves_it() {
    let app = TestApp::on("2024-06-22").await;
    let refused = |ended: Result<(), Error>| match ended {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("this is no refusal: {other:?}"),
    };
    let back = advance::to(&app, day("2024-06-21"), |_| ()).await.map(|_| ());
    assert_eq!(refused(back), "clock.backwards");
    let first = advance::begin(&app, day("2024-07-01")).await.expect("the clock stands");
    let second = advance::begin(&app, day("2024-07-02")).await.map(|_| ());
    assert_eq!(refused(second), "clock.moving");
    first.run(&app, |_| ()).await.expect("it moves");
    assert_eq!(app.today().await.to_string(), "2024-07-01");
    advance::to(&app, day("2024-07-02"), |_| ()).await.expect("the clock stands again");
}

#[tokio::test]
async fn what_lies_ahead_is_what_then_happens() {
    let app = TestApp::on("2024-06-22").await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    buys(&app, &ada, Behaviour::Works, Outcome::Approve).await;
    run_once(&app).await.expect("the purchase is settled");
    let ahead = upcoming(&app, 50).await.expect("the list");
    let lines: Vec<String> = ahead
        .iter()
        .map(|one| {
            let runs = if one.what.fires() { "runs" } else { "passes" };
            format!("{} {} {runs}", one.on, one.what.code())
        })
        .collect();
    assert_eq!(
        lines,
        [
            "2025-06-07 reminder_upcoming runs",
            "2025-06-22 term_ends passes",
            "2025-06-23 charge runs",
            "2025-06-23 window_opens passes",
            "2025-07-15 reminder_last_week runs",
            "2025-07-22 benefits_end passes",
            "2025-07-22 window_closes passes",
        ]
    );
    let next = schedule::next_due(&app, app.system().await.now).await.expect("the next instant");
    // Ninety days before the year ends its benefits are looked at; nothing is told yet.
    assert_eq!(next.map(|at| at.to_string()).as_deref(), Some("2025-03-24T00:00:00Z"));
    assert_eq!(upcoming(&app, 2).await.expect("the list").len(), 2);
}

#[tokio::test]
async fn a_runner_stops_when_it_is_told_to() {
    let app = TestApp::on("2024-06-22").await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let order = buys(&app, &ada, Behaviour::Works, Outcome::Approve).await;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let runner = tokio::spawn(super::run_forever(app.shared(), stopped));
    for _ in 0..200 {
        if matches!(state(&app, &ada, order).await, OrderState::Completed { .. }) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert!(matches!(state(&app, &ada, order).await, OrderState::Completed { .. }));
    stop.send(true).expect("the runner listens");
    let ended = tokio::time::timeout(std::time::Duration::from_secs(20), runner).await;
    ended.expect("it stops soon").expect("and in good order");
}

#[test]
fn a_move_lives_through_every_job_but_typesetting_and_checkpoints() {
    let left_out: Vec<Job> =
        Job::ALL.into_iter().filter(|job| !Job::ON_THE_WAY.contains(job)).collect();
    assert_eq!(left_out, [Job::RenderInvoices, Job::TakeCheckpoint]);
}
