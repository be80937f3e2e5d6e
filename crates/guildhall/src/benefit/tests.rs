//! Benefits as companies use them: through the portal, over years, and at the same moment.

use domain::ids::{BenefitCode, PersonId, SubscriptionId};
use domain::text::Locale;
use sea_orm::ConnectionTrait;

use super::software::{self, Edition};
use super::{Which, books, pool, seats, store};
use crate::check;
use crate::db::task;
use crate::error::{Error, Refusal};
use crate::order::Order;
use crate::payment::refund::give;
use crate::testing::{Member, TestApp};

pub(super) const SERVER: &str = "database-server-standard";
pub(super) const DEVELOPER: &str = "developer-subscription-professional";
const CREDIT: &str = "cloud-credit";

pub(super) async fn bought(app: &TestApp) -> (Member, String, Order) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let path = ada.buys_by_card("action-pack", "approve").await;
    let order = app.order(ada.partner, &path).await;
    let subscription = ada.subscription().await;
    (ada, subscription, order)
}

pub(super) fn which(ada: &Member, subscription: &str, code: &str) -> Which {
    Which {
        partner: ada.partner,
        subscription: SubscriptionId::parse(subscription).expect("an id"),
        code: BenefitCode::parse(code).expect("a code"),
    }
}

pub(super) async fn fill(app: &TestApp, keys: &[&str]) -> u64 {
    let rows: Vec<String> = keys.iter().map(|key| format!("{SERVER},any,x64,{key}")).collect();
    let ctx = app.system().await;
    pool::fill(app, &ctx, &rows.join("\n")).await.expect("the pool is filled").new
}

pub(super) fn refused(result: Result<impl std::fmt::Debug, Error>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("it was not refused: {other:?}"),
    }
}

pub(super) fn code(result: Result<impl std::fmt::Debug, Error>) -> &'static str {
    refused(result).code
}

pub(super) async fn holds(app: &TestApp) {
    let loaded = app.programme().await.expect("a programme");
    let report = check::run(&app.db, &loaded, true).await.expect("the check runs");
    assert!(report.holds(), "{:?}", report.violations);
}

/// Lets a colleague in.
async fn colleague(app: &TestApp, ada: &Member, email: &str) -> PersonId {
    let ctx = app.system().await;
    let newcomer = crate::access::people::Newcomer {
        email,
        name: "Ben Ortiz",
        locale: Locale::EnUs,
        password: None,
    };
    let roles = domain::access::Roles::NONE;
    let added = crate::access::people::add_user(app, &ctx, ada.partner, newcomer, roles).await;
    added.expect("a colleague")
}

#[tokio::test]
async fn a_key_is_shown_once_warned_of_and_ends_the_right_to_a_refund() {
    let app = TestApp::new().await;
    let (mut ada, subscription, order) = bought(&app).await;
    assert_eq!(fill(&app, &["AAAAA-BBBBB-CCCCC", "DDDDD-EEEEE-FFFFF"]).await, 2);
    assert_eq!(fill(&app, &["AAAAA-BBBBB-CCCCC"]).await, 0);
    let list = ada.get("/benefits").await.ok();
    list.has("Database server, standard");
    let page = format!("/benefits/{subscription}/{SERVER}");
    ada.get(&page).await.ok().has("not refunded any more").lacks("AAAAA");
    let keys = format!("{page}/keys");
    let form = [("language", "en-US"), ("architecture", "x64")];
    ada.post_form(&keys, &form).await.status(422).has("I understand");
    let told = [("language", "en-US"), ("architecture", "x64"), ("understood", "yes")];
    ada.post_form(&keys, &told).await.leads_to(&format!("{page}?notice=key-taken"));
    ada.get(&page).await.ok().has("AAAAA-BBBBB-CCCCC").has("1 of 2");
    // The same press again takes no second one.
    let again = [told[0], told[1], told[2], ("seen", "0")];
    ada.post_form(&keys, &again).await.status(303);
    ada.get(&page).await.ok().has("1 of 2").lacks("DDDDD-EEEEE-FFFFF");
    // No other architecture is in stock: a task, nothing taken, and one task for all who ask.
    let other = [("language", "en-US"), ("architecture", "arm64"), ("understood", "yes")];
    ada.post_form(&keys, &other).await.status(422).has("no such key in stock");
    ada.post_form(&keys, &other).await.status(422);
    let tasks = task::list_open(app.db.read(), 10).await.expect("tasks");
    assert_eq!(tasks.iter().filter(|task| task.kind == software::EMPTY).count(), 1);
    ada.post_form(&keys, &told).await.status(303);
    ada.get(&page).await.ok().has("DDDDD-EEEEE-FFFFF").has("0 of 2");
    ada.post_form(&keys, &told).await.status(422).has("Nothing more can be taken");
    let ctx = app.system().await;
    let refused = give::give_back(&app, &ctx, ada.partner, order.id, "").await;
    assert_eq!(code(refused), "refund.key_viewed");
    holds(&app).await;
}

