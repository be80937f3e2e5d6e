use proptest::prelude::*;

use super::*;

fn told<T: fmt::Display>(outcome: Result<T, TextRefusal>) -> String {
    match outcome {
        Ok(value) => value.to_string(),
        Err(TextRefusal::TooLong { at_most }) => format!("refused: too-long, at most {at_most}"),
        Err(refusal) => format!("refused: {refusal}"),
    }
}

#[test]
fn an_email_address_is_plain_and_in_lower_case() {
    let check = |text: &str, expected: &str| {
        assert_eq!(told(Email::parse(text)), expected, "{text:?}");
    };
    check("mei.lin@contoso.com.tw", "mei.lin@contoso.com.tw");
    check("  mei.lin@contoso.com.tw\n", "mei.lin@contoso.com.tw");
    check("Mei.Lin@Contoso.COM.TW", "mei.lin@contoso.com.tw");
    check("o'brien+tag@example.ie", "o'brien+tag@example.ie");
    check("a@b.co", "a@b.co");
    check("x_y-z@sub.example-firm.de", "x_y-z@sub.example-firm.de");
    check("sato@xn--r8jz45g.jp", "sato@xn--r8jz45g.jp");
    check("info@3m.com", "info@3m.com");
    // As East Asian keyboards write it.
    check("ｓａｔｏ＠ｅｘａｍｐｌｅ．ｊｐ", "sato@example.jp");
    check("　sato@example.jp　", "sato@example.jp");
    check("", "refused: required");
    check(" 　 ", "refused: required");
    check("mei.lin", "refused: email-form");
    check("@contoso.com", "refused: email-form");
    check("mei.lin@", "refused: email-form");
    check("mei.lin@contoso", "refused: email-form");
    check("mei lin@contoso.com", "refused: email-form");
    check("mei@lin@contoso.com", "refused: email-form");
    check(".mei@contoso.com", "refused: email-form");
    check("mei.@contoso.com", "refused: email-form");
    check("mei..lin@contoso.com", "refused: email-form");
    check("mei@contoso..com", "refused: email-form");
    check("mei@.contoso.com", "refused: email-form");
    check("mei@contoso.com.", "refused: email-form");
    check("mei@-contoso.com", "refused: email-form");
    check("mei@contoso-.com", "refused: email-form");
    check("mei@con_toso.com", "refused: email-form");
    check("mei,lin@contoso.com", "refused: email-form");
    check("mei@contoso.com, lin@contoso.com", "refused: email-form");
    check("Mei Lin <mei@contoso.com>", "refused: email-form");
    check("\"mei lin\"@contoso.com", "refused: email-form");
    check("mei@[192.0.2.1]", "refused: email-form");
    check("mei@192.0.2.1", "refused: email-form");
    check("mailto:mei@contoso.com", "refused: email-form");
    check("mei\u{0}@contoso.com", "refused: email-form");
    check("mei\r\nBcc:x@contoso.com", "refused: email-form");
    check("林@contoso.com", "refused: email-form");
    check("mei@例え.jp", "refused: email-form");
}

#[test]
fn an_email_address_has_the_lengths_of_the_standard() {
    let check = |local: usize, label: usize, labels: usize, expected: &str| {
        let domain = vec!["d".repeat(label); labels].join(".");
        let found = told(Email::parse(&format!("{}@{domain}.com", "a".repeat(local))));
        let found = if found.contains('@') { "ok".to_owned() } else { found };
        assert_eq!(found, expected, "{local} @ {labels} labels of {label}");
    };
    check(64, 10, 1, "ok");
    check(65, 10, 1, "refused: email-form");
    check(1, 63, 1, "ok");
    check(1, 64, 1, "refused: email-form");
    // 64 + 1 + 185 + 4 is 254.
    check(64, 61, 3, "ok");
    check(64, 16, 11, "refused: too-long, at most 254");
    check(64, 62, 3, "refused: too-long, at most 254");
}

