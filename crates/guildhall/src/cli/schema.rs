//! `guildhall schema`: the tables as SQL, for those who look after the database.

use std::io::{ErrorKind, Write};

use clap::Args;
use serde_json::json;

use super::Output;
use crate::db;

#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// Prints what spreads an empty database over a cluster of Citus, by partner.
    #[arg(long)]
    distributed: bool,
}

/// Prints the SQL; no database is opened.
pub fn run(args: &SchemaArgs, output: Output) -> anyhow::Result<()> {
    let sql = if args.distributed { db::distributed::script() } else { db::schema_text() };
    let text = if output.json { format!("{:#}", json!({ "sql": sql })) } else { sql };
    match writeln!(std::io::stdout(), "{text}") {
        // Whoever reads may have seen enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
