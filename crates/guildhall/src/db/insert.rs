//! Many rows in few statements.

use sea_orm::sea_query::{Expr, IntoValueTuple, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ConnectionTrait, DatabaseBackend, EntityName, EntityTrait,
    IdenStatic, Iterable, Statement, Value,
};

use crate::error::Error;

/// Parameters one statement may carry on SQLite, which takes 32,766.
const PARAMETERS_MAX: usize = 32_000;
/// Rows of one statement on SQLite. Only these, so that a connection meets the same few texts again
/// and again and has each prepared, whatever the number of rows.
const ROWS: [usize; 5] = [256, 64, 16, 4, 1];
/// Rows of one statement on PostgreSQL: its text is the same for any number.
const ROWS_MAX: usize = 4_096;
/// Keys of one statement, as with rows.
const KEYS: [usize; 8] = [1, 4, 16, 64, 128, 256, 512, 1_024];

/// Keys as a table to look rows up in: `(partner_id, order_id) in (…)`. The last one is repeated
/// until there are as many as one of a few sizes, which changes nothing of what is found.
///
/// # Panics
/// Without any key: there is no table without rows.
pub fn keys_of<K>(keys: impl IntoIterator<Item = K>) -> SelectStatement
where
    K: IntoValueTuple,
{
    let mut keys: Vec<_> = keys.into_iter().map(IntoValueTuple::into_value_tuple).collect();
    let size = KEYS.into_iter().find(|size| keys.len() <= *size).unwrap_or(keys.len());
    if let Some(last) = keys.last().cloned() {
        keys.resize(size, last);
    }
    Query::select().expr(Expr::cust("*")).from_values(keys, "wanted").to_owned()
}

/// What becomes of a row whose key is there already.
#[derive(Debug, Clone, Copy)]
pub enum Present<'a, C> {
    /// The statement fails.
    Refused,
    /// What is there stays.
    Kept { key: &'a [C] },
    /// These columns of what is there take the new values.
    Replaced { key: &'a [C], columns: &'a [C] },
}

/// The column type of a table.
pub type ColumnOf<A> = <<A as ActiveModelTrait>::Entity as EntityTrait>::Column;

/// Inserts rows in few statements. Every row sets every column.
pub async fn insert_all<A>(
    connection: &impl ConnectionTrait,
    rows: &[A],
    present: Present<'_, ColumnOf<A>>,
) -> Result<(), Error>
where
    A: ActiveModelTrait,
{
    for statement in inserts(connection.get_database_backend(), rows, present)? {
        connection.execute_raw(statement).await?;
    }
    Ok(())
}

/// The statements that insert rows.
///
/// Built by hand: the library puts a text of thousands of parameters together anew each time.
pub(super) fn inserts<'a, A>(
    backend: DatabaseBackend,
    rows: impl IntoIterator<Item = &'a A>,
    present: Present<'_, ColumnOf<A>>,
) -> Result<Vec<Statement>, Error>
where
    A: ActiveModelTrait + 'a,
{
    let width = ColumnOf::<A>::iter().count();
    let head = head::<A>();
    let tail = tail(present);
    let allowed = PARAMETERS_MAX / width;
    let rows: Vec<&A> = rows.into_iter().collect();
    let mut left = rows.len();
    let mut rows = rows.into_iter();
    let mut statements = Vec::new();
    while 0 < left {
        let (size, sql, values) = if backend == DatabaseBackend::Postgres {
            let size = left.min(ROWS_MAX);
            let (from, arrays) = arrays(values_of(rows.by_ref().take(size), width)?, width)?;
            (size, format!("{head} {from}{tail}"), arrays)
        } else {
            let size = ROWS.into_iter().find(|size| *size <= left.min(allowed)).unwrap_or(1);
            let values = values_of(rows.by_ref().take(size), width)?;
            (size, format!("{head} {}{tail}", places(size, width)), values)
        };
        statements.push(Statement::from_sql_and_values(backend, sql, values));
        left -= size;
    }
    Ok(statements)
}

