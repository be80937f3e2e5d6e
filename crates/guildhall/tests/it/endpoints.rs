//! The whole surface: every address the source names, asked as nobody, as each role and as a
//! colleague without one, as a stranger and by staff, for one's own things, another company's and
//! such as do not exist.
//!
//! The answers stand in `access.txt`, a table a person can read: readers with the same answer share
//! a line. An address without a row there fails the test, and so does a changed answer: the
//! difference of that file is what to review. Another company's thing and one that nobody has are
//! answered alike to the byte.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::access::{Role, Roles};
use domain::ids::{BenefitCode, PartnerId, SubscriptionId};
use domain::offer::Pack;
use guildhall::ctx::Ctx;
use guildhall::testing::{Answer, Browser, Member, TestApp};
use guildhall::web::visit::encoded;

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

/// A product whose seats come on tokens.
const CLOUD_SEATS: &str = "productivity-suite-seats";
const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

/// Where an id stands for something that is not there.
const NOBODYS: [&str; 12] = [
    "/extensions/",
    "/proofs/",
    "/account/passkeys/",
    "/changes/",
    "/scim/v2/",
    "/account/identities/",
    "/account/sessions/",
    "/matching/",
    "/statements/",
    "/refunds/",
    "/renewals/previews/",
    "/migration/runs/",
];

/// What the placeholders stand for: one company's own things.
pub struct Things {
    partner: String,
    country: String,
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
    case: String,
    location: String,
    card: String,
    import: String,
    feed: String,
    claim: String,
    request_file: String,
    token: String,
    key: String,
}

/// The first id a page's links and forms have between two texts.
fn between(answer: &Answer, before: &str, after: &str) -> String {
    let text = answer.body().replace("&#x2f;", "/");
    let places = text.match_indices(before).map(|(at, _)| &text[at + before.len()..]);
    let mut found = places.filter_map(|rest| {
        let id = rest.split_once(after)?.0;
        (id.len() == 36).then(|| id.to_owned())
    });
    found.next().unwrap_or_else(|| panic!("{before}…{after} is nowhere in {text}"))
}

/// The file that came with a request.
async fn file_of(
    app: &guildhall::testing::TestApp,
    partner: domain::ids::PartnerId,
    number: &domain::ids::RequestNumber,
) -> String {
    let read = app.db.read();
    let request = guildhall::support::store::get_by_number(read, partner, number, None).await;
    let id = request.expect("a request").id;
    let files = guildhall::support::files::store::list(read, partner, id).await;
    files.expect("files")[0].id.to_string()
}

