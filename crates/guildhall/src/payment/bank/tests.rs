//! Statements imported, matched, split, merged, taken back.

use std::fmt::Write;
use std::io::Cursor;

use domain::ids::{EntryId, OrderNumber};
use domain::money::{Currency, Money};
use domain::order::OrderState;

use super::decide::{self, Part};
use super::import::{self, Upload};
use super::{Entry, Statement, store, suggest};
use crate::db::task;
use crate::order::Order;
use crate::payment::books;
use crate::testing::{Answer, Browser, Member, TestApp};

/// A payment on a statement: day, amount, currency, who, what for.
pub(super) struct Told<'a> {
    pub day: &'a str,
    pub amount: &'a str,
    pub currency: &'a str,
    pub payer: &'a str,
    pub text: &'a str,
}

pub(super) fn told<'a>(amount: &'a str, text: &'a str) -> Told<'a> {
    Told { day: "2024-03-04", amount, currency: "USD", payer: "", text }
}

/// A statement of these payments as camt.053.001.08.
pub(super) fn statement(payments: &[Told<'_>]) -> String {
    let mut entries = String::new();
    for (place, one) in payments.iter().enumerate() {
        let Told { day, amount, currency, payer, text } = one;
        write!(
            entries,
            "<Ntry><Amt Ccy=\"{currency}\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
             <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{day}</Dt></BookgDt>\
             <AcctSvcrRef>B{place}-{day}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty>\
             <Nm>{payer}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>{text}</Ustrd></RmtInf>\
             </TxDtls></NtryDtls></Ntry>"
        )
        .expect("written");
    }
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>\
         <Id>S</Id><Acct><Id><IBAN>IE47GHSB99000012345678</IBAN></Id></Acct>{entries}</Stmt>\
         </BkToCstmrStmt></Document>"
    )
}

async fn imports(app: &TestApp, file: &str) -> Statement {
    let upload = Upload {
        file_name: "statement.xml".to_owned(),
        format: None,
        mapping: String::new(),
        size_bytes: file.len() as u64,
    };
    let ctx = app.system().await;
    let content = Cursor::new(file.to_owned().into_bytes());
    let begun = import::begin(app, &ctx, upload, content).await.expect("the file can be read");
    begun.run(app.shared(), ctx).await.expect("the file is imported")
}

async fn open_entries(app: &TestApp) -> Vec<Entry> {
    store::list_open(app.db.read(), 100).await.expect("entries can be listed")
}

async fn open_tasks(app: &TestApp) -> String {
    let tasks = task::list_open(app.db.read(), 100).await.expect("tasks can be listed");
    let mut kinds: Vec<String> = tasks.into_iter().map(|task| task.kind).collect();
    kinds.sort();
    kinds.join(" ")
}

async fn awaited(app: &TestApp, company: &str, offer: &str) -> (Member, String, Order) {
    let mut member = app.enrolled_partner(company, "US").await;
    let path = member.orders_by_transfer(offer).await;
    let order = app.order(member.partner, &path).await;
    (member, path, order)
}

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::parse("USD").expect("a currency"))
}

async fn is_completed(app: &TestApp, order: &Order) -> bool {
    let now = crate::order::store::get(app.db.read(), order.partner, order.id).await;
    matches!(now.expect("the order is there").state, OrderState::Completed { .. })
}

/// What is for nothing, of a partner in dollars.
async fn unallocated(app: &TestApp, order: &Order) -> i64 {
    let standings = books::standing(app.db.read(), order.partner).await.expect("the books");
    standings.iter().map(|one| one.unallocated.minor).sum()
}

