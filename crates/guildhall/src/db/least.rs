//! When the next of some rows falls due.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryOrder, QuerySelect, Select, TryGetable,
};

use crate::error::Error;

/// The least value of a column among some rows; `None` where there is no row, or none with a value
/// among those looked at first.
pub async fn least<E, C, V>(
    connection: &impl ConnectionTrait,
    rows: Select<E>,
    column: C,
) -> Result<Option<V>, Error>
where
    E: EntityTrait,
    C: ColumnTrait,
    V: TryGetable + Send + Sync,
{
    let found: Option<Option<V>> = rows
        .select_only()
        .column(column)
        .order_by_asc(column)
        .limit(1)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(found.flatten())
}
