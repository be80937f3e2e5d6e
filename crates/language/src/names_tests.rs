use domain::text::Locale;

use super::*;

#[test]
fn people_are_named_in_the_reader_s_order() {
    let rows = [
        ("Ann", "Lee", ["Ann Lee", "Lee Ann", "Lee Ann", "Lee Ann"]),
        (
            " Wei-Ling ",
            "Chen",
            ["Wei-Ling Chen", "Chen Wei-Ling", "Chen Wei-Ling", "Chen Wei-Ling"],
        ),
        ("太郎", "山田", ["山田太郎"; 4]),
        ("さくら", "佐々木", ["佐々木さくら"; 4]),
        ("민준", "김", ["김민준"; 4]),
        ("Ann", "陳", ["Ann 陳", "陳 Ann", "陳 Ann", "陳 Ann"]),
        ("", "Lee", ["Lee"; 4]),
        ("Ann", "", ["Ann"; 4]),
        ("", "", [""; 4]),
    ];
    for (given, family, expected) in rows {
        assert_eq!(Locale::ALL.map(|locale| person_name(locale, given, family)), expected);
    }
}

#[test]
fn words_are_ordered_as_each_language_orders_them() {
    let sorted = |locale: Locale, mut words: Vec<&'static str>| {
        words.sort_by(|left, right| compare(locale, left, right));
        words.join(" ")
    };
    // Accents do not send a word to the end.
    assert_eq!(sorted(Locale::EnUs, vec!["Zambia", "Åland", "Austria"]), "Åland Austria Zambia");
    // Strokes: 中 has 4, 日 has 4 (after 中), 美 has 9.
    assert_eq!(sorted(Locale::ZhTw, vec!["美國", "日本", "中國"]), "中國 日本 美國");
    // Pinyin: měi, rì, zhōng.
    assert_eq!(sorted(Locale::ZhCn, vec!["中国", "日本", "美国"]), "美国 日本 中国");
    // Kana, then kanji.
    assert_eq!(sorted(Locale::JaJp, vec!["日本", "ドイツ", "アメリカ"]), "アメリカ ドイツ 日本");
}
