//! Many rows at once, into a database that is being made.

use std::fmt::Write;

use anyhow::Context;
use sea_orm::sqlx::postgres::PgPoolCopyExt;
use sea_orm::{ConnectionTrait, Statement, Value};

use super::tables::Table;
use super::{PARAMETERS_MAX, Row, placeholders, quoted};
use crate::db::Db;

/// Writes rows, table by table in the order of the tables.
pub async fn write(db: &Db, tables: &[Table], rows: Vec<Vec<Row>>) -> anyhow::Result<()> {
    if db.is_sqlite() {
        let transaction = db.begin().await?;
        for (table, rows) in tables.iter().zip(rows) {
            insert(&transaction, table, rows).await.with_context(|| table.name.clone())?;
        }
        return Ok(transaction.commit().await?);
    }
    for (table, rows) in tables.iter().zip(rows) {
        if !rows.is_empty() {
            past_the_wall(db, table, &rows).await.with_context(|| table.name.clone())?;
        }
    }
    Ok(())
}

/// Inserts rows in statements as large as both engines take them.
pub async fn insert(
    connection: &impl ConnectionTrait,
    table: &Table,
    rows: Vec<Row>,
) -> anyhow::Result<()> {
    let backend = connection.get_database_backend();
    let postgres = backend == sea_orm::DatabaseBackend::Postgres;
    let columns = table.columns.len();
    let most = (PARAMETERS_MAX / columns).min(500);
    let mut rows = rows.into_iter();
    loop {
        let chunk: Vec<Row> = rows.by_ref().take(most).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "insert into {} ({}) values {}",
            quoted(&table.name),
            table.names(),
            placeholders(chunk.len(), columns, postgres, &[])
        );
        let values: Vec<Value> = chunk.into_iter().flatten().collect();
        connection.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    }
}

/// What a database needs to know after it was filled.
pub async fn settle(db: &Db) -> anyhow::Result<()> {
    let statements: &[&str] =
        if db.is_sqlite() { &["pragma wal_checkpoint(truncate)"] } else { &["analyze"] };
    for statement in statements {
        db.read().execute_unprepared(statement).await?;
    }
    Ok(())
}

/// `copy` knows no walls and refuses to stand behind one: the owner steps past it meanwhile.
async fn past_the_wall(db: &Db, table: &Table, rows: &[Row]) -> anyhow::Result<()> {
    let name = quoted(&table.name);
    let force = |word: &str| format!("alter table {name} {word} row level security");
    db.read().execute_unprepared(&force("no force")).await?;
    copy(db, table, rows).await?;
    db.read().execute_unprepared(&force("force")).await?;
    Ok(())
}

async fn copy(db: &Db, table: &Table, rows: &[Row]) -> anyhow::Result<()> {
    let mut text = String::new();
    for row in rows {
        for (place, value) in row.iter().enumerate() {
            if 0 < place {
                text.push('\t');
            }
            field(&mut text, value)?;
        }
        text.push('\n');
    }
    let statement = format!("copy {} ({}) from stdin", quoted(&table.name), table.names());
    let pool = db.read().get_postgres_connection_pool();
    let mut copy = pool.copy_in_raw(&statement).await?;
    copy.send(text.into_bytes()).await?;
    copy.finish().await?;
    Ok(())
}

/// A value as `copy` reads it.
fn field(text: &mut String, value: &Value) -> anyhow::Result<()> {
    match value {
        Value::Uuid(Some(id)) => write!(text, "{id}")?,
        Value::BigInt(Some(number)) => write!(text, "{number}")?,
        Value::String(Some(value)) => {
            for letter in value.chars() {
                match letter {
                    '\\' => text.push_str("\\\\"),
                    '\t' => text.push_str("\\t"),
                    '\n' => text.push_str("\\n"),
                    '\r' => text.push_str("\\r"),
                    letter => text.push(letter),
                }
            }
        }
        Value::Bytes(Some(bytes)) => {
            text.push_str("\\\\x");
            for byte in bytes {
                write!(text, "{byte:02x}")?;
            }
        }
        _ => text.push_str("\\N"),
    }
    Ok(())
}
