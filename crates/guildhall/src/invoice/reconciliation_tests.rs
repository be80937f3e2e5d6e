//! The reconciliation file against the books, from two companies' years to the page and the file.

use std::collections::BTreeMap;

use domain::access::Role;
use domain::ids::CompetencyCode;
use domain::offer::CompetencyLevel;
use domain::order::Purpose;
use domain::policy::Method;

use super::command::{self, InvoiceVerb};
use super::credit_tests::credited;
use super::reconciliation::{COLUMNS, Period, Reader, ask, sums};
use super::tests::{DAY, change, issued};
use super::{Invoice, store};
use crate::error::Error;
use crate::partner;
use crate::testing::{Answer, Member, TestApp};

type Row = BTreeMap<String, String>;

fn rows(text: &str) -> Vec<Row> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// A decimal number without its point.
fn minor(text: &str) -> i64 {
    text.replace('.', "").parse().unwrap()
}

/// Sums of (subtotal, tax, total) by currency.
fn added_up(rows: &[Row]) -> BTreeMap<String, (i64, i64, i64)> {
    let mut sums: BTreeMap<String, (i64, i64, i64)> = BTreeMap::new();
    for row in rows {
        let sum = sums.entry(row["Currency"].clone()).or_default();
        sum.0 += minor(&row["Subtotal"]);
        sum.1 += minor(&row["TaxTotal"]);
        sum.2 += minor(&row["Total"]);
    }
    sums
}

/// The same from the invoices themselves.
fn booked(invoices: &[Invoice]) -> BTreeMap<String, (i64, i64, i64)> {
    let mut sums: BTreeMap<String, (i64, i64, i64)> = BTreeMap::new();
    for invoice in invoices {
        let issued = &invoice.issued;
        let sign = if invoice.corrects.is_some() { -1 } else { 1 };
        let sum = sums.entry(issued.total().currency.code().to_owned()).or_default();
        sum.0 += sign * issued.net().minor;
        sum.1 += sign * issued.tax().minor;
        sum.2 += sign * issued.total().minor;
    }
    sums
}

async fn file(member: &mut Member, from: &str, to: &str) -> Answer {
    member.get(&format!("/invoices/reconciliation/file?from={from}&to={to}")).await
}

/// A year and a renewal of a German company, with a credit note for a part of the first year.
async fn renewed(app: &TestApp) -> Member {
    let mut ada = app.enrolled_partner("Contoso Works", "DE").await;
    ada.buys_by_card("action-pack", "approve").await;
    let bought = store::list(app.db.read(), ada.partner, None, 1).await.unwrap().remove(0);
    app.advance_days(2).await;
    // The money of the credit note stays where it is: what is told here is about documents.
    app.rows_are_made_by_hand();
    credited(app, &ada, &bought, (10_000, "surplus")).await.unwrap();
    app.live_to("2025-03-10").await;
    ada
}

