//! A command that the database gives up on is run again, whole.

use clap::Parser;
use domain::access::{Action, Actor, Denied, Role, RoleRules, Roles, may};

use super::*;
use crate::access::roles::act_key;
use crate::cli::Cli;
use crate::order;
use crate::testing::TestApp;
use crate::web::fault::denied_sentence;
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

/// What the rows of a page of rights say: the right, the answer, the reason.
fn rows(page: &crate::testing::Answer) -> Vec<(String, bool, String)> {
    let rights = page.texts("main tbody th");
    let cells = page.texts("main tbody td");
    assert_eq!(cells.len(), 2 * rights.len(), "two cells beside each right");
    let row = |(right, cells): (String, &[String])| (right, cells[0] == "Yes", cells[1].clone());
    rights.into_iter().zip(cells.chunks(2)).map(row).collect()
}

/// The whole table of roles and rights, under the rules of each year: the page, its JSON and the
/// command line give the answer of the one rule, with its reason.
#[tokio::test]
async fn rights_are_told_alike_by_page_json_and_command_line() {
    let mut rules = Vec::new();
    for day in ["2017-07-01", "2018-05-01", "2019-07-01", "2024-03-04"] {
        let app = TestApp::on(day).await;
        let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
        let network_id = app.partner(ada.partner).await.network_id.expect("an id").to_string();
        let ctx = app.ctx_of(&ada).await;
        rules.push(ctx.rules);
        let kinds = std::iter::once(Roles::NONE).chain(Role::ALL.map(Roles::from));
        for (place, roles) in kinds.enumerate() {
            let member = app.colleague(&ada, &format!("Reader{place}"), roles).await;
            let said = users(&app, &network_id, &["rights", &member.email]).await.expect("rights");
            let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
            let base = format!("/company/users/{}/rights", member.person);
            let page = ada.get(&base).await.ok();
            let told = ada.get(&format!("{base}.json")).await.ok().body();
            let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
            assert_eq!(told, said, "{day} {}", roles.codes());
            let (partner, person) = (member.partner, member.person);
            let actor = Actor::Member { partner, person, roles };
            let ruled = Action::ALL.into_iter().filter_map(|action| {
                let answer = may(&actor, action, ctx.rules);
                let Some(key) = act_key(action) else {
                    assert_eq!(answer, Err(Denied::OperatorsOnly), "{action:?}");
                    return None;
                };
                let sentence = |denied| denied_sentence(&app, OUTPUT.locale, denied);
                let why = answer.err().map(sentence).unwrap_or_default();
                Some((app.text(OUTPUT.locale, key, &[]), answer.is_ok(), why))
            });
            let ruled: Vec<(String, bool, String)> = ruled.collect();
            assert_eq!(rows(&page), ruled, "{day} {}", roles.codes());
            let list = said.as_array().expect("a list").iter().map(|right| {
                let text = |name: &str| right[name].as_str().unwrap_or_default().to_owned();
                (text("what"), right["may"] == true, text("reason"))
            });
            assert_eq!(list.collect::<Vec<_>>(), ruled, "{day} {}", roles.codes());
        }
    }
    assert_eq!(rules, RoleRules::ALL);
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
