use super::check;

const HEAD: &str = ":20:STARTUMS\r\n:25:37040044/0532013000EUR\r\n:28C:00123/001\r\n";

#[test]
fn entries_with_numbered_details() {
    let file = format!(
        "{{1:F01BANKDEFFXXXX0000000000}}{{4:\r\n{HEAD}:60F:C260622EUR100,00\r\n\
         :61:2606230624CR475,00NTRFKREF+//B-1\r\nbank's line\r\n\
         :86:166?00GUTSCHRIFT?20EREF+E-77?21SVWZ+RF18 5390 0754 ?227034 Order 48\r\n\
         15162-O0007?30COBADEFF?31DE02 1203?32Contoso ?33GmbH\r\n\
         :61:260624RC5,NMSCNONREF\r\n:86:returned\r\n\
         :62F:C260624EUR570,00\r\n-}}\r\n"
    );
    check(
        file,
        "# 00123 of 37040044/0532013000EUR: 2026-06-22 EUR 100.00 .. ?
        2026-06-24 EUR 475.00 | B-1 |  | KREF+ | RF18 5390 0754 7034 Order 4815162-O0007 \
         bank's line | Contoso GmbH DE021203
        2026-06-24 EUR -5.00 back |  |  |  | returned |  ",
    );
}

#[test]
fn labelled_and_plain_details_and_the_turn_of_the_year() {
    let file = format!(
        "{HEAD}:60F:D261230EUR1,\n:61:2612310102C2,50NTRFE2E-1\n\
         :86:/EREF/E2E-1/NAME/Contoso BV/REMI/USTD//Order 4815162-O0007/IBAN/NL02ABNA0123456789\n\
         :61:270102D1,5NMSCNONREF\n:86:fee for\nthe year\n:62F:C270102EUR0,00\n:86:of the statement\n"
    );
    check(
        file,
        "# 00123 of 37040044/0532013000EUR: 2026-12-30 EUR -1.00 .. ?
        2027-01-02 EUR 2.50 |  |  | E2E-1 | Order 4815162-O0007 | Contoso BV NL02ABNA0123456789
        2027-01-02 EUR -1.50 |  |  |  | fee for the year |  ",
    );
}

#[test]
fn what_is_wrong_is_named_by_line_and_field() {
    let file = format!(
        "{HEAD}:60F:C260622EUR100,00\n:61:26062\n:61:260623X1,NTRF\n:61:260230C1,NTRF\n\
         :61:260623C1.00NTRF\n:61:260623C1,234NTRF\n:61:260623C1,NTRFgood\n:62F:C260623EUR9,\n\
         :20:SECOND\n:25:X1\n:28C:2\n:60F:C260623EUR9,\n:61:260623C1,NTRFmore\n:62F:C260623EUR9,\n"
    );
    check(
        file,
        "! line 5, :61:1: is not a day
        ! line 6, :61:3: is neither credit nor debit
        ! line 7, :61:1: is not a day
        ! line 8, :61:6: is not written as the format asks
        ! line 9, :61:5: is not an amount in its currency
        # 00123 of 37040044/0532013000EUR: 2026-06-22 EUR 100.00 .. ?
        2026-06-23 EUR 1.00 |  |  | good |  |
        # 2 of X1: 2026-06-23 EUR 9.00 .. ?
        2026-06-23 EUR 1.00 |  |  | more |  |
        ! line 17, :62F:: opening balance and entries do not add up to the closing balance",
    );
}

#[test]
fn a_message_without_its_closing_balance_was_cut_off() {
    check(
        format!("{HEAD}:60F:C260622EUR100,00\n:61:260623C1,NTRFgood\n"),
        "# 00123 of 37040044/0532013000EUR: 2026-06-22 EUR 100.00 .. ?
        2026-06-23 EUR 1.00 |  |  | good |  |
        ! line 6, :62F:: the file ends in the middle (end)",
    );
}

#[test]
fn a_western_code_page_is_read_as_such() {
    let file =
        format!("{HEAD}:60F:C260622EUR0,\n:61:260623C1,NTRFx\n:86:Müller\n:62F:C260623EUR1,\n");
    check(
        encoding_rs::WINDOWS_1252.encode(&file).0.into_owned(),
        "# 00123 of 37040044/0532013000EUR: 2026-06-22 EUR 0.00 .. ?
        2026-06-23 EUR 1.00 |  |  | x | Müller |  ",
    );
}
