//! Renewals written by hand: the rows of a real one, in statements of hundreds of rows, hundreds of
//! renewals a transaction. No rule is asked and nothing is computed but the rows themselves.

use std::collections::BTreeMap;
use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DatabaseBackend, QueryResult, Statement, Value};
use uuid::Uuid;

use super::tables::Table;
use super::{PARAMETERS_MAX, Row, placeholders, quoted};
use crate::db::Db;

/// Rows to add, by the place of their table; rows to change, by table and columns: each the key's
/// values and the columns'.
#[derive(Default)]
pub struct Batch {
    pub inserts: BTreeMap<usize, Vec<Row>>,
    pub updates: BTreeMap<(usize, Vec<usize>), Vec<Row>>,
}

/// The texts of statements, by what they write and how many rows.
#[derive(Default)]
pub struct Texts(HashMap<(usize, Vec<usize>, usize), String>);

/// The next memberships that are due on a day: their companies, at most `limit`, in the order in
/// which the product takes them.
pub async fn due(db: &Db, day: &str, limit: u64) -> anyhow::Result<Vec<Uuid>> {
    let mark = if db.is_sqlite() { "?" } else { "$1" };
    let sql = format!(
        "select partner_id, subscription_id, term_no from term where charge_due_on <= {mark} \
         order by charge_due_on, partner_id limit {limit}"
    );
    let backend = db.read().get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [Value::from(day)]);
    let found: Vec<QueryResult> = db.read().query_all_raw(statement).await?;
    found.iter().map(|row| Ok(row.try_get("", "partner_id")?)).collect()
}

/// Writes a batch in one transaction.
pub async fn write(
    db: &Db,
    tables: &[Table],
    texts: &mut Texts,
    batch: Batch,
) -> anyhow::Result<()> {
    let transaction = db.begin().await?;
    let backend = transaction.get_database_backend();
    let postgres = backend == DatabaseBackend::Postgres;
    for (place, rows) in batch.inserts {
        let table = &tables[place];
        for (count, values) in chunks(rows, table.columns.len()) {
            let sql = texts.0.entry((place, Vec::new(), count)).or_insert_with(|| {
                let values = placeholders(count, table.columns.len(), postgres, &[]);
                format!("insert into {} ({}) values {values}", quoted(&table.name), table.names())
            });
            let statement = Statement::from_sql_and_values(backend, sql.clone(), values);
            transaction.execute_raw(statement).await?;
        }
    }
    for ((place, columns), rows) in batch.updates {
        let table = &tables[place];
        for (count, values) in chunks(rows, table.key.len() + columns.len()) {
            let text = || update(table, &columns, count, postgres);
            let sql = texts.0.entry((place, columns.clone(), count)).or_insert_with(text);
            let statement = Statement::from_sql_and_values(backend, sql.clone(), values);
            transaction.execute_raw(statement).await?;
        }
    }
    Ok(transaction.commit().await?)
}

fn chunks(rows: Vec<Row>, columns: usize) -> Vec<(usize, Vec<Value>)> {
    let most = PARAMETERS_MAX / columns;
    let mut chunks = Vec::new();
    let mut rows = rows.into_iter();
    loop {
        let chunk: Vec<Row> = rows.by_ref().take(most).collect();
        if chunk.is_empty() {
            return chunks;
        }
        chunks.push((chunk.len(), chunk.into_iter().flatten().collect()));
    }
}

/// `update … from (values …)`: both engines name the columns of values alike.
fn update(table: &Table, columns: &[usize], rows: usize, postgres: bool) -> String {
    let places = table.key.iter().chain(columns);
    let casts: Vec<&str> = places.map(|place| table.columns[*place].1.name()).collect();
    let values = placeholders(rows, casts.len(), postgres, &casts);
    let name = |place: &usize| quoted(&table.columns[*place].0);
    let set: Vec<String> = (table.key.len() + 1..)
        .zip(columns)
        .map(|(number, place)| format!("{} = v.column{number}", name(place)))
        .collect();
    let same: Vec<String> = (1..)
        .zip(&table.key)
        .map(|(number, place)| format!("t.{} = v.column{number}", name(place)))
        .collect();
    format!(
        "update {} as t set {} from (values {values}) as v where {}",
        quoted(&table.name),
        set.join(", "),
        same.join(" and ")
    )
}
