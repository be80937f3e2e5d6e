//! Rust source without what misleads a text search: comments, strings and tests.

use std::sync::OnceLock;

use crate::tree;

pub struct Rust {
    pub path: &'static str,
    /// The whole file as written.
    pub text: &'static str,
    /// The same length, with comments, the insides of strings, and test modules blanked.
    pub code: String,
    /// The strings outside tests and comments.
    pub literals: Vec<Literal>,
}

pub struct Literal {
    /// Byte position of the opening quote.
    pub at: usize,
    pub text: String,
}

/// Every Rust file that is not a test.
pub fn sources() -> &'static [Rust] {
    static SOURCES: OnceLock<Vec<Rust>> = OnceLock::new();
    SOURCES.get_or_init(|| {
        tree::with_extension("rs")
            .filter(|file| !is_test(&file.path))
            .map(|file| Rust::read(&file.path, &file.text))
            .collect()
    })
}

/// The house's own files, tests excepted.
pub fn house() -> impl Iterator<Item = &'static Rust> {
    sources().iter().filter(|rust| tree::in_house(rust.path).is_some())
}

/// Tests may be long and repeat themselves, and this crate quotes what it forbids.
pub fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs")
        || ["/tests/", "/testing/", "/examples/"].iter().any(|folder| path.contains(folder))
        || path.starts_with("crates/tidy/")
}

impl Rust {
    pub fn read(path: &'static str, text: &'static str) -> Rust {
        let (mut code, mut literals) = mask(text);
        for (from, to) in test_modules(&code) {
            blank(&mut code, from, to);
            literals.retain(|literal| literal.at < from || to <= literal.at);
        }
        let code = String::from_utf8(code).expect("whole characters were blanked");
        Rust { path, text, code, literals }
    }

    pub fn line_at(&self, position: usize) -> usize {
        tree::line_at(self.text, position)
    }

    /// Where a piece of code occurs, comments and strings aside.
    pub fn places(&self, piece: &str) -> Vec<usize> {
        self.code.match_indices(piece).map(|(at, _)| at).collect()
    }

    /// The first string that opens within a call: from `at` up to the parenthesis that closes it.
    pub fn first_literal_in_call(&self, at: usize) -> Option<&Literal> {
        let end = closing(self.code.as_bytes(), at, b'(', b')')?;
        self.literals.iter().find(|literal| at <= literal.at && literal.at < end)
    }
}

/// Blanks comments and the insides of strings and characters; collects the strings.
fn mask(text: &str) -> (Vec<u8>, Vec<Literal>) {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut literals = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let end = if rest.starts_with(b"//") {
            let end = at + find(rest, b"\n").unwrap_or(rest.len());
            blank(&mut code, at, end);
            end
        } else if rest.starts_with(b"/*") {
            let end = at + find(rest, b"*/").map_or(rest.len(), |length| length + 2);
            blank(&mut code, at, end);
            end
        } else if let Some((inside, length, close)) = string_at(bytes, at) {
            let raw = &text[at + inside..at + length - close];
            let plain = if inside == 1 { unescaped(raw) } else { raw.to_owned() };
            literals.push(Literal { at, text: plain });
            blank(&mut code, at + inside, at + length - close);
            at + length
        } else if let Some(length) = character_at(rest) {
            blank(&mut code, at + 1, at + length - 1);
            at + length
        } else {
            at + 1
        };
        at = end;
    }
    (code, literals)
}

/// Length of the opening, of the whole, and of the closing of a string that begins here.
fn string_at(bytes: &[u8], at: usize) -> Option<(usize, usize, usize)> {
    let rest = &bytes[at..];
    if rest[0] == b'"' {
        let mut length = 1;
        while length < rest.len() && rest[length] != b'"' {
            length += if rest[length] == b'\\' { 2 } else { 1 };
        }
        return Some((1, length + 1, 1));
    }
    let in_name = 0 < at && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    if rest[0] != b'r' || in_name {
        return None;
    }
    let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return None;
    }
    let close: Vec<u8> = [b"\"".as_slice(), &b"#".repeat(hashes)].concat();
    let opening = hashes + 2;
    let length = find(&rest[opening..], &close)? + opening + close.len();
    Some((opening, length, close.len()))
}

/// The length of a character literal; a lifetime is none.
fn character_at(rest: &[u8]) -> Option<usize> {
    if rest[0] != b'\'' {
        return None;
    }
    if rest.get(1) == Some(&b'\\') {
        return find(&rest[3..], b"'").map(|length| length + 4);
    }
    let end = find(&rest[1..], b"'")? + 2;
    let one = std::str::from_utf8(&rest[1..end - 1]).ok()?.chars().count() == 1;
    one.then_some(end)
}

fn unescaped(raw: &str) -> String {
    raw.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\")
}

/// The spans of `#[cfg(test)] mod … { … }`.
fn test_modules(code: &[u8]) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mark = b"#[cfg(test)]";
    let mut from = 0;
    while let Some(found) = find(&code[from..], mark) {
        let at = from + found;
        from = at + mark.len();
        let open = find(&code[from..], b"{").map(|length| from + length);
        let ends = find(&code[from..], b";").map(|length| from + length);
        if let Some(open) = open.filter(|open| ends.is_none_or(|ends| *open < ends)) {
            let end = closing(code, open, b'{', b'}').unwrap_or(code.len());
            spans.push((at, end));
            from = end;
        }
    }
    spans
}

/// The position after what closes the first opening at or after `at`.
pub fn closing(code: &[u8], at: usize, open: u8, close: u8) -> Option<usize> {
    let mut depth = 0_usize;
    for (offset, byte) in code[at..].iter().enumerate() {
        if *byte == open {
            depth += 1;
        } else if *byte == close && 0 < depth {
            depth -= 1;
            if depth == 0 {
                return Some(at + offset + 1);
            }
        }
    }
    None
}

fn blank(code: &mut [u8], from: usize, to: usize) {
    let to = to.min(code.len());
    for byte in &mut code[from..to] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

fn find(within: &[u8], what: &[u8]) -> Option<usize> {
    within.windows(what.len()).position(|window| window == what)
}

#[test]
fn comments_strings_and_tests_are_blanked() {
    let text = concat!(
        "fn a<'x>() { b(\"c \\\" {\", '{', r#\"d\"#); } // e {\n",
        "#[cfg(test)]\nmod t { x(\"y\"); }\n",
    );
    let rust = Rust::read("a.rs", text);
    let said: Vec<&str> = rust.literals.iter().map(|literal| literal.text.as_str()).collect();
    assert_eq!(said, ["c \" {", "d"]);
    assert_eq!(rust.code.len(), text.len());
    assert!(!rust.code.contains("mod t") && !rust.code.contains('e'), "{}", rust.code);
    assert_eq!(rust.code.matches('{').count(), rust.code.matches('}').count(), "{}", rust.code);
    let call = rust.places("b(")[0];
    assert_eq!(rust.first_literal_in_call(call).expect("a string").at, call + 2);
}
