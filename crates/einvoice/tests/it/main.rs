//! The crate as its callers see it: many documents, judged by the standard's own rules.

mod generated;

use std::path::Path;
use std::process::Command;

use einvoice::{violations, xml};
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
