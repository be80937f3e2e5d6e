//! Stories of what is given out and taken out.

use std::io::{Cursor, Read};

use domain::access::{Role, Roles};
use domain::ids::PersonId;

use super::store::{Of, PAGE, page};
use super::{company, erase, export};
use crate::audit::verify;
use crate::db::catalogue::{Kind, tables};
use crate::error::Error;
use crate::testing::{Member, TestApp, form};
use domain::partner::EnrolmentForm;

const NAME: &str = "Zebulon Quixote";
const EMAIL: &str = "zebulon@northwind.example";
const PHONE: &str = "+1 206 555 0177";
const AGENT: &str = "Quixotic/7.1";

/// A company whose founder left words of theirs wherever a form asks for them, and a colleague who
/// can do everything, too.
async fn company_of(app: &TestApp) -> (Member, Member) {
    let typed = EnrolmentForm {
        contact_name: NAME.to_owned(),
        email: EMAIL.to_owned(),
        phone: PHONE.to_owned(),
        ..form("Northwind Traders", "US")
    };
    let mut founder = app.enrolled_with(typed).await;
    founder.browser.send_header("user-agent", AGENT);
    founder.buys_by_card("action-pack", "approve").await;
    let asked = [
        ("topic", "portal"),
        ("severity", "minimal"),
        ("title", "A question of Zebulon Quixote"),
        ("text", "Please write to zebulon@northwind.example.\nZebulon Quixote"),
    ];
    founder.browser.post_form("/support/requests", &asked).await.status(303);
    let list = "Email,Name,Roles\r\nmia@northwind.example,Mia,\r\n\
                zebulon@northwind.example,Zebulon Quixote,\r\n";
    let file = ("file", "zebulon quixote.csv", list.as_bytes());
    founder.browser.post_file("/company/users/import", &[], file).await;
    let roles = Roles::FOUNDER.with(Role::GlobalAdmin);
    let ben = app.colleague(&founder, "Ben", roles).await;
    app.work().await;
    (founder, ben)
}

/// Where a text stands in the database: table, column and what stands there.
async fn places(app: &TestApp, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for table in tables() {
        let texts: Vec<_> = table.columns.iter().filter(|one| one.kind == Kind::Text).collect();
        let (everything, mut after) = (Of::Columns(Vec::new()), None);
        loop {
            let rows = page(app.db.read(), &table, &texts, &everything, after.as_deref());
            let rows = rows.await.expect("rows");
            for row in &rows {
                for (column, cell) in texts.iter().zip(&row.cells) {
                    let text = cell.text().unwrap_or_default();
                    let folded = text.to_lowercase();
                    if words.iter().any(|word| folded.contains(&word.to_lowercase())) {
                        found.push(format!("{}.{}: {text}", table.name, column.name));
                    }
                }
            }
            if (rows.len() as u64) < PAGE {
                break;
            }
            after = rows.into_iter().next_back().map(|row| row.key);
        }
    }
    found
}

async fn person_is_nowhere(app: &TestApp) {
    let words = ["zebulon", "quixot", "555 0177"];
    assert_eq!(places(app, &words).await, Vec::<String>::new());
    let verified = verify::of(app, None, |_, _| ()).await.expect("it walks");
    assert!(verified.holds(), "every hash stays");
}

#[tokio::test]
async fn whoever_erases_their_account_is_found_in_no_table() {
    let app = TestApp::new().await;
    let (mut founder, mut ben) = company_of(&app).await;
    assert!(10 < places(&app, &["zebulon"]).await.len(), "there is something to erase");
    crate::audit::checkpoint::take(&app, &app.system().await).await.expect("a checkpoint");
    founder.browser.get("/account").await.ok().has("Download or erase your data");
    founder.browser.get("/account/data").await.ok().has("You are signed out everywhere");
    let mistyped = founder.browser.post_form("/account/erasure", &[("email", "x@y.example")]).await;
    mistyped.status(422).has("This is not your address");
    let erased = founder.browser.post_form("/account/erasure", &[("email", EMAIL)]).await;
    erased.leads_to("/sign-in?notice=account-erased");
    founder.browser.get("/dashboard").await.status(303);
    person_is_nowhere(&app).await;
    // The company goes on, and is reached by who stays.
    let company = app.partner(founder.partner).await;
    assert_eq!(
        (company.contact_name.as_str(), company.email.as_str()),
        ("Ben", ben.email.as_str())
    );
    let log = ben.browser.get("/company/activity").await.ok();
    log.has("A person’s data were erased").has("(erased)").lacks("Zebulon");
    for path in
        ["/dashboard", "/orders", "/invoices", "/company", "/company/users", "/support/requests"]
    {
        ben.browser.get(path).await.ok().lacks("Zebulon");
    }
    app.work().await;
    person_is_nowhere(&app).await;
}

