//! Money that goes back: by card and by transfer, whatever the gateway answers, and taken by a
//! bank.

use domain::ids::CompetencyCode;
use domain::offer::CompetencyLevel;
use domain::payment::RefundState;
use jiff::civil::date;
use sea_orm::ConnectionTrait;

use super::{give, made};
use crate::db::task;
use crate::error::Error;
use crate::order::Order;
use crate::partner::competency;
use crate::payment::books::store::refunds;
use crate::payment::books::{Refund, Source};
use crate::payment::{inbox, store as payments};
use crate::subscription;
use crate::testing::{Member, TestApp};
use crate::world::gateway::Event;
use crate::world::gateway::simulated::{self, Call, Fault};

async fn open_tasks(app: &TestApp) -> String {
    let tasks = task::list_open(app.db.read(), 100).await.expect("tasks can be listed");
    tasks.into_iter().map(|task| task.kind).collect::<Vec<_>>().join(" ")
}

async fn of(app: &TestApp, order: &Order) -> Vec<Refund> {
    refunds::list(app.db.read(), order.partner, Some(order.id)).await.expect("refunds")
}

async fn states(app: &TestApp, order: &Order) -> String {
    let all = of(app, order).await;
    all.iter().map(|refund| refund.state.code()).collect::<Vec<_>>().join(" ")
}

async fn bought(app: &TestApp) -> (Member, Order, String) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.buys_by_card("action-pack", "approve").await;
    let order = app.order(ada.partner, &path).await;
    (ada, order, path)
}

fn code(refused: Result<impl std::fmt::Debug, Error>) -> &'static str {
    match refused {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("it was not refused: {other:?}"),
    }
}

#[tokio::test]
async fn a_fee_comes_back_with_a_credit_note_and_the_membership_ends() {
    let app = TestApp::new().await;
    let (mut ada, order, path) = bought(&app).await;
    app.advance_days(30).await;
    let ctx = app.system().await;
    let given = give::give_back(&app, &ctx, order.partner, order.id, "").await.expect("given");
    assert_eq!(given.len(), 1);
    assert_eq!(states(&app, &order).await, "succeeded");
    assert_eq!(app.sums(order.partner).await, "475.00 475.00 0.00 | 475.00 0.00");
    let theirs = simulated::refunded(&app.db).await.expect("the gateway's ledger");
    assert_eq!(theirs.len(), 1);
    let mails = app.mails(&ada.email).await;
    let subjects: Vec<&str> = mails.iter().rev().take(2).map(|m| m.subject.as_str()).collect();
    assert!(subjects[0].contains("was given back") && subjects[1].contains("comes back"));
    assert_eq!(open_tasks(&app).await, "");
    // It is over: given back once, bought anew whenever they like, never charged again.
    let again = give::give_back(&app, &ctx, order.partner, order.id, "please").await;
    assert_eq!(code(again), "refund.ended");
    let page = ada.get("/invoices").await.ok();
    page.has("-000002");
    ada.get(&path).await.ok().has("was given back");
    let anew = ada.buys_by_card("action-pack", "approve").await;
    assert_ne!(anew, path);
    app.live_to("2025-06-01").await;
}

#[tokio::test]
async fn after_thirty_days_only_goodwill_gives_it_back_and_says_why() {
    let app = TestApp::new().await;
    let (ada, order, _) = bought(&app).await;
    app.advance_days(31).await;
    let ctx = app.system().await;
    let late = give::give_back(&app, &ctx, order.partner, order.id, "").await;
    assert_eq!(code(late), "refund.too_late");
    let member = app.ctx_of(&ada).await;
    let own = give::give_back(&app, &member, order.partner, order.id, "").await;
    assert!(matches!(own, Err(Error::Forbidden(_))), "{own:?}");
    let why = "Their director passed away";
    give::give_back(&app, &ctx, order.partner, order.id, why).await.expect("goodwill");
    let found = crate::invoice::store::list(app.db.read(), order.partner, None, 9).await;
    let note = &found.expect("documents")[0];
    assert_eq!(note.issued.total(), order.quote.total);
    assert_eq!(states(&app, &order).await, "succeeded");
}

