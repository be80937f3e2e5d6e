//! Every key of a partner's table carries the partner.

use guildhall::db::distributed::{Spread, script, tables};
use guildhall::testing::TestApp;
use sea_orm::{ConnectionTrait, Statement, TransactionTrait};

async fn rows(app: &TestApp, sql: &str) -> Vec<Vec<String>> {
    let connection = app.db.read();
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    let found = connection.query_all_raw(statement).await.expect(sql);
    found
        .iter()
        .map(|row| {
            let columns = row.column_names();
            columns.iter().map(|name| row.try_get("", name).expect("a text")).collect()
        })
        .collect()
}

/// Unique keys of a table, each as its columns in order, `a,b`.
async fn unique_keys(app: &TestApp, table: &str) -> Vec<String> {
    let sql = if app.db.is_sqlite() {
        format!(
            "select group_concat(i.name) from pragma_index_list('{table}') l, \
             pragma_index_info(l.name) i where l.\"unique\" = 1 group by l.name"
        )
    } else {
        format!(
            "select string_agg(a.attname, ',' order by a.attnum) from pg_index x \
             join pg_attribute a on a.attrelid = x.indrelid and a.attnum = any(x.indkey) \
             where x.indisunique and x.indrelid = '\"{table}\"'::regclass group by x.indexrelid"
        )
    };
    rows(app, &sql).await.into_iter().flatten().collect()
}

/// References of a table: to which, and its own columns, `a,b`.
async fn references(app: &TestApp, table: &str) -> Vec<(String, String)> {
    let sql = if app.db.is_sqlite() {
        format!(
            "select \"table\", group_concat(\"from\") from pragma_foreign_key_list('{table}') \
             group by id, \"table\""
        )
    } else {
        format!(
            "select c.confrelid::regclass::text, string_agg(a.attname, ',') from pg_constraint c \
             join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) \
             where c.contype = 'f' and c.conrelid = '\"{table}\"'::regclass \
             group by c.oid, c.confrelid"
        )
    };
    let found = rows(app, &sql).await.into_iter();
    found.map(|row| (row[0].trim_matches('"').to_owned(), row[1].clone())).collect()
}

fn has(columns: &str, column: &str) -> bool {
    columns.split(',').any(|one| one == column)
}

#[tokio::test]
async fn every_key_of_a_spread_table_holds_the_column_it_is_spread_by() {
    let app = TestApp::new().await;
    let spread = tables();
    let of = |name: &str| spread.iter().find(|(table, _)| table == name).map(|(_, how)| *how);
    let mut findings = Vec::new();
    for (table, how) in &spread {
        let column = match how {
            Spread::ByPartner => "partner_id",
            Spread::By(column) => *column,
            Spread::Everywhere | Spread::Unspread => "",
        };
        let keys = unique_keys(&app, table).await;
        assert!(!keys.is_empty(), "{table} has a key");
        for key in keys.iter().filter(|key| !column.is_empty() && !has(key, column)) {
            findings.push(format!("{table}: unique ({key}) lacks {column}"));
        }
        for (to, columns) in references(&app, table).await {
            let fits = match (how, of(&to)) {
                (Spread::ByPartner, Some(Spread::ByPartner)) => has(&columns, "partner_id"),
                (Spread::ByPartner | Spread::By(_) | Spread::Everywhere, to) => {
                    to == Some(Spread::Everywhere)
                }
                (Spread::Unspread, to) => to == Some(Spread::Unspread),
            };
            if !fits {
                findings.push(format!("{table} refers to {to} by ({columns})"));
            }
        }
    }
    assert!(findings.is_empty(), "a cluster refuses this:\n{}", findings.join("\n"));
    let by_partner = spread.iter().filter(|(_, how)| *how == Spread::ByPartner).count();
    assert!(20 < by_partner, "the partners' tables are found: {by_partner}");
}

/// What stands in for the cluster's own functions: they refuse a key that lacks the column.
const STAND_INS: [&str; 2] = [
    "create function create_reference_table(name regclass) returns void language sql as ''",
    "create function create_distributed_table(name regclass, spread_by text, \
     colocate_with text default 'default') returns void language plpgsql as $$
     begin
       if exists (select from pg_index x where x.indrelid = name and x.indisunique
         and not exists (select from pg_attribute a where a.attrelid = name
           and a.attnum = any(x.indkey) and a.attname = spread_by)) then
         raise exception 'cannot create constraint on %', name;
       end if;
       if exists (select from pg_constraint where contype = 'f'
         and (conrelid = name or confrelid = name)) then
         raise exception '% has foreign keys', name;
       end if;
     end $$",
];

/// On PostgreSQL the script runs as it is printed, and leaves the references as they were.
#[tokio::test]
async fn the_script_spreads_every_table_and_keeps_the_references() {
    let app = TestApp::new().await;
    let script = script();
    for (table, spread) in tables() {
        let said =
            script.contains(&format!("'{table}'")) || script.contains(&format!("'\"{table}\"'"));
        assert_eq!(said, spread != Spread::Unspread, "{table}");
    }
    if app.db.is_sqlite() {
        return;
    }
    let references = "select conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) \
                      from pg_constraint where contype = 'f' order by 1, 2";
    let before = rows(&app, references).await;
    let connection = app.db.read();
    for stand_in in STAND_INS {
        connection.execute_unprepared(stand_in).await.expect(stand_in);
    }
    let session = connection.begin().await.expect("one connection");
    let body = script.replace("\nbegin;\n", "\n").replace("\ncommit;", "\n");
    session.execute_unprepared(&body).await.expect("the script runs");
    session.commit().await.expect("it commits");
    assert_eq!(rows(&app, references).await, before);
    assert!(30 < before.len(), "{}", before.len());
}
