//! Files that mean harm, or that were harmed on their way (F16).

use std::io::{Cursor, Read, repeat};

use proptest::prelude::*;

use super::camt::statement;
use super::{check, told};
use crate::limits::{BYTES_MAX, RUN_BYTES_MAX};
use crate::{Fault, Format, Item, LineError, Mapping, read};

fn last_fault(input: impl Read + Send + 'static, format: Format) -> Fault {
    let mapping = Mapping::parse("day=D;amount=A;this-account=1;this-currency=EUR").unwrap();
    let error = match read(input, Some(format), Some(&mapping)) {
        Err(error) => error,
        Ok(items) => items.filter_map(Result::err).find(LineError::is_final).unwrap(),
    };
    error.fault
}

#[test]
fn document_types_and_entities_are_refused_unread() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \
        \"&lol;&lol;&lol;&lol;\">]><Document>&lol2;</Document>";
    check(
        bomb,
        "! line 1, file: the file declares a document type, which statements never do (end)",
    );
    let outside = statement("02", "")
        .replace("<Document", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document");
    assert_eq!(last_fault(Cursor::new(outside.into_bytes()), Format::Camt053), Fault::DocumentType);
    let named = statement("02", "<Ntry><AddtlNtryInf>&x;</AddtlNtryInf></Ntry>");
    assert_eq!(last_fault(Cursor::new(named.into_bytes()), Format::Camt053), Fault::Entity);
}

#[test]
fn depth_and_length_and_size_are_bounded() {
    let deep = statement("02", &"<A>".repeat(100));
    assert_eq!(last_fault(Cursor::new(deep.into_bytes()), Format::Camt053), Fault::TooDeep);
    let long = statement("02", &format!("<A>{}</A>", "x".repeat(2 * RUN_BYTES_MAX)));
    assert_eq!(last_fault(Cursor::new(long.into_bytes()), Format::Camt053), Fault::TooLong);
    let tag = statement("02", &format!("<{}", "x".repeat(2 * RUN_BYTES_MAX)));
    assert_eq!(last_fault(Cursor::new(tag.into_bytes()), Format::Camt053), Fault::TooLong);
    let begun = statement("02", "").replace("</Stmt></BkToCstmrStmt></Document>", "");
    let elements = format!("<A>{}</A>\n", "x".repeat(60_000)).repeat(900).into_bytes();
    let endless = Cursor::new(begun.into_bytes()).chain(Cursor::new(elements));
    assert_eq!(last_fault(endless, Format::Camt053), Fault::TooLarge);
    assert_eq!(last_fault(repeat(b'x'), Format::Mt940), Fault::TooLong);
    assert_eq!(last_fault(Repeated(&LINE, 0).take(BYTES_MAX + 9), Format::Mt940), Fault::TooLarge);
    assert_eq!(last_fault(Repeated(b"D,A\n", 0), Format::Csv), Fault::TooManyEntries);
}

static LINE: [u8; 50_000] = {
    let mut line = [b'x'; 50_000];
    line[0] = b'\n';
    line
};

struct Repeated(&'static [u8], usize);

impl Read for Repeated {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        for byte in buffer.iter_mut() {
            *byte = self.0[self.1 % self.0.len()];
            self.1 += 1;
        }
        Ok(buffer.len())
    }
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let mut file = statement("02", "<A>x</A>").into_bytes();
    let place = file.iter().position(|byte| *byte == b'x').unwrap();
    file[place] = 0xff;
    assert_eq!(last_fault(Cursor::new(file), Format::Camt053), Fault::Encoding);
    let unknown = statement("02", "").replace("UTF-8", "EBCDIC-37");
    assert_eq!(last_fault(Cursor::new(unknown.into_bytes()), Format::Camt053), Fault::Encoding);
    assert_eq!(last_fault(Cursor::new(Vec::new()), Format::Camt053), Fault::Empty);
    assert_eq!(last_fault(Cursor::new(b"  \n\n".to_vec()), Format::Mt940), Fault::Empty);
}

#[test]
fn entries_before_their_account_are_in_the_wrong_order() {
    let file = statement("02", "").replace("<Acct>", "<Ntry></Ntry><Acct>");
    check(file, "! line 4, Acct/Id: is missing (end)");
}

fn sample() -> Vec<u8> {
    let entry = "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>\
        <BookgDt><Dt>2026-06-23</Dt></BookgDt><AddtlNtryInf>é</AddtlNtryInf></Ntry>\n";
    statement("02", &entry.repeat(3)).into_bytes()
}

/// However a file is cut, it never looks whole; what came before the cut is there.
#[test]
fn a_cut_file_says_so_wherever_it_is_cut() {
    let whole = sample();
    for length in 1..whole.len() {
        let told = told(&whole[..length], Some(Format::Camt053), None);
        let last = told.lines().last().unwrap_or_default();
        assert!(last.starts_with("! ") && last.ends_with(")"), "cut at {length}: {told}");
    }
}

proptest! {
    /// Anything at all is read to its end without a panic and with few items.
    #[test]
    fn noise_is_survived(bytes in proptest::collection::vec(any::<u8>(), 0..2_000), which in 0..3usize) {
        let mapping = Mapping::parse("day=a;amount=b;this-account=1;this-currency=EUR").unwrap();
        if let Ok(items) = read(Cursor::new(bytes), Some(Format::ALL[which]), Some(&mapping)) {
            prop_assert!(items.count() < 2_000);
        }
    }

    /// A changed byte changes an entry, or is an error; it never makes more entries.
    #[test]
    fn changed_bytes_make_no_money(at in 0usize..700, byte in any::<u8>()) {
        let mut bytes = sample();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(items) = read(Cursor::new(bytes), Some(Format::Camt053), None) {
            let entries = items.filter(|item| matches!(item, Ok(Item::Entry(_)))).count();
            prop_assert!(entries <= 3);
        }
    }
}
