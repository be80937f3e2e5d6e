//! All SQL of the measuring: whole companies as rows, read, copied, and written by hand.

pub mod fill;
pub mod ledger;
pub mod place;
pub mod raw;
pub mod reads;
pub mod tables;

use sea_orm::Value;

/// Values one statement may have on SQLite; PostgreSQL takes twice as many.
const PARAMETERS_MAX: usize = 32_000;

/// A name as SQL has it, whatever the name.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// Rows of values for an `insert`, `(?, ?), (?, ?)` or `($1, $2), ($3, $4)`. The casts, where they
/// are given, stand in the first row: the others follow it.
fn placeholders(rows: usize, columns: usize, postgres: bool, casts: &[&str]) -> String {
    let mut text = String::with_capacity(rows * columns * 7);
    let mut number = 0;
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            number += 1;
            if 0 < column {
                text.push_str(", ");
            }
            if postgres {
                text.push_str(&format!("${number}"));
                if let Some(cast) = casts.get(column).filter(|_| row == 0) {
                    text.push_str("::");
                    text.push_str(cast);
                }
            } else {
                text.push('?');
            }
        }
        text.push(')');
    }
    text
}

/// One row of a table, in the order of its columns.
pub type Row = Vec<Value>;