#[tokio::test]
async fn the_exact_amount_of_a_named_order_pays_it_and_again_changes_nothing() {
    let app = TestApp::new().await;
    let (mut ada, path, order) = awaited(&app, "Northwind Traders", "action-pack").await;
    let reference = order.number.creditor_reference().grouped();
    let file = statement(&[told("475.00", &reference), told("10.00", "interest")]);
    let first = imports(&app, &file).await;
    assert_eq!((first.counts.new, first.counts.known), (2, 0));
    assert!(first.ended_at.is_some() && first.faults.is_empty());
    ada.get(&path).await.ok().has("is yours");
    for _ in 0..3 {
        let again = imports(&app, &file).await;
        assert_eq!((again.counts.new, again.counts.known), (0, 2));
    }
    // A longer file that overlaps brings only what it has more.
    let longer = statement(&[
        told("475.00", &reference),
        told("10.00", "interest"),
        told("475.00", &reference),
    ]);
    let longer = imports(&app, &longer).await;
    assert_eq!((longer.counts.new, longer.counts.known), (1, 2));
    assert_eq!(open_entries(&app).await.len(), 2, "the interest, and money for a paid order");
    assert_eq!(open_tasks(&app).await, decide::TASK);
    let unapplied = store::unapplied(app.db.read()).await.expect("summed");
    assert_eq!(unapplied, [(2, usd(48_500))]);
    assert_eq!(unallocated(&app, &order).await, 0, "nothing is any company's before a decision");
}

#[tokio::test]
async fn what_does_not_fit_waits_with_a_suggestion_and_a_task() {
    for (amount, currency, days, outcome, decided) in [
        ("474.99", "USD", 0, "under", "receipt_under"),
        ("475.01", "USD", 0, "over", "receipt_over"),
        ("475.00", "EUR", 0, "wrong_currency", "receipt_wrong_currency"),
        ("475.00", "USD", 31, "late", "receipt_late"),
    ] {
        let app = TestApp::new().await;
        let (mut ada, path, order) = awaited(&app, "Northwind Traders", "action-pack").await;
        app.advance_days(days).await;
        app.work().await;
        let day = app.today().await.to_string();
        let text = order.number.to_string();
        let payer = "NORTHWIND TRADERS";
        let file = statement(&[Told { day: &day, amount, currency, payer, text: &text }]);
        imports(&app, &file).await;
        assert!(!is_completed(&app, &order).await, "{outcome} activates nothing");
        assert_eq!(open_tasks(&app).await, decide::TASK, "{outcome}");
        let entry = open_entries(&app).await.remove(0);
        let ctx = app.system().await;
        let found = suggest::suggestions(&app, &ctx, &entry).await.expect("suggestions");
        let best = found.first().expect("the order is suggested");
        assert_eq!((best.order.id, best.outcome.code()), (order.id, outcome));
        assert!(!best.score.certain);
        let part = Part { number: order.number.clone(), amount: entry.rest() };
        let done = decide::split(&app, &ctx, entry.id, &[part]).await.expect("matched");
        assert_eq!(done[0].code(), outcome);
        assert_eq!(open_tasks(&app).await, decided, "{outcome}: the task is now the outcome's");
        assert_eq!(unallocated(&app, &order).await, entry.amount.minor, "visible, for nothing");
        assert!(!is_completed(&app, &order).await);
        ada.get(&path).await.ok().has("Transfers received");
    }
}

#[tokio::test]
async fn parts_that_came_singly_pay_the_order_together() {
    let app = TestApp::new().await;
    let (mut ada, path, order) = awaited(&app, "Northwind Traders", "action-pack").await;
    let text = order.number.to_string();
    imports(&app, &statement(&[told("200.00", &text), told("275.00", "the rest")])).await;
    let ids: Vec<EntryId> = open_entries(&app).await.iter().map(|entry| entry.id).collect();
    assert_eq!(ids.len(), 2);
    let ctx = app.system().await;
    let outcome = decide::merge(&app, &ctx, &ids, &order.number).await.expect("merged");
    assert_eq!(outcome.code(), "exact");
    ada.get(&path).await.ok().has("is yours");
    assert_eq!(open_tasks(&app).await, "");
    assert_eq!(unallocated(&app, &order).await, 0);
    // What has paid an order is not taken back; it would be refunded.
    let receipts = crate::payment::store::list_receipts(app.db.read(), order.partner, order.id);
    let receipt = receipts.await.expect("listed").remove(0);
    let entry = receipt.entry.expect("of an entry");
    let undone = decide::undo(&app, &ctx, entry, order.partner, receipt.id).await;
    let refused =
        |code| matches!(&undone, Err(crate::error::Error::Refused(no)) if no.code == code);
    assert!(refused("bank.already_used"), "{undone:?}");
}

