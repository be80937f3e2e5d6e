//! Writes an invoice in every language into a directory, to be looked at and validated:
//! `cargo run -p document --example specimens -- DIRECTORY`.

use std::path::PathBuf;

#[path = "../tests/it/specimens.rs"]
mod specimens;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let directory = PathBuf::from(std::env::args().nth(1).ok_or("name a directory")?);
    std::fs::create_dir_all(&directory)?;
    let mut documents: Vec<_> = specimens::all()
        .into_iter()
        .map(|document| (document.language_tag.clone(), document))
        .collect();
    let mut long = specimens::english();
    long.lines = (1..=60)
        .map(|number| specimens::line(&format!("Item {number}"), "Two lines", "1", "US$1.00"))
        .collect();
    documents.push(("long".to_owned(), long));
    for (name, document) in documents {
        let rendered = document::render(&document)?;
        let path = directory.join(format!("{name}.pdf"));
        std::fs::write(&path, &rendered.pdf)?;
        println!(
            "{} {} bytes, not shipped: {:?}",
            path.display(),
            rendered.pdf.len(),
            rendered.uncovered
        );
    }
    Ok(())
}
