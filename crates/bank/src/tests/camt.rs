use super::check;

/// A statement with one entry, in the shape of a version.
pub(super) fn statement(version: &str, entries: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId></GrpHdr>
<Stmt><Id>S-7</Id><Acct><Id><IBAN>DE89 3704 0044 0532 0130 00</IBAN></Id><Ccy>EUR</Ccy></Acct>
{entries}</Stmt></BkToCstmrStmt></Document>"#
    )
}

fn entry(status: &str, debtor: &str) -> String {
    format!(
        r#"<Ntry><Amt Ccy="EUR">475.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>{status}</Sts>
<BookgDt><Dt>2026-06-23</Dt></BookgDt><ValDt><Dt>2026-06-24</Dt></ValDt>
<AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls><TxDtls>
<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
<RltdPties><Dbtr>{debtor}</Dbtr><DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct></RltdPties>
<RmtInf><Ustrd>Order 4815162-</Ustrd><Ustrd>O0007 &amp; th&#97;nks</Ustrd>
<Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>
</TxDtls></NtryDtls></Ntry>
"#
    )
}

const READ: &str = "2026-06-23 EUR 475.00 | B-1 | RF18539007547034 |  | \
    Order 4815162- O0007 & thanks | Contoso SARL FR1420041010050500013M02606";

#[test]
fn the_four_versions_say_the_same() {
    for (version, status, debtor) in [
        ("02", "BOOK", "<Nm>Contoso SARL</Nm>"),
        ("04", "BOOK", "<Nm>Contoso SARL</Nm>"),
        ("08", "<Cd>BOOK</Cd>", "<Pty><Nm>Contoso SARL</Nm></Pty>"),
        ("10", "<Cd>BOOK</Cd>", "<Pty><Nm>Contoso SARL</Nm></Pty>"),
    ] {
        let file = statement(version, &entry(status, debtor));
        check(file, &format!("# S-7 of DE89370400440532013000: ? .. ?\n{READ}"));
    }
}

#[test]
fn other_versions_and_messages_are_refused() {
    for version in ["01", "03", "11", "02x"] {
        check(
            statement(version, ""),
            "! line 2, file: the file is not a bank statement of a known kind or version (end)",
        );
    }
    check(
        "<html><body/></html>",
        "! line 1, file: the file is not a bank statement of a known kind or version (end)",
    );
}

#[test]
fn a_prefix_and_another_encoding_change_nothing() {
    let file = statement("08", &entry("<Cd>BOOK</Cd>", "<Pty><Nm>Müller & Söhne</Nm></Pty>"))
        .replace("& S", "&amp; S");
    let prefixed = file
        .replace("</", "<\u{0}")
        .replace('<', "<n:")
        .replace("<n:\u{0}", "</n:")
        .replace("<n:?xml", "<?xml")
        .replace("xmlns=", "xmlns:n=");
    let expected = format!(
        "# S-7 of DE89370400440532013000: ? .. ?\n{}",
        READ.replace("Contoso SARL", "Müller & Söhne")
    );
    check(prefixed, &expected);
    let latin = file.replace("UTF-8", "ISO-8859-1");
    check(encoding_rs::WINDOWS_1252.encode(&latin).0.into_owned(), &expected);
    let wide = file.replace("UTF-8", "UTF-16");
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(wide.encode_utf16().flat_map(u16::to_le_bytes));
    check(bytes, &expected);
}

fn plain(amount: &str, direction: &str, more: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd><Sts>BOOK</Sts>\
         <BookgDt><DtTm>2026-06-23T23:59:59+02:00</DtTm></BookgDt>{more}</Ntry>\n"
    )
}

#[test]
fn a_collective_entry_is_told_in_parts_where_they_are_the_whole() {
    let part = |amount: &str, text: &str| {
        format!(
            "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">{amount}</Amt></TxAmt></AmtDtls>\
             <RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls>"
        )
    };
    let whole = |parts: &str| {
        let details = format!("<AcctSvcrRef>B9</AcctSvcrRef><NtryDtls>{parts}</NtryDtls>");
        statement("02", &plain("30.00", "CRDT", &details))
    };
    check(
        whole(&format!("{}{}", part("10.00", "one"), part("20.00", "two"))),
        "# S-7 of DE89370400440532013000: ? .. ?
        2026-06-23 EUR 10.00 | B9/1 |  |  | one |
        2026-06-23 EUR 20.00 | B9/2 |  |  | two |  ",
    );
    check(
        whole(&format!("{}{}", part("10.00", "one"), part("20.01", "two"))),
        "# S-7 of DE89370400440532013000: ? .. ?
        2026-06-23 EUR 30.00 | B9 |  |  | one two |  ",
    );
}

#[test]
fn what_is_not_booked_or_unreadable_is_said_and_the_rest_is_read() {
    let pending = plain("1.00", "CRDT", "").replace("BOOK<", "PDNG<");
    let entries = [
        plain("-5.00", "CRDT", ""),
        plain("5.005", "CRDT", ""),
        plain("5", "PLUS", ""),
        plain("5", "CRDT", "").replace("EUR", "EUX"),
        plain("5", "CRDT", "").replace("2026-06-23T", "2026-02-30T"),
        plain("5", "CRDT", "").replace("<Sts>BOOK</Sts>", ""),
        pending,
        plain("5", "DBIT", "<RvslInd>true</RvslInd>"),
        plain("99999999999999999999", "CRDT", ""),
    ];
    check(
        statement("02", &entries.concat()),
        "# S-7 of DE89370400440532013000: ? .. ?
        ! line 5, Ntry/Amt: is not an amount in its currency
        ! line 6, Ntry/Amt: is not an amount in its currency
        ! line 7, Ntry/CdtDbtInd: is neither credit nor debit
        ! line 8, Ntry/Amt@Ccy: is not a currency of ISO 4217
        ! line 9, Ntry/BookgDt: is not a day
        ! line 10, Ntry/Sts: is missing
        ? 11
        2026-06-23 EUR -5.00 back |  |  |  |  |
        ! line 13, Ntry/Amt: is not an amount in its currency",
    );
}

#[test]
fn balances_must_add_up() {
    let balance = |code: &str, amount: &str| {
        format!(
            "<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt>\
             <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-06-23</Dt></Dt></Bal>\n"
        )
    };
    let file = |closing: &str| {
        let entries = [
            balance("PRCD", "1.00"),
            balance("OPBD", "100.00"),
            balance("CLBD", closing),
            balance("CLAV", "7.00"),
            plain("30.00", "CRDT", ""),
            plain("5.00", "DBIT", ""),
        ];
        statement("04", &entries.concat())
    };
    let told = "2026-06-23 EUR 30.00 |  |  |  |  |  \n2026-06-23 EUR -5.00 |  |  |  |  |  ";
    let head = |closing: &str| {
        format!(
            "# S-7 of DE89370400440532013000: 2026-06-23 EUR 100.00 .. 2026-06-23 EUR {closing}\n"
        )
    };
    check(file("125.00"), &format!("{}{told}", head("125.00")));
    check(
        file("126.00"),
        &format!(
            "{}{told}\n! line 11, Bal: opening balance and entries do not add up to the closing \
             balance",
            head("126.00")
        ),
    );
}