#[tokio::test]
async fn staff_erases_who_asks_for_a_reason_and_only_once() {
    let app = TestApp::new().await;
    let (founder, mut ben) = company_of(&app).await;
    let mut grace = app.operator().await;
    ben.browser.get("/operator/privacy").await.status(403);
    grace.get("/operator").await.ok().has("What people ask of their data");
    let nobody = [("email", "nobody@x.example"), ("reason", "They asked by letter.")];
    grace.post_form("/operator/privacy", &nobody).await.status(422).has("Nobody signs in");
    let without = [("email", EMAIL), ("reason", " ")];
    grace.post_form("/operator/privacy", &without).await.status(422).has("Why");
    let file = grace.post_form("/operator/privacy/file", &[("email", EMAIL)]).await.ok();
    assert!(files(&file.bytes).iter().any(|(name, _)| name == "account.json"));
    let fields = [("email", EMAIL), ("reason", "They asked by letter.")];
    grace
        .post_form("/operator/privacy", &fields)
        .await
        .leads_to("/operator/privacy?notice=person-erased");
    person_is_nowhere(&app).await;
    ben.browser.get("/company/activity").await.ok().has("They asked by letter.");
    let ctx = app.system().await;
    let again = erase::erase_somebody(&app, &ctx, founder.person, "Again").await;
    assert!(matches!(again, Err(Error::Refused(refusal)) if refusal.code == "privacy.erased"));
}

#[tokio::test]
async fn the_last_who_lets_people_in_and_the_last_of_the_staff_stay() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let email = ada.email.clone();
    let refused = ada.browser.post_form("/account/erasure", &[("email", &email)]).await;
    refused.status(409).has("At Northwind Traders, nobody else could let people in or buy.");
    ada.browser.get("/dashboard").await.ok();
    let mut grace = app.operator().await;
    let own = [("email", "grace@guildhall.example")];
    let refused = grace.post_form("/account/erasure", &own).await.status(409);
    refused.has("the last member of the programme’s staff");
    assert!(!places(&app, &[&email]).await.is_empty());
}

/// The files of an archive by name.
fn files(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).expect("an archive");
    let files = archive.len();
    let read = |index| {
        let mut file = archive.by_index(index).expect("a file");
        let name = file.name().expect("a name").into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).expect("text");
        (name, text)
    };
    (0..files).map(read).collect()
}

