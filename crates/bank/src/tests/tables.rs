use super::{check_with, told};
use crate::{Format, Mapping};

const GERMAN: &str = "day=Buchungstag; amount=Betrag; currency=Währung; account=Auftragskonto; \
    text=Verwendungszweck+Info; payer=Name; order=dmy; decimal=comma; separator=semicolon; skip=1";

#[test]
fn a_german_table() {
    check_with(
        "Umsätze\nAuftragskonto;Buchungstag;Name;Verwendungszweck;Info;Betrag;Währung\n\
         DE89 37;23.06.26;\"Contoso; GmbH\";Order 4815162-O0007;\"zwei\nZeilen\";1.475,00;EUR\n\
         DE89 37;23.6.2026;Fee;;;-1,50;EUR\n\n\
         DE89 37;31.6.2026;Fee;;;-1,50;EUR\n\
         DE89 37;23.06.2026;Fee;;;1.5;EUR\n",
        Some(GERMAN),
        "#  of DE8937: ? .. ?
        2026-06-23 EUR 1475.00 |  |  |  | Order 4815162-O0007 zwei Zeilen | Contoso; GmbH
        2026-06-23 EUR -1.50 |  |  |  |  | Fee
        ! line 7, Buchungstag: is not a day
        ! line 8, Betrag: is not an amount in its currency",
    );
}

#[test]
fn two_columns_of_money_and_a_fixed_account() {
    let file = "日期,摘要,支出,存入,序號\n2026/06/23,4815162-O0007,,\"14,250\",A1\n\
        20260624,轉出,500,,A2\n2026/06/25,,,,A3\n";
    let mapping = "day=日期;credit=存入;debit=支出;text=摘要;bank-reference=序號;\
        this-account=012-345;this-currency=TWD;encoding=big5";
    check_with(
        encoding_rs::BIG5.encode(file).0.into_owned(),
        Some(mapping),
        "#  of 012-345: ? .. ?
        2026-06-23 TWD 14250 | A1 |  |  | 4815162-O0007 |
        2026-06-24 TWD -500 | A2 |  |  | 轉出 |
        ! line 4, 存入: is missing",
    );
}

#[test]
fn a_table_needs_a_mapping_that_fits_it() {
    assert!(told("a,b\n1,2\n", None, None).contains("a table of a bank needs a mapping"));
    let mapping = "day=Day;amount=Sum;this-account=1;this-currency=EUR";
    assert_eq!(
        told("Day,Amount\n", Some(Format::Csv), Some(mapping)),
        "! line 1, Sum: the table has no such column\n"
    );
}

#[test]
fn mappings_are_refused_by_the_setting() {
    for (text, refused) in [
        ("", "the column of day is not named"),
        ("day=A", "the column of amount is not named"),
        ("day=A;amount=B", "the column of currency is not named"),
        ("day=A;amount=B;currency=C", "the column of account is not named"),
        ("day=A;amont=B", "\"amont\" is not a setting with a value"),
        ("day=", "\"day=\" is not a setting with a value"),
        ("day=A;decimal=dot", "\"decimal=dot\" is not a value of its setting"),
        ("day=A;skip=-1", "\"skip=-1\" is not a value of its setting"),
        ("day=A;encoding=ebcdic", "\"encoding=ebcdic\" is not a value of its setting"),
    ] {
        assert_eq!(Mapping::parse(text).unwrap_err().to_string(), refused, "{text}");
    }
}
