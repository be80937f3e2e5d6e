use crate::messages::{Messages, Source};
use domain::text::Locale;

fn gaps(texts: [&str; 4]) -> Vec<String> {
    let sources = Locale::ALL.into_iter().zip(texts).map(|(locale, text)| Source {
        locale,
        file: format!("{}/a.ftl", locale.tag()),
        text: text.to_owned(),
    });
    Messages::load(sources).unwrap().completeness().iter().map(ToString::to_string).collect()
}

#[test]
fn equal_languages_have_no_gap() {
    let plural = "days = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n }\n";
    assert_eq!(
        gaps([plural, "days = { $n } 天\n", "days = { $n } 天\n", "days = { $n } 日\n"]),
        [""; 0]
    );
}

#[test]
fn planted_gaps_are_found() {
    let found = gaps([
        "a = A\nb = B { $x }\n    .hint = H\n",
        "a = A\nb = B { $x }\n    .hint = H\n",
        "a = A\nb = B { $y }\n    .hint = H\nonly-here = O\n",
        "b = B { $x }\n",
    ]);
    let expected = [
        "ja-JP lacks 'a', see en-US/a.ftl:1",
        "en-US lacks 'b' with $y, see zh-CN/a.ftl:2",
        "zh-TW lacks 'b' with $y, see zh-CN/a.ftl:2",
        "zh-CN lacks 'b' with $x, see en-US/a.ftl:2",
        "ja-JP lacks 'b' with $y, see zh-CN/a.ftl:2",
        "ja-JP lacks 'b.hint', see en-US/a.ftl:3",
        "en-US lacks 'only-here', see zh-CN/a.ftl:4",
        "zh-TW lacks 'only-here', see zh-CN/a.ftl:4",
        "ja-JP lacks 'only-here', see zh-CN/a.ftl:4",
    ];
    assert_eq!(found, expected);
}

#[test]
fn arguments_count_through_references_but_not_into_terms() {
    let whole = "-brand = { $case ->\n   *[plain] G\n }\na = { b } { -brand }\nb = { $x }\n";
    let flat = "a = { $x }\nb = { $x }\n";
    assert_eq!(gaps([whole, flat, flat, whole]), [""; 0]);
}
