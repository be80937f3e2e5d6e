//! Files the pages need, inside the binary (read from disk in a debug build), under a hashed
//! address.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "assets/"]
#[exclude = "*.md"]
struct Assets;

/// Characters of the hash in an address: enough to tell two versions apart.
const HASH_CHARS: usize = 12;

static HASHES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    Assets::iter()
        .filter_map(|name| {
            let file = Assets::get(&name)?;
            let hash = file.metadata.sha256_hash();
            let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
            Some((name.into_owned(), hex[..HASH_CHARS].to_owned()))
        })
        .collect()
});

/// The address of a file, changing with its content. `None` when there is no such file.
pub fn href(name: &str) -> Option<String> {
    HASHES.get(name).map(|hash| format!("/assets/{hash}/{name}"))
}

/// Serves a file. The address holds the hash, so a browser may keep it for a year.
pub async fn serve(Path((_hash, name)): Path<(String, String)>) -> Response {
    let Some(file) = Assets::get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, file.data).into_response()
}
