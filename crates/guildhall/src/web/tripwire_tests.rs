//! Card numbers are typed into every field of every form, and nothing of them is found afterwards.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use scraper::{ElementRef, Html, Selector};
use sea_orm::{ConnectionTrait, Statement};

use crate::testing::{Browser, TestApp};

/// Published test numbers, as they are typed.
const CARDS: [(&str, &str); 4] = [
    ("4111111111111111", "4111 1111 1111 1111"),
    ("5555555555554444", "5555555555554444"),
    ("378282246310005", "3782-822463-10005"),
    ("6205500000000000004", "6205500000000000004"),
];
/// Pages one person looks at.
const PAGES_MAX: usize = 120;
/// Would end the story: the session, or the day on which it plays.
const NOT_SENT: [&str; 3] = ["/sign-out", "/operator/clock", "/operator/clock/advances"];

/// A form as its page shows it: where it goes, and its fields with what they hold.
#[derive(Debug, Clone)]
struct Form {
    action: String,
    is_multipart: bool,
    fields: Vec<(String, String)>,
    /// The fields a person types into.
    typed: Vec<String>,
}

fn all<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(css).expect("a selector")).collect()
}

fn forms(html: &Html) -> Vec<Form> {
    let fields = Selector::parse("input, textarea, select").expect("a selector");
    let options = Selector::parse("option").expect("a selector");
    let mut found = Vec::new();
    for form in all(html, "form[method=post]") {
        let mut values = BTreeMap::new();
        let mut typed = Vec::new();
        for field in form.select(&fields) {
            let Some(name) = field.attr("name").map(str::to_owned) else { continue };
            let value = field.attr("value").unwrap_or_default().to_owned();
            match (field.value().name(), field.attr("type").unwrap_or("text")) {
                ("select", _) => {
                    let option = field.select(&options).find_map(|one| one.attr("value"));
                    values.insert(name, option.unwrap_or_default().to_owned());
                }
                ("input", "radio") => {
                    values.entry(name).or_insert(value);
                }
                ("input", "hidden" | "checkbox") => {
                    values.insert(name, value);
                }
                ("input", "file") => {}
                _ => {
                    let plain = if value.is_empty() { plausible(&name) } else { value };
                    values.insert(name.clone(), plain);
                    typed.push(name);
                }
            }
        }
        let action = form.attr("action").expect("a form goes somewhere").to_owned();
        let is_multipart = form.attr("enctype") == Some("multipart/form-data");
        found.push(Form { action, is_multipart, fields: values.into_iter().collect(), typed });
    }
    found
}

/// What a field takes, so that the others are looked at.
fn plausible(name: &str) -> String {
    let text = match name {
        "email" | "contact_email" => "carl@tailspin.example",
        "phone" | "contact_phone" => "+1 555 0100",
        "website" => "https://tailspin.example",
        "password" => "a quiet harbour at dawn",
        "amount" => "1.00",
        _ if name.ends_with("_on") || name.ends_with("until") => "2024-03-04",
        _ => "Testing",
    };
    text.to_owned()
}

/// Every form on the pages a person can reach, once each.
async fn collect(browser: &mut Browser, starts: &[&str]) -> Vec<Form> {
    let mut queue: VecDeque<String> = starts.iter().map(|&start| start.to_owned()).collect();
    let (mut seen, mut found) = (BTreeSet::new(), BTreeMap::new());
    while let Some(path) = queue.pop_front() {
        let bare = path.split(['?', '#']).next().unwrap_or_default().to_owned();
        if PAGES_MAX <= seen.len() || !bare.starts_with('/') || !seen.insert(bare.clone()) {
            continue;
        }
        let answer = browser.get(&path).await;
        if answer.status.is_redirection() {
            queue.push_back(answer.location().to_owned());
        }
        let kind = answer.headers.get("content-type").and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("text/html")) {
            continue;
        }
        let html = Html::parse_document(&answer.body());
        queue
            .extend(all(&html, "a[href]").iter().filter_map(|a| a.attr("href").map(str::to_owned)));
        for form in forms(&html) {
            found.entry(form.action.clone()).or_insert(form);
        }
    }
    let sent = |form: &Form| !NOT_SENT.contains(&form.action.as_str());
    found.into_values().filter(sent).collect()
}

