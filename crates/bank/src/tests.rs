mod camt;
mod hostile;
mod identities;
mod tables;
mod tags;
mod written_elsewhere;

use std::fmt::Write;
use std::io::Cursor;

use crate::{Format, Item, Mapping, read};

/// A file's items, a line each, as a reader would tell them.
fn told(bytes: impl Into<Vec<u8>>, format: Option<Format>, mapping: Option<&str>) -> String {
    let mapping = mapping.map(|text| Mapping::parse(text).unwrap());
    let items = match read(Cursor::new(bytes.into()), format, mapping.as_ref()) {
        Ok(items) => items,
        Err(error) => return format!("! {error}\n"),
    };
    let mut told = String::new();
    for item in items {
        match item {
            Ok(Item::Statement(head)) => {
                let money = |balance: Option<crate::Balance>| {
                    balance.map_or("?".to_owned(), |one| format!("{} {}", one.day, one.amount))
                };
                let (from, to) = (money(head.opening), money(head.closing));
                writeln!(told, "# {} of {}: {from} .. {to}", head.number, head.account)
            }
            Ok(Item::NotBooked { line }) => writeln!(told, "? {line}"),
            Ok(Item::Entry(entry)) => writeln!(
                told,
                "{} {}{} | {} | {} | {} | {} | {} {}",
                entry.booked_on,
                entry.amount,
                if entry.reversal { " back" } else { "" },
                entry.bank_reference,
                entry.reference,
                entry.end_to_end,
                entry.text,
                entry.payer,
                entry.payer_account,
            ),
            Err(error) => {
                writeln!(told, "! {error}{}", if error.is_final() { " (end)" } else { "" })
            }
        }
        .unwrap();
    }
    told.lines().map(|line| format!("{}\n", line.trim())).collect()
}

fn check(bytes: impl Into<Vec<u8>>, expected: &str) {
    check_with(bytes, None, expected);
}

fn check_with(bytes: impl Into<Vec<u8>>, mapping: Option<&str>, expected: &str) {
    let expected: String = expected.lines().map(|line| format!("{}\n", line.trim())).collect();
    assert_eq!(told(bytes, None, mapping), expected.trim_start_matches('\n'));
}
