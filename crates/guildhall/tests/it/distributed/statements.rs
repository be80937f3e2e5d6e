//! Every statement of the main paths names its partner, or is one that each node can answer for its
//! own partners; those are listed in a table that a person can read. And each finds its rows by an
//! index.

use std::collections::{BTreeSet, HashSet};

use guildhall::payment::refund::give;
use guildhall::testing::TestApp;

use super::plans::whole_tables;
use super::verdict::{Verdict, verdict};

/// The statements over all partners, as the last acceptance left them.
const LISTED: &str = include_str!("../across_partners.txt");

#[test]
fn verdicts_are_told_apart() {
    let named = [
        "select a from term where partner_id = ? and term_no = ?",
        "select a from term where (partner_id = ? and term_no = ?) or (partner_id = ? and b = ?)",
        "select a from term where (partner_id, term_no) in ((?, ?), (?, ?))",
        "select a from term where (partner_id, term_no) in (values (?, ?), (?, ?))",
        "select t.a from term t join \"order\" o on o.partner_id = t.partner_id and o.b = t.b \
         where t.partner_id = ?",
        "update term set a = ? where partner_id = ?",
        "delete from term where partner_id in (?, ?)",
        "insert into term (partner_id, a) values (?, ?), (?, ?)",
        "insert into term (partner_id, a) select * from unnest($1::text::uuid[], $2::text::text[])",
        "select a from term where partner_id = ? and exists \
         (select 1 from invoice where invoice.partner_id = term.partner_id)",
    ];
    for sql in named {
        assert_eq!(verdict(sql), Verdict::Named, "{sql}");
    }
    let fanned = [
        "select a from term where charge_due_on <= ? order by a limit 5",
        "select t.a from term t join \"order\" o on o.partner_id = t.partner_id where t.b = ?",
        "update term set a = ? where b = ?",
        "select a from term where partner_id = ? or b = ?",
    ];
    for sql in fanned {
        assert_eq!(verdict(sql), Verdict::Fanned, "{sql}");
    }
    assert_eq!(verdict("select a from person where person_id = ?"), Verdict::Shared);
    let refused = [
        "select t.a from term t join \"order\" o on o.order_id = t.order_id where t.b = ?",
        "select a from term where b = ? for update",
        "update mail set partner_id = ? where partner_id = ?",
        "insert into mail (mail_id) values (?)",
        "insert into term (partner_id, a) select partner_id, a from invoice",
        "insert into mail (partner_id, a) values (?, ?) on conflict (a) do nothing",
        "select a from term where b in (select c from invoice where d = ?)",
    ];
    for sql in refused {
        assert!(matches!(verdict(sql), Verdict::Refused(_)), "{sql}: {:?}", verdict(sql));
    }
}

/// The shape of a statement: values and their number are left out.
fn shape(sql: &str) -> String {
    let sql = sql.replace('\n', " ");
    let mut words = Vec::new();
    for word in sql.split(' ').filter(|word| !word.is_empty()) {
        let is_value = |one: &str| {
            let bare = one.trim_matches(['(', ')', ',']);
            bare == "?" || bare.strip_prefix('$').is_some_and(|n| n.parse::<u32>().is_ok())
        };
        let one = if is_value(word) {
            let open = word.chars().take_while(|c| *c == '(').collect::<String>();
            let close =
                word.chars().rev().take_while(|c| [')', ','].contains(c)).collect::<String>();
            let close: String = close.chars().rev().collect();
            format!("{open}?{close}")
        } else {
            word.to_owned()
        };
        // A list of values is one, however long.
        let repeats =
            one.starts_with('?') && words.last().is_some_and(|last: &String| last.ends_with("?,"));
        if repeats {
            words.pop();
            let before = "(?".to_owned() + one.trim_start_matches('?');
            words.push(before);
        } else {
            words.push(one);
        }
    }
    let mut whole = words.join(" ");
    // So is a list of rows.
    while whole.contains("(?), (?)") {
        whole = whole.replace("(?), (?)", "(?)");
    }
    match whole.strip_prefix("SELECT ").and_then(|rest| rest.split_once(" FROM ")) {
        Some((columns, rest)) if 3 < columns.split(',').count() => format!("SELECT … FROM {rest}"),
        _ => whole,
    }
}

#[tokio::test]
async fn the_main_paths_ask_one_partner_or_each_node_for_its_own() {
    let app = TestApp::on("2024-03-04").await;
    let ((), heard) = app.db.heard_while(main_paths(&app)).await;
    assert!(500 < heard.len(), "the paths were walked: {} statements", heard.len());
    let mut seen = HashSet::new();
    let (mut across, mut refused, mut slow) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for statement in heard.iter().filter(|statement| seen.insert(statement.sql.as_str())) {
        if !statement.sql.starts_with("INSERT") {
            for step in whole_tables(&app, statement).await {
                slow.insert(format!("{step}: {}", shape(&statement.sql)));
            }
        }
        match verdict(&statement.sql) {
            Verdict::Shared | Verdict::Named => {}
            Verdict::Fanned => {
                across.insert(shape(&statement.sql));
            }
            Verdict::Refused(why) => {
                refused.insert(format!("{why}: {}", shape(&statement.sql)));
            }
        }
    }
    assert!(refused.is_empty(), "a cluster refuses:\n{}", lines(refused));
    assert!(slow.is_empty(), "a partner's table is read whole:\n{}", lines(slow));
    if !app.db.is_sqlite() {
        return;
    }
    let across = lines(across) + "\n";
    if std::env::var("GUILDHALL_ACCEPT").is_ok_and(|what| what == "statements") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/across_partners.txt");
        std::fs::write(path, &across).expect("the list is written");
        return;
    }
    assert_eq!(
        across, LISTED,
        "statements over all partners changed; GUILDHALL_ACCEPT=statements accepts them"
    );
}

fn lines(found: BTreeSet<String>) -> String {
    Vec::from_iter(found).join("\n")
}

/// Two years of four companies, page by page and run by run.
async fn main_paths(app: &TestApp) {
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    for path in ["/", "/offers", "/offers?tab=purchased", "/company"] {
        ada.get(path).await;
    }
    ada.buys_by_card("action-pack", "approve_telling_twice").await;
    let mut ben = app.enrolled_partner("Lantern Row Ltd", "GB").await;
    let order = ben.orders_by_transfer("action-pack").await;
    let order = app.order(ben.partner, &order).await;
    app.receives(&order, ("1", "GBP"), "W/1").await;
    app.live_to("2024-05-20").await;
    let mut cleo = app.enrolled_partner("Juniper Works", "JP").await;
    cleo.buys_by_card("action-pack", "decline").await;
    let mut dora = app.enrolled_partner("Alder Partners", "DE").await;
    let paid = dora.buys_by_card("action-pack", "approve_losing_answer").await;
    app.live_to("2024-05-28").await;
    let (order, operator) = (app.order(dora.partner, &paid).await, app.system().await);
    give::give_back(app, &operator, dora.partner, order.id, "").await.expect("given back");
    cleo.buys_by_card("action-pack", "approve_chargeback_won").await;
    app.live_to("2025-03-01").await;
    let subscription = cleo.subscription().await;
    let off = format!("/subscriptions/{subscription}/automatic-renewal");
    cleo.post_form(&off, &[]).await.status(303);
    for path in ["/dashboard", "/invoices", "/orders", "/company/payment-methods", "/support"] {
        ada.get(path).await.ok();
    }
    app.live_to("2025-06-01").await;
    let renewal = cleo.fills_in_renewal(&subscription, "card").await;
    cleo.buys(&renewal).await;
    app.live_to("2026-04-20").await;
}