#[tokio::test]
async fn activations_of_a_key_are_counted_by_machine_until_none_is_left() {
    let app = TestApp::new().await;
    let (mut ada, subscription, _) = bought(&app).await;
    let ctx = app.system().await;
    let table = format!("{SERVER},any,x64,MAK-1,2\n{SERVER},any,arm64,PLAIN-1");
    pool::fill(&app, &ctx, &table).await.expect("filled");
    let page = format!("/benefits/{subscription}/{SERVER}");
    for architecture in ["x64", "arm64"] {
        let form = [("language", "en-US"), ("architecture", architecture), ("understood", "yes")];
        ada.post_form(&format!("{page}/keys"), &form).await.status(303);
    }
    let shown = ada.get(&page).await.ok().has("2 of 2 activations left");
    let key = shown.attribute("a[href*='/keys/']", "href").expect("its activations");
    ada.get(&key).await.ok().has("MAK-1").has("not activated on any machine");
    let activations = format!("{key}/activations");
    let note = |machine: &str, seen: &str, changed: &str| {
        [("machine", machine), ("seen", seen), ("hardware_changed", changed)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let mut tells = async |machine: &str, seen: &str, changed: &str| {
        let form = note(machine, seen, changed);
        let form: Vec<_> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
        ada.post_form(&activations, &form).await
    };
    tells(" ", "0", "").await.status(422).has("Machine");
    tells("SERVER-1", "0", "").await.status(303);
    // The same press again is the same activation, the same machine later counts nothing.
    tells("SERVER-1", "0", "").await.status(303);
    tells("SERVER-1", "1", "").await.status(303);
    tells("SERVER-1", "2", "yes").await.status(303);
    tells("SERVER-2", "3", "").await.status(422).has("All 2 activations of this key are used");
    tells("SERVER-1", "3", "").await.status(303);
    let shown = ada.get(&key).await.ok().has("0 of 2 activations left").has("changed hardware");
    assert_eq!(shown.texts("tbody tr").len(), 4);
    let taken = store::taken_keys(app.db.read(), ada.partner).await.expect("keys");
    let plain = taken.iter().find(|one| one.activations.is_none()).expect("the plain one").id;
    ada.get(&format!("{page}/keys/{plain}")).await.status(404);
    let mut ben = app.enrolled_partner("Fabrikam", "US").await;
    ben.get(&key).await.status(404);
    ben.post_form(&activations, &[("machine", "SERVER-9")]).await.status(404);
    holds(&app).await;
}

#[tokio::test]
async fn the_last_activation_goes_to_one_machine() {
    use super::activation::{self, Machine};
    let app = TestApp::new().await;
    let (ada, subscription, _) = bought(&app).await;
    let ctx = app.system().await;
    pool::fill(&app, &ctx, &format!("{SERVER},any,x64,MAK-1,1")).await.expect("filled");
    let own = which(&ada, &subscription, SERVER);
    let edition = Edition { language: Locale::EnUs, architecture: "x64" };
    let key = software::take(&app, &ctx, &own, &edition).await.expect("a key");
    let machine = |name: &str| Machine::parse(name, false, "0").expect("a machine");
    let (first, second) = (machine("SERVER-1"), machine("SERVER-2"));
    let (one, other) = tokio::join!(
        activation::record(&app, &ctx, &own, key, &first),
        activation::record(&app, &ctx, &own, key, &second),
    );
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    assert_eq!(code(if one.is_ok() { other } else { one }), "benefit.activations_used_up");
}

#[tokio::test]
async fn a_pool_is_filled_from_a_file_or_the_file_is_told_what_is_wrong_with_it() {
    let app = TestApp::new().await;
    let mut olga = app.operator().await;
    let there = "/operator/benefits/file";
    let table = format!("\u{feff}product,language,architecture,key\r\n{SERVER},any,any,F-1\r\n");
    olga.post_file(there, &[], ("file", "keys.csv", table.as_bytes())).await.status(303);
    let pools = store::pools(app.db.read()).await.expect("pools");
    assert_eq!((pools[0].loaded, pools[0].free), (1, 1));
    let wrong = format!("{SERVER},any,any,F-2,many");
    for (content, says) in [
        (wrong.as_bytes(), "Line 1 is not"),
        (&b"\xff\xfe"[..], "not in UTF-8"),
        (&vec![b'x'; pool::FILE_BYTES_MAX + 1], "larger than 2 MB"),
    ] {
        let sent = olga.post_file(there, &[], ("file", "keys.csv", content)).await;
        sent.status(422).has(says);
    }
    olga.post_file(there, &[], ("file", "", b"")).await.status(422);
    let pools = store::pools(app.db.read()).await.expect("pools");
    assert_eq!((pools[0].loaded, pools[0].free), (1, 1), "nothing half-written");
}

#[tokio::test]
async fn the_last_key_goes_to_one_company_alone() {
    let app = TestApp::new().await;
    let (ada, first, _) = bought(&app).await;
    let mut ben = app.enrolled_partner("Fabrikam", "US").await;
    ben.buys_by_card("action-pack", "approve").await;
    let second = ben.subscription().await;
    fill(&app, &["GGGGG-HHHHH-JJJJJ"]).await;
    let ctx = app.system().await;
    let edition = Edition { language: Locale::EnUs, architecture: "x64" };
    let (one, other) = (which(&ada, &first, SERVER), which(&ben, &second, SERVER));
    let (one, other) = tokio::join!(
        software::take(&app, &ctx, &one, &edition),
        software::take(&app, &ctx, &other, &edition),
    );
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    let lost = if one.is_ok() { other } else { one };
    assert_eq!(code(lost), "benefit.pool_empty");
    let mut seen = 0;
    for partner in [ada.partner, ben.partner] {
        seen += store::taken_keys(app.db.read(), partner).await.expect("keys").len();
    }
    assert_eq!(seen, 1);
    holds(&app).await;
}

#[tokio::test]
async fn the_last_seat_goes_to_one_colleague_and_moves_when_the_policy_says() {
    let app = TestApp::new().await;
    let (mut ada, subscription, _) = bought(&app).await;
    let own = which(&ada, &subscription, DEVELOPER);
    let ctx = app.system().await;
    let mut people = Vec::new();
    for name in ["ben", "cho", "dee", "eva"] {
        people.push(colleague(&app, &ada, &format!("{name}@northwind.example")).await);
    }
    seats::assign(&app, &ctx, &own, people[0]).await.expect("a seat");
    assert_eq!(code(seats::assign(&app, &ctx, &own, people[0]).await), "benefit.has_seat");
    seats::assign(&app, &ctx, &own, people[1]).await.expect("a seat");
    let (one, other) = tokio::join!(
        seats::assign(&app, &ctx, &own, people[2]),
        seats::assign(&app, &ctx, &own, people[3]),
    );
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    assert_eq!(code(if one.is_ok() { other } else { one }), "benefit.no_seat");
    let held = store::list_assigned(app.db.read(), ada.partner).await.expect("seats");
    assert_eq!(held.len(), 3);
    let ben = held.iter().find(|one| one.person == people[0]).expect("ben's").id;
    let page = format!("/benefits/{subscription}/{DEVELOPER}/assignments/{ben}");
    ada.get(&page).await.ok().has("It can go to somebody else from");
    let early = seats::hand_on(&app, &ctx, &own, ben, None).await;
    assert_eq!(code(early), "benefit.reassign_later");
    app.live_to("2024-06-20").await;
    let freed = [("person", "nobody")];
    ada.post_form(&page, &freed).await.status(303);
    ada.get(&format!("/benefits/{subscription}/{DEVELOPER}")).await.ok().has("1 of 3");
    holds(&app).await;
}

#[tokio::test]
async fn a_months_credit_comes_once_a_month_and_goes_on_with_the_next_year() {
    let app = TestApp::new().await;
    let (ada, subscription, _) = bought(&app).await;
    let own = which(&ada, &subscription, CREDIT);
    let ctx = app.system().await;
    let free = colleague(&app, &ada, "ben@gmail.com").await;
    assert_eq!(code(seats::assign(&app, &ctx, &own, free).await), "benefit.free_mail");
    let cho = colleague(&app, &ada, "cho@northwind.example").await;
    seats::assign(&app, &ctx, &own, cho).await.expect("the credit");
    let months = async || store::list_months(app.db.read(), ada.partner).await.expect("months");
    assert_eq!(months().await.len(), 1);
    let first = months().await[0].month.days.first;
    app.live_to("2025-06-01").await;
    let granted = months().await;
    let loaded = app.programme().await.expect("a programme");
    let books = books::read(app.db.read(), &loaded, ada.partner).await.expect("books");
    // It renewed by itself: the second year has its own grant, and its months follow the first's.
    assert_eq!(books.grants.len(), 2);
    let of = |term: u32| granted.iter().filter(|one| one.grant.1 == term).count();
    assert_eq!(of(1), 12);
    assert_eq!(of(2), granted.len() - 12);
    assert!(0 < of(2));
    let mut days: Vec<_> = granted.iter().map(|one| one.month.days).collect();
    days.sort_by_key(|days| days.first);
    assert_eq!(days[0].first, first);
    assert!(days.windows(2).all(|two| two[0].last.tomorrow().ok() == Some(two[1].first)));
    holds(&app).await;
}

#[tokio::test]
async fn benefits_stop_with_the_membership_and_a_new_one_grants_anew() {
    let app = TestApp::new().await;
    let (mut ada, subscription, order) = bought(&app).await;
    let ctx = app.system().await;
    give::give_back(&app, &ctx, ada.partner, order.id, "").await.expect("given back");
    ada.get("/benefits").await.ok().has("No benefits yet");
    fill(&app, &["KKKKK-LLLLL-MMMMM"]).await;
    let edition = Edition { language: Locale::EnUs, architecture: "x64" };
    let over = software::take(&app, &ctx, &which(&ada, &subscription, SERVER), &edition).await;
    assert_eq!(code(over), "benefit.over");
    ada.buys_by_card("action-pack", "approve").await;
    let anew = ada.subscription().await;
    software::take(&app, &ctx, &which(&ada, &anew, SERVER), &edition).await.expect("a key");
    holds(&app).await;
}

#[tokio::test]
async fn the_operators_see_the_stock_and_its_use_and_a_wrong_line_is_named() {
    let app = TestApp::new().await;
    let (ada, subscription, _) = bought(&app).await;
    let mut olga = app.operator().await;
    let page = "/operator/benefits";
    olga.get(page).await.ok().has("No keys were loaded yet");
    let wrong = "product,language,architecture,key\nno-such-product,any,x64,A-1";
    olga.post_form(page, &[("keys", wrong)]).await.status(422).has("Line 2 is not");
    let right = format!("{SERVER},any,any,N-1\n{SERVER},ja-JP,x64,N-2");
    olga.post_form(page, &[("keys", &right)]).await.status(303);
    let ctx = app.system().await;
    let edition = Edition { language: Locale::EnUs, architecture: "arm64" };
    let own = which(&ada, &subscription, SERVER);
    software::take(&app, &ctx, &own, &edition).await.expect("a key");
    let shown = olga.get(page).await.ok();
    shown.has("Keys taken by product").lacks("N-1");
    let pools = store::pools(app.db.read()).await.expect("pools");
    assert_eq!((pools[0].loaded, pools[0].free), (2, 1));
}

#[tokio::test]
async fn each_planted_fault_of_benefits_is_found_and_named() {
    let app = TestApp::new().await;
    let (ada, subscription, _) = bought(&app).await;
    fill(&app, &["PPPPP-QQQQQ-RRRRR"]).await;
    let ctx = app.system().await;
    let edition = Edition { language: Locale::EnUs, architecture: "x64" };
    let of = |code| which(&ada, &subscription, code);
    software::take(&app, &ctx, &of(SERVER), &edition).await.expect("a key");
    let ben = colleague(&app, &ada, "ben@northwind.example").await;
    let cho = colleague(&app, &ada, "cho@northwind.example").await;
    seats::assign(&app, &ctx, &of(DEVELOPER), ben).await.expect("a seat");
    seats::assign(&app, &ctx, &of(CREDIT), cho).await.expect("the credit");
    holds(&app).await;
    let loaded = app.programme().await.expect("a programme");
    let seat = "where credit_due_on is null";
    for (rule, table, broken, mended) in [
        ("I28", "benefit_grant", "offer_code = 'gold'", "offer_code = 'action-pack'"),
        ("I28", "benefit_entry", "on_day = '2001-01-01'", "on_day = DAY"),
        ("I30", "benefit_entry", "amount = 100", "amount = 1"),
        ("I31", "benefit_key", "taken_entry = key_id", "taken_entry = ENTRY"),
        ("I32", "benefit_assignment", "benefit_code = 'cloud-credit'", "benefit_code = SEAT"),
        ("I33", "benefit_month", "month_no = 2", "month_no = 1"),
    ] {
        let only = if table == "benefit_assignment" { seat } else { "" };
        let mended = mended
            .replace("DAY", &format!("'{}'", ctx.today))
            .replace("ENTRY", "(select entry_id from benefit_entry)")
            .replace("SEAT", &format!("'{DEVELOPER}'"));
        for (set, is_broken) in [(broken, true), (mended.as_str(), false)] {
            let transaction = app.db.begin().await.expect("a transaction");
            let sql = format!("update {table} set {set} {only}");
            transaction.execute_unprepared(&sql).await.expect("the rows can be changed");
            transaction.commit().await.expect("committed");
            let report = check::run(&app.db, &loaded, true).await.expect("the check runs");
            let found = report.violations.iter().any(|one| one.invariant == rule);
            assert_eq!(found, is_broken, "{rule} after {set}: {:?}", report.violations);
        }
    }
    holds(&app).await;
}
