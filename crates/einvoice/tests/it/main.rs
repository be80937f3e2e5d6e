//! The crate as its callers see it: many documents, judged by the standard's own rules.

mod generated;
#[path = "../../../document/tests/it/specimens.rs"]
#[allow(dead_code)]
mod specimens;

use std::path::Path;
use std::process::Command;

use ::document::Attachment;
use einvoice::{FILE_NAME, MarkError, mark_pdf, violations, xml};
use generated::Dice;

/// Documents that are generated; half of them are credit notes.
const DOCUMENTS: u32 = 240;

/// The interpreter with `factur-x` and `saxonche`.
const PYTHON: &str = "GUILDHALL_TEST_EINVOICE";

#[test]
fn every_generated_document_holds_by_our_rules() {
    for seed in 0..DOCUMENTS {
        let document = Dice::new(seed).document();
        assert_eq!(violations(&document), [], "document {seed}: {document:#?}");
        assert_eq!(xml(&document), xml(&document));
    }
}

/// Judges a folder of documents and returns what the judge says, and whether it found nothing.
fn judged(python: &str, folder: &Path) -> (bool, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/einvoice/rules.py");
    let output = Command::new(python).arg(script).arg(folder).output().expect("python runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complained = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.success(), format!("{said}{complained}"))
}

/// The standard's own schematron finds nothing in documents that we would issue, and finds what we
/// break on purpose: a judge that never objects would prove nothing.
#[test]
fn the_standards_own_rules_agree() {
    let Ok(python) = std::env::var(PYTHON) else {
        println!("skipped: {PYTHON} names no python with factur-x and saxonche");
        return;
    };
    let folder = std::env::temp_dir().join(format!("guildhall-einvoice-{}", std::process::id()));
    let (good, bad) = (folder.join("good"), folder.join("bad"));
    std::fs::create_dir_all(&good).expect("a folder");
    std::fs::create_dir_all(&bad).expect("a folder");
    for seed in 0..DOCUMENTS {
        let text = xml(&Dice::new(seed).document());
        std::fs::write(good.join(format!("{seed:04}.xml")), text).expect("written");
    }
    let wrongs = generated::wrong();
    for (name, document) in &wrongs {
        assert_ne!(violations(document), [], "{name} is not wrong");
        std::fs::write(bad.join(format!("{name}.xml")), xml(document)).expect("written");
    }
    let (fine, said) = judged(&python, &good);
    let (approved, objected) = judged(&python, &bad);
    std::fs::remove_dir_all(&folder).expect("removed");
    assert!(fine, "{said}");
    assert!(said.contains(&format!("{DOCUMENTS} documents, 0 failures")), "{said}");
    assert!(!approved, "{objected}");
    for (name, _) in &wrongs {
        assert!(objected.contains(&format!("{name}.xml: ")), "{name} was not seen:\n{objected}");
    }
}

/// A typeset page that carries the XML.
fn page_with(name: &str, text: &str) -> Vec<u8> {
    let mut page = specimens::english();
    page.attachment = Some(Attachment {
        name: name.to_owned(),
        mime_type: "text/xml".to_owned(),
        description: "The invoice for machines".to_owned(),
        bytes: text.as_bytes().to_vec(),
    });
    ::document::render(&page).expect("typeset").pdf
}

fn contains(pdf: &[u8], needle: &str) -> bool {
    pdf.windows(needle.len()).any(|window| window == needle.as_bytes())
}

#[test]
fn a_marked_pdf_says_what_it_carries_and_keeps_every_byte_before() {
    let typeset = page_with(FILE_NAME, &xml(&Dice::new(7).document()));
    let marked = mark_pdf(typeset.clone()).expect("marked");
    assert!(marked.starts_with(&typeset), "what was typeset changed");
    let added = &marked[typeset.len()..];
    for expected in [
        "<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>",
        "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>",
        "<pdfaSchema:prefix>fx</pdfaSchema:prefix>",
        // What was said before is still said.
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ] {
        assert!(contains(added, expected), "it lacks {expected}");
    }
    assert_eq!(mark_pdf(typeset).expect("marked"), marked, "the same file, the same bytes");
    let other = page_with("other.xml", "<a/>");
    assert!(matches!(mark_pdf(other), Err(MarkError::NoAttachment)));
}

/// Another reader finds the XML in the PDF, byte for byte, and the marks beside it.
#[test]
fn another_reader_finds_the_xml_in_the_pdf() {
    let Ok(python) = std::env::var(PYTHON) else {
        println!("skipped: {PYTHON} names no python with factur-x and saxonche");
        return;
    };
    let folder = std::env::temp_dir().join(format!("guildhall-factur-x-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let text = xml(&Dice::new(7).document());
    let pdf = mark_pdf(page_with(FILE_NAME, &text)).expect("marked");
    std::fs::write(folder.join("invoice.pdf"), pdf).expect("written");
    std::fs::write(folder.join("invoice.xml"), text).expect("written");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/einvoice/reader.py");
    let output = Command::new(python).arg(script).arg(&folder).output().expect("python runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    std::fs::remove_dir_all(&folder).expect("removed");
    assert!(output.status.success(), "{said}");
    assert!(said.contains("INVOICE factur-x.xml 1.0 EN 16931"), "{said}");
}
