//! The whole surface: every address the source names, asked as nobody, as each role, as a stranger
//! and by staff, for one's own things, somebody else's and such as do not exist.
//!
//! The answers stand in `access.txt`, a table a person can read. An address without a row there
//! fails the test, and so does a changed answer: the difference of that file is what to review.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use domain::access::Role;
use guildhall::testing::{Browser, TestApp};

use crate::story::Diary;

/// An address as the router writes it, and the methods it answers.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    pub path: String,
    pub get: bool,
    pub post: bool,
}

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).expect("a directory of the source") {
        let path = entry.expect("an entry").path();
        // What the benchmark is held against is no address of the portal.
        if path.ends_with("src/bench") {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
}

/// Every `.route("…", …)` of the source.
pub fn routes() -> Vec<Route> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut routes = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a source file");
        for call in text.split(".route(").skip(1) {
            let end = closing(call);
            let call = &call[..end];
            let Some(path) = call.split('"').nth(1) else {
                panic!(
                    "{}: write the address of a route where it is routed: {call}",
                    file.display()
                );
            };
            let (get, post) = (call.contains("get("), call.contains("post("));
            routes.push(Route { path: path.to_owned(), get, post });
        }
    }
    routes.sort();
    routes.dedup();
    routes
}

/// Where the parenthesis that is open closes.
fn closing(text: &str) -> usize {
    let mut depth = 1;
    for (place, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place;
        }
    }
    text.len()
}

/// Where an id stands for something that is not there.
const NOBODYS: [&str; 11] = [
    "/changes/",
    "/company/locations/",
    "/company/users/imports/",
    "/account/identities/",
    "/account/sessions/",
    "/proofs/",
    "/company/payment-methods",
    "/matching/",
    "/statements/",
    "/refunds/",
    "/renewals/previews/",
];

/// What the placeholders stand for: one company's own things.
pub struct Things {
    partner: String,
    network_id: String,
    order: String,
    order_id: String,
    invoice: String,
    subscription: String,
    task: String,
    mail: String,
    receipt: String,
    person: String,
    request: String,
}

impl Things {
    pub async fn of(diary: &Diary) -> Things {
        let (app, partner) = (&diary.app, diary.member.partner);
        let orders = guildhall::order::store::list(app.db.read(), partner, None, 1).await;
        let order = orders.expect("orders").remove(0);
        let invoices = guildhall::invoice::store::list(app.db.read(), partner, None, 1).await;
        let mails = guildhall::world::mail::list_simulated(&app.db, None, None, 1).await;
        let tasks = guildhall::db::task::list_of(app.db.read(), partner, 1).await;
        let company = app.partner(partner).await;
        let ctx = app.ctx_of(&diary.member).await;
        let question = guildhall::support::ask::Form {
            topic: "portal".to_owned(),
            severity: "minimal".to_owned(),
            title: "A question".to_owned(),
            text: "What is it?".to_owned(),
            ..Default::default()
        };
        let request = guildhall::support::ask::open(app, &ctx, question).await;
        let receipts =
            guildhall::payment::store::list_receipts(app.db.read(), partner, order.id).await;
        Things {
            partner: partner.to_string(),
            network_id: company.network_id.expect("a network id").to_string(),
            order: order.number.to_string(),
            order_id: order.id.to_string(),
            invoice: invoices.expect("invoices")[0].issued.number().to_string(),
            subscription: diary.holds().await.id,
            task: tasks.expect("tasks").first().expect("a task").task_id.to_string(),
            mail: mails.expect("mails")[0].mail_id.to_string(),
            receipt: receipts.expect("receipts")[0].id.to_string(),
            person: diary.member.person.to_string(),
            request: request.expect("a request").to_string(),
        }
    }

