//! The books hold after every way money can come.

use domain::money::{Currency, Money};

use super::{Source, allocate, release, standing, store};
use crate::db::{PartnerScope, task};
use crate::payment::{inbox, store as payments};
use crate::testing::{Member, TestApp};
use crate::world::gateway::{Event, simulated};

/// `received refunded refunding allocated reserved unallocated | invoiced credited open`, in whole
/// units of the only currency.
async fn books(app: &TestApp, member: &Member) -> String {
    let standing = standing(app.db.read(), member.partner).await.expect("the books add up");
    let rows = standing.iter().map(|one| {
        let whole = |money: Money| money.decimal();
        let money = [
            one.received,
            one.refunded,
            one.refunding,
            one.allocated,
            one.reserved,
            one.unallocated,
        ];
        let papers = [one.invoiced, one.credited, one.open];
        format!("{} | {}", money.map(whole).join(" "), papers.map(whole).join(" "))
    });
    rows.collect::<Vec<String>>().join("; ")
}

fn dollars(whole: i64) -> Money {
    Money::new(whole * 100, Currency::parse("USD").expect("a currency"))
}

#[tokio::test]
async fn what_was_paid_is_allocated_to_what_was_invoiced() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    assert_eq!(books(&app, &ada).await, "");
    ada.buys_by_card("action-pack", "approve").await;
    let paid = "475.00 0.00 0.00 475.00 0.00 0.00 | 475.00 0.00 0.00";
    assert_eq!(books(&app, &ada).await, paid);
    let mut ben = app.enrolled_partner("Fabrikam", "US").await;
    let path = ben.orders_by_transfer("action-pack").await;
    let order = app.order(ben.partner, &path).await;
    app.receives(&order, ("100.00", "USD"), "B-1").await;
    assert_eq!(books(&app, &ben).await, "100.00 0.00 0.00 0.00 0.00 100.00 | 0.00 0.00 0.00");
    app.receives(&order, ("475.00", "USD"), "B-2").await;
    let both = "575.00 0.00 0.00 475.00 0.00 100.00 | 475.00 0.00 0.00";
    assert_eq!(books(&app, &ben).await, both);
    assert_eq!(books(&app, &ada).await, paid, "the other company's books are its own");
}

#[tokio::test]
async fn money_put_to_an_order_in_parts_can_be_taken_off_again_once() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.orders_by_transfer("action-pack").await;
    let order = app.order(ada.partner, &path).await;
    app.receives(&order, ("200.00", "USD"), "B-1").await;
    let receipts = payments::list_receipts(app.db.read(), ada.partner, order.id).await;
    let source = Source::Receipt(receipts.expect("listed")[0].id);
    let ctx = app.system().await;
    let scope = PartnerScope::open(&app, ada.partner).await.expect("a scope");
    allocate(&scope, &app, &ctx, source, order.id, dollars(150)).await.expect("allocated");
    let too_much = allocate(&scope, &app, &ctx, source, order.id, dollars(51)).await;
    assert!(too_much.is_err(), "more than the source has left");
    let euros = Money::new(1, Currency::parse("EUR").expect("a currency"));
    assert!(allocate(&scope, &app, &ctx, source, order.id, euros).await.is_err());
    allocate(&scope, &app, &ctx, source, order.id, dollars(50)).await.expect("the rest");
    scope.commit().await.expect("committed");
    let reserved = "200.00 0.00 0.00 0.00 200.00 0.00 | 0.00 0.00 0.00";
    assert_eq!(books(&app, &ada).await, reserved);
    let scope = PartnerScope::open(&app, ada.partner).await.expect("a scope");
    let released = release(&scope, &app, &ctx, source, order.id).await.expect("released");
    assert_eq!(released, Some(dollars(200)));
    let again = release(&scope, &app, &ctx, source, order.id).await.expect("nothing is left");
    assert_eq!(again, None);
    scope.commit().await.expect("committed");
    let free = "200.00 0.00 0.00 0.00 0.00 200.00 | 0.00 0.00 0.00";
    assert_eq!(books(&app, &ada).await, free);
    let held = store::held(app.db.read(), ada.partner, source).await.expect("held");
    assert_eq!(held.refundable(), dollars(200));
}

#[tokio::test]
async fn an_order_charged_twice_keeps_both_and_calls_an_operator() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "card").await;
    let gateway = ada.buys(&checkout).await;
    let path = ada.finishes(&gateway, "works", "decline").await;
    let gateway = ada.buys(&checkout).await;
    ada.finishes(&gateway, "works", "approve").await;
    let order = app.order(ada.partner, &path).await;
    let tries = payments::list_of_order(app.db.read(), ada.partner, order.id).await.expect("tries");
    // The gateway finds out that the first card was charged after all.
    simulated::charge_after_all(&app.db, &tries[0].gateway_key).await.expect("its ledger");
    let ctx = app.system().await;
    for _ in 0..3 {
        let told = Event::ChargeChanged { key: tries[0].gateway_key.clone() };
        inbox::take(&app, &ctx, &told).await.expect("the webhook is taken");
    }
    let twice = "950.00 0.00 0.00 475.00 0.00 475.00 | 475.00 0.00 0.00";
    assert_eq!(books(&app, &ada).await, twice);
    let tasks = task::list_open(app.db.read(), 10).await.expect("tasks");
    let kinds: Vec<&str> = tasks.iter().map(|task| task.kind.as_str()).collect();
    assert_eq!(kinds, ["paid_twice"]);
    let ours = payments::list_succeeded(app.db.read()).await.expect("our charges");
    assert_eq!(ours, simulated::charged(&app.db).await.expect("the gateway's"));
    ada.get(&path).await.ok().has("is yours");
}