#[tokio::test]
async fn one_entry_is_split_over_orders_and_never_beyond_its_amount() {
    let app = TestApp::new().await;
    let (_, _, first) = awaited(&app, "Northwind Traders", "action-pack").await;
    let (_, _, second) = awaited(&app, "Contoso", "action-pack").await;
    imports(&app, &statement(&[told("1000.00", "both of us")])).await;
    let entry = open_entries(&app).await.remove(0);
    let ctx = app.system().await;
    let part = |order: &Order, minor| Part { number: order.number.clone(), amount: usd(minor) };
    let beyond = [part(&first, 47_500), part(&second, 52_501)];
    assert!(decide::split(&app, &ctx, entry.id, &beyond).await.is_err());
    let parts = [part(&first, 47_500), part(&second, 47_500)];
    let done = decide::split(&app, &ctx, entry.id, &parts).await.expect("split");
    assert!(done.iter().all(|outcome| outcome.code() == "exact"));
    assert!(is_completed(&app, &first).await && is_completed(&app, &second).await);
    let left = store::get(app.db.read(), entry.id).await.expect("the entry");
    assert_eq!(left.rest(), usd(5_000), "the rest stays on the page");
    assert!(decide::split(&app, &ctx, entry.id, &[part(&first, 5_001)]).await.is_err());
}

#[tokio::test]
async fn a_match_is_taken_back_until_it_paid_something_and_the_machine_leaves_it_so() {
    let app = TestApp::new().await;
    let (_, _, order) = awaited(&app, "Northwind Traders", "action-pack").await;
    let text = order.number.to_string();
    imports(&app, &statement(&[told("400.00", &text)])).await;
    let entry = open_entries(&app).await.remove(0);
    let ctx = app.system().await;
    let part = Part { number: order.number.clone(), amount: entry.rest() };
    decide::split(&app, &ctx, entry.id, &[part]).await.expect("matched");
    let receipts = crate::payment::store::list_receipts(app.db.read(), order.partner, order.id);
    let receipt = receipts.await.expect("listed").remove(0);
    decide::undo(&app, &ctx, entry.id, order.partner, receipt.id).await.expect("taken back");
    assert_eq!(unallocated(&app, &order).await, 0, "it is not this company's any more");
    assert_eq!(open_tasks(&app).await, "");
    assert_eq!(open_entries(&app).await.len(), 1);
    app.work().await;
    assert_eq!(open_entries(&app).await.len(), 1, "a person decides, not the machine");
    // Set aside with a reason, and taken up again.
    decide::set_aside(&app, &ctx, entry.id, "a loan").await.expect("set aside");
    assert_eq!(open_entries(&app).await.len(), 0);
    let again = decide::set_aside(&app, &ctx, entry.id, "a loan").await;
    assert!(again.is_err(), "it is aside already");
    decide::take_up(&app, &ctx, entry.id).await.expect("taken up");
    assert_eq!(open_entries(&app).await.len(), 1);
}

#[tokio::test]
async fn more_than_the_total_pays_once_a_person_says_so_and_the_rest_stays_visible() {
    let app = TestApp::new().await;
    let (mut ada, path, order) = awaited(&app, "Northwind Traders", "action-pack").await;
    assert_eq!(app.receives(&order, ("500.00", "USD"), "B-1").await, "over");
    let ctx = app.system().await;
    crate::payment::receipt::complete(&app, &ctx, order.partner, order.id).await.expect("paid");
    ada.get(&path).await.ok().has("is yours");
    assert_eq!(open_tasks(&app).await, "receipt_surplus");
    assert_eq!(unallocated(&app, &order).await, 2_500);
    let again = crate::payment::receipt::complete(&app, &ctx, order.partner, order.id).await;
    assert!(again.is_err(), "an order is paid once");
}