#[tokio::test]
async fn the_file_adds_up_to_the_books_and_says_what_each_line_is() {
    let app = TestApp::on(DAY).await;
    let mut ada = renewed(&app).await;
    let invoices = store::list(app.db.read(), ada.partner, None, 100).await.unwrap();
    assert_eq!(invoices.len(), 3, "bought, credited in part, renewed");
    let year = rows(&file(&mut ada, "2024-03-04", "2025-03-04").await.ok().body());
    assert_eq!(year.len(), 2, "the renewal is charged on the day after");
    let renewal = rows(&file(&mut ada, "2025-03-05", "2025-03-10").await.ok().body());
    let all: Vec<Row> = year.into_iter().chain(renewal).collect();
    assert_eq!(added_up(&all), booked(&invoices));
    let column = |name: &str| all.iter().map(|row| row[name].as_str()).collect::<Vec<_>>();
    assert_eq!(column("ChargeType"), ["new", "customerCredit", "renew"]);
    assert_eq!(column("Total"), ["523.60", "-100.00", "523.60"]);
    assert_eq!(column("CreditReasonCode"), ["", "surplus", ""]);
    assert_eq!(column("ReferenceId"), ["", all[0]["InvoiceNumber"].as_str(), ""]);
    assert_eq!(column("InvoiceDate"), [DAY, "2024-03-06", "2025-03-05"]);
    assert_eq!(column("ProductId"), ["action-pack"; 3]);
    assert_eq!(column("CustomerCountry"), ["DE"; 3]);
    assert_eq!(all[0]["OrderDate"], "2024-03-04T09:00:00Z");
    assert_eq!((all[0]["ChargeStartDate"].as_str()), DAY);
    // One subscription, from its first day to the end of its newest term.
    let runs = column("SubscriptionEndDate");
    assert!(runs.iter().all(|end| *end == runs[0] && *end == all[2]["ChargeEndDate"]), "{runs:?}");
    assert_eq!(column("SubscriptionStartDate"), [DAY; 3]);
    for row in &all {
        assert_eq!(row["EffectiveUnitPrice"], row["Subtotal"]);
        assert_eq!(row.len(), COLUMNS.len());
    }
}

#[tokio::test]
async fn the_names_of_the_columns_are_those_of_the_lines() {
    let app = TestApp::on(DAY).await;
    let ada = renewed(&app).await;
    let ctx = app.ctx_of(&ada).await;
    let period = Period::parse(DAY, DAY).unwrap();
    let asked = ask(&ctx, Some(ada.partner), period).unwrap();
    let lines = Reader::new(&ctx, asked).lines(&app).await.unwrap().unwrap();
    let serde_json::Value::Object(fields) = serde_json::to_value(&lines[0]).unwrap() else {
        panic!("a line is a record")
    };
    let mut names: Vec<&str> = fields.keys().map(String::as_str).collect();
    let mut columns = COLUMNS.to_vec();
    names.sort_unstable();
    columns.sort_unstable();
    assert_eq!(names, columns);
    // The order of the cells is the order of the names.
    let text = Reader::new(&ctx, asked).csv(&app).await.unwrap().unwrap();
    let row = rows(&text).remove(0);
    for (name, value) in fields {
        let plain = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        assert_eq!(row[&name], plain, "{name}");
    }
}

#[tokio::test]
async fn an_operator_gets_everybodys_and_a_stranger_none_of_them() {
    let app = TestApp::on(DAY).await;
    let ada = renewed(&app).await;
    let mut kai = app.enrolled_partner("Fabrikam Labs", "JP").await;
    kai.buys_by_card("action-pack", "approve").await;
    let mut grace = app.operator().await;
    let path = "/operator/reconciliation/file?from=2024-03-04&to=2025-03-04";
    let first_year = rows(&grace.get(path).await.ok().body());
    let path = "/operator/reconciliation/file?from=2025-01-01&to=2025-12-31";
    let second = rows(&grace.get(path).await.ok().body());
    let mut invoices = store::list(app.db.read(), ada.partner, None, 100).await.unwrap();
    invoices.extend(store::list(app.db.read(), kai.partner, None, 100).await.unwrap());
    let all: Vec<Row> = first_year.into_iter().chain(second).collect();
    assert_eq!(added_up(&all), booked(&invoices));
    let page = grace.get("/operator/reconciliation?from=2025-01-01&to=2025-12-31").await.ok();
    page.has("EUR").has("JPY").has("€523.60").has("¥68,200");
    let own = file(&mut kai, "2025-01-01", "2025-12-31").await.ok();
    assert_eq!(rows(&own.body()).len(), 1);
    own.lacks("Contoso");
    kai.get("/operator/reconciliation").await.status(403);
    kai.get("/operator/reconciliation/file").await.status(403);
}

