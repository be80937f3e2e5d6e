//! Renewing many at once ends in the rows that renewing one by one ends in; and whatever stops half
//! way, or runs twice, each year is charged once.

use std::collections::BTreeSet;

use domain::access::Role;
use domain::payment::PaymentState;
use sea_orm::{ConnectionTrait, DatabaseBackend, QueryResult, Statement};
use uuid::Uuid;

use super::super::store;
use super::{Fared, begin, end, one};
use crate::app::App;
use crate::ctx::Ctx;
use crate::subscription;
use crate::testing::{Member, TestApp};
use crate::work;
use crate::world::gateway::simulated;

/// What a renewal may write to.
const TABLES: [&str; 14] = [
    "partner",
    "order",
    "agreement_acceptance",
    "subscription",
    "term",
    "reminder",
    "payment_method",
    "payment",
    "invoice",
    "invoice_line",
    "allocation",
    "event",
    "mail",
    "task",
];

/// Bought on March 4, 2024, so that the year ends a year later and is charged on the day after.
const CHARGE_DAY: &str = "2025-03-05";

async fn buys(app: &TestApp, name: &str, country: &str, card: &str) -> Member {
    let mut member = app.enrolled_partner(name, country).await;
    let checkout = member.fills_in("action-pack", "card").await;
    let gateway = member.buys(&checkout).await;
    member.finishes(&gateway, card, "approve").await;
    member
}

async fn names(member: &mut Member, email: &str) {
    let fields = [("billing_name", "Ledger House"), ("billing_email", email)];
    member.post_form("/company/profiles/billing", &fields).await.status(303);
}

/// Companies of several countries, with cards that work, refuse, lose their answer or are missing,
/// on the day they fall due together.
async fn due_together() -> TestApp {
    let app = TestApp::on("2024-03-04").await;
    let ada = buys(&app, "Northwind Traders", "US", "works").await;
    app.colleague(&ada, "Grace", Role::PartnerAdmin).await;
    // Letters go to a billing contact as well, from outside or an admin themselves.
    let mut mallory = buys(&app, "Contoso", "DE", "works").await;
    names(&mut mallory, "accounts@ledger.example").await;
    buys(&app, "Fabrikam", "JP", "works").await;
    buys(&app, "Litware", "TW", "works").await;
    buys(&app, "Tailspin Toys", "US", "insufficient_funds").await;
    let mut refused = buys(&app, "Wingtip Toys", "US", "declines").await;
    names(&mut refused, "accounts@ledger.example").await;
    buys(&app, "Adventure Works", "FR", "loses_answer").await;
    buys(&app, "Proseware", "US", "needs_holder").await;
    buys(&app, "Woodgrove", "US", "expires_soon").await;
    let mut without = app.enrolled_partner("Trey Research", "US").await;
    let path = without.orders_by_transfer("action-pack").await;
    let order = app.order(without.partner, &path).await;
    app.receives(&order, ("475.00", "USD"), "B-1").await;
    let mut drafting = buys(&app, "Lucerne", "US", "works").await;
    app.set_day(CHARGE_DAY).await;
    let id = drafting.subscription().await;
    drafting.fills_in_renewal(&id, "card").await;
    app
}

/// The same terms as the run takes, each alone.
async fn renew_one_by_one(app: &App, ctx: &Ctx) {
    let token = app.world.ids.token();
    let claimed = subscription::store::claim_due(app, ctx, &token, 600, 500).await;
    let claimed = claimed.expect("claims").expect("something is due");
    let loaded = app.programme().await.expect("the programme");
    for claim in &claimed {
        one::renew(app, ctx, &loaded, claim).await.expect("renews");
    }
}

