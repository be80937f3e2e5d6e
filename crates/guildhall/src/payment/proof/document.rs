//! What a brought file is, and what of it is kept: nothing that can act.

use super::Kind;
use crate::picture::{self, Format, Refused};

/// Names within a PDF that let it act on whoever opens it, or carry another file.
const ACTS: [&[u8]; 5] =
    [b"JavaScript", b"Launch", b"RichMedia", b"EmbeddedFile", b"EmbeddedFiles"];
/// Bytes of a PDF's end in which its last mark stands.
const END_BYTES: usize = 1_024;

/// What was brought, told by its own bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Brought {
    Pdf,
    Picture(Format),
}

impl Brought {
    fn of(content: &[u8]) -> Option<Brought> {
        let end = &content[content.len().saturating_sub(END_BYTES)..];
        let ends = end.windows(5).any(|window| window == b"%%EOF");
        if content.starts_with(b"%PDF-") {
            return ends.then_some(Brought::Pdf);
        }
        Format::of(content).map(Brought::Picture)
    }

    /// Whether a file's name says the same: its ending in any letter case.
    fn is_named(self, file_name: &str) -> bool {
        let ending = file_name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        matches!(
            (self, ending.as_deref()),
            (Brought::Pdf, Some("pdf"))
                | (Brought::Picture(Format::Png), Some("png"))
                | (Brought::Picture(Format::Jpeg), Some("jpg" | "jpeg"))
                | (Brought::Picture(Format::WebP), Some("webp"))
        )
    }
}

/// The document as it is kept: a picture drawn anew, a PDF that does nothing by itself. The error
/// is the code of the sentence that says what to do.
pub async fn inert(file_name: &str, content: Vec<u8>) -> Result<(Kind, Vec<u8>), &'static str> {
    let brought = Brought::of(&content).ok_or("proof-kind")?;
    if !brought.is_named(file_name) {
        return Err("proof-name");
    }
    let format = match brought {
        Brought::Pdf if acts(&content) => return Err("proof-acts"),
        Brought::Pdf => return Ok((Kind::Pdf, content)),
        Brought::Picture(format) => format,
    };
    match picture::drawn_anew(format, content).await {
        Ok((Format::Jpeg, drawn)) => Ok((Kind::Jpeg, drawn)),
        Ok((Format::Png | Format::WebP, drawn)) => Ok((Kind::Png, drawn)),
        Err(Refused::TooManyPixels) => Err("proof-pixels"),
        Err(Refused::Unreadable) => Err("proof-unreadable"),
    }
}

/// Whether a PDF names an act in the open. What is packed or encrypted cannot be seen; such a file
/// is still only given out to be saved.
fn acts(content: &[u8]) -> bool {
    let names = content.split(|byte| *byte == b'/').skip(1);
    names.into_iter().any(|rest| ACTS.contains(&name(rest).as_slice()))
}

/// The name at the beginning, with its `#xx` read; cut where it is longer than any of ours.
fn name(rest: &[u8]) -> Vec<u8> {
    let mut name = Vec::new();
    let mut at = 0;
    while name.len() < 20 {
        let Some(byte) = rest.get(at) else { break };
        let hex = (*byte == b'#').then(|| rest.get(at + 1..at + 3)).flatten();
        let hex = hex.and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        match hex {
            Some(read) => name.push(read),
            None if byte.is_ascii_alphanumeric() => name.push(*byte),
            None => break,
        }
        at += if hex.is_some() { 3 } else { 1 };
    }
    name
}

#[cfg(test)]
mod tests {
    use super::{acts, inert};
    use crate::payment::proof::Kind;

    #[test]
    fn a_pdf_that_acts_is_seen_however_it_writes_the_name() {
        for (content, expected) in [
            (&b"<< /S /JavaScript /JS (app.alert(1)) >>"[..], true),
            (b"<< /S/Java#53cript /JS 5 0 R >>", true),
            (b"<< /S /Launch/F (cmd.exe) >>", true),
            (b"<< /Type/EmbeddedFile>>", true),
            (b"<< /Names << /EmbeddedFiles 4 0 R >> >>", true),
            (b"<< /Type /Page /Launcher 1 >>", false),
            (b"(JavaScript)", false),
            (b"/#", false),
            (b"", false),
        ] {
            assert_eq!(acts(content), expected, "{}", String::from_utf8_lossy(content));
        }
    }

    #[tokio::test]
    async fn name_and_content_say_the_same_or_it_is_refused() {
        let pdf = b"%PDF-1.7\n%%EOF\n".to_vec();
        assert_eq!(inert("a.PDF", pdf.clone()).await, Ok((Kind::Pdf, pdf.clone())));
        assert_eq!(inert("a.png", pdf.clone()).await, Err("proof-name"));
        assert_eq!(inert("pdf", pdf).await, Err("proof-name"));
        assert_eq!(inert("a.pdf", b"%PDF-1.7 cut".to_vec()).await, Err("proof-kind"));
        assert_eq!(inert("a.svg", b"<svg/>".to_vec()).await, Err("proof-kind"));
        assert_eq!(inert("a.jpg", b"\xff\xd8\xff".to_vec()).await, Err("proof-unreadable"));
    }
}