/// An upgrade has its list price, its discount in words, and ends what it replaces.
#[tokio::test]
async fn an_upgrade_is_a_conversion_at_its_own_price() {
    let app = TestApp::on(DAY).await;
    let mut ada = app.enrolled_partner("Contoso Works", "DE").await;
    let (system, code) = (app.system().await, CompetencyCode::parse("cloud-platform").unwrap());
    let level = CompetencyLevel::Gold;
    partner::competency::record(&app, &system, ada.partner, &code, level, system.today)
        .await
        .unwrap();
    ada.buys_by_card("silver", "approve").await;
    app.advance_days(3).await;
    ada.buys_by_card("gold", "approve").await;
    let found = rows(&file(&mut ada, DAY, "2024-03-07").await.ok().body());
    let invoices = store::list(app.db.read(), ada.partner, None, 100).await.unwrap();
    assert_eq!((found.len(), added_up(&found)), (2, booked(&invoices)));
    let gold = &found[1];
    assert_eq!((found[0]["ChargeType"].as_str(), gold["ChargeType"].as_str()), ("new", "convert"));
    let (list, paid) = (minor(&gold["UnitPrice"]), minor(&gold["EffectiveUnitPrice"]));
    assert_eq!(paid * 4, list * 3, "a quarter less");
    assert_eq!(gold["PriceAdjustmentDescription"], "Discount for upgrading from silver");
    assert_eq!(found[0]["SubscriptionEndDate"], "2024-03-07");
    assert_eq!(found[0]["ChargeEndDate"], "2025-03-04", "what was charged for stays as it was");
    assert_eq!(gold["SubscriptionEndDate"], gold["ChargeEndDate"]);
}

#[tokio::test]
async fn hostile_names_stay_text() {
    let app = TestApp::on(DAY).await;
    let mut eve = app.enrolled_partner("=HYPERLINK(\"http://evil.example\",\"x\");+1", "US").await;
    let invoice = issued(&app, &eve, ("action-pack", Purpose::Purchase, Method::Card)).await;
    credited(&app, &eve, &invoice, (100, "@SUM(A1:A9)")).await.unwrap();
    let body = file(&mut eve, DAY, DAY).await.ok().body();
    let found = rows(&body);
    assert_eq!(found[0]["CustomerName"], "'=HYPERLINK(\"http://evil.example\",\"x\");+1");
    assert_eq!(found[1]["CreditReasonCode"], "'@SUM(A1:A9)");
    // Every text stands in quotation marks: no cell begins with a sign, whatever splits the line.
    assert!(!body.contains(",=") && !body.contains(",@") && !body.contains(";="), "{body}");
    // An order that led to no membership still has its line.
    assert_eq!((found[0]["SubscriptionId"].as_str(), found.len()), ("", 2));
}

#[tokio::test]
async fn the_page_shows_the_sums_and_names_what_is_wrong_with_the_days() {
    let app = TestApp::on(DAY).await;
    let mut ada = renewed(&app).await;
    let page = ada.get("/invoices/reconciliation?from=2024-03-01&to=2024-12-31").await.ok();
    let page = page.has("€423.60").has("€67.63");
    let href = page.attribute("a.btn-primary", "href").unwrap();
    let answer = ada.get(&href).await.ok();
    let kind = answer.headers["content-disposition"].to_str().unwrap().to_owned();
    assert!(kind.starts_with("attachment; filename=\"reconciliation-"), "{kind}");
    assert_eq!(answer.headers["cache-control"], "no-store");
    let sums = added_up(&rows(&answer.body()));
    assert_eq!(sums["EUR"].2, 42_360);
    // The year so far, where nothing is asked for.
    ada.get("/invoices/reconciliation").await.ok().has("€523.60");
    for (days, says) in [
        ("from=2024-03-05&to=2024-03-04", "The last day is before the first"),
        ("from=2024-01-01&to=2025-01-01", "longer than a year"),
        ("from=yesterday&to=2025-01-01", "This is not a date"),
        ("from=2024-01-01&to=", "This is not a date"),
    ] {
        ada.get(&format!("/invoices/reconciliation?{days}")).await.status(422).has(says);
        ada.get(&format!("/invoices/reconciliation/file?{days}")).await.status(422);
    }
    let empty = "/invoices/reconciliation?from=2023-01-01&to=2023-12-31";
    ada.get(empty).await.ok().has("Nothing in this period");
    let nothing = rows(&file(&mut ada, "2023-01-01", "2023-12-31").await.ok().body());
    assert!(nothing.is_empty());
    let mut uli = app.colleague(&ada, "Uli", Role::BillingAdmin).await;
    uli.get("/invoices/reconciliation").await.status(403);
    uli.get("/invoices/reconciliation/file").await.status(403);
    uli.get("/invoices").await.ok().lacks("Reconciliation file");
}

