//! The texts the portal ships: complete in all four languages, and read as meant.

use std::fs;
use std::path::Path;

use domain::text::{Country, Locale, TextRefusal};

use crate::{
    Messages, Source, countries_sorted, country_name, listed, relative_days, text_refusal,
};

/// The files whose content this crate answers for.
const OURS: [&str; 3] = ["common.ftl", "countries.ftl", "glossary.ftl"];

fn shipped() -> Messages {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guildhall/locales");
    let mut sources = Vec::new();
    for locale in Locale::ALL {
        for entry in fs::read_dir(folder.join(locale.tag())).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                let name = path.file_name().unwrap().to_str().unwrap();
                let file = format!("{}/{name}", locale.tag());
                sources.push(Source { locale, file, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    for (locale, file) in Locale::ALL.iter().flat_map(|locale| OURS.map(|file| (locale, file))) {
        let file = format!("{}/{file}", locale.tag());
        assert!(sources.iter().any(|source| source.file == file), "{file} is not there");
    }
    Messages::load(sources).unwrap_or_else(|error| panic!("repair these lines:\n{error}"))
}

fn is_ours(file: &str) -> bool {
    OURS.iter().any(|ours| file.ends_with(&format!("/{ours}")))
}

/// Every text of our files, its arguments filled with a plain letter.
fn our_texts(messages: &Messages, locale: Locale) -> Vec<(String, String)> {
    let entries = &messages.languages()[&locale].entries;
    let ours = entries.iter().filter(|(_, entry)| is_ours(&entry.file));
    ours.map(|(key, entry)| {
        let args: Vec<_> = entry.arguments.iter().map(|name| (name.as_str(), "x".into())).collect();
        (key.clone(), messages.text(locale, key, &args).unwrap())
    })
    .collect()
}

#[test]
fn all_four_languages_are_complete() {
    let gaps = shipped().completeness();
    let ours: Vec<String> =
        gaps.iter().filter(|gap| is_ours(&gap.file)).map(ToString::to_string).collect();
    assert!(ours.is_empty(), "write these texts:\n{}", ours.join("\n"));
}

#[test]
fn texts_are_clean() {
    let messages = shipped();
    let foreign = ["Microsoft", "MPN", "Visual Studio", "Azure", "Office 365", "…", "{", "}"];
    // Characters that only the other Chinese script has.
    let simplified = "软网络设权订约购开关销证单发页编辑账请输错误个词种务义与为从么";
    let traditional = "軟網絡設權訂約購開關銷證單發頁編輯賬請輸錯誤個詞種務義與為從麼";
    for locale in Locale::ALL {
        let texts = our_texts(&messages, locale);
        assert!(400 < texts.len(), "{} has only {} texts", locale.tag(), texts.len());
        for (key, text) in texts {
            let place = format!("{} {key}: {text:?}", locale.tag());
            assert!(!text.is_empty() && text.trim() == text, "{place}");
            assert!(!text.chars().any(char::is_control), "{place}");
            for word in foreign {
                assert!(!text.contains(word), "{place}");
            }
            let wrong = match locale {
                Locale::ZhTw => simplified,
                Locale::ZhCn => traditional,
                Locale::EnUs | Locale::JaJp => "",
            };
            assert!(!text.contains(|c| wrong.contains(c)), "{place}");
            if locale == Locale::EnUs && !key.starts_with("country-") {
                let latin = |c: char| c.is_ascii() || "–’".contains(c);
                assert!(text.chars().all(latin), "{place}");
            }
        }
    }
}

#[test]
fn days_are_told_by_their_distance() {
    let messages = shipped();
    let rows = [
        (0, ["today", "今天", "今天", "今日"]),
        (1, ["tomorrow", "明天", "明天", "明日"]),
        (2, ["in 2 days", "2 天後", "2 天后", "2 日後"]),
        (1_200, ["in 1,200 days", "1,200 天後", "1,200 天后", "1,200 日後"]),
        (-1, ["yesterday", "昨天", "昨天", "昨日"]),
        (-3, ["3 days ago", "3 天前", "3 天前", "3 日前"]),
        (
            i32::MIN,
            [
                "2,147,483,648 days ago",
                "2,147,483,648 天前",
                "2,147,483,648 天前",
                "2,147,483,648 日前",
            ],
        ),
    ];
    for (days, expected) in rows {
        let told = Locale::ALL.map(|locale| relative_days(&messages, locale, days).unwrap());
        assert_eq!(told, expected, "{days}");
    }
}

#[test]
fn counts_have_their_plural() {
    let messages = shipped();
    let rows = [
        ("count-seats", 1, "1 seat"),
        ("count-seats", 10, "10 seats"),
        ("count-licenses", 1, "1 license"),
        ("count-licenses", 0, "0 licenses"),
        ("count-hours", 1, "1 hour"),
        ("count-hours", 50, "50 hours"),
        ("count-months", 1, "1 month"),
        ("count-months", 12, "12 months"),
    ];
    for (key, count, expected) in rows {
        let text = messages.text(Locale::EnUs, key, &[("count", count.into())]).unwrap();
        assert_eq!(text, expected);
    }
}

#[test]
fn things_are_listed() {
    let messages = shipped();
    let rows = [
        (vec![], [""; 4]),
        (vec!["A"], ["A"; 4]),
        (vec!["A", "B"], ["A and B", "A和B", "A和B", "AとB"]),
        (vec!["A", "B", "C"], ["A, B, and C", "A、B和C", "A、B和C", "A、B、C"]),
        (vec!["A", "B", "C", "D"], ["A, B, C, and D", "A、B、C和D", "A、B、C和D", "A、B、C、D"]),
    ];
    for (things, expected) in rows {
        let things: Vec<String> = things.into_iter().map(str::to_owned).collect();
        assert_eq!(Locale::ALL.map(|locale| listed(&messages, locale, &things).unwrap()), expected);
    }
}

#[test]
fn every_refusal_of_typed_text_has_its_sentence() {
    let messages = shipped();
    let refusals = [
        TextRefusal::Required,
        TextRefusal::TooLong { at_most: 1_200 },
        TextRefusal::EmailForm,
        TextRefusal::EmailRoleMailbox,
        TextRefusal::EmailFreeMail,
        TextRefusal::Country,
        TextRefusal::WebsiteForm,
        TextRefusal::PhoneForm,
        TextRefusal::CardNumber,
        TextRefusal::ControlCharacter,
    ];
    for locale in Locale::ALL {
        let sentences = refusals.map(|refusal| text_refusal(&messages, locale, refusal).unwrap());
        let different: std::collections::BTreeSet<&String> = sentences.iter().collect();
        assert_eq!(different.len(), refusals.len(), "{}", locale.tag());
        assert!(sentences[1].contains("1,200"), "{}", sentences[1]);
        assert!(sentences.iter().all(|text| text.ends_with(['.', '。'])), "{sentences:?}");
    }
}

#[test]
fn countries_are_named_and_ordered() {
    let messages = shipped();
    let rows = [
        ("TW", ["Taiwan", "台灣", "台湾", "台湾"]),
        ("JP", ["Japan", "日本", "日本", "日本"]),
        ("US", ["United States", "美國", "美国", "アメリカ合衆国"]),
        ("DE", ["Germany", "德國", "德国", "ドイツ"]),
        ("CI", ["Côte d’Ivoire", "象牙海岸", "科特迪瓦", "コートジボワール"]),
    ];
    for (code, expected) in rows {
        let country = Country::parse(code).unwrap();
        let names = Locale::ALL.map(|locale| country_name(&messages, locale, country).unwrap());
        assert_eq!(names, expected);
    }
    for locale in Locale::ALL {
        let sorted = countries_sorted(&messages, locale).unwrap();
        assert_eq!(sorted.len(), Country::all().count());
        let names: std::collections::BTreeSet<&String> =
            sorted.iter().map(|(_, name)| name).collect();
        assert_eq!(names.len(), sorted.len(), "{} names two alike", locale.tag());
    }
    let first = |locale: Locale| {
        let sorted = countries_sorted(&messages, locale).unwrap();
        sorted.into_iter().take(3).map(|(_, name)| name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(first(Locale::EnUs), "Afghanistan Åland Islands Albania");
    assert_eq!(first(Locale::ZhCn), "阿尔巴尼亚 阿尔及利亚 阿富汗");
}
