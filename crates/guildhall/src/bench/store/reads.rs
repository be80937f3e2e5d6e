//! The reads of a page by themselves, as a handler without anything around them would do them.

use sea_orm::{ConnectionTrait, Statement, Value};
use uuid::Uuid;

use crate::db::Db;

/// Whose page it is.
#[derive(Debug, Clone)]
pub struct Asking {
    pub token_hash: String,
    pub person: Uuid,
    pub partner: Uuid,
}

/// What the dashboard reads; returns the number of rows.
pub async fn dashboard(db: &Db, asking: &Asking) -> Result<usize, sea_orm::DbErr> {
    let (partner, person) = (Value::from(asking.partner), Value::from(asking.person));
    let session = "select s.*, p.*, o.*, (select max(version) from programme_version) as newest \
                   from session s join person p on p.person_id = s.person_id \
                   left join operator o on o.person_id = s.person_id where s.token_hash = ";
    let company = "select u.roles, p.* from partner_user u \
                   join partner p on p.partner_id = u.partner_id where u.person_id = ";
    let terms = "select s.*, t.* from subscription s left join term t \
                 on t.partner_id = s.partner_id and t.subscription_id = s.subscription_id \
                 where s.partner_id = ";
    let orders = "select * from \"order\" where open_slot = 1 and partner_id = ";
    let card = "select * from payment_method where default_slot = 1 and partner_id = ";
    let invoices = "select i.*, l.* from invoice i left join invoice_line l \
                    on l.partner_id = i.partner_id and l.invoice_id = i.invoice_id \
                    where i.partner_id = ";
    // The clock of a simulated world is a row; the product reads it as well.
    let mut rows = ask(db, "select * from world_clock where id = ", Value::from(1_i64)).await?;
    rows += ask(db, session, Value::from(asking.token_hash.clone())).await?;
    rows += ask(db, company, person).await?;
    for sql in [terms, orders, card, invoices] {
        rows += ask(db, sql, partner.clone()).await?;
    }
    Ok(rows)
}

async fn ask(db: &Db, sql: &str, value: Value) -> Result<usize, sea_orm::DbErr> {
    let mark = if db.is_sqlite() { "?" } else { "$1" };
    let backend = db.read().get_database_backend();
    let statement = Statement::from_sql_and_values(backend, format!("{sql}{mark}"), [value]);
    Ok(db.read().query_all_raw(statement).await?.len())
}