/// The rows' values one after the other, each row's in the order of the columns.
fn values_of<'a, A>(rows: impl Iterator<Item = &'a A>, width: usize) -> Result<Vec<Value>, Error>
where
    A: ActiveModelTrait + 'a,
{
    let mut values = Vec::with_capacity(rows.size_hint().0 * width);
    for row in rows {
        for column in ColumnOf::<A>::iter() {
            match row.get(column) {
                ActiveValue::Set(value) | ActiveValue::Unchanged(value) => values.push(value),
                ActiveValue::NotSet => {
                    return Err(Error::broken(format!("a row without {}", column.as_str())));
                }
            }
        }
    }
    Ok(values)
}

/// `INSERT INTO "term" ("partner_id", …)`.
fn head<A: ActiveModelTrait>() -> String {
    let columns: Vec<String> = ColumnOf::<A>::iter().map(quoted).collect();
    let entity = A::Entity::default();
    format!("INSERT INTO \"{}\" ({})", entity.table_name(), columns.join(", "))
}

fn quoted(column: impl IdenStatic) -> String {
    format!("\"{}\"", column.as_str())
}

/// What the statement says of keys that are there.
fn tail<C: IdenStatic>(present: Present<'_, C>) -> String {
    let list = |columns: &[C]| {
        let names: Vec<String> = columns.iter().map(|column| quoted(*column)).collect();
        names.join(", ")
    };
    match present {
        Present::Refused => String::new(),
        Present::Kept { key } => format!(" ON CONFLICT ({}) DO NOTHING", list(key)),
        Present::Replaced { key, columns } => {
            let set = columns.iter().map(|column| {
                let name = quoted(*column);
                format!("{name} = excluded.{name}")
            });
            let set: Vec<String> = set.collect();
            format!(" ON CONFLICT ({}) DO UPDATE SET {}", list(key), set.join(", "))
        }
    }
}

/// `VALUES (?, ?), (?, ?)`.
fn places(rows: usize, width: usize) -> String {
    let row = format!("({})", vec!["?"; width].join(", "));
    format!("VALUES {}", vec![row; rows].join(", "))
}

/// `SELECT * FROM UNNEST($1::text::uuid[], …)` and the columns as PostgreSQL writes arrays: one
/// parameter each, whatever the number of rows, where a list of rows would have thousands to be
/// looked at one by one.
fn arrays(values: Vec<Value>, width: usize) -> Result<(String, Vec<Value>), Error> {
    let mut columns = vec![String::from("{"); width];
    let mut kinds = vec![""; width];
    for (index, value) in values.into_iter().enumerate() {
        let column = &mut columns[index % width];
        if width <= index {
            column.push(',');
        }
        kinds[index % width] = push(column, value)?;
    }
    let from = kinds.iter().zip(1..).map(|(kind, number)| format!("${number}::text::{kind}[]"));
    let from: Vec<String> = from.collect();
    let columns = columns.into_iter().map(|mut column| {
        column.push('}');
        Value::from(column)
    });
    Ok((format!("SELECT * FROM UNNEST({})", from.join(", ")), columns.collect()))
}

/// Writes an element of an array; returns the name of its type.
fn push(array: &mut String, value: Value) -> Result<&'static str, Error> {
    use std::fmt::Write;
    let (kind, written) = match value {
        Value::Uuid(id) => ("uuid", id.map(|id| write!(array, "{id}"))),
        Value::BigInt(number) => ("bigint", number.map(|number| write!(array, "{number}"))),
        Value::String(text) => ("text", text.map(|text| push_text(array, &text))),
        Value::Bytes(bytes) => ("bytea", bytes.map(|bytes| push_bytes(array, &bytes))),
        other => return Err(Error::broken(format!("a column of another kind: {other:?}"))),
    };
    match written {
        Some(written) => written.map_err(|_| Error::broken("an array cannot be written"))?,
        None => array.push_str("NULL"),
    }
    Ok(kind)
}

fn push_text(array: &mut String, text: &str) -> std::fmt::Result {
    array.push('"');
    let mut rest = text;
    while let Some(at) = rest.find(['"', '\\']) {
        array.push_str(&rest[..at]);
        array.push('\\');
        array.push_str(&rest[at..=at]);
        rest = &rest[at + 1..];
    }
    array.push_str(rest);
    array.push('"');
    Ok(())
}

fn push_bytes(array: &mut String, bytes: &[u8]) -> std::fmt::Result {
    use std::fmt::Write;
    array.push_str("\"\\\\x");
    for byte in bytes {
        write!(array, "{byte:02x}")?;
    }
    array.push('"');
    Ok(())
}
