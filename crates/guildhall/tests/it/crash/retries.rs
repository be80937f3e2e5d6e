//! What the database gives up on is begun again, whole, and nobody notices; what may have been kept
//! is not.

use guildhall::order;
use guildhall::testing::{Member, TestApp};
use guildhall::world::faults::Strike;

async fn at_the_review(app: &TestApp) -> (Member, String) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let checkout = ada.fills_in("action-pack", "transfer").await;
    (ada, checkout)
}

#[tokio::test]
async fn a_press_that_the_database_gives_up_on_is_answered_all_the_same() {
    let story = TestApp::new().await;
    let (ada, checkout) = at_the_review(&story).await;
    let moment = story.stop().await;
    for strike in [Strike::GivesWay, Strike::Lost] {
        let mut struck = 0;
        // Every third step: a press has several dozen.
        for step in (1..).step_by(3) {
            let app = moment.go_on().await;
            let mut ada = ada.comes_back(&app);
            let review = ada.get(&format!("{checkout}/review")).await.ok();
            app.faults().plan(strike, step);
            let pressed = ada.presses(&checkout, &review).await;
            if !app.faults().clear() {
                break;
            }
            // Begun again it is done; only a commit nobody heard of is told.
            let lost_in_commit = strike == Strike::Lost && pressed.status == 500;
            if lost_in_commit {
                pressed.has("Something went wrong");
            } else {
                pressed.status(303);
            }
            struck += 1;
            let orders = order::store::list(app.db.read(), ada.partner, None, 10).await;
            assert_eq!(orders.expect("orders").len(), 1, "{strike:?} at {step}");
            assert_eq!(app.violations().await, []);
        }
        assert!(5 < struck, "{strike:?} struck {struck} times");
    }
}

#[tokio::test]
async fn what_was_kept_and_not_heard_of_is_told_and_not_repeated() {
    let story = TestApp::new().await;
    let (ada, checkout) = at_the_review(&story).await;
    let moment = story.stop().await;
    let app = moment.go_on().await;
    let mut ada = ada.comes_back(&app);
    let review = ada.get(&format!("{checkout}/review")).await.ok();
    app.faults().plan(Strike::Unheard, 1);
    ada.presses(&checkout, &review).await.status(500);
    assert!(app.faults().clear());
    let orders = order::store::list(app.db.read(), ada.partner, None, 10).await.expect("orders");
    assert_eq!(orders.len(), 1);
    let there = ada.presses(&checkout, &review).await.status(303);
    assert_eq!(there.location(), format!("/orders/{}", orders[0].number));
    app.work().await;
    let mails = app.mails(&ada.email).await;
    let about = mails.iter().filter(|mail| mail.text.contains(orders[0].number.as_str()));
    assert_eq!(about.count(), 1, "the transfer's details are sent once");
    assert_eq!(app.violations().await, []);
}
