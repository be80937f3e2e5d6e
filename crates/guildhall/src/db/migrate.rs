//! Bringing a database to this version's schema.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};
use sea_orm_migration::async_trait::async_trait;
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTrait, SchemaManager};

use super::{Db, walls};

struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        FILES.iter().map(|file| Box::new(*file) as Box<dyn MigrationTrait>).collect()
    }
}

/// Every migration, in its order.
const FILES: [SqlFile; 5] = [
    SqlFile {
        name: "0001_house",
        sql: include_str!("migrations/0001_house.sql"),
        sqlite: include_str!("append_only/sqlite.sql"),
        postgres: include_str!("append_only/postgres.sql"),
    },
    alike("0002_support", include_str!("migrations/0002_support.sql")),
    alike("0003_business_profile", include_str!("migrations/0003_business_profile.sql")),
    alike("0004_lead", include_str!("migrations/0004_lead.sql")),
    alike("0005_pmc", include_str!("migrations/0005_pmc.sql")),
];

/// A migration that says the same to both engines.
const fn alike(name: &'static str, sql: &'static str) -> SqlFile {
    SqlFile { name, sql, sqlite: "", postgres: "" }
}

/// The newest schema this program knows. A database that serves has it: the start brings it there.
pub fn newest() -> &'static str {
    FILES.last().map_or("", |file| file.name)
}

/// The text of the whole schema, as an empty database is given it.
pub fn schema_text() -> String {
    FILES.map(|file| file.sql).join("\n")
}

/// Its statements, one by one, without comments.
pub fn all_statements() -> Vec<String> {
    FILES.iter().flat_map(|file| statements(file.sql)).collect()
}

/// A migration: the text that both engines understand, then what one of them alone does. Never
/// edited after a release.
#[derive(Clone, Copy)]
struct SqlFile {
    name: &'static str,
    sql: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

impl SqlFile {
    fn own(&self, backend: DbBackend) -> &'static str {
        if backend == DbBackend::Postgres { self.postgres } else { self.sqlite }
    }
}

impl MigrationName for SqlFile {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait]
impl MigrationTrait for SqlFile {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statement in statements(self.sql) {
            manager.get_connection().execute_unprepared(&statement).await?;
        }
        for statement in own_statements(self.own(manager.get_database_backend())) {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }
}

/// The statements of a file: comments dropped, split at semicolons. No statement of ours holds a
/// semicolon in a string.
fn statements(sql: &str) -> Vec<String> {
    let without_comments: Vec<&str> =
        sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
    without_comments
        .join("\n")
        .split(';')
        .map(str::trim)
        .filter(|statement| !statement.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The statements of one engine, whose bodies hold semicolons: apart by a line with two dashes.
fn own_statements(sql: &str) -> Vec<&str> {
    let statements = sql.split("\n--\n").map(|statement| statement.trim_end());
    statements.filter(|statement| !statement.is_empty()).collect()
}

/// Applies every migration the database lacks, and puts up each wall between partners that it
/// lacks.
pub async fn migrate(db: &Db) -> Result<(), DbErr> {
    // A role that is not the tables' owner may not even look for the first time.
    if !is_done(db).await? {
        Migrator::up(&db.write, None).await?;
    }
    walls::raise(db).await
}

async fn is_done(db: &Db) -> Result<bool, DbErr> {
    if db.is_sqlite() {
        return Ok(false);
    }
    let ask = |sql: &str| Statement::from_string(DbBackend::Postgres, sql.to_owned());
    let there = "select to_regclass('seaql_migrations') is not null as there";
    let found = db.write.query_one_raw(ask(there)).await?;
    if !found.map_or(Ok(false), |row| row.try_get("", "there"))? {
        return Ok(false);
    }
    let rows = db.write.query_all_raw(ask("select version from seaql_migrations")).await?;
    let done: Vec<String> =
        rows.iter().map(|row| row.try_get("", "version")).collect::<Result<_, DbErr>>()?;
    Ok(FILES.iter().all(|file| done.iter().any(|one| one == file.name)))
}
