//! Databases of their own for measuring, simulating and testing, made by an administrator of a
//! PostgreSQL server and used as an ordinary role: an administrator would walk through the walls.

use anyhow::Context;
use sea_orm::{ConnectionTrait, Database};

/// The role that owns and uses what is made here.
const ROLE: &str = "guildhall_ordinary";

/// Makes a database, like another one where that is named, and returns the ordinary role's address
/// of it. The administrator's address ends in a database's name.
pub async fn create(admin: &str, name: &str, like: Option<&str>) -> anyhow::Result<String> {
    let address = address(admin, name)?;
    let password = match credentials(admin)?.split_once(':') {
        Some((_, password)) => format!(" password '{}'", password.replace('\'', "''")),
        None => String::new(),
    };
    execute(
        admin,
        &format!(
            "do $$ begin create role {ROLE} login nosuperuser nobypassrls{password}; \
             exception when duplicate_object or unique_violation then null; end $$"
        ),
    )
    .await?;
    let like = like.map_or_else(String::new, |other| format!(" template {other}"));
    execute(admin, &format!("create database {name} owner {ROLE}{like}")).await?;
    Ok(address)
}

/// The ordinary role's address of a database on an administrator's server.
pub fn address(admin: &str, name: &str) -> anyhow::Result<String> {
    let given = credentials(admin)?;
    let (server, _) = admin.rsplit_once('/').context("the address names a database")?;
    let (scheme, rest) = server.split_once("://").context("the address begins with postgres://")?;
    let host = rest.strip_prefix(given).unwrap_or(rest).trim_start_matches('@');
    let password = given.split_once(':').map_or("", |(_, password)| password);
    let colon = if password.is_empty() { "" } else { ":" };
    Ok(format!("{scheme}://{ROLE}{colon}{password}@{host}/{name}"))
}

/// `USER` or `USER:PASSWORD` of an address; empty where it names nobody.
fn credentials(address: &str) -> anyhow::Result<&str> {
    let (_, rest) = address.split_once("://").context("the address begins with postgres://")?;
    Ok(rest.rsplit_once('@').map_or("", |(given, _)| given))
}

/// What an administrator does.
pub async fn execute(admin: &str, statement: &str) -> anyhow::Result<()> {
    let connection = Database::connect(admin).await.context("connecting to PostgreSQL")?;
    connection.execute_unprepared(statement).await.with_context(|| statement.to_owned())?;
    Ok(connection.close().await?)
}