#[tokio::test]
async fn an_entry_a_person_had_copied_is_the_same_money() {
    let app = TestApp::new().await;
    let (_, _, order) = awaited(&app, "Northwind Traders", "action-pack").await;
    assert_eq!(app.receives(&order, ("400.00", "USD"), "B0-2024-03-04").await, "under");
    let text = order.number.to_string();
    imports(&app, &statement(&[told("400.00", &text)])).await;
    let entry = open_entries(&app).await.remove(0);
    let ctx = app.system().await;
    let part = Part { number: order.number.clone(), amount: entry.rest() };
    decide::split(&app, &ctx, entry.id, &[part]).await.expect("joined");
    assert_eq!(unallocated(&app, &order).await, 40_000, "once");
    assert_eq!(open_entries(&app).await.len(), 0);
}

/// Any cut of a file into overlapping pieces, in any order, leaves the same entries and the same
/// money as the whole file at once (I11).
#[tokio::test]
async fn overlapping_files_in_any_order_leave_what_one_file_leaves() {
    let mut seed = 7_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0) % below
    };
    let app = TestApp::new().await;
    let (_, _, order) = awaited(&app, "Northwind Traders", "action-pack").await;
    let text = order.number.to_string();
    let days = ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"];
    let amounts = ["475.00", "475.00", "20.00"];
    let of_days = |from: usize, to: usize| {
        let mut all = Vec::new();
        for day in &days[from..to] {
            for amount in amounts {
                let payer = "Northwind Traders";
                all.push(Told { day, amount, currency: "USD", payer, text: &text });
            }
        }
        // The bank's references follow the place within a day, not within the file.
        let mut file = String::new();
        for one in all.chunks(amounts.len()) {
            file.push_str(&statement(one));
        }
        file
    };
    for _ in 0..12 {
        let from = random(days.len());
        let to = from + 1 + random(days.len() - from);
        for day in from..to {
            imports(&app, &of_days(day, day + 1)).await;
        }
    }
    for day in 0..days.len() {
        imports(&app, &of_days(day, day + 1)).await;
    }
    assert!(is_completed(&app, &order).await);
    let open: i64 = open_entries(&app).await.iter().map(|entry| entry.rest().minor).sum();
    assert_eq!(open, 4 * (2 * 47_500 + 2_000) - 47_500, "one entry paid, every other stands once");
}

#[tokio::test]
async fn a_number_that_is_no_order_is_left_to_a_person() {
    let app = TestApp::new().await;
    let number = OrderNumber::parse("9999999-O0001").expect("a number");
    imports(&app, &statement(&[told("475.00", number.as_str())])).await;
    assert_eq!(open_entries(&app).await.len(), 1);
    assert_eq!(open_tasks(&app).await, "", "whose money it is, nobody knows");
}

#[tokio::test]
async fn a_cut_file_keeps_what_came_before_and_the_whole_adds_the_rest() {
    let app = TestApp::new().await;
    let file =
        statement(&[told("1.00", "a"), told("2.00", "b"), told("3.00", "4111 1111 1111 1111")]);
    let cut = imports(&app, &file[..file.len() - 200]).await;
    assert_eq!((cut.counts.new, cut.counts.faults), (2, 1));
    assert_eq!(cut.faults[0].code, "truncated");
    let whole = imports(&app, &file).await;
    assert_eq!((whole.counts.new, whole.counts.known, whole.counts.faults), (1, 2, 0));
    let kept = open_entries(&app).await;
    assert!(kept.iter().all(|entry| !entry.text.contains("4111")), "no card number is kept");
}