#[tokio::test]
async fn an_export_holds_what_pages_show_and_nothing_of_another_company() {
    let app = TestApp::new().await;
    let (mut founder, _) = company_of(&app).await;
    let mut other = app.enrolled_partner("Contoso Canary", "DE").await;
    other.buys_by_card("action-pack", "approve").await;
    let file = founder.browser.post_form("/account/data/file", &[]).await.ok();
    let own = files(&file.bytes);
    let text = |name: &str| {
        let found = own.iter().find(|(own, _)| own == name);
        found
            .unwrap_or_else(|| {
                panic!("no {name}: {:?}", own.iter().map(|one| &one.0).collect::<Vec<_>>())
            })
            .1
            .clone()
    };
    assert!(text("account.json").contains(EMAIL) && text("account.csv").contains(NAME));
    assert!(text("support_notes.json").contains("Please write to"));
    assert!(text("company_names.csv").contains("Northwind Traders"));
    assert!(text("sessions.json").contains("seen_at"));
    assert!(text("activity.json").contains("order.placed"));
    let number = founder.browser.get("/orders").await.ok().text("main th a");
    let taken = founder.browser.post_form("/company/data/file", &[]).await.ok();
    let company = files(&taken.bytes);
    for (name, text) in &company {
        assert!(!text.to_lowercase().contains("canary"), "{name}");
        assert!(!text.contains("password") && !text.contains("/sign-in/link/"), "{name}");
        if name.ends_with(".json") {
            let rows: Vec<serde_json::Value> = serde_json::from_str(text).expect("JSON");
            let partner = founder.partner.to_string();
            let of = |row: &serde_json::Value| row["partner_id"].as_str().map(str::to_owned);
            assert!(rows.iter().filter_map(of).all(|id| id == partner), "{name}");
        }
    }
    let all: String = company.iter().map(|(_, text)| text.as_str()).collect();
    for shown in [number.as_str(), "Northwind Traders", "Ben", NAME, "order.placed"] {
        assert!(all.contains(shown), "{shown}");
    }
    founder.browser.get("/company/activity").await.ok().has("The company’s data were downloaded");
    let mut plain = app.colleague(&founder, "Tom", Roles::NONE).await;
    plain.browser.get("/company/data").await.status(403);
    plain.browser.post_form("/company/data/file", &[]).await.status(403);
}

#[tokio::test]
async fn a_long_history_is_exported_piece_by_piece() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let scope = crate::db::PartnerScope::open(&app, ada.partner).await.expect("the company");
    let system = app.system().await;
    for number in 0..900 {
        let event = crate::db::event::Event::new("test.noted", "test", number);
        scope.record(&app, &system, event).await.expect("recorded");
    }
    scope.commit().await.expect("commits");
    let ctx = app.ctx_of(&ada).await;
    let mut export = export::of_company(&app, &ctx, ada.partner).await.expect("begins");
    let (mut whole, mut largest) = (Vec::new(), 0);
    while let Some(part) = export.part(&app).await.expect("a part") {
        largest = largest.max(part.len());
        whole.extend(part);
    }
    assert!(largest < 128 * 1024, "{largest}");
    let events =
        files(&whole).into_iter().find(|(name, _)| name == "event.json").expect("events").1;
    let rows: Vec<serde_json::Value> = serde_json::from_str(&events).expect("JSON");
    assert!(900 < rows.len());
}

#[tokio::test]
async fn a_company_that_left_is_erased_and_its_invoices_stay() {
    let app = TestApp::new().await;
    let (founder, _) = company_of(&app).await;
    let network_id = app.partner(founder.partner).await.network_id.expect("a network id");
    let mut grace = app.operator().await;
    let page = format!("/operator/partners/{network_id}/erasure");
    let reason = [("reason", "They left and asked for it.")];
    grace.get(&page).await.ok().has("Northwind Traders");
    let refused = grace.post_form(&page, &reason).await.status(409);
    refused.has("A membership of the company runs until");
    let system = app.system().await;
    app.set_day("2027-01-10").await;
    let later = app.system().await;
    let left = company::erase(&app, &later, founder.partner, "They left.").await;
    let left = left.expect("it is erased");
    assert!(0 < left.invoices && left.kept_until.is_some(), "{left:?}");
    let kept = ["invoice.buyer", "event.data", "order.tax_evidence"];
    let found = places(&app, &["northwind", "zebulon", "555 0177"]).await;
    // People are not the company's to erase: each has an account of their own.
    let others = found.into_iter().filter(|place| {
        !kept.iter().any(|kept| place.starts_with(kept)) && !place.starts_with("person.")
    });
    let others: Vec<String> = others.filter(|place| !place.starts_with("world_")).collect();
    assert_eq!(others, Vec::<String>::new());
    assert!(!places(&app, &["northwind"]).await.is_empty(), "invoices stay");
    let verified = verify::of(&app, None, |_, _| ()).await.expect("it walks");
    assert!(verified.holds());
    let _: PersonId = founder.person;
    drop(system);
}