impl Things {
    /// Makes what the story has not made, by the pages, and notes what each thing is called.
    pub async fn of(diary: &Diary) -> Things {
        let made = Made::of(diary).await;
        let (app, partner) = (&diary.app, diary.member.partner);
        let orders = guildhall::order::store::list(app.db.read(), partner, None, 1).await;
        let order = orders.expect("orders").remove(0);
        let invoices = guildhall::invoice::store::list(app.db.read(), partner, None, 1).await;
        let to = Some(diary.member.email.as_str());
        let mails = guildhall::world::mail::list_simulated(&app.db, to, None, 1).await;
        let tasks = guildhall::db::task::list_of(app.db.read(), partner, 1).await;
        let company = app.partner(partner).await;
        let ctx = app.ctx_of(&diary.member).await;
        let question = guildhall::support::ask::Form {
            topic: "portal".to_owned(),
            severity: "minimal".to_owned(),
            title: "A question".to_owned(),
            text: "What is it?".to_owned(),
            files: vec![guildhall::support::files::Brought {
                name: "log.txt".to_owned(),
                content: b"nothing".to_vec(),
                is_too_large: false,
            }],
            ..Default::default()
        };
        let request = guildhall::support::ask::open(app, &ctx, question).await.expect("opened");
        let request_file = file_of(app, partner, &request).await;
        let subscription = diary.holds().await.id;
        let case = booked(app, &ctx, partner, &subscription).await;
        let receipts =
            guildhall::payment::store::list_receipts(app.db.read(), partner, order.id).await;
        Things {
            partner: partner.to_string(),
            country: company.address.country.to_string(),
            network_id: company.network_id.expect("a network id").to_string(),
            order: order.number.to_string(),
            order_id: order.id.to_string(),
            invoice: invoices.expect("invoices")[0].issued.number().to_string(),
            subscription,
            case,
            task: tasks.expect("tasks").first().expect("a task").task_id.to_string(),
            mail: mails.expect("mails")[0].mail_id.to_string(),
            receipt: receipts.expect("receipts")[0].id.to_string(),
            person: diary.member.person.to_string(),
            request: request.to_string(),
            request_file,
            location: made.location,
            card: made.card,
            import: made.import,
            feed: made.feed,
            claim: made.claim,
            token: made.token,
            key: key_of(diary).await,
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
                "country" => &self.country,
                // A place of a profile that nobody has, and one of the directory likewise.
                "place" => NOBODY,
                "id" if under("/directory") => "nobody",
                "article" => "renew",
                "session" => "session_none",
                "kind" => "sign-in",
                "gateway" => "simulated",
                "provider" => "none",
                "year" => "2025",
                "file" => &self.feed,
                "token" if under("/benefits") => &self.token,
                "token" => "none",
                "hash" => "0",
                "name" => "guildhall.css",
                "version" if under("/operator") => "1",
                "version" => "2024-01",
                "number" if path.contains("invoices") => &self.invoice,
                "number" if path.contains("/support/") => &self.request,
                "number" if path.contains("/cases/") => &self.case,
                "number" => &self.order,
                "code" if under("/offers") => "action-pack",
                "code" if under("/operator/policies") => "pc-2024",
                "code" if under("/agreements") => "membership",
                "code" if under("/benefits") && path.contains("/keys") => {
                    "database-server-standard"
                }
                "code" if under("/benefits") && path.contains("/tokens") => CLOUD_SEATS,
                "code" if under("/benefits") && path.ends_with("/cases") => "advisory-hours",
                "code" if under("/benefits") => "developer-subscription-professional",
                "key" => &self.key,
                // Nobody of the story has one.
                "activation" => NOBODY,
                "picture" => "gold-logo.svg",
                "assignment" => "00000000-0000-7000-8000-000000000000",
                "code" => "cloud-platform",
                // Nobody of the story is asked for anything.
                "id" if under("/leads") => NOBODY,
                "person" if under("/leads") => &self.person,
                "no" if under("/leads") => "1",
                "id" if under("/benefits") => &self.subscription,
                "id" if under("/subscriptions") => &self.subscription,
                "id" if under("/pmc/renewals") => &self.subscription,
                "id" if under("/checkout") => &self.order_id,
                "id" if under("/company/users/provisioning") => NOBODY,
                "id" if under("/company/users/imports") => &self.import,
                "id" if path.contains("/users/") => &self.person,
                "id" if under("/company/locations") => &self.location,
                "id" if path.contains("/recovery/") => &self.claim,
                // A step of adding a card that nobody is at, and the card that is there.
                "id" if path.contains("/setups/") => "00000000-0000-7000-8000-000000000000",
                "id" if under("/company/payment-methods") => &self.card,
                "id" if path.contains("/support/") => &self.request_file,
                "id" if under("/mailbox") => &self.mail,
                "id" if under("/join") => &self.partner,
                "id" if under("/operator/tasks") => &self.task,
                "id" if path.contains("/receipts/") => &self.receipt,
                // No story has these, and a card that is there could be removed.
                "id" if NOBODYS.iter().any(|part| path.contains(part)) => NOBODY,
                "*rest" => "nothing",
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

/// Where everybody is answered alike whosever the thing is, and why.
const OPEN: [(&str, &str); 4] = [
    ("/calendar/", "the address of a calendar is its secret"),
    ("/join/", "the id of an enrolment is its secret"),
    ("/mailbox/", "the simulated world's mails lie open to whoever tries it out"),
    ("/sign-out", "it would end the session the next rows need"),
];

fn is_open(path: &str) -> bool {
    OPEN.iter().any(|(head, _)| path.starts_with(head))
}

/// Everybody who asks. The company's own come first, so that they are at the same places always.
struct Readers {
    own: Vec<(&'static str, Browser)>,
    nobody: Browser,
    stranger: Browser,
    staff: Browser,
}

impl Readers {
    async fn of(app: &TestApp, member: &Member, stranger: &Member) -> Readers {
        let mut own = Vec::new();
        own.push(("no_role", app.colleague(member, "Tom", Roles::NONE).await.browser));
        // Who may most comes last, so that nobody finds a thing gone that somebody before removed.
        for role in Role::ALL.into_iter().rev() {
            let name = format!("Reader{}", role.code().replace('_', ""));
            own.push((role.code(), app.colleague(member, &name, role).await.browser));
        }
        own.push(("founder", member.browser.clone()));
        let (nobody, staff) = (app.visitor(), app.operator().await);
        Readers { own, nobody, stranger: stranger.browser.clone(), staff }
    }

    /// Whoever began the story; everything of the company's is theirs.
    fn founder(&mut self) -> &mut Browser {
        &mut self.own.last_mut().expect("there are readers").1
    }
}

/// What came back, without what tells one address from another.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    status: u16,
    location: String,
    body: String,
}

async fn asked(browser: &mut Browser, post: bool, path: &str) -> Told {
    let answer = if post { browser.post_form(path, &[]).await } else { browser.get(path).await };
    // As it stands, in a page, and in the query of another address.
    let (coded, in_page) = (encoded(&[("", path)]), path.replace('/', "&#x2f;"));
    let plain = |text: &str| {
        let coded = coded.trim_start_matches('=');
        text.replace(path, "/this").replace(&in_page, "/this").replace(coded, "/this")
    };
    let location = answer.headers.get("location").and_then(|value| value.to_str().ok());
    Told {
        status: answer.status.as_u16(),
        location: plain(location.unwrap_or_default()),
        body: plain(&answer.body()),
    }
}

/// What a company's admin makes by pages, for addresses that no story needs otherwise.
struct Made {
    location: String,
    card: String,
    import: String,
    feed: String,
    claim: String,
    token: String,
}

/// A key that the company took, and may activate.
async fn key_of(diary: &Diary) -> String {
    use guildhall::benefit::{Which, pool, software};
    let (app, member) = (&diary.app, &diary.member);
    let code = domain::ids::BenefitCode::parse("database-server-standard").expect("a code");
    let subscription = diary.holds().await.id;
    let which = Which {
        partner: member.partner,
        subscription: domain::ids::SubscriptionId::parse(&subscription).expect("an id"),
        code,
    };
    let table = format!("{},any,any,K-{},9", which.code, member.partner);
    pool::fill(app, &app.system().await, &table).await.expect("a key in stock");
    let edition = software::Edition::parse("en-US", "x64").expect("an edition");
    let ctx = app.ctx_of(member).await;
    software::take(app, &ctx, &which, &edition).await.expect("a key").to_string()
}

/// Somebody says that nobody of the company can sign in, and has proved its domain.
async fn claimed(diary: &Diary, network_id: &str) -> String {
    let (app, member) = (&diary.app, &diary.member);
    let domain = member.email.rsplit_once('@').expect("an address").1;
    let email = format!("claimant@{domain}");
    let fields = [("network_id", network_id), ("name", "Nora Quist"), ("email", &email)];
    let mut nora = app.visitor();
    nora.post_form("/recovery", &fields).await.leads_to("/recovery/sent");
    let path = app.last_mail(&email).await.path();
    let path = path.split('?').next().unwrap_or_default();
    nora.post_form(&format!("{path}/record"), &[]).await.status(303);
    nora.post_form(path, &[]).await.status(303);
    let open = guildhall::partner::store::recoveries::find_open(app.db.read(), member.partner);
    open.await.expect("asked").expect("a claim").id.to_string()
}

/// A token of cloud seats that nobody redeemed.
async fn token(diary: &Diary) -> String {
    let (app, ctx) = (&diary.app, diary.app.ctx_of(&diary.member).await);
    let which = guildhall::benefit::Which {
        partner: diary.member.partner,
        subscription: domain::ids::SubscriptionId::parse(&diary.holds().await.id).expect("an id"),
        code: domain::ids::BenefitCode::parse(CLOUD_SEATS).expect("a code"),
    };
    guildhall::benefit::cloud::make(app, &ctx, &which).await.expect("a token").to_string()
}

/// The number of a case of advisory hours.
async fn booked(app: &TestApp, ctx: &Ctx, partner: PartnerId, subscription: &str) -> String {
    let which = guildhall::benefit::Which {
        partner,
        subscription: SubscriptionId::parse(subscription).expect("an id"),
        code: BenefitCode::parse("advisory-hours").expect("a code"),
    };
    let whose = (partner, which.subscription);
    let chosen = guildhall::benefit::packs::choose(app, ctx, whose, Pack::Services).await;
    chosen.expect("the pack that has hours");
    let wish = guildhall::benefit::hours::ask::Wish {
        hours: "1".to_owned(),
        product: "Mail server".to_owned(),
        country: "GB".to_owned(),
        language: "en-US".to_owned(),
        phone: "+44 20 5550 0100".to_owned(),
        zone: "Europe/London".to_owned(),
        description: "What is it?".to_owned(),
        ..Default::default()
    };
    let case = guildhall::benefit::hours::ask::request(app, ctx, &which, &wish).await;
    case.expect("a case").to_string()
}

impl Made {
    async fn of(diary: &Diary) -> Made {
        let mut browser = diary.member.browser.clone();
        let place = [
            ("location_name", "Quay"),
            ("line1", "Mill Lane 4"),
            ("city", "Bath"),
            ("postal_code", "BA1 1AA"),
            ("country", "GB"),
            ("location_contact_name", "Ida Park"),
            ("location_contact_email", "ida@quay.example"),
        ];
        browser.post_form("/company/locations", &place).await.status(303);
        let places = browser.get("/company/locations").await.ok();
        let (app, partner) = (&diary.app, diary.member.partner);
        let cards = guildhall::payment::cards::store::list(app.db.read(), partner).await;
        let list =
            ("file", "people.csv", &b"name,email,language,roles\nMia,mia@mia.example,,\n"[..]);
        let import = browser.post_file("/company/users/import", &[], list).await;
        let import = import.status(303).location().rsplit('/').next().unwrap_or("").to_owned();
        let feed = browser.post_form("/subscriptions/calendar", &[]).await.ok();
        let feed = feed.text(".copy .mono");
        let company = app.partner(partner).await.network_id.expect("a network id").to_string();
        Made {
            claim: claimed(diary, &company).await,
            token: token(diary).await,
            location: between(&places, "/company/locations/", "\""),
            card: cards.expect("cards")[0].id.to_string(),
            import,
            feed: feed.rsplit('/').next().unwrap_or_default().to_owned(),
        }
    }
}

/// `200 everybody`, or `200 global_admin partner_admin, 403 the others`.
fn grouped(told: &[(&str, u16)]) -> String {
    let mut by_status: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for (who, status) in told {
        by_status.entry(*status).or_default().push(who);
    }
    let most = by_status.iter().max_by_key(|(_, who)| who.len()).map(|(status, _)| *status);
    let alone = by_status.len() == 1;
    let words = by_status.iter().map(|(status, who)| match Some(*status) == most {
        true if alone => format!("{status} everybody"),
        true => format!("{status} the others"),
        false => format!("{status} {}", who.join(" ")),
    });
    words.collect::<Vec<String>>().join(", ")
}

/// One address with one method, as each reader finds it.
struct Row<'a> {
    route: &'a Route,
    post: bool,
    lines: Vec<String>,
}

impl Row<'_> {
    fn note(&mut self, of: &str, what: &str) {
        assert!(!what.contains("500"), "{} ({of}): {what}", self.route.path);
        self.lines.push(format!("    {of:8} {what}"));
    }

    /// Another company's thing and one that nobody has: the same answer, whoever asks.
    async fn others(&mut self, readers: &mut Readers, foreign: &str, gone: &str) {
        let mut told = Vec::new();
        for (who, browser) in &mut readers.own {
            let there = asked(browser, self.post, foreign).await;
            let nowhere = asked(browser, self.post, gone).await;
            if !is_open(&self.route.path) {
                assert_eq!(
                    (there.status, &there.location),
                    (nowhere.status, &nowhere.location),
                    "{who} can tell another company's {} from one that is not there",
                    self.route.path
                );
                assert!(
                    there.body == nowhere.body,
                    "{who} can tell another company's {} from one that is not there by its \
                     words:\n{}\n---\n{}",
                    self.route.path,
                    there.body,
                    nowhere.body
                );
            }
            told.push((*who, there.status));
        }
        self.note("foreign", &grouped(&told));
        let staff = asked(&mut readers.staff, self.post, gone).await.status;
        self.note("missing", &format!("{staff} staff"));
    }

    async fn own(&mut self, readers: &mut Readers, path: &str) {
        let mut told = Vec::new();
        for (who, browser) in &mut readers.own {
            told.push((*who, asked(browser, self.post, path).await.status));
        }
        let nobody = asked(&mut readers.nobody, self.post, path).await.status;
        let stranger = asked(&mut readers.stranger, self.post, path).await.status;
        let staff = asked(&mut readers.staff, self.post, path).await.status;
        let out = format!("{nobody} nobody, {stranger} stranger, {staff} staff");
        self.note("outside", &out);
        self.note("own", &grouped(&told));
    }
}

/// Two companies that have all there is to have, and what each has.
pub async fn two_companies() -> (Diary, Things, Member, Things) {
    let mut diary = Diary::begins("2025-06-22").await;
    let other = diary.app.enrolled_partner("Marsh Gate Ltd", "GB").await;
    let mut things = Vec::new();
    let mut members = vec![other];
    for _ in 0..2 {
        let next = members.pop().expect("somebody is left");
        members.insert(0, std::mem::replace(&mut diary.member, next));
        diary.buys_pack().await;
        diary.pays_twice().await;
        guildhall::work::run_once(&diary.app).await.expect("what is due runs");
        things.push(Things::of(&diary).await);
    }
    let own = things.pop().expect("the company's own");
    let foreign = things.pop().expect("the other's");
    (diary, own, members.pop().expect("the other's admin"), foreign)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_answers_each_kind_of_person_as_the_table_says() {
    let (diary, things, stranger, foreign) = two_companies().await;
    let mut readers = Readers::of(&diary.app, &diary.member, &stranger).await;
    let mut table = Vec::new();
    // Reading first, so that nothing is changed yet; then every form, sent empty.
    for post in [false, true] {
        for route in &routes() {
            if if post { !route.post } else { !route.get } || route.path == "/sign-out" {
                continue;
            }
            let mut row = Row { route, post, lines: Vec::new() };
            let (own, other) = (things.fill(&route.path), foreign.fill(&route.path));
            let gone = missing(&route.path);
            if own != other {
                row.others(&mut readers, &other, &gone).await;
            } else if gone != own {
                let staff = asked(&mut readers.staff, post, &gone).await.status;
                let member = asked(readers.founder(), post, &gone).await.status;
                row.note("missing", &format!("{staff} staff, {member} founder"));
            }
            row.own(&mut readers, &own).await;
            row.lines.reverse();
            table.push(format!(
                "{} {}\n{}\n",
                if post { "POST" } else { "GET" },
                route.path,
                row.lines.join("\n")
            ));
        }
    }
    compare(&table);
}

fn compare(table: &[String]) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/access.txt");
    if std::env::var("GUILDHALL_ACCEPT").is_ok_and(|which| which == "access") {
        std::fs::write(&file, table.join("\n")).expect("the table is written");
        return;
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    let known: Vec<&str> = expected.split("\n\n").map(str::trim).collect();
    let now: Vec<&str> = table.iter().map(|row| row.trim()).collect();
    let changed: Vec<&str> = now.iter().filter(|row| !known.contains(row)).copied().collect();
    let gone: Vec<&str> = known.iter().filter(|row| !now.contains(row)).copied().collect();
    assert!(
        changed.is_empty() && gone.is_empty(),
        "the table of access differs. If it should, run with GUILDHALL_ACCEPT=access and review \
         tests/it/access.txt.\nnow:\n{}\nbefore:\n{}",
        changed.join("\n"),
        gone.join("\n")
    );
}