/// Sends a form with a card's number in some of its fields.
async fn send(browser: &mut Browser, form: &Form, into: &[String], card: &str) {
    let pairs: Vec<(&str, &str)> = form
        .fields
        .iter()
        .map(|(name, value)| {
            let typed = if into.contains(name) { card } else { value.as_str() };
            (name.as_str(), typed)
        })
        .collect();
    let answer = if form.is_multipart {
        let name = format!("{card}.pdf");
        let file = ("file", name.as_str(), &b"%PDF-1.7\n%%EOF\n"[..]);
        browser.post_file(&form.action, &pairs, file).await
    } else {
        browser.post_form(&form.action, &pairs).await
    };
    assert!(!answer.status.is_server_error(), "{} broke: {}", form.action, answer.words());
}

/// Everything the database holds, as text.
async fn everything(app: &TestApp) -> String {
    if let Some(path) = app.database().strip_prefix("sqlite://") {
        let mut bytes = std::fs::read(path).expect("the database's file");
        bytes.extend(std::fs::read(format!("{path}-wal")).unwrap_or_default());
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    let read = app.db.read();
    let ask = |sql: String| Statement::from_string(read.get_database_backend(), sql);
    let tables = "select table_name as said from information_schema.tables \
                  where table_schema = 'public'";
    let tables = read.query_all_raw(ask(tables.to_owned())).await.expect("the tables");
    let mut all = String::new();
    for table in tables {
        let table: String = table.try_get("", "said").expect("a name");
        let rows = format!("select t::text as said from \"{table}\" t");
        for row in read.query_all_raw(ask(rows)).await.expect("the rows") {
            all.push_str(&row.try_get::<String>("", "said").expect("a row"));
            all.push('\n');
        }
    }
    all
}

#[tokio::test]
async fn no_card_number_typed_anywhere_is_kept() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut grace = app.operator().await;
    let mut nobody = app.visitor();
    ada.buys_by_card("action-pack", "approve").await;
    let order = ada.post_form("/offers/silver/orders", &[]).await;
    drop(order);
    let waiting = app.enrolled_partner("Tailspin Toys", "US").await;
    let mut toys = waiting;
    let waits = toys.orders_by_transfer("action-pack").await;
    app.pending_partner("Fabrikam Inc", "US").await;
    let begins = format!("{waits}/proofs/new");
    let operators = format!("/operator{waits}/receipts/new");
    let mut sent = 0;
    for (browser, starts) in [
        (&mut nobody, vec!["/join", "/sign-in", "/", "/support"]),
        (&mut toys.browser, vec![begins.as_str(), "/dashboard", "/company", "/support"]),
        (&mut ada.browser, vec!["/dashboard", "/offers?tab=purchased", "/support", "/company"]),
        (&mut grace, vec![operators.as_str(), "/operator", "/operator/partners"]),
    ] {
        for form in collect(browser, &starts).await {
            for (nth, field) in form.typed.iter().enumerate() {
                let (_, card) = CARDS[nth % CARDS.len()];
                send(browser, &form, std::slice::from_ref(field), card).await;
                sent += 1;
            }
            for (_, card) in CARDS {
                send(browser, &form, &form.typed, card).await;
            }
        }
        for (_, card) in CARDS {
            let asked = card.replace(' ', "%20");
            browser.get(&format!("/operator/orders?q={asked}")).await;
            browser.get(&format!("/sign-in?to=/offers/{asked}&notice={asked}")).await;
        }
    }
    assert!(30 <= sent, "only {sent} fields were found");
    app.work().await;
    let everything = everything(&app).await;
    assert!(everything.contains("Northwind Traders"), "the search looks into the database");
    for (bare, typed) in CARDS {
        for text in [bare, typed] {
            let at = everything.find(text);
            let around = at.map(|at| {
                let from = everything.floor_char_boundary(at.saturating_sub(200));
                &everything[from..at]
            });
            assert_eq!(around, None, "{text} was kept");
        }
    }
}
