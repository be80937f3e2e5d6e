//! Everybody presses the button at once.

use super::store;
use crate::order;
use crate::testing::{Browser, Member, TestApp};
use crate::world::gateway::simulated;

/// Tabs and colleagues that press at the same moment, each twice.
const PRESSERS: usize = 8;
const TIMES: usize = 100;

/// Opens the review once and presses its button from everywhere. Returns the one place to which
/// every press led.
async fn press(member: &mut Member) -> String {
    let checkout = member.fills_in("action-pack", "card").await;
    let path = format!("{checkout}/review");
    let review = member.get(&path).await.ok();
    let quote = review.attribute("input[name=quote]", "value").expect("the quote");
    let presses = (0..PRESSERS).map(|_| {
        let (browser, path, quote) = (member.browser.clone(), path.clone(), quote.clone());
        tokio::spawn(async move { double_click(browser, &path, &quote).await })
    });
    let presses: Vec<_> = presses.collect();
    let mut led = Vec::new();
    for press in presses {
        led.extend(press.await.expect("a press is answered"));
    }
    assert_eq!(led.len(), 2 * PRESSERS);
    led.sort();
    led.dedup();
    assert_eq!(led.len(), 1, "every press leads to one page");
    led.remove(0)
}

async fn double_click(browser: Browser, path: &str, quote: &str) -> [String; 2] {
    let click = async |mut browser: Browser| {
        let answer = browser.post_form(path, &[("quote", quote)]).await;
        answer.status(303).location().to_owned()
    };
    let (first, second) = tokio::join!(click(browser.clone()), click(browser));
    [first, second]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_times_eight_double_clicks_are_one_order_and_one_charge_each() {
    let app = TestApp::new().await;
    for number in 0..TIMES {
        let mut member = app.enrolled_partner(&format!("Company{number} Limited"), "US").await;
        let gateway = press(&mut member).await;
        member.finishes(&gateway, "works", "approve").await;
        let orders = order::store::list(app.db.read(), member.partner, None, 10).await;
        let orders = orders.expect("orders can be listed");
        assert_eq!(orders.len(), 1, "one order");
        let payments = store::list_of_order(app.db.read(), member.partner, orders[0].id).await;
        assert_eq!(payments.expect("listed").len(), 1, "one try");
    }
    app.work().await;
    let ours = store::list_succeeded(app.db.read()).await.expect("our books");
    let ledger = simulated::charged(&app.db).await.expect("the gateway's ledger");
    assert_eq!(ours, ledger);
    assert_eq!(ours.len(), TIMES, "one charge each");
}
