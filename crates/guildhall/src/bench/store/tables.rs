//! The tables as the database itself describes them, and their rows as plain values.

use anyhow::Context;
use sea_orm::{ConnectionTrait, DatabaseConnection, QueryResult, Statement, Value};
use uuid::Uuid;

use super::{Row, quoted};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Id,
    Number,
    Text,
    Bytes,
}

impl Kind {
    fn parse(text: &str) -> anyhow::Result<Kind> {
        Ok(match text.to_ascii_lowercase().as_str() {
            "uuid" => Kind::Id,
            "bigint" => Kind::Number,
            "text" => Kind::Text,
            "bytea" => Kind::Bytes,
            other => anyhow::bail!("a column of type {other}: the measuring knows no such"),
        })
    }

    /// The type's name on PostgreSQL.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Id => "uuid",
            Kind::Number => "bigint",
            Kind::Text => "text",
            Kind::Bytes => "bytea",
        }
    }
}

#[derive(Debug, Clone)]
pub struct Table {
    pub name: String,
    pub columns: Vec<(String, Kind)>,
    /// The places of the primary key's columns.
    pub key: Vec<usize>,
}

impl Table {
    pub fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|(name, _)| name == column)
    }

    /// The columns' names, quoted, apart by commas.
    pub fn names(&self) -> String {
        let names: Vec<String> = self.columns.iter().map(|(name, _)| quoted(name)).collect();
        names.join(", ")
    }
}

/// Every table of an SQLite database in the order in which it was made, so that none refers to a
/// later one.
pub async fn all(connection: &DatabaseConnection) -> anyhow::Result<Vec<Table>> {
    let names = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' \
                 order by rowid";
    let mut tables = Vec::new();
    for row in query(connection, names.to_owned(), Vec::new()).await? {
        let name: String = row.try_get("", "name")?;
        let described = "select name, type, pk from pragma_table_info(?) order by cid".to_owned();
        let values = vec![Value::from(name.clone())];
        let (mut columns, mut key) = (Vec::new(), Vec::new());
        for column in query(connection, described, values).await? {
            let pk: i64 = column.try_get("", "pk")?;
            if 0 < pk {
                key.push(columns.len());
            }
            let kind: String = column.try_get("", "type")?;
            let column: String = column.try_get("", "name")?;
            let kind = Kind::parse(&kind).with_context(|| format!("{name}.{column}"));
            columns.push((column, kind));
        }
        // Tables of the migrations themselves have other types, and are nobody's rows.
        if columns.iter().all(|(_, kind)| kind.is_ok()) {
            let columns = columns
                .into_iter()
                .map(|(name, kind)| kind.map(|kind| (name, kind)))
                .collect::<anyhow::Result<_>>()?;
            tables.push(Table { name, columns, key });
        }
    }
    Ok(tables)
}

/// The rows of a table where a column has a value; all of them when none is asked for.
pub async fn rows(
    connection: &DatabaseConnection,
    table: &Table,
    wanted: Option<(&str, Value)>,
) -> anyhow::Result<Vec<Row>> {
    let mut sql = format!("select {} from {}", table.names(), quoted(&table.name));
    let mut values = Vec::new();
    if let Some((column, value)) = wanted {
        sql.push_str(&format!(" where {} = ?", quoted(column)));
        values.push(value);
    }
    let found = query(connection, sql, values).await?;
    found.iter().map(|row| read(table, row)).collect()
}

fn read(table: &Table, row: &QueryResult) -> anyhow::Result<Row> {
    let value = |(place, (_, kind)): (usize, &(String, Kind))| {
        Ok(match kind {
            Kind::Id => Value::Uuid(row.try_get_by_index::<Option<Uuid>>(place)?),
            Kind::Number => Value::BigInt(row.try_get_by_index(place)?),
            Kind::Text => Value::String(row.try_get_by_index(place)?),
            Kind::Bytes => Value::Bytes(row.try_get_by_index(place)?),
        })
    };
    table.columns.iter().enumerate().map(value).collect()
}

async fn query(
    connection: &DatabaseConnection,
    sql: String,
    values: Vec<Value>,
) -> anyhow::Result<Vec<QueryResult>> {
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, values);
    Ok(connection.query_all_raw(statement).await?)
}