fn text_of(row: &QueryResult, column: &str) -> String {
    if let Ok(number) = row.try_get::<Option<i64>>("", column) {
        return number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    }
    if let Ok(text) = row.try_get::<Option<String>>("", column) {
        return text.unwrap_or_else(|| "-".to_owned());
    }
    let id = row.try_get::<Option<Uuid>>("", column);
    id.expect("a number, a text or an id").map_or_else(|| "-".to_owned(), |id| id.to_string())
}

/// Every row of the tables, ids that are not among `known` left out.
async fn rows(app: &TestApp, known: &BTreeSet<String>) -> Vec<String> {
    let mut rows = Vec::new();
    for table in TABLES {
        let engine =
            if app.db.is_sqlite() { DatabaseBackend::Sqlite } else { DatabaseBackend::Postgres };
        let all = Statement::from_string(engine, format!("select * from \"{table}\""));
        for row in app.db.read().query_all_raw(all).await.expect("rows") {
            let columns = row.column_names().into_iter().map(|column| {
                // Hashes cover ids, which differ.
                let hidden = column == "gateway_reference" || column.ends_with("hash");
                let text = if hidden {
                    "#".to_owned()
                } else {
                    without_ids(&text_of(&row, &column), known)
                };
                format!("{column}={text}")
            });
            let columns: Vec<String> = columns.collect();
            rows.push(format!("{table}: {}", columns.join(" | ")));
        }
    }
    rows.sort();
    rows
}

/// Letters of an id as text.
const ID_LETTERS: usize = 36;

