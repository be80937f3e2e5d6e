//! Files given out while they are made.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use super::visit::Visit;
use crate::app::Shared;
use crate::ctx::Ctx;
use crate::db::walls;
use crate::error::Error;

/// What is read part by part until nothing comes.
pub trait Parts: Send + 'static {
    /// The next part; `None` after the end.
    fn next(
        &mut self,
        app: &Shared,
        ctx: &Ctx,
    ) -> impl Future<Output = Result<Option<Vec<u8>>, Error>> + Send;
}

/// A text that is there already.
pub struct Whole(Option<String>);

impl Whole {
    pub fn of(text: String) -> Whole {
        Whole(Some(text))
    }
}

impl Parts for Whole {
    async fn next(&mut self, _: &Shared, _: &Ctx) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.0.take().map(String::into_bytes))
    }
}

/// Where a packer writes and a download reads.
#[derive(Debug, Clone, Default)]
pub struct Sink(Arc<Mutex<Vec<u8>>>);

impl Sink {
    pub fn take(&self) -> Vec<u8> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Answers with a file of parts. The first one is made before the answer begins, so that what
/// cannot be read is a page that says so; a later failure cuts the connection, and no reader takes
/// half a file for a whole one. `name` holds no quotation mark.
pub async fn download(
    visit: &Visit,
    kind: &'static str,
    name: &str,
    mut parts: impl Parts,
) -> Result<Response, Error> {
    let (app, ctx) = (visit.app.clone(), visit.ctx.clone());
    let first = parts.next(&app, &ctx).await?;
    // The rest is read by whoever sends the answer, outside of the request.
    let wall = walls::standing();
    let begun = stream::try_unfold(
        (parts, first, app, ctx),
        move |(mut parts, first, app, ctx)| async move {
            let part = match first {
                Some(first) => Some(first),
                None => walls::behind(wall, parts.next(&app, &ctx)).await.map_err(|error| {
                    tracing::error!(?error, "a file was not given out to its end");
                    io::Error::other("the file could not be made to its end")
                })?,
            };
            Ok::<_, io::Error>(part.map(|part| (Bytes::from(part), (parts, None, app, ctx))))
        },
    );
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_DISPOSITION, disposition.as_str()),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, Body::from_stream(begun)).into_response())
}
