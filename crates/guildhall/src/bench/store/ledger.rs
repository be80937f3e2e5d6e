//! The books of the gateway that answers from memory, written after the measuring, so that ours can
//! be held against them.

use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};
use uuid::Uuid;

use crate::db::Db;
use crate::world::gateway::memory::{Memory, fingerprint, reference};

const PAGE: usize = 2_000;
const COLUMNS: usize = 5;

/// Writes the charges that the gateway made, and verifies that it was called once under each key of
/// ours and under no other.
pub async fn write(db: &Db, memory: &Memory, since: i64) -> anyhow::Result<()> {
    let (mut calls, mut sum) = (0_u64, 0_u64);
    let mut after = (Uuid::nil(), Uuid::nil());
    loop {
        let page = payments(db, after, since).await?;
        let Some(last) = page.last() else { break };
        after = (last.try_get("", "partner_id")?, last.try_get("", "payment_id")?);
        let mut rows = Vec::new();
        for payment in &page {
            let key: String = payment.try_get("", "gateway_key")?;
            calls += 1;
            sum = sum.wrapping_add(fingerprint(&key));
            if memory.mix.outcome(&key).takes_money() {
                rows.push([
                    Value::from(reference("charge", &key)),
                    Value::from(key),
                    Value::from(payment.try_get::<String>("", "currency")?),
                    Value::from(payment.try_get::<i64>("", "amount_minor")?),
                    Value::from(payment.try_get::<i64>("", "created_at")?),
                ]);
            }
        }
        insert(db, rows).await?;
    }
    anyhow::ensure!(
        memory.called() == (calls, sum),
        "the gateway was called {} times for {calls} charges, or under other keys",
        memory.called().0
    );
    Ok(())
}

async fn payments(db: &Db, after: (Uuid, Uuid), since: i64) -> anyhow::Result<Vec<QueryResult>> {
    let marks = if db.is_sqlite() { ["?", "?", "?"] } else { ["$1", "$2", "$3"] };
    let [partner, payment, from] = marks;
    let sql = format!(
        "select partner_id, payment_id, gateway_key, currency, amount_minor, created_at \
         from payment where (partner_id, payment_id) > ({partner}, {payment}) \
         and {from} <= created_at order by partner_id, payment_id limit {PAGE}"
    );
    let backend = db.read().get_database_backend();
    let values = [Value::from(after.0), Value::from(after.1), Value::from(since)];
    Ok(db.read().query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?)
}

async fn insert(db: &Db, rows: Vec<[Value; COLUMNS]>) -> anyhow::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let transaction = db.begin().await?;
    let backend = transaction.get_database_backend();
    let columns: Vec<String> = (1..=COLUMNS).map(|number| format!("v.column{number}")).collect();
    let casts = ["text", "text", "text", "bigint", "bigint"];
    let values = super::placeholders(rows.len(), COLUMNS, !db.is_sqlite(), &casts);
    let sql = format!(
        "insert into world_gateway_charge (reference, gateway_key, currency, amount_minor, \
         created_at, state, answers_to_lose, refunds_fail) \
         select {}, 'charged', 0, 0 from (values {values}) as v",
        columns.join(", ")
    );
    let values: Vec<Value> = rows.into_iter().flatten().collect();
    transaction.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    Ok(transaction.commit().await?)
}