#[tokio::test]
async fn a_fee_given_back_after_its_year_lapsed_ends_nothing_and_leaves_the_next_year_alone() {
    let app = TestApp::new().await;
    let (mut ada, order, _) = bought(&app).await;
    let off = format!("/subscriptions/{}/automatic-renewal", ada.subscription().await);
    ada.post_form(&off, &[]).await.status(303);
    app.live_to("2025-06-02").await;
    ada.buys_by_card("action-pack", "approve").await;
    let ctx = app.system().await;
    let why = "A year nobody could use";
    give::give_back(&app, &ctx, order.partner, order.id, why).await.expect("goodwill");
    assert_eq!(states(&app, &order).await, "succeeded");
    assert_eq!(app.sums(order.partner).await, "950.00 475.00 0.00 | 475.00 0.00");
    let held = subscription::store::list(app.db.read(), ada.partner).await.expect("both");
    assert!(held.iter().all(|one| one.subscription.ending.is_none()), "{held:?}");
    ada.get("/offers?tab=purchased").await.ok().has("Purchased 1").has("Active");
}

#[tokio::test]
async fn whatever_the_gateway_answers_it_gives_back_once_or_a_task_says_not() {
    for (fault, at_once, later) in [
        (Some(Fault::TimeoutBefore), "unknown", "succeeded"),
        (Some(Fault::TimeoutAfter), "unknown", "succeeded"),
        (Some(Fault::TooMany), "pending", "succeeded"),
        (Some(Fault::ServerError), "unknown", "succeeded"),
        (None, "succeeded", "succeeded"),
    ] {
        let app = TestApp::new().await;
        let (_ada, order, _) = bought(&app).await;
        if let Some(fault) = fault {
            simulated::plan_fault(&app.db, Call::Refund, fault, 1).await.expect("planned");
        }
        let ctx = app.system().await;
        give::give_back(&app, &ctx, order.partner, order.id, "").await.expect("given");
        assert_eq!(states(&app, &order).await, at_once, "{fault:?}");
        app.advance_minutes(6).await;
        app.work().await;
        assert_eq!(states(&app, &order).await, later, "{fault:?}");
        let theirs = simulated::refunded(&app.db).await.expect("the gateway's ledger");
        assert_eq!(theirs.len(), 1, "{fault:?}: given back once");
        assert_eq!(open_tasks(&app).await, "");
    }
}

#[tokio::test]
async fn a_refused_refund_leaves_the_money_here_with_a_task_and_is_tried_anew() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.buys_by_card("action-pack", "approve_refund_fails").await;
    let order = app.order(ada.partner, &path).await;
    let ctx = app.system().await;
    give::give_back(&app, &ctx, order.partner, order.id, "").await.expect("begun");
    assert_eq!(states(&app, &order).await, "failed");
    assert_eq!(open_tasks(&app).await, "refund_failed");
    assert_eq!(app.sums(order.partner).await, "475.00 0.00 475.00 | 475.00 0.00");
    let mind = app.db.begin().await.expect("a transaction");
    let changes_it = "update world_gateway_charge set refunds_fail = 0";
    mind.execute_unprepared(changes_it).await.expect("the bank no longer refuses");
    mind.commit().await.expect("committed");
    let source = of(&app, &order).await[0].source;
    give::give_free(&app, &ctx, order.partner, source).await.expect("tried anew");
    assert_eq!(states(&app, &order).await, "succeeded failed");
    assert_eq!(open_tasks(&app).await, "");
    let nothing = give::give_free(&app, &ctx, order.partner, source).await;
    assert_eq!(code(nothing), "refund.nothing_left");
}

