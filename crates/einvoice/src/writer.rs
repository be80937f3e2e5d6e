//! A small writer of XML: elements are closed where they are opened, texts cannot become markup.

use quick_xml::escape::escape;

pub struct Writer {
    out: String,
    depth: usize,
}

impl Writer {
    pub fn new() -> Writer {
        Writer { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), depth: 0 }
    }

    pub fn finish(self) -> String {
        self.out
    }

    /// An element with elements in it. `name` may carry attributes.
    pub fn element(&mut self, name: &str, inside: impl FnOnce(&mut Writer)) {
        self.line(&format!("<{name}>"));
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        let name = name.split(' ').next().unwrap_or(name);
        self.line(&format!("</{name}>"));
    }

    /// An element with a text.
    pub fn text(&mut self, name: &str, text: &str) {
        let text: String = text.chars().filter(|character| is_xml(*character)).collect();
        let text = escape(text.trim());
        let end = name.split(' ').next().unwrap_or(name);
        self.line(&format!("<{name}>{text}</{end}>"));
    }

    /// The same, or nothing where there is no text: an empty element says more than a missing one.
    pub fn some(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            self.text(name, text);
        }
    }

    fn line(&mut self, line: &str) {
        for _ in 0..self.depth {
            self.out.push_str("  ");
        }
        self.out.push_str(line);
        self.out.push('\n');
    }
}

/// The characters that XML 1.0 allows.
fn is_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}')
        || matches!(character, '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_never_become_markup() {
        let mut writer = Writer::new();
        writer.element("a x=\"1\"", |writer| {
            writer.text("b", "<&>\"' \u{0}\u{1F}\u{FFFE}ok");
            writer.some("c", "  ");
        });
        let expected = "<a x=\"1\">\n  <b>&lt;&amp;&gt;&quot;&apos; ok</b>\n</a>\n";
        assert!(writer.finish().ends_with(expected));
    }
}
