//! Bringing a database to this version's schema.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::async_trait::async_trait;
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTrait, SchemaManager};

use super::Db;

struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        FILES.iter().map(|file| Box::new(*file) as Box<dyn MigrationTrait>).collect()
    }
}

/// Every migration, in its order.
const FILES: [SqlFile; 1] =
    [SqlFile { name: "0001_house", sql: include_str!("migrations/0001_house.sql") }];

/// The text of the whole schema, as an empty database is given it.
pub fn schema_text() -> String {
    FILES.map(|file| file.sql).join("\n")
}

/// Its statements, one by one, without comments.
pub fn all_statements() -> Vec<String> {
    FILES.iter().flat_map(|file| statements(file.sql)).collect()
}

/// A migration whose text both engines understand. Never edited after a release.
#[derive(Clone, Copy)]
struct SqlFile {
    name: &'static str,
    sql: &'static str,
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

/// Applies every migration the database lacks.
pub async fn migrate(db: &Db) -> Result<(), DbErr> {
    Migrator::up(&db.write, None).await
}