    pub fn fill(&self, path: &str) -> String {
        let value = |name: &str| -> &str {
            let under = |head: &str| path.starts_with(head);
            match name {
                "network_id" => &self.network_id,
                "partner" | "partner_id" => &self.partner,
                "order" | "order_id" => &self.order_id,
                "task" | "task_id" => &self.task,
                "session" => "session_none",
                "gateway" => "simulated",
                "provider" => "none",
                "year" => "2025",
                "file" => "none.ics",
                "token" => "none",
                "hash" => "0",
                "name" => "guildhall.css",
                "version" if under("/operator") => "1",
                "version" => "2024-01",
                "number" if path.contains("invoices") => &self.invoice,
                "number" if path.contains("/support/") => &self.request,
                "number" => &self.order,
                "code" if under("/offers") => "action-pack",
                "code" if under("/operator/policies") => "pc-2024",
                "code" if under("/agreements") => "membership",
                "code" if under("/benefits") && path.ends_with("/keys") => {
                    "database-server-standard"
                }
                "code" if under("/benefits") => "developer-subscription-professional",
                // Nobody of the story has one.
                "assignment" => "00000000-0000-7000-8000-000000000000",
                "code" => "cloud-platform",
                "id" if under("/benefits") => &self.subscription,
                "id" if under("/subscriptions") => &self.subscription,
                "id" if under("/checkout") => &self.order_id,
                "id" if under("/company/users/") && !path.contains("/imports/") => &self.person,
                "id" if under("/mailbox") => &self.mail,
                "id" if under("/join") => &self.partner,
                "id" if under("/operator/tasks") => &self.task,
                "id" if path.contains("/receipts/") => &self.receipt,
                // No story has these, and a card that is there could be removed.
                "id" if NOBODYS.iter().any(|part| path.contains(part)) => {
                    "00000000-0000-7000-8000-000000000000"
                }
                other => panic!("{path}: what does {{{other}}} stand for? Add it to Things::fill"),
            }
        };
        replaced(path, value)
    }
}

fn replaced<'a>(path: &'a str, value: impl Fn(&'a str) -> &'a str) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("a closed placeholder");
        out.push_str(before);
        out.push_str(value(name));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The same address for things nobody has.
pub fn missing(path: &str) -> String {
    replaced(path, |name| match name {
        "network_id" => "1000000",
        "number" if path.contains("/support/") => "1000000-S0001",
        "number" => "1000000-O0001",
        "code" | "version" | "token" | "session" | "hash" | "name" => "none",
        _ => "00000000-0000-7000-8000-000000000000",
    })
}

async fn asked(browser: &mut Browser, post: bool, path: &str) -> u16 {
    let answer = if post { browser.post_form(path, &[]).await } else { browser.get(path).await };
    answer.status.as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_answers_each_kind_of_person_as_the_table_says() {
    let diary = Diary::begins("2025-06-22").await;
    diary.buys_pack().await;
    diary.pays_twice().await;
    guildhall::work::run_once(&diary.app).await.expect("what is due runs");
    let things = Things::of(&diary).await;
    let app: &TestApp = &diary.app;
    let user = app.colleague(&diary.member, "Tom", Role::BillingAdmin).await;
    let stranger = app.enrolled_partner("Marsh Gate Ltd", "GB").await;
    let mut people = [
        app.visitor(),
        user.browser,
        diary.member.browser.clone(),
        stranger.browser,
        app.operator().await,
    ];
    let mut table = format!("{:4} {:58} nobody user admin stranger staff missing\n", "", "address");
    // Reading first, so that nothing is changed yet; then every form, sent empty.
    for post in [false, true] {
        for route in routes() {
            if if post { !route.post } else { !route.get } {
                continue;
            }
            let path = things.fill(&route.path);
            let mut row = format!("{:4} {:58}", if post { "POST" } else { "GET" }, route.path);
            for browser in &mut people {
                // Signing out would end the session the next rows need.
                let status =
                    if route.path == "/sign-out" { 0 } else { asked(browser, post, &path).await };
                let _ = write!(row, " {status:>5}");
            }
            let gone = missing(&route.path);
            let absent = match gone == route.path {
                true => 0,
                false => asked(&mut people[2], post, &gone).await,
            };
            let _ = writeln!(table, "{row} {absent:>5}");
            assert!(!row.contains(" 500"), "{row}");
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/access.txt");
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    if std::env::var("GUILDHALL_ACCEPT").is_ok_and(|which| which == "access") {
        std::fs::write(&file, &table).expect("the table is written");
        return;
    }
    let changed: Vec<&str> =
        table.lines().filter(|line| !expected.lines().any(|known| known == *line)).collect();
    let gone: Vec<&str> =
        expected.lines().filter(|line| !table.lines().any(|known| known == *line)).collect();
    assert!(
        changed.is_empty() && gone.is_empty(),
        "the table of access differs. If it should, run with GUILDHALL_ACCEPT=access and review \
         tests/it/access.txt.\nnow:\n{}\nbefore:\n{}",
        changed.join("\n"),
        gone.join("\n")
    );
}
