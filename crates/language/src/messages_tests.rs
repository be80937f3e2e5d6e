use super::*;

fn source(locale: Locale, file: &str, text: &str) -> Source {
    Source { locale, file: format!("{}/{file}", locale.tag()), text: text.to_owned() }
}

fn english(text: &str) -> Messages {
    Messages::load([source(Locale::EnUs, "a.ftl", text)]).unwrap()
}

#[test]
fn plural_forms_and_grouping_follow_the_language() {
    let messages = Messages::load([
        source(
            Locale::EnUs,
            "a.ftl",
            "seats = { $count ->\n    [0] no seats\n    [one] { $count } seat\n   *[other] { $count } seats\n }\n",
        ),
        source(Locale::JaJp, "a.ftl", "seats = { $count } 席\n"),
    ])
    .unwrap();
    let rows = [
        (Locale::EnUs, 0, "no seats"),
        (Locale::EnUs, 1, "1 seat"),
        (Locale::EnUs, 2, "2 seats"),
        (Locale::EnUs, 12_345, "12,345 seats"),
        (Locale::EnUs, -1_000, "−1,000 seats"),
        (Locale::JaJp, 1, "1 席"),
        (Locale::JaJp, 12_345, "12,345 席"),
    ];
    for (locale, count, expected) in rows {
        assert_eq!(messages.text(locale, "seats", &[("count", count.into())]).unwrap(), expected);
    }
}

#[test]
fn numbers_beyond_what_floats_hold_stay_exact() {
    let messages = english("n = { $n }\n");
    let text = |n: i64| messages.text(Locale::EnUs, "n", &[("n", n.into())]).unwrap();
    assert_eq!(text((1 << 53) + 1), "9,007,199,254,740,993");
    assert_eq!(text(i64::MAX), "9,223,372,036,854,775,807");
    assert_eq!(text(i64::MIN), "−9,223,372,036,854,775,808");
}

#[test]
fn texts_attributes_and_references() {
    let messages = english(
        "-portal = Partner Center\n\
         title = Welcome to { -portal }\n    .hint = Ask { $who }\n\
         both = { title }: { title.hint }\n\
         button =\n    .label = Go\n",
    );
    let text = |key: &str| messages.text(Locale::EnUs, key, &[("who", "Ann".into())]).unwrap();
    assert_eq!(text("title"), "Welcome to Partner Center");
    assert_eq!(text("title.hint"), "Ask Ann");
    assert_eq!(text("both"), "Welcome to Partner Center: Ask Ann");
    assert_eq!(text("button.label"), "Go");
    let keys: Vec<&str> = messages.keys(Locale::EnUs).collect();
    assert_eq!(keys, ["both", "button.label", "title", "title.hint"]);
    assert!(messages.has(Locale::EnUs, "title.hint"));
    assert!(!messages.has(Locale::EnUs, "button"));
    assert!(!messages.has(Locale::ZhTw, "title"));
    assert!(!messages.has(Locale::EnUs, "-portal"));
    let needed: Vec<&str> = messages.arguments(Locale::EnUs, "both").unwrap().collect();
    assert_eq!(needed, ["who"]);
}

#[test]
fn text_is_written_without_isolation_marks() {
    let messages = english("hello = Hello { $name }!\n");
    let text = messages.text(Locale::EnUs, "hello", &[("name", "Ann".into())]).unwrap();
    assert_eq!(text, "Hello Ann!");
}

#[test]
fn what_is_missing_is_said_and_never_shown() {
    let messages = english(
        "hello = Hello { $name }!\n\
         days = { $days ->\n    [0] today\n   *[other] { $name } in { $days } days\n }\n\
         empty =\n    .hint = x\n",
    );
    let key = |key: &str| MissingText::Key { locale: Locale::EnUs, key: key.to_owned() };
    for missing in ["goodbye", "hello.hint", "empty", "empty.label", "", "."] {
        assert_eq!(messages.text(Locale::EnUs, missing, &[]), Err(key(missing)));
    }
    assert_eq!(
        messages.text(Locale::JaJp, "hello", &[]).unwrap_err().to_string(),
        "no text 'hello' in ja-JP"
    );
    assert_eq!(
        messages.text(Locale::EnUs, "hello", &[]).unwrap_err().to_string(),
        "the text 'hello' in en-US needs a value for $name"
    );
    // Also where the form chosen today would not have shown it.
    let error = messages.text(Locale::EnUs, "days", &[("days", 0.into())]).unwrap_err();
    assert_eq!(error.to_string(), "the text 'days' in en-US needs a value for $name");
    let more = [("name", "Ann".into()), ("unused", 1.into())];
    assert_eq!(messages.text(Locale::EnUs, "hello", &more).unwrap(), "Hello Ann!");
}

#[test]
fn mistakes_in_files_are_all_named_with_their_lines() {
    let first = "# the first file\nfine = Fine\ntwice = One\n";
    let second = "ok = Ok\n\
        broken = { $x\n\
        twice = Two\n    .hint = a\n    .hint = b\n\
        loop = { other }\n\
        other = { loop }\n\
        lost = { nowhere } and { -brand }\n\
        called = { NUMBER($x) }\n";
    let error = Messages::load([
        source(Locale::ZhTw, "first.ftl", first),
        source(Locale::ZhTw, "second.ftl", second),
        source(Locale::JaJp, "first.ftl", "= nothing\n"),
    ])
    .err()
    .unwrap();
    let expected = [
        "zh-TW/second.ftl:3: 'twice' is defined twice, first in zh-TW/first.ftl:3",
        "zh-TW/second.ftl:3: Expected a token starting with \"}\"",
        "zh-TW/second.ftl:5: 'twice.hint' is defined twice, first in zh-TW/second.ftl:4",
        "zh-TW/second.ftl:6: 'loop' shows itself",
        "zh-TW/second.ftl:7: 'other' shows itself",
        "zh-TW/second.ftl:8: 'lost' shows '-brand', which does not exist",
        "zh-TW/second.ftl:8: 'lost' shows 'nowhere', which does not exist",
        "zh-TW/second.ftl:9: 'called' calls NUMBER(), but values arrive formatted",
        "ja-JP/first.ftl:1: Expected one of \"a-zA-Z\"",
    ];
    assert_eq!(error.to_string().lines().collect::<Vec<_>>(), expected);
    assert_eq!(error.problems.len(), expected.len());
}

#[test]
fn the_same_id_may_stand_in_every_language_once() {
    let sources = Locale::ALL.map(|locale| source(locale, "a.ftl", "yes = ✓\n"));
    assert!(Messages::load(sources).is_ok());
}

#[test]
fn messages_are_shared_between_threads() {
    let messages = std::sync::Arc::new(english(
        "days = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n }\n",
    ));
    let readers: Vec<_> = (1..=8_i64)
        .map(|n| {
            let messages = messages.clone();
            std::thread::spawn(move || messages.text(Locale::EnUs, "days", &[("n", n.into())]))
        })
        .collect();
    let texts: Vec<String> =
        readers.into_iter().map(|reader| reader.join().unwrap().unwrap()).collect();
    assert_eq!(texts[0], "1 day");
    assert_eq!(texts[7], "8 days");
}