#[test]
fn a_work_address_is_a_persons_at_the_company() {
    let check = |text: &str, expected: &str| {
        let found = WorkEmail::parse(text).map(|email| email.email().clone());
        assert_eq!(told(found), expected, "{text:?}");
    };
    check("mei.lin@contoso.com.tw", "mei.lin@contoso.com.tw");
    check("mei+portal@contoso.com.tw", "mei+portal@contoso.com.tw");
    // Mailboxes of a function, whatever is added or capitalised.
    check("info@contoso.com", "refused: email-role-mailbox");
    check("INFO@contoso.com", "refused: email-role-mailbox");
    check("info+guildhall@contoso.com", "refused: email-role-mailbox");
    check("admin+a+b@contoso.com", "refused: email-role-mailbox");
    check("Marketing@contoso.com", "refused: email-role-mailbox");
    check("no-reply@contoso.com", "refused: email-role-mailbox");
    check("ｓａｌｅｓ@contoso.com", "refused: email-role-mailbox");
    // Only the whole name counts.
    check("informatics@contoso.com", "informatics@contoso.com");
    check("info.lin@contoso.com", "info.lin@contoso.com");
    check("mei.info@contoso.com", "mei.info@contoso.com");
    check("mei+info@contoso.com", "mei+info@contoso.com");
    // Domains where anybody opens a mailbox.
    check("mei@gmail.com", "refused: email-free-mail");
    check("mei@GMail.com", "refused: email-free-mail");
    check("mei@outlook.com", "refused: email-free-mail");
    check("mei@yahoo.com.tw", "refused: email-free-mail");
    check("mei@qq.com", "refused: email-free-mail");
    check("sato@docomo.ne.jp", "refused: email-free-mail");
    check("sato@ｇｍａｉｌ．ｃｏｍ", "refused: email-free-mail");
    check("mei@gmail.com.contoso.com", "mei@gmail.com.contoso.com");
    check("mei@notgmail.com", "mei@notgmail.com");
    // Both wrong: the mailbox is named first. A bad form comes before either.
    check("info@gmail.com", "refused: email-role-mailbox");
    check("info@gmail", "refused: email-form");
    check("", "refused: required");
}

#[test]
fn the_lists_of_mailboxes_and_domains_can_match() {
    for mailbox in ROLE_MAILBOXES {
        let found = WorkEmail::parse(&format!("{mailbox}@contoso.com"));
        assert_eq!(found, Err(TextRefusal::EmailRoleMailbox), "{mailbox}");
    }
    for domain in FREE_MAIL_DOMAINS {
        let found = WorkEmail::parse(&format!("mei@{domain}"));
        assert_eq!(found, Err(TextRefusal::EmailFreeMail), "{domain}");
    }
}

#[test]
fn a_line_is_trimmed_counted_in_characters_and_clean() {
    let check = |text: &str, at_most: usize, expected: &str| {
        assert_eq!(told(line(text, at_most)), expected, "{text:?}, at most {at_most}");
    };
    check("Contoso Ltd", 20, "Contoso Ltd");
    check("  Contoso Ltd 　", 20, "Contoso Ltd");
    check("恆昌軟體股份有限公司", 10, "恆昌軟體股份有限公司");
    check("恆昌軟體股份有限公司", 9, "refused: too-long, at most 9");
    check("12345", 5, "12345");
    check("123456", 5, "refused: too-long, at most 5");
    check("", 5, "refused: required");
    check(" \t\n", 5, "refused: required");
    check("Contoso\nLtd", 20, "refused: control-character");
    check("Contoso\tLtd", 20, "refused: control-character");
    check("Contoso\u{0}", 20, "refused: control-character");
    check("Contoso\u{7f}Ltd", 20, "refused: control-character");
    check("Contoso\u{85}Ltd", 20, "refused: control-character");
    check("pay 4111 1111 1111 1111", 40, "refused: card-number");
    // Too long comes first: what is refused for its length is not searched.
    check("4111 1111 1111 1111", 5, "refused: too-long, at most 5");
    assert_eq!(told(optional_line("  ", 5)), "", "an optional line may be empty");
    assert_eq!(told(optional_line("4111111111111111", 40)), "refused: card-number");
}

/// The published test numbers of the card schemes.
const TEST_CARDS: [&str; 14] = [
    "4111111111111111",
    "4242424242424242",
    "4012888888881881",
    "4222222222222",
    "5555555555554444",
    "5105105105105100",
    "2223003122003222",
    "378282246310005",
    "371449635398431",
    "6011111111111117",
    "30569309025904",
    "3530111333300000",
    "6200000000000005",
    "6205500000000000004",
];

