//! How an engine would look for what a statement asks: by an index, or row by row.

use std::collections::{BTreeSet, HashMap};

use guildhall::db::distributed::{Spread, tables};
use guildhall::testing::TestApp;
use sea_orm::{ConnectionTrait, QueryResult, Statement, TransactionTrait};

/// The steps of a statement's plan that go through the whole of a partner's table.
pub async fn whole_tables(app: &TestApp, statement: &Statement) -> Vec<String> {
    let steps = steps(app, statement).await;
    let owned: BTreeSet<String> = tables()
        .into_iter()
        .filter(|(_, spread)| *spread == Spread::ByPartner)
        .map(|(table, _)| table)
        .collect();
    let mut first_columns = HashMap::new();
    if !app.db.is_sqlite() {
        first_columns = self::first_columns(app, &owned).await;
    }
    let goes_through = |index: usize| {
        let step = steps[index].as_str();
        let after = |head: &str| {
            let (_, rest) = step.split_once(head)?;
            Some(rest.split_whitespace().next().unwrap_or_default().trim_matches('"').to_owned())
        };
        if app.db.is_sqlite() {
            let table = after("SCAN ").filter(|table| owned.contains(table));
            let index = after("INDEX ").unwrap_or_default();
            return table.is_some() && !is_partial(&index);
        }
        let table = after("Seq Scan on ").filter(|table| owned.contains(table));
        let is_index = step.contains("Index Scan") || step.contains("Index Only Scan");
        let by_index = after(" using ").or_else(|| after(" on ")).filter(|_| is_index);
        // Bounded by another column than its first, an index is gone through from end to end.
        let condition = steps.get(index + 1).filter(|next| next.contains("Index Cond"));
        let first = by_index.filter(|name| !is_partial(name));
        let first = first.and_then(|name| first_columns.get(&name));
        let bounded = |first: &String| condition.is_some_and(|asked| asked.contains(first));
        table.is_some() || first.is_some_and(|first| !bounded(first))
    };
    (0..steps.len())
        .filter(|index| goes_through(*index))
        .map(|index| steps[index].clone())
        .collect()
}

/// The first column of every index of some tables, on PostgreSQL.
async fn first_columns(app: &TestApp, tables: &BTreeSet<String>) -> HashMap<String, String> {
    let sql = "select c.relname::text as name, t.relname::text as table, \
               a.attname::text as first from pg_index x \
               join pg_class c on c.oid = x.indexrelid join pg_class t on t.oid = x.indrelid \
               join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]";
    let connection = app.db.read();
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    let rows = connection.query_all_raw(statement).await.expect("the indexes");
    let text = |row: &QueryResult, column| row.try_get::<String>("", column).expect("a text");
    let own = rows.iter().filter(|row| tables.contains(&text(row, "table")));
    own.map(|row| (text(row, "name"), text(row, "first"))).collect()
}

/// An index of only what waits: to go through all of it is to go through what is due.
fn is_partial(index: &str) -> bool {
    let schema = guildhall::db::schema_text();
    let made = format!("index {index} on ");
    schema.split(';').any(|statement| statement.contains(&made) && statement.contains(" where "))
}

async fn steps(app: &TestApp, statement: &Statement) -> Vec<String> {
    let session = app.db.read().begin().await.expect("one connection");
    let backend = session.get_database_backend();
    let (words, column) = if app.db.is_sqlite() {
        ("explain query plan", "detail")
    } else {
        // The tables of a test are small: without this every plan would be to read them whole.
        session.execute_unprepared("set local enable_seqscan = off").await.expect("a setting");
        ("explain", "QUERY PLAN")
    };
    let asked = Statement {
        sql: format!("{words} {}", statement.sql),
        values: statement.values.clone(),
        db_backend: backend,
    };
    let rows = session.query_all_raw(asked).await.expect("a plan");
    session.rollback().await.expect("the session ends");
    rows.iter().map(|row| row.try_get("", column).expect("a step")).collect()
}

#[tokio::test]
async fn a_table_that_is_read_whole_is_noticed() {
    let app = TestApp::new().await;
    let backend = app.db.read().get_database_backend();
    let plan = async |sql: &str| whole_tables(&app, &Statement::from_string(backend, sql)).await;
    let whole = [
        "select mail_id from mail where recipient = 'ada@northwind.example'",
        "select legal_name from partner where country = 'TW' order by partner_id",
        "update term set failed_charges = 0 where order_id is null",
    ];
    for sql in whole {
        assert!(!plan(sql).await.is_empty(), "{sql}");
    }
    let found = [
        "select a.mail_id from mail a where a.next_attempt_at is not null order by next_attempt_at",
        "select failed_charges from term where charge_due_on <= '2024-03-04'",
        "select name from person where name = 'Ada'",
    ];
    for sql in found {
        assert_eq!(plan(sql).await, Vec::<String>::new(), "{sql}");
    }
}