#[tokio::test]
async fn a_transfer_goes_back_when_somebody_made_it_at_the_bank() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.orders_by_transfer("action-pack").await;
    let order = app.order(ada.partner, &path).await;
    app.receives(&order, ("475.00", "USD"), "B-1").await;
    app.receives(&order, ("475.00", "USD"), "B-2").await;
    assert_eq!(open_tasks(&app).await, "receipt_duplicate");
    let receipts = payments::list_receipts(app.db.read(), ada.partner, order.id).await;
    let second = receipts.expect("receipts").into_iter().find(|one| one.bank_reference == "B-2");
    let source = Source::Receipt(second.expect("the second").id);
    let ctx = app.system().await;
    let id = give::give_free(&app, &ctx, ada.partner, source).await.expect("begun");
    assert_eq!(
        (states(&app, &order).await, open_tasks(&app).await),
        ("pending".to_owned(), "refund_transfer".to_owned(),)
    );
    made::made(&app, &ctx, ada.partner, id, "OUT-77").await.expect("made");
    let twice = made::made(&app, &ctx, ada.partner, id, "OUT-78").await;
    assert_eq!(code(twice), "refund.already_made");
    assert_eq!(states(&app, &order).await, "succeeded");
    assert_eq!(open_tasks(&app).await, "");
    assert_eq!(app.sums(ada.partner).await, "950.00 475.00 0.00 | 0.00 0.00");
    ada.get(&path).await.ok().has("is yours");
    // The membership's own fee, too.
    give::give_back(&app, &ctx, ada.partner, order.id, "").await.expect("begun");
    assert_eq!(app.sums(ada.partner).await, "950.00 475.00 0.00 | 475.00 0.00");
    assert_eq!(states(&app, &order).await, "pending succeeded");
}

/// The charge of an order at the gateway.
async fn charge(app: &TestApp, order: &Order) -> String {
    let tries = payments::list_of_order(app.db.read(), order.partner, order.id).await;
    tries.expect("charges").remove(0).reference.expect("a reference")
}

#[tokio::test]
async fn a_dispute_that_is_won_changes_nothing_in_the_end() {
    let app = TestApp::new().await;
    let (mut ada, order, path) = bought(&app).await;
    let reference = charge(&app, &order).await;
    let ctx = app.system().await;
    simulated::open_dispute(&app.db, &reference, ctx.now).await.expect("contested");
    app.work().await;
    assert_eq!(open_tasks(&app).await, "chargeback_opened");
    assert_eq!(app.sums(ada.partner).await, "475.00 475.00 -475.00 | 0.00 0.00");
    ada.get(&path).await.ok().has("is yours");
    let back = give::give_back(&app, &ctx, order.partner, order.id, "").await;
    assert_eq!(code(back), "refund.nothing_left");
    app.advance_days(9).await;
    let ctx = app.system().await;
    simulated::close_dispute(&app.db, &reference, true, ctx.now).await.expect("won");
    app.work().await;
    assert_eq!(open_tasks(&app).await, "");
    assert_eq!(app.sums(ada.partner).await, "475.00 0.00 0.00 | 0.00 0.00");
    ada.get(&path).await.ok().has("is yours");
}

#[tokio::test]
async fn a_dispute_that_is_lost_ends_the_membership_and_credits_its_invoice() {
    let app = TestApp::new().await;
    let (mut ada, order, _) = bought(&app).await;
    let reference = charge(&app, &order).await;
    let ctx = app.system().await;
    simulated::open_dispute(&app.db, &reference, ctx.now).await.expect("contested");
    simulated::close_dispute(&app.db, &reference, false, ctx.now).await.expect("lost");
    app.work().await;
    app.work().await;
    assert_eq!(open_tasks(&app).await, "");
    assert_eq!(app.sums(ada.partner).await, "475.00 475.00 0.00 | 475.00 0.00");
    assert!(app.last_mail(&ada.email).await.subject.contains("membership ended"));
    let held = ada.get("/offers?tab=purchased").await.ok();
    held.lacks("Renews itself");
    ada.buys_by_card("action-pack", "approve").await;
}