#[tokio::test]
async fn an_operator_imports_a_file_and_matches_it_page_by_page() {
    let app = TestApp::new().await;
    let (mut ada, path, order) = awaited(&app, "Northwind Traders", "action-pack").await;
    let (_, _, other) = awaited(&app, "Contoso", "action-pack").await;
    let mut staff = app.operator().await;
    staff.get("/operator/matching").await.ok().has("Everything that arrived is matched");
    ada.get("/operator/statements").await.status(403);
    let nothing = staff.post_file("/operator/statements", &[], ("file", "", b"")).await;
    nothing.status(422).has("File of the bank");
    let bad = b"<!DOCTYPE x><Document/>";
    let begun = staff.post_file("/operator/statements", &[], ("file", "bad.xml", bad)).await;
    let page = shown(&mut staff, &begun).await.has("declares a document type");
    page.has("Imported, with faults");
    let file = statement(&[
        Told {
            payer: "Northwind Traders LLC",
            ..told("474.00", order.number.creditor_reference().as_str())
        },
        told("475.00", "no word"),
        told("1.00", "the missing dollar"),
    ]);
    let begun = staff
        .post_file("/operator/statements", &[], ("file", "C:\\march.xml", file.as_bytes()))
        .await;
    shown(&mut staff, &begun).await.has("march.xml").has("camt.053").has("New entries");
    let page = staff.get("/operator/matching").await.ok();
    let page = page.has("3 entries, 950.00 USD").has("the order’s reference is given");
    let page = page.has("less than is due").has(order.number.as_str()).has(other.number.as_str());
    let forms = page.texts("article form");
    assert!(forms.iter().any(|form| form.contains(order.number.as_str())), "{forms:?}");
    // Two entries together are the order's total.
    let ids: Vec<String> = open_entries(&app)
        .await
        .iter()
        .filter(|entry| entry.amount.minor != 47_500)
        .map(|entry| entry.id.to_string())
        .collect();
    let fields =
        [("entries", ids[0].as_str()), ("entries", &ids[1]), ("order", order.number.as_str())];
    staff
        .post_form("/operator/matching", &fields)
        .await
        .leads_to("/operator/matching?notice=transfer-matched");
    ada.get(&path).await.ok().has("is yours");
    let missing = staff.post_form("/operator/matching", &[]).await.status(422);
    missing.has("Nothing is entered here");
    // The third is put to the other company's order, a part of it only, and taken back.
    let entry = open_entries(&app).await.remove(0);
    let href = format!("/operator/matching/{}", entry.id);
    staff.get(&href).await.ok().has("exactly what is due").has("Put it to orders");
    let wrong = [("number_1", other.number.as_str()), ("amount_1", "475.01")];
    staff
        .post_form(&format!("{href}/parts"), &wrong)
        .await
        .status(422)
        .has("not more than its rest");
    let part = [("number_1", other.number.as_str()), ("amount_1", "400.00")];
    let done = staff.post_form(&format!("{href}/parts"), &part).await.status(303);
    let page = staff.follow(&done).await.ok().has("a task was opened").has("Matched in part");
    let value = |name: &str| page.attribute(&format!("input[name={name}]"), "value").expect(name);
    let (partner, receipt) = (value("partner"), value("receipt"));
    let fields = [("partner", partner.as_str()), ("receipt", receipt.as_str())];
    let done = staff.post_form(&format!("{href}/undone"), &fields).await.status(303);
    staff.follow(&done).await.ok().has("The entry is open again");
    // Kept for a company; set aside what is left of nothing.
    let kept = [("network_id", "1")];
    staff.post_form(&format!("{href}/company"), &kept).await.status(422).has("no company");
    let network_id = other.number.as_str().split('-').next().expect("a network id");
    let kept = [("network_id", network_id)];
    let done = staff.post_form(&format!("{href}/company"), &kept).await.status(303);
    staff.follow(&done).await.ok().has("kept for the company").has("For no order yet");
    assert_eq!(open_tasks(&app).await, "receipt_held");
    staff.get("/operator/statements").await.ok().has("march.xml").has("bad.xml");
    staff.post_form(&format!("{href}/aside"), &[("note", "x")]).await.status(409);
}

