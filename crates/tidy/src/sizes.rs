//! Small files, small functions, narrow lines.

use crate::source::{self, Rust, closing};
use crate::tree::{self, File, report};

pub const FILE_LINES: usize = 600;
pub const FUNCTION_LINES: usize = 70;
pub const COLUMNS: usize = 100;

/// Code that people write by hand.
const CODE: [&str; 9] = ["rs", "html", "typ", "js", "mjs", "css", "py", "sh", "sql"];

fn is_code(file: &File) -> bool {
    let extension = file.path.rsplit_once('.').map_or("", |(_, extension)| extension);
    // The stylesheet is put together from tools/css/theme, the templates' lines are markup.
    let built = file.path == "crates/guildhall/assets/guildhall.css";
    (CODE.contains(&extension) || file.path == "bin/test") && !built
}

/// Tests may be as long as their tables, and the schema is one text.
fn is_excepted(path: &str) -> bool {
    source::is_test(path) || path.ends_with(".sql")
}

#[test]
fn files_are_short() {
    let mut sizes: Vec<(usize, &str)> = tree::files()
        .iter()
        .filter(|file| is_code(file) && !is_excepted(&file.path))
        .map(|file| (file.text.lines().count(), file.path.as_str()))
        .collect();
    sizes.sort_unstable();
    let (median, _) = sizes[sizes.len() / 2];
    let (longest, path) = sizes[sizes.len() - 1];
    println!("{} files, median {median} lines, longest {longest} ({path})", sizes.len());
    let long = sizes.iter().filter(|(lines, _)| FILE_LINES < *lines);
    report(
        long.map(|(lines, path)| format!("{path} has {lines} lines")).collect(),
        &format!(
            "A file has at most {FILE_LINES} lines: give its second subject a file of its own."
        ),
    );
}

#[test]
fn functions_are_short() {
    let long = source::sources().iter().flat_map(|rust| {
        functions(rust).into_iter().filter(|function| FUNCTION_LINES < function.lines).map(
            |function| {
                format!(
                    "{}:{} {} has {} lines",
                    rust.path, function.line, function.name, function.lines
                )
            },
        )
    });
    report(
        long.collect(),
        &format!(
            "A function has at most {FUNCTION_LINES} lines: keep the choices in it, and move the \
             straight parts below into functions named by what they do."
        ),
    );
}

struct Function {
    name: String,
    line: usize,
    lines: usize,
}

/// The functions with a body, found by counting braces.
fn functions(rust: &Rust) -> Vec<Function> {
    let code = rust.code.as_bytes();
    let mut found = Vec::new();
    for at in rust.places("fn ") {
        let in_word = 0 < at && (code[at - 1].is_ascii_alphanumeric() || code[at - 1] == b'_');
        let name: String =
            rust.code[at + 3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let Some(body) = rust.code[at..].find('{').filter(|_| !in_word && !name.is_empty()) else {
            continue;
        };
        let declared_only = rust.code[at..at + body].contains(';');
        if let Some(end) = closing(code, at + body, b'{', b'}').filter(|_| !declared_only) {
            let lines = rust.code[at..end].matches('\n').count() + 1;
            found.push(Function { name, line: rust.line_at(at), lines });
        }
    }
    found
}

#[test]
fn lines_are_narrow() {
    let narrow = |file: &&File| {
        let bin = file.path == "bin/test" || file.path == "justfile";
        let tables = source::is_test(&file.path) && !file.path.starts_with("crates/tidy/");
        (is_code(file) && !file.path.ends_with(".html") && !tables) || bin
    };
    let wide = tree::files().iter().filter(narrow).flat_map(|file| {
        file.text
            .lines()
            .enumerate()
            .filter(|(_, line)| COLUMNS < line.chars().count())
            .filter(|(_, line)| !is_one_word(line))
            .map(|(index, line)| {
                format!("{}:{} has {} columns", file.path, index + 1, line.chars().count())
            })
    });
    report(wide.collect(), &format!("Break lines before column {COLUMNS}."));
}

/// A path, an address or a table's string cannot be broken.
fn is_one_word(line: &str) -> bool {
    !line.trim().trim_start_matches("//").trim().contains(' ')
}

#[test]
fn functions_are_found() {
    let rust = Rust::read("a.rs", "trait T { fn none(); }\nfn one() {\n  if x { y }\n}\n");
    let found = functions(&rust);
    let names: Vec<(&str, usize)> =
        found.iter().map(|one| (one.name.as_str(), one.lines)).collect();
    assert_eq!(names, [("one", 3)]);
}