/// I22: a year that ended by itself does not end again over the one that took its place.
#[tokio::test]
async fn a_dispute_that_is_lost_after_the_year_lapsed_leaves_the_next_membership_alone() {
    let app = TestApp::new().await;
    let (mut ada, order, _) = bought(&app).await;
    let reference = charge(&app, &order).await;
    let off = format!("/subscriptions/{}/automatic-renewal", ada.subscription().await);
    ada.post_form(&off, &[]).await.status(303);
    app.live_to("2025-06-02").await;
    ada.buys_by_card("action-pack", "approve").await;
    let ctx = app.system().await;
    simulated::open_dispute(&app.db, &reference, ctx.now).await.expect("contested");
    app.work().await;
    app.live_to("2025-07-01").await;
    let ctx = app.system().await;
    simulated::close_dispute(&app.db, &reference, false, ctx.now).await.expect("lost");
    app.work().await;
    let held = subscription::store::list(app.db.read(), ada.partner).await.expect("both");
    assert!(held.iter().all(|one| one.subscription.ending.is_none()), "{held:?}");
    ada.get("/offers?tab=purchased").await.ok().has("Purchased 1").has("Active");
}

#[tokio::test]
async fn a_verdict_told_before_its_dispute_and_many_times_counts_once() {
    for won in [true, false] {
        let app = TestApp::new().await;
        let (ada, order, _) = bought(&app).await;
        let reference = charge(&app, &order).await;
        let ctx = app.system().await;
        simulated::open_dispute(&app.db, &reference, ctx.now).await.expect("contested");
        simulated::close_dispute(&app.db, &reference, won, ctx.now).await.expect("decided");
        let closed = Event::ChargebackClosed { reference: reference.clone(), won };
        let opened = Event::ChargebackOpened { reference, amount: order.quote.total };
        for event in [&closed, &opened, &closed, &opened] {
            inbox::take(&app, &ctx, event).await.expect("taken in");
        }
        let expected =
            if won { "475.00 0.00 0.00 | 0.00 0.00" } else { "475.00 475.00 0.00 | 475.00 0.00" };
        assert_eq!(app.sums(ada.partner).await, expected);
        assert_eq!(open_tasks(&app).await, "");
        assert!(of(&app, &order).await.iter().all(|one| one.state == RefundState::Succeeded));
    }
}

#[tokio::test]
async fn an_operator_gives_a_fee_back_step_by_step_and_the_company_sees_it() {
    let app = TestApp::new().await;
    let (mut ada, order, path) = bought(&app).await;
    let mut grace = app.operator().await;
    let shown = grace.get(&format!("/operator/orders/{}", order.number)).await.ok();
    let give = shown.attribute("a[href*='/refunds/new']", "href").expect("give the fee back");
    let money = shown.attribute("a[href$='/money']", "href").expect("the company's money");
    let page = grace.get(&give).await.ok().has("Nothing has happened yet").has("USD");
    let page = page.has("Action Pack").has("Ends with it").lacks("Reason for goodwill");
    drop(page);
    ada.get(&give).await.status(403);
    let base = money.trim_end_matches("/money").to_owned();
    let fields = [("order", order.number.as_str()), ("source", ""), ("goodwill", "")];
    let done = grace.post_form(&format!("{base}/refunds"), &fields).await;
    done.leads_to(&format!("{money}?notice=refund-begun"));
    grace.get(&money).await.ok().has("The membership was given back").has("Given back");
    grace.get(&give).await.ok().has("It cannot be given back").has("The membership ended on");
    let page = ada.get(&path).await.ok().has("its fee comes back").lacks("is yours");
    drop(page);
    assert_eq!(states(&app, &order).await, "succeeded");
}

