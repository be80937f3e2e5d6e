//! `guildhall schema`: the tables as SQL, for those who look after the database.

use clap::Args;
use serde_json::json;

use super::Output;
use super::output::say;
use crate::db;

#[derive(Debug, Clone, Args)]
pub struct SchemaArgs {
    /// Prints what spreads an empty database over a cluster of Citus, by partner.
    #[arg(long)]
    distributed: bool,
}

/// Prints the SQL; no database is opened.
pub fn run(args: &SchemaArgs, output: Output) {
    let sql = if args.distributed { db::distributed::script() } else { db::schema_text() };
    let text = if output.json { format!("{:#}", json!({ "sql": sql })) } else { sql };
    say(&text);
}
