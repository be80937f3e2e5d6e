//! A programme as the texts of its files: what is stored, compared by digest, exported.

use std::collections::BTreeMap;

use rust_embed::Embed;
use sha2::{Digest, Sha256};

/// Most files one programme may have.
pub const FILES_MAX: usize = 400;

/// Largest file, in bytes.
pub const FILE_BYTES_MAX: usize = 1024 * 1024;

/// Most folders a path may go through, the file included: `agreements/network/2024-01/en-US.md`.
pub const PATH_PARTS_MAX: usize = 4;

/// Longest path, in bytes.
const PATH_BYTES_MAX: usize = 240;

/// The files as text: path relative to the programme's directory, with `/`, and content. Lines end
/// with a line feed, whatever the disk had, so that a digest means the same on every system.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files(pub BTreeMap<String, String>);

/// Why a stored text is not a programme's files.
#[derive(Debug, thiserror::Error)]
pub enum TextError {
    #[error("the stored programme is not a JSON object of texts")]
    Form(#[from] serde_json::Error),
    #[error("a programme has at most {FILES_MAX} files, this one has {0}")]
    TooManyFiles(usize),
    #[error("\"{0}\" is not the path of a programme's file")]
    Path(String),
    #[error("{0} is larger than {FILE_BYTES_MAX} bytes")]
    TooLarge(String),
}

#[derive(Embed)]
#[folder = "../../programmes/partner-network"]
#[include = "*.toml"]
#[include = "*.md"]
struct Shipped;

impl Files {
    /// The programme that comes with the product.
    pub fn shipped() -> Files {
        let content = |path: &str| {
            let file = Shipped::get(path)?;
            Some(unified(&String::from_utf8_lossy(&file.data)))
        };
        let files = Shipped::iter().filter(|path| is_file_path(path)).filter_map(|path| {
            let content = content(&path)?;
            Some((path.into_owned(), content))
        });
        Files(files.collect())
    }

    /// One JSON object, paths in order: the same files always give the same text.
    pub fn to_text(&self) -> String {
        let entries = self.0.iter().map(|(path, content)| {
            let quoted = |text: &str| serde_json::Value::from(text).to_string();
            format!("{}:{}", quoted(path), quoted(content))
        });
        format!("{{{}}}", entries.collect::<Vec<String>>().join(","))
    }

    /// Reads what [`Files::to_text`] wrote.
    pub fn from_text(text: &str) -> Result<Files, TextError> {
        let files = Files(serde_json::from_str(text)?);
        files.check_limits().map(|()| files)
    }

    /// Whether every path stays inside the directory and every limit holds.
    pub(super) fn check_limits(&self) -> Result<(), TextError> {
        if FILES_MAX < self.0.len() {
            return Err(TextError::TooManyFiles(self.0.len()));
        }
        for (path, content) in &self.0 {
            if !is_file_path(path) {
                return Err(TextError::Path(path.clone()));
            }
            if FILE_BYTES_MAX < content.len() {
                return Err(TextError::TooLarge(path.clone()));
            }
        }
        Ok(())
    }

    /// SHA-256 of [`Files::to_text`], in hexadecimal.
    pub fn digest(&self) -> String {
        Sha256::digest(self.to_text().as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Whether a path names a TOML or Markdown file inside the directory. Hidden files do not belong to
/// a programme: editors, version control and mounted volumes keep their own things there.
pub(super) fn is_file_path(path: &str) -> bool {
    let part = |part: &str| {
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        !part.is_empty() && !part.starts_with('.') && part.chars().all(allowed)
    };
    path.len() <= PATH_BYTES_MAX
        && path.split('/').count() <= PATH_PARTS_MAX
        && path.split('/').all(part)
        && is_file_name(path)
}

pub(super) fn is_file_name(name: &str) -> bool {
    name.ends_with(".toml") || name.ends_with(".md")
}

/// The text with line feeds only and without a byte order mark.
pub(super) fn unified(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n")
}
