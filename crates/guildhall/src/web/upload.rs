//! A form that carries a file, read part by part within bounds.
//!
//! This is where card numbers are taken out of such forms: of every text, and of the file's name.
//! What is in the file is nobody's text field, and is given out again as a file only.

use std::collections::BTreeMap;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{Form, FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use domain::text::mask_card_numbers;

/// Bytes a body may have. More than any file may have, so that one that is somewhat too large is
/// read to its end and answered with a page, rather than with a cut connection.
pub const BODY_BYTES_MAX: usize = 32 * 1024 * 1024;
/// Bytes of a text field; what is longer is cut.
const TEXT_BYTES_MAX: usize = 16 * 1024;
/// Fields a form may have.
const FIELDS_MAX: usize = 50;
/// Characters of a file's name.
const NAME_MAX: usize = 120;

/// What was sent.
#[derive(Debug, Default)]
pub struct Sent {
    pub texts: BTreeMap<String, String>,
    pub file: Option<SentFile>,
    /// The connection broke, or the body was no such form; what came before is kept.
    pub is_broken: bool,
}

#[derive(Debug, Default)]
pub struct SentFile {
    /// As the person's machine calls it, without folders.
    pub name: String,
    /// Empty where it was too large.
    pub content: Vec<u8>,
    pub is_too_large: bool,
}

impl Sent {
    /// The text of a field; empty where there is none.
    pub fn text(&self, name: &str) -> String {
        self.texts.get(name).cloned().unwrap_or_default()
    }
}

/// Reads a form with at most one file of at most `file_bytes_max`. Never more than that is held.
pub async fn read(mut form: Multipart, file_bytes_max: usize) -> Sent {
    let mut sent = Sent::default();
    for _ in 0..FIELDS_MAX {
        let taken = match form.next_field().await {
            Ok(Some(field)) => take(&mut sent, field, file_bytes_max).await,
            Ok(None) => return sent,
            Err(error) => Err(error),
        };
        if let Err(error) = taken {
            cut(&mut sent, &error);
            return sent;
        }
    }
    sent.is_broken = true;
    sent
}

/// What a form sent that may carry several files under one name.
#[derive(Debug, Default)]
pub struct Several {
    pub texts: BTreeMap<String, String>,
    /// At most one more than were allowed: enough to say that there are too many.
    pub files: Vec<SentFile>,
    pub is_broken: bool,
}

impl Several {
    /// The text of a field; empty where there is none.
    pub fn text(&self, name: &str) -> String {
        self.texts.get(name).cloned().unwrap_or_default()
    }
}

/// A form with or without files, whichever way a browser sends it.
pub async fn several(
    request: Request,
    file_bytes_max: usize,
    files_max: usize,
) -> Result<Several, Response> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if !kind.unwrap_or_default().starts_with("multipart/") {
        let form = Form::<Vec<(String, String)>>::from_request(request, &()).await;
        let Form(pairs) = form.map_err(IntoResponse::into_response)?;
        return Ok(Several { texts: pairs.into_iter().collect(), ..Several::default() });
    }
    let mut form = match Multipart::from_request(request, &()).await {
        Ok(form) => form,
        Err(_) => return Ok(Several { is_broken: true, ..Several::default() }),
    };
    let mut all = Several::default();
    let mut sent = Sent::default();
    for _ in 0..FIELDS_MAX {
        let taken = match form.next_field().await {
            Ok(Some(field)) => take(&mut sent, field, file_bytes_max).await,
            Ok(None) => break,
            Err(error) => Err(error),
        };
        if let Err(error) = &taken {
            cut(&mut sent, error);
        }
        // A field for files that was left empty sends a file without a name.
        let file = sent
            .file
            .take()
            .filter(|file| !file.name.is_empty() || !file.content.is_empty() || file.is_too_large);
        all.files.extend(file.filter(|_| all.files.len() <= files_max));
        if taken.is_err() {
            all.is_broken = sent.is_broken;
            break;
        }
    }
    all.texts = sent.texts;
    Ok(all)
}

/// The body ended early: a file beyond the bound of the whole, or a broken connection.
fn cut(sent: &mut Sent, error: &MultipartError) {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        let file = sent.file.get_or_insert_default();
        (file.content, file.is_too_large) = (Vec::new(), true);
    } else {
        sent.is_broken = true;
    }
}

async fn take(
    sent: &mut Sent,
    mut field: Field<'_>,
    file_bytes_max: usize,
) -> Result<(), MultipartError> {
    let name = field.name().unwrap_or_default().to_owned();
    let Some(file_name) = field.file_name().map(bare_name) else {
        let (text, _) = content(&mut field, TEXT_BYTES_MAX).await?;
        let text = String::from_utf8_lossy(&text);
        sent.texts.insert(name, mask_card_numbers(&text).into_owned());
        return Ok(());
    };
    // Noted first: should the body end within it, it is known to be there.
    sent.file = Some(SentFile { name: file_name, ..SentFile::default() });
    let (content, is_too_large) = content(&mut field, file_bytes_max).await?;
    if let Some(file) = &mut sent.file {
        file.is_too_large = is_too_large;
        file.content = if is_too_large { Vec::new() } else { content };
    }
    Ok(())
}

/// A field's bytes, and whether there were more; those are read and dropped.
async fn content(
    field: &mut Field<'_>,
    bytes_max: usize,
) -> Result<(Vec<u8>, bool), MultipartError> {
    let (mut content, mut more) = (Vec::new(), false);
    while let Some(chunk) = field.chunk().await? {
        let room = bytes_max.saturating_sub(content.len());
        more |= room < chunk.len();
        content.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok((content, more))
}

/// The last part of what a browser calls the file.
fn bare_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let bare: String = last.chars().filter(|c| !c.is_control()).take(NAME_MAX).collect();
    mask_card_numbers(&bare).into_owned()
}
