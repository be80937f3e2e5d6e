//! The files of the project as text, read once.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A text file; its path is relative to the top folder, with `/`.
pub struct File {
    pub path: String,
    pub text: String,
}

/// What git does not hold: built, fetched or made by running.
const SKIPPED: [&str; 5] = [".git", "target", "node_modules", "data", "out"];

/// What is no text of ours to judge.
const BINARY: [&str; 7] = ["otf", "ttf", "png", "ico", "pdf", "woff2", "zip"];

pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every text file, in order of path.
pub fn files() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut found = Vec::new();
        walk(&top(), "", &mut found);
        found.sort_by(|left, right| left.path.cmp(&right.path));
        assert!(100 < found.len(), "tidy looks for the project at {}", top().display());
        found
    })
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder can be listed") {
        let entry = entry.expect("a folder can be listed");
        let name = entry.file_name().into_string().expect("file names are UTF-8");
        let path = format!("{prefix}{name}");
        let kind = entry.file_type().expect("a file has a type");
        if kind.is_dir() {
            let built = SKIPPED.contains(&name.as_str()) || name.starts_with("target-");
            if !built {
                walk(&entry.path(), &format!("{path}/"), found);
            }
        } else if kind.is_file() && !is_binary(&name) && name != ".git" && !name.ends_with(".log") {
            let bytes = fs::read(entry.path()).expect("a file can be read");
            let text = String::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"));
            found.push(File { path, text });
        }
    }
}

fn is_binary(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| BINARY.contains(&extension))
}

pub fn with_extension(extension: &str) -> impl Iterator<Item = &'static File> {
    let dotted = format!(".{extension}");
    files().iter().filter(move |file| file.path.ends_with(&dotted))
}

/// The text of a file that must be there.
pub fn read(path: &str) -> &'static str {
    find(path).unwrap_or_else(|| panic!("{path} is not there: tidy reads it"))
}

pub fn find(path: &str) -> Option<&'static str> {
    files().iter().find(|file| file.path == path).map(|file| file.text.as_str())
}

/// Where the house is.
pub const HOUSE: &str = "crates/guildhall/src/";

/// The path of a file inside the house's source, and nothing for other files.
pub fn in_house(path: &str) -> Option<&str> {
    path.strip_prefix(HOUSE)
}

/// The folder or module of the house a file belongs to: `order` for `order/draft.rs`, `app` for
/// `app.rs`.
pub fn house_module(path: &str) -> Option<&str> {
    let inside = in_house(path)?;
    Some(inside.split_once('/').map_or(inside.trim_end_matches(".rs"), |(folder, _)| folder))
}

/// Fails with every finding on a line of its own, and what to do about them.
pub fn report(findings: Vec<String>, advice: &str) {
    assert!(findings.is_empty(), "\n{}\n\n{advice}\n", findings.join("\n"));
}

/// The line, counted from 1, of a byte position.
pub fn line_at(text: &str, position: usize) -> usize {
    text.as_bytes()[..position].iter().filter(|byte| **byte == b'\n').count() + 1
}
