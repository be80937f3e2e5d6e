//! Files that come with what is said about a request: told by their own bytes, kept so that nothing
//! in them can act, given out to be saved only.

pub mod row;
pub mod store;

use domain::ids::{FileId, RequestId};
use domain::text::mask_card_numbers;

use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Problem};
use crate::payment::proof::{self, document};

/// Bytes of a file.
pub const BYTES_MAX: usize = 5 * 1024 * 1024;
/// Files of a note.
pub const FILES_MAX: usize = 5;
/// Characters of a file's name that are kept.
const NAME_MAX: usize = 120;

/// A file without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub id: FileId,
    /// The note it came with.
    pub note_no: i64,
    /// As the person's machine called it.
    pub name: String,
    pub kind: Kind,
    pub bytes: i64,
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Pdf,
    Png,
    Jpeg,
    Text,
    Sheet,
}

impl Kind {
    pub const ALL: [Kind; 5] = [Kind::Pdf, Kind::Png, Kind::Jpeg, Kind::Text, Kind::Sheet];

    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Pdf => "application/pdf",
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
            Kind::Text => "text/plain",
            Kind::Sheet => "text/csv",
        }
    }

    /// The same as an answer names it, with the alphabet of what is text.
    pub fn content_type(self) -> &'static str {
        match self {
            Kind::Text => "text/plain; charset=utf-8",
            Kind::Sheet => "text/csv; charset=utf-8",
            Kind::Pdf | Kind::Png | Kind::Jpeg => self.media_type(),
        }
    }

    /// Without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Kind::Pdf => "pdf",
            Kind::Png => "png",
            Kind::Jpeg => "jpg",
            Kind::Text => "txt",
            Kind::Sheet => "csv",
        }
    }

    pub fn parse(media_type: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.media_type() == media_type)
    }
}

/// A file as it was brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brought {
    pub name: String,
    pub content: Vec<u8>,
    /// It was larger than [`BYTES_MAX`], and its content was dropped.
    pub is_too_large: bool,
}

/// A file as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inert {
    pub name: String,
    pub kind: Kind,
    pub content: Vec<u8>,
}

/// The files of a form as they are kept, or what is wrong with each that cannot be. Pictures are
/// drawn anew, so call it before anything is locked.
pub async fn inert(brought: Vec<Brought>) -> Result<Vec<Inert>, Vec<Problem>> {
    let mut problems = Vec::new();
    if FILES_MAX < brought.len() {
        let most = i64::try_from(FILES_MAX).unwrap_or(i64::MAX).into();
        let many = Problem::coded("files", "files-many");
        return Err(vec![Problem { args: vec![("most", most)], ..many }]);
    }
    let mut kept = Vec::new();
    for file in brought {
        let name = file.name.clone();
        match one(file).await {
            Ok(inert) => kept.push(inert),
            Err(code) => {
                let shown = if name.is_empty() { "…".to_owned() } else { name };
                let file = Problem::coded("files", code);
                problems.push(Problem { args: vec![("file", shown.into())], ..file });
            }
        }
    }
    if problems.is_empty() { Ok(kept) } else { Err(problems) }
}

async fn one(file: Brought) -> Result<Inert, &'static str> {
    if file.is_too_large || BYTES_MAX < file.content.len() {
        return Err("files-large");
    }
    if file.content.is_empty() {
        return Err("files-empty");
    }
    let name = kept_name(&file.name);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let kind = match ending.as_deref() {
        Some("txt" | "log") => Kind::Text,
        Some("csv") => Kind::Sheet,
        _ => return drawn(name, file.content).await,
    };
    let content = plain(&file.content).ok_or("files-kind")?;
    Ok(Inert { name, kind, content })
}

