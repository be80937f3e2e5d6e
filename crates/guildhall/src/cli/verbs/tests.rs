//! A command that the database gives up on is run again, whole.

use clap::Parser;

use super::*;
use crate::cli::Cli;
use crate::order;
use crate::testing::TestApp;
use crate::world::faults::Strike;

const OUTPUT: Output = Output { json: true, locale: domain::text::Locale::EnUs };

fn command(words: &[&str]) -> Command {
    let words = ["guildhall"].iter().chain(words);
    Cli::try_parse_from(words).expect("a command").command
}

#[tokio::test]
async fn an_order_is_placed_once_however_often_the_database_gives_up() {
    let story = TestApp::new().await;
    let ada = story.enrolled_partner("Northwind Traders", "US").await;
    let network_id = story.partner(ada.partner).await.network_id.expect("an id").to_string();
    let place = command(&[
        "order",
        "--partner",
        &network_id,
        "place",
        "--offer",
        "action-pack",
        "--method",
        "transfer",
        "--accept-terms",
        "--contact-name",
        "Ada Chen",
        "--contact-phone",
        "+1 555 0100",
        "--contact-email",
        &ada.email,
    ]);
    let moment = story.stop().await;
    let mut struck = 0;
    for step in (1..).step_by(3) {
        let app = moment.go_on().await;
        app.faults().plan(Strike::GivesWay, step);
        let said = run_whole(&app.shared(), place.clone(), OUTPUT).await.expect("it is placed");
        if !app.faults().clear() {
            break;
        }
        struck += 1;
        assert!(said.text.contains("awaiting_payment"), "at {step}: {}", said.text);
        let orders = order::store::list(app.db.read(), ada.partner, None, 10).await;
        assert_eq!(orders.expect("orders").len(), 1, "at {step}");
        assert_eq!(app.violations().await, [], "at {step}");
    }
    assert!(5 < struck, "struck {struck} times");
}