fn without_ids(text: &str, known: &BTreeSet<String>) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let id = rest.get(..ID_LETTERS).filter(|found| Uuid::parse_str(found).is_ok());
        match id {
            Some(id) => {
                kept.push_str(if known.contains(id) { id } else { "#" });
                rest = &rest[ID_LETTERS..];
            }
            None => {
                kept.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    kept
}

async fn ids(app: &TestApp) -> BTreeSet<String> {
    let all = rows(app, &BTreeSet::new()).await;
    assert!(!all.is_empty());
    let mut ids = BTreeSet::new();
    for table in TABLES {
        let engine =
            if app.db.is_sqlite() { DatabaseBackend::Sqlite } else { DatabaseBackend::Postgres };
        let every = Statement::from_string(engine, format!("select * from \"{table}\""));
        for row in app.db.read().query_all_raw(every).await.expect("rows") {
            for column in row.column_names().iter().filter(|column| column.ends_with("_id")) {
                ids.insert(text_of(&row, column));
            }
        }
    }
    ids
}

/// Our books and the gateway's ledger say the same, to the cent.
async fn books_agree(app: &TestApp) -> usize {
    let ours = store::list_succeeded(app.db.read()).await.expect("our books");
    let theirs = simulated::charged(&app.db).await.expect("the gateway's ledger");
    assert_eq!(ours, theirs, "our books and the gateway's differ");
    ours.len()
}

#[tokio::test]
async fn many_at_once_end_in_the_rows_of_one_by_one() {
    let (together, alone) = (due_together().await, due_together().await);
    let known = ids(&together).await;
    assert_eq!(known, ids(&alone).await, "both begin alike");
    assert_eq!(rows(&together, &known).await, rows(&alone, &known).await, "both begin alike");
    let ctx = together.system().await;
    assert_eq!(super::renew_due(&together, &ctx).await.expect("renews"), 11);
    renew_one_by_one(&alone, &alone.system().await).await;
    let (many, each) = (rows(&together, &known).await, rows(&alone, &known).await);
    let differ = |one: &[String], other: &[String]| {
        let rows = one.iter().filter(|row| !other.contains(row));
        rows.cloned().collect::<Vec<_>>().join("\n")
    };
    let (more, less) = (differ(&many, &each), differ(&each, &many));
    assert!(many == each, "only many at once:\n{more}\n\nonly one by one:\n{less}");
    // What was left open comes to the same end.
    for app in [&together, &alone] {
        app.advance_minutes(10).await;
        app.work().await;
        app.advance_days(9).await;
        app.work().await;
    }
    assert_eq!(books_agree(&together).await, books_agree(&alone).await);
}

/// Claims all that is due and writes its orders and tries, as far as a node comes that stops there.
async fn begins(app: &TestApp, ctx: &Ctx) -> Vec<begin::Started> {
    let token = app.world.ids.token();
    let claimed = subscription::store::claim_due(app, ctx, &token, 600, 500).await;
    let claimed = claimed.expect("claims").expect("something is due");
    let loaded = app.programme().await.expect("the programme");
    let begun = begin::begin(app, ctx, &loaded, &token, &claimed).await.expect("begins");
    assert_eq!(begun.1, [], "none goes apart");
    begun.0
}

async fn three() -> TestApp {
    let app = TestApp::on("2024-03-04").await;
    for name in ["Northwind Traders", "Contoso", "Fabrikam"] {
        buys(&app, name, "US", "works").await;
    }
    app.set_day(CHARGE_DAY).await;
    app
}

#[tokio::test]
async fn a_node_that_stops_before_it_charged_leaves_nothing_charged_twice() {
    let app = three().await;
    let ctx = app.system().await;
    assert_eq!(begins(&app, &ctx).await.len(), 3);
    assert_eq!(super::renew_due(&app, &ctx).await.expect("renews"), 0, "they are begun");
    // The call may still be on its way for an hour; then it counts as never made, and the run goes
    // on.
    for _ in 0..4 {
        app.advance_minutes(70).await;
        app.work().await;
    }
    app.advance_days(4).await;
    app.work().await;
    assert_eq!(books_agree(&app).await, 3 + 3);
}

#[tokio::test]
async fn a_node_that_stops_after_it_charged_is_followed_by_a_question() {
    let app = three().await;
    let ctx = app.system().await;
    for started in begins(&app, &ctx).await {
        end::boxed_charge(&app, &ctx, &started).await;
    }
    app.advance_minutes(6).await;
    app.work().await;
    assert_eq!(books_agree(&app).await, 3 + 3);
}

#[tokio::test]
async fn a_company_that_was_written_to_meanwhile_goes_apart() {
    let app = three().await;
    let ctx = app.system().await;
    let begun = begins(&app, &ctx).await;
    let touched = begun[1].claim.partner;
    let scope = crate::db::PartnerScope::open(&app, touched).await.expect("locked");
    scope.commit().await.expect("written to");
    let loaded = app.programme().await.expect("the programme");
    let ended = end::charge_and_settle(&app, &ctx, &loaded, begun).await;
    assert_eq!(ended.len(), 3);
    for (_, fared) in ended {
        let charged = Fared::Charged(PaymentState::Pending, PaymentState::Succeeded);
        assert_eq!(fared.expect("settled"), charged);
    }
    assert_eq!(books_agree(&app).await, 3 + 3);
}

#[tokio::test]
async fn two_nodes_at_once_renew_each_year_once() {
    let app = three().await;
    let config = crate::config::Config {
        database: app.database().to_owned(),
        database_migrate: None,
        public_url: app.config.public_url.clone(),
        outside: crate::config::Outside::Simulated { seed: None },
        listen: ([127, 0, 0, 1], 0).into(),
        trusted_proxies: crate::proxies::Proxies::default(),
        work: false,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    };
    let other = App::open(config).await.expect("a second node opens");
    let ctx = app.system().await;
    let (one, two) = tokio::join!(super::renew_due(&app, &ctx), super::renew_due(&other, &ctx));
    assert_eq!(one.expect("the first renews") + two.expect("the second renews"), 3);
    let (one, two) = tokio::join!(work::run_once(&app), work::run_once(&other));
    assert!(one.expect("runs").first_failure().is_none());
    assert!(two.expect("runs").first_failure().is_none());
    assert_eq!(books_agree(&app).await, 3 + 3);
    other.db.close().await.expect("the second node leaves");
}
