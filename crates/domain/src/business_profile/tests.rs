use std::collections::BTreeMap;

use uuid::Uuid;

use super::*;
use crate::ids::ProfilePlaceId;
use crate::partner::Vetting;
use crate::samples::day;

fn known() -> BTreeMap<TagKind, Vec<&'static str>> {
    let industries = vec!["education", "energy", "finance", "health", "media", "retail"];
    BTreeMap::from([(TagKind::Industry, industries), (TagKind::Service, vec!["consulting"])])
}

fn faults(form: &ContentForm, on: &str) -> Vec<String> {
    let checked = check_content(form, &known(), limits_on(day(on)));
    let wrong = checked.err().unwrap_or_default();
    wrong.into_iter().map(|one| format!("{} {}", one.field, one.fault)).collect()
}

fn described(length: usize) -> ContentForm {
    let descriptions = BTreeMap::from([(Locale::JaJp, "語".repeat(length))]);
    ContentForm { descriptions, ..ContentForm::default() }
}

#[test]
fn how_long_a_description_may_be_depends_on_the_day() {
    for (on, length, holds) in [
        ("2018-05-01", 1_000, true),
        ("2020-12-31", 1_001, false),
        ("2021-01-01", 1_001, true),
        ("2021-01-01", 2_500, true),
        ("2026-01-01", 2_501, false),
    ] {
        let found = faults(&described(length), on);
        let expected = if holds { vec![] } else { vec!["description_ja_jp too-long".to_owned()] };
        assert_eq!(found, expected, "{length} on {on}");
    }
}

#[test]
fn five_industries_at_most_until_2021() {
    let all = known()[&TagKind::Industry].iter().map(|code| (*code).to_owned()).collect();
    let form =
        ContentForm { chosen: BTreeMap::from([(TagKind::Industry, all)]), ..Default::default() };
    assert_eq!(faults(&form, "2020-12-31"), ["industries too-many"]);
    assert!(faults(&form, "2021-01-01").is_empty());
}

#[test]
fn everything_wrong_is_named_at_once() {
    let many: Vec<String> = (0..21).map(|at| format!("skill {at}")).collect();
    let form = ContentForm {
        descriptions: BTreeMap::from([(Locale::EnUs, "card 4111 1111 1111 1111".to_owned())]),
        website: "http://northwind.example".to_owned(),
        page: "no such".to_owned(),
        chosen: BTreeMap::from([(TagKind::Service, vec!["piracy".to_owned()])]),
        own: BTreeMap::from([
            (TagKind::Skill, many.join(",")),
            (TagKind::Solution, "x".repeat(OWN_TAG_MAX + 1)),
        ]),
    };
    assert_eq!(
        faults(&form, "2024-01-01"),
        [
            "description_en_us card-number",
            "website website-https",
            "page website-form",
            "services choice-unknown",
            "solutions too-long",
            "skills too-many",
        ]
    );
}

#[test]
fn own_words_stand_once_and_codes_in_the_programmes_order() {
    let form = ContentForm {
        website: "northwind.example".to_owned(),
        chosen: BTreeMap::from([(
            TagKind::Industry,
            ["retail", "energy", "retail"].map(str::to_owned).to_vec(),
        )]),
        own: BTreeMap::from([(
            TagKind::Skill,
            "備份、Kubernetes,kubernetes\r\n , 備份".to_owned(),
        )]),
        ..ContentForm::default()
    };
    let content = check_content(&form, &known(), limits_on(day("2024-01-01"))).unwrap();
    assert_eq!(content.tags_of(TagKind::Industry), ["energy", "retail"]);
    assert_eq!(content.tags_of(TagKind::Skill), ["備份", "Kubernetes"]);
    assert!(content.tags_of(TagKind::Product).is_empty());
    assert_eq!(content.website, "https://northwind.example");
    assert_eq!(Content::default().changed(&content), ["website", "industries", "skills"]);
}

#[test]
fn a_reader_gets_their_own_language_or_the_likeliest() {
    use Locale::{EnUs, JaJp, ZhCn, ZhTw};
    let of = |locales: &[Locale]| -> BTreeMap<Locale, String> {
        locales.iter().map(|locale| (*locale, locale.tag().to_owned())).collect()
    };
    for (has, reader, expected) in [
        (&[EnUs, JaJp][..], JaJp, Some(JaJp)),
        (&[EnUs, ZhCn], ZhTw, Some(ZhCn)),
        (&[EnUs, ZhTw], JaJp, Some(EnUs)),
        (&[JaJp], EnUs, Some(JaJp)),
        (&[ZhCn, JaJp], EnUs, Some(ZhCn)),
        (&[], EnUs, None),
    ] {
        let found = of(has);
        let found = written_in(&found, reader).map(|(locale, _)| locale);
        assert_eq!(found, expected, "{has:?} for {reader:?}");
    }
}

#[test]
fn words_are_looked_for_whatever_their_case_and_width() {
    assert_eq!(fold("  Ｃｌｏｕｄ　移転\n  ÉCOLE "), "cloud 移転 école");
    assert_eq!(words_of("Cloud, 雲端、CLOUD  %"), ["cloud", "雲端", "%"]);
    assert!(words_of(" \u{3000} ").is_empty());
    assert_eq!(words_of(&"a b c d e f g h i j".repeat(50)).len(), WORDS_MAX);
    assert_eq!(words_of(&"x".repeat(5_000))[0].len(), QUERY_CHARS_MAX);
}

#[test]
fn what_is_missing_is_told_at_once_and_the_required_first() {
    let told = |vetting: &Vetting, content: &Content, places: &[Place]| -> Vec<String> {
        let standing =
            Standing { vetting, content, places, has_closed_place: false, has_logo: false };
        let word = |gap: Gap| format!("{}{}", gap.code(), if gap.is_required() { "!" } else { "" });
        gaps(standing).into_iter().map(word).collect()
    };
    let pending = Vetting::Pending { since: day("2024-01-01") };
    assert_eq!(
        told(&pending, &Content::default(), &[]).join(" "),
        "vetting! description! place! industry! service! logo website product language skill size"
    );
    let authorized = Vetting::Authorized { on: day("2024-01-01") };
    let form = ContentForm {
        chosen: BTreeMap::from([
            (TagKind::Industry, vec!["energy".to_owned()]),
            (TagKind::Service, vec!["consulting".to_owned()]),
        ]),
        ..described(3)
    };
    let content = check_content(&form, &known(), limits_on(day("2024-01-01"))).unwrap();
    let place = check_place(
        &PlaceForm {
            name: "Taipei".into(),
            line1: "No. 1, Xinyi Road".into(),
            city: "Taipei".into(),
            email: "Sales@Northwind.example".into(),
            ..PlaceForm::default()
        },
        ProfilePlaceId(Uuid::nil()),
        None,
    )
    .unwrap();
    assert_eq!(place.email, "sales@northwind.example");
    assert_eq!(
        told(&authorized, &content, &[place]).join(" "),
        "logo website translation translation translation product language skill size"
    );
}

#[test]
fn a_place_names_every_field_that_does_not_hold() {
    let form = PlaceForm { phone: "?".into(), ..PlaceForm::default() };
    let wrong = check_place(&form, ProfilePlaceId(Uuid::nil()), None).unwrap_err();
    let fields: Vec<&str> = wrong.iter().map(|one| one.field).collect();
    assert_eq!(fields, ["place_name", "line1", "city", "place_email", "place_phone"]);
}