#[test]
fn every_test_card_trips_the_wire_however_it_is_typed() {
    for card in TEST_CARDS {
        let full_width: String =
            card.chars().map(|digit| char::from_u32(u32::from(digit) + 0xfee0).unwrap()).collect();
        let by_fours = |between: &str| {
            let groups: Vec<&str> = card
                .as_bytes()
                .chunks(4)
                .map(|group| std::str::from_utf8(group).unwrap())
                .collect();
            groups.join(between)
        };
        let one_by_one = card.chars().map(String::from).collect::<Vec<String>>().join(" ");
        for typed in [
            card.to_owned(),
            by_fours(" "),
            by_fours("-"),
            by_fours("  "),
            by_fours(" - "),
            by_fours("－"),
            by_fours("　"),
            one_by_one,
            full_width,
            format!("card:{card}."),
            format!("<{card}>"),
            format!("卡號{card}謝謝"),
            format!("{card} 12/27"),
            format!("{card} 123"),
            format!("12 {card}"),
            format!("{card}\n{card}"),
        ] {
            assert!(holds_card_number(&typed), "{typed}");
        }
    }
}

#[test]
fn a_card_number_is_told_from_other_numbers() {
    let check = |text: &str, card: bool| assert_eq!(holds_card_number(text), card, "{text}");
    // As cards are printed, with the date or the security code behind.
    check("4111 1111 1111 1111 12/27", true);
    check("4111-1111-1111-1111 123", true);
    check("3782 822463 10005 12 27", true);
    check("3056 930902 5904 123", true);
    // One digit off.
    check("4111 1111 1111 1112", false);
    check("4111 1111 1111 1112 12/27", false);
    check("5555555555554445", false);
    // Twelve digits are too few, twenty too many, though both pass the check.
    check("411111111117", false);
    check("41111111111111110000", false);
    check("4111 1111 1111", false);
    // Other numbers of our own and of others.
    check("", false);
    check("Order 4815162-O0007", false);
    check("RF48 4815 162O 0007", false);
    check("Invoice 4815162-000001", false);
    check("Invoice 4815162-000007", false);
    check("4815162", false);
    check("+886 2 2345 6789", false);
    check("+81 3-1234-5678", false);
    check("(0)30 / 901820", false);
    check("2019-06-22", false);
    check("EAN 4006381333931", false);
    check("ISBN 978-3-16-148410-0", false);
    check("DE89 3704 0044 0532 0130 00", false);
    check("TW 統一編號 12345678", false);
    check("V2 Service 2, 2. Stock", false);
    // Digits of other scripts and dots between are not how cards are typed.
    check("4111.1111.1111.1111", false);
}

/// Every invoice number of the first thousand of a series: a tenth of them pass the Luhn check.
#[test]
fn an_invoice_number_is_never_taken_for_a_card() {
    for number in 1..=1000 {
        assert!(!holds_card_number(&format!("for 4815162-{number:06}")), "{number}");
    }
}

#[test]
fn full_width_is_read_as_half_width() {
    let check = |text: &str, expected: &str| assert_eq!(half_width(text), expected, "{text}");
    check("ＡＺａｚ０９", "AZaz09");
    check("！＂＃～", "!\"#~");
    check("ａ　ｂ", "a b");
    check("ab 09 ~", "ab 09 ~");
    check("有限公司 カ ｶ ・", "有限公司 カ ｶ ・");
    check("￥", "￥");
}

#[test]
fn a_telephone_number_is_kept_as_written() {
    let check = |text: &str, expected: &str| {
        assert_eq!(told(phone(text)), expected, "{text:?}");
    };
    check("+886 2 2345 6789", "+886 2 2345 6789");
    check("(02) 2345-6789", "(02) 2345-6789");
    check("030/901820", "030/901820");
    check("1.425.555.0100", "1.425.555.0100");
    check("12345", "12345");
    check("０２－２３４５－６７８９", "02-2345-6789");
    check("+353 20 911 0100", "+353 20 911 0100");
    check("1234", "refused: phone-form");
    check("+ - ( )", "refused: phone-form");
    check("02 2345 6789 ext 12", "refused: phone-form");
    check("02 2345 6789 #12", "refused: phone-form");
    check("none", "refused: phone-form");
    check("", "refused: required");
    check("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9", "refused: too-long, at most 32");
    check("4111 1111 1111 1111", "refused: card-number");
}