/// The page of an import once it is over.
async fn shown(staff: &mut Browser, begun: &Answer) -> Answer {
    for _ in 0..200 {
        let page = staff.follow(begun).await.ok();
        if !page.words().contains("Being imported") {
            return page;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("the import does not end");
}

/// An expired order's money arrived after it.
async fn late(app: &TestApp) -> (Member, String, Order) {
    let (ada, path, order) = awaited(app, "Northwind Traders", "action-pack").await;
    app.advance_days(31).await;
    app.work().await;
    assert_eq!(app.receives(&order, ("475.00", "USD"), "B-1").await, "late");
    assert_eq!(open_tasks(app).await, "receipt_late");
    (ada, path, order)
}

#[tokio::test]
async fn money_for_an_expired_order_pays_the_one_placed_in_its_stead() {
    let app = TestApp::new().await;
    let (mut ada, path, order) = late(&app).await;
    let page = ada.get(&path).await.ok().has("475.00 USD of yours is here");
    page.has("Don’t pay again");
    let checkout = ada.fills_in("action-pack", "transfer").await;
    ada.get(&format!("{checkout}/payment")).await.ok().has("Your money is here already");
    let again = ada.buys(&checkout).await;
    assert_ne!(again, path);
    ada.get(&again).await.ok().has("is yours").has("had arrived before");
    assert_eq!(open_tasks(&app).await, "", "nothing is left to decide");
    assert_eq!(unallocated(&app, &order).await, 0);
}

#[tokio::test]
async fn too_little_for_the_new_order_is_not_used_by_itself() {
    let app = TestApp::new().await;
    let (mut ada, _, order) = awaited(&app, "Northwind Traders", "action-pack").await;
    app.advance_days(31).await;
    app.work().await;
    assert_eq!(app.receives(&order, ("474.99", "USD"), "B-1").await, "late");
    let again = ada.orders_by_transfer("action-pack").await;
    ada.get(&again).await.ok().has("Waiting").lacks("is yours");
    assert_eq!(open_tasks(&app).await, "receipt_late");
    assert_eq!(unallocated(&app, &order).await, 47_499);
}

/// The same late money under both readings of the window: what counts is the set's switch.
#[tokio::test]
async fn the_sets_switch_says_what_satisfies_the_renewal_window() {
    for (satisfied_by, renewed) in [("payment_received", false), ("order_placed", true)] {
        let app = TestApp::new().await;
        let mut files = crate::programme::Files::shipped();
        for (path, text) in &mut files.0 {
            if path.contains("policies/") {
                let switch = format!("satisfied_by = \"{satisfied_by}\"");
                *text = text.replace("satisfied_by = \"payment_received\"", &switch);
            }
        }
        let now = app.now().await.expect("the clock");
        let transaction = app.db.begin().await.expect("a transaction");
        crate::programme::store::record(&transaction, &files, now, "test").await.expect("kept");
        transaction.commit().await.expect("committed");
        let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
        ada.buys_by_card("action-pack", "approve").await;
        let id = ada.subscription().await;
        ada.post_form(&format!("/subscriptions/{id}/automatic-renewal"), &[]).await.status(303);
        // Placed in the window, which is open until 3 April; paid after it.
        app.live_to("2025-04-01").await;
        let checkout = ada.fills_in_renewal(&id, "transfer").await;
        let path = ada.buys(&checkout).await;
        app.live_to("2025-04-20").await;
        let order = app.order(ada.partner, &path).await;
        let outcome = app.receives(&order, ("475.00", "USD"), "B-1").await;
        assert_eq!(outcome == "exact", renewed, "{satisfied_by}: {outcome}");
        assert_eq!(is_completed(&app, &order).await, renewed, "{satisfied_by}");
        let tasks = open_tasks(&app).await;
        assert_eq!(tasks, if renewed { "" } else { "receipt_late" }, "{satisfied_by}");
    }
}

#[tokio::test]
async fn both_sides_see_when_a_transfer_is_expected() {
    let app = TestApp::new().await;
    let (mut ada, path, order) = awaited(&app, "Northwind Traders", "action-pack").await;
    let page = ada.get(&path).await.ok().has("If you pay today");
    page.has("at the latest by Mar 11, 2024").has("Last day on which money");
    let mut staff = app.operator().await;
    let href = format!("/operator/orders/{}", order.number);
    staff.get(&href).await.ok().has("What lies ahead").has("Mar 11, 2024");
}