#[tokio::test]
async fn what_was_changed_behind_the_books_is_not_given_out() {
    let app = TestApp::on(DAY).await;
    let mut ada = renewed(&app).await;
    change(&app, "update invoice_line set amount_minor = amount_minor + 1 where line_no = 1").await;
    file(&mut ada, "2024-01-01", "2024-12-31").await.status(500);
}

#[tokio::test]
async fn long_periods_are_read_batch_by_batch() {
    let app = TestApp::on(DAY).await;
    let ada = app.enrolled_partner("Contoso Works", "DE").await;
    let invoice = issued(&app, &ada, ("action-pack", Purpose::Purchase, Method::Card)).await;
    for _ in 0..204 {
        credited(&app, &ada, &invoice, (100, "surplus")).await.unwrap();
    }
    let ctx = app.ctx_of(&ada).await;
    let asked = ask(&ctx, Some(ada.partner), Period::parse(DAY, DAY).unwrap()).unwrap();
    let (mut reader, mut text, mut parts) = (Reader::new(&ctx, asked), String::new(), 0);
    while let Some(part) = reader.csv(&app).await.unwrap() {
        text.push_str(&part);
        parts += 1;
    }
    let found = rows(&text);
    assert_eq!((parts, found.len()), (2, 205));
    let numbers: Vec<&String> = found.iter().map(|row| &row["InvoiceNumber"]).collect();
    assert!(numbers.is_sorted(), "each once, in order");
    let books = sums(&app, &asked).await.unwrap().remove(0);
    let added = added_up(&found)["EUR"];
    assert_eq!(added, (books.net.minor, books.tax.minor, books.total.minor));
    assert_eq!((books.invoices, books.credit_notes), (1, 204));
}

#[tokio::test]
async fn the_command_line_prints_and_saves_the_same_file() {
    let app = TestApp::on(DAY).await;
    let mut ada = renewed(&app).await;
    let ctx = app.ctx_of(&ada).await;
    let verb = |from: &str, to: &str, out| InvoiceVerb::Reconciliation {
        from: from.to_owned(),
        to: to.to_owned(),
        out,
    };
    let run = |verb, json| command::run(&app, &ctx, ada.partner, verb, json);
    let printed = run(verb("2024-03-04", "2025-03-04", None), false).await.unwrap();
    let listed = run(verb("2024-03-04", "2025-03-04", None), true).await.unwrap();
    let listed: Vec<serde_json::Value> = serde_json::from_str(&listed).unwrap();
    assert_eq!(listed[1]["ChargeType"], "customerCredit");
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("year.csv");
    run(verb("2024-03-04", "2025-03-04", Some(path.clone())), false).await.unwrap();
    let saved = std::fs::read_to_string(&path).unwrap();
    assert_eq!(saved, format!("{printed}\r\n"));
    let wrong = run(verb("2024-03-04", "2023-03-04", None), false).await;
    assert!(matches!(wrong, Err(Error::Invalid(_))));
    let portal = file(&mut ada, "2024-03-04", "2025-03-04").await.ok().body();
    assert_eq!(portal, format!("\u{feff}{saved}"));
}
