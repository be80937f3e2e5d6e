//! Lines of the log: one event a line whatever was told, and no secret in any.
//!
//! Nothing in the program logs a secret on purpose. This is the net below: what looks like one is
//! masked on its way out, whoever wrote it, a library included.

use std::io::{self, Write};

use domain::text::mask_card_numbers;
use tracing::Subscriber;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// What stands for a masked secret.
const MASK: char = '…';
/// Hexadecimal digits in a row from which they are a token or its hash.
const TOKEN_DIGITS_MIN: usize = 32;
/// Beginnings of keys that others give.
const KEYS: [&str; 6] = ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_", "Bearer "];
/// Names whose value is nobody's business, in addresses and in fields.
const NAMES: [&str; 9] = [
    "password=",
    "secret=",
    "client_secret=",
    "token=",
    "id_token=",
    "access_token=",
    "form_token=",
    "?code=",
    "&code=",
];

/// The program's log: times in UTC, to a writer, as text or one JSON object a line.
pub fn subscriber<W>(
    filter: EnvFilter,
    as_json: bool,
    writer: W,
) -> Box<dyn Subscriber + Send + Sync>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(Clean(writer));
    if as_json { Box::new(lines.json().finish()) } else { Box::new(lines.finish()) }
}

/// Makes writers whose lines are clean.
struct Clean<W>(W);

/// A writer that is handed one event at a time, as the formatter does.
pub struct CleanWriter<W>(W);

impl<'a, W: MakeWriter<'a>> MakeWriter<'a> for Clean<W> {
    type Writer = CleanWriter<W::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        CleanWriter(self.0.make_writer())
    }
}

impl<W: Write> Write for CleanWriter<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let line = clean(&String::from_utf8_lossy(event));
        self.0.write_all(line.as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// One event as one line.
pub fn clean(event: &str) -> String {
    let (text, end) = match event.strip_suffix('\n') {
        Some(text) => (text, "\n"),
        None => (event, ""),
    };
    let text = visible(text);
    let text = without_passwords_of_addresses(&text);
    let text = KEYS.iter().chain(&NAMES).fold(text, |text, head| without_value(&text, head));
    let text = without_tokens(&text);
    format!("{}{end}", mask_card_numbers(&text))
}

/// Line ends, other controls, and what turns the direction of reading, as their escapes.
fn visible(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let hidden = |c: char| c.is_control() || turns(c);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if hidden(c) { out.extend(c.escape_default()) } else { out.push(c) }
    }
    out
}

/// `smtp://user:password@host` becomes `smtp://…@host`.
fn without_passwords_of_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("://") {
        out.push_str(before);
        out.push_str("://");
        let end = after.find([' ', '/', '"', '\'', ')', '?']).unwrap_or(after.len());
        rest = match after[..end].rfind('@') {
            Some(at) => {
                out.push(MASK);
                &after[at..]
            }
            None => after,
        };
    }
    out.push_str(rest);
    out
}

/// The value after each `head` masked, up to what ends a value.
fn without_value(text: &str, head: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(head) {
        out.push_str(before);
        out.push_str(head);
        let after = match after.strip_prefix('"') {
            Some(quoted) => {
                out.push('"');
                quoted
            }
            None => after,
        };
        let ends = |c: char| c.is_whitespace() || "\"'&,;)}]<>\\".contains(c);
        let end = after.find(ends).unwrap_or(after.len());
        if 0 < end {
            out.push(MASK);
        }
        rest = &after[end..];
    }
    out.push_str(rest);
    out
}

/// Long runs of hexadecimal digits masked. An id with hyphens has none that long.
fn without_tokens(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(rest.len());
        if TOKEN_DIGITS_MIN <= digits {
            out.push(MASK)
        } else {
            out.push_str(&rest[..digits])
        }
        rest = &rest[digits..];
        let others = rest.find(|c: char| c.is_ascii_hexdigit()).unwrap_or(rest.len());
        out.push_str(&rest[..others]);
        rest = &rest[others..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn an_event_is_one_line_without_secrets() {
        let token = "0123456789abcdef".repeat(4);
        for (event, line) in [
            ("plain\n", "plain\n"),
            ("a\nb\r\tc\n", "a\\nb\\r\\tc\n"),
            ("\u{1b}[2J\u{202e}x\n", "\\u{1b}[2J\\u{202e}x\n"),
            (&format!("path=\"/sign-in/link/{token}\"\n"), "path=\"/sign-in/link/…\"\n"),
            ("smtp://me:pass@mail.example:25 failed\n", "smtp://…@mail.example:25 failed\n"),
            ("postgres://a:b@c@d/e\n", "postgres://…@d/e\n"),
            ("see https://partners.example/a@b\n", "see https://partners.example/a@b\n"),
            ("key=sk_live_4eC39Hq end\n", "key=sk_live_… end\n"),
            ("password=\"hunter2\" x\n", "password=\"…\" x\n"),
            ("GET /back?code=abc&state=1\n", "GET /back?code=…&state=1\n"),
            ("code=\"card.declined\"\n", "code=\"card.declined\"\n"),
            ("Authorization: Bearer abc.def\n", "Authorization: Bearer …\n"),
            (
                "id=01890a5d-ac96-774b-bcce-b302099a8057\n",
                "id=01890a5d-ac96-774b-bcce-b302099a8057\n",
            ),
        ] {
            assert_eq!(clean(event), line);
        }
        assert!(!clean("4111 1111 1111 1111\n").contains("4111 1111"));
    }
}
