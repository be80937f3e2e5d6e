//! The crate as its callers see it: documents in, files or refusals out.

mod specimens;

use document::{
    Attachment, CHARACTERS_MAX, COLUMN_CHARACTERS_MAX, FOOTER_CHARACTERS_MAX, InvoiceDocument,
    LINES_MAX, NOTES_MAX, RenderError, Rendered, TEXT_CHARACTERS_MAX, render,
};

fn contains(pdf: &[u8], needle: &str) -> bool {
    pdf.windows(needle.len()).any(|window| window == needle.as_bytes())
}

/// The error, for a document that must be refused.
fn refusal(change: impl FnOnce(&mut InvoiceDocument)) -> RenderError {
    let mut document = specimens::english();
    change(&mut document);
    render(&document).expect_err("this document must be refused")
}

#[test]
fn every_language_becomes_an_accessible_archive_file() {
    for document in specimens::all() {
        let tag = &document.language_tag;
        let Rendered { pdf, uncovered } = render(&document).unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7"), "{tag}");
        for expected in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>B</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<xmp:CreateDate>2025-06-23T00:00:00+00:00</xmp:CreateDate>",
            "<xmpTPg:NPages>1</xmpTPg:NPages>",
            "/Marked true",
            "/DisplayDocTitle true",
            "/S/TH",
            "/Scope/Column",
            "/S/H1",
            "/S/H2",
            &format!("/Lang({tag})"),
            &format!("{} {}", document.title, document.number.value),
        ] {
            assert!(contains(&pdf, expected), "{tag} lacks {expected}");
        }
        assert_eq!(uncovered, Vec::<char>::new(), "{tag}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for document in specimens::all() {
        let first = render(&document).unwrap();
        // Something else in between, so that caches are not what makes them alike.
        let mut other = specimens::english();
        other.number.value = "1000042-000004".to_owned();
        assert_ne!(render(&other).unwrap().pdf, first.pdf);
        assert_eq!(render(&document).unwrap(), first);
    }
}

#[test]
fn a_file_travels_within_the_archive_file() {
    let mut document = specimens::japanese();
    document.attachment = Some(Attachment {
        name: "factur-x.xml".to_owned(),
        mime_type: "text/xml".to_owned(),
        description: "請求書のデータ".to_owned(),
        bytes: b"<a/>".to_vec(),
    });
    let first = render(&document).unwrap();
    for expected in ["/AFRelationship/Alternative", "factur-x.xml", "<pdfaid:part>3</pdfaid:part>"]
    {
        assert!(contains(&first.pdf, expected), "it lacks {expected}");
    }
    assert_eq!(render(&document).unwrap(), first);
    document.attachment = None;
    assert!(!contains(&render(&document).unwrap().pdf, "/AFRelationship"));
}

#[test]
fn a_long_invoice_goes_on_over_pages() {
    let mut document = specimens::english();
    document.lines = vec![document.lines[0].clone(); LINES_MAX];
    let pdf = render(&document).unwrap().pdf;
    assert!(!contains(&pdf, "<xmpTPg:NPages>1<"));
}

#[test]
fn rare_characters_are_reported_and_do_not_stop_the_invoice() {
    let mut document = specimens::japanese();
    // An ideograph outside the standards, one that no font has, one twice, one that is shipped.
    document.buyer.lines.push("\u{20547}\u{10FFFD}\u{10FFFD}𠮷".to_owned());
    let rendered = render(&document).unwrap();
    assert_eq!(rendered.uncovered, ['\u{20547}', '\u{10FFFD}']);
    assert!(contains(&rendered.pdf, "<pdfuaid:part>1</pdfuaid:part>"));
}

#[test]
fn odd_characters_do_not_stop_the_invoice() {
    let mut document = specimens::english();
    document.notes = vec![
        "\0\u{1}\u{7F}\u{FEFF}\u{FFFE}\u{200B}\u{200D}\u{FE0F}".to_owned(),
        "\u{202E}reversed\u{202C} e\u{301} か\u{3099} 葛\u{E0100}".to_owned(),
        "👩\u{200D}👩\u{200D}👧 🇹🇼 1\u{FE0F}\u{20E3}".to_owned(),
        "עברית العربية ไทย हिन्दी 한국어".to_owned(),
        String::new(),
    ];
    render(&document).unwrap();
}

#[test]
fn an_empty_invoice_is_still_an_invoice() {
    let mut document = specimens::english();
    document.watermark = None;
    document.facts.clear();
    document.seller.lines.clear();
    document.seller.heading.clear();
    document.buyer.lines.clear();
    document.lines.clear();
    document.totals.clear();
    document.notes.clear();
    document.footer.clear();
    document.page_label.clear();
    render(&document).unwrap();
}

#[test]
fn documents_beyond_a_limit_are_refused() {
    let line = specimens::line("x", "", "1", "1");
    assert_eq!(
        refusal(|document| document.lines = vec![line.clone(); LINES_MAX + 1]),
        RenderError::TooMany { what: "lines", count: LINES_MAX + 1, max: LINES_MAX }
    );
    assert_eq!(
        refusal(|document| document.notes = vec![String::new(); NOTES_MAX + 1]),
        RenderError::TooMany { what: "notes", count: NOTES_MAX + 1, max: NOTES_MAX }
    );
    let too_long = |field, max| RenderError::TextTooLong { field, length: max + 1, max };
    assert_eq!(
        refusal(|document| document.notes = vec!["字".repeat(TEXT_CHARACTERS_MAX + 1)]),
        too_long("note", TEXT_CHARACTERS_MAX)
    );
    assert_eq!(
        refusal(|document| document.lines[1].amount = "9".repeat(COLUMN_CHARACTERS_MAX + 1)),
        too_long("amount", COLUMN_CHARACTERS_MAX)
    );
    assert_eq!(
        refusal(|document| document.footer = "x".repeat(FOOTER_CHARACTERS_MAX + 1)),
        too_long("footer", FOOTER_CHARACTERS_MAX)
    );
    let lines = CHARACTERS_MAX / TEXT_CHARACTERS_MAX + 1;
    let much = specimens::line(&"x".repeat(TEXT_CHARACTERS_MAX), "", "1", "1");
    assert!(matches!(
        refusal(|document| document.lines = vec![much; lines]),
        RenderError::TooMuchText { max: CHARACTERS_MAX, .. }
    ));
}

#[test]
fn documents_that_make_no_sense_are_refused() {
    assert_eq!(
        refusal(|document| document.title = " ".to_owned()),
        RenderError::Empty { field: "title" }
    );
    assert_eq!(
        refusal(|document| document.number.value.clear()),
        RenderError::Empty { field: "number" }
    );
    assert_eq!(
        refusal(|document| document.language_tag = "en_US".to_owned()),
        RenderError::LanguageTag { tag: "en_US".to_owned() }
    );
    for (year, month, day) in [(2025, 2, 29), (1900, 2, 29), (2025, 13, 1), (2025, 1, 0), (0, 1, 1)]
    {
        let error = refusal(|document| document.issued = (year, month, day));
        assert_eq!(error, RenderError::Date { year, month, day });
    }
    let mut leap = specimens::english();
    leap.issued = (2024, 2, 29);
    render(&leap).unwrap();
}

#[test]
fn warming_up_is_harmless() {
    document::warm_up();
    document::warm_up();
}
