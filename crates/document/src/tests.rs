//! What stands on the pages, read from the typesetter before it becomes a PDF.

use typst::layout::{Frame, FrameItem};
use typst_pdf::PdfOptions;

use crate::fonts;
use crate::invoice::{self, InvoiceDocument};
use crate::limits;
use crate::locale::{Locale, Script};
use crate::press::Room;
use crate::text;

/// A run of text on a page.
struct Run {
    text: String,
    family: String,
    weight: u16,
    glyphs: Vec<u16>,
}

struct Pages {
    count: usize,
    runs: Vec<Run>,
    warnings: Vec<String>,
}

impl Pages {
    /// Everything printed, without the breaks between lines and styles.
    fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    fn glyphs_of(&self, text: &str) -> Vec<u16> {
        let run = self.runs.iter().find(|run| run.text == text);
        run.unwrap_or_else(|| panic!("{text} is not on the pages")).glyphs.clone()
    }
}

fn lay_out(document: &InvoiceDocument) -> Pages {
    let locale = limits::check(document).unwrap();
    let document = text::cleaned(document);
    let result = typst::compile(&Room::new(&document, &locale, fonts::shipped()));
    let pages = result.output.unwrap();
    // Also tells the compiler what kind of pages these are.
    typst_pdf::pdf(&pages, &PdfOptions::default()).unwrap();
    let mut runs = Vec::new();
    pages.pages().iter().for_each(|page| collect_runs(&page.frame, &mut runs));
    let warnings = result.warnings.iter().map(|warning| warning.message.to_string()).collect();
    Pages { count: pages.pages().len(), runs, warnings }
}

fn collect_runs(frame: &Frame, runs: &mut Vec<Run>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect_runs(&group.frame, runs),
            FrameItem::Text(text) => runs.push(Run {
                text: text.text.to_string(),
                family: text.font.font().info().family.clone(),
                weight: text.font.font().info().variant.weight.to_number(),
                glyphs: text.glyphs.iter().map(|glyph| glyph.id).collect(),
            }),
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) => {}
            FrameItem::Tag(_) => {}
        }
    }
}

fn in_language(script: Script, tag: &str) -> InvoiceDocument {
    InvoiceDocument { script, language_tag: tag.to_owned(), ..invoice::sample() }
}

#[test]
fn the_template_gives_no_warnings() {
    assert_eq!(lay_out(&invoice::sample()).warnings, [""; 0]);
}

#[test]
fn nothing_is_read_as_markup() {
    let hostile = [
        "#panic()",
        "*_$<x>$_*",
        "= Heading",
        "- item",
        "`raw` \\ // note /* */",
        "#import \"/invoice.typ\"",
        "\"] #read(\"/etc/passwd\")",
        "https://example.com/#x",
        "--- ~ ... 'q' \"q\" @ref",
    ];
    for text in hostile {
        let mut document = invoice::sample();
        document.each_text(&mut |_, _, field| *field = text.to_owned());
        let pages = lay_out(&document);
        let printed = pages.text().replace(' ', "");
        let expected = text.replace(' ', "");
        let mut fields = 0;
        document.each_text(&mut |_, _, _| fields += 1);
        // The watermark and the letterhead print a text a second time.
        assert_eq!(printed.matches(&expected).count(), fields + 2, "{text} in {printed}");
    }
}

#[test]
fn ideographs_take_the_form_of_the_language() {
    let forms = |script, tag| {
        let mut document = in_language(script, tag);
        document.notes = "直 骨 角 海 令".split(' ').map(str::to_owned).collect();
        let pages = lay_out(&document);
        "直骨角海令".chars().map(|c| pages.glyphs_of(&c.to_string())).collect::<Vec<_>>()
    };
    let traditional = forms(Script::TraditionalChinese, "zh-TW");
    let simplified = forms(Script::SimplifiedChinese, "zh-CN");
    let japanese = forms(Script::Japanese, "ja-JP");
    for (position, character) in "直骨角海令".chars().enumerate() {
        let own = [&traditional[position], &simplified[position], &japanese[position]];
        let mut distinct = own.to_vec();
        distinct.sort();
        distinct.dedup();
        assert!(1 < distinct.len(), "{character} looks the same everywhere");
    }
    assert_ne!(traditional, simplified);
    assert_ne!(simplified, japanese);
    assert_ne!(japanese, traditional);
    assert_ne!(forms(Script::TraditionalChinese, "zh-HK"), traditional);
}

#[test]
fn western_text_and_ideographs_have_their_own_fonts() {
    let mut document = in_language(Script::Japanese, "ja-JP");
    document.notes = vec!["Łódź Đặng".to_owned(), "東京".to_owned(), "“引用”".to_owned()];
    let pages = lay_out(&document);
    let family = |text: &str| {
        let run = pages.runs.iter().find(|run| run.text.contains(text)).unwrap();
        (run.family.as_str(), run.weight)
    };
    assert_eq!(family("Łódź"), (fonts::FAMILY_WESTERN, 400));
    assert_eq!(family("東京"), (fonts::FAMILY_EASTERN, 400));
    assert_eq!(family("“引用”"), (fonts::FAMILY_EASTERN, 400));
    assert_eq!(family("Total"), (fonts::FAMILY_WESTERN, 700));
}