#[test]
fn a_website_is_http_or_https() {
    let check = |text: &str, expected: &str| {
        assert_eq!(told(website(text)), expected, "{text:?}");
    };
    check("contoso.com", "https://contoso.com");
    check("www.contoso.com.tw/zh", "https://www.contoso.com.tw/zh");
    check("http://contoso.com", "http://contoso.com");
    check("HTTPS://contoso.com/", "https://contoso.com/");
    check("https://contoso.com:8443/a?b=c#d", "https://contoso.com:8443/a?b=c#d");
    check("contoso.com?from=a@b.c", "https://contoso.com?from=a@b.c");
    check("ｃｏｎｔｏｓｏ．ｃｏｍ", "https://contoso.com");
    check("", "refused: required");
    check("contoso", "refused: website-form");
    check("https://", "refused: website-form");
    check("https:///contoso.com", "refused: website-form");
    check("https://localhost", "refused: website-form");
    check("https://192.0.2.1", "refused: website-form");
    check("https://[2001:db8::1]", "refused: website-form");
    check("ftp://contoso.com", "refused: website-form");
    check("javascript:alert(1)", "refused: website-form");
    check("javascript://contoso.com/%0aalert(1)", "refused: website-form");
    check("data:text/html,hi", "refused: website-form");
    check("contoso .com", "refused: website-form");
    check("contoso.com/our story", "refused: website-form");
    check("contoso.com\n", "https://contoso.com");
    check("contoso.com\nx", "refused: control-character");
    // A name before the @ that looks like the host and is not.
    check("https://contoso.com@evil.example", "refused: website-form");
    check("https://contoso.com:secret@evil.example", "refused: website-form");
    check("https://mei:secret@contoso.com", "refused: website-form");
    check("https://contoso.com\\@evil.example", "refused: website-form");
    // A port is a number.
    check("https://contoso.com:", "refused: website-form");
    check("https://contoso.com:http", "refused: website-form");
    check("https://contoso.com:+443", "refused: website-form");
    check("https://contoso.com:65536", "refused: website-form");
    check(&format!("contoso.com/{}", "a".repeat(189)), "refused: too-long, at most 200");
}

#[test]
fn a_browser_is_answered_in_the_best_of_four_languages() {
    let check = |header: &str, expected: &str| {
        let found = Locale::negotiate(header).map_or("none", Locale::tag);
        assert_eq!(found, expected, "{header:?}");
    };
    check("en-US", "en-US");
    check("en", "en-US");
    check("en-GB,en;q=0.9", "en-US");
    check("ja", "ja-JP");
    check("JA-jp", "ja-JP");
    check("zh-TW", "zh-TW");
    check("zh-CN", "zh-CN");
    check("zh", "zh-CN");
    check("zh-SG", "zh-CN");
    check("zh-HK", "zh-TW");
    check("zh-MO", "zh-TW");
    // The script says more than the place.
    check("zh-Hant", "zh-TW");
    check("zh-Hans", "zh-CN");
    check("zh-Hant-CN", "zh-TW");
    check("zh-Hans-TW", "zh-CN");
    check("zh-Hans-HK", "zh-CN");
    check("zh-cmn-Hant-TW", "zh-TW");
    // By quality, then by order.
    check("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7", "zh-TW");
    check("en;q=0.5, ja;q=0.8", "ja-JP");
    check("en;q=0.8, ja;q=0.8", "en-US");
    check("ja;q=0.123, en;q=0.124", "en-US");
    check("en; q=0.1 , ja ;q=0.2", "ja-JP");
    check("en;Q=0.1,ja;q=0.2", "ja-JP");
    check("en;level=1;q=0.1,ja;q=0.2", "ja-JP");
    check("ja;q=1.000,en", "ja-JP");
    // Refused outright, or not among ours.
    check("en;q=0,ja;q=0.1", "ja-JP");
    check("en;q=0.0", "none");
    check("fr,de;q=0.9,ja;q=0.1", "ja-JP");
    check("fr", "none");
    check("*", "none");
    check("", "none");
    check(",,;q=1,", "none");
    // What cannot be read counts as not wanted.
    check("en;q=high,ja;q=0.1", "ja-JP");
    check("en;q=-1", "none");
    check("english", "none");
    check("zhongwen", "none");
    // Only the first 32 entries are looked at.
    check(&format!("{}en", "fr,".repeat(31)), "en-US");
    check(&format!("{}en", "fr,".repeat(32)), "none");
}

