//! Many rows in few statements.

use sea_orm::sea_query::{Expr, IntoValueTuple, OnConflict, Query, SelectStatement};
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, Iterable};

use crate::error::Error;

/// Parameters one statement may carry: SQLite takes 32,766, PostgreSQL 65,535.
const PARAMETERS_MAX: usize = 32_000;
/// Rows of one statement. Only these, so that a connection meets the same few texts again and again
/// and has each prepared, whatever the number of rows.
const ROWS: [usize; 6] = [1_024, 256, 64, 16, 4, 1];
/// Keys of one statement, for the same reason.
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

/// Inserts rows, as many in a statement as its parameters allow. Every row sets every column.
pub async fn insert_all<A>(
    connection: &impl ConnectionTrait,
    rows: Vec<A>,
    conflict: Option<OnConflict>,
) -> Result<(), Error>
where
    A: ActiveModelTrait,
{
    let columns = <A::Entity as EntityTrait>::Column::iter().count();
    let allowed = PARAMETERS_MAX / columns;
    let mut left = rows.len();
    let mut rows = rows.into_iter();
    while 0 < left {
        let size = ROWS.into_iter().find(|size| *size <= left.min(allowed)).unwrap_or(left);
        let mut insert = A::Entity::insert_many(rows.by_ref().take(size));
        if let Some(conflict) = &conflict {
            insert = insert.on_conflict(conflict.clone());
        }
        insert.exec_without_returning(connection).await?;
        left -= size;
    }
    Ok(())
}