#[tokio::test]
async fn an_operator_sends_a_surplus_transfer_back_and_records_it() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.orders_by_transfer("action-pack").await;
    let order = app.order(ada.partner, &path).await;
    app.receives(&order, ("500.00", "USD"), "B-1").await;
    let mut grace = app.operator().await;
    let shown = grace.get(&format!("/operator/orders/{}", order.number)).await.ok();
    let money = shown.attribute("a[href$='/money']", "href").expect("the company's money");
    let page = grace.get(&money).await.ok().has("Transfer").has("Give it back");
    let give = page.attribute("a[href*='source=receipt']", "href").expect("give it back");
    grace.get(&give).await.ok().has("By transfer").has("stay as they are");
    let source = give.rsplit("source=").next().expect("a source").to_owned();
    let base = money.trim_end_matches("/money").to_owned();
    let fields = [("order", ""), ("source", source.as_str()), ("goodwill", "")];
    grace.post_form(&format!("{base}/refunds"), &fields).await.status(303);
    let page = grace.get(&money).await.ok().has("More than was due").has("Waits");
    let refund = page.attribute("a[href*='/refunds/0']", "href").expect("the refund");
    let nothing = [("bank_reference", " ")];
    grace.post_form(&refund, &nothing).await.status(422).has("The bank’s reference");
    let made = [("bank_reference", "OUT-1")];
    let done = grace.post_form(&refund, &made).await;
    done.leads_to(&format!("{money}?notice=refund-made"));
    grace.get(&refund).await.ok().has("OUT-1").lacks("Make the transfer");
    assert_eq!(open_tasks(&app).await, "");
    assert!(app.last_mail(&ada.email).await.subject.contains("was given back"));
}

#[tokio::test]
async fn the_cancel_page_says_what_comes_back_today_and_why_not() {
    let app = TestApp::new().await;
    let (mut ada, order, _) = bought(&app).await;
    let held = ada.subscription().await;
    let cancel = format!("/support?topic=cancel&subscription={held}");
    ada.get(&cancel).await.ok().has("A refund is possible today").has("US$475.00");
    let reference = charge(&app, &order).await;
    let ctx = app.system().await;
    simulated::open_dispute(&app.db, &reference, ctx.now).await.expect("contested");
    app.work().await;
    ada.get(&cancel).await.ok().has("No refund today");
    simulated::close_dispute(&app.db, &reference, true, ctx.now).await.expect("won");
    app.work().await;
    app.advance_days(31).await;
    ada.get(&cancel).await.ok().has("No refund any more");
}

#[tokio::test]
async fn silver_that_became_gold_keeps_its_fee_and_gold_counts_from_its_own_day() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let system = app.system().await;
    let code_of = CompetencyCode::parse("cloud-platform").expect("a code");
    let attained = CompetencyLevel::Gold;
    competency::record(&app, &system, ada.partner, &code_of, attained, system.today)
        .await
        .expect("a competency is recorded");
    let silver = ada.buys_by_card("silver", "approve").await;
    let silver = app.order(ada.partner, &silver).await;
    app.advance_days(10).await;
    let gold = ada.buys_by_card("gold", "approve").await;
    let gold = app.order(ada.partner, &gold).await;
    assert_eq!(gold.quote.discount.minor * 4, gold.quote.list.minor);
    let held = subscription::store::list(app.db.read(), ada.partner).await.expect("held");
    let term = held[0].term().expect("gold's year");
    assert_eq!((term.starts_on, term.ends_on), (date(2024, 3, 14), date(2025, 3, 14)));
    let ctx = app.system().await;
    let back = give::give_back(&app, &ctx, ada.partner, silver.id, "please").await;
    assert_eq!(code(back), "refund.used_for_upgrade");
    assert!(of(&app, &silver).await.is_empty(), "nothing of silver goes back");
    // Gold itself comes back as bought, and silver stays ended.
    give::give_back(&app, &ctx, ada.partner, gold.id, "").await.expect("gold comes back");
    let held = ada.get("/offers?tab=purchased").await.ok().texts(".tile-title");
    assert!(held.is_empty(), "{held:?}");
    app.live_to("2025-05-01").await;
    let charged = simulated::charged(&app.db).await.expect("the gateway's ledger");
    assert_eq!(charged.len(), 2, "nothing renews itself");
}
