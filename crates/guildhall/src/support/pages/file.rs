//! Files of requests, on their way in and out.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use domain::ids::FileId;
use serde::Serialize;

use crate::error::{Error, Problem};
use crate::support::Request;
use crate::support::files::{Brought, File, store};
use crate::web::Visit;
use crate::web::upload::Several;

/// The files of a form; the problem where it did not come whole.
pub fn brought(sent: Several) -> Result<Vec<Brought>, Problem> {
    if sent.is_broken {
        return Err(Problem::coded("files", "files-broken"));
    }
    let brought = sent.files.into_iter().map(|file| Brought {
        name: file.name,
        content: file.content,
        is_too_large: file.is_too_large,
    });
    Ok(brought.collect())
}

/// A file beside the note it came with.
#[derive(Debug, Clone, Serialize)]
pub struct FileLink {
    pub name: String,
    pub href: String,
    /// Whole kilobytes, at least one.
    pub kilobytes: i64,
}

impl FileLink {
    /// `base` is the address of the request.
    pub fn of(base: &str, file: &File) -> FileLink {
        FileLink {
            name: file.name.clone(),
            href: format!("{base}/files/{}", file.id),
            kilobytes: (file.bytes / 1024).max(1),
        }
    }
}

/// The file under a name of ours, never shown within the portal's own site: it is saved, its kind
/// is not guessed anew, and should a browser open it after all, nothing in it runs.
pub async fn give(visit: &Visit, request: &Request, id: FileId) -> Result<Response, Error> {
    let read = visit.app.db.read();
    let (kind, content) = store::get(read, request.partner, request.id, id).await?;
    let name = format!("attachment; filename=\"{}-{id}.{}\"", request.number, kind.ending());
    let headers = [
        (CONTENT_TYPE, kind.content_type()),
        (CONTENT_DISPOSITION, name.as_str()),
        (CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox; frame-ancestors 'none'"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, content).into_response())
}
