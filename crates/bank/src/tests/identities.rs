//! The same money is told apart from other money alike, over overlapping files (I11).

use std::collections::BTreeSet;
use std::io::Cursor;

use proptest::prelude::*;

use super::camt::statement;
use crate::{Identities, Item, read};

/// Days 1 to 9 with few amounts, so that many entries are alike in every word.
#[derive(Debug, Clone)]
struct Booked {
    day: u8,
    amount: u8,
    reference: Option<u8>,
}

fn booked() -> impl Strategy<Value = Booked> {
    (1u8..10, 1u8..3, proptest::option::of(0u8..3)).prop_map(|(day, amount, reference)| Booked {
        day,
        amount,
        reference,
    })
}

fn file(entries: &[&Booked]) -> String {
    let entry = |one: &&Booked| {
        let reference = one
            .reference
            .map_or(String::new(), |reference| format!("<AcctSvcrRef>R{reference}</AcctSvcrRef>"));
        format!(
            "<Ntry><Amt Ccy=\"EUR\">{}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>\
             <BookgDt><Dt>2026-06-0{}</Dt></BookgDt>{reference}</Ntry>",
            one.amount, one.day
        )
    };
    statement("02", &entries.iter().map(entry).collect::<String>())
}

fn identities(file: &str) -> Vec<String> {
    let mut identities = Identities::new();
    let mut found = Vec::new();
    for item in read(Cursor::new(file.to_owned().into_bytes()), None, None).unwrap() {
        match item.unwrap() {
            Item::Statement(head) => identities.begin(&head),
            Item::Entry(entry) => found.push(identities.of(&entry)),
            Item::NotBooked { .. } => {}
        }
    }
    found
}

proptest! {
    /// Any set of files that cover whole days, in any order and any number of times, names exactly
    /// the entries that were booked.
    #[test]
    fn overlapping_files_name_every_entry_once(
        booked in proptest::collection::vec(booked(), 0..40),
        spans in proptest::collection::vec((1u8..10, 1u8..10), 0..6),
    ) {
        let mut known = BTreeSet::new();
        for (a, b) in spans.into_iter().chain([(1, 9), (1, 9)]) {
            let days = a.min(b)..=a.max(b);
            let covered: Vec<&Booked> =
                booked.iter().filter(|one| days.contains(&one.day)).collect();
            known.extend(identities(&file(&covered)));
        }
        prop_assert_eq!(known.len(), booked.len());
    }
}

#[test]
fn a_file_joined_out_of_copies_holds_its_entries_once() {
    let entry = Booked { day: 3, amount: 1, reference: None };
    let once = file(&[&entry, &entry]);
    let start = once.find("<Stmt>").unwrap();
    let end = once.find("</BkToCstmrStmt>").unwrap();
    let twice = format!("{}{}{}", &once[..end], &once[start..end], &once[end..]);
    let all = identities(&twice);
    assert_eq!(all.len(), 4);
    assert_eq!(all.into_iter().collect::<BTreeSet<String>>().len(), 2);
}

#[test]
fn camt_and_mt940_name_an_entry_alike_by_the_banks_reference() {
    let camt = statement(
        "02",
        "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>\
         <BookgDt><Dt>2026-06-23</Dt></BookgDt><AcctSvcrRef>B 1</AcctSvcrRef></Ntry>",
    );
    let tags = ":20:X\n:25:DE89370400440532013000\n:28C:1\n:60F:C260622EUR0,\n\
        :61:260623C1,NTRFNONREF//B1\n:62F:C260623EUR1,\n";
    assert_eq!(identities(&camt), identities(tags));
}