async fn drawn(name: String, content: Vec<u8>) -> Result<Inert, &'static str> {
    match document::inert(&name, content).await {
        Ok((kind, content)) => {
            let kind = match kind {
                proof::Kind::Pdf => Kind::Pdf,
                proof::Kind::Png => Kind::Png,
                proof::Kind::Jpeg => Kind::Jpeg,
            };
            Ok(Inert { name, kind, content })
        }
        Err("proof-name") => Err("files-name"),
        Err("proof-acts") => Err("files-acts"),
        Err("proof-pixels") => Err("files-pixels"),
        Err("proof-unreadable") => Err("files-unreadable"),
        Err(_) => Err("files-kind"),
    }
}

/// A text as a text: in UTF-8, without control characters, card numbers taken out.
fn plain(content: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(content).ok()?;
    let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
    (!text.contains(odd)).then(|| mask_card_numbers(text).into_owned().into_bytes())
}

/// The last part of what the file was called, on one line.
fn kept_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !c.is_control()).collect();
    let all = shown.chars().count();
    let cut: String = shown.chars().skip(all.saturating_sub(NAME_MAX)).collect();
    mask_card_numbers(cut.trim()).into_owned()
}

/// Keeps the files of a note that was just written.
pub async fn record(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (request, note_no): (RequestId, i64),
    files: Vec<Inert>,
) -> Result<(), Error> {
    for file in files {
        let id = FileId(next_id(app, ctx));
        store::record(scope, ctx, (id, request, note_no), file).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Brought, FILES_MAX, Inert, Kind, inert};

    fn brought(name: &str, content: &[u8]) -> Brought {
        Brought { name: name.to_owned(), content: content.to_owned(), is_too_large: false }
    }

    async fn one(name: &str, content: &[u8]) -> Result<(String, Kind), String> {
        match inert(vec![brought(name, content)]).await {
            Ok(mut kept) => match kept.pop() {
                Some(Inert { name, kind, .. }) => Ok((name, kind)),
                None => Err("nothing was kept".to_owned()),
            },
            Err(problems) => Err(problems[0].code.to_owned()),
        }
    }

    #[tokio::test]
    async fn a_file_is_what_its_bytes_say_or_it_is_refused() {
        let pdf = b"%PDF-1.7\n%%EOF\n";
        for (name, content, expected) in [
            ("a.pdf", &pdf[..], Ok(("a.pdf", Kind::Pdf))),
            ("C:\\Temp\\log.TXT", b"one\r\ntwo", Ok(("log.TXT", Kind::Text))),
            ("../../rows.csv", "a,b\n\u{3042},2".as_bytes(), Ok(("rows.csv", Kind::Sheet))),
            ("a.txt", pdf, Ok(("a.txt", Kind::Text))),
            ("a.png", pdf, Err("files-name")),
            ("a.txt", b"\x00\x01", Err("files-kind")),
            ("a.csv", b"\xff\xfe", Err("files-kind")),
            ("a.svg", b"<svg/>", Err("files-kind")),
            ("a.exe", b"MZ", Err("files-kind")),
            ("a.pdf", b"%PDF-1.7 /JavaScript %%EOF", Err("files-acts")),
            ("a.txt", b"", Err("files-empty")),
        ] {
            let expected = expected.map(|(name, kind)| (name.to_owned(), kind));
            assert_eq!(one(name, content).await, expected.map_err(str::to_owned), "{name}");
        }
    }

    #[tokio::test]
    async fn card_numbers_in_texts_are_not_kept() {
        let kept = inert(vec![brought("a.txt", b"my card 4242 4242 4242 4242")]).await;
        let text = String::from_utf8(kept.expect("kept")[0].content.clone()).expect("a text");
        assert!(!text.contains("4242 4242"), "{text}");
    }

    #[tokio::test]
    async fn too_many_are_refused_at_once() {
        let many = vec![brought("a.txt", b"x"); FILES_MAX + 1];
        let problems = inert(many).await.expect_err("too many");
        assert_eq!(problems[0].code, "files-many");
    }
}
