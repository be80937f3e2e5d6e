//! What is verified before a node serves: that nobody gets past the walls, and that each stands.

use anyhow::{Context, bail};
use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement};

use super::super::Db;

const ROLE: &str = "select current_user::text as role, \
    coalesce(bool_or(r.rolsuper or r.rolbypassrls), false) as passes \
    from pg_roles r where pg_has_role(current_user, r.oid, 'member')";

/// Tables with partners' rows that lack one of the two flags, or the policy, or have another one
/// beside it.
const OPEN_TABLES: &str = "select c.relname::text as name from pg_class c \
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace \
      and exists (select from pg_attribute a where a.attrelid = c.oid \
        and a.attname = 'partner_id' and not a.attisdropped) \
      and not (c.relrowsecurity and c.relforcerowsecurity \
        and (select count(*) = 1 and bool_and(p.polname = 'wall') \
          from pg_policy p where p.polrelid = c.oid)) \
    order by 1";

/// Views that show what their owner may see.
const OPEN_VIEWS: &str = "select c.relname::text as name from pg_class c \
    where c.relkind in ('v', 'm') and c.relnamespace = current_schema()::regnamespace \
      and not coalesce(c.reloptions @> array['security_invoker=true'], false) \
    order by 1";

/// Functions that do what their owner may do.
const OPEN_FUNCTIONS: &str = "select p.proname::text as name from pg_proc p \
    where p.prosecdef and p.pronamespace = current_schema()::regnamespace order by 1";

/// Refuses a database whose walls would not hold, with what to do about it. On SQLite there is
/// nothing to verify.
pub async fn hold(db: &Db) -> anyhow::Result<()> {
    if db.is_sqlite() {
        return Ok(());
    }
    let role = row(db, ROLE).await?;
    let name: String = role.try_get("", "role")?;
    if role.try_get::<bool>("", "passes")? {
        bail!(
            "the database role \"{name}\" is a superuser or has BYPASSRLS, so the walls between \
             partners would not stop it. Connect as an ordinary role: `create role guildhall login \
             nosuperuser nobypassrls password '…'; create database guildhall owner guildhall;` \
             (docs/operating.md, \"PostgreSQL\")"
        );
    }
    if is_citus(db).await? {
        tracing::warn!("on Citus partners' rows are kept apart by the program alone");
        return Ok(());
    }
    let open = names(db, OPEN_TABLES).await?;
    if !open.is_empty() {
        bail!(
            "these tables hold partners' rows without their wall (row level security enabled and \
             forced, and the one policy named wall): {}. Start once as the tables' owner, named by \
             the setting database_migrate: that puts it up",
            open.join(", ")
        );
    }
    let past = [names(db, OPEN_VIEWS).await?, names(db, OPEN_FUNCTIONS).await?].concat();
    if !past.is_empty() {
        bail!(
            "these views and functions show rows with their owner's rights, past the walls between \
             partners: {}. Drop them, or set security_invoker on a view and security invoker on a \
             function",
            past.join(", ")
        );
    }
    Ok(())
}

/// The role a database is used as.
pub async fn role_of(db: &Db) -> anyhow::Result<String> {
    Ok(row(db, ROLE).await?.try_get("", "role")?)
}

pub(super) async fn is_citus(db: &Db) -> Result<bool, DbErr> {
    let asked = "select to_regclass('pg_catalog.pg_dist_partition') is not null as spread";
    let found = db.write.query_one_raw(statement(db, asked)).await?;
    found.map_or(Ok(false), |row| row.try_get("", "spread"))
}

async fn row(db: &Db, sql: &str) -> anyhow::Result<QueryResult> {
    let found = db.write.query_one_raw(statement(db, sql)).await?;
    found.context("the catalogue answers")
}

async fn names(db: &Db, sql: &str) -> anyhow::Result<Vec<String>> {
    let rows = db.write.query_all_raw(statement(db, sql)).await?;
    rows.iter().map(|row| Ok(row.try_get("", "name")?)).collect()
}

fn statement(db: &Db, sql: &str) -> Statement {
    Statement::from_string(db.write.get_database_backend(), sql.to_owned())
}