#[test]
fn a_locale_is_read_by_its_exact_tag() {
    let check = |tag: &str, expected: &str| {
        assert_eq!(Locale::parse(tag).map_or("none", Locale::own_name), expected, "{tag:?}");
    };
    check("en-US", "English");
    check("zh-TW", "繁體中文");
    check("zh-CN", "简体中文");
    check("ja-JP", "日本語");
    check(" ZH-tw ", "繁體中文");
    check("zh", "none");
    check("en-GB", "none");
    check("", "none");
    let four = Localised {
        en_us: "en-US".into(),
        zh_tw: "zh-TW".into(),
        zh_cn: "zh-CN".into(),
        ja_jp: "ja-JP".into(),
    };
    for locale in Locale::ALL {
        assert_eq!(four.get(locale), locale.tag());
        assert_eq!(Locale::parse(locale.tag()), Some(locale));
    }
}

#[test]
fn a_country_is_read_by_its_iso_code() {
    let check = |text: &str, expected: &str| {
        assert_eq!(told(Country::parse(text)), expected, "{text:?}");
    };
    check("TW", "TW");
    check("jp", "JP");
    check(" De ", "DE");
    check("ＣＮ", "CN");
    check("", "refused: required");
    check(" ", "refused: required");
    check("UK", "refused: country");
    check("ZZ", "refused: country");
    check("TWN", "refused: country");
    check("T", "refused: country");
    check("T W", "refused: country");
    check("TW TZ", "refused: country");
    check("台灣", "refused: country");
}

#[test]
fn the_countries_are_known_once_each_in_order() {
    let codes: Vec<String> = Country::all().map(|country| country.code().to_owned()).collect();
    let mut sorted = codes.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(codes, sorted);
    assert_eq!(codes.len(), COUNTRIES.split_whitespace().count(), "each code of the list is read");
}

proptest! {
    #[test]
    fn an_address_once_read_is_read_the_same_again(text in "[A-Za-z0-9.+'_-]{1,12}@[A-Za-z0-9.-]{1,14}") {
        if let Ok(email) = Email::parse(&text) {
            prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
            let domain = format!("@{}", email.domain());
            prop_assert!(email.as_str().ends_with(&domain));
        }
    }

    #[test]
    fn any_number_that_passes_luhn_trips_the_wire(digits in "[1-9][0-9]{11,17}") {
        let luhn = |text: &str| {
            text.bytes().rev().enumerate().fold(0, |sum, (place, digit)| {
                let value = u32::from(digit - b'0') * if place % 2 == 1 { 2 } else { 1 };
                sum + if 9 < value { value - 9 } else { value }
            }) % 10
        };
        let check = (10 - luhn(&format!("{digits}0"))) % 10;
        let card = format!("{digits}{check}");
        prop_assert!(holds_card_number(&card));
        let other = (check + 1) % 10;
        let mistyped = format!("{digits}{other}");
        prop_assert!(!holds_card_number(&mistyped));
    }

    #[test]
    fn whatever_is_typed_is_accepted_or_refused(text in "\\PC{0,40}") {
        let _ = Email::parse(&text);
        let _ = website(&text);
        let _ = phone(&text);
        let _ = Country::parse(&text);
        let _ = Locale::negotiate(&text);
        prop_assert_eq!(half_width(&half_width(&text)), half_width(&text));
        if let Ok(line) = line(&text, 40) {
            prop_assert_eq!(line.trim(), line.as_str());
        }
    }
}

#[test]
fn paragraphs_keep_their_lines_and_nothing_that_harms() {
    let read = |text: &str| paragraphs(text, 20);
    assert_eq!(read(" a\r\nb \r\n\r\n\r\nc\n"), Ok("a\nb\n\nc".to_owned()));
    assert_eq!(read(" \n "), Err(TextRefusal::Required));
    assert_eq!(read(&"x".repeat(21)), Err(TextRefusal::TooLong { at_most: 20 }));
    assert_eq!(read("a\u{7}b"), Err(TextRefusal::ControlCharacter));
    assert_eq!(read("4242424242424242"), Err(TextRefusal::CardNumber));
}
