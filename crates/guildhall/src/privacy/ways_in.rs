//! Every way in that a person had: sessions, proofs, accounts elsewhere, links.

use domain::ids::PersonId;
use jiff::Timestamp;
use sea_orm::ConnectionTrait;

use super::store::{self, Cell};
use crate::access::store::{self as people, factors};
use crate::db::catalogue::tables;
use crate::error::Error;

/// Of these a row stays, without a word of the person.
const STAY: [&str; 2] = ["person", "operator"];
/// What a company's directory calls them stands in a row of the company's.
const DIRECTORY: &str = "scim_user";

/// Closes them all and leaves nothing of them: every row of the house that is one person's.
pub async fn close(
    connection: &impl ConnectionTrait,
    person: PersonId,
    now: Timestamp,
) -> Result<(), Error> {
    people::end_operator(connection, person, now).await?;
    factors::remove_all(connection, person).await?;
    for table in tables() {
        let is_own = !table.is_of_partner() && table.column("person_id").is_some();
        if (is_own || table.name == DIRECTORY) && !STAY.contains(&table.name.as_str()) {
            store::remove(connection, &table.name, ("person_id", &Cell::Id(person.0))).await?;
        }
    }
    Ok(())
}
