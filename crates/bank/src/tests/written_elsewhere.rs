//! Statements that a library not ours has written are read without loss, and references that we
//! make are accepted by another's check.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use domain::ids::CreditorReference;

use crate::{Format, Item, read};

/// Names a python with pyiso20022, xsdata and python-stdnum.
const PYTHON: &str = "GUILDHALL_TEST_STATEMENTS";
const STATEMENTS: usize = 300;

/// A statement's entries, as the writer tells them.
fn entries(path: &Path) -> String {
    let file = File::open(path).unwrap();
    let mut told = String::new();
    for item in read(file, Some(Format::Camt053), None).unwrap() {
        if let Item::Entry(entry) = item.unwrap_or_else(|error| panic!("{path:?}: {error}")) {
            assert!(CreditorReference::parse(&entry.reference).is_some(), "{}", entry.reference);
            let (minor, currency) = (entry.amount.minor, entry.amount.currency);
            let (day, reference) = (entry.booked_on, entry.reference);
            let (payer, text) = (entry.payer, entry.text);
            told += &format!("{day}\t{minor}\t{currency}\t{reference}\t{payer}\t{text}\n");
        }
    }
    told
}

#[test]
fn three_hundred_statements_are_read_without_loss() {
    let Ok(python) = std::env::var(PYTHON) else {
        println!("skipped: {PYTHON} names no python with pyiso20022, xsdata and python-stdnum");
        return;
    };
    let folder = std::env::temp_dir().join(format!("guildhall-statements-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/bank/statements.py");
    let written =
        Command::new(python).arg(script).arg(&folder).arg(STATEMENTS.to_string()).output().unwrap();
    let complaint = String::from_utf8_lossy(&written.stderr);
    assert!(written.status.success(), "{complaint}");
    let (mut files, mut count) = (0, 0);
    for seed in 0..STATEMENTS {
        let version = ["02", "04", "08", "10"][seed % 4];
        let name = folder.join(format!("{version}-{seed:04}.xml"));
        let expected = fs::read_to_string(name.with_extension("txt")).unwrap();
        assert_eq!(entries(&name), expected, "{name:?}");
        files += 1;
        count += expected.lines().count();
    }
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(files, STATEMENTS);
    assert!(3_000 < count, "only {count} entries were written");
}