#[test]
fn one_name_is_never_set_in_two_weights() {
    let weights = |name: &str| {
        let mut document = in_language(Script::TraditionalChinese, "zh-TW");
        document.buyer.lines = vec![name.to_owned()];
        let pages = lay_out(&document);
        let run = pages.runs.iter().find(|run| run.text.contains("公司")).unwrap();
        assert!(run.text.ends_with(name), "{name} is in pieces: {}", run.text);
        run.weight
    };
    assert_eq!(weights("資訊公司"), 700);
    // The first character is outside the bold font.
    assert!(!fonts::can_be_bold("龘"));
    assert_eq!(weights("龘鑫公司"), 400);
}

#[test]
fn overlong_words_break_without_a_trace() {
    let mut document = invoice::sample();
    document.lines[0].amount = "US$1,234,567,890,123.00".to_owned();
    document.notes = vec!["x".repeat(300)];
    let pages = lay_out(&document);
    assert!(!pages.text().contains('\u{200B}'));
    assert!(pages.text().contains("US$1,234,567,890,123.00"));
    assert!(pages.runs.iter().all(|run| run.text.len() < 200), "the long word stayed on one line");
}

#[test]
fn three_hundred_lines_take_several_pages() {
    let mut document = invoice::sample();
    document.lines = vec![document.lines[0].clone(); 300];
    let pages = lay_out(&document);
    assert!(8 < pages.count, "{} pages", pages.count);
    let text = pages.text();
    for page in 1..=pages.count {
        assert!(text.contains(&format!("Page {page} of {}", pages.count)), "page {page}");
    }
    let headers = pages.runs.iter().filter(|run| run.text == "Unit price").count();
    assert!(pages.count - 1 <= headers, "{headers} table headers on {} pages", pages.count);
}

#[test]
fn every_shipped_character_has_a_glyph() {
    let mut document = in_language(Script::TraditionalChinese, "zh-TW");
    let everything: Vec<char> =
        ('\u{20}'..='\u{10FFFF}').filter(|&c| fonts::shipped().covers(c)).collect();
    assert!(21_000 < everything.len(), "{} characters", everything.len());
    document.notes = everything.chunks(1_900).map(|chunk| chunk.iter().collect()).collect();
    let locale = Locale::parse(document.script, &document.language_tag).unwrap();
    crate::press::print(&text::cleaned(&document), &locale, fonts::shipped()).unwrap();
}

#[test]
fn the_shipped_fonts_hold_the_standards() {
    // The last character of each standard's plane, names that are often missing, currencies.
    for character in "齾䶂鿂齇鶴龠瑤髙﨑德𠮷𪚲〓ァヶ㍿①€₩₹₺ŁźğƠьΩ〜～".chars()
    {
        let known = fonts::shipped().covers(character);
        // U+4D82 and U+9FC2 are in no standard; they show that the question is a real one.
        assert_eq!(known, !matches!(character, '䶂' | '鿂'), "{character}");
    }
}

#[test]
fn a_missing_character_is_marked_where_no_font_has_it() {
    let mut document = invoice::sample();
    document.notes = vec!["a\u{10FFFD}b".to_owned()];
    assert_eq!(text::uncovered(&document, fonts::shipped()), ['\u{10FFFD}']);
    let marked = text::with_missing_marked(&document, fonts::shipped());
    assert_eq!(marked.notes, ["a〓b"]);
}

#[test]
fn language_tags_are_read() {
    let parse = |script, tag| Locale::parse(script, tag).ok();
    let locale = |language: &str, region: Option<&str>, script| {
        let region = region.map(str::to_owned);
        Some(Locale { language: language.to_owned(), region, script })
    };
    use Script::{English, Japanese, SimplifiedChinese, TraditionalChinese};
    for (script, tag, expected) in [
        (English, "en-US", locale("en", Some("US"), English)),
        (English, "en", locale("en", None, English)),
        (English, "de-AT", locale("de", Some("AT"), English)),
        (TraditionalChinese, "zh-TW", locale("zh", Some("TW"), TraditionalChinese)),
        (TraditionalChinese, "zh-Hant", locale("zh", Some("TW"), TraditionalChinese)),
        (TraditionalChinese, "zh-Hant-HK", locale("zh", Some("HK"), TraditionalChinese)),
        (SimplifiedChinese, "zh-cn", locale("zh", Some("CN"), SimplifiedChinese)),
        (Japanese, "ja", locale("ja", Some("JP"), Japanese)),
        (TraditionalChinese, "zh-CN", None),
        (SimplifiedChinese, "zh-TW", None),
        (Japanese, "zh-TW", None),
        (English, "", None),
        (English, "english", None),
        (English, "en-US-x-private", None),
        (English, "en_US", None),
    ] {
        assert_eq!(parse(script, tag), expected, "{tag} for {script:?}");
    }
}
