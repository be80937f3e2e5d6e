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

/// What a command about the people of a company prints, or its exit code and the sentence.
async fn users(app: &TestApp, network_id: &str, words: &[&str]) -> Result<String, (u8, String)> {
    let words: Vec<&str> = ["user", "--partner", network_id].iter().chain(words).copied().collect();
    let done = run_whole(&app.shared(), command(&words), OUTPUT).await;
    done.map(|said| said.text).map_err(|error| {
        let sentence = match &error {
            Error::Refused(refusal) => crate::app::refusal_sentence(app, OUTPUT.locale, refusal),
            Error::Forbidden(denied) => {
                crate::web::fault::denied_sentence(app, OUTPUT.locale, *denied)
            }
            other => other.family().to_owned(),
        };
        (error.exit_code(), sentence)
    })
}

#[tokio::test]
async fn people_are_let_in_and_sent_away_and_refused_as_on_the_pages() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let network_id = app.partner(ada.partner).await.network_id.expect("an id").to_string();
    let users = async |words: &[&str]| users(&app, &network_id, words).await;
    let bob = "bob@northwind.example";
    let invite = ["invite", "--email", bob, "--name", "Bob", "--language", "en-US"];
    let invite = [&invite[..], &["--role", "billing_admin"]].concat();
    let invited = users(&invite).await.expect("invited");
    assert!(invited.contains(r#""state": "invited""#), "{invited}");
    assert!(invited.contains("see orders and invoices"), "{invited}");
    assert_eq!(app.mails(bob).await.len(), 1);
    users(&["invite-again", bob]).await.expect("again");
    assert_eq!(app.mails(bob).await.len(), 2);
    // Bob may not: the sentence is the page's.
    let refused = users(&["--as", bob, "remove", &ada.email]).await;
    assert_eq!(refused.as_ref().map_err(|(exit, _)| *exit), Err(5));
    let sentence = refused.expect_err("refused").1;
    let mut his = app.visitor();
    let link = app.last_mail(bob).await.path();
    let fields = [("password", crate::testing::PASSWORD)];
    his.post_form(&link, &fields).await.leads_to("/dashboard");
    his.get("/company/users/new").await.status(403).has(&sentence);
    let (exit, last) = users(&["remove", &ada.email]).await.expect_err("the last");
    assert_eq!(exit, 3);
    let hers = format!("/company/users/{}/removal", ada.person);
    ada.post_form(&hers, &[]).await.status(422).has(&last);
    let rights = users(&["rights", bob]).await.expect("rights");
    let rights: serde_json::Value = serde_json::from_str(&rights).expect("JSON");
    let right = |action: &str| {
        let all = rights.as_array().expect("a list");
        all.iter().find(|one| one["action"] == action).expect("a right").clone()
    };
    assert_eq!(right("see_invoices")["may"], true);
    assert_eq!(right("buy")["may"], false);
    assert_eq!(right("buy")["needs_one_of"], json!(["global_admin", "partner_admin"]));
    let unknown = users(&["roles", bob, "--role", "owner"]).await;
    assert_eq!(unknown.map_err(|(exit, _)| exit), Err(2));
    users(&["roles", bob, "--role", "sales_agent"]).await.expect("changed");
    assert!(users(&["list"]).await.expect("a list").contains("sales_agent"));
    users(&["remove", bob]).await.expect("removed");
    assert_eq!(users(&["show", bob]).await.map_err(|(exit, _)| exit), Err(4));
    let mallory = app.enrolled_partner("Contoso", "TW").await;
    assert_eq!(users(&["show", &mallory.email]).await.map_err(|(exit, _)| exit), Err(4));
}

#[tokio::test]
async fn a_list_of_people_is_told_and_then_done() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let network_id = app.partner(ada.partner).await.network_id.expect("an id").to_string();
    let place = std::env::temp_dir().join(format!("guildhall-roster-{network_id}.csv"));
    let result = place.with_extension("result.csv");
    let list = "name;email;language;roles\nBob;bob@n.example;;sales_agent\nEve;eve;;\n";
    std::fs::write(&place, list).expect("a file");
    let path = place.to_str().expect("a path");
    let told = users(&app, &network_id, &["import", path]).await.expect("told");
    assert!(told.contains(r#""outcome": "invited""#) && told.contains(r#""outcome": "wrong""#));
    assert!(app.mails("bob@n.example").await.is_empty());
    let words = ["import", path, "--apply", "--result", result.to_str().expect("a path")];
    assert_eq!(users(&app, &network_id, &words).await.expect("done"), told);
    assert_eq!(app.mails("bob@n.example").await.len(), 1);
    let written = std::fs::read_to_string(&result).expect("a result");
    assert!(written.contains(r#","invited","","""#) && written.contains(r#","wrong","email","#));
    let again = users(&app, &network_id, &words).await.expect("again");
    assert!(again.contains(r#""outcome": "same""#), "{again}");
    for file in [&place, &result] {
        std::fs::remove_file(file).expect("removed");
    }
}
