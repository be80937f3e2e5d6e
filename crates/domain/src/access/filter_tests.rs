use proptest::prelude::*;

use super::*;

/// A filter as it is understood, with every parenthesis written.
fn told(filter: &Filter) -> String {
    let joined = |parts: &[Filter], word: &str| {
        format!("({})", parts.iter().map(told).collect::<Vec<_>>().join(word))
    };
    let named = |name: &Name| match &name.part {
        Some(part) => format!("{}.{part}", name.attribute),
        None => name.attribute.clone(),
    };
    match filter {
        Filter::All(parts) => joined(parts, " & "),
        Filter::Any(parts) => joined(parts, " | "),
        Filter::Not(inner) => format!("!{}", told(inner)),
        Filter::Present(name) => format!("{} there", named(name)),
        Filter::Test(name, compare, literal) => format!("{} {compare:?} {literal:?}", named(name)),
        Filter::Has(name, inner) => format!("{}[{}]", named(name), told(inner)),
    }
}

#[test]
fn filters_are_understood_as_the_standard_says() {
    let check = |text: &str, expected: &str| {
        assert_eq!(told(&read_filter(text).expect(text)), expected, "{text}");
    };
    check(r#"userName eq "bjensen""#, r#"userName Equal Text("bjensen")"#);
    check(r#"name.familyName CO "O'Malley""#, r#"name.familyName Contains Text("O'Malley")"#);
    check(
        r#"urn:ietf:params:scim:schemas:core:2.0:User:userName sw "J""#,
        r#"userName Begins Text("J")"#,
    );
    check("title pr", "title there");
    check(
        r#"meta.lastModified gt "2011-05-13T04:42:34Z""#,
        r#"meta.lastModified Above Text("2011-05-13T04:42:34Z")"#,
    );
    check(
        r#"title pr and userType eq "a" or active ne false"#,
        r#"((title there & userType Equal Text("a")) | active Other Truth(false))"#,
    );
    check(
        r#"userType ne "E" and not (emails co "x.com" or emails.value co "x.org")"#,
        concat!(
            r#"(userType Other Text("E") & "#,
            r#"!(emails Contains Text("x.com") | emails.value Contains Text("x.org")))"#,
        ),
    );
    check(
        r#"emails[type eq "work" and value ew "@x.com"]"#,
        r#"emails[(type Equal Text("work") & value Ends Text("@x.com"))]"#,
    );
    check(r#"a eq "\"\\\/\u00e9\ud83d\ude00\n""#, "a Equal Text(\"\\\"\\\\/é😀\\n\")");
    check("count le -3", "count AtMost Number(-3)");
    check("externalId eq null", "externalId Equal Null");
    check(r#"not eq "a""#, r#"not Equal Text("a")"#);
}

#[test]
fn what_is_no_filter_is_refused() {
    use FilterFault::{Ended, Text, TooDeep, TooLong};
    let check = |text: &str, why: FilterFault| assert_eq!(read_filter(text), Err(why), "{text}");
    check("", Ended);
    check("userName", Ended);
    check("userName eq", Ended);
    check("(userName pr", Ended);
    check(r#"userName eq "x"#, Text);
    check(r#"userName eq "\x""#, Text);
    check(r#"userName eq "\ud83d""#, Text);
    for text in [
        r#"userName is "x""#,
        r#"userName eq x"#,
        r#"user name eq "x""#,
        r#""userName" eq "x""#,
        "userName pr)",
        "userName pr userName pr",
        "emails[type pr",
        "a.b.c pr",
        ":a pr",
        "1 pr",
    ] {
        assert!(read_filter(text).is_err(), "{text}");
    }
    check(&format!("{}a pr{}", "(".repeat(17), ")".repeat(17)), TooDeep);
    assert!(read_filter(&format!("{}a pr{}", "(".repeat(16), ")".repeat(16))).is_ok());
    check(&"(".repeat(FILTER_CHARS_MAX + 1), TooLong);
}

#[test]
fn places_are_understood_as_the_standard_says() {
    let check = |text: &str, attribute: &str, part: Option<&str>, chosen: Option<&str>| {
        let place = read_place(text).expect(text);
        let found = (place.name.attribute.as_str(), place.name.part.as_deref());
        assert_eq!(found, (attribute, part), "{text}");
        assert_eq!(place.chosen.as_ref().map(told).as_deref(), chosen, "{text}");
    };
    check("members", "members", None, None);
    check("name.familyName", "name", Some("familyName"), None);
    check("urn:ietf:params:scim:schemas:core:2.0:User:active", "active", None, None);
    let work = Some(r#"type Equal Text("work")"#);
    check(r#"emails[type eq "work"]"#, "emails", None, work);
    check(r#"emails[type eq "work"].value"#, "emails", Some("value"), work);
    for text in
        ["", "emails[", "emails[]", "a.b[c pr].d", "a[b pr].c.d", "a[b pr]c", "a b", "[a pr]"]
    {
        assert!(read_place(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_that_is_sent_makes_reading_fall_over(text in ".{0,400}") {
        let _ = read_filter(&text);
        let _ = read_place(&text);
    }

    /// Texts of the grammar's own words, in any order: most of the code is reached.
    #[test]
    fn nothing_made_of_its_words_makes_reading_fall_over(
        words in proptest::collection::vec(
            prop::sample::select(vec![
                "userName", "emails", ".", "value", "eq", "co", "pr", "and", "or", "not", "(", ")",
                "[", "]", "\"", "\\", "u", "d83d", "true", "null", "7", ":", " ", " ", " ",
            ]),
            0..200,
        )
    ) {
        let text = words.concat();
        if let Ok(filter) = read_filter(&text) {
            prop_assert!(depth(&filter) <= 2 * FILTER_DEPTH_MAX + 4);
        }
        let _ = read_place(&text);
    }

    #[test]
    fn a_text_is_read_as_it_was_meant(text in "[ -~é😀]{0,80}") {
        let written = text.replace('\\', "\\\\").replace('"', "\\\"");
        let read = read_filter(&format!("userName eq \"{written}\""));
        let name = Name { schema: None, attribute: "userName".to_owned(), part: None };
        prop_assert_eq!(read, Ok(Filter::Test(name, Compare::Equal, Literal::Text(text))));
    }
}

fn depth(filter: &Filter) -> usize {
    match filter {
        Filter::All(parts) | Filter::Any(parts) => {
            1 + parts.iter().map(depth).max().unwrap_or_default()
        }
        Filter::Not(inner) | Filter::Has(_, inner) => 1 + depth(inner),
        Filter::Present(_) | Filter::Test(..) => 1,
    }
}
